// SPDX-License-Identifier: MIT
#include "core/analysis/derivation.h"

#include "core/analysis/derivation_function.h"
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

Error noFigure() { return {"no-figure", "the design has no such figure any more", {}}; }

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
    if (!m_names.solve(m_stop))
        return m_stop.stop_requested() ? derivation_error::stopped() : derivation_error::tooLarge();
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
    if (!m_names.solve(m_stop))
        return m_stop.stop_requested() ? derivation_error::stopped() : derivation_error::tooLarge();
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
