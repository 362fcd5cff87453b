// SPDX-License-Identifier: MIT
#include "core/report/markdown.h"

#include <fmt/format.h>

namespace faultline::report {

namespace {

/// Stands between characters that a forge would make a link or a mention of, and is not seen.
constexpr std::string_view nothing = "<!-- -->";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether a piece of the text that begins here is turned into a link or a notification by the forges.
bool isMagic(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.front() == '@') return rest.size() > 1;
    if (rest.front() == '#') return rest.size() > 1 && isDigit(rest[1]);
    if (rest.front() == ':') return rest.starts_with("://");
    return rest.front() == '.' && at >= 3 && (text[at - 1] == 'w' || text[at - 1] == 'W');
}

std::string escaped(const Words& words) {
    std::string text;
    for (const Span& span : words) {
        const std::string inner = markdownEscaped(span.text);
        const bool isStrong = span.style == Style::strong && !inner.empty();
        text += isStrong                    ? "**" + inner + "**"
                : span.style == Style::code ? "<code>" + inner + "</code>"
                                            : inner;
    }
    return text;
}

std::string_view signOf(Tone tone) {
    switch (tone) {
    case Tone::bad: return "⛔ ";
    case Tone::warning: return "⚠️ ";
    case Tone::good: return "✅ ";
    case Tone::plain:
    case Tone::quiet: break;
    }
    return {};
}

class Writer {
public:
    explicit Writer(const MarkdownDrawing& drawing) : m_drawing(drawing) {}

    std::string write(const Document& document) {
        m_text =
            fmt::format("# {}: {}\n\n", markdownEscaped(document.title), markdownEscaped(document.subtitle));
        m_text += "| | |\n| :-- | :-- |\n";
        for (const Fact& fact : document.facts)
            m_text +=
                fmt::format("| **{}** | {} |\n", markdownEscaped(fact.label), markdownEscaped(fact.value));
        m_text += '\n';
        for (const Section& section : document.sections) {
            m_text += fmt::format("## {}\n\n", markdownEscaped(section.title));
            for (const Block& block : section.blocks)
                std::visit([this](const auto& content) { add(content); }, block);
        }
        while (m_text.ends_with("\n\n")) m_text.pop_back();
        return std::move(m_text);
    }

private:
    void add(const Paragraph& paragraph) {
        m_text += fmt::format("{}{}\n\n", signOf(paragraph.tone), escaped(paragraph.words));
    }
    void add(const Heading& heading) { m_text += fmt::format("### {}\n\n", markdownEscaped(heading.text)); }
    void add(const KeyFigures& key) {
        m_text += "| | | |\n| :-- | :-- | :-- |\n";
        for (const KeyFigure& figure : key.figures)
            m_text +=
                fmt::format("| {} | {}**{}** | {} |\n", markdownEscaped(figure.label), signOf(figure.tone),
                            markdownEscaped(figure.value), markdownEscaped(figure.detail));
        m_text += '\n';
    }
    void add(const Bullets& bullets) {
        for (const Words& item : bullets.items) m_text += fmt::format("- {}\n", escaped(item));
        m_text += '\n';
    }
    void add(const Table& table) {
        if (!table.caption.empty()) m_text += fmt::format("{}\n\n", markdownEscaped(table.caption));
        std::string rule = "|";
        m_text += '|';
        for (const Column& column : table.columns) {
            m_text += fmt::format(" {} |", markdownEscaped(column.title));
            rule += column.role == ColumnRole::figure ? " --: |" : " :-- |";
        }
        m_text += '\n' + rule + '\n';
        for (const Row& row : table.rows) {
            m_text += '|';
            for (const Cell& cell : row.cells) {
                const std::string inner = escaped(cell.words);
                m_text += row.isTotal && !inner.empty() ? fmt::format(" **{}** |", inner)
                                                        : fmt::format(" {} |", inner);
            }
            m_text += '\n';
        }
        m_text += '\n';
    }
    void add(const Chart& /*chart*/) {}
    void add(const Steps& steps) {
        for (const Step& step : steps.steps) {
            const std::string indent(static_cast<std::size_t>(step.level) * 2, ' ');
            const std::string condition =
                step.condition.empty() ? "" : markdownEscaped(step.condition) + ": ";
            m_text += fmt::format("{}- {}{}: **{}**", indent, condition, markdownEscaped(step.title),
                                  markdownEscaped(step.value));
            if (!step.sentence.empty()) m_text += fmt::format(". {}", markdownEscaped(step.sentence));
            if (!step.symbols.empty())
                m_text += fmt::format("<br>{}  {}", indent, markdownEscaped(step.symbols));
            if (!step.numbers.empty())
                m_text += fmt::format("<br>{}  = {} = {}", indent, markdownEscaped(step.numbers),
                                      markdownEscaped(step.value));
            m_text += '\n';
            for (const std::string& row : step.rows)
                m_text += fmt::format("{}  - {}\n", indent, markdownEscaped(row));
        }
        m_text += '\n';
    }
    void add(const Drawing& drawing) {
        const std::string diagram = m_drawing ? m_drawing(drawing) : std::string();
        if (!diagram.empty()) m_text += diagram + "\n\n";
        m_text +=
            fmt::format("{}\n\n", markdownEscaped(diagram.empty() || drawing.domain ? drawing.description
                                                                                    : drawing.caption));
    }

    const MarkdownDrawing& m_drawing;
    std::string m_text;
};

} // namespace

std::string markdownEscaped(std::string_view text) {
    constexpr std::string_view special = "\\`*_{}[]<>~|$";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n' || c == '\r' || c == '\t') {
            result += ' ';
        } else if (c == '&') {
            result += "&amp;";
        } else if (c == '<') {
            result += "&lt;";
        } else if (special.find(c) != std::string_view::npos ||
                   (i == 0 && (c == '#' || c == '-' || c == '+' || c == '=' || c == '!'))) {
            result += '\\';
            result += c;
        } else {
            result += c;
        }
        if (isMagic(text, i)) result += nothing;
    }
    return result;
}

std::string markdown(const Document& document, const MarkdownDrawing& drawing) {
    return Writer(drawing).write(document);
}

} // namespace faultline::report
