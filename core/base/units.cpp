// SPDX-License-Identifier: MIT
#include "core/base/units.h"

#include <cmath>
#include <fmt/core.h>

namespace faultline {

// The comparisons are written so that NaN fails them.

Result<Probability> Probability::from(double value) {
    if (value >= 0.0 && value <= 1.0) return Probability(value);
    return Error{"probability-range", fmt::format("a probability must lie in [0, 1]; it is {}", value), {}};
}

Result<Hours> Hours::from(double value) {
    if (value > 0.0 && std::isfinite(value)) return Hours(value);
    return Error{"hours-not-positive",
                 fmt::format("a time in hours must be greater than 0 and finite; it is {}", value),
                 {}};
}

Result<Seconds> Seconds::from(double value) {
    if (value >= 0.0 && std::isfinite(value)) return Seconds(value);
    return Error{
        "seconds-range", fmt::format("a time in seconds must be 0 or more and finite; it is {}", value), {}};
}

Result<MonthlyCost> MonthlyCost::from(double value) {
    if (value >= 0.0 && std::isfinite(value)) return MonthlyCost(value);
    return Error{"cost-range", fmt::format("a cost must be 0 or more and finite; it is {}", value), {}};
}

} // namespace faultline
