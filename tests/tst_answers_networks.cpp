// SPDX-License-Identifier: MIT
// Networks whose reliability is known exactly, and drawings whose cut vertices and dominators are. The case
// ids stand in tests/data/answers/README.md.

#include "core/analysis/cut_vertices.h"
#include "tests/support/answers.h"
#include "tests/support/networks.h"
#include "tests/support/notation.h"

#include <QtTest>
#include <algorithm>
#include <map>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr NetworkFailures failingVertices{0.1, 0.0};
constexpr NetworkFailures failingEdges{0.0, 0.1};

std::vector<std::string> idsOf(const System& system, const std::vector<int>& components) {
    std::vector<std::string> ids;
    for (const int component : components)
        ids.push_back(system.components[static_cast<std::size_t>(component)].id.text());
    return ids;
}

QString joined(std::vector<std::string> ids) {
    std::ranges::sort(ids);
    QStringList texts;
    for (const std::string& id : ids) texts << QString::fromStdString(id);
    return texts.join(u' ');
}

/// The connections that are alone in their block, as "a-b".
QString bridgesOf(const System& system, const std::vector<int>& blocks) {
    std::vector<std::string> bridges;
    for (std::size_t c = 0; c < blocks.size(); ++c)
        if (std::ranges::count(blocks, blocks[c]) == 1)
            bridges.push_back(system.connections[c].from.text() + '-' + system.connections[c].to.text());
    return joined(std::move(bridges));
}

constexpr const char* florentine =
    "[p=0.01]; Acciaiuoli [kind=node] > Medici [kind=node]; Castellani [kind=node] > Peruzzi [kind=node], "
    "Strozzi [kind=node], Barbadori [kind=node]; Medici > Barbadori, Ridolfi [kind=node], Tornabuoni "
    "[kind=node], "
    "Albizzi [kind=node], Salviati [kind=node]; Salviati > Pazzi [kind=node]; Peruzzi > Strozzi, Bischeri "
    "[kind=node]; Strozzi > Ridolfi, Bischeri; Ridolfi > Tornabuoni; Tornabuoni > Guadagni [kind=node]; "
    "Albizzi > "
    "Ginori [kind=node], Guadagni; Bischeri > Guadagni; Guadagni > Lamberteschi [kind=node]";

/// Lengauer and Tarjan's figure 1: the root is a client here, so what calls it back stops before it.
constexpr const char* flowgraph =
    "clientR > nodeA, nodeB, nodeC; nodeA > nodeD; nodeB > nodeA, nodeD, nodeE; nodeC > nodeF, nodeG; "
    "nodeD > nodeL; nodeE > nodeH; nodeF > nodeI; nodeG > nodeI, nodeJ; nodeH > nodeE, nodeK; nodeI > nodeK; "
    "nodeJ > nodeI; nodeK > nodeI; nodeL > nodeH";

} // namespace

class TestAnswersNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reliability_data();
    void reliability();
    void edgesAsParts_data();
    void edgesAsParts();
    void allTerminal();
    void nodeCutSets_data();
    void nodeCutSets();
    void cutVertices_data();
    void cutVertices();
    void dominators_data();
    void dominators();
    void dominatorIsSinglePoint();
};

void TestAnswersNetworks::reliability_data() {
    QTest::addColumn<Network>("network");
    QTest::addColumn<NetworkFailures>("failures");
    QTest::addColumn<QByteArray>("unavailability");
    const auto row = [](const char* id, const Network& network, NetworkFailures failures, const char* u) {
        QTest::newRow(id) << network << failures << QByteArray(u);
    };
    const Network bridge{4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {1, 2}}, 0, 3};
    row("NET-BRIDGE 0.9", bridge, failingEdges, "0.02152");
    row("NET-BRIDGE 0.95", bridge, {0.0, 0.05}, "0.005219375");
    row("NET-BRIDGE 0.5", bridge, {0.0, 0.5}, "0.5");
    row("NET-K4 0.9", completeNetwork(4), failingEdges, "0.002152");
    row("NET-K4 0.5", completeNetwork(4), {0.0, 0.5}, "0.25");
    row("complete 5", completeNetwork(5), failingEdges, "0.0002051974");
    row("complete 6", completeNetwork(6), failingEdges, "2.0076586984e-05");
    row("complete 7", completeNetwork(7), failingEdges, "2.00090929534768e-06");
    row("NET-GRID4 0.9", gridNetwork(4), failingEdges, "0.024953650422934170939715");
    row("NET-GRID4 0.99", gridNetwork(4), {0.0, 0.01}, "0.000204091162527298793370018875302");
    row("grid edge 3", gridNetwork(3), failingEdges, "0.027497828593");
    row("NET-LADDER5 0.9", ladderNetwork(5), failingEdges, "0.0630893102248");
    row("NET-LADDER5 0.99", ladderNetwork(5), {0.0, 0.01}, "0.00060572699143551005092408");
    row("ladder edge 6", ladderNetwork(6), failingEdges, "0.0741111569675776");
    row("grid edge 5", gridNetwork(5), failingEdges, "0.024443410494630801");
    row("ladder edge 10", ladderNetwork(10), failingEdges, "0.11693132867785785");
    row("ladder edge 100", ladderNetwork(100), failingEdges, "0.69570682179558194");
    row("grid vertex 3", gridNetwork(3), failingVertices, "0.0252541");
    row("grid vertex 4", gridNetwork(4), failingVertices, "0.0282983834422");
    row("grid vertex 5", gridNetwork(5), failingVertices, "0.028331274723182381");
    row("grid vertex 6", gridNetwork(6), failingVertices, "0.028027753183704921");
    row("grid vertex 8", gridNetwork(8), failingVertices, "0.027736144776552722");
    row("ladder vertex 5", ladderNetwork(5), failingVertices, "0.07614559");
    row("ladder vertex 6", ladderNetwork(6), failingVertices, "0.0994377961");
    row("ladder vertex 10", ladderNetwork(10), failingVertices, "0.18688783970070522");
    row("ladder vertex 20", ladderNetwork(20), failingVertices, "0.37014320362643147");
    row("NODE-PETERSEN 0.9", petersenNetwork(), failingVertices, "0.002152");
    row("NODE-PETERSEN 0.99", petersenNetwork(), {0.01, 0.0}, "0.000002019502");
    row("NODE-PETERSEN 0.999", petersenNetwork(), {0.001, 0.0}, "0.000000002001995002");
    row("NODE-NSFNET 0.9", nsfNetwork(), failingVertices, "0.00760785229");
    row("NODE-NSFNET 0.99", nsfNetwork(), {0.01, 0.0}, "0.0000079779170985020299");
    row("NODE-NSFNET 0.999", nsfNetwork(), {0.001, 0.0}, "0.000000007997979017009985002003");
    row("NODE-DODECA 0.9", dodecahedronNetwork(), failingVertices, "0.003105702620947621");
    row("NODE-DODECA 0.99", dodecahedronNetwork(), {0.01, 0.0}, "0.000002064462082452385622321548");
    row("NODE-DODECA 0.999", dodecahedronNetwork(), {0.001, 0.0}, "0.000000002006042285343310410598");
}

void TestAnswersNetworks::reliability() {
    QFETCH(Network, network);
    QFETCH(NetworkFailures, failures);
    QFETCH(QByteArray, unavailability);
    const double u = *reportOf(designOf(network, failures)).unavailability();
    QVERIFY2(agrees(u, unavailability.constData()), shown(u, unavailability.constData()).c_str());
}

void TestAnswersNetworks::edgesAsParts_data() {
    QTest::addColumn<Network>("network");
    QTest::addColumn<QByteArray>("unavailability");
    const Network bridge{4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {1, 2}}, 0, 3};
    QTest::newRow("NET-BRIDGE") << bridge << QByteArray("0.02152");
    QTest::newRow("NET-K4") << completeNetwork(4) << QByteArray("0.002152");
    QTest::newRow("NET-LADDER5") << ladderNetwork(5) << QByteArray("0.0630893102248");
    QTest::newRow("grid edge 3") << gridNetwork(3) << QByteArray("0.027497828593");
    QTest::newRow("grid edge 5") << gridNetwork(5) << QByteArray("0.024443410494630801");
}

void TestAnswersNetworks::edgesAsParts() {
    QFETCH(Network, network);
    QFETCH(QByteArray, unavailability);
    const double u = *reportOf(designWithEdgeParts(network, 0.1)).unavailability();
    QVERIFY2(agrees(u, unavailability.constData()), shown(u, unavailability.constData()).c_str());
}

/// NETALL-LADDER5: the ten-node ladder of Brecht and Colbourn.
void TestAnswersNetworks::allTerminal() {
    const double u = *reportOf(allTerminalDesignOf(ladderNetwork(5), 0.1)).unavailability();
    QVERIFY2(agreesWithComplement(u, "0.9139636755999"), shown(u, "1 - 0.9139636755999").c_str());
}

void TestAnswersNetworks::nodeCutSets_data() {
    QTest::addColumn<Network>("network");
    QTest::addColumn<QString>("counts");
    QTest::newRow("NODE-PETERSEN") << petersenNetwork() << u"3:2 4:2"_s;
    QTest::newRow("NODE-NSFNET") << nsfNetwork() << u"3:8 4:7 5:4 6:1"_s;
}

void TestAnswersNetworks::nodeCutSets() {
    QFETCH(Network, network);
    QFETCH(QString, counts);
    const Report report = reportOf(designOf(network, failingVertices));
    QStringList actual;
    for (std::size_t order = 1; order <= CutSets::orderColumns; ++order)
        if (const double sets = report.cutSets.value().byOrder[order - 1]; sets > 0.0)
            actual << u"%1:%2"_s.arg(order).arg(sets);
    QCOMPARE(actual.join(u' '), counts);
}

void TestAnswersNetworks::cutVertices_data() {
    QTest::addColumn<System>("system");
    QTest::addColumn<QString>("vertices");
    QTest::addColumn<QString>("bridges");
    QTest::addColumn<int>("blocks");
    const auto row = [](const char* id, const System& system, const char* points, const char* bridges,
                        int blocks) {
        QTest::newRow(id) << system << QString::fromUtf8(points) << QString::fromUtf8(bridges) << blocks;
    };
    const auto drawing = [](int vertices, std::vector<std::pair<int, int>> lines) {
        return drawingOf({vertices, std::move(lines), 0, 0});
    };
    // Numbered from 1 in its source: 0 stands alone.
    row("GR-NX-BR (networkx, depth-first search)",
        drawing(11, {{1, 2},
                     {2, 3},
                     {3, 4},
                     {3, 5},
                     {5, 6},
                     {6, 7},
                     {7, 8},
                     {5, 9},
                     {9, 10},
                     {1, 3},
                     {1, 4},
                     {2, 5},
                     {5, 10},
                     {6, 8}}),
        "5 6", "5-6", 4);
    row("GR-BARBELL (networkx)", drawing(6, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {4, 5}, {3, 5}}), "2 3",
        "2-3", 3);
    row("GR-FLORENTINE (Breiger, Pattison)", systemFrom(florentine), "Albizzi Guadagni Medici Salviati",
        "Acciaiuoli-Medici Albizzi-Ginori Guadagni-Lamberteschi Medici-Salviati Salviati-Pazzi", 6);
    // Numbered from 1 as well.
    row("GR-SCILAB (Metanet, articul)",
        drawing(18, {{2, 1},   {1, 10},  {3, 2},   {2, 5},   {2, 7},   {4, 3},   {4, 2},   {5, 4},   {6, 5},
                     {7, 8},   {8, 6},   {8, 9},   {9, 7},   {10, 7},  {10, 11}, {10, 13}, {10, 15}, {11, 12},
                     {12, 13}, {13, 14}, {14, 11}, {15, 16}, {16, 17}, {17, 14}, {17, 15}}),
        "10", "", 2);
    row("GR-PETERSEN (textbook)", drawingOf(petersenNetwork()), "", "", 1);
    row("GR-STAR (closed form)", drawing(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}}), "0",
        "0-1 0-2 0-3 0-4 0-5", 5);
    row("GR-NSFNET (derived)", drawingOf(nsfNetwork()), "", "", 1);
}

void TestAnswersNetworks::cutVertices() {
    QFETCH(System, system);
    QFETCH(QString, vertices);
    QFETCH(QString, bridges);
    QFETCH(int, blocks);
    const Topology topology(system);
    QCOMPARE(joined(idsOf(system, faultline::cutVertices(topology))), vertices);
    std::vector<int> blockOf = biconnectedBlocks(topology);
    QCOMPARE(bridgesOf(system, blockOf), bridges);
    std::ranges::sort(blockOf);
    const auto repeated = std::ranges::unique(blockOf);
    QCOMPARE(static_cast<int>(repeated.begin() - blockOf.begin()), blocks);
}

void TestAnswersNetworks::dominators_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("immediate");
    QTest::newRow("DOM-WIKI (Domrel.png)")
        << u"client1 > node2 > node3, node4, node6; node3 > node5; node4 > node5 > node2"_s
        << u"node2:client1 node3:node2 node4:node2 node5:node2 node6:node2"_s;
    QTest::newRow("DOM-LT (Lengauer, Tarjan 1979, figure 1)")
        << QString::fromUtf8(flowgraph)
        << u"nodeA:clientR nodeB:clientR nodeC:clientR nodeD:clientR nodeE:clientR nodeF:nodeC nodeG:nodeC "
           "nodeH:clientR nodeI:clientR nodeJ:nodeG nodeK:clientR nodeL:nodeD"_s;
}

void TestAnswersNetworks::dominators() {
    QFETCH(QString, design);
    QFETCH(QString, immediate);
    const System system = systemFrom(design.toStdString());
    const Topology topology(system);
    std::vector<std::string> actual;
    for (int target = 1; target < topology.componentCount(); ++target) {
        const std::vector<int> chain = dominatorsOf(topology, 0, target);
        const int last = chain.empty() ? 0 : chain.back();
        actual.push_back(topology.component(target).id.text() + ':' + topology.component(last).id.text());
    }
    QCOMPARE(joined(std::move(actual)), immediate);
}

/// DOM-WIKI: on the way from 1 to 6 the single point of failure is 2 (and 6 itself).
void TestAnswersNetworks::dominatorIsSinglePoint() {
    const Report report =
        reportOf("client1 > node2 [requires=any] > node3 [requires=any], node4 [requires=any]; "
                 "node3, node4 > node5 > node6; node2 > node6");
    QCOMPARE(QString::fromStdString(spofsOf(report)), u"node2 node6"_s);
}

QTEST_GUILESS_MAIN(TestAnswersNetworks)
#include "tst_answers_networks.moc"
