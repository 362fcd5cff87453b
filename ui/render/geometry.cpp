// SPDX-License-Identifier: MIT
#include "ui/render/geometry.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double nearly = 1e-9;

double lengthOf(const QPointF& v) { return std::hypot(v.x(), v.y()); }

/// Where a ray from the middle of a box along `d` (not null) leaves it, relative to the middle.
QPointF boxExit(const QSizeF& size, const QPointF& d) {
    const double tx = std::abs(d.x()) > nearly ? size.width() / 2.0 / std::abs(d.x()) : HUGE_VAL;
    const double ty = std::abs(d.y()) > nearly ? size.height() / 2.0 / std::abs(d.y()) : HUGE_VAL;
    return d * std::min(tx, ty);
}

/// The same for a box whose left and right ends are half circles: where the box is left through an end, the
/// ray's cut with that circle.
QPointF pillExit(const QSizeF& size, const QPointF& d) {
    const double radius = std::min(size.width(), size.height()) / 2.0;
    const double reach = size.width() / 2.0 - radius;
    const QPointF exit = boxExit(size, d);
    if (std::abs(exit.x()) <= reach) return exit;
    // |t d - (c, 0)| = radius with c the middle of the circle on that side
    const double c = std::copysign(reach, d.x());
    const double a = d.x() * d.x() + d.y() * d.y();
    const double b = d.x() * c;
    const double root = std::sqrt(std::max(0.0, b * b - a * (c * c - radius * radius)));
    return d * ((b + root) / a);
}

/// Moves the end of a router's last segment, which stands on the box, on along its own line to the round end.
QPointF movedToPill(const QPointF& end, const QRectF& rect) {
    const double radius = std::min(rect.width(), rect.height()) / 2.0;
    const QPointF d = end - rect.center();
    const double reach = rect.width() / 2.0 - radius;
    if (std::abs(d.y()) > radius || std::abs(d.x()) <= reach) return end;
    const double x = reach + std::sqrt(std::max(0.0, radius * radius - d.y() * d.y()));
    const bool entersFromSide = std::abs(d.x()) >= rect.width() / 2.0 - nearly;
    if (entersFromSide) return {rect.center().x() + std::copysign(x, d.x()), end.y()};
    const double along = std::abs(d.x()) - reach;
    const double y = std::sqrt(std::max(0.0, radius * radius - along * along));
    return {end.x(), rect.center().y() + std::copysign(y, d.y())};
}

} // namespace

QPointF snappedToGrid(const QPointF& point) {
    const auto snap = [](double value) {
        return std::round(value / geometry::gridStep) * geometry::gridStep;
    };
    return {snap(point.x()), snap(point.y())};
}

QRectF partRect(const QPointF& topLeft) { return {topLeft, geometry::partSize}; }

QRectF partRect(const Point& topLeft) { return partRect(toPointF(topLeft)); }

QPainterPath partOutline(const QRectF& rect, ComponentKind kind) {
    const double radius =
        kind == ComponentKind::client ? std::min(rect.width(), rect.height()) / 2.0 : geometry::partRadius;
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

QPointF partOutlinePoint(const QRectF& rect, ComponentKind kind, const QPointF& towards) {
    const QPointF d = towards - rect.center();
    const double length = lengthOf(d);
    if (length < nearly) return rect.center();
    return rect.center() + (kind == ComponentKind::client ? pillExit(rect.size(), d / length)
                                                          : boxExit(rect.size(), d / length));
}

QRectF domainTitleRect(const QRectF& domain) {
    return {domain.topLeft(), QSizeF(domain.width(), geometry::domainTitleHeight)};
}

QRectF domainFoldRect(const QRectF& domain) {
    const QRectF strip = domainTitleRect(domain);
    return {strip.right() - strip.height(), strip.top(), strip.height(), strip.height()};
}

QRectF foldedDomainRect(const QRectF& domain) { return {domain.topLeft(), geometry::foldedSize}; }

QRectF domainAround(const QRectF& content) {
    const double grid = geometry::gridStep;
    const auto down = [grid](double value) { return std::floor(value / grid) * grid; };
    const auto up = [grid](double value) { return std::ceil(value / grid) * grid; };
    const double left = down(content.left() - geometry::domainPadding);
    const double top = down(content.top() - geometry::domainPadding - geometry::domainTitleHeight);
    const double right = up(content.right() + geometry::domainPadding);
    const double bottom = up(content.bottom() + geometry::domainPadding);
    return {left, top, std::max(right - left, geometry::domainMinimum.width()),
            std::max(bottom - top, geometry::domainMinimum.height())};
}

QRectF lookBounds(const QRectF& rect) {
    constexpr double margin = geometry::lookMargin;
    return rect.adjusted(-margin, -margin, margin, margin);
}

QPolygonF attached(QPolygonF path, const QRectF& from, ComponentKind fromKind, const QRectF& to,
                   ComponentKind toKind) {
    if (path.size() < 2) return path;
    if (fromKind == ComponentKind::client) path.first() = movedToPill(path.first(), from);
    if (toKind == ComponentKind::client) path.last() = movedToPill(path.last(), to);
    return path;
}

QLineF straightLink(const QRectF& from, ComponentKind fromKind, const QRectF& to, ComponentKind toKind) {
    const QPointF start = partOutlinePoint(from, fromKind, to.center());
    const QPointF end = partOutlinePoint(to, toKind, from.center());
    const QPointF way = to.center() - from.center();
    const QPointF link = end - start;
    // parts that overlap: the outlines are met in the wrong order
    if (way.x() * link.x() + way.y() * link.y() <= 0.0) return {from.center(), from.center()};
    return {start, end};
}

QPainterPath roundedPath(const QPolygonF& path, double radius) {
    QPainterPath rounded;
    if (path.isEmpty()) return rounded;
    rounded.moveTo(path.first());
    for (qsizetype i = 1; i + 1 < path.size(); ++i) {
        const QPointF in = path[i] - path[i - 1];
        const QPointF out = path[i + 1] - path[i];
        const double inLength = lengthOf(in);
        const double outLength = lengthOf(out);
        // a corner takes at most half of each segment, so that the next one has the other half
        const double r = std::min({radius, inLength / 2.0, outLength / 2.0});
        if (r < nearly) continue;
        rounded.lineTo(path[i] - in / inLength * r);
        rounded.quadTo(path[i], path[i] + out / outLength * r);
    }
    if (path.size() > 1) rounded.lineTo(path.last());
    return rounded;
}

QLineF longestSegment(const QPolygonF& path) {
    QLineF longest;
    for (qsizetype i = 1; i < path.size(); ++i) {
        const QLineF segment(path[i - 1], path[i]);
        if (segment.length() > longest.length() + nearly) longest = segment;
    }
    return longest;
}

} // namespace faultline
