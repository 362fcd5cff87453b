// SPDX-License-Identifier: MIT
#include "ui/panels/targets.h"

#include "ui/error_text.h"

#include <QCoreApplication>

#include <set>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

QString counted(std::size_t count, std::optional<EventType> type) {
    if (type == EventType::component) return Words::tr("%1 components").arg(count);
    if (type == EventType::connection) return Words::tr("%1 connections").arg(count);
    if (type == EventType::domain) return Words::tr("%1 domains").arg(count);
    if (type == EventType::sharedRisk) return Words::tr("%1 shared risks").arg(count);
    return Words::tr("%1 things").arg(count);
}

} // namespace

QString labelOf(const System& system, const ElementId& id) {
    const Lookup lookup(system);
    const auto found = lookup.find(id.text());
    if (!found) return shownText(id.text());
    switch (found->type) {
    case EventType::component: return shownText(system.components[found->at].label());
    case EventType::domain: return shownText(system.domains[found->at].label());
    case EventType::sharedRisk: return shownText(system.sharedRisks[found->at].label());
    default: break;
    }
    const Connection& connection = system.connections[found->at];
    const auto endLabel = [&](const ComponentId& end) {
        const Component* component = lookup.component(end);
        return shownText(component ? component->label() : end.text());
    };
    return endLabel(connection.from) + u" → "_s + endLabel(connection.to);
}

QString subjectOf(const System& system, const std::vector<ElementId>& ids) {
    if (ids.size() == 1) return labelOf(system, ids.front());
    const Lookup lookup(system);
    std::set<EventType> types;
    for (const ElementId& id : ids)
        if (const auto found = lookup.find(id.text())) types.insert(found->type);
    return counted(ids.size(), types.size() == 1 ? std::optional(*types.begin()) : std::nullopt);
}

QString complaintOf(const Error& error) {
    const std::string& code = error.code;
    if (code == "request-into-client")
        return Words::tr("Nobody can request a client. Remove or turn its incoming connections first.");
    if (code == "replication-at-client")
        return Words::tr("A client holds no data to replicate. Remove its replication first.");
    if (code == "domain-cycle") return Words::tr("A domain cannot lie inside itself.");
    if (code == "required-above-count") return Words::tr("No more instances can be needed than there are.");
    return sentenceOf(error);
}

} // namespace faultline
