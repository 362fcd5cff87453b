// SPDX-License-Identifier: MIT
#pragma once
// Fills pages from top to bottom and keeps together what belongs together.

#include "ui/render/report_pages.h"
#include "ui/render/report_text.h"

namespace faultline {

/// Measures of a report's pages, in points.
namespace page_look {
inline constexpr double margin = 54.0;
inline constexpr double marginBottom = 60.0;
inline constexpr double body = 9.5;
inline constexpr double small = 8.5;
inline constexpr double blockGap = 10.0;
inline constexpr double widestText = 440.0; ///< longer lines are hard to follow
} // namespace page_look

/// The place that is filled next. Blocks ask it for room, then put items at `y`.
class PageFlow {
public:
    PageFlow(const Paper& paper, const Theme& theme);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] double left() const { return page_look::margin; }
    [[nodiscard]] double width() const { return page().size.width() - 2.0 * page_look::margin; }
    [[nodiscard]] double y() const { return m_y; }
    /// What is left of this page.
    [[nodiscard]] double room() const { return bottom() - m_y; }
    /// How wide and high the room on a page of the paper is, whatever page is open.
    [[nodiscard]] double paperWidth() const { return m_paper.points().width() - 2.0 * page_look::margin; }
    [[nodiscard]] double wholeRoom() const {
        return m_paper.points().height() - page_look::margin - page_look::marginBottom;
    }
    [[nodiscard]] bool isAtTop() const { return m_y <= page_look::margin + 0.01; }

    /// A heading stands by until the next block comes: it is never the last thing on a page.
    void heading(const std::string& text, int level, const std::string& anchor);
    /// The same for words that lead to the next block, with room below them; set for the paper's width.
    void introduction(const PageText& text, double below);
    /// Makes room for `height`, and for what stands by, on this page or else on a new one; places it.
    void need(double height);
    /// Places what stands by, on this page whatever its room.
    void placePending();
    /// How high all is together that stands by.
    [[nodiscard]] double pendingHeight() const;
    /// Ends this page, if anything is on it.
    void newPage();
    /// A page turned by a quarter, for one drawing.
    void newTurnedPage();
    /// What a page turned by a quarter has.
    [[nodiscard]] QSizeF turnedRoom() const;

    /// Whether this is a turned page, with a drawing on it.
    [[nodiscard]] bool isTurned() const { return m_isOther; }
    /// Leaves a page that is not the paper's, so that what follows is set for the paper.
    void backToPaper() {
        if (m_isOther) newPage();
    }

    void advance(double height) { m_y += height; }
    /// Space before the next block; none at the top of a page.
    void gap(double height);
    /// Adds to this page.
    void item(std::function<void(QPainter&)> paint) { page().items.push_back(std::move(paint)); }
    void link(const QRectF& rect, const QString& anchor) { page().links.push_back({rect, anchor}); }
    void anchor(const std::string& anchor);
    void mark(const QString& title, int level);
    /// Puts lines of a text at a place, with their links.
    void put(const PageText& text, const QPointF& at, int first, int end);
    void put(const PageText& text, const QPointF& at) { put(text, at, 0, text.lineCount()); }
    /// Puts a text at `y` and goes on below it; where it does not fit, it is parted between lines, never
    /// leaving one line alone.
    void paragraph(const PageText& text, double indent = 0.0);

    /// The pages, with their footers.
    [[nodiscard]] ReportPages finish(const QString& footer);
    /// For what knows its page number only in the end.
    [[nodiscard]] std::shared_ptr<std::map<QString, PagePlace>> places() { return m_places; }

private:
    /// What is placed together with the block that comes next.
    struct Pending {
        PageText text;
        int level; ///< of a heading; no bookmark leads to other words
        std::string anchor;
        std::string title;
        double above;
        double below;
    };

    [[nodiscard]] Page& page() { return m_pages.m_pages.back(); }
    [[nodiscard]] const Page& page() const { return m_pages.m_pages.back(); }
    [[nodiscard]] double bottom() const { return page().size.height() - page_look::marginBottom; }
    void begin(const QSizeF& size);
    void place(const Pending& pending);

    Paper m_paper;
    const Theme& m_theme;
    ReportPages m_pages;
    std::vector<Pending> m_pending;
    std::shared_ptr<std::map<QString, PagePlace>> m_places;
    double m_y = 0.0;
    bool m_isOther = false; ///< the page is not the paper's
};

/// The colour of words that mean this.
[[nodiscard]] QColor toneColor(report::Tone tone, const Theme& theme);

/// Puts a table: its head is repeated on every page, rows stay whole unless they are longer than half a page.
void putTable(PageFlow& flow, const report::Table& table);
/// Puts a drawing as large as the page lets it, on a turned page where that shows much more.
void putDrawing(PageFlow& flow, const report::Drawing& drawing, const PictureSheet& sheet);
/// Puts any block, its headings before it. `next` is what follows it in its section, or null: a short
/// paragraph that leads to a table or a picture stands on the same page.
void putBlock(PageFlow& flow, const report::Block& block, const report::Block* next,
              const DrawingSource& drawings);
/// The title, the facts and the contents.
void putTitleBlock(PageFlow& flow, const report::Document& document);

} // namespace faultline
