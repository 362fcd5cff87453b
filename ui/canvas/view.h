// SPDX-License-Identifier: MIT
#pragma once
// The window onto the scene: zoom, pan, grid; what the mouse does goes on to the hand.

#include "ui/canvas/gesture.h"

#include <QGraphicsView>

#include <memory>

namespace faultline {

class Hand;

/// Shows a scene of any extent. Ctrl+wheel and pinch zoom at the pointer, the wheel scrolls, Space or the
/// middle button drag.
class CanvasView : public QGraphicsView {
    Q_OBJECT
public:
    static constexpr double leastZoom = 0.05;
    static constexpr double greatestZoom = 8.0;

    /// Both must outlive this.
    CanvasView(Workspace& workspace, CanvasScene& scene, QWidget* parent = nullptr);
    ~CanvasView() override;

    [[nodiscard]] CanvasScene& canvasScene() const { return m_scene; }
    [[nodiscard]] Hand& hand() const { return *m_hand; }

    /// 1 is 100 %.
    [[nodiscard]] double zoom() const { return transform().m11(); }
    /// Keeps the point of the viewport where it is; without one, the middle.
    void setZoom(double zoom);
    void setZoom(double zoom, const QPointF& fixed);
    /// Brings a part of the canvas into sight, at most at `most` times its size.
    void fit(const QRectF& area, double most = 1.0);
    /// Scrolls as little as needed, and zooms out where the area is too large.
    void reveal(const QRectF& area);
    /// Scrolls by pixels of the screen.
    void pan(const QPoint& pixels);
    /// The part of the canvas that is in sight.
    [[nodiscard]] QRectF sight() const;
    /// Where the mouse is on the canvas; the middle of the sight where it is elsewhere.
    [[nodiscard]] QPointF pointerOrMiddle() const;

Q_SIGNALS:
    void zoomChanged(double zoom);
    /// Scrolled, zoomed or resized.
    void sightChanged();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    bool pinch(QEvent* event);
    void describeSelection();

    Workspace& m_workspace;
    CanvasScene& m_scene;
    std::unique_ptr<Hand> m_hand;
};

} // namespace faultline
