// SPDX-License-Identifier: MIT
// The list of the canvas's actions: names, words, keys.
#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString nameOfKind(std::string_view kind) {
    return QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size()));
}

/// The key that creates a kind; none for those that are rare.
Qt::Key keyOf(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::client: return Qt::Key_C;
    case ComponentKind::dns: return Qt::Key_D;
    case ComponentKind::cdn: return Qt::Key_E;
    case ComponentKind::gateway: return Qt::Key_G;
    case ComponentKind::node: return Qt::Key_N;
    case ComponentKind::coordinator: return Qt::Key_O;
    case ComponentKind::cache: return Qt::Key_K;
    case ComponentKind::queue: return Qt::Key_Q;
    case ComponentKind::database: return Qt::Key_B;
    case ComponentKind::storage: return Qt::Key_S;
    case ComponentKind::external: return Qt::Key_X;
    }
    return Qt::Key_unknown;
}

} // namespace

void CanvasActions::addEditing() {
    CanvasActionGroup group{tr("Edit"), {}};
    add(group,
        {"canvas-cut",
         tr("Cu&t"),
         tr("Take what is selected to the clipboard"),
         {QKeySequence::Cut},
         Needs::boxes},
        [this] {
            copy();
            remove(tr("Cut"));
        });
    add(group,
        {"canvas-copy",
         tr("&Copy"),
         tr("Copy what is selected, as parts and as a picture"),
         {QKeySequence::Copy},
         Needs::boxes},
        [this] { copy(); });
    add(group,
        {"canvas-paste", tr("&Paste"), tr("Put in what was copied, under new names"), {QKeySequence::Paste}},
        [this] {
            const bool isPointed = m_view.viewport()->underMouse();
            paste(isPointed ? std::optional(m_view.pointerOrMiddle()) : std::nullopt);
        });
    add(group,
        {"canvas-duplicate",
         tr("&Duplicate"),
         tr("Copy what is selected, a step beside it"),
         {QKeySequence(Qt::CTRL | Qt::Key_D)},
         Needs::boxes},
        [this] { duplicate(); });
    add(group,
        {"canvas-delete",
         tr("De&lete"),
         tr("Take away what is selected and the connections at it"),
         {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
         Needs::some},
        [this] { remove(tr("Delete")); });
    add(group,
        {"canvas-select-all",
         tr("Select &all"),
         tr("Select every part and domain"),
         {QKeySequence::SelectAll}},
        [this] { selectAll(); });
    add(group,
        {"canvas-rename",
         tr("&Rename"),
         tr("Change the name in place"),
         {QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
         Needs::oneBox},
        [this] { m_view.hand().rename(selected().front()); });
    add(group,
        {"canvas-properties",
         tr("Pr&operties"),
         tr("Everything about what is selected"),
         {QKeySequence(Qt::ALT | Qt::Key_Return)}},
        [this] { Q_EMIT m_canvas.propertiesRequested(); });
    add(group,
        {"canvas-lock",
         tr("Loc&k or unlock"),
         tr("What is locked does not move with the mouse"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
         Needs::boxes},
        [this] { toggleLock(); });
    add(group,
        {"canvas-fold",
         tr("&Fold or unfold"),
         tr("Show a domain as one box, or with all that is in it"),
         {QKeySequence(Qt::CTRL | Qt::Key_Period)},
         Needs::domain},
        [this] { toggleFold(); });
    m_groups.append(group);
}

void CanvasActions::addInserting() {
    CanvasActionGroup group{tr("Insert"), {}};
    for (const std::string_view name : namesOf<ComponentKind>) {
        const ComponentKind kind = *valueNamed<ComponentKind>(name);
        const QByteArray objectName = "canvas-insert-" + nameOfKind(name).toLatin1();
        add(group,
            {objectName.constData(),
             tr("Insert %1").arg(nounOf(kind)),
             tr("A new %1 where the mouse is, or put into the line there").arg(nounOf(kind)),
             {QKeySequence(keyOf(kind))}},
            [this, kind] { m_view.hand().createAtPointer(kind); });
    }
    for (const std::string_view name : namesOf<DomainKind>) {
        const DomainKind kind = *valueNamed<DomainKind>(name);
        const QByteArray objectName = "canvas-insert-" + nameOfKind(name).toLatin1();
        QList<QKeySequence> keys;
        if (kind == DomainKind::region) keys = {QKeySequence(Qt::Key_R)};
        add(group,
            {objectName.constData(), tr("Draw %1").arg(nounOf(kind)),
             kind == DomainKind::group ? tr("A frame around what belongs together; it never fails")
                                       : tr("A new %1, drawn around what fails with it").arg(nounOf(kind)),
             keys},
            [this, kind] { m_canvas.startPlacing(kind); });
    }
    QAction* replication = add(group,
                               {"canvas-draw-replication",
                                tr("Draw replication"),
                                tr("New connections replicate data instead of asking for it"),
                                {QKeySequence(Qt::SHIFT | Qt::Key_R)}},
                               [] {});
    replication->setCheckable(true);
    connect(replication, &QAction::toggled, this,
            [this](bool isOn) { m_view.hand().options().drawReplication = isOn; });
    m_groups.append(group);
}

void CanvasActions::addArranging() {
    CanvasActionGroup group{tr("Arrange"), {}};
    add(group,
        {"canvas-tidy",
         tr("&Tidy"),
         tr("Lay the whole design out anew, or what is selected; what is locked stays"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}},
        [this] {
            Q_EMIT m_canvas.hintChanged(tr("Tidying…"));
            m_tidying.start(selectedBoxes());
        });
    struct Way {
        const char* name;
        QString text;
        QString tip;
        Alignment alignment;
    };
    const Way ways[] = {{"canvas-align-left", tr("Align left edges"),
                         tr("Put the left edges of what is selected in line"), Alignment::left},
                        {"canvas-align-center", tr("Align centres"),
                         tr("Put what is selected on one vertical axis"), Alignment::centre},
                        {"canvas-align-right", tr("Align right edges"),
                         tr("Put the right edges of what is selected in line"), Alignment::right},
                        {"canvas-align-top", tr("Align top edges"),
                         tr("Put the top edges of what is selected in line"), Alignment::top},
                        {"canvas-align-middle", tr("Align middles"),
                         tr("Put what is selected on one horizontal axis"), Alignment::middle},
                        {"canvas-align-bottom", tr("Align bottom edges"),
                         tr("Put the bottom edges of what is selected in line"), Alignment::bottom}};
    for (const Way& way : ways)
        add(group, {way.name, way.text, way.tip, {}, Needs::twoBoxes},
            [this, alignment = way.alignment, step = way.text] {
                place(aligned(m_scene, selectedBoxes(), alignment), step);
            });
    add(group,
        {"canvas-distribute-h",
         tr("Distribute across"),
         tr("Even gaps from left to right"),
         {},
         Needs::threeBoxes},
        [this] { place(distributed(m_scene, selectedBoxes(), Qt::Horizontal), tr("Distribute across")); });
    add(group,
        {"canvas-distribute-v",
         tr("Distribute down"),
         tr("Even gaps from top to bottom"),
         {},
         Needs::threeBoxes},
        [this] { place(distributed(m_scene, selectedBoxes(), Qt::Vertical), tr("Distribute down")); });
    m_groups.append(group);
}

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
             tr("Create a part of the same kind there, connected to the one that is selected"),
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
