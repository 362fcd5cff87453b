// SPDX-License-Identifier: MIT
#pragma once
// The smallest combinations of failures that take the system down: how many, of which order, and the worst.

#include "core/analysis/derivation.h"
#include "ui/panels/chart_panel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace faultline {

class FigureTable;
class OrderHistogram;

/// Count, histogram by order and the first sets by probability or by order. Pointing at a set lights it up on
/// the canvas, a click goes there.
class CutSetsPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit CutSetsPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~CutSetsPanel() override;

Q_SIGNALS:
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    void showReport(const std::shared_ptr<const Report>& report) override;
    void applyTheme(const Theme& theme) override;

private:
    void fillTable(const Report& report);

    QLabel* m_count;
    QComboBox* m_ranking;
    FigureTable* m_table;
    std::unique_ptr<OrderHistogram> m_histogram;
};

} // namespace faultline
