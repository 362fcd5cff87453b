// SPDX-License-Identifier: MIT
#include "ui/canvas/graph_walk.h"

#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <tuple>
#include <unordered_set>

namespace faultline {

namespace {

constexpr double gap = 72.0; ///< between parts that the keyboard puts side by side

/// By rows, as one reads.
auto readingOrder(const CanvasScene& scene) {
    return [&scene](const ElementId& a, const ElementId& b) {
        const QPointF left = scene.placement().shownRectOf(a).topLeft();
        const QPointF right = scene.placement().shownRectOf(b).topLeft();
        return std::tuple(left.y(), left.x(), a) < std::tuple(right.y(), right.x(), b);
    };
}

std::vector<ElementId> targetsOf(const CanvasScene& scene, const ElementId& part) {
    std::vector<ElementId> targets;
    for (const ElementId& id : scene.index().connectionsAt(ComponentId(part.text()))) {
        const Connection* connection = scene.index().connection(id);
        if (connection && ElementId(connection->from) == part)
            targets.push_back(scene.placement().shownAs(connection->to));
    }
    std::ranges::sort(targets, readingOrder(scene));
    return targets;
}

/// How far along the direction and how far off it; nothing for what lies elsewhere.
std::optional<double> distance(const QPointF& by, Direction direction) {
    const bool isAcross = direction == Direction::left || direction == Direction::right;
    const bool isBack = direction == Direction::left || direction == Direction::up;
    const double along = (isAcross ? by.x() : by.y()) * (isBack ? -1.0 : 1.0);
    const double off = std::abs(isAcross ? by.y() : by.x());
    if (along <= 1.0) return {};
    return along + 2.0 * off;
}

bool covers(const CanvasScene& scene, const QRectF& rect) {
    for (QGraphicsItem* item : scene.items(rect, Qt::IntersectsItemBoundingRect))
        if (const auto* part = dynamic_cast<PartItem*>(item))
            if (scene.placement().rectOf(part->id()).intersects(rect)) return true;
    return false;
}

QRectF around(const QPointF& middle) {
    QRectF rect(QPointF(), geometry::partSize);
    rect.moveCenter(middle);
    return rect;
}

} // namespace

std::vector<ElementId> walkingOrder(const CanvasScene& scene) {
    const Design& design = scene.workspace().document.design();
    std::vector<ElementId> starts;
    std::vector<ElementId> others;
    for (const Component& component : design.system.components) {
        if (scene.placement().isHidden(component.id)) continue;
        (component.kind == ComponentKind::client ? starts : others).emplace_back(component.id);
    }
    for (const DomainId& folded : design.layout.folded)
        if (!scene.placement().isHidden(folded)) others.emplace_back(folded);
    std::ranges::sort(starts, readingOrder(scene));
    std::ranges::sort(others, readingOrder(scene));
    starts.insert(starts.end(), others.begin(), others.end());

    std::vector<ElementId> order;
    std::unordered_set<ElementId> seen;
    for (const ElementId& start : starts) {
        std::deque<ElementId> open{start};
        while (!open.empty()) {
            ElementId id = std::move(open.front());
            open.pop_front();
            if (!seen.insert(id).second) continue;
            for (ElementId& target : targetsOf(scene, id)) open.push_back(std::move(target));
            order.push_back(std::move(id));
        }
    }
    return order;
}

ElementId neighbour(const CanvasScene& scene, const ElementId& from, Direction direction) {
    const QPointF middle = scene.placement().shownRectOf(from).center();
    std::unordered_set<ElementId> connected;
    for (const ElementId& id : scene.index().connectionsAt(ComponentId(from.text())))
        if (const Connection* connection = scene.index().connection(id)) {
            connected.insert(scene.placement().shownAs(connection->from));
            connected.insert(scene.placement().shownAs(connection->to));
        }
    ElementId best;
    std::tuple<bool, double> least{true, 1e300};
    for (const ElementId& id : walkingOrder(scene)) {
        if (id == from) continue;
        const auto away = distance(scene.placement().shownRectOf(id).center() - middle, direction);
        if (!away) continue;
        const std::tuple rank(!connected.contains(id), *away);
        if (rank >= least) continue;
        least = rank;
        best = id;
    }
    return best;
}

QPointF freeSpotNear(const CanvasScene& scene, const QPointF& middle, const QRectF& sight) {
    constexpr int most = 12;
    const double column = geometry::partSize.width() + gap;
    const double row = geometry::partSize.height() + gap / 2.0;
    const QPointF half(geometry::partSize.width() / 2.0, geometry::partSize.height() / 2.0);
    const QPointF start = snappedToGrid(middle - half) + half;
    std::vector<QPoint> steps;
    for (int y = -most; y <= most; ++y)
        for (int x = -most; x <= most; ++x) steps.emplace_back(x, y);
    // The nearest first; of those as near what is read next: to the right, then below.
    std::ranges::sort(
        steps, {}, [](const QPoint& at) { return std::tuple(QPoint::dotProduct(at, at), -at.x(), -at.y()); });
    std::optional<QPointF> outOfSight;
    for (const QPoint& at : steps) {
        const QPointF spot = start + QPointF(at.x() * column, at.y() * row);
        if (covers(scene, around(spot))) continue;
        if (sight.contains(around(spot))) return spot;
        if (!outOfSight) outOfSight = spot;
    }
    return outOfSight.value_or(middle);
}

QPointF spotBeside(const CanvasScene& scene, const ElementId& part, Direction direction) {
    const QPointF middle = scene.placement().shownRectOf(part).center();
    const double across = geometry::partSize.width() + gap;
    const double down = geometry::partSize.height() + gap;
    const bool isAcross = direction == Direction::left || direction == Direction::right;
    const double sign = direction == Direction::left || direction == Direction::up ? -1.0 : 1.0;
    const QPointF beside = middle + (isAcross ? QPointF(sign * across, 0.0) : QPointF(0.0, sign * down));
    // A column or row is filled from the side away from what is there.
    for (int i = 0; i < 64; ++i) {
        const double off = (i % 2 == 0 ? 1.0 : -1.0) * ((i + 1) / 2);
        const QPointF spot =
            beside + (isAcross ? QPointF(0.0, off * (down - gap / 2.0)) : QPointF(off * across, 0.0));
        if (!covers(scene, around(spot))) return spot;
    }
    return beside;
}

ComponentKind usualTarget(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::client: return ComponentKind::gateway;
    case ComponentKind::dns:
    case ComponentKind::cdn: return ComponentKind::gateway;
    case ComponentKind::gateway: return ComponentKind::node;
    case ComponentKind::node:
    case ComponentKind::coordinator:
    case ComponentKind::external: return ComponentKind::database;
    case ComponentKind::cache: return ComponentKind::database;
    case ComponentKind::queue: return ComponentKind::node;
    case ComponentKind::database:
    case ComponentKind::storage: return ComponentKind::storage;
    }
    return ComponentKind::node;
}

ComponentKind usualCaller(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::client:
    case ComponentKind::dns:
    case ComponentKind::cdn: return ComponentKind::client;
    case ComponentKind::gateway: return ComponentKind::dns;
    case ComponentKind::node: return ComponentKind::gateway;
    case ComponentKind::coordinator:
    case ComponentKind::cache:
    case ComponentKind::queue:
    case ComponentKind::database:
    case ComponentKind::storage:
    case ComponentKind::external: return ComponentKind::node;
    }
    return ComponentKind::client;
}

} // namespace faultline
