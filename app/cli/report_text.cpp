// SPDX-License-Identifier: MIT
#include "app/cli/report_text.h"

#include "core/analysis/figures.h"
#include "core/io/report_json.h"
#include "core/io/words.h"
#include "core/model/catalogue.h"
#include "core/model/wording.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace faultline::cli {

namespace {

using Cell = Table::Cell;

constexpr std::size_t shownNames = 6; ///< in one cell
constexpr std::size_t longestFinding = 4000;
constexpr std::size_t shownParts = 10; ///< of those that matter most

/// Builds the text section by section.
class ReportPrinter {
public:
    ReportPrinter(const Report& report, std::size_t cutSets, const TextTarget& target)
        : m_report(report), m_system(*report.system), m_cutSets(cutSets), m_target(target) {}

    void print(std::string_view title) {
        m_target.out += m_target.palette.paint(shown(title), Look::heading) + "\n\n";
        printFigures();
        printClients();
        printSpofs();
        printCutVertices();
        printRedundancy();
        printImportance();
        printCutSets();
        printFindings();
        printAssumed();
    }

private:
    void heading(std::string_view text) {
        m_target.out += "\n" + m_target.palette.paint(text, Look::heading) + "\n";
    }
    void sentence(std::string_view text, Look look = Look::plain) {
        m_target.out += "  " + m_target.palette.paint(wrapped(text, m_target.width - 2, 2), look) + "\n";
    }
    void table(const Table& rows) { m_target.out += rows.text(m_target.palette, m_target.width); }
    [[nodiscard]] static Cell head(std::string text) { return {std::move(text), Look::faint}; }
    [[nodiscard]] static Cell headNumber(std::string text) {
        return Cell::number(std::move(text), Look::faint);
    }

    void printFigures();
    void addPath(Table& rows, std::string name, const std::optional<Unavailability>& figure) const;
    void printClients();
    void printSpofs();
    void printCutVertices();
    void printRedundancy();
    void printImportance();
    void printCutSets();
    void printFindings();
    void printAssumed();

    const Report& m_report;
    const System& m_system;
    std::size_t m_cutSets;
    const TextTarget& m_target;
};

std::string downtimeOf(const Unavailability& figure) {
    if (figure.exact) return downtimeText(*figure.exact);
    const Interval bounds = figure.bounds.value_or(Interval{});
    const std::string least = durationText(bounds.lower * hoursPerYear);
    const std::string most = durationText(bounds.upper * hoursPerYear);
    return least == most ? fmt::format("about {} a year", least)
                         : fmt::format("between {} and {} a year", least, most);
}

/// "about 4 hours a year down", or that it is never or always so.
std::string downOf(const Unavailability& figure) {
    const double unavailability = figure.exact.value_or(0.5);
    if (unavailability <= 0.0) return "never down";
    if (unavailability >= 1.0) return "always down";
    return downtimeOf(figure) + " down";
}

void ReportPrinter::addPath(Table& rows, std::string name,
                            const std::optional<Unavailability>& figure) const {
    if (figure)
        rows.row({std::move(name), availabilityText(*figure), downOf(*figure)});
    else
        rows.row({std::move(name), "nobody uses it"});
}

void ReportPrinter::printFigures() {
    if (!m_report.overall) {
        sentence("There is no figure: nobody requests anything.", Look::warning);
        return;
    }
    const std::optional<double> u = m_report.unavailability();
    Table rows;
    std::string nines;
    if (u && ninesOf(*u)) nines = fmt::format("   {:.2f} nines", *ninesOf(*u));
    rows.row({"Availability", {availabilityText(*m_report.overall) + nines, Look::heading}});
    rows.row({"Downtime", downtimeOf(*m_report.overall)});
    if (u && m_report.frequencyPerHour) {
        std::string outages = outagesText(*m_report.frequencyPerHour);
        if (const auto length = meanOutageHours(*u, *m_report.frequencyPerHour))
            outages += ", each about " + durationText(*length);
        rows.row({"Outages", outages});
    }
    if (u)
        rows.row({"Unavailability", fmt::format("{:.10g}", *u)});
    else
        rows.row({"Unavailability",
                  fmt::format("between {:.6g} and {:.6g}: the budget did not suffice for more",
                              m_report.overall->bounds->lower, m_report.overall->bounds->upper)});
    table(rows);
    m_target.out += '\n';
    Table paths;
    addPath(paths, "Reads", m_report.read);
    addPath(paths, "Writes", m_report.write);
    table(paths);
}

void ReportPrinter::printClients() {
    if (m_report.clients.size() < 2) return;
    const bool all = m_system.properties.objective == Objective::allClients;
    heading(all ? "Clients (the system is up when all are served)"
                : "Clients (the system is up when any is served)");
    Table rows;
    for (const ClientResult& client : m_report.clients)
        rows.row({labelOf(m_system, client.client), availabilityText(client.unavailability),
                  downOf(client.unavailability)});
    table(rows);
}

void ReportPrinter::printSpofs() {
    if (!m_report.overall) return;
    heading(fmt::format("Single points of failure: {}",
                        m_report.spofs.empty() ? "none" : std::to_string(m_report.spofs.size())));
    if (m_report.downWithNothingFailed) {
        sentence("The system is down even with nothing failed, so no single failure takes it down.",
                 Look::warning);
        return;
    }
    Table rows;
    for (const SpofResult& spof : m_report.spofs) {
        std::vector<Cell> cells{{labelOf(m_system, spof.event), Look::bad}, kindOf(m_system, spof.event)};
        cells.emplace_back(spof.criticality ? shareText(*spof.criticality) + " of the downtime"
                                            : std::string("share unknown"));
        if (m_report.clients.size() > 1)
            cells.emplace_back("for " + abridged(labelsOf(m_system, spof.clients), shownNames));
        rows.row(std::move(cells));
    }
    table(rows);
}

void ReportPrinter::printCutVertices() {
    Table rows;
    for (const CutVertexResult& vertex : m_report.cutVertices)
        if (!vertex.isSpof())
            rows.row({labelOf(m_system, vertex.component), std::string(reasonInWords(vertex.reason))});
    if (rows.empty()) return;
    heading("Cut vertices of the drawing that are no single points of failure");
    table(rows);
}

/// "behind Gateway 1, Gateway 2" for callers that share their figures.
std::string whatIsRedundant(const System& system, const std::vector<const RedundancyResult*>& rows) {
    std::vector<int> callers;
    std::string what;
    for (const RedundancyResult* row : rows) {
        if (row->kind == RedundancyKind::group) callers.push_back(row->owner);
        if (row->kind == RedundancyKind::store) what = "store of " + labelOf(system, row->owner);
        if (row->kind == RedundancyKind::stack) what = "stack " + labelOf(system, row->owner);
    }
    if (callers.empty()) return what;
    const std::string behind = "behind " + abridged(labelsOf(system, callers), 2);
    return what.empty() ? behind : what + ", " + behind;
}

void ReportPrinter::printRedundancy() {
    if (m_report.redundancy.empty()) return;
    heading("Redundancy: P against P²");
    // Rows that share their figures say the same about different callers.
    std::vector<const RedundancyFigures*> order;
    std::map<const RedundancyFigures*, std::vector<const RedundancyResult*>> sharing;
    for (const RedundancyResult& row : m_report.redundancy) {
        auto& rows = sharing[row.figures.get()];
        if (rows.empty()) order.push_back(row.figures.get());
        rows.push_back(&row);
    }
    Table rows;
    rows.row({head("where"), headNumber("need"), headNumber("promised"), headNumber("actual"),
              head("members, and the fate they share")});
    for (const RedundancyFigures* figures : order) {
        const auto& group = sharing[figures];
        std::vector<std::string> fates;
        for (const EventRef fate : figures->sharedFate) fates.push_back(labelOf(m_system, fate));
        std::string members = abridged(labelsOf(m_system, figures->members), shownNames);
        if (!fates.empty()) members += "; share " + abridged(fates, shownNames);
        const bool isWorse = figures->actual && *figures->actual > 1.5 * figures->independent;
        rows.row({whatIsRedundant(m_system, group),
                  Cell::number(fmt::format("{} of {}", figures->required, figures->size)),
                  Cell::number(probabilityText(figures->independent)),
                  Cell::number(figures->actual ? probabilityText(*figures->actual) : "unknown",
                               isWorse ? Look::warning : Look::plain),
                  members});
    }
    table(rows);
}

void ReportPrinter::printImportance() {
    if (m_report.importance.empty()) return;
    heading("What matters most");
    const auto figure = [](const std::optional<double>& value, auto text) {
        return Cell::number(value ? text(*value) : std::string("–"));
    };
    Table rows;
    rows.row({head("part"), head("kind"), headNumber("P"), headNumber("criticality"), headNumber("Birnbaum"),
              headNumber("RAW"), headNumber("RRW")});
    const std::size_t count = std::min(shownParts, m_report.importance.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ImportanceResult& part = m_report.importance[i];
        const BasicEvent& event = m_report.events[part.event];
        rows.row({labelOf(m_system, event.ref), kindOf(m_system, event.ref),
                  Cell::number(probabilityText(event.unavailability)), figure(part.criticality, shareText),
                  Cell::number(probabilityText(part.birnbaum)), figure(part.raw, factorText),
                  figure(part.rrw, factorText)});
    }
    table(rows);
    if (count < m_report.importance.size())
        sentence(fmt::format("and {} more; --json lists them all", m_report.importance.size() - count),
                 Look::faint);
}

void ReportPrinter::printCutSets() {
    if (!m_report.overall) return;
    if (!m_report.cutSets) {
        heading("Minimal cut sets: more than the budget allows to count");
        return;
    }
    heading(fmt::format("Minimal cut sets: {}", m_report.cutSets->count));
    const auto& sets = m_report.cutSets->mostProbable;
    Table rows;
    for (std::size_t i = 0; i < std::min(m_cutSets, sets.size()); ++i) {
        std::vector<std::string> names;
        for (const std::uint32_t event : sets[i].events)
            names.push_back(labelOf(m_system, m_report.events[event].ref));
        rows.row({Cell::number(probabilityText(sets[i].probability)), fmt::format("order {}", sets[i].order),
                  fmt::format("{}", fmt::join(names, " + "))});
    }
    table(rows);
}

void ReportPrinter::printFindings() {
    if (m_report.findings.empty()) return;
    heading(fmt::format("Findings: {}", m_report.findings.size()));
    Table rows;
    for (const Issue& issue : m_report.findings) {
        const Look look = issue.severity == Severity::error     ? Look::bad
                          : issue.severity == Severity::warning ? Look::warning
                                                                : Look::faint;
        rows.row({Cell(std::string(nameOf(issue.severity)), look),
                  shown(describe(issue, m_system), longestFinding)});
    }
    table(rows);
}

void ReportPrinter::printAssumed() {
    if (m_report.assumed.empty()) return;
    heading(fmt::format("Assumed figures, from the catalogue: {}", m_report.assumed.size()));
    std::map<ComponentKind, std::vector<std::string>> byKind;
    for (const int number : m_report.assumed)
        byKind[m_system.components[static_cast<std::size_t>(number)].kind].push_back(
            labelOf(m_system, number));
    Table rows;
    for (const auto& [kind, names] : byKind)
        rows.row({std::string(nameOf(kind)),
                  Cell::number("P = " + probabilityText(catalogueEntry(kind).failure.unavailability())),
                  abridged(names, shownNames)});
    table(rows);
}

} // namespace

void printReport(const Report& report, std::string_view title, std::size_t cutSets,
                 const TextTarget& target) {
    ReportPrinter(report, cutSets, target).print(title);
}

} // namespace faultline::cli
