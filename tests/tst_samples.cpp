// SPDX-License-Identifier: MIT
// Every file in samples/ has its figures pinned here, and is drawn so that it can be read.
#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "core/io/whole_file.h"
#include "tests/support/reference.h"
#include "tests/support/sample_sums.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

using namespace faultline;
namespace fs = std::filesystem;

namespace {

const fs::path samplesFolder = fs::path(FAULTLINE_SOURCE_DIR) / "samples";

/// What a sample is expected to say. The first six stand in SPEC section 8; all are checked against the
/// reference over all states, or against a sum written by hand where there are too many states.
struct Row {
    const char* file;
    double unavailability;
    double read;
    double write;
    double failuresPerYear;
    const char* spofs;    ///< ids in alphabetical order
    const char* cutSets;  ///< how many minimal ones
    const char* findings; ///< codes above "assumption", each once: what the sample teaches
    double (*byHand)();   ///< null: the reference suffices
};

// clang-format off
constexpr Row rows[] = {
    // file                     overall            read               write              failures a year
    {"1-single-server",         0.0199,            0.0199,            0.0199,            43.362,
        "db node1", "2", "", nullptr},
    {"2-more-nodes",            0.010099,          0.010099,          0.010099,          22.33143,
        "db", "2", "", nullptr},
    {"3-primary-and-replica",   0.00019999,        0.00019999,        0.00019999,        0.8759124,
        "", "2", "", nullptr},
    {"4-one-gateway",           0.0101979901,      0.0101979901,      0.0101979901,      22.762773495,
        "lb1", "3", "", nullptr},
    {"5-dns-and-two-gateways",  0.01029697030099,  0.01029697030099,  0.01029697030099,  23.1940304979867,
        "dns", "4", "", nullptr},
    {"6-two-regions",           0.0100021358649,   0.0100021358649,   0.0100021358649,   21.9121509762079,
        "dns", "29", "", nullptr},
    {"three-tier-web-in-two-zones",
        0.0007858612310217, 0.0007526439176951, 0.0006859298240041, 31.25702008117,
        "assets cdn dns eu-west", "24", "redundancy-one-domain", test::threeTierSum},
    {"active-passive-across-two-regions",
        0.0002885718796794, 0.000100090783895, 0.0002885718796794, 3.795466873031,
        "dns", "26", "", test::activePassiveSum},
    {"active-active",
        1.48530786629e-06, 1.480324233557e-06, 1.48530786629e-06, 0.04438850186217,
        "", "21", "", test::activeActiveSum},
    {"microservices-with-queue-and-cache",
        0.0007014539316244, 0.0006123097074223, 0.0007009207170854, 32.58794940579,
        "dns payments", "41", "optional-only", test::microservicesSum},
    {"sharded-database-redundant-coordinator",
        0.0001039586325151, 0.0001026313371307, 0.0001039586325151, 21.92744895658,
        "dns", "75", "", test::shardedSum},
    {"sharded-database-one-coordinator",
        0.001501055559783, 0.001499928579893, 0.001501055559783, 30.62827770617,
        "dns rack1 router1", "51", "", test::shardedOneCoordinatorSum},
    {"quorum-store-3-of-5-in-three-zones",
        3.951599153024e-06, 3.951599153024e-06, 3.951599153024e-06, 0.02898402986033,
        "", "37", "", nullptr},
    {"cold-against-hot-standby",
        0.001104925857815, 0.001104895890962, 0.001104925857815, 35.2108043122,
        "", "15", "", nullptr},
    {"one-earth",
        1.000060582867e-07, 1.000060582867e-07, 1.000060582867e-07, 7.570108176873e-08,
        "earth", "98", "redundancy-one-domain repair-long", test::oneEarthSum},
    {"shared-fate-one-release",
        0.0004680469618055, 0.0004602274325737, 0.0004680469618055, 10.47988151737,
        "certificate migration release", "21", "redundancy-one-domain", test::sharedFateSum},
    {"payment-checkout",
        0.0005087322956334, 2.279429050917e-06, 0.0005083327227132, 4.840357294744,
        "ledger-a zone-a", "13", "failover-never optional-only", test::paymentSum},
};
// clang-format on

constexpr double tolerance = 1e-12; ///< relative; the table gives 13 digits
constexpr std::size_t referenceMost = 18;

bool isNear(double a, double b, double relative) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

fs::path pathOf(const std::string& file) { return samplesFolder / (file + ".faultline"); }

/// A sample that must load.
Design load(const std::string& file) {
    auto design = loadDesign(pathOf(file));
    if (!design) {
        const Error& error = design.error();
        qFatal("%s: %s %s (%s)", file.c_str(), error.code.c_str(), error.what.c_str(), error.where.c_str());
    }
    return *std::move(design);
}

Report reportOf(const Design& design) {
    auto report = analyze(std::make_shared<const System>(design.system));
    if (!report) qFatal("not analysed: %s", report.error().what.c_str());
    return *std::move(report);
}

std::size_t uncertainEvents(const Report& report) {
    return static_cast<std::size_t>(std::ranges::count_if(report.events, &BasicEvent::isUncertain));
}

std::string idOf(const System& system, EventRef event) {
    const auto at = static_cast<std::size_t>(event.index);
    switch (event.type) {
    case EventType::component: return system.components[at].id.text();
    case EventType::domain: return system.domains[at].id.text();
    case EventType::sharedRisk: return system.sharedRisks[at].id.text();
    default: return system.connections[at].id.text();
    }
}

std::string joined(const std::set<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

void addRows() {
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < std::size(rows); ++i) QTest::newRow(rows[i].file) << static_cast<int>(i);
}

const Row& fetchedRow() {
    QFETCH(int, number);
    return rows[number];
}

constexpr double partWidth = 120.0;
constexpr double partHeight = 64.0;
constexpr double leastGap = 60.0;     ///< between components, in x or in y
constexpr double leastPadding = 24.0; ///< of a domain around what lies in it
constexpr double titleHeight = 24.0;  ///< above that

/// How far two rectangles are apart in the direction in which they are furthest; negative: they overlap.
double gapBetween(const Rect& a, const Rect& b) {
    return std::max(std::max(b.x - a.x - a.width, a.x - b.x - b.width),
                    std::max(b.y - a.y - a.height, a.y - b.y - b.height));
}

/// Whether `inner` stands in `outer` with padding all round and a title above.
bool isFramed(const Rect& inner, const Rect& outer) {
    return inner.x - outer.x >= leastPadding && inner.y - outer.y >= leastPadding + titleHeight &&
           outer.x + outer.width - inner.x - inner.width >= leastPadding &&
           outer.y + outer.height - inner.y - inner.height >= leastPadding;
}

/// A thing as it is drawn: a component's box or a domain's frame.
struct Drawn {
    std::string id;
    Rect rect;
    std::set<std::string> around; ///< ids of the domains it lies in
    bool isDomain;
};

std::set<std::string> domainsFrom(const System& system, std::optional<DomainId> domain) {
    std::set<std::string> ids;
    for (; domain; domain = find<Domain>(system, *domain)->parent) ids.insert(domain->text());
    return ids;
}

/// Everything that has a place in the layout.
std::vector<Drawn> drawnIn(const Design& design) {
    std::vector<Drawn> all;
    for (const Component& component : design.system.components)
        if (const auto at = design.layout.positions.find(component.id); at != design.layout.positions.end())
            all.push_back({component.id.text(),
                           {at->second.x, at->second.y, partWidth, partHeight},
                           domainsFrom(design.system, component.domain),
                           false});
    for (const Domain& domain : design.system.domains)
        if (const auto at = design.layout.rects.find(domain.id); at != design.layout.rects.end())
            all.push_back({domain.id.text(), at->second, domainsFrom(design.system, domain.parent), true});
    return all;
}

/// What is wrong between two drawn things, or nothing.
std::string faultBetween(const Drawn& a, const Drawn& b) {
    if (a.around.contains(b.id))
        return isFramed(a.rect, b.rect) ? std::string() : fmt::format("{} sticks out of {}", a.id, b.id);
    if (b.around.contains(a.id)) return faultBetween(b, a);
    const double least = a.isDomain || b.isDomain ? 0.0 : leastGap;
    return gapBetween(a.rect, b.rect) >= least ? std::string()
                                               : fmt::format("{} and {} are too close", a.id, b.id);
}

} // namespace

class tst_Samples : public QObject {
    Q_OBJECT

private slots:
    void everyFileHasARow();
    void everyFileIsInTheReadme();
    void figures_data() { addRows(); }
    void figures();
    void structure_data() { addRows(); }
    void structure();
    void checkedWithoutTheEngine_data() { addRows(); }
    void checkedWithoutTheEngine();
    void saysWhatItTeaches_data() { addRows(); }
    void saysWhatItTeaches();
    void isDrawnReadably_data() { addRows(); }
    void isDrawnReadably();
    void savesToTheSameBytes_data() { addRows(); }
    void savesToTheSameBytes();
};

void tst_Samples::everyFileHasARow() {
    std::set<std::string> files;
    for (const auto& entry : fs::directory_iterator(samplesFolder))
        if (entry.path().extension() == ".faultline") files.insert(entry.path().stem().string());
    std::set<std::string> known;
    for (const Row& row : rows) known.insert(row.file);
    QCOMPARE(QString::fromStdString(joined(files)), QString::fromStdString(joined(known)));
}

void tst_Samples::everyFileIsInTheReadme() {
    const auto readme = readWholeFile(samplesFolder / "README.md", 1 << 20);
    QVERIFY2(readme, "samples/README.md cannot be read");
    for (const Row& row : rows) {
        const std::string link = fmt::format("({}.faultline)", row.file);
        QVERIFY2(readme->find(link) != std::string::npos, fmt::format("no link {}", link).c_str());
    }
}

void tst_Samples::figures() {
    const Row& row = fetchedRow();
    const Report report = reportOf(load(row.file));
    const auto check = [](const char* what, std::optional<double> actual, double expected) {
        QVERIFY2(actual, fmt::format("{}: none", what).c_str());
        QVERIFY2(isNear(*actual, expected, tolerance),
                 fmt::format("{}: {:.14g} instead of {:.14g}", what, *actual, expected).c_str());
    };
    check("overall", report.unavailability(), row.unavailability);
    check("read", report.read ? report.read->exact : std::nullopt, row.read);
    check("write", report.write ? report.write->exact : std::nullopt, row.write);
    check("failures a year", hoursPerYear * report.frequencyPerHour.value_or(-1.0), row.failuresPerYear);
}

void tst_Samples::structure() {
    const Row& row = fetchedRow();
    const Design design = load(row.file);
    const Report report = reportOf(design);
    std::set<std::string> spofs;
    for (const SpofResult& spof : report.spofs) spofs.insert(idOf(design.system, spof.event));
    QCOMPARE(joined(spofs).c_str(), row.spofs);
    QVERIFY2(report.cutSets, "no cut sets");
    QCOMPARE(report.cutSets->count.c_str(), row.cutSets);
    std::set<std::string> findings;
    for (const Issue& issue : report.findings)
        if (issue.severity != Severity::assumption) findings.insert(issue.code);
    QCOMPARE(joined(findings).c_str(), row.findings);
}

void tst_Samples::checkedWithoutTheEngine() {
    const Row& row = fetchedRow();
    const Design design = load(row.file);
    const Report report = reportOf(design);
    if (row.byHand) {
        const double expected = row.byHand();
        QVERIFY2(isNear(*report.unavailability(), expected, tolerance),
                 fmt::format("{:.14g}, by hand {:.14g}", *report.unavailability(), expected).c_str());
    }
    if (uncertainEvents(report) > referenceMost) {
        QVERIFY2(row.byHand, "too large for the reference, and no sum by hand");
        return;
    }
    const test::ReferenceReport reference = test::evaluateReference(design.system);
    const auto check = [](const char* what, double actual, double expected) {
        QVERIFY2(isNear(actual, expected, tolerance),
                 fmt::format("{}: {:.14g}, the reference {:.14g}", what, actual, expected).c_str());
    };
    check("overall", *report.unavailability(), reference.overall->unavailability);
    check("read", *report.read->exact, reference.read->unavailability);
    check("write", *report.write->exact, reference.write->unavailability);
    check("frequency", *report.frequencyPerHour, reference.overall->frequency);
    QCOMPARE(report.cutSets->count, std::to_string(reference.cutSets.size()));
    std::set<std::string> spofs;
    for (const test::ReferenceSpof& spof : reference.spofs) spofs.insert(spof.event.id.text());
    QCOMPARE(joined(spofs).c_str(), row.spofs);
}

void tst_Samples::saysWhatItTeaches() {
    const Design design = load(fetchedRow().file);
    constexpr std::size_t fewestCharacters = 200;
    QVERIFY2(design.system.properties.notes.size() >= fewestCharacters, "the design has no notes");
    const bool hasPartNotes =
        std::ranges::any_of(design.system.components, [](const Component& c) { return !c.notes.empty(); });
    QVERIFY2(hasPartNotes, "no component has notes");
    QVERIFY2(!design.system.properties.name.empty(), "the design has no name");
}

void tst_Samples::isDrawnReadably() {
    const Design design = load(fetchedRow().file);
    const std::vector<Drawn> all = drawnIn(design);
    QCOMPARE(all.size(), design.system.components.size() + design.system.domains.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const std::string fault = faultBetween(all[i], all[j]);
            QVERIFY2(fault.empty(), fault.c_str());
        }
}

void tst_Samples::savesToTheSameBytes() {
    const std::string file = fetchedRow().file;
    const auto before = readWholeFile(pathOf(file), 1 << 24);
    QVERIFY2(before, "cannot be read");
    QCOMPARE(QString::fromStdString(writeDesign(load(file))), QString::fromStdString(*before));
}

QTEST_GUILESS_MAIN(tst_Samples)
#include "tst_samples.moc"
