// SPDX-License-Identifier: MIT
#pragma once
// What a flowchart says about parts and places, without what only matters to its picture.

#include "core/io/import/mermaid_flow_parser.h"
#include "core/io/import/sketch.h"

namespace faultline::mermaid {

/// Subgraphs become containers, what they are named by in edges included; invisible links go. Error
/// "import-depth" where subgraphs lie deeper in each other than Sketch::maximumDepth.
[[nodiscard]] Result<Sketch> sketchOf(const ParsedFlowchart& parsed);

} // namespace faultline::mermaid
