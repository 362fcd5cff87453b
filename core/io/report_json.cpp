// SPDX-License-Identifier: MIT
#include "core/io/report_json.h"

#include "core/analysis/figures.h"
#include "core/io/json_writer.h"
#include "core/model/catalogue.h"
#include "core/model/wording.h"

#include <cmath>
#include <fmt/format.h>

namespace faultline {

namespace {

using json::Writer;

void writeId(Writer& writer, std::optional<std::string_view> id) {
    if (id)
        writer.string(*id);
    else
        writer.null();
}

void writeBounds(Writer& writer, const std::optional<Interval>& bounds) {
    writer.key("bounds");
    if (!bounds) {
        writer.null();
        return;
    }
    writer.beginObject().key("lower").number(bounds->lower).key("upper").number(bounds->upper).endObject();
}

void writeUnavailability(Writer& writer, const Unavailability& figure) {
    writer.key("unavailability").number(figure.exact);
    if (!figure.exact) writeBounds(writer, figure.bounds);
}

void writePath(Writer& writer, std::string_view name, const std::optional<Unavailability>& figure) {
    writer.key(name);
    if (!figure) {
        writer.null();
        return;
    }
    writer.beginObject();
    writeUnavailability(writer, *figure);
    writer.endObject();
}

void writeEvent(Writer& writer, const System& system, EventRef event) {
    writer.key("type").string(nameOf(event.type)).key("id").string(idOf(system, event));
}

void writeClients(Writer& writer, const Report& report) {
    writer.key("clients").beginArray();
    for (const ClientResult& client : report.clients) {
        writer.beginObject().key("id");
        writeId(writer, idOf(*report.system, client.client));
        writeUnavailability(writer, client.unavailability);
        writer.endObject();
    }
    writer.endArray();
}

void writeSpofs(Writer& writer, const Report& report) {
    writer.key("spofs").beginArray();
    for (const SpofResult& spof : report.spofs) {
        writer.beginObject().key("id").string(idOf(*report.system, spof.event));
        writer.key("type").string(nameOf(spof.event.type)).key("criticality").number(spof.criticality);
        writer.key("clients").beginArray();
        for (const int client : spof.clients) writeId(writer, idOf(*report.system, client));
        writer.endArray().endObject();
    }
    writer.endArray();
    writer.key("cutVertices").beginArray();
    for (const CutVertexResult& vertex : report.cutVertices) {
        writer.beginObject().key("id");
        writeId(writer, idOf(*report.system, vertex.component));
        writer.key("spof").boolean(vertex.isSpof()).key("reason").string(reasonInWords(vertex.reason));
        writer.endObject();
    }
    writer.endArray();
}

void writeCutSetList(Writer& writer, const Report& report, const std::vector<CutSet>& sets) {
    writer.beginArray();
    for (const CutSet& set : sets) {
        writer.beginObject().key("events").beginArray();
        for (const std::uint32_t event : set.events) {
            writer.beginObject();
            writeEvent(writer, *report.system, report.events[event].ref);
            writer.endObject();
        }
        writer.endArray().key("order").integer(set.order).key("probability").number(set.probability);
        writer.endObject();
    }
    writer.endArray();
}

void writeCutSets(Writer& writer, const Report& report) {
    writer.key("cutSets");
    if (!report.cutSets) {
        writer.null();
        return;
    }
    writer.beginObject().key("count").raw(report.cutSets->count).key("listed");
    writeCutSetList(writer, report, report.cutSets->mostProbable);
    writer.key("lowestOrder");
    writeCutSetList(writer, report, report.cutSets->lowestOrder);
    writer.key("byOrder").beginArray();
    for (const double count : report.cutSets->byOrder) writer.number(count);
    writer.endArray().endObject();
}

void writeImportance(Writer& writer, const Report& report) {
    writer.key("importance").beginArray();
    for (const ImportanceResult& result : report.importance) {
        const BasicEvent& event = report.events[result.event];
        writer.beginObject();
        writeEvent(writer, *report.system, event.ref);
        writer.key("unavailability").number(event.unavailability);
        writer.key("birnbaum").number(result.birnbaum).key("criticality").number(result.criticality);
        writer.key("raw").number(result.raw).key("rrw").number(result.rrw).endObject();
    }
    writer.endArray();
}

std::string_view nameOfKind(RedundancyKind kind) {
    switch (kind) {
    case RedundancyKind::group: return "group";
    case RedundancyKind::store: return "store";
    case RedundancyKind::stack: break;
    }
    return "stack";
}

void writeRedundancy(Writer& writer, const Report& report) {
    writer.key("redundancy").beginArray();
    for (const RedundancyResult& result : report.redundancy) {
        const RedundancyFigures& figures = *result.figures;
        writer.beginObject().key("what").string(nameOfKind(result.kind)).key("owner");
        writeId(writer, idOf(*report.system, result.owner));
        writer.key("members").beginArray();
        for (const int member : figures.members) writeId(writer, idOf(*report.system, member));
        writer.endArray().key("size").integer(figures.size).key("required").integer(figures.required);
        writer.key("memberUnavailability").beginArray();
        for (const double u : figures.memberUnavailability) writer.number(u);
        writer.endArray().key("independent").number(figures.independent);
        writer.key("actual").number(figures.actual).key("sharedFate").beginArray();
        for (const EventRef fate : figures.sharedFate) writer.string(idOf(*report.system, fate));
        writer.endArray().endObject();
    }
    writer.endArray();
}

void writeAssumed(Writer& writer, const Report& report) {
    writer.key("assumed").beginArray();
    for (const int number : report.assumed) {
        const Component& component = report.system->components[static_cast<std::size_t>(number)];
        writer.beginObject().key("id").string(component.id.text()).key("what");
        writer.string(fmt::format("unavailability {:g}, the catalogue's figure for the kind {}",
                                  unavailabilityOf(component), nameOf(component.kind)));
        writer.endObject();
    }
    writer.endArray();
}

void writeDiagnostics(Writer& writer, const Report& report) {
    writer.key("diagnostics").beginArray();
    for (const Issue& issue : report.findings) {
        writer.beginObject().key("severity").string(nameOf(issue.severity)).key("code").string(issue.code);
        writer.key("ids").beginArray();
        for (const ElementId& id : issue.ids) writer.string(id.text());
        writer.endArray().key("message").string(describe(issue, *report.system)).endObject();
    }
    writer.endArray();
}

} // namespace

std::optional<std::string_view> idOf(const System& system, int component) {
    if (component == impliedClient) return std::nullopt;
    return system.components[static_cast<std::size_t>(component)].id.text();
}

const std::string& idOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return system.components[at].id.text();
    case EventType::domain: return system.domains[at].id.text();
    case EventType::sharedRisk: return system.sharedRisks[at].id.text();
    case EventType::connection:
    case EventType::failover: break;
    }
    return system.connections[at].id.text();
}

std::string_view reasonInWords(CutVertexReason reason) {
    switch (reason) {
    case CutVertexReason::singlePointOfFailure: return "it is a single point of failure";
    case CutVertexReason::observer: return "it is a client, which observes and never fails";
    case CutVertexReason::stack: return "it is a stack whose own instances stand in for each other";
    case CutVertexReason::nothingNeeded: return "without it nobody loses service";
    case CutVertexReason::servedOtherwise: break;
    }
    return "the system counts as up without the clients that it cuts off";
}

void writeFigures(Writer& writer, const Report& report) {
    const std::optional<double> u = report.unavailability();
    const std::optional<double> frequency = report.frequencyPerHour;
    const auto derived = [&](auto figure) { return u ? std::optional<double>(figure(*u)) : std::nullopt; };
    writer.key("unavailability").number(u);
    writer.key("availability").number(derived([](double x) { return 1.0 - x; }));
    writer.key("nines").number(u ? ninesOf(*u) : std::nullopt);
    writer.key("downtimeMinutesPerYear").number(derived(downtimeMinutesPerYear));
    writer.key("failuresPerYear")
        .number(frequency ? std::optional<double>(failuresPerYear(*frequency)) : std::nullopt);
    writer.key("meanOutageHours").number(u && frequency ? meanOutageHours(*u, *frequency) : std::nullopt);
    writeBounds(writer, report.overall ? report.overall->bounds : std::nullopt);
}

std::string reportJson(const Report& report, std::string_view title) {
    Writer writer;
    writer.beginObject().key("design").string(title);
    writer.key("method").string(report.method == Method::exact ? "exact" : "bounds");
    writeFigures(writer, report);
    writer.key("paths").beginObject();
    writePath(writer, "read", report.read);
    writePath(writer, "write", report.write);
    writer.endObject();
    writeClients(writer, report);
    writeSpofs(writer, report);
    writeCutSets(writer, report);
    writeImportance(writer, report);
    writeRedundancy(writer, report);
    writeAssumed(writer, report);
    writeDiagnostics(writer, report);
    return writer.endObject().finish();
}

} // namespace faultline
