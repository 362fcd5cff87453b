// SPDX-License-Identifier: MIT
#include "ui/canvas/routes.h"

#include "ui/document.h"
#include "ui/render/geometry.h"

namespace faultline {

Routes::Routes(const Document& document, const ElementIndex& index, const Placement& placement)
    : m_document(document), m_index(index), m_placement(placement), m_router(std::make_unique<Router>()) {
    (void)rebuild();
}

std::vector<ElementId> Routes::rebuild() {
    // What was shown, for those lines that need not change before the router has found theirs.
    struct Shown {
        QPolygonF line;
        QRectF from;
        QRectF to;
    };
    std::unordered_map<ElementId, Shown> shown;
    const System& system = m_document.system();
    const bool mayBeMany = system.connections.size() > routedAtOnce;
    for (std::size_t i = 0; mayBeMany && i < m_links.size(); ++i)
        shown.emplace(m_links[i],
                      Shown{lineOf(static_cast<int>(i)), m_rects[static_cast<std::size_t>(m_ends[i].from)],
                            m_rects[static_cast<std::size_t>(m_ends[i].to)]});
    m_parts.clear();
    m_rects.clear();
    m_links.clear();
    m_ends.clear();
    m_partNumbers.clear();
    m_linkNumbers.clear();
    const auto add = [&](const ElementId& id) {
        m_partNumbers.emplace(id, static_cast<int>(m_parts.size()));
        m_parts.push_back(id);
        m_rects.push_back(m_placement.shownRectOf(id));
    };
    for (const Component& component : system.components)
        if (!m_placement.isHidden(component.id)) add(component.id);
    for (const Domain& domain : system.domains)
        if (m_placement.isFolded(domain.id) && !m_placement.isHidden(domain.id)) add(domain.id);
    for (const Connection& connection : system.connections) {
        const RouterLink ends{m_partNumbers.at(m_placement.shownAs(connection.from)),
                              m_partNumbers.at(m_placement.shownAs(connection.to))};
        if (ends.from == ends.to) continue;
        m_linkNumbers.emplace(connection.id, static_cast<int>(m_links.size()));
        m_links.emplace_back(connection.id);
        m_ends.push_back(ends);
    }
    if (isAtOnce()) {
        m_job.cancel();
        m_meanwhile.clear();
        if (!m_router) m_router = std::make_unique<Router>();
        m_router->setParts(m_rects);
        m_router->setLinks(m_ends);
        (void)m_router->settle();
    } else {
        m_meanwhile.clear();
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            const auto known = shown.find(m_links[i]);
            const bool stays = known != shown.end() &&
                               known->second.from == m_rects[static_cast<std::size_t>(m_ends[i].from)] &&
                               known->second.to == m_rects[static_cast<std::size_t>(m_ends[i].to)];
            m_meanwhile.push_back(stays ? known->second.line : directLine(static_cast<int>(i)));
        }
        routeElsewhere();
    }
    std::vector<ElementId> all;
    for (const Connection& connection : system.connections) all.emplace_back(connection.id);
    return all;
}

void Routes::routeElsewhere() {
    // The router goes along, since it finds faster what it has found before. One that is already away is left
    // to itself: its answer would be about another drawing.
    const std::shared_ptr<Router> router = m_router ? std::move(m_router) : std::make_unique<Router>();
    m_router = nullptr;
    m_job.start([this, router, parts = m_rects, links = m_ends](const std::stop_token& stop) -> LatestJob::Done {
        router->setParts(parts);
        router->setLinks(links);
        (void)router->settle(stop);
        if (stop.stop_requested()) return {};
        return [this, router, parts, links] {
            if (m_router || parts != m_rects || links != m_ends) return;
            m_router = std::make_unique<Router>(std::move(*router));
            m_meanwhile.clear();
            Q_EMIT routed(m_links);
        };
    });
}

std::vector<ElementId> Routes::move(const std::vector<ElementId>& ids) {
    std::vector<int> parts;
    for (const ElementId& id : ids) {
        const auto number = m_partNumbers.find(id);
        if (number == m_partNumbers.end()) continue;
        parts.push_back(number->second);
        m_rects[static_cast<std::size_t>(number->second)] = m_placement.shownRectOf(id);
    }
    if (parts.empty()) return {};
    if (!m_router) return moveMeanwhile(parts);
    for (const int part : parts) m_router->movePart(part, m_rects[static_cast<std::size_t>(part)]);
    return idsOf(m_router->update());
}

std::vector<ElementId> Routes::moveMeanwhile(const std::vector<int>& parts) {
    std::vector<bool> isMoved(m_parts.size(), false);
    for (const int part : parts) isMoved[static_cast<std::size_t>(part)] = true;
    std::vector<int> changed;
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        if (!isMoved[static_cast<std::size_t>(m_ends[i].from)] &&
            !isMoved[static_cast<std::size_t>(m_ends[i].to)])
            continue;
        m_meanwhile[i] = directLine(static_cast<int>(i));
        changed.push_back(static_cast<int>(i));
    }
    return idsOf(changed);
}

std::vector<ElementId> Routes::settle() {
    if (m_router && isAtOnce()) return idsOf(m_router->settle());
    if (m_router)
        for (std::size_t i = 0; i < m_links.size(); ++i)
            m_meanwhile.push_back(m_router->route(static_cast<int>(i)));
    routeElsewhere();
    return {};
}

const QPolygonF& Routes::lineOf(int link) const {
    return m_router ? m_router->route(link) : m_meanwhile[static_cast<std::size_t>(link)];
}

QPolygonF Routes::directLine(int link) const {
    const RouterLink ends = m_ends[static_cast<std::size_t>(link)];
    return Router::direct(m_rects[static_cast<std::size_t>(ends.from)],
                          m_rects[static_cast<std::size_t>(ends.to)]);
}

std::vector<ElementId> Routes::idsOf(const std::vector<int>& links) const {
    std::vector<ElementId> ids;
    ids.reserve(links.size());
    for (const int link : links) ids.push_back(m_links[static_cast<std::size_t>(link)]);
    return ids;
}

QPolygonF Routes::pathOf(const ElementId& connection) const {
    const auto number = m_linkNumbers.find(connection);
    return number == m_linkNumbers.end() ? QPolygonF() : attachedPath(number->second);
}

QPolygonF Routes::attachedPath(int link) const {
    const RouterLink ends = m_ends[static_cast<std::size_t>(link)];
    const auto kindOf = [this](const ElementId& id) {
        const Component* component = m_index.component(id);
        return component ? component->kind : ComponentKind::node; // a folded domain is a box
    };
    const ElementId& from = m_parts[static_cast<std::size_t>(ends.from)];
    const ElementId& to = m_parts[static_cast<std::size_t>(ends.to)];
    return attached(lineOf(link), m_placement.shownRectOf(from), kindOf(from), m_placement.shownRectOf(to),
                    kindOf(to));
}

} // namespace faultline
