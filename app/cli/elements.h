// SPDX-License-Identifier: MIT
#pragma once
// Elements of a design by the ids that a person types.

#include "core/analysis/basic_events.h"

#include <string>
#include <vector>

namespace faultline::cli {

/// Splits "a,b" into ids; an argument that is an id as a whole stays whole, commas and all.
[[nodiscard]] std::vector<std::string> splitIds(const System& system,
                                                const std::vector<std::string>& arguments);

/// What an id names. Error "unknown-id", with near matches in `what`; "client-never-fails"
/// for a client, "group-never-fails" for a group.
[[nodiscard]] Result<EventRef> failableElement(const System& system, const std::string& id);

/// The same system in which these events have happened: their U is 1, repair times stay.
[[nodiscard]] System withFailed(System system, const std::vector<EventRef>& failed);

} // namespace faultline::cli
