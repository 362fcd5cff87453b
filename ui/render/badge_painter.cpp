// SPDX-License-Identifier: MIT
#include "ui/render/badge_painter.h"

#include "ui/render/blend.h"
#include "ui/render/drawn_text.h"
#include "ui/render/icons.h"
#include "ui/render/painted_once.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr TextStyle pillStyle{type_scale::caption, QFont::Normal};
constexpr double pillPadding = 6.0;
constexpr double pillHeight = 16.0;

/// A regular polygon in `rect`, its first corner `turn` degrees from three o'clock.
QPolygonF regular(const QRectF& rect, int corners, double turn) {
    QPolygonF polygon;
    const double radius = std::min(rect.width(), rect.height()) / 2.0;
    for (int i = 0; i < corners; ++i) {
        const double angle = (turn + 360.0 * i / corners) * std::numbers::pi / 180.0;
        polygon << rect.center() + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    return polygon;
}

void paintRiskShape(QPainter& painter, const QRectF& rect, int shape) {
    switch (shape % 5) {
    case 0: painter.drawEllipse(rect); break;
    case 1: painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2); break;
    case 2: painter.drawPolygon(regular(rect.adjusted(-1, -1, 1, 1), 4, 0)); break;
    case 3: painter.drawPolygon(regular(rect, 6, 0)); break;
    default: painter.drawPolygon(regular(rect.adjusted(-0.5, 0, 0.5, 1), 5, -90)); break;
    }
}

/// With room for the rim of a badge.
QRectF grown(const QRectF& rect) { return rect.adjusted(-1.5, -1.5, 1.5, 1.5); }

/// A badge's letter, as large as the badge allows.
void paintLetter(QPainter& painter, const QRectF& rect, const QString& letter, const QColor& color) {
    const int pixels = std::max(1, static_cast<int>(rect.height() * (letter.size() > 1 ? 0.5 : 0.62)));
    painter.setPen(color);
    paintLines(painter, rect, {letter}, {pixels, QFont::DemiBold}, Qt::AlignHCenter);
}

} // namespace

QString riskLetter(int index) {
    const QString letter(QChar(u'A' + index % 26));
    return index < 26 ? letter : letter + QString::number(index / 26);
}

void paintRiskBadge(QPainter& painter, const QRectF& rect, RiskBadge badge, const Theme& theme) {
    const PictureKey key{
        PictureKey::What::riskBadge, {theme.surface.rgba(), theme.series(badge.index).rgba()}, {badge.index}};
    paintOnce(painter, grown(rect), key, [&](QPainter& p) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(theme.surface, 1.5));
        p.setBrush(theme.series(badge.index));
        paintRiskShape(p, rect, badge.index);
        paintLetter(p, rect, riskLetter(badge.index), theme.surface);
    });
}

void paintRiskBadges(QPainter& painter, const QRectF& row, const std::vector<RiskBadge>& badges,
                     const Theme& theme) {
    if (badges.empty()) return;
    const double side = row.height();
    const double step = side + 2.0;
    const auto room = static_cast<std::size_t>(std::max(1.0, std::floor((row.width() + 2.0) / step)));
    const std::size_t shown = badges.size() <= room ? badges.size() : room - 1;
    double x = row.right() - side;
    if (shown < badges.size()) {
        const QRectF rest(x, row.top(), side, side);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.surface, 1.5));
        painter.setBrush(theme.textMuted);
        painter.drawEllipse(rest);
        paintLetter(painter, rest, u"+%1"_s.arg(badges.size() - shown), theme.surface);
        painter.restore();
        x -= step;
    }
    for (std::size_t i = shown; i-- > 0; x -= step)
        paintRiskBadge(painter, {x, row.top(), side, side}, badges[i], theme);
}

void paintSpofBadge(QPainter& painter, const QRectF& rect, const Theme& theme) {
    const PictureKey key{
        PictureKey::What::spofBadge, {theme.raised.rgba(), theme.danger.rgba(), theme.surface.rgba()}, {}};
    paintOnce(painter, grown(rect), key, [&](QPainter& p) {
        p.setRenderHint(QPainter::Antialiasing);
        const double unit = rect.height() / 20.0;
        p.setPen(QPen(theme.raised, 1.5 * unit));
        p.setBrush(theme.danger);
        p.drawPolygon(regular(rect, 8, 22.5));
        const QPointF center = rect.center();
        p.setPen(QPen(theme.surface, 2.25 * unit, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(center - QPointF(0, 4.5 * unit), center + QPointF(0, 0.75 * unit));
        p.setPen(Qt::NoPen);
        p.setBrush(theme.surface);
        p.drawEllipse(center + QPointF(0, 4.5 * unit), 1.4 * unit, 1.4 * unit);
    });
}

void paintIconBadge(QPainter& painter, const QRectF& rect, const QString& icon, const QColor& color,
                    const Theme& theme) {
    const double unit = rect.height() / 20.0;
    const PictureKey key{PictureKey::What::iconBadge, {theme.raised.rgba(), color.rgba()}, {}};
    paintOnce(painter, grown(rect), key, [&](QPainter& p) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(theme.raised, 1.5 * unit));
        p.setBrush(color);
        p.drawEllipse(rect);
    });
    const double inset = 4.0 * unit;
    paintIcon(painter, icon, theme.surface, rect.adjusted(inset, inset, -inset, -inset));
}

QRectF pillRect(const QPointF& center, const QString& text) {
    const double width = std::max(pillHeight, textWidth(text, pillStyle) + 2.0 * pillPadding);
    return {center.x() - width / 2.0, center.y() - pillHeight / 2.0, width, pillHeight};
}

QRectF paintPill(QPainter& painter, const QPointF& center, const QString& text, const PillColors& colors,
                 double zoom) {
    if (text.isEmpty() || !isReadable(pillStyle.pixels, zoom)) return {};
    const QRectF rect = pillRect(center, text);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.frame.isValid() ? QPen(colors.frame, 1.0) : QPen(Qt::NoPen));
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(rect, pillHeight / 2.0, pillHeight / 2.0);
    painter.setPen(colors.text);
    paintLines(painter, rect, {text}, pillStyle, Qt::AlignHCenter);
    painter.restore();
    return rect;
}

} // namespace faultline
