// SPDX-License-Identifier: MIT
#include "ui/canvas/routes.h"

#include "ui/document.h"
#include "ui/render/geometry.h"

namespace faultline {

Routes::Routes(const Document& document, const ElementIndex& index, const Placement& placement)
    : m_document(document), m_index(index), m_placement(placement) {
    (void)rebuild();
}

std::vector<ElementId> Routes::rebuild() {
    m_parts.clear();
    m_links.clear();
    m_ends.clear();
    m_partNumbers.clear();
    m_linkNumbers.clear();
    std::vector<QRectF> rects;
    const auto add = [&](const ElementId& id) {
        m_partNumbers.emplace(id, static_cast<int>(m_parts.size()));
        m_parts.push_back(id);
        rects.push_back(m_placement.shownRectOf(id));
    };
    const System& system = m_document.system();
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
    m_router.setParts(std::move(rects));
    m_router.setLinks(m_ends);
    (void)m_router.settle();
    std::vector<ElementId> all;
    for (const Connection& connection : system.connections) all.emplace_back(connection.id);
    return all;
}

std::vector<ElementId> Routes::move(const std::vector<ElementId>& ids) {
    bool isAny = false;
    for (const ElementId& id : ids) {
        const auto number = m_partNumbers.find(id);
        if (number == m_partNumbers.end()) continue;
        m_router.movePart(number->second, m_placement.shownRectOf(id));
        isAny = true;
    }
    return isAny ? idsOf(m_router.update()) : std::vector<ElementId>();
}

std::vector<ElementId> Routes::settle() { return idsOf(m_router.settle()); }

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
    return attached(m_router.route(link), m_placement.shownRectOf(from), kindOf(from),
                    m_placement.shownRectOf(to), kindOf(to));
}

} // namespace faultline
