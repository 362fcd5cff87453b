// SPDX-License-Identifier: MIT
#include "core/analysis/bounds.h"

#include <algorithm>
#include <vector>

namespace faultline {

namespace {

/// Bounds of a probability and of its complement, each kept with its own relative precision.
struct Range {
    Interval yes;
    Interval no;

    [[nodiscard]] Range flipped(bool flip) const { return flip ? Range{no, yes} : *this; }
};

Range conjunction(const std::vector<Range>& parts) {
    Range result{{1.0, 1.0}, {0.0, 0.0}};
    for (const Range& part : parts) {
        result.yes.lower *= part.yes.lower;
        result.yes.upper = std::min(result.yes.upper, part.yes.upper);
        // 1 - product of (1 - no), summed from positive terms.
        result.no.upper += part.no.upper * (1.0 - std::min(result.no.upper, 1.0));
        result.no.lower = std::max(result.no.lower, part.no.lower);
    }
    result.no.upper = std::min(result.no.upper, 1.0);
    return result;
}

/// At least k: the k likeliest parts together from below, Markov's inequality from above.
Interval atLeast(std::size_t k, std::vector<Interval> parts) {
    Interval result{1.0, 0.0};
    for (const Interval& part : parts) result.upper += part.upper / static_cast<double>(k);
    std::ranges::sort(parts, std::greater<>{}, &Interval::lower);
    for (std::size_t i = 0; i < k; ++i) result.lower *= parts[i].lower;
    result.upper = std::min(result.upper, 1.0);
    return result;
}

} // namespace

Interval associationBounds(const FaultGraph& graph, Literal root, std::span<const Chance> events) {
    const auto reached = reachableFrom(graph, {&root, 1});
    std::vector<Range> ranges(reached.size());
    ranges[0] = {{1.0, 1.0}, {0.0, 0.0}};
    std::vector<Range> parts;
    for (std::uint32_t index = 1; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        const auto& node = graph.node(index);
        parts.clear();
        for (const Literal argument : graph.arguments(index))
            parts.push_back(ranges[argument.node()].flipped(argument.negated()));
        if (node.kind == GateKind::variable) {
            const Chance& chance = events[node.number];
            ranges[index] = {{chance.yes, chance.yes}, {chance.no, chance.no}};
        } else if (node.kind == GateKind::conjunction) {
            ranges[index] = conjunction(parts);
        } else if (node.kind == GateKind::atLeast) {
            std::vector<Interval> yes;
            std::vector<Interval> no;
            for (const Range& part : parts) {
                yes.push_back(part.yes);
                no.push_back(part.no);
            }
            ranges[index] = {atLeast(node.number, yes), atLeast(parts.size() - node.number + 1, no)};
        }
        // An exclusive gate is not monotone: it keeps [0, 1].
    }
    return ranges[root.node()].flipped(root.negated()).yes;
}

} // namespace faultline
