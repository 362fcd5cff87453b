// SPDX-License-Identifier: MIT
#pragma once
// The k best members of a family of sets, taken from its diagram in order, best first.

#include "core/analysis/cut_sets.h"

#include <stop_token>

namespace faultline {

/// The best `most` sets of the last family, by A* over its diagram with exact bounds (so that nothing is
/// expanded that is not returned): at most about k · levels steps for k sets. Ties are resolved by the other
/// ranking, then by the order of expansion, which is deterministic.
/// None where modules are nested more than 400 deep.
[[nodiscard]] std::vector<CutSet> bestSets(std::span<const CutSets::Family> families, std::size_t most,
                                           CutSetRanking ranking, std::span<const double> probabilities,
                                           std::span<const int> orders, const std::stop_token& stop);

} // namespace faultline
