// SPDX-License-Identifier: MIT
// The list of the canvas's actions, of those that move, walk and look.
#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"

namespace faultline {

using namespace Qt::StringLiterals;

void CanvasActions::addMoving() {
    CanvasActionGroup group{tr("Move"), {}};
    struct Way {
        const char* name;
        Direction direction;
        Qt::Key key;
        QPointF step;
        QString nudge;
        QString fine;
        QString walk;
        QString connected;
    };
    const Way ways[] = {{"left",
                         Direction::left,
                         Qt::Key_Left,
                         {-1, 0},
                         tr("Nudge left"),
                         tr("Nudge left by a pixel"),
                         tr("Go to the part on the left"),
                         tr("Add a caller on the left")},
                        {"right",
                         Direction::right,
                         Qt::Key_Right,
                         {1, 0},
                         tr("Nudge right"),
                         tr("Nudge right by a pixel"),
                         tr("Go to the part on the right"),
                         tr("Add a connected part on the right")},
                        {"up",
                         Direction::up,
                         Qt::Key_Up,
                         {0, -1},
                         tr("Nudge up"),
                         tr("Nudge up by a pixel"),
                         tr("Go to the part above"),
                         tr("Add a connected part above")},
                        {"down",
                         Direction::down,
                         Qt::Key_Down,
                         {0, 1},
                         tr("Nudge down"),
                         tr("Nudge down by a pixel"),
                         tr("Go to the part below"),
                         tr("Add a connected part below")}};
    for (const Way& way : ways) {
        const auto name = [&](const char* what) { return QByteArray("canvas-") + what + '-' + way.name; };
        add(group,
            {name("nudge").constData(),
             way.nudge,
             tr("Move what is selected by one step of the grid"),
             {QKeySequence(way.key)},
             Needs::boxes},
            [this, by = way.step] { nudge(geometry::gridStep * by); });
        add(group,
            {name("nudge-fine").constData(),
             way.fine,
             tr("Move what is selected by one pixel of the drawing"),
             {QKeySequence(Qt::SHIFT | way.key)},
             Needs::boxes},
            [this, by = way.step] { nudge(by); });
        add(group,
            {name("walk").constData(),
             way.walk,
             tr("Select the next part in this direction, along the connections first"),
             {QKeySequence(Qt::ALT | way.key)}},
            [this, to = way.direction] { walkTo(to); });
        add(group,
            {name("add").constData(),
             way.connected,
             tr("Create a part there, of the kind that usually comes next, connected to the one that is "
                "selected"),
             {QKeySequence(Qt::CTRL | way.key)},
             Needs::part},
            [this, to = way.direction] { addConnected(to); });
    }
    m_groups.append(group);
}

void CanvasActions::addViewing() {
    CanvasActionGroup group{tr("View"), {}};
    add(group,
        {"canvas-zoom-in",
         tr("Zoom &in"),
         tr("Show the drawing larger"),
         {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)}},
        [this] { m_view.setZoom(m_view.zoom() * 1.25); });
    add(group,
        {"canvas-zoom-out",
         tr("Zoom &out"),
         tr("Show more of the drawing, smaller"),
         {QKeySequence::ZoomOut}},
        [this] { m_view.setZoom(m_view.zoom() / 1.25); });
    add(group,
        {"canvas-zoom-reset", tr("&100 %"), tr("Show at full size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}},
        [this] { m_view.setZoom(1.0); });
    // Where Shift+1 is a sign of its own, the key arrives as that sign.
    add(group,
        {"canvas-fit",
         tr("&Fit all"),
         tr("Bring the whole design into sight"),
         {QKeySequence(Qt::SHIFT | Qt::Key_1), QKeySequence(Qt::SHIFT | Qt::Key_Exclam)}},
        [this] { m_canvas.fitAll(); });
    add(group,
        {"canvas-fit-selection",
         tr("Fit &selection"),
         tr("Bring what is selected into sight"),
         {QKeySequence(Qt::SHIFT | Qt::Key_2), QKeySequence(Qt::SHIFT | Qt::Key_At),
          QKeySequence(Qt::SHIFT | Qt::Key_QuoteDbl)},
         Needs::some},
        [this] { m_canvas.fitSelection(); });
    const auto addSwitch = [&](const Spec& spec, const std::function<void(bool)>& turn) {
        QAction* action = add(group, spec, [] {});
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, turn);
    };
    addSwitch({"canvas-snap", tr("Snap to &grid"), tr("What is dragged comes to rest on the dots"), {}},
              [this](bool isOn) { m_view.hand().options().snapToGrid = isOn; });
    addSwitch({"canvas-guides", tr("S&mart guides"), tr("What is dragged lines up with its neighbours"), {}},
              [this](bool isOn) { m_view.hand().options().smartGuides = isOn; });
    addSwitch({"canvas-minimap", tr("Mini&map"), tr("The whole design in a corner"), {}}, [](bool) {});
    addHeat(group);
    m_groups.append(group);
}

void CanvasActions::addHeat(CanvasActionGroup& view) {
    struct Mode {
        const char* name;
        QString text;
        QString tip;
        HeatMode mode;
    };
    const Mode modes[] = {
        {"canvas-heat-none", tr("Plain drawing"), tr("No answer on the canvas"), HeatMode::none},
        {"canvas-heat-spofs", tr("Show single points of failure"),
         tr("Ring what alone takes the system down"), HeatMode::spofs},
        {"canvas-heat-criticality", tr("Show share of the downtime"),
         tr("Tint each part by the downtime that goes away with its failures"), HeatMode::criticality},
        {"canvas-heat-birnbaum", tr("Show dependence (Birnbaum)"),
         tr("Tint each part by how much the system hangs on it, whatever its own figure"),
         HeatMode::birnbaum}};
    for (const Mode& mode : modes) {
        QAction* action = add(view, {mode.name, mode.text, mode.tip, {}},
                              [this, which = mode.mode] { m_canvas.setHeatMode(which); });
        action->setCheckable(true);
        action->setData(static_cast<int>(mode.mode));
        m_heat.addAction(action);
    }
    showHeatMode(m_scene.heatMode());
}

} // namespace faultline
