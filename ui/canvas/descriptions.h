// SPDX-License-Identifier: MIT
#pragma once
// Things on the canvas in words: for those who do not see it, and for the card beside the mouse.

#include "core/analysis/basic_events.h"
#include "core/base/id.h"

#include <QString>

#include <optional>

namespace faultline {

class CanvasScene;

/// "Gateway 1, gateway, in EU West, single point of failure, calls 3 nodes"; a connection as "Gateway 1 calls
/// Node 2". Empty for what is not there.
[[nodiscard]] QString descriptionOf(const CanvasScene& scene, const ElementId& id);

/// The same in two parts, for reading: what it is called, and all else.
struct Described {
    QString name;
    QString facts; ///< may be empty
};
[[nodiscard]] Described describedIn(const CanvasScene& scene, const ElementId& id);

/// What fails when this fails, by its place in the document's lists; nothing for a client or an unknown id.
[[nodiscard]] std::optional<EventRef> eventOf(const CanvasScene& scene, const ElementId& id);

} // namespace faultline
