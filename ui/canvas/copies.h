// SPDX-License-Identifier: MIT
#pragma once
// Pieces of a design to copy, and copies of them in a design: for duplicates, paste and Alt+drag.

#include "core/model/edit.h"

#include <QPointF>

namespace faultline {

class CanvasScene;

/// These components and domains with all that is inside, the connections between them and the shared risks
/// that name one of them, as a valid design of its own with every placement that is shown.
[[nodiscard]] Design fragmentOf(const CanvasScene& scene, const std::vector<ElementId>& ids);

/// Which domain takes the outermost of what is copied.
enum class Homes {
    asBefore,  ///< the one that the original is in, where the design has it
    underneath ///< the innermost one under it
};

struct Copies {
    Edit edit;
    std::vector<ElementId> ids; ///< the components and domains that are in no other copy
};

/// The fragment once more, with fresh ids and, where a name is taken, fresh names, moved by `offset`. A copy
/// shares the risks of its original where the scene's design knows them by id and name; others come along.
[[nodiscard]] Copies copiesInto(const CanvasScene& scene, const Design& fragment, const QPointF& offset,
                                Homes homes);

} // namespace faultline
