// SPDX-License-Identifier: MIT
#pragma once
// Notes, which their authors write in Markdown, as blocks of a report.

#include "core/report/document.h"

#include <string_view>

namespace faultline::report {

/// Paragraphs, headings and lists; strong and code within them. Anything else of Markdown stays the text that
/// it is: no links, no pictures, no HTML. Control characters are escaped.
[[nodiscard]] std::vector<Block> notesAsBlocks(std::string_view markdown);

/// One line of such a text, its marks for strong (`**`, `__`), emphasis (`*`) and code (a backtick) taken as
/// such.
[[nodiscard]] Words notesLine(std::string_view line);

} // namespace faultline::report
