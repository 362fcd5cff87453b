// SPDX-License-Identifier: MIT
#include "app/gui/gallery.h"

#include "app/gui/screenshot.h"
#include "core/analysis/derivation.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/main_window.h"
#include "ui/main_window_messages.h"
#include "ui/main_window_panels.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

namespace faultline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int failed = 3;
constexpr std::chrono::milliseconds settling = 700ms;
constexpr std::chrono::milliseconds mostPatience = 2min;

struct Scene {
    QString name;
    std::function<void()> prepare;
};

/// The window with the menus and dialogs that lie over it, each where it is.
QPixmap withPopups(MainWindow& window) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top == &window || !top->isVisible() || top->windowType() == Qt::Desktop) continue;
        const QPoint at = top->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint());
        painter.drawPixmap(at, top->grab());
        painter.setPen(QPen(Qt::gray));
        painter.drawRect(QRect(at, top->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

void closePopups(MainWindow& window) {
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top != &window && top->isVisible()) top->close();
    if (QWidget* popup = window.findChild<QWidget*>(u"search-popup"_s)) popup->hide();
}

/// All pictures of one window, one after another.
class Gallery : public QObject {
public:
    Gallery(MainWindow& window, Screenshot wanted)
        : QObject(&window), m_window(window), m_wanted(std::move(wanted)) {
        connect(&m_poll, &QTimer::timeout, this, [this] { step(); });
        m_poll.start(50ms);
        QTimer::singleShot(mostPatience, this, [] {
            std::fprintf(stderr, "faultline: no answer within two minutes\n");
            QApplication::exit(failed);
        });
    }

private:
    void step() {
        if (m_isWaiting || !isSettled(m_window)) return;
        if (!m_isBegun) begin();
        if (m_next == m_scenes.size()) return QApplication::exit(0);
        if (!m_isPrepared) {
            closePopups(m_window);
            m_scenes[m_next].prepare();
            m_isPrepared = true;
            return;
        }
        m_isWaiting = true;
        QTimer::singleShot(settling, this, [this] {
            const QString to = QDir(m_wanted.to).filePath(m_scenes[m_next].name + u".png"_s);
            if (!withPopups(m_window).save(to)) {
                std::fprintf(stderr, "faultline: %s cannot be written\n", qUtf8Printable(to));
                return QApplication::exit(failed);
            }
            ++m_next;
            m_isPrepared = m_isWaiting = false;
        });
    }

    void begin() {
        m_isBegun = true;
        QDir().mkpath(m_wanted.to);
        if (!m_window.canvas()) {
            add(u"start"_s, [] {});
            add(u"start-keys"_s, [this] { m_window.showKeyList(); });
        } else {
            m_window.canvas()->fitAll();
            addWindow();
            addInspector();
            addPanels();
            addCanvas();
        }
        add(u"preferences"_s, [this] { m_window.showPreferences(); });
    }

    void add(const QString& name, std::function<void()> prepare) {
        m_scenes.push_back({name, std::move(prepare)});
    }

    void addWindow() {
        add(u"window"_s, [] {});
        add(u"commands"_s, [this] { m_window.showCommandPalette(); });
        add(u"keys"_s, [this] { m_window.showKeyList(); });
        add(u"find"_s, [this] { m_window.showFind(); });
        for (const auto* menu : {"file", "edit", "view", "insert", "arrange", "analyse", "help"})
            add(u"menu-%1"_s.arg(QLatin1StringView(menu)), [this, menu] {
                if (auto* found = m_window.findChild<QMenu*>(u"menu-%1"_s.arg(QLatin1StringView(menu))))
                    found->popup(m_window.mapToGlobal(QPoint(60, 24)));
            });
    }

    template <class T>
    void addSelected(const QString& name, const std::vector<T>& elements, bool mayBeAll = false) {
        if (elements.empty()) return;
        std::vector<ElementId> ids{elements.front().id};
        if (mayBeAll)
            for (const T& element : elements) ids.push_back(element.id);
        add(u"inspector-"_s + name, [this, ids] {
            m_window.workspace().selection.set(ids);
            m_window.panels()->dock(u"dock-inspector"_s)->bring();
        });
    }

    void addInspector() {
        const System& system = m_window.workspace().document.system();
        add(u"inspector-design"_s, [this] { m_window.workspace().selection.clear(); });
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
            add(u"inspector-mixed"_s, [this, ids = std::vector<ElementId>{system.components.front().id,
                                                                          system.connections.front().id}] {
                m_window.workspace().selection.set(ids);
            });
    }

    void addPanels() {
        add(u"edited"_s, [this] { makeTrend(); });
        for (PanelDock* dock : m_window.panels()->docks()) {
            if (dock->objectName() == u"dock-palette"_s || dock->objectName() == u"dock-inspector"_s)
                continue;
            add(dock->objectName(), [this, dock] {
                selectLast();
                dock->bring();
            });
            if (dock->objectName() != u"dock-why"_s) continue;
            add(u"dock-why-asked"_s, [this] {
                FigureQuestion question;
                question.figure = Figure::downtime;
                m_window.panels()->askWhy(question);
            });
        }
    }

    void selectLast() {
        const auto& components = m_window.workspace().document.system().components;
        if (!components.empty()) m_window.workspace().selection.set({components.back().id});
    }

    /// A few edits that make a difference, for the delta, the trend and the history.
    void makeTrend() {
        Document& document = m_window.workspace().document;
        if (document.system().components.empty()) return;
        Component changed = document.system().components.back();
        for (const double p : {0.05, 0.02, 0.001}) {
            changed.failure = Failure::fromProbability(*Probability::from(p));
            if (!document.edit({Set<Component>{changed}},
                               u"Change failure of "_s + QString::fromStdString(changed.name)))
                return;
        }
    }

    void addCanvas() {
        const System& system = m_window.workspace().document.system();
        if (system.components.empty()) return;
        const ElementId part = system.components.back().id;
        add(u"hover-card"_s, [this, part] {
            m_window.workspace().selection.clear();
            pointAt(middleOf(part));
        });
        add(u"menu-part"_s, [this, part] { contextMenuAt(middleOf(part)); });
        add(u"menu-canvas"_s,
            [this] { contextMenuAt(m_window.canvas()->view().sight().topLeft() + QPointF(8, 8)); });
        for (const auto* mode : {"criticality", "birnbaum", "none", "spofs"})
            add(u"heat-%1"_s.arg(QLatin1StringView(mode)), [this, mode] {
                pointAt(m_window.canvas()->view().sight().topLeft());
                if (QAction* action =
                        m_window.canvas()->action(u"canvas-heat-%1"_s.arg(QLatin1StringView(mode))))
                    action->trigger();
            });
        add(u"minimap"_s, [this] {
            m_window.canvas()->setZoom(2.0);
            selectLast();
        });
        add(u"messages"_s, [this] {
            m_window.canvas()->fitAll();
            m_window.messages().add({MessageKind::warning,
                                     u"\u201cdesign.faultline\u201d has changed on disk."_s,
                                     u"Another program has written it since it was opened here."_s,
                                     {{u"Reload"_s, u"Take the file's state"_s, [] {}},
                                      {u"Keep mine"_s, u"Go on with this state"_s, [] {}}},
                                     {}});
            m_window.messages().addError(u"The design was not opened."_s,
                                         {"probability-range", "a probability lies between 0 and 1, not 1.5",
                                          "/components/2/failure/probability (line 14)"});
        });
    }

    QPointF middleOf(const ElementId& id) {
        for (QGraphicsItem* item : m_window.canvas()->view().scene()->items())
            if (auto* found = dynamic_cast<PartItem*>(item); found && found->id() == id)
                return found->sceneBoundingRect().center();
        return {};
    }

    void pointAt(const QPointF& onCanvas) {
        CanvasView& view = m_window.canvas()->view();
        const QPointF at = view.mapFromScene(onCanvas);
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
    }

    void contextMenuAt(const QPointF& onCanvas) {
        CanvasView& view = m_window.canvas()->view();
        const QPoint at = view.mapFromScene(onCanvas);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
        QApplication::sendEvent(view.viewport(), &event);
    }

    MainWindow& m_window;
    Screenshot m_wanted;
    QTimer m_poll;
    std::vector<Scene> m_scenes;
    std::size_t m_next = 0;
    bool m_isBegun = false;
    bool m_isPrepared = false;
    bool m_isWaiting = false;
};

} // namespace

void takeGallery(MainWindow& window, const Screenshot& wanted) {
    window.resize(wanted.size);
    new Gallery(window, wanted);
}

} // namespace faultline
