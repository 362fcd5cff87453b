// SPDX-License-Identifier: MIT
// Graphviz DOT: what each input of tests/data/import/dot becomes, and that nothing hostile is read at length.
#include "core/io/import/import.h"
#include "tests/support/import_rows.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

const std::filesystem::path corpus =
    std::filesystem::path(FAULTLINE_SOURCE_DIR) / "../shared/cases/imports/dot";

Result<Sketch> read(const std::string& text, std::size_t which = 0) {
    return readDot({{{"drawing.dot", text}}, which});
}

QString codeOf(const std::string& text) {
    const Result<Sketch> sketch = read(text);
    return sketch ? u"read"_s : QString::fromStdString(sketch.error().code);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

class TestImportDot : public QObject {
    Q_OBJECT
private slots:
    void inputs_data() { QVERIFY(addImportRows("dot", readDot) >= 25); }
    void inputs() { compareImportRow(); }

    /// Without a number the first graph that has a node; with one that graph alone.
    void theFirstGraphThatHoldsSomething() {
        const SourceFile file{"a.dot", "graph one { }\ndigraph two { a -> b }\ndigraph { c -> d -> e }\n"};
        const Result<Sketch> first = readDot({{file}, {}});
        QVERIFY(first.has_value());
        QCOMPARE(first->which, std::size_t(1));
        QCOMPARE(first->drawings, std::size_t(3));
        QCOMPARE(first->nodes.size(), std::size_t(2));
        QCOMPARE(readDot({{file}, 2}).value().nodes.size(), std::size_t(3));
        QCOMPARE(readDot({{file}, 0}).error().code, std::string("import-empty"));
        QCOMPARE(readDot({{file}, 3}).error().code, std::string("import-choice"));
        const std::vector<DrawingChoice> choices = drawingsIn(ImportFormat::dot, file);
        QCOMPARE(choices.size(), std::size_t(3));
        QCOMPARE(choices[1].title, std::string("two"));
        QCOMPARE(choices[1].line, std::size_t(2));
        QCOMPARE(choices[2].title, std::string());
    }

    void manyAttributesAreRefused() {
        std::string text = "digraph { a [";
        for (int i = 0; i < 60'000; ++i) text += "k" + std::to_string(i) + "=1,";
        QCOMPARE(readDot({{{"a.dot", text + "x=1] }"}}, {}}).error().code, std::string("import-size"));
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
        const Result<Sketch> sketch = readDot(sourceOf(file.toStdString()));
        QVERIFY2(sketch, sketch ? "" : sketch.error().what.c_str());
        QVERIFY(!sketch->nodes.empty());
        QVERIFY(!sketch->edges.empty());
    }

    void oneOfSeveralGraphs() {
        const std::string both = "digraph first { a -> b }\ngraph second { c -- d -- e }";
        QCOMPARE(read(both, 0)->nodes.size(), std::size_t{2});
        QCOMPARE(read(both, 1)->title, std::string("second"));
        QCOMPARE(read(both, 1)->nodes.size(), std::size_t{3});
        QCOMPARE(read(both, 2).error().code, std::string("import-choice"));
    }

    void oneFileLeavesNothingToTheNext() {
        QCOMPARE(codeOf("digraph { a -> "), u"import-syntax"_s);
        QCOMPARE(read("digraph { x -> y }")->nodes.size(), std::size_t{2});
        QVERIFY(
            read("digraph one { node [shape=cylinder]; a } digraph two { b }", 1)->nodes[0].hints.empty());
        QVERIFY(read("digraph { b }")->nodes[0].hints.empty());
    }

    void severalThreadsReadAtOnce() {
        std::vector<std::thread> threads;
        std::vector<std::size_t> nodes(4);
        for (std::size_t i = 0; i < nodes.size(); ++i)
            threads.emplace_back([i, &nodes] {
                for (int round = 0; round < 20; ++round)
                    nodes[i] = read("digraph { a -> b; subgraph cluster_x { c -> d } }")->nodes.size();
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(nodes, std::vector<std::size_t>(4, 4));
    }

    void hostile_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const std::string& text, const QString& code) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << code;
        };
        row("too long", std::string(Sketch::maximumBytes + 1, ' '), u"import-size"_s);
        row("braces", repeated("{", 1'000'000), u"import-depth"_s);
        row("tags", "digraph { a [label=" + repeated("<", 1'000'000), u"import-syntax"_s);
        row("one long line", "digraph { " + std::string(10'000'000, 'a') + " }", u"import-size"_s);
        row("an open quote", "digraph { a [label=\"" + std::string(10'000'000, 'x'), u"import-size"_s);
        row("blanks", "digraph { a" + std::string(10'000'000, ' '), u"import-size"_s);
        row("a comment", "digraph { a //" + std::string(10'000'000, '/'), u"import-size"_s);
        row("a chain", "digraph { a " + repeated("-> b -> a", 300'000) + " }", u"import-size"_s);
        row(
            "attributes",
            "digraph { " +
                [] {
                    std::string all;
                    for (int i = 0; i < 100'000; ++i)
                        all += "n" + std::to_string(i) + " [x" + std::to_string(i) + "=1];";
                    return all;
                }() +
                "}",
            u"import-size"_s);
        row("nothing but zeros", std::string(100'000, '\0'), u"import-empty"_s);
        row("an at sign", "digraph { @ a }@ digraph { b }", u"import-syntax"_s);
    }
    void hostile() {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        QTEST(codeOf(text.toStdString()), "code");
        qInfo() << timer.elapsed() << "ms";
    }
};

QTEST_GUILESS_MAIN(TestImportDot)
#include "tst_import_dot.moc"
