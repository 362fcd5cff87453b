// SPDX-License-Identifier: MIT
#pragma once
// Families of sets as zero-suppressed decision diagrams (Minato 1993), with the one operation that minimal
// cut sets need: leaving out what another family subsumes.

#include "core/base/large_pages.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace faultline {

/// A builder over levels 0, 1, 2 … (0 on top), as BddBuilder is for functions: nothing is freed before
/// `reset`; once the budget is spent or a stop is requested `exhausted()` is true and results are
/// meaningless.
class ZddBuilder {
public:
    using Family = std::uint32_t;
    static constexpr Family none = 0;     ///< no set at all
    static constexpr Family emptySet = 1; ///< just the empty set

    struct Node {
        std::uint32_t level;
        Family high; ///< the sets that hold the level's element, without it
        Family low;
    };

    ZddBuilder();
    void reset(std::size_t maximumNodes, std::stop_token stop = {});

    [[nodiscard]] Family makeNode(std::uint32_t level, Family high, Family low);
    /// The sets of f of which no subset (equal ones included) is in g (Rauzy, "New algorithms for fault trees
    /// analysis", Reliability Engineering and System Safety 40, 1993: "without").
    [[nodiscard]] Family without(Family f, Family g);

    /// Counts one step of an operation, here or of a caller that walks families itself; true once too many.
    [[nodiscard]] bool outOfSteps();
    [[nodiscard]] bool exhausted() const { return m_exhausted; }
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }

private:
    struct Computed {
        Family f = 0, g = 0, result = 0;
    };

    [[nodiscard]] bool holdsEmptySet(Family family) const;
    void grow();
    [[nodiscard]] bool mustGiveUp(std::size_t turn);
    void growComputed();

    std::vector<Node> m_nodes;
    std::vector<std::uint32_t, LargePages<std::uint32_t>> m_unique;
    std::vector<Computed, LargePages<Computed>> m_computed;
    std::size_t m_maximumNodes = 0;
    std::size_t m_steps = 0;
    std::stop_token m_stop;
    bool m_exhausted = false;
};

} // namespace faultline
