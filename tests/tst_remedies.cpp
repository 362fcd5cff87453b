// SPDX-License-Identifier: MIT
// What takes a single point of failure away: the change is made and analysed, so the figure that is promised
// is that of the design drawn by hand with the change in it.

#include "core/advice/added_parts.h"
#include "core/advice/remedy.h"
#include "core/io/remedy_text.h"
#include "core/io/words.h"
#include "core/model/rules.h"
#include "tests/support/answers.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QtTest>
#include <fmt/format.h>

using namespace faultline;
using namespace faultline::test;

namespace {

std::vector<Remedy> remediesOf(const Report& report, const RemedyOptions& options = {}) {
    auto remedies = remediesFor(report, options);
    if (!remedies) throw std::logic_error(remedies.error().what);
    return *remedies;
}

/// "node: A second node …" in the order of the report, a line each.
QString textOf(const char* design) {
    const Report report = test::reportOf(design);
    std::string text;
    for (const Remedy& remedy : remediesOf(report))
        text += fmt::format("{}: {}\n", labelOf(*report.system, remedy.event),
                            remedyText(*report.system, remedy));
    return QString::fromStdString(text);
}

Remedy remedyOf(const Report& report, std::string_view label) {
    for (const Remedy& remedy : remediesOf(report))
        if (labelOf(*report.system, remedy.event) == label) return remedy;
    throw std::logic_error("no such single point of failure");
}

} // namespace

class TestRemedies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void figureIsThatOfTheDesignDrawnByHand_data();
    void figureIsThatOfTheDesignDrawnByHand();
    void randomDesigns();
    void budget();
    void stops();
    void copiesMirrorInnerPlacesAndJoinRisks();
};

void TestRemedies::words_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one server")
        << "client > node > db"
        << "node: A second node, which client can use instead.\n"
           "db: A stand-by copy of its data that takes over by itself (replication, automatic failover).\n";
    QTest::newRow("gateway") << "client > gw > node*2 > db ~ db2"
                             << "gw: A second gateway: client can use it instead, through DNS or an address "
                                "that both share.\n";
    QTest::newRow("name service") << "client > dns > gw*2 > node*2 > db ~ db2"
                                  << "dns: A second DNS, which client can use instead.\n";
    QTest::newRow("provider") << "client > node*2 > ext"
                              << "ext: A second provider of the same service, which node1, node2 can use "
                                 "instead.\n";
    QTest::newRow("copy that may not take over")
        << "client > node*2 > db ~ [none] db2"
        << "db: Letting db2 take over by itself (automatic failover).\n";
    QTest::newRow("stack") << "client > node [count=3, need=3]"
                           << "node: A spare instance: 4 where 3 are needed.\n";
    QTest::newRow("the other zone is there")
        << "client > gw*2 > node > db ~ db2\n{zone a [p=0.001]: gw1 node db}; {zone b [p=0.001]: gw2 db2}"
        << "node: A second node in b, which gw1, gw2 can use instead.\n"
           "a: Stand-ins for node in b, so that one of the two is enough.\n";
    QTest::newRow("one region")
        << "client > gw*2 > node*2 > db ~ db2\n{region eu [p=0.001]: gw1 gw2 node1 node2 db db2}"
        << "eu: A second region with stand-ins for gw2, node2 and db2, so that one of the two is enough.\n";
    QTest::newRow("the only world") << "client > gw*2\n{world earth [p=0.001]: gw1 gw2}"
                                    << "earth: Nothing: there is no second one. It is the risk that is "
                                       "left.\n";
    QTest::newRow("release") << "client > node*3\n{risk release [p=0.001]: node1 node2 node3}"
                             << "release: Keeping node3 out of it: another version, certificate, supply or "
                                "provider there.\n";
    QTest::newRow("release of one part") << "client > node\n{risk release [p=0.001]: node}"
                                         << "node: A second node, which client can use instead.\n"
                                            "release: Stand-ins for node that it does not strike.\n";
    QTest::newRow("connection") << "client > [p=0.001] node*2 [requires=any] > [p=0.002] node3; node3 [p=0]"
                                << "node3: A second node, which node1, node2 can use instead.\n";
    QTest::newRow("a caller insists")
        << "client [requires=all] > node*2"
        << "node1: No single change: client will not do with fewer of its targets (“requires”).\n"
           "node2: No single change: client will not do with fewer of its targets (“requires”).\n";
}

void TestRemedies::words() {
    QFETCH(QString, design);
    QFETCH(QString, expected);
    QCOMPARE(textOf(design.toUtf8().constData()), expected);
}

void TestRemedies::figureIsThatOfTheDesignDrawnByHand_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("spof");
    QTest::addColumn<QString>("byHand");
    QTest::newRow("node") << "client > node > db"
                          << "node"
                          << "client > node*2 > db";
    QTest::newRow("replica") << "client > node > db"
                             << "db"
                             << "client > node > db ~ db2";
    QTest::newRow("gateway") << "client > gw > node*2 > db ~ db2"
                             << "gw"
                             << "client > gw*2 > node*2 > db ~ db2";
    QTest::newRow("stack") << "client > node [count=3, need=3] > db"
                           << "node"
                           << "client > node [count=4, need=3] > db";
    QTest::newRow("failover") << "client > node*2 > db ~ [none] db2"
                              << "db"
                              << "client > node*2 > db ~ db2";
    QTest::newRow("provider") << "client > node*2 > ext"
                              << "ext"
                              << "client > node*2 > ext*2; ext [service=x]";
    QTest::newRow("region") << "client > gw*2 > db\n{region eu [p=0.001]: gw1 gw2 db}"
                            << "eu"
                            << "client > gw*3 > db ~ db2\n{region eu [p=0.001]: gw1 gw2 db}\n"
                               "{region us [p=0.001]: gw3 db2}";
    QTest::newRow("release") << "client > node*2\n{risk release [p=0.001]: node1 node2}"
                             << "release"
                             << "client > node*2\n{risk release [p=0.001]: node1}";
    QTest::newRow("connection") << "client > [p=0.001] node*1"
                                << "client → node1"
                                << "client > [p=0.001] node1; client > [p=0.001] node1";
}

void TestRemedies::figureIsThatOfTheDesignDrawnByHand() {
    QFETCH(QString, design);
    QFETCH(QString, spof);
    QFETCH(QString, byHand);
    const Remedy remedy = remedyOf(test::reportOf(design.toStdString()), spof.toStdString());
    QVERIFY(remedy.unavailability && remedy.unavailability->exact);
    const Report expected = test::reportOf(byHand.toStdString());
    const double difference = *remedy.unavailability->exact / *expected.unavailability() - 1.0;
    QVERIFY2(std::abs(difference) < 1e-12,
             qPrintable(QString::number(*remedy.unavailability->exact, 'g', 17) + QStringLiteral(" not ") +
                        QString::number(*expected.unavailability(), 'g', 17)));
    QCOMPARE(remedy.spofsLeft, expected.spofs.size());
}

void TestRemedies::randomDesigns() {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        const auto system = std::make_shared<const System>(randomSystem(seed));
        const auto report = analyze(system);
        QVERIFY(report);
        const auto remedies = remediesOf(*report);
        QCOMPARE(remedies.size(), report->spofs.size());
        for (std::size_t i = 0; i < remedies.size(); ++i) {
            const Remedy& remedy = remedies[i];
            QVERIFY(remedy.event == report->spofs[i].event);
            QVERIFY(!remedyText(*system, remedy).empty());
            if (!remedy.changed) continue;
            ++found;
            QVERIFY2(checkSystem(*remedy.changed), qPrintable(QString::number(seed)));
            const auto then = analyze(remedy.changed);
            QVERIFY(then && remedy.unavailability);
            QVERIFY(std::ranges::find(then->spofs, remedy.event, &SpofResult::event) == then->spofs.end());
            QVERIFY(!then->downWithNothingFailed);
            QCOMPARE(remedy.unavailability->exact, then->unavailability());
            for (std::size_t c = 0; c < system->components.size(); ++c)
                QVERIFY(remedy.changed->components[c].id == system->components[c].id);
        }
    }
    QVERIFY(found > 100);
}

void TestRemedies::budget() {
    const Report report = test::reportOf("client > node > db > cache > queue > dns");
    RemedyOptions options;
    options.most = 4;
    options.allNodes = std::max<std::size_t>(report.nodesMade, 1); // enough for one
    const auto remedies = remediesOf(report, options);
    QCOMPARE(remedies.size(), std::size_t{5});
    QVERIFY(remedies[0].unavailability);
    QVERIFY(remedies[1].changed && !remedies[1].unavailability);
    QVERIFY(remedies[3].changed && !remedies[3].unavailability);
    QVERIFY(remedies[4].kind == RemedyKind::notTried);
    options.allNodes = 0;
    for (const Remedy& remedy : remediesOf(report, options)) QVERIFY(!remedy.unavailability);
}

void TestRemedies::stops() {
    const Report report = test::reportOf("client > node > db");
    std::stop_source source;
    source.request_stop();
    const auto stopped = remediesFor(report, {}, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, std::string("stopped"));
}

void TestRemedies::copiesMirrorInnerPlacesAndJoinRisks() {
    const System system = systemFrom("client > gw > db\n{zone a [p=0.01]: gw}; {region eu [p=0.01]: a db}\n"
                                     "{risk release: gw}; {risk power: a}");
    AddedParts added(system);
    added.moveToSecond(1);
    added.copy({1, 2});
    const System& then = added.system();
    QVERIFY(checkSystem(then));
    QCOMPARE(then.domains.size(), std::size_t{4});
    QCOMPARE(then.domains[2].id.text(), std::string("eu-2"));
    QVERIFY(then.domains[3].parent == DomainId("eu-2"));
    QVERIFY(then.components[3].domain == DomainId("a-2"));
    QVERIFY(then.components[4].domain == DomainId("eu-2"));
    QCOMPARE(then.sharedRisks[0].members.back().text(), std::string("gw-2"));
    QCOMPARE(then.sharedRisks[1].members.back().text(), std::string("a-2"));
}

QTEST_APPLESS_MAIN(TestRemedies)
#include "tst_remedies.moc"
