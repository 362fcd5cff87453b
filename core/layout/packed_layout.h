// SPDX-License-Identifier: MIT
#pragma once
// Places for designs that are too large for a layered layout: no picture of thousands of parts shows a flow,
// and dot would take minutes for one.

#include "core/layout/layered_layout.h"
#include "core/model/topology.h"

namespace faultline {

/// Whether dot would take more than about a second.
[[nodiscard]] bool isTooLargeForLayers(const Topology& topology);

/// Each domain as a nearly square block of rows, its own parts first, then the domains in it, all in file
/// order. Overlaps nothing; the whole begins at (0, 0). Takes n log n.
[[nodiscard]] Layout packedLayout(const Topology& topology, const LayoutOptions& options);

} // namespace faultline
