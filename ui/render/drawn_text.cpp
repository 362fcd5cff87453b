// SPDX-License-Identifier: MIT
#include "ui/render/drawn_text.h"

#include "ui/render/theme.h"

#include <QCache>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <cmath>
#include <map>

namespace faultline {

namespace {

constexpr double smallestReadable = 6.0;

struct Face {
    explicit Face(TextStyle style) : font(drawingFont(style.pixels, style.weight)), metrics(font) {}
    QFont font;
    QFontMetricsF metrics;
};

const Face& faceOf(TextStyle style) {
    thread_local std::map<int, Face> faces; // references to its elements last
    const int key = style.pixels * 1000 + static_cast<int>(style.weight);
    return faces.try_emplace(key, style).first->second;
}

struct FitKey {
    QString text;
    int style = 0;
    int width = 0; ///< in quarters of a pixel, rounded down
    int lines = 1;
    bool operator==(const FitKey&) const = default;
};

size_t qHash(const FitKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.text, key.style, key.width, key.lines);
}

/// The end of the longest beginning that fits and after which the text may be broken; 0 where none fits.
qsizetype lastBreak(const QString& text, const QFontMetricsF& metrics, double width,
                    QTextBoundaryFinder::BoundaryType type) {
    QTextBoundaryFinder finder(type, text);
    qsizetype best = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        if (metrics.horizontalAdvance(text.left(at).trimmed()) > width) break;
        best = at;
    }
    return best;
}

/// The same after a sign within a word: "shop.example.com" is broken after a dot, not in "example".
qsizetype lastSign(const QString& text, const QFontMetricsF& metrics, double width) {
    static const QString signs = QStringLiteral("./-_:@");
    qsizetype best = 0;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (!signs.contains(text[at - 1]) || signs.contains(text[at])) continue;
        if (metrics.horizontalAdvance(text.left(at)) > width) break;
        best = at;
    }
    return best;
}

QStringList fit(const QString& text, const QFontMetricsF& metrics, double width, int lines) {
    if (text.isEmpty()) return {};
    if (metrics.horizontalAdvance(text) <= width) return {text};
    if (lines == 1) return {metrics.elidedText(text, Qt::ElideMiddle, width)};
    QStringList fitted;
    QString rest = text;
    while (fitted.size() + 1 < lines && metrics.horizontalAdvance(rest) > width) {
        qsizetype end = lastBreak(rest, metrics, width, QTextBoundaryFinder::Line);
        if (end == 0) end = lastSign(rest, metrics, width);
        if (end == 0) end = lastBreak(rest, metrics, width, QTextBoundaryFinder::Grapheme);
        if (end == 0) break;
        fitted << rest.left(end).trimmed();
        rest = rest.mid(end).trimmed();
    }
    // the last line shows the end of the text: names differ there ("… replica 2")
    if (!rest.isEmpty()) fitted << metrics.elidedText(rest, Qt::ElideLeft, width);
    return fitted;
}

/// Whether the lines are all of a text, broken where its script allows.
bool isWhole(const QString& text, const QStringList& lines) {
    qsizetype at = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (const QString& line : lines) {
        if (!QStringView(text).mid(at).startsWith(line)) return false;
        at += line.size();
        if (at < text.size() && text[at] == u' ') ++at;
        finder.setPosition(at);
        if (!finder.isAtBoundary()) return false;
    }
    return at == text.size();
}

} // namespace

bool isReadable(int pixels, double zoom) { return pixels * zoom >= smallestReadable; }

const QFont& fontOf(TextStyle style) { return faceOf(style).font; }

double lineHeight(TextStyle style) { return std::round(faceOf(style).metrics.height()); }

double textWidth(const QString& text, TextStyle style) {
    return faceOf(style).metrics.horizontalAdvance(text);
}

QStringList fittedLines(const QString& text, TextStyle style, double width, int lines) {
    constexpr int cachedTexts = 50'000;
    thread_local QCache<FitKey, QStringList> cache(cachedTexts);
    const FitKey key{text, style.pixels * 1000 + static_cast<int>(style.weight),
                     static_cast<int>(std::max(0.0, width) * 4.0), lines};
    if (const QStringList* known = cache.object(key)) return *known;
    const QStringList fitted = fit(text.simplified(), faceOf(style).metrics, key.width / 4.0, lines);
    cache.insert(key, new QStringList(fitted));
    return fitted;
}

FittedText fittedWords(const QString& text, TextStyle style, int smallest, TextRoom room) {
    constexpr int cachedTexts = 50'000;
    thread_local QCache<FitKey, FittedText> cache(cachedTexts);
    const FitKey key{text, style.pixels * 1000 + static_cast<int>(style.weight),
                     static_cast<int>(std::max(0.0, room.width) * 4.0), room.lines * 100 + smallest};
    if (const FittedText* known = cache.object(key)) return *known;
    const QString simple = text.simplified();
    FittedText fitted{fittedLines(text, style, room.width, room.lines), style};
    for (int pixels = style.pixels; pixels >= smallest; --pixels) {
        const TextStyle tried{pixels, style.weight};
        const QStringList lines = fittedLines(text, tried, room.width, room.lines);
        if (!isWhole(simple, lines)) continue;
        fitted = {lines, tried};
        break;
    }
    cache.insert(key, new FittedText(fitted));
    return fitted;
}

void paintLines(QPainter& painter, const QRectF& rect, const QStringList& lines, TextStyle style,
                Qt::Alignment alignment) {
    const Face& face = faceOf(style);
    const double height = lineHeight(style);
    painter.setFont(face.font);
    double top = rect.center().y() - height * static_cast<double>(lines.size()) / 2.0;
    for (const QString& line : lines) {
        double x = rect.left();
        const bool toRight = alignment.testFlag(Qt::AlignRight) ||
                             (!alignment.testFlag(Qt::AlignHCenter) && line.isRightToLeft());
        if (toRight || alignment.testFlag(Qt::AlignHCenter)) {
            const double room = rect.width() - face.metrics.horizontalAdvance(line);
            x += toRight ? room : room / 2.0;
        }
        painter.drawText(QPointF(x, top + face.metrics.ascent()), line);
        top += height;
    }
}

} // namespace faultline
