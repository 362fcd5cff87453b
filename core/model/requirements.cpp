// SPDX-License-Identifier: MIT
#include "core/model/requirements.h"

#include "core/model/stem.h"

#include <algorithm>
#include <unordered_map>

namespace faultline {

namespace {

/// The stand-in key as text; the first character tells the four rules apart.
std::string keyText(const Topology& topology, const Stores& stores, int index) {
    const Component& component = topology.component(index);
    if (!component.service.empty()) return "s" + component.service;
    if (stores.contains(index)) return "p" + std::to_string(stores.storeOf[static_cast<std::size_t>(index)]);
    switch (component.kind) {
    case ComponentKind::dns:
    case ComponentKind::cdn:
    case ComponentKind::gateway:
    case ComponentKind::coordinator: return "k" + std::string(nameOf(component.kind));
    case ComponentKind::node: return "n" + stemOf(component.label());
    default: return "i" + std::to_string(index);
    }
}

/// How a request counts on a path, or nothing where the path drops it.
std::optional<Access> accessOn(Path path, Access drawn, ComponentKind target) {
    if (!isStateful(target)) return Access::write;
    switch (path) {
    case Path::overall: return drawn == Access::read ? Access::read : Access::write;
    case Path::read: return drawn == Access::write ? std::nullopt : std::optional(Access::read);
    case Path::write: return drawn == Access::read ? std::nullopt : std::optional(Access::write);
    }
    return std::nullopt;
}

} // namespace

Requirements::Requirements(const Topology& topology, const Stores& stores)
    : m_topology(topology), m_stores(stores) {
    std::unordered_map<std::string, int> numbers;
    m_implied = true;
    for (int c = 0; c < topology.componentCount(); ++c) {
        const auto next = static_cast<int>(numbers.size());
        m_key.push_back(numbers.try_emplace(keyText(topology, stores, c), next).first->second);
        if (topology.component(c).kind == ComponentKind::client) m_implied = false;
    }
    if (!m_implied) return;
    for (int c = 0; c < topology.componentCount(); ++c) {
        if (!topology.requestsInto[static_cast<std::size_t>(c)].empty()) continue;
        if (stores.contains(c)) {
            const auto store = static_cast<std::size_t>(stores.storeOf[static_cast<std::size_t>(c)]);
            if (!std::ranges::binary_search(stores.stores[store].primaries, c)) continue;
        }
        m_impliedTargets.push_back(c);
    }
}

bool Requirements::isPeerLink(int connection) const {
    const auto e = static_cast<std::size_t>(connection);
    const int caller = m_topology.from[e];
    const int target = m_topology.to[e];
    if (!m_topology.isRequest(connection) || standInKey(caller) != standInKey(target)) return false;
    if (m_topology.component(caller).requirement.mode != Requirement::Mode::automatic) return false;
    if (m_topology.system.connections[e].optional) return false;
    return std::ranges::any_of(m_topology.requestsFrom[static_cast<std::size_t>(target)], [&](int back) {
        const auto b = static_cast<std::size_t>(back);
        return m_topology.to[b] == caller && !m_topology.system.connections[b].optional;
    });
}

std::vector<Requirements::Request> Requirements::requestsOf(int caller, Path path) const {
    std::vector<Request> requests;
    const auto add = [&](int target, Access drawn, int connection) {
        if (const auto access = accessOn(path, drawn, m_topology.component(target).kind))
            requests.push_back({target, *access, connection});
    };
    if (caller == impliedClient) {
        for (const int target : m_impliedTargets) add(target, Access::readWrite, -1);
        return requests;
    }
    for (const int e : m_topology.requestsFrom[static_cast<std::size_t>(caller)]) {
        const Connection& connection = m_topology.system.connections[static_cast<std::size_t>(e)];
        if (!connection.optional && !isPeerLink(e))
            add(m_topology.to[static_cast<std::size_t>(e)], connection.access, e);
    }
    return requests;
}

std::vector<GroupMember> Requirements::membersOf(int caller, Path path) const {
    std::vector<GroupMember> members;
    std::unordered_map<std::int64_t, std::size_t> place;
    for (const Request& request : requestsOf(caller, path)) {
        const std::int64_t key = 2 * std::int64_t{request.target} + (request.access == Access::read ? 1 : 0);
        const auto [entry, isNew] = place.try_emplace(key, members.size());
        if (isNew) members.push_back({request.target, request.access, {}});
        if (request.connection >= 0) members[entry->second].connections.push_back(request.connection);
    }
    return members;
}

std::vector<RequirementGroup> Requirements::groupsOf(int caller, Path path) const {
    std::vector<GroupMember> members = membersOf(caller, path);
    if (members.empty()) return {};
    const Requirement requirement =
        caller == impliedClient ? Requirement{} : m_topology.component(caller).requirement;
    const auto size = static_cast<int>(members.size());
    switch (requirement.mode) {
    case Requirement::Mode::any: return {{1, std::move(members)}};
    case Requirement::Mode::all: return {{size, std::move(members)}};
    case Requirement::Mode::number:
        return {{path == Path::overall ? requirement.count : std::min(requirement.count, size),
                 std::move(members)}};
    case Requirement::Mode::automatic: break;
    }
    std::vector<RequirementGroup> groups;
    std::unordered_map<std::int64_t, std::size_t> groupOf;
    for (GroupMember& member : members) {
        const std::int64_t key =
            2 * std::int64_t{standInKey(member.target)} + (member.access == Access::read ? 1 : 0);
        const auto [entry, isNew] = groupOf.try_emplace(key, groups.size());
        if (isNew) groups.push_back({1, {}});
        groups[entry->second].members.push_back(std::move(member));
    }
    return groups;
}

std::vector<int> Requirements::entries(Path path) const {
    std::vector<int> found;
    if (m_implied) {
        if (!requestsOf(impliedClient, path).empty()) found.push_back(impliedClient);
        return found;
    }
    for (int c = 0; c < m_topology.componentCount(); ++c)
        if (m_topology.component(c).kind == ComponentKind::client && !requestsOf(c, path).empty())
            found.push_back(c);
    return found;
}

} // namespace faultline
