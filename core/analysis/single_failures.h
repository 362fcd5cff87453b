// SPDX-License-Identifier: MIT
#pragma once
// What each part does to the system when it alone is down: 256 parts a sweep over the structure.

#include "core/analysis/fault_graph.h"

#include <stop_token>

namespace faultline {

/// For each candidate variable, the positions in `roots` of the functions that are true when that variable
/// alone is. Time: candidates / 256 passes over the part of the graph that the roots reach.
[[nodiscard]] std::vector<std::vector<int>> effectsOfSingleFailures(const FaultGraph& graph,
                                                                    std::span<const Literal> roots,
                                                                    std::span<const std::uint32_t> candidates,
                                                                    const std::stop_token& stop = {});

/// The value of each function when nothing has failed.
[[nodiscard]] std::vector<bool> valuesAtRest(const FaultGraph& graph, std::span<const Literal> roots,
                                             const std::stop_token& stop = {});

} // namespace faultline
