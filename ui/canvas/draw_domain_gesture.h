// SPDX-License-Identifier: MIT
#pragma once
// Drawing a new domain as a rectangle, around what is to be in it or on the empty canvas.

#include "core/model/kinds.h"
#include "ui/canvas/draft_item.h"
#include "ui/canvas/gesture.h"

namespace faultline {

/// A click without a drag gives a domain of a handy size.
class DrawDomainGesture : public Gesture {
public:
    DrawDomainGesture(Stage stage, const Pointer& start, DomainKind kind);

    void move(const Pointer& pointer) override;
    void finish(const Pointer& pointer) override;
    void cancel() override;
    [[nodiscard]] QString hint() const override;

private:
    [[nodiscard]] QRectF rectFor(const Pointer& pointer) const;

    Stage m_stage;
    QPointF m_start;
    DomainKind m_kind;
    DraftItem m_frame;
};

} // namespace faultline
