// SPDX-License-Identifier: MIT
#include "ui/render/part_painter.h"

#include "ui/render/blend.h"
#include "ui/render/drawn_text.h"
#include "ui/render/icons.h"
#include "ui/render/painted_once.h"
#include "ui/render/part_card.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr TextStyle nameStyle{type_scale::body, QFont::Medium};
constexpr TextStyle figureStyle{type_scale::caption, QFont::Normal};
constexpr double iconZoom = 0.1;  ///< below it a part is a block
constexpr double tileSide = 22.0; ///< the tinted square around the icon
constexpr double tileInset = 8.0;
constexpr double underName = 3.0; ///< from a name's lowest line to the frame
constexpr double ringGap = 3.0;   ///< from the card to the ring of a selection

QString iconOf(ComponentKind kind) {
    const std::string_view name = nameOf(kind);
    return u"kind-"_s + QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
}

/// Selection and pointing lie around the part, so that they leave its own ring to be seen.
void paintRings(QPainter& painter, const QRectF& rect, const PartLook& look, const Theme& theme) {
    const double radius = cardRadius(rect, look);
    painter.setBrush(Qt::NoBrush);
    if (look.highlighted) {
        constexpr double halo = 6.0;
        painter.setPen(QPen(withAlpha(theme.accent, 0.38), halo));
        const double out = halo / 2.0 + 1.0;
        painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius + out, radius + out);
    }
    if (look.selected) {
        painter.setPen(QPen(theme.accent, 2.0));
        painter.drawRoundedRect(rect.adjusted(-ringGap, -ringGap, ringGap, ringGap), radius + ringGap,
                                radius + ringGap);
    }
}

QRectF tileRect(const QRectF& card, const PartLook& look) {
    if (isClient(look)) return {card.left() + 12.0, card.center().y() - tileSide / 2.0, tileSide, tileSide};
    // The front card of a stack is lower: its name of two lines takes the room above the tile.
    const double rest = card.height() - tileSide - 2.0 * lineHeight(nameStyle) - underName;
    return {card.left() + tileInset, card.top() + std::clamp(rest, 2.0, 6.0), tileSide, tileSide};
}

QRectF nameRect(const QRectF& card, const PartLook& look) {
    const QRectF tile = tileRect(card, look);
    if (isClient(look))
        return {tile.right() + 6.0, card.top(), card.right() - tile.right() - 16.0, card.height()};
    const double top = tile.bottom();
    return {card.left() + tileInset, top, card.width() - 2.0 * tileInset, card.bottom() - top - underName};
}

void paintTile(QPainter& painter, const QRectF& card, const PartLook& look, const Theme& theme) {
    const QRectF tile = tileRect(card, look);
    const QColor color = theme.kindColor(look.kind);
    // on a hot ground the tile is opaque, or the icon's hue would drown
    const QColor ground = blended(withAlpha(color, 0.14), theme.raised);
    const PictureKey key{
        PictureKey::What::tile, {ground.rgba(), color.rgba()}, {static_cast<int>(look.kind)}};
    paintOnce(painter, tile, key, [&](QPainter& p) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(ground);
        const double radius = isClient(look) ? tileSide / 2.0 : 6.0;
        p.drawRoundedRect(tile, radius, radius);
        paintIcon(p, iconOf(look.kind), color, tile.adjusted(3, 3, -3, -3));
    });
}

void paintFigure(QPainter& painter, const QRectF& card, const PartLook& look, const Theme& theme,
                 double zoom) {
    const QRectF tile = tileRect(card, look);
    double left = tile.right() + 4.0;
    if (look.locked) {
        paintIcon(painter, u"lock"_s, theme.textMuted, {left, tile.center().y() - 6.0, 12, 12});
        left += 14.0;
    }
    if (look.sublabel.isEmpty() || isClient(look) || !isReadable(figureStyle.pixels, zoom)) return;
    const double right = card.right() - tileInset - (look.spof ? 6.0 : 0.0);
    const QRectF row(left, tile.top(), right - left, tile.height());
    // where the room is narrow, the number matters more than the word before it
    const bool fits = textWidth(look.sublabel, figureStyle) <= row.width();
    const QString figure = fits ? look.sublabel : look.sublabel.section(u' ', 1);
    const QStringList lines = fittedLines(figure, figureStyle, row.width(), 1);
    painter.setPen(look.heat > 0.0 || look.failed ? theme.text : theme.textMuted);
    paintLines(painter, row, lines, figureStyle, Qt::AlignRight);
    if (!look.assumed || lines.isEmpty()) return;
    const double y = row.center().y() + lineHeight(figureStyle) / 2.0;
    painter.setPen(QPen(painter.pen().color(), 1.0, Qt::DotLine));
    painter.drawLine(QPointF(row.right() - textWidth(lines.first(), figureStyle), y),
                     QPointF(row.right(), y));
}

void paintName(QPainter& painter, const QRectF& card, const PartLook& look, const Theme& theme) {
    const QRectF rect = nameRect(card, look);
    const auto [lines, style] = fittedWords(look.label, nameStyle, type_scale::caption, {rect.width(), 2});
    painter.setPen(theme.text);
    paintLines(painter, rect, lines, style, Qt::AlignLeft);
    if (!look.failed) return;
    painter.setPen(QPen(theme.danger, 1.5));
    const double height = lineHeight(style);
    double y = rect.center().y() - height * (static_cast<double>(lines.size()) - 1.0) / 2.0;
    for (const QString& line : lines) {
        const double width = textWidth(line, style);
        const double left = line.isRightToLeft() ? rect.right() - width : rect.left();
        painter.drawLine(QPointF(left, y), QPointF(left + width, y));
        y += height;
    }
}

void paintStackPill(QPainter& painter, const QRectF& card, const PartLook& look, const Theme& theme,
                    double zoom) {
    if (look.count < 2 || isClient(look)) return;
    const QString text =
        QCoreApplication::translate("PartPainter", "%1 of %2").arg(look.required).arg(look.count);
    const double width = pillRect({}, text).width();
    // a tab on the upper edge, clear of figure and name
    const QPointF center(tileRect(card, look).right() + spacing::tight + width / 2.0, card.top() - 2.0);
    paintPill(painter, center, text, {theme.raised, theme.text, theme.line}, zoom);
}

void paintBadges(QPainter& painter, const QRectF& card, const PartLook& look, const Theme& theme,
                 double zoom) {
    constexpr double side = 20.0;
    if (look.spof) paintSpofBadge(painter, {card.right() - 17.0, card.top() - 8.0, side, side}, theme);
    if (look.failed || look.dropRefused) {
        const QString icon = look.dropRefused ? u"action-close"_s : u"action-kill"_s;
        paintIconBadge(painter, {card.left() - 6.0, card.top() - 8.0, side, side}, icon, theme.danger, theme);
    }
    if (isReadable(type_scale::caption, zoom)) {
        constexpr double risk = 16.0;
        constexpr double inside = 5.5; // the rest hangs below, clear of the name's second line
        const QRectF row(card.left() + tileInset, card.bottom() - inside, card.width() - 2.0 * tileInset,
                         risk);
        paintRiskBadges(painter, row, look.risks, theme);
    }
    paintStackPill(painter, card, look, theme, zoom);
}

void paintDetailed(QPainter& painter, const QRectF& rect, const PartLook& look, const Theme& theme,
                   double zoom) {
    painter.setRenderHint(QPainter::Antialiasing);
    paintRings(painter, rect, look, theme);
    paintCards(painter, rect, look, frameOf(look, theme));
    const QRectF card = frontCard(rect, look);
    paintTile(painter, card, look, theme);
    paintFigure(painter, card, look, theme, zoom);
    paintName(painter, card, look, theme);
    paintBadges(painter, card, look, theme, zoom);
}

/// Around a block, as wide on the screen at any zoom, as far as the part's bounds hold it.
void paintBlockRing(QPainter& painter, const QRectF& rect, const PartLook& look, const Theme& theme,
                    double zoom) {
    if (!look.selected && !look.highlighted && !look.hovered) return;
    constexpr double onScreen = 2.0;
    const double width = std::min(onScreen / zoom, geometry::lookMargin - ringGap);
    const double out = ringGap + width / 2.0;
    const double radius = cardRadius(rect, look) + out;
    painter.setPen(QPen(look.selected ? theme.accent : withAlpha(theme.accent, 0.45), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius);
}

/// A part whose name cannot be read: its colour says its kind, its frame what matters most about it.
void paintBlock(QPainter& painter, const QRectF& rect, const PartLook& look, const Theme& theme,
                double zoom) {
    const QColor color = theme.kindColor(look.kind);
    const bool hasIcon = zoom >= iconZoom;
    painter.setRenderHint(QPainter::Antialiasing, hasIcon);
    paintBlockRing(painter, rect, look, theme, zoom);
    const QColor kindGround = blended(withAlpha(color, 0.3), theme.raised);
    CardFrame frame{look.heat > 0.0 ? heatGround(look.heat, theme.raised, theme) : kindGround,
                    QPen(color, 2.0), Qt::transparent};
    if (look.spof || look.failed || look.dropRefused)
        frame.pen = QPen(theme.danger, std::min(2.0 / zoom, 7.0));
    if (look.failed) frame.ground = blended(withAlpha(theme.danger, 0.5), theme.raised);
    if (look.unserved && !look.failed) frame.pen = QPen(theme.textMuted, 4.0, Qt::DashLine);
    if (look.dropTarget) frame = {theme.accentSoft, QPen(theme.accent, 6.0), Qt::transparent};
    paintCards(painter, rect, look, frame);
    if (!hasIcon) return;
    const QRectF card = frontCard(rect, look);
    const double side = card.height() * 0.66;
    const QRectF middle(card.center().x() - side / 2.0, card.center().y() - side / 2.0, side, side);
    paintIcon(painter, look.failed ? u"action-kill"_s : iconOf(look.kind), look.failed ? theme.text : color,
              middle);
    constexpr double badge = 32.0;
    if (look.spof) paintSpofBadge(painter, {rect.right() - 22.0, rect.top() - 10.0, badge, badge}, theme);
}

} // namespace

QRectF partLabelRect(const QRectF& rect, const PartLook& look) {
    return nameRect(frontCard(rect, look), look);
}

void paintPart(QPainter& painter, const QRectF& rect, const PartLook& look, const Theme& theme, double zoom) {
    constexpr double fadedOpacity = 0.28;
    painter.save();
    if (look.faded) painter.setOpacity(painter.opacity() * fadedOpacity);
    if (isReadable(nameStyle.pixels, zoom))
        paintDetailed(painter, rect, look, theme, zoom);
    else
        paintBlock(painter, rect, look, theme, zoom);
    painter.restore();
}

} // namespace faultline
