// SPDX-License-Identifier: MIT
#pragma once
// A drag goes on past the edge of the canvas: the drawing comes along.

#include <QObject>
#include <QPoint>
#include <QTimer>

namespace faultline {

class CanvasView;

/// Scrolls the view while the mouse is held at its edge or beyond, the faster the further. Lives on the GUI
/// thread.
class EdgeScroll : public QObject {
    Q_OBJECT
public:
    /// The view must outlive this.
    explicit EdgeScroll(CanvasView& view);

    /// Where the mouse of a drag is, in the viewport.
    void follow(const QPoint& onView);
    /// The drag has ended.
    void stop();
    /// It was given up: the canvas goes back as far as it has come along.
    void goBack();

private:
    [[nodiscard]] QPoint step() const;
    void scroll();

    CanvasView& m_view;
    QPoint m_at;
    QPoint m_gone; ///< in this drag
    QTimer m_timer;
};

} // namespace faultline
