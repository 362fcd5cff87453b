// SPDX-License-Identifier: MIT
#include "ui/render/router.h"

#include "ui/render/router_lanes.h"
#include "ui/render/router_search.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

// To a 1024th of a pixel: sums and halves of coordinates are exact then, so lines that should meet do.
QRectF exact(const QRectF& rect) {
    const auto whole = [](double value) { return std::round(value * 1024.0) / 1024.0; };
    return {QPointF(whole(rect.left()), whole(rect.top())),
            QPointF(whole(rect.right()), whole(rect.bottom()))};
}

} // namespace

struct Router::Work {
    std::vector<QRectF> parts;
    std::vector<RouterLink> links;
    std::vector<FoundRoute> found; ///< per link: its way as if it were alone
    std::vector<char> stale;       ///< per link: to be searched anew
    std::vector<char> alongX;      ///< per link: as it was searched
    std::vector<QPolygonF> routes; ///< per link: moved apart
    std::vector<QRectF> moved;     ///< what parts covered and cover, since the last update
    std::vector<char> partMoved;
    bool unbuilt = true;

    ObstacleIndex obstacles;
    RouteSearch search;
    RouteLanes lanes;
    std::vector<int> leaning; ///< per part: its straight links along x less those along y
    std::vector<LaneLink> laneLinks;
    std::vector<QPolygonF> before;

    void resetLinks();
    void place(std::size_t part, const QRectF& rect);
    void lean();
    void markStale();
    void searchStale();
    std::vector<int> separate();
};

void Router::Work::resetLinks() {
    found.assign(links.size(), {});
    stale.assign(links.size(), 1);
    alongX.assign(links.size(), 1);
    routes.assign(links.size(), {});
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
        const char now = leaning[at(links[i].from)] + leaning[at(links[i].to)] >= 0 ? 1 : 0;
        if (now != alongX[i]) stale[i] = 1;
        alongX[i] = now;
    }
}

void Router::Work::markStale() {
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (stale[i]) continue;
        if (partMoved[at(links[i].from)] || partMoved[at(links[i].to)]) {
            stale[i] = 1;
            continue;
        }
        const QRectF window = found[i].window.adjusted(-clearance, -clearance, clearance, clearance);
        stale[i] = std::ranges::any_of(moved, [&](const QRectF& rect) {
            return passesThrough(window.topLeft(), window.bottomRight(), rect);
        });
    }
    moved.clear();
    partMoved.assign(parts.size(), 0);
}

void Router::Work::searchStale() {
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!stale[i]) continue;
        stale[i] = 0;
        const auto [from, to] = links[i];
        if (from == to) {
            const QRectF& rect = parts[at(from)];
            found[i] = {loopShape(rect, clearance).polygon(), rect, 0.0};
        } else {
            found[i] = search.find(obstacles, from, to, alongX[i] != 0);
        }
    }
}

std::vector<int> Router::Work::separate() {
    before.swap(routes);
    routes.resize(links.size());
    laneLinks.clear();
    for (std::size_t i = 0; i < links.size(); ++i) {
        routes[i] = found[i].path;
        laneLinks.push_back({links[i].from, links[i].to, found[i].clearance});
    }
    lanes.separate(obstacles, laneLinks, routes);
    std::vector<int> changed;
    for (std::size_t i = 0; i < links.size(); ++i)
        if (routes[i] != before[i]) changed.push_back(static_cast<int>(i));
    return changed;
}

Router::Router() : m_work(std::make_unique<Work>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::setParts(std::vector<QRectF> parts) {
    for (QRectF& part : parts) part = exact(part);
    if (parts.size() == m_work->parts.size()) {
        for (std::size_t i = 0; i < parts.size(); ++i) m_work->place(i, parts[i]);
        return;
    }
    m_work->parts = std::move(parts);
    m_work->partMoved.assign(m_work->parts.size(), 0);
    m_work->unbuilt = true;
    m_work->resetLinks();
}

void Router::setLinks(std::vector<RouterLink> links) {
    m_work->links = std::move(links);
    m_work->resetLinks();
}

void Router::movePart(int part, const QRectF& rect) { m_work->place(at(part), exact(rect)); }

std::vector<int> Router::update() {
    if (m_work->unbuilt) m_work->obstacles.build(m_work->parts);
    m_work->unbuilt = false;
    m_work->lean();
    m_work->markStale();
    m_work->searchStale();
    return m_work->separate();
}

std::vector<int> Router::settle() { return update(); }

const QPolygonF& Router::route(int link) const { return m_work->routes[at(link)]; }
int Router::linkCount() const { return static_cast<int>(m_work->links.size()); }
int Router::partCount() const { return static_cast<int>(m_work->parts.size()); }

QPolygonF Router::direct(const QRectF& from, const QRectF& to) {
    const RouteShape straight = straightShape(from, to);
    if (straight.count > 0) return straight.polygon();
    return simpleShapes(from, to, clearance, leavesAlongX(from, to, true)).front().polygon();
}

} // namespace faultline
