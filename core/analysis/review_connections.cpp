// SPDX-License-Identifier: MIT
// Stores, replication and what is said on connections.
#include "core/analysis/review.h"

#include <algorithm>
#include <fmt/core.h>

namespace faultline {

namespace {

bool isPrimary(const Review& review, int component) {
    const Store* store = review.storeOf(component);
    return store && std::ranges::binary_search(store->primaries, component);
}

double failoverProbability(const Review& review, int link) {
    if (review.connection(link).failover == FailoverKind::none) return 0.0;
    return 1.0 - review.unavailabilityOf({EventType::failover, link});
}

bool isWritten(const Review& review, int store) {
    return std::ranges::any_of(review.callers, [&](const CallerGroups& entry) {
        return std::ranges::any_of(entry.groups, [&](const RequirementGroup& group) {
            return std::ranges::any_of(group.members, [&](const GroupMember& member) {
                return member.access == Access::write &&
                       review.stores.storeOf[static_cast<std::size_t>(member.target)] == store;
            });
        });
    });
}

/// Stores with one primary that nothing can take over from. Several primaries stand in for each other.
void addFailoverNever(Review& review) {
    for (std::size_t s = 0; s < review.stores.stores.size(); ++s) {
        const Store& store = review.stores.stores[s];
        if (store.primaries.size() != 1 || store.members.size() < 2) continue;
        const int primary = store.primaries.front();
        const auto links = review.topology.replicationsFrom[static_cast<std::size_t>(primary)];
        const bool mayPromote =
            std::ranges::any_of(links, [&](int link) { return failoverProbability(review, link) > 0.0; });
        if (mayPromote || !isWritten(review, static_cast<int>(s))) continue;
        std::vector<int> members{primary};
        for (const int member : store.members)
            if (member != primary) members.push_back(member);
        review.add(Severity::warning, "failover-never", review.idsOf(members));
    }
}

/// A copy that several stores feed holds more than the data of the one that would promote it.
void addMixedPromotions(Review& review) {
    for (int c = 0; c < review.topology.componentCount(); ++c) {
        const Store* store = review.storeOf(c);
        if (!store || isPrimary(review, c)) continue;
        std::vector<ElementId> ids{review.idOf(c)};
        for (const int e : review.topology.replicationsInto[static_cast<std::size_t>(c)]) {
            const Store* source = review.storeOf(review.topology.from[static_cast<std::size_t>(e)]);
            if (source->primaries != store->primaries && review.connection(e).failover != FailoverKind::none)
                ids.push_back(review.connection(e).id);
        }
        if (ids.size() > 1) review.add(Severity::warning, "failover-into-mixed-copy", std::move(ids));
    }
}

void addReplicasWritten(Review& review) {
    for (int c = 0; c < review.topology.componentCount(); ++c) {
        if (!review.storeOf(c) || isPrimary(review, c) || !isStateful(review.component(c).kind)) continue;
        std::vector<ElementId> ids{review.idOf(c)};
        for (const int e : review.topology.requestsInto[static_cast<std::size_t>(c)])
            if (review.connection(e).access != Access::read && !review.connection(e).optional &&
                !review.requirements.isPeerLink(e))
                ids.push_back(review.connection(e).id);
        if (ids.size() > 1) review.add(Severity::assumption, "replica-written", std::move(ids));
    }
}

void addLinks(Review& review) {
    for (int e = 0; e < static_cast<int>(review.system.connections.size()); ++e) {
        const Connection& link = review.connection(e);
        if (link.kind != ConnectionKind::replication) continue;
        const Component& source = review.component(review.topology.from[static_cast<std::size_t>(e)]);
        const Component& copy = review.component(review.topology.to[static_cast<std::size_t>(e)]);
        if (source.kind != copy.kind) {
            review.add(Severity::info, "replication-unlike", {link.id},
                       {std::string(nameOf(source.kind)), std::string(nameOf(copy.kind))});
        }
    }
}

void addMeaninglessAccess(Review& review) {
    for (int c = 0; c < review.topology.componentCount(); ++c) {
        if (isStateful(review.component(c).kind)) continue;
        std::vector<ElementId> ids{review.idOf(c)};
        for (const int e : review.topology.requestsInto[static_cast<std::size_t>(c)])
            if (review.connection(e).access != Access::readWrite) ids.push_back(review.connection(e).id);
        if (ids.size() > 1) review.add(Severity::info, "access-meaningless", std::move(ids));
    }
}

/// Connections that lead from one caller to one target with one access: one of them is enough.
void addParallel(Review& review) {
    for (const CallerGroups& entry : review.callers)
        for (const RequirementGroup& group : entry.groups)
            for (const GroupMember& member : group.members) {
                if (member.connections.size() < 2) continue;
                std::vector<ElementId> ids;
                for (const int e : member.connections) ids.push_back(review.connection(e).id);
                const bool allMayFail = std::ranges::all_of(member.connections, [&](int e) {
                    return review.unavailabilityOf({EventType::connection, e}) > 0.0;
                });
                if (allMayFail)
                    review.add(Severity::assumption, "parallel-connections", std::move(ids));
                else
                    review.add(Severity::info, "duplicate-connection", std::move(ids));
            }
}

} // namespace

void reviewStores(Review& review) {
    addFailoverNever(review);
    addMixedPromotions(review);
    addReplicasWritten(review);
}

void reviewConnections(Review& review) {
    addLinks(review);
    addMeaninglessAccess(review);
    addParallel(review);
}

void reviewFailovers(FigureReview& review) {
    for (int c = 0; c < review.topology.componentCount(); ++c)
        for (const int e : review.topology.replicationsFrom[static_cast<std::size_t>(c)]) {
            const Connection& link = review.connection(e);
            const double repair =
                3600.0 * mttrOf(review.component(c).failure, review.system.properties).value();
            if (link.failover != FailoverKind::none && link.failoverSeconds() >= repair)
                review.add(Severity::warning, "failover-slower-than-repair", {link.id},
                           {fmt::format("{}", link.failoverSeconds()), fmt::format("{}", repair)});
        }
}

} // namespace faultline
