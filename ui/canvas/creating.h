// SPDX-License-Identifier: MIT
#pragma once
// Edits that bring new things onto the canvas, with good names and in the domain that they are dropped in.

#include "core/model/edit.h"

#include <QPointF>
#include <QRectF>

namespace faultline {

class CanvasScene;
class FreshNames;

/// An edit and the one thing that it is about.
struct Creation {
    Edit edit;
    ElementId id;
};

/// A part whose card has its middle there, on the grid if `snap`.
[[nodiscard]] Creation newPart(const CanvasScene& scene, ComponentKind kind, const QPointF& middle,
                               bool snap);
/// A domain that covers `rect` and takes in what lies wholly inside and was its sibling.
[[nodiscard]] Creation newDomain(const CanvasScene& scene, DomainKind kind, const QRectF& rect);

/// A connection as a fresh one would be; it need not be allowed.
[[nodiscard]] Connection draftConnection(const ComponentId& from, const ComponentId& to, ConnectionKind kind);
/// The same with an id of its own. Fails as `canConnect` does.
[[nodiscard]] Result<Connection> freshConnection(const System& system, FreshNames& names,
                                                 const ComponentId& from, const ComponentId& to,
                                                 ConnectionKind kind);
/// As an edit.
[[nodiscard]] Result<Creation> newConnection(const CanvasScene& scene, const ComponentId& from,
                                             const ComponentId& to, ConnectionKind kind);
/// A new part, called by an existing one; `id` is the part's. Fails as `canConnect` does.
[[nodiscard]] Result<Creation> newConnectedPart(const CanvasScene& scene, const ComponentId& from,
                                                ConnectionKind connection, ComponentKind kind,
                                                const QPointF& middle);
/// The same the other way round: the new part asks the existing one.
[[nodiscard]] Result<Creation> newCaller(const CanvasScene& scene, const ComponentId& target,
                                         ComponentKind kind, const QPointF& middle);

/// Whether a part of that kind can stand in the middle of a connection.
[[nodiscard]] bool canInsert(const CanvasScene& scene, const ElementId& connection, ComponentKind kind);
/// A new part in the middle of a connection: what called the target calls the part, the part calls the
/// target. The connection keeps its id and properties on its first half; the second half has those of its
/// kind. Fails where `canInsert` says no.
[[nodiscard]] Result<Creation> newPartInside(const CanvasScene& scene, const ElementId& connection,
                                             ComponentKind kind, const QPointF& middle);

} // namespace faultline
