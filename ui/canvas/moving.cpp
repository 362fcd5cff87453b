// SPDX-License-Identifier: MIT
#include "ui/canvas/moving.h"

#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Moving)
};

double areaOf(const QRectF& rect) { return rect.width() * rect.height(); }

/// Itself and what is inside it.
std::set<ElementId> family(const CanvasScene& scene, const ElementId& id) {
    std::set<ElementId> members{id};
    if (scene.index().domain(id)) {
        const auto inside = scene.index().allInside(DomainId(id.text()));
        members.insert(inside.begin(), inside.end());
    }
    return members;
}

QRectF draftRect(const CanvasScene& scene, const PlacementDraft& draft, const ElementId& id) {
    if (const auto at = draft.positions.find(ComponentId(id.text())); at != draft.positions.end())
        return partRect(at->second);
    if (const auto at = draft.rects.find(DomainId(id.text())); at != draft.rects.end())
        return scene.placement().isFolded(at->first) ? foldedDomainRect(at->second) : at->second;
    return scene.placement().shownRectOf(id);
}

} // namespace

QString lockedHint() {
    return Words::tr("It is locked and stays where it is. “Lock or unlock” (Ctrl+Shift+L) frees it.");
}

std::vector<ElementId> movableRoots(const CanvasScene& scene, const std::vector<ElementId>& ids) {
    const std::set<ElementId> given(ids.begin(), ids.end());
    const auto& locked = scene.workspace().document.design().layout.locked;
    std::vector<ElementId> roots;
    for (const ElementId& id : given) {
        if (locked.contains(id) || !scene.placement().rectOf(id).isValid()) continue;
        const auto around = scene.index().domainsAround(id);
        const auto isGiven = [&](const DomainId& domain) { return given.contains(domain); };
        if (std::ranges::none_of(around, isGiven)) roots.push_back(id);
    }
    return roots;
}

PlacementDraft movedBy(const CanvasScene& scene, const std::vector<ElementId>& roots, const QPointF& offset) {
    PlacementDraft draft;
    for (const ElementId& root : roots) {
        draft.loose.insert(root);
        for (const ElementId& id : family(scene, root)) {
            // The places without any draft: a second step of a drag starts where the first did.
            const QRectF rect = scene.placement().settledRectOf(id).translated(offset);
            if (scene.index().component(id))
                draft.positions.emplace(id.text(), rect.topLeft());
            else if (scene.index().domain(id))
                draft.rects.emplace(id.text(), rect);
        }
    }
    return draft;
}

void merge(PlacementDraft& draft, PlacementDraft more) {
    draft.positions.merge(more.positions);
    draft.rects.merge(more.rects);
    draft.loose.merge(more.loose);
}

std::set<ElementId> families(const CanvasScene& scene, const std::vector<ElementId>& roots) {
    std::set<ElementId> all;
    for (const ElementId& root : roots) all.merge(family(scene, root));
    return all;
}

ElementId takerOf(const CanvasScene& scene, const ElementId& moved, const QRectF& rect,
                  std::set<ElementId> moving) {
    for (;;) {
        ElementId taker = scene.domainAt(rect.center(), moving);
        if (taker.empty()) return taker;
        const bool isRoomy = scene.index().component(moved) != nullptr ||
                             areaOf(scene.placement().rectOf(taker)) >= areaOf(rect);
        if (isRoomy) return taker;
        moving.insert(taker);
    }
}

Place placing(const PlacementDraft& draft) {
    Place place;
    for (const auto& [id, point] : draft.positions) place.positions.emplace(id, toPoint(point));
    for (const auto& [id, rect] : draft.rects) place.rects.emplace(id, toRect(rect));
    return place;
}

Edit dropping(const CanvasScene& scene, const std::vector<ElementId>& roots, const PlacementDraft& draft) {
    Patch members;
    const std::set<ElementId> moving = families(scene, roots);
    const auto domainNamed = [](const ElementId& id) {
        return id.empty() ? std::nullopt : std::optional(DomainId(id.text()));
    };
    for (const ElementId& root : roots) {
        const auto taker = domainNamed(takerOf(scene, root, draftRect(scene, draft, root), moving));
        if (taker == scene.index().parentOf(root)) continue;
        if (const Component* part = scene.index().component(root)) {
            members.components.replaced.push_back(*part);
            members.components.replaced.back().domain = taker;
        } else if (const Domain* domain = scene.index().domain(root)) {
            members.domains.replaced.push_back(*domain);
            members.domains.replaced.back().parent = taker;
        }
    }
    return {Batch{{{members}, {placing(draft)}}}};
}

} // namespace faultline
