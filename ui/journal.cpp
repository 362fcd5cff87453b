// SPDX-License-Identifier: MIT
#include "ui/journal.h"

#include "ui/document.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace faultline {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// From a change to the beginning of its writing; two of these and two writes stay under two seconds.
constexpr std::chrono::milliseconds delay = 500ms;

} // namespace

QString Journal::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/journals"_s;
}

Journal::Journal(Document& document, QString folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(folder.isEmpty() ? defaultFolder() : std::move(folder)),
      m_store(std::make_shared<Store>()) {
    m_disk.setMaxThreadCount(1); // one after the other
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &Journal::write);
    connect(&document, &Document::changed, this, &Journal::noteChange);
    connect(&document.history(), &QUndoStack::cleanChanged, this, &Journal::noteClean);
}

Journal::~Journal() { drop(); }

void Journal::follow(const QString& document, const QByteArray& baseDigest) {
    drop();
    m_path = document;
    m_baseDigest = baseDigest;
    if (!m_document.history().isClean()) noteChange();
}

void Journal::goOnWith(std::shared_ptr<JournalFile> journal, const JournalContent& content) {
    drop();
    m_path = content.document;
    m_baseDigest = content.baseDigest;
    m_disk.start([store = m_store, journal = std::move(journal)] { store->file = journal; });
}

void Journal::noteChange() {
    m_isDirty = true;
    // Not started anew by each change: a drag that goes on is written all the same.
    if (!m_isWriting && !m_soon.isActive()) m_soon.start();
}

void Journal::noteClean(bool isClean) {
    if (isClean)
        drop();
    else
        noteChange();
}

void Journal::drop() {
    m_soon.stop();
    m_isDirty = false;
    m_disk.start([store = m_store] {
        if (const auto file = std::exchange(store->file, nullptr)) file->remove();
    });
}

void Journal::write() {
    m_isDirty = false;
    if (m_document.history().isClean()) return;
    m_isWriting = true;
    m_disk.start([this, store = m_store, folder = m_folder, document = m_path, base = m_baseDigest,
                  system = m_document.snapshot(), layout = m_document.design().layout] {
        const JournalContent content{document, base, std::make_shared<Design>(Design{*system, layout})};
        auto outcome = std::make_shared<Result<void>>(store->write(content, folder));
        QMetaObject::invokeMethod(
            this, [this, outcome] { wrote(*outcome); }, Qt::QueuedConnection);
    });
}

Result<void> Journal::Store::write(const JournalContent& content, const QString& folder) {
    if (!file) {
        auto created = JournalFile::create(content.document, folder);
        if (!created) return created.error();
        file = *std::move(created);
    }
    const auto written = file->write(content);
    if (written || QFileInfo(file->path()).absolutePath() == QFileInfo(folder).absoluteFilePath())
        return written;
    // The document's disk is full, or gone: the program's own folder may be on another.
    auto elsewhere = JournalFile::createIn(folder, content.document);
    if (!elsewhere) return written;
    if (const auto again = (*elsewhere)->write(content); !again) {
        (*elsewhere)->remove();
        return written;
    }
    file->remove();
    file = *std::move(elsewhere);
    return {};
}

void Journal::wrote(const Result<void>& outcome) {
    m_isWriting = false;
    if (m_isDirty) m_soon.start();
    if (outcome) {
        m_hasFailed = false;
        Q_EMIT written();
    } else if (!std::exchange(m_hasFailed, true)) {
        Q_EMIT failed(outcome.error());
    }
}

} // namespace faultline
