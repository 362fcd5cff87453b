// SPDX-License-Identifier: MIT
#pragma once
// What `interpret` relies on, whatever a reader was given.

#include "core/io/import/sketch.h"

#include <cstdlib>
#include <set>

namespace faultline::fuzz {

/// Aborts where an index is out of range, an id is empty or not unique, or containers enclose each other.
inline void requireSound(const Result<Sketch>& result) {
    if (!result) return;
    const auto require = [](bool holds) {
        if (!holds) std::abort();
    };
    const Sketch& sketch = *result;
    std::set<std::string> ids;
    for (const SketchNode& node : sketch.nodes) {
        require(!node.id.empty() && ids.insert(node.id).second);
        require(!node.container || *node.container < sketch.containers.size());
    }
    ids.clear();
    for (const SketchContainer& container : sketch.containers) {
        require(!container.id.empty() && ids.insert(container.id).second);
        std::size_t steps = 0;
        for (auto at = container.parent; at; at = sketch.containers[*at].parent) {
            require(*at < sketch.containers.size() && ++steps <= sketch.containers.size());
        }
    }
    const auto requireEnd = [&](const SketchEnd& end) {
        require(end.index < (end.of == SketchEnd::Of::node ? sketch.nodes.size() : sketch.containers.size()));
    };
    for (const SketchEdge& edge : sketch.edges) {
        requireEnd(edge.from);
        requireEnd(edge.to);
    }
}

} // namespace faultline::fuzz
