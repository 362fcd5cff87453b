// SPDX-License-Identifier: MIT
#include "ui/render/page_flow.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

class BlockWriter {
public:
    BlockWriter(PageFlow& flow, const report::Block* next, const DrawingSource& drawings)
        : m_flow(flow), m_next(next), m_drawings(drawings) {}

    void operator()(const report::Paragraph& paragraph);
    void operator()(const report::Heading& heading) { m_flow.heading(heading.text, 1, heading.anchor); }
    void operator()(const report::KeyFigures& key);
    void operator()(const report::Bullets& bullets);
    void operator()(const report::Table& table) { putTable(m_flow, table); }
    void operator()(const report::Chart& chart);
    void operator()(const report::Steps& steps);
    void operator()(const report::Drawing& drawing) { putDrawing(m_flow, drawing, m_drawings(drawing)); }

private:
    [[nodiscard]] const Theme& theme() const { return m_flow.theme(); }
    [[nodiscard]] double textWidth() const { return std::min(page_look::widestText, m_flow.width()); }
    [[nodiscard]] TextLook quiet(double size) const {
        TextLook look;
        look.size = size;
        look.color = theme().textMuted;
        return look;
    }
    /// Whether what comes next is something that words lead to, not more words.
    [[nodiscard]] bool leadsOn() const {
        return m_next != nullptr && !std::holds_alternative<report::Paragraph>(*m_next) &&
               !std::holds_alternative<report::Heading>(*m_next);
    }
    void step(const report::Step& step);

    PageFlow& m_flow;
    const report::Block* m_next;
    const DrawingSource& m_drawings;
};

void BlockWriter::operator()(const report::Paragraph& paragraph) {
    TextLook look;
    look.size = page_look::body;
    look.color = toneColor(paragraph.tone, theme());
    constexpr double below = 7.0;
    const PageText text(paragraph.words, look, textWidth(), theme());
    if (leadsOn() && text.height() < m_flow.wholeRoom() / 4.0) return m_flow.introduction(text, below);
    m_flow.paragraph(text);
    m_flow.gap(below);
}

void BlockWriter::operator()(const report::Bullets& bullets) {
    constexpr double indent = 12.0;
    TextLook look;
    look.size = page_look::body;
    for (const report::Words& item : bullets.items) {
        const PageText text(item, look, textWidth() - indent, theme());
        m_flow.need(text.lineHeight() * std::min(2, text.lineCount()));
        m_flow.put(PageText("•", look, indent, theme()), {m_flow.left(), m_flow.y()});
        m_flow.paragraph(text, indent);
        m_flow.gap(2.5);
    }
    m_flow.gap(5.0);
}

/// Boxes side by side, each with its label, its figure as large as it fits, and a word more.
void BlockWriter::operator()(const report::KeyFigures& key) {
    if (key.figures.empty()) return;
    constexpr double gap = 9.0;
    constexpr double inset = 9.0;
    const auto count = static_cast<double>(key.figures.size());
    const double width = (m_flow.width() - gap * (count - 1.0)) / count;
    const double inner = width - 2.0 * inset;
    TextLook large;
    large.size = 15.0;
    large.weight = QFont::DemiBold;
    large.leading = 1.2;
    const auto fits = [&](const report::KeyFigure& figure) {
        return PageText::wholeWidth({{figure.value}}, large) <= inner;
    };
    while (large.size > 11.5 && !std::ranges::all_of(key.figures, fits))
        large.size -= 0.5; // alike in all boxes
    double valueHeight = 18.0;
    double detailHeight = 0.0;
    for (const report::KeyFigure& figure : key.figures) {
        valueHeight = std::max(valueHeight, PageText(figure.value, large, inner, theme()).height());
        detailHeight = std::max(detailHeight, PageText(figure.detail, quiet(7.5), inner, theme()).height());
    }
    const double height = 22.0 + valueHeight + detailHeight + 8.0;
    m_flow.gap(4.0);
    m_flow.need(height);
    double x = m_flow.left();
    for (const report::KeyFigure& figure : key.figures) {
        const QRectF box(x, m_flow.y(), width, height);
        const QColor frame = theme().outline;
        const QColor ground(0xF7F8FA);
        m_flow.item([box, frame, ground](QPainter& painter) {
            painter.setPen(QPen(frame, 0.7));
            painter.setBrush(ground);
            painter.drawRoundedRect(box, 5.0, 5.0);
        });
        m_flow.put(PageText(figure.label, quiet(7.8), inner, theme()), {x + inset, box.top() + 8.0});
        large.color = toneColor(figure.tone, theme());
        m_flow.put(PageText(figure.value, large, inner, theme()), {x + inset, box.top() + 20.0});
        m_flow.put(PageText(figure.detail, quiet(7.5), inner, theme()),
                   {x + inset, box.top() + 22.0 + valueHeight});
        x += width + gap;
    }
    m_flow.advance(height);
    m_flow.gap(page_look::blockGap);
}

QColor inkColor(report::Ink ink, const Theme& theme) {
    switch (ink) {
    case report::Ink::text: return theme.text;
    case report::Ink::quiet: return theme.textMuted;
    case report::Ink::grid:
    case report::Ink::gap: return theme.outline;
    case report::Ink::promised: return theme.series(0);
    case report::Ink::actual: return theme.series(1);
    case report::Ink::part: return theme.series(0);
    case report::Ink::total: return theme.series(6);
    case report::Ink::good: return theme.good;
    case report::Ink::bad: break;
    }
    return theme.danger;
}

void paintShape(QPainter& painter, const report::Shape& shape, const Theme& theme) {
    const QColor color = inkColor(shape.ink, theme);
    using Kind = report::Shape::Kind;
    if (shape.kind == Kind::line) {
        painter.setPen(QPen(color, shape.size, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(shape.x, shape.y), QPointF(shape.x + shape.width, shape.y + shape.height));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (shape.kind == Kind::rect) painter.drawRect(QRectF(shape.x, shape.y, shape.width, shape.height));
    if (shape.kind == Kind::circle) painter.drawEllipse(QPointF(shape.x, shape.y), shape.size, shape.size);
    if (shape.kind == Kind::diamond) {
        const double r = shape.size * 1.25;
        painter.drawPolygon(QPolygonF({QPointF(shape.x, shape.y - r), QPointF(shape.x + r, shape.y),
                                       QPointF(shape.x, shape.y + r), QPointF(shape.x - r, shape.y)}));
    }
    if (shape.kind != Kind::text) return;
    TextLook look;
    look.size = shape.size;
    look.color = color;
    look.leading = 1.0;
    if (shape.isStrong) look.weight = QFont::DemiBold;
    const report::Words words{{shape.text}};
    double width = PageText::wholeWidth(words, look);
    if (shape.anchor == report::Shape::Anchor::end && width > shape.x) {
        look.size *= shape.x / width; // letters wider than any that the chart reckons with stay in it
        width = shape.x;
    }
    double x = shape.x;
    if (shape.anchor == report::Shape::Anchor::middle) x -= width / 2.0;
    if (shape.anchor == report::Shape::Anchor::end) x -= width;
    constexpr double ascent = 0.83; // of the line's height, about
    PageText(words, look, width + 2.0, theme).paint(painter, {x, shape.y - ascent * shape.size});
}

void BlockWriter::operator()(const report::Chart& chart) {
    const report::ChartShapes shapes = report::shapesOf(chart, std::min(m_flow.width(), 520.0));
    TextLook look;
    look.size = page_look::body;
    look.weight = QFont::DemiBold;
    const PageText title(chart.title, look, textWidth(), theme());
    m_flow.gap(3.0);
    // a chart is never parted; one higher than the page is drawn smaller
    const double most = m_flow.wholeRoom() - m_flow.pendingHeight() - title.height() - 4.0;
    const double scale = std::min(1.0, most / shapes.height);
    m_flow.need(title.height() + 4.0 + shapes.height * scale);
    m_flow.put(title, {m_flow.left(), m_flow.y()});
    m_flow.advance(title.height() + 4.0);
    const QPointF at(m_flow.left(), m_flow.y());
    const Theme& colors = theme();
    m_flow.item([shapes, at, scale, &colors](QPainter& painter) {
        painter.translate(at);
        painter.scale(scale, scale);
        for (const report::Shape& shape : shapes.shapes) paintShape(painter, shape, colors);
    });
    m_flow.advance(shapes.height * scale);
    m_flow.gap(page_look::blockGap);
}

void BlockWriter::step(const report::Step& step) {
    constexpr double indent = 14.0;
    const double left = indent * step.level + 8.0;
    const double width = m_flow.width() - left;
    report::Words head;
    if (!step.condition.empty()) head.push_back({step.condition + ": ", report::Style::quiet});
    head.push_back({step.title + ":  "});
    head.push_back({step.value, report::Style::strong});
    TextLook plain;
    plain.size = page_look::small + 0.5;
    TextLook formula = plain;
    formula.isFormula = true;
    formula.size = page_look::body;
    std::vector<PageText> texts{PageText(head, plain, width, theme())};
    if (!step.sentence.empty())
        texts.emplace_back(step.sentence, quiet(page_look::small - 0.5), width, theme());
    if (!step.symbols.empty()) texts.emplace_back(step.symbols, formula, width - 12.0, theme());
    const std::size_t firstFormula = texts.size() - (step.symbols.empty() ? 0 : 1);
    if (!step.numbers.empty())
        texts.emplace_back("= " + step.numbers + " = " + step.value, formula, width - 12.0, theme());
    const std::size_t endFormula = texts.size();
    for (const std::string& row : step.rows)
        texts.emplace_back("• " + row, quiet(page_look::small), width, theme());
    double height = 0.0;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, texts.size()); ++i) height += texts[i].height();
    m_flow.need(std::min(height, m_flow.wholeRoom() / 2.0));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool isFormula =
            i >= firstFormula && i < endFormula && (!step.symbols.empty() || !step.numbers.empty());
        // a step of many rows goes on on the next page; what belongs to one row stays together
        m_flow.need(std::min(texts[i].height(), m_flow.wholeRoom()));
        const double x = m_flow.left() + left - 8.0;
        const QLineF rule(x, m_flow.y() + 1.0, x, m_flow.y() + texts[i].height());
        const QColor color = theme().outline;
        if (step.level > 0)
            m_flow.item([rule, color](QPainter& painter) {
                painter.setPen(QPen(color, 1.0, Qt::SolidLine, Qt::FlatCap));
                painter.drawLine(rule);
            });
        m_flow.paragraph(texts[i], left + (isFormula ? 12.0 : 0.0));
    }
    m_flow.gap(5.0);
}

void BlockWriter::operator()(const report::Steps& steps) {
    for (const report::Step& one : steps.steps) step(one);
    m_flow.gap(3.0);
}

} // namespace

void putBlock(PageFlow& flow, const report::Block& block, const report::Block* next,
              const DrawingSource& drawings) {
    // a drawing may share the turned page of the one before it, with its heading; nothing else does
    if (!std::holds_alternative<report::Drawing>(block) && !std::holds_alternative<report::Heading>(block))
        flow.backToPaper();
    std::visit(BlockWriter(flow, next, drawings), block);
}

} // namespace faultline
