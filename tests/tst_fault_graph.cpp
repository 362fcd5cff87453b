// SPDX-License-Identifier: MIT
// The fault graph, its simplification and its modules against truth tables and definitions.

#include "core/analysis/modules.h"
#include "core/analysis/simplify.h"
#include "tests/support/random_function.h"

#include <QtTest>
#include <functional>

using namespace faultline;
using namespace faultline::test;

namespace {

constexpr int functions = 3000;

std::string seedText(int seed) { return "seed " + std::to_string(seed); }

FunctionShape shapeOf(Random& random) {
    FunctionShape shape;
    shape.variables = random.between(2, 8);
    shape.gates = random.between(1, 24);
    shape.isMonotone = random.chance(0.3);
    return shape;
}

/// Every list of `length` literals out of constants, a, b and their negations.
void forEachList(FaultGraph& graph, int length,
                 const std::function<void(const std::vector<Literal>&)>& visit) {
    const Literal a = graph.variable(0);
    const Literal b = graph.variable(1);
    const Literal alphabet[] = {literalFalse, literalTrue, a, !a, b, !b};
    std::size_t lists = 1;
    for (int i = 0; i < length; ++i) lists *= std::size(alphabet);
    for (std::size_t code = 0; code < lists; ++code) {
        std::vector<Literal> list;
        for (std::size_t rest = code, i = 0; i < static_cast<std::size_t>(length);
             ++i, rest /= std::size(alphabet))
            list.push_back(alphabet[rest % std::size(alphabet)]);
        visit(list);
    }
}

std::vector<TruthTable> tablesOf(const FaultGraph& graph, const std::vector<Literal>& literals) {
    std::vector<TruthTable> tables;
    for (const Literal literal : literals) tables.push_back(tableOf(graph, literal, 2));
    return tables;
}

/// The part of a graph below a literal, as text: equal text, equal part.
std::string textOf(const FaultGraph& graph, Literal root) {
    std::string text = root.negated() ? "!" : "";
    const FaultGraph::Node& node = graph.node(root.node());
    if (node.kind == GateKind::constant) return text + "true";
    if (node.kind == GateKind::variable) return text + "v" + std::to_string(node.number);
    static const char* const names[] = {"", "", "and", "atleast", "xor", "choice"};
    text += names[static_cast<int>(node.kind)];
    if (node.kind == GateKind::atLeast) text += std::to_string(node.number);
    for (const Literal input : graph.arguments(root.node()))
        text += (text.back() == ')' ? "" : " ") + textOf(graph, input);
    return "(" + text + ")";
}

/// How often each variable is an argument of a gate below the root.
std::vector<int> occurrences(const FaultGraph& graph, Literal root, int variables) {
    std::vector<int> count(static_cast<std::size_t>(variables), 0);
    const std::vector<bool> reached = reachableFrom(graph, {&root, 1});
    for (std::uint32_t index = 0; index < reached.size(); ++index) {
        if (!reached[index]) continue;
        for (const Literal input : graph.arguments(index))
            if (graph.node(input.node()).kind == GateKind::variable) ++count[graph.node(input.node()).number];
    }
    return count;
}

/// The nodes below a root, itself included, on ways that do not run through `without`.
std::set<std::uint32_t> below(const FaultGraph& graph, std::uint32_t root, std::uint32_t without) {
    std::set<std::uint32_t> found;
    std::vector<std::uint32_t> open;
    if (root != without) open.push_back(root);
    while (!open.empty()) {
        const std::uint32_t index = open.back();
        open.pop_back();
        if (!found.insert(index).second) continue;
        for (const Literal input : graph.arguments(index))
            if (input.node() != without) open.push_back(input.node());
    }
    return found;
}

/// Modules as they are defined: no variable below the gate can be reached past the gate.
std::vector<std::uint32_t> modulesByDefinition(const FaultGraph& graph, Literal root) {
    constexpr auto nothing = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> modules;
    for (const std::uint32_t gate : below(graph, root.node(), nothing)) {
        if (graph.node(gate).count == 0) continue;
        const std::set<std::uint32_t> outside = below(graph, root.node(), gate);
        bool isModule = true;
        for (const std::uint32_t inside : below(graph, gate, nothing))
            if (graph.node(inside).kind == GateKind::variable && outside.contains(inside)) isModule = false;
        if (isModule) modules.push_back(gate);
    }
    return modules;
}

} // namespace

class TestFaultGraph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allShortArgumentLists();
    void randomConstruction();
    void emptyGates();
    void builtAlikeIsOneNode();
    void countsAreKeptNative();
    void constantsPutIn();
    void simplifyKeepsTheFunction();
    void simplifyIsDeterministic();
    void simplifyFindsWhatIsThere_data();
    void simplifyFindsWhatIsThere();
    void modulesAreThoseOfTheDefinition();
    void obviousModules();
    void longChainsAreWrittenOutOnce();
};

void TestFaultGraph::allShortArgumentLists() {
    FaultGraph graph;
    std::string wrong;
    const auto check = [&](Literal made, const TruthTable& expected, const char* what, int k) {
        if (tableOf(graph, made, 2) != expected) wrong += std::string(what) + " " + std::to_string(k) + "\n";
    };
    for (int length = 0; length <= 4; ++length)
        forEachList(graph, length, [&](const std::vector<Literal>& list) {
            const std::vector<TruthTable> tables = tablesOf(graph, list);
            check(graph.conjunction(list), TruthTable::atLeast(length, 2, tables), "and of", length);
            check(graph.disjunction(list), TruthTable::atLeast(1, 2, tables), "or of", length);
            if (length == 2) check(graph.exclusiveOr(list[0], list[1]), tables[0] ^ tables[1], "xor of", 2);
            for (int k = -1; k <= length + 1; ++k)
                check(graph.atLeast(k, list), TruthTable::atLeast(k, 2, tables), "at least", k);
        });
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void TestFaultGraph::randomConstruction() {
    for (int seed = 0; seed < functions; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        FaultGraph graph;
        const FunctionShape shape = shapeOf(random);
        const RandomFunction function = randomFunction(graph, random, shape);
        QVERIFY2(tableOf(graph, function.literal, shape.variables) == function.table, seedText(seed).c_str());
    }
}

void TestFaultGraph::emptyGates() {
    FaultGraph graph;
    const std::vector<Literal> none;
    QCOMPARE(graph.conjunction(none), literalTrue);
    QCOMPARE(graph.disjunction(none), literalFalse);
    QCOMPARE(graph.atLeast(0, none), literalTrue);
    QCOMPARE(graph.atLeast(1, none), literalFalse);
    QCOMPARE(graph.size(), std::size_t{1});
}

void TestFaultGraph::builtAlikeIsOneNode() {
    FaultGraph graph;
    const Literal a = graph.variable(0), b = graph.variable(1), c = graph.variable(2), d = graph.variable(3);
    using List = std::vector<Literal>;
    QCOMPARE(graph.variable(2), c);
    QCOMPARE(graph.conjunction(List{a, b, c}), graph.conjunction(List{c, a, b, a, literalTrue}));
    QCOMPARE(graph.disjunction(List{a, !b}), !graph.conjunction(List{b, !a}));
    QCOMPARE(graph.exclusiveOr(a, b), graph.exclusiveOr(b, a));
    QCOMPARE(graph.exclusiveOr(!a, b), !graph.exclusiveOr(a, b));
    QCOMPARE(graph.exclusiveOr(!a, !b), graph.exclusiveOr(a, b));
    QCOMPARE(graph.atLeast(2, List{a, b, c}), graph.atLeast(2, List{c, b, a}));
    QCOMPARE(graph.atLeast(2, List{a, b, c, literalFalse}), graph.atLeast(2, List{a, b, c}));
    QCOMPARE(graph.atLeast(3, List{a, b, c, literalTrue}), graph.atLeast(2, List{a, b, c}));
    QCOMPARE(graph.atLeast(3, List{a, b, d, c, !d}), graph.atLeast(2, List{a, b, c}));
    QCOMPARE(graph.atLeast(1, List{a, b}), graph.disjunction(List{a, b}));
    QCOMPARE(graph.atLeast(2, List{a, b}), graph.conjunction(List{a, b}));

    // Past every growth of the hash table: what was made before is found again.
    std::vector<Literal> made;
    for (int round = 0; round < 2; ++round) {
        Random random(1);
        std::vector<Literal> pool{a, b, c, d};
        for (int i = 0; i < 20'000; ++i)
            pool.push_back(
                graph.conjunction(List{random.pick(pool).flipped(random.chance(0.5)), random.pick(pool),
                                       graph.variable(static_cast<std::uint32_t>(i))}));
        if (round == 0) made = pool;
        QVERIFY(pool == made);
    }
    QVERIFY2(graph.size() > 20'000, std::to_string(graph.size()).c_str());
    const std::size_t size = graph.size();
    QCOMPARE(graph.variable(19'999).node() < size, true);
    QCOMPARE(graph.size(), size);
}

void TestFaultGraph::countsAreKeptNative() {
    FaultGraph graph;
    std::vector<Literal> inputs;
    for (std::uint32_t i = 0; i < 100; ++i) inputs.push_back(graph.variable(i));
    const std::size_t before = graph.size();
    const Literal half = graph.atLeast(50, inputs);
    QCOMPARE(graph.size(), before + 1);
    QCOMPARE(graph.node(half.node()).kind, GateKind::atLeast);
    QCOMPARE(graph.node(half.node()).number, 50U);
    QCOMPARE(graph.arguments(half.node()).size(), std::size_t{100});
    QVERIFY(std::ranges::is_sorted(graph.arguments(half.node())));
}

void TestFaultGraph::constantsPutIn() {
    for (int seed = 0; seed < functions; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 1'000'000);
        FaultGraph graph;
        const FunctionShape shape = shapeOf(random);
        const RandomFunction function = randomFunction(graph, random, shape);
        std::vector<std::optional<bool>> fixed(static_cast<std::size_t>(shape.variables));
        TruthTable expected = function.table;
        for (std::uint32_t number = 0; number < fixed.size(); ++number) {
            if (!random.chance(0.4)) continue;
            fixed[number] = random.chance(0.5);
            expected = expected.fixed(number, *fixed[number]);
        }
        const Literal result = withConstants(graph, function.literal, fixed);
        QVERIFY2(tableOf(graph, result, shape.variables) == expected, seedText(seed).c_str());
        const std::vector<bool> reached = reachableFrom(graph, {&result, 1});
        for (std::uint32_t index = 0; index < reached.size(); ++index)
            if (reached[index] && graph.node(index).kind == GateKind::variable)
                QVERIFY2(!fixed[graph.node(index).number],
                         (seedText(seed) + ": a fixed variable is left").c_str());
    }
}

void TestFaultGraph::simplifyKeepsTheFunction() {
    for (int seed = 0; seed < functions; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 2'000'000);
        FaultGraph graph;
        FunctionShape shape = shapeOf(random);
        shape.gates *= 2;
        const RandomFunction function = randomFunction(graph, random, shape);
        const Literal simple = simplify(graph, function.literal);
        QVERIFY2(tableOf(graph, simple, shape.variables) == function.table, seedText(seed).c_str());
        QVERIFY2(tableOf(graph, function.literal, shape.variables) == function.table,
                 "the old root must stay");
    }
}

void TestFaultGraph::simplifyIsDeterministic() {
    for (int seed = 0; seed < functions / 10; ++seed) {
        std::string texts[2];
        std::size_t sizes[2];
        for (int run = 0; run < 2; ++run) {
            Random random(static_cast<std::uint64_t>(seed) + 3'000'000);
            FaultGraph graph;
            const RandomFunction function = randomFunction(graph, random, {8, 14, seed % 2 == 0, true});
            texts[run] = textOf(graph, simplify(graph, function.literal));
            sizes[run] = graph.size();
        }
        QVERIFY2(texts[0] == texts[1], (texts[0] + "\n" + texts[1]).c_str());
        QCOMPARE(sizes[0], sizes[1]);
    }
}

void TestFaultGraph::simplifyFindsWhatIsThere_data() {
    QTest::addColumn<int>("function");
    QTest::addColumn<int>("mostOccurrences");
    QTest::newRow("a + a·b = a") << 0 << 0;
    QTest::newRow("a·(a + b) = a") << 1 << 0;
    QTest::newRow("a·b + a·c: a once") << 2 << 1;
    QTest::newRow("(a + b)·(a + c): a once") << 3 << 1;
    QTest::newRow("a·(!a + b) = a·b") << 4 << 1;
    QTest::newRow("a·(b·(c·d)): one gate") << 5 << 1;
    QTest::newRow("a·b·c + a·b·d: a·b once") << 6 << 1;
}

void TestFaultGraph::simplifyFindsWhatIsThere() {
    QFETCH(int, function);
    QFETCH(int, mostOccurrences);
    FaultGraph graph;
    const Literal a = graph.variable(0), b = graph.variable(1), c = graph.variable(2), d = graph.variable(3);
    const auto both = [&](Literal x, Literal y) { return graph.conjunction(std::vector<Literal>{x, y}); };
    const auto either = [&](Literal x, Literal y) { return graph.disjunction(std::vector<Literal>{x, y}); };
    const Literal roots[] = {either(a, both(a, b)),
                             both(a, either(a, b)),
                             either(both(a, b), both(a, c)),
                             both(either(a, b), either(a, c)),
                             both(a, either(!a, b)),
                             both(a, both(b, both(c, d))),
                             either(graph.conjunction(std::vector<Literal>{a, b, c}),
                                    graph.conjunction(std::vector<Literal>{a, b, d}))};
    const Literal simple = simplify(graph, roots[function]);
    QVERIFY(tableOf(graph, simple, 4) == tableOf(graph, roots[function], 4));
    for (const int count : occurrences(graph, simple, 4))
        QVERIFY2(count <= mostOccurrences, textOf(graph, simple).c_str());
    if (function == 5) QCOMPARE(graph.arguments(simple.node()).size(), std::size_t{4});
}

void TestFaultGraph::modulesAreThoseOfTheDefinition() {
    std::size_t inner = 0;
    for (int seed = 0; seed < functions; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 4'000'000);
        FaultGraph graph;
        Literal root = seed % 3 == 0
                           ? randomFunction(graph, random, {6, random.between(1, 14), false, true}).literal
                           : randomLargeFunction(graph, random, 40, random.between(1, 25));
        if (seed % 2 == 0) root = simplify(graph, root);
        const std::vector<std::uint32_t> modules = findModules(graph, root);
        const std::vector<std::uint32_t> expected = modulesByDefinition(graph, root);
        QVERIFY2(modules == expected, seedText(seed).c_str());
        if (!modules.empty()) {
            QCOMPARE(modules.back(), root.node());
            inner += modules.size() - 1;
        }
    }
    QVERIFY2(inner > 500, std::to_string(inner).c_str());
}

void TestFaultGraph::obviousModules() {
    FaultGraph graph;
    std::vector<Literal> v;
    for (std::uint32_t i = 0; i < 9; ++i) v.push_back(graph.variable(i));
    using List = std::vector<Literal>;
    const Literal pair = graph.conjunction(List{v[0], v[1]});
    const Literal votes = graph.atLeast(2, List{v[2], v[3], !v[4]});
    const Literal parity = graph.exclusiveOr(v[5], votes);
    const Literal left = graph.disjunction(List{v[6], v[7]});
    const Literal right = graph.conjunction(List{v[7], v[8]});
    const Literal root = graph.disjunction(List{pair, parity, left, right});
    // `left` and `right` share v[7]; everything else stands alone. `votes` is used twice, but only in there.
    QVERIFY((findModules(graph, root) ==
             std::vector<std::uint32_t>{pair.node(), votes.node(), parity.node(), root.node()}));
    QVERIFY(findModules(graph, v[0]).empty());
    QVERIFY(findModules(graph, literalFalse).empty());
}

void TestFaultGraph::longChainsAreWrittenOutOnce() {
    constexpr std::uint32_t links = 20'000;
    FaultGraph graph;
    Literal chain = graph.variable(0);
    for (std::uint32_t link = 1; link < links; ++link)
        chain = graph.disjunction(std::vector<Literal>{graph.variable(link), chain});
    const Literal simple = simplify(graph, chain);
    QCOMPARE(graph.arguments(simple.node()).size(), std::size_t{links});
    std::size_t arguments = 0;
    for (std::uint32_t node = 0; node < graph.size(); ++node) arguments += graph.arguments(node).size();
    QVERIFY2(arguments < 10 * links, qPrintable(QString::number(arguments)));
}

QTEST_GUILESS_MAIN(TestFaultGraph)
#include "tst_fault_graph.moc"
