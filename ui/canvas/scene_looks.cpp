// SPDX-License-Identifier: MIT
// What the scene's items look like, and what is where: CanvasScene's questions, apart from its bookkeeping.
#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <algorithm>

namespace faultline {

bool CanvasScene::isHighlighted(const ElementId& id) const {
    return std::ranges::binary_search(m_highlighted, id);
}

bool CanvasScene::isFaded(const ElementId& id) const { return !m_highlighted.empty() && !isHighlighted(id); }

PartLook CanvasScene::partLookOf(const ElementId& id) const {
    const Component* component = m_index.component(id);
    if (!component) return {};
    PartLook look = partLook(*component, m_overlay);
    if (const auto risks = m_risks.find(id); risks != m_risks.end()) look.risks = risks->second;
    look.selected = m_workspace.selection.contains(id);
    look.hovered = m_moment.hovered == id;
    look.highlighted = isHighlighted(id);
    look.faded = isFaded(id);
    look.dropTarget = m_moment.dropTarget == id && m_moment.dropAllowed;
    look.dropRefused = m_moment.dropTarget == id && !m_moment.dropAllowed;
    look.locked = m_workspace.document.design().layout.locked.contains(id);
    return look;
}

DomainLook CanvasScene::domainLookOf(const ElementId& id) const {
    const Domain* domain = m_index.domain(id);
    if (!domain) return {};
    DomainLook look = domainLook(*domain, m_overlay);
    if (const auto risks = m_risks.find(id); risks != m_risks.end()) look.risks = risks->second;
    look.selected = m_workspace.selection.contains(id);
    look.hovered = m_moment.hovered == id;
    look.highlighted = isHighlighted(id);
    look.faded = isFaded(id);
    look.dropTarget = m_moment.dropTarget == id && m_moment.dropAllowed;
    look.dropRefused = m_moment.dropTarget == id && !m_moment.dropAllowed;
    look.locked = m_workspace.document.design().layout.locked.contains(id);
    look.folded = m_placement.isFolded(domain->id);
    if (look.folded) {
        const auto inside = m_index.allInside(domain->id);
        const auto parts = std::ranges::count_if(
            inside, [this](const ElementId& part) { return m_index.component(part) != nullptr; });
        look.content = parts == 1 ? tr("1 part") : tr("%1 parts").arg(parts);
        look.spof = look.spof || std::ranges::any_of(inside, [this](const ElementId& part) {
                        return m_overlay.isSpof(part);
                    });
    }
    return look;
}

ConnectionLook CanvasScene::connectionLookOf(const ElementId& id) const {
    const Connection* connection = m_index.connection(id);
    const Component* target = connection ? m_index.component(connection->to) : nullptr;
    if (!target) return {};
    ConnectionLook look = connectionLook(*connection, target->kind, m_overlay);
    look.path = m_routes.pathOf(id);
    look.selected = m_workspace.selection.contains(id);
    look.hovered = m_moment.hovered == id;
    look.highlighted = isHighlighted(id) || (m_moment.dropTarget == id && m_moment.dropAllowed);
    look.faded = isFaded(id);
    look.refused = m_moment.dropTarget == id && !m_moment.dropAllowed;
    return look;
}

ArcLook CanvasScene::arcLookOf(const CanvasGroup& group) const {
    if (!m_index.component(group.caller) || m_placement.isHidden(group.caller)) return {};
    std::vector<QPolygonF> paths;
    for (const ElementId& connection : group.connections) {
        QPolygonF path = m_routes.pathOf(connection);
        if (path.size() > 1) paths.push_back(std::move(path));
    }
    if (paths.size() < 2) return {};
    ArcLook look = requirementArc(m_placement.rectOf(group.caller), paths,
                                  requirementText(group.required, group.members), group.ring);
    look.faded = isFaded(group.caller);
    look.hovered = m_moment.hoveredArc == ElementId(group.caller) && m_moment.hoveredRing == group.ring;
    return look;
}

PartItem* CanvasScene::part(const ElementId& id) const {
    const auto at = m_parts.find(id);
    return at == m_parts.end() ? nullptr : at->second;
}

DomainItem* CanvasScene::domain(const ElementId& id) const {
    const auto at = m_domains.find(id);
    return at == m_domains.end() ? nullptr : at->second;
}

ConnectionItem* CanvasScene::connection(const ElementId& id) const {
    const auto at = m_connections.find(id);
    return at == m_connections.end() ? nullptr : at->second;
}

std::vector<ArcItem*> CanvasScene::arcs() const {
    std::vector<ArcItem*> arcs;
    for (const auto& [caller, item] : m_arcs) arcs.push_back(item);
    return arcs;
}

std::size_t CanvasScene::itemCount() const {
    return m_parts.size() + m_domains.size() + m_connections.size();
}

ElementId CanvasScene::partAt(const QPointF& point) const {
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder))
        if (const auto* part = dynamic_cast<PartItem*>(item))
            if (m_placement.rectOf(part->id()).contains(point)) return part->id();
    return {};
}

ElementId CanvasScene::connectionAt(const QPointF& point, double tolerance) const {
    const QRectF around(point - QPointF(tolerance, tolerance), QSizeF(2.0 * tolerance, 2.0 * tolerance));
    for (QGraphicsItem* item : items(around, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder))
        if (const auto* line = dynamic_cast<ConnectionItem*>(item))
            if (line->isNear(point, tolerance)) return line->id();
    return {};
}

ArcItem* CanvasScene::arcAt(const QPointF& point) const {
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder))
        if (auto* arc = dynamic_cast<ArcItem*>(item))
            if (arc->isAt(point)) return arc;
    return nullptr;
}

ElementId CanvasScene::domainAt(const QPointF& point, const std::set<ElementId>& without) const {
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemBoundingRect, Qt::DescendingOrder))
        if (const auto* domain = dynamic_cast<DomainItem*>(item))
            if (!without.contains(domain->id()) && m_placement.shownRectOf(domain->id()).contains(point))
                return domain->id();
    return {};
}

std::vector<ElementId> CanvasScene::within(const QRectF& rect) const {
    std::vector<ElementId> inside;
    const auto add = [&](const auto& items) {
        for (const auto& [id, item] : items)
            if (item->isVisible() && rect.contains(m_placement.shownRectOf(id))) inside.push_back(id);
    };
    add(m_parts);
    add(m_domains);
    std::ranges::sort(inside);
    return inside;
}

} // namespace faultline
