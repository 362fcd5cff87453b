// SPDX-License-Identifier: MIT
#include "core/advice/remedy_search.h"

#include "core/advice/added_parts.h"
#include "core/analysis/state.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t mostSiblings = 3;
/// Past so many parts a copy of all of them is proposed without asking which would do.
constexpr std::size_t mostDropped = 64;

std::vector<EventRef> references(const std::set<int>& components) {
    std::vector<EventRef> refs;
    for (const int component : components) refs.push_back({EventType::component, component});
    return refs;
}

} // namespace

RemedySearch::RemedySearch(const System& system, std::stop_token stop)
    : m_system(system), m_stop(std::move(stop)), m_topology(system), m_stores(findStores(m_topology)),
      m_partsIn(system.domains.size(), 0) {
    for (int component = 0; component < m_topology.componentCount(); ++component)
        if (m_topology.component(component).kind != ComponentKind::client)
            for (const int domain : m_topology.domainsAround(component))
                ++m_partsIn[static_cast<std::size_t>(domain)];
}

bool RemedySearch::survives(const System& changed, EventRef event) const {
    if (m_stop.stop_requested()) return false;
    const Topology topology(changed);
    const Stores stores = findStores(topology);
    const Requirements requirements(topology, stores);
    std::set<EventRef> failed{event};
    const BasicEvents events(topology);
    for (const BasicEvent& certain : events.all())
        if (certain.unavailability >= 1.0) failed.insert(certain.ref);
    return ServiceState(topology, stores, requirements, Path::overall, std::move(failed))
        .isSystemUp()
        .value_or(false);
}

void RemedySearch::take(Remedy& remedy, RemedyKind kind, System changed) const {
    remedy.kind = kind;
    remedy.changed = std::make_shared<const System>(std::move(changed));
}

std::set<int> RemedySearch::partsIn(int domain) const {
    std::set<int> inside;
    for (int component = 0; component < m_topology.componentCount(); ++component)
        if (m_topology.component(component).kind != ComponentKind::client &&
            std::ranges::find(m_topology.domainsAround(component), domain) !=
                m_topology.domainsAround(component).end())
            inside.insert(component);
    return inside;
}

std::vector<int> RemedySearch::siblingsOf(int domain) const {
    const auto at = static_cast<std::size_t>(domain);
    std::vector<int> siblings;
    for (std::size_t other = 0; other < m_system.domains.size(); ++other)
        if (other != at && m_system.domains[other].kind == m_system.domains[at].kind &&
            m_topology.parentOf[other] == m_topology.parentOf[at])
            siblings.push_back(static_cast<int>(other));
    std::ranges::stable_sort(siblings, std::ranges::greater{},
                             [this](int other) { return m_partsIn[static_cast<std::size_t>(other)]; });
    if (siblings.size() > mostSiblings) siblings.resize(mostSiblings);
    return siblings;
}

std::vector<EventRef> RemedySearch::insistingCallers(int component) const {
    std::set<int> callers;
    for (const int connection : m_topology.requestsInto[static_cast<std::size_t>(component)]) {
        const int caller = m_topology.from[static_cast<std::size_t>(connection)];
        const Requirement::Mode mode = m_topology.component(caller).requirement.mode;
        if (mode == Requirement::Mode::all || mode == Requirement::Mode::number) callers.insert(caller);
    }
    return references(callers);
}

System RemedySearch::withFailover(const std::vector<EventRef>& links) const {
    System changed = m_system;
    for (const EventRef link : links) {
        Connection& connection = changed.connections[static_cast<std::size_t>(link.index)];
        connection.failover = FailoverKind::automatic;
        connection.coverage.reset();
        connection.seconds.reset();
    }
    return changed;
}

bool RemedySearch::tryFailover(Remedy& remedy, const std::set<int>& lost) const {
    std::set<int> members;
    for (const int component : lost)
        if (const int store = m_stores.storeOf[static_cast<std::size_t>(component)]; store >= 0)
            members.insert(m_stores.stores[static_cast<std::size_t>(store)].members.begin(),
                           m_stores.stores[static_cast<std::size_t>(store)].members.end());
    std::vector<EventRef> links;
    for (const int member : members)
        for (const int link : m_topology.replicationsFrom[static_cast<std::size_t>(member)])
            if (m_system.connections[static_cast<std::size_t>(link)].failover == FailoverKind::none)
                links.push_back({EventType::connection, link});
    if (links.empty() || !survives(withFailover(links), remedy.event)) return false;
    for (std::size_t i = links.size(); i-- > 0 && links.size() > 1;) {
        std::vector<EventRef> fewer = links;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (survives(withFailover(fewer), remedy.event)) links = std::move(fewer);
    }
    remedy.parts = links;
    take(remedy, RemedyKind::failover, withFailover(links));
    return true;
}

bool RemedySearch::tryCopy(Remedy& remedy, std::optional<int> place) const {
    const int component = remedy.event.index;
    AddedParts added(m_system);
    if (place) added.moveTo(m_topology.domainsAround(component).front(), *place);
    added.copy({component});
    if (!survives(added.system(), remedy.event)) return false;
    const ComponentKind kind = m_topology.component(component).kind;
    const bool isCopied = isStateful(kind) && kind != ComponentKind::external;
    remedy.place = place;
    remedy.parts = {remedy.event};
    take(remedy, isCopied ? RemedyKind::replica : RemedyKind::secondPart, added.system());
    return true;
}

void RemedySearch::tryPart(Remedy& remedy) const {
    const int component = remedy.event.index;
    // Down, a stack is down; with an instance more than it needs no single failure brings that about.
    if (const Component& stack = m_topology.component(component);
        stack.isStack() && stack.replicas->count < Replicas::maximumCount) {
        System changed = m_system;
        ++changed.components[static_cast<std::size_t>(component)].replicas->count;
        return take(remedy, RemedyKind::moreInstances, std::move(changed));
    }
    if (tryFailover(remedy, {component})) return;
    // Elsewhere if there is an elsewhere: a copy next to it shares its fate.
    if (const auto around = m_topology.domainsAround(component); !around.empty())
        for (const int sibling : siblingsOf(around.front()))
            if (tryCopy(remedy, sibling)) return;
    if (tryCopy(remedy, {})) return;
    remedy.parts = insistingCallers(component);
}

bool RemedySearch::tryPlace(Remedy& remedy, const std::set<int>& inside, std::optional<int> place) const {
    const int domain = remedy.event.index;
    const auto with = [&](const std::set<int>& components) {
        AddedParts added(m_system);
        if (place)
            added.moveTo(domain, *place);
        else
            added.moveToSecond(domain);
        added.copy(components);
        return added.system();
    };
    if (!survives(with(inside), remedy.event)) return false;
    std::set<int> needed = inside;
    if (inside.size() <= mostDropped)
        for (const int component : inside) {
            std::set<int> fewer = needed;
            fewer.erase(component);
            if (survives(with(fewer), remedy.event)) needed = std::move(fewer);
        }
    remedy.parts = references(needed);
    remedy.place = place;
    remedy.isNewPlace = !place;
    take(remedy, RemedyKind::secondPlace, with(needed));
    return true;
}

void RemedySearch::tryDomain(Remedy& remedy) const {
    const std::set<int> inside = partsIn(remedy.event.index);
    if (tryFailover(remedy, inside)) return;
    for (const int sibling : siblingsOf(remedy.event.index))
        if (tryPlace(remedy, inside, sibling)) return;
    // There is but one.
    if (m_system.domains[static_cast<std::size_t>(remedy.event.index)].kind == DomainKind::world) return;
    (void)tryPlace(remedy, inside, {});
}

EventRef RemedySearch::referenceTo(const ElementId& member) const {
    for (std::size_t i = 0; i < m_system.components.size(); ++i)
        if (member == ElementId(m_system.components[i].id))
            return {EventType::component, static_cast<int>(i)};
    const auto found = std::ranges::find_if(
        m_system.domains, [&](const Domain& domain) { return member == ElementId(domain.id); });
    return {EventType::domain, static_cast<int>(found - m_system.domains.begin())};
}

void RemedySearch::tryRisk(Remedy& remedy) const {
    const auto at = static_cast<std::size_t>(remedy.event.index);
    const std::vector<ElementId>& members = m_system.sharedRisks[at].members;
    System changed = m_system;
    std::vector<ElementId>& kept = changed.sharedRisks[at].members;
    kept.clear();
    std::vector<EventRef> apart;
    for (const ElementId& member : members) {
        kept.push_back(member);
        if (survives(changed, remedy.event)) continue;
        kept.pop_back();
        apart.push_back(referenceTo(member));
    }
    // With nobody left to strike it would be no shared risk, and what it stands for would be forgotten.
    if (kept.empty() || m_stop.stop_requested()) return tryPartsOutside(remedy);
    remedy.parts = std::move(apart);
    take(remedy, RemedyKind::apart, std::move(changed));
}

void RemedySearch::tryPartsOutside(Remedy& remedy) const {
    std::set<int> struck;
    for (int component = 0; component < m_topology.componentCount(); ++component)
        if (m_topology.component(component).kind != ComponentKind::client &&
            std::ranges::find(m_topology.risksOn(component), remedy.event.index) !=
                m_topology.risksOn(component).end())
            struck.insert(component);
    AddedParts added(m_system);
    added.stayOutOf(remedy.event.index);
    added.copy(struck);
    if (!survives(added.system(), remedy.event)) return;
    remedy.parts = references(struck);
    take(remedy, RemedyKind::partsOutside, added.system());
}

void RemedySearch::tryConnection(Remedy& remedy) const {
    System changed = m_system;
    Connection second = changed.connections[static_cast<std::size_t>(remedy.event.index)];
    std::string id = second.id.text() + "-2";
    while (typeOf(changed, ElementId(id))) id += "-2";
    second.id = ConnectionId(std::move(id));
    changed.connections.push_back(std::move(second));
    if (survives(changed, remedy.event)) take(remedy, RemedyKind::secondWay, std::move(changed));
}

Remedy RemedySearch::remedyOf(EventRef spof) const {
    Remedy remedy;
    remedy.event = spof;
    switch (spof.type) {
    case EventType::component: tryPart(remedy); break;
    case EventType::domain: tryDomain(remedy); break;
    case EventType::sharedRisk: tryRisk(remedy); break;
    case EventType::connection: tryConnection(remedy); break;
    case EventType::failover: break;
    }
    return remedy;
}

} // namespace faultline
