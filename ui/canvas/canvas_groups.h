// SPDX-License-Identifier: MIT
#pragma once
// Which lines leaving a part belong together as one requirement, for the arcs that say so.

#include "core/model/requirements.h"

#include <memory>
#include <vector>

namespace faultline {

/// A requirement group of at least two targets, by id.
struct CanvasGroup {
    ComponentId caller;
    int ring = 0; ///< tells apart several groups of one caller, from 0
    int required = 1;
    int members = 2;
    std::vector<ElementId> connections; ///< of all members

    bool operator==(const CanvasGroup&) const = default;
};

/// All groups of a system as the analysis sees them (path "overall"), by caller in the order of the file.
/// About linear.
[[nodiscard]] std::vector<CanvasGroup> requirementGroups(const System& system);

} // namespace faultline
