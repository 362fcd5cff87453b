// SPDX-License-Identifier: MIT
#pragma once
// Quantities whose range is checked once, where they enter, so that no later code has to ask again.

#include "core/base/result.h"

#include <compare>

namespace faultline {

/// Hours in the year that figures are quoted for: 365 days (SPEC section 4).
inline constexpr double hoursPerYear = 8760.0;

/// A probability in [0, 1], never NaN.
class Probability {
public:
    constexpr Probability() = default;
    /// Error "probability-range" for a value outside [0, 1] or NaN.
    static Result<Probability> from(double value);

    [[nodiscard]] constexpr double value() const noexcept { return m_value; }
    auto operator<=>(const Probability&) const = default;

private:
    constexpr explicit Probability(double value) : m_value(value) {}
    double m_value = 0.0;
};

/// A duration in hours, finite and greater than 0.
class Hours {
public:
    /// Error "hours-not-positive" for 0, a negative value, infinity or NaN.
    static Result<Hours> from(double value);
    /// The repair time where neither a part nor its design states one: 4 h (SPEC section 2).
    static constexpr Hours defaultMttr() { return Hours(4.0); }

    [[nodiscard]] constexpr double value() const noexcept { return m_value; }
    auto operator<=>(const Hours&) const = default;

private:
    constexpr explicit Hours(double value) : m_value(value) {}
    double m_value;
};

/// A waiting time in seconds, finite and not negative.
class Seconds {
public:
    constexpr Seconds() = default;
    /// Error "seconds-range" for a negative value, infinity or NaN.
    static Result<Seconds> from(double value);

    [[nodiscard]] constexpr double value() const noexcept { return m_value; }
    auto operator<=>(const Seconds&) const = default;

private:
    constexpr explicit Seconds(double value) : m_value(value) {}
    double m_value = 0.0;
};

/// A monthly cost in the design's own currency, finite and not negative.
class MonthlyCost {
public:
    constexpr MonthlyCost() = default;
    /// Error "cost-range" for a negative value, infinity or NaN.
    static Result<MonthlyCost> from(double value);

    [[nodiscard]] constexpr double value() const noexcept { return m_value; }
    auto operator<=>(const MonthlyCost&) const = default;

private:
    constexpr explicit MonthlyCost(double value) : m_value(value) {}
    double m_value = 0.0;
};

} // namespace faultline
