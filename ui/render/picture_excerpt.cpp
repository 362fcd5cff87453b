// SPDX-License-Identifier: MIT
#include "ui/render/design_picture.h"

#include "core/model/lookup.h"

#include <map>

namespace faultline {

namespace {

/// Says of each element of a system whether it is named, or lies in a domain that is.
class Named {
public:
    Named(const System& system, const std::set<ElementId>& ids) : m_system(system), m_ids(ids) {
        for (std::size_t d = 0; d < system.domains.size(); ++d)
            m_domainAt.emplace(system.domains[d].id, static_cast<int>(d));
        for (const Component& component : system.components)
            m_isNamed.emplace(component.id, m_ids.contains(component.id) || isWithin(component.domain));
    }

    [[nodiscard]] bool domain(int domain) const {
        const Domain& named = m_system.domains[static_cast<std::size_t>(domain)];
        return m_ids.contains(named.id) || isWithin(named.parent);
    }
    [[nodiscard]] bool component(const ComponentId& id) const {
        const auto found = m_isNamed.find(id);
        return found != m_isNamed.end() && found->second;
    }
    [[nodiscard]] bool connection(const ConnectionId& id) const { return m_ids.contains(id); }

private:
    [[nodiscard]] bool isWithin(const std::optional<DomainId>& domain) const {
        std::optional<DomainId> around = domain;
        while (around) {
            if (m_ids.contains(*around)) return true;
            const auto found = m_domainAt.find(*around);
            if (found == m_domainAt.end()) return false;
            around = m_system.domains[static_cast<std::size_t>(found->second)].parent;
        }
        return false;
    }

    const System& m_system;
    const std::set<ElementId>& m_ids;
    std::map<DomainId, int> m_domainAt;
    std::map<ComponentId, bool> m_isNamed;
};

} // namespace

DesignPicture DesignPicture::excerpt(const System& system, const std::set<ElementId>& ids) const {
    const Named named(system, ids);
    DesignPicture part = *this;
    std::erase_if(part.m_domains, [&](const PlacedDomain& placed) { return !named.domain(placed.domain); });
    std::erase_if(part.m_parts, [&](const PlacedPart& placed) {
        return !named.component(system.components[static_cast<std::size_t>(placed.component)].id);
    });
    std::erase_if(part.m_arcs, [&](const PlacedArc& arc) {
        return !named.component(system.components[static_cast<std::size_t>(arc.caller)].id);
    });
    part.m_connections.clear();
    part.m_connectionOf.clear();
    for (std::size_t i = 0; i < m_connections.size(); ++i) {
        const Connection& connection = system.connections[static_cast<std::size_t>(m_connectionOf[i])];
        const int ends =
            (named.component(connection.from) ? 1 : 0) + (named.component(connection.to) ? 1 : 0);
        if (ends == 2 || named.connection(connection.id)) {
            part.m_connections.push_back(m_connections[i]);
            part.m_connectionOf.push_back(m_connectionOf[i]);
        } else if (ends == 1) {
            part.m_stubs.push_back(m_connections[i]);
        }
    }
    part.m_bounds = {};
    part.measure();
    return part;
}

} // namespace faultline
