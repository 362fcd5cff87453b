// SPDX-License-Identifier: MIT
#pragma once
// Colours, type sizes and distances: one set for canvas, panels, pictures and reports.

#include "core/model/kinds.h"

#include <QColor>
#include <QFont>

namespace faultline {

/// What the colours are for. `print` is light without fills that cost ink.
enum class Scheme { light, dark, print };

/// For whose eyes. With `safe`, danger, warning, good and info, and the series of a chart, are told apart with
/// protanopia, deuteranopia and tritanopia too: the hues of Okabe and Ito ("Color Universal Design", 2008), as
/// light or dark as text on our grounds needs.
enum class ColourSet { usual, safe };

/// One look. Every pair of text and its ground has a contrast of at least 4.5 (WCAG 2.1, 1.4.3); meaning is
/// never carried by colour alone.
struct Theme {
    Scheme scheme = Scheme::light;
    ColourSet colours = ColourSet::usual;

    QColor canvas;     ///< behind everything drawn
    QColor grid;       ///< its dots
    QColor surface;    ///< panels
    QColor raised;     ///< parts, fields, cards
    QColor outline;    ///< hairlines, frames at rest
    QColor line;       ///< connections, frames that matter
    QColor text;       ///< on canvas, surface and raised
    QColor textMuted;  ///< the same, said quietly
    QColor accent;     ///< selection, focus, links, primary action
    QColor onAccent;   ///< text on accent
    QColor accentSoft; ///< a selected row, a drop target
    QColor danger;     ///< single points of failure, errors
    QColor dangerSoft;
    QColor warning;
    QColor warningSoft;
    QColor good; ///< gains
    QColor goodSoft;
    QColor info;
    QColor domainFill; ///< of a region on the canvas; one inside another adds up, so it is translucent
    QColor domainOutline;
    QColor domainText;
    QColor heatTint; ///< of the greatest share of the downtime; see `heat`

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    [[nodiscard]] static const Theme& print();
    [[nodiscard]] static const Theme& of(Scheme scheme, ColourSet colours = ColourSet::usual);

    /// The colour of a kind's icon and stripe; kinds of like role share a hue.
    [[nodiscard]] QColor kindColor(ComponentKind kind) const;
    /// The ground for a share in [0, 1] of the downtime: nothing (transparent) at 0, full at 1, perceptually
    /// even between (by the square root, so that 1 % is still seen).
    [[nodiscard]] QColor heat(double share) const;
    /// The i-th colour of a chart's series, repeating after eight.
    [[nodiscard]] QColor series(int index) const;
};

/// Type sizes in pixels at 100 %: one scale with a ratio of about 1.25.
namespace type_scale {
inline constexpr int caption = 11;
inline constexpr int body = 13;
inline constexpr int title = 16;
inline constexpr int heading = 20;
inline constexpr int display = 28;
} // namespace type_scale

/// Distances in pixels at 100 %, multiples of 4.
namespace spacing {
inline constexpr int tight = 4;
inline constexpr int normal = 8;
inline constexpr int loose = 16;
inline constexpr int section = 24;
} // namespace spacing

/// The font of everything drawn, with fallbacks for any script, at a size of `type_scale`.
[[nodiscard]] QFont drawingFont(int pixels, QFont::Weight weight = QFont::Normal);

} // namespace faultline
