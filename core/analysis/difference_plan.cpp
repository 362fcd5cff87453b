// SPDX-License-Identifier: MIT
#include "core/analysis/difference_plan.h"

#include "core/analysis/pair_table.h"

#include <algorithm>

namespace faultline {

namespace {

using Edge = Diagram::Edge;

constexpr std::size_t pairsBetweenStops = 4096;

/// Collects the pairs below any pair it is asked for.
class PairCollector {
public:
    PairCollector(const Diagram& diagram, std::size_t maximumPairs, const std::stop_token& stop)
        : m_diagram(diagram), m_maximumPairs(maximumPairs), m_stop(stop),
          m_known(std::min(maximumPairs, diagram.nodes.size()), stop) {}

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
        if (steps.size() % pairsBetweenStops == 0 && m_stop.stop_requested()) m_maximumPairs = 0;
        return term;
    }

    /// Or a stop was requested.
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
    const std::stop_token& m_stop;
    PairTable<std::uint32_t> m_known;
};

} // namespace

std::optional<DifferencePlan> DifferencePlan::of(const Diagram& diagram, std::size_t maximumPairs,
                                                 const std::stop_token& stop) {
    PairCollector collector(diagram, maximumPairs, stop);
    DifferencePlan plan;
    plan.m_nodes.resize(diagram.nodes.size(), Diagram::zero);
    for (std::size_t i = 1; i < diagram.nodes.size(); ++i) {
        plan.m_nodes[i] = collector.termOf(diagram.nodes[i].high, diagram.nodes[i].low);
        if (collector.isFull()) return std::nullopt;
    }
    plan.m_steps = std::move(collector.steps);
    return plan;
}

DifferencePlan DifferencePlan::restrictedTo(const Diagram& diagram, const std::vector<bool>& levels) const {
    const auto edges = static_cast<std::uint32_t>(2 * diagram.nodes.size());
    std::vector<std::uint32_t> place(m_steps.size(), 0); // 1: needed; then the term in the new plan
    DifferencePlan plan;
    plan.m_nodes.resize(m_nodes.size(), Diagram::zero);
    for (std::size_t i = 1; i < m_nodes.size(); ++i)
        if (levels[diagram.nodes[i].level] && m_nodes[i] >= edges) place[m_nodes[i] - edges] = 1;
    for (std::size_t i = m_steps.size(); i-- > 0;) {
        if (place[i] == 0) continue;
        for (const std::uint32_t term : {m_steps[i].high, m_steps[i].low})
            if (term >= edges) place[term - edges] = 1;
    }
    const auto moved = [&](std::uint32_t term) { return term < edges ? term : place[term - edges]; };
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (place[i] == 0) continue;
        place[i] = edges + static_cast<std::uint32_t>(plan.m_steps.size());
        plan.m_steps.push_back({m_steps[i].level, moved(m_steps[i].high), moved(m_steps[i].low)});
    }
    for (std::size_t i = 1; i < m_nodes.size(); ++i)
        if (levels[diagram.nodes[i].level]) plan.m_nodes[i] = moved(m_nodes[i]);
    return plan;
}

} // namespace faultline
