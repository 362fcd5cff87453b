// SPDX-License-Identifier: MIT
#pragma once
// Single points of failure in three honest grades, side by side, with the reasons where they differ and
// what would remove them.

#include "core/analysis/derivation.h"

#include <QWidget>

class QLabel;

namespace faultline {

class ResultTable;
class SpofAdvice;
class SpofDetail;
class SpofModel;
struct WhyChoice;
struct Workspace;

/// One row a part that is a cut vertex of the drawing, takes the system down alone, or has a criticality
/// above 10 %. Rows lead to the canvas. A row is a line; what takes sentences stands beside the table, about
/// the row that is chosen, and the first where none is.
class SpofPanel : public QWidget {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit SpofPanel(Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addTable();
    void refresh();
    void fitColumns();
    void showDetail();
    [[nodiscard]] std::vector<WhyChoice> whyOf(int row) const;

    Workspace& m_workspace;
    QLabel* m_summary;
    ResultTable* m_table;
    SpofDetail* m_detail;
    SpofAdvice* m_advice;
    SpofModel* m_model;
    bool m_isOutdated = true;
};

} // namespace faultline
