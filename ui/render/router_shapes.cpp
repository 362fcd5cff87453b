// SPDX-License-Identifier: MIT
#include "ui/render/router_shapes.h"

#include "ui/render/router_obstacles.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double sharedLeast = 12.0;  // room for a pair of lines, one each way
constexpr double gapLeast = 4.0;      // boxes nearer than this have no line between them
constexpr double channelLeast = 24.0; // room for two lines with their clearance

double along(QPointF point, bool horizontal) { return horizontal ? point.x() : point.y(); }

QPointF pointAt(double along, double across, bool horizontal) {
    return horizontal ? QPointF(along, across) : QPointF(across, along);
}

// Both ends along the same axis: a Z between facing sides, a U round like ones.
RouteShape parallelShape(const RouteEnd& a, const RouteEnd& b) {
    const bool horizontal = isHorizontal(a.side);
    const double sign = isForward(a.side) ? 1.0 : -1.0;
    const double acrossA = along(a.port, !horizontal), acrossB = along(b.port, !horizontal);
    double middle = 0.0;
    if (a.side == b.side) {
        middle = sign > 0 ? std::max(along(a.stub, horizontal), along(b.stub, horizontal))
                          : std::min(along(a.stub, horizontal), along(b.stub, horizontal));
    } else if ((along(b.port, horizontal) - along(a.port, horizontal)) * sign >= gapLeast) {
        middle = (along(a.port, horizontal) + along(b.port, horizontal)) / 2;
    } else { // back to back: out, across between the boxes, back in
        const double between = (acrossA + acrossB) / 2;
        return {a.port,
                a.stub,
                pointAt(along(a.stub, horizontal), between, horizontal),
                pointAt(along(b.stub, horizontal), between, horizontal),
                b.stub,
                b.port};
    }
    return {a.port, pointAt(middle, acrossA, horizontal), pointAt(middle, acrossB, horizontal), b.port};
}

// One end along each axis: an L, or three bends where the L would run back into a box.
RouteShape mixedShape(const RouteEnd& a, const RouteEnd& b) {
    const bool horizontal = isHorizontal(a.side);
    const double signA = isForward(a.side) ? 1.0 : -1.0, signB = isForward(b.side) ? 1.0 : -1.0;
    const bool reachesA = (along(b.port, horizontal) - along(a.stub, horizontal)) * signA >= 0;
    const bool reachesB = (along(a.port, !horizontal) - along(b.stub, !horizontal)) * signB >= 0;
    if (reachesA && reachesB)
        return {a.port, pointAt(along(b.port, horizontal), along(a.port, !horizontal), horizontal), b.port};
    return {a.port, a.stub, pointAt(along(a.stub, horizontal), along(b.stub, !horizontal), horizontal),
            b.stub, b.port};
}

double costOf(const RouteShape& shape, const RouteEnd& a, const RouteEnd& b, const QRectF& from,
              const QRectF& to, bool alongX) {
    double cost = 0.0;
    int turns = 0, crossings = 0;
    for (int i = 0; i + 1 < shape.count; ++i) {
        const QPointF p = shape.points[static_cast<std::size_t>(i)];
        const QPointF q = shape.points[static_cast<std::size_t>(i) + 1];
        cost += std::abs(p.x() - q.x()) + std::abs(p.y() - q.y());
        turns += i + 2 < shape.count ? 1 : 0;
        crossings += (passesThrough(p, q, from) ? 1 : 0) + (passesThrough(p, q, to) ? 1 : 0);
    }
    cost += depthBehind(from, a.side) + depthBehind(to, b.side);
    cost += route_cost::bend * turns + route_cost::crossing * crossings;
    cost += (a.faces ? 0.0 : route_cost::blindSide) + (b.faces ? 0.0 : route_cost::blindSide);
    if (isHorizontal(a.side) != isHorizontal(b.side))
        cost += route_cost::mixed;
    else if (isHorizontal(a.side) != alongX)
        cost += route_cost::secondAxis;
    return cost;
}

} // namespace

double depthBehind(const QRectF& box, Side side) {
    return (isHorizontal(side) ? box.width() : box.height()) / 2;
}

double gapBetween(const QRectF& a, const QRectF& b, bool horizontal) {
    return horizontal ? std::max(b.left() - a.right(), a.left() - b.right())
                      : std::max(b.top() - a.bottom(), a.top() - b.bottom());
}

RouteEnd routeEnd(const QRectF& box, const QRectF& other, Side side, double clearance) {
    const QPointF centre = box.center();
    switch (side) {
    case Side::left:
        return {{box.left(), centre.y()},
                {box.left() - clearance, centre.y()},
                side,
                other.right() <= box.left()};
    case Side::right:
        return {{box.right(), centre.y()},
                {box.right() + clearance, centre.y()},
                side,
                other.left() >= box.right()};
    case Side::top:
        return {
            {centre.x(), box.top()}, {centre.x(), box.top() - clearance}, side, other.bottom() <= box.top()};
    case Side::bottom: break;
    }
    return {{centre.x(), box.bottom()},
            {centre.x(), box.bottom() + clearance},
            side,
            other.top() >= box.bottom()};
}

bool leavesAlongX(const QRectF& from, const QRectF& to, bool preferred) {
    if (gapBetween(from, to, preferred) >= channelLeast) return preferred;
    return gapBetween(from, to, true) >= gapBetween(from, to, false);
}

void extendPath(QPolygonF& path, QPointF point) {
    if (!path.isEmpty() && path.last() == point) return;
    const qsizetype size = path.size();
    const bool straightOn =
        size >= 2 && ((path[size - 2].x() == path[size - 1].x() && path[size - 1].x() == point.x()) ||
                      (path[size - 2].y() == path[size - 1].y() && path[size - 1].y() == point.y()));
    if (straightOn)
        path.last() = point;
    else
        path.append(point);
}

RouteShape::RouteShape(std::initializer_list<QPointF> list) {
    for (const QPointF& point : list) points[static_cast<std::size_t>(count++)] = point;
}

QPolygonF RouteShape::polygon() const {
    QPolygonF path;
    path.reserve(count);
    for (int i = 0; i < count; ++i) extendPath(path, points[static_cast<std::size_t>(i)]);
    return path;
}

RouteShape straightShape(const QRectF& from, const QRectF& to) {
    for (const bool horizontal : {true, false}) {
        if (gapBetween(from, to, horizontal) < gapLeast) continue;
        const double low =
            (horizontal ? std::max(from.top(), to.top()) : std::max(from.left(), to.left())) + cornerMargin;
        const double high =
            (horizontal ? std::min(from.bottom(), to.bottom()) : std::min(from.right(), to.right())) -
            cornerMargin;
        if (high - low < sharedLeast) continue;
        const bool forward = horizontal ? to.left() >= from.right() : to.top() >= from.bottom();
        const Side side =
            horizontal ? (forward ? Side::right : Side::left) : (forward ? Side::bottom : Side::top);
        const Side facing =
            horizontal ? (forward ? Side::left : Side::right) : (forward ? Side::top : Side::bottom);
        const double middle = (low + high) / 2;
        const double start = along(routeEnd(from, to, side, 0).port, horizontal);
        const double end = along(routeEnd(to, from, facing, 0).port, horizontal);
        return {pointAt(start, middle, horizontal), pointAt(end, middle, horizontal)};
    }
    return {};
}

std::array<RouteShape, 16> simpleShapes(const QRectF& from, const QRectF& to, double clearance, bool alongX) {
    std::array<RouteShape, 16> shapes;
    std::size_t next = 0;
    for (const Side sideA : allSides) {
        const RouteEnd a = routeEnd(from, to, sideA, clearance);
        for (const Side sideB : allSides) {
            const RouteEnd b = routeEnd(to, from, sideB, clearance);
            RouteShape& shape = shapes[next++];
            shape = isHorizontal(sideA) == isHorizontal(sideB) ? parallelShape(a, b) : mixedShape(a, b);
            shape.cost = costOf(shape, a, b, from, to, alongX);
        }
    }
    std::ranges::stable_sort(shapes, {}, &RouteShape::cost);
    return shapes;
}

RouteShape loopShape(const QRectF& box, double clearance) {
    const double x = box.right() - box.width() / 4, y = box.top() + box.height() / 4;
    const double right = box.right() + 2 * clearance, top = box.top() - 2 * clearance;
    return {{x, box.top()}, {x, top}, {right, top}, {right, y}, {box.right(), y}};
}

} // namespace faultline
