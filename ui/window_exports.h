// SPDX-License-Identifier: MIT
#pragma once
// What leaves a window as something else than a design: pictures, reports, paper.

#include "ui/picture_dialog.h"
#include "ui/report_dialog.h"

#include <QObject>

namespace faultline {

class LatestJob;
class MainWindow;

/// Opens the dialogs for a window that shows a canvas. Lives on the GUI thread.
class WindowExports : public QObject {
    Q_OBJECT
public:
    explicit WindowExports(MainWindow& window);
    ~WindowExports() override;

    void showPicture();
    void showReport();
    void showPrint();
    /// Asks for the design to compare with, which is taken for the one before.
    void askWhatToCompareWith();
    void compareWith(const QString& path);
    /// The selection, or the whole design where nothing is selected, onto the clipboard.
    void copyPicture();

private:
    [[nodiscard]] PictureSource pictureSource() const;
    [[nodiscard]] ReportDesign reportDesign() const;
    [[nodiscard]] QString folder() const;
    ReportDialog& openReport(std::optional<ReportDesign> before);

    MainWindow& m_window;
    std::unique_ptr<LatestJob> m_copying;
    std::unique_ptr<LatestJob> m_reading;
};

} // namespace faultline
