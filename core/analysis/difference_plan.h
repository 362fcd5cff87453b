// SPDX-License-Identifier: MIT
#pragma once
// How to form P(high) - P(low) at every node of a diagram without ever subtracting: found once, done at every
// change of a figure.

#include "core/analysis/diagram.h"

#include <algorithm>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace faultline {

/// For a module that is monotone in each input, the cofactors f and g of a node differ in the states where
/// one holds and the other does not, and P of those follows from pairs of their cofactors. The plan lists the
/// pairs that the nodes need, children first.
class DifferencePlan {
public:
    /// Nothing where that many pairs do not suffice, and where a stop was requested.
    [[nodiscard]] static std::optional<DifferencePlan> of(const Diagram& diagram, std::size_t maximumPairs,
                                                          const std::stop_token& stop = {});
    /// The part of it that the nodes of some levels need; at all others the difference is 0.
    [[nodiscard]] DifferencePlan restrictedTo(const Diagram& diagram, const std::vector<bool>& levels) const;

    struct Step {
        std::uint32_t level;
        std::uint32_t high; ///< a term: the edge whose probability is meant, or 2·nodes + the pair's place
        std::uint32_t low;
    };

    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    /// The term of a node's own difference.
    [[nodiscard]] std::uint32_t termOfNode(std::size_t node) const { return m_nodes[node]; }

    /// Puts the value of every term into `terms`: the probabilities of the edges, then the differences of the
    /// pairs. `inputs` holds probability and complement by level. Cut short where a stop was requested.
    template <class Chances>
    void evaluate(std::span<const double> edges, const Chances& inputs, std::vector<double>& terms,
                  const std::stop_token& stop = {}) const {
        terms.resize(edges.size() + m_steps.size());
        std::ranges::copy(edges, terms.begin());
        double* next = terms.data() + edges.size();
        std::span<const Step> left = m_steps;
        while (!left.empty() && !stop.stop_requested()) {
            const auto some = left.first(std::min(stepsBetweenStops, left.size()));
            for (const Step& step : some)
                *next++ = inputs[step.level].yes * terms[step.high] + inputs[step.level].no * terms[step.low];
            left = left.subspan(some.size());
        }
    }

private:
    static constexpr std::size_t stepsBetweenStops = std::size_t{1} << 16U;

    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_nodes;
};

} // namespace faultline
