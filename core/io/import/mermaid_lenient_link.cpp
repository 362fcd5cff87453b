// SPDX-License-Identifier: MIT
// Links as people draw them, Mermaid's or not.
#include "core/io/import/mermaid_lenient.h"

#include <algorithm>

namespace faultline::mermaid {

/// Mermaid's links and what people write for them: "->", "=>", "- ->", "<-", "→".
LinkMatch LenientReader::linkAt(std::size_t at) const {
    const bool isArrow =
        at < m_text.size() && std::string_view("<=-\xE2").find(m_text[at]) != std::string_view::npos;
    if (!isArrow) return mermaid::linkAt(m_text, at);
    for (const std::string_view arrow : {"<->", "<=>", "->", "=>", "- ->", "<-", "→", "⇒", "←", "↔"})
        if (startsWith(at, arrow)) {
            const LinkMatch real = mermaid::linkAt(m_text, at);
            return real.line != 0 ? real : LinkMatch{at + arrow.size(), '-', false};
        }
    return mermaid::linkAt(m_text, at);
}

/// Whether a link begins inside of a word: "x" and "o" are letters there.
bool LenientReader::beginsLink(std::size_t at) const {
    const char c = m_text[at];
    if (c == 'x' || c == 'o') return false;
    if (c == '.' || c == '-' || c == '=' || c == '<' || c == '~' || static_cast<unsigned char>(c) >= 0x80) {
        const LinkMatch match = linkAt(at);
        return match.line != 0 && c != '.';
    }
    return false;
}

/// "|text|" with blanks round it.
std::size_t LenientReader::readPipeText(std::size_t at, FlowLink& link) {
    const std::size_t pipe = blanks(at);
    if (!startsWith(pipe, "|")) return at;
    const std::size_t end = endOfLine(pipe);
    const std::size_t close = std::min(m_text.substr(0, end).find('|', pipe + 1), end);
    link.text = lenientText(m_text.substr(pipe + 1, close - pipe - 1));
    return std::min(close + 1, end);
}

/// The text of a link in two halves, and its second half; where the line has none the first half is all.
std::size_t LenientReader::readLinkText(std::size_t at, const LinkMatch& match, FlowLink& link) {
    const std::string_view start = m_text.substr(at, match.end - at);
    const std::size_t lineEnd = endOfLine(at);
    std::size_t from = blanks(match.end);
    if (startsWith(from, "\"")) from = std::min(m_text.substr(0, lineEnd).find('"', from + 1), lineEnd);
    for (std::size_t i = from; i < lineEnd; ++i) {
        const char c = m_text[i];
        if (c != '-' && c != '=' && c != '.' && c != '<' && static_cast<unsigned char>(c) < 0x80) continue;
        const LinkMatch end = linkAt(i);
        if (end.line == 0 || end.isStart) continue;
        link = linkFrom(start, m_text.substr(i, end.end - i));
        link.text = lenientText(m_text.substr(match.end, i - match.end));
        return end.end;
    }
    link = {};
    return match.end;
}

std::size_t LenientReader::readLink(std::size_t at, FlowLink& link) {
    std::string id;
    const std::size_t offset = at;
    // "e1@-->".
    if (const std::size_t sign = m_text.substr(0, std::min(at + 80, endOfLine(at))).find('@', at);
        sign != std::string_view::npos && linkAt(sign + 1).line != 0 &&
        trimmed(m_text.substr(at, sign - at)) == m_text.substr(at, sign - at)) {
        id = std::string(m_text.substr(at, sign - at));
        at = sign + 1;
    }
    const LinkMatch match = linkAt(at);
    if (match.line == 0) return offset;
    std::size_t end = match.end;
    if (match.isStart) {
        end = readLinkText(at, match, link);
    } else {
        const std::string_view drawn = m_text.substr(at, match.end - at);
        const bool isBackward = drawn == "<-" || drawn == "←";
        const bool isForeign = static_cast<unsigned char>(drawn[0]) >= 0x80;
        link = isForeign ? FlowLink{} : linkFrom({}, drawn);
        if (isForeign && !isBackward) link.end = FlowHead::arrow;
        if (isBackward || drawn == "↔") link.start = FlowHead::arrow;
        if (isBackward) link.end = FlowHead::none;
        link.lostHead = false;
    }
    link.id = id;
    link.offset = offset;
    return readPipeText(end, link);
}

} // namespace faultline::mermaid
