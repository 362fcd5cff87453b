// SPDX-License-Identifier: MIT
#include "ui/canvas/band_gesture.h"

#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <QPainter>

namespace faultline {

BandGesture::BandGesture(Stage stage, const Pointer& start)
    : m_stage(stage), m_start(start.at), m_before(stage.workspace.selection.ids()), m_band(stage.scene) {}

void BandGesture::move(const Pointer& pointer) {
    const QRectF band = QRectF(m_start, pointer.at).normalized();
    const Theme& theme = m_stage.scene.theme();
    m_band.show(band.adjusted(-4, -4, 4, 4), [band, &theme](QPainter& painter, double zoom) {
        QColor ground = theme.accent;
        ground.setAlphaF(0.1F);
        painter.setPen(QPen(theme.accent, 1.0 / zoom));
        painter.setBrush(ground);
        painter.drawRect(band);
    });
    std::vector<ElementId> ids = m_stage.scene.within(band);
    if (pointer.has(Qt::ShiftModifier)) ids.insert(ids.end(), m_before.begin(), m_before.end());
    m_stage.workspace.selection.set(std::move(ids));
}

void BandGesture::cancel() { m_stage.workspace.selection.set(m_before); }

} // namespace faultline
