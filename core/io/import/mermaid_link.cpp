// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_lexer.h"

namespace faultline::mermaid {

namespace {

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

bool isHead(char c) { return c == 'x' || c == 'o' || c == '>'; }

std::size_t runEnd(std::string_view text, std::size_t i, char c) {
    while (at(text, i) == c) ++i;
    return i;
}

/// "-->", "---", "==>" …, or the "--" or "==" that a text follows.
LinkMatch solid(std::string_view text, std::size_t begin, char line) {
    const std::size_t end = runEnd(text, begin, line);
    if (isHead(at(text, end))) return {end + 1, line, false};
    if (end - begin > 2) return {end, line, false};
    return {end, line, true};
}

/// "-.->", "-..-", ".->" …, or the "-." that a text follows.
LinkMatch dotted(std::string_view text, std::size_t begin) {
    const std::size_t dots = at(text, begin) == '-' ? begin + 1 : begin;
    const std::size_t end = runEnd(text, dots, '.');
    if (end > dots && at(text, end) == '-')
        return {isHead(at(text, end + 1)) ? end + 2 : end + 1, '.', false};
    if (dots > begin && end > dots) return {dots + 1, '.', true};
    return {};
}

} // namespace

LinkMatch linkAt(std::string_view text, std::size_t position) {
    const char first = at(text, position);
    if (first == '~') {
        const std::size_t end = runEnd(text, position, '~');
        return end - position > 2 ? LinkMatch{end, '~', false} : LinkMatch{};
    }
    const bool hasHead = first == 'x' || first == 'o' || first == '<';
    const std::size_t begin = hasHead ? position + 1 : position;
    const char line = at(text, begin);
    if ((line == '-' || line == '=') && at(text, begin + 1) == line) return solid(text, begin, line);
    if (line == '-' || line == '.') return dotted(text, begin);
    return {};
}

} // namespace faultline::mermaid
