// SPDX-License-Identifier: MIT
#pragma once
// Text on the canvas: fitted into its place once, in any script, and painted fast thereafter. It goes out as
// text to SVG and PDF. Any thread: each has its own cache.

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace faultline {

/// Size in pixels at 100 % (`type_scale`) and weight.
struct TextStyle {
    int pixels = 13;
    QFont::Weight weight = QFont::Normal;
    bool operator==(const TextStyle&) const = default;
};

/// Whether text of that size can be read at a zoom: from about 6 pixels on the screen.
[[nodiscard]] bool isReadable(int pixels, double zoom);

[[nodiscard]] const QFont& fontOf(TextStyle style);
[[nodiscard]] double lineHeight(TextStyle style);
/// The width of one line as it is painted.
[[nodiscard]] double textWidth(const QString& text, TextStyle style);

/// The text in at most `lines` lines no wider than `width`, broken where its script allows; what does not fit
/// is left out in the middle of the text ("…"). White space is simplified. Cached. An empty text has no line.
[[nodiscard]] QStringList fittedLines(const QString& text, TextStyle style, double width, int lines);

struct FittedText {
    QStringList lines;
    TextStyle style;
};

/// Where text goes: lines no wider than `width`, at most `lines` of them.
struct TextRoom {
    double width = 0.0;
    int lines = 1;
};

/// The same in the largest size from `style` down to `smallest` pixels in which no word is cut and nothing is
/// left out; in `style` where there is none. Cached.
[[nodiscard]] FittedText fittedWords(const QString& text, TextStyle style, int smallest, TextRoom room);

/// Paints fitted lines with the painter's pen. `alignment`: horizontally AlignLeft (text written from right
/// to left stands at the right), AlignRight or AlignHCenter; vertically always centred.
void paintLines(QPainter& painter, const QRectF& rect, const QStringList& lines, TextStyle style,
                Qt::Alignment alignment);

} // namespace faultline
