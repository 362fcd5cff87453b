// SPDX-License-Identifier: MIT
// The vocabulary types of core/base: ids, results, and quantities at the ends of their ranges.
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/base/version.h"

#include <QFile>
#include <QTest>
#include <cmath>
#include <limits>
#include <memory>
#include <type_traits>
#include <unordered_set>

using namespace faultline;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

enum class Quantity { Probability, Hours, Seconds, Cost };

/// The error code that the quantity's `from` gives for a value, or nothing; fails where the value was
/// changed.
template <class T>
QString codeOf(double value) {
    const Result<T> result = T::from(value);
    if (!result) return QString::fromStdString(result.error().code);
    const bool kept = result->value() == value && std::signbit(result->value()) == std::signbit(value);
    return kept ? QString() : QStringLiteral("the value was changed");
}

QString codeOf(Quantity quantity, double value) {
    switch (quantity) {
    case Quantity::Probability: return codeOf<Probability>(value);
    case Quantity::Hours: return codeOf<Hours>(value);
    case Quantity::Seconds: return codeOf<Seconds>(value);
    case Quantity::Cost: return codeOf<MonthlyCost>(value);
    }
    return QStringLiteral("no such quantity");
}

} // namespace

class TestUnits : public QObject {
    Q_OBJECT
private slots:
    void ranges_data();
    void ranges();
    void messagesNameTheValue();
    void defaults();
    void quantitiesCompare();
    void readingTheWrongSideThrows();
    void resultMovesItsValue();
    void resultOfVoid();
    void idsOfDifferentElementsDoNotMix();
    void idsCompareAndHash();
    void versionIsTheProjects();
};

void TestUnits::ranges_data() {
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, Quantity quantity, double value, const char* code) {
        QTest::newRow(name) << static_cast<int>(quantity) << value << QString::fromLatin1(code);
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();

    row("probability 0", Quantity::Probability, 0.0, "");
    row("probability 1", Quantity::Probability, 1.0, "");
    row("probability smallest", Quantity::Probability, smallest, "");
    row("probability just below 0", Quantity::Probability, -smallest, "probability-range");
    row("probability just above 1", Quantity::Probability, std::nextafter(1.0, 2.0), "probability-range");
    row("probability infinite", Quantity::Probability, infinity, "probability-range");
    row("probability NaN", Quantity::Probability, nan, "probability-range");

    row("hours smallest", Quantity::Hours, smallest, "");
    row("hours largest", Quantity::Hours, largest, "");
    row("hours 0", Quantity::Hours, 0.0, "hours-not-positive");
    row("hours -0", Quantity::Hours, -0.0, "hours-not-positive");
    row("hours negative", Quantity::Hours, -1.0, "hours-not-positive");
    row("hours infinite", Quantity::Hours, infinity, "hours-not-positive");
    row("hours NaN", Quantity::Hours, nan, "hours-not-positive");

    row("seconds 0", Quantity::Seconds, 0.0, "");
    row("seconds largest", Quantity::Seconds, largest, "");
    row("seconds negative", Quantity::Seconds, -smallest, "seconds-range");
    row("seconds infinite", Quantity::Seconds, infinity, "seconds-range");
    row("seconds NaN", Quantity::Seconds, nan, "seconds-range");

    row("cost 0", Quantity::Cost, 0.0, "");
    row("cost largest", Quantity::Cost, largest, "");
    row("cost negative", Quantity::Cost, -0.01, "cost-range");
    row("cost infinite", Quantity::Cost, infinity, "cost-range");
    row("cost NaN", Quantity::Cost, nan, "cost-range");
}

void TestUnits::ranges() {
    QFETCH(int, quantity);
    QFETCH(double, value);
    QFETCH(QString, code);
    QCOMPARE(codeOf(static_cast<Quantity>(quantity), value), code);
}

void TestUnits::messagesNameTheValue() {
    QCOMPARE(Probability::from(1.5).error().what, std::string("a probability must lie in [0, 1]; it is 1.5"));
    QCOMPARE(Hours::from(-2.0).error().what,
             std::string("a time in hours must be greater than 0 and finite; it is -2"));
    QVERIFY(Seconds::from(-3.0).error().what.ends_with("it is -3"));
    QVERIFY(MonthlyCost::from(infinity).error().what.ends_with("it is inf"));
}

void TestUnits::defaults() {
    QCOMPARE(Probability().value(), 0.0);
    QCOMPARE(Seconds().value(), 0.0);
    QCOMPARE(MonthlyCost().value(), 0.0);
    QCOMPARE(Hours::defaultMttr().value(), 4.0);
    QVERIFY2(!std::is_default_constructible_v<Hours>, "0 hours is no valid duration");
    QCOMPARE(hoursPerYear, 24.0 * 365.0);
}

void TestUnits::quantitiesCompare() {
    QVERIFY(*Probability::from(0.1) < *Probability::from(0.2));
    QVERIFY(*Hours::from(4.0) == Hours::defaultMttr());
    QVERIFY(*Seconds::from(2.0) > Seconds());
}

void TestUnits::readingTheWrongSideThrows() {
    const Result<int> good = 7;
    const Result<int> bad = Error{"code", "what", "where"};
    QVERIFY(good.has_value());
    QVERIFY(!bad);
    QCOMPARE(*good, 7);
    QCOMPARE(bad.error(), (Error{"code", "what", "where"}));
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)good.error());
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)bad.value());
}

void TestUnits::resultMovesItsValue() {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 3);
    QVERIFY(*result == nullptr);
}

void TestUnits::resultOfVoid() {
    const Result<void> good;
    const Result<void> bad = Error{"code", "what", ""};
    QVERIFY(good.has_value());
    QVERIFY(!bad.has_value());
    QCOMPARE(bad.error().code, std::string("code"));
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)good.error());
}

void TestUnits::idsOfDifferentElementsDoNotMix() {
    QVERIFY((!std::is_convertible_v<DomainId, ComponentId>));
    QVERIFY((!std::is_constructible_v<ComponentId, DomainId>));
    QVERIFY((!std::is_convertible_v<ElementId, ComponentId>));
    QVERIFY((!std::is_convertible_v<std::string, ComponentId>));
    QVERIFY((std::is_convertible_v<ComponentId, ElementId>));
    QCOMPARE(ElementId(SharedRiskId("r")).text(), std::string("r"));
}

void TestUnits::idsCompareAndHash() {
    QVERIFY(ComponentId().empty());
    QVERIFY(ComponentId("a") < ComponentId("b"));
    std::unordered_set<ElementId> ids{ComponentId("a"), DomainId("a"), DomainId("ä")};
    QCOMPARE(ids.size(), std::size_t(2));
    QVERIFY(ids.contains(ElementId("ä")));
}

void TestUnits::versionIsTheProjects() {
    QFile file(QStringLiteral(FAULTLINE_SOURCE_DIR "/CMakeLists.txt"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QByteArray wanted =
        "project(Faultline VERSION " + QByteArray(versionText.data(), qsizetype(versionText.size())) + ' ';
    QVERIFY2(file.readAll().contains(wanted), wanted.constData());
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
