// SPDX-License-Identifier: MIT
#pragma once
// Characters of an HCL text, with what is no token skipped and lines counted.

#include <cstddef>
#include <string_view>

namespace faultline::hcl {

class Cursor {
public:
    explicit Cursor(std::string_view text, std::size_t line = 1) : m_text(text), m_line(line) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[nodiscard]] bool startsWith(std::string_view what) const {
        return m_text.substr(m_at, what.size()) == what;
    }
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] std::size_t position() const { return m_at; }
    [[nodiscard]] std::string_view textFrom(std::size_t start) const {
        return m_text.substr(start, m_at - start);
    }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

    void advance(std::size_t count = 1);
    bool take(char c) {
        if (atEnd() || peek() != c) return false;
        advance();
        return true;
    }
    /// Blanks and comments; line ends too where they mean nothing.
    void skipBlanks(bool lineEndsToo);
    /// To the end of the line, without it.
    void skipLine();
    /// Letters, digits, '_' and '-'; empty where there is none.
    std::string_view takeIdentifier();

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line;
};

[[nodiscard]] bool isIdentifierStart(char c);
[[nodiscard]] bool isDigit(char c);

} // namespace faultline::hcl
