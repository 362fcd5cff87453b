// SPDX-License-Identifier: MIT
#include "ui/canvas/scene.h"

#include "core/analysis/same_structure.h"
#include "ui/workspace.h"

#include <algorithm>

namespace faultline {

CanvasScene::CanvasScene(Workspace& workspace, QObject* parent)
    : QGraphicsScene(parent), m_workspace(workspace), m_index(workspace.document),
      m_placement(workspace.document, m_index), m_routes(workspace.document, m_index, m_placement) {
    connect(&workspace.document, &Document::reset, this, &CanvasScene::onReset);
    connect(&workspace.document, &Document::changed, this, &CanvasScene::onChanged);
    connect(&workspace.selection, &Selection::changed, this, &CanvasScene::onSelectionChanged);
    connect(&workspace.selection, &Selection::highlightChanged, this, &CanvasScene::onHighlightChanged);
    connect(&workspace.analysis, &AnalysisRunner::reportChanged, this, &CanvasScene::onReport);
    connect(&workspace.appearance, &Appearance::changed, this, [this] { update(); });
    connect(&m_routes, &Routes::routed, this, [this](const std::vector<ElementId>& connections) {
        showRerouted(connections);
        Q_EMIT pictureChanged();
    });
    onReport();
    rebuildItems();
}

CanvasScene::~CanvasScene() = default;

const Theme& CanvasScene::theme() const { return m_workspace.appearance.theme(); }

void CanvasScene::onReset() {
    m_index.rebuild();
    m_placement.setDraft({});
    m_placement.rebuild();
    (void)m_routes.rebuild();
    m_moment = {};
    m_overlay = {}; // the answer is about the design before
    rebuildItems();
    Q_EMIT designReplaced();
    Q_EMIT pictureChanged();
}

void CanvasScene::rebuildItems() {
    Q_EMIT itemsGoing();
    clear();
    m_parts.clear();
    m_domains.clear();
    m_connections.clear();
    m_labels.clear();
    m_arcs.clear();
    m_groups.clear();
    m_grouped.reset();
    m_folded = m_workspace.document.design().layout.folded;
    m_risks = riskBadges(m_workspace.document.system());
    const System& system = m_workspace.document.system();
    for (const Domain& domain : system.domains) makeItem(domain.id);
    for (const Connection& connection : system.connections) makeItem(connection.id);
    for (const Component& component : system.components) makeItem(component.id);
    updateGroups();
}

void CanvasScene::makeItem(const ElementId& id) {
    if (m_index.component(id))
        addItem(m_parts[id] = new PartItem(*this, id));
    else if (m_index.domain(id))
        addItem(m_domains[id] = new DomainItem(*this, id));
    else if (m_index.connection(id)) {
        addItem(m_labels[id] = new LabelItem(*this));
        addItem(m_connections[id] = new ConnectionItem(*this, id, *m_labels[id]));
    }
}

void CanvasScene::dropItem(const ElementId& id) {
    const auto take = [&](auto& items) {
        const auto at = items.find(id);
        if (at == items.end()) return;
        delete at->second;
        items.erase(at);
    };
    take(m_parts);
    take(m_domains);
    take(m_connections);
    take(m_labels);
}

void CanvasScene::sync(const ElementId& id) {
    if (PartItem* item = part(id)) item->sync();
    if (DomainItem* item = domain(id)) item->sync();
    if (ConnectionItem* item = connection(id)) item->sync();
}

void CanvasScene::syncAll() {
    for (const auto& [id, item] : m_domains) item->sync();
    for (const auto& [id, item] : m_parts) item->sync();
    for (const auto& [id, item] : m_connections) item->sync();
    for (const auto& [id, item] : m_arcs) item->sync();
}

void CanvasScene::onChanged(const ChangeSet& changes) {
    // A domain that goes into another takes all that is in it along, which the change does not name.
    const auto isDomain = [this](const ElementId& id) { return m_domains.contains(id); };
    const bool isRehoused = changes.meaning && (std::ranges::any_of(changes.updated, isDomain) ||
                                                std::ranges::any_of(changes.removed, isDomain));
    for (const ElementId& id : changes.removed) dropItem(id);
    m_index.update(changes);
    const std::vector<ElementId> moved = m_placement.update(changes);
    for (const ElementId& id : changes.added) makeItem(id);
    for (const ElementId& id : changes.updated) sync(id);

    const std::set<DomainId>& folded = m_workspace.document.design().layout.folded;
    const bool isFoldChanged = folded != m_folded;
    m_folded = folded;
    if (isFoldChanged) {
        showRerouted(m_routes.rebuild());
        syncAll();
    } else {
        const auto isLine = [this](const ElementId& id) { return m_index.connection(id) != nullptr; };
        const bool isRewired = !changes.added.empty() || !changes.removed.empty() ||
                               std::ranges::any_of(changes.updated, isLine) ||
                               (!folded.empty() && changes.meaning);
        if (isRewired) showRerouted(m_routes.rebuild());
        showMoved(moved);
        if (!isRewired && !moved.empty()) settle();
        if (isRehoused) syncAll();
    }
    if (changes.meaning || !changes.updated.empty()) updateRisks();
    if (changes.meaning) updateGroups();
    Q_EMIT pictureChanged();
}

void CanvasScene::showMoved(const std::vector<ElementId>& moved) {
    for (const ElementId& id : moved) sync(id);
    showRerouted(m_routes.move(moved));
    if (m_arcs.empty()) return;
    for (const ElementId& id : moved)
        for (auto [at, end] = m_arcs.equal_range(id); at != end; ++at) at->second->sync();
}

void CanvasScene::showRerouted(const std::vector<ElementId>& connections) {
    std::unordered_set<ElementId> callers;
    for (const ElementId& id : connections) {
        if (ConnectionItem* item = connection(id)) item->sync();
        if (const Connection* connection = m_index.connection(id)) callers.insert(connection->from);
    }
    if (m_arcs.empty()) return;
    for (const ElementId& caller : callers)
        for (auto [at, end] = m_arcs.equal_range(caller); at != end; ++at) at->second->sync();
}

void CanvasScene::updateRisks() {
    auto risks = riskBadges(m_workspace.document.system());
    if (risks == m_risks) return;
    m_risks = std::move(risks);
    for (const auto& [id, item] : m_parts) item->sync();
    for (const auto& [id, item] : m_domains) item->sync();
}

void CanvasScene::updateGroups() {
    auto system = m_workspace.document.snapshot();
    const bool isSame = m_grouped && sameStructure(*m_grouped, *system);
    m_grouped = std::move(system);
    if (isSame) return;
    auto groups = requirementGroups(*m_grouped);
    if (groups == m_groups) return;
    m_groups = std::move(groups);
    for (const auto& [id, item] : m_arcs) delete item;
    m_arcs.clear();
    for (const CanvasGroup& group : m_groups) {
        auto* item = new ArcItem(*this, group);
        m_arcs.emplace(group.caller, item);
        addItem(item);
    }
}

void CanvasScene::onSelectionChanged() {
    std::vector<ElementId> before = std::exchange(m_selected, m_workspace.selection.ids());
    for (const ElementId& id : before) sync(id);
    for (const ElementId& id : m_selected) sync(id);
}

void CanvasScene::onHighlightChanged() {
    m_highlighted = m_workspace.selection.highlighted();
    syncAll(); // all others fade or come back
}

void CanvasScene::onReport() {
    const std::shared_ptr<const Report> report = m_workspace.analysis.report();
    const Overlay before = std::exchange(m_overlay, report ? Overlay(*report, m_heatMode) : Overlay());
    const auto follow = [&](const auto& items) {
        for (const auto& [id, item] : items)
            if (before.heat(id) != m_overlay.heat(id) || before.isSpof(id) != m_overlay.isSpof(id))
                item->sync();
    };
    follow(m_parts);
    follow(m_domains);
    follow(m_connections);
    Q_EMIT pictureChanged();
}

void CanvasScene::setHeatMode(HeatMode mode) {
    if (mode == m_heatMode) return;
    m_heatMode = mode;
    onReport();
}

void CanvasScene::syncMoment(const CanvasMoment& before) {
    for (const ElementId& id : {before.hovered, before.dropTarget, m_moment.hovered, m_moment.dropTarget})
        if (!id.empty()) sync(id);
}

void CanvasScene::setHovered(const ElementId& id) {
    if (m_moment.hovered == id) return;
    const CanvasMoment before = m_moment;
    m_moment.hovered = id;
    syncMoment(before);
}

void CanvasScene::setHoveredArc(const ElementId& caller, int ring) {
    if (m_moment.hoveredArc == caller && m_moment.hoveredRing == ring) return;
    const ElementId before = std::exchange(m_moment.hoveredArc, caller);
    m_moment.hoveredRing = ring;
    for (const ElementId& id : {before, caller})
        for (auto [at, end] = m_arcs.equal_range(id); at != end; ++at) at->second->sync();
}

void CanvasScene::setDropTarget(const ElementId& id, bool isAllowed) {
    if (m_moment.dropTarget == id && m_moment.dropAllowed == isAllowed) return;
    const CanvasMoment before = m_moment;
    m_moment.dropTarget = id;
    m_moment.dropAllowed = isAllowed;
    syncMoment(before);
}

void CanvasScene::setDraft(PlacementDraft draft) {
    std::vector<ElementId> moved = m_placement.setDraft(std::move(draft));
    if (moved.empty()) return;
    showMoved(moved);
    Q_EMIT pictureChanged();
}

void CanvasScene::settle() { showRerouted(m_routes.settle()); }

} // namespace faultline
