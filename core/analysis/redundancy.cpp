// SPDX-License-Identifier: MIT
#include "core/analysis/redundancy.h"

#include "core/analysis/simplify.h"
#include "core/model/catalogue.h"

#include <algorithm>
#include <map>

namespace faultline {

namespace {

/// The domains and shared risks that take down at least `least` of the members.
std::vector<EventRef> fatesOf(const Topology& topology, const std::vector<int>& members, int least) {
    std::map<EventRef, int> struck;
    for (const int member : members) {
        for (const int domain : topology.domainsAround(member)) ++struck[{EventType::domain, domain}];
        for (const int risk : topology.risksOn(member)) ++struck[{EventType::sharedRisk, risk}];
    }
    std::vector<EventRef> fates;
    for (const auto& [fate, count] : struck)
        if (count >= least) fates.push_back(fate);
    return fates;
}

} // namespace

double fewerThanUp(int required, std::span<const double> unavailabilities) {
    const auto size = unavailabilities.size();
    const auto failures = size - static_cast<std::size_t>(required) + 1; // this many down are too many
    // exactly[j]: j of those seen so far are down; the last entry gathers "that many or more".
    std::vector<double> exactly(failures + 1, 0.0);
    exactly[0] = 1.0;
    for (const double u : unavailabilities) {
        exactly[failures] += exactly[failures - 1] * u;
        for (std::size_t j = failures - 1; j > 0; --j)
            exactly[j] = exactly[j] * (1.0 - u) + exactly[j - 1] * u;
        exactly[0] *= 1.0 - u;
    }
    return exactly[failures];
}

void Redundancies::find(const Topology& topology, Structure& structure, DiagramStore& store,
                        const std::vector<std::optional<bool>>& fixed, const DiagramBudget& budget) {
    std::map<std::pair<std::vector<int>, int>, std::size_t> known;
    std::vector<Literal> functions; // of m_distinct
    const auto add = [&](RedundancyKind kind, int owner, std::vector<int> members, int required, int size) {
        const auto [entry, isNew] =
            known.try_emplace({members, kind == RedundancyKind::stack ? 0 : required}, m_distinct.size());
        m_rows.push_back({kind, owner, entry->second});
        if (!isNew) return;
        const bool isStack = kind == RedundancyKind::stack;
        std::vector<Literal> lost;
        for (const int member : members) lost.push_back(structure.notAlive(member));
        const int tooMany = isStack ? 1 : size - required + 1;
        const Literal down =
            withConstants(structure.graph(), structure.graph().atLeast(tooMany, lost), fixed, budget.stop);
        Distinct distinct{members, size, required, isStack, fatesOf(topology, members, isStack ? 1 : 2), {}};
        m_distinct.push_back(std::move(distinct));
        functions.push_back(down);
    };

    const auto addGroups = [&](int caller) {
        for (const RequirementGroup& group : structure.requirements().groupsOf(caller, Path::overall)) {
            // One component may be a member twice, with different accesses; it is alive or not all the same.
            std::vector<int> members;
            for (const GroupMember& member : group.members) members.push_back(member.target);
            std::ranges::sort(members);
            const auto repeated = std::ranges::unique(members);
            members.erase(repeated.begin(), repeated.end());
            const auto size = static_cast<int>(members.size());
            if (size < 2 || group.required >= size) continue;
            add(RedundancyKind::group, caller, std::move(members), group.required, size);
        }
    };
    if (structure.requirements().hasImpliedClient()) addGroups(impliedClient);
    for (int c = 0; c < topology.componentCount(); ++c) addGroups(c);
    // What two stores feed has the primaries of both, but is no third store: only primaries make one.
    const Stores& stores = structure.stores();
    for (std::size_t s = 0; s < stores.stores.size(); ++s) {
        const Store& replicated = stores.stores[s];
        const int first = replicated.primaries.front();
        if (stores.storeOf[static_cast<std::size_t>(first)] == static_cast<int>(s) &&
            replicated.members.size() >= 2)
            add(RedundancyKind::store, first, replicated.members, 1,
                static_cast<int>(replicated.members.size()));
    }
    for (int c = 0; c < topology.componentCount(); ++c) {
        const Component& component = topology.component(c);
        if (component.isStack() && component.kind != ComponentKind::client)
            add(RedundancyKind::stack, c, {c}, component.replicas->required, component.replicas->count);
    }
    const auto compiled = store.compile(structure.graph(), functions, budget);
    for (std::size_t i = 0; i < compiled.size(); ++i) m_distinct[i].function = compiled[i];
}

std::vector<RedundancyResult> Redundancies::quantify(const System& system, const BasicEvents& events,
                                                     const Evaluation& evaluation) const {
    std::vector<std::shared_ptr<const RedundancyFigures>> figures;
    for (const Distinct& distinct : m_distinct) {
        auto figure = std::make_shared<RedundancyFigures>();
        figure->members = distinct.members;
        figure->size = distinct.size;
        figure->required = distinct.required;
        for (const int member : distinct.members) {
            const int event = events.numberOf({EventType::component, member});
            figure->memberUnavailability.push_back(
                distinct.isStack ? unavailabilityOf(system.components[static_cast<std::size_t>(member)])
                                 : events[static_cast<std::size_t>(event)].unavailability);
        }
        const std::vector<double> instances =
            distinct.isStack ? std::vector<double>(static_cast<std::size_t>(distinct.size),
                                                   figure->memberUnavailability.front())
                             : figure->memberUnavailability;
        figure->independent = fewerThanUp(distinct.required, instances);
        if (distinct.function) figure->actual = evaluation.chanceOf(*distinct.function).yes;
        for (const EventRef fate : distinct.fates) {
            const int event = events.numberOf(fate);
            if (event >= 0 && events[static_cast<std::size_t>(event)].unavailability > 0.0)
                figure->sharedFate.push_back(fate);
        }
        figures.push_back(std::move(figure));
    }
    std::vector<RedundancyResult> rows;
    for (const Row& row : m_rows) rows.push_back({row.kind, row.owner, figures[row.distinct]});
    return rows;
}

} // namespace faultline
