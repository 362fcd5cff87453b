// SPDX-License-Identifier: MIT
#pragma once
// Components that depend on each other in circles, each on "any one of" others, as a network of ways.

#include "core/analysis/fault_graph.h"

#include <vector>

namespace faultline {

/// Callers that hand their calls on until one is helped from outside the network. A vertex is served if it is
/// ready, and a way over open arcs and ready vertices leads from it to one with help.
struct CallNetwork {
    struct Vertex {
        Literal ready; ///< it works itself
        Literal help;  ///< given that, it is served without the others
    };
    struct Arc {
        int from = 0; ///< who calls
        int to = 0;   ///< another vertex
        Literal open;
    };

    std::vector<Vertex> vertices;
    std::vector<Arc> arcs;
};

} // namespace faultline
