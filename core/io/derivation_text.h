// SPDX-License-Identifier: MIT
#pragma once
// A derivation in words and formulas: what "Why this number?" says.

#include "core/analysis/derivation.h"

#include <string>
#include <vector>

namespace faultline {

/// One step in words. Empty where there is nothing to say.
struct StepText {
    std::string title;             ///< what the figure is of: "Gateway 1 is not served"
    std::string sentence;          ///< how it is put together, and why so
    std::string symbols;           ///< "U = 1 − (1 − P(Gateway)) · (1 − U(Nodes))"
    std::string numbers;           ///< "1 − (1 − 0.01) · (1 − 0.0001)"
    std::string value;             ///< "0.010099", "about 3 days 15 hours"
    std::vector<std::string> rows; ///< terms of a sum, cut sets
};

/// Linear in the step's own steps, which are named but not worded.
[[nodiscard]] StepText textOf(const DerivationStep& step, const System& system);

/// Which case a step of an `either` stands for: "If EU West is down", "If EU West is up"; empty for others.
[[nodiscard]] std::string caseText(const DerivationStep& either, std::size_t which, const System& system);

/// What a question asks for: "Availability of the system", "Criticality of Gateway 1".
[[nodiscard]] std::string titleOf(const FigureQuestion& question, const System& system);

/// The whole derivation as plain text, steps indented by level, lines ending in "\n".
[[nodiscard]] std::string plainText(const Derivation& derivation);

} // namespace faultline
