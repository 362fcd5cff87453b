// SPDX-License-Identifier: MIT
#include "ui/render/page_flow.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

void putRule(PageFlow& flow, double width, const QColor& color) {
    const QLineF rule(flow.left(), flow.y(), flow.left() + flow.width(), flow.y());
    flow.item([rule, width, color](QPainter& painter) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(rule);
    });
}

void putFacts(PageFlow& flow, const std::vector<report::Fact>& facts, double width) {
    constexpr double labels = 84.0;
    TextLook quiet;
    quiet.size = page_look::small + 0.5;
    quiet.color = flow.theme().textMuted;
    TextLook plain;
    plain.size = page_look::small + 0.5;
    for (const report::Fact& fact : facts) {
        const PageText value(fact.value, plain, width - labels, flow.theme());
        flow.need(value.height());
        flow.put(PageText(fact.label, quiet, labels, flow.theme()), {flow.left(), flow.y()});
        flow.paragraph(value, labels);
        flow.advance(1.5);
    }
}

constexpr double rowHeight = 15.5;

/// Titles with the numbers of their pages, which are known when they are painted; from `y` on.
void putContents(PageFlow& flow, const std::vector<report::Section>& sections, double left, double width,
                 double y) {
    TextLook look;
    look.size = page_look::body;
    TextLook title = look;
    title.weight = QFont::DemiBold;
    flow.put(PageText("Contents", title, width, flow.theme()), {left, y});
    y += rowHeight + 3.0;
    const auto places = flow.places();
    const Theme& theme = flow.theme();
    for (const report::Section& section : sections) {
        const QPointF at(left, y);
        const QString anchor = QString::fromStdString(section.anchor);
        const PageText text(section.title, look, width - 60.0, theme);
        flow.put(text, at, 0, 1);
        const double dotsFrom = at.x() + std::min(text.usedWidth(), width - 60.0) + 6.0;
        flow.item([=, &theme](QPainter& painter) {
            const auto place = places->find(anchor);
            if (place == places->end()) return;
            TextLook right = look;
            right.alignment = Qt::AlignRight;
            right.color = theme.textMuted;
            PageText(std::to_string(place->second.page + 1), right, 40.0, theme)
                .paint(painter, {at.x() + width - 40.0, at.y()});
            painter.setPen(QPen(theme.outline, 0.8, Qt::DotLine));
            painter.drawLine(QPointF(dotsFrom, at.y() + 10.0), QPointF(at.x() + width - 24.0, at.y() + 10.0));
        });
        flow.link(QRectF(at.x(), at.y(), width, rowHeight), anchor);
        y += rowHeight;
    }
}

double contentsHeight(const std::vector<report::Section>& sections) {
    return rowHeight * (static_cast<double>(sections.size()) + 1.0) + 3.0;
}

/// Facts, and the contents below them; beside them where the paper is wide, so that the verdict is on the
/// first page too.
void putFactsAndContents(PageFlow& flow, const report::Document& document) {
    constexpr double between = 32.0;
    const bool hasContents = document.sections.size() > 1;
    const bool isWide = flow.width() > 1.15 * flow.wholeRoom();
    const double column = (flow.width() - between) / 2.0;
    putRule(flow, 1.2, flow.theme().text);
    flow.advance(9.0);
    const double top = flow.y();
    putFacts(flow, document.facts, hasContents && isWide ? column : flow.width());
    const double height = contentsHeight(document.sections);
    if (hasContents && isWide) {
        putContents(flow, document.sections, flow.left() + column + between, column, top);
        flow.advance(std::max(0.0, top + height - flow.y()));
    }
    flow.advance(7.0);
    putRule(flow, 0.6, flow.theme().outline);
    flow.advance(16.0);
    if (!hasContents || isWide) return;
    flow.need(height + 4.0);
    putContents(flow, document.sections, flow.left(), flow.width(), flow.y());
    flow.advance(height + 4.0);
}

} // namespace

void putTitleBlock(PageFlow& flow, const report::Document& document) {
    TextLook title;
    title.size = 25.0;
    title.weight = QFont::DemiBold;
    title.leading = 1.18;
    PageText name(document.title, title, flow.width(), flow.theme());
    constexpr int mostLines = 3;
    while (name.lineCount() > mostLines && title.size > 13.0) {
        title.size -= 2.0;
        name = PageText(document.title, title, flow.width(), flow.theme());
    }
    TextLook subtitle;
    subtitle.size = 12.0;
    subtitle.color = flow.theme().textMuted;
    flow.advance(6.0);
    flow.paragraph(name);
    flow.advance(2.0);
    flow.paragraph(PageText(document.subtitle, subtitle, flow.width(), flow.theme()));
    flow.advance(14.0);
    putFactsAndContents(flow, document);
}

} // namespace faultline
