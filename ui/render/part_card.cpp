// SPDX-License-Identifier: MIT
#include "ui/render/part_card.h"

#include "ui/render/blend.h"
#include "ui/render/painted_once.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double cardOffset = 3.0; ///< of one card of a stack behind the next

int rearCards(const PartLook& look) { return isClient(look) ? 0 : std::clamp(look.count - 1, 0, 2); }

QColor groundOf(const PartLook& look, const Theme& theme) {
    if (look.dropRefused || look.failed) return theme.dangerSoft;
    if (look.dropTarget) return theme.accentSoft;
    return heatGround(look.heat, theme.raised, theme);
}

QPen penOf(const PartLook& look, const Theme& theme) {
    if (look.dropRefused) return {theme.danger, 2.0, Qt::DashLine};
    if (look.dropTarget) return {theme.accent, 2.0};
    if (look.failed || look.spof) return {theme.danger, 2.0};
    if (look.unserved) return {theme.textMuted, 1.5, Qt::DashLine};
    if (look.hovered) return {theme.accent, 1.5};
    // a drawing on paper has no shadows and no ground to stand out from
    return {theme.scheme == Scheme::print ? theme.line : theme.outline, 1.25};
}

QColor hatchingOf(const PartLook& look, const Theme& theme) {
    constexpr double strength = 0.25;
    if (look.failed) return withAlpha(theme.danger, strength);
    return look.unserved ? withAlpha(theme.textMuted, strength) : QColor(Qt::transparent);
}

void paintCard(QPainter& painter, const QRectF& card, double radius, const CardFrame& frame) {
    painter.setPen(frame.pen);
    painter.setBrush(frame.ground);
    const double inset = frame.pen.widthF() / 2.0;
    painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

/// Lines across what is up but serves nobody, or is down.
void paintHatching(QPainter& painter, const QRectF& card, double radius, const QColor& color) {
    // drawn short of the rounded corners, so that nothing need be clipped
    const double inset = radius * 0.3 + 1.0;
    const QRectF area = card.adjusted(inset, inset, -inset, -inset);
    constexpr double step = 12.0;
    QList<QLineF> lines;
    for (double x = area.left() + step / 2.0; x < area.right() + area.height(); x += step) {
        const double atTop = std::min(x, area.right());
        const double atBottom = std::max(x - area.height(), area.left());
        lines << QLineF(atBottom, area.top() + x - atBottom, atTop, area.top() + x - atTop);
    }
    painter.setPen(QPen(color, 2.0));
    painter.drawLines(lines);
}

} // namespace

CardFrame frameOf(const PartLook& look, const Theme& theme) {
    return {groundOf(look, theme), penOf(look, theme), hatchingOf(look, theme)};
}

QRectF frontCard(const QRectF& rect, const PartLook& look) {
    const double shift = cardOffset * rearCards(look);
    return rect.adjusted(0, shift, -shift, 0);
}

double cardRadius(const QRectF& card, const PartLook& look) {
    return isClient(look) ? card.height() / 2.0 : geometry::partRadius;
}

void paintCards(QPainter& painter, const QRectF& rect, const PartLook& look, const CardFrame& frame) {
    const PictureKey key{PictureKey::What::card,
                         {frame.ground.rgba(), frame.pen.color().rgba(), frame.hatching.rgba()},
                         {isClient(look) ? -1 : rearCards(look), static_cast<int>(frame.pen.style()),
                          static_cast<int>(frame.pen.widthF() * 100.0)}};
    paintOnce(painter, rect, key, [&](QPainter& p) {
        p.setRenderHint(QPainter::Antialiasing);
        const QRectF front = frontCard(rect, look);
        const double radius = cardRadius(front, look);
        for (int i = rearCards(look); i >= 0; --i)
            paintCard(p, front.translated(cardOffset * i, -cardOffset * i), radius, frame);
        if (frame.hatching.alpha() > 0) paintHatching(p, front, radius, frame.hatching);
    });
}

} // namespace faultline
