// SPDX-License-Identifier: MIT
#include "ui/panels/waterfall_panel.h"

#include "core/base/units.h"
#include "core/io/words.h"
#include "ui/latest_job.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/figure_table.h"
#include "ui/panels/report_ids.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostParts = 40;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// Adds rows so that each bar begins where the last one ended.
class Waterfall {
public:
    Waterfall(double total, std::size_t rows) : m_total(total) { m_rows.reserve(rows); }

    void add(const QString& name, const QString& kind, double unavailability, std::vector<ElementId> ids,
             std::vector<WhyChoice> why = {}) {
        const double before = m_sum;
        m_sum = std::min(m_total, m_sum + unavailability);
        push(name, kind, unavailability, {before / m_total, m_sum / m_total, false}, std::move(ids));
        m_rows.back().why = std::move(why);
    }

    [[nodiscard]] double rest() const { return m_total - m_sum; }

    [[nodiscard]] std::vector<FigureRow> finish() {
        push(WaterfallPanel::tr("All downtime"), {}, m_total, {0.0, 1.0, true}, {});
        m_rows.back().isStrong = true;
        FigureQuestion question;
        question.figure = Figure::downtime;
        m_rows.back().why = {{WaterfallPanel::tr("Why this downtime?"), question}};
        return std::move(m_rows);
    }

private:
    void push(const QString& name, const QString& kind, double unavailability, FigureBar bar,
              std::vector<ElementId> ids) {
        FigureRow row;
        const double share = unavailability / m_total;
        row.cells = {
            {name, 0.0, {}},
            {kind, 0.0, {}},
            {WaterfallPanel::tr("from %1 to %2").arg(text(shareText(bar.from)), text(shareText(bar.to))),
             share, bar},
            {shortDuration(unavailability * hoursPerYear, 3), unavailability, {}},
            {text(shareText(share)), share, {}}};
        row.tip = u"<qt><b>%1</b><br>%2<br>%3</qt>"_s.arg(
            name.toHtmlEscaped(), text(downtimeText(unavailability)),
            WaterfallPanel::tr("P = %1, %2 of the downtime")
                .arg(probabilityFigure(unavailability), text(shareText(share)).toHtmlEscaped()));
        row.ids = std::move(ids);
        m_rows.push_back(std::move(row));
    }

    double m_total;
    double m_sum = 0.0;
    std::vector<FigureRow> m_rows;
};

std::vector<WhyChoice> whyOf(const System& system, EventRef part) {
    FigureQuestion question;
    question.events = {keyOf(system, part)};
    question.figure = Figure::partUnavailability;
    std::vector<WhyChoice> choices{{WaterfallPanel::tr("Why is it down this often?"), question}};
    question.figure = Figure::criticality;
    choices.push_back(
        {WaterfallPanel::tr("In how much of the downtime does it take part, and why?"), question});
    return choices;
}

std::vector<FigureColumn> columns() {
    return {
        {WaterfallPanel::tr("Part"), WaterfallPanel::tr("What fails"), false, true, 0},
        {WaterfallPanel::tr("Kind"), WaterfallPanel::tr("What kind of thing it is"), false, false, 3},
        {WaterfallPanel::tr("Downtime"),
         WaterfallPanel::tr("Its part of the downtime; each bar begins where the last one ended"), false,
         true, 1},
        {WaterfallPanel::tr("A year"), WaterfallPanel::tr("Its part of a year's downtime"), true, false, 0},
        {WaterfallPanel::tr("Share"), WaterfallPanel::tr("Its share of the downtime"), true, false, 2}};
}

} // namespace

WaterfallPanel::WaterfallPanel(Workspace& workspace, QWidget* parent)
    : ChartPanel(workspace, u"waterfallPanel"_s, parent), m_total(new QLabel),
      m_table(new FigureTable(workspace, columns(), false)), m_note(new QLabel),
      m_job(std::make_unique<LatestJob>()) {
    m_table->setObjectName(u"waterfallTable"_s);
    m_table->setAccessibleName(tr("Downtime of a year by part"));
    connect(m_table, &ResultTable::whyRequested, this, &WaterfallPanel::whyRequested);
    m_note->setObjectName(u"waterfallNote"_s);
    m_note->setContentsMargins(panel_edge::inner, 0, panel_edge::inner, 0);
    m_note->setWordWrap(true);
    m_note->setText(tr("Downtime that several parts cause together is divided equally among them."));
    m_note->setToolTip(
        tr("The division is Aumann and Shapley's: it adds up to the total, and parts that do "
           "not matter get nothing. It is not what you would win by making a part perfect: for "
           "that, look at the curve."));
    m_total->setObjectName(u"waterfallTotal"_s);
    m_total->setContentsMargins(panel_edge::inner, 0, panel_edge::inner, 0);
    m_total->setWordWrap(true);
    content().addWidget(m_total);
    content().addWidget(m_table, 1);
    content().addWidget(m_note);
    // What was asked about another design is not wanted any more.
    connect(&workspace.document, &Document::reset, this, [this] { m_job->cancel(); });
}

WaterfallPanel::~WaterfallPanel() = default;

void WaterfallPanel::showReport(const std::shared_ptr<const Report>& report) {
    if (showsWhyNoFigure(*report)) {
        m_job->cancel();
        return;
    }
    m_job->start([this, report](const std::stop_token& stop) -> LatestJob::Done {
        auto shares = attributeDowntime(*report, stop);
        if (!shares) return {};
        return [this, report, shares = std::move(*shares)] { showShares(*report, shares); };
    });
}

void WaterfallPanel::showShares(const Report& report, const std::vector<DowntimeShare>& shares) {
    const double total = report.unavailability().value_or(0.0);
    if (shares.empty()) {
        if (total > 0.0)
            showEmpty(tr("It is always down"),
                      tr("Something that it needs never works. The findings say what is missing."));
        else
            showEmpty(tr("There is no downtime to divide"),
                      tr("Nothing that matters here ever fails. Give the parts a probability of failure in "
                         "the inspector."));
        return;
    }
    Waterfall waterfall(total, std::min(shares.size(), mostParts) + 2);
    // One more takes no more room than "everything else" would.
    const std::size_t single = shares.size() <= mostParts + 1 ? shares.size() : mostParts;
    for (std::size_t i = 0; i < single; ++i) {
        const EventRef part = report.events[shares[i].event].ref;
        waterfall.add(text(labelOf(*report.system, part)), kindTitleOf(*report.system, part),
                      shares[i].unavailability, {idOf(*report.system, part)}, whyOf(*report.system, part));
    }
    if (single < shares.size())
        waterfall.add(tr("Everything else"), tr("%1 parts").arg(shares.size() - single), waterfall.rest(),
                      {});
    m_table->setRows(waterfall.finish());
    m_total->setText(tr("Downtime: %1").arg(text(downtimeText(total))));
    showContent();
}

void WaterfallPanel::applyTheme(const Theme& theme) {
    m_total->setFont(drawingFont(type_scale::body, QFont::DemiBold));
    m_note->setFont(drawingFont(type_scale::caption));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.textMuted);
    m_note->setPalette(muted);
}

} // namespace faultline
