// SPDX-License-Identifier: MIT
#include "core/analysis/quantify.h"
#include "core/base/rank_key.h"

#include <algorithm>
#include <functional>
#include <map>

namespace faultline {

namespace {

/// Above this criticality U - U_i·I loses digits, and U(i up) is evaluated anew.
constexpr double cancellingCriticality = 0.999;

/// The failover events of a component's own links that are uncertain and take time.
std::vector<std::uint32_t> slowFailoversOf(const Topology& topology, const BasicEvents& events,
                                           int component) {
    std::vector<std::uint32_t> failovers;
    for (const int e : topology.replicationsFrom[static_cast<std::size_t>(component)]) {
        const int number = events.numberOf({EventType::failover, e});
        if (number >= 0 && events[static_cast<std::size_t>(number)].isUncertain() &&
            topology.system.connections[static_cast<std::size_t>(e)].failoverSeconds() > 0.0)
            failovers.push_back(static_cast<std::uint32_t>(number));
    }
    return failovers;
}

double unavailabilityWithout(const CompiledFunction& function, std::uint32_t event, Evaluation& evaluation,
                             const std::stop_token& stop) {
    const Evaluation::Change up{event, {0.0, 1.0}};
    evaluation.setForNow({&up, 1}, stop);
    const double result = evaluation.chanceOf(function).yes;
    evaluation.takeBack();
    return result;
}

ImportanceResult importanceOf(const CompiledFunction& function, std::uint32_t event, double birnbaum,
                              double system, Evaluation& evaluation, const std::stop_token& stop) {
    ImportanceResult result;
    result.event = event;
    result.birnbaum = birnbaum;
    const Chance chance = evaluation.event(event);
    if (system > 0.0) {
        result.criticality = birnbaum * chance.yes / system;
        result.raw = (system + chance.no * birnbaum) / system;
    }
    const double contribution = chance.yes * birnbaum;
    const double up = contribution > cancellingCriticality * system
                          ? unavailabilityWithout(function, event, evaluation, stop)
                          : system - contribution;
    if (up > 0.0) result.rrw = system / up;
    return result;
}

} // namespace

std::vector<PendingFailovers> findPendingFailovers(const Topology& topology, const BasicEvents& events) {
    std::map<int, std::vector<std::uint32_t>> bySource;
    for (std::size_t number = 0; number < events.size(); ++number) {
        if (events[number].ref.type != EventType::failover) continue;
        const int source = topology.from[static_cast<std::size_t>(events[number].ref.index)];
        if (!bySource.contains(source))
            if (auto failovers = slowFailoversOf(topology, events, source); !failovers.empty())
                bySource.emplace(source, std::move(failovers));
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> byEvent;
    const auto add = [&](EventRef ref, const std::vector<std::uint32_t>& failovers) {
        const int number = events.numberOf(ref);
        if (number < 0 || !events[static_cast<std::size_t>(number)].isUncertain()) return;
        auto& list = byEvent[static_cast<std::uint32_t>(number)];
        list.insert(list.end(), failovers.begin(), failovers.end());
    };
    for (const auto& [source, failovers] : bySource) {
        add({EventType::component, source}, failovers);
        for (const int domain : topology.domainsAround(source)) add({EventType::domain, domain}, failovers);
        for (const int risk : topology.risksOn(source)) add({EventType::sharedRisk, risk}, failovers);
    }
    std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> bySet;
    for (auto& [event, failovers] : byEvent) {
        std::ranges::sort(failovers);
        bySet[failovers].push_back(event);
    }
    std::vector<PendingFailovers> groups;
    for (const auto& [failovers, struck] : bySet) groups.push_back({struck, failovers});
    return groups;
}

std::optional<Quantities> quantify(const CompiledFunction& function, const BasicEvents& events,
                                   std::span<const PendingFailovers> pending, Evaluation& evaluation,
                                   const std::stop_token& stop) {
    Quantities result;
    const double system = evaluation.chanceOf(function).yes;
    const std::vector<double> birnbaum = evaluation.birnbaum(function, stop);
    if (birnbaum.empty()) return std::nullopt;
    std::vector<double> striking = birnbaum; // I' of SPEC section 4
    std::vector<Evaluation::Change> changes;
    for (const PendingFailovers& group : pending) {
        changes.clear();
        for (const std::uint32_t failover : group.failovers) changes.push_back({failover, {1.0, 0.0}});
        evaluation.setForNow(changes, stop);
        const std::vector<double> now = evaluation.birnbaum(function, group.events, stop);
        evaluation.takeBack();
        if (now.empty()) return std::nullopt;
        for (std::size_t i = 0; i < now.size(); ++i) striking[group.events[i]] = now[i];
    }
    for (std::uint32_t event = 0; event < events.size(); ++event) {
        if (!events[event].isUncertain()) continue;
        if (stop.stop_requested()) return std::nullopt;
        ImportanceResult importance =
            importanceOf(function, event, birnbaum[event], system, evaluation, stop);
        importance.frequencyShare = striking[event] * events[event].frequencyPerHour;
        result.frequencyPerHour += importance.frequencyShare;
        result.importance.push_back(importance);
    }
    // What differs only by rounding keeps the order of the events, whatever way it was computed.
    std::ranges::stable_sort(result.importance, std::greater<>{}, [](const ImportanceResult& importance) {
        return rankKey(importance.criticality.value_or(0.0));
    });
    return result;
}

} // namespace faultline
