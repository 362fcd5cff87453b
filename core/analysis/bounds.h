// SPDX-License-Identifier: MIT
#pragma once
// Guaranteed bounds for functions whose diagram does not fit the budget.

#include "core/analysis/evaluation.h"
#include "core/analysis/fault_graph.h"
#include "core/analysis/report.h"

#include <stop_token>

namespace faultline {

/// Bounds of P(root) in one pass over the graph. Where the function is monotone in each variable, functions
/// that rise (or fall) together are positively associated, so a conjunction is at least the product and at
/// most the least of its parts (Esary, Proschan, Walkup, Annals of Mathematical Statistics 38, 1967).
/// `events` by variable number. [0, 1] where a stop was requested.
[[nodiscard]] Interval associationBounds(const FaultGraph& graph, Literal root,
                                         std::span<const Chance> events, const std::stop_token& stop = {});

/// The same pass for a function of any shape, by Fréchet's inequalities: nothing is assumed of how its parts
/// hang together.
[[nodiscard]] Interval frechetBounds(const FaultGraph& graph, Literal root, std::span<const Chance> events);

/// The best bounds that about `nodes` diagram nodes of work buy for a monotone function: truncated diagrams
/// from both sides, module by module, and the bounds by association. `graph` may grow by a simplified copy.
/// Where a stop is requested, what is known by then, at worst [0, 1].
[[nodiscard]] Interval boundsWithin(FaultGraph& graph, Literal root, std::span<const Chance> events,
                                    std::size_t nodes, const std::stop_token& stop);

} // namespace faultline
