// SPDX-License-Identifier: MIT
#pragma once
// Which boxes may stand in one layer: those between which no arc leads, however far round.

#include "core/layout/layout_graph.h"

#include <vector>

namespace faultline {

/// Sets of boxes that are to share a layer, over the arcs that a graph has when this is made.
class SameLayer {
public:
    explicit SameLayer(const LayoutGraph& graph);

    /// Puts both boxes, and all joined with either before, into one layer; false, and nothing done, where an
    /// arc leads from one of them to another. Linear in the arcs.
    [[nodiscard]] bool join(int first, int second);
    /// Adds an arc; false, and nothing done, where that would close a cycle or its ends share a layer.
    [[nodiscard]] bool precede(int first, int second);

private:
    [[nodiscard]] int setOf(int box);
    [[nodiscard]] bool leads(int from, int to);

    std::vector<int> m_set;                  ///< union-find
    std::vector<std::vector<int>> m_targets; ///< boxes, by set
    std::vector<int> m_seen;                 ///< by set: the search that met it
    int m_search = 0;
};

} // namespace faultline
