// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/report_files.h"
#include "core/io/json_writer.h"
#include "core/report/comparison.h"
#include "core/report/comparison_document.h"
#include "core/report/difference.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

using report::changesText;
using report::Difference;
using report::ElementChange;
using report::FieldChange;
using report::FigurePair;
using report::figurePairs;
using report::newSpofs;
using report::wordFor;

struct Arguments {
    std::string before;
    std::string after;
    bool json = false;
    ReportFileArguments target{.output = {},
                               .format = {},
                               .paper = "A4",
                               .isLandscape = false,
                               .sections = {}}; ///< output empty: no report
    AnalysisArguments analysis;
    ImportArguments importing;
};

constexpr const char* examples =
    "  faultline-cli compare today.faultline tomorrow.faultline\n"
    "  faultline-cli compare today.faultline tomorrow.faultline --report change.pdf\n"
    "  git show HEAD:shop.faultline | faultline-cli compare - shop.faultline";

void printDifference(const Difference& difference, const TextTarget& target) {
    target.out += target.palette.paint("What changed", Look::heading) + '\n';
    if (difference.empty()) target.out += "  nothing\n";
    Table rows;
    if (!difference.properties.empty())
        rows.row({"changed", "design", "", changesText(difference.properties)});
    for (const ElementChange& change : difference.elements) {
        const Look look = change.what == ElementChange::What::added     ? Look::good
                          : change.what == ElementChange::What::removed ? Look::bad
                                                                        : Look::plain;
        rows.row({Table::Cell(std::string(wordFor(change.what)), look), change.kind,
                  fmt::format("{} ({})", change.label, shown(change.id)), changesText(change.fields)});
    }
    target.out += rows.text(target.palette, target.width);
    if (difference.moved > 0)
        target.out +=
            fmt::format("  {} on the canvas\n",
                        counted(difference.moved, "element stands elsewhere", "elements stand elsewhere"));
}

std::string figureText(const FigurePair& pair, const std::optional<double>& value, bool isSigned = false) {
    if (!value) return "–";
    if (pair.isCounted) return isSigned ? fmt::format("{:+.0f}", *value) : fmt::format("{:.0f}", *value);
    return isSigned ? fmt::format("{:+.4g}", *value) : fmt::format("{:.6g}", *value);
}

void printFigures(const std::vector<FigurePair>& pairs, const TextTarget& target) {
    target.out += '\n' + target.palette.paint("What it did", Look::heading) + '\n';
    const auto head = [](const char* text) { return Table::Cell::number(text, Look::faint); };
    Table rows;
    rows.row({"", head("before"), head("after"), head("difference"), head("factor")});
    for (const FigurePair& pair : pairs) {
        if (!pair.before && !pair.after) continue;
        const bool isSame = pair.before == pair.after;
        const Look look = isSame           ? Look::faint
                          : !pair.isJudged ? Look::plain
                          : pair.isWorse() ? Look::bad
                                           : Look::good;
        const auto factor = pair.factor();
        rows.row({pair.name, Table::Cell::number(figureText(pair, pair.before)),
                  Table::Cell::number(figureText(pair, pair.after), look),
                  Table::Cell::number(isSame ? "=" : figureText(pair, pair.difference(), true), look),
                  Table::Cell::number(isSame   ? ""
                                      : factor ? fmt::format("{:.4g}", *factor)
                                               : "–",
                                      look)});
    }
    target.out += rows.text(target.palette, target.width);
}

void writeFields(json::Writer& writer, const std::vector<FieldChange>& fields) {
    writer.beginArray();
    for (const FieldChange& change : fields)
        writer.beginObject()
            .key("field")
            .string(change.field)
            .key("before")
            .string(change.before)
            .key("after")
            .string(change.after)
            .endObject();
    writer.endArray();
}

void writeElements(json::Writer& writer, const Difference& difference, ElementChange::What what) {
    writer.key(wordFor(what)).beginArray();
    for (const ElementChange& change : difference.elements) {
        if (change.what != what) continue;
        writer.beginObject().key("type").string(nameOf(change.type)).key("id").string(change.id);
        if (what == ElementChange::What::changed) {
            writer.key("fields");
            writeFields(writer, change.fields);
        }
        writer.endObject();
    }
    writer.endArray();
}

void writeIds(json::Writer& writer, std::string_view key, const std::vector<std::string>& ids) {
    writer.key(key).beginArray();
    for (const std::string& id : ids) writer.string(id);
    writer.endArray();
}

std::string jsonText(const Input& before, const Input& after, const Difference& difference,
                     const Report& reportBefore, const Report& reportAfter) {
    json::Writer writer;
    writer.beginObject().key("before").string(before.title).key("after").string(after.title);
    writer.key("properties");
    writeFields(writer, difference.properties);
    for (const auto what :
         {ElementChange::What::added, ElementChange::What::removed, ElementChange::What::changed})
        writeElements(writer, difference, what);
    writer.key("moved").integer(static_cast<long long>(difference.moved)).key("figures").beginArray();
    for (const FigurePair& pair : figurePairs(reportBefore, reportAfter)) {
        writer.beginObject().key("name").string(pair.name).key("before").number(pair.before);
        writer.key("after").number(pair.after).key("difference").number(pair.difference());
        writer.key("factor").number(pair.factor()).endObject();
    }
    writer.endArray();
    writeIds(writer, "newSpofs", newSpofs(reportBefore, reportAfter));
    writeIds(writer, "goneSpofs", newSpofs(reportAfter, reportBefore));
    return writer.endObject().finish();
}

void printSpofs(const char* what, const std::vector<std::string>& ids, const TextTarget& target) {
    constexpr std::size_t most = 10;
    if (ids.empty()) return;
    std::vector<std::string> names;
    for (const std::string& id : ids) names.push_back(shown(id));
    target.out += fmt::format("  {} single points of failure: {}\n", what, abridged(names, most));
}

void run(const Arguments& arguments, Context& context) {
    if (arguments.before == "-" && arguments.after == "-")
        return context.refuse(ExitCode::wrongCall,
                              "standard input can be read once: only one of the files may be -");
    std::optional<ReportTarget> target;
    if (!arguments.target.output.empty()) {
        target = reportTarget(arguments.target, context);
        if (!target) return;
    }
    auto before = readInput(arguments.before, arguments.importing);
    auto after = readInput(arguments.after, arguments.importing);
    for (const auto* input : {&before, &after}) {
        if (!*input) context.refuse(exitCodeOf(input->error()), input->error().what);
        if (*input) warnOf(**input);
    }
    if (!before || !after) return;
    const AnalysisOptions options = arguments.analysis.options();
    ProgressLine line;
    if (target) line.say("Analysing both designs");
    const auto reportBefore = analyze(std::make_shared<const System>(before->design.system), options);
    const auto reportAfter = analyze(std::make_shared<const System>(after->design.system), options);
    line.clear();
    if (!reportBefore || !reportAfter)
        return context.refuse(ExitCode::refused, (reportBefore ? reportAfter : reportBefore).error().what);
    if (target) {
        for (auto* input : {&*before, &*after})
            if (input->imported) placeParts(input->design);
        const auto document = report::buildComparison(
            {before->design, *reportBefore, before->title, fileNameOf(arguments.before)},
            {after->design, *reportAfter, after->title, fileNameOf(arguments.after)}, target->date);
        return writeReport(*target, document,
                           {{&before->design, &*reportBefore}, {&after->design, &*reportAfter}}, line,
                           context);
    }
    const Difference difference = report::differenceOf(before->design, after->design);
    if (arguments.json) {
        context.out += jsonText(*before, *after, difference, *reportBefore, *reportAfter);
        return;
    }
    const TextTarget text = context.textTarget();
    printDifference(difference, text);
    printFigures(figurePairs(*reportBefore, *reportAfter), text);
    printSpofs("New", newSpofs(*reportBefore, *reportAfter), text);
    printSpofs("No longer", newSpofs(*reportAfter, *reportBefore), text);
}

} // namespace

void addCompare(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        addCommand(app, context, "compare",
                   "What changed between two designs, and what it did to every figure", examples);
    command->add_option("A", arguments->before, "The design before; - is standard input")->required();
    command->add_option("B", arguments->after, "The design after; - is standard input")->required();
    command->add_flag("--json", arguments->json, "Print one JSON document");
    command->add_option("--report", arguments->target.output, "Write it as a report: .pdf, .html or .md")
        ->type_name("OUT");
    addPaper(*command, arguments->target);
    addBudget(*command, arguments->analysis);
    addImport(*command, arguments->importing);
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
