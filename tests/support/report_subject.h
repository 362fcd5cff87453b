// SPDX-License-Identifier: MIT
#pragma once
// What the tests of a report's pages share: a design with everything that its report is made from.

#include "core/analysis/analyze.h"
#include "core/report/report_document.h"
#include "tests/support/report_text.h"
#include "ui/render/report_pdf.h"

#include <QImage>
#include <QPainter>

namespace faultline::test {

/// A design with everything that a report is made from.
struct Subject {
    explicit Subject(Design d, std::set<report::Part> parts = report::allParts())
        : design(std::move(d)),
          analysis(*analyze(std::make_shared<const System>(design.system), report::analysisOptions())),
          drawings(design, analysis) {
        report::Options options;
        options.title = design.system.properties.name.empty() ? "untitled" : design.system.properties.name;
        options.date = "2026-11-26";
        options.parts = std::move(parts);
        document = *report::buildReport(design, analysis, options);
    }
    [[nodiscard]] DrawingSource source() {
        return
            [this](const report::Drawing& drawing) -> const PictureSheet& { return drawings.sheet(drawing); };
    }
    [[nodiscard]] ReportPages pages(const Paper& paper = {}) {
        auto result = ReportPages::of(document, paper, source());
        if (!result) qFatal("no pages");
        return *result;
    }

    Design design;
    Report analysis;
    ReportDrawings drawings;
    report::Document document;
};

inline QImage painted(const ReportPages& pages, int page) {
    QImage image(pages.size(page).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pages.paint(page, painter);
    painter.end();
    return image;
}

/// What is not white, in points.
inline QRect inked(const QImage& image) {
    QRect all;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255)) all |= QRect(x, y, 1, 1);
    return all;
}

} // namespace faultline::test
