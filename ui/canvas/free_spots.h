// SPDX-License-Identifier: MIT
#pragma once
// Places for what a design does not place, so that a file without a layout is readable all the same.

#include "core/model/design.h"

#include <QPointF>

#include <map>

namespace faultline {

/// The top left corner of each component without a position, and of each domain that has neither a rectangle
/// nor anything inside. Below everything that is placed, in blocks by domain; the same design gives the same
/// spots. About linear.
[[nodiscard]] std::map<ElementId, QPointF> freeSpots(const Design& design);

} // namespace faultline
