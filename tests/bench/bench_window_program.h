// SPDX-License-Identifier: MIT
#pragma once
// The window's program inside the benchmarks: without a screen, with settings of its own.

#include "ui/appearance.h"
#include "ui/main_windows.h"
#include "ui/recent_files.h"
#include "ui/settings.h"

#include <QTemporaryDir>

namespace faultline::bench {

/// All that windows share; needs the application that `main` makes.
struct WindowProgram {
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    RecentFiles recentFiles{settings};
    Appearance appearance;
    MainWindows windows{{appearance, settings, recentFiles}, false};
};

/// Runs this program again as a process that opens a file in a window and ends after the window's first
/// picture; returns when it has ended. False where it does not get so far.
[[nodiscard]] bool runToFirstPicture(const QString& file);

} // namespace faultline::bench
