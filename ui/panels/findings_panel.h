// SPDX-License-Identifier: MIT
#pragma once
// What a careful reviewer would say about the design; each finding leads to its place.

#include "core/model/issue.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QListView;
class QToolButton;

namespace faultline {

class EmptyState;
class FindingsFilter;
class FindingsModel;
struct Workspace;

/// The findings, worst first, with a switch for each severity and a filter by words.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit FindingsPanel(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void refresh();
    void updateCounts();
    void applyTheme();
    [[nodiscard]] std::vector<ElementId> idsAt(const QModelIndex& index) const;

    Workspace& m_workspace;
    std::array<QToolButton*, 4> m_switches{}; ///< by Severity
    QLineEdit* m_words = nullptr;
    QListView* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    FindingsModel* m_model = nullptr;
    FindingsFilter* m_filter = nullptr;
    bool m_isOutdated = true;
};

} // namespace faultline
