// SPDX-License-Identifier: MIT
#include "ui/render/connection_painter.h"

#include "ui/render/badge_painter.h"
#include "ui/render/blend.h"
#include "ui/render/drawn_text.h"
#include "ui/render/icons.h"

#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr double plainZoom = 0.45; ///< below it lines have sharp corners and no double strokes
constexpr double quietZoom = 0.3;
constexpr double fadedOpacity = 0.2;
constexpr double headZoom = 0.15; ///< below it lines have no heads
constexpr double headLength = 10.0;
constexpr double headWidth = 8.0;
constexpr double diamondLength = 12.0;
constexpr double doubleWidth = 4.5; ///< of a replication's two strokes together
constexpr double rowHeight = 16.0;

bool isReplication(const ConnectionLook& look) { return look.kind == ConnectionKind::replication; }

bool isLit(const ConnectionLook& look) { return look.selected || look.hovered || look.highlighted; }

QColor colorOf(const ConnectionLook& look, const Theme& theme) {
    if (look.refused || look.failed || look.spof) return theme.danger;
    return isLit(look) ? theme.accent : theme.line;
}

double widthOf(const ConnectionLook& look) { return look.selected || look.spof ? 2.0 : 1.5; }

/// The unit vector of an end's segment, pointing out of the line.
QPointF outward(const QPointF& end, const QPointF& before) {
    const QPointF d = end - before;
    const double length = std::hypot(d.x(), d.y());
    return length > 0.0 ? d / length : QPointF(1, 0);
}

/// The path without the pieces at its ends that heads cover; no more than half of an end's segment goes.
QPolygonF shortened(QPolygonF path, double atStart, double atEnd) {
    const auto cut = [](QPointF& end, const QPointF& before, double length) {
        const QPointF d = end - before;
        const double available = std::hypot(d.x(), d.y()) / 2.0;
        end -= outward(end, before) * std::min(length, available);
    };
    const QPointF second = path[1];
    const QPointF lastButOne = path[path.size() - 2];
    cut(path.first(), second, atStart);
    cut(path.last(), lastButOne, atEnd);
    return path;
}

QPolygonF arrow(const QPointF& tip, const QPointF& direction) {
    const QPointF across(-direction.y(), direction.x());
    const QPointF back = tip - direction * headLength;
    return {{back + across * headWidth / 2.0, tip, back - across * headWidth / 2.0}};
}

QPolygonF diamond(const QPointF& tip, const QPointF& direction) {
    const QPointF across(-direction.y(), direction.x());
    const QPointF middle = tip - direction * diamondLength / 2.0;
    return {{tip, middle + across * 4.0, tip - direction * diamondLength, middle - across * 4.0}};
}

void paintGlow(QPainter& painter, const QPainterPath& path, const ConnectionLook& look, const Theme& theme) {
    if (!isLit(look)) return;
    painter.setBrush(Qt::NoBrush);
    const double strength = look.selected || look.highlighted ? 0.30 : 0.18;
    painter.setPen(QPen(withAlpha(theme.accent, strength), 9.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void paintRequest(QPainter& painter, const ConnectionLook& look, const Theme& theme) {
    const QColor color = colorOf(look, theme);
    const QPainterPath line = roundedPath(shortened(look.path, 0.0, headLength - 1.0));
    paintGlow(painter, line, look, theme);
    QPen pen(color, widthOf(look), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (look.optional || look.refused) pen.setDashPattern({4.0, 3.0});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    const QPolygonF head =
        arrow(look.path.last(), outward(look.path.last(), look.path[look.path.size() - 2]));
    // a filled head needs no outline; leaving it out saves half the time
    painter.setPen(look.optional ? QPen(color, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : Qt::NoPen);
    painter.setBrush(look.optional ? theme.canvas : color);
    painter.drawPolygon(head);
}

void paintReplication(QPainter& painter, const ConnectionLook& look, const Theme& theme) {
    const QColor color = colorOf(look, theme);
    const QPainterPath line = roundedPath(shortened(look.path, diamondLength, 4.0));
    paintGlow(painter, line, look, theme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, doubleWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(line);
    painter.setPen(QPen(theme.canvas, doubleWidth - 2.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPath(line);
    painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(arrow(look.path.last(), outward(look.path.last(), look.path[look.path.size() - 2])));
    painter.setPen(QPen(color, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(theme.canvas);
    painter.drawPolygon(diamond(look.path.first(), outward(look.path.first(), look.path[1])));
}

/// From afar: a line, its kind told by dashes.
void paintPlain(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom) {
    QColor color = colorOf(look, theme);
    // Lines of a pixel that lie side by side would make black bars: the smaller, the quieter.
    if (color == theme.line && zoom < quietZoom) color = blended(withAlpha(color, 0.55), theme.canvas);
    const double pixel = 1.0 / zoom;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QPen pen(color, isLit(look) || look.spof ? 2.5 * pixel : 0.0, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (isReplication(look)) pen.setStyle(Qt::DashLine);
    if (look.optional) pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.drawPolyline(look.path);
    if (zoom < headZoom) return;
    const QPolygonF head =
        arrow(look.path.last(), outward(look.path.last(), look.path[look.path.size() - 2]));
    if (isReplication(look) || look.optional) {
        painter.drawPolyline(head);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(head);
}

struct PlacedLabel {
    QPointF center;
    QString text;
    bool onLine = false; ///< it needs a ground of its own
};

/// On the line where it is long enough to be seen at both sides of the words; else above and below it.
std::vector<PlacedLabel> placedLabels(const ConnectionLook& look) {
    if (look.labels.isEmpty()) return {};
    constexpr double needed = 20.0; // of the line itself, with its head, on either side
    const QLineF segment = longestSegment(look.path);
    const QPointF center = connectionLabelCenter(look.path);
    const QString joined = look.labels.join(u" · "_s);
    const bool isFlat = std::abs(segment.dx()) >= std::abs(segment.dy());
    if (!isFlat || pillRect(center, joined).width() / 2.0 + needed <= QLineF(segment.p1(), center).length())
        return {{center, joined, true}};
    std::vector<PlacedLabel> placed;
    constexpr double away = 12.0;
    for (qsizetype i = 0; i < look.labels.size(); ++i) {
        const double distance = away + rowHeight * static_cast<double>(i / 2);
        placed.push_back({center + QPointF(0, i % 2 == 0 ? -distance : distance), look.labels[i], false});
    }
    return placed;
}

/// Signs sit on the longest segment, clear of the label in its middle.
void paintSigns(QPainter& painter, const ConnectionLook& look, const Theme& theme) {
    if (!look.spof && !look.failed && !look.refused) return;
    constexpr double side = 16.0;
    const QPointF at = longestSegment(look.path).pointAt(look.labels.isEmpty() ? 0.5 : 0.2);
    const QRectF rect(at.x() - side / 2.0, at.y() - side / 2.0, side, side);
    if (look.failed || look.refused)
        paintIconBadge(painter, rect, look.failed ? u"action-kill"_s : u"action-close"_s, theme.danger,
                       theme);
    else
        paintSpofBadge(painter, rect, theme);
}

} // namespace

QPointF connectionLabelCenter(const QPolygonF& path) {
    const QLineF segment = longestSegment(path);
    // A label is much wider than it is high: beside an upright line it has soon gone far enough.
    const bool isUpright = std::abs(segment.dy()) > std::abs(segment.dx());
    const double longEnough = isUpright ? 90.0 : 160.0;
    // nearer to where it comes from: so the labels of two lines there and back lie clear of each other
    return segment.pointAt(segment.length() >= longEnough ? 0.4 : 0.5);
}

QRectF connectionBounds(const ConnectionLook& look) {
    if (look.path.size() < 2) return {};
    constexpr double reach = 10.0; // heads, signs and glow on either side of the line
    QRectF bounds = look.path.boundingRect().adjusted(-reach, -reach, reach, reach);
    for (const PlacedLabel& label : placedLabels(look)) bounds |= pillRect(label.center, label.text);
    return bounds;
}

QPainterPath connectionShape(const QPolygonF& path, double width) {
    if (path.size() < 2) return {};
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::FlatCap);
    stroker.setJoinStyle(Qt::MiterJoin);
    QPainterPath line;
    line.addPolygon(path);
    QPainterPath shape = stroker.createStroke(line);
    shape.setFillRule(Qt::WindingFill); // the stroke crosses itself at corners
    return shape;
}

void paintConnectionLine(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom) {
    if (look.path.size() < 2) return;
    painter.save();
    if (look.faded) painter.setOpacity(painter.opacity() * fadedOpacity);
    if (zoom < plainZoom) {
        paintPlain(painter, look, theme, zoom);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        if (isReplication(look))
            paintReplication(painter, look, theme);
        else
            paintRequest(painter, look, theme);
    }
    painter.restore();
}

void paintConnectionLabels(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom) {
    if (look.path.size() < 2 || zoom < plainZoom) return;
    painter.save();
    if (look.faded) painter.setOpacity(painter.opacity() * fadedOpacity);
    paintSigns(painter, look, theme);
    const QColor text = isLit(look) ? theme.accent : theme.textMuted;
    const PillColors onLine{theme.raised, text, theme.outline};
    const PillColors beside{Qt::transparent, text, {}};
    for (const PlacedLabel& label : placedLabels(look))
        paintPill(painter, label.center, label.text, label.onLine ? onLine : beside, zoom);
    painter.restore();
}

void paintConnection(QPainter& painter, const ConnectionLook& look, const Theme& theme, double zoom) {
    paintConnectionLine(painter, look, theme, zoom);
    paintConnectionLabels(painter, look, theme, zoom);
}

} // namespace faultline
