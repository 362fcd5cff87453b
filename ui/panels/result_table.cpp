// SPDX-License-Identifier: MIT
#include "ui/panels/result_table.h"

#include "ui/panels/chart_style.h"
#include "ui/panels/empty_state.h"
#include "ui/workspace.h"

#include <QAbstractProxyModel>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int heightOfRow = 28;
constexpr int rowsFitted = 300; ///< nobody reads on so far, and each costs time with every answer

std::vector<ElementId> idsOf(const QModelIndex& index) {
    std::vector<ElementId> ids;
    const QStringList texts = index.siblingAtColumn(0).data(ResultTable::idsRole).toStringList();
    for (const QString& id : texts) ids.emplace_back(id.toStdString());
    return ids;
}

} // namespace

ResultTable::ResultTable(Workspace& workspace, QWidget* parent)
    : QTableView(parent), m_workspace(workspace), m_empty(new EmptyState(viewport())) {
    m_empty->hide();
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table; the arrows walk in it
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QAbstractItemView::entered, this, &ResultTable::highlight);
    connect(this, &QAbstractItemView::clicked, this, &ResultTable::reveal);
    connect(&workspace.appearance, &Appearance::changed, this, &ResultTable::applyTheme);
    applyTheme();
}

void ResultTable::showModel(QAbstractItemModel* model, int sortColumn, Qt::SortOrder order) {
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(sortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    follow(sorted);
    sortByColumn(sortColumn, order);
}

void ResultTable::follow(QAbstractItemModel* model) {
    // Before the view hears of it, which forgets its current row.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ResultTable::keepCurrent);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ResultTable::restoreCurrent);
    connect(model, &QAbstractItemModel::modelReset, this, &ResultTable::fitRows);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ResultTable::fitRows);
}

void ResultTable::wrapColumn(int column, int mostLines) {
    m_wrapped[column] = mostLines;
    setWordWrap(true);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        // Where the user may pull at the headers.
        if (horizontalHeader()->sectionResizeMode(section) == QHeaderView::Interactive) fitRows();
    });
}

int ResultTable::heightFor(int row) const {
    int height = heightOfRow;
    for (const auto& [column, mostLines] : m_wrapped) {
        if (isColumnHidden(column)) continue;
        const QString words = model()->index(row, column).data().toString();
        // The frame that an item leaves free beside its words.
        const int margin = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
        const bool hasIcon = model()->index(row, column).data(Qt::DecorationRole).isValid();
        // On a scaled screen words are painted a little wider than they are measured.
        constexpr int slack = 2;
        const int width =
            std::max(1, columnWidth(column) - margin - slack - (hasIcon ? iconSize().width() + margin : 0));
        const QFontMetrics metrics = fontMetrics();
        if (metrics.horizontalAdvance(words) <= width) continue;
        const int wanted = metrics.boundingRect(QRect(0, 0, width, 0), Qt::TextWordWrap, words).height();
        // Lines come out a little higher than their spacing in whole pixels.
        const int lines = std::min(mostLines, qRound(double(wanted) / metrics.lineSpacing()));
        height = std::max(height, heightOfRow + (lines - 1) * metrics.lineSpacing());
    }
    return height;
}

void ResultTable::fitRows() {
    const bool isEmpty = m_hasEmptyText && model()->rowCount() == 0;
    horizontalHeader()->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setGeometry(viewport()->rect());
    if (m_wrapped.empty()) return;
    for (int row = 0; row < std::min(rowsFitted, model()->rowCount()); ++row)
        if (const int height = heightFor(row); height != rowHeight(row)) setRowHeight(row, height);
}

void ResultTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (model()) fitRows();
}

void ResultTable::setEmptyText(const QString& heading, const QString& advice) {
    m_empty->setTexts(heading, advice);
    m_hasEmptyText = true;
    viewport()->setAccessibleDescription(m_empty->text());
    if (model()) fitRows();
}

void ResultTable::keepCurrent() {
    m_keptIds = currentIndex().siblingAtColumn(0).data(idsRole).toStringList();
    m_keptColumn = currentIndex().column();
    // A table that takes the focus has a current row which nobody has chosen.
    m_keptWasSelected = selectionModel()->isSelected(currentIndex());
}

void ResultTable::restoreCurrent() {
    viewport()->update();
    if (m_keptIds.isEmpty()) return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->index(row, 0).data(idsRole).toStringList() != m_keptIds) continue;
        // The canvas need not be told again: the row is what it was.
        const QSignalBlocker blocker(selectionModel());
        const auto select = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
        selectionModel()->setCurrentIndex(model()->index(row, m_keptColumn),
                                          m_keptWasSelected ? select : QItemSelectionModel::NoUpdate);
        return;
    }
}

void ResultTable::highlight(const QModelIndex& index) {
    if (!index.isValid()) return;
    m_workspace.selection.highlight(idsOf(index));
    m_hasHighlighted = true;
}

void ResultTable::reveal(const QModelIndex& index) {
    if (!index.isValid()) return;
    m_workspace.selection.reveal(idsOf(index));
    highlight(index);
}

void ResultTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (hasFocus()) highlight(current);
}

void ResultTable::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    if (!m_hasHighlighted) return;
    // What was only pointed at goes out; what was chosen stays lit.
    m_hasHighlighted = false;
    if (hasFocus() && currentIndex().isValid())
        highlight(currentIndex());
    else
        m_workspace.selection.highlight({});
}

void ResultTable::hideEvent(QHideEvent* event) {
    QTableView::hideEvent(event);
    if (m_hasHighlighted) m_workspace.selection.highlight({});
    m_hasHighlighted = false;
}

void ResultTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    // The keyboard goes on to another panel, which may cover this one without hiding it.
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                         event->reason() == Qt::ShortcutFocusReason;
    if (!isByKey) return;
    if (m_hasHighlighted) m_workspace.selection.highlight({});
    m_hasHighlighted = false;
}

void ResultTable::keyPressEvent(QKeyEvent* event) {
    const bool goes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (goes && currentIndex().isValid()) return reveal(currentIndex());
    if (event->matches(QKeySequence::Copy)) return copySelection();
    QTableView::keyPressEvent(event);
}

void ResultTable::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto* sorted = qobject_cast<const QAbstractProxyModel*>(model());
    const int row = sorted ? sorted->mapToSource(index).row() : index.row();
    const QPoint at = isByKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos();
    openWhyMenu(
        *this, at, m_why ? m_why(row) : std::vector<WhyChoice>(),
        [this](const FigureQuestion& question) { Q_EMIT whyRequested(question); },
        [this] { copySelection(); });
}

void ResultTable::copySelection() const {
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data(Qt::AccessibleTextRole).isValid()
                             ? row.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString()
                             : row.siblingAtColumn(column).data().toString());
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void ResultTable::applyTheme() {
    applyPalette(*this, m_workspace.appearance.theme());
    horizontalHeader()->setFont(drawingFont(type_scale::caption, QFont::DemiBold));
    setFont(drawingFont(type_scale::body));
    m_empty->applyTheme(m_workspace.appearance.theme());
    viewport()->update();
}

} // namespace faultline
