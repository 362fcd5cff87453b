// SPDX-License-Identifier: MIT
#pragma once
// Tokens of a flowchart, cut as Mermaid cuts them (flow.jison of Mermaid 11): the first rule that matches
// wins, and what a character means depends on the brackets and quotes that are open, never on the grammar.

#include "core/io/import/mermaid_letters.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace faultline::mermaid {

enum class TokenKind : std::uint8_t {
    end,     ///< of the text
    unknown, ///< Mermaid gives up here
    newline,
    space, ///< one character
    semicolon,
    // What an id is made of.
    nodeString,
    number,
    letter,
    minus,
    colon,
    comma,
    ampersand,
    hash,
    star,
    down,        ///< the word v
    defaultWord, ///< default
    // Words that an id cannot begin with.
    style,
    linkStyle,
    classDef,
    classWord,
    click,
    graph,
    subgraph,
    endWord,   ///< with the white space after it
    otherWord, ///< interpolate, href, call, _self …, ^
    // Statements of their own.
    direction,
    accessibility, ///< accTitle or accDescr with all of its text
    // Links, with the white space round them.
    link,
    linkStart, ///< a text follows
    linkId,    ///< "e1@"
    edgeText,
    // Texts.
    string,
    markdown,
    text,
    tagStart,
    // Brackets; the openers and closers of one kind of text stand side by side.
    squareOpen,
    squareClose,
    roundOpen,
    roundClose,
    ellipseOpen,
    ellipseClose,
    stadiumOpen,
    stadiumClose,
    subroutineOpen,
    subroutineClose,
    cylinderOpen,
    cylinderClose,
    doubleCircleOpen,
    doubleCircleClose,
    diamondOpen,
    diamondClose,
    propertiesOpen, ///< "[|"
    tagEnd,         ///< ">", opens an asymmetric shape
    trapezoidOpen,  ///< "[/"
    trapezoidClose, ///< "\]"
    inverseOpen,    ///< "[\"
    inverseClose,   ///< "/]"
    pipe,
    styleSeparator, ///< ":::"
    shapeData       ///< a piece of "@{ … }"
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t begin = 0;
    std::size_t end = 0; ///< past it
};

/// A link as it is drawn.
struct LinkMatch {
    std::size_t end = 0;
    char line = 0; ///< what it is drawn with: - normal, = thick, . dotted, ~ invisible; 0 where there is none
    bool isStart = false; ///< a text and the link's end follow
};

/// The link that begins at `position`, its head first, without white space round it.
[[nodiscard]] LinkMatch linkAt(std::string_view text, std::size_t position);

/// The lexer. Linear in the text as long as nobody goes back.
class FlowLexer {
public:
    /// `text` must be valid UTF-8 and end with a line end, and outlive the lexer.
    explicit FlowLexer(std::string_view text) : m_text(text) {}

    /// The next token, which `take` takes.
    [[nodiscard]] const Token& peek();
    Token take();
    /// Where the next token begins.
    [[nodiscard]] std::size_t position() const { return m_hasNext ? m_next.begin : m_position; }
    /// Goes on at an offset, outside of all brackets.
    void restart(std::size_t position);
    /// Bytes lexed since the beginning, those that were lexed twice counted twice.
    [[nodiscard]] std::size_t work() const { return m_work; }
    [[nodiscard]] std::string_view text() const { return m_text; }
    [[nodiscard]] std::string_view textOf(const Token& token) const {
        return m_text.substr(token.begin, token.end - token.begin);
    }

private:
    enum class State : std::uint8_t {
        initial,
        text,
        trapezoidText,
        ellipseText,
        string,
        markdown,
        edgeText,
        thickEdgeText,
        dottedEdgeText,
        shapeData,
        shapeDataString
    };

    Token lex();
    Token lexInState();
    Token lexInitial();
    Token lexSpace();
    Token lexLink();
    Token lexWord();
    Token lexSign();
    Token lexOpener();
    Token lexRest();
    Token lexText();
    Token lexTrapezoid();
    Token lexEllipse();
    Token lexString();
    Token lexMarkdown();
    Token lexEdgeText();
    Token lexShapeData();
    Token lexQuote();
    Token leave(std::size_t bytes);
    Token token(TokenKind kind, std::size_t bytes);
    Token opener(TokenKind kind, std::size_t bytes, State state);
    Token closer(TokenKind kind, std::size_t bytes);
    [[nodiscard]] bool follows(std::string_view word) const {
        return m_text.substr(m_position).starts_with(word);
    }
    [[nodiscard]] std::size_t wordEnd(std::string_view word) const;
    [[nodiscard]] std::size_t runUntil(std::string_view stops) const;
    [[nodiscard]] LinkMatch link(std::size_t position);
    [[nodiscard]] std::size_t spacesEnd(std::size_t position);
    [[nodiscard]] std::size_t directionEnd();
    [[nodiscard]] std::size_t linkIdEnd();
    [[nodiscard]] std::size_t accessibilityEnd() const;
    [[nodiscard]] std::size_t nodeStringEnd() const;

    std::string_view m_text;
    std::size_t m_position = 0;
    std::size_t m_work = 0;
    bool m_hasNext = false;
    Token m_next;
    std::vector<State> m_states;
    // What was found by looking ahead, so that a long run is looked through once.
    std::size_t m_spacesFrom = 0;
    std::size_t m_spacesEnd = 0;
    std::size_t m_lineFrom = 0;
    std::size_t m_lineEnd = 0;
    std::size_t m_lineDirection = 0;
    std::size_t m_lineDirectionEnd = 0;
    std::size_t m_runFrom = 0;
    std::size_t m_runEnd = 0;
    std::size_t m_runLinkId = 0;
};

} // namespace faultline::mermaid
