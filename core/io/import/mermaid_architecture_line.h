// SPDX-License-Identifier: MIT
#pragma once
// The two statements of an architecture: a part that is declared, and an edge between two.

#include "core/io/import/sketch.h"

#include <optional>
#include <string>
#include <string_view>

namespace faultline::mermaid {

/// "id(icon)[Title] in parent"; empty strings for what is not there.
struct ArchitecturePart {
    std::string id;
    std::string icon;
    std::string title; ///< also of "id "text"", a part that shows a text
    std::string parent;
    bool isWhole = false; ///< nothing else stands on the line, and Mermaid takes it
};

/// What follows the word "group", "service" or "junction".
[[nodiscard]] ArchitecturePart architecturePart(std::string_view text);

/// "a:R -[label]-> L:b".
struct ArchitectureEdge {
    std::string from;
    std::string to;
    std::string label;
    SketchEdge::Heads heads = SketchEdge::Heads::none;
    bool isMermaid = false; ///< else sides are missing or stand where Mermaid does not want them
};

/// Nothing where the text is no edge.
[[nodiscard]] std::optional<ArchitectureEdge> architectureEdge(std::string_view text);

} // namespace faultline::mermaid
