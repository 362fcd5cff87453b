// SPDX-License-Identifier: MIT
// Cycles of "any one of" as networks of calls.
#include "core/analysis/fixpoint.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

/// How many new ways elimination may make in all before it is given up.
constexpr std::size_t mostFillPerWay = 40;
constexpr std::size_t fewWays = 1'000;
/// More new ways than that many an old one make a network a thicket.
constexpr std::size_t fillOfThicket = 1;
/// Situations that the frontier method may tell apart in one function.
constexpr std::size_t mostStates = 4'000'000;

/// One part in that many of the states left is followed for one question.
constexpr std::size_t leaningShare = 4;

/// Nothing in it can be otherwise: what holds is asked of one state only.
bool isCertain(const CallNetwork& network) {
    const auto isConstant = [](Literal literal) { return literal == literalTrue || literal == literalFalse; };
    return std::ranges::all_of(network.vertices,
                               [&](const CallNetwork::Vertex& vertex) {
                                   return isConstant(vertex.ready) && isConstant(vertex.help);
                               }) &&
           std::ranges::all_of(network.arcs,
                               [&](const CallNetwork::Arc& arc) { return isConstant(arc.open); });
}

} // namespace

Literal ServiceEquations::isConnected(const GroupMember& member) {
    std::vector<Literal> up;
    for (const int connection : member.connections)
        up.push_back(!m_event({EventType::connection, connection}));
    return up.empty() ? literalTrue : m_graph.disjunction(up);
}

bool ServiceEquations::addCaller(int caller, const std::vector<int>& place, CallNetwork& network) {
    std::vector<Literal> base;
    if (caller != impliedClient) base.push_back(!notAlive(m_topology, m_graph, caller, m_event));
    const RequirementGroup* back = nullptr;
    for (const RequirementGroup& group : groupsOf(caller)) {
        const bool leadsBack = std::ranges::any_of(
            group.members, [&](const GroupMember& m) { return place[unknownOf(m)] >= 0; });
        if (!leadsBack) {
            base.push_back(!notMet(group));
        } else if (back != nullptr || group.required != 1) {
            return false;
        } else {
            back = &group;
        }
    }
    const Literal ready = m_graph.conjunction(base);
    if (back == nullptr) {
        network.vertices.push_back({ready, literalTrue});
        return true;
    }
    const int self = place[unknownServe(caller)];
    std::vector<Literal> helps;
    for (const GroupMember& member : back->members) {
        const Literal open = isConnected(member);
        const Unknown target = unknownOf(member);
        if (place[target] < 0)
            helps.push_back(m_graph.conjunction(std::array{open, !downOf(target)}));
        else if (place[target] != self) // whoever needs itself to be served gains nothing by it
            network.arcs.push_back({self, place[target], open});
    }
    network.vertices.push_back({ready, m_graph.disjunction(helps)});
    return true;
}

bool ServiceEquations::addToNetwork(Unknown unknown, const std::vector<int>& place, CallNetwork& network) {
    if (unknown < m_callers) return addCaller(static_cast<int>(unknown) - 1, place, network);
    std::vector<Literal> helps;
    const auto addWay = [&](Unknown target, Literal open) {
        if (place[target] < 0)
            helps.push_back(m_graph.conjunction(std::array{open, !downOf(target)}));
        else if (target != unknown)
            network.arcs.push_back({place[unknown], place[target], open});
    };
    if (unknown >= unknownRead(0)) {
        for (const Unknown copy : dependenciesOf(unknown)) addWay(copy, literalTrue);
    } else {
        const auto member = static_cast<int>(unknown - m_callers);
        addWay(unknownServe(member), literalTrue);
        for (const int link : m_topology.replicationsFrom[static_cast<std::size_t>(member)])
            if (isPromotable(link))
                addWay(unknownPromoted(m_topology.to[static_cast<std::size_t>(link)]),
                       m_graph.conjunction(std::array{!m_event({EventType::connection, link}),
                                                      !m_event({EventType::failover, link})}));
    }
    network.vertices.push_back({literalTrue, m_graph.disjunction(helps)});
    return true;
}

std::optional<CallNetwork> ServiceEquations::networkOf(Cycle cycle) {
    std::vector<int> place(m_down.size(), -1);
    for (std::size_t i = 0; i < cycle.size(); ++i) place[cycle[i]] = static_cast<int>(i);
    CallNetwork network;
    for (const Unknown unknown : cycle)
        if (!addToNetwork(unknown, place, network) || mustStop()) return std::nullopt;
    return network;
}

bool ServiceEquations::solveAsNetwork(Cycle cycle) {
    auto network = networkOf(cycle);
    if (!network) return false;
    const std::size_t ways = network->arcs.size();
    auto plan = planElimination(*network, mostFillPerWay * ways + fewWays, m_stop);
    // In a thicket elimination fills in everything, and the diagrams of what it makes are large.
    if (!isCertain(*network) && (!plan || plan->newWays > fillOfThicket * ways)) {
        for (const Unknown unknown : cycle) m_thicketOf[unknown] = static_cast<int>(m_thickets.size());
        m_thickets.push_back(
            {FrontierMethod(std::move(*network)), std::move(plan), {cycle.begin(), cycle.end()}});
        return true;
    }
    if (!plan) return false;
    const auto served = servedByElimination(*network, *plan, m_graph, m_graphLimit, m_stop);
    if (!served) return mustStop();
    for (std::size_t i = 0; i < cycle.size(); ++i) m_down[cycle[i]] = !(*served)[i];
    return true;
}

int ServiceEquations::vertexOf(const Thicket& thicket, Unknown unknown) {
    return static_cast<int>(std::ranges::find(thicket.members, unknown) - thicket.members.begin());
}

int ServiceEquations::sharedThicket(const RequirementGroup& group) const {
    if (m_thickets.empty() || group.required != 1) return -1;
    std::vector<int> met;
    for (const GroupMember& member : group.members) {
        const int thicket = m_thicketOf[unknownOf(member)];
        if (thicket >= 0 && std::ranges::find(met, thicket) != met.end()) return thicket;
        met.push_back(thicket);
    }
    return -1;
}

void ServiceEquations::answerFromThicket(Unknown unknown) {
    const int thicket = m_thicketOf[unknown];
    const FrontierMethod::Call call{vertexOf(m_thickets[static_cast<std::size_t>(thicket)], unknown),
                                    literalTrue};
    const auto served = askFrontier(thicket, {&call, 1});
    if (!served) return;
    m_down[unknown] = !*served;
    m_thicketOf[unknown] = -1;
}

Literal ServiceEquations::askLeaning(const FrontierMethod& frontier,
                                     std::span<const FrontierMethod::Call> calls) {
    // Those who ask first get most; there are seldom more than a few.
    LeaningService share = *m_leaning;
    share.states /= leaningShare;
    m_leaning->states -= share.states;
    const auto served = frontier.servedLeaning(calls, m_graph, share, m_stop);
    m_stopped = m_stopped || !served;
    return served.value_or(literalFalse);
}

std::optional<Literal> ServiceEquations::askFrontier(int thicket,
                                                     std::span<const FrontierMethod::Call> calls) {
    const FrontierMethod& frontier = m_thickets[static_cast<std::size_t>(thicket)].frontier;
    const std::size_t before = m_graph.size();
    const std::optional<Literal> served =
        m_leaning ? askLeaning(frontier, calls) : frontier.served(calls, m_graph, mostStates, m_stop);
    // It has a limit of its own.
    m_graphLimit += m_graph.size() - before;
    if (!served) clearThicket(thicket);
    return served;
}

void ServiceEquations::clearThicket(int thicket) {
    const Thicket& cleared = m_thickets[static_cast<std::size_t>(thicket)];
    const auto served = cleared.plan ? servedByElimination(cleared.frontier.network(), *cleared.plan, m_graph,
                                                           m_graphLimit, m_stop)
                                     : std::nullopt;
    m_stopped = m_stopped || !served;
    for (std::size_t i = 0; i < cleared.members.size(); ++i) {
        if (served) m_down[cleared.members[i]] = !(*served)[i];
        m_thicketOf[cleared.members[i]] = -1;
    }
}

} // namespace faultline
