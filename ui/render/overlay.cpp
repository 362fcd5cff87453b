// SPDX-License-Identifier: MIT
#include "ui/render/overlay.h"

#include "core/model/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr double smallestShown =
    0.001; ///< a share that would be printed as "< 0.1 %" leaves the ground alone

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overlay)
};

QString number(double value, int digits) { return QString::number(value, 'g', digits); }

/// The id of what an event happens to; of a failover its link.
ElementId idOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return system.components[at].id;
    case EventType::domain: return system.domains[at].id;
    case EventType::sharedRisk: return system.sharedRisks[at].id;
    case EventType::connection:
    case EventType::failover: return system.connections[at].id;
    }
    return {};
}

QString meanTimeText(double hours) {
    constexpr double hoursPerDay = 24.0;
    if (hours < 2.0 * hoursPerDay) return Words::tr("MTBF %1 h").arg(number(hours, 3));
    if (hours < hoursPerYear) return Words::tr("MTBF %1 d").arg(number(hours / hoursPerDay, 3));
    return Words::tr("MTBF %1 y").arg(number(hours / hoursPerYear, 3));
}

QStringList requestLabels(const Connection& connection, ComponentKind target) {
    QStringList labels;
    if (isStateful(target) && connection.access == Access::read) labels << Words::tr("read");
    if (isStateful(target) && connection.access == Access::write) labels << Words::tr("write");
    if (connection.optional) labels << Words::tr("optional");
    return labels;
}

QStringList replicationLabels(const Connection& connection) {
    QStringList labels{connection.mode == ReplicationMode::sync ? Words::tr("sync") : Words::tr("async")};
    if (connection.failover == FailoverKind::manual) labels << Words::tr("manual failover");
    if (connection.failover == FailoverKind::none) labels << Words::tr("no failover");
    return labels;
}

} // namespace

Overlay::Overlay(const Report& report, HeatMode mode) {
    if (mode == HeatMode::none || !report.system) return;
    const System& system = *report.system;
    for (const SpofResult& spof : report.spofs) m_spofs.insert(idOf(system, spof.event));
    if (mode == HeatMode::spofs) return;
    for (const ImportanceResult& importance : report.importance) {
        const double value =
            mode == HeatMode::birnbaum ? importance.birnbaum : importance.criticality.value_or(0.0);
        if (value < smallestShown) continue;
        double& heat = m_heat[idOf(system, report.events[importance.event].ref)];
        // a link and its failover share an element
        heat = std::clamp(std::max(heat, value), 0.0, 1.0);
    }
}

double Overlay::heat(const ElementId& id) const {
    const auto found = m_heat.find(id);
    return found == m_heat.end() ? 0.0 : found->second;
}

bool Overlay::isSpof(const ElementId& id) const { return m_spofs.contains(id); }

std::map<ElementId, std::vector<RiskBadge>> riskBadges(const System& system) {
    std::map<ElementId, std::vector<RiskBadge>> badges;
    for (std::size_t i = 0; i < system.sharedRisks.size(); ++i)
        for (const ElementId& member : system.sharedRisks[i].members)
            badges[member].push_back({static_cast<int>(i)});
    return badges;
}

QString figureText(const Failure& failure) {
    switch (failure.form()) {
    case Failure::Form::probability: return u"P "_s + number(failure.figure(), 4);
    case Failure::Form::availability: return number(100.0 * failure.figure(), 10) + u" %"_s;
    case Failure::Form::meanTimes: return meanTimeText(failure.figure());
    }
    return {};
}

QString requirementText(int required, int size) {
    if (required >= size) return Words::tr("all %1").arg(size);
    if (required == 1) return Words::tr("any 1 of %1").arg(size);
    return Words::tr("%1 of %2").arg(required).arg(size);
}

PartLook partLook(const Component& component, const Overlay& overlay) {
    PartLook look;
    look.kind = component.kind;
    look.label = QString::fromStdString(component.label());
    look.assumed = isAssumed(component);
    if (component.kind != ComponentKind::client)
        look.sublabel =
            figureText(component.failure ? *component.failure : catalogueEntry(component.kind).failure);
    if (component.isStack() && component.kind != ComponentKind::client) {
        look.count = component.replicas->count;
        look.required = component.replicas->required;
    }
    look.heat = overlay.heat(component.id);
    look.spof = overlay.isSpof(component.id);
    return look;
}

DomainLook domainLook(const Domain& domain, const Overlay& overlay) {
    DomainLook look;
    look.kind = domain.kind;
    look.label = QString::fromStdString(domain.label());
    if (domain.failure && !domain.isGroup()) look.sublabel = figureText(*domain.failure);
    look.heat = overlay.heat(domain.id);
    look.spof = overlay.isSpof(domain.id);
    return look;
}

ConnectionLook connectionLook(const Connection& connection, ComponentKind target, const Overlay& overlay) {
    ConnectionLook look;
    look.kind = connection.kind;
    look.optional = connection.optional;
    look.spof = overlay.isSpof(connection.id);
    look.labels = connection.kind == ConnectionKind::request ? requestLabels(connection, target)
                                                             : replicationLabels(connection);
    return look;
}

} // namespace faultline
