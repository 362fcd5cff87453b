// SPDX-License-Identifier: MIT
// A long random walk over the canvas by mouse and keys; as it goes, the scene is held against the document,
// and both against a canvas that was opened on the same design.
#include "core/io/design_file.h"
#include "tests/support/canvas_driver.h"

#include <QMenu>

#include <random>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// The hand of somebody who tries everything.
class Walker {
public:
    Walker(CanvasDriver& driver, unsigned seed) : m_driver(driver), m_random(seed) {}

    void step() {
        switch (number(16)) {
        case 0: return create();
        case 1:
        case 2: return connectParts();
        case 3:
        case 4: return dragSomething({});
        case 5: return dragSomething(Qt::AltModifier);
        case 6: return m_driver.click(somewhere(), number(2) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
        case 7: return m_driver.key(Qt::Key_Delete);
        case 8: return undoOrRedo();
        case 9: return undoOrRedo();
        case 10: return copyOrPaste();
        case 11: return fold();
        case 12: return nudge();
        case 13: return drawDomain();
        case 14: return rename();
        default: return resize();
        }
    }

private:
    int number(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }

    QPointF somewhere() { return {number(1000) - 500.0, number(640) - 320.0}; }

    /// A visible part or domain.
    ElementId something(bool isPart) {
        std::vector<ElementId> ids;
        for (const Component& component : m_driver.system().components)
            if (!m_driver.scene().placement().isHidden(component.id)) ids.emplace_back(component.id);
        if (!isPart)
            for (const Domain& domain : m_driver.system().domains)
                if (!m_driver.scene().placement().isHidden(domain.id)) ids.emplace_back(domain.id);
        return ids.empty() ? ElementId() : ids[static_cast<std::size_t>(number(int(ids.size())))];
    }

    QPointF holdOf(const ElementId& id) {
        const QRectF rect = m_driver.scene().placement().shownRectOf(id);
        return m_driver.scene().domain(id) ? rect.topLeft() + QPointF(60, 14) : rect.center() + QPointF(9, 5);
    }

    void create() {
        // A design of some dozens is as good a test as a large one, and quicker.
        if (m_driver.system().components.size() > 40) {
            m_driver.key(Qt::Key_A, Qt::ControlModifier);
            return m_driver.key(Qt::Key_Delete);
        }
        static constexpr Qt::Key keys[] = {Qt::Key_C, Qt::Key_D, Qt::Key_G, Qt::Key_N,
                                           Qt::Key_K, Qt::Key_Q, Qt::Key_B, Qt::Key_S};
        if (number(2) == 0) return m_driver.key(keys[number(8)]);
        m_driver.canvas.startPlacing(static_cast<ComponentKind>(number(11)));
        m_driver.click(somewhere());
    }

    void connectParts() {
        const ElementId from = something(true);
        const ElementId to = something(true);
        if (from.empty()) return;
        const QPointF handle = connectHandles(m_driver.scene().placement().rectOf(from))[1];
        m_driver.hover(m_driver.scene().placement().rectOf(from).center());
        m_driver.drag(handle, m_driver.scene().placement().rectOf(to).center(),
                      number(3) == 0 ? Qt::AltModifier : Qt::NoModifier);
        closeMenus();
    }

    void dragSomething(Qt::KeyboardModifiers keys) {
        const ElementId id = something(number(3) != 0);
        if (!id.empty()) m_driver.drag(holdOf(id), somewhere(), keys);
        closeMenus();
    }

    void undoOrRedo() {
        QUndoStack& history = m_driver.document().history();
        for (int i = number(4); i >= 0; --i) number(3) == 0 ? history.redo() : history.undo();
    }

    void copyOrPaste() { m_driver.key(number(2) == 0 ? Qt::Key_C : Qt::Key_V, Qt::ControlModifier); }

    void fold() {
        m_driver.click(holdOf(something(false)));
        m_driver.key(Qt::Key_Period, Qt::ControlModifier);
    }

    void nudge() {
        m_driver.key(number(2) == 0 ? Qt::Key_Right : Qt::Key_Up,
                     number(2) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
    }

    void drawDomain() {
        m_driver.canvas.startPlacing(static_cast<DomainKind>(number(5)));
        const QPointF corner = somewhere();
        m_driver.drag(corner, corner + QPointF(number(500), number(400)));
    }

    void rename() {
        const ElementId id = something(false);
        if (id.empty()) return;
        m_driver.view().hand().rename(id);
        auto* editor = m_driver.view().viewport()->findChild<QLineEdit*>(u"canvas-rename"_s);
        if (!editor) return;
        QTest::keyClicks(editor, u"Name %1"_s.arg(number(9)));
        QTest::keyClick(editor, number(4) == 0 ? Qt::Key_Escape : Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void resize() {
        if (m_driver.system().domains.empty()) return;
        const ElementId id(m_driver.system().domains.front().id);
        m_driver.workspace.selection.set({id});
        m_driver.drag(resizeHandles(m_driver.scene().placement().rectOf(id))[std::size_t(number(8))],
                      somewhere());
        closeMenus();
    }

    static void closeMenus() {
        while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    }

    CanvasDriver& m_driver;
    std::mt19937 m_random;
};

} // namespace

class TestCanvasWalk : public QObject {
    Q_OBJECT

private:
    /// The drawing shows what the document says, part by part and line by line.
    static void compareWithDocument(CanvasDriver& driver) {
        const System& system = driver.system();
        CanvasScene& scene = driver.scene();
        QCOMPARE(scene.itemCount(),
                 system.components.size() + system.connections.size() + system.domains.size());
        for (const Component& component : system.components) {
            const PartItem* item = scene.part(component.id);
            QVERIFY(item);
            QCOMPARE(item->look().label.toStdString(), component.label());
            QCOMPARE(item->look().kind, component.kind);
            QCOMPARE(item->look().selected, driver.workspace.selection.contains(component.id));
            const auto placed = driver.design().layout.positions.find(component.id);
            QVERIFY(placed != driver.design().layout.positions.end());
            QCOMPARE(item->pos(), toPointF(placed->second));
            if (component.domain)
                QVERIFY(scene.placement()
                            .rectOf(*component.domain)
                            .contains(scene.placement().rectOf(component.id)));
        }
        for (const Domain& domain : system.domains) {
            QVERIFY(scene.domain(domain.id));
            if (domain.parent)
                QVERIFY(scene.placement()
                            .rectOf(*domain.parent)
                            .contains(scene.placement().shownRectOf(domain.id)));
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

    /// Opening the same design gives the same drawing.
    static void compareWithFresh(CanvasDriver& driver) {
        Result<Design> loaded = readDesign(writeDesign(driver.design()));
        QVERIFY(loaded.has_value());
        QVERIFY(*loaded == driver.design());
        Workspace workspace(driver.appearance);
        workspace.document.setDesign(std::move(*loaded));
        const CanvasScene fresh(workspace);
        for (const Component& component : driver.system().components)
            QCOMPARE(fresh.placement().shownRectOf(component.id),
                     driver.scene().placement().shownRectOf(component.id));
        for (const Domain& domain : driver.system().domains)
            QCOMPARE(fresh.placement().shownRectOf(domain.id),
                     driver.scene().placement().shownRectOf(domain.id));
        QCOMPARE(fresh.groups(), driver.scene().groups());
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void walk_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 3; ++seed) QTest::addRow("seed %u", seed) << seed;
    }

    void walk() {
        QFETCH(unsigned, seed);
        CanvasDriver driver(smallDesign());
        Walker walker(driver, seed);
        for (int i = 1; i <= 1'200; ++i) {
            walker.step();
            if (i % 10 == 0) compareWithDocument(driver);
            if (i % 100 == 0) compareWithFresh(driver);
            if (QTest::currentTestFailed()) {
                qInfo("after %d steps", i);
                return;
            }
            QVERIFY(checkSystem(driver.system()).has_value());
        }
        while (driver.document().history().canUndo()) driver.document().history().undo();
        QVERIFY(driver.design() == smallDesign());
        compareWithDocument(driver);
    }
};

QTEST_MAIN(TestCanvasWalk)
#include "tst_ui_canvas_walk.moc"
