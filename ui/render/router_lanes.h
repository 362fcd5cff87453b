// SPDX-License-Identifier: MIT
#pragma once
// Moves lines that run side by side apart, in the order in which they cross each other least.

#include "ui/render/router_obstacles.h"
#include "ui/render/router_spread.h"

#include <QPolygonF>

#include <span>
#include <vector>

namespace faultline {

/// What moving a route needs to know of its link.
struct LaneLink {
    int from = 0;
    int to = 0;
    double clearance = 0.0; ///< that its route keeps; negative: it crosses parts
    bool fixed = false;     ///< its route stays; others make way for it
};

/// A straight piece of a route that may move sideways. "Along" is its own axis, "across" the other.
struct Lane {
    int link = 0;
    int segment = 0;    ///< of the link's path
    double at = 0.0;    ///< where it is, across
    double ideal = 0.0; ///< where it would be if it were alone
    double least = 0.0; ///< it keeps its clearance from parts within these
    double most = 0.0;
    double tightLeast = 0.0; ///< it touches no part within these: for crowded places
    double tightMost = 0.0;
    bool fixed = false;
    double low = 0.0; ///< its extent, along
    double high = 0.0;
};

/// Separates routes: the horizontal pieces, then the vertical ones, each within the room that parts
/// leave. A pure function of its input; an object only keeps its working memory.
class RouteLanes {
public:
    void separate(const ObstacleIndex& obstacles, std::span<const LaneLink> links,
                  std::vector<QPolygonF>& paths);

private:
    enum class Order { byCrossings, asTheyAre };

    void pass(const ObstacleIndex& obstacles, std::span<const LaneLink> links, std::vector<QPolygonF>& paths,
              bool vertical, Order order);
    void collect(std::span<const LaneLink> links, const std::vector<QPolygonF>& paths, bool fixed);
    void bound(const ObstacleIndex& obstacles, const LaneLink& link, const QPolygonF& path, Lane& lane);
    void layStrips();
    [[nodiscard]] bool mayMeet(const Lane& lane) const;
    void findNeighbours();
    [[nodiscard]] bool isBefore(const std::vector<QPolygonF>& paths, Order order, int a, int b) const;
    [[nodiscard]] std::size_t stripOf(double place) const {
        return static_cast<std::size_t>((place - m_origin) / m_stripWidth);
    }

    bool m_vertical = false; ///< the lanes of this pass
    std::vector<Lane> m_lanes;
    std::vector<LanePair> m_pairs;
    double m_origin = 0.0;     ///< of the strips of the drawing, which are parallel to the lanes
    double m_spreadMost = 0.0; ///< how far a lane may go from where it would like to be
    double m_stripWidth = 1.0;
    std::vector<std::pair<double, double>> m_reach; ///< per strip: where the lanes that move lie, along
    std::vector<int> m_starts;                      ///< of each strip in m_entries
    std::vector<int> m_entries;
    std::vector<int> m_near;
    LaneSpread m_spread;
};

} // namespace faultline
