// SPDX-License-Identifier: MIT
#pragma once
// How availability depends on one part: what it would be if that part were better, or worse.

#include "ui/panels/chart_panel.h"
#include "ui/panels/part_response.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace faultline {

class AvailabilityCurve;
class LatestJob;

/// The availability against the P of the selected part, both on logarithmic axes, with today's point. Where
/// nothing with a P is selected it shows the most critical part. Choosing a part in the list selects it.
class CurvePanel : public ChartPanel {
    Q_OBJECT
public:
    explicit CurvePanel(Workspace& workspace, QWidget* parent = nullptr);
    ~CurvePanel() override;

protected:
    void showReport(const std::shared_ptr<const Report>& report) override;
    void applyTheme(const Theme& theme) override;

private:
    [[nodiscard]] std::optional<EventRef> selectedPart(const Report& report) const;
    void fillParts(const Report& report, EventRef shown);
    void showResponse(const Report& report, const PartResponse& response);

    QComboBox* m_parts;
    QLabel* m_words;
    std::vector<ElementId> m_listed; ///< by index of m_parts
    std::unique_ptr<AvailabilityCurve> m_curve;
    std::unique_ptr<LatestJob> m_job;
};

} // namespace faultline
