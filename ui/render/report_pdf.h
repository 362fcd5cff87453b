// SPDX-License-Identifier: MIT
#pragma once
// A report as PDF: text that can be selected, bookmarks, links, page labels, title and author.

#include "ui/render/report_pages.h"

#include <QByteArray>

namespace faultline {

/// What a PDF says of itself.
struct PdfProperties {
    QString title;
    QString author;
    QString subject;
};

/// Writes pages as PDF. Error "stopped". The same pages give the same bytes, but for the date in it.
[[nodiscard]] Result<QByteArray> reportPdf(const ReportPages& pages, const PdfProperties& properties,
                                           const std::stop_token& stop = {},
                                           const PageProgress& progress = {});

/// Document to PDF in one step; half of the progress is laying out.
[[nodiscard]] Result<QByteArray> reportPdf(const report::Document& document, const Paper& paper,
                                           const DrawingSource& drawings, const std::stop_token& stop = {},
                                           const PageProgress& progress = {});

/// Adds to a painted PDF what QPdfWriter has no words for: the outline, links within the document, labels of
/// pages, its language and author, what its glyphs mean as letters, and leaves out when it was made. Error
/// "pdf-broken" where the bytes are no PDF with so many pages.
[[nodiscard]] Result<QByteArray> withNavigation(const QByteArray& pdf, const ReportPages& pages,
                                                const PdfProperties& properties);

} // namespace faultline
