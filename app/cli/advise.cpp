// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/text.h"
#include "core/advice/remedy.h"
#include "core/analysis/figures.h"
#include "core/io/json_writer.h"
#include "core/io/remedy_text.h"
#include "core/io/report_json.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string file;
    std::size_t most = RemedyOptions().most;
    bool json = false;
    AnalysisArguments analysis;
    ImportArguments importing;
};

/// Who asks on the command line waits that many times as long as who reads a report.
constexpr std::size_t patience = 10;

constexpr const char* examples = "  faultline-cli advise shop.faultline\n"
                                 "  faultline-cli advise shop.faultline --most 5 --json";

constexpr auto kindNames =
    std::to_array<std::string_view>({"none", "notTried", "secondPart", "moreInstances", "replica", "failover",
                                     "secondPlace", "apart", "partsOutside", "secondWay"});

void printText(const Report& report, const std::vector<Remedy>& remedies, std::string_view title,
               const TextTarget& target) {
    target.out += target.palette.paint(shown(title), Look::heading) + "\n\n";
    if (!report.overall) {
        target.out += "  There is no figure: nobody requests anything of this design.\n";
        return;
    }
    target.out +=
        fmt::format("  Now {}, down {}.\n", availabilityText(*report.overall),
                    report.overall->exact ? downtimeText(*report.overall->exact) : "as long as unknown");
    if (report.downWithNothingFailed)
        target.out += "  The system is down even with nothing failed.\n";
    else if (remedies.empty())
        target.out += "  There is no single point of failure to take away.\n";
    for (const Remedy& remedy : remedies) {
        target.out += fmt::format("\n  {} ({})\n    {}\n",
                                  target.palette.paint(labelOf(*report.system, remedy.event), Look::bad),
                                  kindOf(*report.system, remedy.event),
                                  wrapped(remedyText(*report.system, remedy), target.width - 4, 4));
        if (remedy.unavailability)
            target.out +=
                fmt::format("    Then {}; {} left.\n", availabilityText(*remedy.unavailability),
                            counted(remedy.spofsLeft, "single point of failure", "single points of failure"));
    }
}

void writeRemedy(json::Writer& writer, const System& system, const Remedy& remedy) {
    writer.beginObject().key("id").string(idOf(system, remedy.event));
    writer.key("type").string(nameOf(remedy.event.type));
    writer.key("remedy").string(kindNames[static_cast<std::size_t>(remedy.kind)]);
    writer.key("parts").beginArray();
    for (const EventRef part : remedy.parts) writer.string(idOf(system, part));
    writer.endArray().key("place");
    if (remedy.place)
        writer.string(idOf(system, EventRef{EventType::domain, *remedy.place}));
    else
        writer.null();
    writer.key("text").string(remedyText(system, remedy)).key("then");
    if (!remedy.unavailability || !remedy.unavailability->exact) {
        writer.null().endObject();
        return;
    }
    const double then = *remedy.unavailability->exact;
    writer.beginObject().key("unavailability").number(then).key("availability").number(1.0 - then);
    writer.key("downtimeMinutesPerYear").number(downtimeMinutesPerYear(then));
    writer.key("spofs").number(static_cast<double>(remedy.spofsLeft)).endObject().endObject();
}

std::string jsonText(const Report& report, const std::vector<Remedy>& remedies, std::string_view title) {
    json::Writer writer;
    writer.beginObject().key("design").string(title).key("now").beginObject();
    writeFigures(writer, report);
    writer.endObject().key("spofs").beginArray();
    for (const Remedy& remedy : remedies) writeRemedy(writer, *report.system, remedy);
    return writer.endArray().endObject().finish();
}

void run(const Arguments& arguments, Context& context) {
    auto input = readInput(arguments.file, arguments.importing);
    if (!input) return context.refuse(exitCodeOf(input.error()), input.error().what);
    warnOf(*input);
    AnalysisOptions options = arguments.analysis.options();
    options.cutSets = false;
    const auto report = analyze(std::make_shared<const System>(std::move(input->design.system)), options);
    if (!report) return context.refuse(ExitCode::refused, messageOf(input->file, report.error()));
    RemedyOptions wanted;
    wanted.most = arguments.most;
    wanted.allNodes *= patience;
    const auto remedies = remediesFor(*report, wanted);
    if (!remedies) return context.refuse(ExitCode::refused, messageOf(input->file, remedies.error()));
    if (arguments.json)
        context.out += jsonText(*report, *remedies, input->title);
    else
        printText(*report, *remedies, input->title, context.textTarget());
}

} // namespace

void addAdvise(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = addCommand(app, context, "advise",
                                   "What takes each single point of failure away, tried out", examples);
    command->add_option("FILE", arguments->file, "The design; - is standard input")->required();
    command->add_option("--most", arguments->most, "How many of the most critical to try")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{0}, std::size_t{10'000}))
        ->capture_default_str();
    command->add_flag("--json", arguments->json, "Print one JSON document");
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
