// SPDX-License-Identifier: MIT
#include "core/model/failure.h"

namespace faultline {

Failure Failure::fromProbability(Probability p, std::optional<Hours> mttr) {
    return {Form::probability, p.value(), mttr};
}

Failure Failure::fromAvailability(Probability a, std::optional<Hours> mttr) {
    return {Form::availability, a.value(), mttr};
}

Failure Failure::fromMeanTimes(Hours mtbf, Hours mttr) { return {Form::meanTimes, mtbf.value(), mttr}; }

double Failure::unavailability() const noexcept {
    switch (m_form) {
    case Form::probability: return m_figure;
    case Form::availability: return 1.0 - m_figure;
    case Form::meanTimes: break;
    }
    // r/(f + r) written so that f + r cannot overflow.
    return 1.0 / (1.0 + m_figure / m_mttr->value());
}

} // namespace faultline
