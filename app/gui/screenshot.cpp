// SPDX-License-Identifier: MIT
#include "app/gui/screenshot.h"

#include "ui/canvas/canvas.h"
#include "ui/import_dialog.h"
#include "ui/main_window.h"
#include "ui/main_window_panels.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <memory>

namespace faultline {

using namespace std::chrono_literals;

namespace {

constexpr int failed = 3;
/// Charts and what is worked out beside the answer come after it.
constexpr std::chrono::milliseconds settling = 1000ms;
constexpr std::chrono::milliseconds mostPatience = 30s;

void prepare(MainWindow& window, const Screenshot& wanted) {
    // A file to import is shown as its user sees it first.
    if (auto* dialog = window.findChild<ImportDialog*>()) dialog->resize(wanted.size);
    if (!window.canvas()) return;
    if (PanelDock* dock = window.panels()->dock(wanted.panel)) dock->bring();
    if (!wanted.selected.isEmpty())
        window.workspace().selection.set({ElementId(wanted.selected.toStdString())});
    window.canvas()->fitAll();
}

void save(MainWindow& window, const Screenshot& wanted) {
    auto* dialog = window.findChild<ImportDialog*>();
    const bool isSaved = (dialog ? dialog->grab() : window.grab()).save(wanted.to);
    if (!isSaved) std::fprintf(stderr, "faultline: %s cannot be written\n", qUtf8Printable(wanted.to));
    QApplication::exit(isSaved ? 0 : failed);
}

} // namespace

bool isSettled(MainWindow& window) {
    if (const auto* dialog = window.findChild<ImportDialog*>()) return dialog->isReady() && dialog->isDrawn();
    return !window.session().isBusy() &&
           (!window.canvas() || window.workspace().analysis.state() == AnalysisRunner::State::fresh);
}

void takeScreenshot(MainWindow& window, const Screenshot& wanted) {
    window.resize(wanted.size);
    auto* poll = new QTimer(&window);
    QObject::connect(poll, &QTimer::timeout, &window, [&window, wanted, poll] {
        if (!isSettled(window)) return;
        poll->stop();
        prepare(window, wanted);
        QTimer::singleShot(settling, &window, [&window, wanted] { save(window, wanted); });
    });
    poll->start(50ms);
    QTimer::singleShot(mostPatience, &window, [] {
        std::fprintf(stderr, "faultline: no answer within half a minute\n");
        QApplication::exit(failed);
    });
}

} // namespace faultline
