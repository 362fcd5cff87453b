// SPDX-License-Identifier: MIT
#pragma once
// Whether two systems differ in figures only, so that diagrams built for one serve the other.

#include "core/model/design.h"

namespace faultline {

/// True where the systems are equal but for `failure` figures, the default repair time, costs, notes, the
/// design's name and unknown keys. Linear, without allocation.
[[nodiscard]] bool sameStructure(const System& a, const System& b);

} // namespace faultline
