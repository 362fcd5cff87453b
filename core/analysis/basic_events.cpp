// SPDX-License-Identifier: MIT
#include "core/analysis/basic_events.h"

#include "core/analysis/stack.h"
#include "core/model/catalogue.h"

#include <algorithm>

namespace faultline {

namespace {

double frequencyOf(double unavailability, Hours mttr) {
    return unavailability < 1.0 ? unavailability / mttr.value() : 0.0;
}

StackFigures componentFigures(const Component& component, const DesignProperties& properties) {
    const double unavailability = unavailabilityOf(component);
    const Hours mttr = mttrOf(component.failure, properties);
    if (component.isStack()) return solveStack(unavailability, mttr, *component.replicas);
    return {unavailability, frequencyOf(unavailability, mttr)};
}

} // namespace

double failoverUnavailability(const Connection& link, Hours sourceMttr) {
    const double coverage = link.failoverCoverage();
    return (1.0 - coverage) +
           coverage * std::min(1.0, link.failoverSeconds() / (3600.0 * sourceMttr.value()));
}

BasicEvents::BasicEvents(const Topology& topology, const System& system) {
    const DesignProperties& properties = system.properties;
    const std::size_t sizes[] = {system.components.size(), system.domains.size(), system.sharedRisks.size(),
                                 system.connections.size(), system.connections.size()};
    for (std::size_t type = 0; type < std::size(sizes); ++type) m_numbers[type].assign(sizes[type], -1);

    const auto addStated = [&](EventType type, int index, const std::optional<Failure>& failure) {
        const double unavailability = failure ? failure->unavailability() : 0.0;
        if (type == EventType::domain || unavailability > 0.0)
            add({type, index}, unavailability, frequencyOf(unavailability, mttrOf(failure, properties)));
    };
    for (int i = 0; i < static_cast<int>(system.domains.size()); ++i) {
        const Domain& domain = system.domains[static_cast<std::size_t>(i)];
        if (!domain.isGroup()) addStated(EventType::domain, i, domain.failure);
    }
    for (int i = 0; i < static_cast<int>(system.sharedRisks.size()); ++i)
        addStated(EventType::sharedRisk, i, system.sharedRisks[static_cast<std::size_t>(i)].failure);
    for (int i = 0; i < topology.componentCount(); ++i) {
        const Component& component = system.components[static_cast<std::size_t>(i)];
        if (component.kind == ComponentKind::client) continue;
        const StackFigures figures = componentFigures(component, properties);
        add({EventType::component, i}, figures.unavailability, figures.frequencyPerHour);
    }
    for (int i = 0; i < static_cast<int>(system.connections.size()); ++i)
        addStated(EventType::connection, i, system.connections[static_cast<std::size_t>(i)].failure);
    for (int c = 0; c < topology.componentCount(); ++c) {
        const Component& source = system.components[static_cast<std::size_t>(c)];
        for (const int e : topology.replicationsFrom[static_cast<std::size_t>(c)]) {
            const Connection& link = system.connections[static_cast<std::size_t>(e)];
            if (link.failover == FailoverKind::none) continue;
            const double q = failoverUnavailability(link, mttrOf(source.failure, properties));
            if (q > 0.0) add({EventType::failover, e}, q, 0.0);
        }
    }
}

void BasicEvents::add(EventRef ref, double unavailability, double frequencyPerHour) {
    m_numbers[static_cast<std::size_t>(ref.type)][static_cast<std::size_t>(ref.index)] =
        static_cast<int>(m_events.size());
    m_events.push_back({ref, unavailability, frequencyPerHour});
}

} // namespace faultline
