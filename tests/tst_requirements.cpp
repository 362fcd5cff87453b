// SPDX-License-Identifier: MIT
// Requirement groups, keys, paths, peers, entries and the implied client (SPEC section 3), by hand and
// against the reference.

#include "tests/support/model.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"
#include "tests/support/reference_structure.h"

#include <QtTest>

using namespace faultline;
using faultline::test::Model;
using faultline::test::randomSystem;
using faultline::test::systemFrom;

class TestRequirements : public QObject {
    Q_OBJECT

private slots:
    void groups_data();
    void groups();
    void paths_data();
    void paths();
    void entries_data();
    void entries();
    void peers_data();
    void peers();
    void groupsAsTheReference();
    void entriesAsTheReference();
};

void TestRequirements::groups_data() {
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* design, const char* caller, const char* expected) {
        QTest::newRow(design) << QString(caller) << QString(expected);
    };
    row("client > node", "node", "");
    row("client > [optional] node", "client", "");
    // What the caller says goes before what the names say.
    row("client [requires=any] > node, db", "client", "1 of node, db");
    row("client [requires=all] > node*3", "client", "3 of node1, node2, node3");
    row("client [requires=2] > node*3", "client", "2 of node1, node2, node3");
    row("client [requires=4] > node*3", "client", "4 of node1, node2, node3");
    row("client [requires=all] > node; client > [optional] db", "client", "1 of node");
    // Kinds that stand in for each other whatever their names.
    row("client > dns [name=A], dns2 [name=B]", "client", "1 of dns, dns2");
    row("client > cdn [name=A], cdn2 [name=B]", "client", "1 of cdn, cdn2");
    row("client > gw [name=A], lb [name=B]", "client", "1 of gw, lb");
    row("client > zk [name=A], coord [name=B]", "client", "1 of zk, coord");
    // Nodes by stem.
    row("client > node [name=\"Server Node 1\"], node2 [name=\"Server Node B2\"]", "client",
        "1 of node, node2");
    row("client > node [name=Auth], node2 [name=Orders]", "client", "1 of node; 1 of node2");
    row("client > web, app", "client", "1 of web; 1 of app");
    row("client > node, cdn [name=node]", "client", "1 of node; 1 of cdn");
    // Stateful components hold different data, unless they replicate.
    row("client > db*2", "client", "1 of db1; 1 of db2");
    row("client > queue*2", "client", "1 of queue1; 1 of queue2");
    row("client > db*2; db1 ~ db2", "client", "1 of db1, db2");
    row("client > db1, db2, db3; db1 ~ db3; db2 ~ db3", "client", "1 of db1; 1 of db2; 1 of db3");
    row("client > db, cache; db ~ cache", "client", "1 of db; 1 of cache");
    // The user's word goes before everything else.
    row("client > db*2 [service=s]", "client", "1 of db1, db2");
    row("client > node [service=s], db [service=s]", "client", "1 of node, db");
    row("client > gw [service=s], gw2", "client", "1 of gw; 1 of gw2");
    row("client > db [service=s], db2; db ~ db2", "client", "1 of db; 1 of db2");
    // A service is no other key in disguise.
    row("client > gw, node [service=gateway]", "client", "1 of gw; 1 of node");
    row("client > node, db [service=node]", "client", "1 of node; 1 of db");
    // Access keeps stand-ins apart where it means something.
    row("client > [read] db; client > db2; db ~ db2", "client", "1 of db read; 1 of db2");
    row("client > [read] node1; client > node2", "client", "1 of node1, node2");
    row("client > [write] db; client > db2; db ~ db2", "client", "1 of db, db2");
    // Parallel connections to one target are one member.
    row("client > db; client > db", "client", "1 of db x2");
    row("client > [read] db; client > [write] db", "client", "1 of db read; 1 of db");
    row("client > [read] node; client > [write] node", "client", "1 of node x2");
    row("client [requires=2] > [read] db; client > [write] db", "client", "2 of db read, db");
}

void TestRequirements::groups() {
    QFETCH(QString, caller);
    QFETCH(QString, expected);
    const Model model(systemFrom(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(model.groupsText(model.indexOf(caller.toStdString()), Path::overall)),
             expected);
}

void TestRequirements::paths_data() {
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    const auto row = [](const char* design, const char* read, const char* write) {
        QTest::newRow(design) << QString(read) << QString(write);
    };
    row("client > db", "1 of db read", "1 of db");
    row("client > [read] db", "1 of db read", "");
    row("client > [write] db", "", "1 of db");
    // Access means nothing into what holds no data.
    row("client > [read] node", "1 of node", "1 of node");
    row("client > [write] node", "1 of node", "1 of node");
    // readWrite is read on the read path, and so joins what reads there.
    row("client > [read] db; client > db2; db ~ db2", "1 of db read, db2 read", "1 of db2");
    row("client > [read] db; client > [write] db", "1 of db read", "1 of db");
    row("client > [read] db; client > db", "1 of db read x2", "1 of db");
    // all is all that is left; a number is at most what is left.
    row("client [requires=all] > db, db2; client > [write] db3", "2 of db read, db2 read",
        "3 of db, db2, db3");
    row("client [requires=2] > [read] db; client > [write] db2", "1 of db read", "1 of db2");
    row("client [requires=3] > db, db2", "2 of db read, db2 read", "2 of db, db2");
    row("client [requires=1] > db, db2", "1 of db read, db2 read", "1 of db, db2");
}

void TestRequirements::paths() {
    QFETCH(QString, read);
    QFETCH(QString, write);
    const Model model(systemFrom(QTest::currentDataTag()));
    const int client = model.indexOf("client");
    QCOMPARE(QString::fromStdString(model.groupsText(client, Path::read)), read);
    QCOMPARE(QString::fromStdString(model.groupsText(client, Path::write)), write);
}

void TestRequirements::entries_data() {
    QTest::addColumn<QString>("overall");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("write");
    QTest::addColumn<QString>("implied");
    const auto row = [](const char* design, const char* overall, const char* read, const char* write,
                        const char* implied = "") {
        QTest::newRow(design) << QString(overall) << QString(read) << QString(write) << QString(implied);
    };
    const char* const one = "(implied)";
    row("", "", "", "");
    row("client", "", "", "");
    row("client > node", "client", "client", "client");
    row("client2; client > node", "client", "client", "client");
    row("client > [optional] node", "", "", "");
    row("client*2 > node", "client1 client2", "client1 client2", "client1 client2");
    row("client1 > [read] db; client2 > [write] db", "client1 client2", "client1", "client2");
    row("client > [read] db", "client", "client", "");
    // The implied client, under auto and over connections that never fail.
    row("node", one, one, one, "1 of node");
    row("node > db", one, one, one, "1 of node");
    row("node > [optional] db", one, one, one, "1 of node");
    row("node*2 > db", one, one, one, "1 of node1, node2");
    row("gw; node", one, one, one, "1 of gw; 1 of node");
    row("db ~ db2", one, one, one, "1 of db");
    row("db <~> db2", one, one, one, "1 of db, db2");
    row("db, db2 ~ db3", one, one, one, "1 of db; 1 of db2");
    row("db ~ storage", one, one, one, "1 of db; 1 of storage");
    // Requests all round leave it nothing to ask for.
    row("web > app > web", "", "", "");
    row("web > app > web; db", one, one, one, "1 of db");
    // A client, even an idle one, and nobody is implied.
    row("client; node", "", "", "");
}

void TestRequirements::entries() {
    QFETCH(QString, overall);
    QFETCH(QString, read);
    QFETCH(QString, write);
    QFETCH(QString, implied);
    const Model model(systemFrom(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(model.entriesText(Path::overall)), overall);
    QCOMPARE(QString::fromStdString(model.entriesText(Path::read)), read);
    QCOMPARE(QString::fromStdString(model.entriesText(Path::write)), write);
    QCOMPARE(QString::fromStdString(model.groupsText(impliedClient, Path::overall)), implied);
}

void TestRequirements::peers_data() {
    QTest::addColumn<QString>("peerLinks");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("groups");
    const auto row = [](const char* design, const char* links, const char* caller, const char* groups) {
        QTest::newRow(design) << QString(links) << QString(caller) << QString(groups);
    };
    row("node1 <> node2", "c1 c2", "node1", "");
    row("node1 > node2", "", "node1", "1 of node2");
    row("node1 <> node2; node1, node2 > db", "c1 c2", "node1", "1 of db");
    row("web <> app", "", "web", "1 of app");
    row("gw <> node", "", "gw", "1 of node");
    row("gw [name=A] <> gw2 [name=B]", "c1 c2", "gw", "");
    row("db <> db2", "", "db", "1 of db2");
    row("db <> db2; db ~ db2", "c1 c2", "db", "");
    row("db [service=s] <> node [service=s]", "c1 c2", "db", "");
    // Only under auto: who says what it needs, needs it.
    row("node1 [requires=all] <> node2", "c2", "node1", "1 of node2");
    row("node1 [requires=all] <> node2 [requires=all]", "", "node2", "1 of node1");
    row("node1 [requires=any] <> node2", "c2", "node2", "");
    // What is optional is in no group anyway, and makes no peer of who needs it.
    row("node1 > node2 > [optional] node1", "", "node1", "1 of node2");
    row("node1 <> [optional] node2", "", "node1", "");
    // Replication is no request back, and three in a ring are not two.
    row("db > db2; db2 ~ db", "", "db", "1 of db2");
    row("node1 > node2 > node3 > node1", "", "node1", "1 of node2");
    row("node*3; node <> node", "c1 c2 c3 c4 c5 c6", "node2", "");
}

void TestRequirements::peers() {
    QFETCH(QString, peerLinks);
    QFETCH(QString, caller);
    QFETCH(QString, groups);
    const Model model(systemFrom(QTest::currentDataTag()));
    QStringList links;
    for (int e = 0; e < static_cast<int>(model.system.connections.size()); ++e)
        if (model.requirements.isPeerLink(e))
            links << QString::fromStdString(model.system.connections[static_cast<std::size_t>(e)].id.text());
    QCOMPARE(links.join(QLatin1Char(' ')), peerLinks);
    QCOMPARE(QString::fromStdString(model.groupsText(model.indexOf(caller.toStdString()), Path::overall)),
             groups);
}

namespace {

namespace reference = faultline::test;

constexpr std::pair<Path, reference::Path> allPaths[] = {{Path::overall, reference::Path::overall},
                                                         {Path::read, reference::Path::read},
                                                         {Path::write, reference::Path::write}};

/// Groups as sorted text, so that the order in which either side lists them does not count.
template <class Groups>
QStringList sortedText(const Groups& groups, const auto& isRead) {
    QStringList lines;
    for (const auto& group : groups) {
        QStringList members;
        for (const auto& member : group.members) {
            QString text = QString::number(member.target) + QLatin1String(isRead(member) ? "r" : "w");
            for (const auto connection : member.connections)
                text += QLatin1Char(' ') + QString::number(connection);
            members << text;
        }
        members.sort();
        lines << QString::number(group.required) + QLatin1Char(':') + members.join(QLatin1Char(','));
    }
    lines.sort();
    return lines;
}

} // namespace

void TestRequirements::groupsAsTheReference() {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const Model model(randomSystem(seed));
        const reference::Structure structure(model.system);
        for (const auto& [path, referencePath] : allPaths)
            for (int caller = impliedClient; caller < model.topology.componentCount(); ++caller) {
                const std::size_t at = caller == impliedClient ? model.system.components.size()
                                                               : static_cast<std::size_t>(caller);
                const QStringList actual =
                    sortedText(model.requirements.groupsOf(caller, path),
                               [](const GroupMember& member) { return member.access == Access::read; });
                const QStringList expected =
                    sortedText(structure.groups(referencePath, at),
                               [](const reference::GroupMember& member) { return member.read; });
                QVERIFY2(
                    actual == expected,
                    qPrintable(QStringLiteral("seed %1, caller %2, path %3: %4 against %5")
                                   .arg(seed)
                                   .arg(caller)
                                   .arg(static_cast<int>(path))
                                   .arg(actual.join(QLatin1Char(';')), expected.join(QLatin1Char(';')))));
            }
    }
}

void TestRequirements::entriesAsTheReference() {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const Model model(randomSystem(seed));
        const reference::Structure structure(model.system);
        for (const auto& [path, referencePath] : allPaths) {
            std::vector<int> expected;
            for (const std::size_t entry : structure.entries(referencePath))
                expected.push_back(entry == model.system.components.size() ? impliedClient
                                                                           : static_cast<int>(entry));
            QVERIFY2(model.requirements.entries(path) == expected,
                     qPrintable(QStringLiteral("seed %1, path %2").arg(seed).arg(static_cast<int>(path))));
        }
    }
}

QTEST_GUILESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
