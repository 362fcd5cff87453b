// SPDX-License-Identifier: MIT
#pragma once
// Finds the parts of a function that share no variable with the rest: each is one variable outside, and a
// diagram of its own inside.

#include "core/analysis/fault_graph.h"

#include <stop_token>

namespace faultline {

/// The gates below `root` (itself included, unless it is a variable or constant) whose variables occur
/// nowhere else, in topological order, root last. Linear time (Dutuit, Rauzy: "A linear-time algorithm to
/// find modules of fault trees", IEEE Transactions on Reliability 45(3), 1996).
[[nodiscard]] std::vector<std::uint32_t> findModules(const FaultGraph& graph, Literal root,
                                                     const std::stop_token& stop = {});

} // namespace faultline
