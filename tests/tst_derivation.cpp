// SPDX-License-Identifier: MIT
// A derivation must end at the engine's figure, and every step of it must follow from the steps below.

#include "core/analysis/analyze.h"
#include "core/analysis/derivation.h"
#include "core/base/units.h"
#include "core/io/derivation_text.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace faultline;
using namespace faultline::test;

namespace {

Report reportOf(System system) { return *analyze(std::make_shared<const System>(std::move(system))); }

FigureQuestion about(Figure figure, Path path = Path::overall) {
    FigureQuestion question;
    question.figure = figure;
    question.path = path;
    return question;
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) || (a == 0.0 && b == 0.0);
}

/// At least k of things with these probabilities, by trying every state.
double atLeast(int k, const std::vector<double>& values) {
    double sum = 0.0;
    for (std::size_t state = 0; state < (std::size_t{1} << values.size()); ++state) {
        double probability = 1.0;
        int down = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool isDown = (state >> i & 1U) != 0;
            probability *= isDown ? values[i] : 1.0 - values[i];
            down += isDown ? 1 : 0;
        }
        if (down >= k) sum += probability;
    }
    return sum;
}

/// The value that a step's rule makes of the steps below it, by the formula as it is printed.
double formulaOf(const DerivationStep& step) {
    std::vector<double> values;
    for (const DerivationStep& inner : step.steps) values.push_back(inner.value);
    switch (step.rule) {
    case StepRule::any: {
        // 1 - ∏ (1 - P), without losing what is small.
        double logarithm = 0.0;
        for (const double value : values) logarithm += std::log1p(-value);
        return -std::expm1(logarithm);
    }
    case StepRule::all: {
        double product = 1.0;
        for (const double value : values) product *= value;
        return product;
    }
    case StepRule::atLeast: return atLeast(step.number, values);
    case StepRule::same: return values[0];
    case StepRule::either: return values[0] * values[1] + (1.0 - values[0]) * values[2];
    default: return step.value;
    }
}

struct Counts {
    int events = 0, cases = 0, diagrams = 0, repeated = 0, steps = 0;
};

/// Checks every step against those below it, and every event against the report.
void checkSteps(const DerivationStep& step, const Report& report, Counts& counts) {
    ++counts.steps;
    QVERIFY2(isClose(step.value, formulaOf(step)), textOf(step, *report.system).title.c_str());
    if (step.rule == StepRule::event) {
        ++counts.events;
        const auto found = std::ranges::find(report.events, step.subject.event, &BasicEvent::ref);
        QVERIFY(found != report.events.end());
        QCOMPARE(step.value, found->unavailability);
    }
    counts.cases += step.rule == StepRule::either ? 1 : 0;
    counts.diagrams += step.rule == StepRule::diagram ? 1 : 0;
    counts.repeated += step.rule == StepRule::repeated ? 1 : 0;
    QVERIFY(!textOf(step, *report.system).title.empty());
    for (const DerivationStep& inner : step.steps) checkSteps(inner, report, counts);
}

Counts checkUnavailability(const Report& report, const FigureQuestion& question, double expected) {
    Counts counts;
    const auto derivation = derive(report, question);
    if (!derivation) {
        QTest::qFail(derivation.error().what.c_str(), __FILE__, __LINE__);
        return counts;
    }
    if (!isClose(derivation->root.value, expected))
        QTest::qFail(plainText(*derivation).c_str(), __FILE__, __LINE__);
    checkSteps(derivation->root, report, counts);
    return counts;
}

std::string textFor(const char* design, const FigureQuestion& question) {
    const auto derivation = derive(reportOf(systemFrom(design)), question);
    return derivation ? plainText(*derivation) : derivation.error().code;
}

} // namespace

class tst_Derivation : public QObject {
    Q_OBJECT

private slots:
    void twoReplicas() {
        const std::string text = textFor("client > node > db ~ db2", about(Figure::unavailability));
        QCOMPARE(text,
                 std::string("Unavailability of the system\n"
                             "\n"
                             "The system is down: 0.010099\n"
                             "  Any one of these 2 is enough. They are independent, so their chances of "
                             "staying up multiply.\n"
                             "  U = 1 − (1 − P(node)) · (1 − U(write db, db2))\n"
                             "  = 1 − (1 − 0.01) · (1 − 0.0001) = 0.010099\n"
                             "  node is down: 0.01\n"
                             "    The probability is stated in the design.\n"
                             "  Nothing takes writes among db, db2: 0.0001\n"
                             "    All of these 2 must be down together. They are independent, so their "
                             "probabilities multiply.\n"
                             "    U(write db, db2) = P(db) · P(db2)\n"
                             "    = 0.01 · 0.01 = 0.0001\n"
                             "    db is down: 0.01\n"
                             "      The probability is stated in the design.\n"
                             "    db2 is down: 0.01\n"
                             "      The probability is stated in the design.\n"));
    }

    void conversions_data() {
        QTest::addColumn<int>("figure");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("line");
        QTest::newRow("availability") << int(Figure::availability) << 0.9801 << "A = 1 − U";
        QTest::newRow("nines") << int(Figure::nines) << -std::log10(0.0199) << "= −log₁₀ 0.0199 = 1.701";
        QTest::newRow("downtime") << int(Figure::downtime) << 174.324 << "about 7 days 6 hours a year";
        QTest::newRow("outages") << int(Figure::outages) << 43.362
                                 << "node: 8760 · 0.99 · 0.0025 = 21.681 a year";
        QTest::newRow("meanOutage") << int(Figure::meanOutage) << 174.324 / 43.362
                                    << "D / N = 8760 h · U / N";
    }
    void conversions() {
        QFETCH(int, figure);
        QFETCH(double, value);
        QFETCH(QString, line);
        const Report report = reportOf(systemFrom("client > node > db"));
        const auto derivation = derive(report, about(static_cast<Figure>(figure)));
        QVERIFY(derivation);
        QVERIFY(isClose(derivation->root.value, value));
        QVERIFY(QString::fromStdString(plainText(*derivation)).contains(line));
    }

    /// What two parts lie in is looked at both ways where it cannot be taken out of them.
    void sharedDomain() {
        const Report report = reportOf(systemFrom("client > gw*3 > node*3 > db ~ db2\n"
                                                  "{region eu [p=0.001]: gw1 node1 node2 db}\n"
                                                  "{region us [p=0.002]: gw2 gw3 node3 db2}"));
        const Counts counts = checkUnavailability(report, {}, *report.unavailability());
        QVERIFY(counts.cases > 0);
        QCOMPARE(counts.diagrams, 0);
    }

    /// A region around everything is no case to look at: it stands alone, and is counted once.
    void regionAroundAll() {
        const Report report = reportOf(systemFrom("client > gw*2 > node*2 > db\n"
                                                  "{region eu [p=0.001]: gw node db}"));
        const Counts counts = checkUnavailability(report, {}, *report.unavailability());
        QCOMPARE(counts.cases, 0);
        QVERIFY(isClose(*report.unavailability(), 1.0 - 0.999 * 0.99 * 0.9999 * 0.9999));
        const auto text = QString::fromStdString(plainText(*derive(report, {})));
        QVERIFY(text.contains(QStringLiteral("counted once")));
    }

    void loneBox() {
        const std::string text = textFor("db", about(Figure::unavailability));
        QVERIFY(QString::fromStdString(text).contains(QStringLiteral("U = P(db)\n")));
    }

    void majority() {
        const Report report = reportOf(systemFrom("node [requires=2] > db*3\nclient > node"));
        checkUnavailability(report, {}, *report.unavailability());
        const auto text = QString::fromStdString(plainText(*derive(report, {})));
        QVERIFY2(text.contains(QStringLiteral("3 · 0.01² · (1 − 0.01) + 0.01³ = 0.000298")),
                 qPrintable(text));
    }

    void everyFormOfFailure() {
        const auto text = QString::fromStdString(textFor(
            "client > node [a=0.999] > db [mtbf=2000, mttr=4] ~[coverage=0.9, seconds=1440] db2\n"
            "node2 [count=3, need=2]; client > gw > node2; cache [count=2, standby=cold]; node > cache",
            about(Figure::unavailability)));
        QVERIFY2(text.contains(QStringLiteral("P = 1 − A\n")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("= 1 − 0.999 = 0.001\n")));
        QVERIFY(text.contains(QStringLiteral("= 4 / (2000 + 4) = 0.00199601\n")));
        QVERIFY(text.contains(QStringLiteral("= (1 − 0.9) + 0.9 · min(1, 1440 s / 4 h) = 0.19\n")));
        QVERIFY(text.contains(QStringLiteral("= 3 · 0.01² · (1 − 0.01) + 0.01³ = 0.000298\n")));
        QVERIFY(text.contains(QStringLiteral("Spares stand cold: the figure is the share of time")));
    }

    void criticality() {
        const Report report = reportOf(systemFrom("client > node*2 > db"));
        FigureQuestion question = about(Figure::criticality);
        question.events = {{EventType::component, ElementId("db")}};
        const auto derivation = derive(report, question);
        QVERIFY(derivation);
        QVERIFY(isClose(derivation->root.value, *report.importance.front().criticality));
        const RateTerm& term = derivation->root.terms.front();
        QVERIFY(isClose(term.whenDown, 1.0));
        QVERIFY(isClose(term.whenUp, 0.0001));
        QVERIFY(isClose((term.whenDown - term.whenUp) * 0.01 / 0.010099, derivation->root.value));
    }

    void redundancyWithSharedFate() {
        const Report report = reportOf(systemFrom("client > node*2 > db\n{risk release [p=0.001]: node}"));
        FigureQuestion question = about(Figure::redundancy);
        question.redundancy = keyOf(*report.system, report.redundancy.front());
        const auto derivation = derive(report, question);
        QVERIFY(derivation);
        QVERIFY(isClose(derivation->root.value, *report.redundancy.front().figures->actual));
        QVERIFY(isClose(derivation->root.steps[0].value, 0.0001));
        const auto text = QString::fromStdString(plainText(*derivation));
        QVERIFY2(text.contains(QStringLiteral("P · P\n    = 0.01 · 0.01 = 0.0001")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("release strikes: 0.001")));
    }

    void cutSet() {
        const Report report = reportOf(systemFrom("client > node*2 > db"));
        FigureQuestion question = about(Figure::cutSet);
        question.events = {{EventType::component, ElementId("node1")},
                           {EventType::component, ElementId("node2")}};
        const auto derivation = derive(report, question);
        QVERIFY(derivation);
        QVERIFY(isClose(derivation->root.value, 0.0001));
    }

    void whatIsGone() {
        const Report report = reportOf(systemFrom("client > node*2 > db"));
        for (const Figure figure : {Figure::criticality, Figure::partUnavailability, Figure::cutSet}) {
            FigureQuestion question = about(figure);
            question.events = {{EventType::component, ElementId("gone")}};
            QCOMPARE(derive(report, question).error().code, std::string("no-figure"));
        }
        FigureQuestion client = about(Figure::unavailability);
        client.client = ComponentId("gone");
        QCOMPARE(derive(report, client).error().code, std::string("no-figure"));
        QCOMPARE(derive(report, about(Figure::redundancy)).error().code, std::string("no-figure"));
        QCOMPARE(derive(reportOf(System()), {}).error().code, std::string("no-figure"));
    }

    void stops() {
        const Report report = reportOf(systemFrom("client > node*2 > db"));
        std::stop_source source;
        source.request_stop();
        QCOMPARE(derive(report, {}, source.get_token()).error().code, std::string("stopped"));
    }

    void bounds() {
        AnalysisOptions options;
        options.diagramNodes = 3;
        // A lattice that no product describes, past a budget of next to nothing.
        const System system =
            systemFrom("client > gw*3 > node*4 [kind=database] ; gw1 > coord ; gw3 > coord");
        const auto report = analyze(std::make_shared<const System>(system), options);
        QVERIFY(report);
        QCOMPARE(report->method, Method::bounds);
        const auto derivation = derive(*report, {});
        QVERIFY(derivation);
        QCOMPARE(derivation->root.rule, StepRule::bounds);
        QVERIFY(derivation->root.bounds->lower <= derivation->root.bounds->upper);
    }

    /// Sixteen servers in a ring of common causes: past the nested cases, still exact and still true.
    void entangled() {
        std::string design = "client > node*16\n";
        for (int i = 1; i <= 16; ++i)
            design += "{risk r" + std::to_string(i) + " [p=0.03]: node" + std::to_string(i) + " node" +
                      std::to_string(i % 16 + 1) + " node" + std::to_string((i + 4) % 16 + 1) + "}\n";
        const Report report = reportOf(systemFrom(design));
        const Counts counts = checkUnavailability(report, {}, *report.unavailability());
        QVERIFY(counts.diagrams > 0);
        const auto text = QString::fromStdString(plainText(*derive(report, {})));
        QVERIFY(text.contains(QStringLiteral("The most probable ways to get there:")));
    }

    void randomDesigns() {
        Counts all;
        for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
            const Report report = reportOf(randomSystem(seed));
            if (!report.overall) continue;
            const Counts counts = checkUnavailability(report, {}, *report.unavailability());
            if (QTest::currentTestFailed()) QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
            all.cases += counts.cases;
            all.events += counts.events;
            all.repeated += counts.repeated;
            if (report.read)
                checkUnavailability(report, about(Figure::unavailability, Path::read), *report.read->exact);
            if (report.write)
                checkUnavailability(report, about(Figure::unavailability, Path::write), *report.write->exact);
            for (const ClientResult& client : report.clients) {
                FigureQuestion question;
                question.client = client.client == impliedClient
                                      ? ComponentId()
                                      : report.system->components[static_cast<std::size_t>(client.client)].id;
                checkUnavailability(report, question, *client.unavailability.exact);
            }
            for (const RedundancyResult& row : report.redundancy) {
                FigureQuestion question = about(Figure::redundancy);
                question.redundancy = keyOf(*report.system, row);
                checkUnavailability(report, question, *row.figures->actual);
            }
            if (QTest::currentTestFailed()) QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
        QVERIFY(all.cases > 100);
        QVERIFY(all.events > 1000);
        QVERIFY(all.repeated > 10);
    }
};

QTEST_APPLESS_MAIN(tst_Derivation)
#include "tst_derivation.moc"
