// SPDX-License-Identifier: MIT
#pragma once
// One graphics item a thing on the canvas. An item decides nothing: `sync` makes it what document, placement
// and selection say now, and repaints only where that differs.

#include "ui/canvas/canvas_groups.h"
#include "ui/render/connection_painter.h"
#include "ui/render/domain_painter.h"
#include "ui/render/part_painter.h"

#include <QGraphicsItem>

namespace faultline {

class CanvasScene;

/// From the bottom up.
namespace canvas_layer {
inline constexpr double domains = 0.0; ///< plus the depth of nesting
inline constexpr double connections = 1'000.0;
inline constexpr double labels = 1'500.0;
inline constexpr double parts = 2'000.0; ///< those being dragged: one more
inline constexpr double arcs = 3'000.0;
inline constexpr double drafts = 4'000.0;
} // namespace canvas_layer

/// A component. Its position is the top left corner of its card.
class PartItem : public QGraphicsItem {
public:
    PartItem(const CanvasScene& scene, ElementId id);

    void sync();
    [[nodiscard]] const ElementId& id() const { return m_id; }
    [[nodiscard]] const PartLook& look() const { return m_look; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& m_scene;
    ElementId m_id;
    PartLook m_look;
};

/// A domain, open or folded. Its position is its top left corner.
class DomainItem : public QGraphicsItem {
public:
    DomainItem(const CanvasScene& scene, ElementId id);

    void sync();
    [[nodiscard]] const ElementId& id() const { return m_id; }
    [[nodiscard]] const DomainLook& look() const { return m_look; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& m_scene;
    ElementId m_id;
    QSizeF m_size;
    DomainLook m_look;
};

/// The labels of one connection, above all lines. Shows what its ConnectionItem tells it to.
class LabelItem : public QGraphicsItem {
public:
    explicit LabelItem(const CanvasScene& scene);

    /// The look must stay where it is as long as this.
    void follow(const ConnectionLook& look, const QRectF& bounds, bool isShown);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& m_scene;
    const ConnectionLook* m_look = nullptr;
    QRectF m_bounds;
};

/// The line of a connection; lies at the origin and has the canvas's own coordinates.
class ConnectionItem : public QGraphicsItem {
public:
    /// `labels` shows the labels; the scene owns both.
    ConnectionItem(const CanvasScene& scene, ElementId id, LabelItem& labels);

    void sync();
    [[nodiscard]] const ElementId& id() const { return m_id; }
    [[nodiscard]] const ConnectionLook& look() const { return m_look; }
    /// Whether a point is nearer to the line than that, in canvas pixels.
    [[nodiscard]] bool isNear(const QPointF& point, double distance) const;

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& m_scene;
    ElementId m_id;
    LabelItem& m_labels;
    ConnectionLook m_look;
    QRectF m_bounds;
};

/// The arc across the lines of one requirement group.
class ArcItem : public QGraphicsItem {
public:
    ArcItem(const CanvasScene& scene, CanvasGroup group);

    void sync();
    [[nodiscard]] const CanvasGroup& group() const { return m_group; }
    [[nodiscard]] const ArcLook& look() const { return m_look; }
    [[nodiscard]] bool isAt(const QPointF& point) const { return isVisible() && m_shape.contains(point); }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const CanvasScene& m_scene;
    CanvasGroup m_group;
    ArcLook m_look;
    QPainterPath m_shape;
    QRectF m_bounds;
};

} // namespace faultline
