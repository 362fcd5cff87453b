// SPDX-License-Identifier: MIT
#include "ui/key_list.h"

#include "ui/command_palette.h"

#include <QCoreApplication>

#include <array>

namespace faultline {

namespace {

/// What hands do on the canvas that no menu can say.
struct Gesture {
    const char* title;
    const char* keys;
};

constexpr auto gestures = std::to_array<Gesture>({
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Zoom at the pointer"), "Ctrl+Wheel"},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Move the view"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Space+Drag")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Move the view with the middle button"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Middle drag")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Add to the selection, or take away"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Shift+Click")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Select what a rubber band covers"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Drag on empty canvas")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Drag a copy"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Alt+Drag")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Connect two parts"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Drag from a handle")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Rename in place"),
     QT_TRANSLATE_NOOP("faultline::KeyList", "Double click")},
    {QT_TRANSLATE_NOOP("faultline::KeyList", "Give up what the mouse is doing"), "Esc"},
});

} // namespace

std::vector<SearchEntry> keyEntries(const QMenuBar& menus) {
    std::vector<SearchEntry> entries;
    for (SearchEntry& entry : actionEntries(menus))
        if (!entry.shortcut.isEmpty()) entries.push_back(std::move(entry));
    for (const Gesture& gesture : gestures) {
        SearchEntry entry;
        entry.title = QCoreApplication::translate("faultline::KeyList", gesture.title);
        entry.shortcut = QCoreApplication::translate("faultline::KeyList", gesture.keys);
        entry.detail = QCoreApplication::translate("faultline::KeyList", "On the canvas");
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace faultline
