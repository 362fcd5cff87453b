// SPDX-License-Identifier: MIT
#pragma once
// A design: what the system is (System) and where it is drawn (Layout). Analysis sees the first alone.

#include "core/model/component.h"
#include "core/model/connection.h"
#include "core/model/domain.h"

#include <map>
#include <set>

namespace faultline {

/// What is true of the whole design.
struct DesignProperties {
    std::string name;
    std::string notes; ///< Markdown
    Objective objective = Objective::allClients;
    std::optional<Hours> mttr; ///< `defaults.mttrHours`; absent: Hours::defaultMttr()
    Extras extras;

    bool operator==(const DesignProperties&) const = default;
};

/// Everything that decides availability. Elements keep the order of the file.
struct System {
    DesignProperties properties;
    std::vector<Component> components;
    std::vector<Connection> connections;
    std::vector<Domain> domains;
    std::vector<SharedRisk> sharedRisks;

    bool operator==(const System&) const = default;
};

/// Canvas coordinates in device-independent pixels; x grows to the right, y down.
struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;  ///< >= 0
    double height = 0.0; ///< >= 0
    bool operator==(const Rect&) const = default;
};

/// Where things are drawn, and how. What has no placement has not been placed yet.
struct Layout {
    std::map<ComponentId, Point> positions;
    std::map<DomainId, Rect> rects;
    std::set<DomainId> folded;  ///< drawn as their title alone; `rects` keeps the size to unfold to
    std::set<ElementId> locked; ///< components and domains that the mouse does not move
    bool operator==(const Layout&) const = default;
};

struct Design {
    System system;
    Layout layout;
    bool operator==(const Design&) const = default;
};

/// The repair time that applies to a failure figure: its own, else the design's, else 4 h.
[[nodiscard]] Hours mttrOf(const std::optional<Failure>& failure, const DesignProperties& properties);

/// The vector of a system that holds elements of type T.
template <class T>
[[nodiscard]] auto& elementsOf(auto& system) {
    if constexpr (std::is_same_v<T, Component>)
        return system.components;
    else if constexpr (std::is_same_v<T, Connection>)
        return system.connections;
    else if constexpr (std::is_same_v<T, Domain>)
        return system.domains;
    else
        return system.sharedRisks;
}

/// The element with that id, or null. Linear in the number of elements; use Topology to look up many.
template <class T>
[[nodiscard]] const T* find(const System& system, const decltype(T::id)& id) {
    for (const T& element : elementsOf<T>(system))
        if (element.id == id) return &element;
    return nullptr;
}

/// What an id names in this system, or nothing.
[[nodiscard]] std::optional<EventType> typeOf(const System& system, const ElementId& id);

} // namespace faultline
