// SPDX-License-Identifier: MIT
// Tidy: one step for all, for a selection, around what is locked; an edit in between wins.
#include "tests/support/canvas_driver.h"

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// The small design with everything on a heap.
Design heap() {
    Design design = smallDesign();
    for (auto& [id, point] : design.layout.positions) point = {0, 0};
    design.layout.rects.clear();
    return design;
}

void tidy(CanvasDriver& driver) {
    const int before = driver.document().history().index();
    driver.canvas.action(u"canvas-tidy"_s)->trigger();
    QTRY_COMPARE(driver.document().history().index(), before + 1);
}

double leftOf(CanvasDriver& driver, const char* id) {
    return driver.scene().placement().rectOf(ElementId(id)).left();
}

} // namespace

class TestTidy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everythingInOneStep() {
        CanvasDriver driver(heap());
        tidy(driver);
        QVERIFY(leftOf(driver, "client") < leftOf(driver, "gateway"));
        QVERIFY(leftOf(driver, "gateway") < leftOf(driver, "node 1"));
        const auto& parts = driver.system().components;
        for (const Component& a : parts)
            for (const Component& b : parts)
                if (a.id < b.id)
                    QVERIFY(!driver.scene().placement().rectOf(a.id).intersects(
                        driver.scene().placement().rectOf(b.id)));
        QVERIFY(!driver.scene()
                     .placement()
                     .rectOf(ElementId("region"))
                     .intersects(driver.scene().placement().rectOf(ElementId("gateway"))));
        driver.checkUndo(heap());
    }

    void aSelectionStaysWhereItIs() {
        Design design = smallDesign();
        design.layout.positions[ComponentId("node 2")] = {90, -80};
        CanvasDriver driver(design);
        driver.workspace.selection.set({ElementId("node 1"), ElementId("node 2")});
        tidy(driver);
        const auto& now = driver.design().layout.positions;
        QCOMPARE(now.at(ComponentId("client")), (Point{-480, -32}));
        QCOMPARE(now.at(ComponentId("gateway")), (Point{-240, -32}));
        const QRectF one = driver.scene().placement().rectOf(ElementId("node 1"));
        const QRectF two = driver.scene().placement().rectOf(ElementId("node 2"));
        QVERIFY(!one.intersects(two));
        QCOMPARE((one | two).topLeft(), QPointF(80, -96));
        driver.checkUndo(design);
    }

    void whatIsLockedStays() {
        CanvasDriver driver(heap());
        QVERIFY(driver.document().edit({Arrange{{}, {{ElementId("gateway"), true}}}}, u"Lock"_s));
        tidy(driver);
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{0, 0}));
        QVERIFY(leftOf(driver, "client") != 0.0);
    }

    void anEditInBetweenWins() {
        CanvasDriver driver(heap());
        driver.canvas.action(u"canvas-tidy"_s)->trigger();
        QVERIFY(driver.document().edit({Place{{{ComponentId("client"), Point{8, 8}}}, {}}}, u"Move"_s));
        QTest::qWait(300);
        QCOMPARE(driver.document().history().count(), 1);
        QCOMPARE(driver.design().layout.positions.at(ComponentId("client")), (Point{8, 8}));
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{0, 0}));
    }
};

QTEST_MAIN(TestTidy)
#include "tst_ui_tidy.moc"
