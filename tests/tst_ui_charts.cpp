// SPDX-License-Identifier: MIT
// The panels with charts: their figures are the report's, rows lead to the canvas, and they cost nothing
// while hidden.

#include "core/analysis/attribution.h"
#include "core/io/design_file.h"
#include "core/io/words.h"
#include "core/model/lookup.h"
#include "tests/support/notation.h"
#include "ui/panels/chart_style.h"
#include "ui/panels/curve_panel.h"
#include "ui/panels/cut_sets_panel.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/figure_table.h"
#include "ui/panels/redundancy_panel.h"
#include "ui/panels/report_ids.h"
#include "ui/panels/trend_panel.h"
#include "ui/panels/waterfall_panel.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include <cmath>
#include <filesystem>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// A window's workspace about a design, analysed.
struct Desk {
    explicit Desk(Design design) { open(std::move(design)); }
    explicit Desk(std::string_view notation) : Desk(Design{systemFrom(notation), {}}) {}

    void open(Design design) {
        workspace.document.setDesign(std::move(design));
        settle();
    }
    bool settle() {
        return QTest::qWaitFor([this] { return workspace.analysis.state() == AnalysisRunner::State::fresh; });
    }
    [[nodiscard]] const Report& report() const { return *workspace.analysis.report(); }
    [[nodiscard]] std::vector<QString> selected() const { return textsOf(workspace.selection.ids()); }
    [[nodiscard]] std::vector<QString> highlighted() const {
        return textsOf(workspace.selection.highlighted());
    }
    static std::vector<QString> textsOf(const std::vector<ElementId>& ids) {
        std::vector<QString> texts;
        for (const ElementId& id : ids) texts.push_back(QString::fromStdString(id.text()));
        return texts;
    }
    bool setP(std::size_t component, double p, MergeKey merge = {}) {
        Component changed = workspace.document.system().components[component];
        changed.failure = Failure::fromProbability(*Probability::from(p));
        const QString text = u"P of %1"_s.arg(QString::fromStdString(changed.label()));
        return workspace.document.edit(Edit{Set<Component>{changed}}, text, merge).has_value();
    }

    Appearance appearance;
    Workspace workspace{appearance};
};

Design sample(const char* name) {
    return *loadDesign(std::filesystem::path(FAULTLINE_SOURCE_DIR) / "samples" / name);
}

void show(QWidget& panel, QSize size = {900, 500}) {
    panel.resize(size);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
}

QString cell(const FigureTable& table, int row, int column) {
    return table.rows()[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)].text;
}

QPoint middleOf(const FigureTable& table, int row) {
    return table.visualRect(table.model()->index(row, 0)).center();
}

/// The panel's own: a table in it has another.
const EmptyState& emptyStateOf(const ChartPanel& panel) {
    return *panel.findChild<EmptyState*>(QString(), Qt::FindDirectChildrenOnly);
}

bool isEmptyShown(const ChartPanel& panel) { return emptyStateOf(panel).isVisible(); }

QString labelText(const ChartPanel& panel, const QString& name) {
    return panel.findChild<QLabel*>(name)->text();
}

/// Moves the mouse over a chart and says what its tooltip reads.
QString tipAt(QWidget& view, QPoint at) {
    auto* viewport = static_cast<QAbstractScrollArea&>(view).viewport();
    QTest::mouseMove(viewport, at + QPoint(3, 0));
    QTest::mouseMove(viewport, at);
    QTest::qWait(1);
    return QToolTip::text();
}

bool isClose(double actual, double expected, double tolerance = 1e-9) {
    return std::abs(actual - expected) <= tolerance * std::abs(expected);
}

} // namespace

class TestUiCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // All but what the offscreen platform has to say about itself.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void durationsAndProbabilities() {
        QCOMPARE(shortDowntime(1e-4), u"53 min"_s);
        QCOMPARE(shortDowntime(1e-3), u"8.8 h"_s);
        QCOMPARE(shortDowntime(0.02), u"7.3 d"_s);
        QCOMPARE(shortDowntime(1.0), u"365 d"_s);
        QCOMPARE(shortDowntime(1e-7), u"3.2 s"_s);
        QCOMPARE(shortDowntime(1e-9), u"32 ms"_s);
        QCOMPARE(shortDowntime(0.0), u"0"_s);
        QCOMPARE(shortDowntime(1e-20), u"under 1 µs"_s);
        QCOMPARE(shortDuration(36.0), u"36 h"_s);
        QCOMPARE(probabilityFigure(0.01), u"0.01"_s);
        QCOMPARE(probabilityFigure(1e-5), u"10⁻⁵"_s);
        QCOMPARE(probabilityFigure(1.234e-12), u"1.23 × 10⁻¹²"_s);
        QCOMPARE(probabilityFigure(9.9999e-8), u"10⁻⁷"_s);
        QCOMPARE(probabilityFigure(0.0), u"0"_s);
        QCOMPARE(probabilityFigure(9.9e-4), u"9.9 × 10⁻⁴"_s);
        QCOMPARE(probabilityFigure(0.001), u"0.001"_s);
        QCOMPARE(powerOfTenText(-10), u"10⁻¹⁰"_s);
        QCOMPARE(factorFigure(1.0), u"1.00"_s);
        QCOMPARE(factorFigure(121.3), u"121"_s);
        QCOMPARE(factorFigure(1e17), u"10¹⁷"_s);
        QCOMPARE(availabilityMark(-3.0, true), u"99.9 % · 8.8 h"_s);
        QCOMPARE(availabilityMark(-2.0, false), u"99 %"_s);
        QCOMPARE(availabilityMark(std::log10(0.002), false), u"99.8 %"_s);
        QCOMPARE(availabilityMark(-9.0, true), u"9 nines · 32 ms"_s);
        QCOMPARE(availabilityMark(0.0, false), u"0 %"_s);
    }

    void aScaleHoldsWhatItIsForAndHasMarks() {
        for (const auto& [low, high] : {std::pair{-4.0, -2.0},
                                        {-2.0, -2.0},
                                        {-30.0, 0.0},
                                        {0.0, 0.0},
                                        {-2.001, -2.0},
                                        {-300.0, -1.0},
                                        {-0.1, 0.0},
                                        {-7.3, -6.9}}) {
            const LogScale scale = logScale(low, high, 5);
            QVERIFY(scale.lowest <= low && scale.highest >= high && scale.highest <= 0.0);
            QVERIFY(scale.marks.size() >= 2);
            QVERIFY(scale.marks.size() <= 7);
            QVERIFY(std::ranges::is_sorted(scale.marks));
            QVERIFY(scale.marks.front() >= scale.lowest - 1e-8 && scale.marks.back() <= scale.highest + 1e-8);
        }
    }

    void redundancyShowsTheReportsFigures() {
        Desk desk("client > gw*2 [p=0.01] > db [p=0.02] ~ db2 [p=0.02]; {risk release [p=0.001]: gw}");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        const auto& table = *panel.findChild<FigureTable*>(u"redundancyTable"_s);
        QCOMPARE(table.rows().size(), 2U); // the store once, though both gateways call it
        QCOMPARE(cell(table, 0, 0), u"gw1, gw2"_s);
        QCOMPARE(cell(table, 0, 1), u"1/2"_s);
        QCOMPARE(cell(table, 0, 2), u"0.01"_s);
        QCOMPARE(cell(table, 0, 3), u"10⁻⁴"_s);
        QCOMPARE(cell(table, 0, 4), probabilityFigure(0.001 + 0.999 * 0.0001)); // by hand
        QCOMPARE(cell(table, 0, 5), u"11.0"_s);
        QCOMPARE(cell(table, 0, 6), u"release"_s);
        QCOMPARE(cell(table, 0, 7), u"client"_s);
        QCOMPARE(cell(table, 1, 0), u"db, db2"_s);
        QCOMPARE(cell(table, 1, 3), u"4 × 10⁻⁴"_s);
        QCOMPARE(cell(table, 1, 5), u"1.00"_s);
        QVERIFY(table.rows()[0].tip.contains(u"share the fate of release"_s));
        QVERIFY(table.rows()[1].tip.contains(u"the promise holds"_s));
    }

    void longNamesGoOnInFurtherLines() {
        Desk desk("client > gw*2 > db ~ db2 ~ db3; db ~ db4");
        for (const char* id : {"db", "db2", "db3", "db4"}) {
            Component part = *Lookup(desk.workspace.document.system()).component(ComponentId(id));
            part.name = "Database of the warehouse, number " + std::string(id);
            QVERIFY(desk.workspace.document.edit({Set<Component>{part}}, u"Rename"_s));
        }
        QVERIFY(desk.settle());
        RedundancyPanel panel(desk.workspace);
        panel.resize(956, 220);
        panel.show();
        auto& table = *panel.findChild<FigureTable*>(u"redundancyTable"_s);
        QTRY_COMPARE(table.rows().size(), 2U);
        const int store = cell(table, 0, 0).startsWith(u"Database"_s) ? 0 : 1;
        QCOMPARE(table.rowHeight(1 - store), 28); // two short names fit on a line
        const int lines = 1 + (table.rowHeight(store) - 28) / table.fontMetrics().lineSpacing();
        QCOMPARE(lines, 3);
        QVERIFY(table.columnWidth(0) >= 240);
        // A wide panel needs fewer of them.
        panel.resize(3000, 400);
        QTRY_COMPARE(table.rowHeight(store), 28);
    }

    void aRedundantSetIsShownOnTheCanvas() {
        Desk desk("client > gw*2 > db ~ db2");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        auto& table = *panel.findChild<FigureTable*>(u"redundancyTable"_s);
        QSignalSpy reveals(&desk.workspace.selection, &Selection::revealRequested);
        QTest::mouseMove(table.viewport(), middleOf(table, 0));
        QTRY_COMPARE(desk.highlighted(), (std::vector{u"gw1"_s, u"gw2"_s}));
        QVERIFY(desk.selected().empty());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, middleOf(table, 1));
        QCOMPARE(desk.selected(), (std::vector{u"db"_s, u"db2"_s}));
        QCOMPARE(reveals.count(), 1);
        QVERIFY(labelText(panel, u"redundancyDetails"_s).contains(u"db, db2: 1 of 2 must be up."_s));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Up);
        QCOMPARE(desk.highlighted(), (std::vector{u"gw1"_s, u"gw2"_s}));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(desk.selected(), (std::vector{u"gw1"_s, u"gw2"_s}));
        panel.hide();
        QVERIFY(desk.highlighted().empty());
    }

    void theChosenRowOutlivesANewAnswer() {
        Desk desk("client > gw*2 > db ~ db2");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        auto& table = *panel.findChild<FigureTable*>(u"redundancyTable"_s);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, middleOf(table, 1));
        QVERIFY(desk.setP(3, 0.2)); // db
        QVERIFY(desk.settle());
        QCOMPARE(cell(table, table.currentRow(), 0), u"db, db2"_s);
        QCOMPARE(cell(table, table.currentRow(), 2), u"0.2"_s);
        QVERIFY(labelText(panel, u"redundancyDetails"_s).contains(u"P = 0.2"_s));
    }

    void sortingByAColumn() {
        Desk desk("client > gw*2 > db ~ db2 [p=0.2]; {risk release [p=0.01]: db db2}");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        auto& table = *panel.findChild<FigureTable*>(u"redundancyTable"_s);
        QCOMPARE(cell(table, 0, 0), u"db, db2"_s);
        const QPoint header(table.horizontalHeader()->sectionViewportPosition(3) + 10, 10); // promised
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, header);
        const QString first = cell(table, 0, 0);
        QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, header);
        QVERIFY(cell(table, 0, 0) != first);
        QVERIFY(table.rows()[0].cells[3].rank != table.rows()[1].cells[3].rank);
    }

    void theRedundancyChartSaysWhatItShows() {
        Desk desk("client > gw*2 [p=0.01] > db");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        auto* chart = panel.findChild<QWidget*>(u"redundancyChart"_s);
        QTest::qWait(50);
        QVERIFY(tipAt(*chart, chart->rect().center()).contains(u"gw1, gw2: 1 of 2 must be up."_s));
    }

    void theWaterfallAddsUp() {
        for (const char* name :
             {"6-two-regions.faultline", "one-earth.faultline", "payment-checkout.faultline"}) {
            Desk desk(sample(name));
            WaterfallPanel panel(desk.workspace);
            show(panel);
            const auto& table = *panel.findChild<FigureTable*>(u"waterfallTable"_s);
            QTRY_VERIFY(!table.rows().empty());
            double sum = 0.0, end = 0.0;
            for (std::size_t row = 0; row + 1 < table.rows().size(); ++row) {
                const auto& cells = table.rows()[row].cells;
                QVERIFY(cells[2].bar->from == end && cells[2].bar->to >= end);
                end = cells[2].bar->to;
                sum += cells[3].rank;
            }
            const double total = *desk.report().unavailability();
            QVERIFY(isClose(sum, total, 1e-12));
            QVERIFY(isClose(end, 1.0, 1e-12));
            QCOMPARE(table.rows().back().cells[3].rank, total);
            QVERIFY(table.rows().back().isStrong);
            QCOMPARE(labelText(panel, u"waterfallTotal"_s),
                     u"Downtime: "_s + QString::fromStdString(downtimeText(total)));
        }
    }

    void theWaterfallNamesPartsAndLeadsThere() {
        Desk desk("client > node [p=0.02] > db [p=0.3]");
        WaterfallPanel panel(desk.workspace);
        show(panel);
        auto& table = *panel.findChild<FigureTable*>(u"waterfallTable"_s);
        QTRY_COMPARE(table.rows().size(), 3U);
        QCOMPARE(cell(table, 0, 0), u"db"_s);
        QCOMPARE(cell(table, 0, 3), shortDuration(0.297 * 8760.0, 3));
        QCOMPARE(cell(table, 1, 0), u"node"_s);
        QCOMPARE(cell(table, 2, 3), u"115 d"_s);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Home);
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(desk.selected(), std::vector{u"node"_s});
    }

    void whatIsTooSmallForARowIsEverythingElse() {
        Desk desk("client [requires=all] > node*60");
        WaterfallPanel panel(desk.workspace);
        show(panel);
        const auto& table = *panel.findChild<FigureTable*>(u"waterfallTable"_s);
        QTRY_COMPARE(table.rows().size(), 42U);
        QCOMPARE(cell(table, 40, 0), u"Everything else"_s);
        QVERIFY(isClose(table.rows()[40].cells[2].rank, 20.0 / 60.0));
    }

    void cutSetsAreCountedAndListed() {
        Desk desk(
            "client > gw [p=0.001], gw2 [p=0.002] > node [p=1e-7]; node > db [p=0.003], cache [p=0.004]");
        CutSetsPanel panel(desk.workspace);
        show(panel);
        auto& table = *panel.findChild<FigureTable*>(u"cutSetTable"_s);
        QCOMPARE(labelText(panel, u"cutSetCount"_s),
                 u"%1 minimal cut sets"_s.arg(QString::fromStdString(desk.report().cutSets->count)));
        QCOMPARE(cell(table, 0, 0), u"cache"_s);
        QCOMPARE(cell(table, 0, 2), u"0.004"_s);
        int pair = 0;
        while (cell(table, pair, 0) != u"gw + gw2"_s) ++pair;
        QCOMPARE(cell(table, pair, 1), u"2"_s);
        QCOMPARE(cell(table, pair, 2), u"2 × 10⁻⁶"_s);
        QVERIFY(cell(table, pair + 1, 0) == u"node"_s);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, middleOf(table, pair));
        QCOMPARE(desk.highlighted(), (std::vector{u"gw"_s, u"gw2"_s}));

        auto* ranking = panel.findChild<QComboBox*>(u"cutSetRanking"_s);
        ranking->setFocus();
        QTest::keyClick(ranking, Qt::Key_Down);
        QCOMPARE(ranking->currentIndex(), 1);
        QCOMPARE(cell(table, 2, 0), u"node"_s); // all single ones before the pair
        QCOMPARE(cell(table, 3, 0), u"gw + gw2"_s);
        auto* histogram = panel.findChild<QWidget*>(u"orderHistogram"_s);
        QTest::qWait(50);
        QVERIFY(tipAt(*histogram, QPoint(histogram->width() / 2, histogram->height() / 2))
                    .contains(u"1 of order 2"_s));
    }

    /// The curve against analyses of designs that really have that P.
    void aResponseIsWhatTheAnalysisSays() {
        const auto notation =
            "client > gw*2 > node [p=0.01, count=3, need=2, standby=cold, crews=1] > db ~ db2;"
            "{zone a: gw1 db}; {risk rel [p=0.001]: gw}";
        Desk desk(notation);
        const Report& report = desk.report();
        const System& system = *report.system;
        for (const EventRef part : {EventRef{EventType::component, 1}, EventRef{EventType::component, 3},
                                    EventRef{EventType::component, 4}, EventRef{EventType::domain, 0},
                                    EventRef{EventType::sharedRisk, 0}, EventRef{EventType::connection, 0}}) {
            auto response = responseTo(report, part);
            if (!response) response = exploredResponse(report, part, {});
            QVERIFY(response.has_value());
            for (const double p : {1e-6, 0.003, 0.2, 0.9}) {
                auto changed = std::make_shared<System>(system);
                const auto at = static_cast<std::size_t>(part.index);
                const Failure failure = Failure::fromProbability(*Probability::from(p));
                if (part.type == EventType::component) changed->components[at].failure = failure;
                if (part.type == EventType::domain) changed->domains[at].failure = failure;
                if (part.type == EventType::sharedRisk) changed->sharedRisks[at].failure = failure;
                if (part.type == EventType::connection) changed->connections[at].failure = failure;
                const double expected = *analyze(changed)->unavailability();
                QVERIFY(isClose(response->unavailabilityAt(system, p), expected));
            }
        }
    }

    void theCurveFollowsTheSelection() {
        Desk desk("client > gw [p=0.03] > node*2 [p=0.02] > db [p=0.01]; {zone a: gw}");
        CurvePanel panel(desk.workspace);
        show(panel);
        const auto& parts = *panel.findChild<QComboBox*>(u"curvePart"_s);
        QCOMPARE(parts.currentText(), u"gw (Gateway)"_s); // nothing selected: the most critical
        desk.workspace.selection.set({ElementId("db")});
        QCOMPARE(parts.currentText(), u"db (Database)"_s);
        QVERIFY(labelText(panel, u"curveWords"_s).startsWith(u"Today, P = 0.01: "_s));
        const std::string today = availabilityText(*desk.report().unavailability());
        QVERIFY(labelText(panel, u"curveWords"_s).contains(QString::fromStdString(today)));
        desk.workspace.selection.set({ElementId("a")}); // never fails as drawn: asked of the engine
        QTRY_COMPARE(parts.currentText(), u"a (Zone)"_s);
        QVERIFY(labelText(panel, u"curveWords"_s).contains(u"down for good: 0.00 %"_s));
        desk.workspace.selection.set({ElementId("client")}); // has no P
        QTRY_COMPARE(parts.currentText(), u"gw (Gateway)"_s);
    }

    void choosingAPartSelectsIt() {
        Desk desk("client > gw [p=0.03] > node*2 [p=0.02] > db [p=0.01]");
        CurvePanel panel(desk.workspace);
        show(panel);
        auto* parts = panel.findChild<QComboBox*>(u"curvePart"_s);
        parts->setFocus();
        QTest::keyClick(parts, Qt::Key_Down);
        QCOMPARE(desk.selected(), std::vector{u"db"_s});
        QCOMPARE(parts->currentText(), u"db (Database)"_s);
        auto* chart = panel.findChild<QWidget*>(u"availabilityCurve"_s);
        QTest::qWait(50);
        QVERIFY(tipAt(*chart, chart->rect().center()).contains(u"P = "_s));
    }

    void aPartThatDecidesNothing() {
        Desk desk("client > node; node > [optional] cache");
        CurvePanel panel(desk.workspace);
        show(panel);
        desk.workspace.selection.set({ElementId("cache")});
        QTRY_VERIFY(labelText(panel, u"curveWords"_s).contains(u"makes no difference"_s));
    }

    void theTrendHasAPointAStep() {
        Desk desk("client > gw > db");
        TrendPanel panel(desk.workspace); // never shown: it records all the same
        QCOMPARE(panel.points().size(), 1U);
        QCOMPARE(panel.points()[0].edit, u"Opened"_s);
        QVERIFY(desk.setP(1, 0.2) && desk.settle());
        QCOMPARE(panel.points().size(), 2U);
        QCOMPARE(panel.points()[1].edit, u"P of gw"_s);
        QVERIFY(isClose(*panel.points()[1].unavailability->exact, 1.0 - 0.8 * 0.99));
        desk.workspace.document.history().undo();
        QVERIFY(desk.settle());
        QCOMPARE(panel.points().size(), 3U);
        QCOMPARE(panel.points()[2].edit, u"Undo P of gw"_s);
        QCOMPARE(*panel.points()[2].unavailability->exact, *panel.points()[0].unavailability->exact);
        desk.open(Design{systemFrom("client > gw"), {}});
        QCOMPARE(panel.points().size(), 1U);
        QCOMPARE(*panel.points()[0].unavailability->exact, 0.01);
    }

    void aDragIsOnePoint() {
        Desk desk("client > gw > db");
        TrendPanel panel(desk.workspace);
        const MergeKey drag = desk.workspace.document.newMergeKey();
        for (const double p : {0.1, 0.2, 0.3}) QVERIFY(desk.setP(1, p, drag) && desk.settle());
        QVERIFY(desk.setP(2, 0.5) && desk.settle());
        QCOMPARE(panel.points().size(), 3U);
        QVERIFY(isClose(*panel.points()[1].unavailability->exact, 1.0 - 0.7 * 0.99));
        show(panel);
        QCOMPARE(labelText(panel, u"trendSummary"_s), u"98.01 % to 35.00 % in 2 edits"_s);
    }

    void aHiddenPanelWaits() {
        Desk desk("client > gw*2 > db");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        const auto& table = *panel.findChild<FigureTable*>(u"redundancyTable"_s);
        panel.hide();
        QVERIFY(desk.setP(1, 0.2) && desk.settle());
        QCOMPARE(cell(table, 0, 2), u"0.01"_s);
        panel.show();
        QCOMPARE(cell(table, 0, 2), u"0.2"_s);
    }

    void emptyDesignsSayWhatToDo() {
        for (const char* notation : {"", "client"}) {
            Desk desk(notation);
            RedundancyPanel redundancy(desk.workspace);
            WaterfallPanel waterfall(desk.workspace);
            CutSetsPanel cutSets(desk.workspace);
            CurvePanel curve(desk.workspace);
            TrendPanel trend(desk.workspace);
            for (ChartPanel* panel :
                 std::initializer_list<ChartPanel*>{&redundancy, &waterfall, &cutSets, &curve, &trend}) {
                show(*panel);
                QVERIFY(isEmptyShown(*panel));
                QVERIFY(!emptyStateOf(*panel).findChild<QLabel*>(u"emptyAdvice"_s)->text().isEmpty());
            }
        }
    }

    void designsWithNothingToShow() {
        Desk alone("client > node"); // no stand-ins
        RedundancyPanel redundancy(alone.workspace);
        show(redundancy);
        QVERIFY(isEmptyShown(redundancy));
        Desk perfect("[p=0]; client > node");
        WaterfallPanel waterfall(perfect.workspace);
        CutSetsPanel cutSets(perfect.workspace);
        show(waterfall);
        show(cutSets);
        QTRY_COMPARE(emptyStateOf(waterfall).findChild<QLabel*>(u"emptyHeading"_s)->text(),
                     u"There is no downtime to divide"_s);
        QVERIFY(isEmptyShown(cutSets));
        QVERIFY(perfect.setP(1, 0.1) && perfect.settle());
        QTRY_VERIFY(!isEmptyShown(waterfall));
        QVERIFY(!isEmptyShown(cutSets));
    }

    void nothingIsCutOffInANarrowPanel() {
        Desk desk(sample("one-earth.faultline"));
        RedundancyPanel redundancy(desk.workspace);
        WaterfallPanel waterfall(desk.workspace);
        CutSetsPanel cutSets(desk.workspace);
        for (ChartPanel* panel : std::initializer_list<ChartPanel*>{&redundancy, &waterfall, &cutSets})
            for (const int width : {320, 560, 900}) {
                show(*panel, {width, 400});
                const auto* table = panel->findChild<FigureTable*>();
                QTRY_VERIFY(!table->rows().empty());
                QTRY_VERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    if (!table->isColumnHidden(column) && column > 0 && width == 900)
                        QVERIFY(table->columnWidth(column) >=
                                table->horizontalHeader()->sectionSizeHint(column));
            }
    }

    void theLookIsFollowed() {
        Desk desk("client > gw*2 > db");
        CurvePanel panel(desk.workspace);
        show(panel);
        QCOMPARE(panel.palette().color(QPalette::Window), Theme::light().surface);
        desk.appearance.choose(Appearance::Choice::dark, ColourSet::usual, false);
        QCOMPARE(panel.palette().color(QPalette::Window), Theme::dark().surface);
        const QImage picture = panel.grab().toImage();
        QCOMPARE(picture.pixelColor(2, 2), Theme::dark().surface);
        const auto* chart = panel.findChild<QWidget*>(u"availabilityCurve"_s);
        QCOMPARE(picture.pixelColor(chart->geometry().bottomRight() - QPoint(1, 1)), Theme::dark().surface);
    }

    void aStoppedAnswerLooksItsAge() {
        Desk desk("client > gw*2 > db");
        RedundancyPanel panel(desk.workspace);
        show(panel);
        QTest::qWait(50); // until all is laid out
        const QImage fresh = panel.grab().toImage();
        QVERIFY(desk.setP(1, 0.2));
        desk.workspace.analysis.stop();
        QVERIFY(panel.grab().toImage() != fresh);
        desk.workspace.document.history().undo();
        QVERIFY(desk.settle());
        QTRY_VERIFY(panel.grab().toImage() == fresh);
    }

    void endingWhileTheWaterfallIsAtWork() {
        for (int i = 0; i < 20; ++i) {
            Desk desk(sample("one-earth.faultline"));
            WaterfallPanel panel(desk.workspace);
            panel.show();
            if (i % 2 == 1) QTest::qWait(1);
        }
    }
};

QTEST_MAIN(TestUiCharts)
#include "tst_ui_charts.moc"
