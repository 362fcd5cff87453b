// SPDX-License-Identifier: MIT
#include "core/analysis/graph_part.h"

#include <algorithm>
#include <unordered_set>

namespace faultline {

Literal made(FaultGraph& graph, const FaultGraph::Node& like, const std::vector<Literal>& arguments) {
    switch (like.kind) {
    case GateKind::constant: break;
    case GateKind::variable: return graph.variable(like.number);
    case GateKind::exclusive: return graph.exclusiveOr(arguments[0], arguments[1]);
    case GateKind::atLeast: return graph.atLeast(static_cast<int>(like.number), arguments);
    case GateKind::conjunction: return graph.conjunction(arguments);
    }
    return literalTrue;
}

std::optional<NodeList> fewNodesBelow(const FaultGraph& graph, Literal root) {
    constexpr std::size_t few = 256;
    NodeList nodes{root.node()};
    std::unordered_set<std::uint32_t> seen{root.node()};
    for (std::size_t at = 0; at < nodes.size(); ++at)
        for (const Literal argument : graph.arguments(nodes[at])) {
            if (!seen.insert(argument.node()).second) continue;
            if (nodes.size() == few) return std::nullopt;
            nodes.push_back(argument.node());
        }
    std::ranges::sort(nodes);
    return nodes;
}

Literal transplanted(const FaultGraph& from, const NodeList& nodes, Literal root, FaultGraph& to,
                     const std::vector<std::optional<bool>>& fixed) {
    std::vector<Literal> image(nodes.size());
    const auto imageOf = [&](Literal literal) {
        const auto place = std::ranges::lower_bound(nodes, literal.node()) - nodes.begin();
        return image[static_cast<std::size_t>(place)].flipped(literal.negated());
    };
    std::vector<Literal> arguments;
    for (std::size_t at = 0; at < nodes.size(); ++at) {
        const FaultGraph::Node node = from.node(nodes[at]);
        if (node.kind == GateKind::variable && !fixed.empty() && fixed[node.number]) {
            image[at] = literalFalse.flipped(*fixed[node.number]);
            continue;
        }
        arguments.clear();
        for (const Literal argument : from.arguments(nodes[at])) arguments.push_back(imageOf(argument));
        image[at] = made(to, node, arguments);
    }
    return imageOf(root);
}

} // namespace faultline
