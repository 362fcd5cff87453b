// SPDX-License-Identifier: MIT
#include "ui/canvas/draft_item.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace faultline {

DraftItem::DraftItem(QGraphicsScene& scene) {
    setZValue(canvas_layer::drafts);
    setVisible(false);
    scene.addItem(this);
}

void DraftItem::show(const QRectF& bounds, Paint paint) {
    if (bounds != m_bounds) prepareGeometryChange();
    m_bounds = bounds;
    m_paint = std::move(paint);
    setVisible(true);
    update();
}

void DraftItem::clear() {
    setVisible(false);
    m_paint = {};
}

void DraftItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    if (m_paint) m_paint(*painter, option->levelOfDetailFromTransform(painter->worldTransform()));
}

} // namespace faultline
