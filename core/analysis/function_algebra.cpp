// SPDX-License-Identifier: MIT
#include "core/analysis/function_algebra.h"

#include "core/analysis/graph_part.h"

#include <algorithm>
#include <unordered_set>

namespace faultline {

namespace {

using Kind = GateView::Kind;

Kind dualOf(Kind kind) { return kind == Kind::any ? Kind::all : Kind::any; }

/// What changes nothing in a gate of that kind; its negation decides the gate.
Literal neutralOf(Kind kind) { return kind == Kind::any ? literalFalse : literalTrue; }

void keepDistinct(std::vector<Literal>& literals) {
    std::ranges::sort(literals);
    const auto repeated = std::ranges::unique(literals);
    literals.erase(repeated.begin(), repeated.end());
}

bool contains(const std::vector<Literal>& sorted, Literal literal) {
    return std::ranges::binary_search(sorted, literal);
}

} // namespace

GateView FunctionAlgebra::viewOf(Literal literal) const {
    const FaultGraph::Node node = m_graph.node(literal.node());
    GateView view;
    if (node.kind == GateKind::constant) {
        view.number = literal.negated() ? 0 : 1;
        return view;
    }
    if (node.kind == GateKind::variable) {
        // "Not down" is not monotone; such a function is not taken apart.
        view.kind = literal.negated() ? Kind::opaque : Kind::variable;
        view.number = static_cast<int>(node.number);
        return view;
    }
    if (node.kind == GateKind::exclusive || node.kind == GateKind::choice) {
        view.kind = Kind::opaque;
        return view;
    }
    for (const Literal argument : m_graph.arguments(literal.node()))
        view.arguments.push_back(argument.flipped(literal.negated()));
    if (node.kind == GateKind::conjunction) {
        view.kind = literal.negated() ? Kind::any : Kind::all;
    } else {
        view.kind = Kind::atLeast;
        const auto k = static_cast<int>(node.number);
        view.number = literal.negated() ? static_cast<int>(node.count) - k + 1 : k;
    }
    return view;
}

Literal FunctionAlgebra::gateOf(Kind kind, std::span<const Literal> arguments) {
    return kind == Kind::any ? m_graph.disjunction(arguments) : m_graph.conjunction(arguments);
}

Literal FunctionAlgebra::made(const GateView& view) {
    if (view.kind == Kind::atLeast) return m_graph.atLeast(view.number, view.arguments);
    return gateOf(view.kind, view.arguments);
}

Literal FunctionAlgebra::made(const GateView& view, Literal source) {
    const std::size_t before = m_graph.size();
    const Literal literal = made(view);
    cameFrom(literal, source, before);
    return literal;
}

std::vector<Literal> FunctionAlgebra::flattened(Kind kind, std::vector<Literal> open) const {
    std::vector<Literal> flat;
    std::unordered_set<std::uint32_t> seen;
    while (!open.empty()) {
        const Literal literal = open.back();
        open.pop_back();
        if (!seen.insert(literal.code()).second) continue;
        if (literal == neutralOf(kind)) continue;
        if (literal == !neutralOf(kind)) return {literal};
        GateView view = viewOf(literal);
        if (view.kind == kind)
            open.insert(open.end(), view.arguments.begin(), view.arguments.end());
        else
            flat.push_back(literal);
    }
    keepDistinct(flat);
    return flat;
}

std::vector<Literal> FunctionAlgebra::argumentsAs(Kind kind, Literal literal) const {
    return flattened(kind, {literal});
}

bool FunctionAlgebra::factor(Kind kind, Literal whole, std::vector<Literal>& arguments) {
    const Kind inner = dualOf(kind);
    std::vector<std::vector<Literal>> sets;
    std::unordered_map<std::uint32_t, int> uses;
    for (const Literal argument : arguments) {
        sets.push_back(argumentsAs(inner, argument));
        for (const Literal shared : sets.back()) ++uses[shared.code()];
    }
    Literal best;
    int most = 1;
    for (const auto& set : sets)
        for (const Literal candidate : set)
            if (uses[candidate.code()] > most) {
                most = uses[candidate.code()];
                best = candidate;
            }
    if (most < 2) return false;
    // Everything that those who share the best one have in common goes with it.
    std::vector<Literal> common;
    for (const auto& set : sets) {
        if (!contains(set, best)) continue;
        if (common.empty()) common = set;
        std::erase_if(common, [&](Literal literal) { return !contains(set, literal); });
    }
    std::vector<Literal> kept;
    std::vector<Literal> rests;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (!contains(sets[i], best)) {
            kept.push_back(arguments[i]);
            continue;
        }
        std::erase_if(sets[i], [&](Literal literal) { return contains(common, literal); });
        const std::size_t size = m_graph.size();
        rests.push_back(gateOf(inner, sets[i]));
        cameFrom(rests.back(), arguments[i], size);
    }
    const std::size_t before = m_graph.size();
    common.push_back(gateOf(kind, rests));
    if (kept.empty()) cameFrom(common.back(), whole, before);
    kept.push_back(gateOf(inner, common));
    arguments = flattened(kind, std::move(kept));
    return true;
}

std::vector<Literal> FunctionAlgebra::factorAll(std::vector<Literal>& arguments) {
    std::vector<Literal> common = argumentsAs(Kind::any, arguments.front());
    for (const Literal argument : arguments) {
        const std::vector<Literal> set = argumentsAs(Kind::any, argument);
        std::erase_if(common, [&](Literal literal) { return !contains(set, literal); });
    }
    if (common.empty()) return common;
    for (Literal& argument : arguments) {
        std::vector<Literal> rest = argumentsAs(Kind::any, argument);
        std::erase_if(rest, [&](Literal literal) { return contains(common, literal); });
        const std::size_t before = m_graph.size();
        const Literal left = gateOf(Kind::any, rest);
        cameFrom(left, argument, before);
        argument = left;
    }
    return common;
}

bool FunctionAlgebra::countOnce(Kind kind, std::vector<Literal>& arguments) {
    std::vector<std::pair<Literal, bool>> fixed;
    std::vector<Literal> others;
    for (const Literal argument : arguments)
        if (viewOf(argument).kind == Kind::variable)
            fixed.emplace_back(argument, kind == Kind::all);
        else
            others.push_back(argument);
    if (fixed.empty() || others.empty()) return false;
    std::vector<Literal> left = substituted(others, fixed);
    if (left == others) return false;
    for (const auto& [variable, value] : fixed) left.push_back(variable);
    arguments = flattened(kind, std::move(left));
    return true;
}

GateView FunctionAlgebra::normalized(Literal literal) {
    bool isRearranged = false;
    for (;;) {
        GateView view = viewOf(literal);
        view.isRearranged = isRearranged;
        if (view.kind == Kind::atLeast) {
            const std::vector<Literal> common = factorAll(view.arguments);
            if (common.empty()) return view;
            std::vector<Literal> parts = common;
            parts.push_back(made(view, literal));
            const Literal next = m_graph.disjunction(parts);
            isRearranged = true;
            literal = next;
            continue;
        }
        if (view.kind != Kind::any && view.kind != Kind::all) return view;
        view.arguments = flattened(view.kind, std::move(view.arguments));
        while (countOnce(view.kind, view.arguments) || factor(view.kind, literal, view.arguments))
            view.isRearranged = true;
        if (view.arguments.size() > 1) return view;
        isRearranged = view.isRearranged;
        literal = view.arguments.empty() ? neutralOf(view.kind) : view.arguments.front();
    }
}

std::vector<Literal> FunctionAlgebra::substituted(std::span<const Literal> roots,
                                                  std::span<const std::pair<Literal, bool>> fixed) {
    const std::vector<bool> reached = reachableFrom(m_graph, roots);
    std::unordered_map<std::uint32_t, bool> values; // of the nodes themselves
    for (const auto& [literal, value] : fixed) values.emplace(literal.node(), value != literal.negated());
    std::vector<Literal> image(reached.size());
    std::vector<Literal> arguments;
    for (std::uint32_t index = 0; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        if (const auto known = values.find(index); known != values.end()) {
            image[index] = literalFalse.flipped(known->second);
            continue;
        }
        const FaultGraph::Node node = m_graph.node(index);
        arguments.clear();
        bool isSame = true;
        for (const Literal argument : m_graph.arguments(index)) {
            arguments.push_back(image[argument.node()].flipped(argument.negated()));
            isSame = isSame && arguments.back() == argument;
        }
        const Literal self(index, false);
        const std::size_t before = m_graph.size();
        image[index] = isSame ? self : faultline::made(m_graph, node, arguments);
        cameFrom(image[index], self, before);
    }
    std::vector<Literal> result;
    for (const Literal root : roots) result.push_back(image[root.node()].flipped(root.negated()));
    return result;
}

void FunctionAlgebra::cameFrom(Literal made, Literal source, std::size_t sizeBefore) {
    // What was there before has a meaning of its own.
    if (made.node() < sizeBefore) return;
    m_origins.try_emplace(made.node(), source.flipped(made.negated()));
}

Literal FunctionAlgebra::originOf(Literal literal) const {
    const auto found = m_origins.find(literal.node());
    return found == m_origins.end() ? literal : found->second.flipped(literal.negated());
}

const std::vector<std::uint32_t>& FunctionAlgebra::variablesOf(Literal literal) {
    const auto [entry, isNew] = m_variables.try_emplace(literal.node());
    if (!isNew) return entry->second;
    std::vector<std::uint32_t> open{literal.node()};
    std::unordered_set<std::uint32_t> seen{literal.node()};
    while (!open.empty()) {
        const std::uint32_t index = open.back();
        open.pop_back();
        if (m_graph.node(index).kind == GateKind::variable)
            entry->second.push_back(m_graph.node(index).number);
        for (const Literal argument : m_graph.arguments(index))
            if (seen.insert(argument.node()).second) open.push_back(argument.node());
    }
    std::ranges::sort(entry->second);
    return entry->second;
}

} // namespace faultline
