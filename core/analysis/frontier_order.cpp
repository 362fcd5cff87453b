// SPDX-License-Identifier: MIT
#include "core/analysis/frontier_order.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/cuthill_mckee_ordering.hpp>
#include <boost/graph/sloan_ordering.hpp>
#include <cmath>
#include <iterator>
#include <numeric>

namespace faultline {

namespace {

using Graph = boost::adjacency_list<
    boost::vecS, boost::vecS, boost::undirectedS,
    boost::property<
        boost::vertex_color_t, boost::default_color_type,
        boost::property<boost::vertex_degree_t, int, boost::property<boost::vertex_priority_t, double>>>>;

/// About how many situations there are to tell apart.
double costOf(const Graph& graph, const std::vector<int>& order) {
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    std::vector<int> leaving(order.size(), 0); // by place: how many leave the border once it was looked at
    for (const int vertex : order) {
        int last = place[static_cast<std::size_t>(vertex)];
        const auto [first, end] = boost::adjacent_vertices(static_cast<std::size_t>(vertex), graph);
        for (auto other = first; other != end; ++other) last = std::max(last, place[*other]);
        ++leaving[static_cast<std::size_t>(last)];
    }
    double cost = 0.0;
    int border = 0;
    for (const int gone : leaving) {
        cost += std::exp2(++border);
        border -= gone;
    }
    return cost;
}

} // namespace

std::vector<int> frontierOrder(int vertices, std::span<const std::pair<int, int>> edges) {
    Graph graph(static_cast<std::size_t>(vertices));
    for (const auto& [a, b] : edges)
        boost::add_edge(static_cast<std::size_t>(a), static_cast<std::size_t>(b), graph);
    std::vector<int> best(static_cast<std::size_t>(vertices));
    std::iota(best.begin(), best.end(), 0);
    double least = costOf(graph, best);
    const auto color = get(boost::vertex_color, graph);
    const auto degree = boost::make_degree_map(graph);
    const auto offer = [&](std::vector<int> order) {
        // What two orders that say the same leave out would be lost.
        if (order.size() != best.size()) return;
        if (const double cost = costOf(graph, order); cost < least) {
            least = cost;
            best = std::move(order);
        }
    };
    std::vector<int> order;
    boost::cuthill_mckee_ordering(graph, std::back_inserter(order), color, degree);
    offer(order);
    order.clear();
    boost::sloan_ordering(graph, std::back_inserter(order), color, degree,
                          get(boost::vertex_priority, graph));
    offer(order);
    return best;
}

} // namespace faultline
