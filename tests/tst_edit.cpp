// SPDX-License-Identifier: MIT
#include "core/model/edit.h"
#include "core/model/rules.h"
#include "tests/support/random_edit.h"

#include <QtTest>

#include <functional>
#include <set>

using namespace faultline;

namespace {

Component component(const std::string& id, ComponentKind kind = ComponentKind::node,
                    const std::string& inside = {}) {
    Component made;
    made.id = ComponentId(id);
    made.kind = kind;
    if (!inside.empty()) made.domain = DomainId(inside);
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

/// user → lb → a, b → db ⇒ copy; world ⊃ eu ⊃ zone ∋ a, b; a shared risk on a, zone, b.
Design sample() {
    Design design;
    System& s = design.system;
    s.components = {
        component("user", ComponentKind::client),    component("lb", ComponentKind::gateway, "eu"),
        component("a", ComponentKind::node, "zone"), component("b", ComponentKind::node, "zone"),
        component("db", ComponentKind::database),    component("copy", ComponentKind::database)};
    s.connections = {
        connection("c1", "user", "lb"), connection("c2", "lb", "a"),
        connection("c3", "lb", "b"),    connection("c4", "a", "db"),
        connection("c5", "b", "db"),    connection("c6", "db", "copy", ConnectionKind::replication)};
    s.domains = {domain("world"), domain("eu", "world"), domain("zone", "eu")};
    s.sharedRisks = {risk("release", {"a", "zone", "b"})};
    design.layout.positions = {{ComponentId("lb"), {1, 2}}, {ComponentId("a"), {3, 4}}};
    design.layout.rects = {{DomainId("eu"), {0, 0, 50, 50}}, {DomainId("zone"), {1, 1, 40, 40}}};
    design.layout.folded = {DomainId("zone")};
    design.layout.locked = {ElementId("b"), ElementId("zone")};
    return design;
}

std::vector<ElementId> ids(const std::vector<std::string>& texts) {
    std::vector<ElementId> made;
    for (const std::string& text : texts) made.emplace_back(text);
    return made;
}

std::string idsInOrder(const auto& elements) {
    std::string text;
    for (const auto& element : elements) text += (text.empty() ? "" : " ") + element.id.text();
    return text;
}

std::string print(const ChangeSet& changes) {
    std::string text;
    const auto list = [&text](const char* sign, const std::vector<ElementId>& listed) {
        for (const ElementId& id : listed) text += sign + id.text() + " ";
    };
    list("+", changes.added);
    list("-", changes.removed);
    list("~", changes.updated);
    text += changes.meaning ? "meaning " : "";
    text += changes.layout ? "layout " : "";
    text += changes.properties ? "properties " : "";
    return text.empty() ? text : text.substr(0, text.size() - 1);
}

struct Good {
    const char* name;
    Edit edit;
    const char* changes; ///< as `print` has it
    std::function<bool(const Design&)> holds;
};

Component withNotes(Component element) {
    element.notes = "only words";
    return element;
}

Patch paste() {
    Patch patch;
    patch.connections.added = {{connection("n2", "p", "q"), 0}, {connection("n1", "q", "db")}};
    patch.components.added = {{component("p", ComponentKind::node, "new"), 1}, {component("q"), 3}};
    patch.domains.added = {{domain("new", "zone")}};
    patch.components.replaced = {component("b", ComponentKind::node, "new")};
    patch.sharedRisks.added = {{risk("power", {"p", "new"}), 0}};
    return patch;
}

DesignProperties propertiesWith(const std::string& notes, Objective objective) {
    DesignProperties made;
    made.notes = notes;
    made.objective = objective;
    return made;
}

const std::vector<Good>& goods() {
    static const std::vector<Good> all = {
        {"add component at front",
         {Add<Component>{component("new"), 0}},
         "+new meaning",
         [](const Design& d) { return idsInOrder(d.system.components) == "new user lb a b db copy"; }},
        {"add component at end",
         {Add<Component>{component("new", ComponentKind::queue, "zone")}},
         "+new meaning",
         [](const Design& d) { return idsInOrder(d.system.components) == "user lb a b db copy new"; }},
        {"add connection",
         {Add<Connection>{connection("new", "a", "copy"), 2}},
         "+new meaning",
         [](const Design& d) { return idsInOrder(d.system.connections) == "c1 c2 new c3 c4 c5 c6"; }},
        {"add domain past the end",
         {Add<Domain>{domain("new", "zone"), 99}},
         "+new meaning",
         [](const Design& d) { return idsInOrder(d.system.domains) == "world eu zone new"; }},
        {"add shared risk",
         {Add<SharedRisk>{risk("new", {"eu", "user"}), 0}},
         "+new meaning",
         [](const Design& d) { return idsInOrder(d.system.sharedRisks) == "new release"; }},
        {"set component",
         {Set<Component>{component("db", ComponentKind::storage)}},
         "~db meaning",
         [](const Design& d) { return d.system.components[4].kind == ComponentKind::storage; }},
        {"set notes only",
         {Set<Component>{withNotes(component("db", ComponentKind::database))}},
         "~db",
         [](const Design& d) { return d.system.components[4].notes == "only words"; }},
        {"set to what it is",
         {Set<Component>{component("db", ComponentKind::database)}},
         "",
         [](const Design& d) { return d == sample(); }},
        {"set connection",
         {Set<Connection>{connection("c4", "a", "copy")}},
         "~c4 meaning",
         [](const Design& d) { return d.system.connections[3].to.text() == "copy"; }},
        {"set domain",
         {Set<Domain>{domain("zone", "world")}},
         "~zone meaning",
         [](const Design& d) { return d.system.domains[2].parent->text() == "world"; }},
        {"turn nesting over",
         {Patch{.components = {},
                .connections = {},
                .domains = {{}, {domain("eu", "zone"), domain("zone", "world")}},
                .sharedRisks = {}}},
         "~eu ~zone meaning",
         [](const Design& d) { return d.system.domains[1].parent->text() == "zone"; }},
        {"set shared risk",
         {Set<SharedRisk>{risk("release", {"db"})}},
         "~release meaning",
         [](const Design& d) { return d.system.sharedRisks[0].members == ids({"db"}); }},
        {"take out of its domain",
         {Set<Component>{component("lb", ComponentKind::gateway)}},
         "~lb meaning",
         [](const Design& d) { return !d.system.components[1].domain; }},
        {"make a client of what nothing requests",
         {Batch{{{Remove{ids({"c6"})}}, {Set<Component>{component("copy", ComponentKind::client)}}}}},
         "-c6 ~copy meaning",
         [](const Design& d) { return d.system.components[5].kind == ComponentKind::client; }},
        {"paste",
         {paste()},
         "+n1 +n2 +new +p +power +q ~b meaning",
         [](const Design& d) {
             return idsInOrder(d.system.components) == "user p lb q a b db copy" &&
                    idsInOrder(d.system.connections) == "n2 c1 c2 c3 c4 c5 c6 n1" &&
                    idsInOrder(d.system.sharedRisks) == "power release" &&
                    find<Component>(d.system, ComponentId("b"))->domain == DomainId("new");
         }},
        {"remove nothing", {Remove{}}, "", [](const Design& d) { return d == sample(); }},
        {"remove connection, said twice",
         {Remove{ids({"c3", "c3"})}},
         "-c3 meaning",
         [](const Design& d) { return idsInOrder(d.system.connections) == "c1 c2 c4 c5 c6"; }},
        {"remove component with all that hangs on it",
         {Remove{ids({"a"})}},
         "-a -c2 -c4 ~release meaning layout",
         [](const Design& d) {
             return idsInOrder(d.system.components) == "user lb b db copy" &&
                    idsInOrder(d.system.connections) == "c1 c3 c5 c6" &&
                    d.system.sharedRisks[0].members == ids({"zone", "b"}) && d.layout.positions.size() == 1;
         }},
        {"remove inner domain",
         {Remove{ids({"zone"})}},
         "-zone ~a ~b ~release meaning layout",
         [](const Design& d) {
             return d.system.components[2].domain == DomainId("eu") &&
                    d.system.components[3].domain == DomainId("eu") &&
                    d.system.sharedRisks[0].members == ids({"a", "b"}) && d.layout.rects.size() == 1 &&
                    d.layout.folded.empty() && d.layout.locked == std::set<ElementId>{ElementId("b")};
         }},
        {"remove what is locked alone",
         {Remove{ids({"b"})}},
         "-b -c3 -c5 ~release meaning layout",
         [](const Design& d) { return d.layout.locked == std::set<ElementId>{ElementId("zone")}; }},
        {"remove two nested domains",
         {Remove{ids({"zone", "eu"})}},
         "-eu -zone ~a ~b ~lb ~release meaning layout",
         [](const Design& d) {
             return d.system.components[1].domain == DomainId("world") &&
                    d.system.components[2].domain == DomainId("world") && d.layout.rects.empty();
         }},
        {"remove all domains",
         {Remove{ids({"world", "zone", "eu"})}},
         "-eu -world -zone ~a ~b ~lb ~release meaning layout",
         [](const Design& d) { return !d.system.components[1].domain && !d.system.components[2].domain; }},
        {"remove outer domain",
         {Remove{ids({"world"})}},
         "-world ~eu meaning",
         [](const Design& d) {
             return !d.system.domains[0].parent && d.system.domains[1].parent == DomainId("eu");
         }},
        {"remove shared risk",
         {Remove{ids({"release"})}},
         "-release meaning",
         [](const Design& d) { return d.system.sharedRisks.empty(); }},
        {"remove everything",
         {Remove{ids({"user", "lb", "a", "b", "db", "copy", "world", "eu", "zone", "release"})}},
         "-a -b -c1 -c2 -c3 -c4 -c5 -c6 -copy -db -eu -lb -release -user -world -zone meaning layout",
         [](const Design& d) { return d == Design{}; }},
        {"properties",
         {SetProperties{propertiesWith("", Objective::anyClient)}},
         "meaning properties",
         [](const Design& d) { return d.system.properties.objective == Objective::anyClient; }},
        {"properties, notes only",
         {SetProperties{propertiesWith("words", Objective::allClients)}},
         "properties",
         [](const Design& d) { return d.system.properties.notes == "words"; }},
        {"place",
         {Place{{{ComponentId("a"), Point{9, 9}},
                 {ComponentId("b"), Point{5, 6}},
                 {ComponentId("lb"), std::nullopt}},
                {{DomainId("eu"), Rect{0, 0, 50, 50}},
                 {DomainId("zone"), std::nullopt},
                 {DomainId("world"), Rect{}}}}},
         "~a ~b ~lb ~world ~zone layout",
         [](const Design& d) {
             return d.layout.positions == std::map<ComponentId, Point>{{ComponentId("a"), {9, 9}},
                                                                       {ComponentId("b"), {5, 6}}} &&
                    d.layout.rects ==
                        std::map<DomainId, Rect>{{DomainId("eu"), {0, 0, 50, 50}}, {DomainId("world"), {}}};
         }},
        {"arrange",
         {Arrange{{{DomainId("zone"), false}, {DomainId("eu"), true}},
                  {{ElementId("zone"), true}, {ElementId("eu"), true}, {ElementId("a"), true}}}},
         "~a ~eu ~zone layout",
         [](const Design& d) {
             return d.layout.folded == std::set<DomainId>{DomainId("eu")} &&
                    d.layout.locked == std::set<ElementId>{ElementId("a"), ElementId("b"), ElementId("eu"),
                                                           ElementId("zone")};
         }},
        {"arrange as it is",
         {Arrange{{{DomainId("zone"), true}, {DomainId("eu"), false}}, {{ElementId("b"), true}}}},
         "",
         [](const Design& d) { return d == sample(); }},
        {"batch",
         {Batch{{{Add<Component>{component("new")}},
                 {Place{{{ComponentId("new"), Point{7, 7}}}, {}}},
                 {Add<Connection>{connection("n1", "b", "new")}},
                 {Remove{ids({"a"})}},
                 {Add<Domain>{domain("a")}},
                 {Batch{{{Add<Component>{component("gone")}}, {Remove{ids({"gone"})}}}}}}}},
         "+a +n1 +new -a -c2 -c4 ~release meaning layout",
         [](const Design& d) {
             return d.layout.positions.at(ComponentId("new")) == Point{7, 7};
         }},
    };
    return all;
}

struct Bad {
    const char* name;
    Edit edit;
    const char* code;
    const char* where;
};

Component stackOf(int count, int required) {
    Component made = component("new");
    made.replicas.emplace().count = count;
    made.replicas->required = required;
    return made;
}

const std::vector<Bad>& bads() {
    constexpr auto replication = ConnectionKind::replication;
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    static const std::vector<Bad> all = {
        {"add component twice", {Add<Component>{component("a")}}, "id-duplicate", "a"},
        {"add component as connection", {Add<Component>{component("c1")}}, "id-duplicate", "c1"},
        {"add without id", {Add<Component>{component("")}}, "id-empty", ""},
        {"add into no domain",
         {Add<Component>{component("new", ComponentKind::node, "x")}},
         "unknown-id",
         "new"},
        {"add into a component",
         {Add<Component>{component("new", ComponentKind::node, "a")}},
         "unknown-id",
         "new"},
        {"add stack of 0", {Add<Component>{stackOf(0, 1)}}, "count-range", "new"},
        {"add stack of 2 that needs 3", {Add<Component>{stackOf(2, 3)}}, "required-above-count", "new"},
        {"connect to nothing", {Add<Connection>{connection("new", "a", "x")}}, "unknown-id", "new"},
        {"connect from a domain", {Add<Connection>{connection("new", "eu", "a")}}, "unknown-id", "new"},
        {"connect to itself", {Add<Connection>{connection("new", "a", "a")}}, "self-connection", "new"},
        {"connect into client",
         {Add<Connection>{connection("new", "a", "user")}},
         "request-into-client",
         "new"},
        {"replicate at client",
         {Add<Connection>{connection("new", "user", "db", replication)}},
         "replication-at-client",
         "new"},
        {"domain in itself", {Add<Domain>{domain("new", "new")}}, "domain-cycle", "new"},
        {"risk on a connection", {Add<SharedRisk>{risk("new", {"c1"})}}, "unknown-id", "new"},
        {"risk on itself", {Add<SharedRisk>{risk("new", {"new"})}}, "unknown-id", "new"},
        {"risk twice on one",
         {Add<SharedRisk>{risk("new", {"a", "eu", "a"})}},
         "shared-risk-member-twice",
         "new"},
        {"set unknown", {Set<Component>{component("x")}}, "unknown-id", "x"},
        {"set as another type", {Set<Component>{component("eu")}}, "unknown-id", "eu"},
        {"set connection unsound",
         {Set<Connection>{connection("c1", "lb", "user")}},
         "request-into-client",
         "c1"},
        {"set target to client",
         {Set<Component>{component("lb", ComponentKind::client)}},
         "request-into-client",
         "c1"},
        {"set primary to client",
         {Set<Component>{component("copy", ComponentKind::client)}},
         "replication-at-client",
         "c6"},
        {"set domain into its child", {Set<Domain>{domain("world", "zone")}}, "domain-cycle", "world"},
        {"set domain into unknown", {Set<Domain>{domain("eu", "x")}}, "unknown-id", "eu"},
        {"set risk unsound", {Set<SharedRisk>{risk("release", {"x"})}}, "unknown-id", "release"},
        {"patch adds one id twice",
         {Patch{.components = {{{component("new")}}, {}},
                .connections = {},
                .domains = {{{domain("new")}}, {}},
                .sharedRisks = {}}},
         "id-duplicate",
         "new"},
        {"patch out of order",
         {Patch{.components = {{{component("p"), 2}, {component("q"), 2}}, {}},
                .connections = {},
                .domains = {},
                .sharedRisks = {}}},
         "place-order",
         "q"},
        {"patch replaces what it adds",
         {Patch{.components = {{{component("p")}}, {component("p")}},
                .connections = {},
                .domains = {},
                .sharedRisks = {}}},
         "unknown-id",
         "p"},
        {"patch with one unsound part",
         {Patch{.components = {{{component("p"), 0}}, {component("b")}},
                .connections = {{{connection("n", "p", "p"), 0}}, {}},
                .domains = {{}, {domain("zone")}},
                .sharedRisks = {{}, {risk("release", {})}}}},
         "self-connection",
         "n"},
        {"remove unknown", {Remove{ids({"a", "x"})}}, "unknown-id", "x"},
        {"place unknown", {Place{{{ComponentId("x"), Point{}}}, {}}}, "unknown-id", "x"},
        {"place component as domain", {Place{{}, {{DomainId("a"), Rect{}}}}}, "unknown-id", "a"},
        {"place at NaN", {Place{{{ComponentId("a"), Point{nan, 0}}}, {}}}, "place-range", "a"},
        {"place endless", {Place{{}, {{DomainId("eu"), Rect{0, 0, HUGE_VAL, 1}}}}}, "place-range", "eu"},
        {"place inside out",
         {Place{{{ComponentId("a"), Point{}}}, {{DomainId("eu"), Rect{0, 0, 1, -1}}}}},
         "place-range",
         "eu"},
        {"fold a component", {Arrange{{{DomainId("a"), true}}, {}}}, "unknown-id", "a"},
        {"lock unknown",
         {Arrange{{{DomainId("eu"), true}}, {{ElementId("a"), true}, {ElementId("x"), true}}}},
         "unknown-id",
         "x"},
        {"lock a connection", {Arrange{{}, {{ElementId("c1"), true}}}}, "unknown-id", "c1"},
        {"batch that fails last",
         {Batch{{{Remove{ids({"eu", "a"})}},
                 {SetProperties{}},
                 {Add<Component>{component("a"), 0}},
                 {Place{{{ComponentId("a"), Point{8, 8}}}, {}}},
                 {Batch{{{Remove{ids({"db"})}}, {Remove{ids({"db"})}}}}}}}},
         "unknown-id",
         "db"},
    };
    return all;
}

/// One thing with its layout, as values to compare.
struct Seen {
    EventType type;
    const void* element;
    std::optional<Point> position = std::nullopt;
    std::optional<Rect> rect = std::nullopt;
    bool isFolded = false;
    bool isLocked = false;
};

bool sameElement(const Seen& a, const Seen& b) {
    if (a.type != b.type || a.position != b.position || a.rect != b.rect || a.isFolded != b.isFolded ||
        a.isLocked != b.isLocked)
        return false;
    const auto equal = [&]<class T>(const T*) {
        return *static_cast<const T*>(a.element) == *static_cast<const T*>(b.element);
    };
    switch (a.type) {
    case EventType::component: return equal(static_cast<const Component*>(nullptr));
    case EventType::connection: return equal(static_cast<const Connection*>(nullptr));
    case EventType::domain: return equal(static_cast<const Domain*>(nullptr));
    default: return equal(static_cast<const SharedRisk*>(nullptr));
    }
}

std::map<ElementId, Seen> allOf(const Design& design) {
    std::map<ElementId, Seen> all;
    for (const auto& e : design.system.components) all[e.id] = {EventType::component, &e};
    for (const auto& e : design.system.connections) all[e.id] = {EventType::connection, &e};
    for (const auto& e : design.system.domains) all[e.id] = {EventType::domain, &e};
    for (const auto& e : design.system.sharedRisks) all[e.id] = {EventType::sharedRisk, &e};
    for (const auto& [id, position] : design.layout.positions) all.at(id).position = position;
    for (const auto& [id, rect] : design.layout.rects) all.at(id).rect = rect;
    for (const DomainId& id : design.layout.folded) all.at(id).isFolded = true;
    for (const ElementId& id : design.layout.locked) all.at(id).isLocked = true;
    return all;
}

System withoutWords(System system) {
    system.properties.notes.clear();
    system.properties.extras.clear();
    for (auto& e : system.components) e.notes.clear(), e.extras.clear();
    for (auto& e : system.connections) e.extras.clear();
    for (auto& e : system.domains) e.notes.clear(), e.extras.clear();
    for (auto& e : system.sharedRisks) e.notes.clear(), e.extras.clear();
    return system;
}

/// What differs between two designs, found by comparing them.
ChangeSet difference(const Design& before, const Design& after) {
    const auto was = allOf(before);
    const auto is = allOf(after);
    ChangeSet changes;
    for (const auto& [id, seen] : was) {
        const auto now = is.find(id);
        if (now == is.end() || now->second.type != seen.type)
            changes.removed.push_back(id);
        else if (!sameElement(seen, now->second))
            changes.updated.push_back(id);
    }
    for (const auto& [id, seen] : is) {
        const auto then = was.find(id);
        if (then == was.end() || then->second.type != seen.type) changes.added.push_back(id);
    }
    changes.meaning = withoutWords(before.system) != withoutWords(after.system);
    changes.layout = before.layout != after.layout;
    changes.properties = before.system.properties != after.system.properties;
    return changes;
}

/// Empty where a batch's changes cover the difference and add to it only what went there and back.
std::string uncovered(const ChangeSet& stated, const ChangeSet& found) {
    const std::set<ElementId> added(stated.added.begin(), stated.added.end());
    const std::set<ElementId> removed(stated.removed.begin(), stated.removed.end());
    std::set<ElementId> updated(stated.updated.begin(), stated.updated.end());
    for (const ElementId& id : stated.added)
        if (removed.contains(id)) updated.insert(id);
    for (const ElementId& id : found.added)
        if (!added.contains(id)) return "not told as added: " + id.text();
    for (const ElementId& id : found.removed)
        if (!removed.contains(id)) return "not told as removed: " + id.text();
    for (const ElementId& id : found.updated)
        if (!updated.contains(id)) return "not told as updated: " + id.text();
    const std::set<ElementId> reallyAdded(found.added.begin(), found.added.end());
    for (const ElementId& id : stated.added)
        if (!reallyAdded.contains(id) && !removed.contains(id)) return "told as added: " + id.text();
    const std::set<ElementId> reallyRemoved(found.removed.begin(), found.removed.end());
    for (const ElementId& id : stated.removed)
        if (!reallyRemoved.contains(id) && !added.contains(id)) return "told as removed: " + id.text();
    if (found.meaning && !stated.meaning) return "meaning";
    if (found.layout && !stated.layout) return "layout";
    if (found.properties && !stated.properties) return "properties";
    return {};
}

/// Empty where the design obeys the rules and places only what exists.
std::string unsound(const Design& design) {
    if (const auto checked = checkSystem(design.system); !checked) return checked.error().what;
    for (const auto& [id, point] : design.layout.positions)
        if (!find<Component>(design.system, id)) return "position of nothing: " + id.text();
    for (const auto& [id, rect] : design.layout.rects)
        if (!find<Domain>(design.system, id)) return "rect of nothing: " + id.text();
    for (const DomainId& id : design.layout.folded)
        if (!find<Domain>(design.system, id)) return "fold of nothing: " + id.text();
    for (const ElementId& id : design.layout.locked)
        if (const auto type = typeOf(design.system, id);
            type != EventType::component && type != EventType::domain)
            return "lock of nothing: " + id.text();
    return {};
}

} // namespace

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodEdit_data() {
        QTest::addColumn<std::size_t>("at");
        for (std::size_t i = 0; i < goods().size(); ++i) QTest::newRow(goods()[i].name) << i;
    }
    void goodEdit() {
        QFETCH(std::size_t, at);
        const Good& good = goods()[at];
        Design design = sample();
        const auto applied = apply(design, good.edit);
        QVERIFY2(applied, applied ? "" : applied.error().what.c_str());
        QCOMPARE(print(applied->changes).c_str(), good.changes);
        QVERIFY2(good.holds(design), "the design is not as it should be");
        QCOMPARE(unsound(design), std::string());
        const Design after = design;
        const auto undone = apply(design, applied->inverse);
        QVERIFY2(undone, undone ? "" : undone.error().what.c_str());
        QVERIFY2(design == sample(), "undo did not restore the value");
        const auto redone = apply(design, undone->inverse);
        QVERIFY2(redone && design == after, "redo did not restore the value");
    }

    void badEdit_data() {
        QTest::addColumn<std::size_t>("at");
        for (std::size_t i = 0; i < bads().size(); ++i) QTest::newRow(bads()[i].name) << i;
    }
    void badEdit() {
        QFETCH(std::size_t, at);
        const Bad& bad = bads()[at];
        Design design = sample();
        const auto applied = apply(design, bad.edit);
        QVERIFY2(!applied, "the edit went through");
        QCOMPARE(applied.error().code.c_str(), bad.code);
        QCOMPARE(applied.error().where.c_str(), bad.where);
        QVERIFY(!applied.error().what.empty());
        QVERIFY2(design == sample(), "a refused edit left a trace");
    }

    void randomEdits_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 4; ++seed) QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    /// Every step: the rules hold, the changes told are those found, undo and redo restore the value; a
    /// refused edit leaves no trace. In the end everything is undone, and done again.
    void randomEdits() {
        QFETCH(quint64, seed);
        test::RandomEdits edits(seed);
        Design design;
        std::vector<Edit> inverses;
        std::set<std::string> refusals;
        constexpr int rounds = 2500;
        for (int round = 0; round < rounds; ++round) {
            const std::string here = "round " + std::to_string(round) + ": ";
            const Edit edit = edits.next(design);
            const Design before = design;
            const auto applied = apply(design, edit);
            if (!applied) {
                refusals.insert(applied.error().code);
                QVERIFY2(design == before, (here + "a refused edit left a trace").c_str());
                continue;
            }
            QVERIFY2(unsound(design).empty(), (here + unsound(design)).c_str());
            const ChangeSet found = difference(before, design);
            if (std::holds_alternative<Batch>(edit.what))
                QVERIFY2(uncovered(applied->changes, found).empty(),
                         (here + uncovered(applied->changes, found)).c_str());
            else
                QVERIFY2(applied->changes == found,
                         (here + print(applied->changes) + " but " + print(found)).c_str());
            const Design after = design;
            const auto undone = apply(design, applied->inverse);
            QVERIFY2(undone && design == before, (here + "undo").c_str());
            const auto redone = apply(design, undone->inverse);
            QVERIFY2(redone && design == after, (here + "redo").c_str());
            inverses.push_back(redone->inverse);
        }
        const auto done = static_cast<int>(inverses.size());
        QVERIFY2(done > rounds / 3 && done < rounds - 200, qPrintable(QString("%1 went through").arg(done)));
        for (const char* code :
             {"id-duplicate", "id-empty", "unknown-id", "self-connection", "request-into-client",
              "replication-at-client", "domain-cycle", "shared-risk-member-twice", "count-range",
              "requires-range", "place-order", "place-range"})
            QVERIFY2(refusals.contains(code), code);
        const Design end = design;
        for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
            auto undone = apply(design, *inverse);
            QVERIFY(undone);
            *inverse = undone->inverse;
        }
        QVERIFY2(design == Design{}, "everything undone is not the empty design");
        for (const Edit& edit : inverses) QVERIFY(apply(design, edit));
        QVERIFY2(design == end, "everything redone is not the last design");
    }

    void combinedChanges() {
        const ChangeSet first{ids({"a", "b", "c"}), ids({"x", "y"}), ids({"m", "n"}), true, false, false};
        const ChangeSet second{ids({"x"}), ids({"a", "m"}), ids({"b", "o"}), false, true, false};
        QCOMPARE(print(combined({first, second})).c_str(), "+b +c +x -m -x -y ~n ~o meaning layout");
        QCOMPARE(print(combined({})).c_str(), "");
        const ChangeSet third{ids({"a"}), ids({"x"}), {}, false, false, true};
        QCOMPARE(print(combined({first, second, third})).c_str(),
                 "+a +b +c -m -x -y ~n ~o meaning layout properties");
    }

    /// Select all, delete, undo: quadratic code would take minutes here.
    void largeRemovalAndItsUndo() {
        constexpr int size = 20'000;
        Design design;
        Remove all;
        for (int i = 0; i < size; ++i) {
            const std::string n = std::to_string(i);
            design.system.domains.push_back(domain("d" + n, i ? "d" + std::to_string(i - 1) : ""));
            design.system.components.push_back(component("n" + n, ComponentKind::node, "d" + n));
            design.layout.positions[ComponentId("n" + n)] = {double(i), 0};
            if (i)
                design.system.connections.push_back(
                    connection("c" + n, "n" + std::to_string(i - 1), "n" + n));
            if (i % 2) all.ids.emplace_back("n" + n);
            if (i) all.ids.emplace_back("d" + n);
        }
        const Design before = design;
        QElapsedTimer timer;
        timer.start();
        const auto applied = apply(design, {all});
        QVERIFY(applied);
        QVERIFY(design.system.connections.empty());
        QCOMPARE(design.system.components.back().domain->text(), std::string("d0"));
        QVERIFY(apply(design, applied->inverse));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString("%1 ms").arg(timer.elapsed())));
        QVERIFY(design == before);
    }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
