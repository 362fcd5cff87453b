// SPDX-License-Identifier: MIT
#pragma once
// From the events of a report, which are numbers, to the ids that canvas and selection speak of, and back.

#include "core/analysis/report.h"

#include <QString>

#include <optional>

namespace faultline {

/// "Gateway", "Region", "Shared risk", "Failover": what kind of thing an event happens to.
[[nodiscard]] QString kindTitleOf(const System& system, EventRef event);

/// What an event happens to; of a failover, its replication link.
[[nodiscard]] ElementId idOf(const System& system, EventRef event);

/// The event of a selected thing whose P decides something: of a connection, its own, else that of its
/// failover. Nothing for clients and ids that the report's system does not have. The event need not be among
/// `Report::events`: a connection that never fails is not.
[[nodiscard]] std::optional<EventRef> eventOf(const Report& report, const ElementId& id);

/// The number of an event in `Report::events`, or nothing. Linear.
[[nodiscard]] std::optional<std::uint32_t> numberOf(const Report& report, EventRef event);

} // namespace faultline
