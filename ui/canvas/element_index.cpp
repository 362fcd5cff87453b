// SPDX-License-Identifier: MIT
#include "ui/canvas/element_index.h"

#include "ui/document.h"

namespace faultline {

namespace {

const std::vector<ElementId> nothing;

}

ElementIndex::ElementIndex(const Document& document) : m_document(document) { rebuild(); }

void ElementIndex::update(const ChangeSet& changes) {
    if (!changes.added.empty() || !changes.removed.empty())
        rebuild();
    else if (!changes.updated.empty() && changes.meaning)
        m_isRelated = false; // a membership or the end of a connection may be another one
}

void ElementIndex::rebuild() {
    m_places.clear();
    m_isRelated = false;
    const auto add = [this](const auto& elements, EventType type) {
        for (std::size_t i = 0; i < elements.size(); ++i) m_places.emplace(elements[i].id, Place{type, i});
    };
    const System& system = m_document.system();
    add(system.components, EventType::component);
    add(system.connections, EventType::connection);
    add(system.domains, EventType::domain);
    add(system.sharedRisks, EventType::sharedRisk);
}

template <class T>
const T* ElementIndex::found(const ElementId& id, EventType type) const {
    const auto at = m_places.find(id);
    if (at == m_places.end() || at->second.type != type) return nullptr;
    // Others may hear of a change first and ask before this is up to date: then the place says another thing.
    const auto& elements = elementsOf<T>(m_document.system());
    if (at->second.at >= elements.size()) return nullptr;
    const T& element = elements[at->second.at];
    return element.id.text() == id.text() ? &element : nullptr;
}

const Component* ElementIndex::component(const ElementId& id) const {
    return found<Component>(id, EventType::component);
}

const Connection* ElementIndex::connection(const ElementId& id) const {
    return found<Connection>(id, EventType::connection);
}

const Domain* ElementIndex::domain(const ElementId& id) const { return found<Domain>(id, EventType::domain); }

std::optional<EventType> ElementIndex::typeOf(const ElementId& id) const {
    const auto at = m_places.find(id);
    return at == m_places.end() ? std::nullopt : std::optional(at->second.type);
}

const std::string& ElementIndex::labelOf(const ElementId& id) const {
    if (const Component* component = this->component(id)) return component->label();
    if (const Domain* domain = this->domain(id)) return domain->label();
    return id.text();
}

void ElementIndex::relate() const {
    if (m_isRelated) return;
    m_isRelated = true;
    m_content.clear();
    m_connections.clear();
    const System& system = m_document.system();
    for (const Component& component : system.components)
        if (component.domain) m_content[*component.domain].emplace_back(component.id);
    for (const Domain& domain : system.domains)
        if (domain.parent) m_content[*domain.parent].emplace_back(domain.id);
    for (const Connection& connection : system.connections) {
        m_connections[connection.from].emplace_back(connection.id);
        if (connection.to != connection.from) m_connections[connection.to].emplace_back(connection.id);
    }
}

const std::vector<ElementId>& ElementIndex::contentOf(const DomainId& id) const {
    relate();
    const auto at = m_content.find(id);
    return at == m_content.end() ? nothing : at->second;
}

const std::vector<ElementId>& ElementIndex::connectionsAt(const ComponentId& id) const {
    relate();
    const auto at = m_connections.find(id);
    return at == m_connections.end() ? nothing : at->second;
}

std::optional<DomainId> ElementIndex::parentOf(const ElementId& id) const {
    if (const Component* component = this->component(id)) return component->domain;
    if (const Domain* domain = this->domain(id)) return domain->parent;
    return {};
}

std::vector<DomainId> ElementIndex::domainsAround(const ElementId& id) const {
    std::vector<DomainId> around;
    for (auto parent = parentOf(id); parent; parent = parentOf(*parent)) around.push_back(*parent);
    return around;
}

std::vector<ElementId> ElementIndex::allInside(const DomainId& id) const {
    std::vector<ElementId> inside = contentOf(id);
    for (std::size_t i = 0; i < inside.size(); ++i)
        if (domain(inside[i])) {
            const auto& more = contentOf(DomainId(inside[i].text()));
            inside.insert(inside.end(), more.begin(), more.end());
        }
    return inside;
}

} // namespace faultline
