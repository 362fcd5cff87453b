// SPDX-License-Identifier: MIT
#include "core/io/words.h"

#include "core/analysis/figures.h"
#include "core/base/units.h"
#include "core/base/worded.h"
#include "core/io/json_text.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace faultline {

namespace {

std::string endLabel(const System& system, const ComponentId& id) {
    const Component* component = find<Component>(system, id);
    return shown(component ? component->label() : id.text());
}

struct Unit {
    double seconds;
    std::string_view one;
    std::string_view many;
};
constexpr std::array<Unit, 4> units{{{86400.0, "day", "days"},
                                     {3600.0, "hour", "hours"},
                                     {60.0, "minute", "minutes"},
                                     {1.0, "second", "seconds"}}};

/// "3.2", "480", "13 million": a number of years as it is said, in powers of ten from a thousand trillion on.
std::string yearsText(double years) {
    constexpr std::array<std::pair<double, std::string_view>, 3> names{
        {{1e12, "trillion"}, {1e9, "billion"}, {1e6, "million"}}};
    if (years >= 999.5e12) return fmt::format("{:.2g}", years);
    for (const auto& [size, name] : names)
        if (years >= 0.9995 * size)
            return fmt::format("{:.{}f} {}", years / size, years / size < 9.95 ? 1 : 0, phrase(name));
    return fmt::format("{:.{}f}", years, years < 9.95 ? 1 : 0);
}

std::string unitText(double count, const Unit& unit) {
    return fmt::format("{:.0f} {}", count, phrase(count == 1.0 ? unit.one : unit.many));
}

} // namespace

std::string shown(std::string_view text, std::size_t limit) {
    std::string line = json::printable(text, limit);
    const bool goesLeft = std::ranges::any_of(line, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6U && byte <= 0xDFU; // the lead bytes of U+0580 to U+07FF: Hebrew, Arabic, Syriac
    });
    return goesLeft ? line + "\u200E" : line;
}

std::string listed(std::span<const std::string> items, std::string_view conjunction) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? fmt::format(" {} ", phrase(conjunction)) : ", ";
        text += items[i];
    }
    return text;
}

std::string abridged(std::span<const std::string> items, std::size_t most) {
    if (items.size() <= most) return fmt::format("{}", fmt::join(items, ", "));
    return worded("{} and {} more", fmt::format("{}", fmt::join(items.first(most), ", ")),
                  items.size() - most);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string availabilityText(double unavailability) {
    constexpr double smallest = 1e-30;
    if (unavailability <= 0.0) return "100 %";
    if (unavailability < smallest) return worded("100 % but for {}", probabilityText(unavailability));
    // Exact in decimals: 100 - 100·U in binary would lose the digits behind the nines.
    const double percent = 100.0 * unavailability;
    const int decimals = std::max(2, 2 - static_cast<int>(std::floor(std::log10(percent))));
    const int complement = 10000 - static_cast<int>(std::lround(percent * std::pow(10.0, decimals)));
    std::string digits(static_cast<std::size_t>(decimals + 2 - 4), '9');
    digits += fmt::format("{:04}", complement);
    digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
    const std::size_t point = digits.find('.');
    while (digits.size() > point + 3 && digits.back() == '0') digits.pop_back();
    if (digits.front() == '0' && point > 1) digits.erase(0, 1);
    return digits + " %";
}

std::string availabilityText(const Unavailability& figure) {
    if (figure.exact) return availabilityText(*figure.exact);
    const Interval bounds = figure.bounds.value_or(Interval{});
    const std::string least = availabilityText(bounds.upper);
    const std::string most = availabilityText(bounds.lower);
    return least == most ? worded("about {}", least) : worded("between {} and {}", least, most);
}

std::string durationText(double hours) {
    const double seconds = hours * 3600.0;
    if (!(seconds > 0.0)) return phrase("no time");
    if (seconds < 1e-3) return worded("{:.2g} seconds", seconds);
    if (seconds < 1.0) return fmt::format("{:.3g} ms", seconds * 1000.0);
    std::size_t i = 0;
    while (i + 1 < units.size() && seconds < units[i].seconds) ++i;
    if (i + 1 == units.size()) return worded("{:.3g} seconds", seconds);
    // Rounded in the smaller unit first, so that it never says "3 days 24 hours".
    const double small = std::round(seconds / units[i + 1].seconds);
    const double ratio = units[i].seconds / units[i + 1].seconds;
    const double large = std::floor(small / ratio);
    if (i > 0 && large * units[i].seconds >= units[i - 1].seconds) return unitText(1.0, units[i - 1]);
    const double rest = small - large * ratio;
    std::string text = unitText(large, units[i]);
    if (rest > 0.0 && large < 100.0) text += " " + unitText(rest, units[i + 1]);
    return text;
}

std::string downtimeText(double unavailability) {
    if (unavailability <= 0.0) return phrase("none");
    if (unavailability >= 1.0) return phrase("always down");
    return worded("about {} a year", durationText(unavailability * hoursPerYear));
}

std::string outagesText(double frequencyPerHour) {
    if (frequencyPerHour <= 0.0) return phrase("none");
    const double yearly = failuresPerYear(frequencyPerHour);
    if (yearly >= 0.95)
        return worded("about {} a year", fmt::format("{:.{}f}", yearly, yearly < 9.95 ? 1 : 0));
    return worded("one in about {} years", yearsText(1.0 / yearly));
}

std::string probabilityText(double probability) { return fmt::format("{:.4g}", probability); }

std::string shareText(double share) {
    if (share > 0.0 && share < 0.0005) return "< 0.1 %";
    if (share < 1.0 && share >= 0.9995) return "> 99.9 %";
    return fmt::format("{:.1f} %", 100.0 * share);
}

std::string factorText(double factor) {
    if (factor >= 1e5) return fmt::format("{:.2g}", factor);
    return fmt::format("{:.{}f}", factor, factor < 9.995 ? 2 : factor < 99.95 ? 1 : 0);
}

std::string labelOf(const System& system, int component) {
    if (component == impliedClient) return phrase("the implied client");
    return shown(system.components[static_cast<std::size_t>(component)].label());
}

std::string labelOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    if (event.type == EventType::component) return labelOf(system, event.index);
    if (event.type == EventType::domain) return shown(system.domains[at].label());
    if (event.type == EventType::sharedRisk) return shown(system.sharedRisks[at].label());
    const Connection& connection = system.connections[at];
    const std::string ends =
        fmt::format("{} → {}", endLabel(system, connection.from), endLabel(system, connection.to));
    return event.type == EventType::failover ? worded("failover {}", ends) : ends;
}

std::string kindOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return std::string(nameOf(system.components[at].kind));
    case EventType::domain: return std::string(nameOf(system.domains[at].kind));
    case EventType::sharedRisk: return "shared risk";
    case EventType::connection: return std::string(nameOf(system.connections[at].kind));
    case EventType::failover: break;
    }
    return "failover";
}

std::vector<std::string> labelsOf(const System& system, const std::vector<int>& components) {
    std::vector<std::string> labels;
    for (const int component : components) labels.push_back(labelOf(system, component));
    return labels;
}

} // namespace faultline
