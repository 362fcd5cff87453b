// SPDX-License-Identifier: MIT
#include "core/analysis/simplify.h"

#include "core/analysis/graph_part.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace faultline {

namespace {

constexpr int mostPasses = 6;
constexpr std::uint32_t nodesBetweenStops = 1024;

/// How often each node is an argument of the nodes that `root` reaches.
std::vector<std::uint32_t> countUses(const FaultGraph& graph, const std::vector<bool>& reached) {
    std::vector<std::uint32_t> uses(reached.size(), 0);
    for (std::uint32_t index = 1; index < reached.size(); ++index)
        if (reached[index])
            for (const Literal argument : graph.arguments(index)) ++uses[argument.node()];
    return uses;
}

bool isConjunction(const FaultGraph& graph, std::uint32_t node) {
    return graph.node(node).kind == GateKind::conjunction;
}

/// The alternatives of an argument that is a disjunction (a negated conjunction); empty otherwise.
std::vector<Literal> alternativesOf(const FaultGraph& graph, Literal argument) {
    std::vector<Literal> alternatives;
    if (!argument.negated() || !isConjunction(graph, argument.node())) return alternatives;
    const auto inner = graph.arguments(argument.node());
    alternatives.assign(inner.begin(), inner.end());
    for (Literal& literal : alternatives) literal = !literal;
    return alternatives;
}

/// A conjunction in the making: plain arguments, and disjunctions as lists of their alternatives.
class ConjunctionRewriter {
public:
    ConjunctionRewriter(FaultGraph& graph, std::vector<Literal> arguments) : m_graph(graph) {
        for (const Literal argument : arguments) add(argument);
    }

    Literal rewrite() {
        resolveAgainstPlain();
        factorAlternatives();
        std::vector<Literal> arguments(m_plain);
        for (const auto& alternatives : m_disjunctions)
            arguments.push_back(m_graph.disjunction(alternatives));
        return m_graph.conjunction(arguments);
    }

private:
    void add(Literal argument) {
        auto alternatives = alternativesOf(m_graph, argument);
        if (alternatives.empty())
            m_plain.push_back(argument);
        else
            m_disjunctions.push_back(std::move(alternatives));
    }

    /// a·(a + b) → a and a·(!a + b) → a·b, again and again: a disjunction may shrink to a plain argument.
    void resolveAgainstPlain() {
        for (bool again = true; again;) {
            again = false;
            std::ranges::sort(m_plain);
            std::vector<std::vector<Literal>> kept;
            for (auto& alternatives : m_disjunctions) {
                if (std::ranges::any_of(alternatives, [this](Literal l) { return isPlain(l); })) continue;
                std::erase_if(alternatives, [this](Literal l) { return isPlain(!l); });
                if (alternatives.size() <= 1) {
                    m_plain.push_back(alternatives.empty() ? literalFalse : alternatives.front());
                    std::ranges::sort(m_plain);
                    again = true;
                } else {
                    kept.push_back(std::move(alternatives));
                }
            }
            m_disjunctions = std::move(kept);
        }
    }

    bool isPlain(Literal literal) const { return std::ranges::binary_search(m_plain, literal); }

    /// (c + r1)·(c + r2) → c + r1·r2 for the alternative c that most disjunctions share, until none is
    /// shared.
    void factorAlternatives() {
        std::unordered_map<std::uint32_t, std::uint32_t> counts;
        for (const auto& alternatives : m_disjunctions)
            for (const Literal literal : alternatives) ++counts[literal.code()];
        while (m_disjunctions.size() >= 2) {
            const auto common = mostShared(counts);
            if (!common) break;
            std::vector<Literal> rest;
            std::vector<std::vector<Literal>> kept;
            for (auto& alternatives : m_disjunctions) {
                if (std::ranges::find(alternatives, *common) == alternatives.end()) {
                    kept.push_back(std::move(alternatives));
                    continue;
                }
                for (const Literal literal : alternatives) --counts[literal.code()];
                std::erase(alternatives, *common);
                rest.push_back(m_graph.disjunction(alternatives));
            }
            m_disjunctions = std::move(kept);
            const Literal inner = ConjunctionRewriter(m_graph, std::move(rest)).rewrite();
            const Literal factored[] = {*common, inner};
            const std::size_t before = m_disjunctions.size();
            add(m_graph.disjunction(factored));
            if (m_disjunctions.size() > before)
                for (const Literal literal : m_disjunctions.back()) ++counts[literal.code()];
        }
    }

    std::optional<Literal> mostShared(const std::unordered_map<std::uint32_t, std::uint32_t>& counts) const {
        std::uint32_t best = 1;
        std::optional<Literal> literal;
        // In the order of the arguments, not of the hash table: the result must not depend on hashing.
        for (const auto& alternatives : m_disjunctions)
            for (const Literal candidate : alternatives)
                if (const auto found = counts.find(candidate.code());
                    found != counts.end() && found->second > best) {
                    best = found->second;
                    literal = candidate;
                }
        return literal;
    }

    FaultGraph& m_graph;
    std::vector<Literal> m_plain;
    std::vector<std::vector<Literal>> m_disjunctions;
};

/// c + r1, c + r2 … as members of a k-of-n: c + k-of-n(r1, r2 …); likewise for a common conjunct.
Literal rewriteAtLeast(FaultGraph& graph, int k, const std::vector<Literal>& arguments, bool disjunctive) {
    std::vector<std::vector<Literal>> parts;
    for (const Literal argument : arguments) {
        auto alternatives = alternativesOf(graph, disjunctive ? argument : !argument);
        if (alternatives.empty()) alternatives.push_back(disjunctive ? argument : !argument);
        parts.push_back(std::move(alternatives));
    }
    std::vector<Literal> common = parts.front();
    for (const auto& part : parts)
        std::erase_if(common, [&part](Literal l) { return std::ranges::find(part, l) == part.end(); });
    if (common.empty()) return graph.atLeast(k, arguments);
    std::vector<Literal> rest;
    for (auto& part : parts) {
        std::erase_if(part, [&common](Literal l) { return std::ranges::find(common, l) != common.end(); });
        rest.push_back(graph.disjunction(part).flipped(!disjunctive));
    }
    for (Literal& literal : common) literal = literal.flipped(!disjunctive);
    common.push_back(graph.atLeast(k, rest));
    return disjunctive ? graph.disjunction(common) : graph.conjunction(common);
}

/// One bottom-up pass: merges gates with one user into it, then rewrites every gate.
class GatePass {
public:
    GatePass(FaultGraph& graph, Literal root)
        : m_graph(graph), m_root(root), m_reached(reachableFrom(graph, {&root, 1})),
          m_uses(countUses(graph, m_reached)), m_new(m_reached.size()) {}

    /// Nothing where a stop was requested.
    std::optional<Literal> run(const std::stop_token& stop) {
        for (std::uint32_t index = 0; index < m_reached.size(); ++index) {
            if (index % nodesBetweenStops == 0 && stop.stop_requested()) return std::nullopt;
            if (m_reached[index]) m_new[index] = rewritten(index);
        }
        return mapped(m_root);
    }

private:
    Literal mapped(Literal old) const { return m_new[old.node()].flipped(old.negated()); }

    Literal rewritten(std::uint32_t index) {
        const FaultGraph::Node node = m_graph.node(index);
        const auto span = m_graph.arguments(index);
        const std::vector<Literal> old(span.begin(), span.end());
        std::vector<Literal> arguments;
        switch (node.kind) {
        case GateKind::constant: return literalTrue;
        case GateKind::variable: return {index, false};
        case GateKind::exclusive: return m_graph.exclusiveOr(mapped(old[0]), mapped(old[1]));
        case GateKind::atLeast: {
            for (const Literal argument : old) arguments.push_back(mapped(argument));
            const Literal factored = rewriteAtLeast(m_graph, static_cast<int>(node.number), arguments, true);
            if (factored.negated() || m_graph.node(factored.node()).kind != GateKind::atLeast)
                return factored;
            const auto again = m_graph.arguments(factored.node());
            return rewriteAtLeast(m_graph, static_cast<int>(m_graph.node(factored.node()).number),
                                  {again.begin(), again.end()}, false);
        }
        case GateKind::conjunction: break;
        }
        for (const Literal argument : old) merge(argument, arguments);
        const Literal merged = m_graph.conjunction(arguments);
        if (merged.negated() || !isConjunction(m_graph, merged.node())) return merged;
        const auto clean = m_graph.arguments(merged.node());
        return ConjunctionRewriter(m_graph, {clean.begin(), clean.end()}).rewrite();
    }

    void merge(Literal argument, std::vector<Literal>& arguments) const {
        const Literal image = mapped(argument);
        if (!image.negated() && isConjunction(m_graph, image.node()) && m_uses[argument.node()] == 1) {
            const auto inner = m_graph.arguments(image.node());
            arguments.insert(arguments.end(), inner.begin(), inner.end());
        } else {
            arguments.push_back(image);
        }
    }

    FaultGraph& m_graph;
    Literal m_root;
    std::vector<bool> m_reached;
    std::vector<std::uint32_t> m_uses;
    std::vector<Literal> m_new;
};

/// Arguments that occur in exactly the same conjunctions become a conjunction of their own.
Literal groupCompanions(FaultGraph& graph, Literal root) {
    const auto reached = reachableFrom(graph, {&root, 1});
    // For each literal, the conjunctions in which it stands; anything else makes it stay alone.
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> users;
    std::vector<std::uint32_t> order;
    for (std::uint32_t index = 1; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        const bool groups = isConjunction(graph, index);
        for (const Literal argument : graph.arguments(index)) {
            auto& list = users[argument.code()];
            if (list.empty()) order.push_back(argument.code());
            // A user that is no conjunction is unique to this literal: it never equals another's list.
            list.push_back(groups ? index : static_cast<std::uint32_t>(reached.size()) + argument.code());
        }
    }
    std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> companions;
    for (const std::uint32_t code : order) companions[users[code]].push_back(code);

    std::vector<std::uint32_t> groupOf(2 * reached.size(), 0);
    std::uint32_t groups = 0;
    for (const auto& [list, members] : companions) {
        const bool whole =
            list.size() == 1 && list[0] < reached.size() && members.size() == graph.arguments(list[0]).size();
        if (members.size() < 2 || whole) continue;
        ++groups;
        for (const std::uint32_t code : members) groupOf[code] = groups;
    }
    if (groups == 0) return root;

    std::vector<Literal> image(reached.size());
    for (std::uint32_t index = 0; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        const FaultGraph::Node node = graph.node(index);
        const auto span = graph.arguments(index);
        const std::vector<Literal> old(span.begin(), span.end());
        std::vector<Literal> arguments;
        std::map<std::uint32_t, std::vector<Literal>> grouped;
        for (const Literal argument : old) {
            const Literal mapped = image[argument.node()].flipped(argument.negated());
            if (node.kind == GateKind::conjunction && groupOf[argument.code()] != 0)
                grouped[groupOf[argument.code()]].push_back(mapped);
            else
                arguments.push_back(mapped);
        }
        for (const auto& [group, members] : grouped) arguments.push_back(graph.conjunction(members));
        image[index] = made(graph, node, arguments);
    }
    return image[root.node()].flipped(root.negated());
}

Literal simplifyWhole(FaultGraph& graph, Literal root, const std::stop_token& stop) {
    for (int pass = 0; pass < mostPasses; ++pass) {
        const auto next = GatePass(graph, root).run(stop);
        if (!next || *next == root) break;
        root = *next;
    }
    return stop.stop_requested() ? root : groupCompanions(graph, root);
}

} // namespace

Literal simplify(FaultGraph& graph, Literal root, const std::stop_token& stop) {
    const auto nodes = fewNodesBelow(graph, root);
    if (!nodes) return simplifyWhole(graph, root, stop);
    FaultGraph part;
    Literal result = transplanted(graph, *nodes, root, part, {});
    result = simplifyWhole(part, result, stop);
    const auto kept = reachableFrom(part, {&result, 1});
    NodeList left;
    for (std::uint32_t index = 0; index < kept.size(); ++index)
        if (kept[index]) left.push_back(index);
    return transplanted(part, left, result, graph, {});
}

Literal withConstants(FaultGraph& graph, Literal root, const std::vector<std::optional<bool>>& fixed) {
    if (const auto nodes = fewNodesBelow(graph, root)) return transplanted(graph, *nodes, root, graph, fixed);
    const auto reached = reachableFrom(graph, {&root, 1});
    std::vector<Literal> image(reached.size());
    std::vector<Literal> arguments;
    for (std::uint32_t index = 0; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        const FaultGraph::Node node = graph.node(index);
        if (node.kind == GateKind::variable && fixed[node.number]) {
            image[index] = literalFalse.flipped(*fixed[node.number]);
            continue;
        }
        arguments.clear();
        for (const Literal argument : graph.arguments(index))
            arguments.push_back(image[argument.node()].flipped(argument.negated()));
        image[index] = made(graph, node, arguments);
    }
    return image[root.node()].flipped(root.negated());
}

} // namespace faultline
