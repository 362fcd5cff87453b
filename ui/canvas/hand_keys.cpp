// SPDX-License-Identifier: MIT
// The hand between gestures: keys, and what the mouse is over.
#include "ui/canvas/graph_walk.h"
#include "ui/canvas/hand.h"
#include "ui/canvas/rename_editor.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/workspace.h"

#include <QKeyEvent>
#include <QPainter>

namespace faultline {

namespace {

constexpr double handleRadius = 4.5; ///< screen pixels

/// Round handles for connections, square ones for edges.
void paintHandles(QPainter& painter, const std::vector<QPointF>& handles, bool isRound, const Theme& theme,
                  double zoom) {
    const double radius = handleRadius / zoom;
    painter.setPen(QPen(theme.accent, 1.5 / zoom));
    painter.setBrush(theme.raised);
    for (const QPointF& at : handles)
        if (isRound)
            painter.drawEllipse(at, radius, radius);
        else
            painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2.0 * radius, 2.0 * radius));
}

Qt::KeyboardModifier modifierOf(int key) {
    return key == Qt::Key_Shift ? Qt::ShiftModifier
           : key == Qt::Key_Alt ? Qt::AltModifier
                                : Qt::ControlModifier;
}

} // namespace

void Hand::showHandles() {
    if (!m_handles) m_handles = std::make_unique<DraftItem>(m_scene);
    std::vector<QPointF> handles;
    bool isRound = true;
    QRectF bounds;
    const auto& ids = m_workspace.selection.ids();
    const ElementId hovered = m_scene.moment().hovered;
    if (!m_gesture && !m_placing && ids.size() == 1) {
        const DomainItem* domain = m_scene.domain(ids.front());
        const ConnectionItem* line = m_scene.connection(ids.front());
        if (domain && domain->isVisible() && !domain->look().folded && !domain->look().locked &&
            hasResizeHandles(m_scene.placement().rectOf(domain->id()), m_view.zoom())) {
            bounds = m_scene.placement().rectOf(domain->id());
            const auto corners = resizeHandles(bounds);
            handles.assign(corners.begin(), corners.end());
            isRound = false;
        } else if (line && line->isVisible()) {
            const auto ends = connectionHandles(line->look().path, m_view.zoom());
            handles.assign(ends.begin(), ends.end());
            bounds = line->look().path.boundingRect();
        }
    }
    if (handles.empty() && !m_gesture && !m_placing && m_scene.part(hovered) &&
        hasConnectHandles(m_view.zoom())) {
        bounds = m_scene.placement().rectOf(hovered);
        const auto sides = connectHandles(bounds);
        handles.assign(sides.begin(), sides.end());
    }
    if (handles.empty()) return m_handles->clear();
    const double margin = 2.0 * handleRadius / CanvasView::leastZoom;
    m_handles->show(bounds.adjusted(-margin, -margin, margin, margin),
                    [handles, isRound, this](QPainter& painter, double zoom) {
                        paintHandles(painter, handles, isRound, m_scene.theme(), zoom);
                    });
}

void Hand::hoverAt(const Pointer& pointer) {
    const Hit hit = m_placing ? Hit() : hitAt(m_scene, pointer.at, m_view.zoom());
    const bool isThing = hit.what == Hit::What::part || hit.what == Hit::What::connectHandle ||
                         hit.what == Hit::What::connection || hit.what == Hit::What::domainTitle ||
                         hit.what == Hit::What::domainFold;
    const ElementId hovered = isThing ? hit.id : ElementId();
    m_scene.setHoveredArc(hit.what == Hit::What::arc ? hit.id : ElementId(), hit.detail);
    updateCursor(hit);
    setHovered(hovered);
}

void Hand::setHovered(const ElementId& id) {
    if (id == m_scene.moment().hovered) return;
    m_scene.setHovered(id);
    showHandles();
    Q_EMIT hoverChanged(id);
}

void Hand::updateCursor(const Hit& hit) {
    static constexpr Qt::CursorShape atHandle[] = {Qt::SizeFDiagCursor, Qt::SizeVerCursor,
                                                   Qt::SizeBDiagCursor, Qt::SizeHorCursor};
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_isSpaceHeld)
        shape = Qt::OpenHandCursor;
    else if (m_placing || hit.what == Hit::What::connectHandle)
        shape = Qt::CrossCursor;
    else if (hit.what == Hit::What::domainHandle)
        shape = atHandle[hit.detail % 4];
    else if (hit.what == Hit::What::arc || hit.what == Hit::What::domainFold ||
             hit.what == Hit::What::connectionEnd || hit.what == Hit::What::connection)
        shape = Qt::PointingHandCursor;
    else if ((hit.what == Hit::What::part || hit.what == Hit::What::domainTitle) &&
             !m_workspace.document.design().layout.locked.contains(hit.id))
        shape = Qt::SizeAllCursor;
    m_view.viewport()->setCursor(shape);
}

void Hand::leave() {
    if (m_gesture) return;
    if (m_ghost) m_ghost->clear();
    if (m_guides) m_guides->clear();
    if (m_placing) m_scene.setDropTarget({});
    setHovered({});
}

void Hand::rename(const ElementId& id) {
    cancel();
    const bool isNamed = m_scene.part(id) || m_scene.domain(id);
    if (!isNamed || m_scene.placement().isHidden(id)) return;
    m_view.reveal(m_scene.placement().shownRectOf(id));
    m_rename = new RenameEditor(m_scene, m_view, id);
}

void Hand::refreshPointer(Qt::KeyboardModifiers keys) {
    m_last = pointerOf(m_last.onView, keys);
    if (m_gesture) m_gesture->move(m_last);
}

bool Hand::keyPress(QKeyEvent& event) {
    if (event.isAutoRepeat() && (event.key() == Qt::Key_Space || event.key() == Qt::Key_R)) return true;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_gesture || m_pressed)
            cancel();
        else if (m_placing)
            setPlacing({});
        else if (!m_workspace.selection.highlighted().empty())
            m_workspace.selection.highlight({});
        else if (!m_workspace.selection.ids().empty())
            m_workspace.selection.clear();
        else
            return false;
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_placing || m_gesture) return m_gesture != nullptr;
        placeByKey();
        return true;
    case Qt::Key_Space:
        m_isSpaceHeld = true;
        updateCursor({});
        return true;
    case Qt::Key_R:
        m_isReplicationKeyHeld = true;
        refreshPointer(event.modifiers());
        return m_gesture != nullptr;
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_Control:
        refreshPointer(event.modifiers() | modifierOf(event.key()));
        return m_gesture != nullptr;
    default: return m_gesture != nullptr;
    }
}

bool Hand::keyRelease(QKeyEvent& event) {
    if (event.isAutoRepeat()) return true;
    switch (event.key()) {
    case Qt::Key_Space:
        m_isSpaceHeld = false;
        if (!m_gesture) hoverAt(m_last);
        return true;
    case Qt::Key_R:
        m_isReplicationKeyHeld = false;
        refreshPointer(event.modifiers());
        return false;
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_Control: refreshPointer(event.modifiers() & ~modifierOf(event.key())); return false;
    default: return false;
    }
}

void Hand::focusLost() {
    // The release of a held key will go elsewhere.
    m_isSpaceHeld = false;
    m_isReplicationKeyHeld = false;
}

bool Hand::walk(bool isForward) {
    const std::vector<ElementId> order = walkingOrder(m_scene);
    if (order.empty()) return false;
    const auto& ids = m_workspace.selection.ids();
    const auto at = ids.size() == 1 ? std::ranges::find(order, ids.front()) : order.end();
    if (at == order.end()) {
        m_workspace.selection.reveal({isForward ? order.front() : order.back()});
        return true;
    }
    if (isForward ? at + 1 == order.end() : at == order.begin()) return false;
    m_workspace.selection.reveal({isForward ? *(at + 1) : *(at - 1)});
    return true;
}

} // namespace faultline
