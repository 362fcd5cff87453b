// SPDX-License-Identifier: MIT
#pragma once
// A fault tree that came from elsewhere, and its exact solution by the same engine as a design's.

#include "core/analysis/cut_sets.h"
#include "core/analysis/fault_graph.h"
#include "core/analysis/report.h"
#include "core/base/result.h"

#include <stop_token>
#include <string>
#include <vector>

namespace faultline {

/// A fault tree as a fault graph. Variable i of the graph is basic event i.
struct FaultTree {
    std::string name;
    std::string topName;
    FaultGraph graph;
    Literal top;
    std::vector<std::string> eventNames;
    std::vector<double> probabilities; ///< in [0, 1], one a basic event
    std::size_t gates = 0;
    bool hasNegation = false; ///< not, xor, nand, nor, iff or imply occurs: cut sets are of the monotone hull
};

struct FaultTreeOptions {
    /// For each module; past it the answer is bounds. All tries at all modules together may make `allModules`
    /// times as many.
    std::size_t diagramNodes = 40'000'000;
    std::size_t cutSetNodes = 20'000'000; ///< for each module; past it there is no count
    std::size_t listedCutSets = 0;
    static constexpr std::size_t allModules = 3;
    /// Seconds, > 0, for diagrams, bounds and cut sets together; past them the answer is bounds. Nothing: no
    /// limit.
    std::optional<double> timeLimit = std::nullopt;
    bool cutSets = true; ///< false: the probability alone, which is often far less work
};

struct FaultTreeSolution {
    std::optional<double> probability;      ///< of the top; nothing past the budget
    std::optional<Interval> bounds;         ///< instead
    std::optional<std::string> cutSetCount; ///< exact, decimal digits; nothing past the budget
    std::vector<CutSet> cutSets;            ///< the most probable; events by number
    std::size_t diagramNodes = 0;
    std::size_t diagramModules = 0;
};

/// Probability of the top event and number of minimal cut sets; those of a tree with negation are of its
/// monotone hull. The tree's graph grows by simplified copies. Error "stopped".
[[nodiscard]] Result<FaultTreeSolution> solve(FaultTree& tree, const FaultTreeOptions& options,
                                              const std::stop_token& stop = {});

} // namespace faultline
