// SPDX-License-Identifier: MIT
#pragma once
// How a failure domain looks: a container with a title strip, or folded into a box. A group has a dashed
// frame, no ground and no strip.

#include "ui/render/badge_painter.h"
#include "ui/render/geometry.h"

namespace faultline {

/// Everything that a domain's picture depends on. Plain data.
struct DomainLook {
    DomainKind kind = DomainKind::region;
    QString label;
    QString sublabel;  ///< its failure figure; may be empty
    QString content;   ///< folded: what is inside, "5 parts"
    double heat = 0.0; ///< a share in [0, 1]
    std::vector<RiskBadge> risks;
    bool spof = false;
    bool failed = false;
    bool folded = false;
    bool foldable = true; ///< the fold sign is shown; not in pictures for print
    bool selected = false;
    bool hovered = false;
    bool highlighted = false;
    bool dropTarget = false;
    bool dropRefused = false;
    bool locked = false;
    bool faded = false;

    bool operator==(const DomainLook&) const = default;
};

/// Paints a domain into `rect` (folded: `foldedDomainRect`), touching nothing outside `lookBounds(rect)`.
/// `zoom` as in `paintPart`.
void paintDomain(QPainter& painter, const QRectF& rect, const DomainLook& look, const Theme& theme,
                 double zoom);

/// The rectangle of the name in the title strip, for editing it in place.
[[nodiscard]] QRectF domainLabelRect(const QRectF& rect, const DomainLook& look);

} // namespace faultline
