// SPDX-License-Identifier: MIT
#include "core/analysis/difference_plan.h"

#include "core/analysis/pair_table.h"

#include <algorithm>

namespace faultline {

namespace {

using Edge = Diagram::Edge;

/// Collects the pairs below any pair it is asked for.
class PairCollector {
public:
    PairCollector(const Diagram& diagram, std::size_t maximumPairs)
        : m_diagram(diagram), m_maximumPairs(maximumPairs) {}

    /// The term for |P(f) - P(g)|; meaningless once `isFull`.
    std::uint32_t termOf(Edge f, Edge g) {
        if (f == g) return Diagram::zero;
        if (f == Diagram::one) return g ^ 1U;
        if (g == Diagram::one) return f ^ 1U;
        if (f == Diagram::zero) return g;
        if (g == Diagram::zero) return f;
        if (isFull()) return 0;
        const std::uint64_t key = pairKey(f, g);
        if (const std::uint32_t* known = m_known.find(key)) return *known;
        const std::uint32_t level = std::min(levelOf(f), levelOf(g));
        const std::uint32_t high = termOf(cofactor(f, level, true), cofactor(g, level, true));
        const std::uint32_t low = termOf(cofactor(f, level, false), cofactor(g, level, false));
        const auto term = static_cast<std::uint32_t>(2 * m_diagram.nodes.size() + steps.size());
        steps.push_back({level, high, low});
        m_known.insert(key, term);
        return term;
    }

    [[nodiscard]] bool isFull() const { return steps.size() >= m_maximumPairs; }

    std::vector<DifferencePlan::Step> steps;

private:
    std::uint32_t levelOf(Edge edge) const { return m_diagram.nodes[edge >> 1U].level; }
    Edge cofactor(Edge edge, std::uint32_t level, bool high) const {
        const Diagram::Node& node = m_diagram.nodes[edge >> 1U];
        if (node.level != level) return edge;
        return (high ? node.high : node.low) ^ (edge & 1U);
    }

    const Diagram& m_diagram;
    std::size_t m_maximumPairs;
    PairTable<std::uint32_t> m_known;
};

} // namespace

std::optional<DifferencePlan> DifferencePlan::of(const Diagram& diagram, std::size_t maximumPairs) {
    PairCollector collector(diagram, maximumPairs);
    DifferencePlan plan;
    plan.m_nodes.resize(diagram.nodes.size(), Diagram::zero);
    for (std::size_t i = 1; i < diagram.nodes.size(); ++i) {
        plan.m_nodes[i] = collector.termOf(diagram.nodes[i].high, diagram.nodes[i].low);
        if (collector.isFull()) return std::nullopt;
    }
    plan.m_steps = std::move(collector.steps);
    return plan;
}

} // namespace faultline
