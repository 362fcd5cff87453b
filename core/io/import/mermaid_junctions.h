// SPDX-License-Identifier: MIT
#pragma once
// Connections through the junctions of an architecture.

#include "core/base/result.h"
#include "core/io/import/sketch.h"

#include <vector>

namespace faultline::mermaid {

/// Replaces every chain of edges through junctions by an edge between what it joins. `isJunction[i]` tells of
/// node i. An edge without heads leads both ways; with heads, only towards them. The new edges stand where
/// the first edge of their chain stood; those that lead nowhere go. Error "import-size" where there would be
/// more than Sketch::maximumEdges.
[[nodiscard]] Result<std::vector<SketchEdge>> contractJunctions(const std::vector<SketchEdge>& edges,
                                                                const std::vector<bool>& isJunction);

} // namespace faultline::mermaid
