// SPDX-License-Identifier: MIT
#pragma once
// The edits that take a file of their own; everybody else calls `apply`.

#include "core/model/edit.h"

namespace faultline {

/// `apply` for a Patch, and for Add and Set as a patch of one.
[[nodiscard]] Result<Applied> applyPatch(System& system, const Patch& patch);
/// `apply` for a Remove.
[[nodiscard]] Result<Applied> applyRemove(Design& design, const Remove& remove);
/// `apply` for a Place.
[[nodiscard]] Result<Applied> applyPlace(Design& design, const Place& place);
/// `apply` for an Arrange.
[[nodiscard]] Result<Applied> applyArrange(Design& design, const Arrange& arrange);

} // namespace faultline
