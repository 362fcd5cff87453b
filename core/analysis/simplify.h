// SPDX-License-Identifier: MIT
#pragma once
// Rewrites a function into an equal one whose diagram is smaller, before any diagram is made.

#include "core/analysis/fault_graph.h"

#include <optional>
#include <stop_token>

namespace faultline {

/// Equal functions, appended to the same graph. What several roots share stays one. Gates used once are
/// merged into their only user; arguments that a sibling implies or contradicts go; common arguments of
/// sibling gates are factored out (a·b + a·c → a·(b + c)); arguments that always occur together become one
/// gate, so that modules appear. Deterministic; time about linear in the graph for each of a handful of
/// passes. Source of the individual rules: Rakhimov, "SCRAM" documentation, "Preprocessor"; Niemelä, "On
/// simplification of large fault trees", Reliability Engineering and System Safety 1994.
/// Where a stop is requested the rest stays as it is.
[[nodiscard]] std::vector<Literal> simplify(FaultGraph& graph, const std::vector<Literal>& roots,
                                            const std::stop_token& stop = {});
[[nodiscard]] Literal simplify(FaultGraph& graph, Literal root, const std::stop_token& stop = {});

/// The function with some variables fixed: `fixed` by variable number, nothing where the variable stays.
[[nodiscard]] Literal withConstants(FaultGraph& graph, Literal root,
                                    const std::vector<std::optional<bool>>& fixed,
                                    const std::stop_token& stop = {});

} // namespace faultline
