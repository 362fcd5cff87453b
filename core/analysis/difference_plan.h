// SPDX-License-Identifier: MIT
#pragma once
// How to form P(high) - P(low) at every node of a diagram without ever subtracting: found once, done at every
// change of a figure.

#include "core/analysis/diagram.h"

#include <optional>
#include <span>

namespace faultline {

/// For a module that is monotone in each input, the cofactors f and g of a node differ in the states where
/// one holds and the other does not, and P of those follows from pairs of their cofactors. The plan lists the
/// pairs that the nodes need, children first.
class DifferencePlan {
public:
    /// Nothing where that many pairs do not suffice.
    [[nodiscard]] static std::optional<DifferencePlan> of(const Diagram& diagram, std::size_t maximumPairs);

    struct Step {
        std::uint32_t level;
        std::uint32_t high; ///< a term: twice an edge whose probability is meant, or twice a pair plus one
        std::uint32_t low;
    };

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    /// The term of a node's own difference.
    [[nodiscard]] std::uint32_t termOfNode(std::size_t node) const { return m_nodes[node]; }

    /// The value of a term, given the probabilities of edges and the differences of the pairs so far.
    [[nodiscard]] static double value(std::uint32_t term, const double* edges, const double* pairs) {
        return (term & 1U) != 0 ? pairs[term >> 1U] : edges[term >> 1U];
    }

private:
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_nodes;
};

} // namespace faultline
