// SPDX-License-Identifier: MIT
#include "core/analysis/fixpoint.h"

#include <algorithm>
#include <array>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

namespace faultline {

namespace {

/// Beyond this many new nodes the cycles of a design are too entangled to be written out.
constexpr std::size_t mostNewNodes = 300'000;
} // namespace

void addCausesOfDeath(const Topology& topology, int component, const EventLiteral& down,
                      std::vector<Literal>& causes) {
    if (topology.component(component).kind == ComponentKind::client) return;
    for (const int domain : topology.domainsAround(component))
        causes.push_back(down({EventType::domain, domain}));
    for (const int risk : topology.risksOn(component)) causes.push_back(down({EventType::sharedRisk, risk}));
    causes.push_back(down({EventType::component, component}));
}

Literal notAlive(const Topology& topology, FaultGraph& graph, int component, const EventLiteral& down) {
    std::vector<Literal> causes;
    addCausesOfDeath(topology, component, down, causes);
    return graph.disjunction(causes);
}

ServiceEquations::ServiceEquations(const Topology& topology, const Stores& stores,
                                   const Requirements& requirements, Path path, FaultGraph& graph,
                                   EventLiteral down)
    : m_topology(topology), m_stores(stores), m_requirements(requirements), m_path(path), m_graph(graph),
      m_event(std::move(down)), m_components(topology.system.components.size()), m_callers(m_components + 1),
      m_down(m_callers + m_components + 2 * stores.stores.size(), literalTrue),
      m_dependenciesAt(m_down.size()), m_thicketOf(m_down.size(), -1) {}

bool ServiceEquations::isPromotable(int link) const {
    return m_topology.system.connections[static_cast<std::size_t>(link)].failover != FailoverKind::none;
}

ServiceEquations::Unknown ServiceEquations::unknownOf(const GroupMember& member) const {
    const int store = m_stores.storeOf[static_cast<std::size_t>(member.target)];
    if (store < 0) return unknownServe(member.target);
    return member.access == Access::read ? unknownRead(store) : unknownWrite(store);
}

void ServiceEquations::findDependencies(Unknown unknown) {
    std::vector<Unknown>& found = m_dependencies;
    const std::size_t first = found.size();
    if (unknown < m_callers) {
        for (const RequirementGroup& group : groupsOf(static_cast<int>(unknown) - 1))
            for (const GroupMember& member : group.members) found.push_back(unknownOf(member));
    } else if (unknown < unknownRead(0)) {
        const auto member = static_cast<int>(unknown - m_callers);
        found.push_back(unknownServe(member));
        for (const int link : m_topology.replicationsFrom[static_cast<std::size_t>(member)])
            if (isPromotable(link))
                found.push_back(unknownPromoted(m_topology.to[static_cast<std::size_t>(link)]));
    } else if (unknown < unknownWrite(0)) {
        for (const int member : m_stores.stores[unknown - unknownRead(0)].members)
            found.push_back(unknownServe(member));
    } else {
        for (const int primary : m_stores.stores[unknown - unknownWrite(0)].primaries)
            found.push_back(unknownPromoted(primary));
    }
    m_dependenciesAt[unknown] = {first, found.size() - first};
}

void ServiceEquations::explore(const std::vector<int>& entries) {
    std::vector<bool> seen(m_down.size(), false);
    std::vector<Unknown> open;
    const auto visit = [&](Unknown unknown) {
        if (seen[unknown]) return;
        seen[unknown] = true;
        open.push_back(unknown);
    };
    for (const int entry : entries) visit(unknownServe(entry));
    while (!open.empty()) {
        const Unknown unknown = open.back();
        open.pop_back();
        m_explored.push_back(unknown);
        findDependencies(unknown);
        for (const Unknown next : dependenciesOf(unknown)) visit(next);
    }
    std::ranges::sort(m_explored);
}

ServiceEquations::Cycles ServiceEquations::cyclesOf(const std::vector<Unknown>& among) const {
    constexpr auto outside = static_cast<std::size_t>(-1);
    std::vector<std::size_t> place(m_down.size(), outside);
    for (std::size_t i = 0; i < among.size(); ++i) place[among[i]] = i;
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    for (std::size_t i = 0; i < among.size(); ++i)
        for (const Unknown next : dependenciesOf(among[i]))
            if (place[next] != outside) edges.emplace_back(i, place[next]);
    using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
    const Graph graph(boost::edges_are_unsorted, edges.begin(), edges.end(), among.size());
    std::vector<std::size_t> number(among.size());
    const auto count = boost::strong_components(
        graph, boost::make_iterator_property_map(number.begin(), get(boost::vertex_index, graph)));
    // Tarjan numbers a cycle before those that depend on it.
    Cycles cycles;
    cycles.start.assign(count + 1, 0);
    for (const std::size_t cycle : number) ++cycles.start[cycle + 1];
    for (std::size_t cycle = 0; cycle < count; ++cycle) cycles.start[cycle + 1] += cycles.start[cycle];
    cycles.members.resize(among.size());
    std::vector<std::size_t> next(cycles.start.begin(), cycles.start.end() - 1);
    for (std::size_t i = 0; i < among.size(); ++i) cycles.members[next[number[i]]++] = among[i];
    return cycles;
}

bool ServiceEquations::hasCycle(const Cycles& cycles) const {
    for (std::size_t i = 0; i < cycles.size(); ++i)
        if (dependsOnItself(cycles[i])) return true;
    return false;
}

Literal ServiceEquations::isLost(const GroupMember& member) {
    const Literal target = downOf(unknownOf(member));
    m_ways.clear();
    for (const int connection : member.connections) {
        // Most connections never fail: then the target alone decides.
        const Literal broken = m_event({EventType::connection, connection});
        m_ways.push_back(broken == literalFalse ? target : m_graph.disjunction(std::array{broken, target}));
    }
    if (m_ways.empty()) return target;
    return m_ways.size() == 1 ? m_ways.front() : m_graph.conjunction(m_ways);
}

Literal ServiceEquations::notMet(const RequirementGroup& group) {
    m_lost.clear();
    const int thicket = sharedThicket(group);
    if (thicket >= 0) {
        std::vector<FrontierMethod::Call> calls;
        for (const GroupMember& member : group.members)
            if (m_thicketOf[unknownOf(member)] == thicket)
                calls.push_back({vertexOf(m_thickets[static_cast<std::size_t>(thicket)], unknownOf(member)),
                                 isConnected(member)});
        const auto served = askFrontier(thicket, calls);
        if (!served) return notMet(group);
        m_lost.push_back(!*served);
    }
    for (const GroupMember& member : group.members)
        if (thicket < 0 || m_thicketOf[unknownOf(member)] != thicket) m_lost.push_back(isLost(member));
    // Fewer than k reached means that more than n - k are lost.
    const auto size = static_cast<int>(group.members.size());
    if (group.required == 1) return m_graph.conjunction(m_lost);
    return m_graph.atLeast(size - group.required + 1, m_lost);
}

Literal ServiceEquations::evaluateServe(int caller) {
    m_causes.clear();
    if (caller != impliedClient) addCausesOfDeath(m_topology, caller, m_event, m_causes);
    for (const RequirementGroup& group : groupsOf(caller)) m_causes.push_back(notMet(group));
    return m_graph.disjunction(m_causes);
}

Literal ServiceEquations::evaluatePromoted(int member) {
    std::vector<Literal> lost{downOf(unknownServe(member))};
    for (const int link : m_topology.replicationsFrom[static_cast<std::size_t>(member)]) {
        if (!isPromotable(link)) continue;
        const Literal obstacles[] = {m_event({EventType::connection, link}),
                                     m_event({EventType::failover, link}),
                                     downOf(unknownPromoted(m_topology.to[static_cast<std::size_t>(link)]))};
        lost.push_back(m_graph.disjunction(obstacles));
    }
    return m_graph.conjunction(lost);
}

Literal ServiceEquations::evaluate(Unknown unknown) {
    if (unknown < m_callers) return evaluateServe(static_cast<int>(unknown) - 1);
    if (unknown < unknownRead(0)) return evaluatePromoted(static_cast<int>(unknown - m_callers));
    std::vector<Literal> lost;
    for (const Unknown copy : dependenciesOf(unknown)) lost.push_back(downOf(copy));
    return m_graph.conjunction(lost);
}

bool ServiceEquations::mustStop() {
    m_stopped = m_stopped || m_stop.stop_requested() || m_graph.size() > m_graphLimit;
    return m_stopped;
}

void ServiceEquations::leanInsteadOf(Cycle cycle) {
    for (const Unknown unknown : cycle) {
        m_down[unknown] = m_leaning->restIsServed ? literalFalse : literalTrue;
        m_thicketOf[unknown] = -1;
    }
    m_graphLimit = m_graph.size() + mostNewNodes;
    m_stopped = false;
}

bool ServiceEquations::dependsOnItself(Cycle cycle) const {
    const auto needs = dependenciesOf(cycle.front());
    return cycle.size() > 1 || std::ranges::find(needs, cycle.front()) != needs.end();
}

void ServiceEquations::solveLeast(Cycle cycle) {
    if (!dependsOnItself(cycle)) {
        m_down[cycle.front()] = evaluate(cycle.front());
        return;
    }
    if (solveAsNetwork(cycle)) return;
    for (const Unknown unknown : cycle) m_down[unknown] = literalTrue;
    // In every state each round but the last serves at least one more, so |cycle| rounds suffice.
    for (std::size_t round = 0; round < cycle.size(); ++round) {
        bool changed = false;
        for (const Unknown unknown : cycle) {
            const Literal next = evaluate(unknown);
            changed = changed || next != m_down[unknown];
            m_down[unknown] = next;
            if (mustStop()) return;
        }
        if (!changed) return;
    }
}

void ServiceEquations::solveCycle(Cycle cycle, const std::vector<bool>& greatest) {
    if (cycle.size() == 1 && !greatest[cycle.front()]) return solveLeast(cycle);
    std::vector<Unknown> outer;
    std::vector<Unknown> inner;
    for (const Unknown unknown : cycle) (greatest[unknown] ? outer : inner).push_back(unknown);
    if (outer.empty()) return solveLeast(cycle);
    const auto innerCycles = cyclesOf(inner);
    for (const Unknown unknown : outer) m_down[unknown] = literalFalse;
    for (std::size_t round = 0; round <= outer.size(); ++round) {
        for (std::size_t i = 0; i < innerCycles.size(); ++i) solveLeast(innerCycles[i]);
        if (round == outer.size() || mustStop()) return;
        bool changed = false;
        std::vector<Literal> next;
        for (const Unknown unknown : outer) next.push_back(evaluate(unknown));
        for (std::size_t i = 0; i < outer.size(); ++i) {
            changed = changed || next[i] != m_down[outer[i]];
            m_down[outer[i]] = next[i];
        }
        if (!changed) return;
    }
}

bool ServiceEquations::isServedAtRest(const std::vector<int>& entries) {
    explore(entries);
    for (const Unknown unknown : m_explored)
        if (unknown < m_callers)
            for (const RequirementGroup& group : groupsOf(static_cast<int>(unknown) - 1))
                if (group.required > static_cast<int>(group.members.size())) return false;
    return !hasCycle(cyclesOf(m_explored));
}

bool ServiceEquations::solve(const std::vector<int>& entries,
                             const std::function<std::vector<int>()>& greatest, const std::stop_token& stop) {
    m_stop = stop;
    m_graphLimit = m_graph.size() + mostNewNodes;
    if (m_explored.empty()) explore(entries);
    const auto cycles = cyclesOf(m_explored);
    std::vector<bool> isGreatest(m_down.size(), false);
    if (hasCycle(cycles))
        for (const int component : greatest()) isGreatest[unknownServe(component)] = true;
    for (std::size_t i = 0; i < cycles.size(); ++i) {
        solveCycle(cycles[i], isGreatest);
        if (mustStop() && m_leaning && !stop.stop_requested()) leanInsteadOf(cycles[i]);
        if (mustStop()) return false;
    }
    for (const int entry : entries) (void)downOf(unknownServe(entry));
    return !mustStop();
}

std::vector<int> ServiceEquations::componentsSolved() const {
    std::vector<int> components;
    for (const Unknown unknown : m_explored)
        if (unknown > 0 && unknown < m_callers) components.push_back(static_cast<int>(unknown) - 1);
    return components;
}

std::vector<int> unservedWithNothingFailed(const Topology& topology, const Stores& stores,
                                           const Requirements& requirements, Path path,
                                           const std::stop_token& stop) {
    FaultGraph constants;
    ServiceEquations equations(topology, stores, requirements, path, constants,
                               [](EventRef) { return literalFalse; });
    std::vector<int> unserved;
    const std::vector<int> entries = requirements.entries(path);
    if (equations.isServedAtRest(entries)) return unserved;
    if (!equations.solve(
            entries, [] { return std::vector<int>(); }, stop))
        return unserved;
    for (const int component : equations.componentsSolved())
        if (equations.notServed(component) == literalTrue) unserved.push_back(component);
    return unserved;
}

} // namespace faultline
