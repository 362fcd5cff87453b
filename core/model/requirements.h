// SPDX-License-Identifier: MIT
#pragma once
// What each caller needs: its requirement groups, path by path (SPEC section 3, "Requirement groups of x").
// The canvas draws them; the analysis computes with them.

#include "core/model/stores.h"

#include <array>
#include <span>

namespace faultline {

/// Which requests count: all as drawn, those that read, those that write.
enum class Path { overall, read, write };

/// The caller number of the client that a design without any client has.
inline constexpr int impliedClient = -1;

/// A target with an access. Reached when one of its connections is up and the target answers. Valid as long
/// as the Requirements it came from.
struct GroupMember {
    int target = 0;
    Access access = Access::write;    ///< read or write; write into stateless targets
    std::span<const int> connections; ///< parallel connections; empty for the implied client's: never down
};

/// Valid as long as the Requirements it came from.
struct RequirementGroup {
    int required = 1; ///< k, at least 1; above the number of members: cannot be met
    std::span<const GroupMember> members;
};

/// Answers for one system; keeps references to the topology and the stores it is given. Everything is worked
/// out at once, in about linear time.
class Requirements {
public:
    Requirements(const Topology& topology, const Stores& stores);
    Requirements(const Requirements&) = delete;
    Requirements& operator=(const Requirements&) = delete;

    /// The groups of a component or of the implied client; none: it needs nobody.
    [[nodiscard]] std::span<const RequirementGroup> groupsOf(int caller, Path path) const {
        return m_callers[static_cast<std::size_t>(path)][static_cast<std::size_t>(caller + 1)];
    }
    /// The clients that the system serves on that path, in file order; `impliedClient` alone for a design
    /// without clients; empty where there is no entry.
    [[nodiscard]] std::vector<int> entries(Path path) const;
    [[nodiscard]] bool hasImpliedClient() const { return m_implied; }
    /// Equal numbers (and equal access) stand in for each other under `auto`.
    [[nodiscard]] int standInKey(int component) const { return m_key[static_cast<std::size_t>(component)]; }
    /// Whether this request is a peer link for its caller; optional requests neither are nor make one.
    [[nodiscard]] bool isPeerLink(int connection) const {
        return m_isPeerLink[static_cast<std::size_t>(connection)];
    }

private:
    struct Request {
        int target;
        Access access;
        int connection; ///< -1 for the implied client's
    };
    class Grouping;

    void numberKeys();
    void findImpliedTargets();
    void findPeerLinks();
    void findGroups();
    /// Whether a request of this caller may count otherwise on one path than on another.
    [[nodiscard]] bool differsByPath(int caller) const;
    void collectRequests(int caller, Path path, std::vector<Request>& requests) const;

    const Topology& m_topology;
    const Stores& m_stores;
    std::vector<int> m_key;
    int m_keys = 0;
    std::vector<int> m_impliedTargets;
    bool m_implied = false;
    std::vector<bool> m_isPeerLink; ///< by connection
    // What the spans point into; never grown once spans have been handed out.
    std::vector<int> m_connections;
    std::vector<GroupMember> m_members;
    std::vector<RequirementGroup> m_groups;
    std::array<std::vector<std::span<const RequirementGroup>>, 3> m_callers; ///< by path, then caller + 1
};

} // namespace faultline
