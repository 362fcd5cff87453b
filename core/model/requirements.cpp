// SPDX-License-Identifier: MIT
#include "core/model/requirements.h"

#include "core/model/stem.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

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

/// Two components as one number.
std::int64_t pairOf(int from, int to) { return (std::int64_t{from} << 32) | std::int64_t{to}; }

} // namespace

Requirements::Requirements(const Topology& topology, const Stores& stores)
    : m_topology(topology), m_stores(stores), m_isPeerLink(topology.system.connections.size(), false) {
    numberKeys();
    if (m_implied) findImpliedTargets();
    findPeerLinks();
    findGroups();
}

void Requirements::numberKeys() {
    std::unordered_map<std::string, int> numbers;
    m_implied = true;
    for (int c = 0; c < m_topology.componentCount(); ++c) {
        const auto next = static_cast<int>(numbers.size());
        m_key.push_back(numbers.try_emplace(keyText(m_topology, m_stores, c), next).first->second);
        if (m_topology.component(c).kind == ComponentKind::client) m_implied = false;
    }
    m_keys = static_cast<int>(numbers.size());
}

void Requirements::findImpliedTargets() {
    for (int c = 0; c < m_topology.componentCount(); ++c) {
        if (!m_topology.requestsInto[static_cast<std::size_t>(c)].empty()) continue;
        if (m_stores.contains(c)) {
            const auto store = static_cast<std::size_t>(m_stores.storeOf[static_cast<std::size_t>(c)]);
            if (!std::ranges::binary_search(m_stores.stores[store].primaries, c)) continue;
        }
        m_impliedTargets.push_back(c);
    }
}

void Requirements::findPeerLinks() {
    std::vector<int> candidates; // requests between like ones; only those can be answered by another
    std::unordered_set<std::int64_t> between;
    for (int e = 0; e < static_cast<int>(m_isPeerLink.size()); ++e) {
        const auto at = static_cast<std::size_t>(e);
        const int from = m_topology.from[at];
        const int to = m_topology.to[at];
        if (!m_topology.isRequest(e) || standInKey(from) != standInKey(to)) continue;
        if (m_topology.system.connections[at].optional) continue;
        candidates.push_back(e);
        between.insert(pairOf(from, to));
    }
    for (const int e : candidates) {
        const auto at = static_cast<std::size_t>(e);
        const int caller = m_topology.from[at];
        m_isPeerLink[at] = m_topology.component(caller).requirement.mode == Requirement::Mode::automatic &&
                           between.contains(pairOf(m_topology.to[at], caller));
    }
}

void Requirements::collectRequests(int caller, Path path, std::vector<Request>& requests) const {
    requests.clear();
    const auto add = [&](int target, Access drawn, int connection) {
        if (const auto access = accessOn(path, drawn, m_topology.component(target).kind))
            requests.push_back({target, *access, connection});
    };
    if (caller == impliedClient) {
        for (const int target : m_impliedTargets) add(target, Access::readWrite, -1);
        return;
    }
    for (const int e : m_topology.requestsFrom[static_cast<std::size_t>(caller)]) {
        const Connection& connection = m_topology.system.connections[static_cast<std::size_t>(e)];
        if (!connection.optional && !isPeerLink(e))
            add(m_topology.to[static_cast<std::size_t>(e)], connection.access, e);
    }
}

bool Requirements::differsByPath(int caller) const {
    const auto isStore = [this](int target) { return isStateful(m_topology.component(target).kind); };
    if (caller == impliedClient) return std::ranges::any_of(m_impliedTargets, isStore);
    if (m_topology.component(caller).requirement.mode == Requirement::Mode::number) return true;
    return std::ranges::any_of(m_topology.requestsFrom[static_cast<std::size_t>(caller)],
                               [&](int e) { return isStore(m_topology.to[static_cast<std::size_t>(e)]); });
}

/// Puts the requests of one caller after another into members and groups, each in the order in which the
/// requests first name them.
class Requirements::Grouping {
public:
    explicit Grouping(Requirements& owner)
        : m_owner(owner), m_memberNotes(2 * owner.m_key.size()),
          m_groupNotes(2 * static_cast<std::size_t>(owner.m_keys)) {}

    [[nodiscard]] std::span<const RequirementGroup> group(int caller, Path path,
                                                          const std::vector<Request>& requests) {
        if (requests.empty()) return {};
        const Requirement requirement =
            caller == impliedClient ? Requirement{} : m_owner.m_topology.component(caller).requirement;
        const int size = place(requests, requirement.mode == Requirement::Mode::automatic);
        switch (requirement.mode) {
        case Requirement::Mode::all: return append(size);
        case Requirement::Mode::number:
            return append(path == Path::overall ? requirement.count : std::min(requirement.count, size));
        case Requirement::Mode::any:
        case Requirement::Mode::automatic: break;
        }
        return append(1);
    }

private:
    struct Placed {
        int group;
        int member;
        Request request;
    };
    /// A number given to a member or a group in the turn of one caller; of another turn it counts for
    /// nothing.
    struct Note {
        int turn = 0;
        int number = 0;
    };

    int numberOf(std::vector<Note>& notes, int subject, Access access, int& count) const {
        Note& note = notes[2 * static_cast<std::size_t>(subject) + (access == Access::read ? 1 : 0)];
        if (note.turn != m_turn) note = {m_turn, count++};
        return note.number;
    }

    /// Says of each request which member and group it belongs to, and returns the number of members.
    int place(const std::vector<Request>& requests, bool byKey) {
        ++m_turn;
        m_placed.clear();
        int members = 0;
        int groups = 0;
        for (const Request& request : requests) {
            const int member = numberOf(m_memberNotes, request.target, request.access, members);
            const int group =
                byKey ? numberOf(m_groupNotes, m_owner.standInKey(request.target), request.access, groups)
                      : 0;
            m_placed.push_back({group, member, request});
        }
        std::ranges::sort(m_placed, {}, [](const Placed& placed) {
            return std::tuple(placed.group, placed.member, placed.request.connection);
        });
        return members;
    }

    std::span<const RequirementGroup> append(int required) {
        const std::size_t firstGroup = m_owner.m_groups.size();
        for (auto at = m_placed.begin(); at != m_placed.end();) {
            const int group = at->group;
            const std::size_t firstMember = m_owner.m_members.size();
            while (at != m_placed.end() && at->group == group) at = appendMember(at);
            m_owner.m_groups.push_back(
                {required, std::span<const GroupMember>(m_owner.m_members).subspan(firstMember)});
        }
        return std::span<const RequirementGroup>(m_owner.m_groups).subspan(firstGroup);
    }

    std::vector<Placed>::iterator appendMember(std::vector<Placed>::iterator at) {
        const Placed first = *at;
        const std::size_t firstConnection = m_owner.m_connections.size();
        for (; at != m_placed.end() && at->group == first.group && at->member == first.member; ++at)
            if (at->request.connection >= 0) m_owner.m_connections.push_back(at->request.connection);
        m_owner.m_members.push_back({first.request.target, first.request.access,
                                     std::span<const int>(m_owner.m_connections).subspan(firstConnection)});
        return at;
    }

    Requirements& m_owner;
    int m_turn = 0;
    std::vector<Note> m_memberNotes; ///< by target and access
    std::vector<Note> m_groupNotes;  ///< by stand-in key and access
    std::vector<Placed> m_placed;
};

void Requirements::findGroups() {
    const int components = m_topology.componentCount();
    std::size_t most = m_impliedTargets.size();
    for (int caller = 0; caller < components; ++caller)
        most += (differsByPath(caller) ? m_callers.size() : 1) *
                m_topology.requestsFrom[static_cast<std::size_t>(caller)].size();
    most += (m_callers.size() - 1) * m_impliedTargets.size();
    m_connections.reserve(most);
    m_members.reserve(most);
    m_groups.reserve(most);
    Grouping grouping(*this);
    std::vector<Request> requests;
    for (auto& callers : m_callers) callers.resize(static_cast<std::size_t>(components) + 1);
    for (int caller = m_implied ? impliedClient : 0; caller < components; ++caller) {
        const auto at = static_cast<std::size_t>(caller + 1);
        for (const Path path : {Path::overall, Path::read, Path::write}) {
            auto& groups = m_callers[static_cast<std::size_t>(path)][at];
            if (path != Path::overall && !differsByPath(caller)) {
                groups = m_callers[0][at];
                continue;
            }
            collectRequests(caller, path, requests);
            groups = grouping.group(caller, path, requests);
        }
    }
}

std::vector<int> Requirements::entries(Path path) const {
    std::vector<int> found;
    if (m_implied && !groupsOf(impliedClient, path).empty()) found.push_back(impliedClient);
    if (m_implied) return found;
    for (int c = 0; c < m_topology.componentCount(); ++c)
        if (m_topology.component(c).kind == ComponentKind::client && !groupsOf(c, path).empty())
            found.push_back(c);
    return found;
}

} // namespace faultline
