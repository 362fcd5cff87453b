// SPDX-License-Identifier: MIT
#pragma once
// Where a dragged rectangle comes to rest: on the grid, or in line with its neighbours.

#include <QLineF>
#include <QRectF>

#include <vector>

namespace faultline {

/// How far to shift, and the lines that show what it is in line with.
struct Snap {
    QPointF shift;
    std::vector<QLineF> guides;
};

/// What snaps, and from how far (canvas pixels).
struct SnapRules {
    bool grid = true;
    bool guides = true;
    double reach = 6.0;
};

/// Aligns edges and middles with those of the others within reach, nearest first; a direction in which
/// nothing is in line goes to the grid.
[[nodiscard]] Snap snapped(const QRectF& moving, const std::vector<QRectF>& others, const SnapRules& rules);

} // namespace faultline
