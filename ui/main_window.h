// SPDX-License-Identifier: MIT
#pragma once
// One window: a design with its canvas, its answer and its panels. It only puts together what others do.

#include "ui/file_session.h"
#include "ui/workspace.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace faultline {

class AnswerHeader;
class Canvas;
class MessageBar;
class RecentFiles;
class SearchPopup;
class Settings;
class StartPage;
class WindowActions;
class WindowExports;
class WindowFiles;
class WindowImports;
class WindowTextExports;
class WindowPanels;

/// What all windows of the program share. All of it must outlive them.
struct Program {
    Appearance& appearance;
    Settings& settings;
    RecentFiles& recentFiles;
};

/// A window begins with the start page; the first design that is begun or opened brings canvas and panels.
/// Lives on the GUI thread and deletes itself when closed.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Program& program);
    ~MainWindow() override;

    [[nodiscard]] const Program& program() const { return m_program; }
    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    [[nodiscard]] FileSession& session() { return m_session; }
    [[nodiscard]] WindowFiles& files() { return *m_files; }
    [[nodiscard]] WindowImports& imports() { return *m_imports; }
    [[nodiscard]] WindowExports& exports() { return *m_exports; }
    [[nodiscard]] WindowTextExports& textExports() { return *m_textExports; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    /// Null while the start page is shown.
    [[nodiscard]] Canvas* canvas() { return m_canvas; }
    /// Null while the start page is shown.
    [[nodiscard]] WindowPanels* panels() { return m_panels.get(); }

    /// Not on the very place of another, which it would hide, as far as the screen has room.
    void placeBeside(const MainWindow& other);

    /// Goes from the start page to the canvas; once there, does nothing.
    void showEditor();

    void showCommandPalette();
    void showKeyList();
    void showFind();
    void showConnect();
    void showPreferences();

Q_SIGNALS:
    /// Another window, empty.
    void windowRequested();
    /// A file to open here or elsewhere, wherever there is room.
    void fileRequested(const QString& path);
    /// A design that was imported, for a window that has none yet; `name` says what of.
    void importAccepted(const faultline::Design& design, const QString& name);
    /// A sample, by the name of its resource.
    void sampleRequested(const QString& resource);
    /// Work that a crash left behind.
    void recoveryRequested(const faultline::RecoverableJournal& journal);
    void quitRequested();
    /// The user wants the window to stay, after a question that its closing raised.
    void closeRefused();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeStartPage();
    void makeStatusBar();
    void makeEditor();
    void removeEditor();
    void fillEditor();
    void addAnswerBar();
    void speakAnew();
    void rememberArrangement();
    void takeTitle();
    void closeIfAwaited();
    [[nodiscard]] SearchPopup& popup();

    Program m_program;
    Workspace m_workspace;
    FileSession m_session;
    MessageBar* m_messages = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_startPage = nullptr;
    Canvas* m_canvas = nullptr;
    AnswerHeader* m_header = nullptr;
    SearchPopup* m_popup = nullptr;
    bool m_isAsking = false;       ///< whether closing may lose what is unsaved
    bool m_closesWhenIdle = false; ///< asked to close while the disk was at work
    std::unique_ptr<WindowFiles> m_files;
    std::unique_ptr<WindowImports> m_imports;
    std::unique_ptr<WindowExports> m_exports;
    std::unique_ptr<WindowTextExports> m_textExports;
    std::unique_ptr<WindowPanels> m_panels;
    std::unique_ptr<WindowActions> m_actions;
};

} // namespace faultline
