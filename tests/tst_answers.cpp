// SPDX-License-Identifier: MIT
// Availability, frequency and lifetime: designs whose answers are in print or exactly derived. The case ids
// and what of them is not asked here stand in tests/data/answers/README.md.

#include "core/analysis/figures.h"
#include "core/base/units.h"
#include "tests/support/answers.h"

#include <QtTest>
#include <fmt/format.h>

using namespace faultline;
using namespace faultline::test;

namespace {

/// A design and its availability, in all the digits that its source has.
struct Answer {
    const char* id;
    const char* source;
    const char* design;
    DecimalText availability;
};

constexpr Answer answers[] = {
    // One part: mean times.
    {"MT-TLG", "tl-garden.com reliability guide 2", "client > node [mtbf=1000, mttr=10]",
     "0.990099009900990099009900990099009900990099"},
    {"MT-165", "slides: up 165 of 168 hours", "client > node [mtbf=165, mttr=3]",
     "0.982142857142857142857142857142857142857142"},
    // Misprint: the page has U = 2.25e-5; two hours in ten years and two hours are this.
    {"MT-MITEL-1", "Mitel MX-ONE, IP extensions", "client > ext [mtbf=87600, mttr=2]",
     "0.9999771694710166434556288669208466"},

    // Service levels in series and in parallel.
    {"SLA-AZ-2", "Microsoft Learn 122986", "client [requires=any] > db [p=0.0001], queue [p=0.001]",
     "0.9999999"},
    {"SLA-SE711X", "derived: mesh",
     "client > gw [p=0.0001] > app*2 [p=0.0005] > sql*2 [p=0.0001, service=sql]", "0.99989974002600249975"},
    {"SLA-RWA-DEV", "Azure reliable-web-app .NET",
     "client > gw [p=0.0001] > app [p=0.0005] > apiEntra [p=0.0001], cache [p=0.001], sql [p=0.00005], "
     "storage [p=0.001], apiVault [p=0.0001], apiConfiguration [p=0.001]",
     "0.996155765766586001103973625025"},
    {"SLA-RWJ-DEV", "Azure reliable-web-app Java",
     "client > gw [p=0.0001] > app [p=0.0005] > apiEntra [p=0.0001], cache [p=0.001], sql [p=0.001], "
     "apiVault [p=0.0001]",
     "0.9972027788242124830005"},
    {"SLA-AWS-3x4N", "AWS Reliability Pillar notes", "client > app [p=0.0001] > api*2 [p=0.0001]",
     "0.999700029999"},
    {"SLA-BN-2", "beaunelford.org", "client > web*2 [p=0.05]", "0.9975"},
    {"SLA-BN-S", "beaunelford.org", "client > web [p=0.05] > ext [p=0.05]", "0.9025"},
    {"SLA-CB-1", "calcbee.com", "client > app [p=0.0001] > apiA [p=0.0005] > apiB [p=0.001]",
     "0.99840064995"},
    {"SLA-BRK-2", "lazymonad.com after M. Brooker", "client > web*2 [p=0.08]", "0.9936"},
    {"SLA-BRK-2 correlated", "the same", "client > web*2 [p=0]; {risk r [p=0.08]: web}", "0.92"},
    {"SLA-BRK-3", "the same", "client > web*3 [p=0.08]", "0.999488"},
    {"SLA-PN-2", "Cloudonomics", "client > web*2 [p=0.1]", "0.99"},
    {"SLA-PN-3", "Cloudonomics", "client > web*3 [p=0.1]", "0.999"},
    {"SLA-PN-4", "Cloudonomics", "client > web*4 [p=0.1]", "0.9999"},
    {"SLA-HYSTRIX", "Netflix Hystrix wiki", "client > api*30 [p=0.0001]", "0.997004345942739075533571478515"},
    {"SLA-SDP-S", "system-design-primer", "client > app [p=0.001] > db [p=0.001]", "0.998001"},
    {"SLA-SDP-P", "system-design-primer", "client > app*2 [p=0.001]", "0.999999"},
    {"SLA-REAL", "interview notes", "client > dns [p=0.0001] > gw [p=0.001] > srv*2 [p=0.0005]",
     "0.998899850274975"},
    {"SLA-REAL naive", "the same", "client > srv*2 [p=0.0005]", "0.99999975"},
    {"DT-QNX", "QNX cookbook", "client > nodeA [p=0.00001] > nodeB [p=0.00001]", "0.9999800001"},

    // k of n: as a group of parts, and as a stack.
    {"SLA-AWSNS n2s1", "AWS Availability and Beyond", "client [requires=1] > node*2", "0.9999"},
    {"SLA-AWSNS n3s1", "the same", "client [requires=2] > node*3", "0.999702"},
    {"SLA-AWSNS n3s2", "the same", "client [requires=1] > node*3", "0.999999"},
    {"SLA-AWSNS n5s2", "the same", "client > node [count=5, need=3]", "0.9999901494"},
    {"KN-RA group", "reliabilityanalytics.com", "client [requires=3] > node*4 [p=0.1]", "0.9477"},
    {"KN-RA stack", "the same", "client > node [p=0.1, count=4, need=3]", "0.9477"},
    {"KN-CH group", "coursehero.com", "client [requires=3] > node*4 [p=0.03]", "0.99481357"},
    {"KN-CH stack", "the same", "client > node [p=0.03, count=4, need=3]", "0.99481357"},
    {"KN-Q1", "H. Howard: majority quorums", "client [requires=1] > zk*1", "0.99"},
    {"KN-Q2", "the same", "client [requires=2] > zk*2", "0.9801"},
    {"KN-Q3", "the same", "client [requires=2] > zk*3", "0.999702"},
    {"KN-Q5", "the same", "client [requires=3] > zk*5", "0.9999901494"},
    {"KN-Q7", "the same", "client [requires=4] > zk*7", "0.9999996583302"},
    {"KN-Q7 stack", "the same", "client > zk [count=7, need=4]", "0.9999996583302"},

    // Neither series nor parallel. X and Y are the bridge's inner corners, which do not fail.
    {"BR-9", "Moore and Shannon",
     "[p=0.1]; client [requires=any] > node1 > nodeX [p=0, requires=any] > node2; "
     "client > node3 > nodeY [p=0, requires=any] > node4; nodeX, nodeY <> node5 [requires=any]",
     "0.97848"},
    {"BR-U", "derived",
     "client [requires=any] > node1 [p=0.1] > nodeX [p=0, requires=any] > node2 [p=0.2]; "
     "client > node3 [p=0.3] > nodeY [p=0, requires=any] > node4 [p=0.4]; "
     "nodeX, nodeY <> node5 [p=0.5, requires=any]",
     "0.865"},
    {"TRAP-SHARED", "derived",
     "[p=0.1]; client [requires=all] > nodeX [p=0, requires=any] > nodeA, nodeB; "
     "client > nodeY [p=0, requires=any] > nodeA, nodeC",
     "0.981"},
    {"TRAP-DIAMOND", "The Calculus of Service Availability",
     "client > app [p=0.001] > apiA [p=0.001], apiB [p=0.001] > db", "0.98703296901"},
    {"NET-BRIDGE-NE one way", "derived",
     "[p=0.1]; client [requires=any] > [p=0.05] nodeA [requires=any], nodeB [requires=any] > [p=0.05] nodeT "
     "[p=0]; "
     "nodeA > [p=0.05] nodeB",
     "0.966486121875"},
    {"NET-BRIDGE-NE two arcs", "derived",
     "[p=0.1]; client [requires=any] > [p=0.05] nodeA [requires=any], nodeB [requires=any] > [p=0.05] nodeT "
     "[p=0]; "
     "nodeA <> [p=0.05] nodeB",
     "0.96822230625"},
    {"NET-BRIDGE-NE undirected", "derived",
     "[p=0.1]; client [requires=any] > [p=0.05] nodeA [requires=any], nodeB [requires=any] > [p=0.05] nodeT "
     "[p=0]; "
     "nodeA, nodeB <> nodeAB [p=0.05, requires=any]",
     "0.96822230625"},

    // Loss of every copy, no repair.
    {"DUR-PN n1", "P^n", "client > disk*1 [p=0.04, service=copies]", "0.96"},
    {"DUR-PN n2", "P^n", "client > disk*2 [p=0.04, service=copies]", "0.9984"},
    {"DUR-PN n3", "P^n", "client > disk*3 [p=0.04, service=copies]", "0.999936"},
    {"DUR-PN n4", "P^n", "client > disk*4 [p=0.04, service=copies]", "0.99999744"},
    {"DUR-PN n5", "P^n", "client > disk*5 [p=0.04, service=copies]", "0.9999998976"},
    {"DUR-6COPIES 1 %", "devops.stackexchange 6561", "client > disk*6 [service=copies]", "0.999999999999"},
    {"DUR-6COPIES 2 %", "the same", "client > disk*6 [p=0.02, service=copies]", "0.999999999936"},
    {"DUR-6COPIES eleven nines", "derived",
     "client > disk*6 [p=0.0146779926762206954092051711482, service=copies]", "0.99999999999"},

    // Common causes and regions.
    {"CCF-B2-0.01-0.1", "RePyability test_ccf", "client > node*2 [p=0.009]; {risk r [p=0.001]: node}",
     "0.998919081"},
    {"CCF-B2-0.01-0.1 none", "the same", "client > node*2", "0.9999"},
    {"CCF-B2-0.1-0.2", "the same", "client > node*2 [p=0.08]; {risk r [p=0.02]: node}", "0.973728"},
    {"CCF-2OO3", "fta-studio.pages.dev",
     "client [requires=2] > node*3 [p=0.00095]; {risk r [p=0.00005]: node}", "0.9999472943500392625"},
    {"CCF-2OO3 none", "the same", "client [requires=2] > node*3 [p=0.001]", "0.999997002"},
    {"REG-1", "derived", "client > node*2; {region R1 [p=0.001]: node}", "0.9989001"},
    {"REG-22", "derived",
     "client [requires=any] > nodeA*2, nodeB*2; {region R1 [p=0.001]: nodeA}; {region R2 [p=0.001]: nodeB}",
     "0.99999879021999"},

    // Architectures. Others stand in tst_answers_structure.cpp with their cut sets.
    {"ARCH-PN m1n1", "(1 - P^n)^m", "client > gw", "0.99"},
    {"ARCH-PN m1n2", "the same", "client > gw*2", "0.9999"},
    {"ARCH-PN m1n3", "the same", "client > gw*3", "0.999999"},
    {"ARCH-PN m3n1", "the same", "client > gw > web > zk", "0.970299"},
    {"ARCH-PN m3n2", "the same", "client > gw*2 > web*2 > zk*2", "0.999700029999"},
    {"ARCH-PN m3n3", "the same", "client > gw*3 > web*3 > zk*3", "0.999997000002999999"},
    {"ARCH-PN m5n1", "the same", "client > dns > cdn > gw > web > zk", "0.9509900499"},
    {"ARCH-PN m5n2", "the same", "client > dns*2 > cdn*2 > gw*2 > web*2 > zk*2", "0.99950009999000049999"},
    {"ARCH-PN m5n3", "the same", "client > dns*3 > cdn*3 > gw*3 > web*3 > zk*3",
     "0.999995000009999990000004999999"},

    // Cycles: greatest fixpoint where parts need each other, least wherever something grounds them.
    {"CYC-1 greatest", "derived", "client > extA [p=0.01] <> extB [p=0.02]", "0.9702"},
    {"CYC-2 least", "derived",
     "client > extA [p=0.01, requires=any] > extB [p=0.02], extC [p=0.1]; extB > extA", "0.891"},
    {"CYC-3 least", "derived",
     "[p=0.1]; client > nodeT [p=0, requires=any] > node2 [requires=any], node3 [requires=any]; "
     "node2 <> node3; node1 [requires=any] <> node2; node1 > nodeS [p=0]",
     "0.81"},
};

/// A repairable design: frequency and mean times as well. All times in the source's unit, called hours.
struct RepairAnswer {
    const char* id;
    const char* source;
    const char* design;
    DecimalText availability;
    DecimalText frequency;
};

constexpr RepairAnswer repairs[] = {
    {"MT-MUT-2", "RePyability: MUT = 1/0.7", "client > app [mtbf=5, mttr=1] > db [mtbf=2, mttr=1]",
     "0.555555555555555555555555555556", "0.388888888888888888888888888889"},
    {"MT-MUT-3", "derived", "client [requires=any] > app [mtbf=5, mttr=1], db [mtbf=2, mttr=1]",
     "0.944444444444444444444444444444", "0.111111111111111111111111111111"},
    {"CT-SER-IND", "derived", "client > app [mtbf=100, mttr=10] > db [mtbf=120, mttr=10]",
     "0.839160839160839160839160839161", "0.0153846153846153846153846153846"},
    {"CT-2A-2R", "derived", "client > node [count=2, crews=2, mtbf=1000, mttr=10]",
     "0.999901970395059307910989118714", "0.0000196059209881384178021762572297"},
    {"CT-2A-2R two parts", "derived", "client > node*2 [mtbf=1000, mttr=10]",
     "0.999901970395059307910989118714", "0.0000196059209881384178021762572297"},
    {"CT-2A-1R", "Helvik 2007", "client > node [count=2, crews=1, mtbf=1000, mttr=10]",
     "0.999803960007841599686336012546559", "0.0000196039992158400313663987453441"},
    {"CT-COLD-1R", "textbook", "client > node [count=2, standby=cold, crews=1, mtbf=1000, mttr=10]",
     "0.999900999900999900999900999900999", "0.00000990000990000990000990000990001"},
    {"CT-3-2-1R", "derived", "client > node [count=3, need=2, crews=1, mtbf=1000, mttr=10]",
     "0.999411996437047717556466777798693", "0.0000582181745497309350032893268621"},
    {"CT-3-2-3R", "derived", "client > node [count=3, need=2, crews=3, mtbf=1000, mttr=10]",
     "0.999707852365473779021858660721478", "0.0000582354088756586667391373977119"},
    {"CT-5-3-5R", "derived", "client > node [count=5, need=3, crews=5, mtbf=1000, mttr=10]",
     "0.99999043767469298341393662378262352", "0.00000285439706282024638462588950652"},
    {"CT-2P1-COLD", "derived", "client > node [count=3, need=2, standby=cold, crews=1, mtbf=1000, mttr=10]",
     "0.999604078384639809330422068122038", "0.0000392001599366525415423694928675"},
    // In days: four failures and two repairs a day. The case's "per hour" is per day.
    {"CT-5PAR", "imathworks.com", "client > node [count=5, mtbf=0.25, mttr=0.5]",
     "0.868312757201646090534979423868", "1.31687242798353909465020576132"},
    {"CT-COV-1", "Trivedi 2nd ed., chapter 8", "client > node [count=2, crews=1, mtbf=10000, mttr=2]",
     "0.9999999200319936000005117952409599967", "3.99840031999997442023795200016E-8"},
};

} // namespace

class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void availability_data();
    void availability();
    void frequency_data();
    void frequency();
    void downtime_data();
    void downtime();
    void nines();
    void meanTimesApproximated();
    void meanTimeToLoss();
};

void TestAnswers::availability_data() {
    QTest::addColumn<const Answer*>("answer");
    for (const Answer& answer : answers) QTest::addRow("%s (%s)", answer.id, answer.source) << &answer;
}

void TestAnswers::availability() {
    QFETCH(const Answer*, answer);
    const double u = *reportOf(answer->design).unavailability();
    QVERIFY2(agrees(1.0 - u, answer->availability), shown(1.0 - u, answer->availability).c_str());
    QVERIFY2(agreesWithComplement(u, answer->availability),
             shown(u, fmt::format("1 - {}", answer->availability).c_str()).c_str());
}

void TestAnswers::frequency_data() {
    QTest::addColumn<const RepairAnswer*>("answer");
    for (const RepairAnswer& answer : repairs) QTest::addRow("%s (%s)", answer.id, answer.source) << &answer;
}

void TestAnswers::frequency() {
    QFETCH(const RepairAnswer*, answer);
    const Report report = reportOf(answer->design);
    const double u = *report.unavailability();
    QVERIFY2(agrees(1.0 - u, answer->availability), shown(1.0 - u, answer->availability).c_str());
    QVERIFY2(agreesWithComplement(u, answer->availability),
             shown(u, fmt::format("1 - {}", answer->availability).c_str()).c_str());
    QVERIFY2(agrees(*report.frequencyPerHour, answer->frequency),
             shown(*report.frequencyPerHour, answer->frequency).c_str());
}

void TestAnswers::downtime_data() {
    QTest::addColumn<QString>("design");
    QTest::addColumn<QString>("minutes");
    const auto row = [](const char* id, const char* design, const char* minutes) {
        QTest::newRow(id) << QString::fromUtf8(design) << QString::fromUtf8(minutes);
    };
    row("DT-AWS-1 (AWS Well-Architected)", "client > node [p=0.01]", "5256");
    // Misprint: the slide's text has 5.356.
    row("MT-TRIV-DT (Trivedi, chapter 8)", "client > node [p=0.00001]", "5.256");
    // 315.36 s and 630.7168464 s.
    row("DT-QNX one module (QNX cookbook)", "client > node [p=0.00001]", "5.256");
    row("DT-QNX pair (QNX cookbook)", "client > nodeA [p=0.00001] > nodeB [p=0.00001]", "10.51194744");
    row("SLA-AWS-3x4N (AWS Reliability Pillar notes)", "client > app [p=0.0001] > api*2 [p=0.0001]",
        "157.6642325256");
    row("CT-2A-2R (derived)", "client > node [count=2, mtbf=1000, mttr=10]",
        "51.5243603568277619841192039996");
    row("CT-2A-1R (Helvik 2007)", "client > node [count=2, crews=1, mtbf=1000, mttr=10]",
        "103.038619878455204861791805528");
}

void TestAnswers::downtime() {
    QFETCH(QString, design);
    QFETCH(QString, minutes);
    const QByteArray expected = minutes.toUtf8();
    const double down = downtimeMinutesPerYear(*reportOf(design.toStdString()).unavailability());
    QVERIFY2(agrees(down, expected.constData()), shown(down, expected.constData()).c_str());
}

void TestAnswers::nines() {
    // DUR-6COPIES: "eleven nines" is six copies of 1.4678 % each.
    const Report copies = reportOf("client > disk*6 [p=0.0146779926762206954092051711482, service=copies]");
    const std::optional<double> eleven = ninesOf(*copies.unavailability());
    QVERIFY(eleven);
    QVERIFY2(agrees(*eleven, "11"), shown(*eleven, "11").c_str());
}

/// MTTR/MTBF, which the Mitel page takes for U, is the odds of the exact one.
void TestAnswers::meanTimesApproximated() {
    const auto odds = [](const char* design) {
        const double u = *reportOf(design).unavailability();
        return u / (1.0 - u);
    };
    const double decade = odds("client > ext [mtbf=87600, mttr=2]");
    QVERIFY2(agrees(decade, "0.0000228310502283105022831050228311"), "MT-MITEL-1 (misprinted as 2.25e-5)");
    const double lifetime = odds("client > ext [mtbf=1095000, mttr=2]");
    QVERIFY2(agrees(lifetime, "0.00000182648401826484018264840182648"), "MT-MITEL-2");
}

/// The mean time to the first loss with all n disks fresh: until the first failure, then the mean up time of
/// the stack, which every repair starts with one disk failed (Patterson, Gibson, Katz 1988).
void TestAnswers::meanTimeToLoss() {
    const auto untilLoss = [](const char* design, double disks) {
        const Report report = reportOf(design);
        return 1e6 / disks + (1.0 - *report.unavailability()) / *report.frequencyPerHour;
    };
    const double mirror = untilLoss("client > disk [count=2, mtbf=1000000, mttr=24]", 2);
    QVERIFY2(agrees(mirror, "20834833333.3333333333333333333"), "DUR-MIRROR");
    const double raid5 = untilLoss("client > disk [count=8, need=7, mtbf=1000000, mttr=24]", 8);
    QVERIFY2(agrees(raid5, "744315476.190476190476190476190"), "DUR-RAID5");
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
