// SPDX-License-Identifier: MIT
#include "app/cli/context.h"

#include "core/base/version.h"
#include "core/io/design_file.h"
#include "core/io/json.h"
#include "core/io/whole_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace faultline::cli {

namespace {

constexpr std::string_view standardInput = "standard input";

bool isSet(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

/// By descriptor, not by /dev/stdin: standard input may be a socket, which cannot be opened anew.
Result<std::string> readStandardInput() {
    std::string content;
    constexpr std::size_t step = std::size_t{64} << 10;
    for (std::size_t filled = 0;;) {
        content.resize(filled + step);
        const ssize_t got = ::read(STDIN_FILENO, content.data() + filled, step);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return Error{
                "file-unreadable",
                fmt::format("{}: cannot be read: {}", standardInput, std::generic_category().message(errno)),
                {}};
        filled += static_cast<std::size_t>(got);
        if (filled > json::Document::maximumBytes)
            return Error{"file-too-large", fmt::format("{}: is too large", standardInput), {}};
        if (got == 0) {
            content.resize(filled);
            return content;
        }
    }
}

} // namespace

bool Context::isColored() const {
    if (color != "auto") return color == "always";
    const char* terminal = std::getenv("TERM");
    const bool isDumb = terminal == nullptr || std::string_view(terminal) == "dumb";
    return !isSet("NO_COLOR") && !isDumb && ::isatty(STDOUT_FILENO) == 1;
}

int Context::width() const {
    constexpr int withoutTerminal = 100;
    constexpr int narrowest = 40;
    struct winsize size {};
    if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return withoutTerminal;
    return std::clamp<int>(size.ws_col, narrowest, 2 * withoutTerminal);
}

void Context::refuse(ExitCode code, std::string_view message) {
    std::fputs(fmt::format("faultline-cli: {}\n", message).c_str(), stderr);
    exitCode = std::max(exitCode, code);
}

std::string messageOf(const std::string& file, const Error& error) {
    if (error.where.empty() || error.where == file) return fmt::format("{}: {}", file, error.what);
    return fmt::format("{}: {}: {}", file, error.where, error.what);
}

Result<std::string> readText(const std::string& file) {
    if (file == "-") return readStandardInput();
    auto text = readWholeFile(file, json::Document::maximumBytes);
    if (!text) return Error{text.error().code, messageOf(file, text.error()), {}};
    return text;
}

AnalysisOptions AnalysisArguments::options() const {
    AnalysisOptions options;
    options.diagramNodes = budget;
    options.timeLimit = timeLimit;
    options.listedCutSets = cutSets;
    return options;
}

CLI::App* addCommand(CLI::App& app, Context& context, const std::string& name, const std::string& description,
                     const std::string& examples) {
    CLI::App* command = app.add_subcommand(name, description);
    command->group("Commands");
    command->set_help_flag("-h,--help", "Print this help and exit");
    command->set_version_flag("--version", fmt::format("faultline-cli {}", versionText),
                              "Print the version and exit");
    command->add_option("--color", context.color, "Colour: auto (on a terminal), always, never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->type_name("WHEN");
    command->footer("Examples:\n" + examples);
    return command;
}

void addBudget(CLI::App& command, AnalysisArguments& arguments) {
    command
        .add_option("--budget", arguments.budget,
                    "Diagram nodes that each part of the analysis may make; past it the answer is bounds")
        ->type_name("NODES")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 30U))
        ->capture_default_str();
    addTimeLimit(command, arguments.timeLimit);
}

void addTimeLimit(CLI::App& command, std::optional<double>& seconds) {
    command
        .add_option(
            "--time-limit", seconds,
            "Seconds that diagrams, bounds and cut sets may take together; past them the answer is bounds")
        ->type_name("SECONDS")
        ->check(CLI::Range(1e-3, 1e6));
}

void addCutSets(CLI::App& command, AnalysisArguments& arguments) {
    command.add_option("--cut-sets", arguments.cutSets, "How many minimal cut sets to list")
        ->type_name("N")
        ->capture_default_str();
}

} // namespace faultline::cli
