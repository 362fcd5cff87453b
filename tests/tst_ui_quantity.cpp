// SPDX-License-Identifier: MIT
// Figures as people type them, and back: known answers, both ends of every range, and what is refused.
#include "core/base/units.h"
#include "ui/panels/quantity_text.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace faultline;
using namespace Qt::StringLiterals;

class TestQuantity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void probabilities_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, double value) {
            QTest::newRow(text) << QString::fromUtf8(text) << value;
        };
        row("0.01", 0.01);
        row("0,01", 0.01);
        row(".5", 0.5);
        row(" 1e-4 ", 1e-4);
        row("1E-4", 1e-4);
        row("1 in 1000", 0.001);
        row("1 IN 1,000", 0.001);
        row("3/4", 0.75);
        row("1 %", 0.01);
        row("0,1%", 0.001);
        row("99.9 %", 0.999);
        row("33.3 %", 0.333);
        row("100 %", 1.0);
        row("1e-3 %", 1e-5);
        row("3 nines", 0.001);
        row("three nines", 0.001);
        row("0", 0.0);
        row("1", 1.0);
        row("0,999", 0.999);
        row("1e-300", 1e-300);
    }
    void probabilities() {
        QFETCH(QString, text);
        QFETCH(double, value);
        if (text == u"1 IN 1,000"_s) {
            QCOMPARE(probabilityFrom(text).error().code, std::string("ambiguous"));
            return;
        }
        const auto read = probabilityFrom(text);
        QVERIFY2(read.has_value(), qPrintable(text));
        QCOMPARE(*read, value);
        QCOMPARE(*probabilityFrom(exactText(*read)), *read);
    }

    void availabilities_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("availability");
        QTest::addColumn<double>("unavailability");
        const auto row = [](const char* text, double a, double u) {
            QTest::newRow(text) << QString::fromUtf8(text) << a << u;
        };
        row("99.9", 0.999, 1e-3);
        row("99,9", 0.999, 1e-3);
        row("99,999", 0.99999, 1e-5);
        row("99.9 %", 0.999, 1e-3);
        row("0.999", 0.999, 1e-3);
        row("3 nines", 0.999, 1e-3);
        row("Five nines", 0.99999, 1e-5);
        row("5 9s", 0.99999, 1e-5);
        row("100 %", 1.0, 0.0);
        row("100", 1.0, 0.0);
        row("0 %", 0.0, 1.0);
        row("0", 0.0, 1.0);
        row("5 %", 0.05, 0.95);
        row("12 nines", 1.0 - 1e-12, 1e-12);
        row("99.9999999999999999 %", 1.0, 1e-18);
    }
    void availabilities() {
        QFETCH(QString, text);
        QFETCH(double, availability);
        QFETCH(double, unavailability);
        const auto read = availabilityFrom(text);
        QVERIFY2(read.has_value(), qPrintable(text));
        QCOMPARE(read->availability, availability);
        QVERIFY(std::abs(read->unavailability - unavailability) <= 1e-15 * unavailability);
        // What is shown for it means the same.
        const auto again = availabilityFrom(availabilityField(unavailability));
        QVERIFY(again.has_value());
        QVERIFY(std::abs(again->unavailability - unavailability) <= 1e-5 * unavailability);
    }

    void times_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("hours");
        const auto row = [](const char* text, double hours) {
            QTest::newRow(text) << QString::fromUtf8(text) << hours;
        };
        row("2 h", 2.0);
        row("90 min", 1.5);
        row("1 h 30 min", 1.5);
        row("1h30min", 1.5);
        row("1,5 hours", 1.5);
        row("30 s", 30.0 / 3600.0);
        row("3 d", 72.0);
        row("2 weeks", 336.0);
        row("2 years", 2 * hoursPerYear);
        row("1 y", hoursPerYear);
        row("7", 7.0);
        row("0 s", 0.0);
        row("1 200 h", 1200.0);
        row("500 ms", 0.5 / 3600.0);
    }
    void times() {
        QFETCH(QString, text);
        QFETCH(double, hours);
        const auto read = hoursFrom(text, TimeUnit::hour);
        QVERIFY2(read.has_value(), qPrintable(text));
        QVERIFY(std::abs(*read - hours) <= 1e-15 * hours);
        const auto again = hoursFrom(timeText(*read), TimeUnit::hour);
        QVERIFY(std::abs(*again - hours) <= 1e-5 * hours);
    }

    void bareNumbersTakeTheUnit() {
        QCOMPARE(*hoursFrom(u"90"_s, TimeUnit::minute), 1.5);
        QCOMPARE(*hoursFrom(u"36"_s, TimeUnit::second), 0.01);
        QCOMPARE(*hoursFrom(u"2"_s, TimeUnit::year), 2 * hoursPerYear);
        QCOMPARE(*hoursFrom(u"2 h"_s, TimeUnit::year), 2.0);
    }

    void refused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* text, const char* kind, const char* code) {
            QTest::addRow("%s %s", kind, text)
                << QString::fromUtf8(text) << QString::fromUtf8(kind) << QString::fromUtf8(code);
        };
        for (const char* kind : {"probability", "availability", "time", "count"}) {
            row("", kind, "not-a-number");
            row("abc", kind, "not-a-number");
            row("1.2.3", kind, "not-a-number");
            row("nan", kind, "not-a-number");
            row("inf", kind, "not-a-number");
            row("0x10", kind, kind == std::string_view("time") ? "unknown-unit" : "not-a-number");
        }
        row("1.0000001", "probability", "out-of-range");
        row("-0.1", "probability", "out-of-range");
        row("101 %", "probability", "out-of-range");
        row("1 in 0", "probability", "out-of-range");
        row("2 in 1", "probability", "out-of-range");
        row("many nines", "probability", "not-a-number");
        row("-1 nines", "probability", "out-of-range");
        row("100.1", "availability", "out-of-range");
        row("-1 %", "availability", "out-of-range");
        row("1", "availability", "ambiguous");
        row("-1 h", "time", "out-of-range");
        row("2 parsecs", "time", "unknown-unit");
        row("1,000 h", "time", "ambiguous");
        row("1 h 30", "time", "not-a-number");
        row("1e999 h", "time", "out-of-range");
        row("1e-400", "probability", "out-of-range");
        row("0", "count", "out-of-range");
        row("1001", "count", "out-of-range");
        row("1.5", "count", "out-of-range");
    }
    void refused() {
        QFETCH(QString, text);
        QFETCH(QString, kind);
        QFETCH(QString, code);
        Error error;
        if (kind == u"probability"_s)
            error = probabilityFrom(text).error();
        else if (kind == u"availability"_s)
            error = availabilityFrom(text).error();
        else if (kind == u"time"_s)
            error = hoursFrom(text, TimeUnit::hour).error();
        else
            error = countFrom(text, 1, 1000).error();
        QCOMPARE(QString::fromStdString(error.code), code);
        QVERIFY(!error.what.empty());
        // What was refused is in the sentence.
        const QString what = QString::fromStdString(error.what);
        const QStringList tokens = code == u"unknown-unit"_s ? QStringList{u"“"_s} : text.split(u' ');
        const auto isQuoted = [&](const QString& token) { return what.contains(token); };
        QVERIFY2(std::ranges::any_of(tokens, isQuoted), error.what.c_str());
        // What was no figure at all is told what one looks like.
        QCOMPARE(what.contains(u"Type "_s), code == u"not-a-number"_s);
    }

    void shownTexts() {
        QCOMPARE(availabilityField(0.01), u"99 %"_s);
        QCOMPARE(availabilityField(0.0123), u"98.77 %"_s);
        QCOMPARE(availabilityField(1e-5), u"99.999 %"_s);
        QCOMPARE(availabilityField(0.999), u"0.1 %"_s);
        QCOMPARE(availabilityField(0.5), u"50 %"_s);
        QCOMPARE(availabilityField(1e-17), u"17 nines"_s);
        QCOMPARE(ninesText(0.001), u"3 nines"_s);
        QCOMPARE(ninesText(0.1), u"1 nine"_s);
        QCOMPARE(ninesText(0.005), u"2.3 nines"_s);
        QCOMPARE(ninesText(0.0), QString());
        QCOMPARE(timeText(4.0), u"4 h"_s);
        QCOMPARE(timeText(0.5), u"30 min"_s);
        QCOMPARE(timeText(1.5), u"1.5 h"_s);
        QCOMPARE(timeText(396.0), u"16.5 d"_s);
        QCOMPARE(timeText(100.0), u"100 h"_s);
        QCOMPARE(timeText(hoursPerYear), u"1 y"_s);
        QCOMPARE(timeText(0.0), u"0 s"_s);
        QCOMPARE(exactText(0.1 + 0.2), u"0.30000000000000004"_s);
    }

    void shownTimesAreExact() {
        for (double hours = 1.0; hours < 20000.0; hours += 1.0)
            QVERIFY2(std::abs(*hoursFrom(timeText(hours), TimeUnit::second) - hours) <= 1e-15 * hours,
                     qPrintable(timeText(hours)));
    }
};

QTEST_MAIN(TestQuantity)
#include "tst_ui_quantity.moc"
