// SPDX-License-Identifier: MIT
#include "ui/render/picture_placement.h"

#include "ui/render/geometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace faultline {

namespace {

constexpr double pitchX = 192.0; ///< between parts that have no place of their own
constexpr double pitchY = 128.0;

/// The domains around a domain, innermost first, itself included.
std::vector<int> lineage(const Topology& topology, int domain) {
    std::vector<int> around;
    for (int d = domain; d >= 0; d = topology.parentOf[static_cast<std::size_t>(d)]) around.push_back(d);
    return around;
}

} // namespace

PicturePlacement::PicturePlacement(const Topology& topology, const Layout& layout) {
    const std::size_t domainCount = topology.system.domains.size();
    depth.resize(domainCount);
    for (std::size_t d = 0; d < domainCount; ++d)
        depth[d] = static_cast<int>(lineage(topology, static_cast<int>(d)).size()) - 1;
    placeParts(topology, layout);
    placeDomains(topology, layout);
    fold(topology, layout);
}

void PicturePlacement::placeParts(const Topology& topology, const Layout& layout) {
    const auto& components = topology.system.components;
    parts.resize(components.size());
    std::vector<std::size_t> unplaced;
    QRectF placed;
    for (std::size_t i = 0; i < components.size(); ++i) {
        const auto position = layout.positions.find(components[i].id);
        if (position == layout.positions.end()) {
            unplaced.push_back(i);
            continue;
        }
        parts[i] = partRect(position->second);
        placed |= parts[i];
    }
    for (const auto& [id, rect] : layout.rects) placed |= toRectF(rect);
    // neighbours in a domain stay together
    std::stable_sort(unplaced.begin(), unplaced.end(), [&topology](std::size_t a, std::size_t b) {
        return topology.domainOf[a] < topology.domainOf[b];
    });
    const auto columns = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::ceil(std::sqrt(2.0 * static_cast<double>(unplaced.size())))));
    const QPointF origin(placed.left(), placed.isNull() ? 0.0 : placed.bottom() + pitchY);
    for (std::size_t i = 0; i < unplaced.size(); ++i)
        parts[unplaced[i]] = partRect(origin + QPointF(pitchX * static_cast<double>(i % columns),
                                                       pitchY * static_cast<double>(i / columns)));
}

void PicturePlacement::placeDomains(const Topology& topology, const Layout& layout) {
    const auto& all = topology.system.domains;
    domains.resize(all.size());
    std::vector<QRectF> content(all.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (const int d = topology.domainOf[i]; d >= 0) content[static_cast<std::size_t>(d)] |= parts[i];
    std::vector<std::size_t> inwardFirst(all.size());
    std::iota(inwardFirst.begin(), inwardFirst.end(), std::size_t{0});
    std::stable_sort(inwardFirst.begin(), inwardFirst.end(),
                     [this](std::size_t a, std::size_t b) { return depth[a] > depth[b]; });
    for (const std::size_t d : inwardFirst) {
        const auto rect = layout.rects.find(all[d].id);
        if (rect != layout.rects.end())
            domains[d] = toRectF(rect->second);
        else if (!content[d].isNull())
            domains[d] = domainAround(content[d]);
        if (const int parent = topology.parentOf[d]; parent >= 0 && !domains[d].isNull())
            content[static_cast<std::size_t>(parent)] |= domains[d];
    }
}

void PicturePlacement::fold(const Topology& topology, const Layout& layout) {
    const auto& all = topology.system.domains;
    const auto outermostFolded = [&](const std::vector<int>& around) {
        int outermost = -1;
        for (const int d : around)
            if (layout.folded.contains(all[static_cast<std::size_t>(d)].id)) outermost = d;
        return outermost;
    };
    folded.resize(all.size());
    domainFoldedInto.resize(all.size(), -1);
    for (std::size_t d = 0; d < all.size(); ++d) {
        const int into = outermostFolded(lineage(topology, static_cast<int>(d)));
        folded[d] = into == static_cast<int>(d);
        if (into >= 0 && !folded[d]) domainFoldedInto[d] = into;
        if (folded[d]) domains[d] = foldedDomainRect(domains[d]);
    }
    partFoldedInto.resize(parts.size(), -1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        partFoldedInto[i] = outermostFolded(lineage(topology, topology.domainOf[i]));
        if (partFoldedInto[i] >= 0) parts[i] = domains[static_cast<std::size_t>(partFoldedInto[i])];
    }
}

} // namespace faultline
