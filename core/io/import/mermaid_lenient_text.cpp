// SPDX-License-Identifier: MIT
// Where texts and lines end for a lenient reader.
#include "core/io/import/mermaid_lenient.h"

#include <algorithm>

namespace faultline::mermaid {

namespace {

/// How far a text in quotes may go beyond its line.
constexpr std::size_t longestQuote = 4000;

} // namespace

void LenientReader::lookAtLine(std::size_t at) {
    if (at >= m_lineFrom && at <= m_lineEnd) return;
    m_lineFrom = at;
    m_lineEnd = std::min(m_text.find('\n', at), m_text.size());
    const std::string_view line = m_text.substr(at, m_lineEnd - at);
    std::string_view code = line.substr(0, line.find("%%"));
    while (!code.empty() && (code.back() == ';' || code.back() == ' ' || code.back() == '\t'))
        code.remove_suffix(1);
    m_codeEnd = at + code.size();
}

std::size_t LenientReader::endOfLine(std::size_t begin) {
    lookAtLine(begin);
    return m_lineEnd;
}

std::size_t LenientReader::endOfCode(std::size_t begin) {
    lookAtLine(begin);
    return std::max(begin, m_codeEnd);
}

/// The first offset from `at` on that is no blank of the same line.
std::size_t LenientReader::blanks(std::size_t at) const {
    while (at < m_text.size() && m_text[at] != '\n') {
        const Character character = characterAt(m_text, at);
        if (!isSpace(character.code)) break;
        at += character.bytes;
    }
    return at;
}

bool LenientReader::endsStatement(std::size_t at) const {
    return at >= m_text.size() || m_text[at] == '\n' || m_text[at] == ';' || startsWith(at, "%%");
}

/// A word that begins a statement of another kind; a link in front of it leads nowhere.
bool LenientReader::beginsStatement(std::size_t at) const {
    for (const std::string_view word :
         {"end", "subgraph", "style", "classDef", "class", "linkStyle", "click", "direction"}) {
        const std::size_t end = at + word.size();
        if (startsWith(at, word) &&
            (end >= m_text.size() || isSpace(characterAt(m_text, end).code) || m_text[end] == ';'))
            return true;
    }
    return false;
}

bool LenientReader::mayFollowText(std::size_t at) const {
    at = blanks(at);
    return endsStatement(at) || startsWith(at, ":::") || startsWith(at, "@{") || m_text[at] == '&' ||
           linkAt(at).line != 0 || m_text[at] == '<';
}

/// The next place of a word, however far.
std::size_t LenientReader::findNext(std::size_t at, const std::string& word) {
    auto& [from, place] = m_found.try_emplace(word, 0, 0).first->second;
    if (place < at || from > at || place == 0) {
        from = at;
        place = m_text.find(word, at);
    }
    return place;
}

/// The closing bracket, on the same line, behind which something comes that may follow a text.
std::size_t LenientReader::findClose(std::size_t at, std::string_view close) {
    auto& [from, place] = m_closes.try_emplace(std::string(close), 0, 0).first->second;
    const std::size_t end = endOfLine(at);
    if (from > at || place < at || place == 0) {
        from = at;
        const std::string_view line = m_text.substr(0, end);
        place = line.find(close, at);
        while (place != std::string_view::npos && !mayFollowText(place + close.size()))
            place = line.find(close, place + 1);
        if (place == std::string_view::npos) place = end;
    }
    return place < end ? place : std::string_view::npos;
}

/// The text up to its bracket. `at` is behind the opening one.
LenientReader::Text LenientReader::textBefore(std::size_t at, std::string_view close) {
    const std::size_t first = blanks(at);
    const std::size_t lineEnd = endOfLine(at);
    const bool isQuoted = startsWith(first, "\"");
    const std::size_t quote =
        isQuoted ? findNext(first + 1, "\"" + std::string(close)) : std::string_view::npos;
    const auto quoted = [&] {
        return Text{lenientText(m_text.substr(first, quote + 1 - first)), quote + 1 + close.size()};
    };
    if (quote < lineEnd) return quoted();
    if (const std::size_t end = findClose(at, close); end != std::string_view::npos)
        return {lenientText(m_text.substr(at, end - at)), end + close.size()};
    if (quote != std::string_view::npos && quote - first < longestQuote) return quoted();
    const std::size_t codeEnd = endOfCode(at);
    const std::size_t any = std::min(m_text.substr(0, codeEnd).find(close, at), codeEnd);
    return {lenientText(m_text.substr(at, any - at)), std::min(any + close.size(), lineEnd)};
}

/// Words up to a bracket, a link, a line's end …; blanks between words stay.
std::size_t LenientReader::readId(std::size_t at, std::string& id) const {
    std::size_t end = at;
    while (!endsStatement(end)) {
        const char c = m_text[end];
        if (std::string_view("[({|\"])}").find(c) != std::string_view::npos) break;
        if (startsWith(end, "@{") || startsWith(end, ":::") || beginsLink(end)) break;
        if (c == '>' && end > at && startsWith(end + 1, "\"")) break;
        if (c == '&' && blanks(end + 1) > end + 1) break;
        const std::size_t next = blanks(end);
        if (next == end) {
            end += characterAt(m_text, end).bytes;
            continue;
        }
        if (startsWith(next, "&") || mermaid::linkAt(m_text, next).line != 0) break;
        end = next;
    }
    id = std::string(trimmed(m_text.substr(at, end - at)));
    return end;
}

} // namespace faultline::mermaid
