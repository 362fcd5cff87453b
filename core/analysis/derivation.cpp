// SPDX-License-Identifier: MIT
#include "core/analysis/derivation.h"

#include "core/analysis/decomposition.h"
#include "core/analysis/derivation_names.h"
#include "core/analysis/figures.h"
#include "core/analysis/redundancy.h"
#include "core/base/units.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace faultline {

namespace {

constexpr std::size_t listedTerms = 10;
constexpr std::size_t listedCutSets = 5;
constexpr std::size_t cutSetNodes = 200'000;

Error noFigure() { return {"no-figure", "the design has no such figure any more", {}}; }
Error stopped() { return {"stopped", "the derivation was stopped before it had an answer", {}}; }
Error tooLarge() { return {"too-large", "the figure is known, but not small enough to be taken apart", {}}; }

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

/// Works out one function of a system: takes it apart, gives every part its name and its figure.
class FunctionDerivation {
public:
    FunctionDerivation(const BasicEvents& events, Structure& structure, const DerivationNames& names)
        : m_events(events), m_structure(structure), m_names(names), m_algebra(structure.graph()) {}

    [[nodiscard]] Result<DerivationStep> derive(Literal root, Subject subject, const std::stop_token& stop) {
        std::vector<std::pair<Literal, bool>> certain;
        for (std::uint32_t number = 0; number < m_events.size(); ++number)
            if (!m_events[number].isUncertain())
                certain.emplace_back(m_structure.graph().variable(number),
                                     m_events[number].unavailability > 0.0);
        root = m_algebra.substituted({&root, 1}, certain).front();
        auto parts = decompose(m_structure.graph(), m_algebra, root, {}, stop);
        if (!parts) return stopped();
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

private:
    [[nodiscard]] Result<void> evaluate(const std::stop_token& stop);
    [[nodiscard]] Result<void> evaluateEntangled(const std::stop_token& stop);
    [[nodiscard]] double valueOf(std::size_t part);
    [[nodiscard]] DerivationStep stepOf(std::size_t part, const std::stop_token& stop);
    [[nodiscard]] std::vector<NamedCutSet> cutSetsOf(std::size_t part, const std::stop_token& stop) const;

    const BasicEvents& m_events;
    Structure& m_structure;
    const DerivationNames& m_names;
    FunctionAlgebra m_algebra;
    std::vector<Part> m_parts;
    std::vector<std::optional<double>> m_values; ///< by part
    DiagramStore m_store;
    std::unordered_map<std::size_t, CompiledFunction> m_compiled; ///< entangled parts
};

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

Result<void> FunctionDerivation::evaluateEntangled(const std::stop_token& stop) {
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].rule != PartRule::entangled) continue;
        DiagramBudget budget;
        budget.stop = stop;
        const auto function = m_store.compile(m_structure.graph(), m_parts[i].literal, budget);
        if (stop.stop_requested()) return stopped();
        if (!function) return tooLarge();
        m_compiled.emplace(i, *function);
    }
    std::vector<Chance> chances;
    for (const BasicEvent& event : m_events.all())
        chances.push_back({event.unavailability, 1.0 - event.unavailability});
    const Evaluation evaluation(m_store, std::move(chances));
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

/// Answers one question about one report.
class Deriver {
public:
    Deriver(const Report& report, const FigureQuestion& question, const std::stop_token& stop)
        : m_report(report), m_question(question), m_stop(stop), m_topology(*report.system),
          m_events(m_topology), m_structure(m_topology, m_events),
          m_names(m_topology, m_events, m_structure, question.path) {}

    [[nodiscard]] Result<DerivationStep> answer();

private:
    using Answer = Result<DerivationStep>;

    [[nodiscard]] Answer unavailability();
    [[nodiscard]] Answer from(StepRule rule, const std::function<double(double)>& formula);
    [[nodiscard]] Answer outages() const;
    [[nodiscard]] Answer meanOutage();
    [[nodiscard]] Answer partUnavailability() const;
    [[nodiscard]] Answer criticality();
    [[nodiscard]] Answer redundancy();
    [[nodiscard]] Answer cutSet() const;
    [[nodiscard]] std::optional<EventRef> eventOf(const EventKey& key) const;
    [[nodiscard]] DerivationStep eventStep(std::size_t number) const;

    const Report& m_report;
    const FigureQuestion& m_question;
    std::stop_token m_stop;
    Topology m_topology;
    BasicEvents m_events;
    Structure m_structure;
    DerivationNames m_names;
};

std::optional<EventRef> Deriver::eventOf(const EventKey& key) const {
    for (const BasicEvent& event : m_events.all())
        if (event.ref.type == key.type && keyOf(*m_report.system, event.ref) == key) return event.ref;
    return std::nullopt;
}

DerivationStep Deriver::eventStep(std::size_t number) const {
    DerivationStep step;
    step.rule = StepRule::event;
    step.subject = {Subject::Kind::event, impliedClient, {}, 1, m_events[number].ref, false};
    step.value = m_events[number].unavailability;
    return step;
}

Result<DerivationStep> Deriver::answer() {
    switch (m_question.figure) {
    case Figure::unavailability: return unavailability();
    case Figure::availability: return from(StepRule::complement, [](double u) { return 1.0 - u; });
    case Figure::nines: return from(StepRule::nines, [](double u) { return ninesOf(u).value_or(0.0); });
    case Figure::downtime: return from(StepRule::downtime, [](double u) { return u * hoursPerYear; });
    case Figure::outages: return outages();
    case Figure::meanOutage: return meanOutage();
    case Figure::partUnavailability: return partUnavailability();
    case Figure::criticality: return criticality();
    case Figure::redundancy: return redundancy();
    case Figure::cutSet: break;
    }
    return cutSet();
}

Result<DerivationStep> Deriver::unavailability() {
    Subject subject{Subject::Kind::system, impliedClient, {}, 1, {}, false};
    std::optional<Unavailability> figure = m_question.path == Path::overall ? m_report.overall
                                           : m_question.path == Path::read  ? m_report.read
                                                                            : m_report.write;
    if (m_question.client) {
        const auto isMeant = [&](const ClientResult& result) {
            return result.client == impliedClient
                       ? m_question.client->empty()
                       : m_topology.component(result.client).id == *m_question.client;
        };
        const auto found = std::ranges::find_if(m_report.clients, isMeant);
        if (found == m_report.clients.end()) return noFigure();
        figure = found->unavailability;
        subject = {Subject::Kind::served, found->client, {}, 1, {}, false};
    }
    if (!figure) return noFigure();
    if (!figure->exact) {
        DerivationStep step;
        step.rule = StepRule::bounds;
        step.subject = subject;
        step.bounds = figure->bounds.value_or(Interval{});
        step.value = step.bounds->upper;
        return step;
    }
    if (!m_names.solve(m_stop)) return m_stop.stop_requested() ? stopped() : tooLarge();
    const Literal root = m_question.client ? m_names.notServed(subject.component) : m_names.systemDown();
    return FunctionDerivation(m_events, m_structure, m_names).derive(root, subject, m_stop);
}

Result<DerivationStep> Deriver::from(StepRule rule, const std::function<double(double)>& formula) {
    Answer inner = unavailability();
    if (!inner) return inner;
    DerivationStep step;
    step.rule = rule;
    step.subject = inner->subject;
    step.value = formula(inner->value);
    if (rule == StepRule::nines && !(inner->value > 0.0)) return noFigure();
    step.steps.push_back(std::move(*inner));
    return step;
}

Result<DerivationStep> Deriver::outages() const {
    if (!m_report.frequencyPerHour) return noFigure();
    DerivationStep step;
    step.rule = StepRule::outages;
    step.subject = {Subject::Kind::system, impliedClient, {}, 1, {}, false};
    step.value = failuresPerYear(*m_report.frequencyPerHour);
    std::vector<ImportanceResult> sorted = m_report.importance;
    std::erase_if(sorted, [](const ImportanceResult& i) { return !(i.frequencyShare > 0.0); });
    std::ranges::stable_sort(sorted, std::greater<>{}, &ImportanceResult::frequencyShare);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i >= listedTerms) {
            step.rest += sorted[i].frequencyShare;
            continue;
        }
        const BasicEvent& event = m_report.events[sorted[i].event];
        RateTerm term;
        term.event = event.ref;
        term.unavailability = event.unavailability;
        term.frequencyPerHour = event.frequencyPerHour;
        term.importance = sorted[i].frequencyShare / event.frequencyPerHour;
        step.terms.push_back(term);
    }
    return step;
}

Result<DerivationStep> Deriver::meanOutage() {
    Answer down = unavailability();
    if (!down) return down;
    Answer often = outages();
    if (!often) return often;
    if (!(often->value > 0.0)) return noFigure();
    DerivationStep step;
    step.rule = StepRule::meanOutage;
    step.subject = down->subject;
    step.value = hoursPerYear * down->value / often->value;
    step.steps = {std::move(*down), std::move(*often)};
    return step;
}

Result<DerivationStep> Deriver::partUnavailability() const {
    if (m_question.events.size() != 1) return noFigure();
    const auto event = eventOf(m_question.events.front());
    if (!event) return noFigure();
    return eventStep(static_cast<std::size_t>(m_events.numberOf(*event)));
}

Result<DerivationStep> Deriver::criticality() {
    if (m_question.events.size() != 1) return noFigure();
    const auto event = eventOf(m_question.events.front());
    const auto isMeant = [&](const ImportanceResult& result) {
        return event && m_report.events[result.event].ref == *event;
    };
    const auto found = std::ranges::find_if(m_report.importance, isMeant);
    if (found == m_report.importance.end() || !found->criticality) return noFigure();
    Answer system = unavailability();
    if (!system) return system;
    DerivationStep step;
    step.rule = StepRule::criticality;
    step.subject = {Subject::Kind::event, impliedClient, {}, 1, *event, false};
    step.value = *found->criticality;
    RateTerm term;
    term.event = *event;
    term.unavailability = m_report.events[found->event].unavailability;
    term.importance = found->birnbaum;
    term.whenDown = found->raw.value_or(0.0) * system->value;
    term.whenUp = found->rrw ? system->value / *found->rrw : 0.0;
    step.terms = {term};
    step.steps.push_back(std::move(*system));
    return step;
}

Result<DerivationStep> Deriver::redundancy() {
    const auto isMeant = [&](const RedundancyResult& row) {
        return keyOf(*m_report.system, row) == m_question.redundancy;
    };
    const auto row = std::ranges::find_if(m_report.redundancy, isMeant);
    if (row == m_report.redundancy.end() || !row->figures->actual) return noFigure();
    const RedundancyFigures& figures = *row->figures;
    const bool isStack = row->kind == RedundancyKind::stack;
    std::vector<Literal> lost;
    for (const int member : figures.members) lost.push_back(m_structure.notAlive(member));
    const Literal down = m_structure.graph().atLeast(isStack ? 1 : figures.size - figures.required + 1, lost);
    if (!m_names.solve(m_stop)) return m_stop.stop_requested() ? stopped() : tooLarge();
    const Subject subject{Subject::Kind::redundancy, row->owner, figures.members,
                          figures.required,          {},         false};
    Answer actual = FunctionDerivation(m_events, m_structure, m_names).derive(down, subject, m_stop);
    if (!actual) return actual;
    DerivationStep promise;
    promise.rule = StepRule::independent;
    promise.subject = subject;
    promise.number = figures.required;
    promise.values = isStack ? std::vector<double>(static_cast<std::size_t>(figures.size),
                                                   figures.memberUnavailability.front())
                             : figures.memberUnavailability;
    promise.value = figures.independent;
    DerivationStep step;
    step.rule = StepRule::comparison;
    step.subject = subject;
    step.value = actual->value;
    step.steps = {std::move(promise), std::move(*actual)};
    return step;
}

Result<DerivationStep> Deriver::cutSet() const {
    DerivationStep step;
    step.rule = StepRule::all;
    step.value = 1.0;
    for (const EventKey& key : m_question.events) {
        const auto event = eventOf(key);
        if (!event) return noFigure();
        step.steps.push_back(eventStep(static_cast<std::size_t>(m_events.numberOf(*event))));
        step.value *= step.steps.back().value;
    }
    if (step.steps.empty()) return noFigure();
    return step;
}

} // namespace

Result<Derivation> derive(const Report& report, const FigureQuestion& question, const std::stop_token& stop) {
    Result<DerivationStep> root = Deriver(report, question, stop).answer();
    if (!root) return root.error();
    return Derivation{question, report.system, std::move(*root)};
}

} // namespace faultline
