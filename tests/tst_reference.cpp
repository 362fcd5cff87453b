// SPDX-License-Identifier: MIT
// The reference evaluator against figures derived by hand or taken from print; all parts P = 0.01, MTTR 4 h
// where a design does not say otherwise.

#include "tests/support/notation.h"
#include "tests/support/reference.h"
#include "tests/support/reference_structure.h"

#include <QtTest>
#include <algorithm>
#include <cmath>

using namespace faultline;
using namespace faultline::test;

namespace {

const char* const twoRegions = R"(
client > dns > gwA*2, gwB*2 [service=gateways]
gwA [service=gateways]
gwA1 > nodeA1; gwA2 > nodeA2; gwB1 > nodeB1; gwB2 > nodeB2
nodeA1, nodeA2 > dbA ~ dbA2
nodeB1, nodeB2 > dbB ~ dbB2
dbA ~ dbB
{region eu [p=0.001]: gwA nodeA1 nodeA2 dbA dbA2}
{region us [p=0.001]: gwB nodeB1 nodeB2 dbB dbB2})";

/// Equal but for rounding in the last few of a double's 16 digits.
bool agree(double actual, double expected) {
    return actual == expected || std::abs(actual - expected) <= 1e-13 * std::abs(expected);
}

QByteArray shown(const std::optional<double>& figure) {
    return figure ? QByteArray::number(*figure, 'g', 17) : QByteArray("null");
}

bool agree(const std::optional<double>& actual, const std::optional<double>& expected) {
    return actual.has_value() == expected.has_value() && (!actual || agree(*actual, *expected));
}

std::optional<double> unavailability(const std::optional<ReferenceMeasure>& measure) {
    return measure ? std::optional(measure->unavailability) : std::nullopt;
}

QString joined(const std::vector<ComponentId>& ids) {
    QStringList texts;
    for (const ComponentId& id : ids) texts << QString::fromStdString(id.text());
    return texts.join(QLatin1Char(' '));
}

QString spofsOf(const ReferenceReport& report) {
    QStringList texts;
    for (const ReferenceSpof& spof : report.spofs) texts << QString::fromStdString(spof.event.id.text());
    texts.sort();
    return texts.join(QLatin1Char(' '));
}

/// "a b/2, c/1": the events and the order of each set, sorted.
QString cutSetsOf(const ReferenceReport& report) {
    QStringList sets;
    for (const ReferenceCutSet& set : report.cutSets) {
        QStringList texts;
        for (const ReferenceEventId& event : set.events)
            texts << (event.type == EventType::failover ? QStringLiteral("failover:") : QString()) +
                         QString::fromStdString(event.id.text());
        sets << texts.join(QLatin1Char(' ')) + QStringLiteral("/%1").arg(set.order);
    }
    sets.sort();
    return sets.join(QStringLiteral(", "));
}

const ReferenceImportance& importanceOf(const ReferenceReport& report, const char* id) {
    for (const ReferenceImportance& row : report.importance)
        if (row.event.id.text() == id && row.event.type != EventType::failover) return row;
    throw std::invalid_argument(std::string("no importance of ") + id);
}

using Figure = std::optional<double>;
const Figure none;

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private slots:
    void workedFigures_data();
    void workedFigures();
    void paths_data();
    void paths();
    void cycles_data();
    void cycles();
    void frequency_data();
    void frequency();
    void stem_data();
    void stem();
    void standIns_data();
    void standIns();
    void cutSetsAndSpofs_data();
    void cutSetsAndSpofs();
    void importance();
    void publishedWritePath();
    void clientsOneByOne();
    void redundancy();
    void refusals();
};

void TestReference::workedFigures_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<double>("expected");
    QTest::addColumn<QString>("spofs");
    const auto row = [](const char* name, const char* design, double u, const char* spofs) {
        QTest::newRow(name) << QString::fromUtf8(design) << u << QString::fromUtf8(spofs);
    };
    row("chain", "client > node > db", 0.0199, "db node");
    row("two nodes", "client > node*2 > db", 0.010099, "db");
    row("replica", "client > node*2 > db ~ db2", 0.00019999, "");
    row("gateway", "client > gw > node*2 > db ~ db2", 0.0101979901, "gw");
    row("two gateways", "client > dns > gw*2 > node*2 > db ~ db2", 0.01029697030099, "dns");
    row("two regions", twoRegions, 0.0100021358649, "dns");
}

void TestReference::workedFigures() {
    QFETCH(QString, design);
    QFETCH(double, expected);
    QFETCH(QString, spofs);
    const ReferenceReport report = evaluateReference(systemFrom(design.toStdString()));
    // The last figure is printed with twelve digits, the others in full.
    const double tolerance = report.uncertainEvents > 10 ? 5e-12 : 1e-13;
    const double u = report.overall->unavailability;
    QVERIFY2(std::abs(u - expected) <= tolerance * expected, shown(u));
    QCOMPARE(spofsOf(report), spofs);
}

void TestReference::paths_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<Figure>("overall");
    QTest::addColumn<Figure>("read");
    QTest::addColumn<Figure>("write");
    const auto row = [](const char* name, const char* design, Figure overall, Figure read, Figure write) {
        QTest::newRow(name) << QString::fromUtf8(design) << overall << read << write;
    };
    const auto same = [&row](const char* name, const char* design, Figure u) { row(name, design, u, u, u); };
    const double p = 0.01, pair = 1e-4, two = 0.0199, three = 1 - 0.970299;

    row("any copy is read", "client > db ~ [none] db2", p, pair, p);
    row("only reads", "client > [read] db ~ [none] db2", pair, pair, none);
    row("only writes", "client > [write] db ~ [none] db2", p, none, p);
    row("a path drops a target", "client > nodeA > [read] db; client > nodeB > [write] queue", 1 - 0.96059601,
        three, three);
    row("number on a path", "client > node [requires=2] > [read] db; node > [write] queue", three, two, two);
    row("access into a stateless target", "client > [read] node", p, p, p);
    row("chain of replicas", "client > db ~ db2 ~ [none] db3", pair, 1e-6, pair);
    row("two links promote", "client > db ~ db2 ~ db3", 1e-6, 1e-6, 1e-6);
    row("a copy asked to write", "client > db2; db ~ db2 [kind=database]", pair, pair, pair);
    same("ring of primaries", "client > dbA ~ [none] dbB ~ [none] dbC ~ [none] dbA", 1e-6);
    same("ring, two of it asked", "client > dbA, dbB; dbA <~> [none] dbB", pair);
    row("ring and a copy", "client > dbC; dbA <~> [none] dbB ~ [none] dbC", pair, 1e-6, pair);
    same("two stores and a warehouse", "client > dbA, dbB; dbA ~ dbW; dbB ~ dbW", 0.000199);
    row("the warehouse", "client > dbW; dbA ~ [none] dbW; dbB ~ [none] dbW", pair, 1e-6, pair);
    row("a failing link does not promote", "client > db ~ [p=0.1] db2", 0.01 * (0.1 + 0.9 * 0.01), pair,
        0.01 * (0.1 + 0.9 * 0.01));
    row("data feed", "client > db ~ cache", p, p, p);

    row("number that cannot be met", "client > node [requires=3] > db, queue", 1.0, three, three);
    same("two of three", "client [requires=2] > node*3", 0.000298);
    same("all", "client [requires=all] > node*2", two);
    same("any", "client [requires=any] > nodeA, db", pair);
    same("optional", "client > node > [optional] cache", p);
    same("parallel connections", "client > [p=0.1] node; client > [p=0.1] node", two);
    row("one target, two accesses", "client [requires=2] > [read] db; client > [write] db", p, p, p);
    same("peers", "client > node*2; node <> node", pair);
    same("peers' word is another", "client > node*2 [requires=any]; node <> node", two);
    same("an optional answer makes no peers", "client > node*2; node1 > node2; node2 > [optional] node1", p);

    same("lone box", "node", p);
    same("implied client", "node > db", two);
    same("implied client, stand-ins", "node*2 > db", 0.010099);
    same("implied client asks the primary", "db ~ db2", pair);
    row("implied client reads", "db ~ [none] db2", p, pair, p);
    same("implied client, two stores", "db, queue", two);
    same("nothing on top", "gw <> node", none);
    same("nothing on top, optional", "gw > node > [optional] gw", none);
    same("client without a request", "client > [optional] node", none);
    same("any client", "[objective=anyClient]; client1 > nodeA; client2 > nodeB", pair);
    same("all clients", "client1 > nodeA; client2 > nodeB", two);
    row("a client that only reads", "client1 > [read] db; client2 > queue", two, two, p);

    same("shared risk", "client > node*2; {risk r [p=0.001]: node}", 0.0010999);
    same("domain in a domain", "client > node*2; {region e [p=0.001]: z}; {zone z [p=0.002]: node}",
         0.002998 + 0.997002 * 1e-4);
    same("risk on a domain", "client > node*2; {region e: z}; {zone z: node}; {risk r [p=0.001]: e}",
         0.0010999);
    same("observer in a domain", "client > node; {zone z [p=0.5]: client}", p);
    same("one has happened", "client > node1, node2; node1 [p=1]", p);
    same("tiny", "client > db*2 [p=1e-150, service=x]", 1e-300);

    same("stack of two", "client > node [count=2, mtbf=1000, mttr=10]", 0.0000980296049406920890108812861484);
    same("one crew", "client > node [count=2, crews=1, mtbf=1000, mttr=10]",
         0.000196039992158400313663987453441);
    same("cold spare", "client > node [count=2, crews=1, standby=cold, mtbf=1000, mttr=10]",
         0.0000990000990000990000990000990001);
    same("two of three, one crew", "client > node [count=3, need=2, crews=1, mtbf=1000, mttr=10]",
         0.000588003562952282443533222201307);
    same("two of three, cold", "client > node [count=3, need=2, crews=1, standby=cold, mtbf=1000, mttr=10]",
         0.000395921615360190669577931877962);
}

void TestReference::paths() {
    QFETCH(QString, design);
    QFETCH(Figure, overall);
    QFETCH(Figure, read);
    QFETCH(Figure, write);
    const ReferenceReport report = evaluateReference(systemFrom(design.toStdString()));
    const Figure figures[] = {unavailability(report.overall), unavailability(report.read),
                              unavailability(report.write)};
    QVERIFY2(agree(figures[0], overall), "overall " + shown(figures[0]) + " instead of " + shown(overall));
    QVERIFY2(agree(figures[1], read), "read " + shown(figures[1]) + " instead of " + shown(read));
    QVERIFY2(agree(figures[2], write), "write " + shown(figures[2]) + " instead of " + shown(write));
}

void TestReference::cycles_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<double>("expected");
    QTest::addColumn<QString>("ungrounded");
    // A (0.99) and B (0.98) need each other: they run as long as both do.
    QTest::newRow("need each other") << "client > nodeA [p=0.01] <> nodeB [p=0.02]" << 0.0298
                                     << "client nodeA nodeB";
    // A needs B or C, B needs A: grounded in C, so B cannot keep A alive.
    QTest::newRow("grounded")
        << "client > nodeA [p=0.01, requires=any] > nodeB [p=0.02], nodeC [p=0.1]; nodeB > nodeA" << 0.109
        << "";
    // src - r1 - r2 - r3, the client at r2 and r3: with r1 down, r2 and r3 must not hold each other up.
    QTest::newRow("network")
        << "[p=0.1]; client [requires=any] > nodeR2 [requires=any], nodeR3 [requires=any];"
           "nodeR1 [requires=any] > nodeSrc [p=0]; nodeR1 <> nodeR2 <> nodeR3"
        << 0.19 << "";
    // The cycle needs a part outside of it, which is judged by the least fixpoint.
    QTest::newRow("needs more") << "client > nodeA <> nodeB; nodeB > db" << 1 - 0.970299
                                << "client nodeA nodeB";
}

void TestReference::cycles() {
    QFETCH(QString, design);
    QFETCH(double, expected);
    QFETCH(QString, ungrounded);
    const ReferenceReport report = evaluateReference(systemFrom(design.toStdString()));
    QVERIFY2(agree(report.overall->unavailability, expected), shown(report.overall->unavailability));
    for (const std::vector<ComponentId>& path : report.ungrounded) QCOMPARE(joined(path), ungrounded);
}

void TestReference::frequency_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<double>("expectedU");
    QTest::addColumn<double>("expectedFrequency");
    const double w = 0.01 / 4;
    QTest::newRow("one part") << "client > node" << 0.01 << w;
    QTest::newRow("repair time") << "[mttr=8]; client > node" << 0.01 << w / 2;
    QTest::newRow("certain part") << "client > node [p=1]" << 1.0 << 0.0;
    QTest::newRow("automatic") << "client > db ~ db2" << 1e-4 << 2 * 0.01 * w;
    // Every failure of the primary is an outage, of one hour more often than not.
    QTest::newRow("manual") << "client > db ~ [manual] db2" << 0.01 * (0.25 + 0.75 * 0.01)
                            << w * (1 + 0.01 * 0.75);
    QTest::newRow("coverage") << "client > db ~ [coverage=0.9] db2" << 0.01 * (0.1 + 0.9 * 0.01)
                              << w * ((0.1 + 0.9 * 0.01) + 0.01 * 0.9);
    // The zone takes the primary down as well, so its failures wait for the failover too.
    QTest::newRow("zone of the primary")
        << "client > db ~ [manual] db2; {zone z [p=0.02]: db}" << 0.0298 * (0.25 + 0.75 * 0.01)
        << w * 0.98 + 2 * w * 0.99 + w * 0.0298 * 0.75;
    QTest::newRow("risk on the zone")
        << "client > db ~ [manual] db2; {zone z: db}; {risk r [p=0.02]: z}" << 0.0298 * (0.25 + 0.75 * 0.01)
        << w * 0.98 + 2 * w * 0.99 + w * 0.0298 * 0.75;
    QTest::newRow("stack, one crew") << "client > node [count=2, crews=1, mtbf=1000, mttr=10]"
                                     << 0.000196039992158400313663987453441
                                     << 0.0000196039992158400313663987453441;
    QTest::newRow("stack, cold") << "client > node [count=2, crews=1, standby=cold, mtbf=1000, mttr=10]"
                                 << 0.0000990000990000990000990000990001
                                 << 0.00000990000990000990000990000990001;
}

void TestReference::frequency() {
    QFETCH(QString, design);
    QFETCH(double, expectedU);
    QFETCH(double, expectedFrequency);
    const ReferenceReport report = evaluateReference(systemFrom(design.toStdString()));
    QVERIFY2(agree(report.overall->unavailability, expectedU), shown(report.overall->unavailability));
    QVERIFY2(agree(report.overall->frequency, expectedFrequency), shown(report.overall->frequency));
}

void TestReference::stem_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* stem) { QTest::newRow(name) << name << stem; };
    row("Server Node 1", "server node");
    row("Server Node B2", "server node");
    row("Auth", "auth");
    row("auth-service_v2", "auth service");
    row("a.b#c:d/e(f)[gh]", "a b c d e f gh");
    row("Web 02a", "web");
    row("web1b2", "web");
    row("node-a", "node");
    row("nodea", "nodea");
    row("Primary Orders", "orders");
    row("orders (standby) 3", "orders");
    row("Main Backup", "main backup");
    row("Primary 1", "1");
    row("hot cold", "hot cold");
    row("42", "42");
    row("7b", "7");
    row("x", "x");
    row("x y 1", "x");
    row("blueish", "blueish");
}

void TestReference::stem() {
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(referenceStem(name.toStdString())), expected);
}

void TestReference::standIns_data() {
    QTest::addColumn<QString>("targets");
    QTest::addColumn<bool>("standIn");
    const auto row = [](const char* targets, bool standIn) { QTest::newRow(targets) << targets << standIn; };
    row("nodeA [name=\"Server Node 1\"], nodeB [name=\"Server Node B2\"]", true);
    row("nodeA [name=Auth], nodeB [name=Orders]", false);
    row("node1, node2", true);
    row("nodeA, nodeB", false);
    row("dnsA, dnsB", true);
    row("cdnA, cdnB", true);
    row("gwA, gwB", true);
    row("zkA, zkB", true);
    row("gwA, dnsA", false);
    row("db1, db2", false);
    row("cache1, cache2", false);
    row("queue1, queue2", false);
    row("storage1, storage2", false);
    row("api1, api2", false);
    row("db1 [service=x], db2 [service=x]", true);
    row("gwA [service=x], gwB", false);
    row("nodeA [service=x], queue [service=x]", true);
}

void TestReference::standIns() {
    QFETCH(QString, targets);
    QFETCH(bool, standIn);
    const ReferenceReport report = evaluateReference(systemFrom("client > " + targets.toStdString()));
    QVERIFY2(agree(report.overall->unavailability, standIn ? 1e-4 : 0.0199),
             shown(report.overall->unavailability));
}

void TestReference::cutSetsAndSpofs_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("cutSets");
    QTest::addColumn<QString>("spofs");
    const auto row = [](const char* name, const char* design, const char* sets, const char* spofs) {
        QTest::newRow(name) << QString::fromUtf8(design) << sets << spofs;
    };
    row("failover", "client > db ~ [manual] db2", "db db2/2, db failover:c2/2", "");
    row("failing connection", "client > [p=0.1] node", "c1/1, node/1", "c1 node");
    row("parts that never fail", "client > node [p=0] > db", "db/1", "db node");
    row("domain that never fails", "client > node*2; {zone z: node}", "node1 node2/2", "z");
    row("risk that never strikes", "client > node*2; {risk r: node}", "node1 node2/2", "");
    row("risk that strikes", "client > node*2; {risk r [p=0.1]: node}", "node1 node2/2, r/1", "r");
    row("stack", "client > node [count=3, need=2] > db", "db/1, node/2", "db");
    row("stack that needs all", "client > node [count=3, need=3]", "node/1", "node");
    row("happened already", "client > node*2; node1 [p=1]", "node2/1", "");
    row("down for certain", "client > node [p=1]", "", "node");
    row("down as drawn", "client [requires=2] > node", "", "");
    row("any client", "[objective=anyClient]; client*2 > gw; client1 > nodeA; client2 > nodeB",
        "gw/1, nodeA nodeB/2", "gw");
    row("no entry", "client; node", "", "");
}

void TestReference::cutSetsAndSpofs() {
    QFETCH(QString, design);
    QFETCH(QString, cutSets);
    QFETCH(QString, spofs);
    const ReferenceReport report = evaluateReference(systemFrom(design.toStdString()));
    QCOMPARE(cutSetsOf(report), cutSets);
    QCOMPARE(spofsOf(report), spofs);
}

void TestReference::importance() {
    const ReferenceReport report = evaluateReference(
        systemFrom("client > dns [a=0.9999] > lb [a=0.9995] > web*2 [a=0.99] > db [a=0.995]"));
    // Availabilities are stated, so 1 - a carries the rounding of a: about 1e-16 on 1e-4.
    const auto near = [](double actual, double expected) { return std::abs(actual / expected - 1) < 1e-11; };
    const ReferenceImportance& db = importanceOf(report, "db");
    QVERIFY2(near(db.birnbaum, 0.999300109995), shown(db.birnbaum));
    QVERIFY2(near(*db.criticality, 0.877134476955983289654179897123), shown(db.criticality));
    QVERIFY2(near(*db.raw, 175.549760914240674641181799527), shown(db.raw));
    QVERIFY2(near(*db.rrw, 8.13897971721284975), shown(db.rrw));
    const ReferenceImportance& web = importanceOf(report, "web1");
    QVERIFY2(near(web.birnbaum, 0.0099440304975), shown(web.birnbaum));
    QVERIFY2(near(*web.raw, 2.72821545459644232318001781710), shown(web.raw));
    QCOMPARE(cutSetsOf(report), QStringLiteral("db/1, dns/1, lb/1, web1 web2/2"));

    const ReferenceReport lone = evaluateReference(systemFrom("client > node"));
    QVERIFY(!importanceOf(lone, "node").rrw); // U with the node up is 0
    QVERIFY2(agree(importanceOf(lone, "node").raw, 100.0), shown(importanceOf(lone, "node").raw));
    const ReferenceReport idle = evaluateReference(systemFrom("client > node [p=0]; db"));
    QVERIFY(!importanceOf(idle, "db").criticality);
    QVERIFY(!importanceOf(idle, "db").raw);
}

void TestReference::publishedWritePath() {
    const ReferenceReport report = evaluateReference(
        systemFrom("client > dns [p=0.0001] > lb*2 [p=0.0005] > web*3 [p=0.01] > db [p=0.005] ~ "
                   "[coverage=0.95] db2 [p=0.005]"));
    // 1 - 0.95 is not quite 0.05 in binary, so a little less than all digits.
    QVERIFY2(std::abs(report.write->unavailability / 0.00037497215759681218065625 - 1) < 1e-13,
             shown(report.write->unavailability));
    QCOMPARE(cutSetsOf(report),
             QStringLiteral("db db2/2, db failover:c13/2, dns/1, lb1 lb2/2, web1 web2 web3/3"));
}

void TestReference::clientsOneByOne() {
    const ReferenceReport report = evaluateReference(systemFrom(
        "client1 > gw > nodeA; client2 > gw; client2 > db; client3 > [optional] db; {zone z: gw}"));
    QCOMPARE(report.clients.size(), std::size_t{2});
    QVERIFY(agree(report.clients[0].measure.unavailability, 0.0199));
    QVERIFY(agree(report.clients[1].measure.unavailability, 1 - 0.970299));
    QVERIFY(agree(report.clients[0].measure.frequency, 2 * 0.99 * 0.0025));
    QCOMPARE(spofsOf(report), QStringLiteral("db gw nodeA z"));
    for (const ReferenceSpof& spof : report.spofs)
        QCOMPARE(spof.clients.size(), std::size_t{spof.event.id.text() == "db" ? 1U : 2U});

    const ReferenceReport implied = evaluateReference(systemFrom("node"));
    QCOMPARE(implied.clients.size(), std::size_t{1});
    QVERIFY(!implied.clients[0].id);
    QVERIFY(!implied.spofs.at(0).clients.at(0));
}

void TestReference::redundancy() {
    using What = ReferenceRedundancy::What;
    const ReferenceReport report = evaluateReference(
        systemFrom("client > node*2 > db ~ db2; client > queue [count=3, need=2]; {risk r [p=0.001]: node};"
                   "{zone z [p=0.002]: db queue}"));
    QCOMPARE(report.redundancy.size(), std::size_t{3});
    const ReferenceRedundancy& group = report.redundancy[0];
    QVERIFY(group.what == What::group && group.owner == ComponentId("client") && group.required == 1);
    QCOMPARE(joined(group.members), QStringLiteral("node1 node2"));
    QVERIFY2(agree(group.independent, 1e-4), shown(group.independent));
    QVERIFY2(agree(group.actual, 0.0010999), shown(group.actual));
    QVERIFY(group.sharedFates == std::vector<ElementId>{SharedRiskId("r")});
    const ReferenceRedundancy& store = report.redundancy[1];
    QVERIFY(store.what == What::store && store.owner == ComponentId("db"));
    QVERIFY2(agree(store.independent, 1e-4), shown(store.independent));
    QVERIFY2(agree(store.actual, (0.002 + 0.998 * 0.01) * 0.01), shown(store.actual));
    QVERIFY(store.sharedFates.empty());
    const ReferenceRedundancy& stack = report.redundancy[2];
    QVERIFY(stack.what == What::stack && stack.owner == ComponentId("queue") && stack.required == 2);
    QVERIFY2(agree(stack.independent, 0.000298), shown(stack.independent));
    QVERIFY2(agree(stack.actual, 0.002 + 0.998 * 0.000298), shown(stack.actual));
    QVERIFY(stack.sharedFates == std::vector<ElementId>{DomainId("z")});
}

void TestReference::refusals() {
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             static_cast<void>(evaluateReference(systemFrom("client > node*19"))));
    System unstated = systemFrom("client > node");
    unstated.components[1].failure.reset();
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(evaluateReference(unstated)));
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
