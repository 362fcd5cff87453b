// SPDX-License-Identifier: MIT
#pragma once
// Imports of one window: from the menu, by drag and drop, from pasted text.

#include "ui/import_reading.h"
#include "ui/latest_job.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace faultline {

class ImportDialog;
class MainWindow;

/// Asks what to import and shows it before it is accepted; of several files one after the other. A file
/// becomes a new design, in this window where it has none yet; pasted text goes into the design at hand.
/// Either is one step of the history. Lives on the GUI thread.
class WindowImports : public QObject {
    Q_OBJECT
public:
    explicit WindowImports(MainWindow& window);
    ~WindowImports() override;

    void askWhatToImport();
    void askWhichFolder();
    /// Files and folders; files that belong together are one import.
    void open(const QStringList& paths);
    /// Text for the design of this window, whose canvas is shown.
    void paste(const QString& text);
    /// A new design out of an import, in this window, which must be pristine.
    void beginHere(const Design& design, const QString& name);

private:
    void show(ImportRequest request);
    void showNext();
    void take(const ImportDialog& dialog);

    MainWindow& m_window;
    std::deque<ImportRequest> m_waiting; ///< one is shown at a time
    QString m_last;                      ///< what was imported last; the next lies beside it
    QPointer<ImportDialog> m_dialog;
    LatestJob m_job;
    LatestJob m_pictures;
};

} // namespace faultline
