// SPDX-License-Identifier: MIT
#include "ui/panels/spof_panel.h"

#include "ui/panels/chart_style.h"
#include "ui/panels/result_table.h"
#include "ui/panels/spof_advice.h"
#include "ui/panels/spof_detail.h"
#include "ui/panels/spof_panel_model.h"
#include "ui/panels/two_parts.h"
#include "ui/workspace.h"

#include <QAbstractProxyModel>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;
constexpr int headerMargin = 20;
constexpr int leastWords = 132; ///< of the columns that share what is left
constexpr std::pair<SpofModel::Column, int> widths[] = {{SpofModel::cutVertex, 80},
                                                        {SpofModel::failsAlone, 80},
                                                        {SpofModel::weak, 104},
                                                        {SpofModel::clients, 112}};

/// "2 parts take the system down alone · 3 cut vertices of the drawing · …"
QString summary(int alone, int vertices, int weak) {
    return u"%1  \u00B7  %2  \u00B7  %3"_s.arg(
        alone == 1 ? SpofPanel::tr("1 part takes the system down alone")
                   : SpofPanel::tr("%1 parts take the system down alone").arg(alone),
        vertices == 1 ? SpofPanel::tr("1 cut vertex of the drawing")
                      : SpofPanel::tr("%1 cut vertices of the drawing").arg(vertices),
        weak == 1 ? SpofPanel::tr("1 part in more than 10 % of the downtime")
                  : SpofPanel::tr("%1 parts in more than 10 % of the downtime").arg(weak));
}

} // namespace

SpofPanel::SpofPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_summary(new QLabel(this)),
      m_table(new ResultTable(workspace, this)), m_detail(new SpofDetail(workspace.appearance)),
      m_advice(new SpofAdvice(this)), m_model(new SpofModel(workspace.appearance, *m_advice, this)) {
    setObjectName(u"spofPanel"_s);
    setAccessibleName(tr("Single points of failure"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(panel_edge::inner, spacing::normal, panel_edge::inner, 0);
    addTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel_edge::outer, 0, panel_edge::outer, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(m_summary);
    column->addWidget(new TwoParts(m_table, 5, m_detail, 3), 1);
    connect(m_table, &ResultTable::whyRequested, this, &SpofPanel::whyRequested);
    connect(m_advice, &SpofAdvice::changed, m_model, &SpofModel::renewAdvice);
    connect(&workspace.document, &Document::reset, m_advice, &SpofAdvice::forget);
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &SpofPanel::refresh);
}

void SpofPanel::addTable() {
    m_table->setObjectName(u"spofs"_s);
    m_table->setAccessibleName(tr("Parts by grade"));
    m_table->setIconSize({iconSize, iconSize});
    m_table->showModel(m_model, SpofModel::failsAlone, Qt::DescendingOrder);
    m_table->setWhy([this](int row) { return whyOf(row); });
    QHeaderView& header = *m_table->horizontalHeader();
    header.setStretchLastSection(false);
    for (const int column : {SpofModel::part, SpofModel::remedy})
        header.setSectionResizeMode(column, QHeaderView::Stretch);
    for (const auto& [column, least] : widths) {
        // Headers in other languages may need more.
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = header.fontMetrics().horizontalAdvance(title) + headerMargin;
        m_table->setColumnWidth(column, std::max(least, width));
    }
    m_table->wrapColumn(SpofModel::part, 2);
    m_table->setColumnHidden(SpofModel::reason, true); // a sentence or two, beside the table
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SpofPanel::showDetail);
    const QAbstractItemModel* rows = m_table->model();
    connect(rows, &QAbstractItemModel::modelReset, this, &SpofPanel::showDetail);
    connect(rows, &QAbstractItemModel::layoutChanged, this, &SpofPanel::showDetail);
    connect(rows, &QAbstractItemModel::dataChanged, this, &SpofPanel::showDetail);
}

bool SpofPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) fitColumns();
    return QWidget::eventFilter(watched, event);
}

void SpofPanel::fitColumns() {
    int room = m_table->viewport()->width() - leastWords;
    for (const int column :
         {SpofModel::failsAlone, SpofModel::weak, SpofModel::cutVertex, SpofModel::clients}) {
        m_table->setColumnHidden(column, false); // else it has no width
        room -= m_table->columnWidth(column);
        m_table->setColumnHidden(column, room < 0);
    }
    m_table->setColumnHidden(SpofModel::remedy, room < leastWords); // said beside the table as well
    showDetail();
}

void SpofPanel::showDetail() {
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex shown = current.isValid() ? current : m_table->model()->index(0, 0);
    if (!shown.isValid()) return m_detail->setFacts({}, {}, {});
    const int row = qobject_cast<const QAbstractProxyModel*>(m_table->model())->mapToSource(shown).row();
    const auto fact = [this, row](SpofModel::Column column) -> SpofDetail::Fact {
        return {m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                m_model->wholeText(row, column)};
    };
    SpofDetail::Fact clients = fact(SpofModel::clients);
    const QString inRow = m_model->index(row, SpofModel::clients).data().toString();
    // What the row says in full is not said twice.
    if (!m_table->isColumnHidden(SpofModel::clients) && clients.text == inRow) clients.text.clear();
    m_detail->setFacts(m_model->wholeText(row, SpofModel::part), m_model->kind(row),
                       {fact(SpofModel::remedy), clients, fact(SpofModel::reason)});
}

void SpofPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated) refresh();
}

void SpofPanel::refresh() {
    m_isOutdated = !isVisible();
    if (m_isOutdated) return;
    const auto report = m_workspace.analysis.report();
    m_model->take(report);
    if (report && !report->spofs.empty())
        m_advice->askAbout(report);
    else
        m_advice->forget();
    const auto& rows = m_model->rows();
    const auto count = [&rows](auto which) { return static_cast<int>(std::ranges::count_if(rows, which)); };
    const int alone = count(&SpofRow::failsAlone);
    const int vertices = count([](const SpofRow& r) { return r.cutVertex.has_value(); });
    const int weak = count(&SpofRow::isWeak);
    m_summary->setVisible(!rows.empty());
    m_summary->setText(summary(alone, vertices, weak));
    if (!report || !report->overall)
        m_table->setEmptyText(tr("Nobody is served yet"),
                              tr("Draw a client and connect it to what it needs: the "
                                 "weak points appear here."));
    else if (report->downWithNothingFailed)
        m_table->setEmptyText(tr("It is down with nothing failed"),
                              tr("So no single part can take it down. The findings say what is missing."));
    else
        m_table->setEmptyText(
            tr("No single point of failure"),
            tr("Nothing takes the system down alone, holds the drawing together, or has more "
               "than 10 % of the downtime."));
}

std::vector<WhyChoice> SpofPanel::whyOf(int row) const {
    const SpofRow& about = m_model->rows()[static_cast<std::size_t>(row)];
    FigureQuestion question;
    question.events = {keyOf(m_model->system(), about.event)};
    std::vector<WhyChoice> choices;
    if (about.criticality.value_or(0.0) > 0.0) {
        question.figure = Figure::criticality;
        choices.push_back({tr("Why this share of the downtime?"), question});
    }
    question.figure = Figure::partUnavailability;
    choices.push_back({tr("Why is it down this often?"), question});
    return choices;
}

} // namespace faultline
