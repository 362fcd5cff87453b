// SPDX-License-Identifier: MIT
#pragma once
// Text of a report's pages: broken into lines once, painted on any page, in any script, as text that can be
// selected.

#include "core/report/document.h"
#include "ui/render/theme.h"

#include <QPointF>
#include <QRectF>
#include <QTextLayout>
#include <QTextOption>

#include <memory>
#include <vector>

class QPainter;

namespace faultline {

/// How a piece of text is set. All lengths are points.
struct TextLook {
    double size = 9.5;
    QFont::Weight weight = QFont::Normal;
    QColor color;
    double leading = 1.42; ///< distance of base lines, in sizes
    Qt::Alignment alignment = Qt::AlignLeft;
    bool isFormula = false;
};

/// Where a word of a text leads, on one of its lines.
struct TextLink {
    QRectF rect; ///< from the text's top left corner
    QString anchor;
};

/// One paragraph, broken at a width. It is laid out twenty times as large and painted smaller: so nothing is
/// rounded to the pixels of a screen. Any thread may paint it, also after the one that made it has ended.
class PageText {
public:
    PageText(const report::Words& words, const TextLook& look, double width, const Theme& theme);
    PageText(const std::string& text, const TextLook& look, double width, const Theme& theme);

    [[nodiscard]] int lineCount() const { return m_layout->lineCount(); }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return m_lineHeight * lineCount(); }
    /// The widest line.
    [[nodiscard]] double usedWidth() const;
    /// Paints lines [first, end) with the first one's top at `at`.
    void paint(QPainter& painter, const QPointF& at, int first, int end) const;
    void paint(QPainter& painter, const QPointF& at) const { paint(painter, at, 0, lineCount()); }
    /// The links of lines [first, end), from the top of the first one.
    [[nodiscard]] std::vector<TextLink> links(int first, int end) const;

    /// The width of the widest word that is not broken.
    [[nodiscard]] static double widestWord(const report::Words& words, const TextLook& look);
    /// The width of all of it in one line.
    [[nodiscard]] static double wholeWidth(const report::Words& words, const TextLook& look);

private:
    struct Linked {
        int start = 0;
        int end = 0;
        QString anchor;
    };

    /// What a layout is made of.
    struct Copy {
        QString text;
        QFont font;
        QList<QTextLayout::FormatRange> formats;
        QTextOption option;
        double width = 0.0;
    };

    [[nodiscard]] std::shared_ptr<QTextLayout> brokenIntoLines() const;
    /// The layout, or on another thread than it was made on one like it: a layout keeps fonts of its thread,
    /// which go with it.
    [[nodiscard]] std::shared_ptr<QTextLayout> layoutHere() const;

    std::shared_ptr<const Copy> m_copy; ///< shared: pages keep it and paint it when they are asked to
    std::shared_ptr<QTextLayout> m_layout;
    std::weak_ptr<const int> m_home; ///< gone with the thread that the layout was made on
    double m_lineHeight = 0.0;
    std::vector<Linked> m_links;
};

/// The font of a look, twenty times as large.
[[nodiscard]] QFont pageFont(const TextLook& look);

} // namespace faultline
