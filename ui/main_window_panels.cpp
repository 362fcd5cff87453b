// SPDX-License-Identifier: MIT
#include "ui/main_window_panels.h"

#include "ui/canvas/canvas.h"
#include "ui/history_panel.h"
#include "ui/panels/answer_header.h"
#include "ui/panels/clients_panel.h"
#include "ui/panels/curve_panel.h"
#include "ui/panels/cut_sets_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/inspector.h"
#include "ui/panels/palette.h"
#include "ui/panels/redundancy_panel.h"
#include "ui/panels/spof_panel.h"
#include "ui/panels/trend_panel.h"
#include "ui/panels/waterfall_panel.h"
#include "ui/panels/why_panel.h"

#include <QAction>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int leftWidth = 208;
constexpr int rightWidth = 320;
constexpr int bottomHeight = 236;

} // namespace

PanelDock::PanelDock(const QString& name, const QString& title, Make make, QMainWindow& window)
    : QDockWidget(title, &window), m_window(window), m_make(std::move(make)), m_noTitle(new QWidget(this)) {
    setObjectName(name);
    setAccessibleName(title);
    // An empty layout has a size, of nothing; a widget without one would have none at all.
    (new QVBoxLayout(m_noTitle))->setContentsMargins(0, 0, 0, 0);
    m_noTitle->hide();
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    setWidget(holder);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool isVisible) {
        m_isInSight = isVisible;
        if (isVisible) panel();
        adaptTitle();
    });
    connect(this, &QDockWidget::topLevelChanged, this, &PanelDock::adaptTitle);
    connect(this, &QDockWidget::dockLocationChanged, this, &PanelDock::adaptTitle);
}

QWidget* PanelDock::panel() {
    if (!m_panel) {
        m_panel = m_make();
        widget()->layout()->addWidget(m_panel);
    }
    return m_panel;
}

void PanelDock::bring() {
    panel();
    show();
    raise();
}

void PanelDock::adaptTitle() {
    const bool isTab = !isFloating() && !m_window.tabifiedDockWidgets(this).isEmpty();
    QWidget* wanted = isTab ? m_noTitle : nullptr;
    if (titleBarWidget() != wanted) setTitleBarWidget(wanted);
}

WindowPanels::WindowPanels(QMainWindow& window, Workspace& workspace, Canvas& canvas, AnswerHeader& header)
    : m_window(window), m_workspace(workspace), m_canvas(canvas) {
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                          QMainWindow::GroupedDragging);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    // Tables and charts need width, the inspector needs height.
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addSides();
    addAnswers();
    connect(&header, &AnswerHeader::spofsRequested, this, [this] { dock(u"dock-spofs"_s)->bring(); });
    connect(&header, &AnswerHeader::whyRequested, this, &WindowPanels::askWhy);
    connect(&canvas, &Canvas::propertiesRequested, this, [this] { dock(u"dock-inspector"_s)->bring(); });
    arrange();
}

template <class Panel>
PanelDock* WindowPanels::add(const QString& name, const QString& title, const QString& toolTip) {
    auto* dock = new PanelDock(
        name, title,
        [this]() -> QWidget* {
            auto* panel = new Panel(m_workspace);
            if constexpr (requires { &Panel::whyRequested; })
                connect(panel, &Panel::whyRequested, this, &WindowPanels::askWhy);
            return panel;
        },
        m_window);
    dock->toggleViewAction()->setToolTip(toolTip);
    dock->toggleViewAction()->setObjectName(u"show-"_s + name);
    m_docks.push_back(dock);
    return dock;
}

void WindowPanels::addSides() {
    PanelDock* parts = add<Palette>(u"dock-palette"_s, tr("Palette"), tr("What can be put on the canvas"));
    connect(&palette(), &Palette::kindChosen, this, [this](const QString& kind) {
        m_canvas.startPlacingNamed(kind);
        m_canvas.setFocus();
    });
    PanelDock* inspector =
        add<Inspector>(u"dock-inspector"_s, tr("Inspector"), tr("Everything about what is selected"));
    for (PanelDock* dock : {parts, inspector}) dock->panel();
}

void WindowPanels::addAnswers() {
    m_bottom = {
        add<SpofPanel>(u"dock-spofs"_s, tr("SPOFs"), tr("Single points of failure, in three grades")),
        add<RedundancyPanel>(u"dock-redundancy"_s, tr("Redundancy"),
                             tr("What redundancy promises, and what shared fate leaves of it")),
        add<WaterfallPanel>(u"dock-downtime"_s, tr("Downtime"), tr("The downtime of a year, part by part")),
        add<CutSetsPanel>(u"dock-cut-sets"_s, tr("Cut sets"),
                          tr("The smallest combinations of failures that take the system down")),
        add<CurvePanel>(u"dock-curve"_s, tr("Curve"), tr("How availability depends on the chosen part")),
        add<FindingsPanel>(u"dock-findings"_s, tr("Findings"), tr("What a careful reviewer would say")),
        add<ClientsPanel>(u"dock-clients"_s, tr("Clients"), tr("What each client experiences")),
        add<WhyPanel>(u"dock-why"_s, tr("Why"), tr("Where a figure comes from, step by step")),
        add<TrendPanel>(u"dock-trend"_s, tr("Trend"), tr("What each edit did since the file was opened")),
        add<HistoryPanel>(u"dock-history"_s, tr("History"), tr("Every edit; choose one to go back to it")),
    };
}

PanelDock* WindowPanels::dock(const QString& name) const {
    const auto found = std::find_if(m_docks.begin(), m_docks.end(),
                                    [&](const PanelDock* dock) { return dock->objectName() == name; });
    return found == m_docks.end() ? nullptr : *found;
}

Palette& WindowPanels::palette() { return *static_cast<Palette*>(dock(u"dock-palette"_s)->panel()); }

Inspector& WindowPanels::inspector() { return *static_cast<Inspector*>(dock(u"dock-inspector"_s)->panel()); }

void WindowPanels::arrange() {
    PanelDock* left = dock(u"dock-palette"_s);
    PanelDock* right = dock(u"dock-inspector"_s);
    for (PanelDock* dock : m_docks) dock->setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, left);
    m_window.addDockWidget(Qt::RightDockWidgetArea, right);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, m_bottom.front());
    for (std::size_t i = 1; i < m_bottom.size(); ++i) m_window.tabifyDockWidget(m_bottom[i - 1], m_bottom[i]);
    for (PanelDock* dock : m_docks) dock->show();
    m_bottom.front()->raise();
    m_window.resizeDocks({left, right}, {leftWidth, rightWidth}, Qt::Horizontal);
    m_window.resizeDocks({m_bottom.front()}, {bottomHeight}, Qt::Vertical);
    adaptTitles();
}

void WindowPanels::adaptTitles() {
    for (PanelDock* dock : m_docks) dock->adaptTitle();
}

void WindowPanels::askWhy(const FigureQuestion& question) {
    PanelDock* why = dock(u"dock-why"_s);
    why->bring();
    static_cast<WhyPanel*>(why->panel())->ask(question);
}

} // namespace faultline
