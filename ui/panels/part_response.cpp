// SPDX-License-Identifier: MIT
#include "ui/panels/part_response.h"

#include "core/analysis/analyze.h"
#include "core/analysis/stack.h"
#include "core/model/catalogue.h"
#include "ui/panels/report_ids.h"

#include <algorithm>

namespace faultline {

namespace {

const Component* stackOf(const System& system, EventRef part) {
    if (part.type != EventType::component) return nullptr;
    const Component& component = system.components[static_cast<std::size_t>(part.index)];
    return component.isStack() ? &component : nullptr;
}

/// P as it stands in the design; of a stack, one instance's.
double todayOf(const Report& report, EventRef part) {
    if (const Component* stack = stackOf(*report.system, part)) return unavailabilityOf(*stack);
    const auto number = numberOf(report, part);
    return number ? report.events[*number].unavailability : 0.0;
}

void setHalf(std::optional<Failure>& failure) {
    failure = Failure::fromProbability(*Probability::from(0.5), failure ? failure->mttr() : std::nullopt);
}

} // namespace

double PartResponse::unavailabilityAt(const System& system, double p) const {
    double down = p;
    if (const Component* stack = stackOf(system, part))
        down = solveStack(p, mttrOf(stack->failure, system.properties), *stack->replicas).unavailability;
    return (1.0 - down) * withUp + down * withDown;
}

std::optional<PartResponse> responseTo(const Report& report, EventRef part) {
    const std::optional<double> system = report.unavailability();
    const auto number = numberOf(report, part);
    if (!system || !number) return std::nullopt;
    const auto found = std::ranges::find(report.importance, *number, &ImportanceResult::event);
    if (found == report.importance.end()) return std::nullopt;
    PartResponse response{part, 0.0, 0.0, todayOf(report, part)};
    // RRW is U/U(up); there is none where U(up) is 0.
    if (found->rrw) response.withUp = *system / *found->rrw;
    response.withDown = response.withUp + found->birnbaum;
    return response;
}

std::optional<PartResponse> exploredResponse(const Report& report, EventRef part,
                                             const std::stop_token& stop) {
    auto system = std::make_shared<System>(*report.system);
    const auto at = static_cast<std::size_t>(part.index);
    switch (part.type) {
    case EventType::component: setHalf(system->components[at].failure); break;
    case EventType::domain: setHalf(system->domains[at].failure); break;
    case EventType::sharedRisk: setHalf(system->sharedRisks[at].failure); break;
    case EventType::connection: setHalf(system->connections[at].failure); break;
    case EventType::failover: return std::nullopt;
    }
    AnalysisOptions options;
    options.cutSets = false;
    const Result<Report> explored = analyze(std::move(system), options, stop);
    if (!explored) return std::nullopt;
    auto response = responseTo(*explored, part);
    if (response) response->today = todayOf(report, part);
    return response;
}

} // namespace faultline
