// SPDX-License-Identifier: MIT
#include "ui/journal_file.h"

#include "core/io/design_file.h"
#include "core/io/json.h"
#include "core/io/whole_file.h"
#include "ui/file_session_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int journalVersion = 1;
constexpr int mostBeside = 9;    ///< journals of one document beside it: one a program that has it open
constexpr int mostInFolder = 99; ///< the same in the program's own folder, untitled work among it

QString numbered(const QString& stem, int number) {
    return number == 1 ? stem + u".journal"_s : stem + u".%1.journal"_s.arg(number);
}

QString stemBeside(const QString& document) {
    const QFileInfo file(document);
    return file.absolutePath() + u"/."_s + file.fileName();
}

/// For documents in folders that cannot be written: the name for people, the digest to tell like names apart.
QString stemIn(const QString& folder, const QString& document) {
    if (document.isEmpty()) return folder + u"/untitled"_s;
    constexpr qsizetype most = 40; // letters: with what stands around it, the whole must fit a file system
    const QByteArray digest = digestOf(document.toStdString()).toHex().left(12);
    return folder + u'/' + QFileInfo(document).fileName().left(most) + u'-' + QString::fromLatin1(digest);
}

/// Nothing where a running program has it. `isForbidden` says that no lock can be made there at all.
std::unique_ptr<QLockFile> lockOf(const QString& journal, bool* isForbidden = nullptr) {
    auto lock = std::make_unique<QLockFile>(journal + u".lock"_s);
    lock->setStaleLockTime(0); // work may go on for days; what ends a lock is the end of its program
    if (lock->tryLock(0)) return lock;
    if (isForbidden != nullptr) *isForbidden = lock->error() != QLockFile::LockFailedError;
    return nullptr;
}

/// Makes the file, readable by its owner alone: the design may be none of anybody else's business.
bool makePrivate(const QString& path) {
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

Error damaged(const QString& journal) {
    return {"journal-damaged", "the journal cannot be read: it has no proper beginning",
            journal.toStdString()};
}

std::optional<RecoverableJournal> recoverable(const QString& journal) {
    auto content = readJournal(journal);
    if (!content) return std::nullopt; // damaged, or by a newer program: not ours to throw away
    RecoverableJournal found;
    found.journal = journal;
    found.document = content->document;
    found.name = QString::fromStdString(content->design->system.properties.name);
    found.written = QFileInfo(journal).lastModified();
    found.components = static_cast<int>(content->design->system.components.size());
    bool holdsNothing = false;
    if (content->document.isEmpty()) {
        holdsNothing = *content->design == Design{};
    } else if (const auto file = loadFile(content->document)) {
        holdsNothing = *file->design == *content->design;
        found.isOlder = !content->baseDigest.isEmpty() && file->state.digest != content->baseDigest;
    }
    if (!holdsNothing) return found;
    QFile::remove(journal);
    return std::nullopt;
}

} // namespace

JournalFile::JournalFile(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_lock(std::move(lock)) {}

std::unique_ptr<JournalFile> JournalFile::firstFree(const QString& stem, int most) {
    for (int number = 1; number <= most; ++number) {
        const QString path = numbered(stem, number);
        if (QFile::exists(path)) continue;
        bool isForbidden = false;
        auto lock = lockOf(path, &isForbidden);
        if (isForbidden) return nullptr;
        if (!lock || QFile::exists(path)) continue; // another program was faster
        if (!makePrivate(path)) return nullptr;
        return std::unique_ptr<JournalFile>(new JournalFile(path, std::move(lock)));
    }
    return nullptr;
}

Result<std::unique_ptr<JournalFile>> JournalFile::create(const QString& document, const QString& folder) {
    if (!document.isEmpty())
        if (auto beside = firstFree(stemBeside(document), mostBeside)) return beside;
    return createIn(folder, document);
}

Result<std::unique_ptr<JournalFile>> JournalFile::createIn(const QString& folder, const QString& document) {
    QDir().mkpath(folder);
    if (auto inFolder = firstFree(stemIn(folder, document), mostInFolder)) return inFolder;
    return Error{"journal-unwritable", "unsaved work cannot be kept: the folder cannot be written",
                 folder.toStdString()};
}

Result<std::unique_ptr<JournalFile>> JournalFile::takeOver(const QString& journal) {
    auto lock = lockOf(journal);
    if (!lock) return Error{"journal-in-use", "another program works on this design", journal.toStdString()};
    return std::unique_ptr<JournalFile>(new JournalFile(journal, std::move(lock)));
}

Result<void> JournalFile::write(const JournalContent& content) {
    const QJsonObject head{{u"faultline-journal"_s, journalVersion},
                           {u"document"_s, content.document},
                           {u"base"_s, QString::fromLatin1(content.baseDigest.toHex())}};
    std::string text = QJsonDocument(head).toJson(QJsonDocument::Compact).toStdString();
    text += '\n';
    text += writeDesign(*content.design);
    return writeWholeFile(diskPath(m_path), text);
}

void JournalFile::remove() {
    QFile::remove(m_path);
    m_lock->unlock();
}

Result<JournalContent> readJournal(const QString& journal) {
    const auto text = readWholeFile(diskPath(journal), json::Document::maximumBytes);
    if (!text) return text.error();
    const std::size_t end = text->find('\n');
    if (end == std::string::npos) return damaged(journal);
    const QJsonObject head =
        QJsonDocument::fromJson(QByteArray::fromStdString(text->substr(0, end))).object();
    if (head.value("faultline-journal"_L1).toInt() != journalVersion) return damaged(journal);
    auto design = readDesign(std::string_view(*text).substr(end + 1));
    if (!design) return design.error();
    return JournalContent{head.value("document"_L1).toString(),
                          QByteArray::fromHex(head.value("base"_L1).toString().toLatin1()),
                          std::make_shared<Design>(*std::move(design))};
}

std::vector<RecoverableJournal> findRecoverable(const QStringList& documents, const QString& folder) {
    QStringList candidates;
    for (const QString& document : documents) {
        if (document.isEmpty()) continue; // untitled work lies in the folder
        for (int number = 1; number <= mostBeside; ++number)
            candidates.append(numbered(stemBeside(document), number));
    }
    const auto inFolder = QDir(folder).entryInfoList({u"*.journal"_s}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : inFolder) candidates.append(file.absoluteFilePath());
    candidates.removeDuplicates();

    std::vector<RecoverableJournal> found;
    for (const QString& journal : candidates) {
        if (!QFile::exists(journal)) continue;
        const auto lock = lockOf(journal); // held while its content is judged
        if (!lock) continue;
        if (QFileInfo(journal).size() == 0)
            QFile::remove(journal); // its program ended before the first word
        else if (auto one = recoverable(journal))
            found.push_back(std::move(*one));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &RecoverableJournal::written);
    return found;
}

void discardJournal(const QString& journal) {
    if (const auto lock = lockOf(journal)) QFile::remove(journal);
}

} // namespace faultline
