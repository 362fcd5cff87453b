// SPDX-License-Identifier: MIT
// What keys and actions do on the canvas, copies and the clipboard among them.
#include "tests/support/canvas_driver.h"
#include "ui/canvas/clipboard.h"
#include "ui/canvas/names.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

QMenu* menuNamed(const QString& name) {
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->objectName() == name && widget->isVisible()) return qobject_cast<QMenu*>(widget);
    return nullptr;
}

QAction* entry(QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions())
        if (action->text() == text) return action;
    return nullptr;
}

} // namespace

class TestCanvasKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void freshNames() {
        FreshNames names(smallDesign().system);
        QCOMPARE(names.numbered("Node"), std::string("Node"));
        QCOMPARE(names.numbered("Node"), std::string("Node 2"));
        QCOMPARE(names.copyOf("node 1"), std::string("node 3"));
        QCOMPARE(names.copyOf("gateway"), std::string("gateway 2"));
        QCOMPARE(names.idFor("Node"), std::string("node"));
        QCOMPARE(names.idFor("Node"), std::string("node-2"));
        QCOMPARE(names.idFor("区域"), std::string("part"));
    }

    void newPartsComeIntoSight() {
        // A heap around the middle, and no mouse: each part goes to the nearest gap that is seen.
        Design design;
        for (int x = -1; x <= 1; ++x)
            for (int y = -1; y <= 1; ++y) {
                Component node;
                node.id = ComponentId("n" + std::to_string(3 * x + y));
                node.kind = ComponentKind::node;
                design.system.components.push_back(node);
                design.layout.positions[node.id] = {192.0 * x - 60, 100.0 * y - 32};
            }
        CanvasDriver driver(design);
        for (int i = 0; i < 12; ++i) {
            driver.key(Qt::Key_N);
            QCOMPARE(driver.selected().size(), std::size_t(1));
            const QRectF rect = driver.scene().placement().rectOf(driver.selected().front());
            QVERIFY(driver.view().sight().contains(rect));
            for (const Component& other : driver.system().components)
                QVERIFY(ElementId(other.id) == driver.selected().front() ||
                        !driver.scene().placement().rectOf(other.id).intersects(rect));
        }
    }

    void lettersCreate() {
        CanvasDriver driver;
        for (const Qt::Key key : {Qt::Key_C, Qt::Key_D, Qt::Key_G, Qt::Key_N, Qt::Key_N, Qt::Key_B})
            driver.key(key);
        std::vector<std::string> labels;
        for (const Component& component : driver.system().components) labels.push_back(component.label());
        QCOMPARE(labels,
                 (std::vector<std::string>{"Client", "DNS", "Gateway", "Node", "Node 2", "Database"}));
        // each at a place of its own
        for (const Component& a : driver.system().components)
            for (const Component& b : driver.system().components)
                QVERIFY(a.id == b.id || !driver.scene().placement().rectOf(a.id).intersects(
                                            driver.scene().placement().rectOf(b.id)));
    }

    void deleteTakesConnectionsAlong() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click(driver.middleOf("gateway"));
        driver.key(Qt::Key_Delete);
        QCOMPARE(driver.system().components.size(), std::size_t(3));
        QVERIFY(driver.system().connections.empty());
        QCOMPARE(driver.scene().itemCount(), std::size_t(4));
        driver.checkUndo(before);
    }

    void duplicateKeepsTheDomain() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click(driver.middleOf("node 1"));
        driver.key(Qt::Key_D, Qt::ControlModifier);
        const Component& copy = driver.system().components.back();
        QCOMPARE(copy.name, std::string("node 3"));
        QCOMPARE(copy.domain, DomainId("region"));
        QCOMPARE(driver.selected(), std::vector{ElementId(copy.id)});
        driver.checkUndo(before);
    }

    void copiesShareTheRisksOfTheirOriginals() {
        Design design = smallDesign();
        SharedRisk risk;
        risk.id = SharedRiskId("release");
        risk.members = {ElementId("node 1"), ElementId("node 2")};
        design.system.sharedRisks.push_back(risk);
        CanvasDriver driver(design);
        driver.click(driver.middleOf("node 1"));
        driver.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(driver.system().sharedRisks.size(), std::size_t(1));
        QCOMPARE(driver.system().sharedRisks.front().members.size(), std::size_t(3));
        driver.checkUndo(design);
    }

    void copyAndPasteBetweenWindows() {
        CanvasDriver from(smallDesign());
        from.key(Qt::Key_A, Qt::ControlModifier);
        from.key(Qt::Key_C, Qt::ControlModifier);
        CanvasDriver to;
        to.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(to.system().components.size(), std::size_t(4));
        QCOMPARE(to.system().connections.size(), std::size_t(3));
        QCOMPARE(to.system().domains.size(), std::size_t(1));
        QVERIFY(checkSystem(to.system()).has_value());
        QCOMPARE(to.document().history().count(), 1);
        to.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(to.system().components.size(), std::size_t(8));
        QVERIFY(checkSystem(to.system()).has_value());
        to.checkUndo([&] {
            CanvasDriver once;
            once.key(Qt::Key_V, Qt::ControlModifier);
            return once.design();
        }());
    }

    void cutTakesAway() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click(driver.middleOf("client"));
        driver.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(driver.system().components.size(), std::size_t(3));
        driver.checkUndo(before);
        driver.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(driver.system().components.size(), std::size_t(4));
        QCOMPARE(driver.system().components.back().kind, ComponentKind::client);
    }

    void clipboardHoldsPictures() {
        CanvasDriver driver(smallDesign());
        driver.key(Qt::Key_A, Qt::ControlModifier);
        driver.key(Qt::Key_C, Qt::ControlModifier);
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        QVERIFY(mime->hasFormat(u"application/x-faultline"_s));
        QVERIFY(mime->data(u"image/svg+xml"_s).contains("<svg"));
        QImage picture;
        QVERIFY(picture.loadFromData(mime->data(u"image/png"_s), "PNG"));
        QVERIFY(picture.width() > 600);
        QVERIFY(mime->text().contains(u"\"gateway\""_s));
        const auto design = designIn(mime);
        QVERIFY(design && design->system.components.size() == 4);
    }

    void nudges() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click(driver.middleOf("gateway"));
        driver.key(Qt::Key_Right);
        driver.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-232, -31}));
        driver.checkUndo(before);
    }

    void alignsAndDistributes() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.workspace.selection.set({ElementId("client"), ElementId("gateway"), ElementId("node 1")});
        driver.canvas.action(u"canvas-align-top"_s)->trigger();
        for (const char* id : {"client", "gateway", "node 1"})
            QCOMPARE(driver.design().layout.positions.at(ComponentId(id)).y, -96.0);
        driver.checkUndo(before);
        driver.canvas.action(u"canvas-distribute-h"_s)->trigger();
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")).x, -200.0);
        QVERIFY(!driver.canvas.action(u"canvas-fit-selection"_s)->shortcut().isEmpty());
        driver.workspace.selection.set({ElementId("client"), ElementId("gateway")});
        QVERIFY(!driver.canvas.action(u"canvas-distribute-h"_s)->isEnabled());
    }

    void walksTheGraph() {
        CanvasDriver driver(smallDesign());
        const char* order[] = {"client", "gateway", "node 1", "node 2"};
        for (const char* id : order) {
            driver.key(Qt::Key_Tab);
            QCOMPARE(driver.selected(), std::vector{ElementId(id)});
        }
        driver.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(driver.selected(), std::vector{ElementId("node 1")});
        driver.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(driver.selected(), std::vector{ElementId("gateway")});
        driver.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(driver.selected(), std::vector{ElementId("client")});
    }

    void addsAConnectedPart() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click(driver.middleOf("node 2"));
        driver.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(driver.system().components.back().kind, ComponentKind::database);
        QCOMPARE(driver.system().connections.back().from, ComponentId("node 2"));
        QCOMPARE(driver.system().connections.back().to, driver.system().components.back().id);
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
        driver.click(driver.middleOf("gateway"));
        driver.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(driver.system().connections.back().to, ComponentId("gateway"));
    }

    void zoomKeys() {
        CanvasDriver driver(smallDesign());
        driver.view().setZoom(0.3);
        driver.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(driver.view().zoom(), 1.0);
        driver.view().centerOn(5000, 5000);
        driver.key(Qt::Key_1, Qt::ShiftModifier);
        QVERIFY(driver.view().sight().contains(driver.scene().placement().bounds()));
        driver.click(driver.middleOf("client"));
        driver.key(Qt::Key_2, Qt::ShiftModifier);
        QVERIFY(driver.view().zoom() > 1.0);
        QVERIFY(driver.view().sight().contains(driver.middleOf("client")));
    }

    void letGoOverNothingOffersParts() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.hover(driver.middleOf("node 2"));
        driver.drag(driver.middleOf("node 2") + QPointF(60, 0), {500, 80});
        QMenu* menu = menuNamed(u"canvas-target-menu"_s);
        QVERIFY(menu);
        QVERIFY(!entry(*menu, u"Client"_s)); // nothing can call a client
        entry(*menu, u"Queue"_s)->trigger();
        menu->close();
        QCOMPARE(driver.system().components.back().kind, ComponentKind::queue);
        QCOMPARE(driver.system().connections.back().from, ComponentId("node 2"));
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
    }

    void theArcChangesWhatIsNeeded() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const ArcItem* arc = driver.scene().arcs().front();
        const QPainterPath shape = arcShape(arc->look());
        driver.click(shape.pointAtPercent(0.1));
        QMenu* menu = menuNamed(u"canvas-requirement-menu"_s);
        QVERIFY(menu);
        entry(*menu, u"All of its targets"_s)->trigger();
        menu->close();
        QCOMPARE(driver.part("gateway")->requirement.mode, Requirement::Mode::all);
        driver.checkUndo(before);
    }

    void theChipMakesItReplication() {
        CanvasDriver driver(smallDesign());
        driver.hover(driver.middleOf("node 1"));
        driver.drag(driver.middleOf("node 1") + QPointF(0, 32), driver.middleOf("node 2"));
        auto* button = driver.view().viewport()->findChild<QAbstractButton*>(u"canvas-kind-replication"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(driver.system().connections.back().kind, ConnectionKind::replication);
        QVERIFY(!button->isVisible());
    }

    /// It is gone as soon as it is not wanted, and not only when its time is up.
    void theChipGoesAtOnce() {
        CanvasDriver driver(smallDesign());
        const auto* chip = driver.view().viewport()->findChild<QWidget*>(u"canvas-kind-chip"_s);
        const auto connect = [&driver] {
            driver.hover(driver.middleOf("node 1"));
            driver.drag(driver.middleOf("node 1") + QPointF(0, 32), driver.middleOf("node 2"));
        };
        connect();
        QVERIFY(chip && chip->isVisible());
        driver.key(Qt::Key_Escape);
        QVERIFY(!chip->isVisible());
        driver.document().history().undo();
        connect();
        QVERIFY(chip->isVisible());
        driver.press(driver.middleOf("gateway"));
        QVERIFY(!chip->isVisible());
        driver.move(driver.middleOf("gateway") + QPointF(40, 40));
        driver.key(Qt::Key_Escape);
        driver.release({0, 0});
        QVERIFY(!chip->isVisible());
    }

    void replicationKeyWhileDragging() {
        CanvasDriver driver(smallDesign());
        driver.hover(driver.middleOf("node 1"));
        driver.press(driver.middleOf("node 1") + QPointF(0, 32));
        driver.move(driver.middleOf("node 2"));
        QTest::keyPress(&driver.view(), Qt::Key_R);
        driver.release(driver.middleOf("node 2"));
        QTest::keyRelease(&driver.view(), Qt::Key_R);
        QCOMPARE(driver.system().connections.back().kind, ConnectionKind::replication);
        QVERIFY(!driver.view().hand().placing()); // the key started no region
    }

    void everyActionIsWorded() {
        CanvasDriver driver;
        QStringList keys;
        for (const CanvasActionGroup& group : driver.canvas.actionGroups())
            for (const QAction* action : group.actions) {
                QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(),
                         qPrintable(action->objectName()));
                QVERIFY(action->objectName().startsWith(u"canvas-"_s));
                for (const QKeySequence& key : action->shortcuts()) keys << key.toString();
            }
        keys.sort();
        QVERIFY2(std::ranges::adjacent_find(keys) == keys.end(), qPrintable(keys.join(u' ')));
    }

    void thingsHaveAccessibleNames() {
        CanvasDriver driver(smallDesign());
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&driver.view());
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), 8);
        QTRY_COMPARE(canvas->child(1)->text(QAccessible::Name),
                     u"gateway, gateway, single point of failure, calls 2 nodes, called by 1 client"_s);
        QCOMPARE(canvas->child(2)->text(QAccessible::Name),
                 u"node 1, node, in EU West, called by 1 gateway"_s);
        driver.click(driver.middleOf("node 1"));
        QVERIFY(canvas->child(2)->state().selected);
        QCOMPARE(driver.view().accessibleDescription(), u"node 1, node, in EU West, called by 1 gateway"_s);
        driver.document().setDesign({});
        QCOMPARE(canvas->childCount(), 0);
    }

    void theCardTellsWhatHappensIfItFails() {
        CanvasDriver driver(smallDesign());
        auto* card = driver.view().viewport()->findChild<QWidget*>(u"canvas-card"_s);
        QVERIFY(card && !card->isVisible());
        driver.hover(driver.middleOf("gateway"));
        QTRY_VERIFY(card->isVisible());
        const auto says = [&](const QString& words) {
            const auto labels = card->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* l) { return l->text().contains(words); });
        };
        QTRY_VERIFY(says(u"If this fails, client cannot be served: the system is down."_s));
        driver.hover({-400, 300});
        QVERIFY(!card->isVisible());
        driver.hover(driver.middleOf("node 1"));
        QTRY_VERIFY(says(u"everybody is still served"_s));
    }

    /// Whatever it said before, it is as high as its words.
    void theCardFitsItsWords() {
        const auto heightFor = [](std::initializer_list<const char*> visits) {
            CanvasDriver driver(smallDesign());
            auto* card = driver.view().viewport()->findChild<QWidget*>(u"canvas-card"_s);
            for (const char* id : visits) {
                driver.hover({-400, 300});
                driver.hover(driver.middleOf(id));
                auto* consequence = card->findChildren<QLabel*>().back();
                if (!QTest::qWaitFor([&] { return card->isVisible() && consequence->isVisible(); }))
                    return -1;
            }
            return card->height();
        };
        const int longer = heightFor({"gateway"});
        const int shorter = heightFor({"node 1"});
        QVERIFY(longer > shorter && shorter > 0);
        QCOMPARE(heightFor({"gateway", "node 1"}), shorter);
        QCOMPARE(heightFor({"node 1", "gateway"}), longer);
    }

    void theCardGoesWithWhatItIsAbout() {
        CanvasDriver driver(smallDesign());
        auto* card = driver.view().viewport()->findChild<QWidget*>(u"canvas-card"_s);
        const auto showCardOf = [&](const char* id) {
            driver.hover({-400, 300});
            driver.hover(driver.middleOf(id));
            QTRY_VERIFY(card->isVisible());
        };
        // A part made by its key beside it: the card would lie over that.
        showCardOf("node 1");
        driver.canvas.startPlacing(ComponentKind::cache);
        QVERIFY(!card->isVisible());
        driver.key(Qt::Key_Escape);
        // Gone, and moved away from under the mouse.
        showCardOf("node 1");
        QVERIFY(driver.document().edit({Remove{{ElementId("node 1")}}}, u"Remove"_s));
        QVERIFY(!card->isVisible());
        QVERIFY(driver.scene().moment().hovered.empty());
        showCardOf("node 2");
        QVERIFY(driver.document().edit({Place{{{ComponentId("node 2"), Point{80, 400}}}, {}}}, u"Move"_s));
        QVERIFY(!card->isVisible());
        QVERIFY(driver.scene().moment().hovered.empty());
    }
};

QTEST_MAIN(TestCanvasKeys)
#include "tst_ui_canvas_keys.moc"
