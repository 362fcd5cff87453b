// SPDX-License-Identifier: MIT
#pragma once
// The one way to change a design. An edit is a value; applying it yields the edit that takes it back.

#include "core/base/result.h"
#include "core/model/design.h"

#include <limits>
#include <variant>

namespace faultline {

/// Adds an element at a place in its list (past the end: at the end).
/// Fails on an id that exists, a reference to nothing, or a connection that `canConnect` refuses.
template <class T>
struct Add {
    T element;
    std::size_t at = std::numeric_limits<std::size_t>::max();

    bool operator==(const Add&) const = default;
};

/// Replaces the element with the same id by this value. Fails as Add does, and on an unknown id.
template <class T>
struct Set {
    T element;

    bool operator==(const Set&) const = default;
};

/// Removes elements and what cannot stay without them: connections of a removed component, memberships,
/// positions. What was inside a removed domain moves to the domain around it. Fails on an unknown id.
struct Remove {
    std::vector<ElementId> ids;

    bool operator==(const Remove&) const = default;
};

/// Replaces name, notes, objective and defaults of the design.
struct SetProperties {
    DesignProperties properties;

    bool operator==(const SetProperties&) const = default;
};

/// Moves things on the canvas; nothing (no point, no rect) takes a placement away. Touches the layout alone.
struct Place {
    std::map<ComponentId, std::optional<Point>> positions;
    std::map<DomainId, std::optional<Rect>> rects;

    bool operator==(const Place&) const = default;
};

struct Edit;

/// Several edits as one, in order: all of them, or none.
struct Batch {
    std::vector<Edit> edits;

    bool operator==(const Batch&) const = default;
};

/// Any change to a design.
struct Edit {
    std::variant<Add<Component>, Add<Connection>, Add<Domain>, Add<SharedRisk>, Set<Component>, Set<Connection>,
                 Set<Domain>, Set<SharedRisk>, Remove, SetProperties, Place, Batch>
        what;

    bool operator==(const Edit&) const = default;
};

/// Applies the edit and returns its inverse: applying that restores the design exactly, order included.
/// On an error (codes as in `validateSystem`) the design is as it was.
[[nodiscard]] Result<Edit> apply(Design& design, const Edit& edit);

} // namespace faultline
