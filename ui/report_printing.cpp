// SPDX-License-Identifier: MIT
#include "ui/report_printing.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// The printer's sheet lies as the page does.
void turnTo(QPrinter& printer, const QSizeF& page) {
    printer.setPageOrientation(page.width() > page.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
}

} // namespace

bool printPages(QPrinter& printer, const ReportPages& pages, int first, int last) {
    printer.setFullPage(true);
    turnTo(printer, pages.size(first));
    QPainter painter;
    if (!painter.begin(&printer)) return false;
    for (int page = first; page <= last; ++page) {
        if (page > first) {
            turnTo(printer, pages.size(page));
            if (!printer.newPage()) return false;
        }
        const QRectF sheet = printer.paperRect(QPrinter::DevicePixel);
        const QSizeF size = pages.size(page);
        const double scale = std::min(sheet.width() / size.width(), sheet.height() / size.height());
        painter.save();
        painter.translate((sheet.width() - size.width() * scale) / 2.0,
                          (sheet.height() - size.height() * scale) / 2.0);
        painter.scale(scale, scale);
        pages.paint(page, painter);
        painter.restore();
    }
    return painter.end();
}

void printReport(QWidget& parent, std::shared_ptr<MadeReport> report, Printed printed) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QString::fromStdString(report->document().title));
    const QSizeF size = report->pages().size(0);
    // of either paper only Letter is as wide as 612 points, or as high
    const bool isLetter = std::max(size.width(), size.height()) < 800.0;
    printer->setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    auto* dialog = new QPrintDialog(printer.get(), &parent);
    dialog->setObjectName(u"print-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, report->pages().count());
    QObject::connect(dialog, &QPrintDialog::finished, &parent, [printer, report, printed](int result) {
        if (result != QDialog::Accepted) return;
        const bool isRange = printer->printRange() == QPrinter::PageRange && printer->fromPage() > 0;
        const int first = isRange ? printer->fromPage() - 1 : 0;
        const int last =
            isRange ? std::min(printer->toPage(), report->pages().count()) - 1 : report->pages().count() - 1;
        const bool isDone = printPages(*printer, report->pages(), first, last);
        printed(isDone ? last - first + 1 : 0, printer->outputFileName());
    });
    dialog->open();
}

} // namespace faultline
