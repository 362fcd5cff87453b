// SPDX-License-Identifier: MIT
#pragma once
// How a part looks: on the canvas, in pictures, in reports.

#include "ui/render/badge_painter.h"
#include "ui/render/geometry.h"

namespace faultline {

/// Everything that a part's picture depends on. Plain data.
struct PartLook {
    ComponentKind kind = ComponentKind::node;
    QString label;    ///< the name, in any script
    QString sublabel; ///< one short figure, "99.9 %" or "P 0.01"; may be empty
    int count = 1;    ///< instances; more than one is drawn as stacked cards with "2 of 3"
    int required = 1;
    double heat = 0.0;            ///< a share in [0, 1], shown as the card's ground
    std::vector<RiskBadge> risks; ///< shared risks that name it
    bool assumed = false;         ///< the figure is the catalogue's: dotted underline
    bool spof = false;            ///< ring and badge
    bool failed = false;          ///< killed: it is down itself
    bool unserved = false;        ///< up, but not served because of others
    bool selected = false;
    bool hovered = false;
    bool highlighted = false; ///< a panel points at it
    bool dropTarget = false;
    bool dropRefused = false;
    bool locked = false;
    bool faded = false; ///< not in what is searched for or pointed at

    bool operator==(const PartLook&) const = default;
};

/// Paints a part into `rect` (`partRect`), touching nothing outside `lookBounds(rect)`. `zoom` is screen
/// pixels a canvas pixel, > 0: what cannot be read at it is not drawn, and below about 0.35 a part is a block
/// with its icon. Pass 1 for vector output.
void paintPart(QPainter& painter, const QRectF& rect, const PartLook& look, const Theme& theme, double zoom);

/// The rectangle of the name inside a part, for editing it in place.
[[nodiscard]] QRectF partLabelRect(const QRectF& rect, const PartLook& look);

} // namespace faultline
