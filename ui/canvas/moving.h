// SPDX-License-Identifier: MIT
#pragma once
// What moves with what, and which domain takes it: for drags, nudges, alignment and duplicates.

#include "core/model/edit.h"
#include "ui/canvas/placement.h"

namespace faultline {

class CanvasScene;

/// Why nothing moves where all that is selected is locked.
[[nodiscard]] QString lockedHint();

/// Of the given components and domains those that the hand may move, each inside no other of them: locked
/// ones are left out.
[[nodiscard]] std::vector<ElementId> movableRoots(const CanvasScene& scene,
                                                  const std::vector<ElementId>& ids);
/// The places of these and of all that is inside them after a move; relative to the document, not to a draft.
[[nodiscard]] PlacementDraft movedBy(const CanvasScene& scene, const std::vector<ElementId>& roots,
                                     const QPointF& offset);
/// Adds what `more` moves.
void merge(PlacementDraft& draft, PlacementDraft more);

/// These and all that is inside them.
[[nodiscard]] std::set<ElementId> families(const CanvasScene& scene, const std::vector<ElementId>& roots);
/// The innermost domain under the middle of something that moves, large enough to hold it and none of
/// `moving`; empty: none.
[[nodiscard]] ElementId takerOf(const CanvasScene& scene, const ElementId& moved, const QRectF& rect,
                                std::set<ElementId> moving);

/// The draft as an edit of the layout.
[[nodiscard]] Place placing(const PlacementDraft& draft);
/// The same with each root a member of the domain under it.
[[nodiscard]] Edit dropping(const CanvasScene& scene, const std::vector<ElementId>& roots,
                            const PlacementDraft& draft);

} // namespace faultline
