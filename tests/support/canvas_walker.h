// SPDX-License-Identifier: MIT
#pragma once
// Somebody who tries everything on a canvas, by mouse, keys, menus and inspector; and what must hold after
// each thing tried. For tests that have Qt Widgets.

#include "core/io/design_file.h"
#include "tests/support/canvas_driver.h"
#include "ui/panels/inspector.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

#include <random>

namespace faultline::test {

/// One action a step, the same ones for the same seed.
class CanvasWalker {
public:
    CanvasWalker(CanvasDriver& driver, unsigned seed) : m_driver(driver), m_random(seed) {
        m_inspector.resize(320, 700);
        m_inspector.show();
        m_driver.canvas.activateWindow();
    }

    /// What the last step was, for the message of a test that fails.
    [[nodiscard]] QString lastAction() const { return m_last; }

    void step() {
        using Act = void (CanvasWalker::*)();
        struct Choice {
            const char* name;
            Act act;
            int weight;
        };
        static constexpr Choice choices[] = {
            {"create", &CanvasWalker::create, 8},
            {"drop from the palette", &CanvasWalker::dropFromPalette, 3},
            {"connect", &CanvasWalker::connectParts, 12},
            {"reconnect", &CanvasWalker::reconnect, 4},
            {"drag", &CanvasWalker::dragSomewhere, 10},
            {"drag into a domain", &CanvasWalker::dragIntoDomain, 5},
            {"drag a copy", &CanvasWalker::dragCopy, 2},
            {"give up a drag", &CanvasWalker::giveUpDrag, 3},
            {"click", &CanvasWalker::clickSomewhere, 6},
            {"rubber band", &CanvasWalker::band, 4},
            {"delete", &CanvasWalker::remove, 5},
            {"undo or redo", &CanvasWalker::undoOrRedo, 9},
            {"clipboard", &CanvasWalker::useClipboard, 4},
            {"duplicate", &CanvasWalker::duplicate, 2},
            {"fold", &CanvasWalker::fold, 4},
            {"nudge", &CanvasWalker::nudge, 4},
            {"draw a domain", &CanvasWalker::drawDomain, 3},
            {"rename", &CanvasWalker::rename, 4},
            {"resize", &CanvasWalker::resize, 4},
            {"arrange", &CanvasWalker::arrange, 4},
            {"lock", &CanvasWalker::lock, 1},
            {"tidy", &CanvasWalker::tidy, 1},
            {"walk by key", &CanvasWalker::walkByKey, 3},
            {"add connected", &CanvasWalker::addConnected, 2},
            {"context menu", &CanvasWalker::useMenu, 5},
            {"inspector", &CanvasWalker::useInspector, 8},
            {"look", &CanvasWalker::changeLook, 2},
        };
        int all = 0;
        for (const Choice& choice : choices) all += choice.weight;
        int drawn = number(all);
        for (const Choice& choice : choices) {
            drawn -= choice.weight;
            if (drawn >= 0) continue;
            m_last = QString::fromLatin1(choice.name);
            (this->*choice.act)();
            break;
        }
        closeMenus();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private:
    int number(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }
    bool chance(int oneIn) { return number(oneIn) == 0; }

    QPointF somewhere() { return {number(1000) - 500.0, number(640) - 320.0}; }

    template <class Range>
    const auto* anyOf(const Range& range) {
        return range.empty() ? nullptr
                             : &range[static_cast<std::size_t>(number(static_cast<int>(range.size())))];
    }

    /// A visible part, or a part or domain.
    ElementId something(bool isPart) {
        std::vector<ElementId> ids;
        for (const Component& component : m_driver.system().components)
            if (!m_driver.scene().placement().isHidden(component.id)) ids.emplace_back(component.id);
        if (!isPart)
            for (const Domain& domain : m_driver.system().domains)
                if (!m_driver.scene().placement().isHidden(domain.id)) ids.emplace_back(domain.id);
        const ElementId* id = anyOf(ids);
        return id ? *id : ElementId();
    }

    QPointF holdOf(const ElementId& id) {
        const QRectF rect = m_driver.scene().placement().shownRectOf(id);
        return m_driver.scene().domain(id) ? rect.topLeft() + QPointF(60, 14) : rect.center() + QPointF(9, 5);
    }

    void trigger(const QString& name) {
        if (QAction* action = m_driver.canvas.action(name); action && action->isEnabled()) action->trigger();
    }

    void create() {
        // A design of some dozens is as good a test as a large one, and quicker.
        if (m_driver.system().components.size() > 40) {
            m_driver.key(Qt::Key_A, Qt::ControlModifier);
            return m_driver.key(Qt::Key_Delete);
        }
        static constexpr Qt::Key keys[] = {Qt::Key_C, Qt::Key_D, Qt::Key_G, Qt::Key_N,
                                           Qt::Key_K, Qt::Key_Q, Qt::Key_B, Qt::Key_S};
        if (chance(2)) return m_driver.key(keys[number(8)]);
        m_driver.canvas.startPlacing(static_cast<ComponentKind>(number(11)));
        m_driver.click(chance(3) ? onALine() : somewhere());
    }

    /// The middle of some visible connection, where there is one.
    QPointF onALine() {
        const Connection* connection = anyOf(m_driver.system().connections);
        const ConnectionItem* item = connection ? m_driver.scene().connection(connection->id) : nullptr;
        if (!item || !item->isVisible()) return somewhere();
        const QPolygonF& path = item->look().path;
        const qsizetype piece = path.size() / 2;
        return (path[piece - 1] + path[piece]) / 2.0;
    }

    void dropFromPalette() {
        if (m_driver.system().components.size() > 40) return;
        static constexpr const char* kinds[] = {"node", "database", "gateway", "cache", "zone", "client"};
        QMimeData mime;
        mime.setData(QStringLiteral("application/x-faultline-kind"), kinds[number(6)]);
        const QPointF at = m_driver.view().viewportTransform().map(chance(3) ? onALine() : somewhere());
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_driver.view().viewport(), &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_driver.view().viewport(), &move);
        if (chance(4)) {
            QDragLeaveEvent leave;
            QApplication::sendEvent(m_driver.view().viewport(), &leave);
            return;
        }
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_driver.view().viewport(), &drop);
    }

    void connectParts() {
        const ElementId from = something(true);
        const ElementId to = something(true);
        if (from.empty()) return;
        const QPointF handle =
            connectHandles(m_driver.scene().placement().rectOf(from))[std::size_t(number(4))];
        m_driver.hover(m_driver.scene().placement().rectOf(from).center());
        const QPointF end = chance(8) ? somewhere() : m_driver.scene().placement().rectOf(to).center();
        m_driver.drag(handle, end, chance(3) ? Qt::AltModifier : Qt::NoModifier);
        // Let go over nothing, a menu asks what it shall lead to.
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) choose(*menu);
    }

    void reconnect() {
        const Connection* connection = anyOf(m_driver.system().connections);
        const ConnectionItem* item = connection ? m_driver.scene().connection(connection->id) : nullptr;
        if (!item || !item->isVisible()) return;
        m_driver.workspace.selection.set({connection->id});
        const auto ends = connectionHandles(item->look().path, m_driver.view().zoom());
        const ElementId to = something(true);
        const QPointF end =
            to.empty() || chance(5) ? somewhere() : m_driver.scene().placement().rectOf(to).center();
        m_driver.drag(ends[std::size_t(number(2))], end);
    }

    void dragSomewhere() { drag(somewhere(), {}); }
    void dragCopy() {
        if (m_driver.system().components.size() <= 40) drag(somewhere(), Qt::AltModifier);
    }
    void dragIntoDomain() {
        const Domain* domain = anyOf(m_driver.system().domains);
        if (domain) drag(m_driver.scene().placement().shownRectOf(domain->id).center(), {});
    }
    void drag(const QPointF& to, Qt::KeyboardModifiers keys) {
        const ElementId id = something(chance(3));
        if (id.empty()) return;
        if (chance(4)) keys |= Qt::ShiftModifier;
        if (chance(6)) keys |= Qt::ControlModifier;
        m_driver.drag(holdOf(id), to, keys);
    }

    void giveUpDrag() {
        const ElementId id = something(false);
        if (id.empty()) return;
        m_driver.hover(holdOf(id));
        m_driver.press(holdOf(id));
        m_driver.move(somewhere());
        m_driver.move(somewhere());
        m_driver.key(Qt::Key_Escape);
        m_driver.release(somewhere());
    }

    void clickSomewhere() {
        m_driver.click(chance(2) ? somewhere() : holdOf(something(false)),
                       chance(2) ? Qt::ShiftModifier : Qt::NoModifier);
    }

    void band() {
        m_driver.click(QPointF(590, 390));
        m_driver.drag(somewhere(), somewhere(), chance(3) ? Qt::ShiftModifier : Qt::NoModifier);
    }

    void remove() { m_driver.key(chance(2) ? Qt::Key_Delete : Qt::Key_Backspace); }

    void undoOrRedo() {
        for (int i = number(4); i >= 0; --i) {
            if (chance(3))
                m_driver.document().history().redo();
            else
                m_driver.document().history().undo();
        }
    }

    void useClipboard() {
        static constexpr Qt::Key keys[] = {Qt::Key_C, Qt::Key_X, Qt::Key_V, Qt::Key_V};
        const Qt::Key key = keys[number(4)];
        if (key == Qt::Key_V && m_driver.system().components.size() > 40) return;
        m_driver.key(key, Qt::ControlModifier);
    }

    void duplicate() {
        if (m_driver.system().components.size() <= 40) m_driver.key(Qt::Key_D, Qt::ControlModifier);
    }

    void fold() {
        const Domain* domain = anyOf(m_driver.system().domains);
        if (!domain || m_driver.scene().placement().isHidden(domain->id)) return;
        if (chance(2)) {
            const QRectF rect = m_driver.scene().placement().shownRectOf(domain->id);
            return m_driver.click(domainFoldRect(rect).center());
        }
        m_driver.workspace.selection.set({domain->id});
        m_driver.key(Qt::Key_Period, Qt::ControlModifier);
    }

    void nudge() {
        static constexpr Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
        m_driver.key(keys[number(4)], chance(2) ? Qt::ShiftModifier : Qt::NoModifier);
    }

    void drawDomain() {
        if (m_driver.system().domains.size() > 12) return;
        m_driver.canvas.startPlacing(static_cast<DomainKind>(number(5)));
        const QPointF corner = somewhere();
        m_driver.drag(corner, corner + QPointF(number(500), number(400)));
    }

    void rename() {
        const ElementId id = something(false);
        if (id.empty()) return;
        if (chance(2)) {
            m_driver.doubleClick(holdOf(id));
        } else {
            m_driver.workspace.selection.set({id});
            m_driver.key(Qt::Key_F2);
        }
        auto* editor = m_driver.view().viewport()->findChild<QLineEdit*>(QStringLiteral("canvas-rename"));
        if (!editor) return;
        QTest::keyClicks(editor, QStringLiteral("Name %1").arg(number(9)));
        QTest::keyClick(editor, chance(4) ? Qt::Key_Escape : Qt::Key_Return);
    }

    void resize() {
        const Domain* domain = anyOf(m_driver.system().domains);
        if (!domain || m_driver.scene().placement().isHidden(domain->id)) return;
        const ElementId id(domain->id);
        m_driver.workspace.selection.set({id});
        m_driver.drag(resizeHandles(m_driver.scene().placement().rectOf(id))[std::size_t(number(8))],
                      somewhere());
    }

    void arrange() {
        static constexpr const char* ways[] = {"left", "center", "right", "top", "middle", "bottom"};
        if (chance(2)) band();
        const int way = number(8);
        trigger(way < 6 ? QStringLiteral("canvas-align-") + QString::fromLatin1(ways[way])
                        : QStringLiteral("canvas-distribute-") + (way == 6 ? u'h' : u'v'));
    }

    void lock() { trigger(QStringLiteral("canvas-lock")); }

    /// Waits for it as a rule; else the next action comes first.
    void tidy() {
        if (chance(3)) m_driver.key(Qt::Key_A, Qt::ControlModifier);
        const int steps = m_driver.document().history().index();
        trigger(QStringLiteral("canvas-tidy"));
        if (!chance(4))
            (void)QTest::qWaitFor([&] { return m_driver.document().history().index() != steps; }, 500);
        m_driver.view().setZoom(1.0);
        m_driver.view().centerOn(0.0, 0.0);
    }

    void walkByKey() {
        static constexpr Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
        if (chance(3)) return m_driver.key(Qt::Key_Tab, chance(2) ? Qt::ShiftModifier : Qt::NoModifier);
        m_driver.key(keys[number(4)], Qt::AltModifier);
        m_driver.view().setFocus();
    }

    void addConnected() {
        if (m_driver.system().components.size() > 40) return;
        static constexpr Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
        const ElementId id = something(true);
        if (!id.empty()) m_driver.workspace.selection.set({id});
        m_driver.key(keys[number(4)], Qt::ControlModifier);
    }

    void useMenu() {
        const std::vector<ArcItem*> arcs = m_driver.scene().arcs();
        QPointF at = chance(3) ? onALine() : chance(3) ? somewhere() : holdOf(something(false));
        if (!arcs.empty() && chance(3)) {
            at = (*anyOf(arcs))->sceneBoundingRect().center();
            m_driver.click(at);
        } else {
            m_driver.hover(at);
            const QPoint onView = m_driver.view().viewportTransform().map(at).toPoint();
            QContextMenuEvent event(QContextMenuEvent::Mouse, onView,
                                    m_driver.view().viewport()->mapToGlobal(onView));
            QApplication::sendEvent(m_driver.view().viewport(), &event);
        }
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) choose(*menu);
    }

    /// Some entry that can be chosen, or none.
    void choose(QMenu& menu) {
        std::vector<QAction*> entries;
        collect(menu, entries);
        QAction* const* entry = anyOf(entries);
        if (entry && !chance(5)) {
            m_last += QStringLiteral(": ") + (*entry)->text();
            (*entry)->trigger();
        }
    }

    static void collect(QMenu& menu, std::vector<QAction*>& entries) {
        for (QAction* action : menu.actions()) {
            if (action->menu())
                collect(*action->menu(), entries);
            else if (!action->isSeparator() && action->isEnabled())
                entries.push_back(action);
        }
    }

    /// Something is typed into, chosen in or ticked on the page of what is selected.
    void useInspector() {
        const ElementId id = chance(3) && !m_driver.system().connections.empty()
                                 ? ElementId(anyOf(m_driver.system().connections)->id)
                                 : something(false);
        if (!id.empty() && !chance(4)) m_driver.workspace.selection.set({id});
        QCoreApplication::sendPostedEvents();
        std::vector<QWidget*> fields;
        for (QWidget* widget : m_inspector.findChildren<QWidget*>()) {
            const bool isField = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                                 qobject_cast<QAbstractButton*>(widget);
            if (isField && widget->isVisibleTo(&m_inspector) && widget->isEnabled() &&
                !qobject_cast<QComboBox*>(widget->parentWidget()))
                fields.push_back(widget);
        }
        QWidget* const* field = anyOf(fields);
        if (!field) return;
        m_last += QStringLiteral(": ") + (*field)->objectName();
        if (auto* edit = qobject_cast<QLineEdit*>(*field)) {
            static constexpr const char* texts[] = {"0.001", "99.9 %", "3", "2 h", "1",   "0",  "nonsense",
                                                    "1e-9",  "Name",   "",  "-1",  "1 y", "0.5"};
            edit->selectAll();
            QTest::keyClicks(edit, QString::fromLatin1(texts[number(13)]));
            QTest::keyClick(edit, chance(5) ? Qt::Key_Escape : Qt::Key_Return);
        } else if (auto* box = qobject_cast<QComboBox*>(*field)) {
            if (box->count() == 0) return;
            box->setCurrentIndex(number(box->count()));
            Q_EMIT box->activated(box->currentIndex());
        } else if (auto* button = qobject_cast<QAbstractButton*>(*field)) {
            button->click();
        }
        m_driver.view().setFocus();
    }

    void changeLook() {
        switch (number(3)) {
        case 0: return m_driver.canvas.setHeatMode(static_cast<HeatMode>(number(4)));
        case 1: trigger(chance(2) ? QStringLiteral("canvas-snap") : QStringLiteral("canvas-guides")); return;
        default:
            m_driver.canvas.fitAll();
            m_driver.view().setZoom(1.0);
            m_driver.view().centerOn(0.0, 0.0);
        }
    }

    static void closeMenus() {
        while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
        if (QWidget* dialog = QApplication::activeModalWidget()) dialog->close();
    }

    CanvasDriver& m_driver;
    Inspector m_inspector{m_driver.workspace};
    std::mt19937 m_random;
    QString m_last;
};

/// The drawing shows what the document says, part by part and line by line.
inline void compareWithDocument(CanvasDriver& driver) {
    const System& system = driver.system();
    CanvasScene& scene = driver.scene();
    QCOMPARE(scene.itemCount(), system.components.size() + system.connections.size() + system.domains.size());
    for (const Component& component : system.components) {
        const PartItem* item = scene.part(component.id);
        QVERIFY(item);
        QCOMPARE(item->look().label.toStdString(), component.label());
        QCOMPARE(item->look().kind, component.kind);
        QCOMPARE(item->look().selected, driver.workspace.selection.contains(component.id));
        QCOMPARE(item->isVisible(), !scene.placement().isHidden(component.id));
        const auto placed = driver.design().layout.positions.find(component.id);
        QVERIFY(placed != driver.design().layout.positions.end());
        QCOMPARE(item->pos(), toPointF(placed->second));
        if (component.domain)
            QVERIFY(
                scene.placement().rectOf(*component.domain).contains(scene.placement().rectOf(component.id)));
    }
    for (const Domain& domain : system.domains) {
        QVERIFY(scene.domain(domain.id));
        if (domain.parent)
            QVERIFY(
                scene.placement().rectOf(*domain.parent).contains(scene.placement().shownRectOf(domain.id)));
    }
    for (const Connection& connection : system.connections) {
        const ConnectionItem* item = scene.connection(connection.id);
        QVERIFY(item);
        const ElementId from = scene.placement().shownAs(connection.from);
        const ElementId to = scene.placement().shownAs(connection.to);
        QCOMPARE(item->isVisible(), from != to);
        if (from == to) continue;
        const QRectF start = scene.placement().shownRectOf(from).adjusted(-1, -1, 1, 1);
        const QRectF end = scene.placement().shownRectOf(to).adjusted(-1, -1, 1, 1);
        QVERIFY(start.contains(item->look().path.first()));
        QVERIFY(end.contains(item->look().path.last()));
    }
}

/// Opening the saved text gives the same design and the same drawing.
inline void compareWithFresh(CanvasDriver& driver) {
    Result<Design> loaded = readDesign(writeDesign(driver.design()));
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().what.c_str());
    QVERIFY(*loaded == driver.design());
    Workspace workspace(driver.appearance);
    workspace.document.setDesign(std::move(*loaded));
    const CanvasScene fresh(workspace);
    const CanvasScene& shown = driver.scene();
    for (const Component& component : driver.system().components)
        QCOMPARE(shown.placement().shownRectOf(component.id), fresh.placement().shownRectOf(component.id));
    for (const Domain& domain : driver.system().domains)
        QCOMPARE(shown.placement().shownRectOf(domain.id), fresh.placement().shownRectOf(domain.id));
    for (const Connection& connection : driver.system().connections)
        QCOMPARE(shown.connection(connection.id)->look().path, fresh.connection(connection.id)->look().path);
    QCOMPARE(shown.groups(), fresh.groups());
}

/// Everything can be taken back and done again.
inline void compareHistory(CanvasDriver& driver, const Design& start) {
    const Design now = driver.design();
    QUndoStack& history = driver.document().history();
    const int index = history.index();
    while (history.canUndo()) history.undo();
    QVERIFY(driver.design() == start);
    history.setIndex(index);
    QVERIFY(driver.design() == now);
}

/// Walks so many steps from `smallDesign` and compares as it goes.
inline void walk(unsigned seed, int steps) {
    QGuiApplication::clipboard()->clear(); // what an earlier walk has copied
    CanvasDriver driver(smallDesign());
    CanvasWalker walker(driver, seed);
    for (int i = 1; i <= steps; ++i) {
        walker.step();
        if (i % 10 == 0) compareWithDocument(driver);
        if (i % 100 == 0) compareWithFresh(driver);
        if (i % 500 == 0) compareHistory(driver, smallDesign());
        const Result<void> valid = checkSystem(driver.system());
        if (!valid || QTest::currentTestFailed()) {
            qInfo("after %d steps, the last one: %s", i, qPrintable(walker.lastAction()));
            QVERIFY2(valid.has_value(), valid ? "" : valid.error().what.c_str());
            return;
        }
    }
    while (driver.document().history().canUndo()) driver.document().history().undo();
    QVERIFY(driver.design() == smallDesign());
    compareWithDocument(driver);
}

} // namespace faultline::test
