// SPDX-License-Identifier: MIT
#include "ui/history_panel.h"

#include "ui/panels/chart_style.h"
#include "ui/render/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoView>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// A step that has been undone is still there, said quietly: redo brings it back.
class StepDelegate : public QStyledItemDelegate {
public:
    StepDelegate(Workspace& workspace, QObject* parent)
        : QStyledItemDelegate(parent), m_workspace(workspace) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {QStyledItemDelegate::sizeHint(option, index).width(), 26};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const int now = m_workspace.document.history().index();
        const bool isUndone = index.row() > now;
        // A click beside the steps takes the selection away, and changes nothing.
        option->state.setFlag(QStyle::State_Selected, index.row() == now);
        const Theme& theme = m_workspace.appearance.theme();
        const QColor ink = isUndone ? theme.textMuted : theme.text;
        option->palette.setColor(QPalette::Text, ink);
        option->palette.setColor(QPalette::HighlightedText, ink);
        option->font.setItalic(isUndone);
        // Room for the mark of what was saved, whether it is this step or not: names stay in line.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
    }

private:
    Workspace& m_workspace;
};

} // namespace

HistoryPanel::HistoryPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_view(new QUndoView(&workspace.document.history())) {
    setObjectName(u"history-panel"_s);
    m_view->setObjectName(u"history-list"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEmptyLabel(tr("As opened"));
    m_view->setItemDelegate(new StepDelegate(workspace, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("History"));
    m_view->setToolTip(tr("Every edit since the file was opened. Choose one to undo or redo up to it; the "
                          "result follows."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel_edge::outer, spacing::tight, panel_edge::outer, 0);
    column->addWidget(m_view);
    connect(&workspace.appearance, &Appearance::changed, this, &HistoryPanel::colour);
    colour();
}

void HistoryPanel::colour() {
    const Theme& theme = m_workspace.appearance.theme();
    m_view->setCleanIcon(icon(u"action-save"_s, theme.accent, theme.outline));
    applyPalette(*m_view, theme);
    m_view->viewport()->update();
}

} // namespace faultline
