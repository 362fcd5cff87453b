// SPDX-License-Identifier: MIT
#pragma once
// Something drawn for a moment over the canvas: a rubber band, guides, handles, a part about to be placed.

#include "ui/canvas/items.h"

#include <functional>

namespace faultline {

/// Paints what it is told to. It leaves the scene when it is deleted.
class DraftItem : public QGraphicsItem {
public:
    /// `zoom` is screen pixels a canvas pixel.
    using Paint = std::function<void(QPainter& painter, double zoom)>;

    explicit DraftItem(QGraphicsScene& scene);

    /// Shows this instead; `bounds` in canvas coordinates covers all that is painted.
    void show(const QRectF& bounds, Paint paint);
    void clear();

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QRectF m_bounds;
    Paint m_paint;
};

} // namespace faultline
