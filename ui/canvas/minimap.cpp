// SPDX-License-Identifier: MIT
#include "ui/canvas/minimap.h"

#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/workspace.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace faultline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double margin = 8.0;

}

Minimap::Minimap(CanvasScene& scene, CanvasView& view, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_view(view) {
    setObjectName(u"canvas-minimap"_s);
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("The whole design; click or drag to go there"));
    fitInto(view.size());
    setCursor(Qt::PointingHandCursor);
    m_pause.setSingleShot(true);
    m_pause.setInterval(100ms);
    connect(&m_pause, &QTimer::timeout, this, &Minimap::refresh);
    const auto later = [this] {
        if (!m_pause.isActive()) m_pause.start();
    };
    connect(&scene, &CanvasScene::pictureChanged, this, later);
    connect(&view, &CanvasView::sightChanged, this, later);
    connect(&scene.workspace().appearance, &Appearance::changed, this, later);
    hide();
}

void Minimap::fitInto(const QSize& canvas) {
    constexpr int share = 5; // of the canvas' width: a small one must not lose a corner to it
    setFixedSize(sizeHint().scaled(std::clamp(canvas.width() / share, 120, sizeHint().width()),
                                   sizeHint().height(), Qt::KeepAspectRatio));
}

void Minimap::setWanted(bool isWanted) {
    m_isWanted = isWanted;
    refresh();
}

void Minimap::refresh() {
    m_area = m_scene.placement().bounds();
    // Where everything is in sight it would only cover some of it.
    setVisible(m_isWanted && !m_area.isEmpty() && !m_view.sight().contains(m_area));
    update();
}

QTransform Minimap::fromCanvas() const {
    const QRectF whole = m_area | m_view.sight().intersected(m_area.adjusted(-200, -200, 200, 200));
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const double scale =
        std::min(room.width() / std::max(1.0, whole.width()), room.height() / std::max(1.0, whole.height()));
    const QPointF middle = room.center() - scale * whole.center();
    return QTransform(scale, 0, 0, scale, middle.x(), middle.y());
}

void Minimap::paintEvent(QPaintEvent*) {
    const Theme& theme = m_scene.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.outline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (m_area.isNull()) return;
    const QTransform map = fromCanvas();
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    const Design& design = m_scene.workspace().document.design();
    const Placement& placement = m_scene.placement();
    painter.setPen(QPen(theme.domainOutline, 1.0));
    painter.setBrush(theme.domainFill);
    for (const Domain& domain : design.system.domains)
        if (!placement.isHidden(domain.id)) painter.drawRect(map.mapRect(placement.shownRectOf(domain.id)));
    painter.setPen(Qt::NoPen);
    for (const Component& component : design.system.components) {
        if (placement.isHidden(component.id)) continue;
        const bool isSpof = m_scene.overlay().isSpof(component.id);
        const QRectF block = map.mapRect(placement.rectOf(component.id));
        painter.setBrush(isSpof ? theme.danger : theme.kindColor(component.kind));
        painter.drawRect(QRectF(block.topLeft(), block.size().expandedTo({2.0, 2.0})));
    }
    QColor ground = theme.accent;
    ground.setAlphaF(0.08F);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(ground);
    painter.drawRect(map.mapRect(m_view.sight()));
}

void Minimap::goTo(const QPointF& point) { m_view.centerOn(fromCanvas().inverted().map(point)); }

void Minimap::mousePressEvent(QMouseEvent* event) { goTo(event->position()); }

void Minimap::mouseMoveEvent(QMouseEvent* event) { goTo(event->position()); }

} // namespace faultline
