// SPDX-License-Identifier: MIT
#include "core/report/html.h"

#include <fmt/format.h>

namespace faultline::report {

namespace {

std::string_view classOf(Tone tone) {
    switch (tone) {
    case Tone::quiet: return "quiet";
    case Tone::good: return "good";
    case Tone::warning: return "warning";
    case Tone::bad: return "bad";
    case Tone::plain: break;
    }
    return {};
}

std::string classAttribute(std::string_view first, std::string_view second = {}) {
    if (first.empty() && second.empty()) return {};
    return fmt::format(" class=\"{}{}{}\"", first, first.empty() || second.empty() ? "" : " ", second);
}

std::string htmlOf(const Words& words) {
    std::string text;
    for (const Span& span : words) {
        std::string inner = htmlEscaped(span.text);
        if (span.style == Style::strong) inner = "<strong>" + inner + "</strong>";
        if (span.style == Style::code) inner = "<code>" + inner + "</code>";
        if (span.style == Style::quiet) inner = "<span class=\"quiet\">" + inner + "</span>";
        if (!span.link.empty()) inner = fmt::format("<a href=\"#{}\">{}</a>", htmlEscaped(span.link), inner);
        text += inner;
    }
    return text;
}

std::string idAttribute(const std::string& anchor) {
    return anchor.empty() ? std::string() : fmt::format(" id=\"{}\"", htmlEscaped(anchor));
}

class Writer {
public:
    explicit Writer(const SvgDrawing& drawing) : m_drawing(drawing) {}

    std::string write(const Document& document) {
        writeHead(document);
        writeTitle(document);
        m_text += "<main id=\"main\">\n";
        for (const Section& section : document.sections) {
            m_text += fmt::format("<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n",
                                  htmlEscaped(section.anchor), htmlEscaped(section.title));
            for (const Block& block : section.blocks)
                std::visit([this](const auto& content) { add(content); }, block);
            m_text += "</section>\n";
        }
        m_text += fmt::format("</main>\n<footer>{} · {}</footer>\n</body>\n</html>\n",
                              htmlEscaped(document.footer), htmlEscaped(document.author));
        return std::move(m_text);
    }

private:
    void writeHead(const Document& document) {
        m_text = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta "
                 "charset=\"utf-8\"/>\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
        m_text += fmt::format(
            "<meta name=\"generator\" content=\"{}\"/>\n<title>{}: {}</title>\n<style>{}</style>\n</head>\n",
            htmlEscaped(document.author), htmlEscaped(document.title), htmlEscaped(document.subtitle),
            htmlStyle());
    }

    void writeTitle(const Document& document) {
        m_text += fmt::format(
            "<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n<h1>{}</h1>\n"
            "<p class=\"subtitle\">{}</p>\n<dl class=\"facts\">\n",
            htmlEscaped(document.title), htmlEscaped(document.subtitle));
        for (const Fact& fact : document.facts)
            m_text +=
                fmt::format("<dt>{}</dt><dd>{}</dd>\n", htmlEscaped(fact.label), htmlEscaped(fact.value));
        m_text +=
            "</dl>\n</header>\n<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n";
        for (const Section& section : document.sections)
            m_text += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", htmlEscaped(section.anchor),
                                  htmlEscaped(section.title));
        m_text += "</ol>\n</nav>\n";
    }

    void add(const Paragraph& paragraph) {
        m_text +=
            fmt::format("<p{}>{}</p>\n", classAttribute(classOf(paragraph.tone)), htmlOf(paragraph.words));
    }
    void add(const Heading& heading) {
        m_text += fmt::format("<h3{}>{}</h3>\n", idAttribute(heading.anchor), htmlEscaped(heading.text));
    }
    void add(const KeyFigures& key) {
        m_text += "<dl class=\"key\">\n";
        for (const KeyFigure& figure : key.figures)
            m_text += fmt::format("<div><dt>{}</dt><dd{}>{}</dd><dd class=\"detail\">{}</dd></div>\n",
                                  htmlEscaped(figure.label), classAttribute("value", classOf(figure.tone)),
                                  htmlEscaped(figure.value), htmlEscaped(figure.detail));
        m_text += "</dl>\n";
    }
    void add(const Bullets& bullets) {
        m_text += "<ul>\n";
        for (const Words& item : bullets.items) m_text += fmt::format("<li>{}</li>\n", htmlOf(item));
        m_text += "</ul>\n";
    }
    void add(const Table& table) {
        // On a phone rows are set one below the other, which takes a table's meaning from it: the roles keep
        // it. The caption's span is as wide as what is seen, not as the table, which may be scrolled.
        m_text += "<div class=\"scroll\">\n<table role=\"table\">\n";
        if (!table.caption.empty())
            m_text += fmt::format("<caption><span>{}</span></caption>\n", htmlEscaped(table.caption));
        m_text += "<thead role=\"rowgroup\"><tr role=\"row\">";
        for (const Column& column : table.columns)
            m_text += fmt::format("<th scope=\"col\" role=\"columnheader\"{}>{}</th>",
                                  classAttribute(column.role == ColumnRole::figure ? "figure" : ""),
                                  htmlEscaped(column.title));
        m_text += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
        for (const Row& row : table.rows) addRow(table, row);
        m_text += "</tbody>\n</table>\n</div>\n";
    }
    void addRow(const Table& table, const Row& row) {
        m_text += fmt::format("<tr role=\"row\"{}{}>", idAttribute(row.anchor),
                              classAttribute(row.isTotal ? "total" : ""));
        bool hasHead = false;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const ColumnRole role = table.columns[i].role;
            // the first name of a row is what the row is about
            const bool isHead = !hasHead && role == ColumnRole::name;
            hasHead = hasHead || isHead;
            m_text += isHead ? "<th scope=\"row\" role=\"rowheader\""
                             : fmt::format("<td role=\"cell\" data-label=\"{}\"",
                                           htmlEscaped(table.columns[i].title));
            m_text += classAttribute(role == ColumnRole::figure ? "figure" : "", classOf(row.cells[i].tone));
            m_text += fmt::format(">{}</{}>", htmlOf(row.cells[i].words), isHead ? "th" : "td");
        }
        m_text += "</tr>\n";
    }
    void add(const Chart& chart) {
        m_text += "<figure>\n" + htmlChart(chart, fmt::format("chart{}", ++m_pictures));
        m_text += fmt::format("<figcaption>{}</figcaption>\n</figure>\n", htmlEscaped(chart.title));
    }
    void add(const Steps& steps) {
        m_text += "<ul class=\"steps\">\n";
        for (const Step& step : steps.steps) {
            m_text += fmt::format("<li style=\"--level:{}\"><p>", step.level);
            if (!step.condition.empty())
                m_text += fmt::format("<span class=\"quiet\">{}:</span> ", htmlEscaped(step.condition));
            m_text += fmt::format("{}: <strong>{}</strong></p>\n", htmlEscaped(step.title),
                                  htmlEscaped(step.value));
            if (!step.sentence.empty())
                m_text += fmt::format("<p class=\"quiet\">{}</p>\n", htmlEscaped(step.sentence));
            if (!step.symbols.empty())
                m_text += fmt::format("<p class=\"formula\">{}</p>\n", htmlEscaped(step.symbols));
            if (!step.numbers.empty())
                m_text += fmt::format("<p class=\"formula\">= {} = {}</p>\n", htmlEscaped(step.numbers),
                                      htmlEscaped(step.value));
            if (!step.rows.empty()) {
                m_text += "<ul>\n";
                for (const std::string& row : step.rows)
                    m_text += fmt::format("<li>{}</li>\n", htmlEscaped(row));
                m_text += "</ul>\n";
            }
            m_text += "</li>\n";
        }
        m_text += "</ul>\n";
    }
    void add(const Drawing& drawing) {
        const std::string svg =
            m_drawing ? m_drawing(drawing, fmt::format("drawing{}", ++m_pictures)) : std::string();
        if (svg.empty()) {
            m_text += fmt::format("<p class=\"quiet\">{}</p>\n", htmlEscaped(drawing.description));
            return;
        }
        // it may be wider than the page: then it scrolls, and the keyboard must reach it
        m_text += "<figure>\n<div class=\"drawing\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing\">" +
                  svg + "</div>\n";
        m_text += fmt::format("<figcaption>{}</figcaption>\n</figure>\n", htmlEscaped(drawing.caption));
    }

    const SvgDrawing& m_drawing;
    std::string m_text;
    int m_pictures = 0;
};

} // namespace

std::string htmlEscaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        // U+FFFE and U+FFFF are UTF-8's EF BF BE and EF BF BF; XML has neither (its section 2.2)
        const bool isNoCharacter = text.substr(i, 2) == "\xEF\xBF" && i + 2 < text.size() &&
                                   static_cast<unsigned char>(text[i + 2]) >= 0xBEU;
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else if (isNoCharacter || (byte < 0x20U && c != '\n' && c != '\t' && c != '\r'))
            result += "\xEF\xBF\xBD";
        else
            result += c;
        if (isNoCharacter) i += 2;
    }
    return result;
}

std::string html(const Document& document, const SvgDrawing& drawing) {
    return Writer(drawing).write(document);
}

} // namespace faultline::report
