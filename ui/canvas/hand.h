// SPDX-License-Identifier: MIT
#pragma once
// What the mouse and the keys do on the canvas: finds out what is meant and starts the gesture for it.

#include "ui/canvas/draft_item.h"
#include "ui/canvas/edge_scroll.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/guide_lines.h"
#include "ui/canvas/hit.h"
#include "ui/canvas/rename_editor.h"
#include "ui/canvas/snap.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <variant>

class QContextMenuEvent;
class QDragMoveEvent;
class QDropEvent;
class QKeyEvent;
class QMimeData;
class QMouseEvent;

namespace faultline {

/// A kind of thing that the next click puts onto the canvas.
using PlacedKind = std::variant<ComponentKind, DomainKind>;

/// Receives a view's events. At most one gesture is under way; between gestures it shows what a press would
/// take hold of.
class Hand : public QObject {
    Q_OBJECT
public:
    Hand(Workspace& workspace, CanvasScene& scene, CanvasView& view);
    ~Hand() override;

    [[nodiscard]] CanvasOptions& options() { return m_options; }
    /// A gesture is under way, or a name is being edited.
    [[nodiscard]] bool isBusy() const { return m_gesture || (m_rename && m_rename->isVisible()); }

    /// The next click places one; nothing: clicks select again.
    void setPlacing(std::optional<PlacedKind> kind);
    [[nodiscard]] std::optional<PlacedKind> placing() const { return m_placing; }
    /// Puts one where the mouse is, or in the middle of the sight.
    void createAtPointer(PlacedKind kind);
    /// Without the mouse: a domain around what is selected, anything else as above.
    void placeByKey();
    /// Edits the name of a component or domain in place; of anything else nothing happens.
    void rename(const ElementId& id);
    /// Ends what is under way without a change.
    void cancel();

    void press(QMouseEvent& event);
    void move(QMouseEvent& event);
    void release(QMouseEvent& event);
    void doubleClick(QMouseEvent& event);
    void contextMenu(QContextMenuEvent& event);
    /// Whether the key meant something.
    bool keyPress(QKeyEvent& event);
    bool keyRelease(QKeyEvent& event);
    void focusLost();
    void leave();
    void dragOver(QDragMoveEvent& event);
    void dragGone();
    void drop(QDropEvent& event);
    /// Selects the next (or previous) part in reading order; false past the last one.
    bool walk(bool isForward);

Q_SIGNALS:
    void hintChanged(const QString& hint);
    void placingChanged();
    void hoverChanged(const faultline::ElementId& id);
    void menuWanted(const faultline::Hit& hit, const QPointF& at, const QPoint& onScreen);
    /// A requirement was clicked.
    void requirementMenuWanted(const faultline::ElementId& caller, const QPoint& onScreen);
    void connectionMade(const faultline::ElementId& connection, const QPointF& at);
    /// A connection was let go over nothing: what shall it lead to?
    void targetWanted(const faultline::ElementId& from, faultline::ConnectionKind kind, const QPointF& at);
    void propertiesWanted();

private:
    [[nodiscard]] Pointer pointerOf(const QPoint& onView, Qt::KeyboardModifiers keys) const;
    [[nodiscard]] Stage stage();
    void begin(std::unique_ptr<Gesture> gesture);
    void end();
    [[nodiscard]] std::unique_ptr<Gesture> gestureFor(const Hit& hit, const Pointer& pointer);
    void click(const Hit& hit, const Pointer& pointer);
    void selectAt(const ElementId& id, bool isAdding);
    void startDrag(const Pointer& pointer);
    void placeAt(const Pointer& pointer, bool mayInsert = true);
    void hoverAt(const Pointer& pointer);
    /// What the mouse is over now, so that nothing is said any more about what it has left.
    void setHovered(const ElementId& id);
    void showHandles();
    void showGhost(const Pointer& pointer);
    /// Where a part that is being placed would come to rest, and what it is in line with.
    [[nodiscard]] Snap restingPlace(const Pointer& pointer) const;
    void updateCursor(const Hit& hit);
    void refreshPointer(Qt::KeyboardModifiers keys);

    Workspace& m_workspace;
    CanvasScene& m_scene;
    CanvasView& m_view;
    CanvasOptions m_options;
    std::unique_ptr<Gesture> m_gesture;
    EdgeScroll m_edge;
    std::optional<PlacedKind> m_placing;
    std::unique_ptr<DraftItem> m_handles;
    std::unique_ptr<DraftItem> m_ghost;
    std::unique_ptr<GuideLines> m_guides;
    QPointer<RenameEditor> m_rename;

    std::optional<Pointer> m_pressed; ///< a press that may still become a click or a drag
    Hit m_pressedHit;
    Qt::MouseButton m_button = Qt::NoButton;
    Pointer m_last;
    bool m_isSpaceHeld = false;
    bool m_isReplicationKeyHeld = false;
    bool m_isCommitting = false;
};

/// The kind that a drag from the palette carries, if any (`application/x-faultline-kind`).
[[nodiscard]] std::optional<PlacedKind> kindIn(const QMimeData& mime);
/// The kind of that name, "gateway" or "region".
[[nodiscard]] std::optional<PlacedKind> kindNamed(const QString& name);

} // namespace faultline
