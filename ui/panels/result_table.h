// SPDX-License-Identifier: MIT
#pragma once
// The table that panels show results in: rows lead to the canvas, one look for all, words where it is empty.

#include <QTableView>

namespace faultline {

struct Workspace;

/// A read-only table, sortable by its headers. Where the model gives ids for a row, pointing at the row
/// lights them up on the canvas, and a click, Enter or Return shows them there. Ctrl+C copies the selected
/// rows as tab-separated text.
class ResultTable : public QTableView {
    Q_OBJECT
public:
    /// Of a row's first column: a QStringList of element ids.
    static constexpr int idsRole = Qt::UserRole + 1;
    /// Of any cell: what to sort by; a number or a text.
    static constexpr int sortRole = Qt::UserRole + 2;

    /// The workspace must outlive this.
    explicit ResultTable(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the model through a proxy that sorts it, by this column at first.
    void showModel(QAbstractItemModel* model, int sortColumn, Qt::SortOrder order);
    /// What stands in the middle where there are no rows.
    void setEmptyText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void highlight(const QModelIndex& index);
    void reveal(const QModelIndex& index);
    void copySelection() const;
    void keepCurrent();
    void restoreCurrent();
    void applyTheme();

    Workspace& m_workspace;
    QString m_emptyText;
    QStringList m_keptIds; ///< of the current row, while rows are renewed
    int m_keptColumn = 0;
};

} // namespace faultline
