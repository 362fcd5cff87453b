// SPDX-License-Identifier: MIT
#include "ui/save_question.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SaveQuestion)
};

/// Most file systems end a name at 255 bytes; the journal and a save under way put some around it.
constexpr qsizetype longestName = 200;

bool hasEnding(const QString& path, const QStringList& endings) {
    return std::ranges::any_of(
        endings, [&](const QString& ending) { return path.endsWith(u'.' + ending, Qt::CaseInsensitive); });
}

void askToReplace(QWidget& window, const QString& path, std::function<void(const QString&)> chosen,
                  std::function<void()> refused) {
    auto* box =
        makeQuestion(window, u"replace-question"_s,
                     Words::tr("“%1” is there already. Replace it?").arg(QFileInfo(path).fileName()), {});
    auto* replace = box->addButton(Words::tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QMessageBox::finished, &window, [=] {
        if (box->clickedButton() == replace)
            chosen(path);
        else if (refused)
            refused();
    });
    box->open();
}

} // namespace

void askWhereToSave(QWidget& window, const SaveQuestion& question,
                    std::function<void(const QString& path)> chosen, std::function<void()> refused) {
    auto* dialog = new QFileDialog(&window, question.title, question.folder, question.filter);
    dialog->setObjectName(question.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Qt adds it to names without a dot only; "Shop v1.2" has one.
    dialog->setDefaultSuffix(question.endings.front());
    dialog->selectFile(fileNameOf(question.stem, question.endings.front()));
    if (refused) QObject::connect(dialog, &QFileDialog::rejected, &window, refused);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window,
                     [&window, endings = question.endings, chosen, refused](const QString& path) {
                         if (hasEnding(path, endings)) return chosen(path);
                         const QString full = path + u'.' + endings.front();
                         if (!QFileInfo::exists(full)) return chosen(full);
                         askToReplace(window, full, chosen, refused);
                     });
    dialog->open();
}

QString folderOf(const QString& path) {
    if (!path.isEmpty()) return QFileInfo(path).absolutePath();
    // A dialog that is to begin in a folder that is not there takes its name for a file's.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString fileNameOf(const QString& words, const QString& ending) {
    QString name = words.simplified();
    // What no file system takes in a name, and what would be a folder of its own.
    for (QChar& letter : name)
        if (u"/\\:*?\"<>|"_s.contains(letter) || !(letter.isPrint() || letter.isSurrogate())) letter = u'-';
    while (name.startsWith(u'.')) name.remove(0, 1); // a hidden file is not found again
    while (name.toUtf8().size() > longestName) name.chop(name.back().isLowSurrogate() ? 2 : 1);
    if (name.trimmed().isEmpty()) name = Words::tr("Untitled");
    return name + u'.' + ending;
}

QMessageBox* makeQuestion(QWidget& window, const QString& name, const QString& title, const QString& detail) {
    auto* box = new QMessageBox(QMessageBox::Question, {}, title, QMessageBox::NoButton, &window);
    box->setObjectName(name);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    return box;
}

} // namespace faultline
