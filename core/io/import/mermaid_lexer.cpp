// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_lexer.h"

#include <algorithm>

namespace faultline::mermaid {

namespace {

struct Word {
    std::string_view word;
    TokenKind kind;
};

/// Words before which a token ends, in the order in which Mermaid tries them.
constexpr Word words[] = {{"style", TokenKind::style},         {"default", TokenKind::defaultWord},
                          {"linkStyle", TokenKind::linkStyle}, {"interpolate", TokenKind::otherWord},
                          {"classDef", TokenKind::classDef},   {"class", TokenKind::classWord},
                          {"flowchart-elk", TokenKind::graph}, {"swimlane-beta", TokenKind::graph},
                          {"graph", TokenKind::graph},         {"flowchart", TokenKind::graph},
                          {"subgraph", TokenKind::subgraph},   {"_self", TokenKind::otherWord},
                          {"_blank", TokenKind::otherWord},    {"_parent", TokenKind::otherWord},
                          {"_top", TokenKind::otherWord}};

} // namespace

const Token& FlowLexer::peek() {
    if (!m_hasNext) {
        const std::size_t from = m_position;
        m_next = lex();
        m_work += m_position - from + 1;
        m_hasNext = true;
    }
    return m_next;
}

Token FlowLexer::take() {
    const Token taken = peek();
    m_hasNext = false;
    return taken;
}

void FlowLexer::restart(std::size_t position) {
    m_position = position;
    m_hasNext = false;
    m_states.clear();
    // What was looked at from an earlier place on still holds.
    if (position < m_spacesFrom) m_spacesEnd = 0;
    if (position < m_lineFrom) m_lineEnd = 0;
    if (position < m_runFrom) m_runEnd = 0;
}

Token FlowLexer::lex() {
    while (m_position < m_text.size()) {
        // A quote changes what follows without being a token.
        const Token token = lexInState();
        if (token.end > token.begin) return token;
    }
    return {m_states.empty() ? TokenKind::end : TokenKind::unknown, m_position, m_position};
}

Token FlowLexer::lexInState() {
    switch (m_states.empty() ? State::initial : m_states.back()) {
    case State::initial: return lexInitial();
    case State::text: return lexText();
    case State::trapezoidText: return lexTrapezoid();
    case State::ellipseText: return lexEllipse();
    case State::edgeText:
    case State::thickEdgeText:
    case State::dottedEdgeText: return lexEdgeText();
    case State::string: return lexString();
    case State::markdown: return lexMarkdown();
    case State::shapeData:
    case State::shapeDataString: return lexShapeData();
    }
    return {};
}

Token FlowLexer::token(TokenKind kind, std::size_t bytes) {
    const std::size_t begin = m_position;
    m_position = std::min(begin + bytes, m_text.size());
    return {kind, begin, m_position};
}

Token FlowLexer::opener(TokenKind kind, std::size_t bytes, State state) {
    m_states.push_back(state);
    return token(kind, bytes);
}

Token FlowLexer::closer(TokenKind kind, std::size_t bytes) {
    m_states.pop_back();
    return token(kind, bytes);
}

/// Where a word that begins here ends; 0 where it does not stand here as a whole.
std::size_t FlowLexer::wordEnd(std::string_view word) const {
    if (!follows(word)) return 0;
    const std::size_t end = m_position + word.size();
    return end < m_text.size() && isWordCharacter(m_text[end]) ? 0 : end;
}

std::size_t FlowLexer::spacesEnd(std::size_t position) {
    if (position < m_spacesFrom || position >= m_spacesEnd) {
        m_spacesFrom = position;
        m_spacesEnd = afterSpaces(m_text, position);
    }
    return m_spacesEnd;
}

/// A link with the white space round it.
LinkMatch FlowLexer::link(std::size_t position) {
    LinkMatch match = linkAt(m_text, spacesEnd(position));
    if (match.line != 0) match.end = afterSpaces(m_text, match.end);
    return match;
}

/// A line that says "direction TB" anywhere is all about that.
std::size_t FlowLexer::directionEnd() {
    if (m_position >= m_lineEnd) {
        static constexpr std::string_view word = "direction";
        m_lineFrom = m_position;
        m_lineEnd = std::min(m_text.find('\n', m_position), m_text.size() - 1) + 1;
        m_lineDirectionEnd = 0;
        const std::string_view line = m_text.substr(0, m_lineEnd);
        for (std::size_t i = line.find(word, m_position); i != std::string_view::npos;
             i = line.find(word, i + 1)) {
            const std::size_t blank = i + word.size();
            const std::size_t name = afterSpaces(m_text, blank);
            const std::string_view direction = m_text.substr(name, 2);
            if (name == blank || (direction != "TB" && direction != "BT" && direction != "RL" &&
                                  direction != "LR" && direction != "TD"))
                continue;
            m_lineDirection = i;
            m_lineDirectionEnd = std::min(m_text.find('\n', name), m_text.size());
        }
    }
    return m_lineDirectionEnd > 0 && m_position <= m_lineDirection ? m_lineDirectionEnd : 0;
}

/// "e1@" before a link: up to the last @ of a run without blanks that neither { nor a quote follows.
std::size_t FlowLexer::linkIdEnd() {
    if (m_position >= m_runEnd) {
        m_runLinkId = 0;
        m_runFrom = m_position;
        m_runEnd = m_position;
        while (m_runEnd < m_text.size() && m_text[m_runEnd] != '"') {
            const Character character = characterAt(m_text, m_runEnd);
            if (isSpace(character.code)) break;
            const std::size_t next = m_runEnd + character.bytes;
            if (character.code == '@' && next < m_text.size() && m_text[next] != '{' && m_text[next] != '"')
                m_runLinkId = m_runEnd;
            m_runEnd = next;
        }
    }
    return m_runLinkId > m_position ? m_runLinkId + 1 : 0;
}

/// accTitle and accDescr, up to the end of what they say.
std::size_t FlowLexer::accessibilityEnd() const {
    const bool isTitle = follows("accTitle");
    if (!isTitle && !follows("accDescr")) return 0;
    const std::size_t sign = afterSpaces(m_text, m_position + 8);
    if (sign >= m_text.size()) return 0;
    if (m_text[sign] == ':') return std::min(m_text.find('\n', afterSpaces(m_text, sign + 1)), m_text.size());
    if (m_text[sign] == '{' && !isTitle) return std::min(m_text.find('}', sign), m_text.size() - 1) + 1;
    return 0;
}

std::size_t FlowLexer::nodeStringEnd() const {
    static constexpr std::string_view signs = "!\"#$%&'*+.`?\\_/";
    std::size_t i = m_position;
    for (; i < m_text.size(); ++i) {
        const char c = m_text[i];
        if (isWordCharacter(c) || signs.find(c) != std::string_view::npos) continue;
        const char next = i + 1 < m_text.size() ? m_text[i + 1] : '>';
        if (c != '-' || next == '>' || next == '-' || next == '.') break;
    }
    return i;
}

Token FlowLexer::lexInitial() {
    if (isSpace(characterAt(m_text, m_position).code)) return lexSpace();
    if (const std::size_t end = accessibilityEnd(); end > 0)
        return token(TokenKind::accessibility, end - m_position);
    if (follows("@{")) return opener(TokenKind::shapeData, 2, State::shapeData);
    if (m_text[m_position] == '"') return lexQuote();
    if (const Token word = lexWord(); word.end > word.begin) return word;
    if (const std::size_t end = directionEnd(); end > 0) return token(TokenKind::direction, end - m_position);
    if (const std::size_t end = linkIdEnd(); end > 0) return token(TokenKind::linkId, end - m_position);
    if (const Token sign = lexSign(); sign.end > sign.begin) return sign;
    if (const Token link = lexLink(); link.end > link.begin) return link;
    if (follows("[|")) return token(TokenKind::propertiesOpen, 2);
    if (follows(">")) return opener(TokenKind::tagEnd, 1, State::text);
    if (const Token bracket = lexOpener(); bracket.end > bracket.begin) return bracket;
    return lexRest();
}

/// White space, which may belong to a link or a direction.
Token FlowLexer::lexSpace() {
    if (const std::size_t end = directionEnd(); end > 0) return token(TokenKind::direction, end - m_position);
    if (const Token link = lexLink(); link.end > link.begin) return link;
    if (!follows("\n")) return token(TokenKind::space, characterAt(m_text, m_position).bytes);
    const std::size_t end = std::min(m_text.find_first_not_of('\n', m_position), m_text.size());
    return token(TokenKind::newline, end - m_position);
}

Token FlowLexer::lexLink() {
    const LinkMatch match = link(m_position);
    if (match.line == 0) return {};
    if (!match.isStart) return token(TokenKind::link, match.end - m_position);
    return opener(TokenKind::linkStart, match.end - m_position,
                  match.line == '-'   ? State::edgeText
                  : match.line == '=' ? State::thickEdgeText
                                      : State::dottedEdgeText);
}

Token FlowLexer::lexWord() {
    for (const std::string_view word : {"call", "click"}) {
        const std::size_t blank = m_position + word.size();
        const std::size_t end = follows(word) ? afterSpaces(m_text, blank) : 0;
        if (end > blank)
            return token(word == "click" ? TokenKind::click : TokenKind::otherWord, end - m_position);
    }
    if (follows("href") && afterSpaces(m_text, m_position + 4) > m_position + 4)
        return token(TokenKind::otherWord, 5);
    for (const Word& word : words)
        if (const std::size_t end = wordEnd(word.word); end > 0) return token(word.kind, end - m_position);
    if (const std::size_t end = wordEnd("end"); end > 0)
        return token(TokenKind::endWord, afterSpaces(m_text, end) - m_position);
    return {};
}

Token FlowLexer::lexSign() {
    std::size_t digits = m_position;
    while (digits < m_text.size() && m_text[digits] >= '0' && m_text[digits] <= '9') ++digits;
    if (digits > m_position) return token(TokenKind::number, digits - m_position);
    if (follows(":::")) return token(TokenKind::styleSeparator, 3);
    switch (m_text[m_position]) {
    case '#': return token(TokenKind::hash, 1);
    case ':': return token(TokenKind::colon, 1);
    case '&': return token(TokenKind::ampersand, 1);
    case ';': return token(TokenKind::semicolon, 1);
    case ',': return token(TokenKind::comma, 1);
    case '*': return token(TokenKind::star, 1);
    default: return {};
    }
}

/// The brackets that open a text, longest first; no token where there is none.
Token FlowLexer::lexOpener() {
    if (follows("(-")) return opener(TokenKind::ellipseOpen, 2, State::ellipseText);
    if (follows("([")) return opener(TokenKind::stadiumOpen, 2, State::text);
    if (follows("[[")) return opener(TokenKind::subroutineOpen, 2, State::text);
    if (follows("[(")) return opener(TokenKind::cylinderOpen, 2, State::text);
    if (follows("(((")) return opener(TokenKind::doubleCircleOpen, 3, State::text);
    if (follows("[/")) return opener(TokenKind::trapezoidOpen, 2, State::trapezoidText);
    if (follows("[\\")) return opener(TokenKind::inverseOpen, 2, State::trapezoidText);
    switch (m_text[m_position]) {
    case '|': return opener(TokenKind::pipe, 1, State::text);
    case '(': return opener(TokenKind::roundOpen, 1, State::text);
    case '[': return opener(TokenKind::squareOpen, 1, State::text);
    case '{': return opener(TokenKind::diamondOpen, 1, State::text);
    default: return {};
    }
}

Token FlowLexer::lexRest() {
    if (follows("<")) return token(TokenKind::tagStart, 1);
    if (follows("^")) return token(TokenKind::otherWord, 1);
    if (follows("\\|")) return token(TokenKind::unknown, 2);
    if (wordEnd("v") > 0) return token(TokenKind::down, 1);
    if (const std::size_t end = nodeStringEnd(); end > m_position)
        return token(TokenKind::nodeString, end - m_position);
    if (follows("-")) return token(TokenKind::minus, 1);
    const Character character = characterAt(m_text, m_position);
    if (isLetter(character.code)) return token(TokenKind::letter, character.bytes);
    return token(TokenKind::unknown, character.bytes);
}

} // namespace faultline::mermaid
