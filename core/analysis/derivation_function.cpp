// SPDX-License-Identifier: MIT
#include "core/analysis/derivation_function.h"

#include "core/analysis/redundancy.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace faultline {

Error derivation_error::stopped() {
    return {"stopped", "the derivation was stopped before it had an answer", {}};
}

Error derivation_error::tooLarge() {
    return {"too-large", "the figure is known, but not small enough to be taken apart", {}};
}

namespace {

constexpr std::size_t listedCutSets = 5;
constexpr std::size_t cutSetNodes = 200'000;

/// P(one of several): a sum of positive terms, so that small figures keep their digits.
double anyOf(const std::vector<double>& chances) {
    double result = 0.0;
    double noneSoFar = 1.0;
    for (const double chance : chances) {
        result += noneSoFar * chance;
        noneSoFar *= 1.0 - chance;
    }
    return result;
}

double combined(StepRule rule, int number, const std::vector<double>& values) {
    const auto size = static_cast<int>(values.size());
    switch (rule) {
    case StepRule::any: return anyOf(values);
    case StepRule::all: return std::accumulate(values.begin(), values.end(), 1.0, std::multiplies<>{});
    case StepRule::atLeast: return fewerThanUp(size - number + 1, values);
    default: return values[0] * values[1] + (1.0 - values[0]) * values[2];
    }
}

/// A case of something is still about that thing, where nothing better is known of it.
void nameCases(DerivationStep& step) {
    for (std::size_t i = 0; i < step.steps.size(); ++i) {
        DerivationStep& inner = step.steps[i];
        if (step.rule == StepRule::either && i > 0 && inner.subject.kind == Subject::Kind::several) {
            inner.subject = step.subject;
            inner.subject.isRest = true;
        }
        nameCases(inner);
    }
}

StepRule ruleOf(PartRule rule) {
    switch (rule) {
    case PartRule::constant: return StepRule::constant;
    case PartRule::event: return StepRule::event;
    case PartRule::any: return StepRule::any;
    case PartRule::all: return StepRule::all;
    case PartRule::atLeast: return StepRule::atLeast;
    case PartRule::either: return StepRule::either;
    case PartRule::repeated: return StepRule::repeated;
    case PartRule::entangled: break;
    }
    return StepRule::diagram;
}

} // namespace

Result<DerivationStep> FunctionDerivation::derive(Literal root, Subject subject,
                                                  const std::stop_token& stop) {
    std::vector<std::pair<Literal, bool>> certain;
    for (std::uint32_t number = 0; number < m_events.size(); ++number)
        if (!m_events[number].isUncertain())
            certain.emplace_back(m_structure.graph().variable(number), m_events[number].unavailability > 0.0);
    root = m_algebra.substituted({&root, 1}, certain).front();
    auto parts = decompose(m_structure.graph(), m_algebra, root, {}, stop);
    if (!parts) return derivation_error::stopped();
    m_parts = std::move(*parts);
    if (auto known = evaluate(stop); !known) return known.error();
    DerivationStep step = stepOf(0, stop);
    if (step.rule == StepRule::event) {
        DerivationStep outer;
        outer.rule = StepRule::same;
        outer.value = step.value;
        outer.steps.push_back(std::move(step));
        step = std::move(outer);
    }
    step.subject = std::move(subject);
    nameCases(step);
    return step;
}

Result<void> FunctionDerivation::evaluateEntangled(const std::stop_token& stop) {
    std::vector<std::size_t> entangled;
    std::vector<Literal> literals;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].rule != PartRule::entangled) continue;
        entangled.push_back(i);
        literals.push_back(m_parts[i].literal);
    }
    // All at once: as cases of one function they have most in common.
    DiagramBudget budget;
    budget.stop = stop;
    const auto functions = m_store.compile(m_structure.graph(), literals, budget);
    if (stop.stop_requested()) return derivation_error::stopped();
    for (std::size_t i = 0; i < entangled.size(); ++i) {
        if (!functions[i]) return derivation_error::tooLarge();
        m_compiled.emplace(entangled[i], *functions[i]);
    }
    const Evaluation evaluation(m_store, chancesOf(m_events.all()), stop);
    if (stop.stop_requested()) return derivation_error::stopped();
    for (const auto& [part, function] : m_compiled) m_values[part] = evaluation.chanceOf(function).yes;
    return {};
}

Result<void> FunctionDerivation::evaluate(const std::stop_token& stop) {
    m_values.assign(m_parts.size(), std::nullopt);
    if (auto known = evaluateEntangled(stop); !known) return known;
    (void)valueOf(0);
    return {};
}

double FunctionDerivation::valueOf(std::size_t index) {
    if (m_values[index]) return *m_values[index];
    const Part& part = m_parts[index];
    double value = 0.0;
    if (part.rule == PartRule::constant) {
        value = static_cast<double>(part.number);
    } else if (part.rule == PartRule::event) {
        value = m_events[part.number].unavailability;
    } else if (part.rule == PartRule::repeated) {
        value = valueOf(part.number);
    } else {
        std::vector<double> values;
        for (const std::size_t inner : part.parts) values.push_back(valueOf(inner));
        value = combined(ruleOf(part.rule), static_cast<int>(part.number), values);
    }
    m_values[index] = value;
    return value;
}

std::vector<NamedCutSet> FunctionDerivation::cutSetsOf(std::size_t part, const std::stop_token& stop) const {
    std::vector<NamedCutSet> named;
    const CompiledFunction& function = m_compiled.at(part);
    if (function.kind == CompiledFunction::Kind::constant) return named;
    const auto family = CutSets::of(m_store, function, CutSets::Shape::monotone, cutSetNodes, stop);
    if (!family) return named;
    std::vector<double> probabilities;
    for (const BasicEvent& event : m_events.all()) probabilities.push_back(event.unavailability);
    const std::vector<int> orders(m_events.size(), 1);
    for (const CutSet& set : family->best(listedCutSets, CutSetRanking::probability, probabilities, orders)) {
        NamedCutSet cutSet{{}, set.probability};
        for (const std::uint32_t event : set.events) cutSet.events.push_back(m_events[event].ref);
        named.push_back(std::move(cutSet));
    }
    return named;
}

DerivationStep FunctionDerivation::stepOf(std::size_t index, const std::stop_token& stop) {
    const Part& part = m_parts[index];
    DerivationStep step;
    step.rule = ruleOf(part.rule);
    step.subject = m_names.subjectOf(part.literal, m_algebra);
    if (part.rule == PartRule::event) // whatever it was, an event is all that is left of it
        step.subject = {Subject::Kind::event, impliedClient, {}, 1, m_events[part.number].ref, false};
    step.value = valueOf(index);
    step.isRearranged = part.isRearranged;
    if (part.rule == PartRule::atLeast) step.number = static_cast<int>(part.number);
    if (part.rule == PartRule::entangled) step.cutSets = cutSetsOf(index, stop);
    for (const std::size_t inner : part.parts) step.steps.push_back(stepOf(inner, stop));
    if (part.rule != PartRule::any && part.rule != PartRule::all) return step;
    std::ranges::stable_sort(step.steps, std::greater<>{}, &DerivationStep::value);
    return step;
}

} // namespace faultline
