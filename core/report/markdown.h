// SPDX-License-Identifier: MIT
#pragma once
// The report as GitHub-flavoured Markdown, for pull requests and wikis.

#include "core/report/document.h"

#include <functional>

namespace faultline::report {

/// A drawing as Markdown (a fenced diagram, say); empty: it is left out.
using MarkdownDrawing = std::function<std::string(const Drawing&)>;

/// The text, lines ending in "\n". Names stand in it as text: they make no markup, no link and no mention.
/// Charts are left out: their tables have the figures.
[[nodiscard]] std::string markdown(const Document& document, const MarkdownDrawing& drawing = {});

/// Text that Markdown shows as it is, on one line, in a cell of a table too.
[[nodiscard]] std::string markdownEscaped(std::string_view text);

} // namespace faultline::report
