// SPDX-License-Identifier: MIT
#include "app/gui/gallery_scenes.h"

#include "core/analysis/derivation.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/main_window.h"
#include "ui/main_window_messages.h"
#include "ui/main_window_panels.h"
#include "ui/window_exports.h"
#include "ui/window_imports.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

#include <memory>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

void selectLast(MainWindow& window) {
    const auto& components = window.workspace().document.system().components;
    if (!components.empty()) window.workspace().selection.set({components.back().id});
}

/// A few edits that make a difference, for the delta, the trend and the history.
void makeTrend(MainWindow& window) {
    Document& document = window.workspace().document;
    if (document.system().components.empty()) return;
    Component changed = document.system().components.back();
    for (const double p : {0.05, 0.02, 0.001}) {
        changed.failure = Failure::fromProbability(*Probability::from(p));
        const QString step = u"Change failure of "_s + QString::fromStdString(changed.name);
        if (!document.edit({Set<Component>{changed}}, step)) return;
    }
}

QPointF middleOf(MainWindow& window, const ElementId& id) {
    for (QGraphicsItem* item : window.canvas()->view().scene()->items())
        if (auto* found = dynamic_cast<PartItem*>(item); found && found->id() == id)
            return found->sceneBoundingRect().center();
    return {};
}

QPointF cornerOf(MainWindow& window) { return window.canvas()->view().sight().topLeft() + QPointF(8, 8); }

void pointAt(MainWindow& window, const QPointF& onCanvas) {
    CanvasView& view = window.canvas()->view();
    const QPointF at = view.mapFromScene(onCanvas);
    QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                     Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
}

void contextMenuAt(MainWindow& window, const QPointF& onCanvas) {
    CanvasView& view = window.canvas()->view();
    const QPoint at = view.mapFromScene(onCanvas);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QApplication::sendEvent(view.viewport(), &event);
}

void showMessages(MainWindow& window) {
    window.messages().add({MessageKind::warning,
                           u"\u201cdesign.faultline\u201d has changed on disk."_s,
                           u"Another program has written it since it was opened here."_s,
                           {{u"Reload"_s, u"Take the file's state"_s, [] {}},
                            {u"Keep mine"_s, u"Go on with this state"_s, [] {}}},
                           {}});
    window.messages().addError(u"The design was not opened."_s,
                               {"probability-range", "a probability must lie in [0, 1]; it is 1.5",
                                "/components/2/failure/probability (line 14)"});
}

/// Collects what one window can show. What it hands out works on the window alone and outlives it.
class Scenes {
public:
    explicit Scenes(MainWindow& window) : m_window(window) {}

    std::vector<GalleryScene> all() {
        if (!m_window.canvas()) {
            add(u"start"_s, [] {});
            add(u"start-keys"_s, [&window = m_window] { window.showKeyList(); });
        } else {
            addWindow();
            addInspector();
            addPanels();
            addCanvas();
            addSheets();
        }
        add(u"preferences"_s, [&window = m_window] { window.showPreferences(); });
        addImport();
        return std::move(m_scenes);
    }

private:
    void add(const QString& name, std::function<void()> prepare) {
        m_scenes.push_back({name, std::move(prepare), [] { return true; }});
    }

    void addWindow() {
        add(u"window"_s, [] {});
        add(u"commands"_s, [&window = m_window] { window.showCommandPalette(); });
        add(u"keys"_s, [&window = m_window] { window.showKeyList(); });
        add(u"find"_s, [&window = m_window] { window.showFind(); });
        for (const auto* menu : {"file", "edit", "view", "insert", "arrange", "analyse", "help"})
            add(u"menu-%1"_s.arg(QLatin1StringView(menu)), [&window = m_window, menu] {
                if (auto* found = window.findChild<QMenu*>(u"menu-%1"_s.arg(QLatin1StringView(menu))))
                    found->popup(window.mapToGlobal(QPoint(60, 24)));
            });
    }

    template <class T>
    void addSelected(const QString& name, const std::vector<T>& elements, bool mayBeAll = false) {
        if (elements.empty()) return;
        std::vector<ElementId> ids{elements.front().id};
        if (mayBeAll)
            for (const T& element : elements) ids.push_back(element.id);
        add(u"inspector-"_s + name, [&window = m_window, ids] {
            window.workspace().selection.set(ids);
            window.panels()->dock(u"dock-inspector"_s)->bring();
        });
    }

    void addInspector() {
        const System& system = m_window.workspace().document.system();
        add(u"inspector-design"_s, [&window = m_window] { window.workspace().selection.clear(); });
        if (!system.components.empty()) {
            const std::vector<Component> last{system.components.back()};
            addSelected(u"client"_s, system.components);
            addSelected(u"component"_s, last);
            addSelected(u"many"_s, system.components, true);
        }
        addSelected(u"connection"_s, system.connections);
        for (const Connection& connection : system.connections)
            if (connection.kind == ConnectionKind::replication) {
                addSelected(u"replication"_s, std::vector{connection});
                break;
            }
        addSelected(u"domain"_s, system.domains);
        addSelected(u"risk"_s, system.sharedRisks);
        if (!system.components.empty() && !system.connections.empty())
            add(u"inspector-mixed"_s,
                [&window = m_window,
                 ids = std::vector<ElementId>{system.components.front().id, system.connections.front().id}] {
                    window.workspace().selection.set(ids);
                });
    }

    void addPanels() {
        add(u"edited"_s, [&window = m_window] { makeTrend(window); });
        for (PanelDock* dock : m_window.panels()->docks()) {
            if (dock->objectName() == u"dock-palette"_s || dock->objectName() == u"dock-inspector"_s)
                continue;
            add(dock->objectName(), [&window = m_window, dock] {
                selectLast(window);
                dock->bring();
            });
            if (dock->objectName() != u"dock-why"_s) continue;
            add(u"dock-why-asked"_s, [&window = m_window] {
                FigureQuestion question;
                question.figure = Figure::downtime;
                window.panels()->askWhy(question);
            });
        }
    }

    void addCanvas() {
        const System& system = m_window.workspace().document.system();
        if (system.components.empty()) return;
        const ElementId part = system.components.back().id;
        add(u"hover-card"_s, [&window = m_window, part] {
            window.workspace().selection.clear();
            pointAt(window, middleOf(window, part));
        });
        add(u"menu-part"_s, [&window = m_window, part] { contextMenuAt(window, middleOf(window, part)); });
        add(u"menu-canvas"_s, [&window = m_window] { contextMenuAt(window, cornerOf(window)); });
        for (const auto* mode : {"criticality", "birnbaum", "none", "spofs"})
            add(u"heat-%1"_s.arg(QLatin1StringView(mode)), [&window = m_window, mode] {
                pointAt(window, cornerOf(window));
                if (QAction* action =
                        window.canvas()->action(u"canvas-heat-%1"_s.arg(QLatin1StringView(mode))))
                    action->trigger();
            });
        add(u"minimap"_s, [&window = m_window] {
            window.canvas()->setZoom(2.0);
            selectLast(window);
        });
        add(u"messages"_s, [&window = m_window] {
            window.canvas()->fitAll();
            showMessages(window);
        });
    }

    /// A sheet that makes a preview of its own beside the window.
    template <class Sheet>
    void addSheet(const QString& name, void (WindowExports::*show)()) {
        const auto isSeen = std::make_shared<bool>(false);
        add(name, [&window = m_window, show, isSeen] {
            (window.exports().*show)();
            auto* sheet = window.findChild<Sheet*>();
            QObject::connect(sheet, &Sheet::previewed, sheet, [isSeen] { *isSeen = true; });
        });
        m_scenes.back().isReady = [isSeen] { return *isSeen; };
    }

    void addSheets() {
        if (m_window.workspace().document.system().components.empty()) return; // nothing to preview
        addSheet<PictureDialog>(u"sheet-picture"_s, &WindowExports::showPicture);
        addSheet<ReportDialog>(u"sheet-report"_s, &WindowExports::showReport);
    }

    void addImport() {
        add(u"sheet-import"_s, [&window = m_window] {
            window.imports().paste(
                u"flowchart LR\n  user([Customer]) --> lb[Load balancer]\n  lb --> web1[Web 1] & "
                "web2[Web 2]\n  web1 & web2 --> db[(Orders)]\n  db -. replicates .-> "
                "copy[(Orders copy)]\n"_s);
        });
    }

    MainWindow& m_window;
    std::vector<GalleryScene> m_scenes;
};

} // namespace

std::vector<GalleryScene> galleryScenes(MainWindow& window) { return Scenes(window).all(); }

} // namespace faultline
