// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/drawing.h"
#include "app/cli/output.h"
#include "app/cli/report_files.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string file;
    ReportFileArguments target;
    AnalysisArguments analysis;
    ImportArguments importing;
};

constexpr const char* examples =
    "  faultline-cli report shop.faultline -o shop.pdf\n"
    "  faultline-cli report shop.faultline -o shop.html --sections summary,drawing,spofs\n"
    "  faultline-cli report shop.faultline -o shop.pdf --paper Letter --landscape\n"
    "  faultline-cli report shop.faultline --format md >> \"$GITHUB_STEP_SUMMARY\"";

void run(const Arguments& arguments, Context& context) {
    const auto target = reportTarget(arguments.target, context);
    if (!target) return;
    auto input = readInput(arguments.file, arguments.importing);
    if (!input) return context.refuse(exitCodeOf(input.error()), input.error().what);
    warnOf(*input);
    if (input->imported) placeParts(input->design);
    report::Options wanted;
    wanted.analysis = arguments.analysis.options();
    ProgressLine line;
    line.say("Analysing the design");
    const auto analysis = analyze(std::make_shared<const System>(input->design.system), wanted.analysis);
    line.clear(); // before what may have to be said
    if (!analysis) return context.refuse(ExitCode::refused, messageOf(input->file, analysis.error()));
    wanted.parts = target->parts;
    wanted.title = input->title;
    wanted.file = fileNameOf(arguments.file);
    wanted.date = target->date;
    const auto document = report::buildReport(
        input->design, *analysis, wanted, {},
        [&line](double share, std::string_view title) { line.say(title, shareOfText * share); });
    line.clear();
    if (!document) return context.refuse(ExitCode::refused, messageOf(input->file, document.error()));
    writeReport(*target, *document, {{&input->design, &*analysis}}, line, context);
}

} // namespace

void addReport(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = addCommand(app, context, "report",
                                   "Write a report to hand in: PDF, one-file HTML or Markdown", examples);
    arguments->analysis.cutSets = report::analysisOptions().listedCutSets;
    command->add_option("FILE", arguments->file, "The design; - is standard input")->required();
    addReportTarget(*command, arguments->target);
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
