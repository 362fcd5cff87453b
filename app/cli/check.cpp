// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/verdict_formats.h"
#include "core/io/whole_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

/// CLI11's own ranges let NaN pass, and every limit would hold for it.
const CLI::Validator finite(
    [](const std::string& text) {
        const double value = std::strtod(text.c_str(), nullptr);
        return std::isfinite(value) ? std::string() : "a finite number is needed; this is " + text;
    },
    "FINITE");

struct Arguments {
    std::vector<std::string> files;
    std::optional<std::string> availability;
    std::optional<std::string> downtime;
    bool noSpof = false;
    Limits limits;
    std::string baseline;
    std::string format = "text";
    std::string output = "-";
    AnalysisArguments analysis;
    ImportArguments importing;
};

constexpr const char* examples =
    "  faultline-cli check --min-availability 99.95% --no-spof shop.faultline\n"
    "  faultline-cli check --max-downtime \"4h a year\" designs/*.faultline\n"
    "  git show main:shop.faultline | faultline-cli check --baseline - shop.faultline\n"
    "  faultline-cli check --max-spofs 1 --format sarif --output check.sarif *.faultline\n"
    "\n"
    "Without limits it asks only that there is no finding of severity error.";

/// Limits that have a form of their own; false after a complaint.
bool readLimits(const Arguments& arguments, Limits& limits, Context& context) {
    limits = arguments.limits;
    const auto take = [&](const std::string& option, const std::optional<std::string>& text, auto read,
                          std::optional<double>& limit) {
        if (!text) return;
        const auto value = read(*text);
        if (value)
            limit = *value;
        else
            context.refuse(ExitCode::wrongCall, fmt::format("{}: {}", option, value.error().what));
    };
    take("--min-availability", arguments.availability, unavailabilityLimit, limits.unavailability);
    take("--max-downtime", arguments.downtime, downtimeLimit, limits.downtimeHours);
    if (arguments.noSpof && limits.spofs)
        context.refuse(ExitCode::wrongCall, "--no-spof and --max-spofs exclude each other");
    if (arguments.noSpof) limits.spofs = 0;
    const auto dashes = std::ranges::count(arguments.files, "-") + (arguments.baseline == "-" ? 1 : 0);
    if (dashes > 1)
        context.refuse(ExitCode::wrongCall,
                       "standard input can be read once: only one of the files may be -");
    return context.exitCode == ExitCode::fine;
}

std::string formatted(const std::string& format, const std::vector<Verdict>& verdicts) {
    if (format == "junit") return verdictsAsJunit(verdicts);
    if (format == "sarif") return verdictsAsSarif(verdicts);
    if (format == "markdown") return verdictsAsMarkdown(verdicts);
    return verdictsAsText(verdicts, Palette(false));
}

void publish(const Arguments& arguments, const std::vector<Verdict>& verdicts, Context& context) {
    const bool toFile = arguments.output != "-";
    if (toFile)
        if (const auto written = writeWholeFile(arguments.output, formatted(arguments.format, verdicts));
            !written)
            context.refuse(ExitCode::refused, messageOf(arguments.output, written.error()));
    // A file is for a machine; a person is told all the same.
    context.out += toFile || arguments.format == "text"
                       ? verdictsAsText(verdicts, Palette(context.isColored()))
                       : formatted(arguments.format, verdicts);
}

void run(const Arguments& arguments, Context& context) {
    Limits limits;
    if (!readLimits(arguments, limits, context)) return;
    const AnalysisOptions options = arguments.analysis.options();
    std::optional<Report> baseline;
    if (!arguments.baseline.empty()) {
        const auto input = readInput(arguments.baseline, arguments.importing);
        if (!input) return context.refuse(ExitCode::refused, "--baseline: " + input.error().what);
        auto report = analyze(std::make_shared<const System>(input->design.system), options);
        if (!report) return context.refuse(ExitCode::refused, messageOf(input->file, report.error()));
        baseline = std::move(*report);
    }
    std::vector<Verdict> verdicts;
    for (const std::string& file : arguments.files) {
        verdicts.push_back(
            judge(file, arguments.importing, limits, baseline ? &*baseline : nullptr, options));
        const Verdict& verdict = verdicts.back();
        if (verdict.isRefused())
            context.refuse(ExitCode::refused, verdict.refusal);
        else if (!verdict.holds())
            context.exitCode = std::max(context.exitCode, ExitCode::doesNotHold);
    }
    publish(arguments, verdicts, context);
}

void addLimits(CLI::App& command, Arguments& arguments) {
    command.add_option("--min-availability", arguments.availability, "At least this, as 0.999 or 99.9%")
        ->type_name("A");
    command.add_option("--max-downtime", arguments.downtime, "At most this a year: 4h, 30m, 1h30m, 2d")
        ->type_name("TIME");
    command.add_option("--min-nines", arguments.limits.nines, "At least so many nines, as 3.5")
        ->type_name("N")
        ->check(finite);
    command
        .add_option("--max-failures-per-year", arguments.limits.failuresPerYear,
                    "At most so many outages a year")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber)
        ->check(finite);
    command.add_option("--max-spofs", arguments.limits.spofs, "At most so many single points of failure")
        ->type_name("N")
        ->check(CLI::NonNegativeNumber);
    command.add_flag("--no-spof", arguments.noSpof, "No single point of failure");
    command.add_flag("--no-warnings", arguments.limits.warnings, "No finding of severity warning either");
    command.add_option("--baseline", arguments.baseline, "Nothing may be worse than in this design")
        ->type_name("FILE");
}

} // namespace

void addCheck(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        addCommand(app, context, "check",
                   "Hold designs against limits, for pipelines: exit 1 where one is not met", examples);
    command->add_option("FILE", arguments->files, "The designs; - is standard input")->required();
    addLimits(*command, *arguments);
    command->add_option("--format", arguments->format, "text, junit, sarif or markdown")
        ->check(CLI::IsMember({"text", "junit", "sarif", "markdown"}))
        ->type_name("FORMAT")
        ->capture_default_str();
    command->add_option("--output", arguments->output, "Where the format is written; - is standard output")
        ->type_name("FILE")
        ->capture_default_str();
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
