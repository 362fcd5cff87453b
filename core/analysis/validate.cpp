// SPDX-License-Identifier: MIT
#include "core/analysis/validate.h"

#include "core/analysis/review.h"

#include <algorithm>
#include <tuple>

namespace faultline {

Review::Review(const Topology& topologyOfSystem, const Stores& storesOfSystem,
               const Requirements& requirementsOfSystem, const BasicEvents& eventsOfSystem,
               const System& figures)
    : topology(topologyOfSystem), stores(storesOfSystem), requirements(requirementsOfSystem),
      events(eventsOfSystem), system(figures) {
    const auto enter = [this](int caller) {
        auto groups = requirements.groupsOf(caller, Path::overall);
        if (!groups.empty()) callers.push_back({caller, std::move(groups)});
    };
    for (int c = 0; c < topology.componentCount(); ++c) enter(c);
    if (requirements.hasImpliedClient()) enter(impliedClient);
}

void Review::add(Severity severity, std::string_view code, std::vector<ElementId> ids,
                 std::vector<std::string> parameters) {
    found.push_back({severity, std::string(code), std::move(ids), std::move(parameters)});
}

std::vector<ElementId> Review::idsOf(const std::vector<int>& components) const {
    std::vector<ElementId> ids;
    for (const int component : components) ids.push_back(idOf(component));
    return ids;
}

double Review::unavailabilityOf(EventRef ref) const {
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

std::vector<Issue> validate(const Topology& topology, const Stores& stores, const Requirements& requirements,
                            const BasicEvents& events) {
    return validate(topology, stores, requirements, events, topology.system);
}

std::vector<Issue> validate(const Topology& topology, const Stores& stores, const Requirements& requirements,
                            const BasicEvents& events, const System& figures) {
    Review review(topology, stores, requirements, events, figures);
    for (const auto check : {reviewEntries, reviewReach, reviewCycles, reviewRequirements, reviewStandIns,
                             reviewSharedFate, reviewStores, reviewConnections, reviewFigures, reviewStacks,
                             reviewDomains, reviewSharedRisks, reviewNames})
        check(review);
    std::ranges::stable_sort(review.found, [](const Issue& a, const Issue& b) {
        return std::tie(a.severity, a.code) < std::tie(b.severity, b.code);
    });
    return std::move(review.found);
}

} // namespace faultline
