// SPDX-License-Identifier: MIT
#include "ui/render/line_text.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace faultline {

namespace {

constexpr QChar spaceWithoutWidth(0x200B);

bool breaksLine(QChar c) {
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// With a break after each letter as people count them.
QString openWord(const QString& word) {
    QString open;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype from = 0, to = letters.toNextBoundary(); to > 0;
         from = to, to = letters.toNextBoundary()) {
        open += word.mid(from, to - from);
        if (to < word.size()) open += spaceWithoutWidth;
    }
    return open;
}

} // namespace

QString oneLine(QString text) {
    std::ranges::replace_if(text, breaksLine, u' ');
    return text;
}

QString shortLine(const QString& text, int most) {
    const QString line = oneLine(text);
    return line.size() <= most ? line : line.left(most - 1) + u'…';
}

QString breakable(const QString& text, const QFont& font, double room) {
    const QFontMetricsF metrics(font);
    QString result;
    for (qsizetype from = 0; from < text.size();) {
        const auto begin = text.begin() + from;
        const auto end = std::find_if(begin, text.end(), [](QChar c) { return c.isSpace(); });
        const QString word = text.mid(from, end - begin);
        result += metrics.horizontalAdvance(word) > room ? openWord(word) : word;
        from += word.size();
        if (from < text.size()) result += text[from++];
    }
    return result;
}

} // namespace faultline
