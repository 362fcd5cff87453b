// SPDX-License-Identifier: MIT
// What a person at the window waits for: an edit's answer in the header, the next picture while panning,
// zooming and dragging, a large file opened.
#include "core/io/design_file.h"
#include "tests/bench/bench_support.h"
#include "tests/bench/bench_window_program.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <random>

namespace faultline::bench {

namespace {

using namespace Qt::StringLiterals;

/// A design of nodes on a lattice that ask near ones, in zones of a hundred.
Design latticeDesign(int parts, int links) {
    std::mt19937 random(9);
    const int columns = 40;
    const int reach = 3;
    Design design;
    for (int i = 0; i < parts; ++i) {
        Component part;
        part.id = ComponentId("n" + std::to_string(i));
        part.name = "Node " + std::to_string(i);
        part.kind = static_cast<ComponentKind>(1 + i % 10);
        design.layout.positions[part.id] = {(i % columns) * 216.0, (i / columns) * 160.0};
        design.system.components.push_back(std::move(part));
    }
    std::uniform_int_distribution<int> any(0, parts - 1);
    std::uniform_int_distribution<int> step(-reach, reach);
    while (static_cast<int>(design.system.connections.size()) < links) {
        const int from = any(random);
        const int to = from + step(random) + columns * step(random);
        if (to < 0 || to >= parts || to == from) continue;
        Connection link;
        link.id = ConnectionId("c" + std::to_string(design.system.connections.size()));
        link.from = ComponentId("n" + std::to_string(from));
        link.to = ComponentId("n" + std::to_string(to));
        design.system.connections.push_back(std::move(link));
    }
    return design;
}

/// A window on a design, shown, its first answer there.
struct ShownDesign {
    explicit ShownDesign(Design design) {
        window.resize(1280, 800);
        window.session().start(std::move(design));
        window.showEditor();
        window.canvas()->fitAll();
        window.show();
        settle();
    }
    ~ShownDesign() { window.workspace().document.history().setClean(); }

    void settle() {
        while (window.workspace().analysis.state() != AnalysisRunner::State::fresh)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        for (int i = 0; i < 20; ++i) QApplication::processEvents();
    }

    WindowProgram program;
    MainWindow& window = program.windows.addWindow();
};

void send(QWidget& widget, QEvent::Type type, const QPointF& at, bool isHeld) {
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, isHeld ? Qt::LeftButton : Qt::NoButton, {});
    QApplication::sendEvent(&widget, &event);
}

/// From a figure changed to the header that shows its answer.
void figureToHeader(benchmark::State& state) {
    ShownDesign shown(test::largeDesign(test::tieredShape(static_cast<int>(state.range(0)))));
    Document& document = shown.window.workspace().document;
    Component part = document.system().components[document.system().components.size() / 2];
    bool isEdited = false;
    for (auto _ : state) {
        isEdited = !isEdited;
        part.failure = Failure::fromProbability(*Probability::from(isEdited ? 0.02 : 0.01));
        (void)document.edit({Set<Component>{part}}, u"Edit"_s);
        while (shown.window.workspace().analysis.state() != AnalysisRunner::State::fresh)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        QApplication::sendPostedEvents();
        QApplication::processEvents(); // what has to be painted is painted
    }
}

/// Which part of a drawing of 1,000 parts and 2,000 connections is in sight.
enum class Sight { all, middle };

ShownDesign& largeDrawing(Sight sight) {
    static ShownDesign shown(latticeDesign(1'000, 2'000));
    CanvasView& view = shown.window.canvas()->view();
    if (sight == Sight::all) {
        shown.window.canvas()->fitAll();
    } else {
        view.setZoom(1.0);
        view.centerOn(4'300.0, 2'000.0);
    }
    view.viewport()->repaint();
    return shown;
}

void panFrame(benchmark::State& state) {
    CanvasView& view = largeDrawing(static_cast<Sight>(state.range(0))).window.canvas()->view();
    int step = 0;
    for (auto _ : state) {
        view.pan(++step / 20 % 2 == 0 ? QPoint(9, 5) : QPoint(-9, -5));
        view.viewport()->repaint();
    }
}

void zoomFrame(benchmark::State& state) {
    CanvasView& view = largeDrawing(static_cast<Sight>(state.range(0))).window.canvas()->view();
    int step = 0;
    for (auto _ : state) {
        view.setZoom(view.zoom() * (++step / 10 % 2 == 0 ? 1.03 : 1.0 / 1.03));
        view.viewport()->repaint();
    }
}

/// A step of a drag with its picture: events, snapping, routes, paint.
void dragFrame(benchmark::State& state) {
    ShownDesign& shown = largeDrawing(static_cast<Sight>(state.range(0)));
    CanvasView& view = shown.window.canvas()->view();
    const QRectF part = view.canvasScene().placement().rectOf(ElementId("n500"));
    QPointF at = view.viewportTransform().map(part.center() + QPointF(9, 5));
    send(*view.viewport(), QEvent::MouseMove, at, false);
    send(*view.viewport(), QEvent::MouseButtonPress, at, true);
    int step = 0;
    for (auto _ : state) {
        at += ++step / 20 % 2 == 0 ? QPointF(-7, -4) : QPointF(7, 4);
        send(*view.viewport(), QEvent::MouseMove, at, true);
        QApplication::processEvents(); // paints what has changed
    }
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QApplication::sendEvent(&view, &escape);
    send(*view.viewport(), QEvent::MouseButtonRelease, at, false);
}

/// A file of so many components, from the wish to open it to its picture.
void openFile(benchmark::State& state) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.faultline"_s);
    const Design design = test::largeDesign(test::tieredShape(static_cast<int>(state.range(0))));
    if (!saveDesign(design, path.toStdString())) return state.SkipWithError("not saved");
    for (auto _ : state) {
        WindowProgram program;
        MainWindow& window = program.windows.addWindow();
        window.resize(1280, 800);
        program.windows.open(path, &window);
        while (window.session().isPristine()) QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        window.canvas()->view().viewport()->repaint();
        state.PauseTiming();
        program.windows.quit();
        QApplication::processEvents();
        state.ResumeTiming();
    }
}

/// The whole program as a process of its own, from its start to the first picture of its window.
void startToFirstPicture(benchmark::State& state) {
    for (auto _ : state)
        if (!runToFirstPicture(QStringLiteral(FAULTLINE_SOURCE_DIR "/samples/6-two-regions.faultline")))
            return state.SkipWithError("the program did not show its window");
}

} // namespace

BENCHMARK(startToFirstPicture)->Unit(benchmark::kMillisecond)->UseRealTime()->Apply(repeated);
BENCHMARK(figureToHeader)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->UseRealTime()->Apply(repeated);
BENCHMARK(panFrame)->DenseRange(0, 1)->Unit(benchmark::kMillisecond)->Apply(repeated);
BENCHMARK(zoomFrame)->DenseRange(0, 1)->Unit(benchmark::kMillisecond)->Apply(repeated);
BENCHMARK(dragFrame)->DenseRange(0, 1)->Unit(benchmark::kMillisecond)->Apply(repeated);
BENCHMARK(openFile)->Arg(5000)->Unit(benchmark::kMillisecond)->UseRealTime()->Apply(repeated);

} // namespace faultline::bench
