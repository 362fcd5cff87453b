// SPDX-License-Identifier: MIT
#pragma once
// What the sheets that write something have in common: choices, a message and buttons beside a preview.

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace faultline {

/// A sheet of the window. Who derives from it adds choices, at last the preview, and writes in `saveTo`.
/// Lives on the GUI thread.
class OutputSheet : public QDialog {
    Q_OBJECT
public:
    /// `name` finds the sheet, and "name-message", "name-save" what is in it. `folder` is where files are put
    /// unless the user says otherwise.
    OutputSheet(const QString& name, QString folder, QWidget* parent);

    /// Writes a file as the choices are; the form by the name's ending.
    virtual void saveTo(const QString& path) = 0;

protected:
    /// The column of choices, and the form at its top.
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    [[nodiscard]] QFormLayout& form() { return *m_form; }
    /// A row of the form, found as "name-what".
    QComboBox* addChoice(const QString& what, const QString& label, const QStringList& items,
                         const QString& tip);
    /// A button beside "Close", found as "name-what".
    QPushButton* addButton(const QString& what, const QString& text);
    /// Puts the message and the buttons below the choices, `work` between the two, and the preview beside
    /// them. Enter presses the first button that was added.
    void addPreview(QWidget* preview, QLayout* work = nullptr);

    /// Asks for a file with one of the endings, the first unless the user says otherwise, called like the
    /// title at first, and hands it to `saveTo`.
    void askWhereTo(const QString& question, const QString& filter, const QString& title,
                    const QStringList& endings);
    /// Shows a sentence above the buttons; none where it is empty.
    void say(const QString& text);

private:
    QString m_name;
    QString m_folder;
    QVBoxLayout* m_column;
    QFormLayout* m_form;
    QLabel* m_message;
    QDialogButtonBox* m_buttons;
    QPushButton* m_first = nullptr;
};

} // namespace faultline
