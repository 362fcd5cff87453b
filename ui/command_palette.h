// SPDX-License-Identifier: MIT
#pragma once
// Every action of the window as something to find: what the command palette (Ctrl+Shift+P) offers.

#include "ui/command_palette_list.h"

class QAction;
class QMenuBar;

namespace faultline {

/// The actions of all menus and submenus, in their order; `detail` is the menu ("Arrange", "File › Open
/// recent"), `run` triggers. Left out are separators, submenus themselves and the action with the objectName
/// `but`. An action in two menus is listed once. The actions must outlive the entries; one that is gone by
/// then does nothing.
[[nodiscard]] std::vector<SearchEntry> actionEntries(const QMenuBar& menus, const QString& but = {});

/// What an action is called on a line of its own: no mnemonic, no ellipsis.
[[nodiscard]] QString plainText(const QAction& action);

} // namespace faultline
