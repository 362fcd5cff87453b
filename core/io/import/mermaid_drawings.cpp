// SPDX-License-Identifier: MIT
#include "core/io/import/mermaid_drawings.h"

#include "core/io/import/mermaid_label.h"
#include "core/io/import/mermaid_letters.h"
#include "core/io/import/mermaid_source.h"

#include <algorithm>
#include <optional>

namespace faultline::mermaid {

namespace {

/// Every byte that begins a diagram's name stands in its first word.
std::string firstWord(std::string_view text) {
    const std::size_t begin = afterSpaces(text, 0);
    std::size_t end = begin;
    while (end < text.size() && end - begin < 60 && (isWordCharacter(text[end]) || text[end] == '-')) ++end;
    return std::string(text.substr(begin, end - begin));
}

DiagramType typeNamed(std::string_view word) {
    if (word == "graph" || word == "flowchart" || word == "flowchart-elk" || word == "swimlane-beta")
        return DiagramType::flowchart;
    if (word == "architecture" || word == "architecture-beta") return DiagramType::architecture;
    for (const std::string_view name :
         {"C4Context", "C4Container", "C4Component", "C4Dynamic", "C4Deployment"})
        if (word == name) return DiagramType::c4;
    return DiagramType::other;
}

Drawing drawingFrom(std::string text, std::size_t line, std::string heading) {
    Drawing drawing{std::move(text), line, std::move(heading), DiagramType::other, {}};
    drawing.word = firstWord(sourceOf(drawing.text, line).lines.text());
    drawing.type = typeNamed(drawing.word);
    return drawing;
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// How a block of text begins, and what ends it.
struct Fence {
    std::string close;      ///< what its last line begins with; for a tag, what it holds
    bool isMermaid = false; ///< else its text is of no interest
    bool isTag = false;     ///< HTML: text may stand on the lines of the tags, and is escaped
};

bool isMermaidWord(std::string_view info) {
    info = trimmed(info);
    while (info.starts_with('{') || info.starts_with('.')) info.remove_prefix(1);
    const std::string word = lower(info.substr(0, std::min(info.find_first_of(" \t{}.,:"), info.size())));
    return word == "mermaid" || word == "mmd";
}

/// "```mermaid", "~~~ mermaid", "::: mermaid", "```python".
std::optional<Fence> codeFence(std::string_view line) {
    const char mark = line.empty() ? '\0' : line.front();
    if (mark != '`' && mark != '~' && mark != ':') return std::nullopt;
    const std::size_t length = std::min(line.find_first_not_of(mark), line.size());
    const std::string_view info = line.substr(length);
    if (length < 3 || (mark == '`' && info.find('`') != std::string_view::npos)) return std::nullopt;
    const bool isMermaid = isMermaidWord(info);
    if (mark == ':' && !isMermaid) return std::nullopt;
    return Fence{std::string(length, mark), isMermaid, false};
}

/// "{{< mermaid >}}", "{{% mermaid %}}".
std::optional<Fence> shortcode(std::string_view line) {
    for (const std::string_view mark : {"{{<", "{{%"})
        if (line.starts_with(mark) && isMermaidWord(line.substr(mark.size())))
            return Fence{std::string(mark), true, false};
    return std::nullopt;
}

/// `<pre class="mermaid">`; `end` is past the tag.
std::optional<Fence> tagFence(std::string_view line, std::size_t& end) {
    for (const std::string_view name : {"pre", "div"}) {
        const std::size_t open = line.find("<" + std::string(name) + " ");
        if (open == std::string_view::npos) continue;
        end = line.find('>', open);
        if (end == std::string_view::npos) continue;
        const std::string_view tag = line.substr(open, end - open);
        const std::size_t names = tag.find("class=");
        if (names == std::string_view::npos || tag.find("mermaid", names) == std::string_view::npos) continue;
        ++end;
        return Fence{"</" + std::string(name) + ">", true, true};
    }
    return std::nullopt;
}

/// The characters that HTML text escapes.
std::string unescaped(std::string_view text) {
    static constexpr std::pair<std::string_view, char> escapes[] = {
        {"&gt;", '>'}, {"&lt;", '<'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}};
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto* const escape =
            text[i] != '&' ? std::end(escapes) : std::ranges::find_if(escapes, [&](const auto& each) {
                return text.substr(i).starts_with(each.first);
            });
        if (escape == std::end(escapes)) {
            out += text[i++];
            continue;
        }
        out += escape->second;
        i += escape->first.size();
    }
    return out;
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::vector<Drawing> scan() {
        std::size_t line = 0;
        for (std::size_t begin = 0; begin < m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', begin), m_text.size());
            read(m_text.substr(begin, end - begin), ++line);
            begin = end + 1;
        }
        if (m_fence) close();
        return std::move(m_drawings);
    }

private:
    void read(std::string_view line, std::size_t number) {
        if (!m_fence) return outside(line, number);
        std::string_view content = line;
        // A block in a quotation has its mark on every line.
        if (m_isQuoted && trimmed(content).starts_with('>')) content.remove_prefix(content.find('>') + 1);
        if (!closes(content)) return append(content);
        if (m_fence->isTag) append(content.substr(0, content.find(m_fence->close)));
        close();
    }

    bool closes(std::string_view line) const {
        if (m_fence->isTag) return line.find(m_fence->close) != std::string_view::npos;
        line = trimmed(line);
        if (!line.starts_with(m_fence->close)) return false;
        const char mark = m_fence->close.front();
        if (mark == '{')
            return line.find("/mermaid") != std::string_view::npos ||
                   line.find("end") != std::string_view::npos;
        return line.find_first_not_of(mark) == std::string_view::npos;
    }

    void append(std::string_view line) {
        if (m_fence->isMermaid) (m_body += line) += '\n';
    }

    void close() {
        if (m_fence->isMermaid)
            m_drawings.push_back(drawingFrom(m_fence->isTag ? unescaped(m_body) : m_body, m_line, m_heading));
        m_fence.reset();
        m_body.clear();
    }

    void outside(std::string_view line, std::size_t number) {
        std::string_view content = trimmed(line);
        m_isQuoted = content.starts_with('>');
        while (content.starts_with('>')) content = trimmed(content.substr(1));
        // "1. ```mermaid" and "- ```mermaid" begin an item of a list.
        if (const std::size_t item = content.find_first_not_of("0123456789.-*+ "); item > 0 && item < 6)
            if (codeFence(content.substr(item))) content.remove_prefix(item);
        m_line = number + 1;
        if (content.starts_with('#')) return heading(content);
        m_fence = codeFence(content);
        if (!m_fence) m_fence = shortcode(content);
        std::size_t tagEnd = 0;
        if (!m_fence) m_fence = tagFence(line, tagEnd);
        if (!m_fence || !m_fence->isTag) return;
        m_line = number;
        read(line.substr(tagEnd), number);
    }

    void heading(std::string_view content) {
        const std::size_t level = content.find_first_not_of('#');
        if (level == std::string_view::npos || level > 6 || content[level] != ' ') return;
        std::string_view title = trimmed(content.substr(level));
        while (title.ends_with('#')) title.remove_suffix(1);
        m_heading = cleanLabel(title, true).text;
    }

    std::string_view m_text;
    std::vector<Drawing> m_drawings;
    std::optional<Fence> m_fence;
    bool m_isQuoted = false;
    std::string m_body;
    std::size_t m_line = 1;
    std::string m_heading;
};

} // namespace

std::vector<Drawing> drawingsOf(std::string_view text) {
    Drawing whole = drawingFrom(std::string(text), 1, {});
    if (whole.type != DiagramType::other) return {std::move(whole)};
    std::vector<Drawing> fenced = Scanner(text).scan();
    if (fenced.empty()) fenced.push_back(std::move(whole));
    return fenced;
}

} // namespace faultline::mermaid

namespace faultline {

std::vector<DrawingChoice> mermaidDrawingsIn(const SourceFile& file) {
    std::vector<DrawingChoice> choices;
    if (file.text.size() > Sketch::maximumBytes) return choices;
    for (mermaid::Drawing& drawing : mermaid::drawingsOf(mermaid::cleanText(file.text)))
        if (drawing.type != mermaid::DiagramType::other)
            choices.push_back({std::move(drawing.heading), drawing.line});
    return choices;
}

} // namespace faultline
