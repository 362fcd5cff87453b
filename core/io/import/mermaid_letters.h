// SPDX-License-Identifier: MIT
#pragma once
// Characters as Mermaid's lexer, which is made of JavaScript's regular expressions, tells them apart.

#include <cstddef>
#include <string_view>

namespace faultline::mermaid {

/// One character of UTF-8 text.
struct Character {
    char32_t code;
    std::size_t bytes; ///< 1 to 4
};

/// The character at a byte offset. A stray byte counts as U+FFFD.
[[nodiscard]] Character characterAt(std::string_view text, std::size_t position);

/// A letter that may stand in an id without being ASCII.
[[nodiscard]] bool isLetter(char32_t c);

/// JavaScript's \s: blanks and line ends, also those beyond ASCII.
[[nodiscard]] bool isSpace(char32_t c);

/// JavaScript's \w, ASCII only.
[[nodiscard]] constexpr bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The first offset at or after `position` that is no white space.
[[nodiscard]] std::size_t afterSpaces(std::string_view text, std::size_t position);

/// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace faultline::mermaid
