// SPDX-License-Identifier: MIT
#include "ui/render/page_pieces.h"

#include "ui/render/geometry.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace faultline {

namespace {

constexpr double captionGap = 4.0;
constexpr int mostPieces = 12; ///< more would be leafed through, not read

/// What two neighbours both show: wide enough that every part is whole in one of them.
double overlap() { return geometry::partSize.width() + 2.0 * geometry::lookMargin; }

/// How many pieces it takes to cover a length.
int countOf(double whole, double seen) {
    if (whole <= seen) return 1;
    return 1 + static_cast<int>(std::ceil((whole - seen) / std::max(1.0, seen - overlap())));
}

double legendHeight(const PictureSheet& sheet, double width, double scale) {
    const double height = sheet.legendHeight(width / scale) * scale;
    return height > 0.0 ? height + captionGap : 0.0;
}

double pieceOf(double whole, int count) { return (whole + overlap() * (count - 1)) / count; }

/// A way to cut a drawing up.
struct Cut {
    int columns = 1;
    int rows = 1;
    QSizeF piece;       ///< in pixels of the canvas
    double scale = 0.0; ///< points a pixel
    double pages = 0.0; ///< that it fills
    bool isTurned = false;

    [[nodiscard]] int count() const { return columns * rows; }
};

Cut cutFor(const QSizeF& drawing, const QSizeF& room, double caption, bool isTurned) {
    Cut cut;
    cut.isTurned = isTurned;
    cut.columns = countOf(drawing.width(), room.width() / drawing_scale::readable);
    cut.rows = countOf(drawing.height(), room.height() / drawing_scale::readable);
    cut.piece = {pieceOf(drawing.width(), cut.columns), pieceOf(drawing.height(), cut.rows)};
    cut.scale = std::min(
        {drawing_scale::largest, room.width() / cut.piece.width(), room.height() / cut.piece.height()});
    const double height = cut.piece.height() * cut.scale + caption + page_look::blockGap;
    cut.pages = cut.count() * std::min(1.0, height / room.height());
    return cut;
}

class PieceWriter {
public:
    PieceWriter(PageFlow& flow, const PictureSheet& sheet, const Cut& cut, const TextLook& look)
        : m_flow(flow), m_sheet(sheet), m_cut(cut), m_look(look) {}

    void write(const std::string& caption) {
        for (int i = 0; i < m_cut.count(); ++i) {
            std::string words = fmt::format("Piece {} of {}", i + 1, m_cut.count());
            if (m_cut.rows > 1 && m_cut.columns > 1)
                words += fmt::format(": row {}, column {}", i / m_cut.columns + 1, i % m_cut.columns + 1);
            if (i == 0)
                words = fmt::format("{} Too large to be read on one page, it is shown in {} pieces, each of "
                                    "which repeats the edge of the one before. {}",
                                    caption, m_cut.count(), words);
            put(i, words + '.');
        }
    }

private:
    [[nodiscard]] QRectF pieceAt(int number) const {
        const QSizeF whole = m_sheet.drawingSize();
        const QSizeF step = m_cut.piece - QSizeF(overlap(), overlap());
        const QPointF corner(step.width() * (number % m_cut.columns),
                             step.height() * (number / m_cut.columns));
        return QRectF(corner, m_cut.piece).intersected(QRectF(QPointF(), whole));
    }

    void needPlace(double height) {
        if (!m_cut.isTurned) return m_flow.need(height);
        if (!m_flow.isTurned() || m_flow.pendingHeight() + page_look::blockGap + height > m_flow.room())
            m_flow.newTurnedPage();
        else
            m_flow.gap(page_look::blockGap);
        m_flow.placePending();
    }

    void put(int number, const std::string& words) {
        const QRectF piece = pieceAt(number);
        const bool isLast = number + 1 == m_cut.count();
        const double width = m_cut.isTurned ? m_flow.turnedRoom().width() : m_flow.paperWidth();
        const PageText caption(words, m_look, std::min(page_look::widestText, width), m_flow.theme());
        const double legend = isLast ? legendHeight(m_sheet, width, m_cut.scale) : 0.0;
        const QSizeF size = piece.size() * m_cut.scale;
        needPlace(size.height() + captionGap + caption.height() + legend);
        const QPointF at(m_flow.left(), m_flow.y());
        m_flow.item([&sheet = m_sheet, at, piece, scale = m_cut.scale](QPainter& painter) {
            painter.translate(at);
            painter.scale(scale, scale);
            sheet.paintPiece(painter, piece);
        });
        markCuts(QRectF(at, size), number);
        m_flow.advance(size.height() + captionGap);
        if (legend > 0.0) {
            m_flow.item([&sheet = m_sheet, at = QPointF(m_flow.left(), m_flow.y()), width,
                         scale = m_cut.scale](QPainter& painter) {
                painter.translate(at);
                painter.scale(scale, scale);
                sheet.paintLegend(painter, width / scale);
            });
            m_flow.advance(legend);
        }
        m_flow.put(caption, {m_flow.left(), m_flow.y()});
        m_flow.advance(caption.height());
        m_flow.gap(page_look::blockGap);
    }

    /// A dotted line where the drawing goes on.
    void markCuts(const QRectF& piece, int number) {
        const int column = number % m_cut.columns;
        const int row = number / m_cut.columns;
        std::vector<QLineF> lines;
        if (column > 0) lines.emplace_back(piece.topLeft(), piece.bottomLeft());
        if (column + 1 < m_cut.columns) lines.emplace_back(piece.topRight(), piece.bottomRight());
        if (row > 0) lines.emplace_back(piece.topLeft(), piece.topRight());
        if (row + 1 < m_cut.rows) lines.emplace_back(piece.bottomLeft(), piece.bottomRight());
        m_flow.item([lines, color = m_flow.theme().textMuted](QPainter& painter) {
            painter.setPen(QPen(color, 0.7, Qt::DotLine));
            for (const QLineF& line : lines) painter.drawLine(line);
        });
    }

    PageFlow& m_flow;
    const PictureSheet& m_sheet;
    const Cut& m_cut;
    const TextLook& m_look;
};

} // namespace

bool putPieces(PageFlow& flow, const std::string& caption, const PictureSheet& sheet, const TextLook& look) {
    const auto cutInto = [&](const QSizeF& room, bool isTurned) {
        const PageText words(caption, look, std::min(page_look::widestText, room.width()), flow.theme());
        constexpr int linesMore = 2; // that say how it is cut
        const double below = words.height() + linesMore * words.lineHeight() + captionGap;
        const double legend = legendHeight(sheet, room.width(), drawing_scale::readable);
        return cutFor(sheet.drawingSize(), room - QSizeF(0.0, flow.pendingHeight() + below + legend), below,
                      isTurned);
    };
    const Cut upright = cutInto({flow.paperWidth(), flow.wholeRoom()}, false);
    const Cut turned = cutInto(flow.turnedRoom(), true);
    const Cut& cut = turned.pages < upright.pages ? turned : upright;
    if (cut.count() > mostPieces) return false;
    PieceWriter(flow, sheet, cut, look).write(caption);
    return true;
}

} // namespace faultline
