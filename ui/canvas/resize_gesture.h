// SPDX-License-Identifier: MIT
#pragma once
// Resizing a domain by one of its eight handles.

#include "core/base/id.h"
#include "ui/canvas/draft_item.h"
#include "ui/canvas/gesture.h"

namespace faultline {

/// Moves the edges that belong to a handle; never past what the domain holds. Ctrl switches snapping off.
class ResizeGesture : public Gesture {
public:
    /// `handle` as in `resizeHandles`.
    ResizeGesture(Stage stage, const Pointer& start, DomainId domain, int handle);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;
    [[nodiscard]] QString hint() const override;

private:
    [[nodiscard]] QRectF rectFor(const Pointer& pointer) const;

    Stage m_stage;
    QPointF m_start;
    DomainId m_domain;
    QRectF m_before;
    QRectF m_least;
    bool m_left;
    bool m_right;
    bool m_top;
    bool m_bottom;
};

} // namespace faultline
