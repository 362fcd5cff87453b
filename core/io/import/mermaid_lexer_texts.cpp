// SPDX-License-Identifier: MIT
// What stands inside brackets, quotes and links.
#include "core/io/import/mermaid_lexer.h"

#include <algorithm>

namespace faultline::mermaid {

std::size_t FlowLexer::runUntil(std::string_view stops) const {
    return std::min(m_text.find_first_of(stops, m_position), m_text.size());
}

/// A quote opens a string, with a backtick a Markdown string. No token: what is in it is one.
Token FlowLexer::lexQuote() {
    const bool isMarkdown = follows("\"`");
    m_states.push_back(isMarkdown ? State::markdown : State::string);
    m_position += isMarkdown ? 2 : 1;
    return {};
}

/// Closes a string, a Markdown string or data. No token.
Token FlowLexer::leave(std::size_t bytes) {
    m_states.pop_back();
    m_position += bytes;
    return {};
}

Token FlowLexer::lexString() {
    if (follows("\"`")) return lexQuote();
    if (follows("\"")) return leave(1);
    return token(TokenKind::string, runUntil("\"") - m_position);
}

Token FlowLexer::lexMarkdown() {
    if (follows("`\"")) return leave(2);
    if (follows("`")) return token(TokenKind::unknown, 1);
    if (follows("\"")) return lexQuote();
    return token(TokenKind::markdown, runUntil("`\"") - m_position);
}

/// The data in "@{ … }", strings with their quotes.
Token FlowLexer::lexShapeData() {
    const bool inString = m_states.back() == State::shapeDataString;
    if (follows("\""))
        return inString ? closer(TokenKind::shapeData, 1)
                        : opener(TokenKind::shapeData, 1, State::shapeDataString);
    if (inString) return token(TokenKind::shapeData, runUntil("\"") - m_position);
    if (follows("}")) return leave(1);
    if (follows("^")) return token(TokenKind::unknown, 1);
    return token(TokenKind::shapeData, runUntil("}^\"") - m_position);
}

Token FlowLexer::lexText() {
    if (m_text[m_position] == '"') return lexQuote();
    if (const LinkMatch match = link(m_position); match.line == '~')
        return token(TokenKind::link, match.end - m_position);
    if (follows("])")) return closer(TokenKind::stadiumClose, 2);
    if (follows("]]")) return closer(TokenKind::subroutineClose, 2);
    if (follows(")]")) return closer(TokenKind::cylinderClose, 2);
    if (follows(")))")) return closer(TokenKind::doubleCircleClose, 3);
    switch (m_text[m_position]) {
    case '|': return closer(TokenKind::pipe, 1);
    case ')': return closer(TokenKind::roundClose, 1);
    case ']': return closer(TokenKind::squareClose, 1);
    case '}': return closer(TokenKind::diamondClose, 1);
    default: break;
    }
    if (const Token bracket = lexOpener(); bracket.end > bracket.begin) return bracket;
    return token(TokenKind::text, runUntil("[](){}|\"") - m_position);
}

Token FlowLexer::lexTrapezoid() {
    static constexpr std::string_view beforeClose = "\\(?=])";
    const char c = m_text[m_position];
    const bool closes = m_text.substr(m_position + 1).starts_with("]");
    if (c == '"') return lexQuote();
    if (const LinkMatch match = link(m_position); match.line == '~')
        return token(TokenKind::link, match.end - m_position);
    if (c == '(' || c == '[') {
        // "(]" closes, but "(-" and its like open.
        if (!(c == '(' && closes) || follows("([")) return lexOpener();
    }
    if (closes && beforeClose.find(c) != std::string_view::npos) return closer(TokenKind::trapezoidClose, 2);
    if (closes && c == '/') return closer(TokenKind::inverseClose, 2);
    if (c == '/' || c == '\\') return token(TokenKind::text, 1);
    if (const std::size_t end = runUntil("\\[](){}/"); end > m_position)
        return token(TokenKind::text, end - m_position);
    if (c == '{') return lexOpener();
    return token(TokenKind::unknown, 1);
}

Token FlowLexer::lexEllipse() {
    static constexpr std::string_view brackets = "()[]{}";
    const char c = m_text[m_position];
    if (c == '"') return lexQuote();
    if (const LinkMatch match = link(m_position); match.line == '~')
        return token(TokenKind::link, match.end - m_position);
    if ((c == '-' || c == '/' || c == ')') && m_text.substr(m_position + 1).starts_with(")"))
        return closer(TokenKind::ellipseClose, 2);
    if (brackets.find(c) == std::string_view::npos) {
        // Character by character in Mermaid; a run ends where one of the above could begin.
        std::size_t end = m_position + 1;
        while (end < m_text.size() &&
               std::string_view("()[]{}\"-/~").find(m_text[end]) == std::string_view::npos)
            ++end;
        return token(TokenKind::text, end - m_position);
    }
    if (const Token bracket = lexOpener(); bracket.end > bracket.begin) return bracket;
    return token(TokenKind::unknown, 1);
}

/// The text of a link, up to the link's end of the same line: "-- text -->", "== text ==>", "-. text .->".
Token FlowLexer::lexEdgeText() {
    const char line = m_states.back() == State::edgeText        ? '-'
                      : m_states.back() == State::thickEdgeText ? '='
                                                                : '.';
    if (m_text[m_position] == '"') return lexQuote();
    const auto linkEnds = [&](std::size_t at) {
        const LinkMatch match = link(at);
        return match.line == line && !match.isStart ? match.end : 0;
    };
    if (const std::size_t end = linkEnds(m_position); end > 0)
        return closer(TokenKind::link, end - m_position);
    std::size_t i = m_position;
    for (; i < m_text.size() && m_text[i] != '"'; i += characterAt(m_text, i).bytes) {
        const char c = m_text[i];
        if (i > m_position && linkEnds(i) > 0) break;
        if (c == line && (line != '-' || m_text.substr(i + 1).starts_with("-"))) break;
    }
    if (i == m_position) return token(TokenKind::unknown, 1);
    return token(TokenKind::edgeText, i - m_position);
}

} // namespace faultline::mermaid
