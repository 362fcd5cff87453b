// SPDX-License-Identifier: MIT
#pragma once
// Where things on the canvas are and how large: one set of rules for items, router, painters and pictures.
// All lengths are canvas pixels (100 % zoom).

#include "core/model/design.h"

#include <QLineF>
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

namespace faultline {

namespace geometry {
inline constexpr double gridStep = 8.0;
inline constexpr QSizeF partSize{120.0, 64.0};
inline constexpr double partRadius = 8.0;
/// How far badges and halos stand out of a part's or domain's rectangle, at most.
inline constexpr double lookMargin = 12.0;
inline constexpr double domainTitleHeight = 28.0;
inline constexpr double domainPadding = 24.0;
inline constexpr double domainRadius = 12.0;
inline constexpr QSizeF domainMinimum{144.0, 96.0};
inline constexpr QSizeF foldedSize{160.0, 64.0};
/// Radius of a connection's corners.
inline constexpr double cornerRadius = 6.0;
} // namespace geometry

[[nodiscard]] constexpr QPointF toPointF(const Point& point) { return {point.x, point.y}; }
[[nodiscard]] constexpr Point toPoint(const QPointF& point) { return {point.x(), point.y()}; }
[[nodiscard]] constexpr QRectF toRectF(const Rect& rect) { return {rect.x, rect.y, rect.width, rect.height}; }
[[nodiscard]] constexpr Rect toRect(const QRectF& rect) {
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

/// The nearest point of the grid.
[[nodiscard]] QPointF snappedToGrid(const QPointF& point);

/// The rectangle of a part whose top left corner is there.
[[nodiscard]] QRectF partRect(const QPointF& topLeft);
[[nodiscard]] QRectF partRect(const Point& topLeft);
/// What a part covers: a round-ended box for a client, a box with rounded corners for all others.
[[nodiscard]] QPainterPath partOutline(const QRectF& rect, ComponentKind kind);
/// Where the ray from `inside` through `towards` leaves that outline; `inside` itself if the two are one.
[[nodiscard]] QPointF partOutlinePoint(const QRectF& rect, ComponentKind kind, const QPointF& towards);

/// The strip with a domain's icon and name, across its top.
[[nodiscard]] QRectF domainTitleRect(const QRectF& domain);
/// The square to click for folding and unfolding, at the right of the strip.
[[nodiscard]] QRectF domainFoldRect(const QRectF& domain);
/// What a folded domain covers: its top left corner stays.
[[nodiscard]] QRectF foldedDomainRect(const QRectF& domain);
/// The smallest domain that holds `content` with its padding and strip, on the grid; never below
/// `domainMinimum`.
[[nodiscard]] QRectF domainAround(const QRectF& content);

/// What a painter of a part or a domain in `rect` may touch.
[[nodiscard]] QRectF lookBounds(const QRectF& rect);

/// A router's path with both ends moved along their segments onto the true outlines of the parts they stand
/// at (a client's is round, the router knows boxes).
[[nodiscard]] QPolygonF attached(QPolygonF path, const QRectF& from, ComponentKind fromKind, const QRectF& to,
                                 ComponentKind toKind);
/// The straight line between two parts, from outline to outline; a point where they overlap.
[[nodiscard]] QLineF straightLink(const QRectF& from, ComponentKind fromKind, const QRectF& to,
                                  ComponentKind toKind);

/// A polyline with rounded corners; short segments get smaller ones.
[[nodiscard]] QPainterPath roundedPath(const QPolygonF& path, double radius = geometry::cornerRadius);
/// The longest segment, of equals the first; a null line for fewer than two points.
[[nodiscard]] QLineF longestSegment(const QPolygonF& path);

} // namespace faultline
