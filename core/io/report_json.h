// SPDX-License-Identifier: MIT
#pragma once
// The JSON document of results (SPEC section 7), the same for the command line and for export.

#include "core/analysis/report.h"

#include <string>
#include <string_view>

namespace faultline {

namespace json {
class Writer;
}

/// The document. `title` names the design. Beyond SPEC's keys: `bounds` beside any unavailability that is not
/// exact (which is `null` then), `byOrder` and `lowestOrder` of cut sets, `size` and `memberUnavailability`
/// of redundancies. `cutSets` is `null` past the budget and where there is no entry.
[[nodiscard]] std::string reportJson(const Report& report, std::string_view title);

/// The id that a component number has in results; nothing for the implied client.
[[nodiscard]] std::optional<std::string_view> idOf(const System& system, int component);
/// The id of what an event belongs to; of a failover that of its replication link.
[[nodiscard]] const std::string& idOf(const System& system, EventRef event);

/// Writes the keys `unavailability`, `availability`, `nines`, `downtimeMinutesPerYear`, `failuresPerYear`,
/// `meanOutageHours` and `bounds` of the whole system into an open object.
void writeFigures(json::Writer& writer, const Report& report);

/// Why a cut vertex is no single point of failure, or that it is one, in words.
[[nodiscard]] std::string_view reasonInWords(CutVertexReason reason);

} // namespace faultline
