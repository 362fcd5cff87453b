// SPDX-License-Identifier: MIT
#pragma once
// From cells on a page to parts in frames: what encloses what, which writing belongs to which sign.

#include "core/io/import/drawio_cells.h"

namespace faultline {

/// Adds a page's parts, frames and lines to a sketch. Boxes that lie inside one another count as enclosed
/// even where draw.io knows of no container; loose ends of lines go to the nearest box. What has no meaning
/// is named in the remarks. Time: cells times boxes.
void sketchDrawio(const std::vector<DrawioCell>& cells, Sketch& sketch);

} // namespace faultline
