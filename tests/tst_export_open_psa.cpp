// SPDX-License-Identifier: MIT
// Open-PSA: the exported tree, solved as any other tree, gives the design's own unavailability.
#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "core/io/export/export.h"
#include "core/io/open_psa.h"
#include "tests/support/import_cases.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<double> ownFigure(const System& system) {
    AnalysisOptions options;
    options.cutSets = false;
    const auto report = analyze(std::make_shared<const System>(system), options);
    return report ? report->unavailability() : std::nullopt;
}

std::optional<double> treeFigure(const std::string& xml) {
    auto tree = readFaultTree(xml);
    if (!tree) return std::nullopt;
    FaultTreeOptions options;
    options.cutSets = false;
    const auto solution = solve(*tree, options);
    return solution ? solution->probability : std::nullopt;
}

bool areEqual(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)); }

} // namespace

class TestExportOpenPsa : public QObject {
    Q_OBJECT
private slots:
    void samples_data() {
        QTest::addColumn<QString>("file");
        for (const auto& file : filesIn(FAULTLINE_SOURCE_DIR "/samples"))
            if (file.extension() == ".faultline")
                QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.string());
    }
    void samples() {
        QFETCH(QString, file);
        const auto design = loadDesign(file.toStdString());
        QVERIFY(design);
        const auto xml = exportText(*design, TextFormat::openPsa);
        QVERIFY(xml);
        const auto own = ownFigure(design->system);
        const auto tree = treeFigure(*xml);
        QVERIFY(own && tree);
        QVERIFY2(areEqual(*own, *tree), qPrintable(u"%1 %2"_s.arg(*own, 0, 'g', 17).arg(*tree, 0, 'g', 17)));
    }

    void randomDesigns() {
        int compared = 0;
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const System system = randomSystem(seed);
            const auto own = ownFigure(system);
            const auto xml = exportText({system, {}}, TextFormat::openPsa);
            QCOMPARE(xml.has_value(), own.has_value());
            if (!own) continue;
            const auto tree = treeFigure(*xml);
            QVERIFY2(tree, qPrintable(u"seed %1 is not read: "_s.arg(seed) + QString::fromStdString(*xml)));
            QVERIFY2(areEqual(*own, *tree),
                     qPrintable(u"seed %1: %2 %3"_s.arg(seed).arg(*own, 0, 'g', 17).arg(*tree, 0, 'g', 17)));
            ++compared;
        }
        QVERIFY(compared > 100);
    }

    /// Cycles with stand-ins, failovers that take time, quorums: what has no plain tree is worked out first.
    void whatIsNoTreeByItself() {
        for (const char* text :
             {"client > node1 <> node2; node1, node2 > db1; db1 ~ [manual] db2",
              "client > node*3 > cache; client [requires=2] > node*3",
              "client [requires=2] > node*3 > db1; db1 <~> db2; {risk release [p=0.001]: node}",
              "client > node1 > node2 > node3 > node1"}) {
            const System system = systemFrom(text);
            const auto own = ownFigure(system);
            const auto xml = exportText({system, {}}, TextFormat::openPsa);
            QVERIFY2(xml && own, text);
            const auto tree = treeFigure(*xml);
            QVERIFY2(tree && areEqual(*own, *tree), text);
        }
    }

    void nobodyToServe() {
        System system = systemFrom("client; node");
        const auto xml = exportText({system, {}}, TextFormat::openPsa);
        QVERIFY(!xml);
        QCOMPARE(xml.error().code, std::string("no-entry"));
    }

    void awkwardIdsAreIdentifiers() {
        System system = systemFrom("client > node > db");
        system.components[1].id = ComponentId("a-b <&\">");
        system.components[1].name = "<label> & \"more\"";
        system.connections[0].to = system.components[1].id;
        system.connections[1].from = system.components[1].id;
        system.components[2].id = ComponentId("a_b_____");
        system.connections[1].to = system.components[2].id;
        const auto xml = exportText({system, {}}, TextFormat::openPsa);
        QVERIFY(xml);
        const auto tree = readFaultTree(*xml);
        QVERIFY2(tree, tree ? "" : tree.error().what.c_str());
        QCOMPARE(tree->eventNames.size(), std::size_t{2});
        QVERIFY(tree->eventNames[0] != tree->eventNames[1]);
        QVERIFY(areEqual(*treeFigure(*xml), *ownFigure(system)));
    }

    void theCommandLineAgrees() {
        if (QByteArrayView(FAULTLINE_CLI).isEmpty()) QSKIP("there is no command line program in this build");
        QTemporaryDir folder;
        const QString file = folder.filePath(u"tree.xml"_s);
        QProcess run;
        run.start(QStringLiteral(FAULTLINE_CLI),
                  {u"export"_s, QStringLiteral(FAULTLINE_SOURCE_DIR "/samples/6-two-regions.faultline"),
                   u"-o"_s, file, u"--format"_s, u"open-psa"_s});
        QVERIFY(run.waitForFinished());
        QCOMPARE(run.exitCode(), 0);
        run.start(QStringLiteral(FAULTLINE_CLI), {u"solve"_s, file});
        QVERIFY(run.waitForFinished());
        QCOMPARE(run.exitCode(), 0);
        QVERIFY2(run.readAllStandardOutput().contains("0.01000213586"), "SPEC section 8: 0.0100021358649");
    }
};

QTEST_GUILESS_MAIN(TestExportOpenPsa)
#include "tst_export_open_psa.moc"
