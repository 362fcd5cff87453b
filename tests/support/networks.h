// SPDX-License-Identifier: MIT
#pragma once
// Networks of the literature as designs: "is there a way from s to t?" is a client that needs a target over
// requests in both directions, any one of which will do.

#include "core/model/design.h"

#include <utility>
#include <vector>

namespace faultline::test {

/// An undirected network with two terminals; vertices are numbered from 0.
struct Network {
    int vertices = 0;
    std::vector<std::pair<int, int>> edges;
    int source = 0;
    int target = 0;
};

/// size x size vertices, opposite corners.
[[nodiscard]] Network gridNetwork(int size);
/// Two rails with that many rungs, from the first end of one to the last of the other.
[[nodiscard]] Network ladderNetwork(int rungs);
/// Every vertex with every other.
[[nodiscard]] Network completeNetwork(int vertices);
[[nodiscard]] Network petersenNetwork();
/// 14 vertices, 21 links (NSFNET T1).
[[nodiscard]] Network nsfNetwork();
[[nodiscard]] Network dodecahedronNetwork();

/// What fails, each with its probability of being down; terminals never do.
struct NetworkFailures {
    double vertex = 0.0;
    double edge = 0.0;
};

/// The source is a client "client", other vertices are nodes "v0" …; an edge is one connection for each
/// direction, which fail independently. For reachability that is the same as one edge: of the two directions,
/// a search from the source looks at one only (Colbourn, The Combinatorics of Network Reliability, 1987).
[[nodiscard]] System designOf(const Network& network, NetworkFailures failures);
/// The same with a part "e0" … in each edge, which both directions run through.
[[nodiscard]] System designWithEdgeParts(const Network& network, double edgeDown);
/// All vertices can reach vertex 0: a client at each other one.
[[nodiscard]] System allTerminalDesignOf(const Network& network, double edgeDown);
/// The bare drawing: nodes "0" … with a request for each edge.
[[nodiscard]] System drawingOf(const Network& network);

} // namespace faultline::test
