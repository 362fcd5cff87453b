// SPDX-License-Identifier: MIT
#pragma once
// The canvas as the window sees it: the drawing with its minimap, and every action that it offers.

#include "ui/render/overlay.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace faultline {

struct Workspace;
class CanvasScene;
class CanvasView;
class Minimap;
class CanvasActions;

/// Actions that belong together, for a menu or a section of the command palette.
struct CanvasActionGroup {
    QString title; ///< "Edit", "Insert", "Arrange", "Move", "View"
    QList<QAction*> actions;
};

/// Draws a window's design and edits it. All changes go through the workspace's document; what is selected
/// is the workspace's selection.
///
/// Every action is a child with an objectName "canvas-…", works while the canvas has the focus, and may be
/// put into menus and toolbars as it is. Lives on the GUI thread.
class Canvas : public QWidget {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit Canvas(Workspace& workspace, QWidget* parent = nullptr);
    ~Canvas() override;

    /// All actions, grouped for menus: Edit, Insert, Arrange, Move, View. Checkable ones ("canvas-snap",
    /// "canvas-guides", "canvas-minimap", "canvas-heat-…") hold what is to be remembered between sessions.
    [[nodiscard]] QList<CanvasActionGroup> actionGroups() const;
    /// The action with that objectName ("canvas-duplicate"); null where there is none.
    [[nodiscard]] QAction* action(const QString& name) const;

    /// The next click on the canvas places a part or, as a click or a drag, draws a domain. Esc ends it.
    void startPlacing(ComponentKind kind);
    void startPlacing(DomainKind kind);
    /// The same by the name of a kind, "gateway" or "region"; what is no kind's name is ignored.
    void startPlacingNamed(const QString& kind);

    /// Puts a design into the one at hand, as paste does: fresh ids, in sight, one step of that name.
    void insert(const Design& design, const QString& step);

    /// The parts that one of those selected may be connected to.
    [[nodiscard]] std::vector<ComponentId> connectable() const;
    /// Connects each part that is selected to that one, where it may be, as one step.
    void connectTo(const ComponentId& target);

    [[nodiscard]] HeatMode heatMode() const;
    void setHeatMode(HeatMode mode);

    /// 1 is 100 %.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);
    /// These two hold on while the canvas takes another size, until the user looks elsewhere or edits.
    void fitAll();
    void lookAt(const QPointF& middle, double zoom);
    void fitSelection();

    /// What draws: for focus, and for whoever drives it with events.
    [[nodiscard]] CanvasView& view() const { return *m_view; }

Q_SIGNALS:
    void zoomChanged(double zoom);
    void heatModeChanged(faultline::HeatMode mode);
    /// A sentence for the status bar about what can be done now, or why something was not; empty: nothing.
    void hintChanged(const QString& hint);
    /// The user pastes text that is no design.
    void textPasted(const QString& text);
    /// The user asks what to connect what is selected to.
    void connectRequested();
    /// The user asks for everything about what is selected: the inspector comes forward.
    void propertiesRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectHand();
    void offerTargets(const ElementId& from, ConnectionKind kind, const QPointF& at);
    void reveal(const std::vector<ElementId>& ids);
    [[nodiscard]] QRectF boundsOf(const std::vector<ElementId>& ids) const;
    void fitIfWanted();
    void keepLooking(std::function<void()> look);
    void lookAgain();
    void followSight();
    void showEmptyState();
    void arrangeOverlays();
    /// What comes and goes beside the canvas, a message or a panel, moves its corner: the drawing stays.
    void holdDrawing();

    CanvasScene* m_scene = nullptr;
    CanvasView* m_view = nullptr;
    Minimap* m_minimap = nullptr;
    QLabel* m_empty = nullptr;
    CanvasActions* m_actions = nullptr;
    bool m_isFitWanted = true;    ///< once there is a size
    std::function<void()> m_look; ///< brings the sight back after a change of size; empty: it stays as it is
    QSize m_lookedSize;           ///< the view's then
    std::optional<QPoint> m_corner; ///< in the window, while it is shown
    bool m_isLooking = false;
};

} // namespace faultline
