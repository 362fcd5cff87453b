// SPDX-License-Identifier: MIT
// Who is served in one state, against the reference evaluator: what is served has an availability above 0
// once the failed parts have U = 1, and what is not has none.

#include "core/analysis/state.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"
#include "tests/support/reference.h"

#include <QTest>
#include <random>

using namespace faultline;
using namespace faultline::test;

namespace {

/// A system with what its queries refer to.
struct Subject {
    explicit Subject(System subject)
        : system(std::move(subject)), topology(system), stores(findStores(topology)),
          requirements(topology, stores) {}

    [[nodiscard]] ServiceState state(std::set<EventRef> failed, Path path = Path::overall) const {
        return {topology, stores, requirements, path, std::move(failed)};
    }
    [[nodiscard]] EventRef component(std::string_view id) const {
        for (int c = 0; c < topology.componentCount(); ++c)
            if (topology.component(c).id.text() == id) return {EventType::component, c};
        throw std::invalid_argument("no such component: " + std::string(id));
    }
    [[nodiscard]] bool isServed(const ServiceState& state, std::string_view id) const {
        return state.isServed(component(id).index).value();
    }

    System system;
    Topology topology;
    Stores stores;
    Requirements requirements;
};

/// Far from 0 and 1, so that no product of them can be mistaken for either.
void makeModerate(std::optional<Failure>& failure) {
    if (failure && failure->unavailability() > 0.0 && failure->unavailability() < 1.0)
        failure = Failure::fromProbability(*Probability::from(0.25), failure->mttr());
}

void makeCertain(std::optional<Failure>& failure) {
    const auto mttr = failure ? failure->mttr() : std::nullopt;
    failure = Failure::fromProbability(*Probability::from(1.0), mttr);
}

/// Fails about one element in four and returns all events that are certain then.
std::set<EventRef> failSome(System& system, std::mt19937_64& random) {
    const auto each = [&](auto& elements) {
        for (std::size_t i = 0; i < elements.size(); ++i) {
            makeModerate(elements[i].failure);
            if constexpr (requires { elements[i].requirement; })
                if (elements[i].kind == ComponentKind::client) continue;
            if (random() % 4 == 0) makeCertain(elements[i].failure);
        }
    };
    each(system.components);
    each(system.connections);
    each(system.domains);
    each(system.sharedRisks);
    const Topology topology(system);
    std::set<EventRef> failed;
    const BasicEvents events(topology);
    for (const BasicEvent& event : events.all())
        if (event.unavailability >= 1.0) failed.insert(event.ref);
    return failed;
}

} // namespace

class tst_State : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheReference();
    void promotes();
    void reads();
    void causes();
    void groups();
    void nobody();
};

void tst_State::agreesWithTheReference() {
    int served = 0;
    int unserved = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        System system = randomSystem(seed, {2, 8, 8});
        std::mt19937_64 random(seed);
        const std::set<EventRef> failed = failSome(system, random);
        const ReferenceReport reference = evaluateReference(system);
        const Subject subject(std::move(system));
        const ServiceState state = subject.state(failed);
        const std::string where = "seed " + std::to_string(seed);
        QVERIFY2(state.isSystemUp().has_value() == reference.overall.has_value(), where.c_str());
        if (!reference.overall) continue;
        QVERIFY2(state.isSystemUp() == (reference.overall->unavailability < 1.0), where.c_str());
        QVERIFY2(state.entries().size() == reference.clients.size(), where.c_str());
        for (std::size_t i = 0; i < reference.clients.size(); ++i) {
            const bool expected = reference.clients[i].measure.unavailability < 1.0;
            QVERIFY2(state.isServed(state.entries()[i]) == expected, where.c_str());
            QVERIFY2(state.lostGroups(state.entries()[i]).empty() == expected, where.c_str());
            (expected ? served : unserved) += 1;
        }
        if (reference.read)
            QVERIFY2(subject.state(failed, Path::read).isSystemUp() == (reference.read->unavailability < 1.0),
                     where.c_str());
        if (reference.write)
            QVERIFY2(subject.state(failed, Path::write).isSystemUp() ==
                         (reference.write->unavailability < 1.0),
                     where.c_str());
    }
    QVERIFY2(served >= 50 && unserved >= 50, "the designs must show both");
}

void tst_State::promotes() {
    const Subject subject(systemFrom("client > node > db ~ db2"));
    QVERIFY(subject.isServed(subject.state({}), "client"));
    const ServiceState failedOver = subject.state({subject.component("db")});
    QVERIFY(subject.isServed(failedOver, "client"));
    QVERIFY(failedOver.takesWrites(subject.component("db").index));
    const EventRef link{EventType::connection, 2};
    const EventRef failover{EventType::failover, 2};
    QVERIFY(!subject.isServed(subject.state({subject.component("db"), link}), "client"));
    QVERIFY(!subject.isServed(subject.state({subject.component("db"), failover}), "client"));
    QVERIFY(subject.isServed(subject.state({failover}), "client"));
    const Subject never(systemFrom("client > node > db ~ [none] db2"));
    QVERIFY(!never.isServed(never.state({never.component("db")}), "client"));
    QVERIFY(!never.isServed(never.state({never.component("db")}), "node"));
}

void tst_State::reads() {
    const Subject subject(systemFrom("client > node > db ~ [none] db2"));
    const std::set<EventRef> failed{subject.component("db")};
    QCOMPARE(subject.state(failed, Path::read).isSystemUp(), std::optional(true));
    QCOMPARE(subject.state(failed, Path::write).isSystemUp(), std::optional(false));
}

void tst_State::causes() {
    const Subject subject(systemFrom("client > node\n{region eu: node}\n{risk release: eu}"));
    const EventRef node = subject.component("node");
    const EventRef domain{EventType::domain, 0};
    const EventRef risk{EventType::sharedRisk, 0};
    QCOMPARE(subject.state({node, domain, risk}).causesAt(node.index),
             (std::vector<EventRef>{node, domain, risk}));
    QCOMPARE(subject.state({risk}).causesAt(node.index), std::vector<EventRef>{risk});
    QVERIFY(!subject.isServed(subject.state({risk}), "node"));
    QVERIFY(subject.state({}).causesAt(node.index).empty());
    const EventRef client = subject.component("client");
    QVERIFY2(subject.isServed(subject.state({client}), "client"), "a client never fails");
}

void tst_State::groups() {
    const Subject subject(systemFrom("client [requires=2] > gw*3 > node"));
    const EventRef gw1 = subject.component("gw1");
    const EventRef gw3 = subject.component("gw3");
    QVERIFY(subject.isServed(subject.state({gw1}), "client"));
    const ServiceState state = subject.state({gw1, gw3});
    QVERIFY(!subject.isServed(state, "client"));
    const auto lost = state.lostGroups(subject.component("client").index);
    QCOMPARE(lost.size(), std::size_t{1});
    QCOMPARE(lost.front().group.required, 2);
    QCOMPARE(lost.front().reached, (std::vector<bool>{false, true, false}));
    // The target answers, but no connection to it is up.
    const ServiceState cut = subject.state({{EventType::connection, 0}, gw3});
    const auto unreached = cut.lostGroups(subject.component("client").index);
    QCOMPARE(unreached.front().reached, (std::vector<bool>{false, true, false}));
    QVERIFY(cut.answers(unreached.front().group.members.front()));
}

void tst_State::nobody() {
    const Subject empty(systemFrom("client\nnode"));
    QVERIFY(!empty.state({}).isSystemUp().has_value());
    QVERIFY(!empty.state({}).isServed(empty.component("node").index).has_value());
    const Subject implied(systemFrom("node"));
    QCOMPARE(implied.state({}).entries(), std::vector<int>{impliedClient});
    QCOMPARE(implied.state({implied.component("node")}).isServed(impliedClient), std::optional(false));
}

QTEST_GUILESS_MAIN(tst_State)
#include "tst_state.moc"
