// SPDX-License-Identifier: MIT
#pragma once
// Orders in which a module's inputs may be asked. No single heuristic is best everywhere, so there are
// several and the compiler tries them with small budgets first.

#include "core/analysis/fault_graph.h"

namespace faultline {

/// Walks of a module that yield different orders of its inputs.
enum class OrderHeuristic {
    depthFirst,   ///< as the gates stand
    smallFirst,   ///< depth first, arguments with few inputs below them first
    largeFirst,   ///< depth first, arguments with many inputs below them first
    sharedFirst,  ///< depth first, arguments whose inputs are used most often first
    breadthFirst, ///< inputs near the top first
    force,        ///< FORCE (Aloul, Markov, Sakallah 2003) started from depthFirst
    forceShared,  ///< FORCE started from sharedFirst
    forceBreadth, ///< FORCE started from breadthFirst
};

inline constexpr OrderHeuristic allOrderHeuristics[] = {
    OrderHeuristic::sharedFirst, OrderHeuristic::force,       OrderHeuristic::smallFirst,
    OrderHeuristic::depthFirst,  OrderHeuristic::largeFirst,  OrderHeuristic::breadthFirst,
    OrderHeuristic::forceShared, OrderHeuristic::forceBreadth};

/// One module as seen by the ordering: its inner gates in topological order (root last), and which nodes are
/// inputs.
struct ModuleScope {
    std::vector<std::uint32_t> gates;
    std::vector<std::uint32_t> inputs; ///< in first-visit order of a depth-first walk
};

/// The scope of the module at `root`, where `isInput` marks variables and the roots of inner modules.
[[nodiscard]] ModuleScope scopeOf(const FaultGraph& graph, std::uint32_t root,
                                  const std::vector<bool>& isInput);

/// The inputs of a module in the order to ask them, topmost first.
[[nodiscard]] std::vector<std::uint32_t> orderInputs(const FaultGraph& graph, const ModuleScope& scope,
                                                     OrderHeuristic heuristic);

} // namespace faultline
