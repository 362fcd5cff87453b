// SPDX-License-Identifier: MIT
#include "ui/main_window_actions.h"

#include "core/base/version.h"
#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/main_window_panels.h"
#include "ui/panels/inspector.h"
#include "ui/render/icons.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>

namespace faultline {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(MainWindow& window) : m_window(window) {
    connect(&window.workspace().appearance, &Appearance::changed, this, &WindowActions::colour);
}

WindowActions::~WindowActions() {
    qDeleteAll(m_window.menuBar()->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(m_named);
}

void WindowActions::fillForStart() {
    m_window.menuBar()->clear();
    fillFile();
    fillHelp();
    colour();
}

void WindowActions::fillForEditor() {
    m_window.menuBar()->clear();
    qDeleteAll(m_named);
    m_named.clear();
    fillFile();
    fillEdit();
    fillView();
    fillInsert();
    QMenu& arrange = addMenu(u"menu-arrange"_s, tr("&Arrange"));
    fillFromCanvas(arrange, u"canvas-align-left"_s);
    arrange.addSeparator();
    fillFromCanvas(*arrange.addMenu(tr("Move and &walk by key")), u"canvas-nudge-left"_s);
    fillAnalyse();
    fillHelp();
    fillToolBar();
    keepCanvasSettings();
    colour();
}

QMenu& WindowActions::addMenu(const QString& name, const QString& title) {
    // A menu of that name from the start page goes; its actions have gone before.
    delete m_window.menuBar()->findChild<QMenu*>(name);
    auto* menu = new QMenu(title, m_window.menuBar());
    menu->setObjectName(name);
    menu->setToolTipsVisible(true);
    m_window.menuBar()->addMenu(menu);
    return *menu;
}

QAction* WindowActions::add(QMenu& menu, const Spec& spec, std::function<void()> run) {
    auto* action = new QAction(spec.text, &m_window);
    action->setObjectName(spec.name);
    action->setToolTip(spec.toolTip);
    action->setStatusTip(spec.toolTip);
    action->setShortcuts(spec.keys);
    if (!spec.icon.isEmpty()) action->setIcon(icon(spec.icon, Qt::black, Qt::gray)); // `colour` follows
    if (run) connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    menu.addAction(action);
    m_named.insert(spec.name, action);
    return action;
}

void WindowActions::fillEdit() {
    QMenu& edit = addMenu(u"menu-edit"_s, tr("&Edit"));
    fillHistory(edit);
    fillFromCanvas(edit, u"canvas-cut"_s);
    for (const auto& first : {u"canvas-select-all"_s, u"canvas-rename"_s, u"canvas-lock"_s})
        edit.insertSeparator(m_window.canvas()->action(first));
    edit.addSeparator();
    add(edit,
        {u"edit-find"_s,
         tr("&Find…"),
         tr("Go to a part, a place or a connection by name, id or notes"),
         {QKeySequence::Find},
         u"action-search"_s},
        [this] { m_window.showFind(); });
    add(edit,
        {u"edit-preferences"_s,
         tr("&Preferences…"),
         tr("Theme, language and how the canvas behaves"),
         {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
         u"action-settings"_s},
        [this] { m_window.showPreferences(); });
}

void WindowActions::fillHistory(QMenu& edit) {
    QUndoStack& history = m_window.workspace().document.history();
    const auto addStep = [&](const Spec& spec, void (QUndoStack::*run)(), auto canRun, auto textOf,
                             bool can) {
        QAction* action = add(edit, spec, [&history, run] { (history.*run)(); });
        action->setEnabled(can);
        connect(&history, canRun, action, &QAction::setEnabled);
        connect(&history, textOf, action, [action, plain = spec.text](const QString& step) {
            QString safe = step;
            action->setText(step.isEmpty() ? plain : plain + u": "_s + safe.replace(u'&', u"&&"_s));
        });
    };
    addStep({u"edit-undo"_s,
             tr("&Undo"),
             tr("Take back the last edit; the result follows"),
             {QKeySequence::Undo},
             u"action-undo"_s},
            &QUndoStack::undo, &QUndoStack::canUndoChanged, &QUndoStack::undoTextChanged, history.canUndo());
    addStep({u"edit-redo"_s,
             tr("&Redo"),
             tr("Do again what was taken back"),
             {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
             u"action-redo"_s},
            &QUndoStack::redo, &QUndoStack::canRedoChanged, &QUndoStack::redoTextChanged, history.canRedo());
    edit.addSeparator();
}

void WindowActions::fillInsert() {
    QMenu& insert = addMenu(u"menu-insert"_s, tr("&Insert"));
    fillFromCanvas(insert, u"canvas-insert-node"_s);
    insert.insertSeparator(m_window.canvas()->action(u"canvas-insert-world"_s));
    insert.addSeparator();
    add(insert,
        {u"insert-shared-risk"_s,
         tr("Shared &risk from selection"),
         tr("A cause that strikes all selected parts and places at once"),
         {},
         u"shared-risk"_s},
        [this] {
            m_window.panels()->dock(u"dock-inspector"_s)->bring();
            m_window.panels()->inspector().createSharedRisk();
        });
}

void WindowActions::fillFromCanvas(QMenu& menu, const QString& member) {
    QAction* action = m_window.canvas()->action(member);
    for (const CanvasActionGroup& group : m_window.canvas()->actionGroups())
        if (group.actions.contains(action)) menu.addActions(group.actions);
}

void WindowActions::fillHelp() {
    QMenu& help = addMenu(u"menu-help"_s, tr("&Help"));
    add(help,
        {u"help-commands"_s,
         tr("&Command palette…"),
         tr("Find any action by a few letters"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
         u"action-palette"_s},
        [this] { m_window.showCommandPalette(); });
    add(help,
        {u"help-keys"_s,
         tr("&Keys…"),
         tr("Every key, to search"),
         {QKeySequence(Qt::Key_F1)},
         u"action-help"_s},
        [this] { m_window.showKeyList(); });
    help.addSeparator();
    add(help, {u"help-about"_s, tr("&About Faultline"), tr("Version and licences")}, [this] { showAbout(); });
}

void WindowActions::showAbout() {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Faultline"),
        tr("Faultline %1")
            .arg(QString::fromUtf8(versionText.data(), static_cast<qsizetype>(versionText.size()))),
        QMessageBox::Close, &m_window);
    box->setObjectName(u"about"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Draw a distributed system and see live how available it is.\n\nOwn code: MIT. "
           "This program draws its charts with Qt Charts and is therefore distributed under "
           "GPL-3.0 as a whole."));
    box->open();
}

void WindowActions::colour() {
    const Theme& theme = m_window.workspace().appearance.theme();
    for (QAction* action : std::as_const(m_named))
        if (const QString name = action->icon().name(); !name.isEmpty())
            action->setIcon(icon(name, theme.text, theme.outline));
}

} // namespace faultline
