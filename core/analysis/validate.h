// SPDX-License-Identifier: MIT
#pragma once
// What a careful reviewer would say about a design before looking at any figure.

#include "core/analysis/basic_events.h"
#include "core/model/issue.h"
#include "core/model/requirements.h"

namespace faultline {

/// Every finding about one valid system, ordered by severity, then code, then place in the file; equal input
/// gives equal output. `stores`, `requirements` and `events` must be those of `topology`. The codes and their
/// words are in `core/model/wording.h`. Assumed figures are no findings: results list them apart.
///
/// What several callers or paths have in common is said once. About linear in the size of the design, beside
/// the fixpoints with nothing failed.
[[nodiscard]] std::vector<Issue> validate(const Topology& topology, const Stores& stores,
                                          const Requirements& requirements, const BasicEvents& events);
/// As above, with the figures of another system of the same structure (`sameStructure`), which `events` must
/// have as well.
[[nodiscard]] std::vector<Issue> validate(const Topology& topology, const Stores& stores,
                                          const Requirements& requirements, const BasicEvents& events,
                                          const System& figures);

} // namespace faultline
