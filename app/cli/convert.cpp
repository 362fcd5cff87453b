// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "core/io/design_file.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string input;
    std::string output = "-";
};

constexpr const char* examples = "  faultline-cli convert old.faultline -o new.faultline\n"
                                 "  faultline-cli convert - < shop.faultline | diff shop.faultline -";

void run(const Arguments& arguments, Context& context) {
    const auto input = readInput(arguments.input);
    if (!input) return context.refuse(ExitCode::refused, input.error().what);
    if (arguments.output == "-") {
        context.out += writeDesign(input->design);
        return;
    }
    if (const auto written = saveDesign(input->design, arguments.output); !written)
        context.refuse(ExitCode::refused, messageOf(arguments.output, written.error()));
}

} // namespace

void addConvert(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = addCommand(app, context, "convert",
                                   "Write a design in the current version of the file format", examples);
    command->add_option("IN", arguments->input, "The design to read; - is standard input")->required();
    command->add_option("-o,--output", arguments->output, "The file to write; - is standard output")
        ->type_name("OUT")
        ->capture_default_str();
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
