// SPDX-License-Identifier: MIT
#pragma once
// The Mermaid diagrams in a text: the text itself, or what is fenced in a Markdown file.

#include "core/io/import/sketch.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::mermaid {

enum class DiagramType {
    flowchart,
    architecture,
    c4,
    other ///< "sequenceDiagram" and the like, or no diagram at all
};

/// A diagram, or what stands where one could.
struct Drawing {
    std::string text;
    std::size_t line = 1; ///< of the text's first line
    std::string heading;  ///< the heading above it in a Markdown file; may be empty
    DiagramType type = DiagramType::other;
    std::string word; ///< that it begins with: "flowchart", "sequenceDiagram"; may be empty
};

/// All of them, those of other types too. `text` comes from `cleanText`. A text that is a diagram is the only
/// one; else those in ```mermaid, ~~~mermaid, :::mermaid, {{< mermaid >}}, <pre class="mermaid"> and <div
/// class="mermaid">, closed or not. Linear.
[[nodiscard]] std::vector<Drawing> drawingsOf(std::string_view text);

} // namespace faultline::mermaid

namespace faultline {

/// The flowcharts, architectures and C4 diagrams of a file, with the heading above each as its title: `which`
/// of `readMermaid` counts these.
[[nodiscard]] std::vector<DrawingChoice> mermaidDrawingsIn(const SourceFile& file);

} // namespace faultline
