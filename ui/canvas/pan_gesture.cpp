// SPDX-License-Identifier: MIT
#include "ui/canvas/pan_gesture.h"

#include "ui/canvas/view.h"

namespace faultline {

void PanGesture::move(const Pointer& pointer) {
    m_stage.view.pan(pointer.onView - m_last);
    m_last = pointer.onView;
}

} // namespace faultline
