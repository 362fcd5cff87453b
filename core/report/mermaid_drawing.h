// SPDX-License-Identifier: MIT
#pragma once
// The drawings of a Markdown report, as text that forges and editors show as pictures.

#include "core/analysis/report.h"
#include "core/report/markdown.h"

namespace faultline::report {

/// A design with what the analysis says of it; both must outlive what is made of them.
struct AnalysedDesign {
    const Design* design = nullptr;
    const Report* analysis = nullptr;
};

/// Fenced Mermaid flowcharts of the first design, or of the second where a drawing shows what came after.
/// Single points of failure are set apart. Nothing where GitHub would not draw it: past 500 connections or
/// 50,000 characters.
[[nodiscard]] MarkdownDrawing mermaidDrawings(std::vector<AnalysedDesign> designs);

} // namespace faultline::report
