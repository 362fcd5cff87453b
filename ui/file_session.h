// SPDX-License-Identifier: MIT
#pragma once
// The file behind a window's document: new, open, save, and what other programs do to it meanwhile.

#include "ui/file_session_disk.h"
#include "ui/journal.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace faultline {

class Document;

/// Reads and writes the document's file, keeps its journal, and watches the file. Asks nobody anything: the
/// main window asks the user before it calls. Called on the GUI thread, which never waits for the disk; what
/// was asked for is done in order, one after the other. When the session ends, it lets a save under way
/// finish, and takes the journal away: what is unsaved then is lost, so ask before.
class FileSession : public QObject {
    Q_OBJECT
public:
    /// Called once on the GUI thread with the outcome, unless the session has ended before.
    using Done = std::function<void(const Result<void>&)>;
    enum class OpenAs {
        file, ///< to be saved back to where it came from
        copy  ///< a sample: untitled, so that saving asks for a place
    };
    enum class DiskChange { modified, removed };
    Q_ENUM(DiskChange)

    /// The document must outlive this. Journals of what has no writable folder go into `journalFolder`, by
    /// default `Journal::defaultFolder`.
    explicit FileSession(Document& document, QString journalFolder = {}, QObject* parent = nullptr);
    ~FileSession() override;

    /// The file's absolute path; empty while the design has none.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] bool isUntitled() const { return m_path.isEmpty(); }
    /// Whether there is something that would be lost without saving.
    [[nodiscard]] bool isModified() const;
    /// Untitled, unmodified and empty: another design may be opened in this window.
    [[nodiscard]] bool isPristine() const;
    /// A design is being read or written.
    [[nodiscard]] bool isBusy() const { return m_atWork > 0; }
    /// "name — file*": the design's name where it has one, the file or "Untitled", the star where modified.
    [[nodiscard]] QString title() const;

    /// Starts anew from this design, untitled and unmodified.
    void start(Design design);
    /// Opens a file in place of the document. On an error (those of `loadDesign`) nothing has changed.
    void open(const QString& path, OpenAs as, Done done);
    /// Opens what a journal has kept. The document is modified then; saving it ends the journal.
    void recover(const RecoverableJournal& journal, Done done);
    /// Writes the document to its file. Error "no-file" while it has none, "changed-on-disk" where another
    /// program has changed the file since it was read or written here; else those of `saveDesign`.
    void save(Done done);
    /// As `save`, whatever the file holds by now: the user has said so.
    void saveAnyway(Done done);
    /// Writes the document to another file, which is its file from then on. The file's dialog has asked
    /// already about what is there.
    void saveAs(const QString& path, Done done);
    /// The user keeps this version after `changedOnDisk`: it counts as modified, and saving asks no more.
    void keepMine();
    /// Looks for unsaved work that a program left behind when it was killed: of these documents, and
    /// untitled.
    void findJournals(const QStringList& documents,
                      std::function<void(const std::vector<RecoverableJournal>&)> done);
    /// Looks whether another program has changed the file; for when the window comes to the front.
    void checkDisk();

Q_SIGNALS:
    /// The title, the path or whether it is modified may differ.
    void titleChanged();
    void busyChanged();
    /// Another program has changed the file, or taken it away (then the document counts as modified). Said
    /// once a change; never about saves from here.
    void changedOnDisk(faultline::FileSession::DiskChange change);
    /// Unsaved work cannot be kept for the case of a crash; said once until it can again.
    void journalFailed(const faultline::Error& error);
    /// Unsaved work is kept, at most a second old.
    void journalWritten();

private:
    template <class Work, class Then>
    void inBackground(Work work, Then then);
    template <class Work, class Then>
    void busily(Work work, Then then);
    [[nodiscard]] Done orNothing(Done done) const;
    void write(const QString& path, bool asksFirst, Done done);
    void begin(Design design, const QString& path);
    void watch(const QString& target);
    void looked(const FileState& state, bool isKnown);

    Document& m_document;
    Journal m_journal;
    QString m_path;
    std::shared_ptr<FileState> m_known;   ///< the file as read or written here; for work in m_disk alone
    std::optional<QByteArray> m_seen;     ///< the digest of the last look, where it was not the known one
    std::optional<QByteArray> m_reported; ///< the digest that `changedOnDisk` has told of
    quint64 m_edits = 0;                  ///< changes of the document so far
    quint64 m_openings = 0;               ///< designs begun or opened so far
    int m_atWork = 0;
    QFileSystemWatcher m_watcher;
    QTimer m_lookSoon;
    QThreadPool m_disk; ///< last: it ends before what its work refers to
};

} // namespace faultline
