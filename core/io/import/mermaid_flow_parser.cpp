// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_flow_parser.h"

#include "core/io/import/mermaid_flow_header.h"
#include "core/io/import/mermaid_lenient.h"
#include "core/io/import/mermaid_metadata.h"
#include "core/io/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace faultline::mermaid {

namespace {

/// A text with more refused statements than these is no flowchart.
constexpr std::size_t maximumRemarks = 1000;
/// Far above any drawing's: statements of any kind, and those with data, which take longer.
constexpr std::size_t maximumStatements = 500'000;
constexpr std::size_t maximumData = 50'000;

/// An open subgraph, or the document itself.
struct Frame {
    SubgraphHead head;
    std::vector<std::string> members;
    std::size_t line = 0;
};

/// Blank lines after a closing brace go, as Mermaid has it, since no separator may stand after "@{ … }".
void cutAfterBraces(LinedText& lines) {
    const std::string_view text = lines.text();
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (std::size_t brace = text.find('}'); brace != std::string_view::npos;
         brace = text.find('}', brace + 1)) {
        const std::size_t end = afterSpaces(text, brace + 1);
        const std::size_t last = text.substr(0, end).rfind('\n');
        if (last != std::string_view::npos && last > brace) ranges.emplace_back(brace + 1, last);
    }
    lines.cut(ranges);
}

class FlowParser {
public:
    explicit FlowParser(LinedText lines)
        : m_lines(std::move(lines)), m_lexer(m_lines.text()), m_reader(m_lexer), m_lenient(m_lines.text()),
          m_frames(1) {}

    Result<ParsedFlowchart> parse() {
        header();
        while (m_lexer.peek().kind != TokenKind::end) {
            const Result<void> read = statement();
            if (!read) return read.error();
            if (const std::optional<Error> error = isTooMuch()) return *error;
        }
        while (m_frames.size() > 1) {
            remark(SketchRemark::Kind::lenient, m_frames.back().line,
                   "This subgraph has no “end”; it goes on to the end of the text.");
            closeSubgraph();
        }
        return std::move(m_parsed);
    }

private:
    Error sizeError(std::string what) const {
        return {"import-size", std::move(what), fmt::format("line {}", line())};
    }
    std::size_t line() const { return m_lines.lineAt(m_lexer.position()); }

    std::optional<Error> isTooMuch() {
        const Flowchart& flowchart = m_parsed.flowchart;
        if (flowchart.vertices().size() > Sketch::maximumNodes ||
            flowchart.subgraphs().size() > Sketch::maximumNodes)
            return sizeError(
                fmt::format("The drawing has more than {} nodes or subgraphs.", Sketch::maximumNodes));
        if (++m_statements > maximumStatements || m_data > maximumData)
            return sizeError(fmt::format("The drawing has more than {} statements, or {} with data.",
                                         maximumStatements, maximumData));
        if (m_parsed.remarks.size() > maximumRemarks)
            return Error{
                "import-syntax",
                fmt::format("Mermaid would refuse more than {} places of this text; it is no flowchart.",
                            maximumRemarks),
                fmt::format("line {}", line())};
        return std::nullopt;
    }

    void remark(SketchRemark::Kind kind, std::size_t line, std::string text) {
        m_parsed.remarks.push_back({kind, line, std::move(text)});
    }

    /// What stands at an offset, to be quoted.
    std::string excerpt(std::size_t offset) {
        const std::size_t begin = afterSpaces(m_lines.text(), offset);
        std::string text =
            m_lines.text().substr(begin, std::min<std::size_t>(m_lenient.endOfLine(begin) - begin, 200));
        std::ranges::replace(text, entityBegin, '#');
        std::ranges::replace(text, entityEnd, ';');
        return shown(trimmed(text), 40);
    }

    /// Tells that Mermaid refuses the statement from `begin` to `end`, at the place where it does. What it
    /// stops at beyond the end is only the consequence, of a quote that is never closed for one.
    void refused(std::size_t begin, std::size_t end) {
        const Token& at = m_reader.refusedAt();
        const std::string what = excerpt(at.begin);
        if (at.begin < begin || at.begin >= end || what.empty())
            return remark(
                SketchRemark::Kind::lenient, m_lines.lineAt(begin),
                fmt::format("Mermaid cannot read “{}”; it is read as it seems to be meant.", excerpt(begin)));
        remark(SketchRemark::Kind::lenient, m_lines.lineAt(at.begin),
               fmt::format("Mermaid stops at “{}”; it is read as it seems to be meant.", what));
    }

    void header() {
        const FlowHeader header = flowHeader(m_lines.text());
        if (header.direction > 0)
            remark(SketchRemark::Kind::lenient, m_lines.lineAt(header.direction),
                   fmt::format("Mermaid wants “{}” in capitals.", excerpt(header.direction)));
        if (header.statement > 0)
            remark(SketchRemark::Kind::lenient, m_lines.lineAt(header.statement),
                   fmt::format("Mermaid wants a line end before “{}”.", excerpt(header.statement)));
        m_lexer.restart(header.end);
    }

    Result<void> statement() {
        const std::size_t begin = m_lexer.position();
        if (isWordOfId()) return lenientChain(begin);
        switch (m_lexer.peek().kind) {
        case TokenKind::newline:
        case TokenKind::space:
        case TokenKind::semicolon:
        case TokenKind::direction:
        case TokenKind::accessibility: skipQuietly(); return {};
        case TokenKind::subgraph: return openSubgraph(begin);
        case TokenKind::endWord: endOfSubgraph(begin); return {};
        case TokenKind::style: style(begin); return {};
        case TokenKind::classWord: classes(begin); return {};
        case TokenKind::classDef:
            if (!m_reader.classDefinition()) skipLine(begin);
            return {};
        case TokenKind::linkStyle: linkStyle(begin); return {};
        case TokenKind::click: click(begin); return {};
        default: return chain(begin);
        }
    }

    /// "style-guide" and "end-user" begin with words of Mermaid's. It closes a subgraph at such an "end".
    bool isWordOfId() {
        const Token& word = m_lexer.peek();
        const bool isEnd = word.kind == TokenKind::endWord;
        if (!isEnd && (word.kind < TokenKind::style || word.kind > TokenKind::subgraph ||
                       word.kind == TokenKind::click))
            return false;
        const std::string_view text = m_lines.text();
        const std::size_t next = word.end;
        const bool isOver = next >= text.size() || isSpace(characterAt(text, next).code) || text[next] == ';';
        if (isEnd) return m_frames.size() == 1 && !isOver && next == word.begin + 3;
        return !isOver;
    }

    void skipQuietly() {
        const Token token = m_lexer.take();
        if (token.kind == TokenKind::space) return m_lexer.restart(afterSpaces(m_lines.text(), token.end));
        const std::string_view text = m_lexer.textOf(token);
        if (token.kind == TokenKind::direction && !trimmed(text).starts_with("direction"))
            remark(SketchRemark::Kind::skipped, m_lines.lineAt(token.begin),
                   fmt::format("Mermaid takes all of “{}” for a direction, since it says “direction”.",
                               excerpt(token.begin)));
    }

    /// Leaves out a styling statement that Mermaid refuses.
    void skipLine(std::size_t begin) {
        const std::size_t end = m_lenient.endOfLine(begin);
        refused(begin, end);
        m_lexer.restart(end);
    }

    void style(std::size_t begin) {
        if (const std::optional<std::string> id = m_reader.style())
            m_parsed.flowchart.addVertex(*id, {}, {}, m_lines.lineAt(begin));
        else
            skipLine(begin);
    }

    void classes(std::size_t begin) {
        if (const auto classes = m_reader.classes())
            return m_parsed.flowchart.addClass(classes->first, classes->second);
        refused(begin, m_lenient.endOfLine(begin));
        // "class a, b name": the last word is the name.
        const std::string_view text = m_lines.text();
        const std::size_t end = m_lenient.endOfCode(begin);
        const std::string_view words = trimmed(text.substr(begin + 5, std::max(end, begin + 5) - begin - 5));
        const std::size_t blank = words.find_last_of(" \t");
        if (blank != std::string_view::npos) {
            std::string ids(words.substr(0, blank));
            std::erase_if(ids, [](char c) { return c == ' ' || c == '\t'; });
            m_parsed.flowchart.addClass(ids, std::string(words.substr(blank + 1)));
        }
        m_lexer.restart(m_lenient.endOfLine(begin));
    }

    void linkStyle(std::size_t begin) {
        const std::optional<std::size_t> needed = m_reader.linkStyle();
        if (!needed) return skipLine(begin);
        if (*needed > m_parsed.flowchart.edges().size())
            remark(SketchRemark::Kind::lenient, m_lines.lineAt(begin),
                   fmt::format("There is no link {} to style; they are counted from 0.", *needed - 1));
    }

    /// What a click does means nothing here; a quoted text in it may hold anything, line ends too.
    void click(std::size_t begin) {
        static constexpr std::size_t longestQuote = 4000;
        const std::string_view text = m_lines.text();
        std::size_t at = begin;
        while (at < text.size() && text[at] != '\n' && text[at] != ';') {
            const std::size_t quote =
                text[at] == '"' ? text.substr(0, at + longestQuote).find('"', at + 1) : at;
            at = quote == std::string_view::npos ? m_lenient.endOfLine(at) : quote + 1;
        }
        m_lexer.restart(std::min(at, text.size()));
    }

    Result<void> openSubgraph(std::size_t begin) {
        if (m_frames.size() > Sketch::maximumDepth)
            return Error{"import-depth",
                         fmt::format("Subgraphs are nested more than {} deep.", Sketch::maximumDepth),
                         fmt::format("line {}", line())};
        std::optional<SubgraphHead> head = isStrict() ? m_reader.subgraph() : std::nullopt;
        if (!head) {
            LenientReader::Subgraph read = m_lenient.subgraph(begin);
            refused(begin, read.end);
            m_lexer.restart(read.end);
            head = std::move(read.head);
        }
        m_frames.push_back({std::move(*head), {}, m_lines.lineAt(begin)});
        return {};
    }

    void endOfSubgraph(std::size_t begin) {
        m_lexer.take();
        if (m_frames.size() > 1) return closeSubgraph();
        remark(SketchRemark::Kind::lenient, m_lines.lineAt(begin), "This “end” has no subgraph to close.");
    }

    void closeSubgraph() {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        m_frames.back().members.push_back(
            m_parsed.flowchart.addSubgraph(frame.head.id, frame.head.title, frame.members, frame.line));
    }

    /// Going back costs time; where a text makes the strict reader do so again and again, it has had its
    /// turn.
    bool isStrict() const { return m_lexer.work() < 8 * m_lines.text().size() + 100'000; }

    Result<void> chain(std::size_t begin) {
        const std::optional<FlowChain> read = isStrict() ? m_reader.chain() : std::nullopt;
        if (m_reader.isTooLarge()) return tooLarge();
        return read ? apply(*read) : lenientChain(begin);
    }

    Error tooLarge() const {
        return sizeError(fmt::format("A statement has more than {} nodes.", Sketch::maximumEdges));
    }

    Result<void> lenientChain(std::size_t begin) {
        const LenientReader::Chain chain = m_lenient.chain(begin);
        if (chain.isTooLarge) return tooLarge();
        refused(begin, chain.end);
        m_lexer.restart(chain.end);
        if (!chain.skipped.empty())
            remark(SketchRemark::Kind::skipped, m_lines.lineAt(begin),
                   fmt::format("“{}” is not understood and left out.", shown(chain.skipped, 60)));
        return apply(chain.chain);
    }

    Result<void> apply(const FlowChain& chain) {
        std::vector<std::string> before;
        for (std::size_t i = 0; i < chain.groups.size(); ++i) {
            std::vector<std::string> ids;
            const FlowMention* last = nullptr;
            for (const FlowMention& mention : chain.groups[i]) {
                apply(mention);
                // Mermaid applies data once it has seen the next node of the group.
                if (last) applyData(*last);
                last = &mention;
                ids.push_back(mention.id);
            }
            if (last) applyData(*last);
            if (i > 0) {
                const FlowLink& link = chain.links[i - 1];
                const Result<void> added =
                    m_parsed.flowchart.addLinks(before, ids, link, m_lines.lineAt(link.offset));
                if (!added) return added.error();
            }
            before = std::move(ids);
        }
        if (m_frames.size() == 1) return {};
        for (auto group = chain.groups.rbegin(); group != chain.groups.rend(); ++group)
            for (const FlowMention& mention : *group) m_frames.back().members.push_back(mention.id);
        return {};
    }

    void apply(const FlowMention& mention) {
        m_parsed.flowchart.addVertex(mention.id, mention.text, mention.shape, m_lines.lineAt(mention.offset));
        if (!mention.className.empty()) m_parsed.flowchart.addClass(mention.id, mention.className);
    }

    void applyData(const FlowMention& mention) {
        if (!mention.data) return;
        ++m_data;
        const std::size_t line = m_lines.lineAt(mention.offset);
        const ReadData read = readData(*mention.data);
        for (const std::string& complaint : read.complaints)
            remark(SketchRemark::Kind::lenient, line, complaint);
        m_parsed.flowchart.addData(mention.id, read.data, line);
    }

    LinedText m_lines;
    FlowLexer m_lexer;
    StatementReader m_reader;
    LenientReader m_lenient;
    std::vector<Frame> m_frames;
    ParsedFlowchart m_parsed;
    std::size_t m_statements = 0;
    std::size_t m_data = 0;
};

} // namespace

Result<ParsedFlowchart> parseFlowchart(LinedText lines) {
    cutAfterBraces(lines);
    return FlowParser(std::move(lines)).parse();
}

} // namespace faultline::mermaid
