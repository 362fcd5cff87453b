// SPDX-License-Identifier: MIT
#include "ui/render/router_lanes.h"

#include "ui/render/router_crossings.h"
#include "ui/render/router_search.h"
#include "ui/render/router_shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace faultline {

namespace {

constexpr double slack = 6.0; // lanes whose ends are so near are kept apart too: their corners would touch
constexpr double farthest = 240.0;   // a lane looks no farther for a better place
constexpr double outwards = 100.0;   // a detour may grow by so much to make room
constexpr double reorderable = 60.0; // lanes farther apart than this keep their order
constexpr double spreadMost = 100.0; // a bundle is at most twice as wide
constexpr double leastStrip = 64.0;
// With so many lines, nobody follows one of them across a bundle, and each pair of neighbours costs time.
constexpr std::size_t crowd = 20'000;
constexpr double crowdedSpreadMost = 30.0;

double along(QPointF point, bool vertical) { return vertical ? point.y() : point.x(); }
double across(QPointF point, bool vertical) { return vertical ? point.x() : point.y(); }
std::size_t at(int index) { return static_cast<std::size_t>(index); }

} // namespace

void RouteLanes::separate(const ObstacleIndex& obstacles, std::span<const LaneLink> links,
                          std::vector<QPolygonF>& paths) {
    const bool isCrowd = links.size() > crowd;
    m_spreadMost = isCrowd ? crowdedSpreadMost : spreadMost;
    for (const Order order : {Order::byCrossings, Order::asTheyAre})
        // Moving lines one way lengthens those that run the other way, and some meet that did not before: so
        // each again.
        for (const bool vertical : {false, true})
            if (!isCrowd || order == Order::byCrossings) pass(obstacles, links, paths, vertical, order);
}

void RouteLanes::pass(const ObstacleIndex& obstacles, std::span<const LaneLink> links,
                      std::vector<QPolygonF>& paths, bool vertical, Order order) {
    m_lanes.clear();
    m_vertical = vertical;
    collect(links, paths, false);
    if (m_lanes.empty()) return;
    for (Lane& lane : m_lanes) {
        bound(obstacles, links[at(lane.link)], paths[at(lane.link)], lane);
        if (order == Order::asTheyAre) lane.ideal = std::clamp(lane.at, lane.tightLeast, lane.tightMost);
    }
    layStrips();
    collect(links, paths, true);
    findNeighbours();
    for (LanePair& pair : m_pairs)
        if (!isBefore(paths, order, pair.first, pair.second)) std::swap(pair.first, pair.second);
    const std::vector<double>& positions = m_spread.place(m_lanes, m_pairs);
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].fixed) continue;
        QPolygonF& path = paths[at(m_lanes[i].link)];
        for (const int point : {m_lanes[i].segment, m_lanes[i].segment + 1})
            (vertical ? path[point].rx() : path[point].ry()) = positions[i];
    }
}

// The pieces of all routes that may move; or of the fixed ones, where any of the others might come.
void RouteLanes::collect(std::span<const LaneLink> links, const std::vector<QPolygonF>& paths, bool fixed) {
    for (std::size_t link = 0; link < paths.size(); ++link) {
        if (links[link].fixed != fixed) continue;
        const QPolygonF& path = paths[link];
        for (int segment = 0; segment + 1 < path.size(); ++segment) {
            const QPointF a = path[segment], b = path[segment + 1];
            if (along(a, m_vertical) == along(b, m_vertical) ||
                across(a, m_vertical) != across(b, m_vertical))
                continue;
            Lane lane{static_cast<int>(link), segment, across(a, m_vertical)};
            lane.low = std::min(along(a, m_vertical), along(b, m_vertical));
            lane.high = std::max(along(a, m_vertical), along(b, m_vertical));
            lane.fixed = fixed;
            lane.ideal = lane.least = lane.most = lane.tightLeast = lane.tightMost = lane.at;
            if (!fixed || mayMeet(lane)) m_lanes.push_back(lane);
        }
    }
}

// How far it may move, and where in that it would like to be.
void RouteLanes::bound(const ObstacleIndex& obstacles, const LaneLink& link, const QPolygonF& path,
                       Lane& lane) {
    const bool vertical = m_vertical;
    const bool first = lane.segment == 0, last = lane.segment + 2 == path.size();
    lane.least = lane.at - farthest;
    lane.most = lane.at + farthest;
    bool between = false; // its neighbours lie on either side: anywhere between them is as good
    if (!first && !last) {
        const double before = across(path[lane.segment - 1], vertical);
        const double after = across(path[lane.segment + 2], vertical);
        between = (before - lane.at) * (after - lane.at) <= 0;
        if (between) {
            lane.least = std::max(lane.least, std::min(before, after));
            lane.most = std::min(lane.most, std::max(before, after));
        } else if (before > lane.at) {
            lane.least = lane.at - outwards;
            lane.most = std::min(before, after);
        } else {
            lane.least = std::max(before, after);
            lane.most = lane.at + outwards;
        }
    }
    const auto holdOn = [&](int part) { // an end slides along its side, not round the corner
        const QRectF& rect = obstacles.part(part);
        const double low = vertical ? rect.left() : rect.top(),
                     high = vertical ? rect.right() : rect.bottom();
        const double margin = std::min(cornerMargin, (high - low) / 4);
        lane.least = std::max(lane.least, std::min(lane.at, low + margin));
        lane.most = std::min(lane.most, std::max(lane.at, high - margin));
    };
    if (first) holdOn(link.from);
    if (last) holdOn(link.to);

    const double grow = std::max(0.0, link.clearance);
    const QPointF corner = vertical ? QPointF(lane.least, lane.low) : QPointF(lane.low, lane.least);
    const QPointF opposite = vertical ? QPointF(lane.most, lane.high) : QPointF(lane.high, lane.most);
    m_near.clear();
    obstacles.query({corner, opposite}, grow, m_near);
    lane.tightLeast = lane.least;
    lane.tightMost = lane.most;
    const double tight = std::min(grow, RouteSearch::tightClearance);
    for (const int part : m_near) {
        if ((first && part == link.from) || (last && part == link.to)) continue;
        const QRectF& rect = obstacles.part(part);
        const double low = vertical ? rect.left() : rect.top(),
                     high = vertical ? rect.right() : rect.bottom();
        // Nearer than its clearance already: it may come no nearer.
        if (high <= lane.at) {
            lane.least = std::max(lane.least, std::min(lane.at, high + grow));
            lane.tightLeast = std::max(lane.tightLeast, std::min(lane.at, high + tight));
        } else if (low >= lane.at) {
            lane.most = std::min(lane.most, std::max(lane.at, low - grow));
            lane.tightMost = std::min(lane.tightMost, std::max(lane.at, low - tight));
        }
    }
    lane.ideal = between ? (lane.least + lane.most) / 2 : lane.at;
    for (double* bound : {&lane.least, &lane.most, &lane.tightLeast, &lane.tightMost})
        *bound = std::clamp(*bound, lane.ideal - m_spreadMost, lane.ideal + m_spreadMost);
}

void RouteLanes::layStrips() {
    double end = m_lanes.front().tightMost;
    m_origin = m_lanes.front().tightLeast;
    for (const Lane& lane : m_lanes) {
        m_origin = std::min(m_origin, lane.tightLeast);
        end = std::max(end, lane.tightMost);
    }
    m_stripWidth = std::max(leastStrip, (end - m_origin) / static_cast<double>(4 * m_lanes.size()));
    m_reach.assign(stripOf(end) + 1,
                   {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()});
    for (const Lane& lane : m_lanes)
        for (std::size_t strip = stripOf(lane.tightLeast); strip <= stripOf(lane.tightMost); ++strip) {
            m_reach[strip].first = std::min(m_reach[strip].first, lane.low - slack);
            m_reach[strip].second = std::max(m_reach[strip].second, lane.high + slack);
        }
}

bool RouteLanes::mayMeet(const Lane& lane) const {
    if (lane.at < m_origin || stripOf(lane.at) >= m_reach.size()) return false;
    const auto& [low, high] = m_reach[stripOf(lane.at)];
    return lane.low < high && lane.high > low;
}

// Every two lanes that reach one place and lie beside each other there, each once.
void RouteLanes::findNeighbours() {
    m_pairs.clear();
    m_starts.assign(m_reach.size() + 2, 0);
    for (const Lane& lane : m_lanes)
        for (std::size_t strip = stripOf(lane.tightLeast); strip <= stripOf(lane.tightMost); ++strip)
            ++m_starts[strip + 2];
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
    m_entries.resize(at(m_starts.back()));
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        for (std::size_t strip = stripOf(m_lanes[i].tightLeast); strip <= stripOf(m_lanes[i].tightMost);
             ++strip)
            m_entries[at(m_starts[strip + 1]++)] = static_cast<int>(i);

    for (std::size_t strip = 0; strip < m_reach.size(); ++strip) {
        const std::span<int> here(m_entries.data() + m_starts[strip], m_entries.data() + m_starts[strip + 1]);
        std::ranges::sort(here, [this](int a, int b) {
            return m_lanes[at(a)].low != m_lanes[at(b)].low ? m_lanes[at(a)].low < m_lanes[at(b)].low : a < b;
        });
        for (std::size_t i = 0; i < here.size(); ++i) {
            const Lane& lane = m_lanes[at(here[i])];
            for (std::size_t j = i + 1; j < here.size(); ++j) {
                const Lane& other = m_lanes[at(here[j])];
                if (other.low >= lane.high + slack) break;
                if (lane.fixed && other.fixed) continue;
                if (lane.tightMost < other.tightLeast || other.tightMost < lane.tightLeast) continue;
                if (stripOf(std::max(lane.tightLeast, other.tightLeast)) != strip)
                    continue; // found in another strip
                m_pairs.push_back({std::min(here[i], here[j]), std::max(here[i], here[j])});
            }
        }
    }
}

bool RouteLanes::isBefore(const std::vector<QPolygonF>& paths, Order order, int a, int b) const {
    const Lane &first = m_lanes[at(a)], &second = m_lanes[at(b)];
    const auto reaches = [](const Lane& lane, double place) {
        return place >= lane.least && place <= lane.most;
    };
    const bool eitherWay = (first.fixed || reaches(first, second.ideal)) &&
                           (second.fixed || reaches(second, first.ideal)) &&
                           std::abs(first.ideal - second.ideal) <= reorderable;
    if (order == Order::byCrossings && first.link != second.link && eitherWay) {
        const int votes = orderByCrossings(paths[at(first.link)], first.segment, paths[at(second.link)],
                                           second.segment, m_vertical);
        if (votes != 0) return votes < 0;
    }
    if (first.ideal != second.ideal) return first.ideal < second.ideal;
    return std::tie(first.link, first.segment) < std::tie(second.link, second.segment);
}

} // namespace faultline
