// SPDX-License-Identifier: MIT
#include "ui/canvas/resize_gesture.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

ResizeGesture::ResizeGesture(Stage stage, const Pointer& start, DomainId domain, int handle)
    : m_stage(stage), m_start(start.at), m_domain(std::move(domain)),
      m_before(stage.scene.placement().rectOf(m_domain)),
      m_least(stage.scene.placement().leastRectOf(m_domain)), m_left(handle == 0 || handle >= 6),
      m_right(handle >= 2 && handle <= 4), m_top(handle <= 2), m_bottom(handle >= 4 && handle <= 6) {}

QRectF ResizeGesture::rectFor(const Pointer& pointer) const {
    const QPointF by = pointer.at - m_start;
    const bool isSnapping = m_stage.options.snapToGrid && !pointer.has(Qt::ControlModifier);
    const auto at = [&](const QPointF& corner) { return isSnapping ? snappedToGrid(corner) : corner; };
    const QPointF topLeft = at(m_before.topLeft() + by);
    const QPointF bottomRight = at(m_before.bottomRight() + by);
    // What it holds stays inside, and there is always room for its title.
    const QSizeF room = geometry::domainMinimum;
    QRectF rect = m_before;
    if (m_left) rect.setLeft(std::min({topLeft.x(), m_least.left(), m_before.right() - room.width()}));
    if (m_top) rect.setTop(std::min({topLeft.y(), m_least.top(), m_before.bottom() - room.height()}));
    if (m_right) rect.setRight(std::max({bottomRight.x(), m_least.right(), m_before.left() + room.width()}));
    if (m_bottom)
        rect.setBottom(std::max({bottomRight.y(), m_least.bottom(), m_before.top() + room.height()}));
    return rect;
}

void ResizeGesture::move(const Pointer& pointer) {
    PlacementDraft draft;
    draft.rects.emplace(m_domain, rectFor(pointer));
    m_stage.scene.setDraft(std::move(draft));
}

void ResizeGesture::finish(const Pointer& pointer) {
    const QRectF rect = rectFor(pointer);
    cancel();
    if (rect == m_before) return;
    const QString name = QString::fromStdString(m_stage.scene.index().labelOf(m_domain));
    const QString text = QCoreApplication::translate("faultline::ResizeGesture", "Resize %1").arg(name);
    (void)commit(m_stage.scene, {Place{{}, {{m_domain, toRect(rect)}}}}, text);
}

void ResizeGesture::cancel() { m_stage.scene.setDraft({}); }

QString ResizeGesture::hint() const {
    return QCoreApplication::translate("faultline::ResizeGesture", "Ctrl: no snapping. Esc: back.");
}

} // namespace faultline
