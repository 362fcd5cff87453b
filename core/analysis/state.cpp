// SPDX-License-Identifier: MIT
#include "core/analysis/state.h"

#include <algorithm>

namespace faultline {

ServiceState::ServiceState(const Topology& topology, const Stores& stores, const Requirements& requirements,
                           Path path, std::set<EventRef> failed)
    : m_topology(topology), m_requirements(requirements), m_path(path), m_failed(std::move(failed)),
      m_equations(topology, stores, requirements, path, m_constants,
                  [this](EventRef event) { return hasFailed(event) ? literalTrue : literalFalse; }),
      m_entries(requirements.entries(path)) {
    // What only the greatest fixpoint serves is a matter of structure: it is asked with nothing failed.
    const auto greatest = [&] { return unservedWithNothingFailed(topology, stores, requirements, path); };
    m_isSolved = m_equations.solve(m_entries, greatest, {});
    m_components = m_equations.componentsSolved();
}

std::optional<bool> ServiceState::isServed(int caller) const {
    const bool isKnown = caller == impliedClient ? std::ranges::find(m_entries, caller) != m_entries.end()
                                                 : std::ranges::binary_search(m_components, caller);
    if (!m_isSolved || !isKnown) return std::nullopt;
    return m_equations.notServed(caller) == literalFalse;
}

std::optional<bool> ServiceState::isSystemUp() const {
    if (m_entries.empty() || !m_isSolved) return std::nullopt;
    const auto served = [this](int entry) { return isServed(entry).value_or(false); };
    return m_topology.system.properties.objective == Objective::allClients
               ? std::ranges::all_of(m_entries, served)
               : std::ranges::any_of(m_entries, served);
}

std::vector<EventRef> ServiceState::causesAt(int component) const {
    std::vector<EventRef> causes;
    if (m_topology.component(component).kind == ComponentKind::client) return causes;
    const auto add = [&](EventRef event) {
        if (hasFailed(event)) causes.push_back(event);
    };
    add({EventType::component, component});
    for (const int domain : m_topology.domainsAround(component)) add({EventType::domain, domain});
    for (const int risk : m_topology.risksOn(component)) add({EventType::sharedRisk, risk});
    return causes;
}

bool ServiceState::answers(const GroupMember& member) const {
    return m_equations.notAnswered(member) == literalFalse;
}

bool ServiceState::takesWrites(int member) const { return m_equations.notPromoted(member) == literalFalse; }

bool ServiceState::reaches(const GroupMember& member) const {
    const auto isUp = [this](int connection) { return !hasFailed({EventType::connection, connection}); };
    return answers(member) && (member.connections.empty() || std::ranges::any_of(member.connections, isUp));
}

std::vector<LostGroup> ServiceState::lostGroups(int caller) const {
    std::vector<LostGroup> lost;
    for (const RequirementGroup& group : m_requirements.groupsOf(caller, m_path)) {
        std::vector<bool> reached;
        for (const GroupMember& member : group.members) reached.push_back(reaches(member));
        if (std::ranges::count(reached, true) < group.required)
            lost.push_back({group, std::move(reached)});
    }
    return lost;
}

} // namespace faultline
