// SPDX-License-Identifier: MIT
#include "core/model/stores.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>

namespace faultline {

namespace {

using LinkGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

/// Strongly connected components of the replication links, numbered so that a link never leads to a higher
/// number than it comes from (Tarjan's order, as Boost yields it).
std::vector<int> cyclesOf(const Topology& topology) {
    LinkGraph graph(static_cast<std::size_t>(topology.componentCount()));
    for (int c = 0; c < topology.componentCount(); ++c)
        for (const int e : topology.replicationsFrom[static_cast<std::size_t>(c)])
            boost::add_edge(static_cast<std::size_t>(c),
                            static_cast<std::size_t>(topology.to[static_cast<std::size_t>(e)]), graph);
    std::vector<int> cycle(boost::num_vertices(graph));
    boost::strong_components(
        graph, boost::make_iterator_property_map(cycle.begin(), get(boost::vertex_index, graph)));
    return cycle;
}

std::vector<int> membersReachedFrom(const Topology& topology, const std::vector<int>& primaries) {
    std::vector<int> open = primaries;
    std::vector<int> members = primaries;
    std::map<int, bool> seen;
    for (const int p : primaries) seen[p] = true;
    while (!open.empty()) {
        const int source = open.back();
        open.pop_back();
        for (const int e : topology.replicationsFrom[static_cast<std::size_t>(source)]) {
            const int target = topology.to[static_cast<std::size_t>(e)];
            if (std::exchange(seen[target], true)) continue;
            members.push_back(target);
            open.push_back(target);
        }
    }
    std::ranges::sort(members);
    return members;
}

} // namespace

Stores findStores(const Topology& topology) {
    Stores result;
    result.storeOf.assign(topology.system.components.size(), -1);
    bool anyLink = false;
    for (int c = 0; c < topology.componentCount() && !anyLink; ++c)
        anyLink = !topology.replicationsFrom[static_cast<std::size_t>(c)].empty();
    if (!anyLink) return result;

    const std::vector<int> cycle = cyclesOf(topology);
    std::vector<std::vector<int>> insiders(cycle.size());
    for (int c = 0; c < topology.componentCount(); ++c)
        insiders[static_cast<std::size_t>(cycle[static_cast<std::size_t>(c)])].push_back(c);
    // Sources have the higher numbers, so going down every feeding cycle comes before what it feeds.
    std::vector<std::vector<int>> primaries(cycle.size());
    for (std::size_t k = cycle.size(); k-- > 0;) {
        std::vector<int> fed;
        for (const int c : insiders[k])
            for (const int e : topology.replicationsInto[static_cast<std::size_t>(c)]) {
                const auto source = static_cast<std::size_t>(
                    cycle[static_cast<std::size_t>(topology.from[static_cast<std::size_t>(e)])]);
                if (source != k) fed.insert(fed.end(), primaries[source].begin(), primaries[source].end());
            }
        if (fed.empty()) fed = insiders[k];
        std::ranges::sort(fed);
        const auto repeated = std::ranges::unique(fed);
        fed.erase(repeated.begin(), repeated.end());
        primaries[k] = std::move(fed);
    }

    std::map<std::vector<int>, int> byPrimaries;
    for (int c = 0; c < topology.componentCount(); ++c) {
        const auto at = static_cast<std::size_t>(c);
        if (topology.replicationsFrom[at].empty() && topology.replicationsInto[at].empty()) continue;
        const auto& key = primaries[static_cast<std::size_t>(cycle[at])];
        const auto [entry, isNew] = byPrimaries.try_emplace(key, static_cast<int>(result.stores.size()));
        if (isNew) result.stores.push_back({key, membersReachedFrom(topology, key)});
        result.storeOf[at] = entry->second;
    }
    return result;
}

} // namespace faultline
