// SPDX-License-Identifier: MIT
// Past its budget the engine never guesses: its bounds hold, and more budget makes them tighter.

#include "core/analysis/analyze.h"
#include "core/analysis/bounds.h"
#include "core/analysis/structure.h"
#include "core/base/time_limit.h"
#include "tests/support/networks.h"
#include "tests/support/random.h"
#include "tests/support/random_design.h"

#include <QtTest>

using namespace faultline;
using namespace faultline::test;

namespace {

/// Tiers of nodes, each needing any of three of the next tier at random: nothing in it is a module.
System tangledSystem(std::uint64_t seed, int tiers, int width) {
    System system;
    std::uint64_t state = seed * 2 + 1;
    const auto next = [&state](int bound) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state >> 33U) % static_cast<std::uint64_t>(bound));
    };
    const auto id = [](int tier, int place) {
        return ComponentId("n" + std::to_string(tier) + "-" + std::to_string(place));
    };
    const auto connect = [&system](const ComponentId& from, const ComponentId& to) {
        Connection connection;
        connection.id = ConnectionId("c" + std::to_string(system.connections.size()));
        connection.from = from;
        connection.to = to;
        system.connections.push_back(connection);
    };
    Component client;
    client.id = ComponentId("client");
    client.kind = ComponentKind::client;
    client.requirement.mode = Requirement::Mode::any;
    system.components.push_back(client);
    for (int tier = 0; tier < tiers; ++tier)
        for (int place = 0; place < width; ++place) {
            Component component;
            component.id = id(tier, place);
            component.requirement.mode = Requirement::Mode::any;
            component.failure = Failure::fromProbability(*Probability::from(0.01 + 0.001 * next(50)));
            system.components.push_back(component);
            if (tier == 0) connect(client.id, component.id);
        }
    for (int tier = 0; tier + 1 < tiers; ++tier)
        for (int place = 0; place < width; ++place)
            for (int link = 0; link < 3; ++link) connect(id(tier, place), id(tier + 1, next(width)));
    return system;
}

/// Without the cut sets, of which tangles have more than anybody wants.
AnalysisOptions figuresOnly() {
    AnalysisOptions options;
    options.cutSets = false;
    return options;
}

} // namespace

class TestBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encloseTheExactFigure();
    void tightenWithBudget();
    void frechetEnclosesAnyFunction();
    void analysisFallsBackOnBounds();
    void loopsHaveBounds_data();
    void loopsHaveBounds();
    void timeRunsOutOrIsGivenUp();
    void timeIsABudgetToo();
};

void TestBounds::encloseTheExactFigure() {
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const auto system = std::make_shared<const System>(randomSystem(seed));
        const auto exact = analyze(system);
        QVERIFY(exact);
        if (!exact->overall) continue;
        const double expected = exact->overall->exact.value();
        const Topology topology(*system);
        const BasicEvents events(topology);
        Structure structure(topology, events);
        const auto functions = structure.functionsOf(Path::overall, {});
        const auto chances = chancesOf(events.all());
        const Interval simple = associationBounds(structure.graph(), functions.systemDown, chances);
        const Interval any = frechetBounds(structure.graph(), functions.systemDown, chances);
        const double slack = 1e-12 * expected;
        QVERIFY2(simple.lower <= expected + slack && expected <= simple.upper + slack,
                 qPrintable(QString::number(seed)));
        QVERIFY2(any.lower <= expected + slack && expected <= any.upper + slack,
                 qPrintable(QString::number(seed)));
        for (const std::size_t nodes :
             {std::size_t{1}, std::size_t{40}, std::size_t{200}, std::size_t{100'000}}) {
            const auto bounds = boundsWithin(structure.graph(), functions.systemDown, chances, nodes, {});
            QVERIFY2(bounds.lower <= expected + slack && expected <= bounds.upper + slack,
                     qPrintable(QString("seed %1, %2 nodes").arg(seed).arg(nodes)));
        }
    }
}

void TestBounds::tightenWithBudget() {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const System system = tangledSystem(seed, 5, 8);
        const auto exact = analyze(std::make_shared<const System>(system), figuresOnly());
        QVERIFY(exact && exact->unavailability());
        const Topology topology(system);
        const BasicEvents events(topology);
        Structure structure(topology, events);
        const auto functions = structure.functionsOf(Path::overall, {});
        double before = 1.0;
        for (std::size_t nodes = 1'000; nodes <= 10'000'000; nodes *= 100) {
            const auto bounds =
                boundsWithin(structure.graph(), functions.systemDown, chancesOf(events.all()), nodes, {});
            QVERIFY(bounds.lower <= *exact->unavailability() * (1 + 1e-12));
            QVERIFY(bounds.upper >= *exact->unavailability() * (1 - 1e-12));
            const double width = bounds.upper - bounds.lower;
            QVERIFY2(width <= before, qPrintable(QString("seed %1, %2 nodes").arg(seed).arg(nodes)));
            before = width;
        }
        QVERIFY(before <= 1e-6 * *exact->unavailability());
    }
}

void TestBounds::frechetEnclosesAnyFunction() {
    FaultGraph graph;
    const Literal a = graph.variable(0);
    const Literal b = graph.variable(1);
    const Chance events[] = {{0.3, 0.7}, {0.6, 0.4}};
    const Literal contradiction[] = {graph.exclusiveOr(a, b), a, b};
    const Interval never = frechetBounds(graph, graph.conjunction(contradiction), events);
    QCOMPARE(never.lower, 0.0);
    const Literal either[] = {a, !b};
    const Interval bounds = frechetBounds(graph, graph.disjunction(either), events);
    QVERIFY(bounds.lower <= 0.4 && bounds.upper >= 1.0 - 0.7 * 0.6);
    QVERIFY(bounds.lower >= 0.4 - 1e-15 && bounds.upper <= 0.7 + 1e-15);
}

void TestBounds::analysisFallsBackOnBounds() {
    const auto system = std::make_shared<const System>(tangledSystem(7, 5, 9));
    AnalysisOptions poor;
    poor.diagramNodes = 2'000;
    const auto bounded = analyze(system, poor);
    QVERIFY(bounded);
    QCOMPARE(bounded->method, Method::bounds);
    QVERIFY(!bounded->unavailability() && !bounded->frequencyPerHour && !bounded->cutSets);
    QVERIFY(bounded->importance.empty());
    const auto exact = analyze(system, figuresOnly());
    QVERIFY(exact && exact->unavailability());
    QCOMPARE(exact->method, Method::exact);
    const Interval bounds = bounded->overall->bounds.value();
    QVERIFY(bounds.lower <= *exact->unavailability() && *exact->unavailability() <= bounds.upper);
    QVERIFY2(bounds.upper < 0.9, "a bound that says nothing is none");
    // SPOFs are structure: they need no diagram.
    QCOMPARE(bounded->spofs.size(), exact->spofs.size());
    // An edited figure must not meet bounds that were made for another.
    Analyzer analyzer;
    QVERIFY(analyzer.analyze(system, poor));
    System worse = *system;
    for (Component& component : worse.components)
        component.failure = Failure::fromProbability(*Probability::from(0.4));
    const auto after = analyzer.analyze(std::make_shared<const System>(worse), poor);
    QVERIFY(after);
    QVERIFY(*after->overall->bounds != bounds);
    const auto worseExact = analyze(std::make_shared<const System>(worse), figuresOnly());
    QVERIFY(worseExact && worseExact->unavailability());
    QVERIFY(after->overall->bounds->lower <= *worseExact->unavailability());
    QVERIFY(after->overall->bounds->upper >= *worseExact->unavailability());
}

void TestBounds::timeRunsOutOrIsGivenUp() {
    std::stop_source user;
    const TimeLimit none(std::nullopt, user.get_token());
    const TimeLimit early(1e-3, user.get_token());
    const TimeLimit late(1e300, user.get_token()); // no clock overflows
    QTRY_VERIFY(early.token().stop_requested());
    QVERIFY(!none.token().stop_requested() && !late.token().stop_requested());
    user.request_stop();
    QVERIFY(none.token().stop_requested() && late.token().stop_requested());
}

void TestBounds::timeIsABudgetToo() {
    AnalysisOptions hasty;
    hasty.timeLimit = 1e-9;
    AnalysisOptions patient;
    patient.timeLimit = 1e6;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto system = std::make_shared<const System>(randomSystem(seed));
        const auto exact = analyze(system);
        const auto bounded = analyze(system, hasty);
        const auto same = analyze(system, patient);
        QVERIFY(exact && bounded && same);
        QCOMPARE(bounded->overall.has_value(), exact->overall.has_value());
        if (!exact->overall) continue;
        const double expected = *exact->unavailability();
        QCOMPARE(same->unavailability(), exact->unavailability());
        QCOMPARE(same->cutSets.has_value(), exact->cutSets.has_value());
        // How far a billionth of a second reaches depends on the machine; that it holds does not.
        const Unavailability& figure = *bounded->overall;
        const Interval bounds = figure.exact ? Interval{*figure.exact, *figure.exact} : *figure.bounds;
        QVERIFY2(bounds.lower <= expected * (1 + 1e-12) && expected * (1 - 1e-12) <= bounds.upper,
                 qPrintable(QString::number(seed)));
    }
    // With so many nodes it would not end on any machine of today: that it does is the limit's doing.
    AnalysisOptions rich;
    rich.diagramNodes = std::size_t{1} << 40U;
    rich.timeLimit = 0.2;
    const auto endless = analyze(std::make_shared<const System>(tangledSystem(7, 12, 60)), rich);
    QVERIFY(endless);
    QCOMPARE(endless->method, Method::bounds);
    QVERIFY(endless->overall->bounds->lower <= endless->overall->bounds->upper);
}

void TestBounds::loopsHaveBounds_data() {
    QTest::addColumn<Network>("network");
    QTest::addColumn<NetworkFailures>("failures");
    QTest::newRow("vertices") << gridNetwork(6) << NetworkFailures{0.02, 0.0};
    QTest::newRow("edges") << gridNetwork(5) << NetworkFailures{0.0, 0.02};
    QTest::newRow("complete") << completeNetwork(6) << NetworkFailures{0.01, 0.01};
}

void TestBounds::loopsHaveBounds() {
    QFETCH(Network, network);
    QFETCH(NetworkFailures, failures);
    const auto system = std::make_shared<const System>(designOf(network, failures));
    const double exact = *analyze(system, {})->unavailability();
    double widest = 1.0;
    bool isBounded = false;
    for (const std::size_t nodes : {100, 400, 1'600}) {
        AnalysisOptions options;
        options.diagramNodes = nodes;
        const Report report = *analyze(system, options);
        if (report.overall->exact) break;
        isBounded = true;
        const Interval bounds = *report.overall->bounds;
        QVERIFY2(
            bounds.lower <= exact && exact <= bounds.upper,
            qPrintable(
                QString("%1: %2 not in [%3, %4]").arg(nodes).arg(exact).arg(bounds.lower).arg(bounds.upper)));
        QVERIFY(bounds.upper - bounds.lower <= widest);
        widest = bounds.upper - bounds.lower;
        QCOMPARE(report.clients.front().unavailability.bounds->upper, bounds.upper);
    }
    QVERIFY(isBounded);
    QVERIFY(widest < 0.5);
}

QTEST_GUILESS_MAIN(TestBounds)
#include "tst_bounds.moc"
