// SPDX-License-Identifier: MIT
#pragma once
// The simple shapes a line between two boxes can take when nothing is in its way, and what each costs.

#include <QPolygonF>
#include <QRectF>

#include <array>
#include <initializer_list>

namespace faultline {

enum class Side { left, top, right, bottom };
inline constexpr std::array<Side, 4> allSides{Side::right, Side::left, Side::bottom, Side::top};

/// A line leaves this side along x.
[[nodiscard]] constexpr bool isHorizontal(Side side) { return side == Side::left || side == Side::right; }
/// The way out of this side grows its coordinate.
[[nodiscard]] constexpr bool isForward(Side side) { return side == Side::right || side == Side::bottom; }

/// What a line costs, in pixels of length.
namespace route_cost {
inline constexpr double bend = 40.0;
inline constexpr double secondAxis = 8.0; ///< both ends along the axis that is not the calmer one
inline constexpr double mixed = 52.0; ///< one end along x, one along y: a shape with one bend more is calmer
inline constexpr double blindSide = 70.0;  ///< an end that does not face the other box
inline constexpr double crossing = 2000.0; ///< through one of the boxes
} // namespace route_cost

/// Where a line meets a box, and which way it leaves.
struct RouteEnd {
    QPointF port; ///< on the outline, the middle of the side
    QPointF stub; ///< as far out as the clearance
    Side side = Side::right;
    bool faces = false; ///< the other box lies wholly beyond this side
};

/// Adds a point to a path; one that goes straight on replaces the last.
void extendPath(QPolygonF& path, QPointF point);

/// The end at that side of `box` for a line to `other`.
[[nodiscard]] RouteEnd routeEnd(const QRectF& box, const QRectF& other, Side side, double clearance);

/// From that side to the middle of the box: counted as length, so that no side is nearer because of the box.
[[nodiscard]] double depthBehind(const QRectF& box, Side side);

/// The gap between two boxes along x (`horizontal`) or y; negative where they overlap in it.
[[nodiscard]] double gapBetween(const QRectF& a, const QRectF& b, bool horizontal);

inline constexpr double cornerMargin = 8.0; ///< no line meets a box nearer to its corner, where there is room

/// A line of few points, without an allocation.
struct RouteShape {
    std::array<QPointF, 6> points;
    int count = 0;
    double cost = 0.0;

    RouteShape() = default;
    RouteShape(std::initializer_list<QPointF> list);
    [[nodiscard]] QPolygonF polygon() const; ///< without points that do not turn
};

/// The straight line between facing sides, in the middle of what they share; no points if they share less
/// than two lines need.
[[nodiscard]] RouteShape straightShape(const QRectF& from, const QRectF& to);

/// The axis along which a line leaves both boxes if nothing speaks against it: `preferred`, where the gap
/// between them leaves room for lines in it.
[[nodiscard]] bool leavesAlongX(const QRectF& from, const QRectF& to, bool preferred);

/// One shape of one to four bends for every pair of sides, cheapest first; `alongX` as of `leavesAlongX`.
/// Other boxes are not looked at; one that crosses `from` or `to` costs route_cost::crossing more.
[[nodiscard]] std::array<RouteShape, 16> simpleShapes(const QRectF& from, const QRectF& to, double clearance,
                                                      bool alongX);

/// A loop at the upper right corner: a link from a box to itself.
[[nodiscard]] RouteShape loopShape(const QRectF& box, double clearance);

} // namespace faultline
