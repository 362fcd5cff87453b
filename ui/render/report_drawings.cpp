// SPDX-License-Identifier: MIT
#include "ui/render/report_drawings.h"

namespace faultline {

PictureOptions ReportDrawings::options(const report::Drawing& drawing) const {
    PictureOptions options;
    options.format = PictureFormat::svg;
    options.scheme = Scheme::print;
    options.hasLegend = true;
    options.title = QString::fromStdString(drawing.caption);
    if (drawing.domain) options.only.insert(*drawing.domain);
    return options;
}

const DesignPicture& ReportDrawings::whole(bool isUnfolded) {
    const bool isOther = isUnfolded && !m_design.layout.folded.empty();
    const auto known = m_pictures.find(isOther);
    if (known != m_pictures.end()) return known->second;
    Design design = m_design;
    if (isOther) design.layout.folded.clear();
    return m_pictures.emplace(isOther, DesignPicture(design, Overlay(m_report, HeatMode::spofs)))
        .first->second;
}

const PictureSheet& ReportDrawings::sheet(const report::Drawing& drawing) {
    const std::string key = drawing.domain ? drawing.domain->text() : std::string();
    const auto known = m_sheets.find(key);
    if (known != m_sheets.end()) return known->second;
    const DesignPicture& picture = whole(drawing.domain.has_value());
    const PictureOptions wanted = options(drawing);
    return m_sheets
        .emplace(key,
                 PictureSheet(wanted.only.empty() ? picture : picture.excerpt(m_design.system, wanted.only),
                              m_design, &m_report, wanted))
        .first->second;
}

} // namespace faultline
