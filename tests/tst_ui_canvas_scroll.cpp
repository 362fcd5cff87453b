// SPDX-License-Identifier: MIT
// A drag goes on past the edge of the canvas, and while the wheel moves the canvas under it.
#include "tests/support/canvas_driver.h"

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// How far snapping may take a part from the mouse.
constexpr double snapping = 12.0;

QPointF positionOf(CanvasDriver& driver, const char* id) {
    return driver.scene().placement().rectOf(ElementId(id)).topLeft();
}

/// A point of the viewport on the canvas, as it is scrolled now.
QPointF onCanvas(CanvasDriver& driver, const QPoint& onView) {
    return driver.view().viewportTransform().inverted().map(QPointF(onView));
}

void scrollWheel(CanvasDriver& driver, const QPoint& at, int notches) {
    QWidget* viewport = driver.view().viewport();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, {0, 120 * notches}, Qt::LeftButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
}

} // namespace

class TestUiCanvasScroll : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theCanvasComesAlongAtTheEdge() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPointF from = driver.middleOf("gateway");
        const double left = driver.view().sight().left();
        driver.press(from);
        driver.move(from + QPointF(0, 40));
        const QPoint edge(5, 400);
        driver.move(onCanvas(driver, edge));
        QTRY_VERIFY(driver.view().sight().left() < left - 300.0);
        // Back inside it stops, and the part is where the mouse is.
        const QPoint inside(200, 400);
        driver.move(onCanvas(driver, inside));
        const double stopped = driver.view().sight().left();
        QTest::qWait(100);
        QCOMPARE(driver.view().sight().left(), stopped);
        driver.release(onCanvas(driver, inside));
        const QPointF moved = positionOf(driver, "gateway") + QPointF(60, 32);
        QVERIFY((moved - onCanvas(driver, inside)).manhattanLength() < 2.0 * snapping);
        driver.checkUndo(before);
    }

    void passingTheEdgeScrollsNothing() {
        CanvasDriver driver(smallDesign());
        const QPointF from = driver.middleOf("gateway");
        const QRectF sight = driver.view().sight();
        driver.press(from);
        driver.move(from + QPointF(0, 40));
        driver.move(onCanvas(driver, {5, 400}));
        driver.move(onCanvas(driver, {300, 400}));
        QTest::qWait(350);
        QCOMPARE(driver.view().sight(), sight);
        driver.key(Qt::Key_Escape);
        driver.release(onCanvas(driver, {300, 400}));
        QTest::qWait(350);
        QCOMPARE(driver.view().sight(), sight);
    }

    void escapeGoesBack() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPointF from = driver.middleOf("gateway");
        const QRectF sight = driver.view().sight();
        driver.press(from);
        driver.move(from + QPointF(0, 40));
        driver.move(onCanvas(driver, {5, 400}));
        QTRY_VERIFY(driver.view().sight().left() < sight.left() - 50.0);
        driver.key(Qt::Key_Escape);
        QCOMPARE(driver.view().sight(), sight);
        QTest::qWait(100);
        QCOMPARE(driver.view().sight(), sight);
        QVERIFY(driver.design() == before);
    }

    void theWheelMovesTheCanvasUnderADrag() {
        CanvasDriver driver(smallDesign());
        const QPointF from = driver.middleOf("gateway");
        const double y = positionOf(driver, "gateway").y();
        driver.press(from);
        driver.move(from + QPointF(8, 0));
        const QPoint held = driver.view().mapFromScene(from + QPointF(8, 0));
        scrollWheel(driver, held, -2);
        // It stays under the mouse, which did not move.
        QVERIFY(positionOf(driver, "gateway").y() > y + 100.0);
        const QPointF middle = positionOf(driver, "gateway") + QPointF(60, 32);
        QVERIFY((middle - onCanvas(driver, held)).manhattanLength() < 2.0 * snapping);
        driver.release(onCanvas(driver, held));
        QVERIFY(positionOf(driver, "gateway").y() > y + 100.0);
    }
};

QTEST_MAIN(TestUiCanvasScroll)
#include "tst_ui_canvas_scroll.moc"
