// SPDX-License-Identifier: MIT
#include "ui/canvas/arrange.h"

#include "ui/canvas/moving.h"
#include "ui/canvas/scene.h"

#include <algorithm>

namespace faultline {

namespace {

QPointF shiftFor(const QRectF& rect, const QRectF& whole, Alignment alignment) {
    switch (alignment) {
    case Alignment::left: return {whole.left() - rect.left(), 0.0};
    case Alignment::centre: return {whole.center().x() - rect.center().x(), 0.0};
    case Alignment::right: return {whole.right() - rect.right(), 0.0};
    case Alignment::top: return {0.0, whole.top() - rect.top()};
    case Alignment::middle: return {0.0, whole.center().y() - rect.center().y()};
    case Alignment::bottom: return {0.0, whole.bottom() - rect.bottom()};
    }
    return {};
}

} // namespace

PlacementDraft aligned(const CanvasScene& scene, const std::vector<ElementId>& ids, Alignment alignment) {
    PlacementDraft draft;
    const std::vector<ElementId> roots = movableRoots(scene, ids);
    if (roots.size() < 2) return draft;
    QRectF whole;
    for (const ElementId& root : roots) whole |= scene.placement().shownRectOf(root);
    for (const ElementId& root : roots)
        merge(draft, movedBy(scene, {root}, shiftFor(scene.placement().shownRectOf(root), whole, alignment)));
    return draft;
}

PlacementDraft distributed(const CanvasScene& scene, const std::vector<ElementId>& ids,
                           Qt::Orientation orientation) {
    PlacementDraft draft;
    std::vector<ElementId> roots = movableRoots(scene, ids);
    if (roots.size() < 3) return draft;
    const bool isAcross = orientation == Qt::Horizontal;
    const auto low = [&](const ElementId& id) {
        const QRectF rect = scene.placement().shownRectOf(id);
        return isAcross ? rect.left() : rect.top();
    };
    const auto extent = [&](const ElementId& id) {
        const QRectF rect = scene.placement().shownRectOf(id);
        return isAcross ? rect.width() : rect.height();
    };
    std::ranges::stable_sort(roots, {}, low);
    double taken = 0.0;
    for (const ElementId& root : roots) taken += extent(root);
    const double whole = low(roots.back()) + extent(roots.back()) - low(roots.front());
    const double gap = (whole - taken) / static_cast<double>(roots.size() - 1);
    double at = low(roots.front());
    for (const ElementId& root : roots) {
        const double shift = at - low(root);
        merge(draft, movedBy(scene, {root}, isAcross ? QPointF(shift, 0.0) : QPointF(0.0, shift)));
        at += extent(root) + gap;
    }
    return draft;
}

} // namespace faultline
