// SPDX-License-Identifier: MIT
// Decision diagrams against truth tables, and the probabilities in them against arithmetic in 50 digits.

#include "core/analysis/bdd.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/graph_part.h"
#include "tests/support/random_function.h"

#include <QtTest>
#include <cmath>
#include <map>

using namespace faultline;
using namespace faultline::test;

namespace {

using Edge = BddBuilder::Edge;
constexpr std::size_t plenty = 10'000'000;

std::string seedText(int seed) { return "seed " + std::to_string(seed); }

/// Follows every state down a diagram from the top.
TruthTable tableOf(const BddBuilder& builder, Edge root, int variables) {
    TruthTable table(variables);
    for (std::size_t state = 0; state < table.states(); ++state) {
        Edge edge = root;
        while (edge > BddBuilder::zero)
            edge = ((state >> builder.levelOf(edge)) & 1U) != 0 ? builder.high(edge) : builder.low(edge);
        table.set(state, edge == BddBuilder::one);
    }
    return table;
}

struct Drawn {
    Edge edge;
    TruthTable table;
};

/// One random operation on earlier functions.
Drawn drawFunction(BddBuilder& builder, Random& random, const std::vector<Drawn>& pool, int variables) {
    std::vector<Drawn> inputs;
    const int count = random.between(3, 6);
    for (int i = 0; i < count; ++i) {
        inputs.push_back(random.pick(pool));
        if (random.chance(0.3))
            inputs.back() = {BddBuilder::negation(inputs.back().edge), ~inputs.back().table};
    }
    const auto& [f, g, h] = std::tie(inputs[0], inputs[1], inputs[2]);
    std::vector<Edge> edges;
    std::vector<TruthTable> tables;
    for (const Drawn& input : inputs) {
        edges.push_back(input.edge);
        tables.push_back(input.table);
    }
    const int k = random.between(1, count + 1);
    switch (random.below(6)) {
    case 0: return {builder.conjunction(f.edge, g.edge), f.table & g.table};
    case 1: return {builder.disjunction(f.edge, g.edge), f.table | g.table};
    case 2: return {builder.exclusiveOr(f.edge, g.edge), f.table ^ g.table};
    case 3: return {builder.ifThenElse(f.edge, g.edge, h.edge), (f.table & g.table) | (~f.table & h.table)};
    case 4: return {builder.conjunction(edges), TruthTable::atLeast(count, variables, tables)};
    default: return {builder.atLeast(k, edges), TruthTable::atLeast(k, variables, tables)};
    }
}

/// Whether two builders hold the same diagram below these edges, whatever the nodes are numbered.
bool sameDiagram(const BddBuilder& a, Edge atA, const BddBuilder& b, Edge atB, std::map<Edge, Edge>& seen) {
    if (atA <= BddBuilder::zero || atB <= BddBuilder::zero) return atA == atB;
    if (const auto known = seen.find(atA); known != seen.end()) return known->second == atB;
    seen[atA] = atB;
    return a.levelOf(atA) == b.levelOf(atB) && (atA & 1U) == (atB & 1U) &&
           sameDiagram(a, a.high(atA), b, b.high(atB), seen) &&
           sameDiagram(a, a.low(atA), b, b.low(atB), seen);
}

/// Steps of one fixed computation: each takes results of earlier steps, the last is the answer.
struct Recipe {
    struct Step {
        int kind;
        std::vector<std::size_t> inputs;
    };
    std::uint32_t variables;
    std::vector<Step> steps;

    Recipe(Random& random, std::uint32_t variableCount, std::size_t stepCount) : variables(variableCount) {
        for (std::size_t i = 0; i < stepCount; ++i) {
            Step step{random.between(0, 3), {}};
            const std::size_t size = variables + i;
            for (int input = 0; input < 4; ++input)
                step.inputs.push_back(random.chance(0.5)
                                          ? size - 1 - random.below(std::min<std::size_t>(8, size))
                                          : random.below(size));
            steps.push_back(std::move(step));
        }
    }

    static Edge run(BddBuilder& builder, const Step& step, const std::vector<Edge>& known) {
        const Edge f = known[step.inputs[0]], g = known[step.inputs[1]], h = known[step.inputs[2]];
        const Edge i = known[step.inputs[3]];
        switch (step.kind) {
        case 0: return builder.ifThenElse(f, BddBuilder::negation(g), h);
        case 1: return builder.disjunction(builder.conjunction(f, g), builder.conjunction(h, i));
        case 2: return builder.atLeast(2, {f, g, BddBuilder::negation(h), i});
        default: return builder.exclusiveOr(f, builder.disjunction(g, h));
        }
    }
};

/// Runs a recipe with an allowance of nodes that grows by `step` whenever it is spent.
std::vector<Edge> runInInstalments(BddBuilder& builder, const Recipe& recipe, std::size_t first,
                                   std::size_t step, int& instalments) {
    builder.reset(first);
    std::vector<Edge> known;
    for (std::uint32_t level = 0; level < recipe.variables; ++level) known.push_back(builder.variable(level));
    std::size_t allowed = first;
    for (const Recipe::Step& next : recipe.steps) {
        Edge edge = Recipe::run(builder, next, known);
        for (; builder.exhausted(); edge = Recipe::run(builder, next, known)) {
            builder.extend(allowed += step);
            ++instalments;
        }
        known.push_back(edge);
    }
    return known;
}

std::vector<Chance> chancesOf(const std::vector<double>& probabilities) {
    std::vector<Chance> chances;
    for (const double p : probabilities) chances.push_back({p, 1.0 - p});
    return chances;
}

/// Probabilities from one end of the range to the other.
std::vector<double> drawProbabilities(Random& random, int count) {
    std::vector<double> result;
    for (int i = 0; i < count; ++i)
        result.push_back(random.chance(0.5)
                             ? random.pick({1e-300, 1e-100, 1e-16, 1e-3, 0.5, 0.999, 1.0 - 1e-16})
                             : random.probability());
    return result;
}

bool close(double actual, const Real& expected, double relative) {
    // Products below the range of normal doubles have no digits to compare.
    return abs(Real(actual) - expected) <= relative * abs(expected) + Real("1e-306");
}

std::string text(double actual, const Real& expected) {
    return QByteArray::number(actual, 'g', 17).toStdString() + ", expected " + expected.str(17);
}

/// Monotone in each variable, but falling in those whose bit is set in `turned`.
RandomFunction unateFunction(FaultGraph& graph, Random& random, int variables, int gates) {
    RandomFunction function = randomFunction(graph, random, {variables, gates, true, false});
    const std::size_t turned = random.chance(0.5) ? 0 : random.below(function.table.states());
    std::vector<Literal> image;
    for (std::uint32_t index = 0; index <= function.literal.node(); ++index) {
        const FaultGraph::Node node = graph.node(index);
        std::vector<Literal> inputs;
        for (const Literal input : graph.arguments(index))
            inputs.push_back(image[input.node()].flipped(input.negated()));
        image.push_back(node.kind == GateKind::variable ? Literal(index, ((turned >> node.number) & 1U) != 0)
                                                        : made(graph, node, inputs));
    }
    return {image.back().flipped(function.literal.negated()), function.table.turned(turned)};
}

/// A disjunction of random triples: no order of the variables makes its diagram small.
Literal hardFunction(FaultGraph& graph, int variables, int triples) {
    Random random(7);
    std::vector<Literal> terms;
    for (int i = 0; i < triples; ++i) {
        std::vector<Literal> triple;
        for (int j = 0; j < 3; ++j)
            triple.push_back(graph.variable(
                static_cast<std::uint32_t>(random.below(static_cast<std::size_t>(variables)))));
        terms.push_back(graph.conjunction(triple));
    }
    return graph.disjunction(terms);
}

/// All birnbaum figures of a function against the table; the text of what differs.
std::string birnbaumDifferences(const Evaluation& evaluation, const CompiledFunction& function,
                                const TruthTable& table, const std::vector<double>& probabilities) {
    std::string wrong;
    const std::vector<double> all = evaluation.birnbaum(function);
    for (std::uint32_t number = 0; number < probabilities.size(); ++number) {
        const Real expected = table.birnbaum(number, probabilities);
        if (!close(all[number], expected, 1e-11))
            wrong += "variable " + std::to_string(number) + ": " + text(all[number], expected) + "\n";
        const std::uint32_t one[] = {number};
        if (!close(evaluation.birnbaum(function, one)[0], expected, 1e-11))
            wrong += "variable " + std::to_string(number) + " asked for alone differs\n";
    }
    return wrong;
}

} // namespace

class TestDiagram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void operationsEqualTruthTables();
    void equalFunctionsAreEqualEdges();
    void complementsAreKept();
    void goingOnAfterExhaustionChangesNothing();
    void aStopExhausts();
    void trivialFunctions();
    void probabilitiesEqualBruteForce();
    void changedEventsEqualAFreshStart();
    void importanceEqualsBruteForce();
    void importanceWhereItCancels();
    void importanceBesideASinglePoint();
    void sharedModulesAreCompiledOnce();
    void moreInputsThanTheFirstTrialHasNodes();
    void budgetIsKept();
    void stopGivesNothing();
    void largeVotesByClosedForm();
};

void TestDiagram::operationsEqualTruthTables() {
    constexpr int variables = 7;
    for (int seed = 0; seed < 60; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        BddBuilder builder;
        builder.reset(plenty);
        std::vector<Drawn> pool{{BddBuilder::one, TruthTable(variables, true)}};
        for (std::uint32_t level = 0; level < variables; ++level)
            pool.push_back({builder.variable(level), TruthTable::variable(variables, level)});
        for (int i = 0; i < 60; ++i) {
            pool.push_back(drawFunction(builder, random, pool, variables));
            QVERIFY2(tableOf(builder, pool.back().edge, variables) == pool.back().table,
                     seedText(seed).c_str());
        }
        QVERIFY(!builder.exhausted());
    }
}

void TestDiagram::equalFunctionsAreEqualEdges() {
    // Of three variables there are 256 functions: many ways must end at the same edge.
    constexpr int variables = 3;
    Random random(1);
    BddBuilder builder;
    builder.reset(plenty);
    std::vector<Drawn> pool{{BddBuilder::one, TruthTable(variables, true)}};
    for (std::uint32_t level = 0; level < variables; ++level)
        pool.push_back({builder.variable(level), TruthTable::variable(variables, level)});
    std::map<TruthTable, Edge> edgeOf;
    for (const Drawn& drawn : pool) edgeOf[drawn.table] = drawn.edge;
    for (int i = 0; i < 10'000; ++i) {
        const Drawn made = drawFunction(builder, random, pool, variables);
        QVERIFY2(tableOf(builder, made.edge, variables) == made.table, "wrong function");
        const auto [known, isNew] = edgeOf.try_emplace(made.table, made.edge);
        QVERIFY2(known->second == made.edge, "two edges for one function");
        const auto complement = edgeOf.find(~made.table);
        QVERIFY(complement == edgeOf.end() || complement->second == BddBuilder::negation(made.edge));
        if (isNew) pool.push_back(made);
    }
    QCOMPARE(edgeOf.size(), std::size_t{256});
    for (Edge edge = 2; edge < 2 * builder.size(); edge += 2) {
        QVERIFY2((builder.node(edge).high & 1U) == 0, "a high edge must not be complemented");
        QVERIFY2(builder.node(edge).high != builder.node(edge).low, "a node must decide something");
    }
}

void TestDiagram::complementsAreKept() {
    BddBuilder builder;
    builder.reset(plenty);
    const Edge a = builder.variable(0), b = builder.variable(1);
    const std::size_t before = builder.size();
    QCOMPARE(BddBuilder::negation(BddBuilder::negation(a)), a);
    QCOMPARE(builder.conjunction(a, BddBuilder::negation(a)), BddBuilder::zero);
    QCOMPARE(builder.disjunction(a, BddBuilder::negation(a)), BddBuilder::one);
    QCOMPARE(builder.size(), before);
    const Edge both = builder.conjunction(a, b);
    const Edge neither = builder.disjunction(BddBuilder::negation(a), BddBuilder::negation(b));
    QCOMPARE(neither, BddBuilder::negation(both));
    QCOMPARE(builder.size(), before + 1);
}

void TestDiagram::goingOnAfterExhaustionChangesNothing() {
    int instalments = 0;
    for (int seed = 0; seed < 200; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        const Recipe recipe(random, 10, 40);
        BddBuilder whole, parts;
        int none = 0;
        const std::vector<Edge> expected = runInInstalments(whole, recipe, plenty, 0, none);
        QCOMPARE(none, 0);
        const std::size_t step = 1 + random.below(20);
        const std::vector<Edge> actual = runInInstalments(parts, recipe, 15, step, instalments);
        std::map<Edge, Edge> seen;
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(sameDiagram(whole, expected[i], parts, actual[i], seen),
                     (seedText(seed) + ", result " + std::to_string(i)).c_str());
    }
    QVERIFY2(instalments > 1000, std::to_string(instalments).c_str());
}

void TestDiagram::aStopExhausts() {
    std::stop_source stop;
    BddBuilder builder;
    builder.reset(plenty, stop.get_token());
    std::vector<Edge> inputs;
    for (std::uint32_t level = 0; level < 400; ++level) inputs.push_back(builder.variable(level));
    QVERIFY(!builder.exhausted());
    QVERIFY(!builder.stopRequested());
    stop.request_stop();
    QVERIFY(builder.stopRequested());
    (void)builder.atLeast(200, inputs); // 40,000 nodes if it went through
    QVERIFY(builder.exhausted());
    QVERIFY2(builder.size() < 20'000, std::to_string(builder.size()).c_str());
}

void TestDiagram::trivialFunctions() {
    FaultGraph graph;
    DiagramStore store;
    const Literal a = graph.variable(0), b = graph.variable(3);
    using Kind = CompiledFunction::Kind;
    QVERIFY(store.compile(graph, literalTrue, {}) == (CompiledFunction{Kind::constant, 0, false}));
    QVERIFY(store.compile(graph, literalFalse, {}) == (CompiledFunction{Kind::constant, 0, true}));
    QVERIFY(store.compile(graph, b, {}) == (CompiledFunction{Kind::event, 3, false}));
    QVERIFY(store.compile(graph, !b, {}) == (CompiledFunction{Kind::event, 3, true}));
    // a + !a·b + !b is always true, though nothing at construction says so.
    const Literal rest = graph.conjunction(std::vector<Literal>{!a, b});
    const auto always = store.compile(graph, graph.disjunction(std::vector<Literal>{a, rest, !b}), {});
    QVERIFY(always);
    const Evaluation evaluation(store, chancesOf({0.25, 0.5, 0.5, 1e-3}));
    QCOMPARE(evaluation.chanceOf(*always).yes, 1.0);
    QCOMPARE(evaluation.chanceOf(*always).no, 0.0);
    QCOMPARE(evaluation.chanceOf({Kind::constant, 0, true}).yes, 0.0);
    QCOMPARE(evaluation.chanceOf({Kind::event, 3, true}).yes, 1.0 - 1e-3);
    QCOMPARE(evaluation.chanceOf({Kind::event, 3, true}).no, 1e-3);
    QCOMPARE(evaluation.birnbaum({Kind::event, 3, true}), (std::vector<double>{0.0, 0.0, 0.0, 1.0}));
    QCOMPARE(evaluation.birnbaum({Kind::constant, 0, false}), (std::vector<double>(4, 0.0)));
    const std::uint32_t asked[] = {1, 3};
    QCOMPARE(evaluation.birnbaum({Kind::event, 3, false}, asked), (std::vector<double>{0.0, 1.0}));
}

void TestDiagram::probabilitiesEqualBruteForce() {
    for (int seed = 0; seed < 1000; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        FaultGraph graph;
        const int variables = random.between(2, 9);
        const RandomFunction function =
            randomFunction(graph, random, {variables, random.between(1, 30), seed % 2 == 0, true});
        DiagramStore store;
        const auto compiled = store.compile(graph, function.literal, {});
        QVERIFY(compiled);
        const std::vector<double> p = drawProbabilities(random, variables);
        const Chance actual = Evaluation(store, chancesOf(p)).chanceOf(*compiled);
        const Real yes = function.table.probability(p);
        const Real no = (~function.table).probability(p);
        QVERIFY2(close(actual.yes, yes, 1e-13), (seedText(seed) + " P " + text(actual.yes, yes)).c_str());
        QVERIFY2(close(actual.no, no, 1e-13), (seedText(seed) + " 1 - P " + text(actual.no, no)).c_str());
    }
}

void TestDiagram::changedEventsEqualAFreshStart() {
    for (int seed = 0; seed < 200; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        FaultGraph graph;
        // Several functions over one store, so that some modules are reached and others are not.
        std::vector<CompiledFunction> functions;
        DiagramStore store;
        for (int i = 0; i < 4; ++i)
            functions.push_back(
                *store.compile(graph, randomFunction(graph, random, {12, 10, true, false}).literal, {}));
        std::vector<double> p = drawProbabilities(random, 12);
        Evaluation evaluation(store, chancesOf(p));
        for (int step = 0; step < 10; ++step) {
            std::vector<Evaluation::Change> changes;
            for (int i = random.between(0, 3); i >= 0; --i) {
                const std::size_t event = random.below(p.size());
                p[event] = random.chance(0.2) ? random.pick({0.0, 1.0}) : random.probability();
                changes.push_back({static_cast<std::uint32_t>(event), {p[event], 1.0 - p[event]}});
            }
            evaluation.set(changes);
            const Evaluation fresh(store, chancesOf(p));
            for (const CompiledFunction& function : functions) {
                QVERIFY2(evaluation.chanceOf(function).yes == fresh.chanceOf(function).yes,
                         seedText(seed).c_str());
                QVERIFY2(evaluation.chanceOf(function).no == fresh.chanceOf(function).no,
                         seedText(seed).c_str());
                QVERIFY2(evaluation.birnbaum(function) == fresh.birnbaum(function), seedText(seed).c_str());
            }
        }
    }
}

void TestDiagram::importanceEqualsBruteForce() {
    for (int seed = 0; seed < 600; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        FaultGraph graph;
        const int variables = random.between(2, 9);
        const RandomFunction function = unateFunction(graph, random, variables, random.between(1, 20));
        QVERIFY2(test::tableOf(graph, function.literal, variables) == function.table, "the test's own table");
        DiagramStore store;
        const auto compiled = store.compile(graph, function.literal, {});
        QVERIFY(compiled);
        const std::vector<double> p = drawProbabilities(random, variables);
        const std::string wrong =
            birnbaumDifferences(Evaluation(store, chancesOf(p)), *compiled, function.table, p);
        QVERIFY2(wrong.empty(), (seedText(seed) + "\n" + wrong).c_str());
    }
}

void TestDiagram::importanceWhereItCancels() {
    // Somebody is down once in a hundred; most events make a difference of 1e-12 or less to that.
    std::size_t cancelling = 0;
    for (int seed = 0; seed < 600; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 5000);
        FaultGraph graph;
        const RandomFunction function =
            randomFunction(graph, random, {10, random.between(8, 25), true, false});
        DiagramStore store;
        const auto compiled = store.compile(graph, function.literal, {});
        QVERIFY(compiled);
        std::vector<double> p;
        for (int i = 0; i < 10; ++i) p.push_back(random.pick({1e-2, 1e-2, 0.3, 1e-6, 1e-9, 1e-12, 0.99}));
        const Evaluation evaluation(store, chancesOf(p));
        const std::string wrong = birnbaumDifferences(evaluation, *compiled, function.table, p);
        QVERIFY2(wrong.empty(), (seedText(seed) + "\n" + wrong).c_str());
        const Chance chance = evaluation.chanceOf(*compiled);
        for (const double importance : evaluation.birnbaum(*compiled))
            if (importance > 0.0 && importance < 1e-9 * std::min(chance.yes, chance.no)) ++cancelling;
    }
    QVERIFY2(cancelling > 100, std::to_string(cancelling).c_str());
}

void TestDiagram::importanceBesideASinglePoint() {
    // s·(t + r) + x1·…·x9·(t + x10): one module, because t is in both halves. The x are down together once
    // in 1e27 hours, beside a point of failure of 0.01.
    constexpr int variables = 13;
    FaultGraph graph;
    std::vector<Literal> v;
    std::vector<TruthTable> tables;
    for (std::uint32_t i = 0; i < variables; ++i) {
        v.push_back(graph.variable(i));
        tables.push_back(TruthTable::variable(variables, i));
    }
    using List = std::vector<Literal>;
    const Literal front = graph.conjunction(List{v[0], graph.disjunction(List{v[1], v[2]})});
    List deep(v.begin() + 3, v.begin() + 12);
    deep.push_back(graph.disjunction(List{v[1], v[12]}));
    TruthTable table = tables[1] | tables[12];
    for (std::size_t i = 3; i < 12; ++i) table = table & tables[i];
    table = table | (tables[0] & (tables[1] | tables[2]));
    DiagramStore store;
    const auto compiled = store.compile(graph, graph.disjunction(List{front, graph.conjunction(deep)}), {});
    QVERIFY(compiled);
    std::vector<double> p(variables, 2e-3);
    p[0] = 0.01;
    p[1] = 0.5;
    p[2] = 0.999;
    const Evaluation evaluation(store, chancesOf(p));
    const std::string wrong = birnbaumDifferences(evaluation, *compiled, table, p);
    QVERIFY2(wrong.empty(), wrong.c_str());
    const double smallest = evaluation.birnbaum(*compiled)[12];
    QVERIFY2(smallest > 1e-26 && smallest < 1e-24, QByteArray::number(smallest));
}

void TestDiagram::moreInputsThanTheFirstTrialHasNodes() {
    // Inputs that a builder had no room for were once taken for constants: 5,000 parts counted as 3,999.
    constexpr std::uint32_t parts = 5000;
    FaultGraph graph;
    std::vector<Literal> events;
    for (std::uint32_t i = 0; i < parts; ++i) events.push_back(graph.variable(i));
    DiagramStore store;
    const auto any = store.compile(graph, graph.disjunction(events), {1'000'000, {}});
    QVERIFY(any);
    const Evaluation evaluation(store, std::vector<Chance>(parts, Chance{1e-6, 1.0 - 1e-6}));
    const double expected = -std::expm1(parts * std::log1p(-1e-6));
    QVERIFY(std::abs(evaluation.chanceOf(*any).yes / expected - 1.0) < 1e-11);
    DiagramStore poor;
    QVERIFY2(!poor.compile(graph, graph.disjunction(events), {100, {}}), "too little for so many inputs");
}

void TestDiagram::sharedModulesAreCompiledOnce() {
    FaultGraph graph;
    std::vector<Literal> v;
    for (std::uint32_t i = 0; i < 8; ++i) v.push_back(graph.variable(i));
    using List = std::vector<Literal>;
    const Literal votes = graph.atLeast(2, List{v[0], v[1], v[2]});
    DiagramStore store;
    const auto first = store.compile(graph, graph.conjunction(List{votes, v[3]}), {});
    QVERIFY(first);
    QCOMPARE(store.modules().size(), std::size_t{2});
    const std::size_t nodes = store.nodeCount();
    QVERIFY(store.compile(graph, graph.conjunction(List{votes, v[3]}), {}) == first);
    QCOMPARE(store.modules().size(), std::size_t{2});
    QCOMPARE(store.nodeCount(), nodes);
    const auto second = store.compile(graph, graph.disjunction(List{!votes, v[4]}), {});
    QVERIFY(second);
    QCOMPARE(store.modules().size(), std::size_t{3});
    const auto alone = store.compile(graph, votes, {});
    QVERIFY(alone);
    QCOMPARE(store.modules().size(), std::size_t{3});
    QCOMPARE(store.modulesOf(*first), (std::vector<std::uint32_t>{alone->index, first->index}));
    QCOMPARE(store.modulesOf(*second), (std::vector<std::uint32_t>{alone->index, second->index}));
    QCOMPARE(store.modulesOf({CompiledFunction::Kind::event, 3, false}), std::vector<std::uint32_t>{});
    const Evaluation evaluation(store, chancesOf(std::vector<double>(8, 0.1)));
    const double p = 3 * 0.01 * 0.9 + 0.001;
    QVERIFY(close(evaluation.chanceOf(*first).yes, Real(p) * 0.1, 1e-14));
    QVERIFY(close(evaluation.chanceOf(*second).yes, 1 - Real(p) * 0.9, 1e-14));
}

void TestDiagram::budgetIsKept() {
    FaultGraph graph;
    const Literal hard = hardFunction(graph, 24, 30);
    const Literal easy = graph.conjunction(std::vector<Literal>{graph.variable(0), graph.variable(1)});
    DiagramStore store;
    QVERIFY2(!store.compile(graph, hard, {100, {}}), "100 nodes cannot suffice");
    QVERIFY(store.compile(graph, easy, {100, {}}));
    const auto later = store.compile(graph, hard, {plenty, {}});
    QVERIFY(later);
    FaultGraph otherGraph;
    DiagramStore other;
    const auto atOnce = other.compile(otherGraph, hardFunction(otherGraph, 24, 30), {plenty, {}});
    QVERIFY(atOnce);
    const std::vector<double> p(24, 0.05);
    const double actual = Evaluation(store, chancesOf(p)).chanceOf(*later).yes;
    const double expected = Evaluation(other, chancesOf(p)).chanceOf(*atOnce).yes;
    QVERIFY2(close(actual, expected, 1e-13), text(actual, expected).c_str());
}

void TestDiagram::stopGivesNothing() {
    FaultGraph graph;
    const Literal hard = hardFunction(graph, 120, 200);
    std::stop_source stop;
    stop.request_stop();
    DiagramStore store;
    QVERIFY(!store.compile(graph, hard, {plenty, stop.get_token()}));
}

void TestDiagram::largeVotesByClosedForm() {
    for (const auto& [k, n] : {std::pair(10, 20), std::pair(11, 22), std::pair(50, 100)}) {
        FaultGraph graph;
        std::vector<Literal> inputs;
        for (int i = 0; i < n; ++i) inputs.push_back(graph.variable(static_cast<std::uint32_t>(i)));
        DiagramStore store;
        // Some k·n nodes do; expanding 11 of 22 would take 700,000 sets.
        const auto compiled = store.compile(graph, graph.atLeast(k, inputs), {10'000, {}});
        QVERIFY2(compiled, std::to_string(k).c_str());
        const double p = 0.01;
        const Real q = 1 - Real(p);
        Real expected = 0, choose = 1;
        for (int i = 0; i <= n; ++i) {
            if (i >= k) expected += choose * pow(Real(p), i) * pow(q, n - i);
            choose = choose * (n - i) / (i + 1);
        }
        const double actual =
            Evaluation(store, chancesOf(std::vector<double>(inputs.size(), p))).chanceOf(*compiled).yes;
        QVERIFY2(close(actual, expected, 1e-12), text(actual, expected).c_str());
    }
}

QTEST_GUILESS_MAIN(TestDiagram)
#include "tst_diagram.moc"
