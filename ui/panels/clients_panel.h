// SPDX-License-Identifier: MIT
#pragma once
// What each client experiences, beside the whole and its read and write paths.

#include "core/analysis/derivation.h"

#include <QWidget>

namespace faultline {

class ClientsModel;
class ResultTable;
struct WhyChoice;
struct Workspace;

/// Rows: the system, its read path, its write path, then each client in the order of the file.
class ClientsPanel : public QWidget {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit ClientsPanel(Workspace& workspace, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    [[nodiscard]] std::vector<WhyChoice> whyOf(int row) const;

    Workspace& m_workspace;
    ResultTable* m_table;
    ClientsModel* m_model;
    bool m_isOutdated = true;
};

} // namespace faultline
