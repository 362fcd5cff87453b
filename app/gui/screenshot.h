// SPDX-License-Identifier: MIT
#pragma once
// Saves a picture of a window once its answer is there: how the README's pictures are made.

#include "app/gui/arguments.h"

namespace faultline {

class MainWindow;

/// The file is open and the answer is there.
[[nodiscard]] bool isSettled(MainWindow& window);

/// Sizes the window, waits for the file, the answer and the panels, saves the picture and ends the
/// application: with 0, or with 3 where no answer came within half a minute or the picture cannot be written.
void takeScreenshot(MainWindow& window, const Screenshot& wanted);

} // namespace faultline
