// SPDX-License-Identifier: MIT
#pragma once
// The small signs on parts and domains: single point of failure, shared risks, counts, locks.

#include "ui/render/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace faultline {

/// The sign of one shared risk: shape, colour and letter follow from its number in the design, so that the
/// same risk looks the same wherever it is shown.
struct RiskBadge {
    int index = 0; ///< position among the design's shared risks, >= 0

    bool operator==(const RiskBadge&) const = default;
};

/// "A" to "Z", then "A1" …
[[nodiscard]] QString riskLetter(int index);
void paintRiskBadge(QPainter& painter, const QRectF& rect, RiskBadge badge, const Theme& theme);
/// As many as fit into `row`, from the right; the last says "+3" when some are left out.
void paintRiskBadges(QPainter& painter, const QRectF& row, const std::vector<RiskBadge>& badges,
                     const Theme& theme);

/// The badge of a single point of failure: an octagon with an exclamation mark.
void paintSpofBadge(QPainter& painter, const QRectF& rect, const Theme& theme);
/// A round badge with an icon: the colour is its ground.
void paintIconBadge(QPainter& painter, const QRectF& rect, const QString& icon, const QColor& color,
                    const Theme& theme);

/// A short text on a rounded ground, centred at `center`; nothing is painted where it could not be read.
/// Gives the rectangle it covers.
struct PillColors {
    QColor ground;
    QColor text;
    QColor frame; ///< invalid: none
};
QRectF paintPill(QPainter& painter, const QPointF& center, const QString& text, const PillColors& colors,
                 double zoom);
/// What `paintPill` would cover.
[[nodiscard]] QRectF pillRect(const QPointF& center, const QString& text);

} // namespace faultline
