// SPDX-License-Identifier: MIT
// What core says in clauses stands in the window in sentences.
#include "ui/error_text.h"

#include <QTest>

using namespace faultline;
using namespace Qt::StringLiterals;

class tst_UiMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clausesBecomeSentences_data() {
        QTest::addColumn<QString>("clause");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("clause") << u"a probability must lie in [0, 1]; it is 1.5"_s
                                << u"A probability must lie in [0, 1]; it is 1.5."_s;
        QTest::newRow("sentence") << u"There is no file to read."_s << u"There is no file to read."_s;
        QTest::newRow("question") << u"which one?"_s << u"Which one?"_s;
        QTest::newRow("umlaut") << u"über 600 Zeichen"_s << u"Über 600 Zeichen."_s;
        QTest::newRow("comma") << u"here, nothing stands"_s << u"Here, nothing stands."_s;
        QTest::newRow("quotation") << u"\"eu\" is a region, not a component"_s
                                   << u"\"eu\" is a region, not a component."_s;
        QTest::newRow("key") << u"mttrHours must be greater than 0"_s
                             << u"mttrHours must be greater than 0."_s;
        QTest::newRow("file") << u"compose.yml is empty"_s << u"compose.yml is empty."_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void clausesBecomeSentences() {
        QFETCH(QString, clause);
        QTEST(asSentence(clause), "sentence");
        QTEST(sentenceOf({"code", clause.toStdString(), {}}), "sentence");
    }

    void oneLineMustNotFillTheWindow() {
        const QString text = sentenceOf({"code", std::string(100'000, 'a') + "\n", {}});
        QVERIFY(text.size() < 700);
        QVERIFY(!text.contains(u'\n'));
    }
};

QTEST_MAIN(tst_UiMessages)
#include "tst_ui_messages.moc"
