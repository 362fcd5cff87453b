// SPDX-License-Identifier: MIT
// Stacks (SPEC section 6) against figures by hand and closed forms; laws and limits.
// tst_stack_reference.cpp has the second solver.

#include "tests/support/stack_cases.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <utility>

using namespace faultline;
using faultline::test::describe;
using faultline::test::disagreement;
using faultline::test::solve;
using faultline::test::Stack;
using faultline::test::StackQuestion;

namespace {

using Real = faultline::test::Precise<100>;
using PreciseFigures = faultline::test::PreciseFigures<Real>;

constexpr auto everyMode = {StandbyMode::active, StandbyMode::hot, StandbyMode::warm, StandbyMode::cold};

void compare(const StackQuestion& question, const PreciseFigures& expected) {
    const std::string text = disagreement(question, expected);
    QVERIFY2(text.empty(), text.c_str());
}

/// A chain in which only neighbours are joined: p(f + 1) = p(f) births(f) / repairs(f + 1), in units of mu.
/// Perfect switching makes every stack such a chain.
PreciseFigures productForm(const StackQuestion& q) {
    const Stack& s = q.stack;
    const Real ratio = Real(q.u) / (1 - Real(q.u));
    const int crews = s.crews > 0 ? s.crews : s.count;
    Real alpha = 1;
    if (s.standby == StandbyMode::warm) alpha = s.dormancy;
    if (s.standby == StandbyMode::cold) alpha = 0;
    Real weight = 1, total = 1, down = 0, flow = 0;
    for (int f = 0; f < s.count; ++f) {
        const int working = s.count - f;
        const int spares = std::max(0, working - s.required);
        const Real birth = (working - spares + spares * alpha) * ratio;
        if (working == s.required) flow = weight * birth;
        weight *= birth / std::min(f + 1, crews);
        total += weight;
        if (working - 1 < s.required) down += weight;
    }
    return {down / total, flow / total / Real(q.mttr)};
}

/// Two units of which one is needed, solved by hand with the states (1, N), (1, S), (1, X) and (2, N).
PreciseFigures pairWithSwitchover(const StackQuestion& q) {
    const Real rho = Real(q.u) / (1 - Real(q.u)), alpha = q.stack.dormancy, c = q.stack.coverage;
    const Real sigma = 3600 * Real(q.mttr) / q.stack.seconds;
    const Real switching = c * rho / (1 + sigma + alpha * rho);
    const Real uncovered = (1 - c) * rho / (1 + alpha * rho);
    const Real one = alpha * rho + sigma * switching + alpha * rho * (switching + uncovered);
    const Real two = rho * (one + alpha * (switching + uncovered)) / q.stack.crews;
    const Real total = 1 + one + switching + uncovered + two;
    return {(switching + uncovered + two) / total, rho * (1 + one) / total / Real(q.mttr)};
}

} // namespace

class TestStack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byHand_data();
    void byHand();
    void binomial_data();
    void binomial();
    void perfectSwitching_data();
    void perfectSwitching();
    void pairWithImperfectSwitching();
    void absentFieldsHaveTheirDefaults();
    void activeKnowsNoSwitchover();
    void certainAndImpossibleFailures();
    void single();
    void everyFigureIsANumber();
    void laws();
    void costIsLinear();
};

void TestStack::byHand_data() {
    QTest::addColumn<Stack>("stack");
    QTest::addColumn<double>("ratio"); // lambda / mu
    QTest::addColumn<double>("down");
    QTest::addColumn<double>("flow"); // per repair time
    const auto row = [](const char* name, const Stack& stack, double ratio, double down, double flow) {
        QTest::newRow(name) << stack << ratio << down << flow;
    };
    const auto active = StandbyMode::active, hot = StandbyMode::hot, cold = StandbyMode::cold;
    // On the right the weights of the states 0, 1, 2 … failed.
    row("two active, two crews", {2, 1}, 0.1, 0.01 / 1.21, 0.02 / 1.21);               // 1 .2 .01
    row("two active, one crew", {2, 1, active, 1}, 0.1, 0.02 / 1.22, 0.02 / 1.22);     // 1 .2 .02
    row("hot like active while alone", {2, 1, hot, 1}, 0.1, 0.02 / 1.22, 0.02 / 1.22); // 1 .2 .02
    row("two in series", {2, 2}, 0.1, 0.21 / 1.21, 0.2 / 1.21);                        // 1 .2 .01
    row("cold, one crew", {2, 1, cold, 1}, 0.1, 0.01 / 1.11, 0.01 / 1.11);             // 1 .1 .01
    row("cold, two crews", {2, 1, cold}, 0.1, 0.005 / 1.105, 0.01 / 1.105);            // 1 .1 .005
    row("warm", {2, 1, StandbyMode::warm}, 0.1, 0.0075 / 1.1575, 0.015 / 1.1575);      // 1 .15 .0075
    // Cold spares with a crew each are the lines of Erlang's loss system: B(3 lines, 2 erlang) = 4/19.
    row("Erlang's loss", {3, 1, cold}, 2.0, 4.0 / 19.0, 12.0 / 19.0);
    // Nothing covered: (1, X) has weight .1 and is left by repair alone; the spare never works.
    row("no coverage", {2, 1, cold, 0, 0.5, 0.0}, 0.1, 0.1 / 1.1, 0.1 / 1.1);
    // T = MTTR: S is left at 2, half of it to (1, N). Weights: S .05, (1, N) .05, (2, N) .1 * .05 / 2.
    row("T = MTTR", {2, 1, cold, 0, 0.5, 1.0, 4 * 3600.0}, 0.1, 0.0525 / 1.1025, 0.105 / 1.1025);
}

void TestStack::byHand() {
    QFETCH(Stack, stack);
    QFETCH(double, ratio);
    QFETCH(double, down);
    QFETCH(double, flow);
    const double mttr = 4.0;
    compare({stack, ratio / (1.0 + ratio), mttr}, {down, flow / mttr});
}

void TestStack::binomial_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("required");
    QTest::addColumn<double>("u");
    const auto row = [](int count, int required, double u) {
        QTest::addRow("%d of %d at %.16g", required, count, u) << count << required << u;
    };
    for (const double u : {1e-100, 1e-9, 0.01, 0.3, 0.5, 0.9, 1 - 1e-12}) {
        row(2, 1, u);
        row(3, 2, u);
        row(30, 28, u);
    }
    row(5, 1, 1e-60);
    row(30, 1, 1e-9);
    row(30, 30, 1e-300);
    row(1000, 1, 0.6);
    row(1000, 500, 0.1);
    row(1000, 990, 0.001);
    row(1000, 1000, 0.3);
}

void TestStack::binomial() {
    QFETCH(int, count);
    QFETCH(int, required);
    QFETCH(double, u);
    const Real q = u, p = 1 - q;
    Real tail = 0, choose = 1, barelyUp = 0;
    for (int working = 0; working <= required; ++working) {
        barelyUp = choose * pow(p, working) * pow(q, count - working);
        if (working < required) tail += barelyUp;
        choose = choose * (count - working) / (working + 1);
    }
    const double mttr = 0.25;
    compare({{count, required}, u, mttr}, {tail, barelyUp * required * q / (p * mttr)});
}

void TestStack::perfectSwitching_data() {
    QTest::addColumn<Stack>("stack");
    for (const StandbyMode standby : everyMode)
        for (const auto& [count, required] : {std::pair(2, 1), {2, 2}, {5, 1}, {5, 3}, {30, 20}, {1000, 900}})
            for (const int crews : {0, 1, 2, 5000})
                QTest::addRow("%d of %d %s, %d crews", required, count, nameOf(standby).data(), crews)
                    << Stack{count, required, standby, crews, 0.125};
}

void TestStack::perfectSwitching() {
    QFETCH(Stack, stack);
    for (const double u : {1e-30, 1e-9, 0.01, 0.2, 0.7, 0.9999999}) {
        const StackQuestion question{stack, u, 12.0};
        compare(question, productForm(question));
    }
}

void TestStack::pairWithImperfectSwitching() {
    for (const double dormancy : {0.0, 0.3, 1.0})
        for (const double coverage : {0.0, 0.5, 0.999, 1.0})
            for (const double seconds : {1e-3, 30.0, 86400.0, 1e12})
                for (const int crews : {1, 2})
                    for (const double u : {1e-12, 0.01, 0.9}) {
                        const Stack stack{2, 1, StandbyMode::warm, crews, dormancy, coverage, seconds};
                        compare({stack, u, 2.0}, pairWithSwitchover({stack, u, 2.0}));
                    }
}

void TestStack::absentFieldsHaveTheirDefaults() {
    Replicas absent;
    absent.count = 4;
    absent.required = 2;
    absent.standby = StandbyMode::warm;
    Replicas stated = absent;
    stated.repairCrews = 4;
    stated.dormancy = *Probability::from(0.5);
    const Hours mttr = Hours::defaultMttr();
    const double u = solveStack(0.1, mttr, absent).unavailability;
    QCOMPARE(u, solveStack(0.1, mttr, stated).unavailability);
    stated.repairCrews = 3;
    QVERIFY(u < solveStack(0.1, mttr, stated).unavailability);
    stated.repairCrews = 4;
    stated.dormancy = *Probability::from(0.4);
    QVERIFY(u > solveStack(0.1, mttr, stated).unavailability);
}

void TestStack::activeKnowsNoSwitchover() {
    const Stack decorated{4, 2, StandbyMode::active, 4, 0.1, 0.0, 1e6};
    QVERIFY(solve({{4, 2}, 0.1}) == solve({decorated, 0.1}));
}

void TestStack::certainAndImpossibleFailures() {
    for (const StandbyMode standby : everyMode)
        for (const int count : {1, 2, 1000}) {
            const Stack stack{count, 1, standby, 1, 0.0, 0.5, 60.0};
            QVERIFY2((solve({stack, 0.0}) == StackFigures{0.0, 0.0}), describe({stack, 0.0}).c_str());
            QVERIFY2((solve({stack, 1.0}) == StackFigures{1.0, 0.0}), describe({stack, 1.0}).c_str());
        }
}

void TestStack::single() {
    for (const double u : {1e-300, 1e-9, 0.02, 0.1, 0.3, 0.7, std::nextafter(1.0, 0.0)})
        for (const Stack& stack : {Stack{1, 1}, Stack{1, 1, StandbyMode::cold, 1, 0.5, 0.0, 3600.0}})
            QVERIFY2((solve({stack, u, 3.0}) == StackFigures{u, u / 3.0}), describe({stack, u, 3.0}).c_str());
}

void TestStack::everyFigureIsANumber() {
    const double almost = std::nextafter(1.0, 0.0);
    for (const double u : {5e-324, 1e-308, 1e-200, 1e-9, 0.5, 0.999, almost})
        for (const double mttr : {1e-10, 4.0, 1e308})
            for (const double seconds : {0.0, 5e-324, 1.0, 1e308})
                for (const double coverage : {0.0, 5e-324, 0.5, almost, 1.0})
                    for (const auto& [count, required] : {std::pair(2, 1), {7, 3}, {1000, 1}, {1000, 500}}) {
                        const Stack stack{count, required, StandbyMode::warm, 3, 5e-324, coverage, seconds};
                        const auto [unavailability, frequency] = solve({stack, u, mttr});
                        QVERIFY2(unavailability >= 0.0 && unavailability <= 1.0 && frequency >= 0.0 &&
                                     std::isfinite(frequency),
                                 describe({stack, u, mttr}).c_str());
                    }
}

void TestStack::laws() {
    constexpr double rounding = 1.0 + 1e-13;
    std::mt19937 random(8);
    const auto draw = [&](int lowest, int highest) {
        return std::uniform_int_distribution(lowest, highest)(random);
    };
    for (int i = 0; i < 1000; ++i) {
        // Perfect switching alone: elsewhere a repair can bring a stack where its next failure is worse.
        Stack stack;
        stack.count = draw(2, 20);
        stack.required = draw(1, stack.count);
        stack.standby = static_cast<StandbyMode>(draw(0, 3));
        stack.crews = draw(1, stack.count);
        stack.dormancy = draw(0, 10) / 10.0;
        const double u = std::pow(10.0, -draw(1, 9)) * draw(1, 9);
        const double before = solve({stack, u}).unavailability;
        if (before > 0.999) continue; // beside 1 a double no longer shows the difference
        Stack crew = stack, spare = stack;
        ++crew.crews;
        ++spare.count;
        const std::string what = describe({stack, u});
        QVERIFY2(solve({crew, u}).unavailability <= before * rounding, ("one more crew: " + what).c_str());
        QVERIFY2(solve({spare, u}).unavailability < before, ("one more spare: " + what).c_str());
        QVERIFY2(solve({stack, u * 1.01}).unavailability > before, ("worse instances: " + what).c_str());
    }
}

void TestStack::costIsLinear() {
    QElapsedTimer timer;
    timer.start();
    const StackFigures figures = solve({{1000, 500, StandbyMode::warm, 20, 0.3, 0.99, 30.0}, 0.05});
    QVERIFY(figures.unavailability > 0.0);
    // A millisecond as it is; a dense solution of these 2001 states takes seconds.
    QVERIFY2(timer.elapsed() < 500, std::to_string(timer.elapsed()).c_str());
}

QTEST_GUILESS_MAIN(TestStack)
#include "tst_stack.moc"
