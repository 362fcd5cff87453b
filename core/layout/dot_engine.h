// SPDX-License-Identifier: MIT
#pragma once
// The dot engine of the Graphviz library behind one door: nothing else of it is seen outside.

#include "core/layout/layout_graph.h"

namespace faultline {

struct BoxSize {
    double width = 0.0;
    double height = 0.0;
};

/// The middle of every box, y growing down. `titleWidths` by frame, `sizes` by box. Error "layout", with what
/// Graphviz said.
[[nodiscard]] Result<std::vector<Point>> dotPositions(const LayoutGraph& graph, const Topology& topology,
                                                      const std::vector<BoxSize>& sizes,
                                                      const std::vector<double>& titleWidths,
                                                      const LayoutOptions& options);

} // namespace faultline
