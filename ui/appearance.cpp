// SPDX-License-Identifier: MIT
#include "ui/appearance.h"

namespace faultline {

void Appearance::choose(Choice choice, ColourSet colours, bool isDesktopDark) {
    m_choice = choice;
    const bool isDark = choice == Choice::dark || (choice == Choice::system && isDesktopDark);
    const Theme& wanted = Theme::of(isDark ? Scheme::dark : Scheme::light, colours);
    if (m_theme == &wanted) return;
    m_theme = &wanted;
    Q_EMIT changed();
}

} // namespace faultline
