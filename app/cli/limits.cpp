// SPDX-License-Identifier: MIT
#include "app/cli/limits.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace faultline::cli {

namespace {

void skipBlanks(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

/// Takes a plain decimal that is not negative off the front.
std::optional<long double> takeNumber(std::string_view& text) {
    if (text.empty() || text.front() == '-' || text.front() == '+') return std::nullopt;
    long double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

struct Unit {
    std::string_view name;
    double hours;
};
/// Longer names first, so that "ms" is no "m" and "min" no "m" followed by something else.
constexpr Unit units[] = {{"minutes", 1.0 / 60.0},
                          {"minute", 1.0 / 60.0},
                          {"seconds", 1.0 / 3600.0},
                          {"second", 1.0 / 3600.0},
                          {"hours", 1.0},
                          {"weeks", 168.0},
                          {"hour", 1.0},
                          {"week", 168.0},
                          {"days", 24.0},
                          {"day", 24.0},
                          {"min", 1.0 / 60.0},
                          {"ms", 1.0 / 3600000.0},
                          {"w", 168.0},
                          {"d", 24.0},
                          {"h", 1.0},
                          {"m", 1.0 / 60.0},
                          {"s", 1.0 / 3600.0}};

std::optional<double> takeUnit(std::string_view& text) {
    for (const Unit& unit : units)
        if (text.starts_with(unit.name)) {
            text.remove_prefix(unit.name.size());
            return unit.hours;
        }
    return std::nullopt;
}

/// Takes "a year", "per year", "/year", "/y" off the end.
void dropYear(std::string_view& text) {
    for (const std::string_view ending : {"a year", "per year", "/ year", "/year", "/y"})
        if (text.ends_with(ending)) {
            text.remove_suffix(ending.size());
            while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
            return;
        }
}

} // namespace

Result<double> unavailabilityLimit(const std::string& text) {
    std::string_view rest = text;
    const auto value = takeNumber(rest);
    skipBlanks(rest);
    const bool isPercent = rest == "%";
    const long double one = isPercent ? 100.0L : 1.0L;
    if (!value || (!rest.empty() && !isPercent) || *value > one)
        return Error{"availability-form",
                     fmt::format("“{}” is no availability: 0.999 and 99.9% are, up to 1 and 100%", text),
                     {}};
    // In long double, so that a limit of fifteen nines keeps its digits.
    return static_cast<double>((one - *value) / one);
}

Result<double> downtimeLimit(const std::string& text) {
    const Error wrong{
        "duration-form",
        fmt::format("“{}” is no time a year: 4h, 30m, 1h30m and 2d are (w, d, h, m, s, ms)", text),
        {}};
    std::string_view rest = text;
    skipBlanks(rest);
    dropYear(rest);
    if (rest.empty()) return wrong;
    double hours = 0.0;
    while (!rest.empty()) {
        const auto value = takeNumber(rest);
        skipBlanks(rest);
        const auto unit = value ? takeUnit(rest) : std::nullopt;
        if (!unit) return wrong;
        hours += static_cast<double>(*value) * *unit;
        skipBlanks(rest);
    }
    return hours;
}

} // namespace faultline::cli
