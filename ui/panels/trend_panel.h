// SPDX-License-Identifier: MIT
#pragma once
// What each edit did to availability since the file was opened.

#include "ui/panels/chart_panel.h"

#include <QStringList>

#include <deque>

namespace faultline {

class TrendChart;

/// One point for each step of the history that was analysed; steps of one drag are one point. Records from
/// its construction on, also while hidden, and begins anew when another design is opened. The oldest points
/// are forgotten past some thousand.
class TrendPanel : public ChartPanel {
    Q_OBJECT
public:
    /// `edit` says what led there: the text of the step, "Undo …", or that the design was opened.
    struct Point {
        QString edit;
        std::optional<Unavailability> unavailability; ///< nothing where there is no entry
    };
    static constexpr std::size_t maximumPoints = 2000;

    explicit TrendPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~TrendPanel() override;

    /// Oldest first.
    [[nodiscard]] const std::deque<Point>& points() const { return m_points; }

protected:
    void showReport(const std::shared_ptr<const Report>& report) override;
    void applyTheme(const Theme& theme) override;

private:
    void noteStep(int index);
    void record();
    void startAnew();
    [[nodiscard]] QString summary() const;

    std::deque<Point> m_points;
    QStringList m_edits; ///< since the last point
    std::size_t m_forgotten = 0;
    int m_index = 0; ///< of the history
    QLabel* m_summary;
    std::unique_ptr<TrendChart> m_chart;
};

} // namespace faultline
