// SPDX-License-Identifier: MIT
#pragma once
// Where a basic event's probability comes from, in words and as a formula.

#include "core/io/derivation_text.h"

namespace faultline {

/// Sentence, symbols and numbers of one event of the system; its value is not filled in.
[[nodiscard]] StepText eventText(EventRef event, const System& system);

/// "Σ C(5, j) · P^j · (1 − P)^(5 − j), j = 3 … 5" and its numbers: at least k of n like things down.
[[nodiscard]] std::string binomialSymbols(int k, int n);
[[nodiscard]] std::string binomialNumbers(int k, int n, double probability);

} // namespace faultline
