// SPDX-License-Identifier: MIT
#pragma once
// New parts among old ones: what has its place keeps it, the rest goes to the free spot nearest to where a
// fresh drawing would have it beside its neighbours.

#include "core/layout/box_placement.h"

namespace faultline {

/// `fresh` with the places of `kept`; new parts, and new domains with all that is in them, are moved among
/// them. A kept domain grows where it has no room for a new part, over foreign things only where nothing else
/// is left. `fresh` itself where nothing is kept. Time: new things times all things times how far the next
/// free spot is.
[[nodiscard]] BoxPlacement withKept(const Topology& topology, BoxPlacement fresh, const Layout& kept,
                                    const LayoutOptions& options);

} // namespace faultline
