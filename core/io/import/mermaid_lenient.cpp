// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_lenient.h"

#include <algorithm>

namespace faultline::mermaid {

namespace {

struct Bracket {
    std::string_view open;
    std::string_view close;
    std::string_view shape;
};

/// Longest first.
constexpr Bracket brackets[] = {
    {"(((", ")))", "doublecircle"},
    {"((", "))", "circle"},
    {"([", "])", "stadium"},
    {"(-", "-)", "ellipse"},
    {"[[", "]]", "subroutine"},
    {"[(", ")]", "cylinder"},
    {"{{", "}}", "hexagon"},
    {"[/", "/]", "lean_right"},
    {"[/", "\\]", "trapezoid"},
    {"[\\", "\\]", "lean_left"},
    {"[\\", "/]", "inv_trapezoid"},
    {"[", "]", "square"},
    {"(", ")", "round"},
    {"{", "}", "diamond"},
    {">", "]", "odd"},
};

/// How far a text in quotes may go beyond its line.
constexpr std::size_t longestQuote = 4000;

std::string_view withoutQuotes(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('"')) text.remove_prefix(1);
    if (text.ends_with('"')) text.remove_suffix(1);
    return trimmed(text);
}

} // namespace

FlowText lenientText(std::string_view text) {
    text = withoutQuotes(text);
    if (text.size() >= 2 && text.starts_with('`') && text.ends_with('`'))
        return {std::string(text.substr(1, text.size() - 2)), true};
    return {std::string(text)};
}

std::size_t LenientReader::readShape(std::size_t at, FlowMention& mention) {
    const std::size_t open = blanks(at);
    for (const Bracket& bracket : brackets) {
        if (!startsWith(open, bracket.open)) continue;
        const std::size_t begin = open + bracket.open.size();
        // A lean shape must close as one; else its first stroke belongs to the text.
        const bool isLean = bracket.open == "[/" || bracket.open == "[\\";
        const std::size_t close = isLean ? findClose(begin, bracket.close) : begin;
        const bool isOther = isLean && (close == std::string_view::npos || findClose(begin, "]") < close);
        if (isOther || (bracket.open == ">" && open > at)) continue;
        Text text = textBefore(begin, bracket.close);
        mention.text = std::move(text.text);
        mention.shape = bracket.shape;
        return text.end;
    }
    return at;
}

/// "@{ … }" and ":::class".
std::size_t LenientReader::readExtras(std::size_t at, FlowMention& mention) {
    if (startsWith(at, "@{")) {
        const std::size_t close = findNext(at, "}");
        const std::size_t end =
            close == std::string_view::npos || close - at > longestQuote ? endOfLine(at) : close;
        mention.data = std::string(m_text.substr(at + 2, end - at - 2));
        at = std::min(end + 1, m_text.size());
        if (end == endOfLine(end) && m_text.substr(end, 1) != "}") at = end;
    }
    if (startsWith(at, ":::")) {
        const std::size_t begin = blanks(at + 3);
        std::size_t end = begin;
        while (end < m_text.size() &&
               (isWordCharacter(m_text[end]) || m_text[end] == '-' || m_text[end] == ',') && !beginsLink(end))
            ++end;
        mention.className = std::string(m_text.substr(begin, end - begin));
        at = end;
    }
    return at;
}

/// Returns `at` where there is no node.
std::size_t LenientReader::readNode(std::size_t at, FlowMention& mention) {
    mention.offset = at;
    std::size_t end = at;
    if (startsWith(at, "\"")) {
        const std::size_t close = m_text.substr(0, endOfLine(at)).find('"', at + 1);
        if (close == std::string_view::npos) return at;
        mention.id = std::string(trimmed(m_text.substr(at + 1, close - at - 1)));
        end = close + 1;
    } else {
        end = readId(at, mention.id);
    }
    if (mention.id.empty()) return at;
    end = readShape(end, mention);
    return readExtras(end, mention);
}

std::size_t LenientReader::readGroup(std::size_t at, std::vector<FlowMention>& group) {
    for (;;) {
        FlowMention mention;
        const std::size_t end = readNode(at, mention);
        if (end == at) return at;
        group.push_back(std::move(mention));
        if (group.size() > Sketch::maximumEdges) return end;
        const std::size_t next = blanks(end);
        if (!startsWith(next, "&")) return next;
        at = blanks(next + 1);
    }
}

LenientReader::Chain LenientReader::chain(std::size_t begin) {
    Chain result;
    FlowChain& chain = result.chain;
    std::size_t at = readGroup(blanks(begin), chain.groups.emplace_back());
    if (chain.groups.back().empty()) chain.groups.clear();
    while (!chain.groups.empty() && !endsStatement(at = blanks(at))) {
        // "a --> b|text|": the text stands too late.
        if (startsWith(at, "|") && !chain.links.empty() && chain.links.back().text.text.empty()) {
            at = readPipeText(at, chain.links.back());
            continue;
        }
        FlowLink link;
        const std::size_t afterLink = readLink(at, link);
        if (afterLink == at) break;
        std::vector<FlowMention> group;
        std::size_t node = blanks(afterLink);
        if (startsWith(node, "\n")) node = afterSpaces(m_text, node);
        const std::size_t end = beginsStatement(node) ? node : readGroup(node, group);
        if (group.empty()) {
            result.skipped = std::string(trimmed(m_text.substr(at, afterLink - at)));
            at = afterLink;
            break;
        }
        chain.links.push_back(std::move(link));
        chain.groups.push_back(std::move(group));
        at = end;
        result.isTooLarge = chain.groups.size() > Sketch::maximumEdges;
        if (result.isTooLarge) break;
    }
    // What is left of the line: nothing, a comment, another statement, or what nobody understands.
    at = blanks(at);
    const bool isOver = endsStatement(at);
    const char c = isOver ? '\0' : m_text[at];
    if (startsWith(at, "%%")) at = endOfLine(at);
    if (!isOver &&
        (chain.groups.empty() || std::string_view("[](){}|\"").find(c) != std::string_view::npos)) {
        const std::size_t lineEnd = endOfLine(at);
        result.skipped += std::string(trimmed(m_text.substr(at, lineEnd - at)));
        at = lineEnd;
    }
    result.end = std::max(at, begin + 1);
    result.isTooLarge =
        result.isTooLarge || (!chain.groups.empty() && chain.groups.back().size() > Sketch::maximumEdges);
    return result;
}

LenientReader::Subgraph LenientReader::subgraph(std::size_t begin) {
    static constexpr std::string_view word = "subgraph";
    Subgraph result;
    const std::size_t at = blanks(begin + word.size());
    const std::string_view code = m_text.substr(at, std::max(at, endOfCode(at)) - at);
    result.end = endOfLine(begin);
    const std::size_t bracket = code.find_first_of("[(\"{");
    std::string_view id = trimmed(code.substr(0, bracket));
    std::string_view title =
        bracket == std::string_view::npos ? std::string_view() : trimmed(code.substr(bracket));
    if (title.starts_with('[') || title.starts_with('(') || title.starts_with('{')) {
        const char close = title.front() == '[' ? ']' : title.front() == '(' ? ')' : '}';
        title.remove_prefix(1);
        title = title.substr(0, title.rfind(close));
        // "[[Two]]" and "[(Two)]".
        if (title.size() > 1 && std::string_view("[({").find(title.front()) != std::string_view::npos &&
            std::string_view("])}").find(title.back()) != std::string_view::npos)
            title = title.substr(1, title.size() - 2);
    }
    // "VPC (10.0.0.0/16)" is all title, "vpc(Private)" is not.
    const bool isPlain = bracket != std::string_view::npos && bracket > 0 && code[bracket] != '[' &&
                         code[bracket] != '"' && code[bracket - 1] == ' ';
    result.head.title = lenientText(isPlain ? code : title.empty() ? id : title);
    const bool hasOnlyTitle = id.empty();
    if (hasOnlyTitle) id = withoutQuotes(title);
    const bool hasBlanks = std::ranges::any_of(id, [](char c) { return c == ' ' || c == '\t'; });
    const bool isId = !hasBlanks || (!hasOnlyTitle && !isPlain && bracket != std::string_view::npos);
    if (!id.empty() && isId) result.head.id = std::string(id);
    return result;
}

} // namespace faultline::mermaid
