// SPDX-License-Identifier: MIT
#include "ui/panels/findings_panel.h"

#include "ui/panels/chart_style.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/findings_panel_delegate.h"
#include "ui/panels/findings_panel_model.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;
constexpr int widestFilter = 280;

} // namespace

FindingsPanel::FindingsPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace) {
    setObjectName(u"findingsPanel"_s);
    setAccessibleName(tr("Findings"));
    m_model = new FindingsModel(this);
    m_filter = new FindingsFilter(this);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    connect(m_list, &QAbstractItemView::entered, this,
            [this](const QModelIndex& index) { m_workspace.selection.highlight(idsAt(index)); });
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { m_workspace.selection.reveal(idsAt(index)); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setFilterRegularExpression(
            QRegularExpression(QRegularExpression::escape(words), QRegularExpression::CaseInsensitiveOption));
        updateCounts();
    });
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &FindingsPanel::refresh);
    connect(&workspace.appearance, &Appearance::changed, this, &FindingsPanel::applyTheme);
    applyTheme();
}

void FindingsPanel::build() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(panel_edge::words, spacing::normal, panel_edge::words, 0);
    bar->setSpacing(spacing::tight);
    const QString names[] = {u"errors"_s, u"warnings"_s, u"remarks"_s, u"assumptions"_s};
    const QString tips[] = {tr("Errors: the figures do not mean what you want until these are mended"),
                            tr("Warnings: probably not what was meant"), tr("Remarks: worth knowing"),
                            tr("Assumptions: choices made for you; check that they are right")};
    for (std::size_t severity = 0; severity < m_switches.size(); ++severity) {
        auto* button = new QToolButton(this);
        button->setObjectName(names[severity]);
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolTip(tips[severity]);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({iconSize, iconSize});
        connect(button, &QToolButton::toggled, this, [this, severity](bool isShown) {
            m_filter->setShown(static_cast<Severity>(severity), isShown);
            updateCounts();
        });
        bar->addWidget(button);
        m_switches[severity] = button;
    }
    bar->addStretch(1);
    m_words = new QLineEdit(this);
    m_words->setObjectName(u"filter"_s);
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter findings by words"));
    m_words->setToolTip(tr("Shows only findings that hold these words; the result stays as it is"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(widestFilter);
    bar->addWidget(m_words, 1);
    m_list = new QListView(this);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("Findings, worst first"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new FindingsDelegate(m_workspace.appearance, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched); // wording thousands at once would be felt
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"empty"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    column->addLayout(bar);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
}

std::vector<ElementId> FindingsPanel::idsAt(const QModelIndex& index) const {
    return m_model->issue(m_filter->mapToSource(index).row()).ids;
}

bool FindingsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list->viewport() && event->type() == QEvent::Leave) m_workspace.selection.highlight({});
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            m_workspace.selection.reveal(idsAt(m_list->currentIndex()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated) refresh();
}

void FindingsPanel::refresh() {
    m_isOutdated = !isVisible();
    if (m_isOutdated) return;
    m_model->take(m_workspace.analysis.report());
    updateCounts();
}

void FindingsPanel::updateCounts() {
    const auto counts = m_model->counts();
    const QString names[] = {tr("Errors"), tr("Warnings"), tr("Remarks"), tr("Assumptions")};
    const QString single[] = {tr("Error"), tr("Warning"), tr("Remark"), tr("Assumption")};
    int all = 0;
    for (std::size_t severity = 0; severity < m_switches.size(); ++severity) {
        all += counts[severity];
        m_switches[severity]->setText(u"%1 %2"_s.arg(
            QString::number(counts[severity]), counts[severity] == 1 ? single[severity] : names[severity]));
        m_switches[severity]->setAccessibleName(m_switches[severity]->text());
    }
    const bool hasRows = m_filter->rowCount() > 0;
    m_list->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    if (!m_model->isKnown())
        m_empty->setTexts(tr("Looking at the design…"), {});
    else if (all > 0)
        m_empty->setTexts(tr("No finding matches"), tr("Clear the filter, or switch a severity on."));
    else
        m_empty->setTexts(tr("Nothing found"),
                          tr("A careful reviewer would have no questions about this design."));
}

void FindingsPanel::applyTheme() {
    const Theme& theme = m_workspace.appearance.theme();
    for (std::size_t severity = 0; severity < m_switches.size(); ++severity) {
        const int number = static_cast<int>(severity);
        m_switches[severity]->setIcon(
            icon(severityIcon(number), severityColor(m_workspace.appearance, number), theme.outline));
    }
    m_empty->applyTheme(theme);
    applyPalette(*m_list, theme);
    m_list->viewport()->update();
}

} // namespace faultline
