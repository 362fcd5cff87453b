// SPDX-License-Identifier: MIT
#pragma once
// The downtime of a year, part by part, down to the total.

#include "core/analysis/attribution.h"
#include "core/analysis/derivation.h"
#include "ui/panels/chart_panel.h"

namespace faultline {

class FigureTable;
class LatestJob;

/// A waterfall: each part's bar begins where the one before it ended, and the last is the total. The shares
/// are those of `attributeDowntime`, worked out on a thread of its own.
class WaterfallPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit WaterfallPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~WaterfallPanel() override;

Q_SIGNALS:
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    void showReport(const std::shared_ptr<const Report>& report) override;
    void applyTheme(const Theme& theme) override;

private:
    void showShares(const Report& report, const std::vector<DowntimeShare>& shares);

    QLabel* m_total;
    FigureTable* m_table;
    QLabel* m_note;
    std::unique_ptr<LatestJob> m_job;
};

} // namespace faultline
