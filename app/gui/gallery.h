// SPDX-License-Identifier: MIT
#pragma once
// A picture of every panel, menu and dialog, so that a person can look at each.

#include "app/gui/arguments.h"

namespace faultline {

class MainWindow;

/// Brings one thing after another forward and saves a picture of the window with it, named after it, into the
/// folder `wanted.to`, which is made where it is missing; ends the application with 0, or with 3 where a
/// picture cannot be written or no answer comes within ten minutes. With the start page, what can be had
/// there.
void takeGallery(MainWindow& window, const Screenshot& wanted);

} // namespace faultline
