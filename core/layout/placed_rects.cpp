// SPDX-License-Identifier: MIT
#include "core/layout/placed_rects.h"

#include <algorithm>
#include <cmath>

namespace faultline {

bool isNear(const Rect& a, const Rect& b, double gap) {
    return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap &&
           b.y < a.y + a.height + gap;
}

Rect around(const Rect& a, const Rect& b) {
    if (a.width == 0.0 && a.height == 0.0) return b;
    if (b.width == 0.0 && b.height == 0.0) return a;
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x, std::max(a.y + a.height, b.y + b.height) - y};
}

Rect moved(const Rect& rect, double x, double y) { return {rect.x + x, rect.y + y, rect.width, rect.height}; }

double onGrid(double value, double step) { return std::round(value / step) * step; }
double upToGrid(double value, double step) { return std::ceil(value / step) * step; }
double downToGrid(double value, double step) { return std::floor(value / step) * step; }

Rect domainAround(const Rect& content, const LayoutOptions& options) {
    const double step = options.gridStep;
    const double left = downToGrid(content.x - options.domainPadding, step);
    const double top = downToGrid(content.y - options.domainPadding - options.domainTitleHeight, step);
    const double right = upToGrid(content.x + content.width + options.domainPadding, step);
    const double bottom = upToGrid(content.y + content.height + options.domainPadding, step);
    return {left, top, std::max(right - left, upToGrid(options.domainMinimumWidth, step)),
            std::max(bottom - top, upToGrid(options.domainMinimumHeight, step))};
}

} // namespace faultline
