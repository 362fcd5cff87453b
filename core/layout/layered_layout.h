// SPDX-License-Identifier: MIT
#pragma once
// Places for parts that have none: callers before those they call, replicas side by side, domains as boxes.

#include "core/base/result.h"
#include "core/model/design.h"

#include <stop_token>

namespace faultline {

/// What a layout keeps to. Lengths are canvas pixels; the defaults are those of the canvas' part card.
struct LayoutOptions {
    enum class Flow { leftToRight, topToBottom };

    Flow flow = Flow::leftToRight;
    /// Leaves what has a place where it is and puts the rest near what it talks to. Without it only what is
    /// locked stays.
    bool keepPlaced = false;

    double partWidth = 120.0;
    double partHeight = 64.0;
    double gridStep = 8.0;   ///< > 0; every corner is a multiple of it
    double partGap = 40.0;   ///< between neighbours of one layer
    double layerGap = 96.0;  ///< between layers: room for the connections
    double domainGap = 24.0; ///< between a domain and what stands outside it, at least
    double domainPadding = 24.0;
    double domainTitleHeight = 28.0;
    double titleLetterWidth = 8.0; ///< so wide at most is a letter of a domain's title, on average
    double domainMinimumWidth = 144.0;
    double domainMinimumHeight = 96.0;

    std::stop_token stop;
};

/// A layout with a place for every component and domain of a valid design; what is folded and locked stays
/// so. Parts do not overlap one another; a domain holds what belongs to it, with room for its title, and
/// overlaps neither foreign parts nor domains (what was kept may, where it did before). Layered by Graphviz'
/// dot (Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs, IEEE TSE 19(3), 1993);
/// thousands of parts without any place stand in rows instead.
///
/// Deterministic. Safe from any thread: Graphviz has global state, so one call waits for another. 300 parts
/// take well below a second. Errors: "stopped", asked by `stop`, which is heard between steps; "layout",
/// Graphviz refused, with its words in `what`.
[[nodiscard]] Result<Layout> layeredLayout(const Design& design, const LayoutOptions& options = {});

} // namespace faultline
