// SPDX-License-Identifier: MIT
#include "core/io/remedy_text.h"

#include "core/base/worded.h"
#include "core/io/words.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t mostNames = 4;

std::vector<std::string> labels(const System& system, const std::vector<EventRef>& events) {
    std::vector<std::string> names;
    for (const EventRef event : events) names.push_back(labelOf(system, event));
    return names;
}

std::string names(const System& system, const std::vector<EventRef>& events) {
    const auto all = labels(system, events);
    return all.size() <= mostNames ? listed(all) : abridged(all, mostNames);
}

const Component& componentOf(const System& system, EventRef event) {
    return system.components[static_cast<std::size_t>(event.index)];
}

std::string secondPart(const System& system, const Remedy& remedy) {
    const Component& part = componentOf(system, remedy.event);
    std::vector<std::string> callers;
    bool isCalledByClients = false;
    for (const Connection& connection : system.connections) {
        if (connection.kind != ConnectionKind::request || connection.to != part.id) continue;
        const Component* caller = find<Component>(system, connection.from);
        isCalledByClients = isCalledByClients || caller->kind == ComponentKind::client;
        std::string name = shown(caller->label());
        if (std::ranges::find(callers, name) == callers.end()) callers.push_back(std::move(name));
    }
    const std::string kind = part.kind == ComponentKind::dns   ? "DNS"
                             : part.kind == ComponentKind::cdn ? "CDN"
                                                               : phrase(kindOf(system, remedy.event));
    const std::string who = abridged(callers, mostNames - 1);
    if (part.kind == ComponentKind::external)
        return worded("A second provider of the same service, which {} can use instead.", who);
    if (callers.empty()) return worded("A second {} beside it, so that one of the two is enough.", kind);
    if (remedy.place) {
        const std::string place = labelOf(system, EventRef{EventType::domain, *remedy.place});
        return worded("A second {0} in {1}, which {2} can use instead.", kind, place, who);
    }
    if (part.kind == ComponentKind::gateway && isCalledByClients)
        return worded("A second gateway: {} can use it instead, through DNS or an address that both share.",
                      who);
    return worded("A second {0}, which {1} can use instead.", kind, who);
}

std::string replica(const System& system, const Remedy& remedy) {
    if (!remedy.place)
        return worded(
            "A stand-by copy of its data that takes over by itself (replication, automatic failover).");
    return worded(
        "A stand-by copy of its data in {} that takes over by itself (replication, automatic failover).",
        labelOf(system, EventRef{EventType::domain, *remedy.place}));
}

std::string failover(const System& system, const Remedy& remedy) {
    std::vector<std::string> targets;
    for (const EventRef link : remedy.parts) {
        const ComponentId& target = system.connections[static_cast<std::size_t>(link.index)].to;
        targets.push_back(shown(find<Component>(system, target)->label()));
    }
    return worded("Letting {} take over by itself (automatic failover).",
                  targets.size() <= mostNames ? listed(targets, "or") : abridged(targets, mostNames));
}

std::string secondPlace(const System& system, const Remedy& remedy) {
    const std::string parts = names(system, remedy.parts);
    if (remedy.place)
        return worded("Stand-ins for {0} in {1}, so that one of the two is enough.", parts,
                      labelOf(system, EventRef{EventType::domain, *remedy.place}));
    return worded("A second {0} with stand-ins for {1}, so that one of the two is enough.",
                  phrase(kindOf(system, remedy.event)), parts);
}

std::string withoutRemedy(const System& system, const Remedy& remedy) {
    if (!remedy.parts.empty())
        return worded("No single change: {} will not do with fewer of its targets (“requires”).",
                      names(system, remedy.parts));
    if (remedy.event.type == EventType::domain &&
        system.domains[static_cast<std::size_t>(remedy.event.index)].kind == DomainKind::world)
        return worded("Nothing: there is no second one. It is the risk that is left.");
    return worded("No single change that was tried removes it.");
}

} // namespace

std::string remedyText(const System& system, const Remedy& remedy) {
    switch (remedy.kind) {
    case RemedyKind::none: return withoutRemedy(system, remedy);
    case RemedyKind::notTried: return worded("Not tried: it matters less than those above.");
    case RemedyKind::secondPart: return secondPart(system, remedy);
    case RemedyKind::moreInstances: {
        const int required = componentOf(system, remedy.event).replicas->required;
        return worded("A spare instance: {0} where {1} are needed.", required + 1, required);
    }
    case RemedyKind::replica: return replica(system, remedy);
    case RemedyKind::failover: return failover(system, remedy);
    case RemedyKind::secondPlace: return secondPlace(system, remedy);
    case RemedyKind::apart:
        return worded("Keeping {} out of it: another version, certificate, supply or provider there.",
                      names(system, remedy.parts));
    case RemedyKind::partsOutside:
        return worded("Stand-ins for {} that it does not strike.", names(system, remedy.parts));
    case RemedyKind::secondWay:
        return worded("A second connection beside it that fails independently of it.");
    }
    return {};
}

} // namespace faultline
