// SPDX-License-Identifier: MIT
// Inputs of every format: a design file is read as it is, all else is imported.
#include "app/cli/context.h"
#include "core/io/design_file.h"
#include "core/io/import/import_files.h"
#include "core/io/import/import_notes.h"
#include "core/layout/layered_layout.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>

namespace faultline::cli {

namespace {

constexpr std::string_view standardInput = "standard input";
constexpr std::string_view ownFormat = "faultline";

std::vector<std::string> formatNames() {
    std::vector<std::string> names{std::string(ownFormat)};
    for (const std::string_view name : namesOf<ImportFormat>) names.emplace_back(name);
    return names;
}

/// Our own file says so at its beginning; in other formats the same words may stand in a comment.
bool isDesign(const std::string& file, const std::string& text) {
    if (file.ends_with(".faultline")) return true;
    const std::string_view beginning = std::string_view(text).substr(0, 1000);
    const std::size_t first = beginning.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string_view::npos || beginning[first] != '{') return false;
    return beginning.find("\"format\"") != std::string_view::npos &&
           beginning.find("\"faultline\"") != std::string_view::npos;
}

std::string stemOf(const std::string& file) { return std::filesystem::path(file).stem().string(); }

Error refusal(const std::string& name, const Error& error) {
    return {error.code, messageOf(name, error), error.where};
}

/// Drawing number `at` of those, from 0: "2 “Tomorrow” (line 11)".
std::string named(const std::vector<DrawingChoice>& drawings, std::size_t at) {
    std::string text = std::to_string(at + 1);
    if (at >= drawings.size()) return text;
    if (!drawings[at].title.empty()) text += fmt::format(" “{}”", shown(drawings[at].title));
    if (drawings[at].line > 0) text += fmt::format(" (line {})", drawings[at].line);
    return text;
}

/// There is no drawing of the number that the call asks for.
Error noSuchDrawing(const std::string& name, std::size_t which, const std::vector<DrawingChoice>& drawings) {
    constexpr std::size_t most = 20;
    std::string message = fmt::format("{}: --which: there is no drawing {}; the file holds", name, which);
    for (std::size_t i = 0; i < std::min(most, drawings.size()); ++i) message += "\n  " + named(drawings, i);
    if (drawings.size() > most) message += fmt::format("\n  … and {} more", drawings.size() - most);
    return Error{"which-drawing", std::move(message), {}};
}

/// Says which of a file's drawings was read where the call did not, and how to have another.
SketchRemark choiceRemark(std::size_t which, const std::vector<DrawingChoice>& drawings) {
    constexpr std::size_t most = 8;
    std::string others;
    std::size_t shownOthers = 0;
    for (std::size_t i = 0; i < drawings.size() && shownOthers < most; ++i) {
        if (i == which) continue;
        others += (shownOthers++ > 0 ? ", " : "") + named(drawings, i);
    }
    if (drawings.size() > most + 1) others += fmt::format(" and {} more", drawings.size() - most - 1);
    return {SketchRemark::Kind::skipped, 0,
            fmt::format("The file holds {} drawings; this is number {}. --which chooses another: {}.",
                        drawings.size(), named(drawings, which), others)};
}

Result<Input> imported(const std::string& name, ImportFiles files, const ImportArguments& arguments) {
    if (arguments.which > 0) files.source.which = arguments.which - 1;
    auto result = importDesign(files.format, files.source);
    if (!result && result.error().code == "import-choice")
        return noSuchDrawing(name, arguments.which, drawingsIn(files.format, files.source.files.front()));
    if (!result) return refusal(name, result.error());
    if (arguments.which == 0 && result->drawings > 1)
        result->remarks.insert(
            result->remarks.begin(),
            choiceRemark(result->which, drawingsIn(files.format, files.source.files.front())));
    Input input{name, std::move(files.source.files.front().text), result->design.system.properties.name,
                std::move(result->design), std::move(*result)};
    if (input.title.empty()) input.title = name == standardInput ? name : stemOf(name);
    return input;
}

Result<Input> designIn(const std::string& name, std::string text) {
    auto design = readDesign(text);
    if (!design) return refusal(name, design.error());
    std::string title = design->system.properties.name;
    if (title.empty()) title = name == standardInput ? name : stemOf(name);
    return Input{name, std::move(text), std::move(title), std::move(*design), std::nullopt};
}

Result<Input> read(const std::string& file, const ImportArguments& arguments) {
    const std::string name(file == "-" ? standardInput : std::string_view(file));
    const auto format = valueNamed<ImportFormat>(arguments.from);
    std::error_code error;
    if (file != "-" && arguments.from != ownFormat && std::filesystem::is_directory(file, error)) {
        auto files = importFiles(file, format);
        if (!files) return refusal(name, files.error());
        return imported(name, std::move(*files), arguments);
    }
    auto text = readText(file);
    if (!text) return text.error();
    if (arguments.from == ownFormat || (!format && isDesign(file, *text)))
        return designIn(name, std::move(*text));
    ImportFiles files;
    files.source.files.push_back({file == "-" ? std::string() : file, std::move(*text)});
    const auto found = format ? format : formatOf(files.source.files.front());
    // What is nothing that can be imported is refused as a design, with what is wrong with it as one.
    if (!found) return designIn(name, std::move(files.source.files.front().text));
    files.format = *found;
    if (file != "-") addCompanions(files.format, file, files.source);
    return imported(name, std::move(files), arguments);
}

void setProbabilities(System& system, const ImportArguments& arguments) {
    const auto figure = [](double p) { return Failure::fromProbability(*Probability::from(p)); };
    if (arguments.probability)
        for (Component& component : system.components)
            if (component.kind != ComponentKind::client) component.failure = figure(*arguments.probability);
    if (arguments.domainProbability)
        for (Domain& domain : system.domains)
            if (!domain.isGroup()) domain.failure = figure(*arguments.domainProbability);
}

} // namespace

void addImport(CLI::App& command, ImportArguments& arguments) {
    command.add_option("--from", arguments.from, "What the file is; without it its name or its text says")
        ->check(CLI::IsMember(formatNames()))
        ->type_name("FORMAT");
    command.add_option("--which", arguments.which, "Which drawing of a file that holds several, from 1")
        ->type_name("N")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command
        .add_option("--probability", arguments.probability,
                    "P of every component, as 0.01, whatever it states")
        ->type_name("P")
        ->check(CLI::Range(0.0, 1.0));
    command
        .add_option("--domain-probability", arguments.domainProbability,
                    "P of every domain, whatever it states")
        ->type_name("P")
        ->check(CLI::Range(0.0, 1.0));
}

Result<Input> readInput(const std::string& file, const ImportArguments& arguments) {
    auto input = read(file, arguments);
    if (!input) return input;
    setProbabilities(input->design.system, arguments);
    return input;
}

void placeParts(Design& design) {
    const bool hasAll = design.layout.positions.size() == design.system.components.size() &&
                        design.layout.rects.size() == design.system.domains.size();
    if (hasAll) return;
    LayoutOptions options;
    options.keepPlaced = true;
    if (auto layout = layeredLayout(design, options)) design.layout = std::move(*layout);
}

ExitCode exitCodeOf(const Error& inputError) {
    return inputError.code == "which-drawing" ? ExitCode::wrongCall : ExitCode::refused;
}

void warnOf(const Input& input) {
    if (!input.imported) return;
    for (const SketchRemark& remark : input.imported->remarks)
        if (remark.kind != SketchRemark::Kind::note)
            std::fputs(fmt::format("faultline-cli: {}: {}\n", input.file, shown(remarkText(remark))).c_str(),
                       stderr);
}

} // namespace faultline::cli
