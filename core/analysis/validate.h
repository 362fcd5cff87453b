// SPDX-License-Identifier: MIT
#pragma once
// What a careful reviewer would say about a design before looking at any figure.

#include "core/analysis/basic_events.h"
#include "core/model/issue.h"
#include "core/model/requirements.h"

#include <stop_token>

namespace faultline {

/// Every finding about one valid system, ordered by severity, then code, then place in the file; equal input
/// gives equal output. The codes and their words are in `core/model/wording.h`. Assumed figures are no
/// findings: results list them apart. What several callers or paths have in common is said once.
class Findings {
public:
    /// Looks at the structure, once. `stores`, `requirements` and `events` must be those of `topology`;
    /// nothing is kept of them. About linear in the size of the design, beside the fixpoints with nothing
    /// failed. Incomplete where a stop was requested.
    Findings(const Topology& topology, const Stores& stores, const Requirements& requirements,
             const BasicEvents& events, const std::stop_token& stop = {});

    /// All findings with these figures, which may be those of another system of the same structure
    /// (`sameStructure`) in which the same events are impossible, uncertain and certain.
    [[nodiscard]] std::vector<Issue> with(const Topology& topology, const BasicEvents& events,
                                          const System& figures) const;

private:
    std::vector<Issue> m_structural;
};

/// The findings of one system alone.
[[nodiscard]] std::vector<Issue> validate(const Topology& topology, const Stores& stores,
                                          const Requirements& requirements, const BasicEvents& events);

} // namespace faultline
