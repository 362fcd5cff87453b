// SPDX-License-Identifier: MIT
#pragma once
// All windows of the program: which of them takes a file, and when the program ends.

#include "ui/main_window.h"

#include <vector>

namespace faultline {

/// Makes windows and forgets them when they close. Lives on the GUI thread; closes what is open at its end
/// without asking.
class MainWindows : public QObject {
    Q_OBJECT
public:
    /// `isDesktopDark` as of the start; see `isDesktopDark` in ui/style.h.
    MainWindows(const Program& program, bool isDesktopDark, QObject* parent = nullptr);
    ~MainWindows() override;

    /// The first windows: one for each file, or one with the start page; and what crashes left behind.
    void start(const QStringList& files);
    /// A new window with the start page, shown.
    MainWindow& addWindow();
    /// Brings the window forward that has this file; else opens it in a window that has nothing yet, `from`
    /// first, else in a new one; where that fails `from` says so. What is no design is imported, after its
    /// user has looked at it.
    void open(const QString& path, MainWindow* from = nullptr);
    /// A sample as a new design, in a window as above.
    void openSample(const QString& resource, MainWindow* from = nullptr);
    /// What a crash left behind, in the window that shows its file unmodified, else in one as above.
    void recover(const RecoverableJournal& journal, MainWindow* from = nullptr);
    /// Closes window after window; a window whose user wants to stay ends it.
    void quit();

    [[nodiscard]] std::vector<MainWindow*> windows() const { return m_windows; }

Q_SIGNALS:
    /// The last window has closed after `quit` or by itself.
    void allClosed();

private:
    void import(const QStringList& paths, MainWindow* from);
    MainWindow& make();
    MainWindow* vacant(MainWindow* from);
    MainWindow& roomFor(MainWindow* from);
    void load(MainWindow& window, const QString& file, MainWindow* from);
    void bringForward(MainWindow& window);
    void chooseLook();
    void chooseLanguage();

    Program m_program;
    QString m_language; ///< what the windows speak; see `Settings::language`
    bool m_isDesktopDark = false;
    bool m_isQuitting = false;
    std::vector<MainWindow*> m_windows; ///< in the order of their making; one that goes takes itself out
};

} // namespace faultline
