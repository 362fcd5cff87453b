// SPDX-License-Identifier: MIT
#include "core/layout/same_layer.h"

#include <numeric>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

} // namespace

SameLayer::SameLayer(const LayoutGraph& graph)
    : m_set(graph.boxes.size()), m_targets(graph.boxes.size()), m_seen(graph.boxes.size()) {
    std::iota(m_set.begin(), m_set.end(), 0);
    for (const LayoutArc& arc : graph.arcs) m_targets[at(arc.from)].push_back(arc.to);
}

int SameLayer::setOf(int box) {
    while (m_set[at(box)] != box) box = m_set[at(box)] = m_set[at(m_set[at(box)])];
    return box;
}

bool SameLayer::leads(int from, int to) {
    ++m_search;
    std::vector<int> open{from};
    while (!open.empty()) {
        const int set = open.back();
        open.pop_back();
        for (const int target : m_targets[at(set)]) {
            const int next = setOf(target);
            if (next == to) return true;
            if (m_seen[at(next)] == m_search) continue;
            m_seen[at(next)] = m_search;
            open.push_back(next);
        }
    }
    return false;
}

bool SameLayer::join(int first, int second) {
    const int a = setOf(first);
    const int b = setOf(second);
    if (a == b) return true;
    if (leads(a, b) || leads(b, a)) return false;
    m_set[at(b)] = a;
    m_targets[at(a)].insert(m_targets[at(a)].end(), m_targets[at(b)].begin(), m_targets[at(b)].end());
    m_targets[at(b)].clear();
    return true;
}

bool SameLayer::precede(int first, int second) {
    const int a = setOf(first);
    const int b = setOf(second);
    if (a == b || leads(b, a)) return false;
    m_targets[at(a)].push_back(b);
    return true;
}

} // namespace faultline
