// SPDX-License-Identifier: MIT
#include "core/layout/box_placement.h"

#include "core/layout/placed_rects.h"

#include <algorithm>
#include <tuple>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Between the parts of one block.
double blockGap(const LayoutOptions& options) { return upToGrid(options.partGap, options.gridStep); }

/// A box or a domain among those in the same domain.
struct Item {
    int number = 0;
    bool isDomain = false;
    Rect rect;
};

class Placer {
public:
    Placer(const LayoutGraph& graph, const Topology& topology, const std::vector<Point>& middles,
           const LayoutOptions& options)
        : m_topology(topology), m_options(options), m_titles(titleWidths(topology.system, options)),
          m_boxes(graph.boxes.size()), m_domains(topology.parentOf.size()),
          m_itemsIn(topology.parentOf.size() + 1) {
        const std::vector<BoxSize> sizes = boxSizes(graph, options);
        for (std::size_t box = 0; box < m_boxes.size(); ++box) {
            const auto [width, height] = sizes[box];
            m_boxes[box] = {onGrid(middles[box].x - width / 2, options.gridStep),
                            onGrid(middles[box].y - height / 2, options.gridStep), width, height};
            m_itemsIn[at(graph.boxes[box].frame + 1)].push_back({static_cast<int>(box), false, {}});
        }
        for (std::size_t domain = 0; domain < m_domains.size(); ++domain)
            m_itemsIn[at(topology.parentOf[domain] + 1)].push_back({static_cast<int>(domain), true, {}});
    }

    /// Innermost domains first: once the inside stands, a domain is as large as it stays.
    void place() {
        for (const int domain : innermostFirst()) {
            arrange(at(domain + 1));
            Rect content;
            for (const Item& item : m_itemsIn[at(domain + 1)]) content = around(content, rectOf(item));
            Rect rect = domainAround(content, m_options);
            const double wider = m_titles[at(domain)] - rect.width;
            if (wider > 0.0) {
                rect.x -= upToGrid(wider / 2, m_options.gridStep);
                rect.width += upToGrid(wider, m_options.gridStep);
            }
            m_domains[at(domain)] = rect;
        }
        arrange(0);
        moveToOrigin();
    }

    [[nodiscard]] BoxPlacement result(const LayoutGraph& graph) const {
        BoxPlacement placement{std::vector<Point>(at(m_topology.componentCount())), m_domains};
        for (std::size_t box = 0; box < m_boxes.size(); ++box) {
            const LayoutBox& each = graph.boxes[box];
            for (std::size_t i = 0; i < each.parts.size(); ++i) {
                const auto columns = at(each.columns);
                placement.parts[at(each.parts[i])] = {
                    m_boxes[box].x +
                        static_cast<double>(i % columns) * (m_options.partWidth + blockGap(m_options)),
                    m_boxes[box].y +
                        static_cast<double>(i / columns) * (m_options.partHeight + blockGap(m_options))};
            }
        }
        return placement;
    }

private:
    [[nodiscard]] Rect& rectOf(const Item& item) {
        return item.isDomain ? m_domains[at(item.number)] : m_boxes[at(item.number)];
    }

    [[nodiscard]] std::vector<int> innermostFirst() const {
        std::vector<std::pair<int, int>> order; ///< minus depth, domain
        for (std::size_t domain = 0; domain < m_domains.size(); ++domain) {
            int depth = 0;
            for (int outer = m_topology.parentOf[domain]; outer >= 0; outer = m_topology.parentOf[at(outer)])
                --depth;
            order.emplace_back(depth, static_cast<int>(domain));
        }
        std::sort(order.begin(), order.end());
        std::vector<int> result;
        for (const auto& [depth, domain] : order) result.push_back(domain);
        return result;
    }

    /// Moves those that come too near to one before them, along the flow's cross axis, as little as goes.
    void arrange(std::size_t inside) {
        const bool isAcross = m_options.flow == LayoutOptions::Flow::leftToRight;
        std::vector<Item> items = m_itemsIn[inside];
        for (Item& item : items) item.rect = rectOf(item);
        std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
            return isAcross ? std::tuple(a.rect.y, a.rect.x) < std::tuple(b.rect.y, b.rect.x)
                            : std::tuple(a.rect.x, a.rect.y) < std::tuple(b.rect.x, b.rect.y);
        });
        std::vector<const Item*> placed;
        for (Item& item : items) {
            const Rect wanted = item.rect;
            // Each pass leaves one of them behind for good, so this ends.
            for (bool isFree = false; !isFree;) {
                isFree = true;
                for (const Item* other : placed) {
                    const double gap = gapBetween(item, *other);
                    if (!isNear(item.rect, other->rect, gap)) continue;
                    isFree = false;
                    if (isAcross)
                        item.rect.y = upToGrid(other->rect.y + other->rect.height + gap, m_options.gridStep);
                    else
                        item.rect.x = upToGrid(other->rect.x + other->rect.width + gap, m_options.gridStep);
                }
            }
            if (item.rect != wanted) move(item, item.rect.x - wanted.x, item.rect.y - wanted.y);
            placed.push_back(&item);
        }
    }

    [[nodiscard]] double gapBetween(const Item& a, const Item& b) const {
        return a.isDomain || b.isDomain ? std::min(m_options.domainGap, m_options.partGap)
                                        : m_options.partGap / 2;
    }

    void move(const Item& item, double x, double y) {
        rectOf(item) = moved(rectOf(item), x, y);
        if (!item.isDomain) return;
        std::vector<int> open{item.number};
        while (!open.empty()) {
            const int domain = open.back();
            open.pop_back();
            for (const Item& inner : m_itemsIn[at(domain + 1)]) {
                rectOf(inner) = moved(rectOf(inner), x, y);
                if (inner.isDomain) open.push_back(inner.number);
            }
        }
    }

    void moveToOrigin() {
        Rect all;
        for (const Item& item : m_itemsIn[0]) all = around(all, rectOf(item));
        for (const Item& item : m_itemsIn[0]) move(item, -all.x, -all.y);
    }

    const Topology& m_topology;
    const LayoutOptions& m_options;
    std::vector<double> m_titles;
    std::vector<Rect> m_boxes;
    std::vector<Rect> m_domains;
    std::vector<std::vector<Item>> m_itemsIn; ///< by domain + 1; 0: outside all
};

} // namespace

std::vector<BoxSize> boxSizes(const LayoutGraph& graph, const LayoutOptions& options) {
    std::vector<BoxSize> sizes;
    for (const LayoutBox& box : graph.boxes) {
        if (box.parts.empty()) {
            const double padding = 2 * options.domainPadding;
            sizes.push_back({std::max(options.gridStep, options.domainMinimumWidth - padding),
                             std::max(options.gridStep,
                                      options.domainMinimumHeight - padding - options.domainTitleHeight)});
            continue;
        }
        const auto columns = static_cast<double>(box.columns);
        const auto rows = static_cast<double>((box.parts.size() + at(box.columns) - 1) / at(box.columns));
        sizes.push_back({columns * options.partWidth + (columns - 1) * blockGap(options),
                         rows * options.partHeight + (rows - 1) * blockGap(options)});
    }
    return sizes;
}

std::vector<double> titleWidths(const System& system, const LayoutOptions& options) {
    constexpr double longestTitle = 240.0; // what is longer is elided
    std::vector<double> widths;
    for (const Domain& domain : system.domains) {
        const auto letters = static_cast<double>(domain.label().size());
        widths.push_back(std::min(letters * options.titleLetterWidth, longestTitle) +
                         3 * options.domainPadding);
    }
    return widths;
}

BoxPlacement placedBoxes(const LayoutGraph& graph, const Topology& topology,
                         const std::vector<Point>& middles, const LayoutOptions& options) {
    Placer placer(graph, topology, middles, options);
    placer.place();
    return placer.result(graph);
}

} // namespace faultline
