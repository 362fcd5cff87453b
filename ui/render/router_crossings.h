// SPDX-License-Identifier: MIT
#pragma once
// Which of two lines that run side by side belongs on which side, so that they cross least.

#include <QPolygonF>

namespace faultline {

/// Two pieces of different paths run along the same axis, x or y (`vertical`), and overlap in it. Below 0:
/// the first belongs at the lesser coordinate across, above 0: at the greater; 0 where it does not matter, or
/// they cross anyhow. Each end of the common stretch has one say; where the paths turn together there, they
/// are followed to where they part.
[[nodiscard]] int orderByCrossings(const QPolygonF& first, int firstPiece, const QPolygonF& second,
                                   int secondPiece, bool vertical);

} // namespace faultline
