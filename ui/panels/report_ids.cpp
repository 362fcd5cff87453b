// SPDX-License-Identifier: MIT
#include "ui/panels/report_ids.h"

#include "core/model/lookup.h"
#include "ui/render/kind_titles.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventKinds)
};

} // namespace

QString kindTitleOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return titleOf(system.components[at].kind);
    case EventType::domain: return titleOf(system.domains[at].kind);
    case EventType::sharedRisk: return Words::tr("Shared risk");
    case EventType::connection:
        return system.connections[at].kind == ConnectionKind::request ? Words::tr("Request")
                                                                      : Words::tr("Replication");
    case EventType::failover: break;
    }
    return Words::tr("Failover");
}

ElementId idOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return system.components[at].id;
    case EventType::domain: return system.domains[at].id;
    case EventType::sharedRisk: return system.sharedRisks[at].id;
    case EventType::connection:
    case EventType::failover: break;
    }
    return system.connections[at].id;
}

std::optional<std::uint32_t> numberOf(const Report& report, EventRef event) {
    const auto found = std::ranges::find(report.events, event, &BasicEvent::ref);
    if (found == report.events.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - report.events.begin());
}

std::optional<EventRef> eventOf(const Report& report, const ElementId& id) {
    const auto found = Lookup(*report.system).find(id.text());
    if (!found) return std::nullopt;
    const EventRef event{found->type, static_cast<int>(found->at)};
    if (event.type == EventType::component &&
        report.system->components[found->at].kind == ComponentKind::client)
        return std::nullopt;
    if (event.type == EventType::connection && !numberOf(report, event)) {
        const EventRef failover{EventType::failover, event.index};
        if (numberOf(report, failover)) return failover;
    }
    return event;
}

} // namespace faultline
