// SPDX-License-Identifier: MIT
#include "ui/render/router_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace faultline {

namespace {

constexpr std::uint8_t blockedRight = 1;
constexpr std::uint8_t blockedDown = 2;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t mostLines = 200; // along an axis of a window; more are thinned out
constexpr double simpleSlack = 60.0;   // a free simple shape that costs so much more than the best still does
constexpr double greedyFrom = 600.0;   // ways longer than this are searched with a weighted estimate
constexpr float greed = 1.5F;

QRectF boundsOf(const RouteShape& shape) {
    QPointF least = shape.points[0], most = shape.points[0];
    for (int i = 1; i < shape.count; ++i) {
        const QPointF point = shape.points[static_cast<std::size_t>(i)];
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    return {least, most};
}

// Unlike QRectF::united this does not drop lines.
QRectF hull(const QRectF& a, const QRectF& b) {
    return {QPointF(std::min(a.left(), b.left()), std::min(a.top(), b.top())),
            QPointF(std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()))};
}

QRectF grown(const QRectF& rect, double by) { return rect.adjusted(-by, -by, by, by); }

bool isFree(const ObstacleIndex& obstacles, const RouteShape& shape, double grow, int from, int to) {
    for (int i = 0; i + 1 < shape.count; ++i)
        if (!obstacles.isFree(shape.points[static_cast<std::size_t>(i)],
                              shape.points[static_cast<std::size_t>(i) + 1], grow, from, to))
            return false;
    return true;
}

// Sorts lines, drops doubles, and thins them out where they are too many; those to keep stay.
void arrange(std::vector<double>& lines, std::vector<double>& keep) {
    std::ranges::sort(lines);
    lines.erase(std::ranges::unique(lines).begin(), lines.end());
    std::ranges::sort(keep);
    for (double step = 4.0; lines.size() > mostLines && step <= 64.0; step *= 2) {
        std::size_t kept = 0, nextKeep = 0;
        double last = -std::numeric_limits<double>::infinity();
        for (const double line : lines) {
            while (nextKeep < keep.size() && keep[nextKeep] < line) ++nextKeep;
            const bool needed = nextKeep < keep.size() && keep[nextKeep] == line;
            if (!needed && line - last < step) continue;
            lines[kept++] = line;
            last = line;
        }
        lines.resize(kept);
    }
}

std::size_t indexOf(const std::vector<double>& lines, double line) {
    return static_cast<std::size_t>(std::ranges::lower_bound(lines, line) - lines.begin());
}

} // namespace

FoundRoute RouteSearch::find(const ObstacleIndex& obstacles, int from, int to, bool alongX) {
    m_alongX = leavesAlongX(obstacles.part(from), obstacles.part(to), alongX);
    FoundRoute found;
    if (trySimple(obstacles, from, to, found)) return found;
    if (obstacles.part(from).intersects(obstacles.part(to))) {
        cross(obstacles, from, to, found);
        return found;
    }
    for (const auto& [margin, grow] : {std::pair(80.0, clearance), std::pair(400.0, clearance),
                                       std::pair(160.0, tightClearance), std::pair(800.0, tightClearance)})
        if (tryWindow(obstacles, from, to, margin, grow, found)) return found;
    cross(obstacles, from, to, found);
    return found;
}

bool RouteSearch::trySimple(const ObstacleIndex& obstacles, int from, int to, FoundRoute& found) const {
    const QRectF &a = obstacles.part(from), &b = obstacles.part(to);
    found.window = hull(a, b);
    found.clearance = clearance;
    const RouteShape straight = straightShape(a, b);
    if (straight.count > 0 && isFree(obstacles, straight, clearance, from, to)) {
        found.path = straight.polygon();
        return true;
    }
    const auto shapes = simpleShapes(a, b, clearance, m_alongX);
    for (const RouteShape& shape : shapes) {
        if (shape.cost > shapes.front().cost + simpleSlack || shape.cost >= route_cost::crossing) break;
        found.window = hull(found.window, grown(boundsOf(shape), clearance));
        if (!isFree(obstacles, shape, clearance, from, to)) continue;
        found.path = shape.polygon();
        return true;
    }
    return false;
}

void RouteSearch::cross(const ObstacleIndex& obstacles, int from, int to, FoundRoute& found) const {
    const auto shapes = simpleShapes(obstacles.part(from), obstacles.part(to), tightClearance, m_alongX);
    double least = std::numeric_limits<double>::infinity();
    std::vector<int> crossed;
    for (const RouteShape& shape : shapes) {
        crossed.clear();
        for (int i = 0; i + 1 < shape.count; ++i) {
            const RouteShape segment{shape.points[static_cast<std::size_t>(i)],
                                     shape.points[static_cast<std::size_t>(i) + 1]};
            obstacles.query(boundsOf(segment), 0.0, crossed);
        }
        found.window = hull(found.window, grown(boundsOf(shape), clearance));
        const double cost = shape.cost + route_cost::crossing * static_cast<double>(crossed.size());
        if (cost >= least) continue;
        least = cost;
        found.path = shape.polygon();
        found.clearance = crossed.empty() ? 0.0 : -1.0;
    }
}

bool RouteSearch::tryWindow(const ObstacleIndex& obstacles, int from, int to, double margin, double grow,
                            FoundRoute& found) {
    const QRectF &a = obstacles.part(from), &b = obstacles.part(to);
    m_window = grown(hull(a, b), margin);
    found.window = hull(found.window, m_window);
    found.clearance = grow;
    m_target = {b.left() - grow, b.top() - grow, b.right() + grow, b.bottom() + grow};
    const double distance = std::max(0.0, gapBetween(a, b, true)) + std::max(0.0, gapBetween(a, b, false));
    m_greed = distance > greedyFrom ? greed : 1.0F;

    layLines(obstacles, from, to, grow);
    findTerminals(obstacles, from, to, grow, m_starts);
    findTerminals(obstacles, to, from, grow, m_goals);
    if (m_starts.empty() || m_goals.empty()) return false;
    blockLines();
    const std::uint32_t goal = run();
    if (goal == none) return false;
    found.path = trace(goal);
    return true;
}

void RouteSearch::layLines(const ObstacleIndex& obstacles, int from, int to, double grow) {
    m_near.clear();
    obstacles.query(m_window, grow, m_near);
    m_boxes.clear();
    for (std::vector<double>* lines : {&m_xs, &m_ys, &m_keepXs, &m_keepYs}) lines->clear();
    for (const int part : m_near) {
        const QRectF& rect = obstacles.part(part);
        const Box box{rect.left() - grow, rect.top() - grow, rect.right() + grow, rect.bottom() + grow};
        m_boxes.push_back(box);
        for (const double x : {box.left, box.right})
            if (x >= m_window.left() && x <= m_window.right()) m_xs.push_back(x);
        for (const double y : {box.top, box.bottom})
            if (y >= m_window.top() && y <= m_window.bottom()) m_ys.push_back(y);
    }
    for (const int part : {from, to})
        for (const Side side : allSides) {
            const QPointF stub = routeEnd(obstacles.part(part), {}, side, grow).stub;
            m_keepXs.push_back(stub.x());
            m_keepYs.push_back(stub.y());
        }
    m_xs.insert(m_xs.end(), m_keepXs.begin(), m_keepXs.end());
    m_ys.insert(m_ys.end(), m_keepYs.begin(), m_keepYs.end());
    arrange(m_xs, m_keepXs);
    arrange(m_ys, m_keepYs);
}

// Marks the stretches between neighbouring crossings that lie inside a grown part.
void RouteSearch::blockLines() {
    m_blocked.assign(m_xs.size() * m_ys.size(), 0);
    const auto before = [](const std::vector<double>& lines, double at) { // the last line <= at, or the first
        const auto next = std::ranges::upper_bound(lines, at) - lines.begin();
        return static_cast<std::size_t>(next > 0 ? next - 1 : 0);
    };
    const auto after = [](const std::vector<double>& lines, double at) {
        return static_cast<std::size_t>(std::ranges::upper_bound(lines, at) - lines.begin());
    };
    for (const Box& box : m_boxes) {
        const std::size_t endX = indexOf(m_xs, box.right), endY = indexOf(m_ys, box.bottom);
        for (std::size_t row = after(m_ys, box.top); row < endY; ++row)
            for (std::size_t column = before(m_xs, box.left); column < endX; ++column)
                m_blocked[row * m_xs.size() + column] |= blockedRight;
        for (std::size_t row = before(m_ys, box.top); row < endY; ++row)
            for (std::size_t column = after(m_xs, box.left); column < endX; ++column)
                m_blocked[row * m_xs.size() + column] |= blockedDown;
    }
}

void RouteSearch::findTerminals(const ObstacleIndex& obstacles, int at, int other, double grow,
                                std::vector<Terminal>& terminals) const {
    terminals.clear();
    for (const Side side : allSides) {
        const RouteEnd end = routeEnd(obstacles.part(at), obstacles.part(other), side, grow);
        if (!obstacles.isFree(end.port, end.stub, grow, at, at)) continue;
        double cost = grow + depthBehind(obstacles.part(at), side);
        if (!end.faces)
            cost += route_cost::blindSide;
        else if (isHorizontal(side) != m_alongX)
            cost += route_cost::mixed / 2;
        const std::size_t crossing = indexOf(m_ys, end.stub.y()) * m_xs.size() + indexOf(m_xs, end.stub.x());
        terminals.push_back({static_cast<std::uint32_t>(2 * crossing + (isHorizontal(side) ? 0 : 1)),
                             static_cast<float>(cost), end.port});
    }
}

// The least cost first; of equals the one that is further on, then the lower state: always the same way.
std::uint32_t RouteSearch::run() {
    const std::size_t count = 2 * m_xs.size() * m_ys.size();
    if (m_states.size() < count + allSides.size()) m_states.resize(count + allSides.size());
    const auto later = [](const Step& a, const Step& b) {
        if (a.total != b.total) return a.total > b.total;
        if (a.cost != b.cost) return a.cost < b.cost;
        return a.state > b.state;
    };
    ++m_round;
    m_heap.clear();
    for (const Terminal& start : m_starts) reach(start.state, start.cost, none);
    std::ranges::make_heap(m_heap, later);
    while (!m_heap.empty()) {
        std::ranges::pop_heap(m_heap, later);
        const Step step = m_heap.back();
        m_heap.pop_back();
        if (step.state >= count) return static_cast<std::uint32_t>(step.state - count);
        if (step.cost != m_states[step.state].cost) continue; // a cheaper way there was found since
        std::size_t pushed = m_heap.size();
        expand(step);
        for (std::size_t goal = 0; goal < m_goals.size(); ++goal)
            if (m_goals[goal].state == step.state) {
                const float cost = step.cost + m_goals[goal].cost;
                m_heap.push_back({cost, cost, static_cast<std::uint32_t>(count + goal)});
            }
        while (pushed < m_heap.size())
            std::push_heap(m_heap.begin(), m_heap.begin() + static_cast<std::ptrdiff_t>(++pushed), later);
    }
    return none;
}

void RouteSearch::expand(const Step& step) {
    const std::size_t width = m_xs.size(), crossing = step.state / 2;
    const std::size_t column = crossing % width, row = crossing / width;
    reach(step.state ^ 1U, step.cost + static_cast<float>(route_cost::bend), step.state);
    const auto go = [&](std::size_t next, double length) {
        reach(static_cast<std::uint32_t>(2 * next + step.state % 2), step.cost + static_cast<float>(length),
              step.state);
    };
    if (step.state % 2 == 0) {
        if (column + 1 < width && !(m_blocked[crossing] & blockedRight))
            go(crossing + 1, m_xs[column + 1] - m_xs[column]);
        if (column > 0 && !(m_blocked[crossing - 1] & blockedRight))
            go(crossing - 1, m_xs[column] - m_xs[column - 1]);
    } else {
        if (row + 1 < m_ys.size() && !(m_blocked[crossing] & blockedDown))
            go(crossing + width, m_ys[row + 1] - m_ys[row]);
        if (row > 0 && !(m_blocked[crossing - width] & blockedDown))
            go(crossing - width, m_ys[row] - m_ys[row - 1]);
    }
}

void RouteSearch::reach(std::uint32_t state, float cost, std::uint32_t before) {
    State& known = m_states[state];
    if (known.round == m_round && known.cost <= cost) return;
    known = {m_round, before, cost};
    m_heap.push_back({cost + m_greed * remaining(state), cost, state});
}

float RouteSearch::remaining(std::uint32_t state) const {
    const QPointF point = pointOf(state);
    const double dx = std::max({0.0, m_target.left - point.x(), point.x() - m_target.right});
    const double dy = std::max({0.0, m_target.top - point.y(), point.y() - m_target.bottom});
    const bool vertical = state % 2 == 1;
    // A line that must still cover both axes turns at least once; one that moves along the wrong one, too.
    const bool turns = (dx > 0 && dy > 0) || (vertical ? dx > 0 : dy > 0);
    return static_cast<float>(dx + dy + (turns ? route_cost::bend : 0.0));
}

QPointF RouteSearch::pointOf(std::uint32_t state) const {
    return {m_xs[state / 2 % m_xs.size()], m_ys[state / 2 / m_xs.size()]};
}

QPolygonF RouteSearch::trace(std::uint32_t goal) const {
    QPolygonF back{m_goals[goal].port};
    std::uint32_t state = m_goals[goal].state, first = state;
    for (; state != none; state = m_states[state].before) {
        extendPath(back, pointOf(state));
        first = state;
    }
    const auto start = std::ranges::find(m_starts, first, &Terminal::state);
    extendPath(back, start->port);
    std::ranges::reverse(back);
    return back;
}

} // namespace faultline
