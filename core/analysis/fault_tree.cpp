// SPDX-License-Identifier: MIT
#include "core/analysis/fault_tree.h"

#include "core/analysis/bounds.h"
#include "core/analysis/evaluation.h"
#include "core/base/time_limit.h"

namespace faultline {

namespace {

std::vector<Chance> chancesOf(const FaultTree& tree) {
    std::vector<Chance> chances;
    for (const double p : tree.probabilities) chances.push_back({p, 1.0 - p});
    return chances;
}

Interval boundsOf(FaultTree& tree, const FaultTreeOptions& options, const std::stop_token& stop) {
    const std::vector<Chance> chances = chancesOf(tree);
    if (tree.hasNegation) return frechetBounds(tree.graph, tree.top, chances);
    return boundsWithin(tree.graph, tree.top, chances, options.diagramNodes, stop);
}

void addCutSets(const FaultTree& tree, const DiagramStore& store, const CompiledFunction& function,
                const FaultTreeOptions& options, const std::stop_token& stop, FaultTreeSolution& solution) {
    const auto shape = tree.hasNegation ? CutSets::Shape::any : CutSets::Shape::monotone;
    const auto sets = CutSets::of(store, function, shape, options.cutSetNodes, stop);
    if (!sets) return;
    solution.cutSetCount = sets->count();
    if (options.listedCutSets == 0) return;
    const std::vector<int> orders(tree.probabilities.size(), 1);
    solution.cutSets =
        sets->best(options.listedCutSets, CutSetRanking::probability, tree.probabilities, orders);
}

} // namespace

Result<FaultTreeSolution> solve(FaultTree& tree, const FaultTreeOptions& options,
                                const std::stop_token& stop) {
    FaultTreeSolution solution;
    DiagramStore store;
    std::size_t left = FaultTreeOptions::allModules * options.diagramNodes;
    const TimeLimit limit(options.timeLimit, stop);
    // Bounds need the rest of the time where diagrams are not through by then.
    const TimeLimit diagramLimit(halfOf(options.timeLimit), stop);
    if (const auto function =
            store.compile(tree.graph, tree.top, {options.diagramNodes, diagramLimit.token(), &left})) {
        solution.probability = Evaluation(store, chancesOf(tree), stop).chanceOf(*function).yes;
        if (options.cutSets) addCutSets(tree, store, *function, options, limit.token(), solution);
    } else if (!stop.stop_requested()) {
        solution.bounds = boundsOf(tree, options, limit.token());
    }
    if (stop.stop_requested())
        return Error{"stopped", "the analysis was stopped before it had an answer", {}};
    solution.diagramNodes = store.nodeCount();
    solution.diagramModules = store.modules().size();
    return solution;
}

} // namespace faultline
