// SPDX-License-Identifier: MIT
#pragma once
// The equations of SPEC section 3 for one path, and their nested fixpoint as functions of the basic events.

#include "core/analysis/structure.h"

#include <functional>
#include <map>
#include <optional>

namespace faultline {

using EventLiteral = std::function<Literal(EventRef)>;

/// The component is not alive: it is down, a domain around it is, or a shared risk on either has struck.
/// "False" for a client.
[[nodiscard]] Literal notAlive(const Topology& topology, FaultGraph& graph, int component,
                               const EventLiteral& down);

/// Solves serve, R, W and w for everything that the entries of a path depend on, in terms of "down".
class ServiceEquations {
public:
    /// `down` yields the literal of a basic event; "false" throughout asks what holds with nothing failed.
    ServiceEquations(const Topology& topology, const Stores& stores, const Requirements& requirements,
                     Path path, FaultGraph& graph, EventLiteral down);

    /// Those that `greatest` names (components) at the greatest fixpoint, all others at the least inside it;
    /// it is asked only where something depends on itself. False where it was stopped or the graph grew past
    /// its limit.
    [[nodiscard]] bool solve(const std::vector<int>& entries,
                             const std::function<std::vector<int>()>& greatest, const std::stop_token& stop);
    /// Whether structure alone shows that everything is served with nothing failed: nothing depends on itself
    /// and no requirement is beyond its group. Cheaper than solving.
    [[nodiscard]] bool isServedAtRest(const std::vector<int>& entries);
    /// After `solve`: the caller (a component or `impliedClient`) is not served.
    [[nodiscard]] Literal notServed(int caller) const { return m_down[unknownServe(caller)]; }
    /// After `solve`: the member's target does not answer with that access, its connections left aside.
    [[nodiscard]] Literal notAnswered(const GroupMember& member) const { return m_down[unknownOf(member)]; }
    /// After `solve`: nothing takes writes that a member of a store has for itself or may promote to (w of
    /// SPEC section 3).
    [[nodiscard]] Literal notPromoted(int member) const { return m_down[unknownPromoted(member)]; }
    /// After `solve`: the components that some entry depends on.
    [[nodiscard]] std::vector<int> componentsSolved() const;

private:
    using Unknown = std::size_t;

    [[nodiscard]] Unknown unknownServe(int caller) const { return static_cast<Unknown>(caller + 1); }
    [[nodiscard]] Unknown unknownPromoted(int member) const {
        return m_callers + static_cast<Unknown>(member);
    }
    [[nodiscard]] Unknown unknownRead(int store) const {
        return m_callers + m_components + static_cast<Unknown>(store);
    }
    [[nodiscard]] Unknown unknownWrite(int store) const {
        return unknownRead(store) + m_stores.stores.size();
    }
    [[nodiscard]] Unknown unknownOf(const GroupMember& member) const;
    [[nodiscard]] std::vector<Unknown> dependenciesOf(Unknown unknown);
    [[nodiscard]] const std::vector<RequirementGroup>& groupsOf(int caller);
    [[nodiscard]] bool isPromotable(int link) const;

    void explore(const std::vector<int>& entries);
    [[nodiscard]] bool dependsOnItself(const std::vector<Unknown>& cycle) const;
    [[nodiscard]] std::vector<std::vector<Unknown>> cyclesOf(const std::vector<Unknown>& among) const;
    void solveCycle(const std::vector<Unknown>& cycle, const std::vector<bool>& greatest);
    void solveLeast(const std::vector<Unknown>& cycle);
    /// The equation of an unknown as base·(constant + sum of coefficient·unknown over a cycle), where it has
    /// that form: only one group, and that an "any one of", leads back into the cycle.
    struct LinearEquation {
        Literal constant = literalFalse;         ///< served without the cycle's help
        std::map<Unknown, Literal> coefficients; ///< served if this one is
    };
    [[nodiscard]] std::optional<LinearEquation> linearEquation(Unknown unknown,
                                                               const std::vector<bool>& inCycle);
    [[nodiscard]] std::optional<LinearEquation> linearService(int caller, const std::vector<bool>& inCycle);
    void addWay(LinearEquation& equation, Unknown unknown, Unknown target, Literal way,
                const std::vector<bool>& inCycle);
    /// An order that makes few new ways (Markowitz 1957); nothing where it would still make too many.
    [[nodiscard]] std::optional<std::vector<Unknown>>
    eliminationOrder(const std::map<Unknown, LinearEquation>& equations);
    /// Solves the cycle by elimination, as a linear system over the semiring of Boolean functions (Backhouse,
    /// Carré 1975), where it is linear: about unknowns times the square of the width of its graph in gates,
    /// where iteration needs rounds. False where it is not.
    [[nodiscard]] bool solveByElimination(const std::vector<Unknown>& cycle);
    [[nodiscard]] Literal evaluate(Unknown unknown);
    [[nodiscard]] Literal notMet(const RequirementGroup& group);
    [[nodiscard]] Literal evaluateServe(int caller);
    [[nodiscard]] Literal evaluatePromoted(int member);
    [[nodiscard]] bool mustStop();

    const Topology& m_topology;
    const Stores& m_stores;
    const Requirements& m_requirements;
    Path m_path;
    FaultGraph& m_graph;
    EventLiteral m_event;
    std::size_t m_components;
    std::size_t m_callers;
    std::vector<Literal> m_down;                      ///< by unknown
    std::vector<std::vector<Unknown>> m_dependencies; ///< by unknown, of those explored
    std::vector<Unknown> m_explored;
    std::vector<std::vector<RequirementGroup>> m_groups; ///< by caller + 1
    std::vector<bool> m_grouped;
    std::size_t m_graphLimit = 0;
    std::stop_token m_stop;
    bool m_stopped = false;
};

/// F of SPEC section 3 for one path, ascending: the components that the least fixpoint does not serve with
/// nothing failed, among those that its entries depend on.
[[nodiscard]] std::vector<int> unservedWithNothingFailed(const Topology& topology, const Stores& stores,
                                                         const Requirements& requirements, Path path);

} // namespace faultline
