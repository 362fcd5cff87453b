// SPDX-License-Identifier: MIT
#pragma once
// A module's probability from below or above when its diagram is too large: the diagram is cut where little
// probability goes, and what is cut off counts as if nothing (or everything) in it had failed.

#include "core/analysis/bdd.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/variable_order.h"

namespace faultline {

/// Which way to err.
enum class Leaning {
    optimistic, ///< what is cut off has not failed
    pessimistic ///< what is cut off has failed
};

/// An input of a module for a truncated evaluation.
struct LeaningInput {
    Chance chance;       ///< leaning the same way
    bool atRest = false; ///< its value when nothing has failed: false for an event
};

struct TruncatedResult {
    Chance chance;       ///< of the module's root being true, leaning
    bool atRest = false; ///< the root's value when nothing has failed
};

/// Evaluates the module of `scope` with at most about `nodes` diagram nodes alive, for a function that is
/// monotone in every event. `inputs` by position in `scope.inputs`. The more nodes, the closer to the exact
/// figure. Nothing where a stop was requested.
[[nodiscard]] std::optional<TruncatedResult> evaluateTruncated(const ModuleScope& scope,
                                                               const std::vector<LeaningInput>& inputs,
                                                               Leaning leaning, std::size_t nodes,
                                                               const std::stop_token& stop);

} // namespace faultline
