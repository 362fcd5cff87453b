// SPDX-License-Identifier: MIT
#include "ui/main_windows.h"

#include "ui/import_reading.h"
#include "ui/main_window_files.h"
#include "ui/recent_files.h"
#include "ui/settings.h"
#include "ui/window_imports.h"

#include <QFileInfo>
#include <QTimer>

#include <chrono>

namespace faultline {

using namespace std::chrono_literals;

namespace {

/// A file is read in far less; a window that waits longer for a slow disk shows itself meanwhile.
constexpr std::chrono::milliseconds patience = 150ms;

} // namespace

MainWindows::MainWindows(const Program& program, bool isDesktopDark, QObject* parent)
    : QObject(parent), m_program(program), m_isDesktopDark(isDesktopDark) {
    connect(&program.settings, &Settings::changed, this, &MainWindows::chooseLook);
    chooseLook();
}

MainWindows::~MainWindows() {
    for (MainWindow* window : windows()) delete window;
}

void MainWindows::chooseLook() {
    const Settings& settings = m_program.settings;
    m_program.appearance.choose(settings.theme(), settings.colourSet(), m_isDesktopDark);
}

MainWindow& MainWindows::make() {
    auto* window = new MainWindow(m_program);
    // A window on the very place of another would hide it.
    if (!windows().empty()) window->move(windows().back()->pos() + QPoint(24, 24));
    m_windows.push_back(window);
    connect(window, &MainWindow::windowRequested, this, [this] { addWindow().files().begin(); });
    connect(window, &MainWindow::fileRequested, this,
            [this, window](const QString& path) { open(path, window); });
    connect(window, &MainWindow::importAccepted, this,
            [this, window](const Design& design, const QString& name) {
                MainWindow& taker = roomFor(window);
                taker.imports().beginHere(design, name);
                bringForward(taker);
            });
    connect(window, &MainWindow::sampleRequested, this,
            [this, window](const QString& resource) { openSample(resource, window); });
    connect(window, &MainWindow::recoveryRequested, this,
            [this, window](const RecoverableJournal& journal) { recover(journal, window); });
    connect(window, &MainWindow::quitRequested, this, &MainWindows::quit);
    connect(window, &MainWindow::closeRefused, this, [this] { m_isQuitting = false; });
    connect(window, &QObject::destroyed, this, [this, window] {
        // It is a plain object by now: nothing but its address may be looked at.
        std::erase(m_windows, window);
        if (m_windows.empty()) Q_EMIT allClosed();
        // The next one may ask; it is closed when this one is really gone.
        if (m_isQuitting) QMetaObject::invokeMethod(this, &MainWindows::quit, Qt::QueuedConnection);
    });
    return *window;
}

MainWindow& MainWindows::addWindow() {
    MainWindow& window = make();
    window.show();
    return window;
}

MainWindow& MainWindows::roomFor(MainWindow* from) {
    const auto hasRoom = [](MainWindow& window) {
        return window.session().isPristine() && !window.session().isBusy();
    };
    if (from && hasRoom(*from)) return *from;
    for (MainWindow* window : windows())
        if (hasRoom(*window)) return *window;
    return addWindow();
}

void MainWindows::bringForward(MainWindow& window) {
    if (window.isMinimized()) window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void MainWindows::open(const QString& path, MainWindow* from) {
    const QString file = QFileInfo(path).absoluteFilePath();
    if (isToImport(file)) return import(file, from);
    for (MainWindow* window : windows())
        if (window->session().path() == file) return bringForward(*window);
    MainWindow& window = roomFor(from);
    window.files().openHere(file, FileSession::OpenAs::file, [this, shown = QPointer(&window)] {
        if (shown) bringForward(*shown);
    });
}

void MainWindows::import(const QString& path, MainWindow* from) {
    MainWindow& window = from ? *from : roomFor(nullptr);
    bringForward(window);
    window.imports().open(path);
}

void MainWindows::recover(const RecoverableJournal& journal, MainWindow* from) {
    // A window that shows the file as it is on disk would only be a second one of the same name.
    MainWindow* shows = nullptr;
    for (MainWindow* window : windows()) {
        const FileSession& session = window->session();
        const bool isThisFile = !journal.document.isEmpty() && session.path() == journal.document;
        if (isThisFile && !session.isModified() && !session.isBusy()) shows = window;
    }
    MainWindow& window = shows ? *shows : roomFor(from);
    window.files().recoverHere(journal);
    bringForward(window);
}

void MainWindows::openSample(const QString& resource, MainWindow* from) {
    MainWindow& window = roomFor(from);
    window.files().openSampleHere(resource);
    bringForward(window);
}

void MainWindows::start(const QStringList& files) {
    m_program.recentFiles.refresh();
    for (const QString& file : files) {
        if (isToImport(file)) {
            import(QFileInfo(file).absoluteFilePath(), nullptr);
            continue;
        }
        MainWindow& window = make();
        QTimer::singleShot(patience, &window, [&window] { window.show(); });
        window.files().openHere(file, FileSession::OpenAs::file, [&window] { window.show(); });
    }
    if (files.isEmpty()) addWindow();
    QStringList documents = m_program.recentFiles.all();
    for (const QString& file : files) documents.append(QFileInfo(file).absoluteFilePath());
    documents.removeDuplicates();
    windows().front()->files().offerRecovery(documents);
}

void MainWindows::quit() {
    m_isQuitting = true;
    if (const auto open = windows(); !open.empty()) {
        bringForward(*open.back());
        open.back()->close();
    }
}

} // namespace faultline
