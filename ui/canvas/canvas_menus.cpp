// SPDX-License-Identifier: MIT
#include "ui/canvas/canvas_menus.h"

#include "core/model/rules.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/creating.h"
#include "ui/render/icons.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanvasMenus)
};

void addNamed(QMenu& menu, const Canvas& canvas, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (*name == '\0')
            menu.addSeparator();
        else if (QAction* action = canvas.action(u"canvas-"_s + QString::fromLatin1(name)))
            menu.addAction(action);
}

/// An entry with a tick.
template <class Act>
QAction* addChoice(QMenu& menu, const QString& text, bool isChecked, Act act) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isChecked);
    QObject::connect(action, &QAction::triggered, &menu, act);
    return action;
}

void setRequirement(CanvasScene& scene, const ElementId& caller, Requirement requirement) {
    const Component* part = scene.index().component(caller);
    if (!part) return;
    Component changed = *part;
    changed.requirement = requirement;
    (void)commit(scene, {Set<Component>{changed}},
                 Words::tr("Change what %1 needs").arg(QString::fromStdString(part->label())));
}

void fillRequirements(QMenu& menu, CanvasScene& scene, const ElementId& caller) {
    using Mode = Requirement::Mode;
    const Component* part = scene.index().component(caller);
    if (!part) return;
    const Requirement now = part->requirement;
    std::set<ElementId> targets;
    for (const ElementId& id : scene.index().connectionsAt(ComponentId(caller.text())))
        if (const Connection* line = scene.index().connection(id);
            line && line->kind == ConnectionKind::request && ElementId(line->from) == caller &&
            !line->optional)
            targets.insert(line->to);
    const auto add = [&](const QString& text, Requirement requirement) {
        addChoice(menu, text, now == requirement,
                  [&scene, caller, requirement] { setRequirement(scene, caller, requirement); });
    };
    add(Words::tr("Automatic: any one of each kind of twins"), {Mode::automatic, 1});
    add(Words::tr("Any one of all its targets"), {Mode::any, 1});
    add(Words::tr("All of its targets"), {Mode::all, 1});
    const int most = std::min<int>(static_cast<int>(targets.size()) - 1, 9);
    for (int k = 2; k <= most; ++k)
        add(Words::tr("%1 of its %2 targets").arg(k).arg(targets.size()), {Mode::number, k});
}

template <class Change>
void changeConnection(CanvasScene& scene, const ElementId& id, const QString& step, Change change) {
    const Connection* found = scene.index().connection(id);
    if (!found) return;
    Connection connection = *found;
    change(connection);
    (void)commit(scene, {Set<Connection>{connection}}, step);
}

void fillConnection(QMenu& menu, CanvasScene& scene, const ElementId& id) {
    const Connection* line = scene.index().connection(id);
    if (!line) return;
    const auto addChange = [&](const QString& text, bool isChecked, auto change) {
        Connection changed = *line;
        change(changed);
        QAction* action = addChoice(
            menu, text, isChecked, [&scene, id, text, change] { changeConnection(scene, id, text, change); });
        action->setEnabled(canConnect(scene.workspace().document.system(), changed).has_value());
    };
    const bool isRequest = line->kind == ConnectionKind::request;
    addChange(Words::tr("Request"), isRequest, [](Connection& c) { c = c.asKind(ConnectionKind::request); });
    addChange(Words::tr("Replication"), !isRequest,
              [](Connection& c) { c = c.asKind(ConnectionKind::replication); });
    menu.addSeparator();
    if (isRequest) {
        addChange(Words::tr("Optional"), line->optional, [](Connection& c) { c.optional = !c.optional; });
        const Component* target = scene.index().component(line->to);
        if (target && isStateful(target->kind)) {
            menu.addSeparator();
            const auto addAccess = [&](const QString& text, Access access) {
                addChange(text, line->access == access, [access](Connection& c) { c.access = access; });
            };
            addAccess(Words::tr("Reads and writes"), Access::readWrite);
            addAccess(Words::tr("Reads"), Access::read);
            addAccess(Words::tr("Writes"), Access::write);
        }
    } else {
        addChange(Words::tr("Synchronous"), line->mode == ReplicationMode::sync, [](Connection& c) {
            c.mode = c.mode == ReplicationMode::sync ? ReplicationMode::async : ReplicationMode::sync;
        });
    }
    menu.addSeparator();
    addChange(Words::tr("Turn round"), false, [](Connection& c) { std::swap(c.from, c.to); });
}

void addInsertMenu(QMenu& menu, Canvas& canvas, CanvasScene& scene, const QPointF& at) {
    QMenu* insert = menu.addMenu(Words::tr("Insert here"));
    const Theme& theme = scene.theme();
    for (const std::string_view name : namesOf<ComponentKind>) {
        const ComponentKind kind = *valueNamed<ComponentKind>(name);
        const QString iconName = u"kind-"_s + QString::fromLatin1(name.data(), qsizetype(name.size()));
        QAction* action = insert->addAction(icon(iconName, theme.text, theme.textMuted), titleOf(kind));
        QObject::connect(action, &QAction::triggered, &canvas, [&scene, kind, at] {
            const Creation creation = newPart(scene, kind, at, true);
            if (commit(scene, creation.edit, Words::tr("Add %1").arg(nounOf(kind))))
                scene.workspace().selection.set({creation.id});
        });
    }
}

} // namespace

std::unique_ptr<QMenu> contextMenu(Canvas& canvas, CanvasScene& scene, const Hit& hit, const QPointF& at) {
    auto menu = std::make_unique<QMenu>(&canvas);
    menu->setObjectName(u"canvas-menu"_s);
    menu->setToolTipsVisible(true);
    if (hit.what == Hit::What::connection || hit.what == Hit::What::connectionEnd) {
        fillConnection(*menu, scene, hit.id);
        addNamed(*menu, canvas, {"", "properties", "delete"});
    } else if (hit.what == Hit::What::part || hit.what == Hit::What::connectHandle) {
        addNamed(*menu, canvas, {"rename", "properties", "", "cut", "copy", "duplicate", "delete", ""});
        fillRequirements(*menu->addMenu(Words::tr("Needs")), scene, hit.id);
        addNamed(*menu, canvas, {"add-right", "lock"});
    } else if (hit.isDomain()) {
        addNamed(*menu, canvas,
                 {"rename", "properties", "fold", "lock", "", "cut", "copy", "duplicate", "delete", ""});
        const DomainId domain(hit.id.text());
        QObject::connect(
            menu->addAction(Words::tr("Select what is inside")), &QAction::triggered, menu.get(),
            [&scene, domain] { scene.workspace().selection.set(scene.index().allInside(domain)); });
        addInsertMenu(*menu, canvas, scene, at);
    } else {
        addInsertMenu(*menu, canvas, scene, at);
        addNamed(*menu, canvas, {"insert-region", "", "paste", "select-all", "", "fit", "zoom-reset"});
    }
    return menu;
}

std::unique_ptr<QMenu> requirementMenu(CanvasScene& scene, const ElementId& caller) {
    auto menu = std::make_unique<QMenu>();
    menu->setObjectName(u"canvas-requirement-menu"_s);
    const QString name = QString::fromStdString(scene.index().labelOf(caller));
    menu->addSection(Words::tr("%1 needs").arg(name));
    fillRequirements(*menu, scene, caller);
    return menu;
}

std::unique_ptr<QMenu> targetMenu(CanvasScene& scene, const ElementId& from, ConnectionKind kind,
                                  std::function<void(ComponentKind)> chosen) {
    auto menu = std::make_unique<QMenu>();
    menu->setObjectName(u"canvas-target-menu"_s);
    const Component* caller = scene.index().component(from);
    if (!caller) return menu;
    const Theme& theme = scene.theme();
    menu->addSection(kind == ConnectionKind::request ? Words::tr("It calls a new")
                                                     : Words::tr("It replicates to a new"));
    for (const std::string_view name : namesOf<ComponentKind>) {
        const ComponentKind target = *valueNamed<ComponentKind>(name);
        Component part;
        part.id = ComponentId(from.text() + "-target");
        part.kind = target;
        System ends;
        ends.components = {*caller, part};
        if (!canConnect(ends, draftConnection(caller->id, part.id, kind))) continue;
        const QString iconName = u"kind-"_s + QString::fromLatin1(name.data(), qsizetype(name.size()));
        QAction* action = menu->addAction(icon(iconName, theme.text, theme.textMuted), titleOf(target));
        action->setObjectName(u"canvas-target-"_s + QString::fromLatin1(name.data(), qsizetype(name.size())));
        QObject::connect(action, &QAction::triggered, menu.get(), [chosen, target] { chosen(target); });
    }
    return menu;
}

} // namespace faultline
