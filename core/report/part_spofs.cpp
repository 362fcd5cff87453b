// SPDX-License-Identifier: MIT
#include "core/io/remedy_text.h"
#include "core/io/report_json.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr std::size_t shownClients = 6;
constexpr std::size_t mostFailovers = 8;
constexpr double leastShare = 0.005;
constexpr double secondsPerHour = 3600.0;

Cell availabilityThen(const Remedy& remedy) {
    if (!remedy.unavailability) return {Cell("–")};
    return {typeset(availabilityText(*remedy.unavailability))};
}

Table spofTable(const Subject& subject, const std::vector<Remedy>& remedies) {
    const Report& analysis = subject.analysis;
    Table table;
    const bool hasFigure =
        std::ranges::any_of(remedies, [](const Remedy& remedy) { return remedy.unavailability.has_value(); });
    table.caption = "Each of these alone, everything else up, takes the system down. The share is what would "
                    "be saved if it never failed. What removes it was tried out on the design";
    table.caption += hasFigure ? ", and the last column says how available it is with this one change." : ".";
    table.columns = {{"What", ColumnRole::name, 1.5},
                     {"Who loses service", ColumnRole::text, 1.0},
                     {"Share of the downtime", ColumnRole::figure, 0.0},
                     {"What removes it", ColumnRole::text, 2.6}};
    if (hasFigure) table.columns.push_back({"Availability then", ColumnRole::figure, 0.0});
    for (std::size_t i = 0; i < remedies.size(); ++i) {
        const SpofResult& spof = analysis.spofs[i];
        Row row;
        Words what = subject.name(spof.event);
        what.push_back({fmt::format(" ({})", kindOf(subject.system(), spof.event)), Style::quiet});
        row.cells = {{std::move(what), Tone::bad},
                     spof.clients.size() == analysis.clients.size() && spof.clients.size() > 1
                         ? Cell("every client")
                         : Cell(subject.names(spof.clients, shownClients)),
                     share(spof.criticality),
                     remedyText(subject.system(), remedies[i])};
        if (hasFigure) row.cells.push_back(availabilityThen(remedies[i]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// "succeeds in 98 % of the cases, takes 30 seconds": what a better failover would be better in.
std::string weaknessOf(const Connection& link) {
    std::string text;
    if (link.failoverCoverage() < 1.0)
        text = fmt::format("succeeds in {} of the cases", shareText(link.failoverCoverage()));
    if (link.failoverSeconds() > 0.0)
        text += fmt::format("{}takes {}", text.empty() ? "" : ", ",
                            typeset(durationText(link.failoverSeconds() / secondsPerHour)));
    return text;
}

/// Replication alone takes no single point of failure away: the failover has to happen.
void addFailovers(const Subject& subject, Section& section) {
    const Report& analysis = subject.analysis;
    Table table;
    table.caption = "No single points of failure, but copies that do not always take over: what a failover "
                    "that always succeeds, and at once, would give.";
    table.columns = {{"Failover", ColumnRole::name, 2.0},
                     {"As it is", ColumnRole::text, 1.4},
                     {"Share of the downtime", ColumnRole::figure, 0.0},
                     {"Availability then", ColumnRole::figure, 0.0}};
    for (const ImportanceResult& importance : analysis.importance) {
        const EventRef ref = analysis.events[importance.event].ref;
        if (ref.type != EventType::failover || importance.criticality.value_or(0.0) < leastShare ||
            !importance.rrw || table.rows.size() == mostFailovers)
            continue;
        const Connection& link = subject.system().connections[static_cast<std::size_t>(ref.index)];
        table.rows.push_back({{subject.name(ref), weaknessOf(link), share(importance.criticality),
                               typeset(availabilityText(*analysis.unavailability() / *importance.rrw))},
                              false,
                              {}});
    }
    if (table.rows.empty()) return;
    section.blocks.push_back(Heading{"Failover that can fail", {}});
    section.blocks.push_back(std::move(table));
}

/// Parts that look like single points of failure in the drawing and are none.
void addCutVertices(const Subject& subject, Section& section) {
    Table table;
    table.caption = "These hold the drawing together and are no single points of failure all the same.";
    table.columns = {{"What", ColumnRole::name, 1.0}, {"Why it is none", ColumnRole::text, 2.0}};
    for (const CutVertexResult& vertex : subject.analysis.cutVertices)
        if (!vertex.isSpof())
            table.rows.push_back(
                {{subject.name(vertex.component), std::string(reasonInWords(vertex.reason))}, false, {}});
    if (table.rows.empty()) return;
    section.blocks.push_back(Heading{"Only in the drawing", {}});
    section.blocks.push_back(std::move(table));
}

} // namespace

Section spofs(const Subject& subject) {
    Section section;
    if (!subject.analysis.overall) {
        section.blocks.push_back(withoutFigure());
        return section;
    }
    if (subject.analysis.downWithNothingFailed) {
        section.blocks.push_back(
            sentence("The system is down even with nothing failed, so no single failure takes it down.",
                     Tone::warning));
    } else if (subject.analysis.spofs.empty()) {
        section.blocks.push_back(
            sentence("There are none: no single failure takes the system down.", Tone::good));
    } else {
        // A report that was stopped is not handed out, whatever stands in it.
        if (const auto remedies = remediesFor(subject.analysis, {}, subject.stop))
            section.blocks.push_back(spofTable(subject, *remedies));
    }
    addFailovers(subject, section);
    addCutVertices(subject, section);
    return section;
}

} // namespace faultline::report
