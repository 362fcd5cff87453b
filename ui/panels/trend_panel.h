// SPDX-License-Identifier: MIT
#pragma once
// The trend of availability over the edits, as a chart.

#include "ui/panels/chart_panel.h"

namespace faultline {

class TrendChart;

/// Draws the workspace's trend.
class TrendPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit TrendPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~TrendPanel() override;

    /// Oldest first.
    [[nodiscard]] const std::deque<Trend::Point>& points() const { return m_trend.points(); }

protected:
    void showReport(const std::shared_ptr<const Report>& report) override;
    void applyTheme(const Theme& theme) override;

private:
    [[nodiscard]] QString summary() const;

    const Trend& m_trend;
    QLabel* m_summary;
    std::unique_ptr<TrendChart> m_chart;
};

} // namespace faultline
