// SPDX-License-Identifier: MIT
// Who stands in for whom, and what takes all stand-ins down at once.
#include "core/analysis/review.h"

#include <algorithm>
#include <map>
#include <set>

namespace faultline {

namespace {

/// Sets of components with the callers that share them, in the order in which they came up.
class SharedSets {
public:
    void add(std::vector<int> members, int caller) {
        const auto [entry, isNew] = m_place.try_emplace(std::move(members), m_callers.size());
        if (isNew) m_callers.emplace_back();
        std::vector<int>& callers = m_callers[entry->second];
        if (caller != impliedClient) callers.push_back(caller);
    }

    /// One finding a set: its members, then its callers; the parameter says how many members there are.
    void report(Review& review, Severity severity, std::string_view code) const {
        std::vector<const std::vector<int>*> sets(m_callers.size());
        for (const auto& [members, at] : m_place) sets[at] = &members;
        for (std::size_t at = 0; at < sets.size(); ++at) {
            std::vector<ElementId> ids = review.idsOf(*sets[at]);
            for (const int caller : m_callers[at]) ids.push_back(review.idOf(caller));
            review.add(severity, code, std::move(ids), {std::to_string(sets[at]->size())});
        }
    }

private:
    std::map<std::vector<int>, std::size_t> m_place;
    std::vector<std::vector<int>> m_callers;
};

bool isAutomatic(const Review& review, int caller) {
    return caller == impliedClient ||
           review.component(caller).requirement.mode == Requirement::Mode::automatic;
}

/// The nodes that a caller needs one by one because auto does not take them for twins; empty where it does.
std::vector<int> nodesApart(const Review& review, const CallerGroups& entry) {
    std::set<int> nodes;
    std::set<int> keys;
    for (const RequirementGroup& group : entry.groups)
        for (const int target : targetsOf(group))
            if (review.component(target).kind == ComponentKind::node) {
                nodes.insert(target);
                keys.insert(review.requirements.standInKey(target));
            }
    if (keys.size() < 2) return {};
    return {nodes.begin(), nodes.end()};
}

void addPeers(Review& review) {
    std::map<int, std::set<int>> peersByKey;
    for (int e = 0; e < static_cast<int>(review.system.connections.size()); ++e) {
        if (!review.requirements.isPeerLink(e)) continue;
        const int from = review.topology.from[static_cast<std::size_t>(e)];
        std::set<int>& peers = peersByKey[review.requirements.standInKey(from)];
        peers.insert({from, review.topology.to[static_cast<std::size_t>(e)]});
    }
    // Keys are numbered in file order, and so are the findings.
    for (const auto& [key, peers] : peersByKey)
        review.add(Severity::assumption, "peer-link", review.idsOf({peers.begin(), peers.end()}));
}

/// The innermost domain with a figure around all of them, or -1.
int commonDomain(const Review& review, const std::vector<int>& members) {
    for (const int domain : review.topology.domainsAround(members.front())) {
        if (review.unavailabilityOf({EventType::domain, domain}) <= 0.0) continue;
        if (std::ranges::all_of(members, [&](int member) {
                const auto around = review.topology.domainsAround(member);
                return std::ranges::find(around, domain) != around.end();
            }))
            return domain;
    }
    return -1;
}

bool isHitBy(const Review& review, EventRef fate, int component) {
    const std::span<const int> fates = fate.type == EventType::domain ? review.topology.domainsAround(component)
                                                                  : review.topology.risksOn(component);
    return std::ranges::find(fates, fate.index) != fates.end();
}

std::vector<EventRef> commonFates(const Review& review, const std::vector<int>& members) {
    std::vector<EventRef> fates;
    if (const int domain = commonDomain(review, members); domain >= 0)
        fates.push_back({EventType::domain, domain});
    for (const int risk : review.topology.risksOn(members.front())) {
        const EventRef fate{EventType::sharedRisk, risk};
        if (review.unavailabilityOf(fate) > 0.0 &&
            std::ranges::all_of(members, [&](int member) { return isHitBy(review, fate, member); }))
            fates.push_back(fate);
    }
    return fates;
}

/// Redundant sets by their members, each with those who rely on it.
using Reliance = std::map<std::vector<int>, std::set<int>>;

Reliance redundantSets(const Review& review) {
    Reliance sets;
    for (const CallerGroups& entry : review.callers)
        for (const RequirementGroup& group : entry.groups) {
            std::vector<int> targets = targetsOf(group);
            for (const int target : targets)
                if (const Store* store = review.storeOf(target); store && store->members.size() > 1)
                    sets[store->members].insert(entry.caller);
            if (static_cast<int>(targets.size()) > group.required)
                sets[std::move(targets)].insert(entry.caller);
        }
    return sets;
}

} // namespace

void reviewStandIns(Review& review) {
    SharedSets together;
    SharedSets apart;
    SharedSets quorums;
    for (const CallerGroups& entry : review.callers) {
        if (!isAutomatic(review, entry.caller)) continue;
        for (const RequirementGroup& group : entry.groups) {
            const std::vector<int> targets = targetsOf(group);
            if (targets.size() < 2) continue;
            together.add(targets, entry.caller);
            const bool areCoordinators = std::ranges::all_of(targets, [&](int target) {
                return review.component(target).kind == ComponentKind::coordinator;
            });
            if (areCoordinators && targets.size() > 2) quorums.add(targets, entry.caller);
        }
        if (std::vector<int> nodes = nodesApart(review, entry); !nodes.empty())
            apart.add(std::move(nodes), entry.caller);
    }
    together.report(review, Severity::assumption, "stand-in-group");
    apart.report(review, Severity::assumption, "not-stand-in");
    quorums.report(review, Severity::info, "coordinator-quorum");
    addPeers(review);
}

void reviewSharedFate(Review& review) {
    for (const auto& [members, callers] : redundantSets(review))
        for (const EventRef fate : commonFates(review, members)) {
            // Where every caller is lost as well, the stand-ins would not help anyway.
            const bool isOutlived = std::ranges::any_of(callers, [&](int caller) {
                return caller == impliedClient || review.isClient(caller) || !isHitBy(review, fate, caller);
            });
            if (!isOutlived) continue;
            const auto at = static_cast<std::size_t>(fate.index);
            std::vector<ElementId> ids{fate.type == EventType::domain
                                           ? ElementId(review.system.domains[at].id)
                                           : ElementId(review.system.sharedRisks[at].id)};
            for (const int member : members) ids.push_back(review.idOf(member));
            review.add(Severity::warning, "redundancy-one-domain", std::move(ids));
        }
}

} // namespace faultline
