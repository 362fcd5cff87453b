// SPDX-License-Identifier: MIT
// Figures that say something else than their author may have meant, and what they leave without effect.
#include "core/analysis/review.h"
#include "core/model/catalogue.h"

#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace faultline {

namespace {

/// Longer than this, a repair time is rather in minutes or a typing error: a month.
constexpr double longRepairHours = 720.0;

void addFigure(FigureReview& review, const ElementId& id, const std::optional<Failure>& failure) {
    if (!failure) return;
    const double unavailability = failure->unavailability();
    if (unavailability == 1.0)
        review.add(Severity::warning, "probability-one", {id});
    else if (unavailability > 0.5)
        review.add(Severity::warning, "probability-high", {id}, {fmt::format("{}", unavailability)});
    if (failure->mttr() && failure->mttr()->value() >= longRepairHours)
        review.add(Severity::info, "repair-long", {id}, {fmt::format("{}", failure->mttr()->value())});
}

bool hasFigures(const Component& client) {
    return client.failure || client.replicas || !client.service.empty();
}

/// The innermost domain with a figure around a client, or the first shared risk with one that names it.
std::optional<ElementId> fateAround(const FigureReview& review, int client) {
    for (const int domain : review.topology.domainsAround(client))
        if (review.unavailabilityOf({EventType::domain, domain}) > 0.0)
            return review.system.domains[static_cast<std::size_t>(domain)].id;
    for (const int risk : review.topology.risksOfComponent[static_cast<std::size_t>(client)])
        if (review.unavailabilityOf({EventType::sharedRisk, risk}) > 0.0)
            return review.system.sharedRisks[static_cast<std::size_t>(risk)].id;
    return std::nullopt;
}

/// By domain: whether a component lies in it, at any depth. Of groups nobody asks.
std::vector<bool> filledDomains(const FigureReview& review) {
    std::vector<bool> filled(review.system.domains.size(), false);
    for (int c = 0; c < review.topology.componentCount(); ++c)
        for (const int domain : review.topology.domainsAround(c))
            filled[static_cast<std::size_t>(domain)] = true;
    return filled;
}

/// The innermost domain around a domain that is no group, or -1.
int placeAround(const FigureReview& review, int domain) {
    const auto parentOf = [&](int of) { return review.topology.parentOf[static_cast<std::size_t>(of)]; };
    int around = parentOf(domain);
    while (around >= 0 && review.system.domains[static_cast<std::size_t>(around)].isGroup())
        around = parentOf(around);
    return around;
}

} // namespace

void reviewFigures(FigureReview& review) {
    for (int c = 0; c < review.topology.componentCount(); ++c) {
        const Component& component = review.component(c);
        if (component.kind == ComponentKind::client) {
            if (hasFigures(component)) review.add(Severity::info, "client-figures-ignored", {component.id});
            if (const auto fate = fateAround(review, c))
                review.add(Severity::info, "client-in-domain", {component.id, *fate});
            continue;
        }
        addFigure(review, component.id, component.failure);
        if (component.failure && component.failure->unavailability() == 0.0)
            review.add(Severity::info, "probability-zero", {component.id});
    }
    for (const Connection& connection : review.system.connections)
        addFigure(review, connection.id, connection.failure);
    for (const Domain& domain : review.system.domains)
        if (!domain.isGroup())
            addFigure(review, domain.id, domain.failure);
        else if (domain.failure)
            review.add(Severity::info, "group-figures-ignored", {domain.id});
    for (const SharedRisk& risk : review.system.sharedRisks) addFigure(review, risk.id, risk.failure);
}

void reviewStacks(FigureReview& review) {
    for (const Component& component : review.system.components) {
        if (component.kind == ComponentKind::client || !component.isStack()) continue;
        const Replicas& replicas = *component.replicas;
        const double repair = 3600.0 * mttrOf(component, review.system.properties).value();
        if (replicas.required == replicas.count) {
            review.add(Severity::info, "stack-no-help", {component.id}, {std::to_string(replicas.count)});
        } else if (replicas.standby == StandbyMode::active) {
            if (replicas.switchover != Switchover{})
                review.add(Severity::info, "switchover-ignored", {component.id});
        } else if (replicas.switchover.coverage.value() == 0.0) {
            review.add(Severity::warning, "stack-no-switchover", {component.id});
        } else if (replicas.switchover.seconds.value() >= repair) {
            review.add(Severity::warning, "switchover-slower-than-repair", {component.id},
                       {fmt::format("{}", replicas.switchover.seconds.value()), fmt::format("{}", repair)});
        }
    }
}

void reviewDomains(FigureReview& review) {
    const std::vector<bool> filled = filledDomains(review);
    std::vector<ElementId> silent;
    for (std::size_t d = 0; d < review.system.domains.size(); ++d) {
        const Domain& domain = review.system.domains[d];
        if (domain.isGroup()) continue;
        const int parent = placeAround(review, static_cast<int>(d));
        if (!filled[d])
            review.add(Severity::info, "domain-empty", {domain.id});
        else if (review.unavailabilityOf({EventType::domain, static_cast<int>(d)}) == 0.0)
            silent.push_back(domain.id);
        if (parent < 0) continue;
        const Domain& outer = review.system.domains[static_cast<std::size_t>(parent)];
        if (outer.kind > domain.kind)
            review.add(Severity::info, "domain-nesting", {domain.id, outer.id},
                       {std::string(nameOf(domain.kind)), std::string(nameOf(outer.kind))});
    }
    if (!silent.empty()) review.add(Severity::info, "domain-never-fails", std::move(silent));
}

void reviewSharedRisks(FigureReview& review) {
    std::vector<std::vector<int>> hit(review.system.sharedRisks.size());
    for (int c = 0; c < review.topology.componentCount(); ++c)
        if (!review.isClient(c))
            for (const int risk : review.topology.risksOn(c))
                hit[static_cast<std::size_t>(risk)].push_back(c);
    for (std::size_t r = 0; r < hit.size(); ++r) {
        const SharedRisk& risk = review.system.sharedRisks[r];
        if (review.unavailabilityOf({EventType::sharedRisk, static_cast<int>(r)}) == 0.0)
            review.add(Severity::warning, "shared-risk-never-strikes", {risk.id});
        if (hit[r].empty())
            review.add(Severity::warning, "shared-risk-empty", {risk.id});
        else if (hit[r].size() == 1 && !review.component(hit[r].front()).isStack())
            review.add(Severity::info, "shared-risk-single", {risk.id, review.idOf(hit[r].front())});
    }
}

void reviewNames(FigureReview& review) {
    std::map<std::string_view, std::vector<int>> byName;
    for (int c = 0; c < review.topology.componentCount(); ++c)
        byName[review.component(c).label()].push_back(c);
    std::vector<const std::vector<int>*> twins;
    for (const auto& [name, components] : byName)
        if (components.size() > 1) twins.push_back(&components);
    std::ranges::sort(twins, {}, [](const std::vector<int>* components) { return components->front(); });
    for (const std::vector<int>* components : twins) {
        const std::string& name = review.component(components->front()).label();
        review.add(Severity::info, "duplicate-name", review.idsOf(*components), {name});
    }
}

} // namespace faultline
