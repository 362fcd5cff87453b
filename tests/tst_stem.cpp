// SPDX-License-Identifier: MIT
// Stems of names (SPEC section 3, "Stem"): by hand, and against the reference on names nobody would give.

#include "core/model/stem.h"
#include "tests/support/random.h"
#include "tests/support/reference_structure.h"

#include <QtTest>

using namespace faultline;
using faultline::test::Random;
using faultline::test::referenceStem;

class TestStem : public QObject {
    Q_OBJECT

private slots:
    void byHand_data();
    void byHand();
    void asTheReference();
    void caseAndSeparatorsDoNotMatter();
};

void TestStem::byHand_data() {
    QTest::addColumn<QString>("stem");
    const auto row = [](const char* name, const char* stem) {
        QTest::newRow(name) << QString::fromUtf8(stem);
    };
    // The four of SPEC.
    row("Server Node 1", "server node");
    row("Server Node B2", "server node");
    row("Auth", "auth");
    row("Orders", "orders");
    // Every separator.
    row("a-b_c#d.e:f/g(h)i[j]k lm", "a b c d e f g h i j k lm");
    row("web\tone", "web one");
    // Standby words go wherever they stand, unless nothing else is there.
    row("Primary Orders", "orders");
    row("orders (hot standby)", "orders");
    row("Backup", "backup");
    row("hot spare", "hot spare");
    row("blue green", "blue green");
    row("Mainframe", "mainframe");
    // Trailing digits, a letter after a digit, a word of one letter; again and again.
    row("web01", "web");
    row("web-01", "web");
    row("WEB.02a", "web");
    row("web 1 2 3", "web");
    row("web a", "web");
    row("web a b2c", "web");
    row("db12x34", "db");
    row("db1 of 3", "db1 of");
    row("nodexy", "nodexy");
    row("node ab", "node ab");
    // Never to nothing.
    row("7", "7");
    row("x", "x");
    row("2b", "2");
    row("1 2 3", "1");
    row("Primary 1", "1");
    row("a b c", "a");
    // Only ASCII letters are letters here, and only they are lowered.
    row("Knoten \xC3\x84", "knoten \xC3\x84");
    row("\xC3\x84PFEL 1", "\xC3\x84pfel");
    row("web 1\xC3\xA4", "web 1\xC3\xA4");
    row("web \xE2\x91\xA0", "web \xE2\x91\xA0");
    row("- _ #", "");
    QTest::newRow("") << QString();
}

void TestStem::byHand() {
    QFETCH(QString, stem);
    QCOMPARE(QString::fromStdString(stemOf(QTest::currentDataTag())), stem);
}

void TestStem::asTheReference() {
    Random random(7);
    const std::vector<std::string> pieces{
        "a", "B",        "z",     "1",  "02", "node", "Primary", "hot",  " ",  "  ", "-", "_",      "(",
        "]", "\xC3\xA4", "spare", "9x", "x9", "blue", "main",    "auth", "\t", "#",  "/", "Backup", "b2b"};
    for (int i = 0; i < 20000; ++i) {
        std::string name;
        const int length = random.between(0, 7);
        for (int k = 0; k < length; ++k) name += random.pick(pieces);
        QVERIFY2(stemOf(name) == referenceStem(name),
                 qPrintable(QString::fromStdString("\"" + name + "\": \"" + stemOf(name) + "\" against \"" +
                                                   referenceStem(name) + "\"")));
    }
}

void TestStem::caseAndSeparatorsDoNotMatter() {
    for (const char* const name : {"server node b2", "SERVER-NODE-3", "Server_Node#4", "(server) [node] 5",
                                   "server.node:6/a", "  server   node  "})
        QCOMPARE(stemOf(name), std::string("server node"));
}

QTEST_GUILESS_MAIN(TestStem)
#include "tst_stem.moc"
