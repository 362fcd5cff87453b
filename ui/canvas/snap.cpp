// SPDX-License-Identifier: MIT
#include "ui/canvas/snap.h"

#include "ui/render/geometry.h"

#include <array>
#include <cmath>
#include <optional>

namespace faultline {

namespace {

/// One direction: edges and middle of a rectangle along it, and its extent across.
struct Side {
    std::array<double, 3> marks; ///< low edge, middle, high edge
    double acrossLow;
    double acrossHigh;
};

Side horizontal(const QRectF& r) { return {{r.left(), r.center().x(), r.right()}, r.top(), r.bottom()}; }
Side vertical(const QRectF& r) { return {{r.top(), r.center().y(), r.bottom()}, r.left(), r.right()}; }

/// The shift that brings some mark of `moving` onto the like mark of another, or an edge onto an edge.
std::optional<double> nearestShift(const Side& moving, const std::vector<Side>& others, double reach) {
    std::optional<double> best;
    for (const Side& other : others)
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 3; ++j) {
                if ((i == 1) != (j == 1)) continue; // a middle in line with an edge looks like a mistake
                const double shift = other.marks[j] - moving.marks[i];
                if (std::abs(shift) <= reach && (!best || std::abs(shift) < std::abs(*best))) best = shift;
            }
    return best;
}

/// For each mark that is in line after the shift, a line over everything that shares it.
template <class Line>
void addGuides(std::vector<QLineF>& guides, const Side& moved, const std::vector<Side>& others, Line line) {
    for (const double mark : moved.marks) {
        double low = moved.acrossLow;
        double high = moved.acrossHigh;
        bool isShared = false;
        for (const Side& other : others)
            for (const double theirs : other.marks) {
                if (std::abs(theirs - mark) > 0.01) continue;
                isShared = true;
                low = std::min(low, other.acrossLow);
                high = std::max(high, other.acrossHigh);
            }
        if (isShared) guides.push_back(line(mark, low, high));
    }
}

double toGrid(double value) { return std::round(value / geometry::gridStep) * geometry::gridStep - value; }

} // namespace

Snap snapped(const QRectF& moving, const std::vector<QRectF>& others, const SnapRules& rules) {
    Snap snap;
    std::vector<Side> columns;
    std::vector<Side> rows;
    if (rules.guides)
        for (const QRectF& other : others) {
            columns.push_back(horizontal(other));
            rows.push_back(vertical(other));
        }
    const auto x = nearestShift(horizontal(moving), columns, rules.reach);
    const auto y = nearestShift(vertical(moving), rows, rules.reach);
    snap.shift.setX(x ? *x : rules.grid ? toGrid(moving.left()) : 0.0);
    snap.shift.setY(y ? *y : rules.grid ? toGrid(moving.top()) : 0.0);
    const QRectF moved = moving.translated(snap.shift);
    if (x)
        addGuides(snap.guides, horizontal(moved), columns,
                  [](double at, double low, double high) { return QLineF(at, low, at, high); });
    if (y)
        addGuides(snap.guides, vertical(moved), rows,
                  [](double at, double low, double high) { return QLineF(low, at, high, at); });
    return snap;
}

} // namespace faultline
