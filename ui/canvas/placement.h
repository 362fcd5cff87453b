// SPDX-License-Identifier: MIT
#pragma once
// Where everything is drawn: the document's layout, spots for what has none, domains grown around what is in
// them, and the draft of a drag. The one answer for items, router, tools and minimap.

#include "ui/canvas/element_index.h"

#include <QPointF>
#include <QRectF>

#include <map>
#include <set>
#include <unordered_map>

namespace faultline {

/// Places that a drag tries out before the document has them.
struct PlacementDraft {
    std::map<ComponentId, QPointF> positions;
    std::map<DomainId, QRectF> rects;
    std::set<ElementId> loose; ///< these do not stretch the domain around them: they may be leaving it

    [[nodiscard]] bool isEmpty() const { return positions.empty() && rects.empty(); }
};

/// The rectangles of a document's components and domains. Owned by the scene, which calls `rebuild` and
/// `update` after each change, before it asks.
class Placement {
public:
    /// Both must outlive this.
    Placement(const Document& document, const ElementIndex& index);

    /// Places everything anew. Linear.
    void rebuild();
    /// Follows a change; gives what has moved or come, each once. After a change of layout alone about linear
    /// in what it touched and in the content of the domains around, else linear in the design.
    std::vector<ElementId> update(const ChangeSet& changes);
    /// Replaces the draft, an empty one ends it; gives what has moved.
    std::vector<ElementId> setDraft(PlacementDraft draft);
    [[nodiscard]] const PlacementDraft& draft() const { return m_draft; }

    /// What a component covers, or a domain if it were not folded; null for anything else.
    [[nodiscard]] QRectF rectOf(const ElementId& id) const;
    /// The same without the draft.
    [[nodiscard]] QRectF settledRectOf(const ElementId& id) const;
    /// What it covers as it is drawn: a folded domain is its box.
    [[nodiscard]] QRectF shownRectOf(const ElementId& id) const;
    [[nodiscard]] bool isFolded(const DomainId& id) const;
    /// Whether a folded domain around it hides it.
    [[nodiscard]] bool isHidden(const ElementId& id) const;
    /// What stands on the canvas for a component or domain: itself, or the outermost folded domain around.
    [[nodiscard]] ElementId shownAs(const ElementId& id) const;
    /// The least rectangle that a domain may be given: what it holds, with its strip; `domainMinimum` where
    /// it holds nothing (then its top left corner is the domain's).
    [[nodiscard]] QRectF leastRectOf(const DomainId& id) const;
    /// Around everything that is drawn; null for an empty design.
    [[nodiscard]] QRectF bounds() const;

private:
    [[nodiscard]] QRectF computed(const ElementId& id) const;
    [[nodiscard]] QRectF computedDomain(const DomainId& id) const;
    [[nodiscard]] QRectF contentBounds(const DomainId& id) const;
    [[nodiscard]] std::vector<ElementId> recompute(const std::vector<ElementId>& ids, bool isAll);
    [[nodiscard]] std::vector<DomainId> innermostFirst(const std::set<DomainId>& domains) const;
    [[nodiscard]] std::set<DomainId> allDomains() const;
    void findSpots();

    const Document& m_document;
    const ElementIndex& m_index;
    PlacementDraft m_draft;
    std::unordered_map<ElementId, QRectF> m_rects;
    std::unordered_map<ElementId, QRectF> m_settled; ///< without the draft, of what differs with it
    std::unordered_map<ElementId, QPointF> m_spots;  ///< of what the layout does not place
};

} // namespace faultline
