// SPDX-License-Identifier: MIT
// How figures are said in words.

#include "core/base/units.h"
#include "core/io/words.h"

#include <QTest>

using namespace faultline;

class tst_words : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outagesAreSaidAsAPersonWould_data() {
        QTest::addColumn<double>("years");
        QTest::addColumn<QString>("words");
        const auto row = [](double years, const char* words) { QTest::newRow(words) << years << words; };
        row(1.0 / 22.2, "about 22 a year");
        row(1.0 / 3.14, "about 3.1 a year");
        row(4.2, "one in about 4.2 years");
        row(480.0, "one in about 480 years");
        row(999'000.0, "one in about 999000 years");
        row(999'999.0, "one in about 1.0 million years");
        row(1.3e7, "one in about 13 million years");
        row(9.999e8, "one in about 1.0 billion years");
        row(2.5e12, "one in about 2.5 trillion years");
        row(3e20, "one in about 3e+20 years");
    }
    void outagesAreSaidAsAPersonWould() {
        QFETCH(double, years);
        QFETCH(QString, words);
        QCOMPARE(QString::fromStdString(outagesText(1.0 / (years * hoursPerYear))), words);
    }

    /// What turns the direction of all that follows is shown, not obeyed; a name from the right leaves the
    /// figures behind it where they are.
    void namesStayInTheirPlace() {
        QCOMPARE(shown("a\u202Eb\u2066c\u2069\u2028"), std::string("a\\u202eb\\u2066c\\u2069\\u2028"));
        QCOMPARE(shown("–‰•‐\u206A"), std::string("–‰•‐\u206A"));
        QCOMPARE(shown("منصة 7"), std::string("منصة 7\u200E"));
        QCOMPARE(shown("Größe 数据"), std::string("Größe 数据"));
    }

    void noOutageAtAll() { QCOMPARE(QString::fromStdString(outagesText(0.0)), QStringLiteral("none")); }
};

QTEST_APPLESS_MAIN(tst_words)
#include "tst_words.moc"
