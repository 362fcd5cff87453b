// SPDX-License-Identifier: MIT
#include "ui/render/report_pages.h"

#include "ui/render/page_flow.h"

#include <QPainter>

namespace faultline {

QSizeF Paper::points() const {
    const QSizeF upright = size == PaperSize::a4 ? QSizeF(595.0, 842.0) : QSizeF(612.0, 792.0);
    return isLandscape ? upright.transposed() : upright;
}

Result<ReportPages> ReportPages::of(const report::Document& document, const Paper& paper,
                                    const DrawingSource& drawings, const std::stop_token& stop,
                                    const PageProgress& progress) {
    PageFlow flow(paper, Theme::print());
    putTitleBlock(flow, document);
    std::size_t all = 0;
    for (const report::Section& section : document.sections) all += section.blocks.size();
    std::size_t done = 0;
    for (const report::Section& section : document.sections) {
        flow.heading(section.title, 0, section.anchor);
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            if (stop.stop_requested()) return Error{"stopped", "the report was stopped", {}};
            if (progress) progress(static_cast<double>(done++) / static_cast<double>(all));
            const report::Block* next = i + 1 < section.blocks.size() ? &section.blocks[i + 1] : nullptr;
            putBlock(flow, section.blocks[i], next, drawings);
        }
    }
    flow.need(0.0); // a heading without anything below it
    return flow.finish(QString::fromStdString(document.footer));
}

void ReportPages::paint(int page, QPainter& painter) const {
    for (const auto& item : m_pages[static_cast<std::size_t>(page)].items) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        item(painter);
        painter.restore();
    }
}

} // namespace faultline
