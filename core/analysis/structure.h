// SPDX-License-Identifier: MIT
#pragma once
// From a system to Boolean functions of its basic events: when is whom not served (SPEC section 3).

#include "core/analysis/basic_events.h"
#include "core/analysis/fault_graph.h"
#include "core/analysis/frontier.h"
#include "core/model/requirements.h"

#include <optional>
#include <stop_token>

namespace faultline {

inline constexpr std::size_t pathCount = 3;

/// One path's functions. Variables are numbered as in BasicEvents, true meaning "down".
struct PathFunctions {
    std::vector<int> entries;         ///< components, or `impliedClient`
    std::vector<Literal> entryDown;   ///< one an entry: it is not served
    Literal systemDown = literalTrue; ///< by the objective; meaningless without entries
    bool complete = true;             ///< false: stopped, or past the limit of nodes; functions are unusable
    bool hasThickets = false;         ///< loops so entangled that leaning functions may be all there is
};

/// Everything about a system that does not depend on how large its probabilities are, beyond whether they are
/// 0.
class Structure {
public:
    /// The topology and events must outlive this.
    Structure(const Topology& topology, const BasicEvents& events);

    [[nodiscard]] const Stores& stores() const { return m_stores; }
    [[nodiscard]] const Requirements& requirements() const { return m_requirements; }
    [[nodiscard]] FaultGraph& graph() { return m_graph; }
    [[nodiscard]] const FaultGraph& graph() const { return m_graph; }

    /// Builds the functions of a path. Cycles that are networks of calls are resolved by elimination or,
    /// where that would make much of them, by the frontier method; others by iterating the fixpoints of SPEC
    /// section 3 on the functions themselves, which may take as many rounds as a cycle has members.
    [[nodiscard]] PathFunctions functionsOf(Path path, const std::stop_token& stop);
    /// Functions that are served less often (`restIsServed` false), or more often, than those of the path;
    /// not monotone. The more states are followed, the closer. Incomplete only where a stop was requested.
    [[nodiscard]] PathFunctions leaningFunctionsOf(Path path, LeaningService leaning,
                                                   const std::stop_token& stop);
    /// Nothing is dropped from the write path, and nothing counts otherwise on it: it is the drawing itself.
    [[nodiscard]] bool writesAreAll() const;
    /// As the free function of that name, in this structure's graph.
    [[nodiscard]] Literal notAlive(int component);
    /// The variable of a basic event, or "false" where there is none.
    [[nodiscard]] Literal eventLiteral(EventRef ref);

private:
    [[nodiscard]] PathFunctions solved(Path path, const LeaningService* leaning, const std::stop_token& stop);

    const Topology& m_topology;
    const BasicEvents& m_events;
    Stores m_stores;
    Requirements m_requirements;
    FaultGraph m_graph;
    std::optional<PathFunctions> m_overall; ///< once solved
};

} // namespace faultline
