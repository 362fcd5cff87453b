// SPDX-License-Identifier: MIT
#include "ui/main_window.h"

#include "ui/canvas/canvas.h"
#include "ui/canvas/view.h"
#include "ui/command_palette.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_files.h"
#include "ui/main_window_messages.h"
#include "ui/main_window_panels.h"
#include "ui/panels/answer_header.h"
#include "ui/recent_files.h"
#include "ui/settings.h"
#include "ui/start_page.h"
#include "ui/window_exports.h"
#include "ui/window_imports.h"
#include "ui/window_text_exports.h"

#include <QCloseEvent>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// Grows when docks are added or renamed, so that an old arrangement does not hide them.
constexpr int arrangementVersion = 1;
constexpr QSize firstSize{1280, 800};
constexpr QSize smallest{900, 600};
constexpr QSize frame{16, 48}; ///< what a desktop puts around a window, title bar included

QStringList filesIn(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    return paths;
}

} // namespace

MainWindow::MainWindow(const Program& program)
    : m_program(program), m_workspace(program.appearance), m_session(m_workspace.document),
      m_files(std::make_unique<WindowFiles>(*this)), m_imports(std::make_unique<WindowImports>(*this)),
      m_exports(std::make_unique<WindowExports>(*this)),
      m_textExports(std::make_unique<WindowTextExports>(*this)),
      m_actions(std::make_unique<WindowActions>(*this)) {
    setObjectName(u"main-window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumSize(smallest);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messages = new MessageBar(program.appearance);
    m_pages = new QStackedWidget;
    column->addWidget(m_messages);
    column->addWidget(m_pages, 1);
    setCentralWidget(middle);
    makeStartPage();
    makeStatusBar();
    m_actions->fillForStart();
    resize(firstSize.boundedTo(screen()->availableSize() - frame));
    restoreGeometry(program.settings.windowGeometry());
    connect(&m_session, &FileSession::titleChanged, this, &MainWindow::takeTitle);
    connect(&m_session, &FileSession::busyChanged, this, &MainWindow::closeIfAwaited);
    takeTitle();
}

MainWindow::~MainWindow() {
    // Panels and canvas listen to the workspace, which ends before a QObject's children do.
    removeEditor();
    delete takeCentralWidget();
}

void MainWindow::placeBeside(const MainWindow& other) {
    constexpr QPoint step(24, 24);
    const QRect room = other.screen()->availableGeometry();
    const QPoint last = room.bottomRight() - QPoint(width() + frame.width(), height() + frame.height());
    const QPoint wanted = other.pos() + step;
    move(std::max(room.left(), std::min(wanted.x(), last.x())),
         std::max(room.top(), std::min(wanted.y(), last.y())));
}

void MainWindow::makeStartPage() {
    m_startPage = new StartPage(m_program.appearance);
    m_pages->addWidget(m_startPage);
    m_startPage->setRecent(m_program.recentFiles.existing());
    connect(&m_program.recentFiles, &RecentFiles::changed, m_startPage,
            [this, page = m_startPage] { page->setRecent(m_program.recentFiles.existing()); });
    connect(m_startPage, &StartPage::newRequested, this, [this] { m_files->begin(); });
    connect(m_startPage, &StartPage::openRequested, this, [this] { m_files->askWhatToOpen(); });
    connect(m_startPage, &StartPage::importRequested, this, [this] { m_imports->askWhatToImport(); });
    connect(m_startPage, &StartPage::fileRequested, this, &MainWindow::fileRequested);
    connect(m_startPage, &StartPage::sampleRequested, this, &MainWindow::sampleRequested);
}

void MainWindow::makeStatusBar() {
    statusBar()->setObjectName(u"status"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->hide();
}

void MainWindow::showEditor() {
    if (m_canvas) return;
    setUpdatesEnabled(false);
    fillEditor();
    restoreState(m_program.settings.windowState(arrangementVersion));
    m_panels->adaptTitles();
    m_pages->removeWidget(m_startPage);
    m_startPage->deleteLater();
    m_startPage = nullptr;
    setUpdatesEnabled(true);
}

void MainWindow::fillEditor() {
    makeEditor();
    m_actions->fillForEditor();
    addAnswerBar();
    m_pages->setCurrentWidget(m_canvas);
    statusBar()->show();
}

void MainWindow::removeEditor() {
    // A dock that goes uncovers the next in its row, which must not make its panel then.
    const auto docks = findChildren<PanelDock*>();
    for (PanelDock* dock : docks) dock->disconnect();
    qDeleteAll(docks);
    m_panels.reset();
    m_actions.reset();
    qDeleteAll(findChildren<QToolBar*>(Qt::FindDirectChildrenOnly)); // the header's among them
    delete m_canvas;
    m_canvas = nullptr;
    setStatusBar(nullptr);
}

void MainWindow::speakAnew() {
    setUpdatesEnabled(false);
    delete m_popup;
    m_popup = nullptr;
    if (m_canvas) {
        const QByteArray arrangement = saveState(arrangementVersion);
        const double zoom = m_canvas->zoom();
        const QPointF middle = m_canvas->view().sight().center();
        removeEditor();
        makeStatusBar();
        m_actions = std::make_unique<WindowActions>(*this);
        fillEditor();
        restoreState(arrangement, arrangementVersion);
        m_panels->adaptTitles();
        m_canvas->lookAt(middle, zoom);
        m_canvas->setFocus();
    } else {
        delete m_startPage;
        makeStartPage();
        m_actions = std::make_unique<WindowActions>(*this);
        m_actions->fillForStart();
    }
    takeTitle();
    setUpdatesEnabled(true);
}

void MainWindow::makeEditor() {
    m_header = new AnswerHeader(m_workspace, this);
    m_canvas = new Canvas(m_workspace);
    m_canvas->setObjectName(u"canvas"_s);
    m_pages->addWidget(m_canvas);
    m_panels = std::make_unique<WindowPanels>(*this, m_workspace, *m_canvas, *m_header);

    auto* hint = new QLabel;
    hint->setObjectName(u"status-hint"_s);
    hint->setTextFormat(Qt::PlainText);
    hint->setContentsMargins(spacing::normal, 0, spacing::normal, 0);
    connect(m_canvas, &Canvas::hintChanged, hint, &QLabel::setText);
    // What was said about something else is out of date.
    connect(&m_workspace.selection, &Selection::changed, hint, &QLabel::clear);
    connect(&m_workspace.document, &Document::changed, hint, &QLabel::clear);
    connect(m_canvas, &Canvas::connectRequested, this, &MainWindow::showConnect);
    connect(m_canvas, &Canvas::textPasted, this, [this, hint](const QString& text) {
        if (isImportable(text))
            m_imports->paste(text);
        else
            hint->setText(
                tr("The text on the clipboard is neither a design nor a drawing that can be imported."));
    });
    statusBar()->addWidget(hint, 1);
    auto* zoom = new QLabel;
    zoom->setObjectName(u"status-zoom"_s);
    zoom->setToolTip(tr("How large the drawing is shown; Ctrl and the wheel change it"));
    const auto showZoom = [zoom](double value) { zoom->setText(tr("%1 %").arg(qRound(value * 100))); };
    connect(m_canvas, &Canvas::zoomChanged, zoom, showZoom);
    showZoom(m_canvas->zoom());
    zoom->setContentsMargins(spacing::normal, 0, spacing::normal, 0);
    statusBar()->addPermanentWidget(zoom);
}

void MainWindow::addAnswerBar() {
    // Across the whole window: only there all its figures find room.
    auto* answer = new QToolBar(tr("Answer"));
    answer->setObjectName(u"answer"_s);
    answer->setMovable(false);
    answer->toggleViewAction()->setVisible(false); // always in sight
    answer->addWidget(m_header);
    answer->layout()->setContentsMargins(0, 0, 0, 0);
    addToolBarBreak();
    addToolBar(answer);
}

void MainWindow::takeTitle() {
    setWindowTitle(m_canvas || !m_session.isPristine() ? m_session.title() + u" — Faultline"_s
                                                       : u"Faultline"_s);
    setWindowFilePath(m_session.path());
}

void MainWindow::rememberArrangement() {
    m_program.settings.setWindowGeometry(saveGeometry());
    if (m_canvas) m_program.settings.setWindowState(saveState(), arrangementVersion);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    if (m_isAsking) return; // the question is open, or what its answer has begun
    if (m_session.isBusy()) {
        m_closesWhenIdle = true; // a save under way may yet make the question needless
        return;
    }
    if (m_session.isModified()) {
        m_isAsking = true;
        m_files->askToLose(
            [this] {
                m_isAsking = false;
                // Whatever is unsaved now was given up.
                m_workspace.document.history().setClean();
                close();
            },
            [this] {
                m_isAsking = false;
                Q_EMIT closeRefused();
            });
        return;
    }
    rememberArrangement();
    event->accept();
}

void MainWindow::closeIfAwaited() {
    if (!m_session.isBusy() && std::exchange(m_closesWhenIdle, false)) close();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) m_session.checkDisk();
    if (event->type() == QEvent::LanguageChange) speakAnew();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!filesIn(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = filesIn(*event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    QStringList toImport;
    for (const QString& path : paths)
        if (isToImport(path))
            toImport.append(path);
        else
            Q_EMIT fileRequested(path);
    m_imports->open(toImport);
}

} // namespace faultline
