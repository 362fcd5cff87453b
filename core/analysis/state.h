// SPDX-License-Identifier: MIT
#pragma once
// One state of a system: with these parts failed and all else up, who is served, and who is not because of
// what. It asks the equations that the figures rest on, so the two cannot disagree.

#include "core/analysis/fixpoint.h"

#include <optional>
#include <set>

namespace faultline {

/// A requirement group that is not met in a state.
struct LostGroup {
    RequirementGroup group;
    std::vector<bool> reached; ///< by member
};

/// Answers about one path of a system in one state. Topology, stores and requirements must outlive it.
/// Building it costs about as much as one pass over what the entries depend on.
class ServiceState {
public:
    /// `failed` holds what is down or has struck, and failovers that do not happen; all else is up. A failed
    /// primary is replaced where a failover may happen. An event at a client has no effect.
    ServiceState(const Topology& topology, const Stores& stores, const Requirements& requirements, Path path,
                 std::set<EventRef> failed);

    /// The clients that this path serves; `impliedClient` alone for a design without clients.
    [[nodiscard]] const std::vector<int>& entries() const { return m_entries; }
    /// By the design's objective; nothing where there is no entry.
    [[nodiscard]] std::optional<bool> isSystemUp() const;
    /// Whether a component or the implied client is served; nothing where no entry depends on it, and where
    /// the cycles of the design were too entangled to be solved.
    [[nodiscard]] std::optional<bool> isServed(int caller) const;
    /// The components that some entry depends on, ascending.
    [[nodiscard]] const std::vector<int>& components() const { return m_components; }

    [[nodiscard]] bool hasFailed(EventRef event) const { return m_failed.contains(event); }
    /// The failed events that keep a component from being alive: itself, domains around it from the
    /// innermost, shared risks.
    [[nodiscard]] std::vector<EventRef> causesAt(int component) const;
    /// The groups of a caller that are not met; of one that entries depend on.
    [[nodiscard]] std::vector<LostGroup> lostGroups(int caller) const;
    /// Whether a group's target answers with that access, its connections left aside.
    [[nodiscard]] bool answers(const GroupMember& member) const;
    /// Whether a member of a store takes writes itself or through a promotion.
    [[nodiscard]] bool takesWrites(int member) const;

private:
    [[nodiscard]] bool reaches(const GroupMember& member) const;

    const Topology& m_topology;
    const Requirements& m_requirements;
    Path m_path;
    std::set<EventRef> m_failed;
    FaultGraph m_constants;
    ServiceEquations m_equations;
    std::vector<int> m_entries;
    std::vector<int> m_components;
    bool m_isSolved = false;
};

} // namespace faultline
