// SPDX-License-Identifier: MIT
// What a report is put together from: charts, numbers, notes; and the report that compares two designs.
#include "core/report/comparison.h"
#include "core/report/comparison_document.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/notes.h"
#include "tests/support/report_text.h"

#include <QtTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

class TestReportPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colorsAndChartsStayInTheirBounds() {
        for (const QString& name : {u"one-earth"_s, u"payment-checkout"_s})
            for (const report::Section& section : documentOf(sample(name)).sections)
                for (const report::Block& block : section.blocks) {
                    const auto* chart = std::get_if<report::Chart>(&block);
                    if (chart == nullptr) continue;
                    for (const double width : {200.0, 480.0, 700.0}) {
                        const report::ChartShapes shapes = report::shapesOf(*chart, width);
                        QCOMPARE(shapes.width, width);
                        for (const report::Shape& shape : shapes.shapes) {
                            QVERIFY(shape.x >= -0.1 && shape.x <= width + 0.1);
                            QVERIFY(shape.y >= -0.1 && shape.y <= shapes.height + 0.1);
                            if (shape.kind == report::Shape::Kind::rect)
                                QVERIFY(shape.width > 0.0 && shape.x + shape.width <= width + 0.1);
                        }
                    }
                }
    }

    void numbersAreTypeset() {
        QCOMPARE(report::typeset("1.234e-05"), std::string("1.234\u00A0×\u00A010⁻⁵"));
        QCOMPARE(report::typeset("1 − 2e-12 and 3e+07"),
                 std::string("1 − 2\u00A0×\u00A010⁻¹² and 3\u00A0×\u00A010⁷"));
        QCOMPARE(report::typeset("node e-05, 2e5, e"), std::string("node e-05, 2e5, e"));
    }

    void textIsShortenedInItsMiddle() {
        const std::string name = "Checkout Gateway for the northern region, primary instance 17";
        const std::string text = report::shortened(name, 8.5, 120.0);
        QVERIFY(report::roughWidth(text, 8.5) <= 120.0);
        QVERIFY(text.starts_with("Checkout") && text.ends_with(" 17") && text.find("…") != std::string::npos);
        QCOMPARE(report::shortened("short", 8.5, 120.0), std::string("short"));
        const std::string wide = report::shortened("数据库数据库数据库数据库数据库数据库", 10.0, 60.0);
        QVERIFY(QString::fromStdString(wide).toStdString() == wide);
    }

    void notesKeepWhatTheyStress() {
        const auto blocks = report::notesAsBlocks(
            "# Title\n\nA **strong** word, 2 * 3 * 4 and `code`.\nSame paragraph.\n\n- one\n- two\n\nEnd");
        QCOMPARE(blocks.size(), std::size_t{4});
        const auto& words = std::get<report::Paragraph>(blocks[1]).words;
        QCOMPARE(report::plainText(words), std::string("A strong word, 2 * 3 * 4 and code. Same paragraph."));
        QCOMPARE(words[1].style, report::Style::strong);
        QCOMPARE(std::get<report::Bullets>(blocks[2]).items.size(), std::size_t{2});
    }

    void twoDesignsSideBySide() {
        const Design before = sample(u"4-one-gateway"_s);
        const Design after = sample(u"5-dns-and-two-gateways"_s);
        const Report was = analysed(before);
        const Report is = analysed(after);
        const report::Document document =
            report::buildComparison({before, was, "Before", {}}, {after, is, "After", {}}, "2026-11-26");
        QCOMPARE(document.sections.size(), std::size_t{5});
        const report::Table figures = tablesOf(document, "did").front();
        std::size_t row = 0;
        for (const report::FigurePair& pair : report::figurePairs(was, is)) {
            if (!pair.before && !pair.after) continue;
            QCOMPARE(QString::fromStdString(cell(figures.rows.at(row), 0)).toLower(),
                     QString::fromStdString(pair.name));
            QVERIFY(pair.before && pair.after);
            const std::string verdict = pair.before == pair.after ? "same"
                                        : !pair.isJudged ? (*pair.after > *pair.before ? "more" : "less")
                                        : pair.isWorse() ? "worse"
                                                         : "better";
            QCOMPARE(cell(figures.rows.at(row), 5), verdict);
            ++row;
        }
        QCOMPARE(figures.rows.size(), row);
        const report::Table spofs = tablesOf(document, "spofs").front();
        QCOMPARE(spofs.rows.size(), std::size_t{2});
        QCOMPARE(cell(spofs.rows[0], 3), std::string("new"));
        QCOMPARE(cell(spofs.rows[1], 3), std::string("gone"));
        const Page page = parsed(report::html(document));
        QCOMPARE(page.error, QString());
        const std::string verdict = report::comparisonVerdict(was, is);
        QVERIFY2(verdict.find("worse") != std::string::npos, verdict.c_str());
        const report::Document right =
            report::buildComparison({before, was, "قبل", {}}, {after, is, "بعد", {}}, "2026-11-26");
        QCOMPARE(right.title, std::string("\u200Eقبل\u200E → بعد\u200E"));
        const report::Document same =
            report::buildComparison({before, was, "A", {}}, {before, was, "A", {}}, {});
        QVERIFY(report::markdown(same).find("the two designs are the same") != std::string::npos);
    }

    /// Two parts of one name are two single points of failure, and a figure that only one design has is
    /// neither better nor worse.
    void whatOneDesignAloneHasIsNew() {
        Design before = sample(u"1-single-server"_s);
        for (Component& component : before.system.components) component.name = "Alike";
        Design after = before;
        Component client = after.system.components.front();
        client.id = ComponentId("second");
        after.system.components.push_back(client);
        for (Connection link : before.system.connections)
            if (link.from == before.system.components.front().id) {
                link.id = ConnectionId(link.id.text() + "-2");
                link.from = client.id;
                after.system.connections.push_back(link);
            }
        const Report was = analysed(before);
        const Report is = analysed(after);
        QCOMPARE(was.spofs.size(), std::size_t{2});
        const report::Document document =
            report::buildComparison({before, was, "A", {}}, {after, is, "B", {}}, {});
        QCOMPARE(tablesOf(document, "spofs").front().rows.size(), std::size_t{2});
        int fresh = 0;
        const report::Table figures = tablesOf(document, "did").front();
        for (const report::Row& row : figures.rows)
            if (cell(row, 1) == "–") {
                ++fresh;
                QCOMPARE(cell(row, 5), std::string("new"));
            }
        QVERIFY(fresh > 0);
    }
};

QTEST_GUILESS_MAIN(TestReportPieces)
#include "tst_report_pieces.moc"
