// SPDX-License-Identifier: MIT
#include "ui/render/badge_painter.h"
#include "ui/render/blend.h"
#include "ui/render/connection_painter.h"
#include "ui/render/drawn_text.h"

#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace faultline {

namespace {

constexpr double firstGap = 14.0; ///< from a part's side to the first arc
constexpr double ringGap = 8.0;   ///< from one arc to the next
constexpr double overshoot = 7.0; ///< beyond the outermost lines, in pixels

double degrees(double radians) { return radians * 180.0 / std::numbers::pi; }

/// The ellipse's parameter at a point near it, in degrees as QPainter::drawArc has them: [0, 360).
double angleAt(const QRectF& ellipse, const QPointF& point) {
    const QPointF d = point - ellipse.center();
    const double angle = degrees(std::atan2(-d.y() / ellipse.height(), d.x() / ellipse.width()));
    return angle < 0.0 ? angle + 360.0 : angle;
}

QPointF pointAt(const QRectF& ellipse, double angle) {
    const double radians = angle * std::numbers::pi / 180.0;
    return ellipse.center() +
           QPointF(std::cos(radians) * ellipse.width() / 2.0, -std::sin(radians) * ellipse.height() / 2.0);
}

bool isInside(const QRectF& ellipse, const QPointF& point) {
    const QPointF d = point - ellipse.center();
    return std::hypot(d.x() / ellipse.width(), d.y() / ellipse.height()) < 0.5;
}

/// Where a path leaves the ellipse it begins in, by halving; its end where it never does.
QPointF crossing(const QRectF& ellipse, const QPolygonF& path) {
    for (qsizetype i = 1; i < path.size(); ++i) {
        if (isInside(ellipse, path[i])) continue;
        QPointF inside = path[i - 1];
        QPointF outside = path[i];
        for (int step = 0; step < 24; ++step) {
            const QPointF middle = (inside + outside) / 2.0;
            (isInside(ellipse, middle) ? inside : outside) = middle;
        }
        return outside;
    }
    return path.last();
}

/// Where the words stand: beyond an end of the arc, so that no line runs through them and they do not lie on
/// the part; those of an outer ring beyond those of the one inside it.
QPointF textCenter(const ArcLook& arc) {
    const QRectF pill = pillRect({}, arc.text);
    const QPointF middle = arc.ellipse.center();
    const QPointF first = pointAt(arc.ellipse, arc.from);
    const QPointF last = pointAt(arc.ellipse, arc.from + arc.span);
    const QPointF higher = last.y() <= first.y() ? last : first;
    const double step = pill.height() + 1.0;
    const bool isAtSide = std::abs(higher.x() - middle.x()) > 0.3 * arc.ellipse.width();
    if (isAtSide) {
        const double side = higher.x() < middle.x() ? -1.0 : 1.0;
        const double x = arc.ellipse.width() / 2.0 - ringGap * arc.ring + pill.width() / 4.0;
        // the innermost words never rise above this, as their end of the arc is at the side
        constexpr double highestOfFirst = 46.0;
        const double y =
            arc.ring == 0 ? higher.y() - step / 2.0 : middle.y() - highestOfFirst - step * arc.ring;
        return {middle.x() + side * x, y};
    }
    const QPointF right = last.x() >= first.x() ? last : first;
    const double down = right.y() < middle.y() ? -1.0 : 1.0;
    return right + QPointF(pill.width() / 2.0 + 2.0, down * (step - ringGap) * arc.ring);
}

} // namespace

ArcLook requirementArc(const QRectF& part, const std::vector<QPolygonF>& paths, const QString& text,
                       int ring) {
    ArcLook arc;
    arc.text = text;
    arc.ring = ring;
    const double out = firstGap + ringGap * ring;
    // an ellipse round a box that is twice as wide as high: it swells at the ends, where most lines leave
    arc.ellipse = part.adjusted(-out - 6.0, -out, out + 6.0, out);
    std::vector<double> angles;
    for (const QPolygonF& path : paths)
        if (path.size() > 1) angles.push_back(angleAt(arc.ellipse, crossing(arc.ellipse, path)));
    if (angles.empty()) return arc;
    std::sort(angles.begin(), angles.end());
    // the arc is what the widest gap between neighbours leaves
    double gap = angles.front() + 360.0 - angles.back();
    arc.from = angles.front();
    for (std::size_t i = 1; i < angles.size(); ++i) {
        if (angles[i] - angles[i - 1] <= gap) continue;
        gap = angles[i] - angles[i - 1];
        arc.from = angles[i];
    }
    const double extra = degrees(overshoot / (std::min(arc.ellipse.width(), arc.ellipse.height()) / 2.0));
    arc.from -= extra;
    arc.span = std::min(360.0 - gap + 2.0 * extra, 360.0);
    return arc;
}

void paintRequirementArc(QPainter& painter, const ArcLook& arc, const Theme& theme, double zoom) {
    if (!(arc.span > 0.0) || !isReadable(type_scale::caption, zoom)) return;
    constexpr double fadedOpacity = 0.2;
    const QColor color = arc.hovered ? theme.accent : arc.spof ? theme.danger : theme.info;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (arc.faded) painter.setOpacity(painter.opacity() * fadedOpacity);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, arc.hovered ? 2.5 : 1.75, Qt::SolidLine, Qt::RoundCap));
    constexpr double unit = 16.0; // QPainter counts sixteenths of a degree
    painter.drawArc(arc.ellipse, static_cast<int>(std::lround(arc.from * unit)),
                    static_cast<int>(std::lround(arc.span * unit)));
    const QColor frame = arc.hovered ? color : withAlpha(color, 0.35);
    paintPill(painter, textCenter(arc), arc.text, {theme.raised, color, frame}, zoom);
    painter.restore();
}

QPainterPath arcShape(const ArcLook& arc) {
    if (!(arc.span > 0.0)) return {};
    constexpr double width = 10.0;
    QPainterPath line;
    line.arcMoveTo(arc.ellipse, arc.from);
    line.arcTo(arc.ellipse, arc.from, arc.span);
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    QPainterPath shape = stroker.createStroke(line);
    if (!arc.text.isEmpty()) shape.addRect(pillRect(textCenter(arc), arc.text));
    shape.setFillRule(Qt::WindingFill);
    return shape;
}

QRectF arcBounds(const ArcLook& arc) {
    const QRectF shape = arcShape(arc).boundingRect();
    return shape.isNull() ? shape : shape.adjusted(-1, -1, 1, 1);
}

} // namespace faultline
