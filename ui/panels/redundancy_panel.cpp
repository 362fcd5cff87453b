// SPDX-License-Identifier: MIT
#include "ui/panels/redundancy_panel.h"

#include "core/io/words.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/figure_table.h"
#include "ui/panels/redundancy_panel_chart.h"

#include <QChartView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// One set of stand-ins, with everybody who relies on it.
struct RedundantSet {
    std::shared_ptr<const RedundancyFigures> figures;
    RedundancyKind kind = RedundancyKind::group;
    std::vector<int> owners;
    RedundancyKey key; ///< of the first owner's row, which has the same figures

    /// The worst of its members: what one would have to live with alone.
    [[nodiscard]] double one() const { return std::ranges::max(figures->memberUnavailability); }
    /// How many times the promise is left; nothing where there is no figure or nothing was left to chance.
    [[nodiscard]] std::optional<double> ratio() const {
        if (!figures->actual || !(figures->independent > 0.0)) return std::nullopt;
        return *figures->actual / figures->independent;
    }
    /// By what is lost to shared fate: without end where nothing at all was promised to be left.
    [[nodiscard]] double rank() const {
        if (const auto known = ratio()) return *known;
        return figures->actual.value_or(0.0) > 0.0 ? std::numeric_limits<double>::max() : 0.0;
    }
};

/// Callers with the same members share their figures; for a person they are one set. Most is lost first.
std::vector<RedundantSet> setsOf(const Report& report) {
    std::vector<RedundantSet> sets;
    std::map<std::pair<const RedundancyFigures*, RedundancyKind>, std::size_t> known;
    for (const RedundancyResult& result : report.redundancy) {
        const auto [place, isNew] = known.try_emplace({result.figures.get(), result.kind}, sets.size());
        if (isNew) sets.push_back({result.figures, result.kind, {}, keyOf(*report.system, result)});
        sets[place->second].owners.push_back(result.owner);
    }
    std::ranges::stable_sort(sets, std::greater<>{}, &RedundantSet::rank);
    return sets;
}

QString namesOf(const Report& report, const std::vector<int>& components) {
    return text(abridged(labelsOf(*report.system, components), 6));
}

QString membersText(const Report& report, const RedundantSet& set) {
    const QString names = namesOf(report, set.figures->members);
    return set.kind == RedundancyKind::stack ? u"%1 × %2"_s.arg(names).arg(set.figures->size) : names;
}

QString shortText(const Report& report, const RedundantSet& set) {
    const QString first = text(labelOf(*report.system, set.figures->members.front()));
    if (set.kind == RedundancyKind::stack) return u"%1 × %2"_s.arg(first).arg(set.figures->size);
    return u"%1 +%2"_s.arg(first).arg(set.figures->members.size() - 1);
}

QString fatesText(const Report& report, const RedundantSet& set) {
    std::vector<std::string> names;
    for (const EventRef fate : set.figures->sharedFate) names.push_back(labelOf(*report.system, fate));
    return text(abridged(names, 6));
}

std::vector<ElementId> idsOf(const Report& report, const RedundantSet& set) {
    std::vector<ElementId> ids;
    for (const int member : set.figures->members)
        ids.emplace_back(report.system->components[static_cast<std::size_t>(member)].id);
    return ids;
}

QString figureWithTime(double unavailability) {
    return u"%1 (%2)"_s.arg(probabilityFigure(unavailability), text(downtimeText(unavailability)));
}

/// The whole story of one set, in sentences.
QString story(const Report& report, const RedundantSet& set) {
    const RedundancyFigures& figures = *set.figures;
    QStringList lines;
    lines << RedundancyPanel::tr("%1: %2 of %3 must be up.")
                 .arg(membersText(report, set))
                 .arg(figures.required)
                 .arg(figures.size);
    if (set.kind == RedundancyKind::group)
        lines << RedundancyPanel::tr("Relied on by %1.").arg(namesOf(report, set.owners));
    lines << RedundancyPanel::tr("One alone is down with P = %1.").arg(figureWithTime(set.one()));
    lines << RedundancyPanel::tr("Were they independent, too few would be up with %1.")
                 .arg(figureWithTime(figures.independent));
    if (!figures.actual) {
        lines << RedundancyPanel::tr("What is left could not be worked out within the budget.");
        return lines.join(u' ');
    }
    lines << RedundancyPanel::tr("In truth it is %1.").arg(figureWithTime(*figures.actual));
    const double ratio = set.ratio().value_or(1.0);
    if (!figures.sharedFate.empty())
        lines << RedundancyPanel::tr("They share the fate of %1.").arg(fatesText(report, set));
    else if (ratio > 1.0 + 1e-9)
        lines << RedundancyPanel::tr("How spares take over makes the difference.");
    else
        lines << RedundancyPanel::tr("They share no fate, so the promise holds.");
    return lines.join(u' ');
}

FigureRow rowOf(const Report& report, const RedundantSet& set) {
    const RedundancyFigures& figures = *set.figures;
    const auto probability = [](std::optional<double> value) {
        return FigureCell{value ? probabilityFigure(*value) : u"–"_s, value.value_or(0.0), {}};
    };
    FigureRow row;
    row.ids = idsOf(report, set);
    row.tip = u"<qt>"_s + story(report, set).toHtmlEscaped() + u"</qt>"_s;
    const auto ratio = set.ratio();
    row.cells = {{membersText(report, set), 0.0, {}},
                 {u"%1/%2"_s.arg(figures.required).arg(figures.size),
                  static_cast<double>(figures.required) / figures.size,
                  {}},
                 probability(set.one()),
                 probability(figures.independent),
                 probability(figures.actual),
                 {ratio ? factorFigure(*ratio) : u"–"_s, set.rank(), {}},
                 {figures.sharedFate.empty() ? RedundancyPanel::tr("none") : fatesText(report, set), 0.0, {}},
                 {set.kind == RedundancyKind::group ? namesOf(report, set.owners) : u"–"_s, 0.0, {}}};
    FigureQuestion question;
    question.figure = Figure::redundancy;
    question.redundancy = set.key;
    row.why = {{RedundancyPanel::tr("Why is this left of the promise?"), std::move(question)}};
    return row;
}

std::vector<FigureColumn> columns() {
    return {
        {RedundancyPanel::tr("Stand-ins"), RedundancyPanel::tr("The parts that stand in for each other"),
         false, true, 0},
        {RedundancyPanel::tr("Needed"), RedundancyPanel::tr("How many of them must be up"), true, false, 4},
        {RedundancyPanel::tr("One alone"),
         RedundancyPanel::tr("P: how likely one of them is down; of unequal ones the worst"), true, false, 5},
        {RedundancyPanel::tr("Promised"),
         RedundancyPanel::tr("How likely too few are up, were they independent: P² for two of P"), true,
         false, 0},
        {RedundancyPanel::tr("Left"),
         RedundancyPanel::tr("How likely too few are up in this design, shared fate included"), true, false,
         0},
        {RedundancyPanel::tr("Times"), RedundancyPanel::tr("What is left, as a multiple of the promise"),
         true, false, 2},
        {RedundancyPanel::tr("Shared fate"),
         RedundancyPanel::tr("Domains and shared risks that take down more than one of them"), false, true,
         1},
        {RedundancyPanel::tr("Relied on by"), RedundancyPanel::tr("Who needs one of them"), false, true, 6}};
}

RedundancyLine lineOf(const Report& report, const RedundantSet& set, const QString& tip) {
    return {shortText(report, set), tip, set.one(), set.figures->independent, set.figures->actual};
}

} // namespace

RedundancyPanel::RedundancyPanel(Workspace& workspace, QWidget* parent)
    : ChartPanel(workspace, u"redundancyPanel"_s, parent),
      m_table(new FigureTable(workspace, columns(), true)), m_details(new QLabel),
      m_chart(std::make_unique<RedundancyChart>(nullptr)) {
    m_table->setObjectName(u"redundancyTable"_s);
    m_table->setAccessibleName(tr("Redundant parts, what they promise and what is left"));
    connect(m_table, &ResultTable::whyRequested, this, &RedundancyPanel::whyRequested);
    m_details->setObjectName(u"redundancyDetails"_s);
    m_details->setContentsMargins(panel_edge::inner, 0, panel_edge::inner, 0);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addParts(m_table, m_chart->view(), 3, 2);
    content().addWidget(m_details);
    connect(m_table, &FigureTable::currentRowChanged, this, &RedundancyPanel::describe);
}

RedundancyPanel::~RedundancyPanel() = default;

void RedundancyPanel::showReport(const std::shared_ptr<const Report>& report) {
    if (report->redundancy.empty()) {
        if (!report->overall && showsWhyNoFigure(*report)) return;
        showEmpty(tr("No part stands in for another yet"),
                  tr("Add a second part behind the same caller, a replica of a database, or replicas in the "
                     "inspector. Here you will see what that promises, and what shared fate leaves of it."));
        return;
    }
    const std::vector<RedundantSet> sets = setsOf(*report);
    std::vector<FigureRow> rows;
    rows.reserve(sets.size());
    std::vector<RedundancyLine> lines;
    for (const RedundantSet& set : sets) {
        rows.push_back(rowOf(*report, set));
        if (lines.size() < RedundancyChart::mostLines) lines.push_back(lineOf(*report, set, rows.back().tip));
    }
    m_table->setRows(std::move(rows));
    m_chart->show(std::move(lines));
    showContent();
}

void RedundancyPanel::applyTheme(const Theme& theme) {
    m_chart->applyTheme(theme);
    m_details->setFont(drawingFont(type_scale::body));
}

void RedundancyPanel::describe(int row) {
    // Where there is little room the tooltip has to do.
    const bool isRoomy = height() >= (width() < 560 ? 440 : 220);
    m_details->setVisible(row >= 0 && isRoomy);
    if (row >= 0) m_details->setText(m_table->rows()[static_cast<std::size_t>(row)].tip);
}

void RedundancyPanel::resizeEvent(QResizeEvent* event) {
    ChartPanel::resizeEvent(event);
    describe(m_table->currentRow());
}

} // namespace faultline
