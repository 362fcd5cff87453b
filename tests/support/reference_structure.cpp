// SPDX-License-Identifier: MIT
#include "tests/support/reference_structure.h"

#include <algorithm>
#include <set>

namespace faultline::test {

Structure::Structure(const System& system) : m_system(system) {
    for (std::size_t i = 0; i < system.components.size(); ++i) m_index[system.components[i].id] = i;
    listEvents();
    listKillers();
    findStores();
    for (const Path path : allPaths) listGroups(path);
    for (const Path path : allPaths) addImpliedClient(path);
    for (const Path path : allPaths) findUngrounded(path);
}

void Structure::listEvents() {
    for (std::size_t i = 0; i < m_system.components.size(); ++i)
        if (m_system.components[i].kind != ComponentKind::client)
            m_events.push_back({EventType::component, i});
    for (std::size_t i = 0; i < m_system.domains.size(); ++i)
        if (m_system.domains[i].kind != DomainKind::group) m_events.push_back({EventType::domain, i});
    for (std::size_t i = 0; i < m_system.sharedRisks.size(); ++i)
        m_events.push_back({EventType::sharedRisk, i});
    for (std::size_t i = 0; i < m_system.connections.size(); ++i) {
        m_linkEvent.push_back(m_events.size());
        m_events.push_back({EventType::connection, i});
    }
    m_failoverEvent.resize(m_system.connections.size());
    for (std::size_t i = 0; i < m_system.connections.size(); ++i) {
        const Connection& link = m_system.connections[i];
        if (!isStoreLink(link) || link.failover == FailoverKind::none) continue;
        m_failoverEvent[i] = m_events.size();
        m_events.push_back({EventType::failover, i});
    }
}

void Structure::listKillers() {
    m_killers.resize(m_system.components.size());
    for (std::size_t i = 0; i < m_system.components.size(); ++i) {
        const Component& component = m_system.components[i];
        if (component.kind == ComponentKind::client) continue; // observers never fail
        std::set<std::string> names{component.id.text()};
        for (std::optional<DomainId> domain = component.domain; domain;
             domain = find<Domain>(m_system, *domain)->parent)
            names.insert(domain->text());
        for (std::size_t e = 0; e < m_events.size(); ++e) {
            const auto [type, element] = m_events[e];
            bool kills = false;
            if (type == EventType::component) kills = element == i;
            if (type == EventType::domain) kills = names.contains(m_system.domains[element].id.text());
            if (type == EventType::sharedRisk)
                for (const ElementId& member : m_system.sharedRisks[element].members)
                    kills = kills || names.contains(member.text());
            if (kills) m_killers[i].push_back(e);
        }
    }
}

bool Structure::isStoreLink(const Connection& connection) const {
    return connection.kind == ConnectionKind::replication &&
           m_system.components[indexOf(connection.from)].kind ==
               m_system.components[indexOf(connection.to)].kind;
}

/// What can be reached from a component along the links of its stores, or against them; itself included.
Structure::Flags Structure::reach(std::size_t start, bool backwards) const {
    Flags reached(m_system.components.size(), false);
    reached[start] = true;
    for (bool grown = true; grown;) {
        grown = false;
        for (auto [connection, from, to] : m_storeLinks) {
            if (backwards) std::swap(from, to);
            if (!reached[from] || reached[to]) continue;
            reached[to] = true;
            grown = true;
        }
    }
    return reached;
}

void Structure::findStores() {
    const std::size_t count = m_system.components.size();
    m_inStore.assign(count, false);
    for (std::size_t i = 0; i < m_system.connections.size(); ++i) {
        if (!isStoreLink(m_system.connections[i])) continue;
        m_storeLinks.push_back(
            {i, indexOf(m_system.connections[i].from), indexOf(m_system.connections[i].to)});
        m_inStore[m_storeLinks.back().from] = true;
        m_inStore[m_storeLinks.back().to] = true;
    }
    m_primaries.resize(count);
    m_copies.resize(count);
    for (std::size_t t = 0; t < count; ++t) {
        const Flags behind = reach(t, true);
        Flags copies(count, false);
        for (std::size_t p = 0; p < count; ++p) {
            if (!behind[p]) continue;
            // A cycle that nothing outside enters: whatever is behind p is in front of p as well.
            const Flags behindIt = reach(p, true);
            const Flags ahead = reach(p, false);
            bool isPrimary = true;
            for (std::size_t x = 0; x < count; ++x) isPrimary = isPrimary && (!behindIt[x] || ahead[x]);
            if (!isPrimary) continue;
            m_primaries[t].push_back(p);
            for (std::size_t x = 0; x < count; ++x) copies[x] = copies[x] || ahead[x];
        }
        for (std::size_t x = 0; x < count; ++x)
            if (copies[x]) m_copies[t].push_back(x);
    }
}

std::vector<std::vector<std::size_t>> Structure::stores() const {
    std::vector<std::vector<std::size_t>> result;
    std::set<std::vector<std::size_t>> seen;
    for (std::size_t t = 0; t < m_system.components.size(); ++t) {
        // A component that is a primary of itself has the primaries of one store and of no other.
        const auto& primaries = m_primaries[t];
        const bool isPrimary = std::find(primaries.begin(), primaries.end(), t) != primaries.end();
        if (m_inStore[t] && isPrimary && seen.insert(primaries).second) result.push_back(m_copies[t]);
    }
    return result;
}

} // namespace faultline::test
