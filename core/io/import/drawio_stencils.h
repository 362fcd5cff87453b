// SPDX-License-Identifier: MIT
#pragma once
// What a draw.io style shows: a cloud provider's sign, a drum, a frame, a mere text.

#include "core/io/import/drawio_cells.h"

namespace faultline {

/// The stencil or shape by its name, "mxgraph.aws4.rds", "cylinder"; empty for a plain box.
[[nodiscard]] std::string stencilOf(const DrawioStyle& style);

/// Whether that is a provider's or product's sign, which tells what the thing is.
[[nodiscard]] bool isSign(std::string_view stencil);

/// The last part of a sign's name as words: "elastic load balancing".
[[nodiscard]] std::string signWords(std::string_view stencil);

/// What is drawn round others by its own look: swimlanes, groups of providers, open frames.
[[nodiscard]] bool looksLikeFrame(const DrawioStyle& style);
/// A group without a look of its own, which draw.io's "Group" command makes.
[[nodiscard]] bool isBareGroup(const DrawioStyle& style);
/// Writing without a box.
[[nodiscard]] bool isText(const DrawioStyle& style);
/// Lines, arrows, brackets and notes, which stand for no part.
[[nodiscard]] bool isDecoration(const DrawioStyle& style);

/// The arrow heads and the dashes of an edge.
[[nodiscard]] SketchEdge::Heads headsOf(const DrawioStyle& style);

} // namespace faultline
