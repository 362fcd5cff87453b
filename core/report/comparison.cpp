// SPDX-License-Identifier: MIT
#include "core/report/comparison.h"

#include "core/analysis/figures.h"
#include "core/io/report_json.h"
#include "core/io/words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace faultline::report {

namespace {

std::optional<double> exactOf(const std::optional<Unavailability>& figure) {
    return figure ? figure->exact : std::nullopt;
}

template <class Function>
std::optional<double> derived(const Report& report, Function function) {
    const auto u = report.unavailability();
    return u ? std::optional<double>(function(*u)) : std::nullopt;
}

std::optional<double> outageLength(const Report& report) {
    const auto u = report.unavailability();
    if (!u || !report.frequencyPerHour) return std::nullopt;
    return meanOutageHours(*u, *report.frequencyPerHour);
}

std::optional<double> outages(const Report& report) {
    if (!report.frequencyPerHour) return std::nullopt;
    return failuresPerYear(*report.frequencyPerHour);
}

std::optional<double> nines(const Report& report) {
    const auto u = report.unavailability();
    return u ? ninesOf(*u) : std::nullopt;
}

/// Counts beyond a double's exactness are near enough to be compared.
std::optional<double> cutSetCount(const Report& report) {
    if (!report.cutSets) return std::nullopt;
    const std::string& digits = report.cutSets->count;
    double count = 0.0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return error == std::errc{} ? std::optional(count) : std::nullopt;
}

std::optional<double> spofCount(const Report& report) {
    if (!report.overall) return std::nullopt;
    return static_cast<double>(report.spofs.size());
}

std::string clientName(const Report& report, const ClientResult& client) {
    const auto id = idOf(*report.system, client.client);
    return id ? fmt::format("unavailability of {}", shown(*id)) : "unavailability of the implied client";
}

void addClients(std::vector<FigurePair>& pairs, const Report& before, const Report& after) {
    if (before.clients.size() < 2 && after.clients.size() < 2) return;
    std::vector<FigurePair> clients;
    for (const ClientResult& client : before.clients)
        clients.push_back({clientName(before, client), client.unavailability.exact, {}});
    for (const ClientResult& client : after.clients) {
        const std::string name = clientName(after, client);
        const auto known = std::ranges::find(clients, name, &FigurePair::name);
        if (known != clients.end())
            known->after = client.unavailability.exact;
        else
            clients.push_back({name, {}, client.unavailability.exact});
    }
    pairs.insert(pairs.end(), clients.begin(), clients.end());
}

} // namespace

std::optional<double> FigurePair::difference() const {
    if (!before || !after) return std::nullopt;
    return *after - *before;
}

std::optional<double> FigurePair::factor() const {
    if (!before || !after || *before == 0.0) return std::nullopt;
    return *after / *before;
}

bool FigurePair::isWorse() const {
    if (!before) return false;
    if (!after) return true;
    constexpr double tolerance = 1e-9;
    const double slack = tolerance * std::max(std::abs(*before), std::abs(*after));
    return isBetterHigher ? *after < *before - slack : *after > *before + slack;
}

std::vector<FigurePair> figurePairs(const Report& before, const Report& after) {
    std::vector<FigurePair> pairs;
    pairs.push_back({"unavailability", before.unavailability(), after.unavailability()});
    const auto availability = [](double u) { return 1.0 - u; };
    pairs.push_back({"availability", derived(before, availability), derived(after, availability), true});
    pairs.push_back({"nines", nines(before), nines(after), true});
    pairs.push_back({"downtime minutes a year", derived(before, downtimeMinutesPerYear),
                     derived(after, downtimeMinutesPerYear)});
    pairs.push_back({"outages a year", outages(before), outages(after)});
    // fewer outages may be longer ones, and what is redundant fails in more ways, each less likely
    pairs.push_back({"mean outage hours", outageLength(before), outageLength(after), false, false, false});
    pairs.push_back({"read unavailability", exactOf(before.read), exactOf(after.read)});
    pairs.push_back({"write unavailability", exactOf(before.write), exactOf(after.write)});
    addClients(pairs, before, after);
    pairs.push_back({"single points of failure", spofCount(before), spofCount(after), false, true});
    pairs.push_back({"minimal cut sets", cutSetCount(before), cutSetCount(after), false, true, false});
    return pairs;
}

std::vector<std::string> newSpofs(const Report& before, const Report& after) {
    std::set<std::string_view> known;
    for (const SpofResult& spof : before.spofs) known.insert(idOf(*before.system, spof.event));
    std::vector<std::string> fresh;
    for (const SpofResult& spof : after.spofs)
        if (const std::string& id = idOf(*after.system, spof.event); !known.contains(id)) fresh.push_back(id);
    return fresh;
}

} // namespace faultline::report
