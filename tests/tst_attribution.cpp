// SPDX-License-Identifier: MIT
// The downtime divided among the parts: known by hand, adding up on random designs, fair by its axioms.

#include "core/analysis/analyze.h"
#include "core/analysis/attribution.h"
#include "core/io/design_file.h"
#include "core/io/words.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QtTest>

#include <cmath>
#include <filesystem>
#include <map>

using namespace faultline;
using namespace faultline::test;

namespace {

Report reportOf(System system, const AnalysisOptions& options = {}) {
    return *analyze(std::make_shared<const System>(std::move(system)), options);
}

/// The shares by the name of what fails. Throws where there are none to be had.
std::map<std::string, double> sharesOf(const Report& report) {
    std::map<std::string, double> shares;
    const Result<std::vector<DowntimeShare>> attributed = attributeDowntime(report);
    for (const DowntimeShare& share : *attributed)
        shares[labelOf(*report.system, report.events[share.event].ref)] = share.unavailability;
    return shares;
}

double sumOf(const std::vector<DowntimeShare>& shares) {
    double sum = 0.0;
    for (const DowntimeShare& share : shares) sum += share.unavailability;
    return sum;
}

bool isClose(double actual, double expected) {
    return std::abs(actual - expected) <= 1e-12 * std::abs(expected);
}

} // namespace

class TestAttribution : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLonePartAnswersForAll() {
        const auto shares = sharesOf(reportOf(systemFrom("client > node [p=0.02]")));
        QCOMPARE(shares.size(), 1U);
        QVERIFY(isClose(shares.at("node"), 0.02));
    }

    // U = a + b - ab: the integral of a·(1 - t·b) is a - ab/2.
    void ofAChainEachBearsItsOwnAndHalfOfWhatIsCommon() {
        const auto shares = sharesOf(reportOf(systemFrom("client > node [p=0.02] > db [p=0.3]")));
        QVERIFY(isClose(shares.at("node"), 0.02 - 0.003));
        QVERIFY(isClose(shares.at("db"), 0.3 - 0.003));
    }

    // U = ab: the integral of a·t·b is ab/2, however unlike the two are.
    void ofAPairBothBearTheSame() {
        const auto shares = sharesOf(reportOf(systemFrom("client > gw [p=0.02], gw2 [p=0.3]")));
        QVERIFY(isClose(shares.at("gw"), 0.003));
        QVERIFY(isClose(shares.at("gw2"), 0.003));
    }

    // Two of three needed: U = ab + bc + ac - 2abc, A(a) = ab/2 + ac/2 - 2abc/3.
    void ofAQuorumByHand() {
        const auto shares =
            sharesOf(reportOf(systemFrom("client [requires=2] > db [p=0.1], db2 [p=0.2], db3 [p=0.4]")));
        QVERIFY(isClose(shares.at("db"), 0.01 + 0.02 - 0.016 / 3.0));
        QVERIFY(isClose(shares.at("db2"), 0.01 + 0.04 - 0.016 / 3.0));
        QVERIFY(isClose(shares.at("db3"), 0.02 + 0.04 - 0.016 / 3.0));
    }

    // 40 in a row: the integral of p·(1 - t·p)^39 is U/40. The first two rules do not agree here.
    void equalPartsBearEqualShares() {
        const Report report = reportOf(systemFrom("[p=0.4]; client [requires=all] > node*40"));
        const auto shares = *attributeDowntime(report);
        QCOMPARE(shares.size(), 40U);
        for (const DowntimeShare& share : shares)
            QVERIFY(isClose(share.unavailability, (1.0 - std::pow(0.6, 40)) / 40.0));
        for (std::size_t i = 1; i < shares.size(); ++i) QVERIFY(shares[i - 1].event < shares[i].event);
    }

    void whatDoesNotMatterHasNoShare() {
        const auto shares = sharesOf(reportOf(systemFrom("client > node; node > [optional] cache [p=0.5]")));
        QCOMPARE(shares.size(), 1U);
        QVERIFY(shares.contains("node"));
    }

    void domainsAndRisksAnswerForWhatTheyTakeDown() {
        const auto shares = sharesOf(reportOf(
            systemFrom("client > node*2 [p=0.001]; {region eu [p=0.01]: node}; {risk rel [p=1e-4]: node}")));
        QVERIFY(shares.at("eu") > shares.at("rel"));
        QVERIFY(shares.at("rel") > shares.at("node1"));
    }

    void largestFirst() {
        const auto shares =
            *attributeDowntime(reportOf(systemFrom("client > gw [p=1e-4] > node [p=0.02] > db [p=0.003]")));
        QCOMPARE(shares.size(), 3U);
        QVERIFY(shares[0].unavailability > shares[1].unavailability);
        QVERIFY(shares[1].unavailability > shares[2].unavailability);
    }

    void addsUpOnRandomDesigns() {
        int divided = 0;
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            const Report report = reportOf(randomSystem(seed));
            const auto shares = attributeDowntime(report);
            if (!report.unavailability()) {
                QCOMPARE(shares.error().code, "no-exact-figure");
                continue;
            }
            if (shares->empty()) {
                const double u = *report.unavailability();
                QVERIFY2(u == 0.0 || u == 1.0, qPrintable(QString::number(seed)));
                continue;
            }
            ++divided;
            QVERIFY2(isClose(sumOf(*shares), *report.unavailability()), qPrintable(QString::number(seed)));
            for (const DowntimeShare& share : *shares) {
                const BasicEvent& event = report.events[share.event];
                // Nobody answers for more than the time it is down itself.
                QVERIFY(share.unavailability <= event.unavailability * (1.0 + 1e-12));
            }
        }
        QVERIFY(divided > 200);
    }

    /// Integrated by Simpson's rule over analyses of designs whose figures are all scaled down.
    void equalsTheIntegralTakenTheSlowWay() {
        const auto scaled = [](double t) {
            System system = systemFrom("client > gw*2 > node*3 > db ~ db2; {zone a [p=0.01]: gw1 node1 db}");
            for (Component& component : system.components)
                if (component.kind != ComponentKind::client)
                    component.failure = Failure::fromProbability(*Probability::from(0.2 * t));
            system.domains[0].failure = Failure::fromProbability(*Probability::from(0.01 * t));
            return system;
        };
        std::map<std::string, double> slow;
        constexpr int steps = 200;
        for (int step = 1; step <= steps; ++step) { // at 0 every importance is 0: each cut set has two
            const Report report = reportOf(scaled(static_cast<double>(step) / steps));
            const double weight = (step == steps ? 1.0 : step % 2 == 1 ? 4.0 : 2.0) / (3.0 * steps);
            for (const ImportanceResult& importance : report.importance)
                slow[labelOf(*report.system, report.events[importance.event].ref)] +=
                    weight * importance.birnbaum;
        }
        // The zone alone takes everything of its own down but leaves gw2, node2, node3 and db2.
        const Report report = reportOf(scaled(1.0));
        const auto shares = sharesOf(report);
        for (const BasicEvent& event : report.events) {
            const std::string name = labelOf(*report.system, event.ref);
            const double expected = event.unavailability * slow.at(name);
            QVERIFY2(std::abs(shares.at(name) - expected) <= 1e-8 * *report.unavailability(), name.c_str());
        }
    }

    void addsUpOnTheSamples() {
        int files = 0;
        for (const auto& file :
             std::filesystem::directory_iterator(std::filesystem::path(FAULTLINE_SOURCE_DIR) / "samples")) {
            if (file.path().extension() != ".faultline") continue;
            const Report report = reportOf(loadDesign(file.path())->system);
            const auto shares = attributeDowntime(report);
            QVERIFY(shares && !shares->empty());
            QVERIFY2(isClose(sumOf(*shares), *report.unavailability()), file.path().c_str());
            ++files;
        }
        QVERIFY(files >= 17);
    }

    void nothingToDivide() {
        QVERIFY(attributeDowntime(reportOf(systemFrom("[p=0]; client > node")))->empty());
        QVERIFY(attributeDowntime(reportOf(systemFrom("client > node [p=1]")))->empty());
        QCOMPARE(attributeDowntime(reportOf(systemFrom("client"))).error().code, "no-exact-figure");
        const Report bounds =
            reportOf(systemFrom("client [requires=2] > node*3 > db*3"), {.diagramNodes = 1});
        QCOMPARE(bounds.method, Method::bounds);
        QCOMPARE(attributeDowntime(bounds).error().code, "no-exact-figure");
    }

    void aStopIsHeeded() {
        const Report report = reportOf(systemFrom("client > node > db"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(attributeDowntime(report, stop.get_token()).error().code, "stopped");
    }

    /// A report whose figures alone were renewed has the events and diagrams that go together.
    void afterAFigureEdit() {
        Analyzer analyzer;
        for (const double p : {0.1, 0.2}) {
            auto system =
                std::make_shared<System>(systemFrom("client > gw [p=0.01], gw2 [p=0.02] > node [p=0.001]"));
            system->components[1].failure = Failure::fromProbability(*Probability::from(p));
            const auto shares = sharesOf(*analyzer.analyze(system));
            // U = ab + c - abc; A(c) = c - abc/3.
            QVERIFY(isClose(shares.at("node"), 0.001 - p * 0.02 * 0.001 / 3.0));
        }
    }
};

QTEST_APPLESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
