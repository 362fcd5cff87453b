// SPDX-License-Identifier: MIT
#pragma once
// Getting about on the canvas with the keyboard.

#include "core/base/id.h"
#include "core/model/kinds.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace faultline {

class CanvasScene;

enum class Direction { left, right, up, down };

/// The parts and folded domains in sight of a reader: from the clients along the requests, then what is left,
/// each by its place. Linear but for sorting.
[[nodiscard]] std::vector<ElementId> walkingOrder(const CanvasScene& scene);

/// The next part that way: of those it is connected with the nearest, else the nearest of all; empty where
/// there is none.
[[nodiscard]] ElementId neighbour(const CanvasScene& scene, const ElementId& from, Direction direction);

/// A middle for a new part where no part is covered: there, or as near as can be, in sight if possible.
[[nodiscard]] QPointF freeSpotNear(const CanvasScene& scene, const QPointF& middle, const QRectF& sight);
/// The middle of a new part next to an existing one.
[[nodiscard]] QPointF spotBeside(const CanvasScene& scene, const ElementId& part, Direction direction);

/// What a part of a kind usually calls, and is called by.
[[nodiscard]] ComponentKind usualTarget(ComponentKind kind);
[[nodiscard]] ComponentKind usualCaller(ComponentKind kind);

} // namespace faultline
