// SPDX-License-Identifier: MIT
#pragma once
// The one way to change a design. An edit is a value; applying it yields the edit that takes it back.

#include "core/base/result.h"
#include "core/model/change_set.h"
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

/// Replaces the element with the same id by this value. Fails as Add does, on an unknown id, and where a
/// component with connections that a client may not have becomes a client.
template <class T>
struct Set {
    T element;

    bool operator==(const Set&) const = default;
};

/// Additions and replacements for one of a design's lists. The places of `added` are those of the finished
/// list, ascending; several "at the end" keep their order.
template <class T>
struct ListPatch {
    std::vector<Add<T>> added;
    std::vector<T> replaced;

    bool operator==(const ListPatch&) const = default;
};

/// Many additions and replacements at one stroke, in about linear time: for paste and the undo of Remove.
/// The rules are asked of the outcome, so the elements may refer to one another in any order. What is added
/// cannot be replaced in the same patch. Fails as Add and Set do; "place-order" where places do not ascend.
struct Patch {
    ListPatch<Component> components;
    ListPatch<Connection> connections;
    ListPatch<Domain> domains;
    ListPatch<SharedRisk> sharedRisks;

    bool operator==(const Patch&) const = default;
};

/// Removes elements and what cannot stay without them: connections of a removed component, memberships,
/// placements, folds and locks. What was inside a removed domain moves to the nearest domain around it that
/// stays; a shared risk without members stays. An id may be listed twice. Fails on an unknown id.
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
/// Fails with "unknown-id" on what does not exist, with "place-range" on a coordinate that is not finite or a
/// width or height below 0.
struct Place {
    std::map<ComponentId, std::optional<Point>> positions;
    std::map<DomainId, std::optional<Rect>> rects;

    bool operator==(const Place&) const = default;
};

/// Folds (true) and unfolds domains, locks (true) and unlocks components and domains. Touches the layout
/// alone. Fails with "unknown-id" on what does not exist or is neither.
struct Arrange {
    std::map<DomainId, bool> folded;
    std::map<ElementId, bool> locked;

    bool operator==(const Arrange&) const = default;
};

struct Edit;

/// Several edits as one, in order: all of them, or none.
struct Batch {
    std::vector<Edit> edits;

    bool operator==(const Batch&) const = default;
};

/// Any change to a design.
struct Edit {
    std::variant<Add<Component>, Add<Connection>, Add<Domain>, Add<SharedRisk>, Set<Component>,
                 Set<Connection>, Set<Domain>, Set<SharedRisk>, Patch, Remove, SetProperties, Place, Arrange,
                 Batch>
        what;

    bool operator==(const Edit&) const = default;
};

/// What applying an edit yields. `inverse` restores the design exactly, order included, when applied to the
/// design as the edit left it; its own inverse does the edit again.
struct Applied {
    Edit inverse;
    ChangeSet changes;
};

/// Applies the edit to a design that obeys the rules (`checkSystem`; a layout only of what exists), which
/// then still does. Checks only what the edit touches, in about linear time in the design for all edits but
/// Batch, whose parts cost as much as they do alone. On an error the design is as it was; codes as in
/// `checkSystem` and above, `where` is the id of the element.
[[nodiscard]] Result<Applied> apply(Design& design, const Edit& edit);

} // namespace faultline
