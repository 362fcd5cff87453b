// SPDX-License-Identifier: MIT
#include "tests/support/reference_structure.h"

#include <algorithm>
#include <utility>

namespace faultline::test {

Structure::Key Structure::keyOf(std::size_t component) const {
    const Component& part = m_system.components[component];
    if (!part.service.empty()) return {1, part.service, {}};
    if (m_inStore[component]) return {2, "", m_primaries[component]};
    switch (part.kind) {
    case ComponentKind::dns:
    case ComponentKind::cdn:
    case ComponentKind::gateway:
    case ComponentKind::coordinator: return {3, std::string(nameOf(part.kind)), {}};
    case ComponentKind::node: return {4, referenceStem(part.label()), {}};
    default: return {5, "", {component}};
    }
}

/// Whether a request has its counterpart the other way round between parts that stand in for each other.
/// Optional requests are in no group, so they make no peers either.
bool Structure::isPeerLink(const Connection& connection) const {
    if (keyOf(indexOf(connection.from)) != keyOf(indexOf(connection.to))) return false;
    for (const Connection& other : m_system.connections)
        if (other.kind == ConnectionKind::request && !other.optional && other.from == connection.to &&
            other.to == connection.from)
            return true;
    return false;
}

/// Whether a request counts as a read on a path; nothing where the path drops it.
std::optional<bool> Structure::readsOn(Path path, const Connection& connection) const {
    if (!isStateful(m_system.components[indexOf(connection.to)].kind)) return false;
    if (path == Path::overall) return connection.access == Access::read;
    if (path == Path::read)
        return connection.access == Access::write ? std::optional<bool>() : std::optional<bool>(true);
    return connection.access == Access::read ? std::optional<bool>() : std::optional<bool>(false);
}

std::vector<GroupMember> Structure::membersOf(Path path, std::size_t component, bool withoutPeers) const {
    std::vector<GroupMember> members;
    for (std::size_t c = 0; c < m_system.connections.size(); ++c) {
        const Connection& connection = m_system.connections[c];
        if (connection.kind != ConnectionKind::request || connection.optional) continue;
        if (indexOf(connection.from) != component) continue;
        if (withoutPeers && isPeerLink(connection)) continue;
        const std::optional<bool> reads = readsOn(path, connection);
        if (!reads) continue;
        const std::size_t target = indexOf(connection.to);
        const auto same = std::find_if(members.begin(), members.end(), [&](const GroupMember& member) {
            return member.target == target && member.read == *reads;
        });
        if (same != members.end())
            same->connections.push_back(c);
        else
            members.push_back({target, *reads, {c}});
    }
    return members;
}

std::vector<RequirementGroup> Structure::automaticGroups(std::vector<GroupMember> members) const {
    std::vector<std::pair<std::pair<Key, bool>, RequirementGroup>> keyed;
    for (GroupMember& member : members) {
        const std::pair<Key, bool> key{keyOf(member.target), member.read};
        auto group =
            std::find_if(keyed.begin(), keyed.end(), [&](const auto& entry) { return entry.first == key; });
        if (group == keyed.end()) group = keyed.insert(keyed.end(), {key, {1, {}}});
        group->second.members.push_back(std::move(member));
    }
    std::vector<RequirementGroup> groups;
    for (auto& [key, group] : keyed) groups.push_back(std::move(group));
    return groups;
}

std::vector<RequirementGroup> Structure::groupsOf(Path path, std::size_t component) const {
    const Requirement& requirement = m_system.components[component].requirement;
    if (requirement.mode == Requirement::Mode::automatic)
        return automaticGroups(membersOf(path, component, true));
    std::vector<GroupMember> members = membersOf(path, component, false);
    const std::size_t left = members.size();
    std::size_t required = 1;
    if (requirement.mode == Requirement::Mode::all) required = left;
    if (requirement.mode == Requirement::Mode::number) {
        required = static_cast<std::size_t>(requirement.count);
        // Overall a number stands as drawn, even if nobody can meet it; a path asks for at most what it has.
        if (path != Path::overall) required = std::min(required, left);
    }
    if (left == 0) return {};
    return {{required, std::move(members)}};
}

void Structure::listGroups(Path path) {
    auto& groups = at(m_groups, path);
    for (std::size_t x = 0; x < m_system.components.size(); ++x) {
        groups.push_back(groupsOf(path, x));
        const bool isClient = m_system.components[x].kind == ComponentKind::client;
        if (isClient && !membersOf(path, x, false).empty()) at(m_entries, path).push_back(x);
    }
}

/// Its groups come last in the list; in a drawing with clients there are none, and it is no entry.
void Structure::addImpliedClient(Path path) {
    auto& groups = at(m_groups, path);
    groups.emplace_back();
    std::vector<GroupMember> members;
    for (std::size_t t = 0; t < m_system.components.size(); ++t) {
        const Component& part = m_system.components[t];
        if (part.kind == ComponentKind::client) return;
        bool isTop = true;
        for (const Connection& connection : m_system.connections)
            if (connection.kind == ConnectionKind::request && connection.to == part.id) isTop = false;
        const auto& primaries = m_primaries[t];
        const bool isPrimary = std::find(primaries.begin(), primaries.end(), t) != primaries.end();
        if (isTop && isPrimary) members.push_back({t, path == Path::read && isStateful(part.kind), {}});
    }
    if (members.empty()) return;
    groups.back() = automaticGroups(std::move(members));
    at(m_entries, path).push_back(m_system.components.size());
}

} // namespace faultline::test
