// SPDX-License-Identifier: MIT
#pragma once
// The domains of a design as a tree to choose from.

#include "core/model/design.h"
#include "ui/panels/choice_field.h"

namespace faultline {

/// "Nowhere" first, then the domains, each below and deeper than the one around it; keys are ids. With
/// `without`, that domain and all inside it are left out.
[[nodiscard]] std::vector<Choice> domainChoices(const System& system,
                                                const std::vector<ElementId>& without = {});

} // namespace faultline
