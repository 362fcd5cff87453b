// SPDX-License-Identifier: MIT
#include "core/io/words.h"
#include "core/model/catalogue.h"
#include "core/model/wording.h"
#include "core/report/notes.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace faultline::report {

namespace {

constexpr std::size_t longestText = 4000;
constexpr std::size_t mostNames = 1000; // every default figure that is used is said
constexpr std::size_t mostAlike = 12;   ///< findings of one code

void addFinding(const Subject& subject, const Issue& issue, Table& table) {
    const Tone tone = issue.severity == Severity::error     ? Tone::bad
                      : issue.severity == Severity::warning ? Tone::warning
                                                            : Tone::quiet;
    table.rows.push_back({{Cell(std::string(nameOf(issue.severity)), tone),
                           Cell(shown(describe(issue, subject.system()), longestText))},
                          false,
                          {}});
}

void addFindings(const Subject& subject, Section& section) {
    const Report& analysis = subject.analysis;
    section.blocks.push_back(Heading{"Findings", "findings-list"});
    if (analysis.findings.empty()) {
        section.blocks.push_back(sentence("Nothing to look at was found.", Tone::good));
        return;
    }
    Table table;
    table.caption = "What is worth a look, the gravest first.";
    table.columns = {{"Severity", ColumnRole::text, 0.0}, {"What was found", ColumnRole::text, 1.0}};
    std::vector<const Issue*> sorted;
    for (const Issue& issue : analysis.findings) sorted.push_back(&issue);
    std::ranges::stable_sort(sorted,
                             [](const Issue* a, const Issue* b) { return a->severity < b->severity; });
    std::map<std::string, std::size_t> alike;
    for (const Issue* issue : sorted)
        if (++alike[issue->code] <= mostAlike) addFinding(subject, *issue, table);
    std::size_t leftOut = 0;
    for (const auto& [code, count] : alike) leftOut += count - std::min(count, mostAlike);
    section.blocks.push_back(std::move(table));
    if (leftOut > 0)
        section.blocks.push_back(
            sentence(fmt::format("Of each kind of finding {} are shown; {} more are left out here. The "
                                 "window and “faultline-cli analyze --json” list all.",
                                 mostAlike, leftOut),
                     Tone::quiet));
}

std::string sourceText(const CatalogueEntry& entry) {
    if (entry.assumption) return fmt::format("An assumption: {}", entry.reason);
    return entry.source.seen.empty() ? std::string(entry.source.name)
                                     : fmt::format("{} (seen {})", entry.source.name, entry.source.seen);
}

void addCatalogueFigures(const Subject& subject, Section& section) {
    std::map<ComponentKind, std::vector<int>> byKind;
    for (const int number : subject.analysis.assumed)
        byKind[subject.system().components[static_cast<std::size_t>(number)].kind].push_back(number);
    if (byKind.empty()) {
        section.blocks.push_back(sentence("Every part states its own figure; none is the catalogue's."));
        return;
    }
    Table table;
    table.caption = "Parts without a figure of their own take their kind's from the catalogue.";
    table.columns = {{"Kind", ColumnRole::text, 0.0},
                     {"P", ColumnRole::figure, 0.0},
                     {"Where the figure is from", ColumnRole::text, 1.2},
                     {"Parts", ColumnRole::text, 2.4}};
    for (const auto& [kind, parts] : byKind) {
        const CatalogueEntry& entry = catalogueEntry(kind);
        table.rows.push_back({{Cell(std::string(nameOf(kind))), Cell(figure(entry.failure.unavailability())),
                               Cell(sourceText(entry)), Cell(subject.names(parts, mostNames))},
                              false,
                              {}});
    }
    section.blocks.push_back(std::move(table));
}

/// Defaults that are no figure of the catalogue.
Bullets otherAssumptions(const System& system) {
    Bullets bullets;
    const auto add = [&](std::string text) { bullets.items.push_back({{std::move(text)}}); };
    const auto withoutMttr = std::ranges::count_if(system.components, [](const Component& component) {
        return component.kind != ComponentKind::client && !(component.failure && component.failure->mttr());
    });
    const std::string mttr = durationText(system.properties.mttr.value_or(Hours::defaultMttr()).value());
    if (withoutMttr > 0)
        add(fmt::format("A repair takes {} where a part does not say otherwise ({}; {}).", mttr,
                        counted(static_cast<std::size_t>(withoutMttr), "part", "parts"),
                        system.properties.mttr ? "stated by the design" : "Faultline's default"));
    const auto neverFails = [](const auto& elements) {
        return static_cast<std::size_t>(
            std::ranges::count_if(elements, [](const auto& e) { return !e.failure; }));
    };
    if (const auto n = neverFails(system.connections); n > 0)
        add(fmt::format("{} without a figure never fail by themselves.",
                        counted(n, "connection", "connections")));
    const auto domains =
        static_cast<std::size_t>(std::ranges::count_if(system.domains, [](const Domain& domain) {
            return !domain.failure && domain.kind != DomainKind::group;
        }));
    if (domains > 0)
        add(fmt::format("{} without a figure never fail as a whole.", counted(domains, "domain", "domains")));
    if (const auto n = neverFails(system.sharedRisks); n > 0)
        add(fmt::format("{} without a figure never strike.", counted(n, "shared risk", "shared risks")));
    add("Clients never fail: they observe. All failures are independent of one another, but for domains and "
        "shared risks.");
    add("A year has 365 days. Figures are long-run averages; a single year may differ much.");
    return bullets;
}

void addNotes(const Subject& subject, Section& section) {
    const System& system = subject.system();
    Table table;
    table.caption = "What the authors noted at parts of the design.";
    table.columns = {{"At", ColumnRole::name, 1.0}, {"Note", ColumnRole::text, 3.0}};
    const auto collect = [&](const auto& elements, EventType type) {
        for (std::size_t i = 0; i < elements.size(); ++i)
            if (!elements[i].notes.empty())
                table.rows.push_back({{Cell(subject.name(EventRef{type, static_cast<int>(i)})),
                                       Cell(notesLine(elements[i].notes))},
                                      false,
                                      {}});
    };
    collect(system.components, EventType::component);
    collect(system.domains, EventType::domain);
    collect(system.sharedRisks, EventType::sharedRisk);
    if (system.properties.notes.empty() && table.rows.empty()) return;
    section.blocks.push_back(Heading{"Notes", "notes"});
    for (Block& block : notesAsBlocks(system.properties.notes)) section.blocks.push_back(std::move(block));
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
}

} // namespace

Section findings(const Subject& subject) {
    Section section;
    addFindings(subject, section);
    section.blocks.push_back(Heading{"Assumptions", "assumptions"});
    addCatalogueFigures(subject, section);
    section.blocks.push_back(otherAssumptions(subject.system()));
    addNotes(subject, section);
    return section;
}

} // namespace faultline::report
