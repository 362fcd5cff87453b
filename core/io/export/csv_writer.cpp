// SPDX-License-Identifier: MIT
// Tables as RFC 4180 has them, safe to open in a spreadsheet.
#include "core/analysis/analyze.h"
#include "core/io/export/writers.h"
#include "core/io/report_json.h"
#include "core/io/words.h"

#include <fmt/format.h>
#include <initializer_list>

namespace faultline {

namespace {

/// Rows end in CR LF; every row has as many cells as the first.
class Table {
public:
    class Row {
    public:
        explicit Row(std::string& out) : m_out(out) {}
        Row(const Row&) = delete;
        Row& operator=(const Row&) = delete;
        ~Row() { m_out += "\r\n"; }

        /// A spreadsheet takes what begins so for a formula and would run it; the apostrophe makes it text.
        Row& text(std::string_view value) {
            const bool isFormula = !value.empty() && std::string_view("=+-@\t\r\n").find(value.front()) !=
                                                         std::string_view::npos;
            return cell((isFormula ? "'" : "") + std::string(value));
        }
        Row& number(std::optional<double> value) {
            return cell(value ? fmt::format("{}", *value) : std::string());
        }
        Row& whole(long long value) { return cell(std::to_string(value)); }

    private:
        Row& cell(const std::string& value) {
            if (m_hasCells) m_out += ',';
            m_hasCells = true;
            if (value.find_first_of(",\"\r\n") == std::string::npos) {
                m_out += value;
                return *this;
            }
            m_out += '"';
            for (const char c : value) m_out += c == '"' ? std::string("\"\"") : std::string(1, c);
            m_out += '"';
            return *this;
        }

        std::string& m_out;
        bool m_hasCells = false;
    };

    explicit Table(std::initializer_list<std::string_view> heading) {
        Row first = row();
        for (const std::string_view name : heading) first.text(name);
    }
    [[nodiscard]] Row row() { return Row(m_out); }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    std::string m_out;
};

std::string requirementText(const Requirement& requirement) {
    switch (requirement.mode) {
    case Requirement::Mode::any: return "any";
    case Requirement::Mode::all: return "all";
    case Requirement::Mode::number: return std::to_string(requirement.count);
    case Requirement::Mode::automatic: break;
    }
    return "auto";
}

/// One figure of one thing.
void addFigure(Table& table, std::string_view section, std::string_view type, std::string_view id,
               std::string_view name, std::string_view figure, std::optional<double> value) {
    table.row().text(section).text(type).text(id).text(name).text(figure).number(value);
}

/// An unavailability, or the two ends of what is known of it.
void addUnavailability(Table& table, std::string_view section, std::string_view type, std::string_view id,
                       std::string_view name, const std::optional<Unavailability>& figure) {
    addFigure(table, section, type, id, name, "unavailability", figure ? figure->exact : std::nullopt);
    if (!figure || !figure->bounds) return;
    addFigure(table, section, type, id, name, "unavailabilityAtLeast", figure->bounds->lower);
    addFigure(table, section, type, id, name, "unavailabilityAtMost", figure->bounds->upper);
}

void addWhole(Table& table, const Report& report) {
    addUnavailability(table, "system", "", "", "", report.overall);
    addFigure(table, "system", "", "", "", "failuresPerHour", report.frequencyPerHour);
    addUnavailability(table, "path", "read", "", "", report.read);
    addUnavailability(table, "path", "write", "", "", report.write);
    for (const ClientResult& client : report.clients)
        addUnavailability(table, "client", "component", idOf(*report.system, client.client).value_or(""),
                          labelOf(*report.system, client.client), client.unavailability);
}

void addEvents(Table& table, const Report& report) {
    const System& system = *report.system;
    for (const SpofResult& spof : report.spofs)
        addFigure(table, "spof", nameOf(spof.event.type), idOf(system, spof.event),
                  labelOf(system, spof.event), "criticality", spof.criticality);
    for (const ImportanceResult& each : report.importance) {
        const BasicEvent& event = report.events[each.event];
        const auto add = [&](std::string_view figure, std::optional<double> value) {
            addFigure(table, "importance", nameOf(event.ref.type), idOf(system, event.ref),
                      labelOf(system, event.ref), figure, value);
        };
        add("unavailability", event.unavailability);
        add("birnbaum", each.birnbaum);
        add("criticality", each.criticality);
        add("raw", each.raw);
        add("rrw", each.rrw);
    }
}

} // namespace

std::string writeComponentsCsv(const Design& design) {
    Table table({"id", "name", "kind", "domain", "service", "requires", "unavailability", "mttrHours",
                 "assumed", "count", "required", "standby", "monthlyCost", "notes"});
    const System& system = design.system;
    const Topology topology(system);
    const BasicEvents events(topology);
    for (std::size_t index = 0; index < system.components.size(); ++index) {
        const Component& component = system.components[index];
        const int event = events.numberOf({EventType::component, static_cast<int>(index)});
        const bool isClient = component.kind == ComponentKind::client;
        Table::Row row = table.row();
        row.text(component.id.text()).text(component.label()).text(nameOf(component.kind));
        row.text(component.domain ? component.domain->text() : "")
            .text(component.service)
            .text(requirementText(component.requirement));
        row.number(event < 0 ? std::nullopt
                             : std::optional(events[static_cast<std::size_t>(event)].unavailability));
        row.number(isClient ? std::nullopt
                            : std::optional(mttrOf(component.failure, system.properties).value()));
        row.text(isClient || component.failure ? "no" : "yes");
        row.whole(component.replicas ? component.replicas->count : 1)
            .whole(component.replicas ? component.replicas->required : 1);
        row.text(component.isStack() ? nameOf(component.replicas->standby) : std::string_view());
        row.number(component.monthlyCost ? std::optional(component.monthlyCost->value()) : std::nullopt)
            .text(component.notes);
    }
    return table.take();
}

Result<std::string> writeResultsCsv(const Design& design) {
    const auto system = std::make_shared<const System>(design.system);
    const auto report = analyze(system);
    if (!report) return report.error();
    Table table({"section", "type", "id", "name", "figure", "value"});
    addWhole(table, *report);
    addEvents(table, *report);
    return table.take();
}

} // namespace faultline
