// SPDX-License-Identifier: MIT
#pragma once
// The drawing of a document: an item for each thing, kept like the document by its one signal.

#include "ui/canvas/items.h"
#include "ui/canvas/placement.h"
#include "ui/canvas/routes.h"
#include "ui/render/overlay.h"

#include <QGraphicsScene>

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace faultline {

struct Workspace;

/// What the mouse says for the moment; nothing of it is in the document.
struct CanvasMoment {
    ElementId hovered;    ///< empty: nothing
    ElementId hoveredArc; ///< the caller; empty: none
    int hoveredRing = 0;
    ElementId dropTarget; ///< what would take what is being dragged; empty: nothing
    bool dropAllowed = true;

    bool operator==(const CanvasMoment&) const = default;
};

/// Shows one workspace. Items are made, changed and removed as `Document::changed` tells; looks follow the
/// selection, the answer and the theme. Tools change the document, or a draft of the placement, never items.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit CanvasScene(Workspace& workspace, QObject* parent = nullptr);
    ~CanvasScene() override;

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] const ElementIndex& index() const { return m_index; }
    [[nodiscard]] const Placement& placement() const { return m_placement; }
    [[nodiscard]] const Overlay& overlay() const { return m_overlay; }
    [[nodiscard]] const std::vector<CanvasGroup>& groups() const { return m_groups; }

    /// What an item should look like now.
    [[nodiscard]] PartLook partLookOf(const ElementId& id) const;
    [[nodiscard]] DomainLook domainLookOf(const ElementId& id) const;
    [[nodiscard]] ConnectionLook connectionLookOf(const ElementId& id) const;
    [[nodiscard]] ArcLook arcLookOf(const CanvasGroup& group) const;

    /// Null where there is none.
    [[nodiscard]] PartItem* part(const ElementId& id) const;
    [[nodiscard]] DomainItem* domain(const ElementId& id) const;
    [[nodiscard]] ConnectionItem* connection(const ElementId& id) const;
    [[nodiscard]] std::vector<ArcItem*> arcs() const;
    /// The number of items that stand for something in the document, arcs left out.
    [[nodiscard]] std::size_t itemCount() const;

    /// The topmost visible thing at a point of the canvas; an empty id or null where there is none.
    [[nodiscard]] ElementId partAt(const QPointF& point) const;
    [[nodiscard]] ElementId connectionAt(const QPointF& point, double tolerance) const;
    [[nodiscard]] ArcItem* arcAt(const QPointF& point) const;
    /// The innermost domain there that is none of `without`; a folded one counts by its box.
    [[nodiscard]] ElementId domainAt(const QPointF& point, const std::set<ElementId>& without = {}) const;
    /// Components and domains that lie within a rectangle, folded and hidden things left out.
    [[nodiscard]] std::vector<ElementId> within(const QRectF& rect) const;

    [[nodiscard]] HeatMode heatMode() const { return m_heatMode; }
    void setHeatMode(HeatMode mode);

    [[nodiscard]] const CanvasMoment& moment() const { return m_moment; }
    void setHovered(const ElementId& id);
    void setHoveredArc(const ElementId& caller, int ring);
    void setDropTarget(const ElementId& id, bool isAllowed = true);
    /// Shows things at other places than the document says; an empty draft ends that.
    void setDraft(PlacementDraft draft);
    /// Tidies the routes that a drag has put off.
    void settle();
    /// Lines are still being routed, and stand in for others until then.
    [[nodiscard]] bool isRouting() const { return m_routes.isRouting(); }

Q_SIGNALS:
    /// Something has come, gone or moved, or looks different from afar: for the minimap.
    void pictureChanged();
    /// All items are about to be deleted, drafts included: whoever owns one lets go of it.
    void itemsGoing();
    /// Another design altogether is shown.
    void designReplaced();

private:
    void onReset();
    void onChanged(const ChangeSet& changes);
    void onSelectionChanged();
    void onHighlightChanged();
    void onReport();
    void rebuildItems();
    void makeItem(const ElementId& id);
    void dropItem(const ElementId& id);
    void sync(const ElementId& id);
    void syncAll();
    void updateRisks();
    void updateGroups();
    void showMoved(const std::vector<ElementId>& moved);
    void showRerouted(const std::vector<ElementId>& connections);
    void syncMoment(const CanvasMoment& before);
    [[nodiscard]] bool isFaded(const ElementId& id) const;
    [[nodiscard]] bool isHighlighted(const ElementId& id) const;

    Workspace& m_workspace;
    ElementIndex m_index;
    Placement m_placement;
    Routes m_routes;
    Overlay m_overlay;
    HeatMode m_heatMode = HeatMode::spofs;
    CanvasMoment m_moment;
    std::map<ElementId, std::vector<RiskBadge>> m_risks;
    std::shared_ptr<const System> m_grouped; ///< the system that the groups were found in
    std::vector<CanvasGroup> m_groups;
    std::set<DomainId> m_folded; ///< as last drawn
    std::vector<ElementId> m_selected;
    std::vector<ElementId> m_highlighted;

    // The scene owns the items; these find them.
    std::unordered_map<ElementId, PartItem*> m_parts;
    std::unordered_map<ElementId, DomainItem*> m_domains;
    std::unordered_map<ElementId, ConnectionItem*> m_connections;
    std::unordered_map<ElementId, LabelItem*> m_labels;  ///< by connection
    std::unordered_multimap<ElementId, ArcItem*> m_arcs; ///< by caller
};

} // namespace faultline
