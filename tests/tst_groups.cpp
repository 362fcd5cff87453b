// SPDX-License-Identifier: MIT
// Groups are frames and nothing else: a design with groups has the answer of the same design without them.

#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "core/io/report_json.h"
#include "core/model/rules.h"
#include "tests/support/notation.h"
#include "tests/support/random.h"
#include "tests/support/random_design.h"

#include <QtTest>

#include <algorithm>

using namespace faultline;
using faultline::test::systemFrom;

namespace {

/// Draws frames into a system: around places, inside places, around and inside each other.
void addGroups(System& system, test::Random& random) {
    const int groups = random.between(1, 4);
    for (int g = 0; g < groups; ++g) {
        Domain group;
        group.id = DomainId("group" + std::to_string(g));
        group.kind = DomainKind::group;
        if (!system.domains.empty() && random.chance(0.5)) group.parent = random.pick(system.domains).id;
        for (Component& component : system.components)
            if (component.domain == group.parent && random.chance(0.4)) component.domain = group.id;
        // What already lies where the group does may move into it; that never closes a cycle.
        for (Domain& domain : system.domains)
            if (domain.parent == group.parent && random.chance(0.3)) domain.parent = group.id;
        for (SharedRisk& risk : system.sharedRisks)
            if (random.chance(0.3)) risk.members.push_back(group.id);
        system.domains.push_back(std::move(group));
    }
}

bool isClient(const Component& component) { return component.kind == ComponentKind::client; }
bool isClient(const Domain&) { return false; }

/// Clients are left out: to strike the group around a client is not to name the client.
void replaceMember(SharedRisk& risk, const System& system, const Domain& group) {
    const auto place = std::ranges::find(risk.members, ElementId(group.id));
    if (place == risk.members.end()) return;
    risk.members.erase(place);
    const auto add = [&](const auto& elements, auto containerOf) {
        for (const auto& element : elements)
            if (containerOf(element) == group.id && !isClient(element) &&
                std::ranges::find(risk.members, ElementId(element.id)) == risk.members.end())
                risk.members.push_back(element.id);
    };
    add(system.components, [](const Component& component) { return component.domain; });
    add(system.domains, [](const Domain& domain) { return domain.parent; });
}

/// The same system with what is in a group lying around it, for every group.
System dissolved(System system) {
    while (true) {
        const auto place = std::ranges::find_if(system.domains, &Domain::isGroup);
        if (place == system.domains.end()) return system;
        const Domain group = *place;
        system.domains.erase(place);
        for (SharedRisk& risk : system.sharedRisks) replaceMember(risk, system, group);
        for (Component& component : system.components)
            if (component.domain == group.id) component.domain = group.parent;
        for (Domain& domain : system.domains)
            if (domain.parent == group.id) domain.parent = group.parent;
    }
}

std::string answer(const System& system) {
    const auto report = analyze(std::make_shared<const System>(system));
    return report ? reportJson(*report, "design") : report.error().what;
}

std::vector<std::string> findings(const System& system) {
    std::vector<std::string> codes;
    const auto report = analyze(std::make_shared<const System>(system));
    for (const Issue& issue : report->findings)
        codes.push_back(issue.code + (issue.ids.empty() ? "" : " " + issue.ids.front().text()));
    return codes;
}

} // namespace

class TestGroups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameAnswerAsWithoutThem() {
        int withGroups = 0;
        int withinPlaces = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            test::Random random(seed);
            System system = test::randomSystem(seed);
            addGroups(system, random);
            for (Domain& domain : system.domains)
                if (domain.isGroup()) domain.failure.reset();
            QVERIFY2(checkSystem(system), std::to_string(seed).c_str());
            const System plain = dissolved(system);
            withGroups += plain.domains.size() != system.domains.size();
            withinPlaces +=
                std::ranges::any_of(plain.domains, [](const Domain& d) { return d.parent.has_value(); });
            QVERIFY2(answer(system) == answer(plain), std::to_string(seed).c_str());
        }
        QCOMPARE(withGroups, 100);
        QVERIFY(withinPlaces > 10);
    }

    void aFigureOnAGroupIsIgnored() {
        System system = systemFrom("client > node; {group web [p=0.2]: node}; [p=0.01]");
        QCOMPARE(findings(system), std::vector<std::string>{"group-figures-ignored web"});
        const auto report = analyze(std::make_shared<const System>(system));
        QCOMPARE(*report->unavailability(), 0.01);
        QCOMPARE(report->spofs.size(), std::size_t(1));
        QCOMPARE(report->spofs.front().event.type, EventType::component);
    }

    void reviewsSeeThroughGroups() {
        const char* text = "client > node*2; {zone z [p=0.1]: g}; {group g: node}";
        QVERIFY(std::ranges::count(findings(systemFrom(text)), "redundancy-one-domain z") == 1);
        // A rack in a group in a zone is as it should be; a zone in a group in a rack is not.
        const char* fine = "client > node; {zone z [p=0.1]: g}; {group g: r}; {rack r [p=0.1]: node}";
        QVERIFY(findings(systemFrom(fine)).empty());
        const char* odd = "client > node; {rack r [p=0.1]: g}; {group g: z}; {zone z [p=0.1]: node}";
        QCOMPARE(findings(systemFrom(odd)), std::vector<std::string>{"domain-nesting z"});
    }

    void anEmptyGroupIsNoFinding() {
        System system = systemFrom("client > node");
        Domain group;
        group.id = DomainId("g");
        group.kind = DomainKind::group;
        system.domains.push_back(group);
        QVERIFY(findings(system).empty());
    }

    void aRiskOnAGroupStrikesWhatIsInIt() {
        const auto u = [](const char* text) {
            return *(*analyze(std::make_shared<const System>(systemFrom(text)))).unavailability();
        };
        QCOMPARE(u("client > node*2; {group g: node}; {risk feed [p=0.1]: g}"),
                 u("client > node*2; {risk feed [p=0.1]: node}"));
    }

    void fileRoundTrip() {
        Design design;
        design.system = systemFrom("client > node*2 > db; {zone z [p=0.1]: g}; {group g: node}");
        design.layout.rects[DomainId("g")] = {8, 8, 320, 200};
        const std::string text = writeDesign(design);
        QVERIFY(text.find("\"kind\": \"group\"") != std::string::npos);
        const auto read = readDesign(text);
        QVERIFY(read);
        QVERIFY(*read == design);
    }
};

QTEST_APPLESS_MAIN(TestGroups)
#include "tst_groups.moc"
