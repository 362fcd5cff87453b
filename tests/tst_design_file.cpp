// SPDX-License-Identifier: MIT
// The design file (SPEC section 5): what is refused, and that nothing is lost.
#include "core/io/design_file.h"
#include "core/io/whole_file.h"
#include "tests/support/random.h"
#include "tests/support/random_design.h"

#include <QTest>
#include <fmt/format.h>
#include <set>

using namespace faultline;
namespace fs = std::filesystem;

namespace {

const fs::path brokenFolder = fs::path(FAULTLINE_SOURCE_DIR) / "tests" / "data" / "broken";

std::string contentOf(const fs::path& path) {
    const auto content = readWholeFile(path, 1 << 24);
    return content ? *content : std::string();
}

/// An error as the .expected files spell it.
std::string spelled(const Error& error) { return error.code + '\n' + error.where + '\n' + error.what + '\n'; }

/// Reads a design that must be valid.
Design read(const std::string& text) {
    auto design = readDesign(text);
    if (!design) qFatal("not read: %s", spelled(design.error()).c_str());
    return *std::move(design);
}

/// The design comes back equal, and its text byte for byte; nothing, or what went wrong.
std::string roundTripFault(const Design& design) {
    const std::string text = writeDesign(design);
    const auto again = readDesign(text);
    if (!again) return "not read back: " + spelled(again.error()) + text;
    if (!(*again == design)) return "another design came back from " + text;
    const std::string second = writeDesign(*again);
    return second == text ? std::string() : "written differently: " + second + "\nafter " + text;
}

std::string designOf(std::string_view members) {
    return fmt::format("{{\"format\": \"faultline\", \"version\": 1, {}}}", members);
}

std::string componentOf(std::string_view members) {
    return designOf(fmt::format(R"("components": [{{"id": "a", "kind": "node", {}}}])", members));
}

/// A design with every key there is at values off their defaults, and unknown keys in every object.
const std::string everyKey =
    contentOf(fs::path(FAULTLINE_SOURCE_DIR) / "tests" / "data" / "design" / "every_key.faultline");

} // namespace

class tst_DesignFile : public QObject {
    Q_OBJECT

private slots:
    /// What a link had as replication does not linger in a request, where no file would keep it.
    void aConnectionOfAnotherKindIsAFreshOne() {
        Connection link;
        link.id = ConnectionId("c");
        link.from = ComponentId("a");
        link.to = ComponentId("b");
        link.kind = ConnectionKind::replication;
        link.mode = ReplicationMode::sync;
        link.failover = FailoverKind::manual;
        Design design;
        for (const char* id : {"a", "b"}) {
            Component part;
            part.id = ComponentId(id);
            design.system.components.push_back(part);
        }
        design.system.connections = {link.asKind(ConnectionKind::request)};
        const auto read = readDesign(writeDesign(design));
        QVERIFY(read.has_value());
        QVERIFY(*read == design);
        QVERIFY(link.asKind(ConnectionKind::replication) == link);
    }

    void broken_data();
    void broken();
    void brokenFilesCoverTheCodes();
    void everyKeyComesBack();
    void readsWhatIsWritten();
    void readsDefaults();
    void readsSpellings_data();
    void readsSpellings();
    void keepsNumbers_data();
    void keepsNumbers();
    void unknownKeysGoWithTheirObject();
    void extrasCannotBreakTheFile();
    void writesOnlyWhatCanBeRead();
    void randomDesigns();
    void largeDesign();
    void mutatedFilesNeverCrash();
    void hostileSizes();
};

void tst_DesignFile::broken_data() {
    QTest::addColumn<QString>("name");
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(brokenFolder)) {
        if (entry.path().extension() != ".faultline") continue;
        const std::string name = entry.path().stem().string();
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
        ++files;
    }
    constexpr std::size_t fewest = 65;
    QVERIFY2(files >= fewest, "the folder of broken files is incomplete");
}

void tst_DesignFile::broken() {
    QFETCH(QString, name);
    const fs::path file = brokenFolder / (name.toStdString() + ".faultline");
    const std::string expected = contentOf(brokenFolder / (name.toStdString() + ".expected"));
    QVERIFY2(!expected.empty(), "the file lacks its expectation beside it");
    const auto design = loadDesign(file);
    QVERIFY2(!design, "the file was accepted");
    QCOMPARE(QString::fromStdString(spelled(design.error())), QString::fromStdString(expected));
}

void tst_DesignFile::brokenFilesCoverTheCodes() {
    std::set<std::string> codes;
    for (const auto& entry : fs::directory_iterator(brokenFolder)) {
        if (entry.path().extension() != ".expected") continue;
        const std::string expected = contentOf(entry.path());
        codes.insert(expected.substr(0, expected.find('\n')));
        fs::path file = entry.path();
        QVERIFY2(fs::exists(file.replace_extension(".faultline")), "an expectation has no file");
    }
    for (const char* code : {"json-syntax",
                             "json-encoding",
                             "json-number",
                             "json-depth",
                             "duplicate-key",
                             "format-unknown",
                             "version-unknown",
                             "missing-key",
                             "wrong-type",
                             "unknown-value",
                             "not-integer",
                             "number-range",
                             "failure-form",
                             "probability-range",
                             "mttr-not-positive",
                             "mtbf-not-positive",
                             "seconds-range",
                             "cost-range",
                             "size-negative",
                             "count-range",
                             "required-above-count",
                             "repair-crews-range",
                             "requires-range",
                             "id-empty",
                             "id-duplicate",
                             "unknown-id",
                             "domain-cycle",
                             "self-connection",
                             "request-into-client",
                             "replication-at-client",
                             "shared-risk-member-twice"})
        QVERIFY2(codes.contains(code), code);
}

void tst_DesignFile::everyKeyComesBack() {
    QVERIFY2(!everyKey.empty(), "the file is missing");
    const Design design = read(everyKey);
    QCOMPARE(roundTripFault(design), std::string());
    // The unknown values are written compactly, everything else as it stands above.
    std::string expected = everyKey;
    const auto replace = [&expected](const std::string& from, const std::string& to) {
        const std::size_t at = expected.find(from);
        QVERIFY2(at != std::string::npos, from.c_str());
        expected.replace(at, from.size(), to);
    };
    replace(R"({"a": [1, 2.50, null]})", R"({"a":[1,2.50,null]})");
    replace(R"({"components": [{"id": 1}]})", R"({"components":[{"id":1}]})");
    QCOMPARE(QString::fromStdString(writeDesign(design)), QString::fromStdString(expected));
}

void tst_DesignFile::readsWhatIsWritten() {
    const Design design = read(everyKey);
    const System& system = design.system;
    QCOMPARE(system.properties.name, std::string("Zwei Regionen – 二つの地域 🌍"));
    QCOMPARE(system.properties.notes.size(), std::string("# Title\n\n\"quoted\" \\ \t 0 1").size());
    QVERIFY(system.properties.objective == Objective::anyClient);
    QCOMPARE(system.properties.mttr->value(), 2.5);
    const Component& gateway = system.components[1];
    QVERIFY(gateway.domain == DomainId("eu"));
    QCOMPARE(gateway.service, std::string("entry"));
    QVERIFY((gateway.requirement == Requirement{Requirement::Mode::number, 2}));
    QCOMPARE(gateway.failure->unavailability(), 0.01);
    QCOMPARE(gateway.failure->mttr()->value(), 0.5);
    QCOMPARE(gateway.replicas->count, 3);
    QCOMPARE(gateway.replicas->required, 2);
    QVERIFY(gateway.replicas->standby == StandbyMode::warm);
    QCOMPARE(*gateway.replicas->repairCrews, 1);
    QCOMPARE(gateway.replicas->dormancy->value(), 0.25);
    QCOMPARE(gateway.replicas->switchover.coverage.value(), 0.99);
    QCOMPARE(gateway.replicas->switchover.seconds.value(), 30.0);
    QCOMPARE(gateway.monthlyCost->value(), 120.5);
    QVERIFY((design.layout.positions.at(gateway.id) == Point{-10.25, 1e20}));
    QVERIFY((design.layout.locked == std::set<ElementId>{ElementId("lb"), ElementId("eu")}));
    QVERIFY((design.layout.folded == std::set<DomainId>{DomainId("eu")}));
    // Nothing else can be locked: there the key is one that nobody knows.
    QVERIFY((system.sharedRisks[0].extras == Extras{{"/locked", "true"}, {"/x", "[]"}}));
    QVERIFY((gateway.extras == Extras{{"/failure/source", "\"guess\""},
                                      {"/replicas/switchover/tested", "true"},
                                      {"/replicas/vendor", "\"x\""},
                                      {"/cost/currency", "\"EUR\""},
                                      {"/position/layer", "2"},
                                      {"/~0colour~1", R"("\"red\"")"},
                                      {"/", "0"}}));
    QVERIFY(system.components[3].failure->form() == Failure::Form::meanTimes);
    QCOMPARE(system.components[3].failure->figure(), 1000.0);
    const Connection& link = system.connections[2];
    QVERIFY(link.kind == ConnectionKind::replication && link.mode == ReplicationMode::sync);
    QVERIFY(link.failover == FailoverKind::manual && link.access == Access::readWrite && !link.optional);
    QCOMPARE(link.failoverCoverage(), 0.9);
    QCOMPARE(link.failoverSeconds(), 60.0);
    QVERIFY((link.extras == Extras{{"/access", "\"read\""}, {"/optional", "7"}}));
    QVERIFY(system.domains[1].parent == DomainId("earth"));
    QVERIFY((design.layout.rects.at(DomainId("eu")) == Rect{0, -1.5, 400, 0}));
    QVERIFY((system.sharedRisks[0].members == std::vector<ElementId>{ElementId("lb"), ElementId("eu")}));
    QCOMPARE(system.sharedRisks[0].failure->unavailability(), 5e-324);
}

void tst_DesignFile::readsDefaults() {
    QVERIFY(read(R"({"format": "faultline", "version": 1})") == Design{});
    QCOMPARE(writeDesign({}), std::string("{\n  \"format\": \"faultline\",\n  \"version\": 1\n}\n"));
    const Design design = read(designOf(R"("components": [{"id": "a", "kind": "database"},
        {"id": "b", "kind": "database"}], "connections": [{"id": "c", "from": "a", "to": "b", "kind": "replication"},
        {"id": "d", "from": "a", "to": "b", "kind": "request"}])"));
    Component component;
    component.id = ComponentId("a");
    component.kind = ComponentKind::database;
    QVERIFY(design.system.components[0] == component);
    QCOMPARE(design.system.components[0].label(), std::string("a"));
    Connection link;
    link.id = ConnectionId("c");
    link.from = ComponentId("a");
    link.to = ComponentId("b");
    link.kind = ConnectionKind::replication;
    QVERIFY(design.system.connections[0] == link);
    QVERIFY(design.system.connections[0].failover == FailoverKind::automatic);
    QVERIFY(design.system.connections[1].access == Access::readWrite);
    QVERIFY(read(componentOf(R"("replicas": {})")).system.components[0].replicas == Replicas{});
    // A key at its default is left out, so stating a default and saying nothing is one design.
    const Design stated = read(componentOf(
        R"("name": "", "domain": null, "locked": false, "service": "", "requires": "auto", "notes": "", "cost": {})"));
    QVERIFY(stated == read(componentOf(R"("name": "")")));
}

void tst_DesignFile::readsSpellings_data() {
    QTest::addColumn<std::string>("one");
    QTest::addColumn<std::string>("other");
    QTest::newRow("a whole number with a fraction of 0")
        << componentOf(R"("requires": 3.0)") << componentOf(R"("requires": 3)");
    QTest::newRow("a whole number with an exponent")
        << componentOf(R"("replicas": {"count": 1e3})") << componentOf(R"("replicas": {"count": 1000})");
    QTest::newRow("an escaped key") << componentOf(R"("n\u0061me": "x")") << componentOf(R"("name": "x")");
    QTest::newRow("an escaped string")
        << componentOf(R"("name": "\ud83c\udf0d\/")") << componentOf(R"("name": "🌍/")");
    QTest::newRow("a byte order mark")
        << "\xEF\xBB\xBF" + componentOf(R"("name": "x")") << componentOf(R"("name": "x")");
    QTest::newRow("other white space")
        << componentOf("\r\n\t\"name\"\r\n:\t\"x\"\r\n") << componentOf(R"("name": "x")");
    QTest::newRow("other order of keys")
        << componentOf(R"("failure": {"mttrHours": 1, "probability": 0.5}, "name": "x")")
        << componentOf(R"("name": "x", "failure": {"probability": 5e-1, "mttrHours": 1})");
    QTest::newRow("version with a fraction of 0")
        << std::string(R"({"version": 1.0, "format": "faultline"})") << designOf(R"("name": "")");
}

void tst_DesignFile::readsSpellings() {
    QFETCH(std::string, one);
    QFETCH(std::string, other);
    QVERIFY(read(one) == read(other));
    QCOMPARE(writeDesign(read(one)), writeDesign(read(other)));
}

void tst_DesignFile::keepsNumbers_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<std::string>("spelling");
    QTest::newRow("0") << 0.0 << std::string("0");
    QTest::newRow("1") << 1.0 << std::string("1");
    QTest::newRow("least") << 5e-324 << std::string("5e-324");
    QTest::newRow("least normal") << 2.2250738585072014e-308 << std::string("2.2250738585072014e-308");
    QTest::newRow("tiny") << 1e-300 << std::string("1e-300");
    QTest::newRow("small") << 1e-7 << std::string("1e-07");
    QTest::newRow("small and plain") << 0.000001 << std::string("0.000001");
    QTest::newRow("five in ten thousand") << 0.0005 << std::string("0.0005");
    QTest::newRow("a tenth") << 0.1 << std::string("0.1");
    QTest::newRow("three tenths, summed") << 0.1 + 0.2 << std::string("0.30000000000000004");
    QTest::newRow("a third") << 1.0 / 3.0 << std::string("0.3333333333333333");
    QTest::newRow("below 1") << 0.99999999999999989 << std::string("0.9999999999999999");
    QTest::newRow("hours") << 8760.5 << std::string("8760.5");
    QTest::newRow("large and plain") << 999999999999999.0 << std::string("999999999999999");
    QTest::newRow("large") << 1e15 << std::string("1e+15");
    QTest::newRow("huge") << 1.7e308 << std::string("1.7e+308");
    QTest::newRow("greatest") << 1.7976931348623157e308 << std::string("1.7976931348623157e+308");
}

void tst_DesignFile::keepsNumbers() {
    QFETCH(double, value);
    QFETCH(std::string, spelling);
    Design design = read(componentOf(R"("name": "")"));
    Component& component = design.system.components[0];
    component.monthlyCost = *MonthlyCost::from(value);
    design.layout.positions[component.id] = {-value, value};
    if (value > 0.0)
        component.failure = Failure::fromMeanTimes(*Hours::from(value), *Hours::from(value));
    else
        component.failure = Failure::fromProbability(*Probability::from(value));
    QCOMPARE(roundTripFault(design), std::string());
    const std::string text = writeDesign(design);
    const std::string wanted =
        fmt::format(R"("cost": {{"monthly": {0}}}, "position": {{"x": -{0}, "y": {0}}})", spelling);
    QVERIFY2(text.find(wanted) != std::string::npos, text.c_str());
}

void tst_DesignFile::unknownKeysGoWithTheirObject() {
    Design design = read(everyKey);
    Component& gateway = design.system.components[1];
    gateway.failure.reset();
    gateway.replicas.reset();
    design.layout = {};
    const std::string text = writeDesign(design);
    for (const char* gone : {"guess", "tested", "vendor", "layer", "\"round\""})
        QVERIFY2(text.find(gone) == std::string::npos, gone);
    for (const char* kept : {"currency", "colour", "later"})
        QVERIFY2(text.find(kept) != std::string::npos, kept);
    const Design again = read(text);
    QVERIFY(!again.system.components[1].failure && !again.system.components[1].replicas);
}

void tst_DesignFile::extrasCannotBreakTheFile() {
    Design design = read(everyKey);
    // A replication link whose kind the user changes: its kept "access" is a known key now.
    Connection& link = design.system.connections[2];
    link.kind = ConnectionKind::request;
    link.access = Access::write;
    Component& component = design.system.components[1];
    component.extras = {{"/x", "1"},   {"/x", "2"},        {"/name", "\"y\""}, {"/failure/probability", "1"},
                        {"/a/b", "3"}, {"no pointer", "4"}};
    const Design again = read(writeDesign(design));
    QVERIFY(again.system.connections[2].access == Access::write);
    QVERIFY((again.system.components[1].extras == Extras{{"/x", "1"}}));
    QCOMPARE(again.system.components[1].name, std::string("Gateway 1"));
    QCOMPARE(again.system.components[1].failure->unavailability(), 0.01);
}

void tst_DesignFile::writesOnlyWhatCanBeRead() {
    Design design = read(componentOf(R"("name": "x")"));
    const ComponentId id = design.system.components[0].id;
    design.system.components[0].name = "a\xFF\xED\xA0\x80\xC3"; // bytes that are no UTF-8
    design.layout.positions[id] = {std::numeric_limits<double>::quiet_NaN(), 0.0};
    design.layout.positions[ComponentId("nobody")] = {1.0, 1.0};
    design.layout.locked.insert(ElementId("nobody"));
    design.layout.folded.insert(DomainId("nowhere"));
    const Design again = read(writeDesign(design));
    QCOMPARE(again.system.components[0].name, std::string("a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"));
    QVERIFY(again.layout == Layout{});
}

void tst_DesignFile::randomDesigns() {
    constexpr std::uint64_t seeds = 300;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const std::string small = roundTripFault({test::randomSystem(seed), {}});
        QVERIFY2(small.empty(), fmt::format("seed {}: {}", seed, small).c_str());
        const std::string large =
            roundTripFault(test::randomLargeDesign(seed, 2 + static_cast<int>(seed % 40)));
        QVERIFY2(large.empty(), fmt::format("large, seed {}: {}", seed, large).c_str());
    }
}

void tst_DesignFile::largeDesign() {
    constexpr int components = 10'000;
    const Design design = test::randomLargeDesign(7, components);
    QCOMPARE(design.system.components.size(), std::size_t{components});
    QVERIFY(design.system.connections.size() >= std::size_t{components});
    const std::string fault = roundTripFault(design);
    QVERIFY2(fault.empty(), fault.substr(0, 2000).c_str());
}

void tst_DesignFile::mutatedFilesNeverCrash() {
    test::Random random(2024);
    constexpr std::string_view bytes = "{}[]\",:\\0123456789.eE+-tfnu \n\x80\xED\xFF";
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string text = everyKey;
        for (int changes = random.between(1, 4); changes > 0; --changes) {
            const std::size_t at = random.below(text.size());
            const char byte = bytes[random.below(bytes.size())];
            switch (random.below(4)) {
            case 0: text[at] = byte; break;
            case 1: text.insert(at, 1, byte); break;
            case 2: text.erase(at, 1 + random.below(20)); break;
            default: text.insert(at, text.substr(random.below(text.size()), 1 + random.below(30)));
            }
            if (text.empty()) text = "{";
        }
        const auto design = readDesign(text);
        ++(design ? accepted : refused);
        if (design)
            QCOMPARE(roundTripFault(*design), std::string());
        else
            QVERIFY2(!design.error().where.empty() && !design.error().what.empty(), text.c_str());
    }
    // Both outcomes must occur, or the test looks at nothing.
    QVERIFY2(accepted > 1000 && refused > 1000, fmt::format("{} and {}", accepted, refused).c_str());
}

void tst_DesignFile::hostileSizes() {
    constexpr std::size_t many = 100'000;
    std::string keys;
    for (std::size_t i = 0; i < many; ++i) keys += fmt::format(R"("k{}": {{}}, )", i);
    const Design design = read(componentOf(keys + R"("name": "x")"));
    QCOMPARE(design.system.components[0].extras.size(), many);
    QCOMPARE(roundTripFault(design), std::string());

    const std::string longId(1 << 20, 'x');
    const auto unknown = readDesign(componentOf(fmt::format(R"("domain": "{}")", longId)));
    QVERIFY(!unknown);
    QCOMPARE(QString::fromStdString(unknown.error().code), QStringLiteral("unknown-id"));
    QVERIFY(unknown.error().what.size() < 1000);
    const auto kind =
        readDesign(designOf(fmt::format(R"("components": [{{"id": "a", "kind": "{}"}}])", longId)));
    QVERIFY(!kind);
    QVERIFY(kind.error().what.size() < 300);

    // A chain of domains as deep as it can be drawn.
    std::string domains = R"({"id": "d0"})";
    for (std::size_t i = 1; i < many; ++i)
        domains += fmt::format(R"(, {{"id": "d{}", "parent": "d{}"}})", i, i - 1);
    QCOMPARE(read(designOf("\"domains\": [" + domains + "]")).system.domains.size(), many);
}

QTEST_GUILESS_MAIN(tst_DesignFile)
#include "tst_design_file.moc"
