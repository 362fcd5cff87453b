// SPDX-License-Identifier: MIT
#pragma once
// The equations of SPEC section 3 for one path, and their nested fixpoint as functions of the basic events.

#include "core/analysis/elimination.h"
#include "core/analysis/frontier.h"
#include "core/analysis/structure.h"

#include <functional>
#include <optional>

namespace faultline {

using EventLiteral = std::function<Literal(EventRef)>;

/// The component is not alive: it is down, a domain around it is, or a shared risk on either has struck.
/// "False" for a client.
[[nodiscard]] Literal notAlive(const Topology& topology, FaultGraph& graph, int component,
                               const EventLiteral& down);
/// The same, as its causes; added behind what `causes` holds.
void addCausesOfDeath(const Topology& topology, int component, const EventLiteral& down,
                      std::vector<Literal>& causes);

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
    /// From now on `solve` gives up nothing that is too large, but leans.
    void lean(LeaningService leaning) { m_leaning = std::move(leaning); }
    /// After `solve`: there were networks of calls too entangled for elimination.
    [[nodiscard]] bool hasThickets() const { return !m_thickets.empty(); }
    /// Whether structure alone shows that everything is served with nothing failed: nothing depends on itself
    /// and no requirement is beyond its group. Cheaper than solving.
    [[nodiscard]] bool isServedAtRest(const std::vector<int>& entries);
    /// After `solve`: the caller (a component or `impliedClient`) is not served. Of loops so entangled that
    /// the frontier method solves them, those whom nobody outside and no entry asks stay "true", here and
    /// below.
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
    [[nodiscard]] std::span<const Unknown> dependenciesOf(Unknown unknown) const {
        return std::span(m_dependencies)
            .subspan(m_dependenciesAt[unknown].first, m_dependenciesAt[unknown].count);
    }
    void findDependencies(Unknown unknown);
    [[nodiscard]] std::span<const RequirementGroup> groupsOf(int caller) const {
        return m_requirements.groupsOf(caller, m_path);
    }
    [[nodiscard]] bool isPromotable(int link) const;

    void explore(const std::vector<int>& entries);
    using Cycle = std::span<const Unknown>;
    /// Strongly connected sets of unknowns, each after those that it depends on.
    struct Cycles {
        std::vector<Unknown> members;
        std::vector<std::size_t> start{0};

        [[nodiscard]] std::size_t size() const { return start.size() - 1; }
        [[nodiscard]] Cycle operator[](std::size_t i) const {
            return Cycle(members).subspan(start[i], start[i + 1] - start[i]);
        }
    };

    [[nodiscard]] bool dependsOnItself(Cycle cycle) const;
    [[nodiscard]] bool hasCycle(const Cycles& cycles) const;
    [[nodiscard]] Cycles cyclesOf(const std::vector<Unknown>& among) const;
    void solveCycle(Cycle cycle, const std::vector<bool>& greatest);
    void solveLeast(Cycle cycle);
    /// The cycle as a network whose vertices are its members in order, where it is one: only one group of
    /// each, and that an "any one of", leads back into the cycle.
    [[nodiscard]] std::optional<CallNetwork> networkOf(Cycle cycle);
    /// Adds a member's vertex and arcs; `place` by unknown, -1 outside the cycle. False where it has not that
    /// form.
    [[nodiscard]] bool addToNetwork(Unknown unknown, const std::vector<int>& place, CallNetwork& network);
    [[nodiscard]] bool addCaller(int caller, const std::vector<int>& place, CallNetwork& network);
    /// Solves the cycle as a network, where iteration needs rounds; false where it is none, or too large.
    [[nodiscard]] bool solveAsNetwork(Cycle cycle);
    /// A network that elimination would fill in: whoever asks something of it is answered by the frontier
    /// method.
    struct Thicket {
        FrontierMethod frontier;
        std::optional<EliminationPlan> plan; ///< nothing: not even that is possible
        std::vector<Unknown> members;        ///< by vertex
    };
    /// The literal of an unknown that is solved.
    [[nodiscard]] Literal downOf(Unknown unknown) {
        if (m_thicketOf[unknown] >= 0) answerFromThicket(unknown);
        return m_down[unknown];
    }
    void answerFromThicket(Unknown unknown);
    /// The thicket that two or more members of an "any one of" stand in, or -1.
    [[nodiscard]] int sharedThicket(const RequirementGroup& group) const;
    /// Some call into a thicket is served; nothing where the frontier method cannot say, and then the thicket
    /// is cleared.
    [[nodiscard]] Literal askLeaning(const FrontierMethod& frontier,
                                     std::span<const FrontierMethod::Call> calls);
    [[nodiscard]] std::optional<Literal> askFrontier(int thicket,
                                                     std::span<const FrontierMethod::Call> calls);
    /// Solves a thicket by elimination after all, or gives everything up.
    void clearThicket(int thicket);
    [[nodiscard]] static int vertexOf(const Thicket& thicket, Unknown unknown);
    /// Some connection of the member's is up.
    [[nodiscard]] Literal isConnected(const GroupMember& member);
    [[nodiscard]] Literal isLost(const GroupMember& member);
    [[nodiscard]] Literal evaluate(Unknown unknown);
    [[nodiscard]] Literal notMet(const RequirementGroup& group);
    [[nodiscard]] Literal evaluateServe(int caller);
    [[nodiscard]] Literal evaluatePromoted(int member);
    [[nodiscard]] bool mustStop();
    /// Where a cycle was too large: all of it counts as what is not looked at.
    void leanInsteadOf(Cycle cycle);

    const Topology& m_topology;
    const Stores& m_stores;
    const Requirements& m_requirements;
    Path m_path;
    FaultGraph& m_graph;
    EventLiteral m_event;
    std::size_t m_components;
    std::size_t m_callers;
    std::vector<Literal> m_down; ///< by unknown
    struct Range {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    std::vector<Unknown> m_dependencies; ///< of those explored, one after another
    std::vector<Range> m_dependenciesAt; ///< by unknown
    std::vector<Unknown> m_explored;
    std::vector<Literal> m_causes; ///< of evaluateServe; these three are kept for their memory
    std::vector<Literal> m_lost;   ///< of notMet
    std::vector<Literal> m_ways;
    std::vector<Thicket> m_thickets;
    std::vector<int> m_thicketOf; ///< by unknown: a place in m_thickets until it is answered, else -1
    std::optional<LeaningService> m_leaning;
    std::size_t m_graphLimit = 0;
    std::stop_token m_stop;
    bool m_stopped = false;
};

/// F of SPEC section 3 for one path, ascending: the components that the least fixpoint does not serve with
/// nothing failed, among those that its entries depend on.
[[nodiscard]] std::vector<int> unservedWithNothingFailed(const Topology& topology, const Stores& stores,
                                                         const Requirements& requirements, Path path,
                                                         const std::stop_token& stop = {});

} // namespace faultline
