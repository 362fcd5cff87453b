// SPDX-License-Identifier: MIT
#pragma once
// Figures from print and from exact derivations, as decimal text, against what the engine says.

#include "core/analysis/report.h"

#include <string>
#include <string_view>

namespace faultline::test {

/// What is to come out: all the digits that the source has, so that 1 - text loses none of them.
using DecimalText = const char*;

/// Whether `actual` is the number that `expected` spells, to a relative 1e-12.
[[nodiscard]] bool agrees(double actual, DecimalText expected);
/// The same for 1 - expected, which is taken in 50 digits: an unavailability from a printed availability.
[[nodiscard]] bool agreesWithComplement(double actual, DecimalText expected);
/// "actual 0.99…, expected 0.98…", for a message.
[[nodiscard]] std::string shown(double actual, DecimalText expected);

/// The analysis of a design, every minimal cut set listed. Throws std::invalid_argument for text that the
/// notation, and std::logic_error for a design that the rules or the engine's budget do not let pass.
[[nodiscard]] Report reportOf(std::string_view notation);
[[nodiscard]] Report reportOf(System system);

/// "db", "failover c13": a component, domain or risk by its id, other events with their type before it.
[[nodiscard]] std::string nameOf(const Report& report, EventRef event);
/// "db, web1 web2": each set's events sorted, the sets sorted.
[[nodiscard]] std::string cutSetsOf(const Report& report);
/// The ids of the single points of failure, sorted: "db dns".
[[nodiscard]] std::string spofsOf(const Report& report);
/// The sum of the probabilities of all minimal cut sets: what the rare-event approximation gives.
[[nodiscard]] double sumOfCutSets(const Report& report);

} // namespace faultline::test
