// SPDX-License-Identifier: MIT
// Fault trees of the Open-PSA format: what is read, what is refused and where it says the fault lies.

#include "core/analysis/cut_sets.h"
#include "core/analysis/evaluation.h"
#include "core/io/open_psa.h"
#include "tests/support/truth_table.h"

#include <QtTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

const std::string dataFolder = FAULTLINE_SOURCE_DIR "/tests/data/open_psa/";

/// A file with that formula for its top, over basic events a, b, c of probability 0.1, 0.2, 0.3, a house
/// event that is on, one that is off, and a gate ab = a·b. The top's definition begins in line 2.
std::string treeWith(const std::string& formula) {
    return "<opsa-mef>\n<define-fault-tree name=\"t\"><define-gate name=\"top\">" + formula +
           "</define-gate>\n<define-gate name=\"ab\"><and><basic-event name=\"a\"/><basic-event "
           "name=\"b\"/></and>"
           "</define-gate>\n</define-fault-tree><model-data>\n"
           "<define-basic-event name=\"a\"><float value=\"0.1\"/></define-basic-event>\n"
           "<define-basic-event name=\"b\"><float value=\"0.2\"/></define-basic-event>\n"
           "<define-basic-event name=\"c\"><float value=\"0.3\"/></define-basic-event>\n"
           "<define-house-event name=\"on\"><constant value=\"true\"/></define-house-event>\n"
           "<define-house-event name=\"off\"><constant value=\"false\"/></define-house-event>\n"
           "</model-data></opsa-mef>\n";
}

/// "mef-top at line 3: …" for a refusal, "read" otherwise.
QString outcome(const Result<FaultTree>& tree) {
    if (tree) return u"read"_s;
    const Error& error = tree.error();
    return QString::fromStdString(error.code + (error.where.empty() ? "" : " at " + error.where));
}

struct Solved {
    double probability;
    std::string cutSets;
};

Solved solve(FaultTree& tree) {
    DiagramStore store;
    const auto function = store.compile(tree.graph, tree.top, {});
    std::vector<Chance> chances;
    for (const double p : tree.probabilities) chances.push_back({p, 1.0 - p});
    const auto shape = tree.hasNegation ? CutSets::Shape::any : CutSets::Shape::monotone;
    return {Evaluation(store, chances).chanceOf(*function).yes,
            CutSets::of(store, *function, shape, 100'000, {})->count()};
}

void compareProbability(double actual, double expected) {
    QVERIFY2(std::abs(actual - expected) <= 1e-14 * std::abs(expected),
             QByteArray::number(actual, 'g', 17) + ", expected " + QByteArray::number(expected, 'g', 17));
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    result.reserve(text.size() * static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

} // namespace

class TestOpenPsa : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gates_data();
    void gates();
    void treesByHand();
    void topByName();
    void brokenInput_data();
    void brokenInput();
    void brokenBeneathAnotherTop();
    void cycleBesideTheTop();
    void unreadableFiles();
    void deepChains();
    void wideSharing();
    void hostileNesting();
    void everyPrefixIsAnswered();
};

void TestOpenPsa::gates_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("trueStates"); // of c b a, as the rows of a truth table: 000 001 010 …
    QTest::addColumn<bool>("hasNegation");
    const QString a = u"<basic-event name=\"a\"/>"_s;
    const QString b = u"<basic-event name=\"b\"/>"_s;
    const QString c = u"<basic-event name=\"c\"/>"_s;
    const QString ab = u"<gate name=\"ab\"/>"_s;
    const QString on = u"<house-event name=\"on\"/>"_s;
    const QString off = u"<house-event name=\"off\"/>"_s;
    const auto row = [](const char* name, const QString& formula, const char* states, bool negation) {
        QTest::newRow(name) << formula << QString::fromLatin1(states) << negation;
    };
    row("event", a, "01010101", false);
    row("gate", ab, "00010001", false);
    row("untyped event", u"<event name=\"c\"/>"_s, "00001111", false);
    row("untyped gate", u"<event name=\"ab\" type=\"gate\"/>"_s, "00010001", false);
    row("house on", on, "11111111", false);
    row("house off", off, "00000000", false);
    row("constant true", u"<constant value=\"true\"/>"_s, "11111111", false);
    row("constant false", u"<constant value=\"false\"/>"_s, "00000000", false);
    row("and", u"<and>"_s + a + b + c + u"</and>"_s, "00000001", false);
    row("and of one", u"<and>"_s + b + u"</and>"_s, "00110011", false);
    row("or", u"<or>"_s + a + b + c + u"</or>"_s, "01111111", false);
    row("nand", u"<nand>"_s + a + b + u"</nand>"_s, "11101110", true);
    row("nor", u"<nor>"_s + a + b + u"</nor>"_s, "10001000", true);
    row("not", u"<not>"_s + c + u"</not>"_s, "11110000", true);
    row("xor", u"<xor>"_s + a + b + u"</xor>"_s, "01100110", true);
    row("xor of three", u"<xor>"_s + a + b + c + u"</xor>"_s, "01101001", true);
    row("iff", u"<iff>"_s + a + b + u"</iff>"_s, "10011001", true);
    row("imply", u"<imply>"_s + a + b + u"</imply>"_s, "10111011", true);
    row("atleast 2", u"<atleast min=\"2\">"_s + a + b + c + u"</atleast>"_s, "00010111", false);
    row("atleast 0", u"<atleast min=\"0\">"_s + a + b + u"</atleast>"_s, "11111111", false);
    row("atleast all", u"<atleast min=\"2\">"_s + a + c + u"</atleast>"_s, "00000101", false);
    row("atleast twice the same", u"<atleast min=\"2\">"_s + a + a + b + u"</atleast>"_s, "01010101", false);
    row("and with house on", u"<and>"_s + a + on + u"</and>"_s, "01010101", false);
    row("and with house off", u"<and>"_s + a + off + u"</and>"_s, "00000000", false);
    row("atleast with house on", u"<atleast min=\"2\">"_s + a + b + on + u"</atleast>"_s, "01110111", false);
    row("nested", u"<or><and>"_s + a + c + u"</and><not><or>"_s + a + ab + b + u"</or></not></or>"_s,
        "10001101", true);
    row("comments and labels",
        u"<label>x</label><attributes/><!-- c --><or>"_s + a + u"<!-- d -->"_s + b + u"</or>"_s, "01110111",
        false);
}

void TestOpenPsa::gates() {
    QFETCH(QString, formula);
    QFETCH(QString, trueStates);
    QFETCH(bool, hasNegation);
    const auto tree = readFaultTree(treeWith(formula.toStdString()), "top");
    QCOMPARE(outcome(tree), u"read"_s);
    QString states;
    const TruthTable table = tableOf(tree->graph, tree->top, 3);
    for (std::size_t state = 0; state < table.states(); ++state) states += table.at(state) ? u'1' : u'0';
    QCOMPARE(states, trueStates);
    QCOMPARE(tree->hasNegation, hasNegation);
    QCOMPARE(tree->name, std::string("t"));
    QCOMPARE(tree->topName, std::string("top"));
    QCOMPARE(tree->eventNames, (std::vector<std::string>{"a", "b", "c"}));
    QCOMPARE(tree->probabilities, (std::vector<double>{0.1, 0.2, 0.3}));
    QCOMPARE(tree->gates, std::size_t{2});
}

void TestOpenPsa::treesByHand() {
    auto cooling = loadFaultTree(dataFolder + "cooling.xml");
    QCOMPARE(outcome(cooling), u"read"_s);
    QCOMPARE(cooling->topName, std::string("no-cooling"));
    // Beside the power a train is down by 1 - 0.98·0.99; cut sets: valve, power, and 2 × 2 pairs.
    const double train = 0.02 + 0.01 - 0.0002;
    const Solved solved = solve(*cooling);
    compareProbability(solved.probability, 0.001 + 0.999 * (0.005 + 0.995 * train * train));
    QCOMPARE(solved.cutSets, std::string("6"));

    auto bridge = loadFaultTree(dataFolder + "bridge.xml");
    QCOMPARE(outcome(bridge), u"read"_s);
    // The textbook's polynomial: 2p² + 2p³ - 5p⁴ + 2p⁵ at p = 0.1.
    compareProbability(solve(*bridge).probability, 0.02152);
    QCOMPARE(solve(*bridge).cutSets, std::string("4"));
    QVERIFY(!bridge->hasNegation);
}

void TestOpenPsa::topByName() {
    // Without a name: the first gate that no gate refers to.
    auto first = loadFaultTree(dataFolder + "voting.xml");
    QCOMPARE(outcome(first), u"read"_s);
    QCOMPARE(first->topName, std::string("quorum-lost"));
    const double two = 0.1 * 0.2 * 0.7 + 0.1 * 0.8 * 0.3 + 0.9 * 0.2 * 0.3 + 0.1 * 0.2 * 0.3;
    compareProbability(solve(*first).probability, two);
    QCOMPARE(solve(*first).cutSets, std::string("3"));
    // The house event that is on counts for one of three: two of the others are needed.
    auto same = loadFaultTree(dataFolder + "voting.xml", "quorum-lost-in-maintenance");
    QCOMPARE(outcome(same), u"read"_s);
    compareProbability(solve(*same).probability, two);
    auto one = loadFaultTree(dataFolder + "voting.xml", "one-lost");
    QCOMPARE(outcome(one), u"read"_s);
    compareProbability(solve(*one).probability, 1.0 - 0.9 * 0.8 * 0.7);
    QCOMPARE(one->gates, std::size_t{3});
    // A gate in the middle of a tree will do.
    auto inner = loadFaultTree(dataFolder + "cooling.xml", "train-2");
    QCOMPARE(outcome(inner), u"read"_s);
    compareProbability(solve(*inner).probability, 1.0 - 0.98 * 0.99 * 0.995);
    QCOMPARE(outcome(loadFaultTree(dataFolder + "voting.xml", "s1")), u"mef-top"_s);
    QCOMPARE(outcome(loadFaultTree(dataFolder + "voting.xml", "nobody")), u"mef-top"_s);
}

void TestOpenPsa::brokenInput_data() {
    QTest::addColumn<QString>("xml");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& xml, const char* expected) {
        QTest::newRow(name) << xml << QString::fromLatin1(expected);
    };
    const auto top = [&row](const char* name, const char* formula, const char* expected) {
        row(name, QString::fromStdString(treeWith(formula)), expected);
    };
    const auto inside = [&row](const char* name, const char* lines, const char* expected) {
        row(name,
            u"<opsa-mef>\n<define-fault-tree name=\"t\">\n"_s + QString::fromUtf8(lines) +
                u"\n</define-fault-tree></opsa-mef>"_s,
            expected);
    };
    row("nothing", {}, "xml-syntax at line 1");
    row("blank", u" \n \n"_s, "xml-syntax at line 3");
    row("no XML", u"{\"a\": 1}"_s, "xml-syntax at line 1");
    row("open tag", u"<opsa-mef>\n<define-fault-tree>\n</opsa-mef>"_s, "xml-syntax at line 3");
    row("cut off", u"<opsa-mef>\n<define-fault-tree name=\"x"_s, "xml-syntax at line 2");
    row("another root", u"<!-- x -->\n<svg/>"_s, "mef-root at line 2");
    row("empty", u"<opsa-mef/>"_s, "mef-top");
    row("unknown element", u"<opsa-mef>\n\n<define-event-tree name=\"x\"/></opsa-mef>"_s,
        "mef-unsupported at line 3");
    inside("gate without a name", "<define-gate><or/></define-gate>", "mef-name at line 3");
    inside("event without a name", "\n<define-basic-event><float value=\"0\"/></define-basic-event>",
           "mef-name at line 4");
    inside("house without a name", "<define-house-event/>", "mef-name at line 3");
    inside("gate without a formula", "<define-gate name=\"g\"><label>x</label></define-gate>",
           "mef-empty-gate at line 3");
    inside("two gates of one name",
           "<define-gate name=\"g\"><or/></define-gate>\n<define-gate name=\"g\"><or/></define-gate>",
           "mef-duplicate at line 4");
    inside("two events of one name",
           "<define-basic-event name=\"g\"><float value=\"0\"/></define-basic-event>\n\n"
           "<define-basic-event name=\"g\"><float value=\"0\"/></define-basic-event>",
           "mef-duplicate at line 5");
    inside("gate and event of one name",
           "<define-basic-event name=\"g\"><float value=\"0\"/></define-basic-event>\n"
           "<define-gate name=\"g\"><or/></define-gate>",
           "mef-duplicate at line 4");
    inside("event and gate of one name",
           "<define-gate name=\"g\"><or/></define-gate>\n"
           "<define-basic-event name=\"g\"><float value=\"0\"/></define-basic-event>",
           "mef-duplicate at line 4");
    inside("house and event of one name",
           "<define-basic-event name=\"g\"><float value=\"0\"/></define-basic-event>\n<define-house-event "
           "name=\"g\"/>",
           "mef-duplicate at line 4");
    const auto figure = [&inside](const char* name, const char* text, const char* expected) {
        inside(name,
               ("<define-basic-event name=\"e\">" + std::string(text) + "</define-basic-event>").c_str(),
               expected);
    };
    figure("no probability", "", "mef-probability at line 3");
    figure("probability in words", "<float value=\"small\"/>", "mef-probability at line 3");
    figure("probability with a unit", "<float value=\"0.1%\"/>", "mef-probability at line 3");
    figure("probability without a value", "<float/>", "mef-probability at line 3");
    figure("probability by formula", "<exponential><float value=\"1\"/></exponential>",
           "mef-probability at line 3");
    figure("probability above 1", "<float value=\"1.0000001\"/>", "probability-range at line 3");
    figure("probability below 0", "<float value=\"-1e-300\"/>", "probability-range at line 3");
    figure("probability not a number", "<float value=\"nan\"/>", "probability-range at line 3");
    figure("probability without end", "<float value=\"inf\"/>", "probability-range at line 3");
    inside("house event neither on nor off",
           "<define-house-event name=\"h\"><constant value=\"maybe\"/></define-house-event>",
           "mef-constant at line 3");
    inside("house event of a number",
           "<define-house-event name=\"h\">\n<float value=\"1\"/></define-house-event>",
           "mef-constant at line 4");
    top("constant neither true nor false", "<constant value=\"1\"/>", "mef-constant at line 2");
    top("two formulas", "<basic-event name=\"a\"/>\n<basic-event name=\"b\"/>", "mef-formula at line 3");
    top("undefined event", "<or><basic-event name=\"a\"/>\n\n<basic-event name=\"z\"/></or>",
        "mef-undefined at line 4");
    top("undefined gate", "<gate name=\"z\"/>", "mef-undefined at line 2");
    top("reference without a name", "<or><gate/></or>", "mef-undefined at line 2");
    top("gate without inputs", "<or/>", "mef-empty-gate at line 2");
    top("inner gate without inputs", "<or><basic-event name=\"a\"/>\n<and></and></or>",
        "mef-empty-gate at line 3");
    top("more than there are", "<atleast min=\"2\"><basic-event name=\"a\"/></atleast>",
        "mef-atleast at line 2");
    top("fewer than none", "<atleast min=\"-1\"><basic-event name=\"a\"/></atleast>",
        "mef-atleast at line 2");
    top("at least how many", "<atleast><basic-event name=\"a\"/></atleast>", "mef-atleast at line 2");
    top("at least with a unit", "<atleast min=\"1x\"><basic-event name=\"a\"/></atleast>",
        "mef-atleast at line 2");
    top("at least far too many", "<atleast min=\"4294967297\"><basic-event name=\"a\"/></atleast>",
        "mef-atleast at line 2");
    top("at least a word", "<atleast min=\"two\"><basic-event name=\"a\"/></atleast>",
        "mef-atleast at line 2");
    top("not of two", "<not><basic-event name=\"a\"/><basic-event name=\"b\"/></not>",
        "mef-unsupported at line 2");
    top("imply of one", "<imply><basic-event name=\"a\"/></imply>", "mef-unsupported at line 2");
    top("iff of three",
        "<iff><basic-event name=\"a\"/><basic-event name=\"b\"/><basic-event name=\"c\"/></iff>",
        "mef-unsupported at line 2");
    top("a gate nobody knows", "<maybe><basic-event name=\"a\"/></maybe>", "mef-unsupported at line 2");
    top("cycle of one below the top",
        "<gate name=\"g\"/></define-gate>\n<define-gate name=\"g\"><or><gate name=\"g\"/>"
        "<basic-event name=\"a\"/></or>",
        "mef-cycle at line 3");
    top("cycle of two below the top",
        "<gate name=\"g\"/></define-gate>\n<define-gate name=\"g\"><and><gate name=\"h\"/><basic-event "
        "name=\"a\"/>"
        "</and></define-gate>\n<define-gate name=\"h\"><or><basic-event name=\"b\"/><not><gate "
        "name=\"g\"/></not></or>",
        "mef-cycle at line 3");
    inside("nothing but a cycle",
           "<define-gate name=\"g\"><or><gate name=\"h\"/></or></define-gate>\n"
           "<define-gate name=\"h\"><or><gate name=\"g\"/></or></define-gate>",
           "mef-cycle at line 3");
}

void TestOpenPsa::brokenInput() {
    QFETCH(QString, xml);
    QFETCH(QString, expected);
    const auto tree = readFaultTree(xml.toStdString());
    QCOMPARE(outcome(tree), expected);
    QVERIFY2(tree.error().what.size() > 10, tree.error().what.c_str());
}

void TestOpenPsa::brokenBeneathAnotherTop() {
    const std::string xml =
        "<opsa-mef>\n<define-gate name=\"g\"><or>\n<gate name=\"g\"/></or></define-gate></opsa-mef>";
    QCOMPARE(outcome(readFaultTree(xml)), u"mef-cycle at line 2"_s);
    QCOMPARE(outcome(readFaultTree(xml, "g")), u"mef-cycle at line 2"_s);
    QCOMPARE(outcome(readFaultTree("<opsa-mef/>")), u"mef-top"_s);
}

void TestOpenPsa::cycleBesideTheTop() {
    // "plant" was meant for the top and uses itself two gates down, so that no gate but "spare" is unused: to
    // solve that one in silence would answer another question. "below" is used by the cycle and no part of
    // it.
    const std::string xml =
        "<opsa-mef>\n<define-gate name=\"below\"><or><constant value=\"true\"/></or></define-gate>\n"
        "<define-gate name=\"plant\"><and><gate name=\"below\"/><gate name=\"train\"/></and></define-gate>\n"
        "<define-gate name=\"train\"><or><not><gate name=\"plant\"/></not></or></define-gate>\n"
        "<define-gate name=\"spare\"><or><gate name=\"below\"/></or></define-gate>\n</opsa-mef>";
    const auto refused = readFaultTree(xml);
    QCOMPARE(outcome(refused), u"mef-cycle at line 3"_s);
    QCOMPARE(refused.error().what, std::string("gate \"plant\" is an input of itself"));
    // Who names a top asks about that one alone.
    QCOMPARE(outcome(readFaultTree(xml, "spare")), u"read"_s);
}

void TestOpenPsa::unreadableFiles() {
    QCOMPARE(outcome(loadFaultTree(dataFolder + "none.xml")).section(u' ', 0, 0), u"file-unreadable"_s);
    QCOMPARE(outcome(loadFaultTree(dataFolder)).section(u' ', 0, 0), u"file-unreadable"_s);
}

void TestOpenPsa::deepChains() {
    // 100,000 gates, each on the one before, in the order that needs most patience; deeper than any machine's
    // stack. Every gate has an event of its own beside the chain, so that none can be left out.
    constexpr int depth = 100'000;
    std::string xml = "<opsa-mef>";
    for (int i = 0; i < depth; ++i) {
        const std::string number = std::to_string(i);
        const std::string kind = i % 2 == 0 ? "or" : "and";
        xml += "<define-gate name=\"g" + number + "\"><" + kind + "><basic-event name=\"e" + number + "\"/>" +
               (i + 1 < depth ? "<gate name=\"g" + std::to_string(i + 1) + "\"/>" : "") + "</" + kind +
               "></define-gate><define-basic-event name=\"e" + number +
               "\"><float value=\"0.5\"/></define-basic-event>";
    }
    auto tree = readFaultTree(xml + "</opsa-mef>");
    QCOMPARE(outcome(tree), u"read"_s);
    QCOMPARE(tree->topName, std::string("g0"));
    QCOMPARE(tree->gates, std::size_t{depth});
    QCOMPARE(tree->eventNames.size(), std::size_t{depth});
    // P(g_i) = 1/2 + P(g_i+1)/2, P(g_i+1) = P(g_i+2)/2: at the top 2/3.
    const std::set<std::uint32_t> secondAndThird{1, 2};
    QVERIFY(valueOf(tree->graph, tree->top, {0}));
    QVERIFY(valueOf(tree->graph, tree->top, secondAndThird));
    QVERIFY(!valueOf(tree->graph, tree->top, {1}));
    // A ring of as many is a cycle, found without following it for ever.
    const std::string last = "<basic-event name=\"e99999\"/></and>";
    const std::size_t end = xml.rfind(last);
    QVERIFY(end != std::string::npos);
    xml.insert(end, "<gate name=\"g0\"/>");
    QCOMPARE(outcome(readFaultTree(xml + "</opsa-mef>", "g0")), u"mef-cycle at line 1"_s);
}

void TestOpenPsa::wideSharing() {
    // 60 layers of two gates that both use both gates below: 2^60 ways, 120 gates.
    std::string xml = "<opsa-mef>";
    for (int i = 0; i < 60; ++i) {
        const std::string both = i + 1 < 60 ? "<gate name=\"p" + std::to_string(i + 1) +
                                                  "\"/><gate name=\"q" + std::to_string(i + 1) + "\"/>"
                                            : "<basic-event name=\"a\"/><basic-event name=\"b\"/>";
        xml += "<define-gate name=\"p" + std::to_string(i) + "\"><and>" + both + "</and></define-gate>";
        xml += "<define-gate name=\"q" + std::to_string(i) + "\"><or>" + both + "</or></define-gate>";
    }
    xml += "<define-basic-event name=\"a\"><float value=\"0.5\"/></define-basic-event>"
           "<define-basic-event name=\"b\"><float value=\"0.25\"/></define-basic-event></opsa-mef>";
    auto tree = readFaultTree(xml, "p0");
    QCOMPARE(outcome(tree), u"read"_s);
    compareProbability(solve(*tree).probability, 0.125);
    auto other = readFaultTree(xml, "q0");
    compareProbability(solve(*other).probability, 0.625);
}

void TestOpenPsa::hostileNesting() {
    // A formula, groups of definitions, and plain tags, each two hundred thousand deep or more.
    constexpr int depth = 200'000;
    const std::string event = "<basic-event name=\"a\"/>";
    const auto formula = [&](int times) {
        return treeWith(repeated("<or>", times) + event + repeated("</or>", times));
    };
    QCOMPARE(outcome(readFaultTree(formula(100), "top")), u"read"_s);
    QCOMPARE(outcome(readFaultTree(formula(depth), "top")), u"mef-depth at line 2"_s);
    QCOMPARE(outcome(readFaultTree(formula(depth))), u"mef-depth at line 2"_s);
    const std::string groups = repeated("<define-component>", depth) + repeated("</define-component>", depth);
    QCOMPARE(outcome(readFaultTree("<opsa-mef>" + groups + "</opsa-mef>")), u"mef-depth at line 1"_s);
    QCOMPARE(outcome(readFaultTree(repeated("<", 2'000'000))), u"xml-syntax at line 1"_s);
    QCOMPARE(outcome(readFaultTree(repeated("<a>", 700'000))).section(u' ', 0, 0), u"xml-syntax"_s);
    QCOMPARE(outcome(readFaultTree(repeated("<a>", depth) + repeated("</a>", depth))),
             u"mef-root at line 1"_s);
}

void TestOpenPsa::everyPrefixIsAnswered() {
    const std::string whole =
        treeWith("<atleast min=\"2\"><gate name=\"ab\"/><not><basic-event name=\"a\"/></not>"
                 "<basic-event name=\"c\"/></atleast>");
    const std::string closing = "</opsa-mef>";
    const std::size_t complete = whole.rfind(closing) + closing.size();
    for (std::size_t length = 0; length < complete; ++length) {
        const auto tree = readFaultTree(std::string_view(whole).substr(0, length), "top");
        QVERIFY2(!tree, std::to_string(length).c_str());
        QVERIFY(!tree.error().where.empty());
    }
    QCOMPARE(outcome(readFaultTree(std::string_view(whole).substr(0, complete), "top")), u"read"_s);
}

QTEST_GUILESS_MAIN(TestOpenPsa)
#include "tst_open_psa.moc"
