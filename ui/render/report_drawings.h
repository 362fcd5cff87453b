// SPDX-License-Identifier: MIT
#pragma once
// The drawings of a report: routed once, then shown whole and domain by domain.

#include "core/report/document.h"
#include "ui/render/picture_export.h"

#include <map>

namespace faultline {

/// One design's drawings in the look of print, single points of failure ringed, with a legend.
class ReportDrawings {
public:
    /// Keeps references to both. Routing is put off until a drawing is asked for.
    ReportDrawings(const Design& design, const Report& report) : m_design(design), m_report(report) {}

    /// The sheet of a drawing; its size is empty where there is nothing to draw.
    [[nodiscard]] const PictureSheet& sheet(const report::Drawing& drawing);

private:
    [[nodiscard]] PictureOptions options(const report::Drawing& drawing) const;
    [[nodiscard]] const DesignPicture& whole(bool isUnfolded);

    const Design& m_design;
    const Report& m_report;
    std::map<bool, DesignPicture> m_pictures; ///< by whether all is unfolded
    std::map<std::string, PictureSheet> m_sheets;
};

} // namespace faultline
