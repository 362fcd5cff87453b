// SPDX-License-Identifier: MIT
#include "ui/render/router_spread.h"

#include "ui/render/router_lanes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <queue>
#include <tuple>

namespace faultline {

namespace {

// Gaps to try, the widest that fits is taken; before lines come very near each other, they go near parts.
constexpr std::array gaps{10.0, 8.0, 7.0, 6.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0, 0.5, 0.0};
constexpr int firstTight = 4;
constexpr double sameWish = 1.0; // lanes that want to be so near to each other are spread around that place

std::size_t at(int index) { return static_cast<std::size_t>(index); }
double leastOf(const Lane& lane, int level) { return level < firstTight ? lane.least : lane.tightLeast; }
double mostOf(const Lane& lane, int level) { return level < firstTight ? lane.most : lane.tightMost; }

} // namespace

const std::vector<double>& LaneSpread::place(std::span<const Lane> lanes, std::span<const LanePair> pairs) {
    sortLanes(lanes, pairs);
    linkRanks(pairs);
    findGroups();
    fitGaps(lanes);
    aim(lanes);
    settle(lanes);
    return m_position;
}

template <class From, class To>
void LaneSpread::fill(Lists& lists, std::size_t items, std::span<const LanePair> pairs, const From& from,
                      const To& to) {
    lists.starts.assign(items + 2, 0);
    for (const LanePair& pair : pairs) ++lists.starts[at(std::invoke(from, pair)) + 2];
    for (std::size_t i = 1; i < lists.starts.size(); ++i) lists.starts[i] += lists.starts[i - 1];
    lists.entries.resize(pairs.size());
    // One place ahead, so that each start ends up where it belongs when its list is full.
    for (const LanePair& pair : pairs)
        lists.entries[at(lists.starts[at(std::invoke(from, pair)) + 1]++)] = std::invoke(to, pair);
}

// Kahn's topological sort, the leftmost wish first. Wishes that run in a circle have no such order: then the
// lane that the fewest others want to precede goes next.
void LaneSpread::sortLanes(std::span<const Lane> lanes, std::span<const LanePair> pairs) {
    fill(m_successors, lanes.size(), pairs, &LanePair::first, &LanePair::second);
    m_waiting.assign(lanes.size(), 0);
    for (const LanePair& pair : pairs) ++m_waiting[at(pair.second)];

    struct Entry {
        int waiting;
        double ideal;
        int lane;
        bool operator<(const Entry& other) const { // the greatest is taken first
            return std::tie(other.waiting, other.ideal, other.lane) < std::tie(waiting, ideal, lane);
        }
    };
    constexpr int few =
        4; // only the last so many changes of a lane's place in the queue are worth their cost
    std::priority_queue<Entry> queue;
    const auto add = [&](int lane) { queue.push({m_waiting[at(lane)], lanes[at(lane)].ideal, lane}); };
    for (std::size_t i = 0; i < lanes.size(); ++i) add(static_cast<int>(i));

    m_order.clear();
    m_rank.assign(lanes.size(), -1);
    while (!queue.empty()) {
        const Entry entry = queue.top();
        queue.pop();
        if (m_rank[at(entry.lane)] >= 0) continue;
        if (entry.waiting > m_waiting[at(entry.lane)]) {
            add(entry.lane);
            continue;
        }
        m_rank[at(entry.lane)] = static_cast<int>(m_order.size());
        m_order.push_back(entry.lane);
        for (const int successor : m_successors.of(at(entry.lane)))
            if (m_rank[at(successor)] < 0 && --m_waiting[at(successor)] <= few) add(successor);
    }
}

void LaneSpread::linkRanks(std::span<const LanePair> pairs) {
    const auto lower = [this](const LanePair& pair) {
        return std::min(m_rank[at(pair.first)], m_rank[at(pair.second)]);
    };
    const auto higher = [this](const LanePair& pair) {
        return std::max(m_rank[at(pair.first)], m_rank[at(pair.second)]);
    };
    fill(m_before, m_order.size(), pairs, higher, lower);
    fill(m_after, m_order.size(), pairs, lower, higher);
}

// Union-find over the pairs.
void LaneSpread::findGroups() {
    m_group.resize(m_order.size());
    const auto root = [this](int rank) {
        while (m_group[at(rank)] != rank) rank = m_group[at(rank)] = m_group[at(m_group[at(rank)])];
        return rank;
    };
    for (std::size_t rank = 0; rank < m_group.size(); ++rank) {
        m_group[rank] = static_cast<int>(rank);
        for (const int other : m_before.of(rank)) {
            const int a = root(other), b = root(static_cast<int>(rank));
            m_group[at(std::max(a, b))] = std::min(a, b);
        }
    }
    for (std::size_t rank = 0; rank < m_group.size(); ++rank) m_group[rank] = root(static_cast<int>(rank));
}

// The room each lane has when all keep their gaps; where that is none, the gaps shrink.
void LaneSpread::fitGaps(std::span<const Lane> lanes) {
    const std::size_t count = m_order.size();
    m_level.assign(count, 0);
    m_gap.assign(count, gaps.front());
    m_least.resize(count);
    m_most.resize(count);
    m_isCrowded.assign(count, 1);
    for (bool fits = false; !fits;) {
        fits = true;
        for (std::size_t rank = 0; rank < count; ++rank) {
            if (!m_isCrowded[at(m_group[rank])]) continue;
            double least = leastOf(lanes[at(m_order[rank])], m_level[rank]);
            for (const int other : m_before.of(rank))
                least = std::max(least, m_least[at(other)] + std::min(m_gap[at(other)], m_gap[rank]));
            m_least[rank] = least;
        }
        for (std::size_t rank = count; rank-- > 0;) {
            if (!m_isCrowded[at(m_group[rank])]) continue;
            double most = mostOf(lanes[at(m_order[rank])], m_level[rank]);
            for (const int other : m_after.of(rank))
                most = std::min(most, m_most[at(other)] - std::min(m_gap[at(other)], m_gap[rank]));
            m_most[rank] = most;
        }
        m_isCrowded.assign(count, 0);
        for (std::size_t rank = 0; rank < count; ++rank) {
            if (m_least[rank] <= m_most[rank] + 1e-9 || at(m_level[rank]) + 1 >= gaps.size()) continue;
            m_gap[rank] = gaps[at(++m_level[rank])];
            m_isCrowded[at(m_group[rank])] = 1;
            fits = false;
        }
    }
}

// Lanes with one wish stand evenly around it.
void LaneSpread::aim(std::span<const Lane> lanes) {
    const std::size_t count = m_order.size();
    m_target.assign(count, 0.0);
    m_place.assign(count, 0.0);
    // What must fit between two of them; nothing if they have different wishes.
    const auto between = [&](std::size_t a, std::size_t b) {
        const double apart = lanes[at(m_order[a])].ideal - lanes[at(m_order[b])].ideal;
        return std::abs(apart) < sameWish ? std::min(m_gap[a], m_gap[b]) : -1.0;
    };
    for (std::size_t rank = 0; rank < count; ++rank) // in m_target, how much stands before it
        for (const int other : m_before.of(rank))
            if (const double gap = between(rank, at(other)); gap >= 0)
                m_target[rank] = std::max(m_target[rank], m_target[at(other)] + gap);
    for (std::size_t rank = count; rank-- > 0;) // in m_place, how much behind
        for (const int other : m_after.of(rank))
            if (const double gap = between(rank, at(other)); gap >= 0)
                m_place[rank] = std::max(m_place[rank], m_place[at(other)] + gap);
    for (std::size_t rank = 0; rank < count; ++rank) {
        const double aimed = lanes[at(m_order[rank])].ideal + (m_target[rank] - m_place[rank]) / 2;
        m_target[rank] = std::max(std::min(aimed, m_most[rank]), m_least[rank]);
    }
}

// As near to its target as the lanes before it let it, and unless it is pushing, those after it.
void LaneSpread::move(std::size_t rank, bool pushing, std::span<const Lane> lanes) {
    double least = m_least[rank], most = m_most[rank];
    for (const int other : m_before.of(rank))
        least = std::max(least, m_place[at(other)] + std::min(m_gap[at(other)], m_gap[rank]));
    if (!pushing)
        for (const int other : m_after.of(rank))
            most = std::min(most, m_place[at(other)] - std::min(m_gap[at(other)], m_gap[rank]));
    const double place = std::max(std::min(m_target[rank], most), std::min(least, most));
    const Lane& lane = lanes[at(m_order[rank])];
    m_place[rank] = std::clamp(place, lane.tightLeast, lane.tightMost);
}

// From left to right pushing what stands in the way, then back and forth towards the targets.
void LaneSpread::settle(std::span<const Lane> lanes) {
    const std::size_t count = m_order.size();
    for (std::size_t rank = 0; rank < count; ++rank) move(rank, true, lanes);
    for (std::size_t rank = count; rank-- > 0;) move(rank, false, lanes);
    for (std::size_t rank = 0; rank < count; ++rank) move(rank, false, lanes);
    m_position.resize(count);
    for (std::size_t rank = 0; rank < count; ++rank) {
        // Whole pixels are drawn crisply; narrow gaps need the fractions.
        const double whole = std::round(m_place[rank]);
        const bool fits = m_gap[rank] >= 3.0 && whole >= m_least[rank] && whole <= m_most[rank];
        m_position[at(m_order[rank])] = fits ? whole : m_place[rank];
    }
}

} // namespace faultline
