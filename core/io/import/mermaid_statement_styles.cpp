// SPDX-License-Identifier: MIT
// Statements about looks. Nothing of them counts here but the ids and classes that they name.
#include "core/io/import/mermaid_statement.h"

#include <algorithm>
#include <charconv>

namespace faultline::mermaid {

namespace {

bool isStyleToken(TokenKind kind) {
    return kind == TokenKind::number || kind == TokenKind::nodeString || kind == TokenKind::colon ||
           kind == TokenKind::space || kind == TokenKind::hash || kind == TokenKind::style ||
           kind == TokenKind::comma;
}

} // namespace

std::optional<std::pair<std::string, std::string>> StatementReader::classes() {
    m_lexer.take();
    if (!take(TokenKind::space)) return std::nullopt;
    const std::string ids = idString();
    if (ids.empty() || !take(TokenKind::space)) return std::nullopt;
    const std::string name = idString();
    if (name.empty()) return refuse(), std::nullopt;
    if (!takeEnd()) return std::nullopt;
    return std::pair(ids, name);
}

/// "fill:#f9f,stroke:#333" up to the end of the statement.
bool StatementReader::styles() {
    if (!isStyleToken(m_lexer.peek().kind)) return refuse();
    while (isStyleToken(m_lexer.peek().kind)) m_lexer.take();
    return takeEnd();
}

std::optional<std::string> StatementReader::style() {
    m_lexer.take();
    if (!take(TokenKind::space)) return std::nullopt;
    const std::string id = idString();
    if (id.empty() || !take(TokenKind::space) || !styles()) return std::nullopt;
    return id;
}

bool StatementReader::classDefinition() {
    m_lexer.take();
    if (!take(TokenKind::space)) return false;
    return !idString().empty() && take(TokenKind::space) && styles();
}

std::optional<std::size_t> StatementReader::linkStyle() {
    m_lexer.take();
    if (!take(TokenKind::space)) return std::nullopt;
    std::size_t needed = 0;
    if (isNext(TokenKind::defaultWord)) {
        m_lexer.take();
    } else {
        do {
            if (isNext(TokenKind::comma)) m_lexer.take();
            if (!isNext(TokenKind::number)) return refuse(), std::nullopt;
            const std::string_view digits = m_lexer.textOf(m_lexer.take());
            std::size_t number = Sketch::maximumEdges;
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
            needed = std::max(needed, number + 1);
        } while (isNext(TokenKind::comma));
    }
    if (!take(TokenKind::space)) return std::nullopt;
    if (isNext(TokenKind::otherWord)) {
        m_lexer.take();
        if (!take(TokenKind::space) || idString().empty()) return std::nullopt;
        if (isNext(TokenKind::newline) || isNext(TokenKind::semicolon)) return takeEnd(), needed;
        if (!take(TokenKind::space)) return std::nullopt;
    }
    if (!styles()) return std::nullopt;
    return needed;
}

} // namespace faultline::mermaid
