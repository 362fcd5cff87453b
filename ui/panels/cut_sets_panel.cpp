// SPDX-License-Identifier: MIT
#include "ui/panels/cut_sets_panel.h"

#include "core/io/words.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/figure_table.h"
#include "ui/panels/report_ids.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QBoxLayout>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QLegend>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// Digits in groups of three, up to fifteen of them; then "1.23 × 10²⁴".
QString countText(const std::string& digits) {
    if (digits.size() <= 15) return QLocale().toString(text(digits).toLongLong());
    return u"%1.%2 × %3"_s.arg(QChar(QLatin1Char(digits[0])), text(digits.substr(1, 2)),
                               powerOfTenText(static_cast<int>(digits.size()) - 1));
}

QString shortCount(double count) {
    if (count < 1e5) return QLocale().toString(static_cast<qlonglong>(count));
    const int exponent = static_cast<int>(std::floor(std::log10(count)));
    return u"%1 × %2"_s.arg(count / std::pow(10.0, exponent), 0, 'f', 1).arg(powerOfTenText(exponent));
}

FigureRow rowOf(const Report& report, const CutSet& set) {
    FigureRow row;
    QStringList names, lines;
    for (const std::uint32_t number : set.events) {
        const BasicEvent& event = report.events[number];
        names << text(labelOf(*report.system, event.ref));
        row.ids.push_back(idOf(*report.system, event.ref));
        lines << CutSetsPanel::tr("%1: P = %2")
                     .arg(names.back().toHtmlEscaped(), probabilityFigure(event.unavailability));
    }
    const double system = report.unavailability().value_or(0.0);
    const double share = system > 0.0 ? std::min(1.0, set.probability / system) : 0.0;
    row.tip = u"<qt>%1<br><b>%2</b></qt>"_s.arg(
        lines.join(u"<br>"_s),
        CutSetsPanel::tr("together %1, %2")
            .arg(probabilityFigure(set.probability), text(downtimeText(set.probability))));
    row.cells = {{names.join(u" + "_s), 0.0, {}},
                 {QString::number(set.order), static_cast<double>(set.order), {}},
                 {probabilityFigure(set.probability), set.probability, {}},
                 {text(shareText(share)), share, {}}};
    FigureQuestion question;
    question.figure = Figure::cutSet;
    for (const std::uint32_t number : set.events)
        question.events.push_back(keyOf(*report.system, report.events[number].ref));
    row.why = {{CutSetsPanel::tr("Why this probability?"), std::move(question)}};
    return row;
}

std::vector<FigureColumn> columns() {
    return {{CutSetsPanel::tr("Down together"),
             CutSetsPanel::tr("When all of these are down, the system is; without any one of them it is not"),
             false, true, 0},
            {CutSetsPanel::tr("Order"),
             CutSetsPanel::tr("How many failures it takes; 1 is a single point of failure"), true, false, 2},
            {CutSetsPanel::tr("P"), CutSetsPanel::tr("How likely all of them are down"), true, false, 0},
            {CutSetsPanel::tr("Share"),
             CutSetsPanel::tr("P of this set over P of an outage; sets overlap, so shares may add up to more "
                              "than 100 %"),
             true, false, 1}};
}

} // namespace

/// How many minimal cut sets there are of each order; bars on a logarithmic scale, the counts above them.
class OrderHistogram {
public:
    explicit OrderHistogram(QWidget* parent)
        : m_view(makeChartView(parent, u"orderHistogram"_s)), m_orders(new QBarCategoryAxis),
          m_heights(new QValueAxis), m_series(new QBarSeries), m_bars(new QBarSet(QString())) {
        m_view->setAccessibleName(CutSetsPanel::tr("Number of minimal cut sets by order"));
        QChart& chart = *m_view->chart();
        chart.legend()->hide();
        m_series->append(m_bars);
        m_series->setBarWidth(0.5);
        chart.addSeries(m_series);
        chart.addAxis(m_orders, Qt::AlignBottom);
        chart.addAxis(m_heights, Qt::AlignLeft);
        m_series->attachAxis(m_orders);
        m_series->attachAxis(m_heights);
        m_orders->setGridLineVisible(false);
        m_orders->setTitleText(CutSetsPanel::tr("Order: failures it takes (heights logarithmic)"));
        m_heights->setVisible(false);
        m_labels = std::make_unique<ChartLabels>(*m_view, *m_series);
        showTips(*m_view, [this](QPointF value) {
            const auto at = static_cast<qsizetype>(std::lround(value.x()));
            return at >= 0 && at < m_tips.size() ? m_tips[at] : QString();
        });
    }

    [[nodiscard]] QChartView* view() const { return m_view; }

    void show(const CutSetListing& listing) {
        // No empty columns behind the last order that there is, but never fewer than three.
        std::size_t columns = listing.byOrder.size();
        while (columns > 3 && listing.byOrder[columns - 1] == 0.0) --columns;
        QStringList names;
        QList<qreal> heights;
        std::vector<ChartLabel> labels;
        m_tips.clear();
        for (std::size_t i = 0; i < columns; ++i) {
            const double count = listing.byOrder[i];
            const int order = static_cast<int>(i) + 1;
            names << QString::number(order);
            // One of them must be seen beside a thousand.
            heights << (count > 0.0 ? std::log10(count) + 0.6 : 0.0);
            labels.push_back({{static_cast<double>(i), heights.constLast()}, shortCount(count), true});
            m_tips << CutSetsPanel::tr("%1 of order %2").arg(QLocale().toString(count, 'f', 0)).arg(order);
        }
        m_view->setAccessibleDescription(m_tips.join(u", "_s));
        m_orders->clear();
        m_orders->append(names);
        m_bars->remove(0, m_bars->count());
        m_bars->append(heights);
        m_heights->setRange(0.0, 1.25 * std::ranges::max(heights) + 0.1);
        m_labels->set(std::move(labels));
    }

    void applyTheme(const Theme& theme) {
        faultline::applyTheme(*m_view, theme);
        m_bars->setColor(theme.series(0));
        m_bars->setBorderColor(theme.series(0));
        m_labels->setColor(theme.text);
    }

private:
    QChartView* m_view;
    QBarCategoryAxis* m_orders;
    QValueAxis* m_heights;
    QBarSeries* m_series;
    QBarSet* m_bars;
    QStringList m_tips;
    std::unique_ptr<ChartLabels> m_labels;
};

CutSetsPanel::CutSetsPanel(Workspace& workspace, QWidget* parent)
    : ChartPanel(workspace, u"cutSetsPanel"_s, parent), m_count(new QLabel), m_ranking(new QComboBox),
      m_table(new FigureTable(workspace, columns(), true)),
      m_histogram(std::make_unique<OrderHistogram>(nullptr)) {
    m_count->setObjectName(u"cutSetCount"_s);
    m_count->setContentsMargins(panel_edge::inner, 0, panel_edge::inner, 0);
    m_count->setWordWrap(true);
    m_ranking->setObjectName(u"cutSetRanking"_s);
    m_ranking->setAccessibleName(tr("Which cut sets to list"));
    m_ranking->setToolTip(tr("Which of all the cut sets the table lists; the figures stay as they are"));
    m_ranking->addItems({tr("Most probable first"), tr("Fewest failures first")});
    m_table->setObjectName(u"cutSetTable"_s);
    m_table->setAccessibleName(tr("Minimal cut sets"));
    connect(m_table, &ResultTable::whyRequested, this, &CutSetsPanel::whyRequested);
    auto* top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(m_ranking);
    content().addLayout(top);
    addParts(m_table, m_histogram->view());
    connect(m_ranking, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
}

CutSetsPanel::~CutSetsPanel() = default;

void CutSetsPanel::showReport(const std::shared_ptr<const Report>& report) {
    if (!report->overall && showsWhyNoFigure(*report)) return;
    if (!report->cutSets) {
        showEmpty(tr("Too many cut sets to count"),
                  tr("They do not fit the budget. Stacks in place of many like parts make them fewer."));
        return;
    }
    if (report->cutSets->count == "0") {
        if (report->downWithNothingFailed)
            showEmpty(tr("It is down with nothing failed"),
                      tr("No failure is needed to take it down. The findings say what is missing."));
        else
            showEmpty(tr("No combination of failures takes it down"),
                      tr("Give the parts a probability of failure in the inspector."));
        return;
    }
    m_count->setText(report->cutSets->count == "1"
                         ? tr("1 minimal cut set")
                         : tr("%1 minimal cut sets").arg(countText(report->cutSets->count)));
    m_count->setToolTip(tr("Exactly %1 smallest combinations of failures take the system down")
                            .arg(text(report->cutSets->count)));
    fillTable(*report);
    m_histogram->show(*report->cutSets);
    showContent();
}

void CutSetsPanel::fillTable(const Report& report) {
    const auto& sets =
        m_ranking->currentIndex() == 1 ? report.cutSets->lowestOrder : report.cutSets->mostProbable;
    std::vector<FigureRow> rows;
    rows.reserve(sets.size());
    for (const CutSet& set : sets) rows.push_back(rowOf(report, set));
    m_table->setRows(std::move(rows));
}

void CutSetsPanel::applyTheme(const Theme& theme) {
    m_histogram->applyTheme(theme);
    m_count->setFont(drawingFont(type_scale::body, QFont::DemiBold));
    m_ranking->setFont(drawingFont(type_scale::body));
    applyPalette(*m_ranking, theme);
}

} // namespace faultline
