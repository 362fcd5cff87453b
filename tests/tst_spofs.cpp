// SPDX-License-Identifier: MIT
// Single points of failure: whom they take service from, and what is said of cut vertices beside them.

#include "core/analysis/analyze.h"
#include "core/io/report_json.h"
#include "tests/support/notation.h"

#include <QtTest>
#include <map>

using namespace faultline;
using namespace faultline::test;

namespace {

Report reportOf(const char* design) { return *analyze(std::make_shared<const System>(systemFrom(design))); }

std::string idOf(const Report& report, int component) {
    return report.system->components[static_cast<std::size_t>(component)].id.text();
}

/// "node: client1 client2; db: client1", in the order of the names.
std::string spofsOf(const Report& report) {
    std::map<std::string, std::string> lines;
    for (const SpofResult& spof : report.spofs) {
        std::string& line = lines[idOf(report, spof.event.index)];
        for (const int client : spof.clients) line += ' ' + idOf(report, client);
    }
    std::string text;
    for (const auto& [id, clients] : lines) text += (text.empty() ? "" : "; ") + id + ':' + clients;
    return text;
}

std::string reasonsOf(const Report& report) {
    std::string text;
    for (const CutVertexResult& vertex : report.cutVertices)
        text += idOf(report, vertex.component) + ": " + std::string(reasonInWords(vertex.reason)) + '\n';
    return text;
}

} // namespace

class TestSpofs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clients_data();
    void clients();
    void reasonOfAPartThatOnlyTheUnservedNeed();
};

void TestSpofs::clients_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one client") << "client > node > db"
                                << "db: client; node: client";
    QTest::newRow("only those that need it") << "client1 > node > db; client2 > cache"
                                             << "cache: client2; db: client1; node: client1";
    // client2 needs three of two: nobody serves it, whatever works.
    QTest::newRow("unserved anyway")
        << "client1 > node1; client2 [requires=3] > node1, node2; [objective=anyClient]"
        << "node1: client1";
    QTest::newRow("unserved through a part")
        << "client1 > db; client2 > node [requires=3] > db; [objective=anyClient]"
        << "db: client1";
    QTest::newRow("nobody is served") << "client [requires=3] > node > db"
                                      << "";
}

void TestSpofs::clients() {
    QFETCH(QString, design);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(spofsOf(reportOf(design.toUtf8().constData()))), expected);
}

void TestSpofs::reasonOfAPartThatOnlyTheUnservedNeed() {
    // node2 cuts db2 off client2, but client2 has no service to lose: it is not "served otherwise" either.
    const Report report = reportOf("client1 > node1; client1 > node2 > db2; client1 [requires=any]; "
                                   "client2 [requires=3] > node2; [objective=anyClient]");
    QCOMPARE(reasonsOf(report), std::string("client1: it is a client, which observes and never fails\n"
                                            "node2: without it nobody loses service\n"));
}

QTEST_APPLESS_MAIN(TestSpofs)
#include "tst_spofs.moc"
