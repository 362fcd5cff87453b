// SPDX-License-Identifier: MIT
#include "ui/render/page_pieces.h"

#include <QPainter>

#include <algorithm>

namespace faultline {

namespace {

constexpr double worthAPage = 1.18; // times as large
constexpr double worthATurn = 1.3;

class DrawingWriter {
public:
    DrawingWriter(PageFlow& flow, const PictureSheet& sheet, PageText caption)
        : m_flow(flow), m_sheet(sheet), m_caption(std::move(caption)), m_below(m_caption.height() + 8.0) {}

    /// Whether no page shows it so that it can be read.
    [[nodiscard]] bool isTooLarge() const { return std::max(upright(), turned()) < drawing_scale::tooSmall; }

    /// On the turned page of the drawing before, if it is there as large as on one of its own.
    [[nodiscard]] bool joinTurnedPage() {
        if (!m_flow.isTurned() || !isWorthATurn(0.0)) return false;
        const double gap = page_look::blockGap;
        const QSizeF room(m_flow.turnedRoom().width(),
                          m_flow.room() - m_flow.pendingHeight() - m_below - gap);
        if (scaleIn(room) < turned()) return false;
        m_flow.gap(gap);
        m_flow.placePending();
        put(turned());
        return true;
    }

    /// Two drawings share a page, so that they can be compared.
    void putOneOfTwo() {
        const double scale = scaleIn({m_flow.width(), m_flow.wholeRoom() / 2.0 - 90.0});
        m_flow.need(m_sheet.size().height() * scale + m_below);
        put(scale);
    }

    void putAlone() {
        m_flow.gap(4.0);
        const double here = scaleIn({m_flow.width(), m_flow.room() - m_flow.pendingHeight() - m_below});
        if (isWorthATurn(here)) {
            const double scale = turned();
            m_flow.newTurnedPage();
            m_flow.placePending();
            return put(scale);
        }
        const bool isWorthIt = upright() > worthAPage * here;
        const double scale = isWorthIt ? upright() : here;
        if (isWorthIt) m_flow.newPage();
        m_flow.need(m_sheet.size().height() * scale + m_below);
        put(scale);
    }

private:
    /// Points a pixel, where the picture has so much room.
    [[nodiscard]] double scaleIn(const QSizeF& room) const {
        return std::min({drawing_scale::largest, room.width() / m_sheet.size().width(),
                         room.height() / m_sheet.size().height()});
    }
    /// On a page of its own.
    [[nodiscard]] double upright() const {
        return scaleIn({m_flow.paperWidth(), m_flow.wholeRoom() - m_flow.pendingHeight() - m_below});
    }
    /// On a turned page of its own.
    [[nodiscard]] double turned() const {
        return scaleIn(m_flow.turnedRoom() - QSizeF(0.0, m_flow.pendingHeight() + m_below));
    }
    /// Whether a turned page shows it much larger than an upright one, and than it would be `here`.
    [[nodiscard]] bool isWorthATurn(double here) const {
        return upright() < drawing_scale::readable && turned() > worthATurn * std::max(upright(), here);
    }

    void put(double scale) {
        const QSizeF size = m_sheet.size() * scale;
        const QPointF at(m_flow.left() + (m_flow.width() - size.width()) / 2.0, m_flow.y());
        m_flow.item([&sheet = m_sheet, at, scale](QPainter& painter) {
            painter.translate(at);
            painter.scale(scale, scale);
            sheet.paint(painter);
        });
        m_flow.advance(size.height() + 4.0);
        m_flow.put(m_caption, {m_flow.left(), m_flow.y()});
        m_flow.advance(m_caption.height() + 4.0);
        m_flow.gap(page_look::blockGap);
    }

    PageFlow& m_flow;
    const PictureSheet& m_sheet;
    PageText m_caption;
    double m_below; ///< what the caption takes
};

} // namespace

void putDrawing(PageFlow& flow, const report::Drawing& drawing, const PictureSheet& sheet) {
    TextLook look;
    look.color = flow.theme().textMuted;
    look.size = sheet.size().isEmpty() ? page_look::body : page_look::small;
    const double width = std::min(page_look::widestText, flow.width());
    if (sheet.size().isEmpty()) {
        flow.backToPaper();
        return flow.paragraph(PageText(drawing.description, look, width, flow.theme()));
    }
    DrawingWriter writer(flow, sheet, PageText(drawing.caption, look, width, flow.theme()));
    if (drawing.isOneOfTwo) {
        flow.backToPaper();
        return writer.putOneOfTwo();
    }
    const bool isCut = writer.isTooLarge() && !drawing.hasCloserLooks;
    if (isCut && drawing.domain && putPieces(flow, drawing.caption, sheet, look)) return;
    if (!writer.joinTurnedPage()) {
        flow.backToPaper();
        writer.putAlone();
    }
    // what is too many pieces is seen as a whole at least, and that is all there is then
    if (isCut && !drawing.domain) static_cast<void>(putPieces(flow, "The same, closer.", sheet, look));
}

} // namespace faultline
