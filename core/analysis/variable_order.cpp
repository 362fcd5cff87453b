// SPDX-License-Identifier: MIT
#include "core/analysis/variable_order.h"

#include "core/base/stop_poll.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faultline {

namespace {

constexpr int forceRounds = 200;
constexpr int forcePatience = 20; ///< rounds without a better order
/// Arguments looked at for one order, at most about. Past them FORCE ends early, and the weighted order takes
/// several inputs at a time: what is that large has no diagram whatever the order.
constexpr std::size_t orderingWork = 3'000'000;

/// A figure for each local node.
using Weights = std::vector<double>;
/// Positions in `ModuleScope::inputs`.
using Order = std::vector<std::uint32_t>;

std::size_t localInput(const ModuleScope& scope, std::uint32_t input) { return scope.gates.size() + input; }

Order identity(const ModuleScope& scope) {
    Order order(scope.inputs.size());
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Depth-first from the module's root, arguments in the order of their weights.
Order depthFirst(const ModuleScope& scope, const Weights& weights, StopPoll& poll) {
    Order order;
    std::vector<bool> seen(scope.size(), false);
    std::vector<std::uint32_t> stack{static_cast<std::uint32_t>(scope.gates.size() - 1)};
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (seen[node]) continue;
        seen[node] = true;
        if (node >= scope.gates.size()) {
            order.push_back(node - static_cast<std::uint32_t>(scope.gates.size()));
            continue;
        }
        if (poll.isStopped(1 + scope.gates[node].count)) return identity(scope);
        const auto bottom = static_cast<std::ptrdiff_t>(stack.size());
        for (const Literal argument : scope.argumentsOf(node)) stack.push_back(argument.node());
        std::ranges::stable_sort(stack.begin() + bottom, stack.end(), {},
                                 [&](std::uint32_t n) { return weights[n]; });
        std::reverse(stack.begin() + bottom, stack.end());
    }
    return order;
}

/// The number of paths' worth of inputs below each node, capped so that sharing cannot overflow it.
Weights inputsBelow(const ModuleScope& scope) {
    Weights below(scope.size(), 1.0);
    for (std::size_t gate = 0; gate < scope.gates.size(); ++gate) {
        double sum = 0.0;
        for (const Literal argument : scope.argumentsOf(gate)) sum += below[argument.node()];
        below[gate] = std::min(sum, 1e12);
    }
    return below;
}

/// How often the most used input below a node is used.
Weights sharing(const ModuleScope& scope) {
    Weights shared(scope.size(), 0.0);
    for (const Literal argument : scope.arguments)
        if (argument.node() >= scope.gates.size()) shared[argument.node()] += 1.0;
    for (std::size_t gate = 0; gate < scope.gates.size(); ++gate)
        for (const Literal argument : scope.argumentsOf(gate))
            shared[gate] = std::max(shared[gate], shared[argument.node()]);
    return shared;
}

Weights negated(Weights weights) {
    for (double& weight : weights) weight = -weight;
    return weights;
}

Order breadthFirst(const ModuleScope& scope) {
    Weights depth(scope.size(), INFINITY);
    depth[scope.gates.size() - 1] = 0.0;
    for (std::size_t gate = scope.gates.size(); gate-- > 0;)
        for (const Literal argument : scope.argumentsOf(gate))
            depth[argument.node()] = std::min(depth[argument.node()], depth[gate] + 1.0);
    Order order = identity(scope);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t input) { return depth[localInput(scope, input)]; });
    return order;
}

/// A condition comes after all those that it may be asked behind, and what several conditions have in common
/// with the first of them.
Order byChoices(const ModuleScope& scope) {
    Weights depth(scope.size(), 0.0);      // choices passed on the way from the root, at most
    Weights asked(scope.size(), INFINITY); // the depth of the first condition that it is part of
    Weights condition(scope.size(), -1.0);
    for (std::size_t gate = scope.gates.size(); gate-- > 0;) {
        const auto arguments = scope.argumentsOf(gate);
        const bool isChoice = scope.gates[gate].kind == GateKind::choice;
        if (condition[gate] >= 0.0) asked[gate] = std::min(asked[gate], condition[gate]);
        for (const Literal argument : arguments) {
            const std::uint32_t below = argument.node();
            if (!isChoice) {
                depth[below] = std::max(depth[below], depth[gate]);
                asked[below] = std::min(asked[below], asked[gate]);
            } else if (argument == arguments.front()) {
                condition[below] = std::max(condition[below], depth[gate]);
            } else {
                depth[below] = std::max(depth[below], depth[gate] + 1.0);
            }
        }
    }
    Order order = identity(scope);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t input) {
        const std::size_t node = localInput(scope, input);
        const double first = condition[node] >= 0.0 ? std::min(asked[node], condition[node]) : asked[node];
        return first < INFINITY ? first : depth[node];
    });
    return order;
}

/// The weights of the weighted order, where nodes that are `gone` take no part.
void dealOut(const ModuleScope& scope, const std::vector<bool>& gone, Weights& weight) {
    std::ranges::fill(weight, 0.0);
    weight[scope.gates.size() - 1] = 1.0;
    for (std::size_t gate = scope.gates.size(); gate-- > 0;) {
        if (gone[gate]) continue;
        const auto arguments = scope.argumentsOf(gate);
        const auto takers =
            std::ranges::count_if(arguments, [&](Literal argument) { return !gone[argument.node()]; });
        const double part = weight[gate] / static_cast<double>(takers);
        for (const Literal argument : arguments)
            if (!gone[argument.node()]) weight[argument.node()] += part;
    }
}

Order weighted(const ModuleScope& scope, StopPoll& poll) {
    const std::size_t inputs = scope.inputs.size();
    const std::size_t atOnce = 1 + inputs * scope.arguments.size() / orderingWork;
    Order order;
    Order left = identity(scope);
    std::vector<bool> gone(scope.size(), false);
    Weights weight(scope.size());
    while (!left.empty()) {
        if (poll.isStopped(scope.arguments.size())) return identity(scope);
        dealOut(scope, gone, weight);
        const auto taken = static_cast<std::ptrdiff_t>(std::min(atOnce, left.size()));
        std::ranges::partial_sort(left, left.begin() + taken, [&](std::uint32_t a, std::uint32_t b) {
            const double ofA = weight[localInput(scope, a)];
            const double ofB = weight[localInput(scope, b)];
            return ofA != ofB ? ofA > ofB : a < b;
        });
        for (auto input = left.begin(); input != left.begin() + taken; ++input) {
            order.push_back(*input);
            gone[localInput(scope, *input)] = true;
        }
        left.erase(left.begin(), left.begin() + taken);
        for (std::size_t gate = 0; gate < scope.gates.size(); ++gate)
            gone[gate] = std::ranges::all_of(scope.argumentsOf(gate),
                                             [&](Literal argument) { return gone[argument.node()]; });
    }
    return order;
}

/// Puts the inputs at their ranks and every gate in the middle of its arguments; returns how far the gates
/// span.
double place(const ModuleScope& scope, const Order& order, Weights& position) {
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        position[localInput(scope, order[rank])] = static_cast<double>(rank);
    double span = 0.0;
    for (std::size_t gate = 0; gate < scope.gates.size(); ++gate) {
        double sum = 0.0;
        double low = INFINITY;
        double high = -INFINITY;
        for (const Literal argument : scope.argumentsOf(gate)) {
            const double at = position[argument.node()];
            sum += at;
            low = std::min(low, at);
            high = std::max(high, at);
        }
        position[gate] = sum / static_cast<double>(scope.gates[gate].count);
        span += high - low;
    }
    return span;
}

/// FORCE: every gate pulls its arguments towards their common centre; sort; repeat; keep the best.
Order force(const ModuleScope& scope, Order order, StopPoll& poll) {
    Weights position(scope.size(), 0.0);
    Order best = order;
    double bestSpan = place(scope, order, position);
    Weights pull(scope.size());
    Weights count(scope.size());
    int bestRound = 0;
    const auto affordable = static_cast<int>(1 + orderingWork / (1 + scope.arguments.size()));
    const int rounds = std::min(forceRounds, affordable);
    for (int round = 0; round < rounds && round - bestRound <= forcePatience; ++round) {
        if (poll.isStopped(2 * scope.arguments.size())) return order;
        std::ranges::fill(pull, 0.0);
        std::ranges::fill(count, 0.0);
        for (std::size_t gate = 0; gate < scope.gates.size(); ++gate) {
            double centre = position[gate];
            for (const Literal argument : scope.argumentsOf(gate)) centre += position[argument.node()];
            centre /= static_cast<double>(scope.gates[gate].count + 1);
            for (const Literal argument : scope.argumentsOf(gate)) {
                pull[argument.node()] += centre;
                count[argument.node()] += 1.0;
            }
        }
        std::ranges::stable_sort(order, {}, [&](std::uint32_t input) {
            return pull[localInput(scope, input)] / count[localInput(scope, input)];
        });
        const double span = place(scope, order, position);
        if (span < bestSpan) {
            bestSpan = span;
            best = order;
            bestRound = round;
        }
    }
    return best;
}

} // namespace

ModuleScope ModuleScoper::scopeOf(std::uint32_t root, const std::vector<bool>& isInput,
                                  const std::stop_token& stop) {
    StopPoll poll(stop);
    ModuleScope scope;
    std::vector<std::uint32_t> gates;
    std::vector<std::uint32_t> stack{root};
    while (!stack.empty()) {
        const std::uint32_t node = stack.back();
        stack.pop_back();
        if (m_local[node] != 0) continue;
        m_local[node] = 1; // seen; its number comes when all are known
        if (node != root && isInput[node]) {
            scope.inputs.push_back(node);
            continue;
        }
        gates.push_back(node);
        const auto arguments = m_graph.arguments(node);
        if (poll.isStopped(1 + arguments.size())) return scope;
        for (auto argument = arguments.rbegin(); argument != arguments.rend(); ++argument)
            stack.push_back(argument->node());
    }
    std::ranges::sort(gates); // index order is topological
    std::uint32_t number = 0;
    for (const std::uint32_t gate : gates) m_local[gate] = ++number;
    for (const std::uint32_t input : scope.inputs) m_local[input] = ++number;
    for (const std::uint32_t gate : gates) {
        const FaultGraph::Node& node = m_graph.node(gate);
        if (poll.isStopped(1 + node.count)) return scope;
        scope.gates.push_back(
            {node.kind, node.number, static_cast<std::uint32_t>(scope.arguments.size()), node.count});
        for (const Literal argument : m_graph.arguments(gate))
            scope.arguments.emplace_back(m_local[argument.node()] - 1, argument.negated());
    }
    for (const std::uint32_t gate : gates) m_local[gate] = 0;
    for (const std::uint32_t input : scope.inputs) m_local[input] = 0;
    return scope;
}

bool hasChoices(const ModuleScope& scope) {
    return std::ranges::any_of(scope.gates,
                               [](const ModuleScope::Gate& gate) { return gate.kind == GateKind::choice; });
}

std::vector<std::uint32_t> orderInputs(const ModuleScope& scope, OrderHeuristic heuristic,
                                       const std::stop_token& stop) {
    StopPoll poll(stop);
    const auto bySharing = [&] { return depthFirst(scope, negated(sharing(scope)), poll); };
    switch (heuristic) {
    case OrderHeuristic::depthFirst: break;
    case OrderHeuristic::smallFirst: return depthFirst(scope, inputsBelow(scope), poll);
    case OrderHeuristic::largeFirst: return depthFirst(scope, negated(inputsBelow(scope)), poll);
    case OrderHeuristic::sharedFirst: return bySharing();
    case OrderHeuristic::breadthFirst: return breadthFirst(scope);
    case OrderHeuristic::weighted: return weighted(scope, poll);
    case OrderHeuristic::choices: return byChoices(scope);
    case OrderHeuristic::force: return force(scope, identity(scope), poll);
    case OrderHeuristic::forceShared: return force(scope, bySharing(), poll);
    case OrderHeuristic::forceBreadth: return force(scope, breadthFirst(scope), poll);
    case OrderHeuristic::forceWeighted: return force(scope, weighted(scope, poll), poll);
    }
    return identity(scope);
}

} // namespace faultline
