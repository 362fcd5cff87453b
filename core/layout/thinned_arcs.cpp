// SPDX-License-Identifier: MIT
#include "core/layout/thinned_arcs.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Boxes in an order in which every arc points forward.
std::vector<int> downstreamOrder(const LayoutGraph& graph) {
    std::vector<int> callers(graph.boxes.size());
    std::vector<std::vector<int>> targets(graph.boxes.size());
    for (const LayoutArc& arc : graph.arcs) {
        ++callers[at(arc.to)];
        targets[at(arc.from)].push_back(arc.to);
    }
    std::vector<int> order;
    for (std::size_t box = 0; box < callers.size(); ++box)
        if (callers[box] == 0) order.push_back(static_cast<int>(box));
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const int target : targets[at(order[next])])
            if (--callers[at(target)] == 0) order.push_back(target);
    return order;
}

/// How many layers each arc spans where every box stands as near to the first layer as its callers let it.
std::vector<int> spans(const LayoutGraph& graph) {
    std::vector<std::vector<const LayoutArc*>> outOf(graph.boxes.size());
    for (const LayoutArc& arc : graph.arcs) outOf[at(arc.from)].push_back(&arc);
    std::vector<int> layer(graph.boxes.size());
    for (const int box : downstreamOrder(graph))
        for (const LayoutArc* arc : outOf[at(box)])
            layer[at(arc->to)] = std::max(layer[at(arc->to)], layer[at(box)] + arc->layers);
    std::vector<int> result;
    for (const LayoutArc& arc : graph.arcs) result.push_back(layer[at(arc.to)] - layer[at(arc.from)]);
    return result;
}

/// Roughly what dot has to work on: boxes, arcs, and a place in every layer that an arc passes.
std::size_t workOf(const LayoutGraph& graph) {
    const std::vector<int> span = spans(graph);
    return graph.boxes.size() + graph.arcs.size() +
           static_cast<std::size_t>(std::accumulate(span.begin(), span.end(), 0));
}

/// Which boxes each box leads to, a bit each.
class Reach {
public:
    explicit Reach(const LayoutGraph& graph)
        : m_words((graph.boxes.size() + 63) / 64), m_bits(graph.boxes.size() * m_words) {
        std::vector<std::vector<int>> targets(graph.boxes.size());
        for (const LayoutArc& arc : graph.arcs)
            if (arc.layers > 0) targets[at(arc.from)].push_back(arc.to);
        std::vector<int> order = downstreamOrder(graph);
        std::reverse(order.begin(), order.end());
        for (const int box : order)
            for (const int target : targets[at(box)]) {
                for (std::size_t word = 0; word < m_words; ++word)
                    m_bits[at(box) * m_words + word] |= m_bits[at(target) * m_words + word];
                m_bits[at(box) * m_words + at(target) / 64] |= std::uint64_t{1} << (at(target) % 64);
            }
    }

    [[nodiscard]] bool leads(int from, int to) const {
        return (m_bits[at(from) * m_words + at(to) / 64] >> (at(to) % 64) & 1U) != 0;
    }

private:
    std::size_t m_words;
    std::vector<std::uint64_t> m_bits;
};

void removeImplied(LayoutGraph& graph) {
    const Reach reach(graph);
    std::vector<std::vector<int>> targets(graph.boxes.size());
    for (const LayoutArc& arc : graph.arcs)
        if (arc.layers > 0) targets[at(arc.from)].push_back(arc.to);
    const auto isImplied = [&](const LayoutArc& arc) {
        const std::vector<int>& others = targets[at(arc.from)];
        return arc.layers > 0 && std::any_of(others.begin(), others.end(),
                                             [&](int other) { return reach.leads(other, arc.to); });
    };
    graph.arcs.erase(std::remove_if(graph.arcs.begin(), graph.arcs.end(), isImplied), graph.arcs.end());
}

/// The longest first, but for the last one into or out of a box.
void removeLong(LayoutGraph& graph, std::size_t most) {
    const std::vector<int> span = spans(graph);
    std::vector<int> into(graph.boxes.size());
    std::vector<int> outOf(graph.boxes.size());
    for (const LayoutArc& arc : graph.arcs) {
        ++outOf[at(arc.from)];
        ++into[at(arc.to)];
    }
    std::vector<std::size_t> order(graph.arcs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return span[a] > span[b]; });
    std::size_t work = workOf(graph);
    std::vector<bool> isGone(graph.arcs.size());
    for (const std::size_t each : order) {
        if (work <= most) break;
        const LayoutArc& arc = graph.arcs[each];
        if (arc.layers == 0 || into[at(arc.to)] < 2 || outOf[at(arc.from)] < 2) continue;
        --into[at(arc.to)];
        --outOf[at(arc.from)];
        isGone[each] = true;
        work -= 1 + at(span[each]);
    }
    std::vector<LayoutArc> left;
    for (std::size_t each = 0; each < graph.arcs.size(); ++each)
        if (!isGone[each]) left.push_back(graph.arcs[each]);
    graph.arcs = std::move(left);
}

} // namespace

void thinArcs(LayoutGraph& graph) {
    constexpr std::size_t quick = 1500; // dot takes a few tenths of a second for so much
    const std::size_t most = std::max(quick, 3 * graph.boxes.size());
    if (workOf(graph) <= most) return;
    removeImplied(graph);
    if (workOf(graph) > most) removeLong(graph, most);
}

} // namespace faultline
