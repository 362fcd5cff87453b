// SPDX-License-Identifier: MIT
#include "ui/file_session.h"

#include "ui/document.h"

#include <QFileInfo>
#include <QPointer>

#include <chrono>
#include <utility>

namespace faultline {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Long enough for other programs to finish a save, short enough to be felt as at once.
constexpr std::chrono::milliseconds settling = 200ms;

Result<void> outcomeOf(const auto& result) { return result ? Result<void>() : Result<void>(result.error()); }

} // namespace

FileSession::FileSession(Document& document, QString journalFolder, QObject* parent)
    : QObject(parent), m_document(document), m_journal(document, std::move(journalFolder)),
      m_known(std::make_shared<FileState>()) {
    m_disk.setMaxThreadCount(1); // one after the other, in the order asked for
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(settling);
    const auto lookSoon = [this] {
        if (!m_lookSoon.isActive()) m_lookSoon.start();
    };
    connect(&m_journal, &Journal::failed, this, &FileSession::journalFailed);
    connect(&m_journal, &Journal::written, this, &FileSession::journalWritten);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, lookSoon);
    connect(&m_lookSoon, &QTimer::timeout, this, &FileSession::checkDisk);
    connect(&document, &Document::changed, this, [this](const ChangeSet& changes) {
        ++m_edits;
        if (changes.properties) Q_EMIT titleChanged(); // the design's name is in it
    });
    connect(&document.history(), &QUndoStack::cleanChanged, this, &FileSession::titleChanged);
}

FileSession::~FileSession() = default;

template <class Work, class Then>
void FileSession::inBackground(Work work, Then then) {
    m_disk.start([this, work = std::move(work), then = std::move(then)] {
        auto outcome = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            this, [then, outcome] { then(*outcome); }, Qt::QueuedConnection);
    });
}

template <class Work, class Then>
void FileSession::busily(Work work, Then then) {
    if (m_atWork++ == 0) Q_EMIT busyChanged();
    inBackground(std::move(work), [self = QPointer(this), then = std::move(then)](auto& outcome) {
        then(outcome);
        // Whoever was told may have closed the window.
        if (self && --self->m_atWork == 0) Q_EMIT self->busyChanged();
    });
}

FileSession::Done FileSession::orNothing(Done done) const {
    return done ? std::move(done) : [](const Result<void>&) {};
}

bool FileSession::isModified() const { return !m_document.history().isClean(); }

bool FileSession::isPristine() const {
    return isUntitled() && !isModified() && m_document.design() == Design{};
}

QString FileSession::title() const {
    const QString name = QString::fromStdString(m_document.system().properties.name);
    const QString file = isUntitled() ? tr("Untitled") : QFileInfo(m_path).fileName();
    const QString star = isModified() ? u"*"_s : QString();
    return name.isEmpty() ? file + star : tr("%1 — %2").arg(name, file) + star;
}

void FileSession::begin(Design design, const QString& path) {
    ++m_openings;
    m_path = path;
    m_seen.reset();
    m_reported.reset();
    m_lookSoon.stop();
    m_document.setDesign(std::move(design));
    Q_EMIT titleChanged();
}

void FileSession::start(Design design) {
    begin(std::move(design), {});
    watch({});
    m_journal.follow({}, {});
    inBackground(
        [known = m_known] {
            *known = {};
            return true;
        },
        [](bool) {});
}

void FileSession::open(const QString& path, OpenAs as, Done done) {
    const QString file = QFileInfo(path).absoluteFilePath();
    const auto load = [file, as, known = m_known] {
        auto loaded = loadFile(file);
        if (loaded) *known = as == OpenAs::file ? loaded->state : FileState{};
        return loaded;
    };
    const auto took = [this, file, as, done = orNothing(std::move(done))](Result<LoadedDesign>& loaded) {
        if (loaded) {
            const bool isFile = as == OpenAs::file;
            begin(std::move(*loaded->design), isFile ? file : QString());
            watch(isFile ? loaded->state.target : QString());
            m_journal.follow(m_path, isFile ? loaded->state.digest : QByteArray());
        }
        done(outcomeOf(loaded));
    };
    busily(load, took);
}

void FileSession::recover(const RecoverableJournal& journal, Done done) {
    struct Recovered {
        std::shared_ptr<JournalFile> file;
        JournalContent content;
        QString target;
    };
    const auto load = [path = journal.journal, known = m_known]() -> Result<Recovered> {
        auto file = JournalFile::takeOver(path);
        if (!file) return file.error();
        auto content = readJournal(path);
        if (!content) return content.error();
        // Known is what the work began from: a file that differs from it by now is not overwritten unasked.
        *known = {content->baseDigest, {}, {}};
        const auto found = content->document.isEmpty() ? FileState{} : lookAt(content->document);
        return Recovered{*std::move(file), *std::move(content), found ? found->target : QString()};
    };
    const auto took = [this, done = orNothing(std::move(done))](Result<Recovered>& recovered) {
        if (recovered) {
            begin(std::move(*recovered->content.design), recovered->content.document);
            watch(recovered->target);
            m_journal.goOnWith(std::move(recovered->file), recovered->content);
            m_document.history().resetClean();
        }
        done(outcomeOf(recovered));
    };
    busily(load, took);
}

void FileSession::save(Done done) {
    if (!isUntitled()) return write(m_path, true, std::move(done));
    orNothing(std::move(done))(
        Error{"no-file", tr("The design has no file yet.").toStdString(), std::string()});
}

void FileSession::saveAnyway(Done done) {
    if (isUntitled()) return save(std::move(done));
    write(m_path, false, std::move(done));
}

void FileSession::saveAs(const QString& path, Done done) {
    const QString file = QFileInfo(path).absoluteFilePath();
    write(file, false, std::move(done));
}

void FileSession::write(const QString& path, bool asksFirst, Done done) {
    const auto work = [path, asksFirst, known = m_known,
                       design = std::make_shared<const Design>(m_document.design())] {
        auto written = saveFile(*design, path, asksFirst ? known.get() : nullptr);
        if (written) *known = *written;
        return written;
    };
    const auto took = [this, path, opening = m_openings, edits = m_edits,
                       done = orNothing(std::move(done))](Result<FileState>& written) {
        if (written && opening == m_openings) {
            m_path = path;
            m_seen.reset();
            m_reported.reset();
            // What was changed while the disk was at it is not in the file, whatever state comes back later.
            if (edits == m_edits)
                m_document.history().setClean();
            else
                m_document.history().resetClean();
            watch(written->target);
            m_journal.follow(path, written->digest);
            Q_EMIT titleChanged();
        }
        done(outcomeOf(written));
    };
    busily(work, took);
}

void FileSession::keepMine() {
    if (isUntitled()) return;
    m_document.history().resetClean();
    inBackground(
        [path = m_path, known = m_known] {
            const auto found = lookAt(path, *known);
            if (found) *known = *found;
            return true;
        },
        [](bool) {});
}

void FileSession::findJournals(const QStringList& documents,
                               std::function<void(const std::vector<RecoverableJournal>&)> done) {
    inBackground([documents, folder = m_journal.folder()] { return findRecoverable(documents, folder); },
                 std::move(done));
}

void FileSession::checkDisk() {
    if (isUntitled()) return;
    struct Look {
        Result<FileState> state;
        bool isKnown;
    };
    const auto look = [path = m_path, known = m_known] {
        auto state = lookAt(path, *known);
        const bool isKnown = state && state->digest == known->digest;
        if (isKnown) *known = *state; // touched perhaps, and the same
        return Look{std::move(state), isKnown};
    };
    const auto took = [this, path = m_path, opening = m_openings](Look& found) {
        // What cannot be read now says nothing; a save will say why.
        if (found.state && path == m_path && opening == m_openings) looked(*found.state, found.isKnown);
    };
    inBackground(look, took);
}

void FileSession::looked(const FileState& state, bool isKnown) {
    watch(state.target); // after a save by rename it is another file that has to be watched
    if (isKnown) {
        m_seen.reset();
        m_reported.reset();
        return;
    }
    if (m_seen != state.digest) {
        m_seen = state.digest; // perhaps half a save of another program: look again before saying so
        m_lookSoon.start();
        return;
    }
    if (m_reported == state.digest) return;
    m_reported = state.digest;
    if (!state.exists()) m_document.history().resetClean();
    Q_EMIT changedOnDisk(state.exists() ? DiskChange::modified : DiskChange::removed);
}

void FileSession::watch(const QString& target) {
    QStringList wanted;
    if (!target.isEmpty()) wanted = {target, QFileInfo(target).absolutePath()};
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : watched)
        if (!wanted.contains(path)) m_watcher.removePath(path);
    for (const QString& path : wanted)
        if (!watched.contains(path)) m_watcher.addPath(path);
}

} // namespace faultline
