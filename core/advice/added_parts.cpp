// SPDX-License-Identifier: MIT
#include "core/advice/added_parts.h"

#include "core/model/stores.h"

#include <algorithm>
#include <fmt/format.h>

namespace faultline {

namespace {

/// Kinds whose copies hold the same data only where it is copied to them.
bool isReplicated(ComponentKind kind) { return isStateful(kind) && kind != ComponentKind::external; }

/// "Gateway" of "Gateway 1": a name without the number at its end.
std::string_view withoutNumber(std::string_view name) {
    const std::size_t last = name.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last + 1 == name.size() || name[last] != ' ') return name;
    return name.substr(0, last);
}

} // namespace

int AddedParts::indexOf(const ComponentId& id) const {
    const auto found = std::ranges::find(m_system.components, id, &Component::id);
    return static_cast<int>(found - m_system.components.begin());
}

std::string AddedParts::freeId(const std::string& like) const {
    for (int number = 2;; ++number) {
        std::string id = fmt::format("{}-{}", like, number);
        if (!typeOf(m_system, ElementId(id))) return id;
    }
}

std::string AddedParts::freeName(const std::string& like) const {
    const auto isTaken = [this](const std::string& name) {
        return std::ranges::any_of(m_system.components,
                                   [&](const Component& other) { return other.label() == name; });
    };
    for (int number = 2;; ++number) {
        std::string name = fmt::format("{} {}", withoutNumber(like), number);
        if (!isTaken(name)) return name;
    }
}

int AddedParts::secondOf(int domain, std::optional<DomainId> parent) {
    Domain second = m_system.domains[static_cast<std::size_t>(domain)];
    const DomainId original = second.id;
    second.name = fmt::format("{} 2", second.label());
    second.id = DomainId(freeId(original.text()));
    second.parent = std::move(parent);
    m_system.domains.push_back(second);
    joinRisks(original, second.id);
    return static_cast<int>(m_system.domains.size()) - 1;
}

void AddedParts::moveToSecond(int domain) {
    m_placeOf[domain] = secondOf(domain, m_system.domains[static_cast<std::size_t>(domain)].parent);
}

std::optional<DomainId> AddedParts::placeFor(const std::optional<DomainId>& original) {
    if (!original) return original;
    const auto found = std::ranges::find(m_system.domains, *original, &Domain::id);
    const int domain = static_cast<int>(found - m_system.domains.begin());
    if (const auto place = m_placeOf.find(domain); place != m_placeOf.end())
        return m_system.domains[static_cast<std::size_t>(place->second)].id;
    const std::optional<DomainId> parent = found->parent;
    const std::optional<DomainId> place = placeFor(parent);
    if (place == parent) return original;
    m_placeOf[domain] = secondOf(domain, place);
    return m_system.domains.back().id;
}

void AddedParts::joinRisks(const ElementId& original, const ElementId& copy) {
    for (std::size_t i = 0; i < m_system.sharedRisks.size(); ++i) {
        auto& members = m_system.sharedRisks[i].members;
        if (m_avoided != static_cast<int>(i) && std::ranges::find(members, original) != members.end())
            members.push_back(copy);
    }
}

void AddedParts::addCopy(int component) {
    Component& original = m_system.components[static_cast<std::size_t>(component)];
    // What holds unlike data stands in for another only by the user's word.
    if (original.kind == ComponentKind::external && original.service.empty())
        original.service = original.label();
    Component copy = original;
    copy.id = ComponentId(freeId(original.id.text()));
    copy.name = freeName(original.label());
    copy.domain = placeFor(original.domain);
    joinRisks(original.id, copy.id);
    m_copyOf[component] = static_cast<int>(m_system.components.size());
    m_system.components.push_back(std::move(copy));
}

void AddedParts::addRequests(const Connection& request) {
    const auto copyOf = [this](const ComponentId& id) -> std::optional<ComponentId> {
        const auto copy = m_copyOf.find(indexOf(id));
        if (copy == m_copyOf.end()) return std::nullopt;
        return m_system.components[static_cast<std::size_t>(copy->second)].id;
    };
    const std::optional<ComponentId> from = copyOf(request.from);
    const Component& target = m_system.components[static_cast<std::size_t>(indexOf(request.to))];
    // A request into a store finds the copy that serves; the rest must be called by name.
    const std::optional<ComponentId> to = isReplicated(target.kind) ? std::nullopt : copyOf(request.to);
    if (!from && !to) return;
    Connection added = request;
    added.id = ConnectionId(freeId(request.id.text()));
    if (from) added.from = *from;
    if (to) added.to = *to;
    m_system.connections.push_back(std::move(added));
}

void AddedParts::addReplication(int component) {
    const Topology topology(m_system);
    const Stores stores = findStores(topology);
    const int store = stores.storeOf[static_cast<std::size_t>(component)];
    const int primary =
        store < 0 ? component : stores.stores[static_cast<std::size_t>(store)].primaries.front();
    Connection link;
    link.id = ConnectionId(freeId("replication"));
    link.kind = ConnectionKind::replication;
    link.from = m_system.components[static_cast<std::size_t>(primary)].id;
    link.to = m_system.components[static_cast<std::size_t>(m_copyOf.at(component))].id;
    m_system.connections.push_back(std::move(link));
}

void AddedParts::copy(const std::set<int>& components) {
    for (const int component : components)
        if (m_system.components[static_cast<std::size_t>(component)].kind != ComponentKind::client)
            addCopy(component);
    const std::vector<Connection> drawn = m_system.connections;
    for (const Connection& connection : drawn)
        if (connection.kind == ConnectionKind::request) addRequests(connection);
    for (const auto& [component, copy] : m_copyOf)
        if (isReplicated(m_system.components[static_cast<std::size_t>(component)].kind))
            addReplication(component);
}

} // namespace faultline
