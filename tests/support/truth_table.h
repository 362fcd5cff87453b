// SPDX-License-Identifier: MIT
#pragma once
// Boolean functions written out in full: the plainest answer there is, to hold graphs and diagrams against.

#include "core/analysis/fault_graph.h"
#include "tests/support/reference.h"

#include <set>

namespace faultline::test {

/// A function's value at each of the 2^variables states; bit i of a state is the value of variable i. Meant
/// for up to about 14 variables. Operands of one operation must have the same variables.
class TruthTable {
public:
    explicit TruthTable(int variables, bool value = false)
        : m_variables(variables), m_values(std::size_t{1} << static_cast<unsigned>(variables), value) {}
    static TruthTable variable(int variables, std::uint32_t number);
    /// At least k of the arguments; true for k <= 0.
    static TruthTable atLeast(int k, int variables, std::span<const TruthTable> arguments);

    [[nodiscard]] int variables() const { return m_variables; }
    [[nodiscard]] std::size_t states() const { return m_values.size(); }
    [[nodiscard]] bool at(std::size_t state) const { return m_values[state] != 0; }
    void set(std::size_t state, bool value) { m_values[state] = value ? 1 : 0; }
    auto operator<=>(const TruthTable&) const = default;

    TruthTable operator~() const;
    friend TruthTable operator&(TruthTable a, const TruthTable& b);
    friend TruthTable operator|(TruthTable a, const TruthTable& b);
    friend TruthTable operator^(TruthTable a, const TruthTable& b);

    /// The function with that variable fixed; still a function of all variables.
    [[nodiscard]] TruthTable fixed(std::uint32_t number, bool value) const;
    /// The function of the variables turned round: bit i of `turned` negates variable i.
    [[nodiscard]] TruthTable turned(std::size_t turned) const;
    /// P(true) for independent variables with these probabilities; sums of positive terms only.
    [[nodiscard]] Real probability(std::span<const double> probabilities) const;
    /// The probability that the function depends on that variable: for a function that is monotone in it,
    /// its Birnbaum importance, without a subtraction.
    [[nodiscard]] Real birnbaum(std::uint32_t number, std::span<const double> probabilities) const;
    /// The minimal states of the upward closure: minimal cut sets of the monotone hull, as bit masks.
    [[nodiscard]] std::set<std::size_t> minimalSets() const;

private:
    int m_variables;
    std::vector<std::uint8_t> m_values;
};

/// What a literal of a graph over variables 0 … variables - 1 says at every state, gate by gate.
[[nodiscard]] TruthTable tableOf(const FaultGraph& graph, Literal root, int variables);

/// A literal's value where exactly the given variables are true, whatever their number.
[[nodiscard]] bool valueOf(const FaultGraph& graph, Literal root, const std::set<std::uint32_t>& areTrue);

} // namespace faultline::test
