// SPDX-License-Identifier: MIT
#pragma once
// Rectangles of a layout: what counts as too near, and where the next free spot is.

#include "core/layout/layered_layout.h"

#include <span>
#include <vector>

namespace faultline {

/// Whether two rectangles come nearer to each other than `gap`; touching at the gap is fine.
[[nodiscard]] bool isNear(const Rect& a, const Rect& b, double gap);
/// The smallest rectangle around both; a rectangle without width and height counts as nothing.
[[nodiscard]] Rect around(const Rect& a, const Rect& b);
[[nodiscard]] Rect moved(const Rect& rect, double x, double y);
/// `value` on the grid: the nearest line, the next one up or down.
[[nodiscard]] double onGrid(double value, double step);
[[nodiscard]] double upToGrid(double value, double step);
[[nodiscard]] double downToGrid(double value, double step);
/// The smallest domain on the grid that holds this content with its padding and title.
[[nodiscard]] Rect domainAround(const Rect& content, const LayoutOptions& options);

} // namespace faultline
