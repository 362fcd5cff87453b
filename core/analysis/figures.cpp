// SPDX-License-Identifier: MIT
#include "core/analysis/figures.h"

#include "core/base/units.h"

#include <cmath>

namespace faultline {

std::optional<double> ninesOf(double unavailability) {
    if (!(unavailability > 0.0)) return std::nullopt;
    // Adding 0 turns the -0 of a system that is always down into a plain 0.
    return -std::log10(unavailability) + 0.0;
}

double downtimeMinutesPerYear(double unavailability) { return unavailability * hoursPerYear * 60.0; }

double failuresPerYear(double frequencyPerHour) { return hoursPerYear * frequencyPerHour; }

std::optional<double> meanOutageHours(double unavailability, double frequencyPerHour) {
    if (!(frequencyPerHour > 0.0)) return std::nullopt;
    return unavailability / frequencyPerHour;
}

} // namespace faultline
