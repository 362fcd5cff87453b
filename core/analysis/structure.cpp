// SPDX-License-Identifier: MIT
#include "core/analysis/structure.h"

#include "core/analysis/fixpoint.h"

#include <algorithm>

namespace faultline {

namespace {

/// Counts as a read on the drawing as a whole; into a stateless target it would not, but that is rare.
bool isRead(const Connection& connection) { return connection.access == Access::read; }

} // namespace

Structure::Structure(const Topology& topology, const BasicEvents& events)
    : m_topology(topology), m_events(events), m_stores(findStores(topology)),
      m_requirements(topology, m_stores) {
    // Variables first and in the order of the events, so that what encloses much is met first by every walk.
    for (std::size_t number = 0; number < events.size(); ++number)
        (void)m_graph.variable(static_cast<std::uint32_t>(number));
}

Literal Structure::eventLiteral(EventRef ref) {
    const int number = m_events.numberOf(ref);
    return number < 0 ? literalFalse : m_graph.variable(static_cast<std::uint32_t>(number));
}

Literal Structure::notAlive(int component) {
    return faultline::notAlive(m_topology, m_graph, component,
                               [this](EventRef ref) { return eventLiteral(ref); });
}

bool Structure::writesAreAll() const {
    const System& system = m_topology.system;
    const bool counts = std::ranges::any_of(system.components, [](const Component& component) {
        return component.requirement.mode == Requirement::Mode::number;
    });
    const bool reads = std::ranges::any_of(system.connections, &isRead);
    return !counts && !reads;
}

PathFunctions Structure::functionsOf(Path path, const std::stop_token& stop) {
    if (path == Path::write && m_overall && writesAreAll()) return *m_overall;
    PathFunctions functions = solved(path, nullptr, stop);
    if (path == Path::overall && functions.complete) m_overall = functions;
    return functions;
}

PathFunctions Structure::leaningFunctionsOf(Path path, LeaningService leaning, const std::stop_token& stop) {
    return solved(path, &leaning, stop);
}

PathFunctions Structure::solved(Path path, const LeaningService* leaning, const std::stop_token& stop) {
    PathFunctions functions;
    functions.entries = m_requirements.entries(path);
    if (functions.entries.empty()) return functions;
    ServiceEquations equations(m_topology, m_stores, m_requirements, path, m_graph,
                               [this](EventRef ref) { return eventLiteral(ref); });
    if (leaning != nullptr) equations.lean(*leaning);
    const auto greatest = [&] {
        return unservedWithNothingFailed(m_topology, m_stores, m_requirements, path, stop);
    };
    functions.complete = equations.solve(functions.entries, greatest, stop);
    functions.hasThickets = equations.hasThickets();
    for (const int entry : functions.entries) functions.entryDown.push_back(equations.notServed(entry));
    functions.systemDown = m_topology.system.properties.objective == Objective::allClients
                               ? m_graph.disjunction(functions.entryDown)
                               : m_graph.conjunction(functions.entryDown);
    return functions;
}

} // namespace faultline
