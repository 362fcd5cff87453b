// SPDX-License-Identifier: MIT
#include "ui/canvas/hit.h"

#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <QLineF>

#include <algorithm>
#include <iterator>

namespace faultline {

namespace {

constexpr double handleReach = 8.0; ///< screen pixels around the middle of a handle
constexpr double lineReach = 6.0;
constexpr double leastHandleZoom = 0.4;
constexpr double endDistance = 18.0; ///< screen pixels from a line's end to its handle: past its head

bool isNear(const QPointF& a, const QPointF& b, double reach) {
    const QPointF off = a - b;
    return std::max(std::abs(off.x()), std::abs(off.y())) <= reach;
}

template <std::size_t count>
int nearest(const std::array<QPointF, count>& handles, const QPointF& point, double reach) {
    for (std::size_t i = 0; i < count; ++i)
        if (isNear(handles[i], point, reach)) return static_cast<int>(i);
    return -1;
}

/// Handles of what is selected lie above everything.
std::optional<Hit> selectedHandle(const CanvasScene& scene, const QPointF& point, double reach) {
    const auto& ids = scene.workspace().selection.ids();
    if (ids.size() != 1) return {};
    const ElementId& id = ids.front();
    if (const ConnectionItem* line = scene.connection(id); line && line->isVisible()) {
        const int end = nearest(connectionHandles(line->look().path, handleReach / reach), point, reach);
        if (end >= 0) return Hit{Hit::What::connectionEnd, id, end};
    }
    const DomainItem* domain = scene.domain(id);
    const QRectF rect = domain ? scene.placement().rectOf(id) : QRectF();
    if (domain && domain->isVisible() && !domain->look().folded && !domain->look().locked &&
        hasResizeHandles(rect, handleReach / reach)) {
        const int handle = nearest(resizeHandles(rect), point, reach);
        if (handle >= 0) return Hit{Hit::What::domainHandle, id, handle};
    }
    return {};
}

Hit domainHit(const CanvasScene& scene, const QPointF& point) {
    const ElementId id = scene.domainAt(point);
    if (id.empty()) return {};
    const QRectF rect = scene.placement().shownRectOf(id);
    if (domainFoldRect(rect).contains(point)) return {Hit::What::domainFold, id};
    const bool isFolded = scene.domain(id)->look().folded;
    const bool isTitle = isFolded || domainTitleRect(rect).contains(point);
    return {isTitle ? Hit::What::domainTitle : Hit::What::domainBody, id};
}

} // namespace

bool hasConnectHandles(double zoom) { return zoom >= leastHandleZoom; }

bool hasResizeHandles(const QRectF& domain, double zoom) {
    // Three in a row at each side, and something to take hold of between them.
    return std::min(domain.width(), domain.height()) * zoom >= 4.0 * handleReach;
}

std::array<QPointF, 4> connectHandles(const QRectF& part) {
    const QPointF middle = part.center();
    return {QPointF(middle.x(), part.top()), QPointF(part.right(), middle.y()),
            QPointF(middle.x(), part.bottom()), QPointF(part.left(), middle.y())};
}

std::array<QPointF, 2> connectionHandles(const QPolygonF& path, double zoom) {
    double length = 0.0;
    for (qsizetype i = 1; i < path.size(); ++i) length += QLineF(path[i - 1], path[i]).length();
    const auto along = [distance = std::min(endDistance / zoom, length / 3.0)](auto at, const auto& end) {
        double left = distance;
        for (auto next = at + 1; next != end; at = next++) {
            const QLineF piece(*at, *next);
            if (piece.length() > left) return piece.pointAt(left / piece.length());
            left -= piece.length();
        }
        return *at;
    };
    return {along(path.begin(), path.end()),
            along(std::make_reverse_iterator(path.end()), std::make_reverse_iterator(path.begin()))};
}

std::array<QPointF, 8> resizeHandles(const QRectF& domain) {
    const auto [top, right, bottom, left] = connectHandles(domain);
    return {domain.topLeft(),     top,    domain.topRight(),   right,
            domain.bottomRight(), bottom, domain.bottomLeft(), left};
}

Hit hitAt(const CanvasScene& scene, const QPointF& point, double zoom) {
    const double reach = handleReach / zoom;
    if (const auto handle = selectedHandle(scene, point, reach)) return *handle;
    const ElementId hovered = scene.moment().hovered;
    if (hasConnectHandles(zoom) && scene.part(hovered)) {
        const int side = nearest(connectHandles(scene.placement().rectOf(hovered)), point, reach);
        if (side >= 0) return {Hit::What::connectHandle, hovered, side};
    }
    if (const ElementId part = scene.partAt(point); !part.empty()) return {Hit::What::part, part};
    if (const ArcItem* arc = scene.arcAt(point))
        return {Hit::What::arc, arc->group().caller, arc->group().ring};
    if (const ElementId line = scene.connectionAt(point, lineReach / zoom); !line.empty())
        return {Hit::What::connection, line};
    return domainHit(scene, point);
}

} // namespace faultline
