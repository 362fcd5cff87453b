// SPDX-License-Identifier: MIT
#pragma once
// Bringing several things into line.

#include "ui/canvas/placement.h"

namespace faultline {

class CanvasScene;

enum class Alignment { left, centre, right, top, middle, bottom };

/// Moves the outermost of these, with all that is inside them, so that their edges or middles stand in line
/// with those of the whole. Locked things stay; an empty draft where fewer than two could move.
[[nodiscard]] PlacementDraft aligned(const CanvasScene& scene, const std::vector<ElementId>& ids,
                                     Alignment alignment);
/// Evens out the gaps between them; the first and the last stay. An empty draft for fewer than three.
[[nodiscard]] PlacementDraft distributed(const CanvasScene& scene, const std::vector<ElementId>& ids,
                                         Qt::Orientation orientation);

} // namespace faultline
