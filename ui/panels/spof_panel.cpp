// SPDX-License-Identifier: MIT
#include "ui/panels/spof_panel.h"

#include "ui/panels/chart_style.h"
#include "ui/panels/result_table.h"
#include "ui/panels/spof_advice.h"
#include "ui/panels/spof_panel_model.h"
#include "ui/workspace.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 16;
constexpr int headerMargin = 20;

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
      m_table(new ResultTable(workspace, this)), m_advice(new SpofAdvice(this)),
      m_model(new SpofModel(workspace.appearance, *m_advice, this)) {
    setObjectName(u"spofPanel"_s);
    setAccessibleName(tr("Single points of failure"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(panel_edge::inner, spacing::normal, panel_edge::inner, 0);
    m_table->setObjectName(u"spofs"_s);
    m_table->setAccessibleName(tr("Parts by grade"));
    m_table->setIconSize({iconSize, iconSize});
    m_table->showModel(m_model, SpofModel::failsAlone, Qt::DescendingOrder);
    m_table->wrapColumn(SpofModel::part);
    m_table->wrapColumn(SpofModel::clients);
    // Sentences, which nobody should have to guess the end of.
    constexpr int mostLines = 6;
    m_table->wrapColumn(SpofModel::remedy, mostLines);
    m_table->wrapColumn(SpofModel::reason, mostLines);
    m_table->setWhy([this](int row) { return whyOf(row); });
    // For a window of 1280 pixels; headers in other languages may need more.
    constexpr int widths[] = {132, 88, 104, 104, 96};
    const QHeaderView& header = *m_table->horizontalHeader();
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(
            column, std::max(widths[column], header.fontMetrics().horizontalAdvance(title) + headerMargin));
    }
    // What is left is shared by the words.
    for (const int wordy : {SpofModel::remedy, SpofModel::reason})
        m_table->horizontalHeader()->setSectionResizeMode(wordy, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel_edge::outer, 0, panel_edge::outer, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    connect(m_table, &ResultTable::whyRequested, this, &SpofPanel::whyRequested);
    connect(m_advice, &SpofAdvice::changed, m_model, &SpofModel::renewAdvice);
    connect(&workspace.document, &Document::reset, m_advice, &SpofAdvice::forget);
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &SpofPanel::refresh);
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
        m_table->setEmptyText(tr("No client requests anything yet. Draw a client and connect it to what it "
                                 "needs: the weak points appear here."));
    else if (report->downWithNothingFailed)
        m_table->setEmptyText(
            tr("The system is down with nothing failed, so no single part can take it down. "
               "The findings say why."));
    else
        m_table->setEmptyText(tr("No single point of failure: nothing takes the system down alone, holds the "
                                 "drawing together, or has more than 10 % of the downtime."));
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
