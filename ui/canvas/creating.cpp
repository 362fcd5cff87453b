// SPDX-License-Identifier: MIT
#include "ui/canvas/creating.h"

#include "core/model/rules.h"
#include "ui/canvas/names.h"
#include "ui/canvas/scene.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

namespace faultline {

namespace {

/// The part itself, and where it stands.
struct Placed {
    Component component;
    Point position;
};

Placed placedPart(const CanvasScene& scene, FreshNames& names, ComponentKind kind, QPointF middle,
                  bool snap) {
    const QPointF half(geometry::partSize.width() / 2.0, geometry::partSize.height() / 2.0);
    const QPointF topLeft = snap ? snappedToGrid(middle - half) : middle - half;
    Placed placed;
    placed.position = toPoint(topLeft);
    placed.component.kind = kind;
    placed.component.name = names.numbered(titleOf(kind).toStdString());
    placed.component.id = ComponentId(names.idFor(placed.component.name));
    if (const ElementId domain = scene.domainAt(middle); !domain.empty())
        placed.component.domain = DomainId(domain.text());
    return placed;
}

Edit placing(const Placed& placed) { return {Place{{{placed.component.id, placed.position}}, {}}}; }

/// Keeps clear of existing ids: "client-dns".
ConnectionId connectionId(FreshNames& names, const ComponentId& from, const ComponentId& to) {
    return ConnectionId(names.idFor(from.text() + '-' + to.text()));
}

/// A new part with its connection to an existing one, if the rules allow it.
Result<Creation> joined(const CanvasScene& scene, FreshNames& names, const Placed& placed,
                        Connection connection) {
    System ends;
    const ComponentId& other = connection.from == placed.component.id ? connection.to : connection.from;
    ends.components = {*scene.index().component(other), placed.component};
    if (auto allowed = canConnect(ends, connection); !allowed) return allowed.error();
    connection.id = connectionId(names, connection.from, connection.to);
    Patch patch;
    patch.components.added.push_back({placed.component});
    patch.connections.added.push_back({std::move(connection)});
    return Creation{{Batch{{{patch}, placing(placed)}}}, placed.component.id};
}

} // namespace

Creation newPart(const CanvasScene& scene, ComponentKind kind, const QPointF& middle, bool snap) {
    FreshNames names(scene.workspace().document.system());
    const Placed placed = placedPart(scene, names, kind, middle, snap);
    return {{Batch{{{Add<Component>{placed.component}}, placing(placed)}}}, placed.component.id};
}

Creation newDomain(const CanvasScene& scene, DomainKind kind, const QRectF& rect) {
    FreshNames names(scene.workspace().document.system());
    Domain domain;
    domain.kind = kind;
    domain.name = names.numbered(titleOf(kind).toStdString());
    domain.id = DomainId(names.idFor(domain.name));
    // It goes into the innermost domain that has room for all of it.
    std::set<ElementId> tooSmall;
    for (ElementId around = scene.domainAt(rect.center()); !around.empty();
         around = scene.domainAt(rect.center(), tooSmall)) {
        const bool isFolded = scene.placement().isFolded(DomainId(around.text()));
        if (!isFolded && scene.placement().rectOf(around).contains(rect)) {
            domain.parent = DomainId(around.text());
            break;
        }
        tooSmall.insert(around);
    }
    Patch members;
    for (const ElementId& id : scene.within(rect)) {
        if (scene.index().parentOf(id) != domain.parent) continue;
        if (const Component* part = scene.index().component(id)) {
            members.components.replaced.push_back(*part);
            members.components.replaced.back().domain = domain.id;
        } else if (const Domain* inner = scene.index().domain(id)) {
            members.domains.replaced.push_back(*inner);
            members.domains.replaced.back().parent = domain.id;
        }
    }
    const Edit place{Place{{}, {{domain.id, toRect(rect)}}}};
    return {{Batch{{{Add<Domain>{domain}}, {members}, place}}}, domain.id};
}

Connection draftConnection(const ComponentId& from, const ComponentId& to, ConnectionKind kind) {
    Connection connection;
    connection.from = from;
    connection.to = to;
    connection.kind = kind;
    return connection;
}

Result<Connection> freshConnection(const System& system, FreshNames& names, const ComponentId& from,
                                   const ComponentId& to, ConnectionKind kind) {
    Connection connection = draftConnection(from, to, kind);
    if (auto allowed = canConnect(system, connection); !allowed) return allowed.error();
    connection.id = connectionId(names, from, to);
    return connection;
}

Result<Creation> newConnection(const CanvasScene& scene, const ComponentId& from, const ComponentId& to,
                               ConnectionKind kind) {
    const System& system = scene.workspace().document.system();
    FreshNames names(system);
    const auto connection = freshConnection(system, names, from, to, kind);
    if (!connection) return connection.error();
    return Creation{{Add<Connection>{*connection}}, connection->id};
}

Result<Creation> newConnectedPart(const CanvasScene& scene, const ComponentId& from, ConnectionKind kind,
                                  ComponentKind partKind, const QPointF& middle) {
    FreshNames names(scene.workspace().document.system());
    const Placed placed = placedPart(scene, names, partKind, middle, true);
    return joined(scene, names, placed, draftConnection(from, placed.component.id, kind));
}

Result<Creation> newCaller(const CanvasScene& scene, const ComponentId& target, ComponentKind kind,
                           const QPointF& middle) {
    FreshNames names(scene.workspace().document.system());
    const Placed placed = placedPart(scene, names, kind, middle, true);
    return joined(scene, names, placed,
                  draftConnection(placed.component.id, target, ConnectionKind::request));
}

bool canInsert(const CanvasScene& scene, const ElementId& id, ComponentKind kind) {
    const Connection* connection = scene.index().connection(id);
    if (!connection || kind == ComponentKind::client) return false;
    // A copy between two copies keeps the data flowing; anything else between them would hold none.
    return connection->kind == ConnectionKind::request ||
           scene.index().component(connection->to)->kind == kind;
}

Result<Creation> newPartInside(const CanvasScene& scene, const ElementId& id, ComponentKind kind,
                               const QPointF& middle) {
    if (!canInsert(scene, id, kind))
        return Error{"insert-refused", "this part cannot stand in that connection", id.text()};
    FreshNames names(scene.workspace().document.system());
    const Placed placed = placedPart(scene, names, kind, middle, true);
    Connection first = *scene.index().connection(id);
    Connection second = draftConnection(placed.component.id, first.to, first.kind);
    second.id = connectionId(names, second.from, second.to);
    second.access = first.access;
    second.mode = first.mode;
    first.to = placed.component.id;
    Patch patch;
    patch.components.added.push_back({placed.component});
    patch.connections.added.push_back({second});
    patch.connections.replaced.push_back(first);
    return Creation{{Batch{{{patch}, placing(placed)}}}, placed.component.id};
}

} // namespace faultline
