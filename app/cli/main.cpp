// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/near_matches.h"
#include "app/cli/text.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <optional>
#include <system_error>

namespace {

using namespace faultline;
using namespace faultline::cli;

constexpr const char* footer =
    "Examples:\n"
    "  faultline-cli analyze shop.faultline\n"
    "  faultline-cli check --min-availability 99.9% --no-spof shop.faultline\n"
    "  faultline-cli whatif shop.faultline --fail eu-1\n"
    "  faultline-cli export shop.faultline -o shop.svg\n"
    "\n"
    "FILE is a design (.faultline) or a drawing or deployment to import (Mermaid, Graphviz, draw.io, "
    "Compose,\n"
    "Kubernetes, Terraform); - is standard input. `faultline-cli COMMAND --help` tells more.\n"
    "Exit: 0 fine, 1 a check does not hold, 2 the call is wrong, 3 an input is refused.\n";

std::vector<std::string> commandNames(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

/// What is wrong where there is no word, or the first that is no option names no command: CLI11's own
/// message would not say what does.
std::optional<std::string> wrongCommand(const CLI::App& app, int argc, char** argv) {
    const std::vector<std::string> names = commandNames(app);
    if (argc <= 1) return fmt::format("a command is required\nCommands: {}", listed(names));
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.empty() && word.front() == '-') continue;
        if (std::ranges::find(names, word) != names.end()) return std::nullopt;
        return fmt::format("unknown command “{}”{}\nCommands: {}", shown(word), didYouMean(word, names),
                           listed(names));
    }
    return std::nullopt;
}

/// Writes what the commands printed. A reader that has gone away (`| head`) is no failure worth a word.
void flush(Context& context) {
    const bool isWritten =
        std::fwrite(context.out.data(), 1, context.out.size(), stdout) == context.out.size() &&
        std::fflush(stdout) == 0;
    if (!isWritten && errno != EPIPE)
        context.refuse(ExitCode::refused,
                       fmt::format("standard output: {}", std::generic_category().message(errno)));
}

void parse(CLI::App& app, Context& context, int argc, char** argv) {
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForVersion&) {
        context.out = fmt::format("faultline-cli {}\n", versionText);
    } catch (const CLI::CallForHelp&) {
        context.out = app.help();
    } catch (const CLI::ParseError& error) {
        const auto chosen = app.get_subcommands();
        context.refuse(ExitCode::wrongCall,
                       fmt::format("{}\nTry: faultline-cli {}--help", error.what(),
                                   chosen.empty() ? std::string() : chosen.front()->get_name() + " "));
    }
}

} // namespace

int main(int argc, char** argv) {
    // A reader that has gone away is reported by the write, not by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    Context context;
    context.arguments = argv;
    CLI::App app("Faultline: how often a distributed system will be down, and because of what",
                 "faultline-cli");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.set_version_flag("--version", std::string(versionText), "Print the version and exit");
    app.require_subcommand(1);
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->column_width(34);
    app.footer(footer);
    for (const auto add : allCommands) add(app, context);
    if (const auto message = wrongCommand(app, argc, argv))
        context.refuse(ExitCode::wrongCall, *message);
    else
        parse(app, context, argc, argv);
    flush(context);
    return static_cast<int>(context.exitCode);
}
