// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/elements.h"
#include "app/cli/reasons.h"
#include "app/cli/text.h"
#include "core/analysis/figures.h"
#include "core/io/json_writer.h"
#include "core/io/report_json.h"
#include "core/io/words.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string file;
    std::vector<std::string> fail;
    bool json = false;
    AnalysisArguments analysis;
    ImportArguments importing;
};

constexpr const char* examples = "  faultline-cli whatif shop.faultline --fail gw1\n"
                                 "  faultline-cli whatif shop.faultline --fail eu-1,db2 --json";

/// One scenario, asked on all three paths.
class Scenario {
public:
    Scenario(std::shared_ptr<const System> system, std::vector<EventRef> failed)
        : m_system(std::move(system)), m_failed(std::move(failed)), m_topology(*m_system),
          m_events(m_topology), m_stores(findStores(m_topology)), m_requirements(m_topology, m_stores) {
        for (const Path path : {Path::overall, Path::read, Path::write})
            m_states.push_back(
                std::make_unique<ServiceState>(m_topology, m_stores, m_requirements, path, happened()));
    }

    [[nodiscard]] const System& system() const { return *m_system; }
    [[nodiscard]] const std::vector<EventRef>& failed() const { return m_failed; }
    [[nodiscard]] const ServiceState& state(Path path = Path::overall) const {
        return *m_states[static_cast<std::size_t>(path)];
    }
    /// What is down by its own figures, whatever else happens.
    [[nodiscard]] std::vector<EventRef> alwaysDown() const {
        std::vector<EventRef> events;
        for (const BasicEvent& event : m_events.all())
            if (event.unavailability >= 1.0 && event.ref.type != EventType::failover)
                events.push_back(event.ref);
        return events;
    }
    /// Components that somebody depends on, not named as failed, and out of service all the same.
    [[nodiscard]] std::vector<int> lost() const {
        std::vector<int> components;
        for (const int component : state().components()) {
            const bool isNamed =
                std::ranges::find(m_failed, EventRef{EventType::component, component}) != m_failed.end();
            const bool isClient = m_topology.component(component).kind == ComponentKind::client;
            if (!isNamed && !isClient && state().isServed(component) == false)
                components.push_back(component);
        }
        return components;
    }
    [[nodiscard]] Explanation explanation() const { return {m_topology, m_stores, state()}; }

private:
    [[nodiscard]] std::set<EventRef> happened() const {
        std::set<EventRef> events(m_failed.begin(), m_failed.end());
        for (const BasicEvent& event : m_events.all())
            if (event.unavailability >= 1.0) events.insert(event.ref);
        return events;
    }

    std::shared_ptr<const System> m_system;
    std::vector<EventRef> m_failed;
    Topology m_topology;
    BasicEvents m_events;
    Stores m_stores;
    Requirements m_requirements;
    std::vector<std::unique_ptr<ServiceState>> m_states;
};

std::string yesNo(std::optional<bool> answer) { return !answer ? "nobody" : *answer ? "yes" : "no"; }

void printFigures(const Report& before, const Report& after, const TextTarget& target) {
    const auto text = [](const Report& report, auto words) {
        return report.overall ? words(*report.overall) : std::string("no figure");
    };
    const auto availability = [](const Unavailability& u) { return availabilityText(u); };
    const auto downtime = [](const Unavailability& u) {
        return u.exact ? downtimeText(*u.exact) : "unknown";
    };
    Table rows;
    rows.row({"Availability left", text(after, availability), "instead of " + text(before, availability)});
    rows.row({"Downtime", text(after, downtime), "instead of " + text(before, downtime)});
    target.out += rows.text(target.palette, target.width);
}

void printText(const Scenario& scenario, const Report& before, const Report& after, std::string_view title,
               const TextTarget& target) {
    const System& system = scenario.system();
    const ServiceState& state = scenario.state();
    std::vector<std::string> names;
    for (const EventRef event : scenario.failed())
        names.push_back(fmt::format("{} ({})", labelOf(system, event), kindOf(system, event)));
    const std::string heading = fmt::format("{} with {} failed", shown(title), listed(names));
    target.out += target.palette.paint(heading, Look::heading) + "\n\n";
    if (const auto always = scenario.alwaysDown(); !always.empty()) {
        std::vector<std::string> down;
        for (const EventRef event : always) down.push_back(labelOf(system, event));
        target.out += "  Down anyway, by their figures: " + abridged(down, 10) + "\n\n";
    }
    Explanation explanation = scenario.explanation();
    for (const int entry : state.entries()) {
        const std::string name = labelOf(system, entry);
        if (state.isServed(entry).value_or(false)) {
            target.out += "  " + target.palette.paint(name + " is served", Look::good) + '\n';
            continue;
        }
        target.out += "  " + target.palette.paint(name + " is not served", Look::bad);
        target.out +=
            fmt::format(" (reads: {}, writes: {})\n", yesNo(scenario.state(Path::read).isServed(entry)),
                        yesNo(scenario.state(Path::write).isServed(entry)));
        target.out += reasonText(explanation.of(entry), 4);
    }
    if (state.entries().empty()) target.out += "  There is nobody to serve.\n";
    if (const auto lost = scenario.lost(); !lost.empty())
        target.out +=
            "\n  " +
            wrapped("Out of service as well: " + abridged(labelsOf(system, lost), 20), target.width - 2, 2) +
            '\n';
    target.out += '\n';
    printFigures(before, after, target);
}

void writeReason(json::Writer& writer, const Reason& reason) {
    writer.beginObject().key("text").string(reason.text).key("because").beginArray();
    for (const Reason& below : reason.because) writeReason(writer, below);
    writer.endArray().endObject();
}

void writeServed(json::Writer& writer, std::optional<bool> served) {
    if (served)
        writer.boolean(*served);
    else
        writer.null();
}

void writeClients(json::Writer& writer, const Scenario& scenario) {
    Explanation explanation = scenario.explanation();
    writer.key("clients").beginArray();
    for (const int entry : scenario.state().entries()) {
        const auto id = idOf(scenario.system(), entry);
        writer.beginObject().key("id");
        if (id)
            writer.string(*id);
        else
            writer.null();
        const auto served = scenario.state().isServed(entry);
        writer.key("served");
        writeServed(writer, served);
        writer.key("reads");
        writeServed(writer, scenario.state(Path::read).isServed(entry));
        writer.key("writes");
        writeServed(writer, scenario.state(Path::write).isServed(entry));
        writer.key("reason");
        if (served == false)
            writeReason(writer, explanation.of(entry));
        else
            writer.null();
        writer.endObject();
    }
    writer.endArray();
}

std::string jsonText(const Scenario& scenario, const Report& before, const Report& after,
                     std::string_view title) {
    json::Writer writer;
    writer.beginObject().key("design").string(title).key("failed").beginArray();
    for (const EventRef event : scenario.failed())
        writer.beginObject()
            .key("type")
            .string(nameOf(event.type))
            .key("id")
            .string(idOf(scenario.system(), event))
            .endObject();
    writer.endArray().key("up");
    writeServed(writer, scenario.state().isSystemUp());
    writeClients(writer, scenario);
    writer.key("lost").beginArray();
    for (const int component : scenario.lost()) writer.string(*idOf(scenario.system(), component));
    writer.endArray().key("before").beginObject();
    writeFigures(writer, before);
    writer.endObject().key("after").beginObject();
    writeFigures(writer, after);
    return writer.endObject().endObject().finish();
}

void run(const Arguments& arguments, Context& context) {
    auto input = readInput(arguments.file, arguments.importing);
    if (!input) return context.refuse(exitCodeOf(input.error()), input.error().what);
    warnOf(*input);
    const auto system = std::make_shared<const System>(std::move(input->design.system));
    std::vector<EventRef> failed;
    for (const std::string& id : splitIds(*system, arguments.fail)) {
        const auto event = failableElement(*system, id);
        if (!event) {
            context.refuse(ExitCode::refused, fmt::format("{}: --fail: {}", input->file, event.error().what));
        } else if (std::ranges::find(failed, *event) == failed.end()) {
            failed.push_back(*event);
        }
    }
    if (context.exitCode != ExitCode::fine) return;
    if (failed.empty()) return context.refuse(ExitCode::wrongCall, "--fail: no id is named");

    AnalysisOptions options = arguments.analysis.options();
    options.cutSets = false;
    const auto before = analyze(system, options);
    const auto after = analyze(std::make_shared<const System>(withFailed(*system, failed)), options);
    if (!before || !after)
        return context.refuse(ExitCode::refused,
                              messageOf(input->file, before ? after.error() : before.error()));
    const Scenario scenario(system, std::move(failed));
    if (arguments.json)
        context.out += jsonText(scenario, *before, *after, input->title);
    else
        printText(scenario, *before, *after, input->title, context.textTarget());
}

} // namespace

void addWhatif(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = addCommand(app, context, "whatif",
                                   "Who is served while these parts are down, and who is not", examples);
    command->add_option("FILE", arguments->file, "The design; - is standard input")->required();
    command
        ->add_option("--fail", arguments->fail,
                     "What is down: components, domains, shared risks, connections")
        ->type_name("ID,...")
        ->allow_extra_args(false)
        ->required();
    command->add_flag("--json", arguments->json, "Print one JSON document");
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
