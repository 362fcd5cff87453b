// SPDX-License-Identifier: MIT
#include "ui/canvas/placement.h"

#include "ui/canvas/free_spots.h"
#include "ui/document.h"
#include "ui/render/geometry.h"

#include <algorithm>

namespace faultline {

namespace {

/// How near to its edge a domain lets its content come before it grows.
constexpr double leastPadding = geometry::gridStep;

QRectF leastAround(const QRectF& content) {
    return content.adjusted(-leastPadding, -leastPadding - geometry::domainTitleHeight, leastPadding,
                            leastPadding);
}

} // namespace

Placement::Placement(const Document& document, const ElementIndex& index)
    : m_document(document), m_index(index) {
    rebuild();
}

void Placement::rebuild() {
    m_rects.clear();
    m_settled.clear();
    m_spots.clear();
    findSpots();
    for (const Component& component : m_document.system().components)
        m_rects.emplace(component.id, computed(component.id));
    for (const DomainId& domain : innermostFirst(allDomains())) m_rects[domain] = computed(domain);
}

void Placement::findSpots() {
    // What has a spot keeps it, so that nothing jumps when something else is placed.
    for (const auto& [id, spot] : freeSpots(m_document.design())) m_spots.try_emplace(id, spot);
}

std::set<DomainId> Placement::allDomains() const {
    std::set<DomainId> domains;
    for (const Domain& domain : m_document.system().domains) domains.insert(domain.id);
    return domains;
}

std::vector<DomainId> Placement::innermostFirst(const std::set<DomainId>& domains) const {
    std::vector<std::pair<std::size_t, DomainId>> byDepth;
    for (const DomainId& domain : domains) byDepth.emplace_back(m_index.domainsAround(domain).size(), domain);
    std::ranges::stable_sort(byDepth, std::greater<>{}, [](const auto& entry) { return entry.first; });
    std::vector<DomainId> sorted;
    sorted.reserve(byDepth.size());
    for (auto& entry : byDepth) sorted.push_back(std::move(entry.second));
    return sorted;
}

QRectF Placement::computed(const ElementId& id) const {
    if (m_index.domain(id)) return computedDomain(DomainId(id.text()));
    const ComponentId component(id.text());
    if (const auto at = m_draft.positions.find(component); at != m_draft.positions.end())
        return partRect(at->second);
    const auto& positions = m_document.design().layout.positions;
    if (const auto at = positions.find(component); at != positions.end()) return partRect(at->second);
    const auto spot = m_spots.find(id);
    return partRect(spot == m_spots.end() ? QPointF() : spot->second);
}

QRectF Placement::contentBounds(const DomainId& id) const {
    QRectF bounds;
    for (const ElementId& inside : m_index.contentOf(id))
        if (!m_draft.loose.contains(inside)) bounds |= shownRectOf(inside);
    return bounds;
}

QRectF Placement::computedDomain(const DomainId& id) const {
    QRectF rect;
    const auto& rects = m_document.design().layout.rects;
    if (const auto at = m_draft.rects.find(id); at != m_draft.rects.end())
        rect = at->second;
    else if (const auto placed = rects.find(id); placed != rects.end())
        rect = toRectF(placed->second);
    const QRectF content = contentBounds(id);
    if (rect.isNull()) {
        const auto spot = m_spots.find(id);
        if (content.isNull())
            return {spot == m_spots.end() ? QPointF() : spot->second, geometry::domainMinimum};
        return domainAround(content);
    }
    return content.isNull() ? rect : rect | leastAround(content);
}

QRectF Placement::leastRectOf(const DomainId& id) const {
    const QRectF content = contentBounds(id);
    return content.isNull() ? QRectF(rectOf(id).topLeft(), geometry::domainMinimum) : leastAround(content);
}

std::vector<ElementId> Placement::update(const ChangeSet& changes) {
    for (const ElementId& id : changes.removed) {
        m_rects.erase(id);
        m_spots.erase(id);
    }
    if (!changes.added.empty() || !changes.removed.empty()) findSpots();
    std::vector<ElementId> touched = changes.added;
    touched.insert(touched.end(), changes.updated.begin(), changes.updated.end());
    // A change of meaning may have moved something out of a domain that it does not name.
    return recompute(touched, changes.meaning || !changes.removed.empty() || !changes.added.empty());
}

std::vector<ElementId> Placement::recompute(const std::vector<ElementId>& ids, bool isAll) {
    std::vector<ElementId> moved;
    const auto look = [&](const ElementId& id) {
        const QRectF rect = computed(id);
        const auto [at, isNew] = m_rects.try_emplace(id, rect);
        if (!isNew && at->second == rect) return;
        if (!m_draft.isEmpty()) m_settled.try_emplace(id, at->second);
        at->second = rect;
        moved.push_back(id);
    };
    std::set<DomainId> around;
    if (isAll) around = allDomains();
    for (const ElementId& id : ids) {
        if (m_index.component(id)) look(id);
        if (m_index.domain(id)) around.emplace(id.text());
        if (!isAll)
            for (const DomainId& domain : m_index.domainsAround(id)) around.insert(domain);
    }
    for (const DomainId& domain : innermostFirst(around)) look(domain);
    return moved;
}

std::vector<ElementId> Placement::setDraft(PlacementDraft draft) {
    std::set<ElementId> touched;
    const auto touch = [&touched](const PlacementDraft& some) {
        for (const auto& [id, point] : some.positions) touched.emplace(id);
        for (const auto& [id, rect] : some.rects) touched.emplace(id);
        touched.insert(some.loose.begin(), some.loose.end());
    };
    touch(m_draft);
    touch(draft);
    m_draft = std::move(draft);
    std::vector<ElementId> moved = recompute({touched.begin(), touched.end()}, false);
    if (m_draft.isEmpty()) m_settled.clear();
    return moved;
}

QRectF Placement::rectOf(const ElementId& id) const {
    const auto at = m_rects.find(id);
    return at == m_rects.end() ? QRectF() : at->second;
}

QRectF Placement::settledRectOf(const ElementId& id) const {
    const auto at = m_settled.find(id);
    return at == m_settled.end() ? rectOf(id) : at->second;
}

QRectF Placement::shownRectOf(const ElementId& id) const {
    const QRectF rect = rectOf(id);
    const bool isBox = m_index.domain(id) && isFolded(DomainId(id.text()));
    return isBox ? foldedDomainRect(rect) : rect;
}

bool Placement::isFolded(const DomainId& id) const { return m_document.design().layout.folded.contains(id); }

bool Placement::isHidden(const ElementId& id) const { return shownAs(id) != id; }

ElementId Placement::shownAs(const ElementId& id) const {
    ElementId shown = id;
    if (m_document.design().layout.folded.empty()) return shown;
    for (const DomainId& domain : m_index.domainsAround(id))
        if (isFolded(domain)) shown = domain;
    return shown;
}

QRectF Placement::bounds() const {
    QRectF bounds;
    const auto add = [&](const auto& elements) {
        for (const auto& element : elements)
            if (!isHidden(element.id)) bounds |= shownRectOf(element.id);
    };
    add(m_document.system().components);
    add(m_document.system().domains);
    return bounds;
}

} // namespace faultline
