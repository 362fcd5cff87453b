// SPDX-License-Identifier: MIT
#pragma once
// The two edits that take a file of their own; everybody else calls `apply`.

#include "core/model/edit.h"

namespace faultline {

/// `apply` for a Patch, and for Add and Set as a patch of one.
[[nodiscard]] Result<Applied> applyPatch(System& system, const Patch& patch);
/// `apply` for a Remove.
[[nodiscard]] Result<Applied> applyRemove(Design& design, const Remove& remove);

} // namespace faultline
