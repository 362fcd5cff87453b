// SPDX-License-Identifier: MIT
#include "core/io/report_json.h"
#include "core/io/words.h"
#include "core/report/parts.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline::report {

namespace {

constexpr std::size_t shownClients = 6;

/// Whether a copy of it is there that may not take over.
bool hasIdleReplica(const System& system, const Component& component) {
    return std::ranges::any_of(system.connections, [&](const Connection& connection) {
        return connection.kind == ConnectionKind::replication && connection.from == component.id &&
               connection.failover == FailoverKind::none;
    });
}

std::string removalOfComponent(const System& system, int index) {
    const Component& component = system.components[static_cast<std::size_t>(index)];
    switch (component.kind) {
    case ComponentKind::database:
    case ComponentKind::storage:
    case ComponentKind::cache:
    case ComponentKind::queue:
        if (hasIdleReplica(system, component))
            return "Letting its replica take over (failover), where the data allow that.";
        return "A replica elsewhere that takes over by itself (replication with automatic failover).";
    case ComponentKind::external:
        return "A second provider under the same service name, or making the request optional.";
    case ComponentKind::dns: return "A second, independent name service that callers may use instead.";
    default: break;
    }
    return fmt::format(
        "A second {} that its callers may use instead, outside the same fate; or more instances of it.",
        nameOf(component.kind));
}

/// What would take this single point of failure away.
std::string removalOf(const System& system, EventRef event) {
    switch (event.type) {
    case EventType::component: return removalOfComponent(system, event.index);
    case EventType::domain:
        return fmt::format("Spreading what is needed over a second {}, so that one of them is enough.",
                           nameOf(system.domains[static_cast<std::size_t>(event.index)].kind));
    case EventType::sharedRisk:
        return "Keeping part of its members out of it: another version, certificate or supply.";
    case EventType::connection: return "A second way to the target, or a second target.";
    case EventType::failover: break;
    }
    return "Another copy to promote.";
}

Table spofTable(const Subject& subject) {
    const Report& analysis = subject.analysis;
    Table table;
    table.caption = "Each of these alone, everything else up, takes the system down.";
    table.columns = {{"What", ColumnRole::name, 1.5},
                     {"Kind", ColumnRole::text, 0.0},
                     {"Who loses service", ColumnRole::text, 1.2},
                     {"Share of the downtime", ColumnRole::figure, 0.0},
                     {"What removes it", ColumnRole::text, 2.4}};
    for (const SpofResult& spof : analysis.spofs) {
        Row row;
        row.cells = {{subject.name(spof.event), Tone::bad},
                     kindOf(subject.system(), spof.event),
                     spof.clients.size() == analysis.clients.size() && spof.clients.size() > 1
                         ? Cell("every client")
                         : Cell(subject.names(spof.clients, shownClients)),
                     share(spof.criticality),
                     removalOf(subject.system(), spof.event)};
        table.rows.push_back(std::move(row));
    }
    return table;
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
        section.blocks.push_back(spofTable(subject));
    }
    addCutVertices(subject, section);
    return section;
}

} // namespace faultline::report
