// SPDX-License-Identifier: MIT
#pragma once
// Gives every widget the theme's colours, type and distances, so that no panel needs to style itself.

#include "ui/appearance.h"

class QApplication;

namespace faultline {

/// Sets style, palette and font of the application from the theme, now and at each change of the appearance.
/// The appearance must outlive the application's windows. To be called once.
void applyStyle(QApplication& application, Appearance& appearance);

/// Whether the desktop asks for dark windows, judged by the palette that it gave the application. To be asked
/// before `applyStyle`, which replaces that palette.
[[nodiscard]] bool isDesktopDark();

/// The palette of a theme; disabled texts included.
[[nodiscard]] QPalette paletteOf(const Theme& theme);

} // namespace faultline
