// SPDX-License-Identifier: MIT
// The random designs are valid, repeatable and as varied as they promise, and the reference obeys on them the
// laws that any evaluator must.

#include "core/model/rules.h"
#include "tests/support/random_design.h"
#include "tests/support/reference.h"
#include "tests/support/reference_structure.h"

#include <QtTest>
#include <cmath>
#include <map>

using namespace faultline;
using namespace faultline::test;

namespace {

constexpr std::uint64_t surveyed = 400;
constexpr std::uint64_t evaluated = 60;

/// Counts how often each feature comes up.
class Survey {
public:
    void look(const System& system);
    [[nodiscard]] int count(const char* feature) const {
        const auto found = m_counts.find(feature);
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    void look(const System& system, const Component& part);
    void look(const System& system, const Connection& connection);
    void note(const std::string& feature, bool isThere = true) { m_counts[feature] += isThere; }

    std::map<std::string, int> m_counts;
};

void Survey::look(const System& system, const Component& part) {
    static const std::map<Requirement::Mode, std::string> modes{
        {Requirement::Mode::automatic, "requires auto"},
        {Requirement::Mode::any, "requires any"},
        {Requirement::Mode::all, "requires all"},
        {Requirement::Mode::number, "requires a number"}};
    note(std::string(nameOf(part.kind)));
    note(modes.at(part.requirement.mode));
    note("service", !part.service.empty());
    note("in a domain", part.domain.has_value());
    note("stack", part.isStack());
    if (part.isStack()) note(std::string(nameOf(part.replicas->standby)));
    if (!part.failure) return;
    const double u = part.failure->unavailability();
    note("U = 0", u == 0);
    note("U = 1", u == 1);
    note("U below 1e-9", u > 0 && u < 1e-9);
    for (const Component& other : system.components)
        note("stems together", &other != &part && other.kind == ComponentKind::node &&
                                   part.kind == other.kind && other.label() != part.label() &&
                                   referenceStem(other.label()) == referenceStem(part.label()));
}

void Survey::look(const System& system, const Connection& connection) {
    const bool isRequest = connection.kind == ConnectionKind::request;
    note("connection fails", connection.failure && connection.failure->unavailability() > 0);
    for (const Connection& other : system.connections) {
        if (&other == &connection || other.kind != connection.kind) continue;
        note(isRequest ? "parallel requests" : "parallel links",
             other.from == connection.from && other.to == connection.to);
        note(isRequest ? "requests both ways" : "links both ways",
             other.from == connection.to && other.to == connection.from);
        note("several primaries", !isRequest && other.to == connection.to && other.from != connection.from);
        note("chain of replicas", !isRequest && other.from == connection.to && other.to != connection.from);
    }
    if (isRequest) {
        note(std::string(nameOf(connection.access)));
        note("optional", connection.optional);
        return;
    }
    const ComponentKind kind = find<Component>(system, connection.from)->kind;
    note("data feed", kind != find<Component>(system, connection.to)->kind);
    note("stateless store", !isStateful(kind) && kind == find<Component>(system, connection.to)->kind);
    note("failover " + std::string(nameOf(connection.failover)));
    note("partial coverage in time", connection.failoverCoverage() < 1 && connection.failoverSeconds() > 0);
}

void Survey::look(const System& system) {
    int clients = 0;
    for (const Component& part : system.components) {
        clients += part.kind == ComponentKind::client;
        look(system, part);
    }
    for (const Connection& connection : system.connections) look(system, connection);
    note("no client", clients == 0);
    note("several clients", clients > 1);
    note(std::string(nameOf(system.properties.objective)));
    for (const Domain& domain : system.domains) {
        note("domain in a domain", domain.parent.has_value());
        note("domain never fails", !domain.failure || domain.failure->unavailability() == 0);
        note("domain is down", domain.failure && domain.failure->unavailability() == 1);
        note("domain may fail", domain.failure && domain.failure->unavailability() < 1);
    }
    for (const SharedRisk& risk : system.sharedRisks)
        for (const ElementId& member : risk.members)
            note(typeOf(system, member) == EventType::domain ? "risk on a domain" : "risk on a component");
}

QByteArray seedText(std::uint64_t seed) {
    return "seed " + QByteArray::number(static_cast<qulonglong>(seed));
}

} // namespace

class TestRandomDesign : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void validAndRepeatable();
    void variety_data();
    void variety();
    void outcomes();
    void lawsOfProbability();
    void lawsOfCutSets();
    void largeDesigns();

private:
    Survey m_survey;
};

void TestRandomDesign::initTestCase() {
    for (std::uint64_t seed = 0; seed < surveyed; ++seed) m_survey.look(randomSystem(seed));
}

void TestRandomDesign::validAndRepeatable() {
    for (std::uint64_t seed = 0; seed < surveyed; ++seed) {
        const System system = randomSystem(seed);
        const Result<void> valid = checkSystem(system);
        QVERIFY2(valid.has_value(),
                 seedText(seed) + (valid ? "" : ": " + QByteArray(valid.error().what.c_str())));
        QVERIFY2(system == randomSystem(seed), seedText(seed));
    }
    QVERIFY(!(randomSystem(1) == randomSystem(2)));
}

void TestRandomDesign::variety_data() {
    QTest::addColumn<QByteArray>("feature");
    for (const char* feature : {"client",
                                "dns",
                                "cdn",
                                "gateway",
                                "node",
                                "coordinator",
                                "cache",
                                "queue",
                                "database",
                                "storage",
                                "external",
                                "requires auto",
                                "requires any",
                                "requires all",
                                "requires a number",
                                "service",
                                "in a domain",
                                "stack",
                                "active",
                                "hot",
                                "warm",
                                "cold",
                                "U = 0",
                                "U = 1",
                                "U below 1e-9",
                                "stems together",
                                "connection fails",
                                "parallel requests",
                                "requests both ways",
                                "links both ways",
                                "several primaries",
                                "chain of replicas",
                                "readWrite",
                                "read",
                                "write",
                                "optional",
                                "data feed",
                                "stateless store",
                                "failover automatic",
                                "failover manual",
                                "failover none",
                                "partial coverage in time",
                                "no client",
                                "several clients",
                                "allClients",
                                "anyClient",
                                "domain in a domain",
                                "domain never fails",
                                "domain is down",
                                "domain may fail",
                                "risk on a domain",
                                "risk on a component"})
        QTest::newRow(feature) << QByteArray(feature);
}

void TestRandomDesign::variety() {
    QFETCH(QByteArray, feature);
    const int count = m_survey.count(feature.constData());
    QVERIFY2(count >= 5, "seen " + QByteArray::number(count) + " times");
}

void TestRandomDesign::outcomes() {
    int without = 0, down = 0, between = 0, ungrounded = 0, splits = 0;
    for (std::uint64_t seed = 0; seed < evaluated; ++seed) {
        const ReferenceReport report = evaluateReference(randomSystem(seed));
        QVERIFY2(report.uncertainEvents <= 12, seedText(seed));
        without += !report.overall;
        down += report.overall && report.overall->unavailability == 1;
        between += report.overall && report.overall->unavailability > 0 && report.overall->unavailability < 1;
        ungrounded += !report.ungrounded[0].empty();
        splits += report.read && report.write && report.read->unavailability != report.write->unavailability;
    }
    const auto message = QStringLiteral("none %1, down %2, between %3, ungrounded %4, splits %5")
                             .arg(without)
                             .arg(down)
                             .arg(between)
                             .arg(ungrounded)
                             .arg(splits)
                             .toUtf8();
    // Most designs must have something to get wrong.
    QVERIFY2(without > 0 && down > 0 && between > 35 && ungrounded > 5 && splits > 10, message);
}

void TestRandomDesign::lawsOfProbability() {
    for (std::uint64_t seed = 0; seed < evaluated; ++seed) {
        const ReferenceReport report = evaluateReference(randomSystem(seed));
        if (!report.overall || report.overall->unavailability == 0) continue;
        const double u = report.overall->unavailability;
        QVERIFY2(u <= 1 && report.overall->frequency >= 0, seedText(seed));
        for (const ReferenceImportance& row : report.importance) {
            const QByteArray where = seedText(seed) + " " + row.event.id.text().c_str();
            // Pivoting on any event gives the whole back: U = U_i I + U(i up), and U(i down) = I + U(i up).
            const double up = row.rrw ? u / *row.rrw : 0.0;
            QVERIFY2(std::abs(row.unavailability * row.birnbaum + up - u) <= 1e-13 * u, where);
            const double lost = *row.raw * u;
            QVERIFY2(std::abs(row.birnbaum + up - lost) <= 1e-13 * lost, where);
        }
    }
}

void TestRandomDesign::lawsOfCutSets() {
    for (std::uint64_t seed = 0; seed < evaluated; ++seed) {
        const ReferenceReport report = evaluateReference(randomSystem(seed));
        if (!report.overall || report.overall->unavailability == 1) {
            QVERIFY2(report.cutSets.empty(), seedText(seed));
            continue;
        }
        // The most probable set is a lower bound; their sum, and one less the product of the others, upper
        // ones.
        double largest = 0, survival = 1;
        for (const ReferenceCutSet& set : report.cutSets) {
            largest = std::max(largest, set.probability);
            survival *= 1 - set.probability;
            QVERIFY2(set.order >= static_cast<int>(set.events.size()) && !set.events.empty(), seedText(seed));
        }
        const double u = report.overall->unavailability;
        QVERIFY2(largest <= u * (1 + 1e-13) && u <= (1 - survival) * (1 + 1e-9) + 1e-15, seedText(seed));
        for (const ReferenceSpof& spof : report.spofs) QVERIFY2(!spof.clients.empty(), seedText(seed));
    }
}

void TestRandomDesign::largeDesigns() {
    for (const int components : {2, 40, 2000}) {
        const Design design = randomLargeDesign(7, components);
        QCOMPARE(design.system.components.size(), static_cast<std::size_t>(components));
        const Result<void> valid = checkSystem(design.system);
        QVERIFY2(valid.has_value(), valid ? "" : valid.error().what.c_str());
        QVERIFY(design == randomLargeDesign(7, components));
    }
    const Design design = randomLargeDesign(7, 2000);
    int costs = 0, notes = 0, extras = 0, assumed = 0;
    for (const Component& part : design.system.components) {
        costs += part.monthlyCost.has_value();
        notes += !part.notes.empty();
        extras += !part.extras.empty();
        assumed += !part.failure && part.kind != ComponentKind::client;
    }
    QVERIFY(costs > 100 && notes > 100 && extras > 100 && assumed > 100);
    QVERIFY(design.system.connections.size() > 2500);
    QVERIFY(design.layout.positions.size() > 1500 && !design.layout.rects.empty());
}

QTEST_GUILESS_MAIN(TestRandomDesign)
#include "tst_random_design.moc"
