// SPDX-License-Identifier: MIT
#include "core/model/rules.h"

#include <QtTest>

#include <functional>
#include <random>

using namespace faultline;

namespace {

Component component(const std::string& id, ComponentKind kind) {
    Component made;
    made.id = ComponentId(id);
    made.kind = kind;
    return made;
}

Connection connection(const std::string& id, const std::string& from, const std::string& to,
                      ConnectionKind kind = ConnectionKind::request) {
    Connection made;
    made.id = ConnectionId(id);
    made.from = ComponentId(from);
    made.to = ComponentId(to);
    made.kind = kind;
    return made;
}

Domain domain(const std::string& id, const std::string& parent = {}) {
    Domain made;
    made.id = DomainId(id);
    if (!parent.empty()) made.parent = DomainId(parent);
    return made;
}

SharedRisk risk(const std::string& id, const std::vector<std::string>& members) {
    SharedRisk made;
    made.id = SharedRiskId(id);
    for (const std::string& member : members) made.members.emplace_back(member);
    return made;
}

Replicas stack(int count, int required) {
    Replicas made;
    made.count = count;
    made.required = required;
    return made;
}

/// A system in which everything is right: user → lb → n1, n1 → db ⇒ replica, two domains, one shared risk.
System sound() {
    System system;
    system.components = {component("user", ComponentKind::client), component("lb", ComponentKind::gateway),
                         component("n1", ComponentKind::node), component("db", ComponentKind::database),
                         component("replica", ComponentKind::database)};
    system.components[2].domain = DomainId("zone");
    system.components[1].replicas = stack(3, 2);
    system.components[1].replicas->repairCrews = 5;
    system.connections = {connection("c1", "user", "lb"), connection("c2", "lb", "n1"),
                          connection("c3", "n1", "db"),
                          connection("c4", "db", "replica", ConnectionKind::replication)};
    system.domains = {domain("eu"), domain("zone", "eu")};
    system.sharedRisks = {risk("release", {"n1", "zone", "user"})};
    return system;
}

struct Case {
    const char* name;
    std::function<void(System&)> spoil;
    const char* code;
    const char* where;
    const char* what;
};

const std::vector<Case>& cases() {
    using K = ConnectionKind;
    static const std::vector<Case> all = {
        {"component without id", [](System& s) { s.components[1].id = ComponentId(); }, "id-empty",
         "/components/1/id", "an id must not be empty"},
        {"connection without id", [](System& s) { s.connections[1].id = ConnectionId(); }, "id-empty",
         "/connections/1/id", "an id must not be empty"},
        {"domain without id", [](System& s) { s.domains.push_back(domain("")); }, "id-empty", "/domains/2/id",
         "an id must not be empty"},
        {"risk without id", [](System& s) { s.sharedRisks[0].id = SharedRiskId(); }, "id-empty",
         "/sharedRisks/0/id", "an id must not be empty"},
        {"two components", [](System& s) { s.components.push_back(component("n1", ComponentKind::node)); },
         "id-duplicate", "/components/5/id",
         "an id must be unique in the design; \"n1\" is a component already"},
        {"connection as component", [](System& s) { s.connections[0].id = ConnectionId("db"); },
         "id-duplicate", "/connections/0/id",
         "an id must be unique in the design; \"db\" is a component already"},
        {"domain as connection", [](System& s) { s.domains.push_back(domain("c1")); }, "id-duplicate",
         "/domains/2/id", "an id must be unique in the design; \"c1\" is a connection already"},
        {"risk as domain", [](System& s) { s.sharedRisks.push_back(risk("eu", {})); }, "id-duplicate",
         "/sharedRisks/1/id", "an id must be unique in the design; \"eu\" is a domain already"},
        {"two risks", [](System& s) { s.sharedRisks.push_back(risk("release", {})); }, "id-duplicate",
         "/sharedRisks/1/id", "an id must be unique in the design; \"release\" is a shared risk already"},
        {"domain of component unknown", [](System& s) { s.components[0].domain = DomainId("mars"); },
         "unknown-id", "/components/0/domain", "a domain must exist; nothing has the id \"mars\""},
        {"domain of component empty", [](System& s) { s.components[0].domain = DomainId(); }, "unknown-id",
         "/components/0/domain", "a domain must exist; nothing has the id \"\""},
        {"domain of component is a component", [](System& s) { s.components[0].domain = DomainId("db"); },
         "unknown-id", "/components/0/domain", "\"db\" is a component, not a domain"},
        {"caller unknown", [](System& s) { s.connections[2].from = ComponentId("x"); }, "unknown-id",
         "/connections/2/from", "a component must exist; nothing has the id \"x\""},
        {"target unknown", [](System& s) { s.connections[2].to = ComponentId("x"); }, "unknown-id",
         "/connections/2/to", "a component must exist; nothing has the id \"x\""},
        {"caller is a connection", [](System& s) { s.connections[2].from = ComponentId("c1"); }, "unknown-id",
         "/connections/2/from", "\"c1\" is a connection, not a component"},
        {"target is a shared risk", [](System& s) { s.connections[2].to = ComponentId("release"); },
         "unknown-id", "/connections/2/to", "\"release\" is a shared risk, not a component"},
        {"request to itself", [](System& s) { s.connections[1].to = ComponentId("lb"); }, "self-connection",
         "/connections/1/to", "a component must not connect to itself; \"lb\" does"},
        {"replication to itself", [](System& s) { s.connections[3].to = ComponentId("db"); },
         "self-connection", "/connections/3/to", "a component must not connect to itself; \"db\" does"},
        {"client to itself", [](System& s) { s.connections[0].to = ComponentId("user"); }, "self-connection",
         "/connections/0/to", "a component must not connect to itself; \"user\" does"},
        {"request into client", [](System& s) { s.connections[1].to = ComponentId("user"); },
         "request-into-client", "/connections/1/to", "nobody can request a client; \"user\" is one"},
        {"replication from client",
         [](System& s) { s.connections[3] = connection("c4", "user", "db", K::replication); },
         "replication-at-client", "/connections/3/from",
         "a client holds no data to replicate; \"user\" is one"},
        {"replication to client",
         [](System& s) { s.connections[3] = connection("c4", "db", "user", K::replication); },
         "replication-at-client", "/connections/3/to",
         "a client holds no data to replicate; \"user\" is one"},
        {"requires none",
         [](System& s) {
             s.components[1].requirement = {Requirement::Mode::number, 0};
         },
         "requires-range", "/components/1/requires",
         "a number of required targets must be 1 or more; it is 0"},
        {"count beside a word",
         [](System& s) {
             s.components[1].requirement = {Requirement::Mode::any, 2};
         },
         "requires-range", "/components/1/requires",
         "the count of a requirement that is no number must be 1; it is 2"},
        {"count 0", [](System& s) { s.components[1].replicas->count = 0; }, "count-range",
         "/components/1/replicas/count", "the count of a stack must lie in 1 to 1000; it is 0"},
        {"count 1001", [](System& s) { s.components[1].replicas->count = 1001; }, "count-range",
         "/components/1/replicas/count", "the count of a stack must lie in 1 to 1000; it is 1001"},
        {"required 0", [](System& s) { s.components[1].replicas->required = 0; }, "count-range",
         "/components/1/replicas/required", "the required count of a stack must be 1 or more; it is 0"},
        {"required 4 of 3", [](System& s) { s.components[1].replicas->required = 4; }, "required-above-count",
         "/components/1/replicas/required",
         "a stack must not require more instances than it has; it requires 4 of 3"},
        {"no crew", [](System& s) { s.components[1].replicas->repairCrews = 0; }, "repair-crews-range",
         "/components/1/replicas/repairCrews", "a stack must have 1 repair crew or more; it has 0"},
        {"parent unknown", [](System& s) { s.domains[0].parent = DomainId("x"); }, "unknown-id",
         "/domains/0/parent", "a domain must exist; nothing has the id \"x\""},
        {"parent is a component", [](System& s) { s.domains[0].parent = DomainId("lb"); }, "unknown-id",
         "/domains/0/parent", "\"lb\" is a component, not a domain"},
        {"own parent", [](System& s) { s.domains[1].parent = DomainId("zone"); }, "domain-cycle",
         "/domains/1/parent", "a domain must not lie inside itself; the parents of \"zone\" lead back to it"},
        {"cycle of two", [](System& s) { s.domains[0].parent = DomainId("zone"); }, "domain-cycle",
         "/domains/0/parent", "a domain must not lie inside itself; the parents of \"eu\" lead back to it"},
        {"way into a cycle is none",
         [](System& s) {
             s.domains = {domain("eu", "a"), domain("zone", "eu"), domain("a", "b"), domain("b", "a")};
         },
         "domain-cycle", "/domains/2/parent",
         "a domain must not lie inside itself; the parents of \"a\" lead back to it"},
        {"member unknown", [](System& s) { s.sharedRisks[0].members.emplace_back("x"); }, "unknown-id",
         "/sharedRisks/0/members/3", "a component or a domain must exist; nothing has the id \"x\""},
        {"member is a connection", [](System& s) { s.sharedRisks[0].members[1] = ElementId("c2"); },
         "unknown-id", "/sharedRisks/0/members/1", "\"c2\" is a connection, not a component or a domain"},
        {"member is a shared risk", [](System& s) { s.sharedRisks.push_back(risk("power", {"release"})); },
         "unknown-id", "/sharedRisks/1/members/0",
         "\"release\" is a shared risk, not a component or a domain"},
        {"member twice", [](System& s) { s.sharedRisks[0].members.emplace_back("n1"); },
         "shared-risk-member-twice", "/sharedRisks/0/members/3",
         "a shared risk must name each member once; \"n1\" stands in it twice"},
        {"values are shown short and harmless",
         [](System& s) { s.components[0].domain = DomainId("a\n\x7f" + std::string(56, 'b') + "äöü"); },
         "unknown-id", "/components/0/domain",
         "a domain must exist; nothing has the id "
         "\"a\\u000a\\u007fbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…\""},
        {"the first in order wins",
         [](System& s) {
             s.sharedRisks[0].members.emplace_back("x");
             s.domains[0].parent = DomainId("zone");
             s.connections[2].to = ComponentId("n1");
             s.connections[1].to = ComponentId("user");
         },
         "request-into-client", "/connections/1/to", "nobody can request a client; \"user\" is one"},
    };
    return all;
}

/// The rules once more, told as plainly as possible; true if the system obeys them.
bool obeys(const System& s) {
    std::map<std::string, char> types;
    bool fine = true;
    const auto enter = [&](const std::string& id, char type) {
        fine = fine && !id.empty() && types.emplace(id, type).second;
    };
    for (const auto& e : s.components) enter(e.id.text(), 'c');
    for (const auto& e : s.connections) enter(e.id.text(), 'e');
    for (const auto& e : s.domains) enter(e.id.text(), 'd');
    for (const auto& e : s.sharedRisks) enter(e.id.text(), 'r');
    const auto is = [&](const std::string& id, char type) {
        return types.contains(id) && types.at(id) == type;
    };
    for (const auto& e : s.components) fine = fine && (!e.domain || is(e.domain->text(), 'd'));
    for (const auto& e : s.connections) {
        if (!is(e.from.text(), 'c') || !is(e.to.text(), 'c')) return false;
        const bool fromClient = find<Component>(s, e.from)->kind == ComponentKind::client;
        const bool toClient = find<Component>(s, e.to)->kind == ComponentKind::client;
        const bool replicates = e.kind == ConnectionKind::replication;
        fine = fine && e.from != e.to && !toClient && !(replicates && fromClient);
    }
    for (const auto& e : s.domains) {
        fine = fine && (!e.parent || is(e.parent->text(), 'd'));
        std::optional<DomainId> at = e.parent;
        for (std::size_t step = 0; at && step <= s.domains.size(); ++step) {
            const Domain* parent = find<Domain>(s, *at);
            at = parent ? parent->parent : std::nullopt;
        }
        fine = fine && !at;
    }
    for (const auto& e : s.sharedRisks)
        for (const auto& member : e.members)
            fine = fine && (is(member.text(), 'c') || is(member.text(), 'd')) &&
                   std::count(e.members.begin(), e.members.end(), member) == 1;
    return fine;
}

/// A small system from few ids, so that about every other one breaks some rule.
System randomSystem(std::mt19937_64& random) {
    const auto below = [&](std::uint64_t n) { return random() % n; };
    const auto any = [&](const char* prefix, std::uint64_t n) { return prefix + std::to_string(below(n)); };
    System s;
    for (std::uint64_t i = 0, n = below(5) + 2; i < n; ++i) {
        s.components.push_back(
            component("a" + std::to_string(i), below(4) ? ComponentKind::node : ComponentKind::client));
        if (below(3) == 0) s.components.back().domain = DomainId(any("d", 4));
    }
    for (std::uint64_t i = 0, n = below(4); i < n; ++i)
        s.connections.push_back(connection(below(12) ? "e" + std::to_string(i) : any("a", 9),
                                           any("a", s.components.size()), any("a", s.components.size()),
                                           below(3) ? ConnectionKind::request : ConnectionKind::replication));
    for (std::uint64_t i = 0; i < 4; ++i)
        s.domains.push_back(domain("d" + std::to_string(i), below(2) ? any("d", 4) : std::string()));
    s.sharedRisks.push_back(risk("r", {any("a", 2), any("d", 4)}));
    if (below(4) == 0) s.sharedRisks[0].members.emplace_back(any("a", 7));
    return s;
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundSystemsPass() {
        QVERIFY(checkSystem({}));
        const auto checked = checkSystem(sound());
        QVERIFY2(checked, checked ? "" : checked.error().what.c_str());
    }

    void brokenRule_data() {
        QTest::addColumn<std::size_t>("at");
        for (std::size_t i = 0; i < cases().size(); ++i) QTest::newRow(cases()[i].name) << i;
    }
    void brokenRule() {
        QFETCH(std::size_t, at);
        const Case& broken = cases()[at];
        System system = sound();
        broken.spoil(system);
        const auto checked = checkSystem(system);
        QVERIFY2(!checked, "the broken rule was not noticed");
        QCOMPARE(checked.error().code.c_str(), broken.code);
        QCOMPARE(checked.error().where.c_str(), broken.where);
        QCOMPARE(checked.error().what.c_str(), broken.what);
    }

    void whatIsAllowed() {
        System system = sound();
        system.connections.push_back(connection("parallel", "user", "lb"));
        system.connections.push_back(connection("back", "n1", "lb"));
        system.connections.push_back(connection("feed", "db", "n1", ConnectionKind::replication));
        system.connections.push_back(connection("ring", "replica", "db", ConnectionKind::replication));
        system.components[1].replicas = stack(1000, 1000);
        system.components[2].requirement = {Requirement::Mode::number, 99};
        const auto checked = checkSystem(system);
        QVERIFY2(checked, checked ? "" : checked.error().what.c_str());
    }

    void canConnectAnswersAsCheckSystem() {
        const System base = sound();
        const std::vector<std::string> ends = {"user", "lb", "n1",      "db", "replica",
                                               "c1",   "eu", "release", "x",  ""};
        int refused = 0;
        for (const std::string& from : ends)
            for (const std::string& to : ends)
                for (const ConnectionKind kind : {ConnectionKind::request, ConnectionKind::replication}) {
                    const Connection tried = connection("new", from, to, kind);
                    System with = base;
                    with.connections.push_back(tried);
                    const auto alone = canConnect(base, tried);
                    const auto whole = checkSystem(with);
                    QCOMPARE(alone.has_value(), whole.has_value());
                    if (alone) continue;
                    ++refused;
                    QCOMPARE(alone.error().code, whole.error().code);
                    QCOMPARE(alone.error().what, whole.error().what);
                    QCOMPARE("/connections/4" + alone.error().where, whole.error().where);
                }
        // Of 10·10·2: requests from 5 into 4 others less itself (16), replication among the 4 (12).
        QCOMPARE(refused, 200 - 16 - 12);
    }

    void agreesWithThePlainRules() {
        std::mt19937_64 random(20231);
        int sound = 0;
        const int rounds = 5000;
        for (int i = 0; i < rounds; ++i) {
            const System system = randomSystem(random);
            const auto checked = checkSystem(system);
            QVERIFY2(
                checked.has_value() == obeys(system),
                qPrintable(
                    QString("round %1: %2").arg(i).arg(checked ? "passed" : checked.error().what.c_str())));
            sound += checked ? 1 : 0;
        }
        QVERIFY2(sound > 100 && sound < rounds - 100, qPrintable(QString("%1 sound systems").arg(sound)));
    }

    /// Quadratic code would take minutes here.
    void largeSystemsTakeLinearTime() {
        constexpr int size = 60'000;
        System system;
        for (int i = 0; i < size; ++i) {
            system.components.push_back(component("n" + std::to_string(i), ComponentKind::node));
            system.components.back().domain = DomainId("d" + std::to_string(i));
            system.domains.push_back(domain("d" + std::to_string(i), i ? "d" + std::to_string(i - 1) : ""));
            if (i)
                system.connections.push_back(connection("c" + std::to_string(i), "n" + std::to_string(i - 1),
                                                        "n" + std::to_string(i)));
        }
        system.sharedRisks.push_back(risk("all", {}));
        for (const Component& member : system.components)
            system.sharedRisks[0].members.emplace_back(member.id);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(checkSystem(system));
        system.domains.front().parent = system.domains.back().id;
        const auto cycle = checkSystem(system);
        QVERIFY(!cycle);
        QCOMPARE(cycle.error().code, std::string("domain-cycle"));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
