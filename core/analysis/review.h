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
    std::span<const RequirementGroup> groups;
};

/// A look at the figures of a system. Holds references: what it is made of must outlive it.
class FigureReview {
public:
    FigureReview(const Topology& topology, const BasicEvents& events, const System& figures);

    const Topology& topology;
    const BasicEvents& events;
    const System& system; ///< with the figures to review; the topology's may be older
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
};

/// A look at the structure: who needs whom, beside what a figure review sees.
class Review : public FigureReview {
public:
    Review(const Topology& topology, const Stores& stores, const Requirements& requirements,
           const BasicEvents& events);

    const Stores& stores;
    const Requirements& requirements;
    std::vector<CallerGroups> callers; ///< those that need somebody, in file order, the implied client last

    /// The store a component belongs to, or null.
    [[nodiscard]] const Store* storeOf(int component) const;
};

/// The different targets of a group, ascending.
[[nodiscard]] std::vector<int> targetsOf(const RequirementGroup& group);

// Each adds the findings about its subject, those of one code in file order. What depends on more of a figure
// than whether it is 0, 1 or between takes a FigureReview.
void reviewEntries(Review& review);
void reviewReach(Review& review);
void reviewCycles(Review& review);
void reviewRequirements(Review& review);
void reviewStandIns(Review& review);
void reviewSharedFate(Review& review);
void reviewStores(Review& review);
void reviewConnections(Review& review);
void reviewDomains(FigureReview& review);
void reviewSharedRisks(FigureReview& review);
void reviewNames(FigureReview& review);
void reviewFailovers(FigureReview& review);
void reviewFigures(FigureReview& review);
void reviewStacks(FigureReview& review);

} // namespace faultline
