// SPDX-License-Identifier: MIT
#pragma once
// A design as a layered drawing sees it: boxes in frames and arcs that all point downstream.

#include "core/layout/layered_layout.h"
#include "core/model/topology.h"

#include <vector>

namespace faultline {

/// Parts that are drawn as one box: usually one; many with the same frame and the same neighbours are a
/// block of rows and columns, so that a caller of a hundred does not make a drawing of a hundred rows.
struct LayoutBox {
    std::vector<int> parts; ///< components, in file order; none: it keeps an empty frame open
    int columns = 1;
    int frame = -1;       ///< domain; -1: outside all
    bool isFirst = false; ///< belongs to the first layer
};

/// `to` stands at least `layers` layers after `from`.
struct LayoutArc {
    int from = 0; ///< box
    int to = 0;
    int layers = 1; ///< 0: side by side
    int weight = 1; ///< how much it matters that it is short
};

/// Frames are the system's domains, by their numbers.
struct LayoutGraph {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutArc> arcs; ///< without a cycle, also where `layers` is 0; no two with the same ends
    std::vector<int> boxOf;      ///< by component
};

/// Connections that close a cycle point the other way; parts that stand in for each other are joined side by
/// side where no connection leads from one to the other.
[[nodiscard]] LayoutGraph layoutGraph(const Topology& topology);

} // namespace faultline
