// SPDX-License-Identifier: MIT
#include "tests/support/reference_events.h"

#include <stdexcept>
#include <tuple>

namespace faultline::test {

namespace {

const std::optional<Failure>& failureOf(const System& system, const StructureEvent& event) {
    switch (event.type) {
    case EventType::component: return system.components[event.element].failure;
    case EventType::domain: return system.domains[event.element].failure;
    case EventType::sharedRisk: return system.sharedRisks[event.element].failure;
    default: return system.connections[event.element].failure;
    }
}

ElementId idOf(const System& system, const StructureEvent& event) {
    switch (event.type) {
    case EventType::component: return system.components[event.element].id;
    case EventType::domain: return system.domains[event.element].id;
    case EventType::sharedRisk: return system.sharedRisks[event.element].id;
    default: return system.connections[event.element].id;
    }
}

void setComponentFigures(ReferenceEvent& event, const System& system, const Component& component) {
    if (!component.failure) throw std::invalid_argument(component.id.text() + " states no failure");
    const double own = component.failure->unavailability();
    const double mttr = mttrOf(component.failure, system.properties).value();
    event.unavailability = own;
    event.frequency = event.unavailability / mttr;
    if (!component.isStack()) return;
    std::tie(event.unavailability, event.frequency) = referenceStack(*component.replicas, own, mttr);
    event.order = component.replicas->count - component.replicas->required + 1;
}

void setFailoverFigures(ReferenceEvent& event, const System& system, const Connection& link) {
    for (std::size_t i = 0; i < system.components.size(); ++i)
        if (system.components[i].id == link.from) event.source = i;
    const Real mttr = mttrOf(system.components[*event.source].failure, system.properties).value();
    const Real coverage = link.failoverCoverage();
    const Real late = link.failoverSeconds() / (3600 * mttr);
    event.unavailability = (1 - coverage) + coverage * (late < 1 ? late : Real(1));
    event.frequency = 0;
    event.notYet = link.failoverSeconds() > 0 ? Real(1) : Real(1 - coverage);
}

ReferenceEvent figuresOf(const Structure& structure, std::size_t index) {
    const System& system = structure.system();
    const StructureEvent& which = structure.events()[index];
    ReferenceEvent event;
    event.id = {which.type, idOf(system, which)};
    event.index = index;
    if (which.type == EventType::failover) {
        setFailoverFigures(event, system, system.connections[which.element]);
    } else if (which.type == EventType::component) {
        setComponentFigures(event, system, system.components[which.element]);
    } else if (const std::optional<Failure>& failure = failureOf(system, which)) {
        event.unavailability = failure->unavailability();
        event.frequency = event.unavailability / mttrOf(failure, system.properties).value();
    }
    if (event.unavailability == 1) event.frequency = 0; // it never fails again
    return event;
}

} // namespace

std::vector<ReferenceEvent> referenceEvents(const Structure& structure) {
    std::vector<ReferenceEvent> events;
    for (std::size_t i = 0; i < structure.events().size(); ++i) events.push_back(figuresOf(structure, i));
    return events;
}

} // namespace faultline::test
