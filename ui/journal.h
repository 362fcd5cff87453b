// SPDX-License-Identifier: MIT
#pragma once
// Keeps unsaved work on disk while it is done, so that a crash or a kill loses at most two seconds of it.

#include "ui/journal_file.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace faultline {

class Document;

/// Writes the document to a journal within a second after a change, off the GUI thread, and takes the journal
/// away when the document is saved, undone to what is saved, or closed. Lives on the GUI thread. Its end
/// waits for a write under way.
class Journal : public QObject {
    Q_OBJECT
public:
    /// Where journals go that cannot lie beside a document.
    [[nodiscard]] static QString defaultFolder();

    /// The document must outlive this. An empty folder: `defaultFolder`.
    explicit Journal(Document& document, QString folder = {}, QObject* parent = nullptr);
    ~Journal() override;

    /// The work is about this file now (empty: untitled), as it was with that digest. The journal so far
    /// goes; unsaved work gets a new one.
    void follow(const QString& document, const QByteArray& baseDigest);
    /// As `follow`, and goes on in the journal that the work was recovered from.
    void goOnWith(std::shared_ptr<JournalFile> journal, const JournalContent& content);
    [[nodiscard]] const QString& folder() const { return m_folder; }

Q_SIGNALS:
    /// The journal holds the document as it was at most a second ago.
    void written();
    /// The disk does not take the journal; said once until it does again.
    void failed(const faultline::Error& error);

private:
    /// What belongs to the thread that writes.
    struct Store {
        std::shared_ptr<JournalFile> file;

        Result<void> write(const JournalContent& content, const QString& folder);
    };

    void noteChange();
    void noteClean(bool isClean);
    void write();
    void wrote(const Result<void>& outcome);
    void drop();

    Document& m_document;
    QString m_folder;
    QString m_path;
    QByteArray m_baseDigest;
    bool m_isDirty = false; ///< changed since the last write began
    bool m_isWriting = false;
    bool m_hasFailed = false;
    QTimer m_soon;
    std::shared_ptr<Store> m_store; ///< touched by work in m_disk alone
    QThreadPool m_disk;             ///< last: it ends before what its work refers to
};

} // namespace faultline
