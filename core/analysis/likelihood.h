// SPDX-License-Identifier: MIT
#pragma once
// A quick guess at how likely functions are, to tell what matters more from what matters less.

#include "core/analysis/evaluation.h"
#include "core/analysis/fault_graph.h"

#include <vector>

namespace faultline {

/// Probabilities as if the arguments of every gate were independent. Both must outlive it; the graph may
/// grow.
class LikelihoodGuess {
public:
    /// `events` by variable number.
    LikelihoodGuess(const FaultGraph& graph, std::span<const Chance> events)
        : m_graph(graph), m_events(events) {}

    /// About P(literal), in [0, 1].
    [[nodiscard]] double of(Literal literal);

private:
    [[nodiscard]] double ofNode(std::uint32_t index) const;
    [[nodiscard]] double known(Literal literal) const {
        return literal.negated() ? 1.0 - m_values[literal.node()] : m_values[literal.node()];
    }

    const FaultGraph& m_graph;
    std::span<const Chance> m_events;
    std::vector<double> m_values; ///< by node, of those looked at so far
};

} // namespace faultline
