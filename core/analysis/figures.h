// SPDX-License-Identifier: MIT
#pragma once
// The figures that people quote, derived from unavailability and frequency in one place for every front end.

#include <optional>

namespace faultline {

/// -log10 of an unavailability in [0, 1]; nothing for 0, where there is no end of nines.
[[nodiscard]] std::optional<double> ninesOf(double unavailability);

/// Minutes down in a year of 365 days, from an unavailability in [0, 1].
[[nodiscard]] double downtimeMinutesPerYear(double unavailability);

/// Outages in a year of 365 days, from a frequency per hour.
[[nodiscard]] double failuresPerYear(double frequencyPerHour);

/// Mean length of an outage in hours, U/omega; nothing where there is no outage to measure.
[[nodiscard]] std::optional<double> meanOutageHours(double unavailability, double frequencyPerHour);

} // namespace faultline
