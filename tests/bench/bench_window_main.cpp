// SPDX-License-Identifier: MIT
// The benchmarks' main where there is a window: an application without a screen around all of them.
#include "tests/bench/bench_window_program.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/view.h"
#include "ui/main_window.h"
#include "ui/style.h"

#include <QApplication>
#include <QProcess>

#include <benchmark/benchmark.h>

namespace faultline::bench {

namespace {

const char* const fileToShow = "FAULTLINE_BENCH_SHOW"; ///< in the environment of the process that shows it

/// Ends the program once the canvas has been painted.
class FirstPicture : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* canvas = qobject_cast<QAbstractScrollArea*>(watched->parent());
        if (event->type() == QEvent::Paint && canvas && canvas->viewport() == watched &&
            canvas->objectName() == u"canvas-view")
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return false;
    }
};

/// What app/gui does from its start on.
int showFile(QApplication& application, const QString& file) {
    FirstPicture first;
    application.installEventFilter(&first);
    WindowProgram program;
    const bool isDark = isDesktopDark();
    program.appearance.choose(program.settings.theme(), program.settings.colourSet(), isDark);
    applyStyle(application, program.appearance);
    program.windows.start({file});
    return QApplication::exec();
}

} // namespace

bool runToFirstPicture(const QString& file) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(fileToShow), file);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {});
    return process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

} // namespace faultline::bench

int main(int argc, char** argv) {
    using namespace faultline::bench;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(fileToShow)) return showFile(application, qEnvironmentVariable(fileToShow));
    static faultline::Appearance appearance;
    faultline::applyStyle(application, appearance);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
