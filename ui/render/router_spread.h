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

/// Finds a position in [tightLeast, tightMost] for every lane. An object only keeps its working memory.
class LaneSpread {
public:
    /// The positions, valid until the next call. Pairs whose wishes run in a circle are followed as far as
    /// they can be. O(lanes + pairs), but for a logarithm.
    [[nodiscard]] const std::vector<double>& place(std::span<const Lane> lanes,
                                                   std::span<const LanePair> pairs);

private:
    /// Per item a list of others, in one array.
    struct Lists {
        std::vector<int> starts;
        std::vector<int> entries;
        [[nodiscard]] std::span<const int> of(std::size_t item) const {
            return {entries.data() + starts[item], entries.data() + starts[item + 1]};
        }
    };

    void sortLanes(std::span<const Lane> lanes, std::span<const LanePair> pairs);
    void linkRanks(std::span<const LanePair> pairs);
    void findGroups();
    void fitGaps(std::span<const Lane> lanes);
    void aim(std::span<const Lane> lanes);
    void settle(std::span<const Lane> lanes);
    void move(std::size_t rank, bool pushing, std::span<const Lane> lanes);
    template <class From, class To>
    static void fill(Lists& lists, std::size_t items, std::span<const LanePair> pairs, const From& from,
                     const To& to);

    Lists m_successors;            ///< per lane, as wished
    std::vector<int> m_waiting;    ///< per lane: predecessors that have no rank yet
    std::vector<int> m_rank;       ///< per lane
    std::vector<int> m_order;      ///< per rank: the lane. All below are per rank.
    Lists m_before;                ///< ranks, all lower
    Lists m_after;                 ///< ranks, all higher
    std::vector<int> m_group;      ///< the lowest rank that it hangs together with
    std::vector<char> m_isCrowded; ///< per group: some gaps must shrink
    std::vector<int> m_level;      ///< how narrow a gap it must put up with
    std::vector<double> m_gap;     ///< that gap
    std::vector<double> m_least;
    std::vector<double> m_most;
    std::vector<double> m_target;
    std::vector<double> m_place;
    std::vector<double> m_position; ///< per lane: the answer
};

} // namespace faultline
