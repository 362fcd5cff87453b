// SPDX-License-Identifier: MIT
#pragma once
// The table that panels show results in: rows lead to the canvas, one look for all, words where it is empty.

#include "core/base/id.h"
#include "ui/panels/why_menu.h"

#include <QTableView>

#include <functional>
#include <map>
#include <vector>

namespace faultline {

class EmptyState;
struct Workspace;

/// A read-only table, sortable by its headers. Where the model gives ids for a row, pointing at the row
/// lights them up on the canvas, and a click, Enter or Return shows them there. Ctrl+C copies the selected
/// rows as tab-separated text; the context menu does too, and asks why a row's figures are what they are. The
/// current row stays when rows are renewed, if its ids are still there.
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
    /// Words of this column that are wider than it go on in further lines of a higher row, no more than so
    /// many.
    void wrapColumn(int column, int mostLines = 3);
    /// What stands in the middle where there are no rows, and what to do then; the headers go with them.
    void setEmptyText(const QString& heading, const QString& advice);
    /// What can be asked about a row of the model that was given to `showModel`.
    void setWhy(std::function<std::vector<WhyChoice>(int row)> why) { m_why = std::move(why); }

Q_SIGNALS:
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    /// Shows a model that sorts itself.
    void follow(QAbstractItemModel* model);
    /// Gives rows the height that their wrapped words need.
    void fitRows();

    void resizeEvent(QResizeEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void highlight(const QModelIndex& index);
    void reveal(const QModelIndex& index);
    void copySelection() const;
    void keepCurrent();
    void restoreCurrent();
    void applyTheme();
    [[nodiscard]] int heightFor(int row) const;

    Workspace& m_workspace;
    std::function<std::vector<WhyChoice>(int row)> m_why;
    EmptyState* m_empty; ///< over the viewport
    bool m_hasEmptyText = false;
    std::map<int, int> m_wrapped; ///< by column: how many lines at most
    QStringList m_keptIds;        ///< of the current row, while rows are renewed
    int m_keptColumn = 0;
    bool m_keptWasSelected = false;
    bool m_hasHighlighted = false; ///< what is lit up on the canvas is this table's doing
};

} // namespace faultline
