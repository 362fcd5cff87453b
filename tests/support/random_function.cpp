// SPDX-License-Identifier: MIT
#include "tests/support/random_function.h"

#include <algorithm>
#include <array>

namespace faultline::test {

namespace {

enum class Operation { conjunction, disjunction, atLeast, exclusive, choice };

Operation drawOperation(Random& random, bool isMonotone) {
    using enum Operation;
    if (isMonotone) return random.pick({conjunction, conjunction, disjunction, disjunction, atLeast, choice});
    return random.pick(
        {conjunction, conjunction, disjunction, disjunction, atLeast, atLeast, exclusive, choice});
}

/// Mostly something recent, so that the function grows deep and little is left unused; sometimes anything.
std::size_t drawInput(Random& random, std::size_t size) {
    return random.chance(0.6) ? size - 1 - random.below(std::min<std::size_t>(size, 6)) : random.below(size);
}

RandomFunction combined(FaultGraph& graph, Operation operation, int k,
                        const std::vector<RandomFunction>& inputs, int variables) {
    std::vector<Literal> literals;
    std::vector<TruthTable> tables;
    for (const RandomFunction& input : inputs) {
        literals.push_back(input.literal);
        tables.push_back(input.table);
    }
    const auto count = static_cast<int>(inputs.size());
    switch (operation) {
    case Operation::conjunction:
        return {graph.conjunction(literals), TruthTable::atLeast(count, variables, tables)};
    case Operation::disjunction:
        return {graph.disjunction(literals), TruthTable::atLeast(1, variables, tables)};
    case Operation::exclusive: return {graph.exclusiveOr(literals[0], literals[1]), tables[0] ^ tables[1]};
    case Operation::choice: {
        // A branch that the other one implies.
        const Literal more = graph.disjunction(std::array{literals[1], literals[2]});
        return {graph.choice(literals[0], more, literals[1]),
                (tables[0] & (tables[1] | tables[2])) | tables[1]};
    }
    case Operation::atLeast: break;
    }
    return {graph.atLeast(k, literals), TruthTable::atLeast(k, variables, tables)};
}

} // namespace

RandomFunction randomFunction(FaultGraph& graph, Random& random, const FunctionShape& shape) {
    std::vector<RandomFunction> pool;
    for (int i = 0; i < shape.variables; ++i) {
        const auto number = static_cast<std::uint32_t>(i);
        pool.push_back({graph.variable(number), TruthTable::variable(shape.variables, number)});
    }
    for (int gate = 0; gate < shape.gates; ++gate) {
        const Operation operation = drawOperation(random, shape.isMonotone);
        const int count = operation == Operation::exclusive ? 2
                          : operation == Operation::choice  ? 3
                                                            : random.between(2, 5);
        std::vector<RandomFunction> inputs;
        for (int i = 0; i < count; ++i) {
            RandomFunction input = pool[drawInput(random, pool.size())];
            if (shape.hasConstants && random.chance(0.02)) {
                const bool value = random.chance(0.5);
                input = {literalTrue.flipped(!value), TruthTable(shape.variables, value)};
            }
            if (!shape.isMonotone && random.chance(0.25)) input = {!input.literal, ~input.table};
            inputs.push_back(std::move(input));
        }
        pool.push_back(combined(graph, operation, random.between(1, count), inputs, shape.variables));
    }
    return pool.back();
}

Literal randomLargeFunction(FaultGraph& graph, Random& random, int variables, int gates) {
    std::vector<Literal> pool;
    for (int i = 0; i < variables; ++i) pool.push_back(graph.variable(static_cast<std::uint32_t>(i)));
    random.shuffle(pool);
    for (int gate = 0; gate < gates; ++gate) {
        std::vector<Literal> inputs;
        const int count = random.between(2, 6);
        for (int i = 0; i < count; ++i) inputs.push_back(random.pick(pool));
        const int draw = random.between(0, 2);
        pool.push_back(draw == 0   ? graph.conjunction(inputs)
                       : draw == 1 ? graph.disjunction(inputs)
                                   : graph.atLeast(random.between(1, count), inputs));
    }
    return pool.back();
}

} // namespace faultline::test
