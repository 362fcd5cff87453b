// SPDX-License-Identifier: MIT
#pragma once
// HTML in a label as a person reads it: what DOT and draw.io have in common.

#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct MarkupText {
    std::string text;                  ///< lines end in "\n"; blanks run together, no empty lines
    std::vector<std::string> pictures; ///< the addresses of its images
};

/// Tags go, `<br>` and the ends of blocks and table rows are line ends, entities are decoded, scripts, styles
/// and comments are left out. What only looks like a tag ("a < b") stays. Linear; never fails.
[[nodiscard]] MarkupText textOfMarkup(std::string_view markup);

/// Entities decoded, nothing else: "&amp;lt;" is "&lt;".
[[nodiscard]] std::string withoutEntities(std::string_view text);

/// The lines of a text with blanks run together, without empty ones.
[[nodiscard]] std::string tidyLines(std::string_view text);

/// The last part of a picture's address without its ending: "rds" of "img/lib/rds.svg?x=1".
[[nodiscard]] std::string pictureName(std::string_view address);


} // namespace faultline
