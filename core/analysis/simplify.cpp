// SPDX-License-Identifier: MIT
#include "core/analysis/simplify.h"

#include "core/analysis/companions.h"
#include "core/analysis/conjunction_rewriter.h"
#include "core/analysis/graph_part.h"
#include "core/base/stop_poll.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr int mostPasses = 6;

bool isConjunction(const FaultGraph& graph, std::uint32_t node) {
    return graph.node(node).kind == GateKind::conjunction;
}

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

/// Bottom-up passes over what some roots reach: each merges gates with one user into it, then rewrites every
/// gate that is not known to stay as it is.
class GatePasses {
public:
    GatePasses(FaultGraph& graph, std::vector<Literal> roots, const std::stop_token& stop)
        : m_graph(graph), m_rewriter(graph, stop), m_poll(stop), m_roots(std::move(roots)) {}

    [[nodiscard]] const std::vector<Literal>& roots() const { return m_roots; }

    /// False where nothing has changed, or a stop was requested.
    bool run() {
        m_reached = reachableFrom(m_graph, m_roots);
        countUses();
        m_new.assign(m_reached.size(), {});
        m_settled.resize(m_reached.size(), false);
        for (std::uint32_t index = 0; index < m_reached.size(); ++index) {
            if (!m_reached[index] || isOpen(index)) continue;
            if (m_poll.isStopped(1 + m_graph.node(index).count)) return false;
            if (m_settled[index] && isUntouched(index)) {
                m_new[index] = {index, false};
                continue;
            }
            m_new[index] = rewritten(index);
            // What is rewritten into itself once stays so until an argument of it changes.
            if (m_new[index] == Literal(index, false)) m_settled[index] = true;
        }
        const std::vector<Literal> before = m_roots;
        for (Literal& root : m_roots) root = mapped(root);
        return m_roots != before;
    }

private:
    [[nodiscard]] Literal mapped(Literal old) const { return m_new[old.node()].flipped(old.negated()); }

    /// How often each node is an argument below one root, at most: what only different functions share may
    /// be merged into its user in each of them, as if each stood alone.
    void countUses() {
        struct Seen {
            std::uint32_t root = 0;
            std::uint32_t uses = 0;
        };
        std::vector<Seen> seen(m_reached.size());
        m_uses.assign(m_reached.size(), 0);
        m_isFixed.assign(m_reached.size(), false);
        for (const Literal root : m_roots) m_isFixed[root.node()] = true;
        std::uint32_t number = 0;
        NodeList open;
        for (const Literal root : m_roots) {
            ++number;
            open.assign(1, root.node());
            while (!open.empty()) {
                const std::uint32_t node = open.back();
                open.pop_back();
                if (m_poll.isStopped(1 + m_graph.node(node).count)) return;
                const bool merges = isConjunction(m_graph, node);
                for (const Literal argument : m_graph.arguments(node)) {
                    if (!merges || argument.negated()) m_isFixed[argument.node()] = true;
                    Seen& below = seen[argument.node()];
                    if (below.root != number) {
                        below = {number, 0};
                        open.push_back(argument.node());
                    }
                    m_uses[argument.node()] = std::max(m_uses[argument.node()], ++below.uses);
                }
            }
        }
    }

    /// Will be merged into its only user as it stands. Only what it is merged into is rewritten: a chain of
    /// such gates would else be written out once a link.
    [[nodiscard]] bool isOpen(std::uint32_t index) const {
        return m_uses[index] == 1 && !m_isFixed[index] && isConjunction(m_graph, index);
    }

    [[nodiscard]] bool isMerged(Literal argument, Literal image) const {
        return !image.negated() && isConjunction(m_graph, image.node()) && m_uses[argument.node()] == 1;
    }

    [[nodiscard]] bool isUntouched(std::uint32_t index) const {
        const bool merges = isConjunction(m_graph, index);
        return std::ranges::all_of(m_graph.arguments(index), [&](Literal argument) {
            return !isOpen(argument.node()) && mapped(argument) == argument &&
                   !(merges && isMerged(argument, argument));
        });
    }

    [[nodiscard]] Literal rewritten(std::uint32_t index) {
        const FaultGraph::Node node = m_graph.node(index);
        if (node.kind == GateKind::constant) return literalTrue;
        if (node.kind == GateKind::variable) return {index, false};
        collectArguments(index, node.kind == GateKind::conjunction);
        if (node.kind == GateKind::exclusive) return m_graph.exclusiveOr(m_arguments[0], m_arguments[1]);
        if (node.kind == GateKind::choice)
            return m_graph.choice(m_arguments[0], m_arguments[1], m_arguments[2]);
        if (node.kind == GateKind::atLeast) return rewrittenAtLeast(static_cast<int>(node.number));
        const Literal merged = m_graph.conjunction(m_arguments);
        if (merged.negated() || !isConjunction(m_graph, merged.node())) return merged;
        const auto clean = m_graph.arguments(merged.node());
        m_arguments.assign(clean.begin(), clean.end());
        return m_rewriter.rewritten(m_arguments);
    }

    void collectArguments(std::uint32_t index, bool merges) {
        m_arguments.clear();
        m_pending.assign(1, index);
        while (!m_pending.empty()) {
            const std::uint32_t node = m_pending.back();
            m_pending.pop_back();
            for (const Literal argument : m_graph.arguments(node)) {
                if (isOpen(argument.node())) {
                    m_pending.push_back(argument.node());
                    continue;
                }
                const Literal image = mapped(argument);
                if (merges && isMerged(argument, image)) {
                    const auto inner = m_graph.arguments(image.node());
                    m_arguments.insert(m_arguments.end(), inner.begin(), inner.end());
                } else {
                    m_arguments.push_back(image);
                }
            }
        }
    }

    [[nodiscard]] Literal rewrittenAtLeast(int k) {
        const Literal factored = rewriteAtLeast(m_graph, k, m_arguments, true);
        if (factored.negated() || m_graph.node(factored.node()).kind != GateKind::atLeast) return factored;
        const auto again = m_graph.arguments(factored.node());
        return rewriteAtLeast(m_graph, static_cast<int>(m_graph.node(factored.node()).number),
                              {again.begin(), again.end()}, false);
    }

    FaultGraph& m_graph;
    ConjunctionRewriter m_rewriter;
    StopPoll m_poll;
    std::vector<Literal> m_roots;
    std::vector<bool> m_reached;
    std::vector<std::uint32_t> m_uses;
    std::vector<bool> m_isFixed; ///< not to be merged as it stands: a root, negated, or no conjunction's
    NodeList m_pending;
    std::vector<Literal> m_new;
    std::vector<bool> m_settled;
    std::vector<Literal> m_arguments;
};

std::vector<Literal> simplifyWhole(FaultGraph& graph, std::vector<Literal> roots,
                                   const std::stop_token& stop) {
    GatePasses passes(graph, std::move(roots), stop);
    for (int pass = 0; pass < mostPasses && passes.run(); ++pass) {
    }
    return stop.stop_requested() ? passes.roots() : groupCompanions(graph, passes.roots(), stop);
}

} // namespace

std::vector<Literal> simplify(FaultGraph& graph, const std::vector<Literal>& roots,
                              const std::stop_token& stop) {
    const auto nodes = fewNodesBelow(graph, roots);
    if (!nodes) return simplifyWhole(graph, roots, stop);
    FaultGraph part;
    const auto inPart = simplifyWhole(part, transplanted(graph, *nodes, roots, part, {}), stop);
    const auto kept = reachableFrom(part, inPart);
    NodeList left;
    for (std::uint32_t index = 0; index < kept.size(); ++index)
        if (kept[index]) left.push_back(index);
    return transplanted(part, left, inPart, graph, {});
}

Literal simplify(FaultGraph& graph, Literal root, const std::stop_token& stop) {
    return simplify(graph, std::vector<Literal>{root}, stop).front();
}

Literal withConstants(FaultGraph& graph, Literal root, const std::vector<std::optional<bool>>& fixed,
                      const std::stop_token& stop) {
    if (std::ranges::none_of(fixed, [](const auto& value) { return value.has_value(); })) return root;
    if (const auto nodes = fewNodesBelow(graph, {root}))
        return transplanted(graph, *nodes, {root}, graph, fixed).front();
    const auto reached = reachableFrom(graph, {&root, 1});
    std::vector<Literal> image(reached.size());
    std::vector<Literal> arguments;
    StopPoll poll(stop);
    for (std::uint32_t index = 0; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        const FaultGraph::Node node = graph.node(index);
        if (poll.isStopped(1 + node.count)) return root;
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
