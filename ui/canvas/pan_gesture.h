// SPDX-License-Identifier: MIT
#pragma once
// Dragging the canvas itself, by Space or the middle button.

#include "ui/canvas/gesture.h"

namespace faultline {

/// Scrolls with the mouse. Touches no document.
class PanGesture : public Gesture {
public:
    PanGesture(Stage stage, const Pointer& start) : m_stage(stage), m_last(start.onView) {}

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override { move(pointer); }
    void cancel() override {}
    [[nodiscard]] bool isScrolling() const override { return true; }

private:
    Stage m_stage;
    QPoint m_last;
};

} // namespace faultline
