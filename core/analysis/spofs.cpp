// SPDX-License-Identifier: MIT
#include "core/analysis/spofs.h"

#include "core/analysis/cut_vertices.h"
#include "core/analysis/single_failures.h"

#include <algorithm>

namespace faultline {

namespace {

bool toleratesAFailure(const Component& component) {
    return component.isStack() && component.replicas->required < component.replicas->count;
}

/// What may be a single point of failure at all.
bool isCandidate(const Topology& topology, EventRef ref) {
    switch (ref.type) {
    case EventType::component: return !toleratesAFailure(topology.component(ref.index));
    case EventType::domain:
    case EventType::sharedRisk:
    case EventType::connection: return true;
    case EventType::failover: break;
    }
    return false;
}

CutVertexReason reasonOf(const Topology& topology, int component, const std::vector<SpofResult>& spofs,
                         const std::vector<bool>& harms) {
    const auto isIt = [component](const SpofResult& spof) {
        return spof.event == EventRef{EventType::component, component};
    };
    if (topology.component(component).kind == ComponentKind::client) return CutVertexReason::observer;
    if (std::ranges::any_of(spofs, isIt)) return CutVertexReason::singlePointOfFailure;
    if (toleratesAFailure(topology.component(component))) return CutVertexReason::stack;
    return harms[static_cast<std::size_t>(component)] ? CutVertexReason::servedOtherwise
                                                      : CutVertexReason::nothingNeeded;
}

} // namespace

SinglePoints findSinglePoints(const Topology& topology, const BasicEvents& events, const FaultGraph& graph,
                              const PathFunctions& overall, const std::stop_token& stop) {
    SinglePoints result;
    std::vector<bool> harms(topology.system.components.size(), false);
    if (!overall.entries.empty() && overall.complete) {
        std::vector<Literal> roots = overall.entryDown;
        roots.push_back(overall.systemDown);
        const auto systemRoot = static_cast<int>(roots.size()) - 1;
        const std::vector<bool> downAtRest = valuesAtRest(graph, roots, stop);
        result.downWithNothingFailed = downAtRest.back();
        std::vector<std::uint32_t> candidates;
        for (std::uint32_t number = 0; number < events.size(); ++number)
            if (isCandidate(topology, events[number].ref)) candidates.push_back(number);
        const auto effects = effectsOfSingleFailures(graph, roots, candidates, stop);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const EventRef ref = events[candidates[i]].ref;
            const bool isSingle =
                !result.downWithNothingFailed && !effects[i].empty() && effects[i].back() == systemRoot;
            SpofResult spof{ref, {}, {}};
            for (const int root : effects[i]) {
                // Whom nobody serves even so loses nothing.
                if (root == systemRoot || downAtRest[static_cast<std::size_t>(root)]) continue;
                spof.clients.push_back(overall.entries[static_cast<std::size_t>(root)]);
                if (ref.type == EventType::component) harms[static_cast<std::size_t>(ref.index)] = true;
            }
            if (isSingle) result.spofs.push_back(std::move(spof));
        }
    }
    for (const int component : cutVertices(topology))
        result.cutVertices.push_back({component, reasonOf(topology, component, result.spofs, harms)});
    return result;
}

} // namespace faultline
