// SPDX-License-Identifier: MIT
#pragma once
// A Mermaid text as Mermaid's own lexers get it: without front matter, directives and comments, each place of
// it still knowing its line in the file.

#include "core/io/import/sketch.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline::mermaid {

/// Text from which parts can be cut while every place keeps its line in the file.
class LinedText {
public:
    /// `firstLine` is the line in the file that the text starts on, from 1.
    explicit LinedText(std::string text = {}, std::size_t firstLine = 1);

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// The line in the file, from 1, of an offset; the last one's for offsets at the end. A look at a block
    /// of bytes.
    [[nodiscard]] std::size_t lineAt(std::size_t offset) const;
    /// Removes ranges [begin, end), which are ascending and do not overlap. Linear.
    void cut(const std::vector<std::pair<std::size_t, std::size_t>>& ranges);
    /// Replaces one byte, which is no line end, by another.
    void replace(std::size_t offset, char c) { m_text[offset] = c; }
    void append(char c) { m_text += c; }

private:
    /// A place whose line is known; the line ends from there on are counted.
    struct Mark {
        std::size_t offset;
        std::size_t line;
    };

    std::string m_text;
    std::vector<Mark> m_marks; ///< ascending, from 0; one after each cut, and often enough between
};

/// What stands around a diagram's statements.
struct Envelope {
    std::string title;       ///< of the front matter; empty where there is none
    std::string ownData;     ///< the chunks of comments "%% faultline: …", one after another
    bool isIndented = false; ///< the front matter ends with "---" behind blanks, which Mermaid does not see
};

/// How `#quot;` and `#35;` travel through the lexers: their # and ; are these bytes, which no UTF-8 has, so
/// that they end no statement.
inline constexpr char entityBegin = '\xFE';
inline constexpr char entityEnd = '\xFF';

struct Source {
    LinedText lines; ///< ends with a line end
    Envelope envelope;
};

/// Valid UTF-8 with "\n" as the only line end; bytes that are none become U+FFFD.
[[nodiscard]] std::string cleanText(std::string_view bytes);

/// Takes front matter, directives and comments away as Mermaid does before it looks at the diagram. `text`
/// comes from `cleanText`. Linear.
[[nodiscard]] Source sourceOf(std::string_view text, std::size_t firstLine);

} // namespace faultline::mermaid
