// SPDX-License-Identifier: MIT
// Mermaid files of our own, each beside what is to be read from it (tests/data/import/mermaid/*.txt), and
// what no file could show well: choices, limits and hostile text.
#include "core/io/import/import.h"
#include "core/io/import/mermaid_drawings.h"
#include "core/io/import/mermaid_flow_parser.h"
#include "core/io/import/mermaid_label.h"
#include "tests/support/sketch_text.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace faultline;

namespace {

const std::filesystem::path folder =
    std::filesystem::path(FAULTLINE_SOURCE_DIR) / "tests/data/import/mermaid";

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

Result<Sketch> readText(std::string text, std::size_t which = 0) {
    return readMermaid({{{std::string(), std::move(text)}}, which});
}

/// The sketch as text, or the error's code, sentence and place.
std::string outcome(const Result<Sketch>& read, test::Places places = test::Places::hidden) {
    if (read) return test::sketchText(*read, places);
    return read.error().code + ": " + read.error().what + " (" + read.error().where + ")\n";
}

std::string codeOf(const Result<Sketch>& read) { return read ? "read" : read.error().code; }

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

} // namespace

class TestImportMermaid : public QObject {
    Q_OBJECT

private slots:
    void files_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() != ".txt") {
                const QString name = QString::fromStdString(entry.path().filename().string());
                QTest::newRow(qPrintable(name)) << name;
            }
    }
    void files() {
        QFETCH(QString, name);
        const std::filesystem::path path = folder / name.toStdString();
        const Result<Sketch> read = readMermaid({{{name.toStdString(), contentOf(path)}}, 0});
        std::filesystem::path expected = path;
        QCOMPARE(QString::fromStdString(outcome(read)),
                 QString::fromStdString(contentOf(expected.replace_extension(".txt"))));
    }
    void linesAreThoseOfTheFile() {
        const std::string text =
            "---\ntitle: T\n---\n%%{init: {\n}}%%\n%% c\n\nflowchart LR\n%% c\n  a -->\n  b\n"
            "  subgraph s\n    c@{\n shape: cyl }  \n\n\n   d\n  end\n  a --> d\n";
        QCOMPARE(
            outcome(readText(text), test::Places::shown),
            std::string(
                "Mermaid flowchart \"T\"\n12: container s\n10: node a\n11: node b\n13: node c shape:cyl in "
                "s\n17: node d in s\n10: edge a -> b\n19: edge a -> d\n"));
    }
    void everyDrawingOfAFile() {
        const SourceFile file{"notes.md", contentOf(folder / "fences.md") +
                                              "\n# Second\n```mermaid\nC4Context\n"
                                              "System(s, \"S\")\n```\n"};
        const std::vector<DrawingChoice> choices = mermaidDrawingsIn(file);
        QCOMPARE(choices.size(), 2U);
        QCOMPARE(choices[0].title, std::string("Overview today"));
        QCOMPARE(choices[0].line, 15U);
        QCOMPARE(choices[1].title, std::string("Second"));
        QCOMPARE(readMermaid({{file}, 1}).value().format, std::string("Mermaid C4"));
        const Result<Sketch> third = readMermaid({{file}, 2});
        QCOMPARE(outcome(third),
                 std::string("import-choice: There is no drawing number 3; the file has 2. ()\n"));
    }
    void nothingToRead() {
        QCOMPARE(codeOf(readMermaid({})), std::string("import-empty"));
        QCOMPARE(outcome(readText("")), std::string("import-empty: There is no Mermaid flowchart, "
                                                    "architecture-beta or C4 diagram here. It begins "
                                                    "with nothing. (line 1)\n"));
        QCOMPARE(outcome(readText("%% only\n\n sequenceDiagram\n A->>B: x\n")),
                 std::string("import-empty: There is no Mermaid flowchart, architecture-beta or C4 diagram "
                             "here. It begins "
                             "with “sequenceDiagram”. (line 1)\n"));
        QCOMPARE(outcome(readText("flowchart LR")), std::string("Mermaid flowchart\n"));
    }
    void labels_data() {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<bool>("isMarkdown");
        QTest::addColumn<QString>("clean");
        QTest::newRow("tags") << "<div>a</div><p>b</p><img src='x'>c" << false << "a\nb\nc";
        QTest::newRow("a sign is no tag") << "a < b > c <3 <" << false << "a < b > c <3 <";
        QTest::newRow("entities") << "&#65;&#x42;&amp;lt; &nbsp;&bogus; & &#0;" << false
                                  << "AB&lt; &bogus; & &#0;";
        QTest::newRow("stars") << "**a** b*c *d*" << false << "a b*c *d*";
        QTest::newRow("stars in Markdown") << "**a** b*c *d* `e`" << true << "a b*c d e";
        QTest::newRow("stars alone") << "x*** 2 ** 3" << false << "x*** 2 ** 3";
        QTest::newRow("blanks") << "  a \t b  <br>  c\n\n" << false << "a b\nc";
    }
    void labels() {
        QFETCH(QString, raw);
        QFETCH(bool, isMarkdown);
        QFETCH(QString, clean);
        QCOMPARE(QString::fromStdString(mermaid::cleanLabel(raw.toStdString(), isMarkdown).text), clean);
    }
    void limits() {
        QCOMPARE(codeOf(readText("flowchart LR\n" + std::string(Sketch::maximumBytes, 'x'))),
                 std::string("import-size"));
        std::string many = "flowchart LR\n";
        for (std::size_t i = 0; i <= Sketch::maximumNodes; ++i) many += "n" + std::to_string(i) + "\n";
        QCOMPARE(codeOf(readText(many)), std::string("import-size"));
        const std::string group = "a" + repeated(" & a", 400);
        const Result<Sketch> product = readText("flowchart LR\n" + group + " --> " + group + "\n");
        QCOMPARE(outcome(product),
                 std::string("import-size: The drawing has more than 100000 connections. (line 2)\n"));
        QCOMPARE(codeOf(readText("flowchart LR\n" + repeated("subgraph s\n", 101))),
                 std::string("import-depth"));
        QCOMPARE(codeOf(readText("flowchart LR\n" + repeated("subgraph s\n", 100) + repeated("end\n", 100))),
                 std::string("read"));
        QCOMPARE(codeOf(readText("C4Context\n" + repeated("Boundary(b, \"B\") {\n", 101))),
                 std::string("import-depth"));
        std::string nested = "architecture-beta\ngroup g0\n";
        for (int i = 1; i <= 100; ++i)
            nested += "group g" + std::to_string(i) + " in g" + std::to_string(i - 1) + "\n";
        QCOMPARE(codeOf(readText(nested)), std::string("import-depth"));
        std::string star = "architecture-beta\njunction j\n";
        for (int i = 0; i < 500; ++i)
            star += "service s" + std::to_string(i) + "\ns" + std::to_string(i) + ":R -- L:j\n";
        QCOMPARE(codeOf(readText(star)), std::string("import-size"));
    }
    /// Texts made to cost much: each ends, in a sketch or an error.
    void hostile_data() {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<int>("times");
        QTest::newRow("open brackets") << "[" << 3'000;
        QTest::newRow("open rounds") << "a((" << 3'000;
        QTest::newRow("quotes") << "\"" << 3'000;
        QTest::newRow("open quotes on lines") << "a[\"b\n" << 3'000;
        QTest::newRow("open data on lines") << "a@{ shape: x\n" << 3'000;
        QTest::newRow("at signs") << "a@b" << 3'000;
        QTest::newRow("blanks") << " " << 3'000;
        QTest::newRow("blanks and a letter") << "a      " << 3'000;
        QTest::newRow("lines of blanks") << "  \n" << 3'000;
        QTest::newRow("dashes") << "-" << 3'000;
        QTest::newRow("open links") << "a -- b\n" << 3'000;
        QTest::newRow("three kinds of open links") << "a -- b\na == b\na -. b\n" << 3'000;
        QTest::newRow("a chain that ends badly") << "a --> " << 3'000;
        QTest::newRow("tags") << "<" << 3'000;
        QTest::newRow("tags in a label") << "a[\"<<<<<<<<\"]\n" << 3'000;
        QTest::newRow("directives") << "%%{a" << 3'000;
        QTest::newRow("directions") << "direction " << 3'000;
        QTest::newRow("descriptions") << "accDescr {\n" << 3'000;
        QTest::newRow("styles") << "style a:#" << 3'000;
        QTest::newRow("braces") << "}\n" << 3'000;
        QTest::newRow("ends") << "end " << 3'000;
        QTest::newRow("ampersands") << "a & " << 3'000;
        QTest::newRow("pipes") << "a -->|b" << 3'000;
        QTest::newRow("not UTF-8") << QString::fromLatin1("\xC3\xA9\xED\xA0") << 3'000;
    }
    void hostile() {
        QFETCH(QString, piece);
        QFETCH(int, times);
        for (const char* const header :
             {"flowchart LR\n", "architecture-beta\n", "C4Context\n", "# Markdown\n```mermaid\n"}) {
            const std::string text =
                repeated(piece.toLatin1().toStdString(), static_cast<std::size_t>(times));
            const Result<Sketch> read = readText(header + text);
            if (read)
                QVERIFY(read->remarks.size() <= 3000);
            else
                QVERIFY2(read.error().code.starts_with("import-"), read.error().code.c_str());
        }
    }
    void nulBytes() {
        const Result<Sketch> read = readText(std::string("flowchart LR\na --> b\0\nb --> c", 29));
        QVERIFY(read);
        QCOMPARE(read->edges.size(), 2U);
        QVERIFY(!read->remarks.empty());
    }
};

QTEST_APPLESS_MAIN(TestImportMermaid)
#include "tst_import_mermaid.moc"
