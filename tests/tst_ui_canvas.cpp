// SPDX-License-Identifier: MIT
// What the mouse does on the canvas, and what the document is afterwards.
#include "tests/support/canvas_driver.h"
#include "ui/canvas/descriptions.h"
#include "ui/canvas/hit.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

class TestCanvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void showsEverything() {
        CanvasDriver driver(smallDesign());
        QCOMPARE(driver.scene().itemCount(), std::size_t(8));
        QVERIFY(driver.scene().part(ElementId("gateway")));
        QVERIFY(driver.scene().connection(ElementId("g-1"))->look().path.size() >= 2);
        driver.document().setDesign({});
        QCOMPARE(driver.scene().itemCount(), std::size_t(0));
    }

    void clickSelects() {
        CanvasDriver driver(smallDesign());
        driver.click(driver.middleOf("gateway"));
        QCOMPARE(driver.selected(), std::vector{ElementId("gateway")});
        driver.click(driver.middleOf("node 1"), Qt::ShiftModifier);
        QCOMPARE(driver.selected().size(), std::size_t(2));
        driver.click(driver.middleOf("node 1"), Qt::ShiftModifier);
        QCOMPARE(driver.selected(), std::vector{ElementId("gateway")});
        driver.click({-400, 300});
        QVERIFY(driver.selected().empty());
        driver.click({300, -150}); // the region's title
        QCOMPARE(driver.selected(), std::vector{ElementId("region")});
    }

    void bandSelects() {
        CanvasDriver driver(smallDesign());
        driver.drag({-560, -100}, {-100, 100});
        QCOMPARE(driver.selected().size(), std::size_t(2));
        driver.drag({60, -120}, {250, 0}, Qt::ShiftModifier); // begins on the region's ground
        QCOMPARE(driver.selected().size(), std::size_t(3));
        QVERIFY(driver.document().history().count() == 0);
    }

    void dragMoves() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPointF from = driver.middleOf("gateway");
        driver.drag(from, from + QPointF(3, 133), Qt::ControlModifier);
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-237, 101}));
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
    }

    void dragSnaps() {
        CanvasDriver driver(smallDesign());
        const QPointF from = driver.middleOf("gateway");
        driver.drag(from, from + QPointF(-3, 205));
        const Point at = driver.design().layout.positions.at(ComponentId("gateway"));
        QCOMPARE(std::fmod(at.x, 8.0), 0.0);
        QCOMPARE(std::fmod(at.y, 8.0), 0.0);
    }

    void dragInLineWithOthers() {
        Design design = smallDesign();
        design.layout.positions[ComponentId("client")] = {-480, -29}; // off the grid
        CanvasDriver driver(design);
        driver.canvas.action(u"canvas-snap"_s)->setChecked(false);
        const QPointF from = driver.middleOf("gateway");
        driver.drag(from, from + QPointF(17, 5));
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-223, -29}));
        driver.canvas.action(u"canvas-guides"_s)->setChecked(false);
        driver.drag(driver.middleOf("gateway"), driver.middleOf("gateway") + QPointF(17, 5));
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-206, -24}));
    }

    void escapeTakesADragBack() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPointF from = driver.middleOf("gateway");
        driver.press(from);
        driver.move(from + QPointF(100, 100));
        QVERIFY(driver.middleOf("gateway") != from);
        driver.key(Qt::Key_Escape);
        QCOMPARE(driver.middleOf("gateway"), from);
        driver.release(from + QPointF(100, 100));
        QVERIFY(driver.design() == before);
        QCOMPARE(driver.document().history().count(), 0);
    }

    void dragOutOfADomain() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.drag(driver.middleOf("node 1"), {-100, 280});
        QVERIFY(!driver.part("node 1")->domain);
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
    }

    void dragIntoADomain() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPointF from = driver.middleOf("gateway");
        driver.press(from);
        driver.move({0, 0});
        driver.move({270, 20});
        QCOMPARE(driver.scene().moment().dropTarget, ElementId("region"));
        QVERIFY(driver.scene().domain(ElementId("region"))->look().dropTarget);
        driver.release({270, 20});
        QVERIFY(driver.scene().moment().dropTarget.empty());
        QCOMPARE(driver.part("gateway")->domain, DomainId("region"));
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
    }

    void domainMovesWithItsContent() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.drag({200, -150}, {200, -70});
        QCOMPARE(driver.design().layout.positions.at(ComponentId("node 1")), (Point{80, -16}));
        QCOMPARE(driver.design().layout.rects.at(DomainId("region")), (Rect{40, -80, 320, 320}));
        QCOMPARE(driver.part("node 1")->domain, DomainId("region"));
        driver.checkUndo(before);
    }

    void domainResizes() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click({300, -150});
        driver.drag({360, 160}, {415, 201});
        QCOMPARE(driver.design().layout.rects.at(DomainId("region")), (Rect{40, -160, 376, 360}));
        driver.checkUndo(before);
        // never past what it holds
        driver.drag({416, 200}, {60, -100});
        const QRectF rect = toRectF(driver.design().layout.rects.at(DomainId("region")));
        QVERIFY(rect.contains(driver.scene().placement().rectOf(ElementId("node 2"))));
    }

    void domainFoldsByItsSign() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.click(domainFoldRect(toRectF({40, -160, 320, 320})).center());
        QVERIFY(driver.design().layout.folded.contains(DomainId("region")));
        QVERIFY(!driver.scene().part(ElementId("node 1"))->isVisible());
        QVERIFY(driver.scene().connection(ElementId("g-1"))->isVisible()); // ends at the box
        driver.checkUndo(before);
    }

    void drawsADomainAroundParts() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.canvas.startPlacing(DomainKind::zone);
        driver.drag({-520, -120}, {-80, 120});
        QCOMPARE(driver.system().domains.size(), std::size_t(2));
        const Domain& zone = driver.system().domains.back();
        QCOMPARE(zone.kind, DomainKind::zone);
        QCOMPARE(zone.name, std::string("Zone"));
        QCOMPARE(driver.part("gateway")->domain, zone.id);
        QCOMPARE(driver.document().history().count(), 1);
        QVERIFY(!driver.view().hand().placing());
        driver.checkUndo(before);
    }

    void drawsAGroupThatIsNoEvent() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.canvas.startPlacing(DomainKind::group);
        driver.drag({-520, -120}, {-80, 120});
        const Domain& group = driver.system().domains.back();
        QCOMPARE(group.kind, DomainKind::group);
        QCOMPARE(group.name, std::string("Group"));
        QCOMPARE(driver.part("gateway")->domain, group.id);
        QVERIFY(!eventOf(driver.scene(), group.id));
        QVERIFY(eventOf(driver.scene(), DomainId("region")));
        driver.checkUndo(before);
    }

    void connectsByAHandle() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.hover(driver.middleOf("node 1"));
        const QPointF handle = driver.middleOf("node 1") + QPointF(0, 32);
        driver.drag(handle, driver.middleOf("node 2"));
        QCOMPARE(driver.system().connections.size(), std::size_t(4));
        const Connection& made = driver.system().connections.back();
        QCOMPARE(made.from, ComponentId("node 1"));
        QCOMPARE(made.to, ComponentId("node 2"));
        QCOMPARE(made.kind, ConnectionKind::request);
        QCOMPARE(driver.selected(), std::vector{ElementId(made.id)});
        driver.checkUndo(before);
    }

    void altConnectsAsReplication() {
        CanvasDriver driver(smallDesign());
        driver.hover(driver.middleOf("node 1"));
        driver.drag(driver.middleOf("node 1") + QPointF(0, 32), driver.middleOf("node 2"), Qt::AltModifier);
        QCOMPARE(driver.system().connections.back().kind, ConnectionKind::replication);
    }

    void aRefusedTargetSaysSo() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.hover(driver.middleOf("gateway"));
        driver.press(driver.middleOf("gateway") + QPointF(-60, 0));
        driver.move(driver.middleOf("client"));
        QVERIFY(driver.scene().part(ElementId("client"))->look().dropRefused);
        driver.release(driver.middleOf("client"));
        QVERIFY(driver.design() == before);
        QVERIFY(!driver.scene().part(ElementId("client"))->look().dropRefused);
    }

    void reconnectsAnEnd() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPolygonF path = driver.scene().connection(ElementId("g-1"))->look().path;
        driver.workspace.selection.set({ElementId("g-1")});
        driver.drag(connectionHandles(path, driver.view().zoom())[1], driver.middleOf("node 2"));
        QCOMPARE(find<Connection>(driver.system(), ConnectionId("g-1"))->to, ComponentId("node 2"));
        driver.checkUndo(before);
    }

    /// One line after another from the same handle: the line just drawn is selected, yet must not be in the
    /// way.
    void fansOutFromOneHandle() {
        CanvasDriver driver(smallDesign());
        QVERIFY(driver.document().edit({Remove{{ElementId("g-1"), ElementId("g-2")}}}, u"Apart"_s));
        const QRectF gateway = driver.scene().placement().rectOf(ElementId("gateway"));
        for (const char* target : {"node 1", "node 2"}) {
            driver.hover(gateway.center());
            driver.drag(connectHandles(gateway)[1], driver.middleOf(target));
            const Connection& made = driver.system().connections.back();
            QCOMPARE(made.from, ComponentId("gateway"));
            QCOMPARE(made.to, ComponentId(target));
            QCOMPARE(driver.selected(), std::vector{ElementId(made.id)});
        }
        QCOMPARE(driver.system().connections.size(), std::size_t(3));
    }

    void clickPlacesAPart() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.canvas.startPlacingNamed(u"cache"_s);
        driver.click({270, 20});
        const Component& cache = driver.system().components.back();
        QCOMPARE(cache.kind, ComponentKind::cache);
        QCOMPARE(cache.name, std::string("Cache"));
        QCOMPARE(cache.domain, DomainId("region"));
        QCOMPARE(driver.selected(), std::vector{ElementId(cache.id)});
        driver.checkUndo(before);
    }

    void clickOnALineInserts() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        const QPolygonF path = driver.scene().connection(ElementId("c-g"))->look().path;
        driver.canvas.startPlacing(ComponentKind::dns);
        driver.click((path.first() + path.last()) / 2.0);
        QCOMPARE(driver.system().components.size(), std::size_t(5));
        const ComponentId dns = driver.system().components.back().id;
        QCOMPARE(find<Connection>(driver.system(), ConnectionId("c-g"))->to, dns);
        QCOMPARE(driver.system().connections.back().from, dns);
        QCOMPARE(driver.system().connections.back().to, ComponentId("gateway"));
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
    }

    void dropFromThePalette() {
        CanvasDriver driver(smallDesign());
        QMimeData mime;
        mime.setData(u"application/x-faultline-kind"_s, "queue");
        const QPoint at = driver.view().mapFromScene(QPointF(-200, 200));
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(driver.view().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(driver.view().viewport(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(driver.system().components.back().kind, ComponentKind::queue);
        QVERIFY(!driver.view().hand().placing());
    }

    void whatIsPlacedComesIntoLine() {
        CanvasDriver driver(smallDesign());
        driver.canvas.startPlacing(ComponentKind::node);
        // Three pixels beside the gateway's column, far below it.
        driver.click(driver.middleOf("gateway") + QPointF(3, 210));
        QCOMPARE(driver.design().layout.positions.at(driver.system().components.back().id).x, -240.0);
        driver.canvas.action(u"canvas-snap"_s)->setChecked(false);
        driver.canvas.startPlacing(ComponentKind::node);
        driver.click(driver.middleOf("gateway") + QPointF(2, 321));
        const Point placed = driver.design().layout.positions.at(driver.system().components.back().id);
        QCOMPARE(placed.x, -240.0);
        QCOMPARE(placed.y, -32.0 + 321.0);
    }

    void altDragCopies() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.drag(driver.middleOf("gateway"), {-180, 200}, Qt::AltModifier);
        QCOMPARE(driver.system().components.size(), std::size_t(5));
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-240, -32}));
        QCOMPARE(driver.system().components.back().kind, ComponentKind::gateway);
        QCOMPARE(driver.document().history().count(), 1);
        driver.checkUndo(before);
    }

    /// What is in a domain that goes into a folded one is hidden with it, though the change does not name it.
    void contentFollowsItsDomainIntoAFoldedOne() {
        CanvasDriver driver(smallDesign());
        Domain outer;
        outer.id = DomainId("outer");
        QVERIFY(driver.document().edit({Add<Domain>{outer}}, u"Add"_s));
        QVERIFY(driver.document().edit({Arrange{{{outer.id, true}}, {}}}, u"Fold"_s));
        Domain region = *driver.domain("region");
        region.parent = outer.id;
        QVERIFY(driver.document().edit({Set<Domain>{region}}, u"Put inside"_s));
        QVERIFY(!driver.scene().domain(ElementId("region"))->isVisible());
        QVERIFY(!driver.scene().part(ElementId("node 1"))->isVisible());
        driver.document().history().undo();
        QVERIFY(driver.scene().domain(ElementId("region"))->isVisible());
        QVERIFY(driver.scene().part(ElementId("node 1"))->isVisible());
    }

    /// The lines of a drag that is given up are those of before, and not merely near to them.
    void aDragGivenUpLeavesNoTrace() {
        CanvasDriver driver(smallDesign());
        std::vector<QPolygonF> before;
        for (const Connection& connection : driver.system().connections)
            before.push_back(driver.scene().connection(connection.id)->look().path);
        for (int i = 0; i < 20; ++i) {
            driver.press(driver.middleOf("gateway"));
            for (int step = 1; step <= 6; ++step) driver.move(QPointF(60.0 * step - 180.0, 23.0 * i - 200.0));
            driver.key(Qt::Key_Escape);
            driver.release({0, 0});
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(driver.scene().connection(driver.system().connections[i].id)->look().path, before[i]);
    }

    void lockedStays() {
        CanvasDriver driver(smallDesign());
        driver.click(driver.middleOf("gateway"));
        driver.canvas.action(u"canvas-lock"_s)->trigger();
        QVERIFY(driver.scene().part(ElementId("gateway"))->look().locked);
        QSignalSpy hints(&driver.canvas, &Canvas::hintChanged);
        driver.drag(driver.middleOf("gateway"), {-180, 200});
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-240, -32}));
        QVERIFY(hints.front().front().toString().contains(u"locked"_s));
        hints.clear();
        driver.key(Qt::Key_Down);
        QCOMPARE(driver.design().layout.positions.at(ComponentId("gateway")), (Point{-240, -32}));
        QCOMPARE(hints.count(), 1);
        QVERIFY(hints.front().front().toString().contains(u"locked"_s));
        QCOMPARE(driver.document().history().count(), 1);
    }

    /// What is in a folded domain cannot be pointed at: nothing is connected, and nothing new is offered.
    void aFoldedDomainTakesNoConnection() {
        CanvasDriver driver(smallDesign());
        driver.click(domainFoldRect(toRectF({40, -160, 320, 320})).center());
        const Design before = driver.design();
        const QPointF handle = connectHandles(driver.scene().placement().rectOf(ElementId("client")))[0];
        driver.hover(driver.middleOf("client"));
        driver.press(handle);
        driver.move(handle + QPointF(0, -40));
        driver.move(driver.middleOf("region"));
        QVERIFY(driver.scene().domain(ElementId("region"))->look().dropRefused);
        QTRY_VERIFY(QToolTip::text().contains(u"EU West is folded"_s));
        driver.release(driver.middleOf("region"));
        QVERIFY(!driver.scene().domain(ElementId("region"))->look().dropRefused);
        QVERIFY(!driver.canvas.findChild<QMenu*>(u"canvas-target-menu"_s) &&
                !QApplication::activePopupWidget());
        QCOMPARE(driver.design(), before);
    }

    /// The handles of a domain that is shown smaller than they are would cover it.
    void aTinyDomainHasNoHandles() {
        CanvasDriver driver(smallDesign());
        driver.workspace.selection.set({ElementId("region")});
        const QPointF corner = driver.scene().placement().rectOf(ElementId("region")).topLeft();
        QCOMPARE(hitAt(driver.scene(), corner, 1.0).what, Hit::What::domainHandle);
        QVERIFY(hitAt(driver.scene(), corner, 0.05).what != Hit::What::domainHandle);
    }

    /// A message above the canvas makes it lower: the drawing stays where it is on the screen.
    void theDrawingStaysWhereTheCanvasEnds() {
        QWidget window;
        Appearance appearance;
        Workspace workspace{appearance};
        workspace.document.setDesign(smallDesign());
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* message = new QWidget;
        message->setFixedHeight(50);
        message->hide();
        column->addWidget(message);
        auto* canvas = new Canvas(workspace);
        column->addWidget(canvas, 1);
        window.resize(900, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        CanvasView& view = canvas->view();
        const auto onWindow = [&] { return view.viewport()->mapTo(&window, view.mapFromScene(0.0, 0.0)); };
        view.pan({30, 20}); // a look of the user's own; what was fitted is fitted anew
        const QPoint before = onWindow();
        message->show();
        QTRY_COMPARE(canvas->height(), 550);
        QCOMPARE(onWindow(), before);
        message->hide();
        QTRY_COMPARE(canvas->height(), 600);
        QCOMPARE(onWindow(), before);
    }

    void renamesInPlace() {
        CanvasDriver driver(smallDesign());
        const Design before = driver.design();
        driver.doubleClick(driver.middleOf("gateway"));
        auto* editor = driver.view().viewport()->findChild<QLineEdit*>(u"canvas-rename"_s);
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Edge cn"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(driver.part("gateway")->name, std::string("Edge cn"));
        QCOMPARE(driver.system().components.size(), std::size_t(4)); // its letters created nothing
        driver.checkUndo(before);
    }

    void wheelZoomsAtThePointer() {
        CanvasDriver driver(smallDesign());
        const QPointF onView(300, 200);
        const QPointF before = driver.view().mapToScene(onView.toPoint());
        QWheelEvent wheel(onView, driver.view().viewport()->mapToGlobal(onView), {}, {0, 120}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(driver.view().viewport(), &wheel);
        QCOMPARE(driver.view().zoom(), 1.2);
        const QPointF after = driver.view().mapToScene(onView.toPoint());
        QVERIFY((after - before).manhattanLength() < 2.0);
    }

    /// A trackpad's pinch, as the platform tells of it.
    void pinchOnATrackpadZoomsAtThePointer() {
        CanvasDriver driver(smallDesign());
        const QPointF onView(300, 200);
        const QPointF before = driver.view().mapToScene(onView.toPoint());
        const QPointF onScreen = driver.view().viewport()->mapToGlobal(onView);
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, onView,
                                  onView, onScreen, 0.25, {});
        QApplication::sendEvent(driver.view().viewport(), &pinch);
        QCOMPARE(driver.view().zoom(), 1.25);
        const QPointF after = driver.view().mapToScene(onView.toPoint());
        QVERIFY((after - before).manhattanLength() < 2.0);
    }

    /// Two fingers on a touch screen, which Qt itself makes a pinch of.
    void pinchOnAScreenZoomsBetweenTheFingers() {
        CanvasDriver driver(smallDesign());
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QWidget* viewport = driver.view().viewport();
        // One finger on a part, which must not be dragged along.
        const QPoint middle = driver.view().mapFromScene(driver.middleOf("gateway")) + QPoint(50, 0);
        const QPointF before = driver.view().mapToScene(middle);
        const auto apart = [&](int distance) {
            return std::pair(middle - QPoint(distance, 0), middle + QPoint(distance, 0));
        };
        const auto [left, right] = apart(50);
        QTest::touchEvent(viewport, screen.get()).press(0, left, viewport).press(1, right, viewport);
        // The first step tells Qt that it is a pinch, and does not count.
        for (int distance = 60; distance <= 100; distance += 10) {
            const auto [a, b] = apart(distance);
            QTest::touchEvent(viewport, screen.get()).move(0, a, viewport).move(1, b, viewport);
        }
        const auto [a, b] = apart(100);
        QTest::touchEvent(viewport, screen.get()).release(0, a, viewport).release(1, b, viewport);
        QVERIFY2(std::abs(driver.view().zoom() - 100.0 / 60.0) < 1e-6,
                 qPrintable(QString::number(driver.view().zoom())));
        const QPointF after = driver.view().mapToScene(middle);
        QVERIFY((after - before).manhattanLength() < 4.0);
        QCOMPARE(driver.document().history().count(), 0);
    }

    void spaceDragPans() {
        CanvasDriver driver(smallDesign());
        const QPointF before = driver.view().sight().center();
        // Over a part: with Space it is not taken hold of.
        const QPointF part = driver.middleOf("gateway");
        driver.hover(part);
        QTest::keyPress(&driver.view(), Qt::Key_Space);
        QCOMPARE(driver.view().viewport()->cursor().shape(), Qt::OpenHandCursor);
        const QPoint start = driver.view().mapFromScene(part);
        QTest::mousePress(driver.view().viewport(), Qt::LeftButton, {}, start);
        QCOMPARE(driver.view().viewport()->cursor().shape(), Qt::ClosedHandCursor);
        driver.move(driver.view().mapToScene(start + QPoint(-40, 25)));
        QTest::mouseRelease(driver.view().viewport(), Qt::LeftButton, {}, start + QPoint(-40, 25));
        QTest::keyRelease(&driver.view(), Qt::Key_Space);
        QCOMPARE(driver.view().sight().center(), before - QPointF(-40, 25));
        QVERIFY(driver.selected().empty());
        QCOMPARE(driver.document().history().count(), 0);
        QVERIFY(driver.view().viewport()->cursor().shape() != Qt::OpenHandCursor);
    }

    void middleButtonPans() {
        CanvasDriver driver(smallDesign());
        const QPointF before = driver.view().sight().center();
        const QPoint start(400, 300);
        QTest::mousePress(driver.view().viewport(), Qt::MiddleButton, {}, start);
        driver.hover(driver.view().mapToScene(start + QPoint(50, 30)));
        QTest::mouseRelease(driver.view().viewport(), Qt::MiddleButton, {}, start + QPoint(50, 30));
        QCOMPARE(driver.view().sight().center(), before - QPointF(50, 30));
    }

    void requirementArcs() {
        CanvasDriver driver(smallDesign());
        QCOMPARE(driver.scene().arcs().size(), std::size_t(1));
        const ArcItem* arc = driver.scene().arcs().front();
        QCOMPARE(arc->group().caller, ComponentId("gateway"));
        QCOMPARE(arc->look().text, u"any 1 of 2"_s);
        Component gateway = *driver.part("gateway");
        gateway.requirement = {Requirement::Mode::all, 1};
        QVERIFY(driver.document().edit({Set<Component>{gateway}}, u"all"_s).has_value());
        QCOMPARE(driver.scene().arcs().size(), std::size_t(1));
        QVERIFY(driver.scene().arcs().front()->look().text != u"any 1 of 2"_s);
    }

    void ringsSinglePointsOfFailure() {
        CanvasDriver driver(smallDesign());
        QTRY_VERIFY(driver.scene().part(ElementId("gateway"))->look().spof);
        QVERIFY(!driver.scene().part(ElementId("node 1"))->look().spof);
        driver.canvas.setHeatMode(HeatMode::none);
        QVERIFY(!driver.scene().part(ElementId("gateway"))->look().spof);
    }

    void highlightFadesTheRest() {
        CanvasDriver driver(smallDesign());
        driver.workspace.selection.highlight({ElementId("node 1")});
        QVERIFY(driver.scene().part(ElementId("node 1"))->look().highlighted);
        QVERIFY(driver.scene().part(ElementId("gateway"))->look().faded);
        driver.key(Qt::Key_Escape);
        QVERIFY(!driver.scene().part(ElementId("gateway"))->look().faded);
    }
};

QTEST_MAIN(TestCanvas)
#include "tst_ui_canvas.moc"
