// SPDX-License-Identifier: MIT
#pragma once
// Which look the program has: the user's choice, or what the desktop says.

#include "ui/render/theme.h"

#include <QObject>

namespace faultline {

/// The look of all windows. One an application, made in main and handed to each window.
class Appearance : public QObject {
    Q_OBJECT
public:
    enum class Choice { system, light, dark };

    explicit Appearance(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const Theme& theme() const { return *m_theme; }
    [[nodiscard]] Choice choice() const { return m_choice; }
    /// `isDesktopDark` decides where the choice is `system`. Emits `changed` only if the theme is another.
    void choose(Choice choice, ColourSet colours, bool isDesktopDark);

Q_SIGNALS:
    void changed();

private:
    const Theme* m_theme = &Theme::light();
    Choice m_choice = Choice::system;
};

} // namespace faultline
