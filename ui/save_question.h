// SPDX-License-Identifier: MIT
#pragma once
// Where to write a file: one question for designs, pictures, reports and texts.

#include <QString>
#include <QStringList>

#include <functional>

class QMessageBox;
class QWidget;

namespace faultline {

struct SaveQuestion {
    QString name;        ///< objectName of the dialog
    QString title;       ///< of the dialog
    QString folder;      ///< where it begins
    QString stem;        ///< the suggested file without its ending, in the user's words
    QStringList endings; ///< "png"; a file named otherwise gets the first
    QString filter;
};

/// Asks with a sheet of the window. One of the two follows: `chosen` with a path that has one of the endings,
/// once the user has agreed where it would replace a file, or `refused`. Neither once the window is gone.
void askWhereToSave(QWidget& window, const SaveQuestion& question,
                    std::function<void(const QString& path)> chosen, std::function<void()> refused = {});

/// The folder that a file lies in; for none the person's documents, or home where there is no such folder.
[[nodiscard]] QString folderOf(const QString& path);

/// A file's name out of words: without what no file system takes, not hidden, and no longer than one can be.
[[nodiscard]] QString fileNameOf(const QString& words, const QString& ending);

/// A question as a sheet of the window, plain text; the caller adds buttons and calls open().
[[nodiscard]] QMessageBox* makeQuestion(QWidget& window, const QString& name, const QString& title,
                                        const QString& detail);

} // namespace faultline
