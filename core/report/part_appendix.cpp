// SPDX-License-Identifier: MIT
#include "core/io/words.h"
#include "core/model/catalogue.h"
#include "core/report/parts.h"

#include <fmt/format.h>
#include <map>
#include <tuple>
#include <unordered_map>

namespace faultline::report {

namespace {

using ImportanceByEvent = std::map<EventRef, const ImportanceResult*>;

ImportanceByEvent importances(const Report& analysis) {
    ImportanceByEvent result;
    for (const ImportanceResult& importance : analysis.importance)
        result.emplace(analysis.events[importance.event].ref, &importance);
    return result;
}

/// Criticality, Birnbaum importance, RAW and RRW, as far as an event has them.
void addImportance(Row& row, const ImportanceByEvent& all, EventRef event) {
    const auto found = all.find(event);
    if (found == all.end()) {
        for (int i = 0; i < 4; ++i) row.cells.emplace_back("–");
        return;
    }
    const ImportanceResult& importance = *found->second;
    const auto factor = [](const std::optional<double>& value) {
        return value ? typeset(factorText(*value)) : std::string("–");
    };
    row.cells.emplace_back(share(importance.criticality));
    row.cells.emplace_back(figure(importance.birnbaum));
    row.cells.emplace_back(factor(importance.raw));
    row.cells.emplace_back(factor(importance.rrw));
}

void addImportanceColumns(Table& table) {
    table.columns.push_back({"Criticality", ColumnRole::figure, 0.0});
    table.columns.push_back({"Birnbaum", ColumnRole::figure, 0.0});
    table.columns.push_back({"RAW", ColumnRole::figure, 0.0});
    table.columns.push_back({"RRW", ColumnRole::figure, 0.0});
}

std::string repairText(const std::optional<Failure>& failure, const System& system) {
    return typeset(fmt::format("{:.4g} h", mttrOf(failure, system.properties).value()));
}

std::string kindText(const Component& component) {
    std::string text(nameOf(component.kind));
    if (component.isStack() && component.kind != ComponentKind::client)
        text += fmt::format(", {} of {} needed", component.replicas->required, component.replicas->count);
    return text;
}

std::string ownFigure(const Component& component) {
    if (component.kind == ComponentKind::client) return "–";
    return figure(unavailabilityOf(component)) + (isAssumed(component) ? " *" : "");
}

void addComponents(const Subject& subject, const ImportanceByEvent& all, Section& section) {
    const System& system = subject.system();
    if (system.components.empty()) return;
    Table table;
    table.caption =
        subject.analysis.assumed.empty()
            ? "Criticality: its share in the downtime, alone or with others. Birnbaum: how much the system's "
              "unavailability changes with its own. RAW, RRW: U with it down over U; U over U with it up."
            : "* from the catalogue. Criticality: its share in the downtime, alone or with others. Birnbaum: "
              "how "
              "much the system's unavailability changes with its own. RAW, RRW: U with it down over U; U "
              "over U "
              "with it up.";
    table.columns = {{"Part", ColumnRole::name, 2.0},
                     {"Kind", ColumnRole::text, 1.2},
                     {"In", ColumnRole::text, 1.0},
                     {"P", ColumnRole::figure, 0.0},
                     {"Repair", ColumnRole::figure, 0.0}};
    addImportanceColumns(table);
    for (std::size_t i = 0; i < system.components.size(); ++i) {
        const Component& component = system.components[i];
        const EventRef event{EventType::component, static_cast<int>(i)};
        Row row;
        row.anchor = anchorOf(event);
        const Domain* domain = component.domain ? find<Domain>(system, *component.domain) : nullptr;
        row.cells = {Cell(labelOf(system, event)), Cell(kindText(component)),
                     Cell(domain ? shown(domain->label()) : "–"), Cell(ownFigure(component)),
                     Cell(component.kind == ComponentKind::client ? std::string("–")
                                                                  : repairText(component.failure, system))};
        addImportance(row, all, event);
        table.rows.push_back(std::move(row));
    }
    section.blocks.push_back(Heading{"Parts", "appendix-parts"});
    section.blocks.push_back(std::move(table));
}

void addDomains(const Subject& subject, const ImportanceByEvent& all, Section& section) {
    const System& system = subject.system();
    if (system.domains.empty()) return;
    Table table;
    table.caption = "When a domain fails, everything in it is down.";
    table.columns = {{"Domain", ColumnRole::name, 2.0},
                     {"Kind", ColumnRole::text, 0.0},
                     {"In", ColumnRole::text, 1.0},
                     {"P", ColumnRole::figure, 0.0}};
    addImportanceColumns(table);
    for (std::size_t i = 0; i < system.domains.size(); ++i) {
        const Domain& domain = system.domains[i];
        const EventRef event{EventType::domain, static_cast<int>(i)};
        Row row;
        row.anchor = anchorOf(event);
        const Domain* parent = domain.parent ? find<Domain>(system, *domain.parent) : nullptr;
        row.cells = {Cell(labelOf(system, event)), Cell(std::string(nameOf(domain.kind))),
                     Cell(parent ? shown(parent->label()) : "–"),
                     Cell(domain.failure ? figure(domain.failure->unavailability()) : std::string("never"))};
        addImportance(row, all, event);
        table.rows.push_back(std::move(row));
    }
    section.blocks.push_back(Heading{"Failure domains", "appendix-domains"});
    section.blocks.push_back(std::move(table));
}

std::string memberName(const System& system, const ElementId& id) {
    if (const Component* component = find<Component>(system, ComponentId(id.text())))
        return shown(component->label());
    if (const Domain* domain = find<Domain>(system, DomainId(id.text()))) return shown(domain->label());
    return shown(id.text());
}

void addRisks(const Subject& subject, const ImportanceByEvent& all, Section& section) {
    const System& system = subject.system();
    if (system.sharedRisks.empty()) return;
    Table table;
    table.caption = "When a shared risk strikes, every member is down.";
    table.columns = {{"Shared risk", ColumnRole::name, 1.4},
                     {"Members", ColumnRole::text, 2.0},
                     {"P", ColumnRole::figure, 0.0}};
    addImportanceColumns(table);
    for (std::size_t i = 0; i < system.sharedRisks.size(); ++i) {
        const SharedRisk& risk = system.sharedRisks[i];
        const EventRef event{EventType::sharedRisk, static_cast<int>(i)};
        std::vector<std::string> members;
        for (const ElementId& member : risk.members) members.push_back(memberName(system, member));
        Row row;
        row.anchor = anchorOf(event);
        row.cells = {Cell(labelOf(system, event)),
                     Cell(members.empty() ? std::string("–") : abridged(members, 60)),
                     Cell(risk.failure ? figure(risk.failure->unavailability()) : std::string("never"))};
        addImportance(row, all, event);
        table.rows.push_back(std::move(row));
    }
    section.blocks.push_back(Heading{"Shared risks", "appendix-risks"});
    section.blocks.push_back(std::move(table));
}

std::string detailsOf(const Connection& connection) {
    if (connection.kind == ConnectionKind::request) {
        std::string text = connection.access == Access::readWrite ? "reads and writes"
                           : connection.access == Access::read    ? "reads"
                                                                  : "writes";
        if (connection.optional) text += ", optional";
        return text;
    }
    std::string text(nameOf(connection.mode));
    if (connection.failover == FailoverKind::none) return text + ", no failover";
    text += fmt::format(", {} failover", nameOf(connection.failover));
    if (connection.failoverSeconds() > 0.0)
        text += " in " + durationText(connection.failoverSeconds() / 3600.0);
    if (connection.failoverCoverage() < 1.0)
        text += fmt::format(", works {}", shareText(connection.failoverCoverage()));
    return text;
}

std::string ownFigure(const Connection& connection) {
    return connection.failure ? figure(connection.failure->unavailability()) : std::string("never");
}

/// Connections of one caller that are alike in all but their targets.
struct Alike {
    const Connection* first = nullptr;
    std::vector<int> targets; ///< components
};

std::vector<Alike> alikeConnections(const System& system) {
    std::unordered_map<std::string_view, int> numbers;
    for (std::size_t i = 0; i < system.components.size(); ++i)
        numbers.emplace(system.components[i].id.text(), static_cast<int>(i));
    std::map<std::tuple<int, ConnectionKind, std::string, std::string>, std::size_t> known;
    std::vector<Alike> groups;
    for (const Connection& connection : system.connections) {
        const auto [found, isNew] = known.try_emplace(
            {numbers[connection.from.text()], connection.kind, detailsOf(connection), ownFigure(connection)},
            groups.size());
        if (isNew) groups.push_back({&connection, {}});
        groups[found->second].targets.push_back(numbers[connection.to.text()]);
    }
    return groups;
}

void addConnections(const Subject& subject, Section& section) {
    constexpr std::size_t mostTargets = 12;
    const System& system = subject.system();
    if (system.connections.empty()) return;
    Table table;
    table.caption = "Who requests what of whom, and what is copied where.";
    table.columns = {{"From", ColumnRole::name, 1.0},
                     {"To", ColumnRole::text, 1.6},
                     {"Kind", ColumnRole::text, 0.0},
                     {"Details", ColumnRole::text, 1.0},
                     {"P", ColumnRole::figure, 0.0}};
    for (const Alike& group : alikeConnections(system)) {
        Row row;
        row.cells = {Cell(memberName(system, group.first->from)),
                     Cell(subject.names(group.targets, mostTargets)),
                     Cell(std::string(nameOf(group.first->kind))), Cell(detailsOf(*group.first)),
                     Cell(ownFigure(*group.first))};
        table.rows.push_back(std::move(row));
    }
    section.blocks.push_back(Heading{"Connections", connectionsAnchor});
    section.blocks.push_back(std::move(table));
}

} // namespace

Section appendix(const Subject& subject) {
    Section section;
    const ImportanceByEvent all = importances(subject.analysis);
    addComponents(subject, all, section);
    addDomains(subject, all, section);
    addRisks(subject, all, section);
    addConnections(subject, section);
    if (section.blocks.empty()) section.blocks.push_back(sentence("The design is empty.", Tone::quiet));
    return section;
}

} // namespace faultline::report
