// SPDX-License-Identifier: MIT
#include "ui/render/router_spread.h"

#include "ui/render/router_lanes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace faultline {

namespace {

// Gaps to try, the widest that fits is taken.
constexpr std::array gaps{10.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.5, 0.0};
constexpr double sameWish = 1.0; // lanes that want to be so near to each other are spread around that place

std::size_t at(int index) { return static_cast<std::size_t>(index); }

} // namespace

const std::vector<double>& LaneSpread::place(std::span<const Lane> lanes, std::span<const LanePair> pairs) {
    link(lanes, pairs);
    sortLanes(lanes);
    fitGaps(lanes);
    aim(lanes);
    settle(lanes);
    return m_position;
}

double LaneSpread::gap(int a, int b) const { return gaps[at(std::max(m_level[at(a)], m_level[at(b)]))]; }

std::span<const int> LaneSpread::neighbours(int lane) const {
    return {m_neighbours.data() + m_starts[at(lane)], m_neighbours.data() + m_starts[at(lane) + 1]};
}

// Neighbours of each lane: successors with a plain index, predecessors as its complement, until the order is
// known.
void LaneSpread::link(std::span<const Lane> lanes, std::span<const LanePair> pairs) {
    m_starts.assign(lanes.size() + 1, 0);
    m_waiting.assign(lanes.size(), 0);
    for (const LanePair& pair : pairs) {
        ++m_starts[at(pair.first) + 1];
        ++m_starts[at(pair.second) + 1];
        ++m_waiting[at(pair.second)];
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
    m_neighbours.resize(2 * pairs.size());
    m_order.assign(m_starts.begin(), m_starts.end() - 1);
    for (const LanePair& pair : pairs) {
        m_neighbours[at(m_order[at(pair.first)]++)] = pair.second;
        m_neighbours[at(m_order[at(pair.second)]++)] = ~pair.first;
    }
}

// Kahn's topological sort, the leftmost wish first; a circle is cut at its leftmost wish.
void LaneSpread::sortLanes(std::span<const Lane> lanes) {
    const auto later = [&](int a, int b) {
        return lanes[at(a)].ideal != lanes[at(b)].ideal ? lanes[at(a)].ideal > lanes[at(b)].ideal : a > b;
    };
    std::vector<int> all(lanes.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
    std::ranges::sort(all, [&](int a, int b) { return later(b, a); });
    std::priority_queue<int, std::vector<int>, decltype(later)> ready(later);
    for (const int lane : all)
        if (m_waiting[at(lane)] == 0) ready.push(lane);

    m_order.clear();
    m_rank.assign(lanes.size(), -1);
    std::size_t next = 0;
    while (m_order.size() < lanes.size()) {
        while (next < all.size() && m_rank[at(all[next])] >= 0) ++next;
        const int lane = ready.empty() ? all[next] : ready.top();
        if (!ready.empty()) ready.pop();
        if (m_rank[at(lane)] >= 0) continue;
        m_rank[at(lane)] = static_cast<int>(m_order.size());
        m_order.push_back(lane);
        for (const int successor : neighbours(lane))
            if (successor >= 0 && --m_waiting[at(successor)] == 0) ready.push(successor);
    }
    for (int& neighbour : m_neighbours) neighbour = neighbour < 0 ? ~neighbour : neighbour;
}

// The room each lane has when all keep their gaps; where that is none, the gaps shrink.
void LaneSpread::fitGaps(std::span<const Lane> lanes) {
    m_level.assign(lanes.size(), 0);
    m_least.resize(lanes.size());
    m_most.resize(lanes.size());
    for (bool fits = false; !fits;) {
        fits = true;
        for (const int lane : m_order) {
            double least = lanes[at(lane)].least;
            for (const int other : neighbours(lane))
                if (precedes(other, lane)) least = std::max(least, m_least[at(other)] + gap(other, lane));
            m_least[at(lane)] = least;
        }
        for (auto next = m_order.rbegin(); next != m_order.rend(); ++next) {
            const int lane = *next;
            double most = lanes[at(lane)].most;
            for (const int other : neighbours(lane))
                if (precedes(lane, other)) most = std::min(most, m_most[at(other)] - gap(lane, other));
            m_most[at(lane)] = most;
        }
        for (const int lane : m_order)
            if (m_least[at(lane)] > m_most[at(lane)] + 1e-9 && at(m_level[at(lane)]) + 1 < gaps.size()) {
                ++m_level[at(lane)];
                fits = false;
            }
    }
}

// Lanes with one wish stand evenly around it.
void LaneSpread::aim(std::span<const Lane> lanes) {
    m_target.assign(lanes.size(), 0.0);
    m_position.assign(lanes.size(), 0.0);
    const auto together = [&](int a, int b) {
        return std::abs(lanes[at(a)].ideal - lanes[at(b)].ideal) < sameWish;
    };
    for (const int lane : m_order) // how much stands before it, in m_target; behind it, in m_position
        for (const int other : neighbours(lane))
            if (precedes(other, lane) && together(other, lane))
                m_target[at(lane)] = std::max(m_target[at(lane)], m_target[at(other)] + gap(other, lane));
    for (auto next = m_order.rbegin(); next != m_order.rend(); ++next)
        for (const int other : neighbours(*next))
            if (precedes(*next, other) && together(*next, other))
                m_position[at(*next)] =
                    std::max(m_position[at(*next)], m_position[at(other)] + gap(*next, other));
    for (const int lane : m_order) {
        const double aimed = lanes[at(lane)].ideal + (m_target[at(lane)] - m_position[at(lane)]) / 2;
        m_target[at(lane)] = std::max(std::min(aimed, m_most[at(lane)]), m_least[at(lane)]);
    }
}

// From left to right pushing what stands in the way, then back and forth towards the targets.
void LaneSpread::settle(std::span<const Lane> lanes) {
    const auto move = [&](int lane, bool pushing) {
        double least = m_least[at(lane)], most = m_most[at(lane)];
        for (const int other : neighbours(lane)) {
            if (precedes(other, lane))
                least = std::max(least, m_position[at(other)] + gap(other, lane));
            else if (!pushing)
                most = std::min(most, m_position[at(other)] - gap(lane, other));
        }
        const double place = std::max(std::min(m_target[at(lane)], most), std::min(least, most));
        m_position[at(lane)] = std::clamp(place, lanes[at(lane)].least, lanes[at(lane)].most);
    };
    for (const int lane : m_order) move(lane, true);
    for (auto next = m_order.rbegin(); next != m_order.rend(); ++next) move(*next, false);
    for (const int lane : m_order) move(lane, false);
    for (const int lane : m_order) { // whole pixels are drawn crisply; narrow gaps need the fractions
        const double whole = std::round(m_position[at(lane)]);
        if (gaps[at(m_level[at(lane)])] >= 3.0 && whole >= lanes[at(lane)].least &&
            whole <= lanes[at(lane)].most)
            m_position[at(lane)] = whole;
    }
}

} // namespace faultline
