// SPDX-License-Identifier: MIT
// The edits of the layout: where things are drawn, and how.
#include "core/model/edit_parts.h"
#include "core/model/element_rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>
#include <initializer_list>

namespace faultline {
namespace {

/// Refuses an id that names nothing, or something of another type than these.
Result<void> checkIs(std::initializer_list<EventType> wanted, std::string_view role, const ElementId& id,
                     const Lookup& lookup) {
    const auto found = lookup.find(id.text());
    if (found && std::find(wanted.begin(), wanted.end(), found->type) != wanted.end()) return {};
    Error error = unknownId(id.text(), role, found ? std::optional(found->type) : std::nullopt);
    error.where = id.text();
    return error;
}

bool isFinite(const std::optional<Point>& point) {
    return !point || (std::isfinite(point->x) && std::isfinite(point->y));
}

bool isFinite(const std::optional<Rect>& rect) {
    return !rect || (std::isfinite(rect->x) && std::isfinite(rect->y) && std::isfinite(rect->width) &&
                     std::isfinite(rect->height) && rect->width >= 0.0 && rect->height >= 0.0);
}

template <class Placement, class Id>
Result<void> checkPlacements(const std::map<Id, std::optional<Placement>>& placements, EventType wanted,
                             const Lookup& lookup) {
    for (const auto& [id, placement] : placements) {
        const std::string_view role = wanted == EventType::component ? "a component" : "a domain";
        if (auto ok = checkIs({wanted}, role, id, lookup); !ok) return ok;
        if (!isFinite(placement))
            return Error{"place-range",
                         fmt::format("coordinates must be finite, and sizes 0 or more; those of {} are not",
                                     quoted(id.text())),
                         id.text()};
    }
    return {};
}

/// Writes the placements and returns what was there before.
template <class Placement, class Id>
std::map<Id, std::optional<Placement>> exchange(std::map<Id, Placement>& current,
                                                const std::map<Id, std::optional<Placement>>& wanted,
                                                ChangeSet& changes) {
    std::map<Id, std::optional<Placement>> previous;
    for (const auto& [id, placement] : wanted) {
        const auto at = current.find(id);
        previous[id] = at == current.end() ? std::nullopt : std::optional(at->second);
        if (previous[id] == placement) continue;
        if (placement)
            current[id] = *placement;
        else
            current.erase(at);
        changes.updated.emplace_back(id);
        changes.layout = true;
    }
    return previous;
}

/// Takes ids in or out and returns what was there before.
template <class Id>
std::map<Id, bool> exchange(std::set<Id>& current, const std::map<Id, bool>& wanted, ChangeSet& changes) {
    std::map<Id, bool> previous;
    for (const auto& [id, isIn] : wanted) {
        const bool wasIn = current.contains(id);
        previous[id] = wasIn;
        if (wasIn == isIn) continue;
        if (isIn)
            current.insert(id);
        else
            current.erase(id);
        changes.updated.emplace_back(id);
        changes.layout = true;
    }
    return previous;
}

} // namespace

Result<Applied> applyPlace(Design& design, const Place& place) {
    const Lookup lookup(design.system);
    if (auto ok = checkPlacements(place.positions, EventType::component, lookup); !ok) return ok.error();
    if (auto ok = checkPlacements(place.rects, EventType::domain, lookup); !ok) return ok.error();
    ChangeSet changes;
    Place inverse;
    inverse.positions = exchange(design.layout.positions, place.positions, changes);
    inverse.rects = exchange(design.layout.rects, place.rects, changes);
    std::sort(changes.updated.begin(), changes.updated.end());
    return Applied{{std::move(inverse)}, std::move(changes)};
}

Result<Applied> applyArrange(Design& design, const Arrange& arrange) {
    const Lookup lookup(design.system);
    for (const auto& [id, isFolded] : arrange.folded)
        if (auto ok = checkIs({EventType::domain}, "a domain", id, lookup); !ok) return ok.error();
    for (const auto& [id, isLocked] : arrange.locked)
        if (auto ok = checkIs({EventType::component, EventType::domain}, "a component or domain", id, lookup);
            !ok)
            return ok.error();
    ChangeSet changes;
    Arrange inverse;
    inverse.folded = exchange(design.layout.folded, arrange.folded, changes);
    inverse.locked = exchange(design.layout.locked, arrange.locked, changes);
    std::sort(changes.updated.begin(), changes.updated.end());
    const auto repeated = std::unique(changes.updated.begin(), changes.updated.end());
    changes.updated.erase(repeated, changes.updated.end()); // folded and locked at one stroke
    return Applied{{std::move(inverse)}, std::move(changes)};
}

} // namespace faultline
