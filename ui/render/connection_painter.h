// SPDX-License-Identifier: MIT
#pragma once
// How connections look, and the arc that says how many of a part's targets it needs.

#include "ui/render/geometry.h"
#include "ui/render/theme.h"

#include <QStringList>

class QPainter;

namespace faultline {

/// Everything that a connection's picture depends on. Requests are a solid line with a filled arrow,
/// replication is a double line with a diamond at the primary and an open arrow at the replica.
struct ConnectionLook {
    ConnectionKind kind = ConnectionKind::request;
    QPolygonF path;     ///< from outline to outline (`attached`); fewer than two points: nothing is painted
    QStringList labels; ///< "R", "W", "optional", "sync", "manual" …; joined on one pill
    bool optional = false;
    bool spof = false;
    bool failed = false;
    bool selected = false;
    bool hovered = false;
    bool highlighted = false;
    bool refused = false; ///< a draft that may not be dropped here
    bool faded = false;

    bool operator==(const ConnectionLook&) const = default;
};

/// Paint a connection, touching nothing outside `connectionBounds`. `zoom` as in `paintPart`. Where many are
/// painted, all lines come first and all labels after them, or lines would strike labels out.
void paintConnectionLine(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom);
void paintConnectionLabels(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom);
/// Line and labels.
void paintConnection(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom);
[[nodiscard]] QRectF connectionBounds(const ConnectionLook& look);
/// Where the label's middle is: on the longest segment, in its middle or nearer to its beginning.
[[nodiscard]] QPointF connectionLabelCenter(const QPolygonF& path);
/// The area to point at: the line `width` wide.
[[nodiscard]] QPainterPath connectionShape(const QPolygonF& path, double width);

/// The arc across the lines of one requirement group.
struct ArcLook {
    QRectF ellipse;    ///< the arc is a piece of its outline
    double from = 0.0; ///< degrees as in QPainter::drawArc, counter-clockwise from three o'clock
    double span = 0.0; ///< degrees > 0
    int ring = 0;      ///< counts the groups of one part, from the inside
    QString text;      ///< "any 1 of 3", "all 2"
    bool hovered = false;
    bool spof = false;
    bool faded = false;

    bool operator==(const ArcLook&) const = default;
};

/// The arc round a part across the lines that begin there (`paths` start at the part); `ring` >= 0 tells
/// apart several groups of one part. A span of 0 where no line leaves.
[[nodiscard]] ArcLook requirementArc(const QRectF& part, const std::vector<QPolygonF>& paths,
                                     const QString& text, int ring = 0);
void paintRequirementArc(QPainter& painter, const ArcLook& arc, const Theme& theme, double zoom);
/// What the arc and its text cover; also the area to point at.
[[nodiscard]] QRectF arcBounds(const ArcLook& arc);
[[nodiscard]] QPainterPath arcShape(const ArcLook& arc);

} // namespace faultline
