// SPDX-License-Identifier: MIT
#include "ui/main_window_files.h"

#include "core/io/design_file.h"
#include "core/io/words.h"
#include "ui/canvas/canvas.h"
#include "ui/main_window.h"
#include "ui/main_window_messages.h"
#include "ui/recent_files.h"
#include "ui/save_question.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

/// The key of a message about a file that was not opened begins so.
const QString notOpened = u"open "_s;

QString filter() {
    return QCoreApplication::translate("faultline::WindowFiles", "Faultline designs (*.faultline)");
}

} // namespace

WindowFiles::WindowFiles(MainWindow& window) : m_window(window), m_session(window.session()) {
    m_disk.setMaxThreadCount(1);
    connect(&m_session, &FileSession::changedOnDisk, this, &WindowFiles::tellOfDiskChange);
    connect(&m_session, &FileSession::journalFailed, this, [this](const Error& error) {
        m_window.messages().addError(tr("Unsaved work is not kept for the case of a crash. Save often."),
                                     error, u"journal"_s);
    });
    connect(&m_session, &FileSession::journalWritten, this,
            [this] { m_window.messages().remove(u"journal"_s); });
}

WindowFiles::~WindowFiles() = default;

void WindowFiles::begin() {
    m_session.start({});
    m_window.showEditor();
    m_window.canvas()->setFocus();
}

void WindowFiles::openHere(const QString& path, FileSession::OpenAs as, FileSession::Done then) {
    m_session.open(path, as, [this, path, as, then = std::move(then)](const Result<void>& outcome) {
        if (outcome)
            opened(as);
        else if (!then)
            tellNotOpened(path, outcome.error());
        if (then) then(outcome);
    });
}

void WindowFiles::tellNotOpened(const QString& path, const Error& error) {
    m_window.messages().addError(tr("“%1” was not opened.").arg(QFileInfo(path).fileName()), error,
                                 notOpened + path);
}

void WindowFiles::opened(FileSession::OpenAs as) {
    m_window.messages().removeAll(notOpened);
    m_window.showEditor();
    m_window.canvas()->fitAll();
    m_window.canvas()->setFocus();
    if (as == FileSession::OpenAs::copy) return;
    m_window.program().recentFiles.add(m_session.path());
}

void WindowFiles::openSampleHere(const QString& resource) {
    QFile file(resource);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto design = readDesign(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (!design) {
        m_window.messages().addError(tr("The sample was not opened."), design.error(), notOpened + resource);
        return;
    }
    m_session.start(*std::move(design));
    m_window.showEditor();
    m_window.canvas()->fitAll();
    m_window.canvas()->setFocus();
}

void WindowFiles::recoverHere(const RecoverableJournal& journal) {
    m_session.recover(journal, [this](const Result<void>& outcome) {
        if (!outcome) {
            m_window.messages().addError(tr("The unsaved work could not be brought back."), outcome.error());
            return;
        }
        m_window.showEditor();
        m_window.canvas()->fitAll();
        m_window.messages().add({MessageKind::info,
                                 tr("This is the unsaved work as it was."),
                                 tr("Save it to keep it."),
                                 {},
                                 u"recovered"_s});
    });
}

void WindowFiles::offerRecovery(const QStringList& documents) {
    m_disk.start([this, documents, folder = Journal::defaultFolder()] {
        auto found = findRecoverable(documents, folder);
        // The pool ends before this object does, so `this` is still there; the call itself is dropped with
        // it.
        QMetaObject::invokeMethod(
            this,
            [this, found = std::move(found)] {
                for (const RecoverableJournal& journal : found) offer(journal);
            },
            Qt::QueuedConnection);
    });
}

void WindowFiles::offer(const RecoverableJournal& journal) {
    const QString name = !journal.document.isEmpty() ? QFileInfo(journal.document).fileName()
                         : !journal.name.isEmpty()   ? journal.name
                                                     : tr("Untitled");
    QString detail = tr("From %1, %n component(s).", nullptr, journal.components)
                         .arg(QLocale().toString(journal.written, QLocale::ShortFormat));
    if (journal.isOlder) detail += u' ' + tr("The file itself has been changed since.");
    m_window.messages().add(
        {MessageKind::warning,
         tr("There is unsaved work on “%1” from before a crash.").arg(name),
         detail,
         {{tr("Recover"), tr("Open the unsaved work; the file stays as it is until you save"),
           [this, journal] { Q_EMIT m_window.recoveryRequested(journal); }},
          {tr("Discard"), tr("Delete the unsaved work for good"),
           [this, journal] { m_disk.start([path = journal.journal] { discardJournal(path); }); }}},
         journal.journal});
}

void WindowFiles::askWhatToOpen() {
    auto* dialog = new QFileDialog(&m_window, tr("Open a design"), folderOf(m_session.path()),
                                   filter() + u";;"_s + tr("All files (*)"));
    dialog->setObjectName(u"open-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        for (const QString& path : paths) Q_EMIT m_window.fileRequested(path);
    });
    dialog->open();
}

void WindowFiles::save(std::function<void()> then, std::function<void()> otherwise) {
    if (m_session.isUntitled()) return saveAs(std::move(then), std::move(otherwise));
    m_session.save([this, then = std::move(then), otherwise = std::move(otherwise)](
                       const Result<void>& outcome) { saved(outcome, then, otherwise); });
}

void WindowFiles::saveAs(std::function<void()> then, std::function<void()> otherwise) {
    const QString path = m_session.path();
    SaveQuestion where{
        u"save-dialog"_s, tr("Save the design as"),
        folderOf(path),   QString::fromStdString(m_window.workspace().document.system().properties.name),
        {u"faultline"_s}, filter()};
    if (!path.isEmpty()) where.stem = QFileInfo(path).completeBaseName();
    const auto save = [this, then, otherwise](const QString& chosen) {
        m_session.saveAs(chosen, [this, then, otherwise](const Result<void>& outcome) {
            saved(outcome, then, otherwise);
        });
    };
    askWhereToSave(m_window, where, save, std::move(otherwise));
}

void WindowFiles::saved(const Result<void>& outcome, std::function<void()> then,
                        std::function<void()> otherwise) {
    if (outcome) {
        for (const auto* key : {u"save", u"disk", u"recovered"})
            m_window.messages().remove(QString::fromUtf16(key));
        m_window.program().recentFiles.add(m_session.path());
        if (then) then();
        return;
    }
    if (outcome.error().code == "changed-on-disk")
        return askToOverwrite(std::move(then), std::move(otherwise));
    m_window.messages().addError(
        tr("The design was not saved. It is still here, unsaved."), outcome.error(), u"save"_s,
        {{tr("Save as…"), tr("Write the design to another file"), [this] { saveAs(); }}});
    if (otherwise) otherwise();
}

void WindowFiles::askToOverwrite(std::function<void()> then, std::function<void()> otherwise) {
    auto* box =
        makeQuestion(m_window, u"overwrite-question"_s,
                     tr("“%1” was changed by another program.").arg(QFileInfo(m_session.path()).fileName()),
                     tr("Saving replaces what the other program has written."));
    auto* overwrite = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    auto* elsewhere = box->addButton(tr("Save as…"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::finished, this, [=, this] {
        if (box->clickedButton() == overwrite)
            m_session.saveAnyway(
                [this, then, otherwise](const Result<void>& outcome) { saved(outcome, then, otherwise); });
        else if (box->clickedButton() == elsewhere)
            saveAs(then, otherwise);
        else if (otherwise)
            otherwise();
    });
    box->open();
}

void WindowFiles::tellOfDiskChange(FileSession::DiskChange change) {
    const QString name = QFileInfo(m_session.path()).fileName();
    if (change == FileSession::DiskChange::removed) {
        m_window.messages().add({MessageKind::warning,
                                 tr("“%1” is gone from the disk.").arg(name),
                                 tr("The design is still here. Saving writes the file anew."),
                                 {{tr("Save"), tr("Write the file anew"), [this] { save(); }}},
                                 u"disk"_s});
        return;
    }
    m_window.messages().add(
        {MessageKind::warning,
         tr("“%1” was changed by another program.").arg(name),
         m_session.isModified() ? tr("Loading it gives up your unsaved changes.") : QString(),
         {{tr("Load it"), tr("Take up the file as the other program wrote it"),
           [this] { openHere(m_session.path(), FileSession::OpenAs::file); }},
          {tr("Keep mine"), tr("Go on with this version; saving replaces the other program's"),
           [this] { m_session.keepMine(); }}},
         u"disk"_s});
}

void WindowFiles::reload() {
    if (m_session.isUntitled()) return;
    askToLose([this] { openHere(m_session.path(), FileSession::OpenAs::file); });
}

QString WindowFiles::shownName() const {
    if (!m_session.isUntitled()) return QFileInfo(m_session.path()).fileName();
    const auto& name = m_window.workspace().document.system().properties.name;
    return name.empty() ? tr("Untitled") : QString::fromStdString(shown(name, 60));
}

void WindowFiles::askToLose(std::function<void()> proceed, std::function<void()> refused) {
    if (!m_session.isModified()) return proceed();
    if (m_question) {
        m_question->raise();
        if (refused) refused();
        return;
    }
    auto* box =
        makeQuestion(m_window, u"unsaved-question"_s, tr("Save the changes to “%1”?").arg(shownName()),
                     tr("Without saving, they are lost."));
    m_question = box;
    auto* keep = box->addButton(QMessageBox::Save);
    auto* drop = box->addButton(QMessageBox::Discard);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [=, this] {
        m_question = nullptr;
        if (box->clickedButton() == keep)
            // Who goes on drawing while the disk is at it is asked again.
            save([this, proceed, refused] { askToLose(proceed, refused); }, refused);
        else if (box->clickedButton() == drop)
            proceed();
        else if (refused)
            refused();
    });
    box->open();
}

} // namespace faultline
