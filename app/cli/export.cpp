// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/drawing.h"
#include "app/cli/elements.h"
#include "app/cli/export_formats.h"
#include "app/cli/near_matches.h"
#include "app/cli/output.h"
#include "core/model/lookup.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <unistd.h>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string file;
    std::string output = "-";
    std::string format;
    std::vector<std::string> only;
    bool hasNoOverlay = false;
    PictureWish wish;
    AnalysisArguments analysis;
    ImportArguments importing;
};

constexpr const char* examples =
    "  faultline-cli export shop.faultline -o shop.svg\n"
    "  faultline-cli export shop.faultline -o shop.png --scale 3 --transparent\n"
    "  faultline-cli export shop.faultline -o eu.pdf --only eu --theme print --legend";

/// The ids of --only, each of which must name something that is drawn; nothing after a complaint.
std::optional<std::vector<std::string>> drawnIds(const Arguments& arguments, const Input& input,
                                                 Context& context) {
    const System& system = input.design.system;
    const Lookup lookup(system);
    std::vector<std::string> ids = splitIds(system, arguments.only);
    for (const std::string& id : ids) {
        const auto found = lookup.find(id);
        if (found && found->type != EventType::sharedRisk) continue;
        std::vector<std::string> known;
        for (const Domain& domain : system.domains) known.push_back(domain.id.text());
        for (const Component& component : system.components) known.push_back(component.id.text());
        context.refuse(ExitCode::refused,
                       found ? fmt::format("{}: --only: the shared risk “{}” is not drawn by itself",
                                           input.file, shown(id))
                             : fmt::format("{}: --only: nothing has the id “{}”{}", input.file, shown(id),
                                           didYouMean(id, known)));
        return std::nullopt;
    }
    return ids;
}

Result<std::string> picture(const Arguments& arguments, const ExportFormat& format, const Input& input,
                            std::vector<std::string> only) {
    AnalysisOptions options = arguments.analysis.options();
    options.cutSets = false; // a picture lists none
    const auto report = analyze(std::make_shared<const System>(input.design.system), options);
    if (!report) return report.error();
    PictureWish wish = arguments.wish;
    wish.format = format.name;
    wish.only = std::move(only);
    wish.title = input.title;
    if (arguments.hasNoOverlay) wish.overlay = "none";
    return drawPicture(input.design, *report, wish);
}

void run(const Arguments& arguments, Context& context) {
    const auto format = exportFormat(arguments.format, arguments.output);
    if (!format) return context.refuse(ExitCode::wrongCall, format.error().what);
    if (arguments.output == "-" && !(*format)->isText() && ::isatty(STDOUT_FILENO) == 1)
        return context.refuse(ExitCode::wrongCall,
                              fmt::format("a terminal cannot show {}: name a file with -o", (*format)->name));
    if ((*format)->isPicture() && !canDraw(context)) return;
    auto input = readInput(arguments.file, arguments.importing);
    if (!input) return context.refuse(exitCodeOf(input.error()), input.error().what);
    warnOf(*input);
    if (input->imported) placeParts(input->design);
    auto only = drawnIds(arguments, *input, context);
    if (!only) return;
    const auto content = (*format)->isPicture() ? picture(arguments, **format, *input, std::move(*only))
                                                : (*format)->text(*input);
    if (!content) return context.refuse(ExitCode::refused, messageOf(input->file, content.error()));
    write(arguments.output, *content, context);
}

void addPictureOptions(CLI::App& command, Arguments& arguments) {
    PictureWish& wish = arguments.wish;
    command.add_option("--scale", wish.scale, "PNG: image pixels a pixel of the canvas")
        ->type_name("N")
        ->check(CLI::Range(smallestScale, largestScale))
        ->capture_default_str();
    command.add_option("--theme", wish.theme, "Colours: light, dark, print")
        ->type_name("THEME")
        ->check(CLI::IsMember({"light", "dark", "print"}))
        ->capture_default_str();
    command.add_flag("--transparent", wish.isTransparent, "No ground behind the drawing");
    command
        .add_option("--only,--domain", arguments.only,
                    "Draw only these elements, and what is in these domains")
        ->type_name("ID,...")
        ->allow_extra_args(false);
    command
        .add_option("--overlay", wish.overlay, "What the answer shows: none, spofs, criticality, birnbaum")
        ->type_name("WHAT")
        ->check(CLI::IsMember({"none", "spofs", "criticality", "birnbaum"}))
        ->capture_default_str();
    command.add_flag("--no-overlay", arguments.hasNoOverlay, "The design alone, without the answer");
    command.add_flag("--legend", wish.hasLegend, "Explain the signs below the drawing");
}

} // namespace

void addExport(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = addCommand(app, context, "export",
                                   "Write a design as a picture or in another tool's format", examples);
    command->add_option("FILE", arguments->file, "The design; - is standard input")->required();
    command->add_option("-o,--output", arguments->output, "The file to write; - is standard output")
        ->type_name("OUT")
        ->capture_default_str();
    std::vector<std::string> names;
    for (const ExportFormat& format : exportFormats()) names.emplace_back(format.name);
    command
        ->add_option("--format", arguments->format,
                     fmt::format("The format: {}; else by the ending of OUT", listed(names, "or")))
        ->type_name("FORMAT");
    addPictureOptions(*command, *arguments);
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
