// SPDX-License-Identifier: MIT
// draw.io: what each input of tests/data/import/drawio becomes, and that nothing hostile is read at length.
#include "core/io/import/drawio_pages.h"
#include "core/io/import/import.h"
#include "core/io/import/markup_text.h"
#include "tests/support/import_rows.h"

#include <QElapsedTimer>
#include <QTest>

#include <fmt/format.h>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

const std::filesystem::path corpus =
    std::filesystem::path(FAULTLINE_SOURCE_DIR) / "../shared/cases/imports/drawio";

QString codeOf(const std::string& text) {
    const Result<Sketch> sketch = readDrawio({{{"drawing.drawio", text}}, 0});
    return sketch ? u"read"_s : QString::fromStdString(sketch.error().code);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// A page with so many boxes, each inside the one before or all alike.
std::string boxes(int count, double shrink) {
    std::string cells = "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>";
    for (int i = 0; i < count; ++i) {
        const std::string size = std::to_string(900'000 - shrink * i);
        cells += "<mxCell id=\"b" + std::to_string(i) +
                 "\" value=\"x\" vertex=\"1\" parent=\"1\">"
                 "<mxGeometry width=\"" +
                 size + "\" height=\"" + size + "\" as=\"geometry\"/></mxCell>";
    }
    return cells + "</root></mxGraphModel>";
}

} // namespace

class TestImportDrawio : public QObject {
    Q_OBJECT
private slots:
    void inputs_data() { QVERIFY(addImportRows("drawio", readDrawio) >= 25); }
    void inputs() { compareImportRow(); }

    /// Signs smaller than our cards, drawn close together, move apart in the order they have; their frame
    /// reaches around them. What lies in a pile is left to the layout, and our own drawing as it is.
    void closeSignsGetRoom() {
        const auto cell = [](const char* id, int x, int y, const char* rest = "") {
            return fmt::format(
                "<mxCell id=\"{0}\" value=\"App {0}\" vertex=\"1\" parent=\"1\" {3}><mxGeometry "
                "x=\"{1}\" y=\"{2}\" width=\"40\" height=\"40\" as=\"geometry\"/></mxCell>",
                id, x, y, rest);
        };
        const std::string zone = "<mxCell id=\"z\" value=\"Zone\" vertex=\"1\" parent=\"1\" "
                                 "style=\"container=1\"><mxGeometry x=\"80\" y=\"60\" width=\"180\" "
                                 "height=\"120\" as=\"geometry\"/></mxCell>";
        const std::string drawing = "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" +
                                    zone + cell("a", 100, 100) + cell("b", 180, 100) + cell("c", 400, 100) +
                                    cell("d", 405, 103) + "</root></mxGraphModel>";
        const Result<Imported> imported =
            importDesign(ImportFormat::drawio, {{{"drawing.drawio", drawing}}, 0});
        QVERIFY(imported);
        const Layout& layout = imported->design.layout;
        const auto at = [&](const char* id) { return layout.positions.at(ComponentId(id)); };
        QVERIFY(at("b").x - at("a").x >= 120.0);
        QCOMPARE(at("a").y, at("b").y);
        QVERIFY(at("c").x - at("b").x >= 120.0);
        QVERIFY(!layout.positions.contains(ComponentId("d")));
        const Rect frame = layout.rects.at(DomainId("z"));
        QVERIFY(frame.x < at("a").x && frame.x + frame.width > at("b").x + 120.0);
        QVERIFY(frame.y < at("a").y && frame.y + frame.height > at("a").y + 64.0);
    }

    /// Each part of a pile is placed by looking around; of a heap of thousands that would take too long.
    void aHeapStaysAsItIs() {
        const auto placed = [](int cells) {
            std::string all;
            for (int i = 0; i < cells; ++i)
                all +=
                    fmt::format("<mxCell id=\"c{}\" value=\"App {}\" vertex=\"1\" parent=\"1\"><mxGeometry "
                                "width=\"40\" height=\"40\" as=\"geometry\"/></mxCell>",
                                i, i);
            const Result<Imported> imported = importDesign(
                ImportFormat::drawio,
                {{{"heap.drawio", "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" +
                                      all + "</root></mxGraphModel>"}},
                 0});
            return imported ? static_cast<int>(imported->design.layout.positions.size()) : -1;
        };
        QCOMPARE(placed(101), 1);
        QCOMPARE(placed(102), 102);
    }

    /// Without a number the first page that holds something; with one that page alone.
    void theFirstPageThatHoldsSomething() {
        const std::string box =
            "<mxCell id=\"a\" value=\"App\" vertex=\"1\" parent=\"1\"><mxGeometry width=\"9\" "
            "height=\"9\" as=\"geometry\"/></mxCell>";
        const auto page = [](const std::string& name, const std::string& cells) {
            return "<diagram name=\"" + name +
                   "\"><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>" + cells +
                   "</root></mxGraphModel></diagram>\n";
        };
        const std::string file =
            "<mxfile>\n" + page("Empty", "") + page("Now", box) + page("Then", box) + "</mxfile>";
        const Result<Sketch> first = readDrawio({{{"a.drawio", file}}, {}});
        QVERIFY(first.has_value());
        QCOMPARE(first->title, std::string("Now"));
        QCOMPARE(first->which, std::size_t(1));
        QCOMPARE(first->drawings, std::size_t(3));
        QCOMPARE(readDrawio({{{"a.drawio", file}}, 2}).value().title, std::string("Then"));
        QCOMPARE(readDrawio({{{"a.drawio", file}}, 0}).error().code, std::string("import-empty"));
        QCOMPARE(readDrawio({{{"a.drawio", file}}, 3}).error().code, std::string("import-choice"));
        const std::vector<DrawingChoice> choices = drawioChoices({"a.drawio", file});
        QCOMPARE(choices.size(), std::size_t(3));
        QCOMPARE(choices[2].line, std::size_t(4));
    }

    /// Frames are found by comparing all with all, so there is a limit, far above any page.
    void whatIsBeyondMeasureIsRefused() {
        const auto page = [](int boxes, int lines) {
            std::string cells;
            for (int i = 0; i < boxes; ++i)
                cells += "<mxCell id=\"v" + std::to_string(i) +
                         "\" value=\"App\" vertex=\"1\" parent=\"1\"><mxGeometry x=\"" +
                         std::to_string(i % 60 * 100) + "\" y=\"" + std::to_string(i / 60 * 100) +
                         "\" width=\"60\" height=\"40\" as=\"geometry\"/></mxCell>";
            for (int i = 0; i < lines; ++i) // with loose ends, which lead to the box that is nearest
                cells += "<mxCell id=\"e" + std::to_string(i) +
                         "\" edge=\"1\" parent=\"1\"><mxGeometry as=\"geometry\"><mxPoint x=\"30\" y=\"20\" "
                         "as=\"sourcePoint\"/><mxPoint x=\"130\" y=\"20\" as=\"targetPoint\"/></mxGeometry>"
                         "</mxCell>";
            return readDrawio({{{"a.drawio", "<mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" "
                                             "parent=\"0\"/>" +
                                                 cells + "</root></mxGraphModel>"}},
                               0});
        };
        const Result<Sketch> large = page(3000, 2000);
        QVERIFY(large.has_value());
        QCOMPARE(large->nodes.size(), std::size_t(3000));
        QCOMPARE(large->edges.size(), std::size_t(2000));
        QCOMPARE(page(4001, 0).error().code, std::string("import-size"));
        QCOMPARE(page(2, 100'001).error().code, std::string("import-size"));
    }

    void corpusIsRead_data() {
        QTest::addColumn<QString>("file");
        const auto files = filesIn(corpus);
        if (files.empty()) QSKIP("The corpus of public files is not here.");
        for (const auto& file : files)
            QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
    }
    void corpusIsRead() {
        QFETCH(QString, file);
        const Result<Sketch> sketch = readDrawio(sourceOf(file.toStdString()));
        QVERIFY2(sketch, sketch ? "" : sketch.error().what.c_str());
        QVERIFY(sketch->nodes.size() >= 4);
    }

    void pagesAreToChooseFrom() {
        const ImportSource source = sourceOf(FAULTLINE_SOURCE_DIR "/tests/data/import/drawio/pages.drawio");
        const auto choices = drawingsIn(ImportFormat::drawio, source.files.front());
        QCOMPARE(choices.size(), std::size_t{2});
        QCOMPARE(choices[1].title, std::string("Second"));
        QVERIFY(choices[1].line > choices[0].line);
        QCOMPARE(readDrawio({source.files, 1})->nodes[0].label, std::string("Other"));
        QCOMPARE(readDrawio({source.files, 2}).error().code, std::string("import-choice"));
        QVERIFY(drawingsIn(ImportFormat::drawio, {"x.drawio", "no XML"}).empty());
    }

    void labelsLoseTheirMarkup_data() {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<QString>("text");
        QTest::newRow("bold") << u"<b>a</b> <i>b</i>"_s << u"a b"_s;
        QTest::newRow("blocks") << u"<div>one</div><div>two<br></div>three"_s << u"one\ntwo\nthree"_s;
        QTest::newRow("entities") << u"a &amp;lt; &#228;&nbsp;&mdash;"_s << u"a &lt; ä —"_s;
        QTest::newRow("no tag") << u"a < b > c"_s << u"a < b > c"_s;
        QTest::newRow("never closed") << u"x <b y"_s << u"x <b y"_s;
        QTest::newRow("style") << u"<style>p { x: y }</style>seen<!-- not -->"_s << u"seen"_s;
        QTest::newRow("blanks") << u"  a \n\t b  "_s << u"a b"_s;
    }
    void labelsLoseTheirMarkup() {
        QFETCH(QString, markup);
        QTEST(QString::fromStdString(textOfMarkup(markup.toStdString()).text), "text");
    }

    void hostile_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& text, const QString& code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << code;
        };
        row("too long", std::string(Sketch::maximumBytes + 1, ' '), u"import-size"_s);
        row("nested tags", repeated("<a>", 2'000'000), u"import-syntax"_s);
        row("nested and closed", repeated("<a>", 500'000) + repeated("</a>", 500'000), u"import-empty"_s);
        row("a long attribute", "<mxfile a=\"" + std::string(15'000'000, 'x') + "\"/>", u"import-empty"_s);
        row("too many boxes", boxes(4001, 0), u"import-size"_s);
        row("frames in frames", boxes(1800, 400), u"read"_s);
        row("a pile", boxes(3900, 0), u"read"_s);
        row("a PNG that ends early", std::string("\x89PNG\r\n\x1a\n\xff\xff\xff\xffzTXt", 16),
            u"import-empty"_s);
        row("an SVG in an SVG", "<svg content=\"&lt;svg content=&quot;&amp;lt;svg/&amp;gt;&quot;/&gt;\"/>",
            u"import-empty"_s);
    }
    void hostile() {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        QTEST(codeOf(text.toStdString()), "code");
        qInfo() << timer.elapsed() << "ms";
    }
};

QTEST_GUILESS_MAIN(TestImportDrawio)
#include "tst_import_drawio.moc"
