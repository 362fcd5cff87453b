// SPDX-License-Identifier: MIT
#include "ui/panels/figure_table.h"

#include "ui/workspace.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int barRole = ResultTable::sortRole + 1;
constexpr int strongRole = barRole + 1;
constexpr int leastStretched = 128;
constexpr int readableWidth = 240; ///< in which words need no more than a few lines
constexpr int rowsMeasured = 100;  ///< for the width of a column

} // namespace

/// The rows as Qt wants them.
class FigureModel : public QAbstractTableModel {
public:
    FigureModel(std::vector<FigureColumn> columns, QObject* parent)
        : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    [[nodiscard]] const std::vector<FigureColumn>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<FigureRow>& rows() const { return m_rows; }

    void setRows(std::vector<FigureRow> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        order();
        endResetModel();
    }

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role) const override {
        const FigureRow& row = m_rows[static_cast<std::size_t>(index.row())];
        const FigureCell& cell = row.cells[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole: return cell.bar ? QString() : cell.text;
        case Qt::AccessibleTextRole: return cell.text;
        case Qt::ToolTipRole: return row.tip;
        case Qt::TextAlignmentRole: return alignment(index.column());
        case barRole: return cell.bar ? QVariant::fromValue(*cell.bar) : QVariant();
        case strongRole: return row.isStrong;
        case ResultTable::idsRole: {
            QStringList ids;
            for (const ElementId& id : row.ids) ids.append(QString::fromStdString(id.text()));
            return ids;
        }
        default: return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal) return {};
        const FigureColumn& column = m_columns[static_cast<std::size_t>(section)];
        switch (role) {
        case Qt::DisplayRole: return column.title;
        case Qt::ToolTipRole: return column.tip;
        case Qt::TextAlignmentRole: return alignment(section);
        default: return {};
        }
    }

    void sort(int column, Qt::SortOrder sortOrder) override {
        m_sortColumn = column;
        m_sortOrder = sortOrder;
        beginResetModel();
        order();
        endResetModel();
    }

private:
    [[nodiscard]] int alignment(int column) const {
        const bool isFigure = m_columns[static_cast<std::size_t>(column)].isFigure;
        return static_cast<int>((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }

    void order() {
        if (m_sortColumn < 0) return;
        const auto at = static_cast<std::size_t>(m_sortColumn);
        const auto isLess = [&](const FigureRow& a, const FigureRow& b) {
            if (m_columns[at].isFigure) return a.cells[at].rank < b.cells[at].rank;
            return QString::localeAwareCompare(a.cells[at].text, b.cells[at].text) < 0;
        };
        std::ranges::stable_sort(m_rows, [&](const FigureRow& a, const FigureRow& b) {
            return m_sortOrder == Qt::AscendingOrder ? isLess(a, b) : isLess(b, a);
        });
    }

    std::vector<FigureColumn> m_columns;
    std::vector<FigureRow> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

/// Paints bars, and totals in bold.
class FigureTable::BarPainter : public QStyledItemDelegate {
public:
    BarPainter(const Appearance& appearance, QObject* parent)
        : QStyledItemDelegate(parent), m_appearance(appearance) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant value = index.data(barRole);
        if (!value.isValid()) return;
        const auto bar = value.value<FigureBar>();
        const QRectF room = QRectF(option.rect).adjusted(spacing::normal, 5, -spacing::normal, -5);
        const QRectF lane(room.left() + bar.from * room.width(), room.top(),
                          // What is there at all is seen.
                          std::max(2.0, (bar.to - bar.from) * room.width()), room.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const Theme& theme = m_appearance.theme();
        painter->setBrush(bar.isTotal ? theme.textMuted : theme.series(1));
        painter->drawRoundedRect(lane, 2, 2);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.rwidth() += spacing::loose;
        size.setHeight(std::max(size.height(), 24));
        return size;
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(strongRole).toBool()) option->font.setWeight(QFont::DemiBold);
        option->textElideMode = Qt::ElideRight;
    }

private:
    const Appearance& m_appearance;
};

FigureTable::FigureTable(Workspace& workspace, std::vector<FigureColumn> columns, bool isSortable,
                         QWidget* parent)
    : ResultTable(workspace, parent), m_model(new FigureModel(std::move(columns), this)) {
    follow(m_model);
    for (std::size_t i = 0; i < m_model->columns().size(); ++i)
        if (m_model->columns()[i].isStretched) wrapColumn(static_cast<int>(i));
    setItemDelegate(new BarPainter(workspace.appearance, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    setSortingEnabled(isSortable);
    setWhy([this](int row) { return rows()[static_cast<std::size_t>(row)].why; });
    connect(m_model, &QAbstractItemModel::modelReset, this, &FigureTable::fitColumns);
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this] { Q_EMIT currentRowChanged(currentRow()); });
    connect(&workspace.appearance, &Appearance::changed, this, &FigureTable::fitColumns);
}

FigureTable::~FigureTable() = default;

const std::vector<FigureRow>& FigureTable::rows() const { return m_model->rows(); }

void FigureTable::setRows(std::vector<FigureRow> rows) { m_model->setRows(std::move(rows)); }

void FigureTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    ResultTable::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

void FigureTable::resizeEvent(QResizeEvent* event) {
    ResultTable::resizeEvent(event);
    fitColumns();
}

std::vector<int> FigureTable::neededWidths() const {
    const auto& columns = m_model->columns();
    std::vector<int> widths;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int section = static_cast<int>(i);
        int width = horizontalHeader()->sectionSizeHint(section);
        if (columns[i].isStretched) {
            width = std::max(width, std::clamp(widthOfWords(section), leastStretched, readableWidth));
        } else {
            const int rows = std::min(rowsMeasured, static_cast<int>(m_model->rows().size()));
            for (int row = 0; row < rows; ++row)
                width = std::max(width, sizeHintForIndex(m_model->index(row, section)).width());
        }
        widths.push_back(width);
    }
    return widths;
}

std::vector<bool> FigureTable::shownColumns(const std::vector<int>& widths) const {
    const auto& columns = m_model->columns();
    // Where room is short, what is needed least goes first.
    std::vector<bool> isShown(columns.size(), true);
    int total = std::accumulate(widths.begin(), widths.end(), 0);
    while (total > viewport()->width()) {
        std::size_t least = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (isShown[i] && (!isShown[least] || columns[i].rankOfNeed > columns[least].rankOfNeed))
                least = i;
        if (columns[least].rankOfNeed == 0) break;
        isShown[least] = false;
        total -= widths[least];
    }
    return isShown;
}

int FigureTable::widthOfWords(int column) const {
    int width = 0;
    const int rows = std::min(rowsMeasured, static_cast<int>(m_model->rows().size()));
    for (int row = 0; row < rows; ++row)
        width =
            std::max(width, fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()));
    return width + spacing::loose;
}

void FigureTable::shareRoom(std::vector<int>& widths, const std::vector<bool>& isShown) const {
    const auto& columns = m_model->columns();
    std::vector<std::size_t> stretched;
    int room = viewport()->width();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!isShown[i]) continue;
        room -= widths[i];
        if (columns[i].isStretched) stretched.push_back(i);
    }
    if (stretched.empty()) return;
    // Long words first, by what they lack; what is left then is shared alike.
    std::vector<int> lacking;
    for (const std::size_t i : stretched)
        lacking.push_back(std::max(0, widthOfWords(static_cast<int>(i)) - widths[i]));
    const int lack = std::accumulate(lacking.begin(), lacking.end(), 0);
    const int given = std::clamp(room, 0, lack);
    for (std::size_t k = 0; k < stretched.size(); ++k) {
        if (lack > 0) widths[stretched[k]] += static_cast<int>(std::int64_t(given) * lacking[k] / lack);
        widths[stretched[k]] += (room - given) / static_cast<int>(stretched.size());
    }
}

void FigureTable::fitColumns() {
    const auto& columns = m_model->columns();
    // A heading that is hidden would claim to need no room.
    for (std::size_t i = 0; i < columns.size(); ++i) setColumnHidden(static_cast<int>(i), false);
    std::vector<int> widths = neededWidths();
    const std::vector<bool> isShown = shownColumns(widths);
    shareRoom(widths, isShown);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        setColumnHidden(static_cast<int>(i), !isShown[i]);
        if (isShown[i]) horizontalHeader()->resizeSection(static_cast<int>(i), widths[i]);
    }
    fitRows();
}

} // namespace faultline
