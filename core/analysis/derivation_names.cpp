// SPDX-License-Identifier: MIT
#include "core/analysis/derivation_names.h"

#include <algorithm>
#include <array>

namespace faultline {

DerivationNames::DerivationNames(const Topology& topology, const BasicEvents& events, Structure& structure,
                                 Path path)
    : m_topology(topology), m_events(events), m_structure(structure), m_path(path),
      m_equations(topology, structure.stores(), structure.requirements(), path, structure.graph(),
                  [&structure](EventRef event) { return structure.eventLiteral(event); }),
      m_entries(structure.requirements().entries(path)) {}

void DerivationNames::name(Literal literal, Subject subject) {
    // A bare event is called what it is. What was named first says most about a function.
    const GateKind kind = m_structure.graph().node(literal.node()).kind;
    if (kind == GateKind::constant || kind == GateKind::variable) return;
    m_subjects.try_emplace(literal.code(), std::move(subject));
}

bool DerivationNames::solve(const std::stop_token& stop) {
    const auto greatest = [this] {
        return unservedWithNothingFailed(m_topology, m_structure.stores(), m_structure.requirements(),
                                         m_path);
    };
    if (!m_equations.solve(m_entries, greatest, stop)) return false;
    const std::vector<int> components = m_equations.componentsSolved();
    for (int component = 0; component < m_topology.componentCount(); ++component)
        name(m_structure.notAlive(component), {Subject::Kind::alive, component, {}, 1, {}, false});
    nameStores();
    nameGroups(impliedClient);
    for (const int component : components) nameGroups(component);
    for (const int component : components) {
        name(m_equations.notPromoted(component), {Subject::Kind::promotion, component, {}, 1, {}, false});
        name(m_equations.notServed(component), {Subject::Kind::served, component, {}, 1, {}, false});
    }
    return true;
}

void DerivationNames::nameStores() {
    const Stores& stores = m_structure.stores();
    for (int target = 0; target < m_topology.componentCount(); ++target) {
        const int store = stores.storeOf[static_cast<std::size_t>(target)];
        if (store < 0) continue;
        const Store& replicated = stores.stores[static_cast<std::size_t>(store)];
        const int first = replicated.primaries.front();
        name(m_equations.notAnswered({target, Access::write, {}}),
             {Subject::Kind::writes, first, replicated.members, 1, {}, false});
        name(m_equations.notAnswered({target, Access::read, {}}),
             {Subject::Kind::reads, first, replicated.members, 1, {}, false});
    }
}

void DerivationNames::nameGroups(int caller) {
    if (caller == impliedClient && !m_structure.requirements().hasImpliedClient()) return;
    FaultGraph& graph = m_structure.graph();
    for (const RequirementGroup& group : m_structure.requirements().groupsOf(caller, m_path)) {
        Subject subject{Subject::Kind::group, caller, {}, group.required, {}, false};
        std::vector<Literal> lost;
        for (const GroupMember& member : group.members) {
            const Literal target = m_equations.notAnswered(member);
            std::vector<Literal> ways;
            for (const int connection : member.connections)
                ways.push_back(graph.disjunction(
                    std::array{m_structure.eventLiteral({EventType::connection, connection}), target}));
            lost.push_back(ways.empty() ? target : graph.conjunction(ways));
            subject.members.push_back(member.target);
            name(target, {Subject::Kind::served, member.target, {}, 1, {}, false});
            name(lost.back(), {Subject::Kind::member, member.target, {caller}, 1, {}, false});
        }
        const auto size = static_cast<int>(group.members.size());
        if (size > 1) name(graph.atLeast(size - group.required + 1, lost), std::move(subject));
    }
}

Literal DerivationNames::systemDown() {
    std::vector<Literal> down;
    for (const int entry : m_entries) down.push_back(m_equations.notServed(entry));
    return m_topology.system.properties.objective == Objective::allClients
               ? m_structure.graph().disjunction(down)
               : m_structure.graph().conjunction(down);
}

Subject DerivationNames::subjectOf(Literal literal, const FunctionAlgebra& algebra) const {
    for (bool isRest = false;; isRest = true) {
        if (const auto named = m_subjects.find(literal.code()); named != m_subjects.end()) {
            Subject subject = named->second;
            subject.isRest = isRest;
            return subject;
        }
        const GateView view = algebra.viewOf(literal);
        if (view.kind == GateView::Kind::variable)
            return {Subject::Kind::event,
                    impliedClient,
                    {},
                    1,
                    m_events[static_cast<std::size_t>(view.number)].ref,
                    false};
        const Literal origin = algebra.originOf(literal);
        if (origin == literal) return {};
        literal = origin;
    }
}

} // namespace faultline
