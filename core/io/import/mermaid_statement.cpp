// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_statement.h"

#include <algorithm>

namespace faultline::mermaid {

namespace {

struct Shape {
    TokenKind open;
    TokenKind close;
    std::string_view name;
};

constexpr Shape shapes[] = {
    {TokenKind::squareOpen, TokenKind::squareClose, "square"},
    {TokenKind::doubleCircleOpen, TokenKind::doubleCircleClose, "doublecircle"},
    {TokenKind::ellipseOpen, TokenKind::ellipseClose, "ellipse"},
    {TokenKind::stadiumOpen, TokenKind::stadiumClose, "stadium"},
    {TokenKind::subroutineOpen, TokenKind::subroutineClose, "subroutine"},
    {TokenKind::cylinderOpen, TokenKind::cylinderClose, "cylinder"},
    {TokenKind::roundOpen, TokenKind::roundClose, "round"},
    {TokenKind::diamondOpen, TokenKind::diamondClose, "diamond"},
    {TokenKind::tagEnd, TokenKind::squareClose, "odd"},
    {TokenKind::trapezoidOpen, TokenKind::trapezoidClose, "trapezoid"},
    {TokenKind::trapezoidOpen, TokenKind::inverseClose, "lean_right"},
    {TokenKind::inverseOpen, TokenKind::inverseClose, "inv_trapezoid"},
    {TokenKind::inverseOpen, TokenKind::trapezoidClose, "lean_left"},
};

bool isIdToken(TokenKind kind) { return kind >= TokenKind::nodeString && kind <= TokenKind::defaultWord; }

bool isTextToken(TokenKind kind) {
    return kind == TokenKind::text || kind == TokenKind::tagStart || kind == TokenKind::tagEnd ||
           kind == TokenKind::letter;
}

bool isTitleToken(TokenKind kind) {
    return kind == TokenKind::space ||
           (kind >= TokenKind::nodeString && kind <= TokenKind::star && kind != TokenKind::comma) ||
           kind == TokenKind::down || (kind >= TokenKind::style && kind <= TokenKind::endWord) ||
           kind == TokenKind::linkStart;
}

FlowHead headFrom(char c) {
    switch (c) {
    case '<':
    case '>': return FlowHead::arrow;
    case 'o': return FlowHead::circle;
    case 'x': return FlowHead::cross;
    default: return FlowHead::none;
    }
}

char lineOf(std::string_view half) {
    if (half.find('.') != std::string_view::npos) return '.';
    if (half.find('~') != std::string_view::npos) return '~';
    return half.find('=') != std::string_view::npos ? '=' : '-';
}

} // namespace

FlowLink linkFrom(std::string_view start, std::string_view end) {
    start = trimmed(start);
    end = trimmed(end);
    FlowLink link;
    link.line = lineOf(end);
    link.end = headFrom(end.back());
    // One piece has two heads of a kind or counts as having none at its start.
    const bool isDouble = link.end != FlowHead::none && headFrom(end.front()) == link.end && end.size() > 1;
    if (isDouble) link.start = link.end;
    if (start.empty()) {
        link.lostHead = end.front() == '<' && !isDouble;
        return link;
    }
    const FlowHead first = headFrom(start.front());
    // "x==>" as an end is no thick one to Mermaid, which looks at its first character.
    const bool hidesLine = link.line == '=' && end.front() != '=' && !isDouble;
    link.isMismatched = lineOf(start) != link.line || hidesLine ||
                        (first != FlowHead::none && (isDouble || first != link.end));
    if (first != FlowHead::none) link.start = first;
    return link;
}

bool StatementReader::refuse() {
    m_refused = m_lexer.peek();
    return false;
}

bool StatementReader::take(TokenKind kind) {
    if (!isNext(kind)) return refuse();
    m_lexer.take();
    return true;
}

bool StatementReader::takeSpaces() {
    const bool any = isNext(TokenKind::space);
    while (isNext(TokenKind::space)) m_lexer.take();
    return any;
}

bool StatementReader::takeEnd() {
    const TokenKind kind = m_lexer.peek().kind;
    if (kind == TokenKind::end) return true;
    if (kind != TokenKind::newline && kind != TokenKind::semicolon) return refuse();
    m_lexer.take();
    return true;
}

std::string StatementReader::idString() {
    std::string id;
    while (isIdToken(m_lexer.peek().kind)) id += taken();
    return id;
}

/// What stands in "@{ … }". A line end in a string becomes a line break, as the blanks after it go.
std::string StatementReader::shapeData() {
    std::string data;
    bool inString = false;
    for (bool isFirst = true; isNext(TokenKind::shapeData); isFirst = false) {
        const std::string piece = taken();
        if (piece == "\"") inString = !inString;
        if (isFirst) continue;
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (!inString || piece[i] != '\n') {
                data += piece[i];
                continue;
            }
            data += "<br/>";
            i = afterSpaces(piece, i) - 1;
        }
    }
    return data;
}

std::optional<FlowText> StatementReader::text() {
    FlowText text;
    const TokenKind first = m_lexer.peek().kind;
    if (first != TokenKind::string && first != TokenKind::markdown && !isTextToken(first))
        return refuse(), std::nullopt;
    text.isMarkdown = first == TokenKind::markdown;
    text.text = taken();
    while (isTextToken(m_lexer.peek().kind)) text.text += taken();
    return text;
}

std::optional<FlowText> StatementReader::edgeText() {
    FlowText text;
    const TokenKind first = m_lexer.peek().kind;
    if (first != TokenKind::string && first != TokenKind::markdown && first != TokenKind::edgeText)
        return refuse(), std::nullopt;
    text.isMarkdown = first == TokenKind::markdown;
    text.text = taken();
    while (isNext(TokenKind::edgeText)) text.text += taken();
    return text;
}

bool StatementReader::propertiesText(FlowMention& mention) {
    m_lexer.take();
    if (!take(TokenKind::nodeString) || !take(TokenKind::colon) || !take(TokenKind::nodeString) ||
        !take(TokenKind::pipe))
        return false;
    mention.text = text();
    mention.shape = "rect";
    return mention.text && take(TokenKind::squareClose);
}

bool StatementReader::vertexText(FlowMention& mention) {
    const TokenKind open = m_lexer.peek().kind;
    if (open == TokenKind::propertiesOpen) return propertiesText(mention);
    if (std::ranges::find(shapes, open, &Shape::open) == std::end(shapes)) return true;
    m_lexer.take();
    // "((" and "{{" are two tokens each.
    const bool isDouble = (open == TokenKind::roundOpen || open == TokenKind::diamondOpen) && isNext(open);
    if (isDouble) m_lexer.take();
    mention.text = text();
    if (!mention.text) return false;
    const TokenKind close = m_lexer.peek().kind;
    const auto* const shape = std::ranges::find_if(
        shapes, [&](const Shape& each) { return each.open == open && each.close == close; });
    if (shape == std::end(shapes)) return refuse();
    m_lexer.take();
    mention.shape = !isDouble ? shape->name : open == TokenKind::roundOpen ? "circle" : "hexagon";
    return !isDouble || take(close);
}

bool StatementReader::styledVertex(FlowMention& mention) {
    mention.offset = m_lexer.peek().begin;
    mention.id = idString();
    if (mention.id.empty()) return refuse();
    if (!vertexText(mention)) return false;
    if (!isNext(TokenKind::styleSeparator)) return true;
    m_lexer.take();
    mention.className = idString();
    return !mention.className.empty() || refuse();
}

/// "A & B@{ … } & C", with the blanks after it.
bool StatementReader::group(std::vector<FlowMention>& mentions) {
    for (;;) {
        if (!styledVertex(mentions.emplace_back())) return false;
        if (++m_mentions > Sketch::maximumEdges) return refuse();
        const bool hasData = isNext(TokenKind::shapeData);
        if (hasData) mentions.back().data = shapeData();
        const bool hasSpaces = takeSpaces();
        if (hasSpaces && isNext(TokenKind::ampersand)) {
            m_lexer.take();
            if (!takeSpaces()) return refuse();
            continue;
        }
        return !(hasData && hasSpaces) || refuse();
    }
}

bool StatementReader::link(FlowLink& link) {
    std::string id;
    const std::size_t offset = afterSpaces(m_lexer.text(), m_lexer.peek().begin);
    if (isNext(TokenKind::linkId)) id = taken();
    if (isNext(TokenKind::linkStart)) {
        const Token start = m_lexer.take();
        const std::optional<FlowText> text = edgeText();
        if (!text) return false;
        if (!isNext(TokenKind::link)) return refuse();
        link = linkFrom(m_lexer.textOf(start), m_lexer.textOf(m_lexer.take()));
        link.text = *text;
    } else {
        if (!isNext(TokenKind::link)) return refuse();
        link = linkFrom({}, m_lexer.textOf(m_lexer.take()));
        if (isNext(TokenKind::pipe)) {
            m_lexer.take();
            const std::optional<FlowText> label = text();
            if (!label || !take(TokenKind::pipe)) return false;
            link.text = *label;
            if (isNext(TokenKind::space)) m_lexer.take();
        }
    }
    if (const std::size_t at = id.find('@'); at != std::string::npos) id.erase(at, 1);
    link.id = id;
    link.offset = offset;
    return true;
}

std::optional<FlowChain> StatementReader::chain() {
    FlowChain chain;
    m_mentions = 0;
    if (!group(chain.groups.emplace_back())) return std::nullopt;
    while (isNext(TokenKind::link) || isNext(TokenKind::linkStart) || isNext(TokenKind::linkId)) {
        if (!link(chain.links.emplace_back()) || !group(chain.groups.emplace_back())) return std::nullopt;
    }
    if (!takeEnd()) return std::nullopt;
    return chain;
}

std::optional<SubgraphHead> StatementReader::subgraph() {
    m_lexer.take();
    if (!take(TokenKind::space)) return std::nullopt;
    FlowText name;
    const TokenKind first = m_lexer.peek().kind;
    if (first != TokenKind::string && first != TokenKind::markdown && !isTitleToken(first))
        return refuse(), std::nullopt;
    name.isMarkdown = first == TokenKind::markdown;
    name.text = taken();
    while (isTitleToken(m_lexer.peek().kind)) name.text += taken();
    SubgraphHead head{std::string(trimmed(name.text)), name};
    if (isNext(TokenKind::squareOpen)) {
        m_lexer.take();
        const std::optional<FlowText> title = text();
        if (!title || !take(TokenKind::squareClose)) return std::nullopt;
        head.title = *title;
    } else if (std::ranges::any_of(name.text, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); })) {
        head.id.reset();
    }
    if (!takeEnd()) return std::nullopt;
    return head;
}

} // namespace faultline::mermaid
