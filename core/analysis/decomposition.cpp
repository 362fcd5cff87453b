// SPDX-License-Identifier: MIT
#include "core/analysis/decomposition.h"

#include "core/analysis/modules.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <unordered_set>

namespace faultline {

namespace {

using Kind = GateView::Kind;

class Decomposer {
public:
    Decomposer(FaultGraph& graph, FunctionAlgebra& algebra, const DecompositionLimits& limits)
        : m_graph(graph), m_algebra(algebra), m_limits(limits) {}

    [[nodiscard]] bool run(Literal root, const std::stop_token& stop) {
        (void)add(root, 0);
        for (std::size_t gates = 0; !m_open.empty() && gates < m_limits.gates; ++gates) {
            if (stop.stop_requested()) return false;
            const Open next = m_open.front();
            m_open.pop_front();
            takeApart(next);
        }
        return true;
    }
    [[nodiscard]] std::vector<Part> take() { return std::move(m_parts); }

private:
    struct Open {
        std::size_t part;
        std::size_t cases; ///< how many distinctions of cases it stands in
    };

    [[nodiscard]] std::size_t add(Literal literal, std::size_t cases);
    void takeApart(Open open);
    void split(Open open, PartRule rule, const std::vector<Literal>& arguments);
    void distinguish(Open open, const GateView& view);
    [[nodiscard]] std::vector<std::vector<Literal>> clustersOf(const std::vector<Literal>& arguments);
    [[nodiscard]] std::unordered_map<std::uint32_t, int> usesOf(const std::vector<Literal>& arguments);
    [[nodiscard]] Literal pivotOf(const GateView& view);
    [[nodiscard]] Literal sharedModule(const GateView& view,
                                       const std::unordered_map<std::uint32_t, int>& uses);
    [[nodiscard]] Literal asUsed(std::uint32_t node, const std::vector<Literal>& arguments) const;

    FaultGraph& m_graph;
    FunctionAlgebra& m_algebra;
    DecompositionLimits m_limits;
    std::vector<Part> m_parts;
    std::deque<Open> m_open;
    std::unordered_map<std::uint32_t, std::size_t> m_known; ///< gates by literal
};

std::size_t Decomposer::add(Literal literal, std::size_t cases) {
    const std::size_t place = m_parts.size();
    m_parts.push_back({literal, PartRule::entangled, 0, {}, false});
    const GateView view = m_algebra.viewOf(literal);
    if (view.kind == Kind::constant || view.kind == Kind::variable) {
        m_parts[place].rule = view.kind == Kind::constant ? PartRule::constant : PartRule::event;
        m_parts[place].number = static_cast<std::size_t>(view.number);
        return place;
    }
    const auto [known, isNew] = m_known.try_emplace(literal.code(), place);
    if (!isNew) {
        m_parts[place].rule = PartRule::repeated;
        m_parts[place].number = known->second;
    } else if (view.kind != Kind::opaque) {
        m_open.push_back({place, cases});
    }
    return place;
}

void Decomposer::takeApart(Open open) {
    const GateView view = m_algebra.normalized(m_parts[open.part].literal);
    switch (view.kind) {
    case Kind::opaque: return;
    case Kind::constant:
    case Kind::variable:
        m_parts[open.part].rule = view.kind == Kind::constant ? PartRule::constant : PartRule::event;
        m_parts[open.part].number = static_cast<std::size_t>(view.number);
        return;
    case Kind::any:
    case Kind::all:
    case Kind::atLeast: break;
    }
    m_parts[open.part].isRearranged = view.isRearranged;
    std::vector<Literal> independent;
    for (const std::vector<Literal>& cluster : clustersOf(view.arguments))
        independent.push_back(cluster.size() == 1 ? cluster.front()
                                                  : m_algebra.made({view.kind, 1, cluster, false}));
    if (independent.size() == view.arguments.size() && view.kind == Kind::atLeast) {
        m_parts[open.part].number = static_cast<std::size_t>(view.number);
        split(open, PartRule::atLeast, view.arguments);
    } else if (independent.size() > 1 && view.kind != Kind::atLeast) {
        split(open, view.kind == Kind::any ? PartRule::any : PartRule::all, independent);
    } else {
        distinguish(open, view);
    }
}

void Decomposer::split(Open open, PartRule rule, const std::vector<Literal>& arguments) {
    m_parts[open.part].rule = rule;
    for (const Literal argument : arguments) {
        const std::size_t place = add(argument, open.cases);
        m_parts[open.part].parts.push_back(place);
    }
}

void Decomposer::distinguish(Open open, const GateView& view) {
    if (open.cases >= m_limits.nestedCases) return;
    const Literal pivot = pivotOf(view);
    const Literal whole = m_algebra.made(view, m_parts[open.part].literal);
    std::vector<Literal> cases;
    for (const bool isDown : {true, false}) {
        const std::pair<Literal, bool> fixed{pivot, isDown};
        cases.push_back(m_algebra.substituted({&whole, 1}, {&fixed, 1}).front());
    }
    m_parts[open.part].rule = PartRule::either;
    for (const Literal literal : {pivot, cases[0], cases[1]}) {
        const std::size_t place = add(literal, open.cases + 1);
        m_parts[open.part].parts.push_back(place);
    }
}

std::vector<std::vector<Literal>> Decomposer::clustersOf(const std::vector<Literal>& arguments) {
    std::vector<std::size_t> leader(arguments.size());
    std::iota(leader.begin(), leader.end(), 0U);
    const auto find = [&](std::size_t i) {
        while (leader[i] != i) i = leader[i] = leader[leader[i]];
        return i;
    };
    std::unordered_map<std::uint32_t, std::size_t> firstUser;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        for (const std::uint32_t variable : m_algebra.variablesOf(arguments[i])) {
            const auto [user, isNew] = firstUser.try_emplace(variable, i);
            if (!isNew) leader[find(i)] = find(user->second);
        }
    std::vector<std::vector<Literal>> clusters;
    std::unordered_map<std::size_t, std::size_t> place;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto [at, isNew] = place.try_emplace(find(i), clusters.size());
        if (isNew) clusters.emplace_back();
        clusters[at->second].push_back(arguments[i]);
    }
    return clusters;
}

std::unordered_map<std::uint32_t, int> Decomposer::usesOf(const std::vector<Literal>& arguments) {
    std::unordered_map<std::uint32_t, int> uses;
    for (const Literal argument : arguments)
        for (const std::uint32_t variable : m_algebra.variablesOf(argument)) ++uses[variable];
    return uses;
}

Literal Decomposer::asUsed(std::uint32_t node, const std::vector<Literal>& arguments) const {
    std::vector<Literal> open = arguments;
    std::unordered_set<std::uint32_t> seen;
    while (!open.empty()) {
        const Literal literal = open.back();
        open.pop_back();
        if (literal.node() == node) return literal;
        if (!seen.insert(literal.code()).second) continue;
        const GateView view = m_algebra.viewOf(literal);
        open.insert(open.end(), view.arguments.begin(), view.arguments.end());
    }
    return literalFalse;
}

Literal Decomposer::sharedModule(const GateView& view, const std::unordered_map<std::uint32_t, int>& uses) {
    const Literal whole = m_algebra.made(view);
    std::uint32_t best = 0;
    std::size_t most = 1; // a variable is no gate
    for (const std::uint32_t module : findModules(m_graph, whole)) {
        if (module == whole.node()) continue;
        const auto& variables = m_algebra.variablesOf({module, false});
        // All variables of a module are used together, so one tells for all.
        if (variables.size() <= most || uses.at(variables.front()) < 2) continue;
        best = module;
        most = variables.size();
    }
    return best == 0 ? literalFalse : asUsed(best, view.arguments);
}

Literal Decomposer::pivotOf(const GateView& view) {
    const auto uses = usesOf(view.arguments);
    if (const Literal module = sharedModule(view, uses); module != literalFalse) return module;
    std::uint32_t best = 0;
    int most = 0;
    for (const auto& [variable, count] : uses) {
        // Of equals the first: it encloses the most.
        if (count < most || (count == most && variable > best)) continue;
        best = variable;
        most = count;
    }
    return m_graph.variable(best);
}

} // namespace

std::optional<std::vector<Part>> decompose(FaultGraph& graph, FunctionAlgebra& algebra, Literal root,
                                           const DecompositionLimits& limits, const std::stop_token& stop) {
    Decomposer decomposer(graph, algebra, limits);
    if (!decomposer.run(root, stop)) return std::nullopt;
    return decomposer.take();
}

} // namespace faultline
