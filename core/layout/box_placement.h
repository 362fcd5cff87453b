// SPDX-License-Identifier: MIT
#pragma once
// From the middles that dot found to corners on the grid and domains around them, none over another.

#include "core/layout/dot_engine.h"

namespace faultline {

/// How much room each box takes: a part, a block of them, or an empty domain's inside.
[[nodiscard]] std::vector<BoxSize> boxSizes(const LayoutGraph& graph, const LayoutOptions& options);
/// How wide each domain's title may be drawn, its icon and fold mark included.
[[nodiscard]] std::vector<double> titleWidths(const System& system, const LayoutOptions& options);

/// Corner by component and rectangle by domain. The whole begins at (0, 0).
struct BoxPlacement {
    std::vector<Point> parts;
    std::vector<Rect> domains;
};

/// Keeps to the middles, and where the grid or dot itself brings two things too near, moves one aside.
[[nodiscard]] BoxPlacement placedBoxes(const LayoutGraph& graph, const Topology& topology,
                                       const std::vector<Point>& middles, const LayoutOptions& options);

} // namespace faultline
