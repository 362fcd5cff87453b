// SPDX-License-Identifier: MIT
#include "ui/render/router.h"

#include "ui/render/router_shapes.h"

namespace faultline {

struct Router::Work {
    std::vector<QRectF> parts;
    std::vector<RouterLink> links;
    std::vector<QPolygonF> routes;
};

Router::Router() : m_work(std::make_unique<Work>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::setParts(std::vector<QRectF> parts) { m_work->parts = std::move(parts); }
void Router::setLinks(std::vector<RouterLink> links) { m_work->links = std::move(links); }
void Router::movePart(int part, const QRectF& rect) { m_work->parts[static_cast<std::size_t>(part)] = rect; }

std::vector<int> Router::update() {
    std::vector<int> changed;
    m_work->routes.resize(m_work->links.size());
    for (std::size_t i = 0; i < m_work->links.size(); ++i) {
        const QRectF from = m_work->parts[static_cast<std::size_t>(m_work->links[i].from)];
        const QRectF to = m_work->parts[static_cast<std::size_t>(m_work->links[i].to)];
        QPolygonF path = m_work->links[i].from == m_work->links[i].to ? loopShape(from, clearance).polygon()
                                                                      : direct(from, to);
        if (path == m_work->routes[i]) continue;
        m_work->routes[i] = std::move(path);
        changed.push_back(static_cast<int>(i));
    }
    return changed;
}

std::vector<int> Router::settle() { return update(); }

const QPolygonF& Router::route(int link) const { return m_work->routes[static_cast<std::size_t>(link)]; }
int Router::linkCount() const { return static_cast<int>(m_work->links.size()); }
int Router::partCount() const { return static_cast<int>(m_work->parts.size()); }

QPolygonF Router::direct(const QRectF& from, const QRectF& to) {
    const RouteShape straight = straightShape(from, to);
    return straight.count > 0 ? straight.polygon() : simpleShapes(from, to, clearance).front().polygon();
}

} // namespace faultline
