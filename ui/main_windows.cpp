// SPDX-License-Identifier: MIT
#include "ui/main_windows.h"

#include "ui/import_reading.h"
#include "ui/language.h"
#include "ui/main_window_files.h"
#include "ui/recent_files.h"
#include "ui/settings.h"
#include "ui/window_imports.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>
#include <utility>

namespace faultline {

using namespace std::chrono_literals;

namespace {

/// A file is read in far less; a window that waits longer for a slow disk shows itself meanwhile.
constexpr std::chrono::milliseconds patience = 150ms;

} // namespace

MainWindows::MainWindows(const Program& program, bool isDesktopDark, QObject* parent)
    : QObject(parent), m_program(program), m_language(program.settings.language()),
      m_isDesktopDark(isDesktopDark) {
    connect(&program.settings, &Settings::changed, this, &MainWindows::chooseLook);
    connect(&program.settings, &Settings::changed, this, &MainWindows::chooseLanguage);
    chooseLook();
}

MainWindows::~MainWindows() {
    for (MainWindow* window : windows()) delete window;
}

void MainWindows::chooseLook() {
    const Settings& settings = m_program.settings;
    m_program.appearance.choose(settings.theme(), settings.colourSet(), m_isDesktopDark);
}

void MainWindows::chooseLanguage() {
    const QString wanted = m_program.settings.language();
    if (std::exchange(m_language, wanted) != wanted) installLanguage(*QCoreApplication::instance(), wanted);
}

MainWindow& MainWindows::make() {
    auto* window = new MainWindow(m_program);
    if (!windows().empty()) window->placeBeside(*windows().back());
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

/// A window that has nothing yet; null where there is none.
MainWindow* MainWindows::vacant(MainWindow* from) {
    const auto hasRoom = [](MainWindow& window) {
        return window.session().isPristine() && !window.session().isBusy();
    };
    if (from && hasRoom(*from)) return from;
    for (MainWindow* window : windows())
        if (hasRoom(*window)) return window;
    return nullptr;
}

MainWindow& MainWindows::roomFor(MainWindow* from) {
    MainWindow* window = vacant(from);
    return window ? *window : addWindow();
}

void MainWindows::bringForward(MainWindow& window) {
    if (window.isMinimized()) window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void MainWindows::open(const QString& path, MainWindow* from) {
    const QString file = QFileInfo(path).absoluteFilePath();
    if (isToImport(file)) return import({file}, from);
    for (MainWindow* window : windows())
        if (window->session().path() == file) return bringForward(*window);
    MainWindow* window = vacant(from);
    load(window ? *window : make(), file, from);
}

void MainWindows::load(MainWindow& window, const QString& file, MainWindow* from) {
    QTimer::singleShot(patience, &window, [&window] { window.show(); });
    const auto loaded = [this, file, window = QPointer(&window),
                         from = QPointer(from)](const Result<void>& outcome) {
        if (!window) return;
        if (outcome) return bringForward(*window);
        // No window is needed for saying that there is nothing to show.
        const bool isNeeded = !from || window->isVisible();
        (isNeeded ? window : from)->files().tellNotOpened(file, outcome.error());
        isNeeded ? bringForward(*window) : window->deleteLater();
    };
    window.files().openHere(file, FileSession::OpenAs::file, loaded);
}

void MainWindows::import(const QStringList& paths, MainWindow* from) {
    MainWindow& window = from ? *from : roomFor(nullptr);
    bringForward(window);
    window.imports().open(paths);
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
    QStringList paths;
    for (const QString& file : files) paths.append(QFileInfo(file).absoluteFilePath());
    paths.removeDuplicates(); // a file has one window
    QStringList toImport;
    for (const QString& path : paths) {
        if (isToImport(path)) {
            toImport.append(path);
            continue;
        }
        load(make(), path, nullptr);
    }
    if (!toImport.isEmpty()) import(toImport, nullptr);
    if (paths.isEmpty()) addWindow();
    QStringList documents = m_program.recentFiles.all() + paths;
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
