// SPDX-License-Identifier: MIT
#pragma once
// Arguments that always occur together become one gate, so that modules appear.

#include "core/analysis/fault_graph.h"

#include <stop_token>
#include <vector>

namespace faultline {

/// Equal functions in which arguments that stand in exactly the same conjunctions are a conjunction of their
/// own. About linear in the nodes that the roots reach.
[[nodiscard]] std::vector<Literal> groupCompanions(FaultGraph& graph, std::vector<Literal> roots,
                                                   const std::stop_token& stop = {});

} // namespace faultline
