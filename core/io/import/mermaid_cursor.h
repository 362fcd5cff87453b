// SPDX-License-Identifier: MIT
#pragma once
// A place in a text that is read piece by piece, for the diagrams whose statements are simple.

#include "core/io/import/mermaid_letters.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace faultline::mermaid {

/// Reads from left to right; every call is linear in what it takes.
class Cursor {
public:
    explicit Cursor(std::string_view text, std::size_t at = 0) : m_text(text), m_at(at) {}

    [[nodiscard]] std::size_t position() const { return m_at; }
    void moveTo(std::size_t at) { m_at = std::min(at, m_text.size()); }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] char next() const { return isAtEnd() ? '\0' : m_text[m_at]; }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }

    /// Skips blanks of the same line.
    void skipBlanks() {
        while (next() == ' ' || next() == '\t') ++m_at;
    }
    /// Skips blanks and line ends.
    void skipSpaces() { m_at = afterSpaces(m_text, m_at); }
    /// Takes `word` where it stands here.
    bool take(std::string_view word) {
        if (!rest().starts_with(word)) return false;
        m_at += word.size();
        return true;
    }
    /// Takes everything before the first of `stops`, or all that is left.
    std::string_view takeUntil(std::string_view stops) {
        const std::size_t end = std::min(m_text.find_first_of(stops, m_at), m_text.size());
        const std::string_view taken = m_text.substr(m_at, end - m_at);
        m_at = end;
        return taken;
    }
    /// Takes letters, digits, _, - and whatever is not ASCII; a "-" only where a name goes on behind it.
    std::string_view takeName() {
        const auto isPart = [&](std::size_t i) {
            return i < m_text.size() &&
                   (isWordCharacter(m_text[i]) || static_cast<unsigned char>(m_text[i]) >= 0x80);
        };
        const std::size_t begin = m_at;
        while (isPart(m_at) || (next() == '-' && m_at > begin && isPart(m_at + 1))) ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

private:
    std::string_view m_text;
    std::size_t m_at;
};

} // namespace faultline::mermaid
