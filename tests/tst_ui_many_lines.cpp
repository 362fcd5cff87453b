// SPDX-License-Identifier: MIT
// A drawing with very many lines: they are routed elsewhere, and the window goes on meanwhile.
#include "tests/support/canvas_driver.h"
#include "tests/support/large_design.h"

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int enough = 60'000; // ms, under a sanitizer too

QPolygonF pathOf(CanvasDriver& driver, const Connection& connection) {
    return driver.scene().connection(connection.id)->look().path;
}

std::vector<QPolygonF> pathsOf(CanvasDriver& driver) {
    std::vector<QPolygonF> paths;
    for (const Connection& connection : driver.design().system.connections)
        paths.push_back(pathOf(driver, connection));
    return paths;
}

bool haveLines(const std::vector<QPolygonF>& paths) {
    return std::ranges::all_of(paths, [](const QPolygonF& path) { return path.size() >= 2; });
}

} // namespace

class TestManyLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void areRoutedElsewhere() {
        const Design design = largeDesign(tieredShape(460));
        QVERIFY(design.system.connections.size() > Routes::routedAtOnce);
        CanvasDriver driver(design);
        QVERIFY(driver.scene().isRouting());
        const auto meanwhile = pathsOf(driver);
        QVERIFY(haveLines(meanwhile));
        QTRY_VERIFY_WITH_TIMEOUT(!driver.scene().isRouting(), enough);
        const auto routed = pathsOf(driver);
        QVERIFY(haveLines(routed));
        QVERIFY(routed != meanwhile);
    }

    /// Lines are a function of where things stand, whatever happened while they were routed.
    void moveMeanwhile() {
        CanvasDriver driver(largeDesign(tieredShape(460)));
        const ComponentId part = driver.design().system.components.back().id;
        Point at = driver.design().layout.positions.at(part);
        at.x += 160;
        at.y += 80;
        QVERIFY(driver.scene().isRouting());
        QVERIFY(driver.document().edit({Place{{{part, at}}, {}}}, u"Move"_s));
        QVERIFY(driver.scene().isRouting());
        for (const Connection& connection : driver.design().system.connections)
            if (connection.from == part || connection.to == part)
                QVERIFY(pathOf(driver, connection).size() >= 2);
        QTRY_VERIFY_WITH_TIMEOUT(!driver.scene().isRouting(), enough);
        CanvasDriver fresh(driver.design());
        QTRY_VERIFY_WITH_TIMEOUT(!fresh.scene().isRouting(), enough);
        QVERIFY(pathsOf(driver) == pathsOf(fresh));
    }

    /// What stays where it is keeps its line until the others are there.
    void linesStayMeanwhile() {
        CanvasDriver driver(largeDesign(tieredShape(460)));
        QTRY_VERIFY_WITH_TIMEOUT(!driver.scene().isRouting(), enough);
        const auto before = pathsOf(driver);
        const ConnectionId gone = driver.design().system.connections.back().id;
        QVERIFY(driver.document().edit({Remove{{gone}}}, u"Delete"_s));
        QVERIFY(driver.scene().isRouting());
        auto after = pathsOf(driver);
        QCOMPARE(after.size() + 1, before.size());
        QVERIFY(std::equal(after.begin(), after.end(), before.begin()));
        QTRY_VERIFY_WITH_TIMEOUT(!driver.scene().isRouting(), enough);
        CanvasDriver fresh(driver.design());
        QTRY_VERIFY_WITH_TIMEOUT(!fresh.scene().isRouting(), enough);
        QVERIFY(pathsOf(driver) == pathsOf(fresh));
    }

    void endsWhileRouting() {
        const auto driver = std::make_unique<CanvasDriver>(largeDesign(tieredShape(460)));
        QVERIFY(driver->scene().isRouting());
    }
};

QTEST_MAIN(TestManyLines)
#include "tst_ui_many_lines.moc"
