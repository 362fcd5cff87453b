// SPDX-License-Identifier: MIT
#pragma once
// Figures and parts of a system in the words of a person.

#include "core/analysis/report.h"

#include <span>
#include <string>
#include <string_view>

namespace faultline {

/// Text from a file, fit for a line: escaped are control characters and what turns the direction of writing;
/// cut after about `limit` bytes. Letters read from the right end with a mark of left to right.
[[nodiscard]] std::string shown(std::string_view text, std::size_t limit = 200);

/// "a, b or c".
[[nodiscard]] std::string listed(std::span<const std::string> items, std::string_view conjunction = "and");
/// "a, b, c … and 12 more": no more than `most` of them.
[[nodiscard]] std::string abridged(std::span<const std::string> items, std::size_t most);

/// "1 outage", "2 outages".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "99.9877 %" from an unavailability in [0, 1]: exact decimals, as many nines as there are and two or three
/// digits after them; below 1e-30 "100 % but for 1.2e-40".
[[nodiscard]] std::string availabilityText(double unavailability);
/// The same for a figure that may be bounds: "between 99.1 % and 99.9 %".
[[nodiscard]] std::string availabilityText(const Unavailability& figure);

/// "3 days 15 hours", "4 hours 2 minutes", "31.5 ms" from hours; two units at most. "no time" for 0.
[[nodiscard]] std::string durationText(double hours);
/// "about 3 days 15 hours a year" from an unavailability in [0, 1].
[[nodiscard]] std::string downtimeText(double unavailability);
/// "about 22 a year", "one in about 45 years", "none" from a frequency per hour.
[[nodiscard]] std::string outagesText(double frequencyPerHour);

/// A probability with four digits: "0.01", "1.234e-05".
[[nodiscard]] std::string probabilityText(double probability);
/// A share of one as "12.3 %", "< 0.1 %", "> 99.9 %".
[[nodiscard]] std::string shareText(double share);
/// A factor: "12.3", "1.2e+07".
[[nodiscard]] std::string factorText(double factor);

/// A component's name; "the implied client" for `impliedClient`.
[[nodiscard]] std::string labelOf(const System& system, int component);
/// What an event happens to: "Gateway 1", "EU West", "Node → Database"; a failover as "failover A → B".
[[nodiscard]] std::string labelOf(const System& system, EventRef event);
/// "gateway", "region", "shared risk", "request", "replication", "failover".
[[nodiscard]] std::string kindOf(const System& system, EventRef event);
/// Names of several components.
[[nodiscard]] std::vector<std::string> labelsOf(const System& system, const std::vector<int>& components);

} // namespace faultline
