// SPDX-License-Identifier: MIT
#pragma once
// Asks what goes into a report, shows its pages while that changes, and writes or prints it.

#include "ui/output_sheet.h"
#include "ui/report_maker.h"

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace faultline {

class LatestJob;
class PagePreview;

/// Works on copies: what is drawn meanwhile is not in it. Lives on the GUI thread, which never waits for a
/// report.
class ReportDialog : public OutputSheet {
    Q_OBJECT
public:
    /// `before`: the report compares that one with `design`. `folder` as in OutputSheet.
    ReportDialog(ReportDesign design, std::optional<ReportDesign> before, QString folder, QWidget* parent);
    ~ReportDialog() override;

    /// For those who came to print: that button is the first.
    void preferPrinting();
    void saveTo(const QString& path) override;

Q_SIGNALS:
    /// The pages are those of the choices.
    void previewed();
    /// A file has been written, or was not for the reason in the error.
    void saved(const QString& path, const faultline::Result<void>& outcome);

private:
    void addChoices();
    void addParts();
    [[nodiscard]] QLayout* makeProgress();
    [[nodiscard]] ReportWish wish() const;
    void refresh();
    void showMade(quint64 job, const Result<std::shared_ptr<MadeReport>>& made);
    void showSaved(const QString& path, const Result<void>& outcome);
    void setAtWork(bool isAtWork, const QString& what = {});
    void showStep(const ReportStep& step);
    /// Shows the steps of the job that is started next; those of earlier ones are shown no more.
    [[nodiscard]] ReportProgress reporter();
    void save();
    void print();
    void cancel();

    ReportDesign m_design;
    std::optional<ReportDesign> m_before;
    QComboBox* m_form = nullptr;
    QComboBox* m_paper = nullptr;
    QComboBox* m_orientation = nullptr;
    std::vector<QCheckBox*> m_parts; ///< in the order of report::Part
    PagePreview* m_preview = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_cancel = nullptr;
    quint64 m_shownJob = 0; ///< whose steps are shown
    std::unique_ptr<LatestJob> m_making;
    std::unique_ptr<LatestJob> m_writing;
};

} // namespace faultline
