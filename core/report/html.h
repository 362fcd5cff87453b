// SPDX-License-Identifier: MIT
#pragma once
// The report as one HTML file: nothing is fetched, it prints well, and keyboard and screen reader find their
// way.

#include "core/report/document.h"

#include <functional>

namespace faultline::report {

/// A drawing as an `svg` element whose ids begin with the prefix; empty: it is left out, with its description
/// instead.
using SvgDrawing = std::function<std::string(const Drawing&, std::string_view idPrefix)>;

/// The page: HTML 5 that is well-formed XML too. Names stand in it as text alone; it has no script, and its
/// content policy lets none run.
[[nodiscard]] std::string html(const Document& document, const SvgDrawing& drawing = {});

/// Text fit for content and quoted attributes; characters that XML does not have are replaced.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

/// The style of the page; its colours are those of `ui/render/theme.h`, print and dark.
[[nodiscard]] std::string_view htmlStyle();
/// A chart as an `svg` element.
[[nodiscard]] std::string htmlChart(const Chart& chart, std::string_view idPrefix);

} // namespace faultline::report
