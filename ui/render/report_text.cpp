// SPDX-License-Identifier: MIT
#include "ui/render/report_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr double enlarged = 20.0;

QString textOf(const report::Words& words) {
    QString text;
    for (const report::Span& span : words) text += QString::fromStdString(span.text);
    // a line break of the text itself would start a paragraph
    return text.replace(u'\n', u' ').replace(u'\r', u' ').replace(QChar(QChar::LineSeparator), u' ');
}

QTextCharFormat formatOf(const report::Span& span, const Theme& theme) {
    QTextCharFormat format;
    if (span.style == report::Style::strong) format.setFontWeight(QFont::DemiBold);
    if (span.style == report::Style::quiet) format.setForeground(theme.textMuted);
    if (span.style == report::Style::code) {
        format.setFontFamilies({u"DejaVu Sans Mono"_s, u"Liberation Mono"_s, u"monospace"_s});
        format.setFontStyleHint(QFont::Monospace);
    }
    return format;
}

/// Lives as long as the thread that asks.
const std::shared_ptr<const int>& thisThread() {
    thread_local const auto thread = std::make_shared<const int>();
    return thread;
}

} // namespace

QFont pageFont(const TextLook& look) {
    const int pixels = std::max(1, static_cast<int>(std::lround(look.size * enlarged)));
    QFont font = drawingFont(pixels, look.weight);
    if (look.isFormula)
        font.setFamilies(
            {u"STIX Two Math"_s, u"Cambria Math"_s, u"Latin Modern Math"_s, u"DejaVu Serif"_s, u"serif"_s});
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

PageText::PageText(const report::Words& words, const TextLook& look, double width, const Theme& theme)
    : m_home(thisThread()), m_lineHeight(look.size * look.leading) {
    Copy copy{
        textOf(words), pageFont(look), {}, QTextOption(look.alignment), std::max(1.0, width) * enlarged};
    copy.option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextCharFormat whole;
    whole.setForeground(look.color.isValid() ? look.color : theme.text);
    copy.formats.append({0, static_cast<int>(copy.text.size()), whole});
    int at = 0;
    for (const report::Span& span : words) {
        const int length = static_cast<int>(QString::fromStdString(span.text).size());
        copy.formats.append({at, length, formatOf(span, theme)});
        if (!span.link.empty()) m_links.push_back({at, at + length, QString::fromStdString(span.link)});
        at += length;
    }
    m_copy = std::make_shared<const Copy>(std::move(copy));
    m_layout = brokenIntoLines();
}

std::shared_ptr<QTextLayout> PageText::brokenIntoLines() const {
    auto layout = std::make_shared<QTextLayout>(m_copy->text, m_copy->font);
    layout->setFormats(m_copy->formats);
    layout->setTextOption(m_copy->option);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_copy->width);
        const double top = enlarged * m_lineHeight * line.lineNumber();
        const double spare = enlarged * m_lineHeight - line.ascent() - line.descent();
        line.setPosition({0.0, top + spare / 2.0});
    }
    layout->endLayout();
    return layout;
}

std::shared_ptr<QTextLayout> PageText::layoutHere() const {
    return m_home.lock() == thisThread() ? m_layout : brokenIntoLines();
}

PageText::PageText(const std::string& text, const TextLook& look, double width, const Theme& theme)
    : PageText(report::Words{{text}}, look, width, theme) {}

double PageText::usedWidth() const {
    double width = 0.0;
    for (int i = 0; i < lineCount(); ++i) width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width / enlarged;
}

void PageText::paint(QPainter& painter, const QPointF& at, int first, int end) const {
    const auto layout = layoutHere();
    painter.save();
    painter.translate(at.x(), at.y() - m_lineHeight * first);
    painter.scale(1.0 / enlarged, 1.0 / enlarged);
    if (first == 0 && end == lineCount()) {
        layout->draw(&painter, {});
    } else {
        for (int i = first; i < end; ++i) layout->lineAt(i).draw(&painter, {});
    }
    painter.restore();
}

std::vector<TextLink> PageText::links(int first, int end) const {
    std::vector<TextLink> result;
    if (m_links.empty()) return result;
    const auto layout = layoutHere();
    for (const Linked& linked : m_links)
        for (int i = first; i < end; ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(linked.start, line.textStart());
            const int to = std::min(linked.end, line.textStart() + line.textLength());
            if (from >= to) continue;
            const double a = line.cursorToX(from) / enlarged;
            const double b = line.cursorToX(to) / enlarged;
            result.push_back(
                {QRectF(std::min(a, b), m_lineHeight * (i - first), std::abs(b - a), m_lineHeight),
                 linked.anchor});
        }
    return result;
}

double PageText::widestWord(const report::Words& words, const TextLook& look) {
    const QFontMetricsF metrics(pageFont(look));
    double widest = 0.0;
    for (const QString& word : textOf(words).split(u' ', Qt::SkipEmptyParts))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest / enlarged;
}

double PageText::wholeWidth(const report::Words& words, const TextLook& look) {
    return QFontMetricsF(pageFont(look)).horizontalAdvance(textOf(words)) / enlarged;
}

} // namespace faultline
