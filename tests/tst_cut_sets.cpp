// SPDX-License-Identifier: MIT
// Minimal cut sets against brute force over truth tables, and against closed forms where they are too many.

#include "core/analysis/cut_sets.h"
#include "tests/support/random_function.h"

#include <QtTest>
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

using boost::multiprecision::cpp_int;
constexpr std::size_t plenty = 1'000'000;

std::string seedText(int seed) { return "seed " + std::to_string(seed); }

/// A function's cut sets, and what was compiled to get them.
struct Solved {
    DiagramStore store;
    CompiledFunction function;
    CutSets cutSets;
};

std::optional<Solved> solve(FaultGraph& graph, Literal root, CutSets::Shape shape,
                            std::size_t nodes = plenty) {
    DiagramStore store;
    const auto function = store.compile(graph, root, {});
    if (!function) return std::nullopt;
    auto cutSets = CutSets::of(store, *function, shape, nodes, {});
    if (!cutSets) return std::nullopt;
    return Solved{std::move(store), *function, std::move(*cutSets)};
}

/// Figures of events: all different, so that rankings have few ties.
struct Figures {
    std::vector<double> probabilities;
    std::vector<int> orders;

    Figures(Random& random, int variables) {
        for (int i = 0; i < variables; ++i) {
            probabilities.push_back(random.chance(0.1) ? 0.5 : random.probability());
            orders.push_back(random.chance(0.7) ? 1 : random.between(2, 4));
        }
    }
};

CutSet cutSetOf(std::size_t mask, const Figures& figures) {
    CutSet set;
    set.probability = 1.0;
    for (std::uint32_t event = 0; event < figures.orders.size(); ++event) {
        if (((mask >> event) & 1U) == 0) continue;
        set.events.push_back(event);
        set.order += figures.orders[event];
        set.probability *= figures.probabilities[event];
    }
    return set;
}

bool isClose(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)); }

std::string text(const CutSet& set) {
    std::string result = "{";
    for (const std::uint32_t event : set.events) result += " " + std::to_string(event);
    return result + " } order " + std::to_string(set.order) + ", P " +
           QByteArray::number(set.probability, 'g', 17).toStdString();
}

/// The sorted brute-force list; what of `actual` is not its beginning, as text. Sets that tie may come in any
/// order, so ranks are compared by figures and the sets by membership.
std::string listDifferences(const std::vector<CutSet>& actual, const std::vector<CutSet>& sorted,
                            std::size_t most) {
    if (actual.size() != std::min(most, sorted.size())) return std::to_string(actual.size()) + " sets\n";
    std::string wrong;
    std::map<std::vector<std::uint32_t>, const CutSet*> left;
    for (const CutSet& set : sorted) left[set.events] = &set;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        const auto found = left.find(actual[i].events);
        const bool isRight = found != left.end() && found->second->order == actual[i].order &&
                             isClose(found->second->probability, actual[i].probability);
        if (!isRight) wrong += text(actual[i]) + " is none, or no more, or has other figures\n";
        if (found != left.end()) left.erase(found);
        if (!isClose(actual[i].probability, sorted[i].probability) || actual[i].order != sorted[i].order)
            wrong += text(actual[i]) + " where " + text(sorted[i]) + " is due\n";
    }
    return wrong;
}

std::string differences(const CutSets& actual, const TruthTable& table, const Figures& figures) {
    std::vector<CutSet> expected;
    for (const std::size_t mask : table.minimalSets()) expected.push_back(cutSetOf(mask, figures));
    std::string wrong;
    if (actual.count() != std::to_string(expected.size()))
        wrong += "count " + actual.count() + ", expected " + std::to_string(expected.size()) + "\n";
    std::array<double, CutSets::orderColumns> columns{};
    for (const CutSet& set : expected)
        if (set.order >= 1 && set.order <= static_cast<int>(columns.size()))
            ++columns[static_cast<std::size_t>(set.order) - 1];
    if (actual.countByOrder(figures.orders) != columns) wrong += "count by order\n";
    for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{3}, plenty}) {
        const auto best = [&](CutSetRanking ranking) {
            return actual.best(most, ranking, figures.probabilities, figures.orders);
        };
        std::ranges::sort(expected, [](const CutSet& a, const CutSet& b) {
            return std::pair(-a.probability, a.order) < std::pair(-b.probability, b.order);
        });
        wrong += listDifferences(best(CutSetRanking::probability), expected, most);
        std::ranges::sort(expected, [](const CutSet& a, const CutSet& b) {
            return std::pair(a.order, -a.probability) < std::pair(b.order, -b.probability);
        });
        wrong += listDifferences(best(CutSetRanking::order), expected, most);
    }
    return wrong;
}

std::vector<Literal> variables(FaultGraph& graph, std::uint32_t first, std::uint32_t count) {
    std::vector<Literal> result;
    for (std::uint32_t i = first; i < first + count; ++i) result.push_back(graph.variable(i));
    return result;
}

} // namespace

class TestCutSets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyEquallyLikelySets();
    void deepNestsOfModules();
    void monotoneFunctions();
    void functionsOfAnyShape();
    void constantsAndSingleEvents();
    void hullByHand();
    void negatedRootOfAModule();
    void votesByClosedForm_data();
    void votesByClosedForm();
    void moreThanAMachineWord();
    void modulesInModules();
    void budgetAndStop();
};

void TestCutSets::manyEquallyLikelySets() {
    // Half of 300 equal parts: about 1e89 sets, none better than another.
    constexpr std::uint32_t parts = 300;
    FaultGraph graph;
    std::vector<Literal> events;
    for (std::uint32_t i = 0; i < parts; ++i) events.push_back(graph.variable(i));
    DiagramStore store;
    const auto function = store.compile(graph, graph.atLeast(parts / 2, events), {1'000'000, {}});
    QVERIFY(function);
    const auto sets = CutSets::of(store, *function, CutSets::Shape::monotone, 1'000'000, {});
    QVERIFY(sets);
    const std::vector<double> probabilities(parts, 0.01);
    const std::vector<int> orders(parts, 1);
    for (const auto ranking : {CutSetRanking::probability, CutSetRanking::order}) {
        const auto best = sets->best(20, ranking, probabilities, orders);
        QCOMPARE(best.size(), std::size_t{20});
        for (const CutSet& set : best) QCOMPARE(set.order, static_cast<int>(parts / 2));
    }
}

void TestCutSets::deepNestsOfModules() {
    // Each level fails if its own part does, or if its spare and all below it do: nothing but modules in
    // modules.
    for (const std::uint32_t levels : {50U, 150U, 3000U}) {
        FaultGraph graph;
        Literal down = graph.variable(0);
        for (std::uint32_t level = 1; level < levels; ++level) {
            const Literal both[] = {graph.variable(2 * level), down};
            const Literal either[] = {graph.variable(2 * level + 1), graph.conjunction(both)};
            down = graph.disjunction(either);
        }
        DiagramStore store;
        const auto function = store.compile(graph, down, {1'000'000, {}});
        QVERIFY(function);
        const auto sets = CutSets::of(store, *function, CutSets::Shape::monotone, 1'000'000, {});
        QVERIFY(sets);
        QCOMPARE(sets->count(), std::to_string(levels));
        const std::vector<double> probabilities(2 * levels, 0.01);
        const std::vector<int> orders(2 * levels, 1);
        const auto best = sets->best(5, CutSetRanking::probability, probabilities, orders);
        if (levels > 200) continue; // past the nesting that is listed: nothing, but no crash and no wait
        QCOMPARE(best.size(), std::size_t{5});
        for (std::size_t rank = 0; rank < best.size(); ++rank) {
            QCOMPARE(best[rank].order, static_cast<int>(rank) + 1);
            QVERIFY(best[rank].events.back() == 2 * levels - 1 - (rank == 0 ? 0 : 1));
        }
    }
}

void TestCutSets::monotoneFunctions() {
    std::size_t withModules = 0;
    for (int seed = 0; seed < 1000; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        FaultGraph graph;
        const int count = random.between(2, 11);
        const RandomFunction function =
            randomFunction(graph, random, {count, random.between(1, 16), true, seed % 2 == 0});
        const Figures figures(random, count);
        for (const auto shape : {CutSets::Shape::monotone, CutSets::Shape::any}) {
            const auto solved = solve(graph, function.literal, shape);
            QVERIFY(solved);
            withModules += solved->cutSets.families().size() > 1 ? 1U : 0U;
            const std::string wrong = differences(solved->cutSets, function.table, figures);
            QVERIFY2(wrong.empty(), (seedText(seed) + "\n" + wrong).c_str());
        }
    }
    QVERIFY2(withModules > 200, std::to_string(withModules).c_str());
}

void TestCutSets::functionsOfAnyShape() {
    std::size_t notMonotone = 0;
    for (int seed = 0; seed < 1500; ++seed) {
        Random random(static_cast<std::uint64_t>(seed) + 10'000);
        FaultGraph graph;
        const int count = random.between(2, 11);
        const RandomFunction function =
            randomFunction(graph, random, {count, random.between(1, 16), false, true});
        // A function that holds at rest has the empty set alone: mostly take the half that says more.
        const bool turn = function.table.at(0) && random.chance(0.9);
        const TruthTable table = turn ? ~function.table : function.table;
        const auto solved = solve(graph, function.literal.flipped(turn), CutSets::Shape::any);
        QVERIFY(solved);
        for (int i = 0; i < count; ++i) {
            const auto number = static_cast<std::uint32_t>(i);
            if ((table.fixed(number, true) | table.fixed(number, false)) != table.fixed(number, true)) {
                ++notMonotone;
                break;
            }
        }
        const std::string wrong = differences(solved->cutSets, table, Figures(random, count));
        QVERIFY2(wrong.empty(), (seedText(seed) + "\n" + wrong).c_str());
    }
    QVERIFY2(notMonotone > 400, std::to_string(notMonotone).c_str());
}

void TestCutSets::constantsAndSingleEvents() {
    FaultGraph graph;
    const Literal a = graph.variable(2);
    const std::vector<double> p(3, 0.25);
    const std::vector<int> orders{1, 1, 3};
    struct Row {
        Literal root;
        std::string count;
        std::size_t events;
    };
    for (const Row& row :
         {Row{literalFalse, "0", 0}, Row{literalTrue, "1", 0}, Row{a, "1", 1}, Row{!a, "1", 0}}) {
        const auto solved = solve(graph, row.root, CutSets::Shape::any);
        QVERIFY(solved);
        QCOMPARE(solved->cutSets.count(), row.count);
        const std::vector<CutSet> sets = solved->cutSets.best(10, CutSetRanking::probability, p, orders);
        QCOMPARE(std::to_string(sets.size()), row.count);
        if (sets.empty()) continue;
        QCOMPARE(sets[0].events.size(), row.events);
        QCOMPARE(sets[0].order, row.events == 0 ? 0 : 3);
        QCOMPARE(sets[0].probability, row.events == 0 ? 1.0 : 0.25);
    }
}

void TestCutSets::hullByHand() {
    // a xor b: its hull is a + b. a·!b + !a·b·c: its hull is a + b·c.
    FaultGraph graph;
    const Literal a = graph.variable(0), b = graph.variable(1), c = graph.variable(2);
    const auto parity = solve(graph, graph.exclusiveOr(a, b), CutSets::Shape::any);
    const std::vector<double> p{0.1, 0.2, 0.3};
    const std::vector<int> orders{1, 1, 1};
    QVERIFY(parity);
    const auto of = [&](const std::optional<Solved>& solved, std::size_t rank) {
        return solved->cutSets.best(5, CutSetRanking::order, p, orders).at(rank).events;
    };
    QCOMPARE(parity->cutSets.count(), std::string("2"));
    QCOMPARE(of(parity, 0), std::vector<std::uint32_t>{1});
    QCOMPARE(of(parity, 1), std::vector<std::uint32_t>{0});
    const Literal left = graph.conjunction(std::vector<Literal>{a, !b});
    const Literal right = graph.conjunction(std::vector<Literal>{!a, b, c});
    const auto mixed =
        solve(graph, graph.disjunction(std::vector<Literal>{left, right}), CutSets::Shape::any);
    QVERIFY(mixed);
    QCOMPARE(mixed->cutSets.count(), std::string("2"));
    QCOMPARE(of(mixed, 0), std::vector<std::uint32_t>{0});
    QCOMPARE(of(mixed, 1), (std::vector<std::uint32_t>{1, 2}));
}

void TestCutSets::negatedRootOfAModule() {
    // Not (at least 2 of 3 work): at least 2 of the 3 negations fail; nothing fails at rest.
    FaultGraph graph;
    const std::vector<Literal> v = variables(graph, 0, 3);
    const std::vector<Literal> works{!v[0], !v[1], !v[2]};
    const Literal atLeastTwoWork = graph.atLeast(2, works);
    const auto down = solve(graph, !atLeastTwoWork, CutSets::Shape::monotone);
    QVERIFY(down);
    QCOMPARE(down->cutSets.count(), std::string("3"));
    // And the other way round it holds with nothing failed: the empty set is its one cut set.
    const auto up = solve(graph, atLeastTwoWork, CutSets::Shape::any);
    QVERIFY(up);
    QCOMPARE(up->cutSets.count(), std::string("1"));
}

void TestCutSets::votesByClosedForm_data() {
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("n");
    QTest::addColumn<QString>("count");
    QTest::newRow("2 of 3") << 2 << 3 << u"3"_s;
    QTest::newRow("10 of 20") << 10 << 20 << u"184756"_s;
    QTest::newRow("11 of 22") << 11 << 22 << u"705432"_s;
    QTest::newRow("50 of 100") << 50 << 100 << u"100891344545564193334812497256"_s;
}

void TestCutSets::votesByClosedForm() {
    QFETCH(int, k);
    QFETCH(int, n);
    QFETCH(QString, count);
    FaultGraph graph;
    const std::vector<Literal> inputs = variables(graph, 0, static_cast<std::uint32_t>(n));
    std::vector<double> p;
    for (int i = 0; i < n; ++i) p.push_back(0.01 * (i + 1) / n);
    const std::vector<int> orders(inputs.size(), 1);
    double likeliest = 1.0;
    for (int i = n - k; i < n; ++i) likeliest *= p[static_cast<std::size_t>(i)];
    for (const auto shape : {CutSets::Shape::monotone, CutSets::Shape::any}) {
        const auto solved = solve(graph, graph.atLeast(k, inputs), shape, 10'000);
        QVERIFY(solved);
        QCOMPARE(QString::fromStdString(solved->cutSets.count()), count);
        const auto byOrder = solved->cutSets.countByOrder(orders);
        for (int order = 1; order <= static_cast<int>(byOrder.size()); ++order)
            QCOMPARE(byOrder[static_cast<std::size_t>(order) - 1], order == k ? count.toDouble() : 0.0);
        const auto best = solved->cutSets.best(3, CutSetRanking::probability, p, orders);
        QCOMPARE(best.size(), std::size_t{3});
        QCOMPARE(best[0].order, k);
        QCOMPARE(best[0].events.front(), static_cast<std::uint32_t>(n - k));
        QCOMPARE(best[0].events.back(), static_cast<std::uint32_t>(n - 1));
        QVERIFY(isClose(best[0].probability, likeliest));
        // The next best gives up the weakest member for the strongest outsider.
        const double swapped =
            likeliest / p[static_cast<std::size_t>(n - k)] * p[static_cast<std::size_t>(n - k - 1)];
        QVERIFY(isClose(best[1].probability, swapped));
        QVERIFY(best[1].probability >= best[2].probability);
    }
}

void TestCutSets::moreThanAMachineWord() {
    // All of 30 groups, each down by any of 10: 10^30 sets of 30.
    FaultGraph graph;
    std::vector<Literal> groups;
    for (std::uint32_t group = 0; group < 30; ++group)
        groups.push_back(graph.disjunction(variables(graph, 10 * group, 10)));
    const auto solved = solve(graph, graph.conjunction(groups), CutSets::Shape::monotone);
    QVERIFY(solved);
    QCOMPARE(QString::fromStdString(solved->cutSets.count()), QString(u"1"_s + QString(30, u'0')));
    QCOMPARE(solved->cutSets.families().size(), std::size_t{31});
    std::vector<double> p(300, 1e-3);
    for (std::size_t group = 0; group < 30; ++group) p[10 * group + group % 10] = 0.5;
    p[7] = 0.25;
    const std::vector<int> orders(300, 1);
    QVERIFY((solved->cutSets.countByOrder(orders) == std::array<double, CutSets::orderColumns>{}));
    const auto best = solved->cutSets.best(3, CutSetRanking::probability, p, orders);
    QCOMPARE(best.size(), std::size_t{3});
    for (std::uint32_t group = 0; group < 30; ++group)
        QCOMPARE(best[0].events[group], 10 * group + group % 10);
    QVERIFY(isClose(best[0].probability, std::ldexp(1.0, -30)));
    QCOMPARE(best[1].events[0], 7U);
    QVERIFY(isClose(best[1].probability, std::ldexp(1.0, -31)));
    QVERIFY(isClose(best[2].probability, std::ldexp(1.0, -29) * 1e-3));
}

void TestCutSets::modulesInModules() {
    // 2 of 3 sites, each down by power or by both of two halls, each hall by 2 of 4 racks:
    // a site has 1 + 6·6 = 37 cut sets, the system 3·37² = 4107, of orders 2 (3), 5 (3·2·36) and 8 (3·36²).
    FaultGraph graph;
    std::vector<Literal> sites;
    for (std::uint32_t site = 0; site < 3; ++site) {
        const Literal first = graph.atLeast(2, variables(graph, 20 * site + 1, 4));
        const Literal second = graph.atLeast(2, variables(graph, 20 * site + 5, 4));
        sites.push_back(graph.disjunction(std::vector<Literal>{
            graph.variable(20 * site), graph.conjunction(std::vector<Literal>{first, second})}));
    }
    const auto solved = solve(graph, graph.atLeast(2, sites), CutSets::Shape::monotone);
    QVERIFY(solved);
    QCOMPARE(solved->cutSets.count(), std::string("4107"));
    std::vector<int> orders(60, 1);
    QVERIFY((solved->cutSets.countByOrder(orders) ==
             std::array<double, CutSets::orderColumns>{0, 3, 0, 0, 216, 0, 0, 3888, 0, 0}));
    const std::vector<double> p(60, 0.1);
    const auto all = solved->cutSets.best(5000, CutSetRanking::order, p, orders);
    QCOMPARE(all.size(), std::size_t{4107});
    const std::set<std::vector<std::uint32_t>> distinct = [&] {
        std::set<std::vector<std::uint32_t>> sets;
        for (const CutSet& set : all) sets.insert(set.events);
        return sets;
    }();
    QCOMPARE(distinct.size(), all.size());
    QVERIFY(std::ranges::is_sorted(all, {}, &CutSet::order));
    // A powered site that counts for three failures moves its sets two columns on.
    orders[0] = 3;
    QVERIFY((solved->cutSets.countByOrder(orders) ==
             std::array<double, CutSets::orderColumns>{0, 1, 0, 2, 144, 0, 72, 3888, 0, 0}));
}

void TestCutSets::budgetAndStop() {
    FaultGraph graph;
    const Literal votes = graph.atLeast(20, variables(graph, 0, 40));
    DiagramStore store;
    const auto function = store.compile(graph, votes, {});
    QVERIFY(function);
    for (const auto shape : {CutSets::Shape::monotone, CutSets::Shape::any}) {
        QVERIFY(!CutSets::of(store, *function, shape, 100, {}));
        QVERIFY(CutSets::of(store, *function, shape, plenty, {}));
    }
    Random random(3);
    FaultGraph large;
    DiagramStore largeStore;
    std::vector<Literal> terms;
    for (int i = 0; i < 40; ++i) {
        std::vector<Literal> term;
        for (int j = 0; j < 4; ++j)
            term.push_back(large.variable(static_cast<std::uint32_t>(random.below(30))));
        terms.push_back(large.disjunction(term));
    }
    const auto hard = largeStore.compile(large, large.conjunction(terms), {});
    QVERIFY(hard);
    std::stop_source stop;
    stop.request_stop();
    for (const auto shape : {CutSets::Shape::monotone, CutSets::Shape::any})
        QVERIFY(!CutSets::of(largeStore, *hard, shape, 10 * plenty, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestCutSets)
#include "tst_cut_sets.moc"
