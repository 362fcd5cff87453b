// SPDX-License-Identifier: MIT
#include "core/analysis/truncated_diagram.h"

#include "core/base/stop_poll.h"

#include <algorithm>
#include <map>

namespace faultline {

namespace {

using Edge = BddBuilder::Edge;

constexpr std::size_t fewestKept = 16;

class Truncation {
public:
    Truncation(const ModuleScope& scope, const std::vector<LeaningInput>& inputs, Leaning leaning,
               std::size_t nodes, std::stop_token stop)
        : m_scope(scope), m_leaning(leaning), m_nodes(std::max(nodes, 4 * scope.inputs.size() + 64)),
          m_stop(stop), m_poll(std::move(stop)), m_uses(scope.size(), 0) {
        m_builder.reset(m_nodes, m_stop);
        const auto order = orderInputs(
            scope, hasChoices(scope) ? OrderHeuristic::choices : OrderHeuristic::sharedFirst, m_stop);
        for (std::size_t level = 0; level < order.size(); ++level) {
            m_inputs.push_back(inputs[order[level]]);
            const auto node = static_cast<std::uint32_t>(scope.gates.size() + order[level]);
            m_edges[node] = m_builder.variable(static_cast<std::uint32_t>(level));
        }
        for (const Literal argument : scope.arguments) ++m_uses[argument.node()];
    }

    std::optional<TruncatedResult> run() {
        for (std::uint32_t gate = 0; gate < m_scope.gates.size(); ++gate) {
            buildGate(gate);
            if (m_stop.stop_requested()) return std::nullopt;
        }
        const Edge root = m_edges.at(static_cast<std::uint32_t>(m_scope.gates.size() - 1));
        const std::vector<double> values = evaluate();
        if (m_stop.stop_requested()) return std::nullopt;
        return TruncatedResult{{values[root], values[root ^ 1U]}, atRest(root)};
    }

private:
    void buildGate(std::uint32_t gate) {
        const ModuleScope::Gate& node = m_scope.gates[gate];
        m_pending.clear();
        for (const Literal argument : m_scope.argumentsOf(gate))
            m_pending.push_back(m_edges.at(argument.node()) ^ (argument.negated() ? 1U : 0U));
        // Each argument is let go after its last use, so that pruning need not keep it.
        for (const Literal argument : m_scope.argumentsOf(gate))
            if (--m_uses[argument.node()] == 0) m_edges.erase(argument.node());
        if (node.kind == GateKind::conjunction) {
            m_edges[gate] = conjunction();
        } else if (node.kind == GateKind::choice) {
            m_edges[gate] = choice();
        } else {
            const auto k = static_cast<int>(node.number);
            m_edges[gate] =
                step(static_cast<std::size_t>(k), [this, k] { return m_builder.atLeast(k, m_pending); });
        }
        m_pending.clear();
    }

    /// Once pruned the branches need not imply each other any more: so it is made of what is monotone.
    Edge choice() {
        const Edge ifFalse = m_pending.back();
        m_pending.pop_back();
        m_others.push_back(ifFalse);
        const Edge both = conjunction();
        m_pending = {both, m_others.back()};
        m_others.pop_back();
        return step(1, [this] { return m_builder.disjunction(m_pending[0], m_pending[1]); });
    }

    /// Folds the arguments two at a time, so that there is something to prune between the steps.
    Edge conjunction() {
        std::ranges::sort(m_pending, [this](Edge a, Edge b) {
            return m_builder.levelOf(a) != m_builder.levelOf(b) ? m_builder.levelOf(a) < m_builder.levelOf(b)
                                                                : a < b;
        });
        while (m_pending.size() > 1) {
            const Edge result = step(m_pending.size(), [this] {
                return m_builder.conjunction(m_pending[m_pending.size() - 1],
                                             m_pending[m_pending.size() - 2]);
            });
            m_pending.pop_back();
            m_pending.back() = result;
        }
        return m_pending.front();
    }

    /// Does an operation on the pending edges (true at rest when `needed` of them are); where it does not
    /// fit, prunes harder and harder and tries again.
    template <class Operation>
    Edge step(std::size_t needed, Operation operation) {
        m_builder.extend(m_nodes);
        Edge result = operation();
        for (std::size_t keep = m_nodes / 4; m_builder.exhausted() && !m_stop.stop_requested(); keep /= 4) {
            prune(std::max(keep, fewestKept));
            result = operation();
            if (keep < fewestKept) break;
        }
        // With a handful of nodes an operation always fits; should it not, err by all there is.
        if (m_builder.exhausted()) {
            const auto up = std::ranges::count_if(m_pending, [this](Edge edge) { return atRest(edge); });
            const bool rest = static_cast<std::size_t>(up) >= needed;
            return rest == (m_leaning == Leaning::optimistic) ? BddBuilder::one : BddBuilder::zero;
        }
        return result;
    }

    bool atRest(Edge edge) const {
        while (edge > BddBuilder::zero)
            edge = m_inputs[m_builder.levelOf(edge)].atRest ? m_builder.high(edge) : m_builder.low(edge);
        return edge == BddBuilder::one;
    }

    std::vector<double> evaluate() {
        std::vector<double> values(2 * m_builder.size());
        values[BddBuilder::one] = 1.0;
        for (Edge edge = 2; edge < values.size() && !m_poll.isStopped(); edge += 2) {
            const auto& node = m_builder.node(edge);
            const Chance& chance = m_inputs[node.level].chance;
            for (const Edge flip : {0U, 1U})
                values[edge ^ flip] =
                    chance.yes * values[node.high ^ flip] + chance.no * values[node.low ^ flip];
        }
        return values;
    }

    /// What would be lost by replacing each node: the probability of coming to it and being decided
    /// otherwise.
    std::vector<double> lossOfNodes(const std::vector<Edge>& live, const std::vector<bool>& replacement) {
        const std::vector<double> values = evaluate();
        std::vector<double> reach(m_builder.size(), 0.0);
        for (const Edge edge : live) reach[edge >> 1U] = 1.0;
        std::vector<double> loss(m_builder.size(), -1.0);
        for (std::size_t i = m_builder.size(); i-- > 1;) {
            if (reach[i] <= 0.0) continue;
            if (m_poll.isStopped()) break;
            const auto& node = m_builder.node(static_cast<Edge>(2 * i));
            const Chance& chance = m_inputs[node.level].chance;
            reach[node.high >> 1U] += reach[i] * chance.yes;
            reach[node.low >> 1U] += reach[i] * chance.no;
            loss[i] = reach[i] * values[2 * i + (replacement[i] ? 1U : 0U)];
        }
        return loss;
    }

    /// Keeps about `keep` nodes of those that live edges reach, the ones that matter most.
    void prune(std::size_t keep) {
        std::vector<Edge> live = m_pending;
        live.insert(live.end(), m_others.begin(), m_others.end());
        for (const auto& [node, edge] : m_edges) live.push_back(edge);
        std::vector<bool> replacement(m_builder.size(), true);
        for (std::size_t i = 1; i < m_builder.size(); ++i) {
            const auto& node = m_builder.node(static_cast<Edge>(2 * i));
            const Edge next = m_inputs[node.level].atRest ? node.high : node.low;
            if (m_poll.isStopped()) return;
            // Children come before parents; the value at rest is that of the child where nothing has failed.
            const bool rest = restThrough(replacement, next);
            replacement[i] = rest;
        }
        if (m_leaning == Leaning::pessimistic) replacement.flip();
        const std::vector<double> loss = lossOfNodes(live, replacement);
        if (m_poll.isStopped()) return;
        std::vector<double> ranked;
        for (const double value : loss)
            if (value >= 0.0) ranked.push_back(value);
        double threshold = -1.0;
        if (ranked.size() > keep) {
            std::ranges::nth_element(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(keep),
                                     std::greater<>{});
            threshold = ranked[keep];
        }
        rebuild(loss, replacement, threshold);
    }

    static bool restThrough(const std::vector<bool>& rest, Edge edge) {
        return rest[edge >> 1U] != ((edge & 1U) != 0);
    }

    /// Copies what stays into a fresh builder; nodes at or below the threshold become constants.
    void rebuild(const std::vector<double>& loss, const std::vector<bool>& replacement, double threshold) {
        BddBuilder fresh;
        fresh.reset(m_nodes, m_stop);
        std::vector<Edge> image(m_builder.size(), BddBuilder::one);
        const auto mapped = [&image](Edge edge) { return image[edge >> 1U] ^ (edge & 1U); };
        for (std::size_t i = 1; i < m_builder.size(); ++i) {
            if (loss[i] < 0.0) continue;
            if (m_poll.isStopped()) return;
            // A variable's own node costs nothing and losing it would lose the variable.
            const auto node = m_builder.node(static_cast<Edge>(2 * i));
            const bool isVariable = node.high <= BddBuilder::zero && node.low <= BddBuilder::zero;
            if (loss[i] <= threshold && !isVariable) {
                image[i] = replacement[i] ? BddBuilder::one : BddBuilder::zero;
            } else {
                const Edge variable = fresh.variable(node.level);
                image[i] = fresh.ifThenElse(variable, mapped(node.high), mapped(node.low));
            }
        }
        for (Edge& edge : m_pending) edge = mapped(edge);
        for (Edge& edge : m_others) edge = mapped(edge);
        for (auto& [node, edge] : m_edges) edge = mapped(edge);
        m_builder = std::move(fresh);
    }

    const ModuleScope& m_scope;
    std::vector<LeaningInput> m_inputs; ///< by level
    Leaning m_leaning;
    std::size_t m_nodes;
    std::stop_token m_stop;
    StopPoll m_poll;
    BddBuilder m_builder;
    std::map<std::uint32_t, Edge> m_edges; ///< of local nodes that are still needed
    std::vector<std::uint32_t> m_uses;     ///< by local node: how many arguments are still to come
    std::vector<Edge> m_pending;           ///< arguments of the step at hand
    std::vector<Edge> m_others;            ///< arguments of a later step of the same gate
};

} // namespace

std::optional<TruncatedResult> evaluateTruncated(const ModuleScope& scope,
                                                 const std::vector<LeaningInput>& inputs, Leaning leaning,
                                                 std::size_t nodes, const std::stop_token& stop) {
    return Truncation(scope, inputs, leaning, nodes, stop).run();
}

} // namespace faultline
