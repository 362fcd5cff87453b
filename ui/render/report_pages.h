// SPDX-License-Identifier: MIT
#pragma once
// A report on pages: what stands where, so that a PDF, a printer and the preview show the same.

#include "ui/render/report_drawings.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace faultline {

enum class PaperSize { a4, letter };

struct Paper {
    PaperSize size = PaperSize::a4;
    bool isLandscape = false;

    /// In points, 1/72 inch.
    [[nodiscard]] QSizeF points() const;
    bool operator==(const Paper&) const = default;
};

/// A place in the pages; `y` in points from the page's top.
struct PagePlace {
    int page = 0;
    double y = 0.0;
};

struct PageLink {
    QRectF rect;
    QString anchor;
};

/// A bookmark.
struct PageMark {
    QString title;
    int level = 0; ///< 0: a section
    PagePlace place;
};

/// One page: things that are painted in its points. Plain data but for how they paint.
struct Page {
    QSizeF size;
    std::vector<std::function<void(QPainter&)>> items;
    std::vector<PageLink> links;
};

/// The sheet of a drawing, which must live as long as the pages.
using DrawingSource = std::function<const PictureSheet&(const report::Drawing&)>;
/// A share in [0, 1] of the work.
using PageProgress = std::function<void(double)>;

/// A document laid out. Drawings that a page across shows much larger get one, whatever the paper's
/// orientation.
class ReportPages {
public:
    /// Error "stopped". Any thread, if no other uses the drawings meanwhile.
    [[nodiscard]] static Result<ReportPages> of(const report::Document& document, const Paper& paper,
                                                const DrawingSource& drawings,
                                                const std::stop_token& stop = {},
                                                const PageProgress& progress = {});

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    /// In points.
    [[nodiscard]] QSizeF size(int page) const { return m_pages[static_cast<std::size_t>(page)].size; }
    /// Paints a page from the painter's origin, one unit a point.
    void paint(int page, QPainter& painter) const;

    [[nodiscard]] const std::vector<PageLink>& links(int page) const {
        return m_pages[static_cast<std::size_t>(page)].links;
    }
    [[nodiscard]] const std::map<QString, PagePlace>& anchors() const { return m_anchors; }
    [[nodiscard]] const std::vector<PageMark>& marks() const { return m_marks; }

private:
    friend class PageFlow;
    ReportPages() = default;

    std::vector<Page> m_pages;
    std::map<QString, PagePlace> m_anchors;
    std::vector<PageMark> m_marks;
    QString m_footer;
};

} // namespace faultline
