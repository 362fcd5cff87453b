// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/export_formats.h"
#include "app/cli/output.h"
#include "core/io/design_file.h"
#include "core/io/export/export.h"
#include "core/io/import/import_notes.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string input;
    std::string output = "-";
    std::string notes = "text";
    std::string notesFile;
    ImportArguments importing;
};

constexpr const char* examples =
    "  faultline-cli convert shop.mmd -o shop.faultline\n"
    "  faultline-cli convert docker-compose.yml -o shop.faultline --notes none\n"
    "  faultline-cli convert README.md --which 2 --notes-json notes.json -o shop.faultline\n"
    "  kubectl get deploy,sts,svc -o yaml | faultline-cli convert - --from kubernetes -o live.faultline\n"
    "  faultline-cli convert old.faultline -o new.faultline\n"
    "  faultline-cli convert compose.yml -o shop.drawio\n"
    "\n"
    "IN is a Mermaid flowchart, architecture or C4 diagram (also inside Markdown), a Graphviz, draw.io, "
    "Docker\n"
    "Compose, Kubernetes or Terraform file, a folder of manifests, or a design. What was taken and what was\n"
    "guessed is listed on standard error.";

/// The list on standard error, and as JSON where that is wanted.
void tell(const Arguments& arguments, const Imported& taken, Context& context) {
    if (!arguments.notesFile.empty()) write(arguments.notesFile, notesJson(taken), context);
    if (arguments.notes == "json") std::fputs(notesJson(taken).c_str(), stderr);
    if (arguments.notes == "text" && arguments.notesFile.empty())
        std::fputs(notesText(taken).c_str(), stderr);
}

/// What the output's name asks for: a drawing's format, nothing for a design, and an error for what `export`
/// alone writes, so that no design ends up in a file that is called a picture or a table.
Result<std::optional<TextFormat>> formatOfOutput(const std::string& output) {
    using Found = std::optional<TextFormat>;
    std::string ending = std::filesystem::path(output).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (ending == ".mmd" || ending == ".mermaid") return Found(TextFormat::mermaid);
    if (ending == ".dot" || ending == ".gv") return Found(TextFormat::dot);
    if (ending == ".drawio" || ending == ".dio") return Found(TextFormat::drawio);
    if (ending == ".json" || ending.empty()) return Found();
    if (std::ranges::find(exportFormats(), ending, &ExportFormat::ending) == exportFormats().end())
        return Found();
    return Error{
        "format-other",
        fmt::format("{}: convert writes designs and drawings (.mmd, .dot, .drawio); for “{}” use export",
                    shown(output), ending),
        {}};
}

void run(const Arguments& arguments, Context& context) {
    if (arguments.output == "-" && arguments.notesFile == "-")
        return context.refuse(ExitCode::wrongCall, "-o and --notes-json cannot both go to standard output");
    const auto format = formatOfOutput(arguments.output);
    if (!format) return context.refuse(ExitCode::wrongCall, format.error().what);
    auto input = readInput(arguments.input, arguments.importing);
    if (!input) return context.refuse(exitCodeOf(input.error()), input.error().what);
    if (input->imported) placeParts(input->design);
    if (*format) {
        const auto text = exportText(input->design, **format);
        if (!text) return context.refuse(ExitCode::refused, messageOf(input->file, text.error()));
        write(arguments.output, *text, context);
    } else if (arguments.output == "-")
        context.out += writeDesign(input->design);
    else if (const auto written = saveDesign(input->design, arguments.output); !written)
        return context.refuse(ExitCode::refused, messageOf(arguments.output, written.error()));
    if (!input->imported) return;
    input->imported->design = std::move(input->design);
    tell(arguments, *input->imported, context);
}

} // namespace

void addConvert(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        addCommand(app, context, "convert",
                   "Make a design of a drawing or deployment, or renew an old design file", examples);
    command->add_option("IN", arguments->input, "What to read; - is standard input")->required();
    command->add_option("-o,--output", arguments->output, "The file to write; - is standard output")
        ->type_name("OUT")
        ->capture_default_str();
    addImport(*command, arguments->importing);
    command
        ->add_option("--notes", arguments->notes,
                     "What was taken and guessed, on standard error: text, json or none")
        ->check(CLI::IsMember({"text", "json", "none"}))
        ->type_name("HOW")
        ->capture_default_str();
    command
        ->add_option("--notes-json", arguments->notesFile,
                     "The same as JSON into a file; - is standard output")
        ->type_name("FILE");
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
