// SPDX-License-Identifier: MIT
#include "ui/canvas/draw_domain_gesture.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/creating.h"
#include "ui/canvas/scene.h"
#include "ui/workspace.h"
#include "ui/render/kind_titles.h"

#include <QCoreApplication>
#include <QPainter>

namespace faultline {

namespace {

constexpr QSizeF handySize{320.0, 200.0};

}

DrawDomainGesture::DrawDomainGesture(Stage stage, const Pointer& start, DomainKind kind)
    : m_stage(stage), m_start(start.at), m_kind(kind), m_frame(stage.scene) {}

QRectF DrawDomainGesture::rectFor(const Pointer& pointer) const {
    const bool isSnapping = m_stage.options.snapToGrid && !pointer.has(Qt::ControlModifier);
    const auto at = [&](const QPointF& point) { return isSnapping ? snappedToGrid(point) : point; };
    if ((pointer.at - m_start).manhattanLength() < 2.0 * geometry::gridStep) return {at(m_start), handySize};
    const QRectF rect = QRectF(at(m_start), at(pointer.at)).normalized();
    return {rect.topLeft(), rect.size().expandedTo(geometry::domainMinimum)};
}

void DrawDomainGesture::move(const Pointer& pointer) {
    DomainLook look;
    look.kind = m_kind;
    look.label = titleOf(m_kind);
    look.selected = true;
    look.foldable = false;
    const QRectF rect = rectFor(pointer);
    m_frame.show(lookBounds(rect),
                 [look, rect, &theme = m_stage.scene.theme()](QPainter& painter, double zoom) {
                     paintDomain(painter, rect, look, theme, zoom);
                 });
}

void DrawDomainGesture::finish(const Pointer& pointer) {
    const QRectF rect = rectFor(pointer);
    cancel();
    const Creation creation = newDomain(m_stage.scene, m_kind, rect);
    const QString text =
        QCoreApplication::translate("faultline::DrawDomainGesture", "Add %1").arg(nounOf(m_kind));
    if (commit(m_stage.scene, creation.edit, text)) m_stage.workspace.selection.set({creation.id});
}

void DrawDomainGesture::cancel() { m_frame.clear(); }

QString DrawDomainGesture::hint() const {
    return QCoreApplication::translate("faultline::DrawDomainGesture", "Ctrl: no snapping. Esc: back.");
}

} // namespace faultline
