// SPDX-License-Identifier: MIT
#pragma once
// Random Boolean functions, built in a fault graph and written out as a truth table at the same time.

#include "tests/support/random.h"
#include "tests/support/truth_table.h"

namespace faultline::test {

struct FunctionShape {
    int variables = 8; ///< at most about 12
    int gates = 12;
    bool isMonotone = false; ///< and, or and k-of-n alone; else also xor and negations anywhere
    bool hasConstants = true;
};

/// A function in both forms. The table comes from the gates as drawn, not from the graph.
struct RandomFunction {
    Literal literal;
    TruthTable table;
};

/// Draws gates over earlier ones with much sharing, until all are made; the last is the root. Equal state of
/// `random`, equal calls on the graph.
[[nodiscard]] RandomFunction randomFunction(FaultGraph& graph, Random& random, const FunctionShape& shape);

/// A random monotone graph over any number of variables, without a table.
[[nodiscard]] Literal randomLargeFunction(FaultGraph& graph, Random& random, int variables, int gates);

} // namespace faultline::test
