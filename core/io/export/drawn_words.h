// SPDX-License-Identifier: MIT
#pragma once
// What exported drawings say about parts and connections.

#include "core/model/design.h"

#include <string>

namespace faultline {

/// "Web ×3 (2 needed)".
[[nodiscard]] std::string drawnLabel(const Component& component);
/// "reads", "optional", "replicates (sync)"; empty for a plain request.
[[nodiscard]] std::string drawnLabel(const Connection& connection);

} // namespace faultline
