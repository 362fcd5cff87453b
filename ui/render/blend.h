// SPDX-License-Identifier: MIT
#pragma once
// Colours laid over each other, and whether text can be read on what comes out.

#include <QColor>

namespace faultline {

struct Theme;

/// What is seen where `over` (with its alpha) lies on the opaque `under`.
[[nodiscard]] QColor blended(const QColor& over, const QColor& under);
/// The same colour with another alpha in [0, 1].
[[nodiscard]] QColor withAlpha(QColor color, double alpha);
/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
/// The ground for a share of the downtime laid over `under`: `Theme::heat`, weakened as far as the theme's
/// text needs to keep a contrast of 4.5. Any thread.
[[nodiscard]] QColor heatGround(double share, const QColor& under, const Theme& theme);

} // namespace faultline
