// SPDX-License-Identifier: MIT
#pragma once
// The limits that `check` holds a design against, read from the command line.

#include "core/base/result.h"

#include <optional>
#include <string>

namespace faultline::cli {

/// An availability as the greatest unavailability that still meets it, from "0.999" or "99.9%". Error
/// "availability-form".
[[nodiscard]] Result<double> unavailabilityLimit(const std::string& text);

/// Hours a year from "4h", "30m", "1h30m", "2d a year", "90 s/year": units w d h m (or min) s ms. Error
/// "duration-form".
[[nodiscard]] Result<double> downtimeLimit(const std::string& text);

/// What a design must meet; absent: no such limit.
struct Limits {
    std::optional<double> unavailability;  ///< at most
    std::optional<double> downtimeHours;   ///< a year, at most
    std::optional<double> nines;           ///< at least
    std::optional<double> failuresPerYear; ///< at most
    std::optional<int> spofs;              ///< at most
    bool warnings = false;                 ///< findings of severity warning break it too, not errors alone
};

} // namespace faultline::cli
