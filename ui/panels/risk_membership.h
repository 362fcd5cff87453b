// SPDX-License-Identifier: MIT
#pragma once
// Who belongs to which shared risk, and the steps that change it.

#include "ui/document.h"
#include "ui/panels/inspector_page.h"

#include <QString>

#include <optional>

namespace faultline {

/// Those of the ids that may be members: components and domains.
[[nodiscard]] std::vector<ElementId> possibleMembers(const System& system, const std::vector<ElementId>& ids);

/// Puts what is no member yet into the risk. What is wrong, or empty.
QString addToRisk(Document& document, const SharedRiskId& risk, const std::vector<ElementId>& members);
/// Takes them off. What is wrong, or empty.
QString removeFromRisk(Document& document, const SharedRiskId& risk, const std::vector<ElementId>& members);
/// A new shared risk with a name of its own and a probability to start from; nothing where it was refused.
std::optional<SharedRiskId> createRisk(Document& document, const std::vector<ElementId>& members);

/// Adds a list of the page's shared risks and a choice to join another to a page of components and domains.
/// Editors: "inspector-risks-open", "inspector-risks-remove", "inspector-risk-add".
void addRiskFields(InspectorPage& page, Workspace& workspace);

} // namespace faultline
