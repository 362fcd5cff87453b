// SPDX-License-Identifier: MIT
// What a report says: the figures are the core's.
#include "core/analysis/attribution.h"
#include "core/io/words.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "tests/support/large_design.h"
#include "tests/support/random_design.h"
#include "tests/support/report_text.h"

#include <QtTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

class TestReportDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleHasWhatTheCoreSays_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : sampleNames()) QTest::newRow(qPrintable(name)) << name;
    }
    void everySampleHasWhatTheCoreSays() {
        QFETCH(QString, name);
        const Design design = sample(name);
        const Report analysis = analysed(design);
        const report::Document document = documentOf(design, analysis);
        QCOMPARE(document.sections.size(), std::size_t{9});
        const double u = *analysis.unavailability();
        const std::string text = report::markdown(document);
        QVERIFY(text.find(report::typeset(availabilityText(u))) != std::string::npos);
        QVERIFY(text.find(report::typeset(probabilityText(u))) != std::string::npos);

        const auto spofTables = tablesOf(document, "spofs");
        if (!analysis.spofs.empty()) {
            QCOMPARE(spofTables.front().rows.size(), analysis.spofs.size());
            for (std::size_t i = 0; i < analysis.spofs.size(); ++i) {
                const EventRef spof = analysis.spofs[i].event;
                QCOMPARE(cell(spofTables.front().rows[i], 0),
                         labelOf(design.system, spof) + " (" + kindOf(design.system, spof) + ")");
                if (analysis.spofs[i].criticality)
                    QCOMPARE(cell(spofTables.front().rows[i], 2), shareText(*analysis.spofs[i].criticality));
            }
        }
        std::set<const RedundancyFigures*> figures;
        for (const RedundancyResult& row : analysis.redundancy) figures.insert(row.figures.get());
        const auto redundancy = tablesOf(document, "redundancy");
        QCOMPARE(redundancy.empty() ? std::size_t{0} : redundancy.front().rows.size(), figures.size());
        const auto parts = tablesOf(document, "appendix").front();
        QCOMPARE(parts.rows.size(), design.system.components.size());
        for (const report::Table& table : tablesOf(document, "appendix"))
            for (const report::Row& row : table.rows) QCOMPARE(row.cells.size(), table.columns.size());
    }

    void theTitleBlockSaysWhatItIsAbout() {
        Design design = sample(u"6-two-regions"_s);
        design.system.components.back().failure.reset();
        const Report analysis = analysed(design);
        const report::Document document = documentOf(design, analysis);
        std::map<std::string, std::string> facts;
        for (const report::Fact& fact : document.facts) facts[fact.label] = fact.value;
        QCOMPARE(facts["Design"], design.system.properties.name);
        QCOMPARE(facts["File"], std::string("design.faultline"));
        QCOMPARE(facts["Date"], std::string("2026-11-26"));
        QVERIFY(facts["Made with"].starts_with("Faultline "));
        QVERIFY(facts["Method"].starts_with("Exact"));
        QVERIFY(facts["Assumed"].find("1 figure is from the catalogue") != std::string::npos);
        const Page page = parsed(report::html(document));
        for (const auto& [label, value] : facts)
            QVERIFY2(page.text.contains(QString::fromStdString(value)), label.c_str());
    }

    void cutSetsMakeUpNinetyNinePerCent() {
        for (const QString& name : {u"5-dns-and-two-gateways"_s, u"payment-checkout"_s, u"one-earth"_s}) {
            const Design design = sample(name);
            const Report analysis = analysed(design);
            const auto tables = tablesOf(documentOf(design, analysis), "downtime");
            const report::Table& sets = tables.back();
            double sum = 0.0;
            for (std::size_t i = 0; i < sets.rows.size(); ++i) {
                const CutSet& set = analysis.cutSets->mostProbable[i];
                QCOMPARE(cell(sets.rows[i], 3), report::typeset(probabilityText(set.probability)));
                sum += set.probability;
            }
            QVERIFY(sum >= 0.99 * *analysis.unavailability());
            const double last = analysis.cutSets->mostProbable[sets.rows.size() - 1].probability;
            QVERIFY2(sum - last < 0.99 * *analysis.unavailability(), "no set too many");
        }
    }

    void theWaterfallAddsUp() {
        const Design design = sample(u"payment-checkout"_s);
        const Report analysis = analysed(design);
        const auto shares = attributeDowntime(analysis);
        QVERIFY(shares);
        const report::Document document = documentOf(design, analysis);
        const report::Table table = tablesOf(document, "downtime").front();
        QCOMPARE(table.rows.size(), shares->size() + 1);
        QVERIFY(table.rows.back().isTotal);
        for (const report::Section& section : document.sections)
            for (const report::Block& block : section.blocks) {
                const auto* chart = std::get_if<report::Chart>(&block);
                if (chart == nullptr || section.anchor != "downtime") continue;
                double end = 0.0;
                for (const report::ChartRow& row : chart->rows) {
                    if (!row.isTotal) QVERIFY(std::abs(row.bars.front().from - end) < 1e-12);
                    end = row.bars.front().to;
                }
                QCOMPARE(end, 1.0);
            }
    }

    void aLostDomainIsAsAnalysed() {
        for (const QString& name : {u"one-earth"_s, u"quorum-store-3-of-5-in-three-zones"_s}) {
            const Design design = sample(name);
            const auto tables = tablesOf(documentOf(design), "service");
            for (const report::Row& row : tables.back().rows) {
                System lost = design.system;
                int matches = 0;
                for (Domain& domain : lost.domains)
                    if (domain.label() == cell(row, 0) && ++matches > 0)
                        domain.failure = Failure::fromProbability(*Probability::from(1.0));
                QCOMPARE(matches, 1);
                const auto report = analyze(std::make_shared<const System>(lost));
                QVERIFY(report);
                QCOMPARE(cell(row, 4), report::typeset(availabilityText(*report->unavailability())));
            }
        }
    }

    void partsAreChosen() {
        const Design design = sample(u"6-two-regions"_s);
        const Report analysis = analysed(design);
        const auto document = documentOf(design, analysis, {report::Part::spofs, report::Part::summary});
        QCOMPARE(document.sections.size(), std::size_t{2});
        QCOMPARE(document.sections.front().anchor, std::string("summary"));
        // no appendix, so no name leads there
        const report::Table spofs = tablesOf(document, "spofs").front();
        for (const report::Row& row : spofs.rows)
            for (const report::Cell& c : row.cells)
                for (const report::Span& span : c.words) QVERIFY(span.link.empty());
    }

    void withoutAFigureItSaysSo() {
        Design design;
        design.system.properties.name = "empty";
        const std::string text = report::markdown(documentOf(design));
        QVERIFY(text.find("There is no figure") != std::string::npos);
        QVERIFY(text.find("nan") == std::string::npos);
    }

    void boundsAreSaidToBeBounds() {
        const Design design = sample(u"6-two-regions"_s);
        AnalysisOptions options = report::analysisOptions();
        options.diagramNodes = 1;
        const std::string text = report::markdown(documentOf(design, analysed(design, options)));
        QVERIFY(text.find("Guaranteed bounds") != std::string::npos);
        QVERIFY(text.find("by bounds") != std::string::npos);
    }

    /// Hundreds of findings of one kind are counted, not printed; figures of the catalogue are all named.
    void findingsThatAreAlikeAreCounted() {
        Design design = test::largeDesign(test::tieredShape(300));
        for (Component& component : design.system.components)
            if (component.kind == ComponentKind::node) component.failure.reset();
        Report analysis = analysed(design);
        const report::Document document = documentOf(design, analysis, {report::Part::findings});
        std::map<std::string, std::size_t> alike;
        for (const Issue& issue : analysis.findings) ++alike[issue.code];
        std::size_t shownOnes = 0;
        for (const auto& [code, count] : alike) shownOnes += std::min<std::size_t>(count, 12);
        QVERIFY(shownOnes < analysis.findings.size());
        const auto tables = tablesOf(document, "findings");
        QCOMPARE(tables.front().rows.size(), shownOnes);
        const std::string text = report::markdown(document);
        const std::string rest = std::to_string(analysis.findings.size() - shownOnes) + " more are left out";
        QVERIFY2(text.find(rest) != std::string::npos, rest.c_str());
        for (const int number : analysis.assumed)
            QVERIFY(text.find(labelOf(design.system, number)) != std::string::npos);
        QVERIFY(analysis.assumed.size() > 100);
        QCOMPARE(tables[1].rows.front().cells.back().words.size(), 2 * analysis.assumed.size() - 1);
    }

    /// What is left when a domain is lost costs no more than the report was given: past that it is bounds,
    /// around the exact figure.
    void aLostDomainKeepsToTheBudget() {
        const Design design = sample(u"6-two-regions"_s);
        AnalysisOptions one = report::analysisOptions();
        one.diagramNodes = 1;
        const Report rough = analysed(design, one);
        report::Options options;
        options.title = "x";
        options.analysis = one;
        options.parts = {report::Part::service};
        const auto document = report::buildReport(design, rough, options);
        QVERIFY(document);
        const report::Table losses = tablesOf(*document, "service").back();
        QCOMPARE(losses.rows.size(), design.system.domains.size());
        for (std::size_t i = 0; i < losses.rows.size(); ++i) {
            Design lost = design;
            lost.system.domains[i].failure = Failure::fromProbability(*Probability::from(1.0));
            const auto bounds = analysed(lost, one).overall;
            QVERIFY(bounds && bounds->bounds);
            QCOMPARE(cell(losses.rows[i], 4), report::typeset(availabilityText(*bounds)));
            const double exact = *analysed(lost).unavailability();
            QVERIFY(bounds->bounds->lower <= exact && exact <= bounds->bounds->upper);
        }
    }

    void itCanBeStopped() {
        const Design design = sample(u"6-two-regions"_s);
        std::stop_source source;
        report::Options options;
        options.title = "x";
        std::size_t steps = 0;
        const auto document = report::buildReport(design, analysed(design), options, source.get_token(),
                                                  [&](double share, std::string_view) {
                                                      QVERIFY(share >= 0.0 && share < 1.0);
                                                      if (++steps == 4) source.request_stop();
                                                  });
        QVERIFY(!document);
        QCOMPARE(document.error().code, std::string("stopped"));
        QCOMPARE(steps, std::size_t{4});
    }

    void failoversThatCanFailAreNamed() {
        // by its definition: what U would be if this failover always happened
        const Design design = sample(u"active-passive-across-two-regions"_s);
        const auto tables = tablesOf(documentOf(design), "spofs");
        const auto found = std::ranges::find_if(
            tables, [](const report::Table& table) { return table.columns.front().title == "Failover"; });
        QVERIFY(found != tables.end());
        for (const report::Row& row : found->rows) {
            Design better = design;
            for (Connection& link : better.system.connections)
                if (const auto at = static_cast<int>(&link - better.system.connections.data());
                    cell(row, 0) == labelOf(design.system, EventRef{EventType::failover, at})) {
                    link.failover = FailoverKind::automatic;
                    link.coverage.reset();
                    link.seconds.reset();
                }
            QVERIFY(!(better == design));
            QCOMPARE(cell(row, 3), report::typeset(availabilityText(*analysed(better).overall)));
        }
    }
};

QTEST_GUILESS_MAIN(TestReportDocument)
#include "tst_report_document.moc"
