// SPDX-License-Identifier: MIT
#pragma once
// The whole canvas in a corner, with the part in sight framed; a click or a drag goes there.

#include <QTimer>
#include <QWidget>

namespace faultline {

class CanvasScene;
class CanvasView;

/// An overview of a scene. It redraws at most ten times a second.
class Minimap : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    Minimap(CanvasScene& scene, CanvasView& view, QWidget* parent = nullptr);

    /// Takes a size that leaves most of a canvas of this size free.
    void fitInto(const QSize& canvas);
    [[nodiscard]] QSize sizeHint() const override { return {184, 120}; }
    /// Whether the user wants it; it shows itself then while something is out of sight.
    void setWanted(bool isWanted);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void refresh();
    void goTo(const QPointF& point);
    [[nodiscard]] QTransform fromCanvas() const;

    CanvasScene& m_scene;
    CanvasView& m_view;
    QRectF m_area; ///< of the canvas, as last drawn
    QTimer m_pause;
    bool m_isWanted = true;
};

} // namespace faultline
