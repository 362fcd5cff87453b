// SPDX-License-Identifier: MIT
#pragma once
// "P against P²": what each set of stand-ins promises, and what shared fate leaves of it.

#include "core/analysis/derivation.h"
#include "ui/panels/chart_panel.h"

namespace faultline {

class FigureTable;
class RedundancyChart;

/// A table of all redundant sets of parts and a chart of those that lose most. Rows and the chart's lines are
/// the same sets in the same order; pointing at a row lights its members up on the canvas, a click goes
/// there.
class RedundancyPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit RedundancyPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~RedundancyPanel() override;

Q_SIGNALS:
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    void showReport(const std::shared_ptr<const Report>& report) override;
    void applyTheme(const Theme& theme) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void describe(int row);

    FigureTable* m_table;
    QLabel* m_details;
    std::unique_ptr<RedundancyChart> m_chart;
};

} // namespace faultline
