// SPDX-License-Identifier: MIT
#pragma once
// Journal files on disk: their names, their locks and their content. Blocking; on whatever thread asks.

#include "core/base/result.h"
#include "core/model/design.h"

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace faultline {

/// Work that was not saved when its program ended, and that no running program holds.
struct RecoverableJournal {
    QString journal;   ///< the journal's path
    QString document;  ///< the file it belongs to; empty: untitled
    QString name;      ///< the design's name; may be empty
    QDateTime written; ///< when the journal was last written
    int components = 0;
    bool isOlder = false; ///< the file has been changed by someone else since the journal's work began
};

/// A journal's content.
struct JournalContent {
    QString document;
    QByteArray baseDigest; ///< of the file that the work began from; empty: none
    std::shared_ptr<Design> design;
};

/// One journal: a file and the lock that says it is alive (by pid, so a dead program's is no obstacle). Not
/// for two threads at once. Ending it releases the lock and leaves the file.
class JournalFile {
public:
    /// A new journal for a document (empty: untitled), beside it or, where that cannot be written, in
    /// `folder`. Never one that exists: that may hold work. Error "journal-unwritable".
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> create(const QString& document,
                                                                     const QString& folder);
    /// The same in `folder` in any case: for a document whose disk takes no more.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> createIn(const QString& folder,
                                                                       const QString& document);
    /// Takes over an existing one. Error "journal-in-use" where a running program holds it.
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>> takeOver(const QString& journal);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// Replaces the content as a whole. Errors as `writeWholeFile`.
    [[nodiscard]] Result<void> write(const JournalContent& content);
    void remove();

private:
    JournalFile(QString path, std::unique_ptr<QLockFile> lock);
    static std::unique_ptr<JournalFile> firstFree(const QString& stem, int most);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

/// Reads a journal. Errors as `loadDesign`, and "journal-damaged".
[[nodiscard]] Result<JournalContent> readJournal(const QString& journal);

/// What can be recovered: for these documents, and of what `folder` holds. Journals that hold nothing beyond
/// their document's file are removed. Newest first.
[[nodiscard]] std::vector<RecoverableJournal> findRecoverable(const QStringList& documents,
                                                              const QString& folder);

/// Removes a journal that the user does not want, unless a running program holds it.
void discardJournal(const QString& journal);

} // namespace faultline
