// SPDX-License-Identifier: MIT
#include "ui/canvas/free_spots.h"

#include "ui/render/geometry.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace faultline {

namespace {

constexpr double gap = 48.0;        ///< between parts of a block
constexpr double blockGap = 96.0;   ///< between blocks: room for the frames of domains
constexpr double rowWidth = 1600.0; ///< then the next block begins a row

/// Puts blocks of parts in rows, each block a square-ish table.
class Rows {
public:
    explicit Rows(QPointF origin) : m_left(origin.x()), m_at(origin) {}

    void add(const std::vector<ElementId>& block, std::map<ElementId, QPointF>& spots) {
        const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(double(block.size()))));
        const QSizeF cell = geometry::partSize + QSizeF(gap, gap);
        if (m_at.x() > m_left && m_at.x() + double(columns) * cell.width() > m_left + rowWidth) newRow();
        for (std::size_t i = 0; i < block.size(); ++i) {
            const QPointF offset(double(i % columns) * cell.width(), double(i / columns) * cell.height());
            spots.emplace(block[i], m_at + offset);
        }
        const double rows = std::ceil(double(block.size()) / double(columns));
        m_height = std::max(m_height, rows * cell.height());
        m_at.rx() += double(columns) * cell.width() + blockGap;
    }

    void newRow() {
        if (m_height == 0.0) return;
        m_at = {m_left, m_at.y() + m_height + blockGap};
        m_height = 0.0;
    }

private:
    double m_left;
    QPointF m_at;
    double m_height = 0.0;
};

/// What is unplaced, by the domain directly around it ("" for none), and how the domains nest.
struct Unplaced {
    explicit Unplaced(const Design& design) {
        std::set<DomainId> holding;
        for (const Component& component : design.system.components) {
            if (component.domain) holding.insert(*component.domain);
            if (!design.layout.positions.contains(component.id))
                blocks[component.domain.value_or(DomainId())].emplace_back(component.id);
        }
        for (const Domain& domain : design.system.domains) {
            inside[domain.parent.value_or(DomainId())].push_back(domain.id);
            if (domain.parent) holding.insert(*domain.parent);
        }
        for (const Domain& domain : design.system.domains)
            if (!holding.contains(domain.id) && !design.layout.rects.contains(domain.id))
                blocks[domain.id].emplace_back(domain.id);
    }

    std::map<DomainId, std::vector<ElementId>> blocks;
    std::map<DomainId, std::vector<DomainId>> inside;
};

void addTree(const Unplaced& unplaced, const DomainId& root, Rows& rows,
             std::map<ElementId, QPointF>& spots) {
    std::vector<DomainId> open{root};
    while (!open.empty()) {
        const DomainId domain = open.back();
        open.pop_back();
        if (const auto block = unplaced.blocks.find(domain); block != unplaced.blocks.end())
            rows.add(block->second, spots);
        if (const auto inside = unplaced.inside.find(domain); inside != unplaced.inside.end())
            open.insert(open.end(), inside->second.rbegin(), inside->second.rend());
    }
}

} // namespace

std::map<ElementId, QPointF> freeSpots(const Design& design) {
    std::map<ElementId, QPointF> spots;
    const Unplaced unplaced(design);
    if (unplaced.blocks.empty()) return spots;
    QRectF placed;
    for (const auto& [id, point] : design.layout.positions) placed |= partRect(point);
    for (const auto& [id, rect] : design.layout.rects) placed |= toRectF(rect);
    Rows rows(placed.isNull() ? QPointF() : placed.bottomLeft() + QPointF(0.0, blockGap));
    if (const auto outside = unplaced.blocks.find(DomainId()); outside != unplaced.blocks.end())
        rows.add(outside->second, spots);
    // A row for each outermost domain, so that the frames around their blocks keep apart.
    if (const auto outermost = unplaced.inside.find(DomainId()); outermost != unplaced.inside.end())
        for (const DomainId& domain : outermost->second) {
            rows.newRow();
            addTree(unplaced, domain, rows, spots);
        }
    return spots;
}

} // namespace faultline
