// SPDX-License-Identifier: MIT
#include "core/model/lookup.h"

namespace faultline {

std::optional<Lookup::Found> Lookup::find(const std::string& id) const {
    if (m_scans < scansBeforeIndex) {
        ++m_scans;
        return scan(id);
    }
    if (m_index.empty()) buildIndex();
    const auto found = m_index.find(id);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

const Component* Lookup::component(const ComponentId& id) const {
    const auto found = find(id.text());
    return found && found->type == EventType::component ? &m_system.components[found->at] : nullptr;
}

const Domain* Lookup::domain(const DomainId& id) const {
    const auto found = find(id.text());
    return found && found->type == EventType::domain ? &m_system.domains[found->at] : nullptr;
}

std::optional<Lookup::Found> Lookup::scan(const std::string& id) const {
    const auto place = [&id](const auto& elements, EventType type) -> std::optional<Found> {
        for (std::size_t at = 0; at < elements.size(); ++at)
            if (elements[at].id.text() == id) return Found{type, at};
        return std::nullopt;
    };
    if (const auto found = place(m_system.components, EventType::component)) return found;
    if (const auto found = place(m_system.connections, EventType::connection)) return found;
    if (const auto found = place(m_system.domains, EventType::domain)) return found;
    return place(m_system.sharedRisks, EventType::sharedRisk);
}

void Lookup::buildIndex() const {
    m_index.reserve(m_system.components.size() + m_system.connections.size() + m_system.domains.size() +
                    m_system.sharedRisks.size());
    const auto enter = [this](const auto& elements, EventType type) {
        // emplace keeps what is there: the first of two with one id wins, as in scan.
        for (std::size_t at = 0; at < elements.size(); ++at)
            m_index.emplace(elements[at].id.text(), Found{type, at});
    };
    enter(m_system.components, EventType::component);
    enter(m_system.connections, EventType::connection);
    enter(m_system.domains, EventType::domain);
    enter(m_system.sharedRisks, EventType::sharedRisk);
}

} // namespace faultline
