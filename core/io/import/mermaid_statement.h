// SPDX-License-Identifier: MIT
#pragma once
// One statement of a flowchart, as Mermaid's grammar has it (flow.jison of Mermaid 11): nothing is read that
// Mermaid would refuse.

#include "core/io/import/mermaid_flowchart.h"
#include "core/io/import/mermaid_lexer.h"
#include "core/io/import/sketch.h"

#include <optional>
#include <string>

namespace faultline::mermaid {

/// "subgraph id[Title]".
struct SubgraphHead {
    std::optional<std::string> id; ///< none where there is only a title with blanks in it
    FlowText title;
};

/// How the two halves of a link, or its only one, are drawn; `start` is empty for a link in one piece.
[[nodiscard]] FlowLink linkFrom(std::string_view start, std::string_view end);

/// Reads statements, each with the line end or the `;` behind it, from the place where the lexer is. What a
/// function returns is nothing where Mermaid refuses the statement; `refusedAt` then is where.
class StatementReader {
public:
    explicit StatementReader(FlowLexer& lexer) : m_lexer(lexer) {}

    [[nodiscard]] std::optional<FlowChain> chain();
    [[nodiscard]] std::optional<SubgraphHead> subgraph();
    /// "class a,b name": the ids and the name.
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> classes();
    /// "style id …": the id.
    [[nodiscard]] std::optional<std::string> style();
    /// "classDef …".
    [[nodiscard]] bool classDefinition();
    /// "linkStyle 0,1 …": how many links there must be, 0 for "default".
    [[nodiscard]] std::optional<std::size_t> linkStyle();

    [[nodiscard]] const Token& refusedAt() const { return m_refused; }
    /// A chain was given up since it has more than Sketch::maximumEdges nodes.
    [[nodiscard]] bool isTooLarge() const { return m_mentions > Sketch::maximumEdges; }

private:
    bool refuse();
    bool take(TokenKind kind);
    bool takeSpaces();
    bool takeEnd();
    bool isNext(TokenKind kind) { return m_lexer.peek().kind == kind; }
    std::string taken() { return std::string(m_lexer.textOf(m_lexer.take())); }
    std::string idString();
    std::string shapeData();
    bool styles();
    std::optional<FlowText> text();
    std::optional<FlowText> edgeText();
    bool group(std::vector<FlowMention>& mentions);
    bool styledVertex(FlowMention& mention);
    bool vertexText(FlowMention& mention);
    bool propertiesText(FlowMention& mention);
    bool link(FlowLink& link);

    FlowLexer& m_lexer;
    Token m_refused;
    std::size_t m_mentions = 0; ///< of the chain that was read last
};

} // namespace faultline::mermaid
