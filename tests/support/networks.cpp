// SPDX-License-Identifier: MIT
#include "tests/support/networks.h"

#include <fmt/format.h>

namespace faultline::test {

namespace {

Failure down(double probability) { return Failure::fromProbability(*Probability::from(probability)); }

void addNode(System& system, const std::string& id, double probability) {
    Component node;
    node.id = ComponentId(id);
    node.kind = ComponentKind::node;
    node.requirement = {Requirement::Mode::any, 1};
    node.failure = down(probability);
    system.components.push_back(std::move(node));
}

void addClient(System& system, const std::string& id) {
    Component client;
    client.id = ComponentId(id);
    client.kind = ComponentKind::client;
    client.requirement = {Requirement::Mode::any, 1};
    system.components.push_back(std::move(client));
}

void connect(System& system, const std::string& from, const std::string& to, double probability = 0.0) {
    Connection request;
    request.id = ConnectionId(fmt::format("c{}", system.connections.size() + 1));
    request.from = ComponentId(from);
    request.to = ComponentId(to);
    request.failure = down(probability);
    system.connections.push_back(std::move(request));
}

/// Both directions, but nobody asks the source and the target asks nobody.
void connectBoth(System& system, const Network& network, std::pair<int, int> edge, double probability) {
    const auto name = [&](int vertex) {
        return vertex == network.source ? std::string("client") : fmt::format("v{}", vertex);
    };
    const auto [a, b] = edge;
    if (b != network.source && a != network.target) connect(system, name(a), name(b), probability);
    if (a != network.source && b != network.target) connect(system, name(b), name(a), probability);
}

System verticesOf(const Network& network, double probability) {
    System system;
    for (int vertex = 0; vertex < network.vertices; ++vertex) {
        if (vertex == network.source)
            addClient(system, "client");
        else
            addNode(system, fmt::format("v{}", vertex), vertex == network.target ? 0.0 : probability);
    }
    return system;
}

} // namespace

Network gridNetwork(int size) {
    Network network{size * size, {}, 0, size * size - 1};
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column) {
            const int vertex = row * size + column;
            if (column + 1 < size) network.edges.emplace_back(vertex, vertex + 1);
            if (row + 1 < size) network.edges.emplace_back(vertex, vertex + size);
        }
    }
    return network;
}

Network ladderNetwork(int rungs) {
    Network network{2 * rungs, {}, 0, 2 * rungs - 1};
    for (int rung = 0; rung < rungs; ++rung) {
        network.edges.emplace_back(2 * rung, 2 * rung + 1);
        if (rung + 1 == rungs) break;
        network.edges.emplace_back(2 * rung, 2 * rung + 2);
        network.edges.emplace_back(2 * rung + 1, 2 * rung + 3);
    }
    return network;
}

Network completeNetwork(int vertices) {
    Network network{vertices, {}, 0, vertices - 1};
    for (int a = 0; a < vertices; ++a)
        for (int b = a + 1; b < vertices; ++b) network.edges.emplace_back(a, b);
    return network;
}

Network petersenNetwork() {
    Network network{10, {}, 0, 7};
    for (int i = 0; i < 5; ++i) {
        network.edges.emplace_back(i, (i + 1) % 5);
        network.edges.emplace_back(i, i + 5);
        network.edges.emplace_back(i + 5, (i + 2) % 5 + 5);
    }
    return network;
}

Network nsfNetwork() {
    return {14,
            {{0, 1},  {0, 2}, {0, 3}, {1, 2}, {1, 7},  {2, 5},  {3, 4},   {3, 10},  {4, 5},   {4, 6},  {5, 9},
             {5, 13}, {6, 7}, {7, 8}, {8, 9}, {8, 11}, {8, 12}, {10, 11}, {10, 12}, {11, 13}, {12, 13}},
            0,
            13};
}

/// A ring of 20 with chords by the graph's LCF notation, [10, 7, 4, -4, -7, 10, -4, 7, -7, 4]^2.
Network dodecahedronNetwork() {
    constexpr int chords[] = {10, 7, 4, -4, -7, 10, -4, 7, -7, 4};
    Network network{20, {}, 0, 15};
    for (int i = 0; i < 20; ++i) {
        network.edges.emplace_back(i, (i + 1) % 20);
        const int other = (i + chords[i % 10] + 20) % 20;
        if (i < other) network.edges.emplace_back(i, other);
    }
    return network;
}

System designOf(const Network& network, NetworkFailures failures) {
    System system = verticesOf(network, failures.vertex);
    for (const auto& edge : network.edges) connectBoth(system, network, edge, failures.edge);
    return system;
}

System designWithEdgeParts(const Network& network, double edgeDown) {
    System system = verticesOf(network, 0.0);
    for (std::size_t e = 0; e < network.edges.size(); ++e) {
        const std::string part = fmt::format("e{}", e);
        addNode(system, part, edgeDown);
        for (const int end : {network.edges[e].first, network.edges[e].second}) {
            const std::string vertex = end == network.source ? "client" : fmt::format("v{}", end);
            if (end != network.source) connect(system, part, vertex);
            if (end != network.target) connect(system, vertex, part);
        }
    }
    return system;
}

System allTerminalDesignOf(const Network& network, double edgeDown) {
    System system;
    for (int vertex = 0; vertex < network.vertices; ++vertex)
        addNode(system, fmt::format("v{}", vertex), 0.0);
    for (const auto& [a, b] : network.edges) {
        if (a != 0) connect(system, fmt::format("v{}", a), fmt::format("v{}", b), edgeDown);
        if (b != 0) connect(system, fmt::format("v{}", b), fmt::format("v{}", a), edgeDown);
    }
    for (int vertex = 1; vertex < network.vertices; ++vertex) {
        addClient(system, fmt::format("client{}", vertex));
        connect(system, fmt::format("client{}", vertex), fmt::format("v{}", vertex));
    }
    return system;
}

System drawingOf(const Network& network) {
    System system;
    for (int vertex = 0; vertex < network.vertices; ++vertex)
        addNode(system, fmt::format("{}", vertex), 0.01);
    for (const auto& [a, b] : network.edges) connect(system, fmt::format("{}", a), fmt::format("{}", b));
    return system;
}

} // namespace faultline::test
