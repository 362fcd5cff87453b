// SPDX-License-Identifier: MIT
// The list of the canvas's actions: names, words, keys. Those that move, walk and look have a file of their
// own.
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
    add(group,
        {"canvas-connect",
         tr("&Connect to…"),
         tr("Choose a part by its name; what is selected is connected to it"),
         {QKeySequence(Qt::Key_L)},
         Needs::parts},
        [this] { Q_EMIT m_canvas.connectRequested(); });
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

} // namespace faultline
