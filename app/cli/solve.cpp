// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "core/analysis/fault_tree.h"
#include "core/io/json_writer.h"
#include "core/io/open_psa.h"
#include "core/io/words.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace faultline::cli {

namespace {

struct Arguments {
    std::string file;
    std::string top;
    bool json = false;
    FaultTreeOptions options;
};

constexpr const char* examples = "  faultline-cli solve plant.xml\n"
                                 "  faultline-cli solve plant.xml --top g17 --cut-sets 20\n"
                                 "  faultline-cli solve - --json < plant.xml";

constexpr const char* hullNote =
    "The tree is not monotone (it has NOT, XOR or the like): the cut sets are those of its "
    "monotone hull,\nnegative literals dropped, then minimised. The probability is exact.\n";

void writeCutSets(json::Writer& writer, const FaultTree& tree, const FaultTreeSolution& solution) {
    writer.beginObject().key("count");
    if (solution.cutSetCount)
        writer.raw(*solution.cutSetCount);
    else
        writer.null();
    writer.key("ofMonotoneHull").boolean(tree.hasNegation).key("listed").beginArray();
    for (const CutSet& set : solution.cutSets) {
        writer.beginObject().key("events").beginArray();
        for (const std::uint32_t event : set.events) writer.string(tree.eventNames[event]);
        writer.endArray()
            .key("order")
            .integer(set.order)
            .key("probability")
            .number(set.probability)
            .endObject();
    }
    writer.endArray().endObject();
}

std::string jsonText(const FaultTree& tree, const FaultTreeSolution& solution, bool cutSetsAsked) {
    json::Writer writer;
    writer.beginObject().key("tree").string(tree.name).key("top").string(tree.topName);
    writer.key("method").string(solution.probability ? "exact" : "bounds");
    writer.key("probability").number(solution.probability);
    writer.key("bounds");
    if (solution.bounds)
        writer.beginObject()
            .key("lower")
            .number(solution.bounds->lower)
            .key("upper")
            .number(solution.bounds->upper)
            .endObject();
    else
        writer.null();
    writer.key("gates").integer(static_cast<long long>(tree.gates));
    writer.key("basicEvents").integer(static_cast<long long>(tree.eventNames.size()));
    writer.key("cutSets");
    if (cutSetsAsked)
        writeCutSets(writer, tree, solution);
    else
        writer.null();
    writer.key("diagram").beginObject();
    writer.key("nodes").integer(static_cast<long long>(solution.diagramNodes));
    writer.key("modules").integer(static_cast<long long>(solution.diagramModules)).endObject();
    writer.endObject();
    return writer.finish();
}

std::string personText(const FaultTree& tree, const FaultTreeSolution& solution, bool cutSetsAsked) {
    std::string text = fmt::format("{}: top event {}, {}, {}\n\n", shown(tree.name), shown(tree.topName),
                                   counted(tree.gates, "gate", "gates"),
                                   counted(tree.eventNames.size(), "basic event", "basic events"));
    if (solution.probability)
        text += fmt::format("Probability        {:.12g}   exact\n", *solution.probability);
    else
        text +=
            fmt::format("Probability        between {:.6g} and {:.6g}   bounds: the budget did not suffice\n",
                        solution.bounds->lower, solution.bounds->upper);
    if (cutSetsAsked)
        text += fmt::format("Minimal cut sets   {}\n",
                            solution.cutSetCount.value_or("not counted: the budget did not suffice"));
    text += fmt::format("Diagram            {} in {}\n", counted(solution.diagramNodes, "node", "nodes"),
                        counted(solution.diagramModules, "module", "modules"));
    if (tree.hasNegation && cutSetsAsked) text += fmt::format("\n{}", hullNote);
    if (!solution.cutSets.empty()) text += "\nMost probable cut sets\n";
    for (const CutSet& set : solution.cutSets) {
        std::string events;
        for (const std::uint32_t event : set.events)
            events += (events.empty() ? "" : ", ") + shown(tree.eventNames[event]);
        text += fmt::format("  {:<12.6g} {}\n", set.probability, events);
    }
    return text;
}

void run(const Arguments& arguments, Context& context) {
    const auto text = readText(arguments.file);
    if (!text) return context.refuse(ExitCode::refused, text.error().what);
    auto tree = readFaultTree(*text, arguments.top);
    if (!tree) return context.refuse(ExitCode::refused, messageOf(arguments.file, tree.error()));
    const auto solution = solve(*tree, arguments.options);
    if (!solution) return context.refuse(ExitCode::refused, messageOf(arguments.file, solution.error()));
    const bool cutSetsAsked = arguments.options.cutSets;
    context.out += arguments.json ? jsonText(*tree, *solution, cutSetsAsked)
                                  : personText(*tree, *solution, cutSetsAsked);
}

} // namespace

void addSolve(CLI::App& app, Context& context) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        addCommand(app, context, "solve",
                   "Solve a fault tree in Open-PSA's exchange format: its exact probability and how many "
                   "minimal cut sets it has",
                   examples);
    command->add_option("FILE", arguments->file, "The fault tree (.xml); - is standard input")->required();
    command->add_option("--top", arguments->top, "The gate to solve; without it the one that no gate uses")
        ->type_name("GATE");
    command
        ->add_option("--cut-sets", arguments->options.listedCutSets,
                     "How many cut sets to list, the most probable first")
        ->type_name("N")
        ->capture_default_str();
    command
        ->add_flag_callback(
            "--probability-only", [arguments] { arguments->options.cutSets = false; },
            "Leave the cut sets out, which take most of the time on many trees")
        ->excludes("--cut-sets");
    command
        ->add_option("--budget", arguments->options.diagramNodes,
                     "Diagram nodes to spend on one module; past it the answer is bounds")
        ->type_name("NODES")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 30U))
        ->capture_default_str();
    addTimeLimit(*command, arguments->options.timeLimit);
    command->add_flag("--json", arguments->json, "Print one JSON document");
    command->callback([arguments, &context] { run(*arguments, context); });
}

} // namespace faultline::cli
