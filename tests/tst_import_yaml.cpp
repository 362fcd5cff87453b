// SPDX-License-Identifier: MIT
// The YAML tree: lines, aliases, merges, words of YAML 1.1, and how broken or hostile text is refused.

#include "core/io/import/yaml.h"

#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

/// The tree as one line: scalars as written, null as ~, lists and maps in brackets.
std::string shown(const yaml::Value& value) {
    std::string text;
    switch (value.type()) {
    case yaml::Type::absent: return "absent";
    case yaml::Type::null: return "~";
    case yaml::Type::scalar: return std::string(value.text());
    case yaml::Type::sequence:
        for (const yaml::Value& item : value.items()) text += (text.empty() ? "" : ", ") + shown(item);
        return "[" + text + "]";
    case yaml::Type::mapping:
        for (const yaml::Member& member : value.members())
            text += (text.empty() ? "" : ", ") + std::string(member.key) + ": " + shown(member.value);
        return "{" + text + "}";
    }
    return "?";
}

/// The documents, or the error's code and place.
QString outcome(const std::string& text) {
    const auto stream = yaml::Stream::parse(text);
    if (!stream) return QString::fromStdString(stream.error().code + " at " + stream.error().where);
    std::string all;
    for (const yaml::Value& document : stream->documents())
        all += (all.empty() ? "" : " | ") + shown(document);
    return QString::fromStdString(all);
}

std::string repeated(const std::string& part, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += part;
    return all;
}

/// Nine levels of nine aliases each: 9^9 values in 200 bytes.
std::string aliasBomb() {
    std::string text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char level = 'b'; level <= 'i'; ++level) {
        const std::string below(1, static_cast<char>(level - 1));
        text += std::string(1, level) + ": &" + level + " [*" + below + repeated(", *" + below, 8) + "]\n";
    }
    return text;
}

} // namespace

class TestImportYaml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trees_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("comment alone") << u"# nothing\n"_s << u""_s;
        QTest::newRow("map and list") << u"a: 1\nb:\n  - x\n  - y: z\n"_s << u"{a: 1, b: [x, {y: z}]}"_s;
        QTest::newRow("documents") << u"---\na: 1\n---\n---\nb\n"_s << u"{a: 1} | ~ | b"_s;
        QTest::newRow("nulls") << u"a:\nb: ~\nc: null\nd: 'null'\ne: ''\n"_s
                               << u"{a: ~, b: ~, c: ~, d: null, e: }"_s;
        QTest::newRow("json") << u"{\"a\": [1, 2.5, true, null], \"b\": \"c\\n\"}"_s
                              << u"{a: [1, 2.5, true, ~], b: c\n}"_s;
        QTest::newRow("blocks") << u"a: |\n  x\n  y\nb: >-\n  x\n  y\n"_s << u"{a: x\ny\n, b: x y}"_s;
        QTest::newRow("alias") << u"a: &x {k: v}\nb: *x\n"_s << u"{a: {k: v}, b: {k: v}}"_s;
        QTest::newRow("anchor anew") << u"a: &x 1\nb: *x\nc: &x 2\nd: *x\n"_s
                                     << u"{a: 1, b: 1, c: 2, d: 2}"_s;
        QTest::newRow("merge") << u"a: &x {k: v, l: w}\nb:\n  <<: *x\n  l: own\n"_s
                               << u"{a: {k: v, l: w}, b: {l: own, k: v}}"_s;
        QTest::newRow("merge of several") << u"a: &x {k: 1}\nb: &y {k: 2, l: 2}\nc: {<<: [*x, *y], m: 3}\n"_s
                                          << u"{a: {k: 1}, b: {k: 2, l: 2}, c: {m: 3, k: 1, l: 2}}"_s;
        QTest::newRow("merge of a merge") << u"a: &x {k: 1}\nb: &y {<<: *x, l: 2}\nc: {<<: *y}\n"_s
                                          << u"{a: {k: 1}, b: {l: 2, k: 1}, c: {l: 2, k: 1}}"_s;
        QTest::newRow("quoted is no merge") << u"a: {'<<': 1}"_s << u"{a: {<<: 1}}"_s;
        QTest::newRow("merge of nothing") << u"a: {<<: , b: 1}"_s << u"{a: {b: 1}}"_s;
        QTest::newRow("twice") << u"a: 1\nb: 2\na: 3\n"_s << u"{a: 3, b: 2}"_s;
        QTest::newRow("unicode") << u"ключ: “値” 🚀\n"_s << u"{ключ: “値” 🚀}"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa: 1\n"_s << u"{a: 1}"_s;
        QTest::newRow("windows lines") << u"a: 1\r\nb:\r\n- c\r\n"_s << u"{a: 1, b: [c]}"_s;
        QTest::newRow("complex key") << u"? [a, b]\n: c\n"_s << u"{: c}"_s;
    }
    void trees() {
        QFETCH(QString, text);
        QTEST(outcome(text.toStdString()), "expected");
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const std::string& text, const QString& expected) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << expected;
        };
        row("open bracket", "a: 1\nb: [1, 2\n", u"import-syntax at line 3"_s);
        row("tab", "a:\n\tb: 1\n", u"import-syntax at line 2"_s);
        row("unknown alias", "a: 1\nb: *nobody\n", u"import-syntax at line 2"_s);
        row("alias in itself", "a: &x\n  b: *x\n", u"import-syntax at line 2"_s);
        row("zero byte", std::string("a: 1\nb: \0\n", 10), u"import-syntax at line 2"_s);
        row("no utf-8", "a: 1\nb: \xC3\x28\n", u"import-syntax at line 2"_s);
        row("alias bomb", aliasBomb(), u"import-size at line 7"_s);
        row("deep brackets", repeated("[", 500'000), u"import-depth at line 1"_s);
        row("deep by alias",
            "a: &a " + repeated("[", 90) + repeated("]", 90) + "\nb: " + repeated("[", 20) + "*a" +
                repeated("]", 20),
            u"import-depth at line 2"_s);
        row("many values", repeated("- a\n", 1'100'000), u"import-size at line 1000000"_s);
        row("huge", std::string(Sizes::tooLong, 'x'), u"import-size at "_s);
        row("long text many times",
            "a: &a " + std::string(100'000, 'x') + "\nb: [" + repeated("*a,", 1000) + "]",
            u"import-size at line 2"_s);
    }
    void refusals() {
        QFETCH(QByteArray, text);
        QTEST(outcome(text.toStdString()), "expected");
    }

    void mergesThatGrowAreRefused() {
        std::string text = "a0: &a0 {k0: 0}\n";
        for (int i = 1; i < 4000; ++i) {
            const std::string n = std::to_string(i);
            text += "a" + n + ": &a" + n + " {<<: *a" + std::to_string(i - 1) + ", k" + n + ": 0}\n";
        }
        QVERIFY(outcome(text).startsWith(u"import-size at line "_s));
    }

    void linesAreOfTheText() {
        const auto stream = yaml::Stream::parse("# c\na:\n  - x\n  - k: v\n    l: &n w\nb: *n\n", 11);
        QVERIFY(stream.has_value());
        const yaml::Value root = stream->documents().front();
        QCOMPARE(root.line(), 12u);
        QCOMPARE(root.find("a").line(), 13u);
        QCOMPARE((*++root.find("a").items().begin()).find("l").line(), 15u);
        QCOMPARE(root.find("b").line(), 15u);
        QCOMPARE(root.find("b", "c", "d").line(), 0u);
        QVERIFY(!root.find("nobody"));
    }

    void wordsAndNumbers() {
        const auto stream = yaml::Stream::parse(
            "{t: yes, o: 'on', f: Off, w: maybe, i: 1_000, x: 0x1F, q: '3', n: -7, d: 1.5, e: '', m: --1, "
            "h: 99999999999999999999999}");
        QVERIFY(stream.has_value());
        const yaml::Value root = stream->documents().front();
        QCOMPARE(root.find("t").boolean(), std::optional(true));
        QCOMPARE(root.find("o").boolean(), std::optional(true));
        QCOMPARE(root.find("f").boolean(), std::optional(false));
        QCOMPARE(root.find("w").boolean(), std::nullopt);
        QCOMPARE(root.find("i").integer(), std::optional(1000L));
        QCOMPARE(root.find("x").integer(), std::optional(31L));
        QCOMPARE(root.find("q").integer(), std::optional(3L));
        QCOMPARE(root.find("n").integer(), std::optional(-7L));
        for (const char* key : {"d", "e", "m", "h", "w", "nobody"})
            QCOMPARE(root.find(key).integer(), std::nullopt);
    }

    void keysThatStandTwiceAreToldOf() {
        const auto stream = yaml::Stream::parse("a: 1\nb: 2\na: 3\n");
        QVERIFY(stream.has_value());
        QCOMPARE(stream->leniencies().size(), 1u);
        QCOMPARE(stream->leniencies().front().line, 3u);
        QVERIFY(stream->leniencies().front().text.find("“a”") != std::string::npos);
    }

    void valuesOutliveAMove() {
        auto first = yaml::Stream::parse("a: b");
        QVERIFY(first.has_value());
        const yaml::Value value = first->documents().front().find("a");
        const yaml::Stream second = std::move(*first);
        QCOMPARE(second.documents().size(), 1u);
        QCOMPARE(value.text(), std::string_view("b"));
    }

private:
    struct Sizes {
        static constexpr std::size_t tooLong = yaml::Stream::maximumBytes + 1;
    };
};

QTEST_APPLESS_MAIN(TestImportYaml)
#include "tst_import_yaml.moc"
