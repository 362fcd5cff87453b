// SPDX-License-Identifier: MIT
#include "ui/canvas/view.h"

#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/descriptions.h"
#include "ui/canvas/hand.h"
#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <QAccessible>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>

#include <cmath>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// The view's scene rectangle: as good as endless, and small enough for the scroll bars' whole numbers.
constexpr QRectF endless{-200'000.0, -200'000.0, 400'000.0, 400'000.0};
constexpr double fitMargin = 16.0;    ///< a little, since names have to be readable as well
constexpr double revealMargin = 32.0; ///< what is shown is not left at the very edge
/// Dots nearer than this on the screen are noise: every second, fourth … is drawn instead.
constexpr double leastDotDistance = 14.0;

} // namespace

CanvasView::CanvasView(Workspace& workspace, CanvasScene& scene, QWidget* parent)
    : QGraphicsView(&scene, parent), m_workspace(workspace), m_scene(scene),
      m_hand(std::make_unique<Hand>(workspace, scene, *this)) {
    setObjectName(u"canvas-view"_s);
    setAccessibleName(tr("Canvas"));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setSceneRect(endless);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::NoAnchor);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->grabGesture(Qt::PinchGesture);
    installCanvasAccessibility();
    connect(&workspace.selection, &Selection::changed, this, &CanvasView::describeSelection);
    connect(&workspace.appearance, &Appearance::changed, this, [this] { viewport()->update(); });
}

CanvasView::~CanvasView() = default;

void CanvasView::setZoom(double zoom) { setZoom(zoom, QRectF(viewport()->rect()).center()); }

void CanvasView::setZoom(double zoom, const QPointF& fixed) {
    zoom = std::clamp(zoom, leastZoom, greatestZoom);
    if (zoom == this->zoom()) return;
    const QPointF before = viewportTransform().inverted().map(fixed);
    setTransform(QTransform::fromScale(zoom, zoom));
    const QPointF off = viewportTransform().map(before) - fixed;
    pan(-off.toPoint());
    Q_EMIT zoomChanged(zoom);
    Q_EMIT sightChanged();
}

void CanvasView::fit(const QRectF& area, double most) {
    if (area.isNull()) return;
    const QSizeF room = QSizeF(viewport()->size()) - QSizeF(2.0 * fitMargin, 2.0 * fitMargin);
    const double zoom = std::min(room.width() / area.width(), room.height() / area.height());
    setZoom(std::clamp(zoom, leastZoom, most));
    centerOn(area.center());
}

void CanvasView::reveal(const QRectF& area) {
    if (area.isNull()) return;
    const QRectF wide = area.adjusted(-revealMargin, -revealMargin, revealMargin, revealMargin);
    const QRectF seen = sight();
    if (wide.width() > seen.width() || wide.height() > seen.height()) return fit(area, zoom());
    const auto shift = [](double low, double high, double seenLow, double seenHigh) {
        return low < seenLow ? low - seenLow : high > seenHigh ? high - seenHigh : 0.0;
    };
    const QPointF by(shift(wide.left(), wide.right(), seen.left(), seen.right()),
                     shift(wide.top(), wide.bottom(), seen.top(), seen.bottom()));
    if (!by.isNull()) centerOn(seen.center() + by);
}

void CanvasView::pan(const QPoint& pixels) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

QRectF CanvasView::sight() const {
    return viewportTransform().inverted().mapRect(QRectF(viewport()->rect()));
}

QPointF CanvasView::pointerOrMiddle() const {
    const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
    return viewport()->rect().contains(at) && viewport()->underMouse() ? mapToScene(at) : sight().center();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const Theme& theme = m_scene.theme();
    painter->fillRect(rect, theme.canvas);
    double step = geometry::gridStep;
    while (step * zoom() < leastDotDistance) step *= 2.0;
    QVarLengthArray<QPointF, 4096> dots;
    for (double x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step)
        for (double y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step)
            dots.append({x, y});
    QPen pen(theme.grid, zoom() > 1.5 ? 2.0 : 1.5);
    pen.setCosmetic(true);
    // Squares of one or two pixels: antialiasing would only blur them, and takes most of the time.
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
    painter->setRenderHint(QPainter::Antialiasing);
}

void CanvasView::mousePressEvent(QMouseEvent* event) { m_hand->press(*event); }
void CanvasView::mouseMoveEvent(QMouseEvent* event) { m_hand->move(*event); }
void CanvasView::mouseReleaseEvent(QMouseEvent* event) { m_hand->release(*event); }
void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) { m_hand->doubleClick(*event); }
void CanvasView::contextMenuEvent(QContextMenuEvent* event) { m_hand->contextMenu(*event); }
void CanvasView::dragEnterEvent(QDragEnterEvent* event) { m_hand->dragOver(*event); }
void CanvasView::dragMoveEvent(QDragMoveEvent* event) { m_hand->dragOver(*event); }
void CanvasView::dragLeaveEvent(QDragLeaveEvent*) { m_hand->dragGone(); }
void CanvasView::dropEvent(QDropEvent* event) { m_hand->drop(*event); }

void CanvasView::keyPressEvent(QKeyEvent* event) {
    if (!m_hand->keyPress(*event)) event->ignore();
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (!m_hand->keyRelease(*event)) event->ignore();
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    m_hand->focusLost();
    QGraphicsView::focusOutEvent(event);
}

bool CanvasView::focusNextPrevChild(bool next) {
    // Tab walks the graph while there is a next part; past the last one it leaves the canvas.
    // A field over the canvas that passes its focus on means no Tab.
    return (hasFocus() && m_hand->walk(next)) || QGraphicsView::focusNextPrevChild(next);
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double notches = event->angleDelta().y() / 120.0;
        setZoom(zoom() * std::pow(1.2, notches), event->position());
        return;
    }
    QPoint by = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) by = by.transposed();
    pan(by);
}

bool CanvasView::pinch(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        const auto& native = static_cast<QNativeGestureEvent&>(*event);
        if (native.gestureType() != Qt::ZoomNativeGesture) return false;
        setZoom(zoom() * (1.0 + native.value()), native.position());
        return true;
    }
    if (event->type() != QEvent::Gesture) return false;
    const auto* pinch =
        static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
    if (!pinch) return false;
    // The first finger was taken for a mouse until the second came: it drags nothing along.
    m_hand->cancel();
    // At its end it tells its last step once more.
    if (pinch->state() == Qt::GestureFinished || pinch->state() == Qt::GestureCanceled) return true;
    setZoom(zoom() * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint().toPoint()));
    return true;
}

void CanvasView::describeSelection() {
    const auto& ids = m_workspace.selection.ids();
    setAccessibleDescription(ids.size() == 1 ? descriptionOf(m_scene, ids.front())
                             : ids.empty()   ? QString()
                                             : tr("%1 things selected").arg(ids.size()));
    if (!QAccessible::isActive() || !hasFocus()) return;
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(this);
    if (QAccessibleInterface* thing = canvas ? canvas->focusChild() : nullptr) {
        QAccessibleEvent event(thing, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

bool CanvasView::event(QEvent* event) {
    // In a gesture the letters mean what the gesture says, not what they create; Enter places what waits.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isPlacing = m_hand->placing() && (key == Qt::Key_Return || key == Qt::Key_Enter);
        if (m_hand->isBusy() || isPlacing) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool CanvasView::viewportEvent(QEvent* event) {
    if (pinch(event)) return true;
    if (event->type() == QEvent::Leave) m_hand->leave();
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    Q_EMIT sightChanged();
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    Q_EMIT sightChanged();
}

} // namespace faultline
