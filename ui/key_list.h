// SPDX-License-Identifier: MIT
#pragma once
// Every key, and what the mouse does: the searchable list behind F1, made from the actions themselves.

#include "ui/command_palette_list.h"

class QMenuBar;

namespace faultline {

/// The actions of the menus that have a key, then the gestures of the canvas that are no action. Choosing an
/// action does it; a gesture does nothing.
[[nodiscard]] std::vector<SearchEntry> keyEntries(const QMenuBar& menus);

} // namespace faultline
