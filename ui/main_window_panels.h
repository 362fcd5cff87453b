// SPDX-License-Identifier: MIT
#pragma once
// The docks of a window: which there are, where they begin, and that each is made only when it is seen.

#include "ui/workspace.h"

#include <QDockWidget>
#include <QMainWindow>

#include <functional>
#include <vector>

namespace faultline {

class AnswerHeader;
class Canvas;
class Inspector;
class Palette;
struct FigureQuestion;

/// A dock whose panel is made when it is first seen. In a row of tabs it has no title of its own.
class PanelDock : public QDockWidget {
    Q_OBJECT
public:
    using Make = std::function<QWidget*()>;

    PanelDock(const QString& name, const QString& title, Make make, QMainWindow& window);

    /// Makes the panel now, if it is not there yet.
    QWidget* panel();
    /// Shows the dock and brings it before others in its row.
    void bring();
    /// Shown, and before others in its row.
    [[nodiscard]] bool isInSight() const { return m_isInSight; }
    /// Takes the title away where tabs say it, and gives it back.
    void adaptTitle();

private:
    QMainWindow& m_window;
    Make m_make;
    QWidget* m_panel = nullptr;
    QWidget* m_noTitle = nullptr;
    bool m_isInSight = false;
};

/// All docks of one window, wired with one another and with the canvas.
class WindowPanels : public QObject {
    Q_OBJECT
public:
    WindowPanels(QMainWindow& window, Workspace& workspace, Canvas& canvas, AnswerHeader& header);

    /// In the order of the View menu.
    [[nodiscard]] const std::vector<PanelDock*>& docks() const { return m_docks; }
    /// The dock with that objectName ("dock-spofs"); null where there is none.
    [[nodiscard]] PanelDock* dock(const QString& name) const;
    [[nodiscard]] Palette& palette();
    [[nodiscard]] Inspector& inspector();
    /// Puts all docks where they are in a new window.
    void arrange();
    /// To be called when docks were put somewhere else by the window: their titles follow.
    void adaptTitles();
    /// Explains a figure in the "Why" panel.
    void askWhy(const FigureQuestion& question);

private:
    template <class Panel>
    PanelDock* add(const QString& name, const QString& title, const QString& toolTip);
    void addSides();
    void addAnswers();

    QMainWindow& m_window;
    Workspace& m_workspace;
    Canvas& m_canvas;
    std::vector<PanelDock*> m_docks;
    std::vector<PanelDock*> m_bottom;
};

} // namespace faultline
