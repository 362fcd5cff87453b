// SPDX-License-Identifier: MIT
#pragma once
// What is under the mouse, and so what a press there will do.

#include "core/base/id.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <array>
#include <optional>

namespace faultline {

class ArcItem;
class CanvasScene;

/// The topmost thing at a point that the hand can take hold of.
struct Hit {
    enum class What {
        nothing,
        part,
        connectHandle, ///< at the middle of a side of the hovered part; `detail` 0 top, 1 right, 2 bottom, 3
                       ///< left
        connection,
        connectionEnd, ///< of a selected connection; `detail` 0 where it begins, 1 where it ends
        arc,           ///< `detail` is its ring
        domainTitle,
        domainFold,
        domainBody,
        domainHandle ///< of a selected domain; `detail` 0 top left, clockwise to 7 left
    };

    What what = What::nothing;
    ElementId id; ///< of an arc its caller
    int detail = 0;

    [[nodiscard]] bool isDomain() const { return what >= What::domainTitle; }
    bool operator==(const Hit&) const = default;
};

/// `zoom` is screen pixels a canvas pixel: handles and lines are as easy to hit at any.
[[nodiscard]] Hit hitAt(const CanvasScene& scene, const QPointF& point, double zoom);

/// Whether parts are large enough on the screen for handles at their sides.
[[nodiscard]] bool hasConnectHandles(double zoom);
/// Whether a domain is: its own handles would cover a smaller one.
[[nodiscard]] bool hasResizeHandles(const QRectF& domain, double zoom);
/// The middles of a part's sides: top, right, bottom, left.
[[nodiscard]] std::array<QPointF, 4> connectHandles(const QRectF& part);
/// Where a selected connection is taken hold of to lead its ends elsewhere, where it begins and where it
/// ends: a little along the line, so that the handles of the parts there stay free for further connections.
[[nodiscard]] std::array<QPointF, 2> connectionHandles(const QPolygonF& path, double zoom);
/// Corners and middles of the sides of a domain, clockwise from the top left.
[[nodiscard]] std::array<QPointF, 8> resizeHandles(const QRectF& domain);

} // namespace faultline
