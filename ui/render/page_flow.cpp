// SPDX-License-Identifier: MIT
#include "ui/render/page_flow.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr double hairline = 0.6;
constexpr int noHeading = -1; ///< the level of words that stand by and are no heading

} // namespace

QColor toneColor(report::Tone tone, const Theme& theme) {
    switch (tone) {
    case report::Tone::quiet: return theme.textMuted;
    case report::Tone::good: return theme.good;
    case report::Tone::warning: return theme.warning;
    case report::Tone::bad: return theme.danger;
    case report::Tone::plain: break;
    }
    return theme.text;
}

PageFlow::PageFlow(const Paper& paper, const Theme& theme)
    : m_paper(paper), m_theme(theme), m_places(std::make_shared<std::map<QString, PagePlace>>()) {
    begin(paper.points());
}

void PageFlow::begin(const QSizeF& size) {
    m_pages.m_pages.push_back({size, {}, {}});
    m_y = page_look::margin;
    m_isOther = size != m_paper.points();
}

void PageFlow::newPage() {
    if (page().items.empty()) m_pages.m_pages.pop_back();
    begin(m_paper.points());
}

void PageFlow::newTurnedPage() {
    if (page().items.empty()) m_pages.m_pages.pop_back();
    begin(m_paper.points().transposed());
}

QSizeF PageFlow::turnedRoom() const {
    const QSizeF size = m_paper.points().transposed();
    return {size.width() - 2.0 * page_look::margin,
            size.height() - page_look::margin - page_look::marginBottom};
}

void PageFlow::heading(const std::string& text, int level, const std::string& anchor) {
    TextLook look;
    look.size = level == 0 ? 16.0 : 11.5;
    look.weight = QFont::DemiBold;
    look.leading = 1.25;
    // set for the paper: the page that comes may not be the turned one that is open
    m_pending.push_back({PageText(text, look, paperWidth(), m_theme), level, anchor, text,
                         level == 0 ? 30.0 : 16.0, level == 0 ? 10.0 : 5.0});
}

void PageFlow::introduction(const PageText& text, double below) {
    m_pending.push_back({text, noHeading, {}, {}, 0.0, below});
}

double PageFlow::pendingHeight() const {
    double height = 0.0;
    for (const Pending& pending : m_pending) height += pending.above + pending.text.height() + pending.below;
    return height;
}

void PageFlow::place(const Pending& pending) {
    if (!isAtTop()) m_y += pending.above;
    anchor(pending.anchor);
    if (pending.level != noHeading) mark(QString::fromStdString(pending.title), pending.level);
    if (pending.level == 0) {
        const QColor color = m_theme.text;
        const QLineF rule(left(), m_y - 8.0, left() + width(), m_y - 8.0);
        if (!isAtTop())
            item([rule, color](QPainter& painter) {
                painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::FlatCap));
                painter.drawLine(rule);
            });
    }
    put(pending.text, {left(), m_y});
    m_y += pending.text.height() + pending.below;
}

void PageFlow::need(double height) {
    const double together = pendingHeight() + height;
    if (m_isOther || (!isAtTop() && together > room())) newPage();
    placePending();
}

void PageFlow::placePending() {
    std::vector<Pending> pending;
    pending.swap(m_pending);
    for (const Pending& one : pending) place(one);
}

void PageFlow::gap(double height) {
    if (!isAtTop()) m_y += height;
}

void PageFlow::anchor(const std::string& anchor) {
    if (anchor.empty()) return;
    const int number = static_cast<int>(m_pages.m_pages.size()) - 1;
    m_places->emplace(QString::fromStdString(anchor), PagePlace{number, m_y});
}

void PageFlow::mark(const QString& title, int level) {
    m_pages.m_marks.push_back({title, level, {static_cast<int>(m_pages.m_pages.size()) - 1, m_y}});
}

void PageFlow::put(const PageText& text, const QPointF& at, int first, int end) {
    item([text, at, first, end](QPainter& painter) { text.paint(painter, at, first, end); });
    for (const TextLink& found : text.links(first, end)) link(found.rect.translated(at), found.anchor);
}

void PageFlow::paragraph(const PageText& text, double indent) {
    constexpr int together = 2; // lines that stand alone neither at the end of a page nor at the beginning
    const int count = text.lineCount();
    need(text.lineHeight() * std::min(count, count <= 3 ? count : together));
    for (int first = 0; first < count;) {
        int end = std::min(count, first + std::max(1, static_cast<int>(room() / text.lineHeight() + 0.01)));
        if (end < count && count - end < together) end = std::max(first + 1, count - together);
        put(text, {left() + indent, m_y}, first, end);
        m_y += text.lineHeight() * (end - first);
        first = end;
        if (first < count) newPage();
    }
}

ReportPages PageFlow::finish(const QString& footer) {
    if (page().items.empty() && m_pages.m_pages.size() > 1) m_pages.m_pages.pop_back();
    const int count = m_pages.count();
    TextLook look;
    look.size = 7.5;
    look.color = m_theme.textMuted;
    for (int i = 0; i < count; ++i) {
        Page& page = m_pages.m_pages[static_cast<std::size_t>(i)];
        const double wide = page.size.width() - 2.0 * page_look::margin;
        const double top = page.size.height() - 38.0;
        const QColor color = m_theme.outline;
        const QLineF rule(page_look::margin, top - 6.0, page_look::margin + wide, top - 6.0);
        const std::string number = u"%1 / %2"_s.arg(i + 1).arg(count).toStdString();
        TextLook right = look;
        right.alignment = Qt::AlignRight;
        const PageText numberText(number, right, 60.0, m_theme);
        PageText name(footer.toStdString(), look, wide - 70.0, m_theme);
        page.items.push_back([=](QPainter& painter) {
            painter.setPen(QPen(color, hairline));
            painter.drawLine(rule);
            name.paint(painter, {page_look::margin, top}, 0, std::min(1, name.lineCount()));
            numberText.paint(painter, {page_look::margin + wide - 60.0, top});
        });
    }
    m_pages.m_anchors = *m_places;
    return std::move(m_pages);
}

} // namespace faultline
