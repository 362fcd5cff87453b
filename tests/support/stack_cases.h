// SPDX-License-Identifier: MIT
#pragma once
// Stacks to ask about, in one line each, and how a test compares figures with more precise ones.

#include "core/analysis/stack.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace faultline::test {

/// A floating-point number of that many decimal digits and a 32-bit exponent.
template <unsigned digits>
using Precise = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<digits>,
                                              boost::multiprecision::et_off>;

/// What `solveStack` returns, in a precise number type.
template <class Real>
struct PreciseFigures {
    Real unavailability;
    Real frequencyPerHour;
};

/// The fields of Replicas, as plain numbers.
struct Stack {
    int count = 2;
    int required = 1;
    StandbyMode standby = StandbyMode::active;
    int crews = 0; ///< 0: absent
    double dormancy = 0.5;
    double coverage = 1.0;
    double seconds = 0.0;
};

/// One call of `solveStack`.
struct StackQuestion {
    Stack stack;
    double u = 0.0;
    double mttr = 4.0;
};

inline Replicas replicasOf(const Stack& stack) {
    Replicas replicas;
    replicas.count = stack.count;
    replicas.required = stack.required;
    replicas.standby = stack.standby;
    if (stack.crews > 0) replicas.repairCrews = stack.crews;
    replicas.dormancy = *Probability::from(stack.dormancy);
    replicas.switchover = {*Probability::from(stack.coverage), *Seconds::from(stack.seconds)};
    return replicas;
}

inline StackFigures solve(const StackQuestion& q) {
    return solveStack(q.u, *Hours::from(q.mttr), replicasOf(q.stack));
}

inline std::string describe(const StackQuestion& q) {
    const Stack& s = q.stack;
    return fmt::format("U {} mttr {}: {} of {} {}, crews {}, dormancy {}, coverage {}, seconds {}", q.u,
                       q.mttr, s.required, s.count, nameOf(s.standby), s.crews, s.dormancy, s.coverage,
                       s.seconds);
}

/// Whether `actual` is within 1e-12 of `expected`, relatively. What is below 1e-300, as it is or multiplied
/// by `unit`, need not be what is expected, but must be small too and not negative.
template <class Real>
bool agrees(double actual, const Real& expected, double unit = 1.0) {
    const double least = std::min(1.0, unit);
    if (!std::isfinite(actual) || actual < 0.0) return false;
    if (expected * least < 1e-300) return Real(actual) * least < 1e-299;
    return abs(Real(actual) / expected - 1) <= 1e-12;
}

/// Empty where `solveStack` answers as expected; else a sentence that says what it was asked and answered.
template <class Real>
std::string disagreement(const StackQuestion& question, const PreciseFigures<Real>& expected) {
    const StackFigures actual = solve(question);
    if (agrees(actual.unavailability, expected.unavailability) &&
        agrees(actual.frequencyPerHour, expected.frequencyPerHour, question.mttr))
        return {};
    return fmt::format("{}: unavailability {} instead of {}, frequency {} instead of {}", describe(question),
                       actual.unavailability, expected.unavailability.str(17), actual.frequencyPerHour,
                       expected.frequencyPerHour.str(17));
}

} // namespace faultline::test
