// SPDX-License-Identifier: MIT
#pragma once
// From a graph of the Graphviz library to parts, frames and lines.

#include "core/io/import/dot_scan.h"
#include "core/io/import/sketch.h"

#include <graphviz/cgraph.h>

namespace faultline {

/// Adds what the graph draws to a sketch; what is invisible or empty is named in the remarks. The caller
/// holds graphvizMutex. Errors: "import-size", "import-empty".
[[nodiscard]] Result<void> walkDot(Agraph_t* graph, const DotScan& scan, Sketch& sketch);

} // namespace faultline
