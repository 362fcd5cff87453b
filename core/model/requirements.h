// SPDX-License-Identifier: MIT
#pragma once
// What each caller needs: its requirement groups, path by path (SPEC section 3, "Requirement groups of x").
// The canvas draws them; the analysis computes with them.

#include "core/model/stores.h"

namespace faultline {

/// Which requests count: all as drawn, those that read, those that write.
enum class Path { overall, read, write };

/// The caller number of the client that a design without any client has.
inline constexpr int impliedClient = -1;

/// A target with an access. Reached when one of its connections is up and the target answers.
struct GroupMember {
    int target = 0;
    Access access = Access::write; ///< read or write; write into stateless targets
    std::vector<int> connections;  ///< parallel connections; empty for the implied client's: never down
};

struct RequirementGroup {
    int required = 1; ///< k, at least 1; above the number of members: cannot be met
    std::vector<GroupMember> members;
};

/// A request between two components that stand in for each other, in both directions: it is in no group.
struct PeerLink {
    int connection = 0;
};

/// Answers for one system; keeps references to the topology and the stores it is given.
class Requirements {
public:
    Requirements(const Topology& topology, const Stores& stores);

    /// The groups of a component or of the implied client; none: it needs nobody.
    [[nodiscard]] std::vector<RequirementGroup> groupsOf(int caller, Path path) const;
    /// The clients that the system serves on that path, in file order; `impliedClient` alone for a design
    /// without clients; empty where there is no entry.
    [[nodiscard]] std::vector<int> entries(Path path) const;
    [[nodiscard]] bool hasImpliedClient() const { return m_implied; }
    /// Equal numbers (and equal access) stand in for each other under `auto`.
    [[nodiscard]] int standInKey(int component) const { return m_key[static_cast<std::size_t>(component)]; }
    /// Whether this request is a peer link for its caller; optional requests neither are nor make one.
    [[nodiscard]] bool isPeerLink(int connection) const;

private:
    struct Request {
        int target;
        Access access;
        int connection; ///< -1 for the implied client's
    };

    [[nodiscard]] std::vector<Request> requestsOf(int caller, Path path) const;
    [[nodiscard]] std::vector<GroupMember> membersOf(int caller, Path path) const;

    const Topology& m_topology;
    const Stores& m_stores;
    std::vector<int> m_key;
    std::vector<int> m_impliedTargets;
    bool m_implied = false;
};

} // namespace faultline
