// SPDX-License-Identifier: MIT
// Quoted strings and heredocs, with what is interpolated in them.
#include "core/io/import/hcl_expression.h"

#include <algorithm>

namespace faultline::hcl {

namespace {

using Type = Expression::Type;

void flush(Expression& string, std::string& text, std::size_t line) {
    if (text.empty()) return;
    string.parts.push_back({Type::text, std::move(text), {}, line});
    text.clear();
}

/// A string of one plain part, or of none, is no joined one, and "${x}" is x.
Expression simplified(Expression string) {
    if (string.parts.empty()) return {Type::text, {}, {}, string.line};
    if (string.parts.size() == 1 && string.parts[0].is(Type::text)) {
        Expression only = std::move(string.parts[0]);
        only.line = string.line;
        return only;
    }
    if (string.parts.size() == 1) {
        Expression only = std::move(string.parts[0]);
        return only;
    }
    return string;
}

} // namespace

/// "${expression}" and "%{directive}" in a string.
void ExpressionParser::interpolation(Expression& string, std::string& text) {
    const bool directive = m_cursor.peek() == '%';
    flush(string, text, m_cursor.line());
    m_cursor.advance(2);
    m_cursor.take('~');
    if (directive) {
        const std::size_t end = std::min(m_cursor.rest().find('}'), m_cursor.rest().size());
        m_cursor.advance(end);
    } else {
        string.parts.push_back(parse(true));
        m_cursor.skipBlanks(true);
    }
    m_cursor.take('~');
    m_cursor.take('}');
}

Expression ExpressionParser::quoted() {
    Expression string = made(Type::joined);
    std::string text;
    while (!m_cursor.atEnd() && !m_budget.error) {
        const char c = m_cursor.peek();
        if (c == '"') break;
        if (c == '\n') break; // not closed: the line ends it
        if ((c == '$' || c == '%') && m_cursor.peek(1) == c && m_cursor.peek(2) == '{') {
            text += c;
            text += '{';
            m_cursor.advance(3);
        } else if ((c == '$' || c == '%') && m_cursor.peek(1) == '{') {
            interpolation(string, text);
        } else if (c == '\\') {
            const char escaped = m_cursor.peek(1);
            text += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped;
            m_cursor.advance(2);
        } else {
            text += c;
            m_cursor.advance();
        }
    }
    m_cursor.take('"');
    flush(string, text, m_cursor.line());
    return simplified(std::move(string));
}

/// <<EOF … EOF, <<-EOF … EOF.
Expression ExpressionParser::heredoc() {
    Expression string = made(Type::joined);
    m_cursor.advance(2);
    m_cursor.take('-');
    const std::string end(m_cursor.takeIdentifier());
    if (end.empty()) return made(Type::unknown);
    m_cursor.skipLine();
    std::string text;
    while (!m_cursor.atEnd() && !m_budget.error) {
        m_cursor.advance(); // the line end
        std::string_view rest = m_cursor.rest();
        const std::size_t lineEnd = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, lineEnd);
        const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
        const std::size_t last = line.find_last_not_of(" \t\r");
        if (last != std::string_view::npos && line.substr(first, last + 1 - first) == end) {
            m_cursor.advance(first + end.size());
            break;
        }
        while (!m_cursor.atEnd() && m_cursor.peek() != '\n' && !m_budget.error) {
            if (m_cursor.startsWith("${") || m_cursor.startsWith("%{")) {
                interpolation(string, text);
            } else {
                text += m_cursor.peek();
                m_cursor.advance();
            }
        }
        text += '\n';
    }
    flush(string, text, m_cursor.line());
    return simplified(std::move(string));
}

} // namespace faultline::hcl
