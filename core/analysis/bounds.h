// SPDX-License-Identifier: MIT
#pragma once
// Guaranteed bounds for functions whose diagram does not fit the budget.

#include "core/analysis/evaluation.h"
#include "core/analysis/fault_graph.h"
#include "core/analysis/report.h"

namespace faultline {

/// Bounds of P(root) for a function that is monotone in each variable, in one pass over the graph: functions
/// that rise (or fall) together are positively associated, so a conjunction is at least the product and at
/// most the least of its parts (Esary, Proschan, Walkup 1967). `events` by variable number.
[[nodiscard]] Interval associationBounds(const FaultGraph& graph, Literal root,
                                         std::span<const Chance> events);

} // namespace faultline
