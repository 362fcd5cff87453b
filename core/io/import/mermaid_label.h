// SPDX-License-Identifier: MIT
#pragma once
// A label as a person reads it: without markup, entities and icons.

#include <string>
#include <string_view>
#include <vector>

namespace faultline::mermaid {

/// What a label says in words, and what it shows.
struct Label {
    std::string text; ///< lines end in "\n"; no blanks at the ends of lines, no empty lines at the ends
    std::vector<std::string> icons; ///< "fa:fa-database", the last part of a picture's address
};

/// Cleans a label: `<br>`, line ends and a literal \n are line ends, other tags go, entities (`&amp;`,
/// `#35;`,
/// `#quot;`) are decoded, `fa:fa-x` becomes an icon, `**bold**` loses its stars; with `isMarkdown` single
/// stars and underscores and backticks round words go too. Linear.
[[nodiscard]] Label cleanLabel(std::string_view text, bool isMarkdown);

} // namespace faultline::mermaid
