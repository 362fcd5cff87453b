// SPDX-License-Identifier: MIT
#include "core/analysis/variable_order.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace faultline {

namespace {

using Weights = std::unordered_map<std::uint32_t, double>;

/// Depth-first from the module's root; `before(a, b)` sorts the arguments of every gate where given.
template <class Before>
std::vector<std::uint32_t> depthFirst(const FaultGraph& graph, const ModuleScope& scope, Before before) {
    std::unordered_map<std::uint32_t, bool> inside; // value: seen
    for (const std::uint32_t gate : scope.gates) inside[gate] = false;
    std::unordered_map<std::uint32_t, bool> inputs;
    for (const std::uint32_t input : scope.inputs) inputs[input] = false;
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> stack{scope.gates.back()};
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (const auto input = inputs.find(node); input != inputs.end()) {
            if (!input->second) order.push_back(node);
            input->second = true;
            continue;
        }
        bool& seen = inside[node];
        if (seen) continue;
        seen = true;
        std::vector<std::uint32_t> arguments;
        for (const Literal argument : graph.arguments(node)) arguments.push_back(argument.node());
        std::ranges::stable_sort(arguments, before);
        stack.insert(stack.end(), arguments.rbegin(), arguments.rend());
    }
    return order;
}

/// The number of paths' worth of inputs below each node, capped so that sharing cannot overflow it.
Weights inputsBelow(const FaultGraph& graph, const ModuleScope& scope) {
    Weights below;
    for (const std::uint32_t input : scope.inputs) below[input] = 1.0;
    for (const std::uint32_t gate : scope.gates) {
        double sum = 0.0;
        for (const Literal argument : graph.arguments(gate)) sum += below[argument.node()];
        below[gate] = std::min(sum, 1e12);
    }
    return below;
}

/// How often inputs are used, averaged over everything below a node.
Weights sharing(const FaultGraph& graph, const ModuleScope& scope) {
    Weights uses;
    for (const std::uint32_t gate : scope.gates)
        for (const Literal argument : graph.arguments(gate)) uses[argument.node()] += 1.0;
    Weights shared;
    for (const std::uint32_t input : scope.inputs) shared[input] = uses[input];
    for (const std::uint32_t gate : scope.gates) {
        double most = 0.0;
        for (const Literal argument : graph.arguments(gate)) most = std::max(most, shared[argument.node()]);
        shared[gate] = most;
    }
    return shared;
}

std::vector<std::uint32_t> breadthFirst(const FaultGraph& graph, const ModuleScope& scope) {
    Weights depth;
    depth[scope.gates.back()] = 0.0;
    for (auto gate = scope.gates.rbegin(); gate != scope.gates.rend(); ++gate)
        for (const Literal argument : graph.arguments(*gate)) {
            const double next = depth[*gate] + 1.0;
            double& known = depth[argument.node()];
            if (known == 0.0 || next < known) known = next;
        }
    std::vector<std::uint32_t> order = scope.inputs;
    std::ranges::stable_sort(order, {}, [&depth](std::uint32_t input) { return depth[input]; });
    return order;
}

/// FORCE: every gate pulls its arguments (and itself) towards their common centre; sort; repeat.
std::vector<std::uint32_t> force(const FaultGraph& graph, const ModuleScope& scope,
                                 std::vector<std::uint32_t> order) {
    Weights position;
    const auto place = [&position, &scope](const std::vector<std::uint32_t>& now, const FaultGraph& g) {
        for (std::size_t i = 0; i < now.size(); ++i) position[now[i]] = static_cast<double>(i);
        for (const std::uint32_t gate : scope.gates) {
            double sum = 0.0;
            for (const Literal argument : g.arguments(gate)) sum += position[argument.node()];
            position[gate] = sum / static_cast<double>(std::max<std::size_t>(g.arguments(gate).size(), 1));
        }
    };
    const auto span = [&](const std::vector<std::uint32_t>& tried) {
        place(tried, graph);
        double total = 0.0;
        for (const std::uint32_t gate : scope.gates) {
            double low = position[gate];
            double high = low;
            for (const Literal argument : graph.arguments(gate)) {
                low = std::min(low, position[argument.node()]);
                high = std::max(high, position[argument.node()]);
            }
            total += high - low;
        }
        return total;
    };
    std::vector<std::uint32_t> best = order;
    double bestSpan = span(order);
    for (int round = 0; round < 40; ++round) {
        place(order, graph);
        Weights pull;
        Weights count;
        for (const std::uint32_t gate : scope.gates) {
            double centre = position[gate];
            for (const Literal argument : graph.arguments(gate)) centre += position[argument.node()];
            centre /= static_cast<double>(graph.arguments(gate).size() + 1);
            for (const Literal argument : graph.arguments(gate)) {
                pull[argument.node()] += centre;
                count[argument.node()] += 1.0;
            }
        }
        std::ranges::stable_sort(order, {}, [&](std::uint32_t input) { return pull[input] / count[input]; });
        const double now = span(order);
        if (now < bestSpan) {
            bestSpan = now;
            best = order;
        } else if (round > 10) {
            break;
        }
    }
    return best;
}

} // namespace

ModuleScope scopeOf(const FaultGraph& graph, std::uint32_t root, const std::vector<bool>& isInput) {
    ModuleScope scope;
    std::unordered_map<std::uint32_t, bool> seen;
    std::vector<std::uint32_t> stack{root};
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (std::exchange(seen[node], true)) continue;
        if (node != root && isInput[node]) {
            scope.inputs.push_back(node);
            continue;
        }
        scope.gates.push_back(node);
        const auto arguments = graph.arguments(node);
        for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument)
            stack.push_back(argument->node());
    }
    std::ranges::sort(scope.gates); // index order is topological
    return scope;
}

std::vector<std::uint32_t> orderInputs(const FaultGraph& graph, const ModuleScope& scope,
                                       OrderHeuristic heuristic) {
    switch (heuristic) {
    case OrderHeuristic::depthFirst: return scope.inputs;
    case OrderHeuristic::smallFirst: {
        const Weights below = inputsBelow(graph, scope);
        return depthFirst(graph, scope, [&](auto a, auto b) { return below.at(a) < below.at(b); });
    }
    case OrderHeuristic::largeFirst: {
        const Weights below = inputsBelow(graph, scope);
        return depthFirst(graph, scope, [&](auto a, auto b) { return below.at(a) > below.at(b); });
    }
    case OrderHeuristic::sharedFirst: {
        const Weights shared = sharing(graph, scope);
        return depthFirst(graph, scope, [&](auto a, auto b) { return shared.at(a) > shared.at(b); });
    }
    case OrderHeuristic::breadthFirst: return breadthFirst(graph, scope);
    case OrderHeuristic::force: return force(graph, scope, scope.inputs);
    case OrderHeuristic::forceShared:
        return force(graph, scope, orderInputs(graph, scope, OrderHeuristic::sharedFirst));
    case OrderHeuristic::forceBreadth:
        return force(graph, scope, orderInputs(graph, scope, OrderHeuristic::breadthFirst));
    }
    return scope.inputs;
}

} // namespace faultline
