// SPDX-License-Identifier: MIT
#pragma once
// Mermaid's architecture-beta: groups, services, junctions, and edges that leave them at a side.

#include "core/io/import/mermaid_source.h"
#include "core/io/import/sketch.h"

namespace faultline::mermaid {

/// Groups become containers and icons become hints. A junction is where lines meet and no part: whoever
/// reaches it is connected to whoever it leads to. "{group}" only moves a line's end to the group's frame, so
/// it is not kept. Error codes "import-size", "import-depth", and "import-syntax"
/// where most is not understood.
[[nodiscard]] Result<Sketch> readArchitecture(const LinedText& lines);

} // namespace faultline::mermaid
