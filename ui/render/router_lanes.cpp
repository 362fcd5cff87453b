// SPDX-License-Identifier: MIT
#include "ui/render/router_lanes.h"

#include "ui/render/router_shapes.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double slack = 6.0; // lanes whose ends are so near are kept apart too: their corners would touch
constexpr double farthest = 240.0;   // a lane looks no farther for a better place
constexpr double outwards = 100.0;   // a detour may grow by so much to make room
constexpr double nearly = 0.5;       // coordinates that differ by less are one
constexpr double reorderable = 60.0; // lanes farther apart than this keep their order
constexpr double strip = 64.0;

double along(QPointF point, bool vertical) { return vertical ? point.y() : point.x(); }
double across(QPointF point, bool vertical) { return vertical ? point.x() : point.y(); }
int signOf(double value) { return (value > 0) - (value < 0); }
std::size_t at(int index) { return static_cast<std::size_t>(index); }

// One piece of a path, followed one way.
struct Walker {
    const QPolygonF& path;
    int segment;
    int step; // +1 towards the path's end

    Walker(const QPolygonF& walked, int start, bool vertical, int direction)
        : path(walked), segment(start),
          step(signOf(along(walked[start + 1], vertical) - along(walked[start], vertical)) == direction
                   ? 1
                   : -1) {}
    [[nodiscard]] QPointF end() const { return path[step > 0 ? segment + 1 : segment]; }
    [[nodiscard]] bool isLast() const { return step > 0 ? segment + 2 >= path.size() : segment == 0; }
    // Which way it turns at the end: the sign of the coordinate across.
    [[nodiscard]] int turn(bool vertical) const {
        const QPointF next = path[step > 0 ? segment + 2 : segment - 1];
        return signOf(across(next, vertical) - across(end(), vertical));
    }
};

// Follows two lines that run together until they part: +1 where `a` must be at the greater coordinate across
// not to cross `b` there, -1 for the lesser, 0 where it does not matter.
int partingOrder(Walker a, Walker b, bool vertical, int direction) {
    int result = 1; // the order at the parting, carried back round the corners in between
    for (;;) {
        const double ahead = (along(a.end(), vertical) - along(b.end(), vertical)) * direction;
        if (ahead < -nearly) return a.isLast() ? 0 : result * a.turn(vertical);
        if (ahead > nearly) return b.isLast() ? 0 : -result * b.turn(vertical);
        if (a.isLast() || b.isLast()) return 0;
        const int turnA = a.turn(vertical), turnB = b.turn(vertical);
        if (turnA != turnB) return result * signOf(turnA - turnB);
        if (turnA == 0) return 0;
        // The one that turns later goes round the outside of the corner.
        result *= -turnA * direction;
        direction = turnA;
        vertical = !vertical;
        a.segment += a.step;
        b.segment += b.step;
    }
}

} // namespace

void RouteLanes::separate(const ObstacleIndex& obstacles, std::span<const LaneLink> links,
                          std::vector<QPolygonF>& paths) {
    pass(obstacles, links, paths, true, Order::byCrossings);
    pass(obstacles, links, paths, false, Order::byCrossings);
    // Moving lines one way lengthens those that run the other way: some meet that did not before.
    pass(obstacles, links, paths, true, Order::asTheyAre);
    pass(obstacles, links, paths, false, Order::asTheyAre);
}

void RouteLanes::pass(const ObstacleIndex& obstacles, std::span<const LaneLink> links,
                      std::vector<QPolygonF>& paths, bool vertical, Order order) {
    collect(obstacles, links, paths, vertical);
    if (order == Order::asTheyAre)
        for (Lane& lane : m_lanes) lane.ideal = lane.at;
    findNeighbours();
    for (LanePair& pair : m_pairs)
        if (!isBefore(paths, vertical, order, pair.first, pair.second)) std::swap(pair.first, pair.second);
    const std::vector<double>& positions = m_spread.place(m_lanes, m_pairs);
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        QPolygonF& path = paths[at(m_lanes[i].link)];
        for (const int point : {m_lanes[i].segment, m_lanes[i].segment + 1})
            (vertical ? path[point].rx() : path[point].ry()) = positions[i];
    }
}

void RouteLanes::collect(const ObstacleIndex& obstacles, std::span<const LaneLink> links,
                         const std::vector<QPolygonF>& paths, bool vertical) {
    m_lanes.clear();
    for (std::size_t link = 0; link < paths.size(); ++link) {
        const QPolygonF& path = paths[link];
        for (int segment = 0; segment + 1 < path.size(); ++segment) {
            const QPointF a = path[segment], b = path[segment + 1];
            if (along(a, vertical) == along(b, vertical) || across(a, vertical) != across(b, vertical))
                continue;
            Lane lane{static_cast<int>(link), segment, across(a, vertical)};
            lane.low = std::min(along(a, vertical), along(b, vertical));
            lane.high = std::max(along(a, vertical), along(b, vertical));
            bound(obstacles, links[link], path, vertical, lane);
            m_lanes.push_back(lane);
        }
    }
}

void RouteLanes::bound(const ObstacleIndex& obstacles, const LaneLink& link, const QPolygonF& path,
                       bool vertical, Lane& lane) {
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
    for (const int part : m_near) {
        if ((first && part == link.from) || (last && part == link.to)) continue;
        const QRectF& rect = obstacles.part(part);
        const double low = vertical ? rect.left() : rect.top(),
                     high = vertical ? rect.right() : rect.bottom();
        // Nearer than its clearance already: it may come no nearer.
        if (high <= lane.at)
            lane.least = std::max(lane.least, std::min(lane.at, high + grow));
        else if (low >= lane.at)
            lane.most = std::min(lane.most, std::max(lane.at, low - grow));
    }
    lane.ideal = between ? (lane.least + lane.most) / 2 : lane.at;
}

// Every two lanes that reach one place and lie beside each other there, each once.
void RouteLanes::findNeighbours() {
    m_pairs.clear();
    if (m_lanes.empty()) return;
    double origin = m_lanes.front().least, end = m_lanes.front().most;
    for (const Lane& lane : m_lanes) {
        origin = std::min(origin, lane.least);
        end = std::max(end, lane.most);
    }
    const double width = std::max(strip, (end - origin) / static_cast<double>(4 * m_lanes.size()));
    const auto stripOf = [&](double place) { return static_cast<std::size_t>((place - origin) / width); };
    m_starts.assign(stripOf(end) + 2, 0);
    for (const Lane& lane : m_lanes)
        for (std::size_t at = stripOf(lane.least); at <= stripOf(lane.most); ++at) ++m_starts[at + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
    m_entries.resize(at(m_starts.back()));
    std::vector<int> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        for (std::size_t at = stripOf(m_lanes[i].least); at <= stripOf(m_lanes[i].most); ++at)
            m_entries[static_cast<std::size_t>(next[at]++)] = static_cast<int>(i);

    for (std::size_t strip = 0; strip + 1 < m_starts.size(); ++strip) {
        const std::span<int> here(m_entries.data() + m_starts[strip], m_entries.data() + m_starts[strip + 1]);
        std::ranges::sort(here, [this](int a, int b) {
            return m_lanes[at(a)].low != m_lanes[at(b)].low ? m_lanes[at(a)].low < m_lanes[at(b)].low : a < b;
        });
        for (std::size_t i = 0; i < here.size(); ++i) {
            const Lane& lane = m_lanes[at(here[i])];
            for (std::size_t j = i + 1; j < here.size(); ++j) {
                const Lane& other = m_lanes[at(here[j])];
                if (other.low >= lane.high + slack) break;
                if (lane.most < other.least || other.most < lane.least) continue;
                if (stripOf(std::max(lane.least, other.least)) != strip) continue; // found in another strip
                m_pairs.push_back({std::min(here[i], here[j]), std::max(here[i], here[j])});
            }
        }
    }
}

bool RouteLanes::isBefore(const std::vector<QPolygonF>& paths, bool vertical, Order order, int a,
                          int b) const {
    const Lane &first = m_lanes[at(a)], &second = m_lanes[at(b)];
    const auto reaches = [](const Lane& lane, double place) {
        return place >= lane.least && place <= lane.most;
    };
    const bool free = order == Order::byCrossings && first.link != second.link &&
                      reaches(first, second.ideal) && reaches(second, first.ideal) &&
                      std::abs(first.ideal - second.ideal) <= reorderable;
    if (free) {
        int votes = 0;
        for (const int direction : {1, -1})
            votes += partingOrder(Walker(paths[at(first.link)], first.segment, vertical, direction),
                                  Walker(paths[at(second.link)], second.segment, vertical, direction),
                                  vertical, direction);
        if (votes != 0) return votes < 0;
    }
    if (first.ideal != second.ideal) return first.ideal < second.ideal;
    return a < b;
}

} // namespace faultline
