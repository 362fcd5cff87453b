// SPDX-License-Identifier: MIT
// Networks of calls: both methods that write out who is served, against a search in every state.

#include "core/analysis/elimination.h"
#include "core/analysis/frontier.h"
#include "core/analysis/frontier_order.h"
#include "tests/support/truth_table.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace faultline;
using namespace faultline::test;

namespace {

constexpr std::size_t manyStates = 1'000'000;
constexpr std::size_t manyNodes = 1'000'000;

/// A literal by the number of its variable; constants where it is negative.
struct Chance {
    int variable = 0;

    [[nodiscard]] Literal literal(FaultGraph& graph) const {
        if (variable < 0) return variable == -1 ? literalTrue : literalFalse;
        return graph.variable(static_cast<std::uint32_t>(variable));
    }
    [[nodiscard]] bool holds(std::uint32_t state) const {
        if (variable < 0) return variable == -1;
        return ((state >> static_cast<unsigned>(variable)) & 1U) != 0;
    }
};

struct Case {
    struct Arc {
        int from;
        int to;
        Chance open;
    };
    std::vector<Chance> ready;
    std::vector<Chance> help;
    std::vector<Arc> arcs;
    std::vector<std::pair<int, Chance>> calls;
    int variables = 0;
};

/// A ring, so that everything hangs together, with chords. Chances are often shared and sometimes certain.
Case randomCase(std::mt19937& random) {
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    Case made;
    const int vertices = 2 + upTo(6);
    made.variables = 4 + upTo(7);
    const auto chance = [&] {
        const int kind = upTo(9);
        if (kind == 0) return Chance{-2};
        return kind < 4 ? Chance{-1} : Chance{upTo(made.variables - 1)};
    };
    for (int v = 0; v < vertices; ++v) {
        made.ready.push_back(chance());
        made.help.push_back(upTo(3) == 0 ? chance() : Chance{-2});
        const int next = (v + 1) % vertices;
        made.arcs.push_back({v, next, chance()});
        if (upTo(1) == 0) made.arcs.push_back({next, v, upTo(1) == 0 ? made.arcs.back().open : chance()});
    }
    for (int i = upTo(2 * vertices); i > 0; --i) {
        const int from = upTo(vertices - 1);
        const int to = upTo(vertices - 1);
        if (from != to) made.arcs.push_back({from, to, chance()});
    }
    for (int i = upTo(2); i >= 0; --i) made.calls.emplace_back(upTo(vertices - 1), chance());
    return made;
}

/// A case as the methods take it.
struct Built {
    explicit Built(const Case& made) {
        for (int v = 0; v < made.variables; ++v) (void)graph.variable(static_cast<std::uint32_t>(v));
        for (std::size_t v = 0; v < made.ready.size(); ++v)
            network.vertices.push_back({made.ready[v].literal(graph), made.help[v].literal(graph)});
        for (const Case::Arc& arc : made.arcs)
            network.arcs.push_back({arc.from, arc.to, arc.open.literal(graph)});
        for (const auto& [vertex, open] : made.calls) calls.push_back({vertex, open.literal(graph)});
    }

    FaultGraph graph;
    CallNetwork network;
    std::vector<FrontierMethod::Call> calls;
};

/// By vertex, in one state: rounds until nothing changes.
std::vector<bool> servedIn(const Case& made, std::uint32_t state) {
    std::vector<bool> served(made.ready.size(), false);
    for (bool changed = true; changed;) {
        changed = false;
        const auto serve = [&](std::size_t v) {
            if (served[v] || !made.ready[v].holds(state)) return;
            served[v] = changed = true;
        };
        for (std::size_t v = 0; v < served.size(); ++v)
            if (made.help[v].holds(state)) serve(v);
        for (const Case::Arc& arc : made.arcs)
            if (served[static_cast<std::size_t>(arc.to)] && arc.open.holds(state))
                serve(static_cast<std::size_t>(arc.from));
    }
    return served;
}

} // namespace

class TestFrontier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsSearch();
    void leaningEncloses();
    void wideBordersAreThinned();
    void givesUp();
    void meshIsSmall();
    void orderKeepsBorderShort();
};

void TestFrontier::equalsSearch() {
    std::mt19937 random(20261126);
    for (int round = 0; round < 1'000; ++round) {
        const Case made = randomCase(random);
        Built built(made);
        auto& [graph, network, calls] = built;
        const auto served = FrontierMethod(network).served(calls, graph, manyStates, {});
        QVERIFY(served);
        const auto plan = planElimination(network, manyNodes, {});
        QVERIFY(plan);
        const auto eliminated = servedByElimination(network, *plan, graph, manyNodes, {});
        QVERIFY(eliminated);
        const TruthTable table = tableOf(graph, *served, made.variables);
        std::vector<TruthTable> tables;
        for (const Literal literal : *eliminated) tables.push_back(tableOf(graph, literal, made.variables));
        for (std::uint32_t state = 0; state < 1U << static_cast<unsigned>(made.variables); ++state) {
            const std::vector<bool> expected = servedIn(made, state);
            const bool some = std::ranges::any_of(made.calls, [&](const auto& call) {
                return expected[static_cast<std::size_t>(call.first)] && call.second.holds(state);
            });
            QVERIFY2(table.at(state) == some, qPrintable(QString("round %1 state %2").arg(round).arg(state)));
            for (std::size_t v = 0; v < expected.size(); ++v)
                QVERIFY2(tables[v].at(state) == expected[v],
                         qPrintable(QString("elimination, round %1 state %2").arg(round).arg(state)));
        }
    }
}

namespace {

/// size x size vertices that may fail, calls both ways between neighbours; the last is helped.
CallNetwork gridOf(int size, FaultGraph& graph) {
    CallNetwork network;
    const int count = size * size;
    for (int v = 0; v < count; ++v)
        network.vertices.push_back(
            {graph.variable(static_cast<std::uint32_t>(v)), v + 1 == count ? literalTrue : literalFalse});
    const auto both = [&](int a, int b) {
        network.arcs.push_back({a, b, literalTrue});
        network.arcs.push_back({b, a, literalTrue});
    };
    for (int v = 0; v < count; ++v) {
        if (v % size + 1 < size) both(v, v + 1);
        if (v + size < count) both(v, v + size);
    }
    return network;
}

} // namespace

void TestFrontier::leaningEncloses() {
    std::mt19937 random(20261127);
    int cut = 0;
    for (int round = 0; round < 500; ++round) {
        const Case made = randomCase(random);
        Built built(made);
        auto& [graph, network, calls] = built;
        const FrontierMethod frontier(network);
        const TruthTable exact =
            tableOf(graph, *frontier.served(calls, graph, manyStates, {}), made.variables);
        const auto leaning = [&](std::size_t states, bool restIsServed) {
            const auto half = [](Literal literal) { return literal == literalTrue ? 1.0 : 0.5; };
            const auto served = frontier.servedLeaning(calls, graph, {restIsServed, states, half}, {});
            return tableOf(graph, *served, made.variables);
        };
        const TruthTable none(made.variables);
        for (const std::size_t states : {1, 40, 120}) {
            // Below and above, state by state.
            QCOMPARE(leaning(states, false) & ~exact, none);
            QCOMPARE(exact & ~leaning(states, true), none);
        }
        if (leaning(1, false) != exact) ++cut;
        QCOMPARE(leaning(manyStates, false), exact);
        QCOMPARE(leaning(manyStates, true), exact);
    }
    QVERIFY(cut > 50);
}

void TestFrontier::givesUp() {
    FaultGraph graph;
    const CallNetwork network = gridOf(7, graph);
    const FrontierMethod frontier(network);
    const FrontierMethod::Call call{0, literalTrue};
    QVERIFY(!frontier.served({&call, 1}, graph, 100, {}));
    QVERIFY(frontier.served({&call, 1}, graph, manyStates, {}));
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY(!frontier.served({&call, 1}, graph, manyStates, stopped.get_token()));
    QVERIFY(!planElimination(network, 100, {}));
}

/// In a full mesh those that are up are as good as each other: few situations, however many they are.
/// Every vertex calls others all over a large network, through arcs that may fail: the border is too long,
/// yet four ways that share nothing are found, and with everything on one of them up there is service.
void TestFrontier::wideBordersAreThinned() {
    constexpr int count = 200;
    std::mt19937 random(3);
    std::uniform_int_distribution<int> any(0, count - 1);
    FaultGraph graph;
    CallNetwork network;
    for (int v = 0; v < count; ++v)
        network.vertices.push_back(
            {graph.variable(static_cast<std::uint32_t>(v)), v % 20 == 0 ? literalTrue : literalFalse});
    for (int v = 0; v < count; ++v)
        for (int i = 0; i < 6; ++i)
            if (const int to = any(random); to != v) network.arcs.push_back({v, to, literalTrue});
    const FrontierMethod frontier(network);
    std::vector<FrontierMethod::Call> calls;
    for (const int v : {1, 2, 3, 4}) calls.push_back({v, literalTrue});
    QVERIFY(!frontier.served(calls, graph, manyStates, {}));
    const auto likely = [](Literal literal) { return literal == literalTrue ? 1.0 : 0.99; };
    const auto less = frontier.servedLeaning(calls, graph, {false, 10'000, likely}, {});
    const auto more = frontier.servedLeaning(calls, graph, {true, 10'000, likely}, {});
    std::set<std::uint32_t> up;
    for (std::uint32_t v = 0; v < count; ++v) up.insert(v);
    QVERIFY(valueOf(graph, *less, up) && valueOf(graph, *more, up));
    // With three of the four down, and with all: nothing between may be wrong in either direction.
    for (const std::uint32_t v : {1U, 2U, 3U}) up.erase(v);
    QVERIFY(valueOf(graph, *less, up) && valueOf(graph, *more, up));
    up.erase(4);
    QVERIFY(!valueOf(graph, *less, up) && !valueOf(graph, *more, up));
    // In states at random: what leans down never says more than a search, what leans up never less.
    for (int round = 0; round < 300; ++round) {
        std::set<std::uint32_t> state;
        for (std::uint32_t v = 0; v < count; ++v)
            if (any(random) % 3 != 0) state.insert(v);
        std::vector<bool> seen(count, false);
        std::vector<int> open;
        bool served = false;
        const auto visit = [&](int v) {
            if (seen[static_cast<std::size_t>(v)] || !state.contains(static_cast<std::uint32_t>(v))) return;
            seen[static_cast<std::size_t>(v)] = true;
            served = served || v % 20 == 0;
            open.push_back(v);
        };
        for (const auto& call : calls) visit(call.vertex);
        while (!open.empty()) {
            const int v = open.back();
            open.pop_back();
            for (const CallNetwork::Arc& arc : network.arcs)
                if (arc.from == v) visit(arc.to);
        }
        QVERIFY(served || !valueOf(graph, *less, state));
        QVERIFY(!served || valueOf(graph, *more, state));
    }
}

void TestFrontier::meshIsSmall() {
    FaultGraph graph;
    CallNetwork network;
    constexpr int count = 40;
    for (int v = 0; v < count; ++v)
        network.vertices.push_back(
            {graph.variable(static_cast<std::uint32_t>(v)), v + 1 == count ? literalTrue : literalFalse});
    for (int a = 0; a < count; ++a)
        for (int b = 0; b < count; ++b)
            if (a != b) network.arcs.push_back({a, b, literalTrue});
    const FrontierMethod::Call call{0, literalTrue};
    QVERIFY(FrontierMethod(network).served({&call, 1}, graph, count * count, {}));
}

void TestFrontier::orderKeepsBorderShort() {
    // A ladder numbered rail by rail: in that order half of it would stand at the border.
    constexpr int rungs = 30;
    std::vector<std::pair<int, int>> edges;
    for (int i = 0; i < rungs; ++i) {
        edges.emplace_back(i, rungs + i);
        if (i + 1 < rungs) edges.insert(edges.end(), {{i, i + 1}, {rungs + i, rungs + i + 1}});
    }
    const std::vector<int> order = frontierOrder(2 * rungs, edges);
    std::vector<int> sorted = order;
    std::ranges::sort(sorted);
    for (int v = 0; v < 2 * rungs; ++v) QCOMPARE(sorted[static_cast<std::size_t>(v)], v);
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    for (const auto& [a, b] : edges)
        QVERIFY(std::abs(place[static_cast<std::size_t>(a)] - place[static_cast<std::size_t>(b)]) <= 4);
}

QTEST_APPLESS_MAIN(TestFrontier)
#include "tst_frontier.moc"
