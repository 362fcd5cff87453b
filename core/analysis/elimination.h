// SPDX-License-Identifier: MIT
#pragma once
// Who is served in a network of calls, as a function of what is up: elimination of one vertex after another.

#include "core/analysis/call_network.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace faultline {

/// An order of the vertices that makes few new ways (Markowitz 1957), and how many it makes.
struct EliminationPlan {
    std::vector<int> order;
    std::size_t newWays = 0;
};

/// Nothing where more than `mostNewWays` would be made, or where a stop was requested.
[[nodiscard]] std::optional<EliminationPlan>
planElimination(const CallNetwork& network, std::size_t mostNewWays, const std::stop_token& stop);

/// The functions "it is served", by vertex: the network as a linear system over the semiring of Boolean
/// functions (Backhouse, Carré, Journal of the Institute of Mathematics and its Applications 15, 1975). About
/// as many gates as there are ways, old and new. Nothing where the graph would grow past `mostNodes` or a
/// stop was requested.
[[nodiscard]] std::optional<std::vector<Literal>>
servedByElimination(const CallNetwork& network, const EliminationPlan& plan, FaultGraph& graph,
                    std::size_t mostNodes, const std::stop_token& stop);

} // namespace faultline
