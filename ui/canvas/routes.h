// SPDX-License-Identifier: MIT
#pragma once
// The lines of the connections on the canvas: the router's, by id, between what is shown.

#include "ui/canvas/placement.h"
#include "ui/latest_job.h"
#include "ui/render/router.h"

#include <QPolygonF>

#include <memory>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Keeps the routes of a document's connections. A connection into a folded domain goes to its box; one that
/// begins and ends in the same box has no line. Very many lines are routed on a thread of their own: until it
/// is through, those whose ends stand still keep the line they had, and the others have a direct one.
class Routes : public QObject {
    Q_OBJECT
public:
    /// More lines than so are not routed while the window waits.
    static constexpr std::size_t routedAtOnce = 4'000;

    /// Both must outlive this.
    Routes(const Document& document, const ElementIndex& index, const Placement& placement);

    /// After parts or connections came or went, changed their ends, or a domain was folded. Gives the
    /// connections whose line may have changed.
    std::vector<ElementId> rebuild();
    /// After parts or folded domains moved; quick enough for each step of a drag.
    std::vector<ElementId> move(const std::vector<ElementId>& ids);
    /// What `move` puts off, once the drag has ended.
    std::vector<ElementId> settle();

    /// From outline to outline, straight pieces; empty where there is no line.
    [[nodiscard]] QPolygonF pathOf(const ElementId& connection) const;
    /// Lines are being routed elsewhere.
    [[nodiscard]] bool isRouting() const { return m_router == nullptr; }

Q_SIGNALS:
    /// Lines that were routed elsewhere are there.
    void routed(const std::vector<faultline::ElementId>& connections);

private:
    [[nodiscard]] bool isAtOnce() const { return m_ends.size() <= routedAtOnce; }
    [[nodiscard]] std::vector<ElementId> idsOf(const std::vector<int>& links) const;
    [[nodiscard]] QPolygonF attachedPath(int link) const;
    [[nodiscard]] const QPolygonF& lineOf(int link) const;
    [[nodiscard]] QPolygonF directLine(int link) const;
    void routeElsewhere();
    std::vector<ElementId> moveMeanwhile(const std::vector<int>& parts);

    const Document& m_document;
    const ElementIndex& m_index;
    const Placement& m_placement;
    std::unique_ptr<Router> m_router; ///< null while lines are routed elsewhere
    std::vector<ElementId> m_parts;   ///< components and folded domains, by the router's numbers
    std::vector<QRectF> m_rects;      ///< of m_parts
    std::vector<ElementId> m_links;   ///< connections, by the router's numbers
    std::vector<RouterLink> m_ends;
    std::vector<QPolygonF> m_meanwhile; ///< by link, while there is no router
    std::unordered_map<ElementId, int> m_partNumbers;
    std::unordered_map<ElementId, int> m_linkNumbers;
    LatestJob m_job; ///< last: it ends before what its answers go to
};

} // namespace faultline
