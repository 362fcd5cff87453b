// SPDX-License-Identifier: MIT
#include "ui/appearance.h"

namespace faultline {

void Appearance::choose(Choice choice, bool isDesktopDark) {
    m_choice = choice;
    const bool isDark = choice == Choice::dark || (choice == Choice::system && isDesktopDark);
    m_theme = isDark ? &Theme::dark() : &Theme::light();
    Q_EMIT changed();
}

} // namespace faultline
