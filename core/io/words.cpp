// SPDX-License-Identifier: MIT
#include "core/io/words.h"

#include "core/analysis/figures.h"
#include "core/base/units.h"
#include "core/io/json_text.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

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

std::string unitText(double count, const Unit& unit) {
    return fmt::format("{:.0f} {}", count, count == 1.0 ? unit.one : unit.many);
}

} // namespace

std::string shown(std::string_view text, std::size_t limit) { return json::printable(text, limit); }

std::string listed(std::span<const std::string> items, std::string_view conjunction) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? fmt::format(" {} ", conjunction) : ", ";
        text += items[i];
    }
    return text;
}

std::string abridged(std::span<const std::string> items, std::size_t most) {
    if (items.size() <= most) return fmt::format("{}", fmt::join(items, ", "));
    return fmt::format("{} and {} more", fmt::join(items.first(most), ", "), items.size() - most);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string availabilityText(double unavailability) {
    constexpr double smallest = 1e-30;
    if (unavailability <= 0.0) return "100 %";
    if (unavailability < smallest) return fmt::format("100 % but for {}", probabilityText(unavailability));
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
    return least == most ? "about " + least : fmt::format("between {} and {}", least, most);
}

std::string durationText(double hours) {
    const double seconds = hours * 3600.0;
    if (!(seconds > 0.0)) return "no time";
    if (seconds < 1e-3) return fmt::format("{:.2g} seconds", seconds);
    if (seconds < 1.0) return fmt::format("{:.3g} ms", seconds * 1000.0);
    std::size_t i = 0;
    while (i + 1 < units.size() && seconds < units[i].seconds) ++i;
    if (i + 1 == units.size()) return fmt::format("{:.3g} seconds", seconds);
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
    if (unavailability <= 0.0) return "none";
    if (unavailability >= 1.0) return "always down";
    return fmt::format("about {} a year", durationText(unavailability * hoursPerYear));
}

std::string outagesText(double frequencyPerHour) {
    if (frequencyPerHour <= 0.0) return "none";
    const double yearly = failuresPerYear(frequencyPerHour);
    if (yearly >= 0.95) return fmt::format("about {:.{}f} a year", yearly, yearly < 9.95 ? 1 : 0);
    const double years = 1.0 / yearly;
    if (years < 1e6) return fmt::format("one in about {:.{}f} years", years, years < 9.95 ? 1 : 0);
    return fmt::format("one in about {:.2g} years", years);
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
    if (component == impliedClient) return "the implied client";
    return shown(system.components[static_cast<std::size_t>(component)].label());
}

std::string labelOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    if (event.type == EventType::component) return labelOf(system, event.index);
    if (event.type == EventType::domain) return shown(system.domains[at].label());
    if (event.type == EventType::sharedRisk) return shown(system.sharedRisks[at].label());
    const Connection& connection = system.connections[at];
    return fmt::format("{}{} → {}", event.type == EventType::failover ? "failover " : "",
                       endLabel(system, connection.from), endLabel(system, connection.to));
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
