// SPDX-License-Identifier: MIT
#include "ui/render/router.h"

#include "ui/render/router_former.h"
#include "ui/render/router_lanes.h"
#include "ui/render/router_search.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// To a 1024th of a pixel: sums and halves of coordinates are exact then, so lines that should meet do.
QRectF exact(const QRectF& rect) {
    const auto whole = [](double value) { return std::round(value * 1024.0) / 1024.0; };
    return {QPointF(whole(rect.left()), whole(rect.top())),
            QPointF(whole(rect.right()), whole(rect.bottom()))};
}

constexpr std::size_t reusable = 200;     // with more parts in other places than so, all is searched anew
constexpr int catchUp = 16;               // searches a step that could wait
constexpr double neighbourhood = 32.0;    // lines nearer than this to one that came or went may make room
constexpr std::ptrdiff_t makingRoom = 160; // with more of them than so, they make room when the drag has ended

QRectF grown(const QRectF& rect, double by) { return rect.adjusted(-by, -by, by, by); }

QRectF pieceBounds(QPointF a, QPointF b) {
    return {QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
            QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y()))};
}

void addPieces(const QPolygonF& path, std::vector<QRectF>& pieces) {
    for (qsizetype i = 0; i + 1 < path.size(); ++i) pieces.push_back(pieceBounds(path[i], path[i + 1]));
}

bool touches(const QPolygonF& path, const QRectF& area) {
    for (qsizetype i = 0; i + 1 < path.size(); ++i)
        if (passesThrough(path[i], path[i + 1], area)) return true;
    return false;
}

} // namespace

struct Router::Work {
    std::vector<QRectF> parts;
    std::vector<RouterLink> links;
    std::vector<LinkWay> ways;           ///< per link; not yet for new links while `former` is set
    std::vector<QPolygonF> routes;       ///< per link: the way, moved apart from others
    std::vector<QRectF> moved;           ///< what parts covered and cover, since the last update
    std::vector<char> partMoved;         ///< per part: at least once since then
    std::optional<FormerDrawing> former; ///< parts or links were replaced since then
    bool unbuilt = true;                 ///< `obstacles` is of other parts
    bool settled = false;                ///< nothing was put off

    ObstacleIndex obstacles;
    RouteSearch search;
    RouteLanes lanes;
    std::vector<char> leave;  ///< per link: its route stays, in a partial update
    std::vector<int> leaning; ///< per part: its straight links along x less those along y
    std::vector<LaneLink> laneLinks;
    std::vector<QPolygonF> before;
    std::vector<QRectF> disturbed; ///< where lines went or go that were searched anew
    ObstacleIndex disturbances;    ///< the same, found fast

    void remember();
    void reuseFormer();
    void place(std::size_t part, const QRectF& rect);
    void lean();
    void markDue();
    void searchDue(bool all, const std::stop_token& stop);
    void findFixed();
    std::vector<int> separate(bool all);
    std::vector<int> bringUpToDate(bool all, const std::stop_token& stop);
};

// Called before parts or links are replaced; of several replacements, what was before the first counts.
void Router::Work::remember() {
    if (!former) former.emplace(parts, links, std::move(ways));
    settled = false;
}

void Router::Work::reuseFormer() {
    const std::vector<QRectF> differences = former->differences(parts);
    ways.assign(links.size(), {});
    if (differences.size() <= reusable) {
        moved.insert(moved.end(), differences.begin(), differences.end());
        for (std::size_t i = 0; i < links.size(); ++i)
            if (const LinkWay* way = former->wayBetween(parts[at(links[i].from)], parts[at(links[i].to)]))
                ways[i] = *way;
    }
    routes.assign(links.size(), {});
    partMoved.assign(parts.size(), 0);
    former.reset();
}

void Router::Work::place(std::size_t part, const QRectF& rect) {
    if (parts[part] == rect) return;
    moved.push_back(parts[part]);
    moved.push_back(rect);
    parts[part] = rect;
    partMoved[part] = 1;
    unbuilt = true;
}

// Lines of one neighbourhood run one way: along x, unless the straight ones at both ends run along y.
void Router::Work::lean() {
    leaning.assign(parts.size(), 0);
    for (const RouterLink& link : links) {
        const QRectF &a = parts[at(link.from)], &b = parts[at(link.to)];
        const double gapX = gapBetween(a, b, true), gapY = gapBetween(a, b, false);
        if ((gapX < 0) == (gapY < 0)) continue;
        for (const int part : {link.from, link.to}) leaning[at(part)] += gapY < 0 ? 1 : -1;
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        const bool now = leaning[at(links[i].from)] + leaning[at(links[i].to)] >= 0;
        if (now != ways[i].alongX) ways[i].due = std::max(ways[i].due, SearchDue::someTime);
        ways[i].alongX = now;
    }
}

// A route is searched at once where a part left it or stands in its way. Where parts moved elsewhere in its
// window a better way may have opened: that can wait.
void Router::Work::markDue() {
    for (std::size_t i = 0; i < links.size(); ++i) {
        LinkWay& way = ways[i];
        if (way.due == SearchDue::now) continue;
        if (partMoved[at(links[i].from)] || partMoved[at(links[i].to)]) {
            way.due = SearchDue::now;
            continue;
        }
        const QRectF window = grown(way.found.window, clearance);
        for (const QRectF& rect : moved) {
            if (!passesThrough(window.topLeft(), window.bottomRight(), rect)) continue;
            const bool near = touches(way.found.path, grown(rect, clearance + 1));
            way.due = std::max(way.due, near ? SearchDue::now : SearchDue::someTime);
        }
    }
}

void Router::Work::searchDue(bool all, const std::stop_token& stop) {
    int spare = all ? static_cast<int>(links.size()) : catchUp;
    for (std::size_t i = 0; i < links.size(); ++i) {
        LinkWay& way = ways[i];
        if (way.due == SearchDue::no || (way.due == SearchDue::someTime && spare-- <= 0)) continue;
        if (stop.stop_requested()) return;
        way.due = SearchDue::no;
        const auto [from, to] = links[i];
        FoundRoute route;
        if (from == to) {
            const QRectF& rect = parts[at(from)];
            route = {loopShape(rect, clearance).polygon(), rect, 0.0};
        } else {
            route = search.find(obstacles, from, to, way.alongX);
        }
        if (route.path != way.found.path) {
            addPieces(routes[i], disturbed);
            addPieces(route.path, disturbed);
            leave[i] = 0;
        }
        way.found = std::move(route);
    }
}

// The routes that need not move: those with no line near one that came or went, nor near a part that moved.
// Where lines cross the whole drawing, that would leave few: then only what was searched anew finds its place
// among the others.
void Router::Work::findFixed() {
    for (QRectF& area : disturbed) area = grown(area, neighbourhood);
    for (const QRectF& rect : moved) disturbed.push_back(grown(rect, 2 * clearance));
    disturbances.build(disturbed);
    const QRectF all = disturbances.bounds();
    const auto isFar = [&](const QPolygonF& route) {
        for (qsizetype i = 0; i + 1 < route.size(); ++i)
            if (passesThrough(route[i], route[i + 1], all) &&
                !disturbances.isFree(route[i], route[i + 1], 0.0, -1, -1))
                return false;
        return true;
    };
    std::vector<char> far = leave;
    for (std::size_t i = 0; i < links.size(); ++i)
        if (far[i] && !isFar(routes[i])) far[i] = 0;
    if (std::ranges::count(far, 0) - std::ranges::count(leave, 0) <= makingRoom) leave = std::move(far);
}

std::vector<int> Router::Work::separate(bool all) {
    laneLinks.clear();
    before = routes;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const bool fixed = !all && leave[i] != 0;
        laneLinks.push_back({links[i].from, links[i].to, ways[i].found.clearance, fixed});
        if (!fixed) routes[i] = ways[i].found.path;
    }
    lanes.separate(obstacles, laneLinks, routes);
    std::vector<int> changed;
    for (std::size_t i = 0; i < links.size(); ++i)
        if (!laneLinks[i].fixed && routes[i] != before[i]) changed.push_back(static_cast<int>(i));
    return changed;
}

std::vector<int> Router::Work::bringUpToDate(bool all, const std::stop_token& stop) {
    if (settled && moved.empty()) return {};
    if (former) {
        reuseFormer();
        unbuilt = true;
        all = true;
    }
    if (unbuilt) obstacles.build(parts);
    unbuilt = false;
    leave.assign(links.size(), 1);
    disturbed.clear();
    lean();
    markDue();
    searchDue(all, stop);
    if (!all) findFixed();
    moved.clear();
    partMoved.assign(parts.size(), 0);
    const bool isStopped = stop.stop_requested(); // asked once: it may come at any moment
    settled = all && !isStopped;
    return isStopped ? std::vector<int>() : separate(all);
}

Router::Router() : m_work(std::make_unique<Work>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::setParts(std::vector<QRectF> parts) {
    m_work->remember();
    for (QRectF& part : parts) part = exact(part);
    m_work->parts = std::move(parts);
    m_work->partMoved.assign(m_work->parts.size(), 0);
}

void Router::setLinks(std::vector<RouterLink> links) {
    m_work->remember();
    m_work->links = std::move(links);
}

void Router::movePart(int part, const QRectF& rect) { m_work->place(at(part), exact(rect)); }

std::vector<int> Router::update() { return m_work->bringUpToDate(false, {}); }
std::vector<int> Router::settle(const std::stop_token& stop) { return m_work->bringUpToDate(true, stop); }

const QPolygonF& Router::route(int link) const { return m_work->routes[at(link)]; }
int Router::linkCount() const { return static_cast<int>(m_work->links.size()); }
int Router::partCount() const { return static_cast<int>(m_work->parts.size()); }

QPolygonF Router::direct(const QRectF& from, const QRectF& to) {
    const RouteShape straight = straightShape(from, to);
    if (straight.count > 0) return straight.polygon();
    return simpleShapes(from, to, clearance, leavesAlongX(from, to, true)).front().polygon();
}

} // namespace faultline
