// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/report_text.h"
#include "core/io/report_json.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string file;
    bool json = false;
    AnalysisArguments analysis;
    ImportArguments importing;
};

constexpr const char* examples = "  faultline-cli analyze shop.faultline\n"
                                 "  faultline-cli analyze --json shop.faultline | jq .unavailability\n"
                                 "  faultline-cli analyze --cut-sets 50 - < shop.faultline\n"
                                 "  faultline-cli analyze docker-compose.yml --probability 0.01";

void run(const Arguments& arguments, Context& context) {
    auto input = readInput(arguments.file, arguments.importing);
    if (!input) return context.refuse(exitCodeOf(input.error()), input.error().what);
    warnOf(*input);
    const auto system = std::make_shared<const System>(std::move(input->design.system));
    const auto report = analyze(system, arguments.analysis.options());
    if (!report) return context.refuse(ExitCode::refused, messageOf(input->file, report.error()));
    if (arguments.json)
        context.out += reportJson(*report, input->title);
    else
        printReport(*report, input->title, arguments.analysis.cutSets, context.textTarget());
}

} // namespace

void addAnalyze(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        addCommand(app, context, "analyze", "How available a design is, and what takes it down", examples);
    command->add_option("FILE", arguments->file, "The design; - is standard input")->required();
    command->add_flag("--json", arguments->json, "Print one JSON document with every figure");
    addCutSets(*command, arguments->analysis);
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
