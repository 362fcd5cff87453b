// SPDX-License-Identifier: MIT
// Findings: every code has a design that raises it and a neighbour that does not; what they claim is held
// against the reference on random designs.

#include "core/analysis/fixpoint.h"
#include "core/model/wording.h"
#include "tests/support/model.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"
#include "tests/support/reference_structure.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <sstream>

using namespace faultline;
using faultline::test::Model;
using faultline::test::randomLargeDesign;
using faultline::test::randomSystem;
using faultline::test::systemFrom;
using faultline::test::textOf;

namespace {

/// A design that raises a finding, the finding, and a design next to it that does not have that code.
struct Case {
    const char* design;
    const char* finding;
    const char* neighbour;
};

constexpr Case cases[] = {
    // Who is served at all.
    {"", "info empty-design", "node"},
    {"client; node", "error no-entry client", "client > node"},
    {"client > [optional] node", "error no-entry client", "client > node; client > [optional] db"},
    {"web > app > web", "error no-entry", "web > app"},
    {"client1 > node; client2", "warning client-unconnected client2", "client1, client2 > node"},
    {"client1 > node; client2 > [optional] node", "warning client-unconnected client2", "client1 > node"},
    {"node > db; gw", "info implied-client node gw", "client > node > db; gw"},
    {"client > node; web > db", "warning unreachable web db", "client > node, web; web > db"},
    {"client > node1; node1 <> node2", "warning unreachable node2", "client > node*2; node <> node"},
    {"client > db; db2; db3", "warning unreachable db2", "client > db ~ db2; db ~ db3"},
    {"client > db; db ~ storage; web", "warning unreachable web", "client > db ~ storage"},
    {"client > gw", "info dead-end gw", "client > gw > node; client > node"},
    {"client > dns, node", "info dead-end dns", "client > dns > node"},
    {"client > node; node > [optional] gw; client > gw2", "info dead-end gw2",
     "client > node > [optional] gw"},
    {"client > node; node > [optional] cache > db", "info optional-only cache db",
     "client > node; node > [optional] cache; node > cache > db"},
    {"client > web > app > web", "warning cycle web app (2)", "client > web > app > db"},
    {"client > web > app, db; app > web", "warning cycle web app (2)",
     "client > web [requires=any]; web > app, db; app > web"},
    {"client > web > app > srv > web; app > web", "warning cycle web app srv (2)",
     "client > web > app > srv"},
    {"client > db > [write] db2; db ~ [none] db2", "warning cycle db (1)",
     "client > db > [write] db2; db ~ db2"},
    {"client > app > [read] db; db ~ db2; db, db2 > app", "warning cycle app db db2 (2)",
     "client > app > [read] db; db ~ db2; db > app"},
    {"client [requires=3] > node*2", "error requirement-unmeetable client (3, 2)",
     "client [requires=2] > node*2"},
    {"client [requires=2] > db; client > db", "error requirement-unmeetable client (2, 1)",
     "client [requires=2] > [read] db; client > [write] db"},
    {"client > node [requires=2]; node > [optional] db", "info requirement-without-targets node (2)",
     "client > node [requires=1] > db"},
    {"client1 > node [requires=2] > db; client2 > gw", "error never-served client1",
     "client1 > node [requires=1] > db; client2 > gw"},
    {"client > node [requires=2] > db", "error system-never-up node",
     "[objective=anyClient]; client1 > node [requires=2] > db; client2 > gw"},
    {"node [requires=2] > db", "error system-never-up node", "node [requires=any] > db"},
    // Who stands in for whom.
    {"client > gw*2 > node*2", "assumption stand-in-group node1 node2 gw1 gw2 (2)",
     "client > gw1; gw1 [requires=any] > node*2"},
    {"gw*2", "assumption stand-in-group gw1 gw2 (2)", "gw"},
    {"client > db, db2; db ~ db2", "assumption stand-in-group db db2 client (2)", "client > db, db2"},
    {"client > web, app, gw", "assumption not-stand-in web app client (2)", "client > node1, node2, gw"},
    {"client > gw*2 > web*2, app", "assumption not-stand-in web1 web2 app gw1 gw2 (3)",
     "client > gw*2; gw [requires=all] > web*2, app"},
    {"client > node*2; node <> node", "assumption peer-link node1 node2", "client > node*2; node1 > node2"},
    {"client > node*3; node <> node", "assumption peer-link node1 node2 node3",
     "client > node*3 [requires=all]; node <> node"},
    {"client > zk*3", "info coordinator-quorum zk1 zk2 zk3 client (3)", "client [requires=2] > zk*3"},
    {"client > zk*3; zk <> zk", "info coordinator-quorum zk1 zk2 zk3 client (3)", "client > zk*2"},
    // What takes stand-ins down together.
    {"client > node*2; {region eu [p=0.1]: node}", "warning redundancy-one-domain eu node1 node2",
     "client > node*2; {region eu [p=0.1]: node1}; {region us [p=0.1]: node2}"},
    {"client > node*2; {region eu [p=0.1]: z}; {zone z [p=0.1]: node}",
     "warning redundancy-one-domain z node1 node2", "client > node*2; {region eu: z}; {zone z [p=0]: node}"},
    {"client > gw > node*2; {region eu [p=0.1]: node}", "warning redundancy-one-domain eu node1 node2",
     "client > gw > node*2; {region eu [p=0.1]: gw node}"},
    {"client > node*2; {risk release [p=0.1]: node}", "warning redundancy-one-domain release node1 node2",
     "client > node*2; {risk release [p=0.1]: node1}"},
    {"client > db ~ db2; {rack r [p=0.1]: db db2}", "warning redundancy-one-domain r db db2",
     "client [requires=all] > node*2; {rack r [p=0.1]: node}"},
    {"gw*2; {rack r [p=0.1]: gw}", "warning redundancy-one-domain r gw1 gw2", "gw*2; {rack r [p=0.1]: gw1}"},
    // Stores and replication.
    {"client > db ~ [none] db2", "warning failover-never db db2", "client > [read] db ~ [none] db2"},
    {"client > db ~ [coverage=0] db2", "warning failover-never db db2", "client > db ~ [coverage=0.1] db2"},
    {"client > db ~ [none] db2; db ~ [manual, seconds=14400] db3", "warning failover-never db db2 db3",
     "client > db ~ [none] db2; db ~ [manual, seconds=14399] db3"},
    {"client > db ~ [none] db2", "warning failover-never db db2", "client > db <~> [none] db2"},
    {"client > db, db2 ~ db3", "warning failover-into-mixed-copy db3 c3 c4", "client > db, db2 ~ [none] db3"},
    {"client > db ~ db2; web, app > db2", "assumption replica-written db2 c3 c4",
     "client > db ~ db2; web, app > [read] db2"},
    {"client > db ~ db2; client > db2", "assumption replica-written db2 c3",
     "client > db <~> db2; client > db2"},
    {"client > node ~ db", "info replication-unlike c2 (node, database)", "client > db ~ db2"},
    {"client > db ~ [seconds=14400] db2", "warning failover-slower-than-repair c2 (14400, 14400)",
     "client > db ~ [seconds=14399] db2"},
    {"client > db [mttr=0.5] ~ [manual] db2", "warning failover-slower-than-repair c2 (3600, 1800)",
     "client > db [mttr=2] ~ [manual] db2"},
    // Connections.
    {"client > [read] node; client > [write] gw", "info access-meaningless node c1", "client > node"},
    {"client > [p=0.1] db; client > [p=0.2] db", "assumption parallel-connections c1 c2",
     "client > [p=0.1, read] db; client > [p=0.2, write] db"},
    {"client > [p=0.1] db; client > db", "info duplicate-connection c1 c2",
     "client > [p=0.1] db; client > [optional] db"},
    // Figures.
    {"client [p=0.1] > node", "info client-figures-ignored client", "client > node"},
    {"client [count=2] > node", "info client-figures-ignored client", "client [requires=any] > node"},
    {"client [service=s] > node", "info client-figures-ignored client", "client > node [service=s]"},
    {"client > node; {group web [p=0.1]: node}", "info group-figures-ignored web",
     "client > node; {zone web [p=0.1]: node}"},
    {"client > node; {region eu [p=0.1]: client}", "info client-in-domain client eu",
     "client > node; {region eu: client}"},
    {"client > node; {risk r [p=0.1]: client node}", "info client-in-domain client r",
     "client > node, db; {risk r [p=0.1]: node db}"},
    {"client > node [p=1]", "warning probability-one node", "client > node [p=0.4]"},
    {"client > [p=1] node", "warning probability-one c1", "client > [p=0.4] node"},
    {"client > node*2; {region eu [p=1]: node}", "warning probability-one eu",
     "client > node*2; {region eu [p=0.5]: node}"},
    {"client > node*2; {risk r [p=1]: node}", "warning probability-one r",
     "client > node*2; {risk r [p=0.5]: node}"},
    {"client > node [p=0.99]", "warning probability-high node (0.99)", "client > node [a=0.99]"},
    {"client > node [p=0]", "info probability-zero node", "client > node [p=1e-300]"},
    {"client > node [mttr=720]", "info repair-long node (720)", "client > node [mttr=719]"},
    // Stacks.
    {"client > node [count=3, need=3]", "info stack-no-help node (3)", "client > node [count=3, need=2]"},
    {"client > node [count=2, coverage=0.9]", "info switchover-ignored node",
     "client > node [count=2, standby=hot, coverage=0.9]"},
    {"client > node [count=2, standby=cold, coverage=0]", "warning stack-no-switchover node",
     "client > node [count=2, standby=cold, coverage=0.1]"},
    {"client > node [count=2, standby=warm, seconds=14400]",
     "warning switchover-slower-than-repair node (14400, 14400)",
     "client > node [count=2, standby=warm, seconds=60]"},
    // Domains, shared risks, names.
    {"client > node; {region eu: z}; {zone z:}; {region us: node}", "info domain-empty z",
     "client > node; {region eu: z}; {zone z: node}"},
    {"client > node; {rack r: eu}; {region eu: node}", "info domain-nesting eu r (region, rack)",
     "client > node; {region r: eu}; {region eu: node}"},
    {"client > node; {region eu: z}; {zone z [p=0]: node}", "info domain-never-fails eu z",
     "client > node; {region eu [p=0.1]: z}; {zone z [p=0.1]: node}"},
    {"client > node; {risk r [p=0.1]: client}", "warning shared-risk-empty r",
     "client > node*2; {risk r [p=0.1]: node}"},
    {"client > node*2; {risk r: node}", "warning shared-risk-never-strikes r",
     "client > node*2; {risk r [p=0.1]: node}"},
    {"client > node; {risk r [p=0.1]: client node}", "info shared-risk-single r node",
     "client > node > db; {zone z: node db}; {risk r [p=0.1]: z}"},
    {"client > node; {risk r [p=0.1]: node}", "info shared-risk-single r node",
     "client > node [count=2]; {risk r [p=0.1]: node}"},
    {"client > node*3; node1 [name=a]; node3 [name=a]", "info duplicate-name node1 node3 (a)",
     "client > node*2; node1 [name=a]; node2 [name=b]"},
    {"client > node*2; node1 [name=node2]", "info duplicate-name node1 node2 (node2)", "client > node*2"},
};

std::string codeOf(const char* finding) {
    std::istringstream words(finding);
    std::string severity, code;
    words >> severity >> code;
    return code;
}

QString listing(const std::vector<Issue>& issues) {
    QString text;
    for (const Issue& issue : issues) text += QString::fromStdString(textOf(issue)) + QLatin1Char('\n');
    return text;
}

bool hasCode(const std::vector<Issue>& issues, std::string_view code) {
    return std::ranges::any_of(issues, [code](const Issue& issue) { return issue.code == code; });
}

constexpr auto seeds = 3000;

} // namespace

class TestValidate : public QObject {
    Q_OBJECT

private slots:
    void raised_data();
    void raised();
    void everyCodeHasACase();
    void workedDesignsAreQuiet_data();
    void workedDesignsAreQuiet();
    void order();
    void sameThingOnce();
    void figuresOfAnotherSystem();
    void wholeSentences_data();
    void wholeSentences();
    void wordsOfEveryCode();
    void wordsWithoutElements();
    void randomDesignsAreReviewed();
    void neverUpAsTheReference();
    void cyclesAsTheReference();
    void unreachableNeverMatters();
    void largeDesigns();
};

void TestValidate::raised_data() {
    QTest::addColumn<int>("at");
    int at = 0;
    for (const Case& one : cases) {
        QTest::addRow("%d %s", at, one.finding) << at;
        ++at;
    }
}

void TestValidate::raised() {
    QFETCH(int, at);
    const Case& one = cases[at];
    const auto found = Model(systemFrom(one.design)).issues();
    const bool isRaised =
        std::ranges::any_of(found, [&](const Issue& issue) { return textOf(issue) == one.finding; });
    QVERIFY2(isRaised, qPrintable(QString(one.design) + "\n" + listing(found)));
    const auto beside = Model(systemFrom(one.neighbour)).issues();
    QVERIFY2(!hasCode(beside, codeOf(one.finding)),
             qPrintable(QString(one.neighbour) + "\n" + listing(beside)));
}

void TestValidate::everyCodeHasACase() {
    std::set<std::string> covered;
    for (const Case& one : cases) covered.insert(codeOf(one.finding));
    std::set<std::string> known;
    for (const std::string_view code : issueCodes()) known.emplace(code);
    QVERIFY(std::ranges::is_sorted(issueCodes()));
    QCOMPARE(known.size(), issueCodes().size());
    for (const std::string& code : known) QVERIFY2(covered.contains(code), code.c_str());
    for (const std::string& code : covered) QVERIFY2(known.contains(code), code.c_str());
}

void TestValidate::workedDesignsAreQuiet_data() {
    QTest::addColumn<QString>("design");
    const auto row = [](const char* name, const char* design) { QTest::newRow(name) << QString(design); };
    row("one", "client > node > db");
    row("two nodes", "client > node*2 > db");
    row("replica", "client > node*2 > db ~ db2");
    row("gateway", "client > gw > node*2 > db ~ db2");
    row("dns", "client > dns > gw*2 > node*2 > db ~ db2");
    row("two regions", R"(client > dns > gw*4
gw1 > node1 > db ~ db2; gw2 > node2 > db
gw3 > node3 > sql [kind=database] ~ sql2 [kind=database]; gw4 > node4 > sql; db ~ sql
{region eu [p=0.001]: gw1 gw2 node1 node2 db db2}
{region us [p=0.001]: gw3 gw4 node3 node4 sql sql2})");
}

void TestValidate::workedDesignsAreQuiet() {
    QFETCH(QString, design);
    const auto issues = Model(systemFrom(design.toStdString())).issues();
    for (const Issue& issue : issues)
        QVERIFY2(issue.severity == Severity::assumption, qPrintable(listing(issues)));
}

void TestValidate::order() {
    const Model model(systemFrom(R"(client1 [requires=5] > node*2; client2; client3; web2; web1
client1 > [optional] cache [p=0]; node1 [p=0.9]; client1 [p=0.1])"));
    QCOMPARE(listing(model.issues()), QStringLiteral("error never-served client1\n"
                                                     "error requirement-unmeetable client1 (5, 2)\n"
                                                     "error system-never-up client1\n"
                                                     "warning client-unconnected client2\n"
                                                     "warning client-unconnected client3\n"
                                                     "warning probability-high node1 (0.9)\n"
                                                     "warning unreachable web2\n"
                                                     "warning unreachable web1\n"
                                                     "info client-figures-ignored client1\n"
                                                     "info optional-only cache\n"
                                                     "info probability-zero cache\n"));
}

void TestValidate::sameThingOnce() {
    // Twenty callers of one pair, a cycle that all paths meet, peers all with all: one finding each.
    const Model model(systemFrom(R"(client > gw*20 > node*2; node <> node
node > web > app > web; node > db; app > db)"));
    QCOMPARE(listing(model.issues()).count(QLatin1String("cycle")), 1);
    QCOMPARE(listing(model.issues()).count(QLatin1String("peer-link")), 1);
    QCOMPARE(listing(model.issues()).count(QLatin1String("stand-in-group")), 2);
}

void TestValidate::figuresOfAnotherSystem() {
    // What an analyzer keeps while its user turns a knob must not bring back findings of old figures.
    const char* const sameParts = "client > node*2 > db ~ [seconds=7200] db2; {region eu %1: node}";
    const auto design = [&](const char* figures) {
        return QString::fromUtf8(sameParts).arg(QLatin1String(figures)).toStdString();
    };
    const Model before(systemFrom(design("[p=0.7]") + "; node [p=0.99]; db [mttr=3]"));
    const Model after(systemFrom(design("[p=0.1]") + "; node [p=0.1]; db [mttr=800]"));
    const BasicEvents events(before.topology, after.system);
    const Findings kept(before.topology, before.stores, before.requirements, BasicEvents(before.topology));
    const auto found = kept.with(before.topology, events, after.system);
    QCOMPARE(listing(found), listing(after.issues()));
    QVERIFY(found != before.issues());
}

void TestValidate::wholeSentences_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* design, const char* code, const char* expected) {
        QTest::newRow(design) << QString(code) << QString::fromUtf8(expected);
    };
    row("client > web [name=Shop] > app > web", "cycle",
        "“Shop” → “app” → “Shop”: each needs the next, so nothing says which of them could start first. They "
        "are taken to be up together unless one of them fails. Make one of these requests optional if it is "
        "not needed to be in service.");
    row("client > web > app > srv > web; app > web", "cycle",
        "“web” → “app” → “web”: each needs the next, so nothing says which of them could start first; “srv” "
        "are entangled in it. They are taken to be up together unless one of them fails. Make one of these "
        "requests optional if it is not needed to be in service.");
    row("client > gw*2 > node*2", "stand-in-group",
        "“gw1” and “gw2” are taken to stand in for each other: one of them is enough for “client”. Set "
        "“requires” of the caller, or “service” of these, if that is wrong.");
    row("gw*3", "stand-in-group",
        "“gw1”, “gw2” and “gw3” are taken to stand in for each other: one of them is enough for the implied "
        "client. Set “requires” of the caller, or “service” of these, if that is wrong.");
    row("gw*12", "implied-client",
        "There is no client, so one is implied that needs “gw1”, “gw2”, “gw3”, “gw4”, “gw5”, “gw6”, “gw7”, "
        "“gw8” and 4 more: whatever no request leads to. Draw a client to say what counts.");
    row("client > db ~ [seconds=1e6] db2 [name=Copy]", "failover-slower-than-repair",
        "On “db → Copy” failover takes 1000000 s and the repair of the source 14400 s, so it never happens "
        "in "
        "time and helps nothing. Shorten it, or correct the repair time.");
    row("client > node*2; {region eu [p=0.1, name=Europe]: node}", "redundancy-one-domain",
        "“node1” and “node2” stand in for each other, but “Europe” takes all of them down at once, so they "
        "are worth no more than it is. Move one of them out of its reach.");
    row("client > node*2 [name=\"{p1} {x}\"]", "duplicate-name",
        "2 components are called “{p1} {x}”. Reports cannot tell them apart; give each a name of its own.");
}

void TestValidate::wholeSentences() {
    QFETCH(QString, code);
    QFETCH(QString, expected);
    const Model model(systemFrom(QTest::currentDataTag()));
    for (const Issue& issue : model.issues()) {
        if (QString::fromStdString(issue.code) != code) continue;
        QCOMPARE(QString::fromStdString(describe(issue, model.system)), expected);
        return;
    }
    QFAIL(qPrintable(listing(model.issues())));
}

void TestValidate::wordsOfEveryCode() {
    for (const Case& one : cases) {
        const Model model(systemFrom(one.design));
        for (const Issue& issue : model.issues()) {
            const QString text = QString::fromStdString(describe(issue, model.system));
            QVERIFY2(text.size() > 30 && text.front().isUpper() == text.front().isLetter(), qPrintable(text));
            QVERIFY2(text.endsWith(QLatin1Char('.')) || issue.code == "probability-high", qPrintable(text));
            // A question mark stands where a parameter is missing; "nothing" where an element is.
            QVERIFY2(!text.contains(QLatin1String("“?”")) && !text.contains(QLatin1String(" ? ")),
                     qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("nothing that can be named")), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1Char('{')) && !text.contains(QLatin1String("  ")),
                     qPrintable(text));
            if (!issue.ids.empty() && issue.code != "no-entry")
                QVERIFY2(text.contains(QString::fromUtf8("“")), qPrintable(text));
        }
    }
}

void TestValidate::wordsWithoutElements() {
    // An issue may outlive its elements, and a newer core may know more codes.
    const System empty;
    for (const std::string_view code : issueCodes())
        QVERIFY(!describe({Severity::info, std::string(code), {}, {}}, empty).empty());
    QCOMPARE(describe({Severity::info, "news", {}, {}}, empty), std::string("news"));
    const Issue stale{Severity::warning, "unreachable", {ComponentId("gone")}, {}};
    QVERIFY(describe(stale, empty).find("“gone”") != std::string::npos);
}

void TestValidate::randomDesignsAreReviewed() {
    std::set<std::string> codes;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Model model(randomSystem(seed));
        const auto issues = model.issues();
        const auto message = QStringLiteral("seed %1\n").arg(seed) + listing(issues);
        QVERIFY2(issues == Model(randomSystem(seed)).issues(), qPrintable(message));
        QVERIFY2(std::ranges::is_sorted(
                     issues, {}, [](const Issue& issue) { return std::pair(issue.severity, issue.code); }),
                 qPrintable(message));
        std::set<std::string> seen;
        for (const Issue& issue : issues) {
            codes.insert(issue.code);
            QVERIFY2(std::ranges::binary_search(issueCodes(), std::string_view(issue.code)),
                     qPrintable(message));
            QVERIFY2(seen.insert(textOf(issue)).second, qPrintable(message));
            for (const ElementId& id : issue.ids)
                QVERIFY2(typeOf(model.system, id).has_value(), qPrintable(message));
        }
    }
    QVERIFY2(codes.size() + 5 > issueCodes().size(), qPrintable(QString::number(codes.size())));
}

void TestValidate::neverUpAsTheReference() {
    using ReferencePath = faultline::test::Path;
    int seen = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Model model(randomSystem(seed));
        const faultline::test::Structure reference(model.system);
        const auto issues = model.issues();
        const auto message = QStringLiteral("seed %1\n").arg(seed) + listing(issues);
        const auto& entries = reference.entries(ReferencePath::overall);
        QVERIFY2(hasCode(issues, "no-entry") == entries.empty(), qPrintable(message));
        if (entries.empty()) continue;
        const auto served =
            reference.served(ReferencePath::overall, faultline::test::Happened(reference.events().size(), 0));
        const bool isDown = reference.isDown(ReferencePath::overall, served);
        seen += isDown;
        QVERIFY2(hasCode(issues, "system-never-up") == isDown, qPrintable(message));
        for (const std::size_t entry : entries) {
            if (entry == model.system.components.size()) continue;
            const ElementId id = model.system.components[entry].id;
            const bool isNamed = std::ranges::any_of(issues, [&](const Issue& issue) {
                return issue.code == "never-served" && issue.ids.front() == id;
            });
            QVERIFY2(isNamed == !served[entry], qPrintable(message));
        }
    }
    QVERIFY(seen > 20);
}

void TestValidate::cyclesAsTheReference() {
    int seen = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Model model(randomSystem(seed));
        const faultline::test::Structure reference(model.system);
        // A cycle is named exactly where the greatest fixpoint serves somebody whom the least does not.
        std::set<std::string> assumed;
        for (const auto path : faultline::test::allPaths) {
            if (reference.entries(path).empty()) continue;
            const auto served =
                reference.served(path, faultline::test::Happened(reference.events().size(), 0));
            const auto ofPath = static_cast<Path>(path);
            for (const int component :
                 unservedWithNothingFailed(model.topology, model.stores, model.requirements, ofPath))
                if (served[static_cast<std::size_t>(component)]) assumed.insert(model.idOf(component));
        }
        const auto issues = model.issues();
        const auto message = QStringLiteral("seed %1\n").arg(seed) + listing(issues);
        QVERIFY2(hasCode(issues, "cycle") == !assumed.empty(), qPrintable(message));
        for (const Issue& issue : issues) {
            if (issue.code != "cycle") continue;
            ++seen;
            for (const ElementId& id : issue.ids) QVERIFY2(assumed.contains(id.text()), qPrintable(message));
        }
    }
    QVERIFY(seen > 20);
}

void TestValidate::unreachableNeverMatters() {
    int seen = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Model model(randomSystem(seed));
        const faultline::test::Structure reference(model.system);
        for (const Issue& issue : model.issues()) {
            if (issue.code != "unreachable" && issue.code != "optional-only") continue;
            ++seen;
            // With just these down, every entry fares as with nothing failed.
            faultline::test::Happened happened(reference.events().size(), 0);
            const auto before = reference.served(faultline::test::Path::overall, happened);
            for (std::size_t e = 0; e < happened.size(); ++e) {
                const auto& event = reference.events()[e];
                if (event.type == EventType::component &&
                    std::ranges::find(issue.ids, ElementId(model.system.components[event.element].id)) !=
                        issue.ids.end())
                    happened[e] = 1;
            }
            const auto after = reference.served(faultline::test::Path::overall, happened);
            for (const std::size_t entry : reference.entries(faultline::test::Path::overall))
                QVERIFY2(before[entry] == after[entry], qPrintable(QStringLiteral("seed %1: ").arg(seed) +
                                                                   QString::fromStdString(textOf(issue))));
        }
    }
    QVERIFY(seen > 100);
}

void TestValidate::largeDesigns() {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Model model(randomLargeDesign(seed, 1500).system);
        QVERIFY(!model.issues().empty());
    }
}

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
