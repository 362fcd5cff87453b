// SPDX-License-Identifier: MIT
#include "core/io/import/hcl_lexer.h"

#include <algorithm>
#include <cctype>

namespace faultline::hcl {

bool isIdentifierStart(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' ||
           static_cast<unsigned char>(c) >= 128;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

void Cursor::advance(std::size_t count) {
    const std::size_t end = std::min(m_at + count, m_text.size());
    for (; m_at < end; ++m_at)
        if (m_text[m_at] == '\n') ++m_line;
}

void Cursor::skipBlanks(bool lineEndsToo) {
    while (!atEnd()) {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\r' || (c == '\n' && lineEndsToo)) {
            advance();
        } else if (c == '#' || startsWith("//")) {
            skipLine();
        } else if (startsWith("/*")) {
            const std::size_t end = m_text.find("*/", m_at + 2);
            advance(end == std::string_view::npos ? m_text.size() : end + 2 - m_at);
        } else {
            return;
        }
    }
}

void Cursor::skipLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }

std::string_view Cursor::takeIdentifier() {
    const std::size_t start = m_at;
    if (!isIdentifierStart(peek())) return {};
    while (!atEnd() && (isIdentifierStart(peek()) || isDigit(peek()) || peek() == '-')) ++m_at;
    return m_text.substr(start, m_at - start);
}

} // namespace faultline::hcl
