// SPDX-License-Identifier: MIT
#pragma once
// What a step of a derivation is about, as a clause and as a symbol.

#include "core/analysis/derivation.h"

#include <string>

namespace faultline {

/// "Gateway 1 is not served", "EU West is down"; of a nameless step what its own steps say together.
[[nodiscard]] std::string downClause(const DerivationStep& step, const System& system);
/// The opposite: "Gateway 1 is served", "EU West is up".
[[nodiscard]] std::string upClause(const DerivationStep& step, const System& system);
/// "P(Gateway 1)" for an event, "U(Gateway 1, Gateway 2)" for what is put together, "U" for the system.
[[nodiscard]] std::string symbolOf(const DerivationStep& step, const System& system);

/// A probability with the digits that a derivation needs to add up before the reader's eyes: six.
[[nodiscard]] std::string figureText(double value);
/// "2³": with a small raised exponent.
[[nodiscard]] std::string raised(int exponent);

} // namespace faultline
