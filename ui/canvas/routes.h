// SPDX-License-Identifier: MIT
#pragma once
// The lines of the connections on the canvas: the router's, by id, between what is shown.

#include "ui/canvas/placement.h"
#include "ui/render/router.h"

#include <QPolygonF>

#include <unordered_map>
#include <vector>

namespace faultline {

/// Keeps the routes of a document's connections. A connection into a folded domain goes to its box; one that
/// begins and ends in the same box has no line.
class Routes {
public:
    /// Both must outlive this.
    Routes(const Document& document, const ElementIndex& index, const Placement& placement);

    /// After parts or connections came or went, changed their ends, or a domain was folded. Gives the
    /// connections whose line changed.
    std::vector<ElementId> rebuild();
    /// After parts or folded domains moved; quick enough for each step of a drag.
    std::vector<ElementId> move(const std::vector<ElementId>& ids);
    /// What `move` puts off, once the drag has ended.
    std::vector<ElementId> settle();

    /// From outline to outline, straight pieces; empty where there is no line.
    [[nodiscard]] QPolygonF pathOf(const ElementId& connection) const;

private:
    [[nodiscard]] std::vector<ElementId> idsOf(const std::vector<int>& links) const;
    [[nodiscard]] QPolygonF attachedPath(int link) const;

    const Document& m_document;
    const ElementIndex& m_index;
    const Placement& m_placement;
    Router m_router;
    std::vector<ElementId> m_parts; ///< components and folded domains, by the router's numbers
    std::vector<ElementId> m_links; ///< connections, by the router's numbers
    std::vector<RouterLink> m_ends;
    std::unordered_map<ElementId, int> m_partNumbers;
    std::unordered_map<ElementId, int> m_linkNumbers;
};

} // namespace faultline
