// SPDX-License-Identifier: MIT
#include "core/analysis/validate.h"

#include "core/analysis/review.h"

#include <algorithm>
#include <tuple>

namespace faultline {

namespace {

void sortFindings(std::vector<Issue>& findings) {
    std::ranges::stable_sort(findings, [](const Issue& a, const Issue& b) {
        return std::tie(a.severity, a.code) < std::tie(b.severity, b.code);
    });
}

} // namespace

FigureReview::FigureReview(const Topology& topologyOfSystem, const BasicEvents& eventsOfSystem,
                           const System& figures)
    : topology(topologyOfSystem), events(eventsOfSystem), system(figures) {}

Review::Review(const Topology& topologyOfSystem, const Stores& storesOfSystem,
               const Requirements& requirementsOfSystem, const BasicEvents& eventsOfSystem)
    : FigureReview(topologyOfSystem, eventsOfSystem, topologyOfSystem.system), stores(storesOfSystem),
      requirements(requirementsOfSystem) {
    const auto enter = [this](int caller) {
        const auto groups = requirements.groupsOf(caller, Path::overall);
        if (!groups.empty()) callers.push_back({caller, groups});
    };
    for (int c = 0; c < topology.componentCount(); ++c) enter(c);
    if (requirements.hasImpliedClient()) enter(impliedClient);
}

void FigureReview::add(Severity severity, std::string_view code, std::vector<ElementId> ids,
                       std::vector<std::string> parameters) {
    found.push_back({severity, std::string(code), std::move(ids), std::move(parameters)});
}

std::vector<ElementId> FigureReview::idsOf(const std::vector<int>& components) const {
    std::vector<ElementId> ids;
    for (const int component : components) ids.push_back(idOf(component));
    return ids;
}

double FigureReview::unavailabilityOf(EventRef ref) const {
    const int number = events.numberOf(ref);
    return number < 0 ? 0.0 : events[static_cast<std::size_t>(number)].unavailability;
}

const Store* Review::storeOf(int component) const {
    const int store = stores.storeOf[static_cast<std::size_t>(component)];
    return store < 0 ? nullptr : &stores.stores[static_cast<std::size_t>(store)];
}

std::vector<int> targetsOf(const RequirementGroup& group) {
    std::vector<int> targets;
    for (const GroupMember& member : group.members) targets.push_back(member.target);
    std::ranges::sort(targets);
    const auto repeated = std::ranges::unique(targets);
    targets.erase(repeated.begin(), repeated.end());
    return targets;
}

Findings::Findings(const Topology& topology, const Stores& stores, const Requirements& requirements,
                   const BasicEvents& events, const std::stop_token& stop) {
    Review review(topology, stores, requirements, events);
    for (const auto check : {reviewEntries, reviewReach, reviewCycles, reviewRequirements, reviewStandIns,
                             reviewSharedFate, reviewStores, reviewConnections})
        if (!stop.stop_requested()) check(review);
    for (const auto check : {reviewDomains, reviewSharedRisks, reviewNames}) check(review);
    m_structural = std::move(review.found);
    sortFindings(m_structural);
}

std::vector<Issue> Findings::with(const Topology& topology, const BasicEvents& events,
                                  const System& figures) const {
    FigureReview review(topology, events, figures);
    for (const auto check : {reviewFailovers, reviewFigures, reviewStacks}) check(review);
    std::vector<Issue> all = m_structural;
    if (review.found.empty()) return all;
    all.insert(all.end(), review.found.begin(), review.found.end());
    sortFindings(all);
    return all;
}

std::vector<Issue> validate(const Topology& topology, const Stores& stores, const Requirements& requirements,
                            const BasicEvents& events) {
    return Findings(topology, stores, requirements, events).with(topology, events, topology.system);
}

} // namespace faultline
