// SPDX-License-Identifier: MIT
#pragma once
// Menus and toolbar of a window. Whatever can be done is an action here, so that the command palette finds
// it.

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QToolBar;

namespace faultline {

class MainWindow;
class PanelDock;

/// Makes the menus: few for the start page, all of them once there is a canvas. Lives on the GUI thread.
class WindowActions : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(MainWindow& window);
    ~WindowActions() override;

    /// Menus of a window that shows the start page.
    void fillForStart();
    /// All menus and the toolbar; canvas and panels must be there.
    void fillForEditor();

private:
    struct Spec {
        QString name; ///< objectName
        QString text;
        QString toolTip;
        QList<QKeySequence> keys = {};
        QString icon = {};
    };

    QAction* add(QMenu& menu, const Spec& spec, std::function<void()> run);
    QMenu& addMenu(const QString& name, const QString& title);
    void fillFile();
    void fillSaving(QMenu& file);
    void fillExports(QMenu& file);
    void fillEdit();
    void fillHistory(QMenu& edit);
    void fillInsert();
    void fillView();
    void fillPanels(QMenu& view);
    void fillTheme(QMenu& view);
    void fillAnalyse();
    void fillHelp();
    /// The canvas actions of the group that this one belongs to.
    void fillFromCanvas(QMenu& menu, const QString& member);
    void fillRecent(QMenu& menu);
    void fillSamples(QMenu& menu);
    void fillToolBar();
    void keepCanvasSettings();
    void colour();
    void stepPane(int by);
    void goTo(PanelDock& dock);
    void showAbout();

    MainWindow& m_window;
    QHash<QString, QAction*> m_named;
    QToolBar* m_toolBar = nullptr;
};

} // namespace faultline
