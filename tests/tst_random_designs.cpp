// SPDX-License-Identifier: MIT
// The engine against the brute-force reference, on designs that nobody would think of.

#include "core/analysis/analyze.h"
#include "core/model/rules.h"
#include "tests/support/random_design.h"
#include "tests/support/reference.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace faultline;
using namespace faultline::test;

namespace {

constexpr int designs = 2000;

bool close(double a, double b) {
    // Below the normal range digits are lost on either side.
    return std::abs(a - b) <= 1e-11 * std::max(std::abs(a), std::abs(b)) + 1e-305;
}

bool close(const std::optional<double>& a, const std::optional<double>& b) {
    return a.has_value() == b.has_value() && (!a || close(*a, *b));
}

/// Collects what differs, so that one failure tells all of it.
class Differences {
public:
    void number(const std::string& what, const std::optional<double>& actual,
                const std::optional<double>& expected) {
        if (!close(actual, expected)) add(what, text(actual), text(expected));
    }
    void add(const std::string& what, const std::string& actual, const std::string& expected) {
        m_text += what + ": " + actual + ", expected " + expected + "\n";
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    static std::string text(const std::optional<double>& value) {
        return value ? QByteArray::number(*value, 'g', 17).toStdString() : "null";
    }
    std::string m_text;
};

std::string idText(const System& system, EventRef ref) {
    const auto at = static_cast<std::size_t>(ref.index);
    std::string prefix(nameOf(ref.type));
    switch (ref.type) {
    case EventType::component: return prefix + ' ' + system.components[at].id.text();
    case EventType::domain: return prefix + ' ' + system.domains[at].id.text();
    case EventType::sharedRisk: return prefix + ' ' + system.sharedRisks[at].id.text();
    case EventType::connection:
    case EventType::failover: return prefix + ' ' + system.connections[at].id.text();
    }
    return prefix;
}

std::string idText(const ReferenceEventId& event) {
    return std::string(nameOf(event.type)) + ' ' + event.id.text();
}

std::string clientText(const System& system, int client) {
    return client < 0 ? "implied" : system.components[static_cast<std::size_t>(client)].id.text();
}

std::string clientText(const std::optional<ComponentId>& id) { return id ? id->text() : "implied"; }

std::optional<double> exactOf(const std::optional<Unavailability>& figure) {
    return figure ? figure->exact : std::nullopt;
}

std::optional<double> exactOf(const std::optional<ReferenceMeasure>& figure) {
    return figure ? std::optional(figure->unavailability) : std::nullopt;
}

void compareFigures(const Report& report, const ReferenceReport& expected, Differences& differences) {
    differences.number("overall", exactOf(report.overall), exactOf(expected.overall));
    differences.number("read", exactOf(report.read), exactOf(expected.read));
    differences.number("write", exactOf(report.write), exactOf(expected.write));
    differences.number("frequency", report.frequencyPerHour,
                       expected.overall ? std::optional(expected.overall->frequency) : std::nullopt);
    std::map<std::string, double> actualClients, expectedClients;
    for (const ClientResult& client : report.clients)
        actualClients[clientText(*report.system, client.client)] = client.unavailability.exact.value_or(-1.0);
    for (const ReferenceClient& client : expected.clients)
        expectedClients[clientText(client.id)] = client.measure.unavailability;
    for (const auto& [id, figure] : expectedClients)
        differences.number("client " + id,
                           actualClients.contains(id) ? std::optional(actualClients[id]) : std::nullopt,
                           figure);
    if (actualClients.size() != expectedClients.size())
        differences.add("clients", std::to_string(actualClients.size()),
                        std::to_string(expectedClients.size()));
}

void compareImportance(const Report& report, const ReferenceReport& expected, Differences& differences) {
    std::map<std::string, ImportanceResult> actual;
    for (const ImportanceResult& result : report.importance)
        actual[idText(*report.system, report.events[result.event].ref)] = result;
    for (const ReferenceImportance& reference : expected.importance) {
        const std::string id = idText(reference.event);
        if (!actual.contains(id)) {
            differences.add(id, "missing", "listed");
            continue;
        }
        const ImportanceResult& result = actual[id];
        differences.number(id + " U", report.events[result.event].unavailability, reference.unavailability);
        differences.number(id + " omega", report.events[result.event].frequencyPerHour, reference.frequency);
        differences.number(id + " Birnbaum", result.birnbaum, reference.birnbaum);
        differences.number(id + " criticality", result.criticality, reference.criticality);
        differences.number(id + " RAW", result.raw, reference.raw);
        differences.number(id + " RRW", result.rrw, reference.rrw);
        actual.erase(id);
    }
    for (const auto& [id, result] : actual) differences.add(id, "listed", "missing");
}

void compareSpofs(const Report& report, const ReferenceReport& expected, Differences& differences) {
    std::set<std::string> actualSpofs, expectedSpofs;
    for (const SpofResult& spof : report.spofs) {
        std::string text = idText(*report.system, spof.event) + " ->";
        for (const int client : spof.clients) text += ' ' + clientText(*report.system, client);
        actualSpofs.insert(text);
    }
    for (const ReferenceSpof& spof : expected.spofs) {
        std::string text = idText(spof.event) + " ->";
        for (const auto& client : spof.clients) text += ' ' + clientText(client);
        expectedSpofs.insert(text);
    }
    for (const std::string& spof : actualSpofs)
        if (!expectedSpofs.contains(spof)) differences.add("SPOF " + spof, "listed", "none");
    for (const std::string& spof : expectedSpofs)
        if (!actualSpofs.contains(spof)) differences.add("SPOF " + spof, "none", "listed");
}

void compareCutSets(const Report& report, const ReferenceReport& expected, Differences& differences) {
    if (!expected.overall) return;
    std::map<std::string, double> actualSets, expectedSets;
    for (const CutSet& set : report.cutSets->mostProbable) {
        std::set<std::string> ids;
        for (const std::uint32_t event : set.events)
            ids.insert(idText(*report.system, report.events[event].ref));
        std::string text = "order " + std::to_string(set.order);
        for (const std::string& id : ids) text += ", " + id;
        actualSets[text] = set.probability;
    }
    for (const ReferenceCutSet& set : expected.cutSets) {
        std::set<std::string> ids;
        for (const ReferenceEventId& event : set.events) ids.insert(idText(event));
        std::string text = "order " + std::to_string(set.order);
        for (const std::string& id : ids) text += ", " + id;
        expectedSets[text] = set.probability;
    }
    if (report.cutSets->count != std::to_string(expectedSets.size()))
        differences.add("cut sets", report.cutSets->count, std::to_string(expectedSets.size()));
    for (const auto& [text, probability] : expectedSets)
        differences.number("cut set " + text,
                           actualSets.contains(text) ? std::optional(actualSets[text]) : std::nullopt,
                           probability);
    if (!std::ranges::is_sorted(report.cutSets->mostProbable, [](const CutSet& a, const CutSet& b) {
            return a.probability > b.probability * (1.0 + 1e-9);
        }))
        differences.add("cut sets by probability", "not sorted", "sorted");
    if (!std::ranges::is_sorted(report.cutSets->lowestOrder, {}, &CutSet::order))
        differences.add("cut sets by order", "not sorted", "sorted");
    double counted = 0.0;
    for (const double column : report.cutSets->byOrder) counted += column;
    const auto low = std::ranges::count_if(expected.cutSets, [](const auto& set) { return set.order <= 10; });
    if (counted != static_cast<double>(low))
        differences.add("cut sets counted by order", std::to_string(counted), std::to_string(low));
}

void compareRedundancy(const Report& report, const ReferenceReport& expected, Differences& differences) {
    const auto add = [](std::multimap<std::string, std::pair<double, double>>& rows, int kind,
                        const std::string& owner, std::set<std::string> members, int required,
                        std::set<std::string> fates, double independent, double actual) {
        std::string text = std::to_string(kind) + " of " + owner + ", " + std::to_string(required) + " of";
        for (const std::string& member : members) text += ' ' + member;
        text += " fates";
        for (const std::string& fate : fates) text += ' ' + fate;
        rows.emplace(text, std::pair(independent, actual));
    };
    std::multimap<std::string, std::pair<double, double>> actual, wanted;
    for (const RedundancyResult& row : report.redundancy) {
        std::set<std::string> members, fates;
        for (const int member : row.figures->members) members.insert(clientText(*report.system, member));
        for (const EventRef fate : row.figures->sharedFate)
            fates.insert(idText(*report.system, fate).substr(7));
        add(actual, static_cast<int>(row.kind), clientText(*report.system, row.owner), members,
            row.figures->required, fates, row.figures->independent, row.figures->actual.value_or(-1.0));
    }
    for (const ReferenceRedundancy& row : expected.redundancy) {
        std::set<std::string> members, fates;
        for (const ComponentId& member : row.members) members.insert(member.text());
        for (const ElementId& fate : row.sharedFates)
            fates.insert(
                std::string(nameOf(*typeOf(*report.system, fate))).append(" ").append(fate.text()).substr(7));
        add(wanted, static_cast<int>(row.what), clientText(row.owner), members, row.required, fates,
            row.independent, row.actual);
    }
    auto a = actual.begin();
    auto w = wanted.begin();
    for (; a != actual.end() && w != wanted.end() && a->first == w->first; ++a, ++w) {
        differences.number("independent, " + a->first, a->second.first, w->second.first);
        differences.number("actual, " + a->first, a->second.second, w->second.second);
    }
    if (a != actual.end() || w != wanted.end())
        differences.add("redundancy", a != actual.end() ? a->first : "none",
                        w != wanted.end() ? w->first : "none");
}

std::string differencesOf(const Report& report, const ReferenceReport& expected) {
    Differences differences;
    compareFigures(report, expected, differences);
    compareImportance(report, expected, differences);
    compareSpofs(report, expected, differences);
    compareCutSets(report, expected, differences);
    compareRedundancy(report, expected, differences);
    return differences.text();
}

} // namespace

class TestRandomDesigns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void engineEqualsBruteForce();
    void editedFiguresEqualAFreshAnalysis();
};

void TestRandomDesigns::engineEqualsBruteForce() {
    AnalysisOptions options;
    options.listedCutSets = 100'000;
    int withEntries = 0;
    for (int seed = 0; seed < designs; ++seed) {
        const auto system = std::make_shared<const System>(randomSystem(static_cast<std::uint64_t>(seed)));
        const ReferenceReport expected = evaluateReference(*system);
        const auto report = analyze(system, options);
        QVERIFY(report);
        withEntries += expected.overall ? 1 : 0;
        const std::string differences = differencesOf(*report, expected);
        QVERIFY2(differences.empty(), ("seed " + std::to_string(seed) + "\n" + differences).c_str());
    }
    QVERIFY2(withEntries > designs / 2, "most random designs should have an entry");
}

void TestRandomDesigns::editedFiguresEqualAFreshAnalysis() {
    AnalysisOptions options;
    options.listedCutSets = 100'000;
    for (int seed = 0; seed < designs / 4; ++seed) {
        Analyzer analyzer;
        System system = randomSystem(static_cast<std::uint64_t>(seed));
        for (int step = 0; step < 6; ++step) {
            const auto now = std::make_shared<const System>(system);
            const auto kept = analyzer.analyze(now, options);
            const auto fresh = analyze(now, options);
            QVERIFY(kept && fresh);
            QCOMPARE(kept->findings.size(), fresh->findings.size());
            QVERIFY(kept->findings == fresh->findings);
            const std::string differences = differencesOf(*kept, evaluateReference(*now));
            QVERIFY2(differences.empty(), ("seed " + std::to_string(seed) + "\n" + differences).c_str());
            Component& component =
                system.components[static_cast<std::size_t>(step) % system.components.size()];
            const double figures[] = {0.25, 1e-9, 0.0, 1.0, 0.5, 0.125};
            component.failure = Failure::fromProbability(*Probability::from(figures[step]));
        }
    }
}

QTEST_GUILESS_MAIN(TestRandomDesigns)
#include "tst_random_designs.moc"
