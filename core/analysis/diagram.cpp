// SPDX-License-Identifier: MIT
#include "core/analysis/diagram.h"

#include "core/analysis/bdd.h"
#include "core/analysis/graph_part.h"
#include "core/analysis/modules.h"
#include "core/analysis/simplify.h"
#include "core/analysis/variable_order.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace faultline {

namespace {

/// One round of the race between heuristics: how many nodes in all each may have made by its end, and how
/// many of those that got furthest take part.
struct Round {
    std::size_t nodes;
    std::size_t runners;
};

/// How far a heuristic gets with little tells fairly well how it would end (measured on Aralia's trees): by
/// 32,000 nodes one is mostly clear of the others, and more runners than two would only cost. But a module
/// that needs millions deserves a second look at all of them.
constexpr Round rounds[] = {{4'000, 10},     {16'000, 4},     {32'000, 3},     {128'000, 2},
                            {512'000, 1},    {1'000'000, 3},  {4'000'000, 2},  {4'000'000, 10},
                            {16'000'000, 3}, {64'000'000, 2}, {256'000'000, 2}};

/// Tables that begin that large grow seldom, and cost small modules nothing.
constexpr std::size_t expectedPerInput = 32;

/// Builds the diagram of one module under one order, in instalments.
class Trial {
public:
    Trial(const ModuleScope& scope, OrderHeuristic heuristic, const std::stop_token& stop)
        : m_scope(scope), m_order(orderInputs(scope, heuristic, stop)), m_edges(scope.size()) {
        // The inputs themselves are nodes: a builder that could not hold them would take some for constants.
        m_builder.reset(std::max(rounds[0].nodes, 2 * m_order.size() + 2), stop,
                        expectedPerInput * m_order.size());
        for (std::size_t level = 0; level < m_order.size(); ++level)
            m_edges[scope.gates.size() + m_order[level]] =
                m_builder.variable(static_cast<std::uint32_t>(level));
    }

    /// Goes on until the module is built (true) or that many nodes have been made in all.
    bool advance(std::size_t nodes) {
        m_builder.extend(nodes);
        for (; m_done < m_scope.gates.size(); ++m_done) {
            const BddBuilder::Edge edge = edgeOf(m_done);
            if (m_builder.exhausted()) return false;
            m_edges[m_done] = edge;
            m_nodesAtDone = m_builder.size();
        }
        return true;
    }

    [[nodiscard]] std::size_t nodesMade() const { return m_builder.size(); }
    /// Has built more gates, or as many with fewer nodes.
    [[nodiscard]] bool isAheadOf(const Trial& other) const {
        return m_done != other.m_done ? m_done > other.m_done : m_nodesAtDone < other.m_nodesAtDone;
    }
    /// By level: positions in the scope's inputs.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return m_order; }

    /// Copies the nodes that the root reaches, children first. Of no use where a stop was requested.
    Diagram extract() const {
        Diagram diagram;
        diagram.nodes.push_back({});
        const BddBuilder::Edge root = m_edges[m_scope.gates.size() - 1];
        std::vector<bool> reached(m_builder.size(), false);
        reached[root >> 1U] = true;
        for (std::size_t index = root >> 1U; index > 0; --index) {
            if (isTimeToStop(index)) return diagram;
            if (!reached[index]) continue;
            const auto& node = m_builder.node(static_cast<BddBuilder::Edge>(2 * index));
            reached[node.high >> 1U] = true;
            reached[node.low >> 1U] = true;
        }
        std::vector<std::uint32_t> place(m_builder.size(), 0);
        for (std::size_t index = 1; index <= root >> 1U; ++index) {
            if (isTimeToStop(index)) return diagram;
            if (!reached[index]) continue;
            const auto& node = m_builder.node(static_cast<BddBuilder::Edge>(2 * index));
            place[index] = static_cast<std::uint32_t>(diagram.nodes.size());
            diagram.nodes.push_back({node.level, 2 * place[node.high >> 1U] + (node.high & 1U),
                                     2 * place[node.low >> 1U] + (node.low & 1U)});
        }
        diagram.root = 2 * place[root >> 1U] + (root & 1U);
        return diagram;
    }

private:
    [[nodiscard]] bool isTimeToStop(std::size_t node) const {
        constexpr std::size_t nodesBetweenStops = std::size_t{1} << 15U;
        return node % nodesBetweenStops == 0 && m_builder.stopRequested();
    }

    BddBuilder::Edge edgeOf(std::size_t gate) {
        std::vector<BddBuilder::Edge> arguments;
        for (const Literal argument : m_scope.argumentsOf(gate))
            arguments.push_back(m_edges[argument.node()] ^ (argument.negated() ? 1U : 0U));
        const ModuleScope::Gate& inner = m_scope.gates[gate];
        if (inner.kind == GateKind::conjunction) return m_builder.conjunction(std::move(arguments));
        if (inner.kind == GateKind::atLeast)
            return m_builder.atLeast(static_cast<int>(inner.number), std::move(arguments));
        if (inner.kind == GateKind::choice)
            return m_builder.ifThenElse(arguments[0], arguments[1], arguments[2]);
        return m_builder.exclusiveOr(arguments[0], arguments[1]);
    }

    const ModuleScope& m_scope;
    std::vector<std::uint32_t> m_order;
    std::vector<BddBuilder::Edge> m_edges; ///< by local node
    BddBuilder m_builder;
    std::size_t m_done = 0;
    std::size_t m_nodesAtDone = 0; ///< nodes made when the last gate was
};

/// Lets a trial go on within what is left for all of them; true where it is through.
bool advance(Trial& trial, std::size_t nodes, const DiagramBudget& budget) {
    if (budget.left == nullptr) return trial.advance(nodes);
    const std::size_t before = trial.nodesMade();
    const bool isFirst = nodes <= rounds[0].nodes;
    const bool isThrough = trial.advance(isFirst ? nodes : std::min(nodes, before + *budget.left));
    *budget.left -= std::min(*budget.left, trial.nodesMade() - before);
    return isThrough;
}

/// Gives every heuristic a little, those that got furthest more, until one is through.
std::unique_ptr<Trial> compileModule(const ModuleScope& scope, const DiagramBudget& budget) {
    std::vector<std::unique_ptr<Trial>> trials;
    const std::size_t first = hasChoices(scope) ? 1 : 0; // theirs comes before those for any module
    for (const Round& round : rounds) {
        const std::size_t nodes = std::min(round.nodes, budget.nodes);
        std::ranges::stable_sort(trials, [](const auto& a, const auto& b) { return a->isAheadOf(*b); });
        for (std::size_t runner = 0; runner < round.runners; ++runner) {
            // Most modules are through with the first heuristic: the others are set up when they are needed.
            if (runner == trials.size())
                trials.push_back(std::make_unique<Trial>(
                    scope, runner < first ? OrderHeuristic::choices : allOrderHeuristics[runner - first],
                    budget.stop));
            if (advance(*trials[runner], nodes, budget)) return std::move(trials[runner]);
            if (budget.stop.stop_requested() || (budget.left != nullptr && *budget.left == 0)) return nullptr;
        }
        if (nodes == budget.nodes) break;
    }
    return nullptr;
}

/// The diagram of a conjunction of inputs, as the builder would make it: a chain, and no race is needed.
/// Nothing where an argument is a gate, or the budget is too small.
std::optional<Diagram> chainOf(const FaultGraph& graph, std::uint32_t gate, const std::vector<bool>& isInput,
                               std::size_t nodes) {
    const auto arguments = graph.arguments(gate);
    if (graph.node(gate).kind != GateKind::conjunction || arguments.size() >= nodes ||
        !std::ranges::all_of(arguments, [&](Literal argument) { return isInput[argument.node()]; }))
        return std::nullopt;
    Diagram diagram;
    diagram.nodes.reserve(arguments.size() + 1);
    diagram.nodes.push_back({});
    diagram.root = Diagram::one;
    for (std::size_t level = arguments.size(); level-- > 0;) {
        const bool negated = arguments[level].negated();
        const Diagram::Edge high = negated ? Diagram::zero : diagram.root;
        const Diagram::Edge low = negated ? diagram.root : Diagram::zero;
        // High edges are never complemented.
        const Diagram::Edge flip = high & 1U;
        diagram.root = 2 * static_cast<Diagram::Edge>(diagram.nodes.size()) + flip;
        diagram.nodes.push_back({static_cast<std::uint32_t>(level), high ^ flip, low ^ flip});
    }
    return diagram;
}

} // namespace

std::vector<std::optional<CompiledFunction>>
DiagramStore::compile(FaultGraph& graph, const std::vector<Literal>& roots, const DiagramBudget& budget) {
    std::vector<std::optional<CompiledFunction>> compiled;
    for (const Literal root : simplify(graph, roots, budget.stop))
        compiled.push_back(budget.stop.stop_requested() ? std::nullopt
                                                        : compileSimplified(graph, root, budget));
    return compiled;
}

std::optional<CompiledFunction> DiagramStore::compile(FaultGraph& graph, Literal root,
                                                      const DiagramBudget& budget) {
    return compile(graph, std::vector<Literal>{root}, budget).front();
}

std::optional<CompiledFunction> DiagramStore::compileSimplified(const FaultGraph& graph, Literal root,
                                                                const DiagramBudget& budget) {
    const auto& top = graph.node(root.node());
    if (top.kind == GateKind::constant)
        return CompiledFunction{CompiledFunction::Kind::constant, 0, root.negated()};
    if (top.kind == GateKind::variable)
        return CompiledFunction{CompiledFunction::Kind::event, top.number, root.negated()};

    const auto compiled = [&root](std::uint32_t module) {
        return CompiledFunction{CompiledFunction::Kind::module, module, root.negated()};
    };
    if (const auto known = m_moduleOfGate.find(root.node()); known != m_moduleOfGate.end())
        return compiled(known->second);
    if (const auto nodes = fewNodesBelow(graph, {root})) {
        // A large design has hundreds of small functions, and none must pay for the whole graph. Distinct
        // nodes stay distinct and in order, so the part's node i + 1 is the graph's (*nodes)[i].
        FaultGraph part;
        const Literal small = transplanted(graph, *nodes, {{root.node(), false}}, part, {}).front();
        ModuleOfGate inPart;
        for (std::uint32_t i = 0; i < nodes->size(); ++i)
            if (const auto known = m_moduleOfGate.find((*nodes)[i]); known != m_moduleOfGate.end())
                inPart[i + 1] = known->second;
        if (!compileModules(part, small, budget, inPart)) return std::nullopt;
        for (const auto& [gate, module] : inPart) m_moduleOfGate[(*nodes)[gate - 1]] = module;
    } else if (!compileModules(graph, root, budget, m_moduleOfGate)) {
        return std::nullopt;
    }
    return compiled(m_moduleOfGate.at(root.node()));
}

bool DiagramStore::compileModules(const FaultGraph& graph, Literal root, const DiagramBudget& budget,
                                  ModuleOfGate& moduleOfGate) {
    std::vector<bool> isInput(root.node() + 1, false);
    for (std::uint32_t index = 0; index < isInput.size(); ++index)
        isInput[index] = graph.node(index).kind == GateKind::variable;
    ModuleScoper scoper(graph);
    for (const std::uint32_t gate : findModules(graph, root, budget.stop)) {
        if (!moduleOfGate.contains(gate)) {
            const auto inputOf = [&](std::uint32_t node) -> DiagramInput {
                if (graph.node(node).kind == GateKind::variable) return {false, graph.node(node).number};
                return {true, moduleOfGate.at(node)};
            };
            std::optional<Diagram> diagram = chainOf(graph, gate, isInput, budget.nodes);
            if (diagram) {
                for (const Literal argument : graph.arguments(gate))
                    diagram->inputs.push_back(inputOf(argument.node()));
            } else {
                const ModuleScope scope = scoper.scopeOf(gate, isInput, budget.stop);
                if (budget.stop.stop_requested()) return false;
                const auto trial = compileModule(scope, budget);
                if (!trial) return false;
                diagram = trial->extract();
                if (budget.stop.stop_requested()) return false;
                for (const std::uint32_t position : trial->order())
                    diagram->inputs.push_back(inputOf(scope.inputs[position]));
            }
            moduleOfGate[gate] = static_cast<std::uint32_t>(m_modules.size());
            m_modules.push_back(std::move(*diagram));
        }
        isInput[gate] = true;
    }
    return !budget.stop.stop_requested(); // modules may not have been looked for to the end
}

std::vector<std::uint32_t> DiagramStore::modulesOf(const CompiledFunction& function) const {
    std::vector<std::uint32_t> used;
    if (function.kind != CompiledFunction::Kind::module) return used;
    std::vector<bool> reached(function.index + 1, false);
    reached[function.index] = true;
    for (std::uint32_t index = function.index + 1; index-- > 0;) {
        if (!reached[index]) continue;
        used.push_back(index);
        for (const DiagramInput& input : m_modules[index].inputs)
            if (input.isModule) reached[input.index] = true;
    }
    std::ranges::reverse(used);
    return used;
}

std::size_t DiagramStore::nodeCount() const {
    std::size_t count = 0;
    for (const Diagram& module : m_modules) count += module.nodes.size();
    return count;
}

} // namespace faultline
