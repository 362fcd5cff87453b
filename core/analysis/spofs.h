// SPDX-License-Identifier: MIT
#pragma once
// Single points of failure and cut vertices: structure, not figures (SPEC section 4).

#include "core/analysis/report.h"
#include "core/analysis/structure.h"

namespace faultline {

struct SinglePoints {
    bool downWithNothingFailed = false;
    std::vector<SpofResult> spofs; ///< in the order of events, criticality not yet filled in
    std::vector<CutVertexResult> cutVertices;
};

[[nodiscard]] SinglePoints findSinglePoints(const Topology& topology, const BasicEvents& events,
                                            const FaultGraph& graph, const PathFunctions& overall,
                                            const std::stop_token& stop = {});

} // namespace faultline
