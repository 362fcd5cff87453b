// SPDX-License-Identifier: MIT
#pragma once
// What would take a single point of failure away, tried out on the design and not guessed.

#include "core/analysis/analyze.h"

namespace faultline {

enum class RemedyKind {
    none,          ///< no simple change that was tried does
    notTried,      ///< past the number of remedies asked for
    secondPart,    ///< a part beside it that callers may use instead
    moreInstances, ///< one instance more than are needed
    replica,       ///< a copy of the data that takes over by itself
    failover,      ///< the copy that is there takes over
    secondPlace,   ///< what it holds in another domain too
    apart,         ///< part of what a shared risk strikes is kept out of it
    partsOutside,  ///< second parts that a shared risk does not strike
    secondWay,     ///< a second connection beside it
};

/// The simplest change found that takes one single point of failure away. Indices are those of the system
/// that was analysed.
struct Remedy {
    EventRef event; ///< what it takes away
    RemedyKind kind = RemedyKind::none;
    /// Which parts are copied or kept apart; with `failover` the replication links that are to promote; with
    /// `none` the callers that insist on all or a number of their targets.
    std::vector<EventRef> parts;
    std::optional<int> place; ///< the domain that the copies stand in; nothing: where their originals do
    bool isNewPlace = false;  ///< they stand in a domain that is added, of the kind of `event`
    std::shared_ptr<const System> changed; ///< the design with it; null with none and notTried

    /// How available the design is then; nothing where the design with it was not analysed.
    std::optional<Unavailability> unavailability;
    std::size_t spofsLeft = 0; ///< single points of failure then; known with `unavailability`
};

/// Budgets are counts, not seconds, so that the same design gets the same advice on any machine.
struct RemedyOptions {
    std::size_t most = 30; ///< how many of the most critical are tried
    /// Designs are analysed anew until all of them together have made about so many diagram nodes; 10 million
    /// take about 2 s. What is past the budget itself is not: bounds would say little of a difference.
    std::size_t allNodes = 2'000'000;
};

/// A remedy for each single point of failure of a report, in its order. Costs an analysis for each that gets
/// a figure and some passes over the structure for each that is tried. Error "stopped".
[[nodiscard]] Result<std::vector<Remedy>> remediesFor(const Report& report, const RemedyOptions& options = {},
                                                      const std::stop_token& stop = {});

} // namespace faultline
