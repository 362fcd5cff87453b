// SPDX-License-Identifier: MIT
#pragma once
// Statements that Mermaid refuses, read as their author will have meant them: brackets inside of labels,
// blanks in ids, half links, comments behind code.

#include "core/io/import/mermaid_statement.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace faultline::mermaid {

/// A text without the quotes, and the backticks of Markdown, round it.
[[nodiscard]] FlowText lenientText(std::string_view text);

/// Reads from an offset on, a line at a time. Linear as long as the offsets ascend.
class LenientReader {
public:
    /// `text` is what the lexer reads, and must outlive this.
    explicit LenientReader(std::string_view text) : m_text(text) {}

    struct Chain {
        FlowChain chain;         ///< may be empty
        std::size_t end = 0;     ///< where the next statement begins
        std::string skipped;     ///< what could not be understood in it; empty where all could
        bool isTooLarge = false; ///< it had more nodes than Sketch::maximumEdges and was given up
    };
    /// A statement of nodes and links. Takes at least a character, and a line at most, but for a link at the
    /// line's end, which goes on in the next.
    [[nodiscard]] Chain chain(std::size_t begin);

    struct Subgraph {
        SubgraphHead head;
        std::size_t end = 0;
    };
    /// "subgraph …" up to the line's end.
    [[nodiscard]] Subgraph subgraph(std::size_t begin);

    /// Where the rest of a line is a comment or nothing: its end without them.
    [[nodiscard]] std::size_t endOfCode(std::size_t begin);
    [[nodiscard]] std::size_t endOfLine(std::size_t begin);

private:
    struct Text {
        FlowText text;
        std::size_t end; ///< past the closing bracket
    };

    [[nodiscard]] std::size_t blanks(std::size_t at) const;
    [[nodiscard]] bool startsWith(std::size_t at, std::string_view word) const {
        return m_text.substr(at).starts_with(word);
    }
    void lookAtLine(std::size_t at);
    [[nodiscard]] bool endsStatement(std::size_t at) const;
    [[nodiscard]] bool beginsStatement(std::size_t at) const;
    [[nodiscard]] LinkMatch linkAt(std::size_t at) const;
    [[nodiscard]] bool beginsLink(std::size_t at) const;
    std::size_t readGroup(std::size_t at, std::vector<FlowMention>& group);
    std::size_t readNode(std::size_t at, FlowMention& mention);
    std::size_t readId(std::size_t at, std::string& id) const;
    std::size_t readShape(std::size_t at, FlowMention& mention);
    std::size_t readExtras(std::size_t at, FlowMention& mention);
    std::size_t readLink(std::size_t at, FlowLink& link);
    std::size_t readLinkText(std::size_t at, const LinkMatch& match, FlowLink& link);
    std::size_t readPipeText(std::size_t at, FlowLink& link);
    [[nodiscard]] Text textBefore(std::size_t at, std::string_view close);
    [[nodiscard]] std::size_t findClose(std::size_t at, std::string_view close);
    [[nodiscard]] std::size_t findNext(std::size_t at, const std::string& word);
    [[nodiscard]] bool mayFollowText(std::size_t at) const;

    std::string_view m_text;
    // The line that was looked at last: where it starts, where its code ends and where it ends itself.
    std::size_t m_lineFrom = 1;
    std::size_t m_codeEnd = 0;
    std::size_t m_lineEnd = 0;
    /// What was found last for a word: from where it was looked for, and where it stands.
    std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> m_found;
    std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>> m_closes;
};

} // namespace faultline::mermaid
