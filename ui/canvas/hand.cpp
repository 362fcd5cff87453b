// SPDX-License-Identifier: MIT
#include "ui/canvas/hand.h"

#include "ui/canvas/band_gesture.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/connect_gesture.h"
#include "ui/canvas/draw_domain_gesture.h"
#include "ui/canvas/move_gesture.h"
#include "ui/canvas/pan_gesture.h"
#include "ui/canvas/rename_editor.h"
#include "ui/canvas/resize_gesture.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/workspace.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

#include <algorithm>

namespace faultline {

namespace {

constexpr int dragDistance = 4; ///< pixels of the screen: less is a click with an unsteady hand

}

Hand::Hand(Workspace& workspace, CanvasScene& scene, CanvasView& view)
    : m_workspace(workspace), m_scene(scene), m_view(view), m_edge(view) {
    // What a gesture has hold of may be gone or elsewhere after somebody else's change.
    connect(&workspace.document, &Document::changed, this, [this] {
        if (!m_isCommitting) cancel();
        // It may be gone, or no longer under the mouse.
        if (!m_gesture && !m_scene.moment().hovered.empty()) hoverAt(pointerOf(m_last.onView, {}));
        showHandles();
    });
    connect(&workspace.selection, &Selection::changed, this, &Hand::showHandles);
    connect(&workspace.appearance, &Appearance::changed, this, &Hand::showHandles);
    connect(&scene, &CanvasScene::pictureChanged, this, &Hand::showHandles);
    // A drag goes on while the wheel, or the edge, moves the canvas under it.
    connect(&view, &CanvasView::sightChanged, this, [this] {
        if (m_gesture && !m_isCommitting && !m_gesture->isScrolling()) refreshPointer(m_last.keys);
    });
    // A reset takes all items away, the hand's own among them.
    connect(&scene, &CanvasScene::itemsGoing, this, [this] {
        cancel();
        m_handles.reset();
        m_ghost.reset();
        m_guides.reset();
    });
}

Hand::~Hand() = default;

Stage Hand::stage() { return {m_workspace, m_scene, m_view, m_options}; }

Pointer Hand::pointerOf(const QPoint& onView, Qt::KeyboardModifiers keys) const {
    const QPointF at = m_view.viewportTransform().inverted().map(QPointF(onView));
    return {at, onView, keys, m_isReplicationKeyHeld};
}

void Hand::begin(std::unique_ptr<Gesture> gesture) {
    m_gesture = std::move(gesture);
    Q_EMIT hoverChanged({});
    Q_EMIT hintChanged(m_gesture->hint());
    showHandles();
}

void Hand::end() {
    m_gesture.reset();
    m_edge.stop();
    m_pressed.reset();
    m_button = Qt::NoButton;
    Q_EMIT hintChanged({});
    hoverAt(m_last);
}

void Hand::cancel() {
    m_pressed.reset();
    if (!m_gesture) return;
    m_gesture->cancel();
    m_gesture.reset();
    m_edge.goBack();
    end();
}

void Hand::selectAt(const ElementId& id, bool isAdding) {
    Selection& selection = m_workspace.selection;
    if (!isAdding) return selection.set({id});
    std::vector<ElementId> ids = selection.ids();
    const auto at = std::ranges::find(ids, id);
    if (at == ids.end())
        ids.push_back(id);
    else
        ids.erase(at);
    selection.set(std::move(ids));
}

void Hand::press(QMouseEvent& event) {
    event.accept();
    m_last = pointerOf(event.position().toPoint(), event.modifiers());
    if (m_gesture) return; // a second button changes nothing
    m_button = event.button();
    const bool isPanning = m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && m_isSpaceHeld);
    if (isPanning) {
        begin(std::make_unique<PanGesture>(stage(), m_last));
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    const Hit hit = hitAt(m_scene, m_last.at, m_view.zoom());
    const bool isSelectable = hit.what == Hit::What::part || hit.what == Hit::What::connection ||
                              hit.what == Hit::What::domainTitle;
    if (m_button == Qt::RightButton) {
        if (!hit.id.empty() && !m_workspace.selection.contains(hit.id)) selectAt(hit.id, false);
        return;
    }
    if (m_button != Qt::LeftButton) return;
    if (m_placing && std::holds_alternative<DomainKind>(*m_placing)) {
        begin(std::make_unique<DrawDomainGesture>(stage(), m_last, std::get<DomainKind>(*m_placing)));
        return;
    }
    m_pressed = m_last;
    m_pressedHit = hit;
    if (m_placing) return;
    if (isSelectable && !m_last.has(Qt::ShiftModifier) && !m_workspace.selection.contains(hit.id))
        selectAt(hit.id, false);
    if (hit.what == Hit::What::connectHandle) startDrag(m_last);
}

std::unique_ptr<Gesture> Hand::gestureFor(const Hit& hit, const Pointer& pointer) {
    switch (hit.what) {
    case Hit::What::connectHandle: {
        const QRectF part = m_scene.placement().rectOf(hit.id);
        return std::make_unique<ConnectGesture>(
            stage(), ComponentId(hit.id.text()), connectHandles(part)[static_cast<std::size_t>(hit.detail)],
            ConnectEnds{[this](const ConnectionId& id, const QPointF& at) { Q_EMIT connectionMade(id, at); },
                        [this](const ComponentId& from, ConnectionKind kind, const QPointF& at) {
                            Q_EMIT targetWanted(from, kind, at);
                        }});
    }
    case Hit::What::connectionEnd:
        return std::make_unique<ReconnectGesture>(stage(), ConnectionId(hit.id.text()), hit.detail == 1);
    case Hit::What::domainHandle:
        return std::make_unique<ResizeGesture>(stage(), pointer, DomainId(hit.id.text()), hit.detail);
    case Hit::What::part:
    case Hit::What::domainTitle:
    case Hit::What::domainBody:
        // The ground of a domain is canvas to draw a rubber band on, until the domain has been selected.
        if (m_workspace.selection.contains(hit.id))
            return std::make_unique<MoveGesture>(stage(), pointer, hit.id);
        return hit.what == Hit::What::part ? nullptr : std::make_unique<BandGesture>(stage(), pointer);
    case Hit::What::nothing: return std::make_unique<BandGesture>(stage(), pointer);
    case Hit::What::connection:
    case Hit::What::arc:
    case Hit::What::domainFold: return nullptr;
    }
    return nullptr;
}

void Hand::startDrag(const Pointer& pointer) {
    const Pointer start = *m_pressed;
    const bool isUnselected =
        m_pressedHit.what == Hit::What::part && !m_workspace.selection.contains(m_pressedHit.id);
    if (isUnselected) selectAt(m_pressedHit.id, true); // Shift was held: it joins what moves
    auto gesture = gestureFor(m_pressedHit, start);
    m_pressed.reset();
    if (!gesture) return;
    begin(std::move(gesture));
    m_gesture->move(pointer);
}

void Hand::move(QMouseEvent& event) {
    event.accept();
    m_last = pointerOf(event.position().toPoint(), event.modifiers());
    if (m_gesture) {
        if (!m_gesture->isScrolling()) m_edge.follow(m_last.onView);
        return m_gesture->move(m_last);
    }
    const bool isDrag =
        m_pressed && !m_placing && (m_last.onView - m_pressed->onView).manhattanLength() >= dragDistance;
    if (isDrag) return startDrag(m_last);
    if (!m_pressed) hoverAt(m_last);
    if (m_placing) showGhost(m_last);
}

void Hand::release(QMouseEvent& event) {
    event.accept();
    if (event.button() != m_button) return;
    m_last = pointerOf(event.position().toPoint(), event.modifiers());
    if (m_gesture) {
        m_isCommitting = true;
        m_gesture->finish(m_last);
        m_isCommitting = false;
        const bool wasPlacing = m_placing.has_value();
        end();
        if (wasPlacing) setPlacing({});
    } else if (m_pressed) {
        const Pointer at = m_last;
        m_pressed.reset();
        m_button = Qt::NoButton;
        m_placing ? placeAt(at) : click(m_pressedHit, at);
    }
}

void Hand::click(const Hit& hit, const Pointer& pointer) {
    const bool isAdding = pointer.has(Qt::ShiftModifier);
    switch (hit.what) {
    case Hit::What::nothing:
        if (!isAdding) m_workspace.selection.clear();
        return;
    case Hit::What::arc:
        Q_EMIT requirementMenuWanted(hit.id, m_view.viewport()->mapToGlobal(pointer.onView));
        return;
    case Hit::What::domainFold: {
        const DomainId domain(hit.id.text());
        const bool isFolding = !m_scene.placement().isFolded(domain);
        const QString name = QString::fromStdString(m_scene.index().labelOf(hit.id));
        (void)commit(m_scene, {Arrange{{{domain, isFolding}}, {}}},
                     isFolding ? tr("Fold %1").arg(name) : tr("Unfold %1").arg(name));
        return;
    }
    case Hit::What::connectHandle:
    case Hit::What::connectionEnd:
    case Hit::What::domainHandle: return;
    case Hit::What::part:
    case Hit::What::connection:
    case Hit::What::domainTitle:
    case Hit::What::domainBody: selectAt(hit.id, isAdding); return;
    }
}

void Hand::doubleClick(QMouseEvent& event) {
    event.accept();
    const Pointer pointer = pointerOf(event.position().toPoint(), event.modifiers());
    if (event.button() != Qt::LeftButton || m_placing) return press(event);
    const Hit hit = hitAt(m_scene, pointer.at, m_view.zoom());
    // A quick second drag from a handle is no wish to rename.
    if (hit.what == Hit::What::part || hit.what == Hit::What::domainTitle) return rename(hit.id);
    if (hit.what == Hit::What::connection) {
        selectAt(hit.id, false);
        Q_EMIT propertiesWanted();
        return;
    }
    press(event);
}

void Hand::contextMenu(QContextMenuEvent& event) {
    event.accept();
    if (m_gesture) return;
    m_pressed.reset();
    Q_EMIT hoverChanged({}); // a card would lie beneath the menu
    const auto& ids = m_workspace.selection.ids();
    if (event.reason() == QContextMenuEvent::Keyboard && !ids.empty()) {
        // From the keyboard it is about what is selected, wherever the mouse lies.
        const QRectF rect = m_scene.placement().shownRectOf(ids.front());
        Hit hit{m_scene.part(ids.front()) ? Hit::What::part : Hit::What::domainTitle, ids.front()};
        if (m_scene.connection(ids.front())) hit.what = Hit::What::connection;
        const QPoint onView = m_view.mapFromScene(rect.center());
        Q_EMIT menuWanted(hit, rect.center(), m_view.viewport()->mapToGlobal(onView));
        return;
    }
    const QPoint onView = m_view.viewport()->mapFromGlobal(event.globalPos());
    const Pointer pointer = pointerOf(onView, {});
    const Hit hit = hitAt(m_scene, pointer.at, m_view.zoom());
    if (!hit.id.empty() && !m_workspace.selection.contains(hit.id)) selectAt(hit.id, false);
    if (hit.what == Hit::What::arc) return Q_EMIT requirementMenuWanted(hit.id, event.globalPos());
    Q_EMIT menuWanted(hit, pointer.at, event.globalPos());
}

} // namespace faultline
