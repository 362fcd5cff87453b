// SPDX-License-Identifier: MIT
// Replicated stores (SPEC section 3): primaries and members by hand, and against the reference.

#include "tests/support/model.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"
#include "tests/support/reference_structure.h"

#include <QtTest>

#include <algorithm>

using namespace faultline;
using faultline::test::Model;
using faultline::test::randomSystem;
using faultline::test::systemFrom;

class TestStores : public QObject {
    Q_OBJECT

private slots:
    void byHand_data();
    void byHand();
    void asTheReference();
    void lawsOnRandomDesigns();
};

void TestStores::byHand_data() {
    QTest::addColumn<QString>("stores");
    const auto row = [](const char* design, const char* stores) { QTest::newRow(design) << QString(stores); };
    row("client > db", "");
    row("db ~ db2", "db > db db2");
    row("db2; db ~ db2", "db > db2 db");
    // A chain has one primary, a ring has nothing else, a tail on a ring is a replica.
    row("db ~ db2 ~ db3", "db > db db2 db3");
    row("db ~ db2, db3", "db > db db2 db3");
    row("db <~> db2", "db db2 > db db2");
    row("db ~ db2 ~ db3 ~ db", "db db2 db3 > db db2 db3");
    row("db <~> db2 ~ db3", "db db2 > db db2 db3");
    // A ring that is fed from outside holds replicas.
    row("db ~ db2 <~> db3", "db > db db2 db3");
    // Two links side by side are one relation.
    row("db ~ db2; db ~ db2", "db > db db2");
    // Two stores that feed one warehouse stay two; the warehouse belongs to both sets of primaries.
    row("db, db2 ~ db3", "db > db db3; db2 > db2 db3; db db2 > db db2 db3");
    row("db ~ db3 ~ db4; db2 ~ db3", "db > db db3 db4; db db2 > db db3 db4 db2; db2 > db3 db4 db2");
    row("db ~ db2; sql ~ sql2", "db > db db2; sql > sql sql2");
    // Unlike kinds exchange data, but make no store.
    row("db ~ storage", "");
    row("db ~ db2 ~ cache", "db > db db2");
    row("cache ~ cache2 ; queue ~ db", "cache > cache cache2");
    // Nothing forbids it for what holds no data.
    row("node ~ node2", "node > node node2");
    // A diamond is one store.
    row("db ~ db2, db3 ~ db4", "db > db db2 db3 db4");
}

void TestStores::byHand() {
    QFETCH(QString, stores);
    const Model model(systemFrom(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(model.storesText()), stores);
}

void TestStores::asTheReference() {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const Model model(randomSystem(seed));
        const faultline::test::Structure reference(model.system);
        for (int c = 0; c < model.topology.componentCount(); ++c) {
            if (!model.stores.contains(c)) continue;
            const auto at = static_cast<std::size_t>(c);
            const Store& store = model.stores.stores[static_cast<std::size_t>(model.stores.storeOf[at])];
            const auto& expected = reference.primaries(at);
            QVERIFY2(
                std::ranges::equal(store.primaries, expected,
                                   [](int a, std::size_t b) { return static_cast<std::size_t>(a) == b; }),
                qPrintable(QStringLiteral("seed %1, component %2").arg(seed).arg(c)));
        }
    }
}

void TestStores::lawsOnRandomDesigns() {
    int storesSeen = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const Model model(randomSystem(seed));
        const auto message = QStringLiteral("seed %1").arg(seed).toStdString();
        for (const Store& store : model.stores.stores) {
            ++storesSeen;
            QVERIFY2(!store.primaries.empty(), message.c_str());
            QVERIFY2(std::ranges::is_sorted(store.primaries) && std::ranges::is_sorted(store.members),
                     message.c_str());
            QVERIFY2(std::ranges::includes(store.members, store.primaries), message.c_str());
        }
        // Both ends of every link between like kinds belong to a store, and so does nobody else.
        std::vector<bool> linked(model.system.components.size(), false);
        for (std::size_t e = 0; e < model.system.connections.size(); ++e) {
            const auto from = static_cast<std::size_t>(model.topology.from[e]);
            const auto to = static_cast<std::size_t>(model.topology.to[e]);
            if (model.system.connections[e].kind != ConnectionKind::replication) continue;
            if (model.system.components[from].kind != model.system.components[to].kind) continue;
            linked[from] = linked[to] = true;
        }
        for (int c = 0; c < model.topology.componentCount(); ++c)
            QVERIFY2(model.stores.contains(c) == linked[static_cast<std::size_t>(c)], message.c_str());
    }
    QVERIFY(storesSeen > 500);
}

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
