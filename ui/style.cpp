// SPDX-License-Identifier: MIT
#include "ui/style.h"

#include "ui/style_flat.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPalette>
#include <QToolTip>

namespace faultline {

namespace {

void take(QApplication& application, const Theme& theme) {
    const QPalette palette = paletteOf(theme);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
    // A style of its own a theme: setting one makes every widget ask it anew.
    application.setStyle(new FlatStyle(theme));
}

} // namespace

bool isDesktopDark() {
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.surface);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.raised);
    palette.setColor(QPalette::AlternateBase, theme.canvas);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.danger);
    palette.setColor(QPalette::Highlight, theme.accentSoft);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.textMuted);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.raised);
    palette.setColor(QPalette::Midlight, theme.outline);
    palette.setColor(QPalette::Mid, theme.outline);
    palette.setColor(QPalette::Dark, theme.line);
    palette.setColor(QPalette::Shadow, theme.line);
    QColor disabled = theme.textMuted;
    disabled.setAlphaF(0.55F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

void applyStyle(QApplication& application, Appearance& appearance) {
    // Icons stand in the toolbar and the command palette; menus stay quiet.
    QApplication::setAttribute(Qt::AA_DontShowIconsInMenus);
    application.setFont(drawingFont(type_scale::body));
    take(application, appearance.theme());
    QObject::connect(&appearance, &Appearance::changed, &application,
                     [&application, &appearance] { take(application, appearance.theme()); });
}

} // namespace faultline
