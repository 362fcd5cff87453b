// SPDX-License-Identifier: MIT
#pragma once
// How a system answers to one part: its unavailability as a function of that part's P.

#include "core/analysis/report.h"

#include <optional>
#include <stop_token>

namespace faultline {

/// U is linear in the unavailability of each event: U(u) = (1 - u)·withUp + u·withDown. Of a stack, P is one
/// instance's and u follows from its Markov chain.
struct PartResponse {
    EventRef part;
    double withUp = 0.0;   ///< U of the system if the part never failed
    double withDown = 0.0; ///< U of the system if it were down for good
    double today = 0.0;    ///< P of the part, of one instance of a stack, as it is

    /// The system's U at a P in [0, 1]. For a stack one Markov chain is solved (10 µs at 30 instances).
    [[nodiscard]] double unavailabilityAt(const System& system, double p) const;
    [[nodiscard]] bool matters() const { return withDown > withUp; }
};

/// Read off a report; exact, as its figures are. Nothing for parts whose P is 0 or 1 (the report has no
/// importance for them) and where there is no exact figure.
[[nodiscard]] std::optional<PartResponse> responseTo(const Report& report, EventRef part);

/// The same for any part that can have a P, by one analysis with its P at a half. Nothing for failovers,
/// where there is no exact figure, and where a stop was requested. Any thread.
[[nodiscard]] std::optional<PartResponse> exploredResponse(const Report& report, EventRef part,
                                                           const std::stop_token& stop);

} // namespace faultline
