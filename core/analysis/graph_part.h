// SPDX-License-Identifier: MIT
#pragma once
// Small functions inside a large graph: a large design has hundreds, and what looks at one of them must not
// pay for the whole graph.

#include "core/analysis/fault_graph.h"

#include <optional>

namespace faultline {

/// A node of that kind and number, over other arguments, which belong to `graph`.
[[nodiscard]] Literal made(FaultGraph& graph, const FaultGraph::Node& like,
                           const std::vector<Literal>& arguments);

/// The nodes that some literals reach, their own included, ascending.
using NodeList = std::vector<std::uint32_t>;

/// Nothing where there are more than a few hundred; takes no longer than that.
[[nodiscard]] std::optional<NodeList> fewNodesBelow(const FaultGraph& graph,
                                                    const std::vector<Literal>& roots);

/// Makes the functions of `roots`, which reach `nodes`, anew in another graph or in the same one. `fixed` by
/// variable number holds the variables that become constants; empty for none.
[[nodiscard]] std::vector<Literal> transplanted(const FaultGraph& from, const NodeList& nodes,
                                                const std::vector<Literal>& roots, FaultGraph& to,
                                                const std::vector<std::optional<bool>>& fixed);

} // namespace faultline
