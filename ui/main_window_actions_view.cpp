// SPDX-License-Identifier: MIT
#include "ui/main_window_actions.h"

#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/main_window_panels.h"
#include "ui/settings.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>
#include <array>

namespace faultline {

using namespace Qt::StringLiterals;

void WindowActions::fillView() {
    QMenu& view = addMenu(u"menu-view"_s, tr("&View"));
    fillFromCanvas(view, u"canvas-zoom-in"_s);
    view.addSeparator();
    fillPanels(view);
    fillTheme(view);
    view.addSeparator();
    add(view,
        {u"view-next-pane"_s,
         tr("&Next pane"),
         tr("Take the keyboard to the next part of the window"),
         {QKeySequence(Qt::Key_F6)}},
        [this] { stepPane(1); });
    add(view,
        {u"view-previous-pane"_s,
         tr("Pre&vious pane"),
         tr("Take the keyboard to the part of the window before"),
         {QKeySequence(Qt::SHIFT | Qt::Key_F6)}},
        [this] { stepPane(-1); });
    add(view,
        {u"view-full-screen"_s,
         tr("F&ull screen"),
         tr("Give the window the whole screen, or take it back"),
         {QKeySequence(Qt::Key_F11)}},
        [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
}

void WindowActions::fillPanels(QMenu& view) {
    QMenu* panels = view.addMenu(tr("&Panels"));
    panels->setObjectName(u"menu-panels"_s);
    panels->setToolTipsVisible(true);
    for (PanelDock* dock : m_window.panels()->docks()) panels->addAction(dock->toggleViewAction());
    panels->addSeparator();
    add(*panels, {u"view-arrange-panels"_s, tr("&Put panels back"), tr("All panels where they are at first")},
        [this] { m_window.panels()->arrange(); });
}

void WindowActions::fillTheme(QMenu& view) {
    QMenu* themes = view.addMenu(tr("&Theme"));
    themes->setObjectName(u"menu-theme"_s);
    auto* group = new QActionGroup(themes);
    Settings& settings = m_window.program().settings;
    const auto choice = [&](Appearance::Choice value, const Spec& spec) {
        QAction* action = add(*themes, spec, [&settings, value] { settings.setTheme(value); });
        action->setCheckable(true);
        action->setChecked(settings.theme() == value);
        group->addAction(action);
        connect(&settings, &Settings::changed, action,
                [&settings, action, value] { action->setChecked(settings.theme() == value); });
    };
    choice(Appearance::Choice::system,
           {u"theme-system"_s, tr("As the &desktop"), tr("Light or dark as the desktop was at the start")});
    choice(Appearance::Choice::light, {u"theme-light"_s, tr("&Light"), tr("Dark ink on light ground")});
    choice(Appearance::Choice::dark, {u"theme-dark"_s, tr("D&ark"), tr("Light ink on dark ground")});
}

void WindowActions::fillAnalyse() {
    QMenu& analyse = addMenu(u"menu-analyse"_s, tr("A&nalyse"));
    AnalysisRunner& runner = m_window.workspace().analysis;
    QAction* stop = add(analyse,
                        {u"analyse-stop"_s,
                         tr("&Stop the analysis"),
                         tr("Give up the answer that is being worked out; the last one stays"),
                         {},
                         u"action-stop"_s},
                        [&runner] { runner.stop(); });
    QAction* again = add(analyse,
                         {u"analyse-restart"_s,
                          tr("&Analyse again"),
                          tr("Work the answer out after it was stopped"),
                          {QKeySequence(Qt::Key_F5)},
                          u"action-refresh"_s},
                         [&runner] { runner.restart(); });
    const auto update = [&runner, stop, again] {
        stop->setEnabled(runner.state() == AnalysisRunner::State::stale);
        again->setEnabled(runner.state() == AnalysisRunner::State::stopped);
    };
    connect(&runner, &AnalysisRunner::stateChanged, stop, update);
    update();
    analyse.addSeparator();
    int number = 0;
    for (PanelDock* dock : m_window.panels()->docks()) {
        // The first nine have a digit, the tenth the zero, the others none.
        QList<QKeySequence> keys;
        if (++number <= 10) keys = {QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number % 10))};
        add(analyse,
            {u"go-"_s + dock->objectName(), tr("Go to %1").arg(dock->windowTitle()),
             dock->toggleViewAction()->toolTip(), keys},
            [this, dock] { goTo(*dock); });
    }
}

void WindowActions::goTo(PanelDock& dock) {
    dock.bring();
    QWidget* panel = dock.panel();
    // A panel that takes no focus itself hands it to the first of its widgets that does.
    QWidget* first = panel;
    const auto takesFocus = [](const QWidget* widget) {
        return widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && widget->isEnabled();
    };
    if (!takesFocus(first)) {
        const auto inside = panel->findChildren<QWidget*>();
        const auto found = std::find_if(inside.begin(), inside.end(), takesFocus);
        if (found != inside.end()) first = *found;
    }
    first->setFocus(Qt::ShortcutFocusReason);
}

void WindowActions::stepPane(int by) {
    std::vector<QWidget*> panes{m_window.canvas()};
    for (PanelDock* dock : m_window.panels()->docks())
        if (dock->isInSight()) panes.push_back(dock);
    const auto hasFocus = [](const QWidget* pane) {
        const QWidget* focus = QApplication::focusWidget();
        return focus && (pane == focus || pane->isAncestorOf(focus));
    };
    const auto current = std::find_if(panes.begin(), panes.end(), hasFocus);
    const auto count = static_cast<int>(panes.size());
    const int at = current == panes.end() ? 0 : static_cast<int>(current - panes.begin());
    QWidget* next = panes[static_cast<std::size_t>((at + by + count) % count)];
    if (auto* dock = qobject_cast<PanelDock*>(next))
        goTo(*dock);
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

void WindowActions::fillToolBar() {
    m_toolBar = m_window.addToolBar(tr("Toolbar"));
    m_toolBar->setObjectName(u"toolbar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const auto put = [this](std::initializer_list<const char16_t*> names) {
        if (!m_toolBar->actions().isEmpty()) m_toolBar->addSeparator();
        for (const char16_t* each : names) {
            const QString name = QString::fromUtf16(each);
            QAction* action = m_named.value(name, nullptr);
            if (!action) action = m_window.canvas()->action(name);
            if (action) m_toolBar->addAction(action);
        }
    };
    put({u"file-new", u"file-open", u"file-save"});
    put({u"edit-undo", u"edit-redo"});
    put({u"canvas-zoom-out", u"canvas-zoom-in", u"canvas-fit"});
    put({u"edit-find", u"help-commands"});
}

void WindowActions::keepCanvasSettings() {
    Settings& settings = m_window.program().settings;
    Canvas& canvas = *m_window.canvas();
    const auto keep = [&](const QString& name, bool value, void (Settings::*set)(bool)) {
        QAction* action = canvas.action(name);
        if (!action) return;
        if (action->isChecked() != value) action->trigger();
        connect(action, &QAction::toggled, &settings, set);
    };
    keep(u"canvas-snap"_s, settings.snapsToGrid(), &Settings::setSnapsToGrid);
    keep(u"canvas-guides"_s, settings.showsGuides(), &Settings::setShowsGuides);
    keep(u"canvas-minimap"_s, settings.showsMinimap(), &Settings::setShowsMinimap);
    canvas.setHeatMode(settings.heatMode());
    connect(&canvas, &Canvas::heatModeChanged, &settings, &Settings::setHeatMode);
}

} // namespace faultline
