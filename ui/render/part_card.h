// SPDX-License-Identifier: MIT
#pragma once
// The card that a part is drawn on: its frame, its ground, and the cards of a stack behind it.

#include "ui/render/part_painter.h"

#include <QPen>

namespace faultline {

/// How a card is drawn; the pen stays within the card.
struct CardFrame {
    QColor ground;
    QPen pen;
    QColor hatching = Qt::transparent; ///< lines across it; transparent: none
};

[[nodiscard]] inline bool isClient(const PartLook& look) { return look.kind == ComponentKind::client; }

/// What a look asks for close by.
[[nodiscard]] CardFrame frameOf(const PartLook& look, const Theme& theme);
/// The card in front; those behind it stand out at the top and the right, within the part's rectangle.
[[nodiscard]] QRectF frontCard(const QRectF& rect, const PartLook& look);
/// Of the corners of a card, or of a frame around it.
[[nodiscard]] double cardRadius(const QRectF& card, const PartLook& look);
/// The front card and at most two behind it.
void paintCards(QPainter& painter, const QRectF& rect, const PartLook& look, const CardFrame& frame);

} // namespace faultline
