// SPDX-License-Identifier: MIT
#include "core/model/edit.h"

#include "core/model/edit_parts.h"
#include "core/model/element_rules.h"

#include <cmath>
#include <fmt/core.h>

namespace faultline {
namespace {

template <class T>
auto& patchListOf(Patch& patch) {
    if constexpr (std::is_same_v<T, Component>)
        return patch.components;
    else if constexpr (std::is_same_v<T, Connection>)
        return patch.connections;
    else if constexpr (std::is_same_v<T, Domain>)
        return patch.domains;
    else
        return patch.sharedRisks;
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
        const auto found = lookup.find(id.text());
        if (!found || found->type != wanted) {
            Error error = unknownId(id.text(), wanted == EventType::component ? "a component" : "a domain",
                                    found ? std::optional(found->type) : std::nullopt);
            error.where = id.text();
            return error;
        }
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

bool sameMeaning(DesignProperties a, DesignProperties b) {
    a.notes.clear();
    b.notes.clear();
    a.extras.clear();
    b.extras.clear();
    return a == b;
}

Applied applyProperties(System& system, const DesignProperties& properties) {
    ChangeSet changes;
    changes.properties = system.properties != properties;
    changes.meaning = !sameMeaning(system.properties, properties);
    return {{SetProperties{std::exchange(system.properties, properties)}}, std::move(changes)};
}

Result<Applied> applyBatch(Design& design, const Batch& batch) {
    Batch inverse;
    std::vector<ChangeSet> changes;
    const auto reverse = [&] { std::reverse(inverse.edits.begin(), inverse.edits.end()); };
    for (const Edit& edit : batch.edits) {
        Result<Applied> applied = apply(design, edit);
        if (!applied) {
            reverse();
            // Inverses in reverse order cannot fail: each meets the design that its edit left behind.
            for (const Edit& back : inverse.edits) (void)apply(design, back).value();
            return applied.error();
        }
        inverse.edits.push_back(std::move(applied->inverse));
        changes.push_back(std::move(applied->changes));
    }
    reverse();
    return Applied{{std::move(inverse)}, combined(changes)};
}

/// Sends each edit to the code that applies it.
struct Applying {
    Design& design;

    template <class T>
    Result<Applied> operator()(const Add<T>& edit) const {
        Patch patch;
        patchListOf<T>(patch).added.push_back(edit);
        return applyPatch(design.system, patch);
    }
    template <class T>
    Result<Applied> operator()(const Set<T>& edit) const {
        Patch patch;
        patchListOf<T>(patch).replaced.push_back(edit.element);
        return applyPatch(design.system, patch);
    }
    Result<Applied> operator()(const Patch& edit) const { return applyPatch(design.system, edit); }
    Result<Applied> operator()(const Remove& edit) const { return applyRemove(design, edit); }
    Result<Applied> operator()(const SetProperties& edit) const {
        return applyProperties(design.system, edit.properties);
    }
    Result<Applied> operator()(const Place& edit) const { return applyPlace(design, edit); }
    Result<Applied> operator()(const Batch& edit) const { return applyBatch(design, edit); }
};

} // namespace

Result<Applied> apply(Design& design, const Edit& edit) { return std::visit(Applying{design}, edit.what); }

} // namespace faultline
