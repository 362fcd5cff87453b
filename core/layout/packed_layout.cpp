// SPDX-License-Identifier: MIT
#include "core/layout/packed_layout.h"

#include "core/layout/placed_rects.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct Size {
    double width = 0;
    double height = 0;
};

/// What stands in a domain, or at the end of the list outside all.
struct Content {
    std::vector<int> parts;
    std::vector<int> domains;
};

class Packer {
public:
    Packer(const Topology& topology, const LayoutOptions& options)
        : m_topology(topology), m_options(options), m_contents(topology.parentOf.size() + 1),
          m_sizes(topology.parentOf.size()), m_corners(topology.parentOf.size()),
          m_places(at(topology.componentCount())) {
        for (int part = 0; part < topology.componentCount(); ++part)
            m_contents[roomOf(topology.domainOf[at(part)])].parts.push_back(part);
        for (std::size_t domain = 0; domain < m_sizes.size(); ++domain)
            m_contents[roomOf(topology.parentOf[domain])].domains.push_back(static_cast<int>(domain));
    }

    Layout pack() {
        const std::vector<int> order = outermostFirst();
        for (auto domain = order.rbegin(); domain != order.rend(); ++domain) {
            const Size inside = packRoom(at(*domain));
            const Rect whole = domainAround({0, 0, inside.width, inside.height}, m_options);
            m_sizes[at(*domain)] = {whole.width, whole.height};
        }
        packRoom(m_sizes.size());
        Layout layout;
        moveInto(m_contents.back(), {0, 0});
        for (const int domain : order) {
            const Point corner = m_corners[at(domain)];
            const Size size = m_sizes[at(domain)];
            layout.rects.emplace(m_topology.system.domains[at(domain)].id,
                                 Rect{corner.x, corner.y, size.width, size.height});
            const Rect none = domainAround({0, 0, 0, 0}, m_options);
            moveInto(m_contents[at(domain)], {corner.x - none.x, corner.y - none.y});
        }
        for (int part = 0; part < m_topology.componentCount(); ++part)
            layout.positions.emplace(m_topology.component(part).id, m_places[at(part)]);
        return layout;
    }

private:
    [[nodiscard]] std::size_t roomOf(int domain) const { return domain < 0 ? m_sizes.size() : at(domain); }

    [[nodiscard]] std::vector<int> outermostFirst() const {
        std::vector<int> order = m_contents.back().domains;
        for (std::size_t next = 0; next < order.size(); ++next) {
            const std::vector<int>& inner = m_contents[at(order[next])].domains;
            order.insert(order.end(), inner.begin(), inner.end());
        }
        return order;
    }

    /// Rows of about the width of a square; corners are relative to the room's.
    Size packRoom(std::size_t room) {
        const Content& content = m_contents[room];
        double area = 0;
        for (const int domain : content.domains)
            area += m_sizes[at(domain)].width * m_sizes[at(domain)].height;
        const Size cell{m_options.partWidth + m_options.layerGap, m_options.partHeight + m_options.partGap};
        area += static_cast<double>(content.parts.size()) * cell.width * cell.height;
        m_rowWidth = std::sqrt(area) * 1.2; // a screen is wider than high
        m_next = {0, 0};
        m_rowHeight = 0;
        m_used = {0, 0};
        for (const int part : content.parts)
            m_places[at(part)] =
                placed({m_options.partWidth, m_options.partHeight}, m_options.layerGap, m_options.partGap);
        for (const int domain : content.domains)
            m_corners[at(domain)] = placed(m_sizes[at(domain)], m_options.domainGap, m_options.domainGap);
        return m_used;
    }

    Point placed(const Size& size, double gapAcross, double gapBelow) {
        if (m_next.x > 0 && m_next.x + size.width > m_rowWidth) {
            m_next = {0, m_next.y + m_rowHeight};
            m_rowHeight = 0;
        }
        const Point corner = m_next;
        m_used.width = std::max(m_used.width, corner.x + size.width);
        m_used.height = std::max(m_used.height, corner.y + size.height);
        m_next.x += upToGrid(size.width + gapAcross, m_options.gridStep);
        m_rowHeight = std::max(m_rowHeight, upToGrid(size.height + gapBelow, m_options.gridStep));
        return corner;
    }

    void moveInto(const Content& content, const Point& origin) {
        for (const int part : content.parts) {
            m_places[at(part)].x += origin.x;
            m_places[at(part)].y += origin.y;
        }
        for (const int domain : content.domains) {
            m_corners[at(domain)].x += origin.x;
            m_corners[at(domain)].y += origin.y;
        }
    }

    const Topology& m_topology;
    const LayoutOptions& m_options;
    std::vector<Content> m_contents; ///< by domain, then what is outside all
    std::vector<Size> m_sizes;       ///< by domain
    std::vector<Point> m_corners;    ///< by domain
    std::vector<Point> m_places;     ///< by component
    double m_rowWidth = 0;
    Point m_next{0, 0};
    double m_rowHeight = 0;
    Size m_used;
};

} // namespace

bool isTooLargeForLayers(const Topology& topology) {
    constexpr std::size_t mostBoxes = 1500;
    constexpr std::size_t mostLines = 50'000; // all but the telling ones are left out before dot sees them
    const System& system = topology.system;
    return system.components.size() + 2 * system.domains.size() > mostBoxes ||
           system.connections.size() > mostLines;
}

Layout packedLayout(const Topology& topology, const LayoutOptions& options) {
    return Packer(topology, options).pack();
}

} // namespace faultline
