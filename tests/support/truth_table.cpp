// SPDX-License-Identifier: MIT
#include "tests/support/truth_table.h"

namespace faultline::test {

TruthTable TruthTable::variable(int variables, std::uint32_t number) {
    TruthTable table(variables);
    for (std::size_t state = 0; state < table.states(); ++state)
        table.set(state, ((state >> number) & 1U) != 0);
    return table;
}

TruthTable TruthTable::atLeast(int k, int variables, std::span<const TruthTable> arguments) {
    TruthTable table(variables);
    for (std::size_t state = 0; state < table.states(); ++state) {
        int count = 0;
        for (const TruthTable& argument : arguments) count += argument.at(state) ? 1 : 0;
        table.set(state, count >= k);
    }
    return table;
}

TruthTable TruthTable::operator~() const {
    TruthTable result(*this);
    for (auto& value : result.m_values) value ^= 1U;
    return result;
}

TruthTable operator&(TruthTable a, const TruthTable& b) {
    for (std::size_t state = 0; state < a.states(); ++state) a.m_values[state] &= b.m_values[state];
    return a;
}

TruthTable operator|(TruthTable a, const TruthTable& b) {
    for (std::size_t state = 0; state < a.states(); ++state) a.m_values[state] |= b.m_values[state];
    return a;
}

TruthTable operator^(TruthTable a, const TruthTable& b) {
    for (std::size_t state = 0; state < a.states(); ++state) a.m_values[state] ^= b.m_values[state];
    return a;
}

TruthTable TruthTable::fixed(std::uint32_t number, bool value) const {
    TruthTable result(m_variables);
    const std::size_t bit = std::size_t{1} << number;
    for (std::size_t state = 0; state < states(); ++state)
        result.set(state, at(value ? state | bit : state & ~bit));
    return result;
}

TruthTable TruthTable::turned(std::size_t turned) const {
    TruthTable result(m_variables);
    for (std::size_t state = 0; state < states(); ++state) result.set(state, at(state ^ turned));
    return result;
}

Real TruthTable::probability(std::span<const double> probabilities) const {
    std::vector<Real> weights(m_values.begin(), m_values.end());
    // Highest variable first: each step halves the states.
    for (int number = m_variables - 1; number >= 0; --number) {
        const Real yes = probabilities[static_cast<std::size_t>(number)];
        const Real no = 1 - yes;
        const std::size_t half = std::size_t{1} << static_cast<unsigned>(number);
        for (std::size_t state = 0; state < half; ++state)
            weights[state] = no * weights[state] + yes * weights[state + half];
    }
    return weights[0];
}

Real TruthTable::birnbaum(std::uint32_t number, std::span<const double> probabilities) const {
    return (fixed(number, true) ^ fixed(number, false)).probability(probabilities);
}

std::set<std::size_t> TruthTable::minimalSets() const {
    TruthTable closure(*this);
    for (int number = 0; number < m_variables; ++number) {
        const std::size_t bit = std::size_t{1} << static_cast<unsigned>(number);
        for (std::size_t state = 0; state < states(); ++state)
            if (closure.at(state)) closure.set(state | bit, true);
    }
    std::set<std::size_t> minimal;
    for (std::size_t state = 0; state < states(); ++state) {
        bool isMinimal = closure.at(state);
        for (std::size_t bit = 1; isMinimal && bit < states(); bit <<= 1U)
            if ((state & bit) != 0 && closure.at(state ^ bit)) isMinimal = false;
        if (isMinimal) minimal.insert(state);
    }
    return minimal;
}

namespace {

/// Works through a graph gate by gate with any kind of value that knows how to count.
template <class Value, class Variable, class AtLeast>
Value evaluate(const FaultGraph& graph, Literal root, const Value& truth, Variable variable,
               AtLeast atLeast) {
    std::vector<Value> values{truth};
    for (std::uint32_t index = 1; index <= root.node(); ++index) {
        const FaultGraph::Node& node = graph.node(index);
        std::vector<Value> inputs;
        for (const Literal input : graph.arguments(index))
            inputs.push_back(input.negated() ? ~values[input.node()] : values[input.node()]);
        const auto count = static_cast<int>(inputs.size());
        switch (node.kind) {
        case GateKind::constant: values.push_back(truth); break;
        case GateKind::variable: values.push_back(variable(node.number)); break;
        case GateKind::conjunction: values.push_back(atLeast(count, inputs)); break;
        case GateKind::atLeast: values.push_back(atLeast(static_cast<int>(node.number), inputs)); break;
        case GateKind::choice:
            values.push_back(atLeast(1, {atLeast(2, {inputs[0], inputs[1]}), inputs[2]}));
            break;
        case GateKind::exclusive: values.push_back(inputs[0] ^ inputs[1]); break;
        }
    }
    return root.negated() ? ~values[root.node()] : values[root.node()];
}

/// One state: a bit that can be written like a table.
struct Bit {
    bool value;
    Bit operator~() const { return {!value}; }
    Bit operator^(Bit other) const { return {value != other.value}; }
};

} // namespace

TruthTable tableOf(const FaultGraph& graph, Literal root, int variables) {
    return evaluate(
        graph, root, TruthTable(variables, true),
        [&](std::uint32_t number) { return TruthTable::variable(variables, number); },
        [&](int k, const std::vector<TruthTable>& inputs) {
            return TruthTable::atLeast(k, variables, inputs);
        });
}

bool valueOf(const FaultGraph& graph, Literal root, const std::set<std::uint32_t>& areTrue) {
    const auto atLeast = [](int k, const std::vector<Bit>& inputs) {
        int count = 0;
        for (const Bit input : inputs) count += input.value ? 1 : 0;
        return Bit{count >= k};
    };
    return evaluate(
               graph, root, Bit{true}, [&](std::uint32_t number) { return Bit{areTrue.contains(number)}; },
               atLeast)
        .value;
}

} // namespace faultline::test
