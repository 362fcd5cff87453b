// SPDX-License-Identifier: MIT
#pragma once
// Positions for parallel lines: in a given order, apart where there is room, near where each would like to
// be.

#include <span>
#include <vector>

namespace faultline {

struct Lane;

/// Two lanes that would lie on each other if they were at one place; `first` belongs before `second`.
struct LanePair {
    int first = 0;
    int second = 0;
};

/// Finds a position in [least, most] for every lane.
class LaneSpread {
public:
    /// The positions, valid until the next call. Pairs whose wishes run in a circle are followed as far as
    /// they can be. O(lanes + pairs), but for a logarithm.
    [[nodiscard]] const std::vector<double>& place(std::span<const Lane> lanes,
                                                   std::span<const LanePair> pairs);

private:
    void link(std::span<const Lane> lanes, std::span<const LanePair> pairs);
    void sortLanes(std::span<const Lane> lanes);
    void fitGaps(std::span<const Lane> lanes);
    void aim(std::span<const Lane> lanes);
    void settle(std::span<const Lane> lanes);
    [[nodiscard]] double gap(int a, int b) const;
    [[nodiscard]] std::span<const int> neighbours(int lane) const;
    [[nodiscard]] bool precedes(int a, int b) const {
        return m_rank[static_cast<std::size_t>(a)] < m_rank[static_cast<std::size_t>(b)];
    }

    std::vector<int> m_starts; ///< of each lane's neighbours
    std::vector<int> m_neighbours;
    std::vector<int> m_waiting; ///< predecessors not yet placed in the order
    std::vector<int> m_order;
    std::vector<int> m_rank;  ///< a lane's place in m_order
    std::vector<int> m_level; ///< how narrow a gap a lane must put up with
    std::vector<double> m_least;
    std::vector<double> m_most;
    std::vector<double> m_target;
    std::vector<double> m_position;
};

} // namespace faultline
