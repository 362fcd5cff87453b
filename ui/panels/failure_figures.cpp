// SPDX-License-Identifier: MIT
#include "ui/panels/failure_figures.h"

#include "core/model/catalogue.h"
#include "core/model/lookup.h"

#include <cmath>
#include <limits>

namespace faultline {

namespace {

template <class T>
FailureSubject subjectOf(const T& element, const DesignProperties& properties) {
    FailureSubject subject{element.failure, {}, mttrOf(element.failure, properties)};
    if constexpr (std::is_same_v<T, Component>) subject.assumed = catalogueEntry(element.kind).failure;
    return subject;
}

/// Calls `visit` with each element that can fail, as what it is.
template <class Visit>
void forEachFailing(const System& system, const std::vector<ElementId>& ids, Visit visit) {
    const Lookup lookup(system);
    for (const ElementId& id : ids) {
        const auto found = lookup.find(id.text());
        if (!found) continue;
        switch (found->type) {
        case EventType::component:
            if (system.components[found->at].kind != ComponentKind::client)
                visit(system.components[found->at]);
            break;
        case EventType::connection: visit(system.connections[found->at]); break;
        case EventType::domain:
            if (!system.domains[found->at].isGroup()) visit(system.domains[found->at]);
            break;
        case EventType::sharedRisk: visit(system.sharedRisks[found->at]); break;
        case EventType::failover: break;
        }
    }
}

template <class T>
ListPatch<T>& listOf(Patch& patch) {
    if constexpr (std::is_same_v<T, Component>)
        return patch.components;
    else if constexpr (std::is_same_v<T, Connection>)
        return patch.connections;
    else if constexpr (std::is_same_v<T, Domain>)
        return patch.domains;
    else
        return patch.sharedRisks;
}

} // namespace

double FailureSubject::unavailability() const {
    if (stated) return stated->unavailability();
    return assumed ? assumed->unavailability() : 0.0;
}

double FailureSubject::mtbf() const {
    if (stated && stated->form() == Failure::Form::meanTimes) return stated->figure();
    const double u = unavailability();
    if (u <= 0.0) return std::numeric_limits<double>::infinity();
    return mttr.value() * (1.0 - u) / u;
}

std::vector<FailureSubject> failureSubjects(const System& system, const std::vector<ElementId>& ids) {
    std::vector<FailureSubject> subjects;
    forEachFailing(system, ids,
                   [&](const auto& element) { subjects.push_back(subjectOf(element, system.properties)); });
    return subjects;
}

Edit failureEdit(const System& system, const std::vector<ElementId>& ids, const FailureChange& change) {
    Patch patch;
    forEachFailing(system, ids, [&](const auto& element) {
        using T = std::decay_t<decltype(element)>;
        T changed = element;
        changed.failure = change(subjectOf(element, system.properties));
        listOf<T>(patch).replaced.push_back(std::move(changed));
    });
    return {std::move(patch)};
}

FailureChange withProbability(Probability probability) {
    return [probability](const FailureSubject& subject) {
        return Failure::fromProbability(probability, subject.stated ? subject.stated->mttr() : std::nullopt);
    };
}

FailureChange withAvailability(Probability availability, Probability unavailability) {
    constexpr double tolerance = 1e-9; // the core's own
    const double left = 1.0 - availability.value();
    if (std::abs(left - unavailability.value()) > tolerance * unavailability.value())
        return withProbability(unavailability);
    return [availability](const FailureSubject& subject) {
        return Failure::fromAvailability(availability,
                                         subject.stated ? subject.stated->mttr() : std::nullopt);
    };
}

FailureChange withMtbf(Hours mtbf) {
    return [mtbf](const FailureSubject& subject) { return Failure::fromMeanTimes(mtbf, subject.mttr); };
}

FailureChange withMttr(std::optional<Hours> mttr) {
    return [mttr](const FailureSubject& subject) -> std::optional<Failure> {
        const std::optional<Failure>& stated = subject.stated;
        if (!stated && !mttr) return std::nullopt;
        if (!stated) return Failure::fromProbability(*Probability::from(subject.unavailability()), mttr);
        switch (stated->form()) {
        case Failure::Form::probability:
            return Failure::fromProbability(*Probability::from(stated->figure()), mttr);
        case Failure::Form::availability:
            return Failure::fromAvailability(*Probability::from(stated->figure()), mttr);
        case Failure::Form::meanTimes: break;
        }
        return mttr ? Failure::fromMeanTimes(*Hours::from(stated->figure()), *mttr) : *stated;
    };
}

FailureChange withoutFigure() {
    return [](const FailureSubject&) { return std::nullopt; };
}

} // namespace faultline
