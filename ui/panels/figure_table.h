// SPDX-License-Identifier: MIT
#pragma once
// A table of figures about things of the design, with bars in it, that points at those things on the canvas.

#include "ui/panels/result_table.h"
#include "ui/render/theme.h"

#include <optional>
#include <vector>

namespace faultline {

/// A bar within a cell, as shares of its width: 0 <= from <= to <= 1.
struct FigureBar {
    double from = 0.0;
    double to = 0.0;
    bool isTotal = false; ///< in the colour of text, not of downtime
};

struct FigureCell {
    QString text;
    double rank = 0.0;            ///< what the column is sorted by, where it is a figure
    std::optional<FigureBar> bar; ///< in place of the text
};

struct FigureRow {
    std::vector<FigureCell> cells;   ///< one a column
    std::vector<ElementId> ids;      ///< what it is about; may be empty
    QString tip;                     ///< the exact figures
    bool isStrong = false;           ///< a total
    std::vector<WhyChoice> why = {}; ///< what can be asked about it
};

struct FigureColumn {
    QString title;
    QString tip;
    bool isFigure = true;     ///< right-aligned, sorted by rank; else left-aligned and sorted by text
    bool isStretched = false; ///< shares the room that is left
    int rankOfNeed = 0;       ///< where room is short, columns with the highest go first; 0 stays
};

class FigureModel;

/// A result table whose columns share the room there is; its rows are given as they are to be read.
class FigureTable : public ResultTable {
    Q_OBJECT
public:
    /// With `isSortable`, a click on a header sorts. The workspace must outlive this.
    FigureTable(Workspace& workspace, std::vector<FigureColumn> columns, bool isSortable,
                QWidget* parent = nullptr);
    ~FigureTable() override;

    /// Sorted by the header's choice, else in this order.
    void setRows(std::vector<FigureRow> rows);
    [[nodiscard]] const std::vector<FigureRow>& rows() const;
    /// The row that is chosen, or -1.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }

Q_SIGNALS:
    /// The chosen row is another one, or has been renewed; -1: none.
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class BarPainter;

    [[nodiscard]] std::vector<int> neededWidths() const;
    [[nodiscard]] std::vector<bool> shownColumns(const std::vector<int>& widths) const;
    [[nodiscard]] int widthOfWords(int column) const;
    void shareRoom(std::vector<int>& widths, const std::vector<bool>& isShown) const;
    void fitColumns();

    FigureModel* m_model;
};

} // namespace faultline
