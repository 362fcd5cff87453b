// SPDX-License-Identifier: MIT
#pragma once
// The same figures of two reports side by side: what `compare` prints and what a baseline is held against.

#include "core/analysis/report.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline::report {

/// One figure before and after; nothing where it does not exist.
struct FigurePair {
    std::string name; ///< "unavailability", "client app unavailability", "single points of failure" …
    std::optional<double> before;
    std::optional<double> after;
    bool isBetterHigher = false;
    bool isCounted = false; ///< a whole number
    bool isJudged = true;   ///< more or less of it is better or worse by itself

    [[nodiscard]] std::optional<double> difference() const;
    /// after / before; nothing where that is no number.
    [[nodiscard]] std::optional<double> factor() const;
    /// Worse by more than the engine's own error (1e-9 of the figure), or gone while there was one before.
    [[nodiscard]] bool isWorse() const;
};

/// Every figure of the whole, of both paths, of each client that either has (matched by id), and the counts
/// of single points of failure and of cut sets.
[[nodiscard]] std::vector<FigurePair> figurePairs(const Report& before, const Report& after);

/// The ids of the single points of failure of `after` that `before` does not have.
[[nodiscard]] std::vector<std::string> newSpofs(const Report& before, const Report& after);

} // namespace faultline::report
