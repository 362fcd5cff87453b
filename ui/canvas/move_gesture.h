// SPDX-License-Identifier: MIT
#pragma once
// Dragging parts and domains: on the grid and in line with others, into domains and out of them.

#include "ui/canvas/draft_item.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/guide_lines.h"
#include "ui/canvas/placement.h"

namespace faultline {

/// Moves what is selected. Shift keeps to one direction, Ctrl switches snapping off for the moment, Alt
/// leaves the originals where they are and drops copies.
class MoveGesture : public Gesture {
public:
    /// Begins at the pointer, on something that is selected.
    MoveGesture(Stage stage, const Pointer& start, const ElementId& grabbed);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;
    [[nodiscard]] QString hint() const override;

private:
    [[nodiscard]] QPointF offsetFor(const Pointer& pointer);
    [[nodiscard]] QRectF startBounds() const;
    void showGhosts(const QPointF& offset);
    void showTaker(const PlacementDraft& draft);
    void dropCopies(const QPointF& offset);
    /// Everything as before, the lines but roughly.
    void clear();

    Stage m_stage;
    QPointF m_start;
    ElementId m_grabbed;
    std::vector<ElementId> m_roots;
    std::set<ElementId> m_moving; ///< the roots and all inside them
    std::vector<QRectF> m_others; ///< what stays and can be in line
    GuideLines m_guides;
    DraftItem m_ghosts;
    QPointF m_offset;
    bool m_isCopying = false;
};

} // namespace faultline
