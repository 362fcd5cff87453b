// SPDX-License-Identifier: MIT
// The text notation for designs: what each sign makes, and that nonsense is refused with its line.

#include "core/model/rules.h"
#include "tests/support/notation.h"

#include <QtTest>
#include <stdexcept>

using namespace faultline;
using namespace faultline::test;

namespace {

/// "id:kind" of the components, then "from>to" or "from~to" of the connections.
QString outline(const System& system) {
    QStringList words;
    for (const Component& part : system.components)
        words << QString::fromStdString(part.id.text() + ":" + std::string(nameOf(part.kind)));
    for (const Connection& connection : system.connections)
        words << QString::fromStdString(connection.from.text() +
                                        (connection.kind == ConnectionKind::request ? ">" : "~") +
                                        connection.to.text());
    return words.join(QLatin1Char(' '));
}

} // namespace

class TestNotation : public QObject {
    Q_OBJECT

private slots:
    void shapes_data();
    void shapes();
    void attributes();
    void connections();
    void containers();
    void refusals_data();
    void refusals();
};

void TestNotation::shapes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) { QTest::newRow(text) << text << expected; };
    row("", "");
    row(" # nothing but words\n;\n", "");
    row("client > db", "client:client db:database client>db");
    row("gw*2 > node*2",
        "gw1:gateway gw2:gateway node1:node node2:node gw1>node1 gw1>node2 gw2>node1 gw2>node2");
    row("node*2; node > db; node2 > cache",
        "node1:node node2:node db:database cache:cache node1>db node2>db node2>cache");
    row("client > db, queue", "client:client db:database queue:queue client>db client>queue");
    row("db ~ db2 <~> db3", "db:database db2:database db3:database db~db2 db2~db3 db3~db2");
    row("node*2; node <> node", "node1:node node2:node node1>node2 node2>node1");
    row("x [kind=coordinator]", "x:coordinator");
    row("dns; cdn; lb; web; app; srv; zk; mq; sql; disk; s3; ext; api",
        "dns:dns cdn:cdn lb:gateway web:node app:node srv:node zk:coordinator mq:queue sql:database "
        "disk:storage "
        "s3:storage ext:external api:external");
}

void TestNotation::shapes() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const System system = systemFrom(text.toStdString());
    QCOMPARE(outline(system), expected);
    const Result<void> valid = checkSystem(system);
    QVERIFY2(valid.has_value(), valid ? "" : valid.error().what.c_str());
}

void TestNotation::attributes() {
    const System system =
        systemFrom("[p=0.2, mttr=8, objective=anyClient, name=\"My design\"]\n"
                   "client [requires=2] > node*2 [name=\"Server Node\", service=s, requires=any]; node1 "
                   "[p=0.5, mttr=2]\n"
                   "db [a=0.75]; queue [mtbf=30, mttr=10]; zk [requires=all]\n"
                   "cache [count=4, need=3, standby=warm, crews=2, dormancy=0.25, coverage=0.9, seconds=30]");
    QVERIFY(system.properties.objective == Objective::anyClient);
    QCOMPARE(system.properties.mttr->value(), 8.0);
    QCOMPARE(system.properties.name, std::string("My design"));
    const auto part = [&](const char* id) { return *find<Component>(system, ComponentId(id)); };
    QVERIFY(!part("client").failure);
    QVERIFY((part("client").requirement == Requirement{Requirement::Mode::number, 2}));
    QVERIFY(part("zk").requirement.mode == Requirement::Mode::all);
    QVERIFY(part("node2").requirement.mode == Requirement::Mode::any);
    QCOMPARE(part("node2").name, std::string("Server Node"));
    QCOMPARE(part("node2").service, std::string("s"));
    QCOMPARE(part("node2").failure->unavailability(), 0.2);
    QCOMPARE(part("node1").failure->unavailability(), 0.5);
    QCOMPARE(part("node1").failure->mttr()->value(), 2.0);
    QVERIFY(part("db").failure->form() == Failure::Form::availability);
    QCOMPARE(part("queue").failure->unavailability(), 0.25);
    const Replicas stack = *part("cache").replicas;
    QCOMPARE(stack.count, 4);
    QCOMPARE(stack.required, 3);
    QVERIFY(stack.standby == StandbyMode::warm);
    QCOMPARE(stack.repairCrews, std::optional(2));
    QCOMPARE(std::optional<Probability>(stack.dormancy)->value(), 0.25);
    QCOMPARE(stack.switchover.coverage.value(), 0.9);
    QCOMPARE(stack.switchover.seconds.value(), 30.0);
}

void TestNotation::connections() {
    const System system =
        systemFrom("client > [read, p=0.1, mttr=2] db ~ [manual, sync, coverage=0.9, seconds=60] db2;"
                   "client > [write, optional] queue; db2 ~ [none] db3");
    const Connection& read = system.connections.at(0);
    QCOMPARE(read.id.text(), std::string("c1"));
    QVERIFY(read.access == Access::read && !read.optional);
    QCOMPARE(read.failure->unavailability(), 0.1);
    const Connection& link = system.connections.at(1);
    QVERIFY(link.failover == FailoverKind::manual && link.mode == ReplicationMode::sync);
    QCOMPARE(link.failoverCoverage(), 0.9);
    QCOMPARE(link.failoverSeconds(), 60.0);
    QVERIFY(!link.failure);
    QVERIFY(system.connections.at(2).access == Access::write && system.connections.at(2).optional);
    QVERIFY(system.connections.at(3).failover == FailoverKind::none);
}

void TestNotation::containers() {
    const System system = systemFrom("{region eu [p=0.1]: zone1 db}\n{zone zone1 [name=A]: node}\n"
                                     "{risk r [p=0.2]: node zone1}; node*2 > db");
    QVERIFY(find<Component>(system, ComponentId("node2"))->domain == DomainId("zone1"));
    QVERIFY(find<Component>(system, ComponentId("db"))->domain == DomainId("eu"));
    QVERIFY(find<Domain>(system, DomainId("zone1"))->parent == DomainId("eu"));
    QVERIFY(!find<Domain>(system, DomainId("eu"))->parent);
    QVERIFY(find<Domain>(system, DomainId("zone1"))->kind == DomainKind::zone);
    QCOMPARE(find<Domain>(system, DomainId("eu"))->failure->unavailability(), 0.1);
    const std::vector<ElementId> members{ComponentId("node1"), ComponentId("node2"), DomainId("zone1")};
    QVERIFY(system.sharedRisks.at(0).members == members);
}

void TestNotation::refusals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* text, const char* message) { QTest::newRow(text) << text << message; };
    row("client > ?", "line 1: '?' means nothing here");
    row("client\n> db", "line 2: a part expected instead of '>'");
    row("client > db [name=\"x", "line 1: a quotation does not end");
    row("foo", "line 1: nothing says what kind of thing 'foo' is");
    row("node [p=2]", "line 1: a probability must lie in [0, 1]; it is 2");
    row("node [p=x]", "line 1: 'x' is no number");
    row("node [mtbf=3]", "line 1: mtbf needs an mttr");
    row("node [colour=red]", "line 1: 'colour' says nothing here");
    row("node [p=0.1, p=0.2]", "line 1: 'p' is said twice");
    row("node [p=0.1", "line 1: ']' expected instead of ''");
    row("node*0", "line 1: 'node' needs at least one part");
    row("node*x", "line 1: 'x' is no whole number");
    row("node*2\nnode*3", "line 2: 'node' stands for another number of parts already");
    row("node1; node*2", "line 1: 'node1' is a part already");
    row("client > [manual] db", "line 1: 'manual' says nothing here");
    row("db ~ [read] db2", "line 1: 'read' says nothing here");
    row("client = db", "line 1: '=' is no arrow");
    row("{planet x: }", "line 1: 'planet' is none of the names that can stand here");
    row("\n{zone z: ghost}", "line 2: there is no 'ghost' to put inside");
    row("{zone z: node", "line 1: a member or '}' expected instead of ''");
    row("[colour=red]", "line 1: 'colour' says nothing here");
}

void TestNotation::refusals() {
    QFETCH(QString, text);
    QFETCH(QString, message);
    try {
        const System system = systemFrom(text.toStdString());
        QFAIL("accepted");
    } catch (const std::invalid_argument& error) {
        QCOMPARE(QString::fromUtf8(error.what()), message);
    }
}

QTEST_GUILESS_MAIN(TestNotation)
#include "tst_notation.moc"
