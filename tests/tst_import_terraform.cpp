// SPDX-License-Identifier: MIT
// Terraform: what each input of tests/data/import/terraform becomes, the language by itself, and that nothing
// hostile is read at length.

#include "core/io/import/hcl_value.h"
#include "core/io/import/import.h"
#include "tests/support/import_rows.h"

#include <QtTest>
#include <set>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

const std::filesystem::path corpus =
    std::filesystem::path(FAULTLINE_SOURCE_DIR) / "../shared/cases/imports/terraform";

QString codeOf(const std::string& text) {
    const Result<Sketch> sketch = readTerraform({{{"main.tf", text}}, 0});
    return sketch ? u"read"_s : QString::fromStdString(sketch.error().code);
}

std::string repeated(const std::string& part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += part;
    return all;
}

std::string shown(const hcl::Value& value) {
    using Type = hcl::Value::Type;
    if (value.type == Type::unknown) return "?";
    if (value.type == Type::null) return "null";
    if (const auto text = value.asText()) return *text;
    std::string all;
    for (std::size_t i = 0; i < value.items.size(); ++i)
        all +=
            (i > 0 ? "," : "") + (i < value.keys.size() ? value.keys[i] + "=" : "") + shown(value.items[i]);
    return value.type == Type::list ? "[" + all + "]" : "{" + all + "}";
}

/// What an expression comes to; var.n is 3, var.s "text", everything else is unknown.
QString evaluated(const QString& expression) {
    const auto file = hcl::parse("x = " + expression.toStdString() + "\n");
    if (!file || file->body.attributes.empty()) return u"none"_s;
    const auto lookup = [](const std::vector<std::string_view>& path, std::size_t& used) -> hcl::Value {
        if (path.size() < 2 || path[0] != "var") return {};
        used = 2;
        if (path[1] == "n") return {hcl::Value::Type::number, false, 3.0, "3", {}, {}};
        if (path[1] == "s") return {hcl::Value::Type::text, false, 0.0, "text", {}, {}};
        return {};
    };
    std::size_t made = 0;
    hcl::Evaluator evaluator(lookup, made);
    const std::string text = shown(evaluator.evaluate(file->body.attributes.front().value));
    return QString::fromStdString(file->problems.empty() ? text : text + " with a problem");
}

} // namespace

class TestImportTerraform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inputs_data() { QVERIFY(addImportRows("terraform", readTerraform) >= 20); }
    void inputs() { compareImportRow(); }

    void corpusIsRead_data() {
        QTest::addColumn<QString>("file");
        const auto files = filesIn(corpus);
        if (files.empty()) QSKIP("The corpus of public files is not here.");
        for (const auto& file : files)
            QTest::newRow(file.filename().c_str()) << QString::fromStdString(file.string());
    }
    /// Every line is understood, every end of an edge exists, every edge has a reason, every part a kind but
    /// for modules that are not there.
    void corpusIsRead() {
        QFETCH(QString, file);
        const Result<Sketch> sketch = readTerraform(sourceOf(file.toStdString()));
        QVERIFY2(sketch.has_value(), sketch ? "" : sketch.error().what.c_str());
        std::set<std::string> ids;
        for (const SketchNode& node : sketch->nodes) {
            QVERIFY2(ids.insert(node.id).second, node.id.c_str());
            QVERIFY(node.kind || node.id.starts_with("module."));
        }
        for (const SketchEdge& edge : sketch->edges) {
            QVERIFY(edge.from.index < sketch->nodes.size() && edge.to.index < sketch->nodes.size());
            QVERIFY(edge.kind && !edge.kind->reason.empty());
        }
        for (const SketchRemark& remark : sketch->remarks)
            QVERIFY2(remark.text.find("understood") == std::string::npos, remark.text.c_str());
    }

    void values_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* expression, const char* expected) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(expected);
        };
        row("1 + 2 * 3", "7");
        row("(1 + 2) * 3", "9");
        row("10 - 2 - 3", "5");
        row("-var.n + 1", "-2");
        row("7 % 4 / 3", "1");
        row("1 / 0", "?");
        row("var.n > 2 ? \"many\" : \"few\"", "many");
        row("var.gone ? 1 : 2", "?");
        row("var.gone || true", "true");
        row("var.gone && false", "false");
        row("!(1 == 2) && \"a\" != \"b\"", "true");
        row("\"1\" == 1", "true");
        row("null == null", "true");
        row("\"a-${var.s}-${var.n + 1}\"", "a-text-4");
        row("\"$${var.s}\"", "${var.s}");
        row("\"${var.gone}\"", "?");
        row("[1, \"b\", true,]", "[1,b,true]");
        row("{ a = 1, \"b\" : 2 }", "{a=1,b=2}");
        row("[10, 20][1]", "20");
        row("[10][5]", "?");
        row("{ a = [7] }.a[0]", "7");
        row("{ a = 1 }[\"a\"]", "1");
        row("[1, 2][*]", "[1,2]");
        row("length([1, 2, 3])", "3");
        row("length([for x in [1, 2] : x * 2])", "2");
        row("length([for x in [1, 2] : x if x > 1])", "?");
        row("length(toset([\"a\"]))", "1");
        row("max(1, var.n, 2)", "3");
        row("concat([1], [2, 3])", "[1,2,3]");
        row("merge({ a = 1 }, { b = 2 })", "{a=1,b=2}");
        row("merge({ a = 1 }, { a = 2 })", "{a=2}");
        row("lookup({ a = 1 }, \"b\", 9)", "9");
        row("element([1, 2, 3], 4)", "2");
        row("slice([1, 2, 3], 0, 2)", "[1,2]");
        row("join(\"-\", [\"a\", \"b\"])", "a-b");
        row("coalesce(null, \"\", \"x\")", "x");
        row("keys({ a = 1 })", "[a]");
        row("jsonencode({ a = 1 })", "?");
        row("1 +\n2", "3");
        row("<<-E\n  one ${var.s}\n  E", "  one text\n");
    }
    void values() {
        QFETCH(QString, expression);
        QTEST(evaluated(expression), "expected");
    }

    void hostileTextIsRefused() {
        QCOMPARE(codeOf(""), u"import-empty"_s);
        QCOMPARE(codeOf(std::string("a = \0", 5)), u"import-syntax"_s);
        QCOMPARE(codeOf("a = \"\xFF\""), u"import-syntax"_s);
        QCOMPARE(codeOf("a = " + std::string(1'000'000, '[')), u"import-depth"_s);
        QCOMPARE(codeOf("a = " + std::string(1'000'000, '(')), u"import-depth"_s);
        QCOMPARE(codeOf("a = " + repeated("\"${", 100'000)), u"import-depth"_s);
        QCOMPARE(codeOf(repeated("a {\n", 100'000)), u"import-depth"_s);
        QCOMPARE(codeOf("a = [" + repeated("1,", 2'000'000)), u"import-size"_s);
        QCOMPARE(codeOf(std::string(17 << 20, 'a')), u"import-size"_s);
        QCOMPARE(codeOf("{\"a\": [" + std::string(200, '[')), u"import-depth"_s);
        QCOMPARE(codeOf(repeated("resource \"aws_vpc\" \"v\" {}\n", 10)), u"import-empty"_s);
        std::string many;
        for (int i = 0; i < 25'000; ++i)
            many += "resource \"aws_instance\" \"i" + std::to_string(i) + "\" {}\n";
        QCOMPARE(codeOf(many), u"import-size"_s);
    }

    void longChainsAreNoTrouble() {
        const std::string instance = "resource \"aws_instance\" \"i\" {}\n";
        QCOMPARE(codeOf(instance + "a = 1" + repeated(" + 1", 100'000)), u"read"_s);
        QCOMPARE(codeOf(instance + "a = b" + repeated(".c", 100'000)), u"read"_s);
        QCOMPARE(codeOf(instance + "a = " + repeated("!", 100'000) + "b"), u"read"_s);
        QCOMPARE(codeOf(instance + "a = <<E\n" + repeated("x\n", 1'000'000)), u"read"_s);
    }

    void localsThatMultiplyAreCutOff() {
        std::string text = "locals {\n l0 = \"x\"\n";
        for (int i = 1; i < 30; ++i) {
            const std::string below = "local.l" + std::to_string(i - 1) + ",";
            text += " l" + std::to_string(i) + " = [" + repeated(below, 50) + "]\n";
        }
        text += "}\n";
        for (int i = 0; i < 200; ++i)
            text +=
                "resource \"aws_instance\" \"i" + std::to_string(i) + "\" { count = length(local.l29) }\n";
        QCOMPARE(codeOf(text), u"read"_s);
    }

    void modulesThatCallThemselvesEnd() {
        const std::string module = "module \"m\" { source = \"./m\" }\nmodule \"n\" { source = \"./m\" }\n"
                                   "resource \"aws_instance\" \"i\" {}\n";
        const ImportSource source{
            {{"main.tf", module}, {"m/main.tf", "module \"x\" { source = \"../m\" }\n" + module}}, 0};
        QVERIFY(readTerraform(source).has_value());
        ImportSource doubling{{{"main.tf", "module \"m\" { source = \"./0\" }\n"}}, 0};
        for (int i = 0; i < 12; ++i) {
            const std::string next = std::to_string(i + 1);
            doubling.files.push_back({std::to_string(i) + "/main.tf",
                                      "module \"a\" { source = \"../" + next +
                                          "\" }\nmodule \"b\" { source = \"../" + next +
                                          "\" }\nmodule \"c\" { source = \"../" + next + "\" }\n"});
        }
        const Result<Sketch> sketch = readTerraform(doubling);
        QVERIFY(!sketch);
        QCOMPARE(sketch.error().code, std::string("import-size"));
    }
};

QTEST_APPLESS_MAIN(TestImportTerraform)
#include "tst_import_terraform.moc"
