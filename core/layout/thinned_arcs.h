// SPDX-License-Identifier: MIT
#pragma once
// Fewer arcs for dense designs: dot's time grows with the layers that arcs span, far faster than linearly.

#include "core/layout/layout_graph.h"

namespace faultline {

/// Leaves out arcs of a large graph until what is left is quickly drawn: first those that others imply, then
/// the longest ones; every box keeps one arc into it and one out of it. Small graphs stay as they are. Time:
/// boxes times arcs over 64; memory: boxes squared over 8.
void thinArcs(LayoutGraph& graph);

} // namespace faultline
