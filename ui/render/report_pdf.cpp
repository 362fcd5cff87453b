// SPDX-License-Identifier: MIT
#include "ui/render/report_pdf.h"

#include "core/base/version.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr int resolution = 1200; ///< dots per inch: so fine that nothing is seen to be rounded
constexpr double dotsPerPoint = resolution / 72.0;

Error stopped() { return {"stopped", "the report was stopped", {}}; }

void setPage(QPdfWriter& writer, const QSizeF& points) {
    writer.setPageSize(QPageSize(points, QPageSize::Point, u"report"_s, QPageSize::ExactMatch));
    writer.setPageMargins({});
}

} // namespace

Result<QByteArray> reportPdf(const ReportPages& pages, const PdfProperties& properties,
                             const std::stop_token& stop, const PageProgress& progress) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(properties.title);
    writer.setCreator(u"Faultline "_s +
                      QString::fromUtf8(versionText.data(), static_cast<qsizetype>(versionText.size())));
    writer.setResolution(resolution);
    setPage(writer, pages.size(0));
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (stop.stop_requested()) {
            painter.end();
            return stopped();
        }
        if (progress) progress(static_cast<double>(page) / pages.count());
        if (page > 0) {
            setPage(writer, pages.size(page));
            writer.newPage();
        }
        painter.save();
        painter.scale(dotsPerPoint, dotsPerPoint);
        pages.paint(page, painter);
        painter.restore();
    }
    painter.end();
    return withNavigation(buffer.data(), pages, properties);
}

Result<QByteArray> reportPdf(const report::Document& document, const Paper& paper,
                             const DrawingSource& drawings, const std::stop_token& stop,
                             const PageProgress& progress) {
    const auto half = [&progress](double from) -> PageProgress {
        if (!progress) return {};
        return [&progress, from](double share) { progress(from + share / 2.0); };
    };
    const auto pages = ReportPages::of(document, paper, drawings, stop, half(0.0));
    if (!pages) return pages.error();
    PdfProperties properties;
    properties.title = QString::fromStdString(document.title + ": " + document.subtitle);
    properties.author = QString::fromStdString(document.author);
    properties.subject = QString::fromStdString(document.subtitle);
    return reportPdf(*pages, properties, stop, half(0.5));
}

} // namespace faultline
