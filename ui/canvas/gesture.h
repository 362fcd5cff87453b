// SPDX-License-Identifier: MIT
#pragma once
// What happens between pressing a mouse button on the canvas and letting it go. One class a gesture; its
// draft lives in it and ends with it.

#include <QObject>
#include <QPointF>

namespace faultline {

struct Workspace;
class CanvasScene;
class CanvasView;

/// Where the mouse is and what is held.
struct Pointer {
    QPointF at;    ///< on the canvas
    QPoint onView; ///< in the view's viewport
    Qt::KeyboardModifiers keys;
    bool isReplicationKeyHeld = false; ///< R

    [[nodiscard]] bool has(Qt::KeyboardModifier key) const { return keys.testFlag(key); }
};

/// What the user has switched on.
struct CanvasOptions {
    bool snapToGrid = true;
    bool smartGuides = true;
    bool drawReplication = false; ///< new connections replicate
};

/// What gestures work on.
struct Stage {
    Workspace& workspace;
    CanvasScene& scene;
    CanvasView& view;
    CanvasOptions& options;
};

/// Begins when it is made. `move` comes for each movement, of the mouse or of the canvas under it, and each
/// change of the keys held; then either `finish` or `cancel`, and the gesture is deleted.
class Gesture {
public:
    Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;
    virtual ~Gesture() = default;

    virtual void move(const Pointer& pointer) = 0;
    /// The button was let go: makes the change, at most one step of the history.
    virtual void finish(const Pointer& pointer) = 0;
    /// Esc, or the canvas went away: leaves everything as it was.
    virtual void cancel() = 0;
    /// It scrolls by itself; the canvas does not come along at the edge.
    [[nodiscard]] virtual bool isScrolling() const { return false; }
    /// A sentence about what can be done now; may be empty.
    [[nodiscard]] virtual QString hint() const { return {}; }
};

} // namespace faultline
