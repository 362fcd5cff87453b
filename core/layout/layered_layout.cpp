// SPDX-License-Identifier: MIT
#include "core/layout/layered_layout.h"

#include "core/layout/box_placement.h"
#include "core/layout/kept_placement.h"
#include "core/layout/packed_layout.h"

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// What of a layout is to stay where it is.
Layout keptOf(const Design& design, const LayoutOptions& options) {
    if (options.keepPlaced) return design.layout;
    Layout kept;
    for (const auto& [id, position] : design.layout.positions)
        if (design.layout.locked.count(ElementId(id.text()))) kept.positions.emplace(id, position);
    for (const auto& [id, rect] : design.layout.rects)
        if (design.layout.locked.count(ElementId(id.text()))) kept.rects.emplace(id, rect);
    return kept;
}

} // namespace

Result<Layout> layeredLayout(const Design& design, const LayoutOptions& options) {
    const System& system = design.system;
    const Topology topology(system);
    const Layout kept = keptOf(design, options);
    if (isTooLargeForLayers(topology) && kept.positions.empty() && kept.rects.empty()) {
        Layout layout = packedLayout(topology, options);
        layout.folded = design.layout.folded;
        return layout;
    }
    const LayoutGraph graph = layoutGraph(topology);
    const Result<std::vector<Point>> middles =
        dotPositions(graph, topology, boxSizes(graph, options), titleWidths(system, options), options);
    if (!middles) return middles.error();
    if (options.stop.stop_requested()) return Error{"stopped", "the layout was stopped", ""};

    BoxPlacement placement = placedBoxes(graph, topology, *middles, options);
    placement = withKept(topology, std::move(placement), kept, options);

    Layout layout;
    for (int part = 0; part < topology.componentCount(); ++part)
        layout.positions.emplace(topology.component(part).id, placement.parts[at(part)]);
    for (std::size_t domain = 0; domain < system.domains.size(); ++domain)
        layout.rects.emplace(system.domains[domain].id, placement.domains[domain]);
    layout.folded = design.layout.folded;
    layout.locked = design.layout.locked;
    return layout;
}

} // namespace faultline
