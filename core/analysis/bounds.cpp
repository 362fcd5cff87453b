// SPDX-License-Identifier: MIT
#include "core/analysis/bounds.h"

#include "core/analysis/modules.h"
#include "core/analysis/simplify.h"
#include "core/analysis/truncated_diagram.h"
#include "core/base/stop_poll.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <vector>

namespace faultline {

namespace {

constexpr std::size_t leastAlive = 64;
/// Few gates come up against the limit: this much more may be alive than an even share of the work.
constexpr std::size_t aliveShare = 4;

/// Bounds of a probability and of its complement, each kept with its own relative precision.
struct Range {
    Interval yes;
    Interval no;

    [[nodiscard]] Range flipped(bool flip) const { return flip ? Range{no, yes} : *this; }
};

/// How parts of a gate may hang together.
enum class Dependence { associated, any };

/// 1 - taken, never above the true difference although `taken` is a rounded sum of that many terms.
double whatIsLeftOf(double taken, std::size_t terms) {
    const double rounding = std::numeric_limits<double>::epsilon() * static_cast<double>(terms + 1);
    return std::max(0.0, 1.0 - taken * (1.0 + rounding) - rounding);
}

Range conjunction(const std::vector<Range>& parts, Dependence dependence) {
    Range result{{1.0, 1.0}, {0.0, 0.0}};
    double missing = 0.0;
    for (const Range& part : parts) {
        result.yes.lower *= part.yes.lower;
        result.yes.upper = std::min(result.yes.upper, part.yes.upper);
        // 1 - product of (1 - no), summed from positive terms.
        result.no.upper += part.no.upper * (1.0 - std::min(result.no.upper, 1.0));
        result.no.lower = std::max(result.no.lower, part.no.lower);
        missing += part.no.upper;
    }
    if (dependence == Dependence::any) {
        result.yes.lower = whatIsLeftOf(missing, parts.size());
        result.no.upper = missing;
    }
    result.no.upper = std::min(result.no.upper, 1.0);
    return result;
}

/// At least k: Markov's inequality from above; from below the k likeliest together (associated), or what
/// Markov's leaves for fewer than k (any).
Interval atLeast(std::size_t k, std::vector<Range> parts, Dependence dependence) {
    double expectedUp = 0.0;
    double expectedDown = 0.0;
    for (const Range& part : parts) {
        expectedUp += part.yes.upper;
        expectedDown += part.no.upper;
    }
    const auto fewer = static_cast<double>(parts.size() - k + 1);
    Interval result{whatIsLeftOf(expectedDown / fewer, parts.size()),
                    std::min(1.0, expectedUp / static_cast<double>(k))};
    if (dependence == Dependence::associated) {
        std::ranges::sort(parts, std::greater<>{}, [](const Range& part) { return part.yes.lower; });
        double together = 1.0;
        for (std::size_t i = 0; i < k; ++i) together *= parts[i].yes.lower;
        result.lower = std::max(result.lower, together);
    }
    return result;
}

Interval boundsBy(Dependence dependence, const FaultGraph& graph, Literal root,
                  std::span<const Chance> events, const std::stop_token& stop) {
    StopPoll poll(stop);
    const auto reached = reachableFrom(graph, {&root, 1});
    std::vector<Range> ranges(reached.size());
    ranges[0] = {{1.0, 1.0}, {0.0, 0.0}};
    std::vector<Range> parts;
    for (std::uint32_t index = 1; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        const auto& node = graph.node(index);
        if (poll.isStopped(1 + node.count)) return {};
        parts.clear();
        for (const Literal argument : graph.arguments(index))
            parts.push_back(ranges[argument.node()].flipped(argument.negated()));
        if (node.kind == GateKind::variable) {
            const Chance& chance = events[node.number];
            ranges[index] = {{chance.yes, chance.yes}, {chance.no, chance.no}};
        } else if (node.kind == GateKind::conjunction) {
            ranges[index] = conjunction(parts, dependence);
        } else if (node.kind == GateKind::atLeast) {
            ranges[index].yes = atLeast(node.number, parts, dependence);
            for (Range& part : parts) part = part.flipped(true);
            ranges[index].no = atLeast(parts.size() - node.number + 1, parts, dependence);
        } else if (node.kind == GateKind::choice) {
            const Range both = conjunction({parts[0], parts[1]}, dependence);
            ranges[index] =
                conjunction({both.flipped(true), parts[2].flipped(true)}, dependence).flipped(true);
        }
        // An exclusive gate keeps [0, 1].
    }
    return ranges[root.node()].flipped(root.negated()).yes;
}

/// A module's two figures.
struct Leant {
    LeaningInput optimistic;
    LeaningInput pessimistic;
};

/// One that is cut where there is more room is not always the better one: so a few are tried, each with half
/// the room of the one before, which makes those with half the budget part of it.
constexpr std::size_t triesPerModule = 3;

std::optional<LeaningInput> lean(const ModuleScope& scope, const std::vector<LeaningInput>& inputs,
                                 Leaning leaning, std::size_t nodes, const std::stop_token& stop) {
    std::optional<LeaningInput> best;
    for (std::size_t attempt = 0; attempt < triesPerModule; ++attempt, nodes /= 2) {
        const auto result = evaluateTruncated(scope, inputs, leaning, nodes, stop);
        if (!result) return std::nullopt;
        const LeaningInput found{result->chance, result->atRest};
        // Below what "down" is, or above what "up" is, where it leans to what has not failed.
        const bool isFromBelow = (leaning == Leaning::optimistic) != found.atRest;
        if (!best ||
            (isFromBelow ? found.chance.yes > best->chance.yes : found.chance.yes < best->chance.yes))
            best = found;
    }
    return best;
}

} // namespace

Interval associationBounds(const FaultGraph& graph, Literal root, std::span<const Chance> events,
                           const std::stop_token& stop) {
    return boundsBy(Dependence::associated, graph, root, events, stop);
}

Interval frechetBounds(const FaultGraph& graph, Literal root, std::span<const Chance> events) {
    return boundsBy(Dependence::any, graph, root, events, {});
}

Interval boundsWithin(FaultGraph& graph, Literal root, std::span<const Chance> events, std::size_t nodes,
                      const std::stop_token& stop) {
    root = simplify(graph, root, stop);
    Interval bounds = associationBounds(graph, root, events, stop);
    std::vector<bool> isInput(root.node() + 1, false);
    for (std::uint32_t index = 0; index < isInput.size(); ++index)
        isInput[index] = graph.node(index).kind == GateKind::variable;
    ModuleScoper scoper(graph);
    std::unordered_map<std::uint32_t, Leant> modules;
    for (const std::uint32_t gate : findModules(graph, root, stop)) {
        const ModuleScope scope = scoper.scopeOf(gate, isInput, stop);
        if (stop.stop_requested()) return bounds;
        std::vector<LeaningInput> optimistic;
        std::vector<LeaningInput> pessimistic;
        for (const std::uint32_t input : scope.inputs) {
            const bool isEvent = graph.node(input).kind == GateKind::variable;
            const Leant leant = isEvent ? Leant{{events[graph.node(input).number], false},
                                                {events[graph.node(input).number], false}}
                                        : modules.at(input);
            optimistic.push_back(leant.optimistic);
            pessimistic.push_back(leant.pessimistic);
        }
        const std::size_t alive =
            std::max(leastAlive, std::min(nodes / 4, aliveShare * nodes / (2 * scope.gates.size())));
        const auto low = lean(scope, optimistic, Leaning::optimistic, alive, stop);
        const auto high = lean(scope, pessimistic, Leaning::pessimistic, alive, stop);
        if (!low || !high) return bounds;
        modules[gate] = {*low, *high};
        isInput[gate] = true;
    }
    if (stop.stop_requested()) return bounds;
    if (const auto top = modules.find(root.node()); top != modules.end()) {
        const Chance low = top->second.optimistic.chance;
        const Chance high = top->second.pessimistic.chance;
        bounds.lower = std::max(bounds.lower, root.negated() ? low.no : low.yes);
        bounds.upper = std::min(bounds.upper, root.negated() ? high.no : high.yes);
    }
    // Where both sides are exact they may differ by a rounding.
    bounds.lower = std::min(bounds.lower, bounds.upper);
    return bounds;
}

} // namespace faultline
