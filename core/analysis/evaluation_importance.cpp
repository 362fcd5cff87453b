// SPDX-License-Identifier: MIT
#include "core/analysis/evaluation.h"

#include "core/analysis/pair_table.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace faultline {

namespace {

/// A plan of that many pairs a node costs less than looking pairs up as they come.
constexpr std::size_t pairsPerNode = 8;
constexpr std::size_t fewPairs = 256;
constexpr std::size_t mostPlannedPairs = std::size_t{1} << 20U;

/// |P(f) - P(g)| for edges of one module, by a subtraction of the smaller two of the four figures.
struct Subtraction {
    double result;
    double largest; ///< of what was subtracted

    Subtraction(const double* values, Diagram::Edge f, Diagram::Edge g) {
        const double direct = std::max(values[f], values[g]);
        const double negated = std::max(values[f ^ 1U], values[g ^ 1U]);
        const Diagram::Edge flip = direct < negated ? 0U : 1U;
        result = std::abs(values[f ^ flip] - values[g ^ flip]);
        largest = std::min(direct, negated);
    }
};

/// |P(f) - P(g)| for edges of one module of which one implies the other.
class Difference {
public:
    Difference(const Diagram& module, const double* values, const std::vector<Chance>& inputs,
               const std::stop_token& stop)
        : m_module(module), m_values(values), m_inputs(inputs), m_stop(stop), m_known(0, stop) {}

    /// It was stopped, or there were too many pairs: what came since means nothing.
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

    double between(Diagram::Edge f, Diagram::Edge g) {
        if (f == g) return 0.0;
        if (f == Diagram::one || g == Diagram::zero) return m_values[f == Diagram::one ? g ^ 1U : f];
        if (g == Diagram::one || f == Diagram::zero) return m_values[g == Diagram::one ? f ^ 1U : g];
        // The figures have relative errors near 1e-15: their difference is good to 1e-11 unless it is a
        // ten-thousandth of them. Then, and only then, walk down until it is not.
        const Subtraction subtraction(m_values, f, g);
        return subtraction.result > 1e-4 * subtraction.largest ? subtraction.result : walked(f, g);
    }

private:
    double walked(Diagram::Edge f, Diagram::Edge g) {
        const std::uint64_t key = pairKey(f, g);
        if (const double* known = m_known.find(key)) return *known;
        if (mustGiveUp()) return 0.0;
        const std::uint32_t level = std::min(levelOf(f), levelOf(g));
        const Chance& input = m_inputs[level];
        const double result = input.yes * between(cofactor(f, level, true), cofactor(g, level, true)) +
                              input.no * between(cofactor(f, level, false), cofactor(g, level, false));
        m_known.insert(key, result);
        return result;
    }

    bool mustGiveUp() {
        m_gaveUp = m_gaveUp || ++m_pairs > Evaluation::mostPairs ||
                   ((m_pairs & 0xFFFU) == 0 && m_stop.stop_requested());
        return m_gaveUp;
    }

    std::uint32_t levelOf(Diagram::Edge edge) const { return m_module.nodes[edge >> 1U].level; }
    Diagram::Edge cofactor(Diagram::Edge edge, std::uint32_t level, bool high) const {
        const Diagram::Node& node = m_module.nodes[edge >> 1U];
        if (node.level != level) return edge;
        return (high ? node.high : node.low) ^ (edge & 1U);
    }

    const Diagram& m_module;
    const double* m_values;
    const std::vector<Chance>& m_inputs;
    const std::stop_token& m_stop;
    PairTable<double> m_known;
    std::size_t m_pairs = 0;
    bool m_gaveUp = false;
};

} // namespace

const DifferencePlan* Evaluation::planOf(std::uint32_t module, const std::stop_token& stop) const {
    const Diagram& diagram = m_store.modules()[module];
    auto& plan = m_plans[module];
    if (!plan) {
        const std::size_t most = fewPairs + pairsPerNode * diagram.nodes.size();
        auto made = DifferencePlan::of(diagram, std::min(most, mostPlannedPairs), stop);
        if (stop.stop_requested()) return nullptr; // for that it was not made, it is not known to be too much
        plan.emplace(std::move(made));
    }
    return *plan ? &**plan : nullptr;
}

const DifferencePlan* Evaluation::planOf(std::uint32_t module, const std::vector<bool>& wanted,
                                         const std::stop_token& stop) const {
    const DifferencePlan* whole = planOf(module, stop);
    if (whole == nullptr || std::ranges::find(wanted, false) == wanted.end()) return whole;
    const auto [entry, isNew] = m_partialPlans.try_emplace({module, wanted});
    if (isNew) entry->second = whole->restrictedTo(m_store.modules()[module], wanted);
    return &entry->second;
}

template <class DifferenceOfNode>
const std::vector<double>* Evaluation::descend(std::uint32_t module, const std::vector<bool>& wanted,
                                               const DifferenceOfNode& differenceOf,
                                               const std::stop_token& stop) const {
    const Diagram& diagram = m_store.modules()[module];
    m_importance.assign(diagram.inputs.size(), 0.0);
    m_weights.assign(diagram.nodes.size(), 0.0);
    m_weights[diagram.root >> 1U] = 1.0;
    std::size_t deepest = wanted.size();
    while (deepest > 0 && !wanted[deepest - 1]) --deepest;
    for (std::size_t i = diagram.nodes.size(); i-- > 1;) {
        if (isTimeToAsk(i) && stop.stop_requested()) return nullptr;
        const Diagram::Node& node = diagram.nodes[i];
        if (node.level >= deepest) continue;
        const double weight = m_weights[i];
        if (wanted[node.level]) m_importance[node.level] += weight * differenceOf(i);
        m_weights[node.high >> 1U] += weight * m_inputs[node.level].yes;
        m_weights[node.low >> 1U] += weight * m_inputs[node.level].no;
    }
    return &m_importance;
}

const std::vector<double>* Evaluation::localBirnbaum(std::uint32_t module, const std::vector<bool>& wanted,
                                                     const std::stop_token& stop) const {
    if (stop.stop_requested()) return nullptr;
    const Diagram& diagram = m_store.modules()[module];
    const std::span<const double> values(m_values.data() + m_start[module], 2 * diagram.nodes.size());
    takeInputsOf(diagram);
    if (const DifferencePlan* plan = planOf(module, wanted, stop)) {
        plan->evaluate(values, m_inputs, m_terms, stop);
        return descend(
            module, wanted, [&](std::size_t i) { return m_terms[plan->termOfNode(i)]; }, stop);
    }
    Difference difference(diagram, values.data(), m_inputs, stop);
    const auto* importance = descend(
        module, wanted,
        [&](std::size_t i) { return difference.between(diagram.nodes[i].high, diagram.nodes[i].low); }, stop);
    return difference.gaveUp() || stop.stop_requested() ? nullptr : importance;
}

const std::vector<double>* Evaluation::roughLocalBirnbaum(std::uint32_t module,
                                                          const std::stop_token& stop) const {
    const Diagram& diagram = m_store.modules()[module];
    const double* values = m_values.data() + m_start[module];
    takeInputsOf(diagram);
    return descend(
        module, std::vector<bool>(diagram.inputs.size(), true),
        [&](std::size_t i) {
            return Subtraction(values, diagram.nodes[i].high, diagram.nodes[i].low).result;
        },
        stop);
}

template <class LocalBirnbaum>
std::vector<double> Evaluation::throughModules(const CompiledFunction& function,
                                               const LocalBirnbaum& localOf) const {
    std::vector<double> importance(m_events.size(), 0.0);
    if (function.kind == CompiledFunction::Kind::event) importance[function.index] = 1.0;
    if (function.kind != CompiledFunction::Kind::module) return importance;
    std::vector<double> factor(m_modules.size(), 0.0);
    factor[function.index] = 1.0;
    const std::vector<std::uint32_t> used = m_store.modulesOf(function);
    for (auto module = used.rbegin(); module != used.rend(); ++module) {
        const auto& inputs = m_store.modules()[*module].inputs;
        const std::vector<double>* local = localOf(*module);
        if (local == nullptr) return {};
        for (std::size_t level = 0; level < inputs.size(); ++level)
            (inputs[level].isModule ? factor : importance)[inputs[level].index] =
                factor[*module] * (*local)[level];
    }
    return importance;
}

std::vector<double> Evaluation::birnbaum(const CompiledFunction& function,
                                         const std::stop_token& stop) const {
    return throughModules(function, [&](std::uint32_t module) {
        return localBirnbaum(module, std::vector<bool>(m_store.modules()[module].inputs.size(), true), stop);
    });
}

std::vector<double> Evaluation::roughBirnbaum(const CompiledFunction& function,
                                              const std::stop_token& stop) const {
    return throughModules(function, [&](std::uint32_t module) { return roughLocalBirnbaum(module, stop); });
}

std::vector<double> Evaluation::birnbaum(const CompiledFunction& function,
                                         std::span<const std::uint32_t> events,
                                         const std::stop_token& stop) const {
    std::vector<double> importance(events.size(), 0.0);
    if (function.kind != CompiledFunction::Kind::module) {
        for (std::size_t i = 0; i < events.size(); ++i)
            if (function.kind == CompiledFunction::Kind::event && function.index == events[i])
                importance[i] = 1.0;
        return importance;
    }
    // Which modules lead from the root to an event: mark upwards, then walk down along the marks.
    std::vector<bool> isAsked(m_events.size(), false);
    std::vector<bool> isMarked(m_modules.size(), false);
    std::vector<std::uint32_t> marked;
    const auto mark = [&](const std::vector<std::uint32_t>& users) {
        for (const std::uint32_t user : users) {
            if (isMarked[user]) continue;
            isMarked[user] = true;
            marked.push_back(user);
        }
    };
    for (const std::uint32_t event : events) {
        isAsked[event] = true;
        mark(m_usersOfEvent[event]);
    }
    for (std::size_t i = 0; i < marked.size(); ++i) mark(m_usersOfModule[marked[i]]);
    std::ranges::sort(marked, std::greater<>{});
    std::unordered_map<std::uint32_t, double> factor{{function.index, 1.0}};
    std::unordered_map<std::uint32_t, double> found;
    for (const std::uint32_t module : marked) {
        const auto known = factor.find(module);
        if (known == factor.end() || known->second == 0.0) continue;
        const double outer = known->second;
        const auto& inputs = m_store.modules()[module].inputs;
        std::vector<bool> wanted;
        for (const DiagramInput& input : inputs)
            wanted.push_back(input.isModule ? isMarked[input.index] : isAsked[input.index]);
        const auto* local = localBirnbaum(module, wanted, stop);
        if (local == nullptr) return {};
        for (std::size_t level = 0; level < inputs.size(); ++level)
            if (wanted[level])
                (inputs[level].isModule ? factor : found)[inputs[level].index] = outer * (*local)[level];
    }
    for (std::size_t i = 0; i < events.size(); ++i)
        if (const auto known = found.find(events[i]); known != found.end()) importance[i] = known->second;
    return importance;
}

} // namespace faultline
