// SPDX-License-Identifier: MIT
// Stacks (SPEC section 6) against a dense elimination of the same chain in hundreds of digits.

#include "tests/support/stack_reference.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace faultline;
using faultline::test::Precise;
using faultline::test::Stack;
using faultline::test::StackQuestion;
using faultline::test::StackReference;

namespace {

/// Compares with a reference of that many digits.
template <unsigned digits>
void compare(const StackQuestion& question) {
    StackReference<Precise<digits>> reference(question.u, *Hours::from(question.mttr),
                                              replicasOf(question.stack));
    const std::string text = disagreement(question, reference.solve());
    QVERIFY2(text.empty(), text.c_str());
}

double logUniform(std::mt19937& random, double lowest, double highest) {
    return std::exp(std::uniform_real_distribution(std::log(lowest), std::log(highest))(random));
}

/// Any stack of up to `largest` instances, with T = 0 or in that range. The ends of [0, 1] are drawn often.
Stack randomStack(std::mt19937& random, int largest, double shortest, double longest) {
    const auto draw = [&](int lowest, int highest) {
        return std::uniform_int_distribution(lowest, highest)(random);
    };
    const auto share = [&] {
        const int kind = draw(0, 3);
        return kind < 2 ? kind : std::uniform_real_distribution(0.0, 1.0)(random);
    };
    Stack stack;
    stack.count = draw(2, largest);
    stack.required = draw(1, stack.count);
    stack.standby = static_cast<StandbyMode>(draw(0, 3));
    stack.crews = draw(0, stack.count + 1);
    stack.dormancy = share();
    stack.coverage = share();
    stack.seconds = draw(0, 2) == 0 ? 0.0 : logUniform(random, shortest, longest);
    return stack;
}

} // namespace

class TestStackReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usual();
    void acrossTheRange();
    void atTheEnds_data();
    void atTheEnds();
    void large_data();
    void large();
};

void TestStackReference::usual() {
    std::mt19937 random(6);
    for (int i = 0; i < 1000; ++i) {
        const Stack stack = randomStack(random, 6, 1e-3, 1e7);
        const double ratio = logUniform(random, 1e-9, 1e3);
        compare<100>({stack, ratio / (1.0 + ratio), logUniform(random, 1e-3, 1e4)});
        if (QTest::currentTestFailed()) return;
    }
}

void TestStackReference::acrossTheRange() {
    std::mt19937 random(7);
    for (int i = 0; i < 500; ++i) {
        const Stack stack = randomStack(random, 4, 1e-100, 1e100);
        const double ratio = i % 2 == 0 ? logUniform(random, 1e-300, 1e15) : logUniform(random, 1e-100, 1.0);
        compare<2000>({stack, ratio / (1.0 + ratio), logUniform(random, 1e-50, 1e50)});
        if (QTest::currentTestFailed()) return;
    }
}

void TestStackReference::atTheEnds_data() {
    QTest::addColumn<Stack>("stack");
    QTest::addColumn<double>("u");
    QTest::addColumn<double>("mttr");
    const auto row = [](const char* name, const Stack& stack, double u, double mttr) {
        QTest::newRow(name) << stack << u << mttr;
    };
    const auto hot = StandbyMode::hot, warm = StandbyMode::warm, cold = StandbyMode::cold;
    const double second = 1.0 / 3600.0;
    const double rare = second / (30.0 * hoursPerYear + second);
    const double almost = std::nextafter(1.0, 0.0);
    row("U 1e-300", {3, 3, cold, 1}, 1e-300, 4.0);
    row("a pair to 1e-300", {2, 1, hot, 1}, 1e-150, 4.0);
    row("five to 1e-295", {5, 1, warm, 2, 0.01, 1.0, 1e-300}, 1e-59, 4.0);
    row("seconds against decades", {6, 1, hot, 1}, rare, second);
    row("seconds against decades, switching", {6, 2, warm, 2, 0.1, 0.999, 0.01}, rare, second);
    row("seconds against decades, slow", {6, 3, cold, 3, 0.0, 0.5, 1e9}, rare, second);
    row("U almost 1", {4, 2, warm, 1, 0.5, 0.9, 60.0}, almost, 4.0);
    row("U almost 1, uncovered", {4, 1, cold, 1, 0.5, 0.0, 60.0}, almost, 4.0);
    row("the shortest time", {3, 1, cold, 0, 0.5, 1.0, 5e-324}, 1e-9, 1e3);
    row("the longest time", {3, 1, cold, 0, 0.5, 1.0, 1e308}, 1e-9, 1e-3);
    row("hardly covered", {3, 1, cold, 0, 0.5, 1e-300, 1.0}, 0.5, 1.0);
    row("hardly covered, U almost 1", {6, 1, cold, 1, 0.5, 1e-300}, almost, 1.0);
    row("hardly covered, hardly dormant", {6, 2, warm, 1, 1e-300, 1e-300}, 0.9999, 1.0);
    row("hardly covered, all needed soon", {6, 5, warm, 1, 1e-300, 1e-300, 1e-3}, almost, 1.0);
    row("hardly uncovered", {3, 1, cold, 0, 0.5, almost}, 1e-20, 1.0);
    row("hardly dormant", {4, 1, warm, 1, 1e-300, 0.5, 10.0}, 1e-3, 1.0);
    row("tiny MTTR", {4, 2, warm, 1, 0.5, 0.5, 10.0}, 1e-3, 1e-290);
    row("huge MTTR", {4, 2, warm, 1, 0.5, 0.5, 10.0}, 1e-3, 1e290);
}

void TestStackReference::atTheEnds() {
    QFETCH(Stack, stack);
    QFETCH(double, u);
    QFETCH(double, mttr);
    compare<3000>({stack, u, mttr});
}

void TestStackReference::large_data() {
    QTest::addColumn<Stack>("stack");
    QTest::addColumn<double>("u");
    const auto row = [](const char* name, const Stack& stack, double u) {
        QTest::newRow(name) << stack << u;
    };
    row("20 of 30, warm", {30, 20, StandbyMode::warm, 3, 0.2, 0.99, 120.0}, 0.01);
    row("5 of 30, hot", {30, 5, StandbyMode::hot, 0, 0.5, 0.9, 3600.0}, 0.3);
    row("10 of 30, cold, worn out", {30, 10, StandbyMode::cold, 2, 0.5, 0.5, 7200.0}, 0.9);
    row("1 of 20, slow", {20, 1, StandbyMode::warm, 40, 0.7, 0.4, 1e6}, 0.6);
    row("100 of 120, cold", {120, 100, StandbyMode::cold, 7, 0.5, 0.999, 30.0}, 0.02);
}

void TestStackReference::large() {
    QFETCH(Stack, stack);
    QFETCH(double, u);
    compare<250>({stack, u, 3.0});
}

QTEST_GUILESS_MAIN(TestStackReference)
#include "tst_stack_reference.moc"
