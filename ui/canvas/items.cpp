// SPDX-License-Identifier: MIT
#include "ui/canvas/items.h"

#include "ui/canvas/scene.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace faultline {

namespace {

double zoomOf(const QStyleOptionGraphicsItem& option, const QPainter& painter) {
    return option.levelOfDetailFromTransform(painter.worldTransform());
}

/// Squared distance of a point from a segment.
double distance(const QLineF& line, const QPointF& point) {
    const QPointF along = line.p2() - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double t =
        length == 0.0 ? 0.0 : std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0);
    return QLineF(point, line.p1() + t * along).length();
}

} // namespace

PartItem::PartItem(const CanvasScene& scene, ElementId id) : m_scene(scene), m_id(std::move(id)) {
    setZValue(canvas_layer::parts);
    sync();
}

void PartItem::sync() {
    const PartLook look = m_scene.partLookOf(m_id);
    const QPointF position = m_scene.placement().rectOf(m_id).topLeft();
    if (position != pos()) setPos(position);
    setVisible(!m_scene.placement().isHidden(m_id));
    setZValue(m_scene.placement().draft().positions.contains(ComponentId(m_id.text()))
                  ? canvas_layer::parts + 1.0
                  : canvas_layer::parts);
    if (look == m_look) return;
    m_look = look;
    update();
}

QRectF PartItem::boundingRect() const { return lookBounds(partRect(QPointF())); }

void PartItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    paintPart(*painter, partRect(QPointF()), m_look, m_scene.theme(), zoomOf(*option, *painter));
}

DomainItem::DomainItem(const CanvasScene& scene, ElementId id) : m_scene(scene), m_id(std::move(id)) {
    sync();
}

void DomainItem::sync() {
    const DomainLook look = m_scene.domainLookOf(m_id);
    const QRectF rect = m_scene.placement().shownRectOf(m_id);
    if (rect.size() != m_size) {
        prepareGeometryChange();
        m_size = rect.size();
    }
    if (rect.topLeft() != pos()) setPos(rect.topLeft());
    setVisible(!m_scene.placement().isHidden(m_id));
    setZValue(canvas_layer::domains + static_cast<double>(m_scene.index().domainsAround(m_id).size()));
    if (look == m_look) return;
    m_look = look;
    update();
}

QRectF DomainItem::boundingRect() const { return lookBounds({QPointF(), m_size}); }

void DomainItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    paintDomain(*painter, {QPointF(), m_size}, m_look, m_scene.theme(), zoomOf(*option, *painter));
}

LabelItem::LabelItem(const CanvasScene& scene) : m_scene(scene) { setZValue(canvas_layer::labels); }

void LabelItem::follow(const ConnectionLook& look, const QRectF& bounds, bool isShown) {
    setVisible(isShown);
    prepareGeometryChange();
    m_look = &look;
    m_bounds = bounds;
}

void LabelItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    if (m_look) paintConnectionLabels(*painter, *m_look, m_scene.theme(), zoomOf(*option, *painter));
}

ConnectionItem::ConnectionItem(const CanvasScene& scene, ElementId id, LabelItem& labels)
    : m_scene(scene), m_id(std::move(id)), m_labels(labels) {
    setZValue(canvas_layer::connections);
    sync();
}

void ConnectionItem::sync() {
    ConnectionLook look = m_scene.connectionLookOf(m_id);
    setVisible(look.path.size() > 1);
    if (look == m_look) return;
    const QRectF bounds = connectionBounds(look);
    if (bounds != m_bounds) {
        prepareGeometryChange();
        m_bounds = bounds;
    }
    m_look = std::move(look);
    m_labels.follow(m_look, m_bounds, isVisible() && !m_look.labels.isEmpty());
    update();
}

bool ConnectionItem::isNear(const QPointF& point, double distance) const {
    if (!isVisible() || !m_bounds.adjusted(-distance, -distance, distance, distance).contains(point))
        return false;
    for (qsizetype i = 1; i < m_look.path.size(); ++i)
        if (faultline::distance({m_look.path[i - 1], m_look.path[i]}, point) <= distance) return true;
    return false;
}

void ConnectionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    paintConnectionLine(*painter, m_look, m_scene.theme(), zoomOf(*option, *painter));
}

ArcItem::ArcItem(const CanvasScene& scene, CanvasGroup group) : m_scene(scene), m_group(std::move(group)) {
    setZValue(canvas_layer::arcs);
    sync();
}

void ArcItem::sync() {
    ArcLook look = m_scene.arcLookOf(m_group);
    setVisible(look.span > 0.0);
    if (look == m_look) return;
    prepareGeometryChange();
    m_look = std::move(look);
    m_bounds = arcBounds(m_look);
    m_shape = arcShape(m_look);
    update();
}

void ArcItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    paintRequirementArc(*painter, m_look, m_scene.theme(), zoomOf(*option, *painter));
}

} // namespace faultline
