// SPDX-License-Identifier: MIT
#pragma once
// The rubber band: selects what lies wholly inside.

#include "core/base/id.h"
#include "ui/canvas/draft_item.h"
#include "ui/canvas/gesture.h"

#include <vector>

namespace faultline {

/// Selects parts and domains while it is drawn. Shift adds to what was selected.
class BandGesture : public Gesture {
public:
    BandGesture(Stage stage, const Pointer& start);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override { move(pointer); }
    void cancel() override;

private:
    Stage m_stage;
    QPointF m_start;
    std::vector<ElementId> m_before;
    DraftItem m_band;
};

} // namespace faultline
