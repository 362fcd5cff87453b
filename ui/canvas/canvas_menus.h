// SPDX-License-Identifier: MIT
#pragma once
// The menus that come up on the canvas.

#include "ui/canvas/hit.h"
#include "ui/canvas/scene.h"

#include <QMenu>

#include <functional>

namespace faultline {

class Canvas;

/// For what is under the mouse: the canvas's own actions that fit, and what only makes sense there.
[[nodiscard]] std::unique_ptr<QMenu> contextMenu(Canvas& canvas, CanvasScene& scene, const Hit& hit,
                                                 const QPointF& at);
/// How many of its targets a part needs: as the program sees it, any, all, or so many.
[[nodiscard]] std::unique_ptr<QMenu> requirementMenu(CanvasScene& scene, const ElementId& caller);
/// The kinds that a connection of that kind from that part may lead to; `chosen` gets the one taken.
[[nodiscard]] std::unique_ptr<QMenu> targetMenu(CanvasScene& scene, const ElementId& from,
                                                ConnectionKind kind,
                                                std::function<void(ComponentKind)> chosen);

} // namespace faultline
