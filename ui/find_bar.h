// SPDX-License-Identifier: MIT
#pragma once
// Everything in a design as something to find by name, id or notes: what Ctrl+F offers.

#include "ui/command_palette_list.h"
#include "ui/workspace.h"

#include <functional>

namespace faultline {

/// Components, domains, shared risks and connections, in that order, each in the order of the file. Walking
/// over an entry lights it up on the canvas; choosing one selects it and brings it into sight. The workspace
/// must outlive the entries; an element that is gone by then is passed over.
[[nodiscard]] std::vector<SearchEntry> findEntries(Workspace& workspace);
/// Some of the parts, in this order, to choose one of them for `chosen`; walking over an entry lights it up.
[[nodiscard]] std::vector<SearchEntry> partEntries(Workspace& workspace,
                                                   const std::vector<ComponentId>& parts,
                                                   const std::function<void(const ComponentId&)>& chosen);

} // namespace faultline
