// SPDX-License-Identifier: MIT
#pragma once
// Drawings that are too large to be read on one page.

#include "ui/render/page_flow.h"

namespace faultline {

/// Points a pixel of the canvas.
namespace drawing_scale {
inline constexpr double largest = 0.8;   ///< a little more than on a screen
inline constexpr double readable = 0.55; ///< its smallest type is 6 points high
inline constexpr double tooSmall = 0.5;  ///< below it a drawing is cut up
} // namespace drawing_scale

/// Puts a drawing in pieces that can be read and have their edges in common, on upright or on turned pages,
/// whichever it fills fewer of; the legend is below the last one. False, and nothing is put, where there
/// would be too many of them.
[[nodiscard]] bool putPieces(PageFlow& flow, const std::string& caption, const PictureSheet& sheet,
                             const TextLook& look);

} // namespace faultline
