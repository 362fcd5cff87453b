// SPDX-License-Identifier: MIT
#pragma once
// What the checks of `validate` share: the design under review and the findings so far.

#include "core/analysis/basic_events.h"
#include "core/model/issue.h"
#include "core/model/requirements.h"

namespace faultline {

/// A caller with its requirement groups on the overall path.
struct CallerGroups {
    int caller = 0; ///< a component, or `impliedClient`
    std::vector<RequirementGroup> groups;
};

/// One review. Holds references: what it is made of must outlive it.
class Review {
public:
    Review(const Topology& topology, const Stores& stores, const Requirements& requirements,
           const BasicEvents& events, const System& figures);

    const Topology& topology;
    const Stores& stores;
    const Requirements& requirements;
    const BasicEvents& events;
    const System& system;              ///< with the figures to review; the topology's may be older
    std::vector<CallerGroups> callers; ///< those that need somebody, in file order, the implied client last
    std::vector<Issue> found;

    void add(Severity severity, std::string_view code, std::vector<ElementId> ids,
             std::vector<std::string> parameters = {});

    [[nodiscard]] const Connection& connection(int index) const {
        return system.connections[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const Component& component(int index) const {
        return system.components[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] ElementId idOf(int component) const { return topology.component(component).id; }
    [[nodiscard]] std::vector<ElementId> idsOf(const std::vector<int>& components) const;
    /// U of a basic event in [0, 1]; 0 where it never happens.
    [[nodiscard]] double unavailabilityOf(EventRef ref) const;
    [[nodiscard]] bool isClient(int component) const {
        return topology.component(component).kind == ComponentKind::client;
    }
    /// The store a component belongs to, or null.
    [[nodiscard]] const Store* storeOf(int component) const;
};

/// The different targets of a group, ascending.
[[nodiscard]] std::vector<int> targetsOf(const RequirementGroup& group);

// Each adds the findings about its subject, those of one code in file order.
void reviewEntries(Review& review);
void reviewReach(Review& review);
void reviewCycles(Review& review);
void reviewRequirements(Review& review);
void reviewStandIns(Review& review);
void reviewSharedFate(Review& review);
void reviewStores(Review& review);
void reviewConnections(Review& review);
void reviewFigures(Review& review);
void reviewStacks(Review& review);
void reviewDomains(Review& review);
void reviewSharedRisks(Review& review);
void reviewNames(Review& review);

} // namespace faultline
