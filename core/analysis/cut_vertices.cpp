// SPDX-License-Identifier: MIT
#include "core/analysis/cut_vertices.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/dominator_tree.hpp>

namespace faultline {

namespace {

using EdgeNumber = boost::property<boost::edge_index_t, std::size_t>;
using Drawing =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, EdgeNumber>;
using Calls = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Drawing drawingOf(const Topology& topology) {
    Drawing drawing(static_cast<std::size_t>(topology.componentCount()));
    for (std::size_t e = 0; e < topology.from.size(); ++e)
        boost::add_edge(static_cast<std::size_t>(topology.from[e]), static_cast<std::size_t>(topology.to[e]),
                        EdgeNumber(e), drawing);
    return drawing;
}

} // namespace

std::vector<int> cutVertices(const Topology& topology) {
    std::vector<std::size_t> points;
    boost::articulation_points(drawingOf(topology), std::back_inserter(points));
    std::vector<int> result(points.begin(), points.end());
    std::ranges::sort(result);
    return result;
}

std::vector<int> biconnectedBlocks(const Topology& topology) {
    const Drawing drawing = drawingOf(topology);
    std::vector<int> block(topology.from.size(), 0);
    boost::biconnected_components(
        drawing, boost::make_iterator_property_map(block.begin(), get(boost::edge_index, drawing)));
    return block;
}

std::vector<int> dominatorsOf(const Topology& topology, int client, int target) {
    const auto count = static_cast<std::size_t>(topology.componentCount());
    Calls calls(count);
    for (std::size_t e = 0; e < topology.from.size(); ++e)
        if (topology.isRequest(static_cast<int>(e)) && !topology.system.connections[e].optional)
            boost::add_edge(static_cast<std::size_t>(topology.from[e]),
                            static_cast<std::size_t>(topology.to[e]), calls);
    const std::size_t nobody = boost::graph_traits<Calls>::null_vertex();
    std::vector<std::size_t> dominator(count, nobody);
    boost::lengauer_tarjan_dominator_tree(
        calls, static_cast<std::size_t>(client),
        boost::make_iterator_property_map(dominator.begin(), get(boost::vertex_index, calls)));
    std::vector<int> chain;
    for (std::size_t at = dominator[static_cast<std::size_t>(target)];
         at != nobody && at != static_cast<std::size_t>(client); at = dominator[at])
        chain.push_back(static_cast<int>(at));
    std::ranges::reverse(chain);
    return chain;
}

} // namespace faultline
