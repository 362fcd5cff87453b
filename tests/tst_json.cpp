// SPDX-License-Identifier: MIT
// The JSON tree under the design file: values, their places, and its limits.
#include "core/io/json.h"
#include "core/io/json_text.h"

#include <QElapsedTimer>
#include <QTest>
#include <fmt/format.h>

using namespace faultline;
using json::Document;
using json::Type;

namespace {

/// Code and place of the error that a text must give.
std::string refusal(std::string_view text) {
    const auto document = Document::parse(text);
    return document ? "accepted" : document.error().code + " at " + document.error().where;
}

} // namespace

class tst_Json : public QObject {
    Q_OBJECT

private slots:
    void values();
    void places();
    void compact();
    void numbers_data();
    void numbers();
    void depth();
    void bracketsByTheMegabyte();
    void refusals_data();
    void refusals();
    void tooManyValues();
    void strings_data();
    void strings();
    void printable_data();
    void printable();
};

void tst_Json::values() {
    const std::string text =
        R"({"a": [1, -2.5e3, "x\ny", true, false, null, {}, []], "b": {"c": "d"}, "": "é"})";
    const auto document = Document::parse(text);
    QVERIFY(document);
    const json::Value root = document->root();
    QVERIFY(root.is(Type::object));
    QCOMPARE(root.size(), std::size_t{3});
    const auto list = root.find("a");
    QVERIFY(list);
    QCOMPARE(list->size(), std::size_t{8});
    std::vector<json::Value> elements;
    for (const auto& child : json::Children(*list)) elements.push_back(child.value);
    QCOMPARE(elements.size(), std::size_t{8});
    QCOMPARE(*elements[0].number(), 1.0);
    QCOMPARE(*elements[1].number(), -2500.0);
    QVERIFY(elements[1].text() == "-2.5e3");
    QVERIFY(elements[2].text() == "x\ny");
    QVERIFY(elements[3].boolean() && !elements[4].boolean() && elements[4].is(Type::boolean));
    QVERIFY(elements[5].is(Type::null) && elements[6].is(Type::object) && elements[7].is(Type::array));
    QCOMPARE(elements[6].size() + elements[7].size(), std::size_t{0});
    QVERIFY(root.find("b")->find("c")->text() == "d");
    QVERIFY(root.find("")->text() == "é");
    QVERIFY(!root.find("c") && !list->find("a") && !elements[2].number());
}

void tst_Json::places() {
    const std::string text = "\xEF\xBB\xBF{\n \"a\": [1,\n  {\"b/~\": \"\\n\" , \"c\":\n[ [] , 7 ]}]\n}";
    const auto document = Document::parse(text);
    QVERIFY(document);
    const json::Value seven = document->nearest("/a/1/c/1");
    QVERIFY(seven.text() == "7");
    QCOMPARE(text.substr(seven.offset(), 1), std::string("7"));
    QCOMPARE(document->pointerTo(seven), std::string("/a/1/c/1"));
    QCOMPARE(document->where(seven), std::string("/a/1/c/1 (line 4)"));
    const json::Value escaped = document->nearest("/a/1/b~1~0");
    QCOMPARE(document->where(escaped), std::string("/a/1/b~1~0 (line 3)"));
    QCOMPARE(text.substr(escaped.offset(), 4), std::string("\"\\n\""));
    QCOMPARE(document->where(document->root()), std::string("line 1"));
    QCOMPARE(document->pointerTo(document->nearest("/a/1/c/0")), std::string("/a/1/c/0"));
    // What does not exist leads to the innermost thing that does.
    QCOMPARE(document->pointerTo(document->nearest("/a/1/c/2")), std::string("/a/1/c"));
    QCOMPARE(document->pointerTo(document->nearest("/a/01")), std::string("/a"));
    QCOMPARE(document->pointerTo(document->nearest("")), std::string());
}

void tst_Json::compact() {
    const std::string text =
        "{ \"a\" : [ 1.50 , 1E5 , null ] ,\n \"b\" : \"\\u00e9\\u0001\\/\" , \"c\" : { } }";
    const auto document = Document::parse(text);
    QVERIFY(document);
    std::string out;
    json::appendCompact(out, document->root());
    QCOMPARE(out, std::string("{\"a\":[1.50,1E5,null],\"b\":\"é\\u0001/\",\"c\":{}}"));
    const std::string big = '[' + std::string(1 << 20, ' ') + '"' + std::string(1 << 20, 'x') + "\"]";
    const auto large = Document::parse(big);
    QVERIFY(large);
    out.clear();
    json::appendCompact(out, large->root(), 60);
    QVERIFY(out.size() < 100 && out.starts_with("[\"xxx"));
}

void tst_Json::numbers_data() {
    QTest::addColumn<QByteArray>("spelled");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << QByteArray("0") << true << 0.0;
    QTest::newRow("zero with an exponent") << QByteArray("-0.00e-999") << true << -0.0;
    QTest::newRow("least") << QByteArray("5e-324") << true << 5e-324;
    QTest::newRow("underflow") << QByteArray("1e-324") << false << 0.0;
    QTest::newRow("deep underflow") << QByteArray("1e-99999999999") << false << 0.0;
    QTest::newRow("greatest") << QByteArray("1.7976931348623157e308") << true << 1.7976931348623157e308;
    QTest::newRow("overflow") << QByteArray("-1.8e308") << false << 0.0;
    QTest::newRow("many digits") << QByteArray("0." + QByteArray(500, '3')) << true << 1.0 / 3.0;
}

void tst_Json::numbers() {
    QFETCH(QByteArray, spelled);
    QFETCH(bool, exists);
    QFETCH(double, value);
    const std::string text = spelled.toStdString();
    const auto document = Document::parse(text);
    QVERIFY(document);
    const auto number = document->root().number();
    QCOMPARE(number.has_value(), exists);
    if (exists) QVERIFY(*number == value);
}

void tst_Json::depth() {
    const auto nested = [](std::size_t deep) { return std::string(deep, '[') + std::string(deep, ']'); };
    QCOMPARE(refusal(nested(Document::maximumDepth)), std::string("accepted"));
    QCOMPARE(refusal(nested(Document::maximumDepth + 1)), std::string("json-depth at line 1, column 101"));
}

void tst_Json::bracketsByTheMegabyte() {
    constexpr std::size_t megabytes = 2 << 20;
    std::string objects;
    while (objects.size() < megabytes) objects += "{\"a\":";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(refusal(std::string(megabytes, '[')), std::string("json-depth at line 1, column 101"));
    QCOMPARE(refusal(objects), std::string("json-depth at line 1, column 501"));
    QCOMPARE(refusal(std::string(megabytes, ']')), std::string("json-syntax at line 1, column 1"));
    // Not a measurement: a parser that is quadratic in the brackets takes minutes.
    QVERIFY(timer.elapsed() < 10'000);
}

void tst_Json::refusals_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QString::fromUtf8(expected);
    };
    row("no text", "", "json-syntax at line 1, column 1");
    row("half a word", "\n tru", "json-syntax at line 2, column 2");
    row("columns count characters", "[\"é𝄞\", x]", "json-syntax at line 1, column 8");
    row("the mark in front is no column", "\xEF\xBB\xBF x", "json-syntax at line 1, column 2");
    row("two marks", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "json-syntax at line 1, column 1");
    row("a NUL behind the value", QByteArray("[]\0", 3), "json-syntax at line 1, column 3");
    row("a NUL in a string", QByteArray("[\"\0\"]", 5), "json-syntax at line 1, column 3");
    row("equal keys", R"({"a": 1, "b": {"a": 2}, "a": 3})", "duplicate-key at /a (line 1)");
    row("equal keys in a list", "[0,\n{\"x\": 1, \"x\": 2}]", "duplicate-key at /1/x (line 2)");
    row("half a surrogate", R"(["\udc00"])", "json-encoding at line 1, column 2");
    row("half a surrogate in a key", R"({"\udfff": 1})", "json-encoding at line 1, column 2");
    row("an overlong form", "[\"\xE0\x80\xAF\"]", "json-encoding at line 1, column 3");
    row("beyond Unicode", "[\"\xF4\x90\x80\x80\"]", "json-encoding at line 1, column 3");
    row("beyond a double", "[1, 1e999]", "json-number at line 1, column 5");
    row("a hexadecimal number", "[0x10]", "json-syntax at line 1, column 3");
    row("all is well", "[\"\xED\x9F\xBF\\ud7ff\"]", "accepted");
}

void tst_Json::refusals() {
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(refusal(text.toStdString())), expected);
}

void tst_Json::tooManyValues() {
    std::string text = "[";
    text.reserve(2 * Document::maximumValues + 2);
    for (std::size_t i = 0; i < Document::maximumValues; ++i) text += "0,";
    text.back() = ']';
    const auto document = Document::parse(text);
    QVERIFY(!document);
    QCOMPARE(document.error().code, std::string("json-size"));
}

void tst_Json::strings_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << QByteArray("aé二🌍") << QByteArray("\"aé二🌍\"");
    QTest::newRow("escapes") << QByteArray("\"\\/\b\f\n\r\t") << QByteArray(R"("\"\\/\b\f\n\r\t")");
    QTest::newRow("controls") << QByteArray("\0\x1f\x7f", 3) << QByteArray("\"\\u0000\\u001f\x7f\"");
    QTest::newRow("no UTF-8") << QByteArray("a\xC3") << QByteArray("\"a\xEF\xBF\xBD\"");
}

void tst_Json::strings() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, written);
    std::string out;
    json::appendString(out, text.toStdString());
    QCOMPARE(QByteArray::fromStdString(out), written);
}

void tst_Json::printable_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("short") << QByteArray("aé") << QByteArray("aé");
    QTest::newRow("exactly the limit") << QByteArray("12345678") << QByteArray("12345678");
    QTest::newRow("cut") << QByteArray("123456789") << QByteArray("12345678…");
    QTest::newRow("cut behind a character") << QByteArray("1234567é9") << QByteArray("1234567é…");
    QTest::newRow("terminal escapes") << QByteArray("\x1b[\xC2\x9b") << QByteArray("\\u001b[\\u009b");
    QTest::newRow("lines") << QByteArray("a\n\t\x7f") << QByteArray("a\\n\\t\\u007f");
    QTest::newRow("no UTF-8") << QByteArray("\xff") << QByteArray("\\xff");
}

void tst_Json::printable() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(json::printable(text.toStdString(), 8)), shown);
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"
