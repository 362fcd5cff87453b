// SPDX-License-Identifier: MIT
#pragma once
// The drawing as a plain graph, by Boost.Graph: an independent look at what the Boolean analysis says.

#include "core/model/topology.h"

namespace faultline {

/// Articulation points of the undirected drawing (all connections, both kinds), ascending (Tarjan 1972).
[[nodiscard]] std::vector<int> cutVertices(const Topology& topology);

/// The biconnected blocks of the drawing: the block of each connection, numbered from 0.
[[nodiscard]] std::vector<int> biconnectedBlocks(const Topology& topology);

/// The components that every way from the client to the target runs through, the target excluded, in order
/// from the client (Lengauer, Tarjan 1979), over non-optional requests; empty where there is no way. Where
/// all is "any one of" these are the target's single points of failure as seen from the client.
[[nodiscard]] std::vector<int> dominatorsOf(const Topology& topology, int client, int target);

} // namespace faultline
