// SPDX-License-Identifier: MIT
// The analysis beside the window: the newest question is answered, exactly, and the window never waits.
#include "core/io/design_file.h"
#include "core/io/report_json.h"
#include "tests/support/large_design.h"
#include "tests/support/notation.h"
#include "tests/support/random.h"
#include "ui/analysis_runner.h"
#include "ui/document.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <limits>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

using State = AnalysisRunner::State;

/// A client and parts with four random requests each, to some of the sixty after them, that each need any one
/// of their targets: 300 are far beyond any diagram.
Design endlessDesign() {
    constexpr std::size_t parts = 300;
    test::Random random(11);
    System system;
    const std::size_t leaves = parts - 5;
    for (std::size_t i = 0; i <= parts; ++i) {
        Component part;
        part.id = ComponentId("p" + std::to_string(i));
        part.kind = i == 0       ? ComponentKind::client
                    : i > leaves ? ComponentKind::database
                                 : ComponentKind::node;
        part.requirement.mode = Requirement::Mode::any;
        part.failure = Failure::fromProbability(*Probability::from(0.01));
        system.components.push_back(std::move(part));
    }
    for (std::size_t from = 0; from <= leaves; ++from)
        for (int i = 0; i < 4; ++i) {
            const std::size_t to = from + 1 + random.below(std::min<std::size_t>(60, parts - from));
            Connection request;
            request.id = ConnectionId("c" + std::to_string(system.connections.size()));
            request.from = system.components[from].id;
            request.to = system.components[to].id;
            system.connections.push_back(std::move(request));
        }
    return {system, {}};
}

/// Takes longer than the runner has patience with outdated questions, but not for ever: its time grows about
/// with its size.
Design slowDesign() {
    for (int components = 200; components < 100'000; components += components / 2) {
        Design design{test::largeSystem(test::tieredShape(components)), {}};
        QElapsedTimer timer;
        timer.start();
        if (!analyze(std::make_shared<const System>(design.system))) qFatal("an analysis has failed");
        if (timer.elapsed() > 300) return design;
    }
    qFatal("no design is slow enough");
}

Design simpleDesign() { return {test::systemFrom("client > node*2 > db"), {}}; }

/// Raises or lowers one part's figure.
Edit figureOf(const Document& document, std::size_t component, double p) {
    Component changed = document.system().components[component];
    changed.failure = Failure::fromProbability(*Probability::from(p));
    return {Set<Component>{changed}};
}

/// Every figure, name and list of a report.
QString everythingIn(const Report& report) { return QString::fromStdString(reportJson(report, "x")); }

QString everythingAbout(const System& system) {
    return everythingIn(*analyze(std::make_shared<const System>(system)));
}

} // namespace

class tst_UiRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void answersAreThoseOfAnalyze();
    void layoutAsksNothing();
    void newestWins();
    void answersComeDuringADrag();
    void longQuestionGetsItsTime();
    void outdatedLongQuestionIsGivenUp();
    void lastAnswerStaysMarkedStale();
    void stopAndRestart();
    void anotherDesignForgetsTheAnswer();
    void windowNeverWaits();
};

void tst_UiRunner::answersAreThoseOfAnalyze() {
    int samples = 0;
    Document document;
    AnalysisRunner runner(document);
    const auto folder = std::filesystem::path(FAULTLINE_SOURCE_DIR) / "samples";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".faultline") continue;
        auto design = loadDesign(file.path());
        QVERIFY(design);
        document.setDesign(*std::move(design));
        QTRY_VERIFY_WITH_TIMEOUT(runner.state() == State::fresh, 30'000);
        QCOMPARE(everythingIn(*runner.report()), everythingAbout(document.system()));
        // A figure edit takes the way that keeps diagrams; the answer is the same.
        QVERIFY(document.edit(figureOf(document, 1, 0.0421), u"Figure"_s));
        QVERIFY(runner.state() == State::stale);
        QTRY_VERIFY_WITH_TIMEOUT(runner.state() == State::fresh, 30'000);
        QCOMPARE(everythingIn(*runner.report()), everythingAbout(document.system()));
        ++samples;
    }
    QVERIFY(samples >= 5);
}

void tst_UiRunner::layoutAsksNothing() {
    Document document;
    document.setDesign(simpleDesign());
    AnalysisRunner runner(document);
    QTRY_VERIFY(runner.state() == State::fresh);
    QSignalSpy states(&runner, &AnalysisRunner::stateChanged);
    const ComponentId first = document.system().components[0].id;
    QVERIFY(document.edit({Place{{{first, Point{8, 8}}}, {}}}, u"Move"_s));
    QTest::qWait(50);
    QCOMPARE(states.count(), 0);
}

void tst_UiRunner::newestWins() {
    Document document;
    document.setDesign(simpleDesign());
    AnalysisRunner runner(document);
    QTRY_VERIFY(runner.state() == State::fresh);
    QSignalSpy reports(&runner, &AnalysisRunner::reportChanged);
    std::vector<double> shown; // the figure of the edited part, in the order of the answers
    connect(&runner, &AnalysisRunner::reportChanged, this,
            [&] { shown.push_back(runner.report()->system->components[1].failure->unavailability()); });
    const MergeKey spin = document.newMergeKey();
    for (int step = 1; step <= 200; ++step)
        QVERIFY(document.edit(figureOf(document, 1, step / 1000.0), u"Figure"_s, spin));
    QTRY_VERIFY(runner.state() == State::fresh);
    // Asked within one turn of the event loop, most of these questions were never worked on.
    QVERIFY(!shown.empty() && shown.size() < 200);
    QVERIFY(std::ranges::is_sorted(shown));
    QCOMPARE(shown.back(), 0.2);
    QVERIFY(*runner.report()->system == document.system());
    QCOMPARE(reports.count(), int(shown.size()));
    QTest::qWait(50);
    QCOMPARE(reports.count(), int(shown.size())); // nothing older comes after it
}

void tst_UiRunner::answersComeDuringADrag() {
    Document document;
    document.setDesign(simpleDesign());
    AnalysisRunner runner(document);
    QTRY_VERIFY(runner.state() == State::fresh);
    QSignalSpy reports(&runner, &AnalysisRunner::reportChanged);
    const MergeKey spin = document.newMergeKey();
    for (int step = 1; step <= 60; ++step) {
        QVERIFY(document.edit(figureOf(document, 1, step / 1000.0), u"Figure"_s, spin));
        QTest::qWait(8);
    }
    QVERIFY2(reports.count() >= 10, qPrintable(u"%1 answers"_s.arg(reports.count())));
    QVERIFY(runner.previousReport() && runner.previousReport() != runner.report());
}

void tst_UiRunner::longQuestionGetsItsTime() {
    Document document;
    document.setDesign(slowDesign());
    AnalysisRunner runner(document);
    QVERIFY(runner.state() == State::stale && !runner.report());
    QTRY_VERIFY(runner.secondsAtWork() > 0.2);
    QTRY_VERIFY_WITH_TIMEOUT(runner.state() == State::fresh, 60'000);
    QVERIFY(*runner.report()->system == document.system());
    QCOMPARE(runner.secondsAtWork(), 0.0);
}

void tst_UiRunner::outdatedLongQuestionIsGivenUp() {
    Document document;
    document.setDesign(endlessDesign());
    AnalysisRunner runner(document);
    QTest::qWait(200);
    QVERIFY(runner.state() == State::stale);
    // What made it endless goes: the clients have nothing to ask any more.
    Remove most;
    for (const Component& component : document.system().components)
        if (component.id.text().size() > 2) most.ids.emplace_back(component.id);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(document.edit({most}, u"Remove"_s));
    QTRY_VERIFY(runner.state() == State::fresh);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QVERIFY(*runner.report()->system == document.system());
}

void tst_UiRunner::lastAnswerStaysMarkedStale() {
    Document document;
    document.setDesign(simpleDesign());
    AnalysisRunner runner(document);
    QTRY_VERIFY(runner.state() == State::fresh);
    const auto answer = runner.report();
    // All of the endless design comes in beside what there is.
    Patch patch;
    for (Component& component : endlessDesign().system.components)
        patch.components.added.push_back({component});
    for (Connection& each : endlessDesign().system.connections) {
        each.id = ConnectionId("hard" + each.id.text());
        patch.connections.added.push_back({each});
    }
    QVERIFY(document.edit({patch}, u"Paste"_s));
    QTest::qWait(300);
    QVERIFY(runner.state() == State::stale);
    QCOMPARE(runner.report().get(), answer.get());
    document.history().undo();
    QTRY_VERIFY(runner.state() == State::fresh);
    QVERIFY(runner.report() != answer && runner.previousReport() == answer);
    QCOMPARE(everythingIn(*runner.report()), everythingIn(*answer));
}

void tst_UiRunner::stopAndRestart() {
    Document document;
    document.setDesign(endlessDesign());
    AnalysisRunner runner(document);
    QTest::qWait(50);
    QSignalSpy reports(&runner, &AnalysisRunner::reportChanged);
    runner.stop();
    QVERIFY(runner.state() == State::stopped);
    QCOMPARE(runner.secondsAtWork(), 0.0);
    QTest::qWait(100);
    QVERIFY(runner.state() == State::stopped);
    runner.restart();
    QVERIFY(runner.state() == State::stale);
    QTest::qWait(50);
    runner.stop();
    QVERIFY(runner.state() == State::stopped);
    // The next change of meaning starts it by itself; a move does not.
    QVERIFY(document.edit({Place{{{ComponentId("p1"), Point{}}}, {}}}, u"Move"_s));
    QVERIFY(runner.state() == State::stopped);
    QVERIFY(document.edit(figureOf(document, 1, 0.5), u"Figure"_s));
    QVERIFY(runner.state() == State::stale);
    QCOMPARE(reports.count(), 0);
    document.setDesign(simpleDesign());
    QTRY_VERIFY(runner.state() == State::fresh);
    runner.stop(); // nothing to stop
    QVERIFY(runner.state() == State::fresh);
}

void tst_UiRunner::anotherDesignForgetsTheAnswer() {
    Document document;
    document.setDesign(simpleDesign());
    AnalysisRunner runner(document);
    QTRY_VERIFY(runner.state() == State::fresh);
    QVERIFY(document.edit(figureOf(document, 1, 0.5), u"Figure"_s));
    QTRY_VERIFY(runner.state() == State::fresh && runner.previousReport());
    QSignalSpy reports(&runner, &AnalysisRunner::reportChanged);
    document.setDesign({test::systemFrom("client > gateway > node"), {}});
    QVERIFY(!runner.report() && !runner.previousReport());
    QVERIFY(runner.state() == State::stale);
    QCOMPARE(reports.count(), 1);
    QTRY_VERIFY(runner.state() == State::fresh);
    QVERIFY(*runner.report()->system == document.system());
    QVERIFY(!runner.previousReport()); // the last design's figures are nothing to compare with
    QCOMPARE(reports.count(), 2);
}

/// The requirement is 50 ms for the end of a window, as for each thing it asks of the runner. Of three tries
/// the best counts: it is the runner that is measured, not what else the machine does.
void tst_UiRunner::windowNeverWaits() {
    constexpr double longest = 50.0;
    double editing = std::numeric_limits<double>::infinity();
    double ending = editing;
    for (int attempt = 0; attempt < 3 && (editing > longest || ending > longest); ++attempt) {
        Document document;
        document.setDesign(endlessDesign());
        auto runner = std::make_unique<AnalysisRunner>(document);
        QTest::qWait(150 + 100 * attempt);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(document.edit(figureOf(document, 1, 0.5), u"Figure"_s));
        runner->stop();
        runner->restart();
        editing = std::min(editing, double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(250); // past the patience with the first question
        timer.restart();
        runner.reset();
        ending = std::min(ending, double(timer.nsecsElapsed()) / 1e6);
    }
    qInfo("editing takes %.2f ms, ending %.2f ms", editing, ending);
    QVERIFY(editing < longest);
    QVERIFY(ending < longest);
}

QTEST_MAIN(tst_UiRunner)
#include "tst_ui_runner.moc"
