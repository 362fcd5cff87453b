// SPDX-License-Identifier: MIT
#include "core/analysis/graph_part.h"

#include <algorithm>
#include <array>

namespace faultline {

Literal made(FaultGraph& graph, const FaultGraph::Node& like, const std::vector<Literal>& arguments) {
    switch (like.kind) {
    case GateKind::constant: break;
    case GateKind::variable: return graph.variable(like.number);
    case GateKind::exclusive: return graph.exclusiveOr(arguments[0], arguments[1]);
    case GateKind::atLeast: return graph.atLeast(static_cast<int>(like.number), arguments);
    case GateKind::conjunction: return graph.conjunction(arguments);
    case GateKind::choice: return graph.choice(arguments[0], arguments[1], arguments[2]);
    }
    return literalTrue;
}

namespace {

constexpr std::size_t fewNodes = 256;

/// At most `fewNodes` node numbers, in a table that needs no memory of its own.
class SmallSet {
public:
    SmallSet() { m_slots.fill(empty); }

    /// False where it is in already.
    [[nodiscard]] bool insert(std::uint32_t node) {
        std::size_t place = (node * 0x9E3779B9U) >> 22U;
        for (; m_slots[place] != empty; place = (place + 1) % m_slots.size())
            if (m_slots[place] == node) return false;
        m_slots[place] = node;
        return true;
    }

private:
    static constexpr std::uint32_t empty = 0xFFFFFFFF;
    std::array<std::uint32_t, 1024> m_slots;
};

} // namespace

std::optional<NodeList> fewNodesBelow(const FaultGraph& graph, const std::vector<Literal>& roots) {
    NodeList nodes;
    SmallSet seen;
    const auto add = [&](Literal literal) {
        if (seen.insert(literal.node())) nodes.push_back(literal.node());
        return nodes.size() <= fewNodes;
    };
    for (const Literal root : roots)
        if (!add(root)) return std::nullopt;
    for (std::size_t at = 0; at < nodes.size(); ++at)
        for (const Literal argument : graph.arguments(nodes[at]))
            if (!add(argument)) return std::nullopt;
    std::ranges::sort(nodes);
    return nodes;
}

std::vector<Literal> transplanted(const FaultGraph& from, const NodeList& nodes,
                                  const std::vector<Literal>& roots, FaultGraph& to,
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
    std::vector<Literal> images;
    for (const Literal root : roots) images.push_back(imageOf(root));
    return images;
}

} // namespace faultline
