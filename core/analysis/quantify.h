// SPDX-License-Identifier: MIT
#pragma once
// Importance and frequency of a compiled function (SPEC section 4).

#include "core/analysis/evaluation.h"
#include "core/analysis/report.h"

namespace faultline {

/// Which failovers have not happened yet at the moment an event strikes: uncertain failovers that take time,
/// whose source the event takes down. Depends on structure alone.
struct PendingFailovers {
    std::vector<std::uint32_t> events;    ///< the events that strike
    std::vector<std::uint32_t> failovers; ///< their failover events, ascending, not empty
};

/// Groups events by equal sets of pending failovers. Events with none are in no group.
[[nodiscard]] std::vector<PendingFailovers> findPendingFailovers(const Topology& topology,
                                                                 const BasicEvents& events);

struct Quantities {
    std::vector<ImportanceResult> importance; ///< most critical first
    double frequencyPerHour = 0.0;
};

/// Leaves the evaluation as it found it.
[[nodiscard]] std::optional<Quantities> quantify(const CompiledFunction& function, const BasicEvents& events,
                                                 std::span<const PendingFailovers> pending,
                                                 Evaluation& evaluation, const std::stop_token& stop);

} // namespace faultline
