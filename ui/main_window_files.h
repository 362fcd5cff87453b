// SPDX-License-Identifier: MIT
#pragma once
// What a window asks its user about files: where from, where to, and what to do when something would be lost.

#include "ui/file_session.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;

namespace faultline {

class MainWindow;

/// Stands between the user and the file session. No question blocks: dialogs are sheets of the window,
/// failures go to the message bar. Lives on the GUI thread.
class WindowFiles : public QObject {
    Q_OBJECT
public:
    explicit WindowFiles(MainWindow& window);
    ~WindowFiles() override;

    /// An empty design in this window, which must be pristine.
    void begin();
    /// Opens a file in this window, which must be pristine. `then` is told what came of it; without it a
    /// failure is told here.
    void openHere(const QString& path, FileSession::OpenAs as, FileSession::Done then = {});
    /// Says that a file was not opened, here or elsewhere, and why.
    void tellNotOpened(const QString& path, const Error& error);
    /// Opens a sample as an untitled copy in this window, which must be pristine.
    void openSampleHere(const QString& resource);
    /// Brings back what a crash left behind; this window must be pristine, or show that file unmodified.
    void recoverHere(const RecoverableJournal& journal);
    /// Offers what crashes left behind: beside these files and where untitled work is kept.
    void offerRecovery(const QStringList& documents);

    void askWhatToOpen();
    /// Saves, asking for a place where there is none. One of the two follows: `then` success, `otherwise` a
    /// failure, which the message bar tells of, or a user who would not say where to.
    void save(std::function<void()> then = {}, std::function<void()> otherwise = {});
    void saveAs(std::function<void()> then = {}, std::function<void()> otherwise = {});
    /// Takes up the file's state again, after a question where something would be lost.
    void reload();
    /// `proceed` follows at once where nothing would be lost; else after the user has saved or has given the
    /// changes up. `refused` follows where the user wants to stay, where saving failed, and at once while
    /// another such question is open.
    void askToLose(std::function<void()> proceed, std::function<void()> refused = {});

private:
    void opened(FileSession::OpenAs as);
    void saved(const Result<void>& outcome, std::function<void()> then, std::function<void()> otherwise);
    void tellOfDiskChange(FileSession::DiskChange change);
    void askToOverwrite(std::function<void()> then, std::function<void()> otherwise);
    void offer(const RecoverableJournal& journal);
    /// The file, or the design where it has none yet.
    [[nodiscard]] QString shownName() const;

    MainWindow& m_window;
    FileSession& m_session;
    QPointer<QMessageBox> m_question; ///< whether unsaved changes may be lost
    QThreadPool m_disk;               ///< last: it ends before what its work refers to
};

} // namespace faultline
