// SPDX-License-Identifier: MIT
#pragma once
// Mermaid's C4 diagrams: persons, systems, containers, components, boundaries, deployment nodes, relations.

#include "core/io/import/mermaid_source.h"
#include "core/io/import/sketch.h"

namespace faultline::mermaid {

/// Boundaries and deployment nodes become containers, a deployment node without braces a node. The word of C4
/// becomes a shape hint, "c4:ContainerDb", a technology a hint, a description the notes. Error codes
/// "import-size" and "import-depth".
[[nodiscard]] Result<Sketch> readC4(const LinedText& lines);

} // namespace faultline::mermaid
