// SPDX-License-Identifier: MIT
#pragma once
// Exports of one window's design as text for other programs.

#include "core/io/export/export.h"
#include "ui/latest_job.h"

#include <QObject>

class QMenu;

namespace faultline {

class MainWindow;

/// Asks where to, works off the GUI thread, and tells in the message bar what became of it. Lives on the GUI
/// thread.
class WindowTextExports : public QObject {
    Q_OBJECT
public:
    explicit WindowTextExports(MainWindow& window);

    /// One action a format.
    void fill(QMenu& menu);

private:
    void askWhereTo(const TextFormatFacts& facts);
    void write(TextFormat format, const QString& path);
    void tell(const QString& path, const Result<void>& outcome);

    MainWindow& m_window;
    LatestJob m_job;
};

} // namespace faultline
