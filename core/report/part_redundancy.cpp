// SPDX-License-Identifier: MIT
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <span>

namespace faultline::report {

namespace {

constexpr std::size_t mostInChart = 16;
constexpr std::size_t mostInTable = 60;
constexpr std::size_t shownNames = 6;
constexpr double breaksPromise = 1.5;

/// Rows of the analysis that say the same about different callers.
struct Place {
    const RedundancyFigures* figures = nullptr;
    std::vector<const RedundancyResult*> rows;

    /// How many times more often than promised.
    [[nodiscard]] double factor() const {
        return figures->actual && figures->independent > 0.0 ? *figures->actual / figures->independent : 1.0;
    }
};

std::vector<Place> placesOf(const Report& analysis) {
    std::vector<Place> places;
    std::map<const RedundancyFigures*, std::size_t> known;
    for (const RedundancyResult& row : analysis.redundancy) {
        const auto [found, isNew] = known.try_emplace(row.figures.get(), places.size());
        if (isNew) places.push_back({row.figures.get(), {}});
        places[found->second].rows.push_back(&row);
    }
    std::ranges::stable_sort(places, [](const Place& a, const Place& b) { return a.factor() > b.factor(); });
    return places;
}

/// "behind Gateway 1, Gateway 2", "store of Orders DB", "stack Workers".
std::string whatOf(const System& system, const Place& place, std::size_t shownCallers) {
    std::vector<int> callers;
    std::string what;
    for (const RedundancyResult* row : place.rows) {
        if (row->kind == RedundancyKind::group) callers.push_back(row->owner);
        if (row->kind == RedundancyKind::store) what = "store of " + labelOf(system, row->owner);
        if (row->kind == RedundancyKind::stack) what = "stack " + labelOf(system, row->owner);
    }
    if (callers.empty()) return what;
    const std::string behind = "behind " + abridged(labelsOf(system, callers), shownCallers);
    return what.empty() ? behind : what + ", " + behind;
}

Chart chartOf(const Subject& subject, const std::vector<Place>& places) {
    Chart chart;
    chart.title = "What redundancy promises, and what shared fate leaves of it";
    chart.legend = {{"promised: Pⁿ, were all independent", Ink::promised, false, Mark::diamond},
                    {"actual", Ink::actual, false, Mark::circle}};
    std::vector<double> values;
    for (std::size_t i = 0; i < std::min(mostInChart, places.size()); ++i) {
        const RedundancyFigures& figures = *places[i].figures;
        ChartRow row;
        row.label = whatOf(subject.system(), places[i], 1);
        values.push_back(figures.independent);
        if (figures.actual) {
            values.push_back(*figures.actual);
            if (figures.independent > 0.0)
                row.bars.push_back({figures.independent, *figures.actual, Ink::gap});
            row.points.push_back({*figures.actual, Mark::circle, Ink::actual});
            row.value =
                places[i].factor() >= breaksPromise ? "× " + typeset(factorText(places[i].factor())) : "kept";
        }
        if (figures.independent > 0.0)
            row.points.push_back({figures.independent, Mark::diamond, Ink::promised});
        chart.rows.push_back(std::move(row));
    }
    chart.axis = logarithmicAxis(values, "probability that too few are up (logarithmic)");
    chart.description =
        fmt::format("For each of {} the promised and the actual probability on a logarithmic axis; the "
                    "table below has the figures.",
                    counted(chart.rows.size(), "place", "places"));
    return chart;
}

/// "0.01" where all are alike, else "0.001 to 0.01".
std::string memberFigures(const RedundancyFigures& figures) {
    if (figures.memberUnavailability.empty()) return "–";
    const auto [least, most] = std::ranges::minmax(figures.memberUnavailability);
    return least == most ? figure(least) : fmt::format("{} to {}", figure(least), figure(most));
}

Table tableOf(const Subject& subject, const std::vector<Place>& places) {
    Table table;
    table.caption = "Where several stand in for each other, and how often too few of them are up.";
    table.columns = {{"Where", ColumnRole::name, 1.5},      {"Members", ColumnRole::text, 1.8},
                     {"Need", ColumnRole::figure, 0.0},     {"Each alone", ColumnRole::figure, 0.0},
                     {"Promised", ColumnRole::figure, 0.0}, {"Actual", ColumnRole::figure, 0.0},
                     {"Shared fate", ColumnRole::text, 1.4}};
    for (const Place& place : std::span(places).first(std::min(mostInTable, places.size()))) {
        const RedundancyFigures& figures = *place.figures;
        const bool isBroken = place.factor() >= breaksPromise;
        Row row;
        row.cells = {Cell(whatOf(subject.system(), place, 2)),
                     Cell(subject.names(figures.members, shownNames)),
                     Cell(fmt::format("{} of {}", figures.required, figures.size)),
                     Cell(memberFigures(figures)),
                     Cell(figure(figures.independent)),
                     Cell(figures.actual ? figure(*figures.actual) : std::string("unknown"),
                          isBroken ? Tone::warning : Tone::plain),
                     figures.sharedFate.empty() ? Cell("none", Tone::quiet)
                                                : Cell(subject.names(figures.sharedFate, shownNames))};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Section redundancy(const Subject& subject) {
    Section section;
    const std::vector<Place> places = placesOf(subject.analysis);
    if (places.empty()) {
        section.blocks.push_back(
            sentence("Nothing in this design stands in for anything else.", Tone::quiet));
        return section;
    }
    section.blocks.push_back(sentence(
        "Two parts that each are down with P are down together with P², if nothing takes both down at once. "
        "Domains and shared risks do; the difference is what the promise was worth."));
    section.blocks.push_back(chartOf(subject, places));
    section.blocks.push_back(tableOf(subject, places));
    if (places.size() > mostInTable)
        section.blocks.push_back(
            sentence(fmt::format("{} that keep more of their promise are left out here; the window and "
                                 "“faultline-cli analyze --json” list all.",
                                 counted(places.size() - mostInTable, "place", "places")),
                     Tone::quiet));
    return section;
}

} // namespace faultline::report
