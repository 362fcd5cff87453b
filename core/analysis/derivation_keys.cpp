// SPDX-License-Identifier: MIT
#include "core/analysis/derivation.h"

namespace faultline {

EventKey keyOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return {event.type, system.components[at].id};
    case EventType::domain: return {event.type, system.domains[at].id};
    case EventType::sharedRisk: return {event.type, system.sharedRisks[at].id};
    case EventType::connection:
    case EventType::failover: break;
    }
    return {event.type, system.connections[at].id};
}

RedundancyKey keyOf(const System& system, const RedundancyResult& row) {
    const auto idOf = [&](int component) {
        return component == impliedClient ? ComponentId()
                                          : system.components[static_cast<std::size_t>(component)].id;
    };
    RedundancyKey key{row.kind, idOf(row.owner), {}};
    for (const int member : row.figures->members) key.members.push_back(idOf(member));
    return key;
}

} // namespace faultline
