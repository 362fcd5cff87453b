// SPDX-License-Identifier: MIT
// What each technique gains: the engine against all 2^n states, and against one plain decision diagram of the
// same function: variables in file order, nothing simplified, no modules.
#include "core/analysis/bdd.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/structure.h"
#include "tests/bench/bench_support.h"
#include "tests/support/model.h"

#include <cmath>

namespace faultline::bench {

namespace {

/// A function with the figures of its events.
struct Question {
    explicit Question(const System& system)
        : model(system), structure(model.topology, model.events),
          down(structure.functionsOf(Path::overall, {}).systemDown), chances(chancesOf(model.events.all())) {}

    test::Model model;
    Structure structure;
    Literal down;
    std::vector<Chance> chances;
};

/// The value of every node of a graph in one state of the variables.
class StateOfGraph {
public:
    explicit StateOfGraph(const FaultGraph& graph) : m_graph(graph), m_values(graph.size(), 1) {}

    /// Bit i of `state`: variable i is true.
    void enter(std::uint64_t state) {
        for (std::uint32_t index = 1; index < m_values.size(); ++index) {
            const FaultGraph::Node& node = m_graph.node(index);
            std::uint32_t count = 0;
            for (const Literal argument : m_graph.arguments(index)) count += value(argument) ? 1 : 0;
            bool isTrue = false;
            switch (node.kind) {
            case GateKind::constant: isTrue = true; break;
            case GateKind::variable: isTrue = ((state >> node.number) & 1U) != 0; break;
            case GateKind::conjunction: isTrue = count == node.count; break;
            case GateKind::atLeast: isTrue = count >= node.number; break;
            case GateKind::exclusive: isTrue = count == 1; break;
            case GateKind::choice: {
                const auto parts = m_graph.arguments(index);
                isTrue = value(value(parts[0]) ? parts[1] : parts[2]);
                break;
            }
            }
            m_values[index] = isTrue ? 1 : 0;
        }
    }

    [[nodiscard]] bool value(Literal literal) const {
        return (m_values[literal.node()] != 0) != literal.negated();
    }

private:
    const FaultGraph& m_graph;
    std::vector<char> m_values;
};

double byBruteForce(const Question& question) {
    StateOfGraph state(question.structure.graph());
    const std::size_t events = question.chances.size();
    double sum = 0.0;
    for (std::uint64_t number = 0; number < std::uint64_t{1} << events; ++number) {
        state.enter(number);
        if (!state.value(question.down)) continue;
        double weight = 1.0;
        for (std::size_t i = 0; i < events; ++i)
            weight *= ((number >> i) & 1U) != 0 ? question.chances[i].yes : question.chances[i].no;
        sum += weight;
    }
    return sum;
}

double byEngine(const Question& question) {
    FaultGraph graph = question.structure.graph();
    DiagramStore store;
    const auto function = store.compile(graph, question.down, {});
    return function ? Evaluation(store, question.chances).chanceOf(*function).yes : std::nan("");
}

/// A plain diagram's probability of "true", and how many nodes it took; NaN where the budget was too small.
struct PlainAnswer {
    double probability = std::nan("");
    std::size_t nodes = 0;
};

/// Nodes stand after their children, so one pass suffices. No edge into a complement loses digits that
/// matter here: both probabilities of a node are kept.
double probabilityOf(const BddBuilder& builder, BddBuilder::Edge root, const std::vector<Chance>& chances) {
    std::vector<Chance> values(builder.size(), Chance{1.0, 0.0});
    const auto valueOf = [&](BddBuilder::Edge edge) {
        const Chance value = values[edge >> 1U];
        return (edge & 1U) != 0 ? Chance{value.no, value.yes} : value;
    };
    for (std::uint32_t index = 1; index < builder.size(); ++index) {
        const BddBuilder::Node& node = builder.node(2 * index);
        const Chance input = chances[node.level];
        const Chance high = valueOf(node.high);
        const Chance low = valueOf(node.low);
        values[index] = {input.yes * high.yes + input.no * low.yes, input.yes * high.no + input.no * low.no};
    }
    return valueOf(root).yes;
}

PlainAnswer byPlainDiagram(const Question& question, std::size_t budget) {
    const FaultGraph& graph = question.structure.graph();
    BddBuilder builder;
    builder.reset(budget);
    std::vector<BddBuilder::Edge> edges(graph.size(), BddBuilder::one);
    const auto edgeOf = [&](Literal literal) {
        const BddBuilder::Edge edge = edges[literal.node()];
        return literal.negated() ? BddBuilder::negation(edge) : edge;
    };
    for (std::uint32_t index = 1; index <= question.down.node() && !builder.exhausted(); ++index) {
        const FaultGraph::Node& node = graph.node(index);
        std::vector<BddBuilder::Edge> arguments;
        for (const Literal argument : graph.arguments(index)) arguments.push_back(edgeOf(argument));
        switch (node.kind) {
        case GateKind::constant: break;
        case GateKind::variable: edges[index] = builder.variable(node.number); break;
        case GateKind::conjunction: edges[index] = builder.conjunction(std::move(arguments)); break;
        case GateKind::atLeast:
            edges[index] = builder.atLeast(static_cast<int>(node.number), std::move(arguments));
            break;
        case GateKind::exclusive: edges[index] = builder.exclusiveOr(arguments[0], arguments[1]); break;
        case GateKind::choice:
            edges[index] = builder.ifThenElse(arguments[0], arguments[1], arguments[2]);
            break;
        }
    }
    if (builder.exhausted()) return {std::nan(""), builder.size()};
    return {probabilityOf(builder, edgeOf(question.down), question.chances), builder.size()};
}

bool agree(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }

/// One region, two tiers, one zone: `range(0)` components give about as many events and nine more.
test::LargeDesignShape smallShape(int components) {
    test::LargeDesignShape shape;
    shape.components = components;
    shape.regions = 1;
    shape.tiers = 2;
    shape.zones = 1;
    shape.clients = 1;
    return shape;
}

/// "gain": how many times longer brute force takes.
void engineAgainstBruteForce(benchmark::State& state) {
    const Question question(test::largeSystem(smallShape(static_cast<int>(state.range(0)))));
    double answer = 0.0;
    for (auto _ : state) benchmark::DoNotOptimize(answer = byEngine(question));
    double expected = 0.0;
    const double slow = secondsOf([&] { expected = byBruteForce(question); });
    const double fast = secondsOf([&] { answer = byEngine(question); });
    if (!agree(answer, expected)) return state.SkipWithError("the two disagree");
    state.counters["events"] = static_cast<double>(question.chances.size());
    state.counters["gain"] = slow / fast;
}

/// "gain": how many times longer the plain diagram takes; where it does not fit a million nodes, "fits" is
/// 0 and the gain is a lower bound.
void engineAgainstPlainDiagram(benchmark::State& state) {
    const Question question(*tiered(static_cast<int>(state.range(0))));
    double answer = 0.0;
    for (auto _ : state) benchmark::DoNotOptimize(answer = byEngine(question));
    PlainAnswer plain;
    const double slow = secondsOf([&] { plain = byPlainDiagram(question, 1'000'000); });
    const double fast = secondsOf([&] { answer = byEngine(question); });
    const bool fits = !std::isnan(plain.probability);
    if (fits && !agree(answer, plain.probability)) return state.SkipWithError("the two disagree");
    state.counters["fits"] = fits ? 1.0 : 0.0;
    state.counters["plainNodes"] = static_cast<double>(plain.nodes);
    state.counters["gain"] = slow / fast;
}

} // namespace

BENCHMARK(engineAgainstBruteForce)->DenseRange(7, 11, 2)->Unit(benchmark::kMicrosecond);
BENCHMARK(engineAgainstPlainDiagram)->Arg(60)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);

} // namespace faultline::bench
