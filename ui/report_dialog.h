// SPDX-License-Identifier: MIT
#pragma once
// Asks what goes into a report, shows its pages while that changes, and writes or prints it.

#include "ui/report_maker.h"

#include <QDialog>

#include <filesystem>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace faultline {

class LatestJob;
class PagePreview;

/// A sheet of the window. Works on copies: what is drawn meanwhile is not in it. Lives on the GUI thread,
/// which never waits for a report.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    /// `before`: the report compares that one with `design`. `folder` is where files are put unless the user
    /// says otherwise.
    ReportDialog(ReportDesign design, std::optional<ReportDesign> before, QString folder, QWidget* parent);
    ~ReportDialog() override;

    /// For those who came to print: that button is the first.
    void preferPrinting();
    /// Writes the report as the choices are; the form by the name's ending. For the file's dialog, and for
    /// tests.
    void saveTo(const QString& path);

Q_SIGNALS:
    /// The pages are those of the choices.
    void previewed();
    /// A file has been written, or was not for the reason in the error.
    void saved(const QString& path, const faultline::Result<void>& outcome);

private:
    void addChoices(QFormLayout& form);
    void addParts(QVBoxLayout& column);
    void addButtons(QVBoxLayout& column);
    [[nodiscard]] ReportWish wish() const;
    [[nodiscard]] QString suggestedName() const;
    void refresh();
    void showMade(const Result<std::shared_ptr<MadeReport>>& made);
    void showSaved(const QString& path, const Result<void>& outcome);
    void say(const QString& text);
    void setAtWork(bool isAtWork, const QString& what = {});
    [[nodiscard]] PageProgress reporter();
    void askWhereTo();
    void print();
    void cancel();

    ReportDesign m_design;
    std::optional<ReportDesign> m_before;
    QString m_folder;
    QComboBox* m_form = nullptr;
    QComboBox* m_paper = nullptr;
    QComboBox* m_orientation = nullptr;
    std::vector<QCheckBox*> m_parts; ///< in the order of report::Part
    PagePreview* m_preview = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_cancel = nullptr;
    std::unique_ptr<LatestJob> m_making;
    std::unique_ptr<LatestJob> m_writing;
};

} // namespace faultline
