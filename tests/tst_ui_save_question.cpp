// SPDX-License-Identifier: MIT
// Where to save: a name becomes one that can be found and opened again, and nothing is replaced unasked.
#include "tests/support/window.h"
#include "tests/support/window_driver.h"
#include "ui/save_question.h"

#include <QFile>
#include <QMessageBox>
#include <QRegularExpression>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

class TestUiSaveQuestion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void wordsBecomeAFileName() {
        QCOMPARE(fileNameOf(u"Shop v1.2"_s, u"faultline"_s), u"Shop v1.2.faultline"_s);
        QCOMPARE(fileNameOf(u"A/B: \"C\"\n"_s, u"png"_s), u"A-B- -C-.png"_s);
        QCOMPARE(fileNameOf(u"..hidden"_s, u"png"_s), u"hidden.png"_s);
        QCOMPARE(fileNameOf(u" \n"_s, u"png"_s), u"Untitled.png"_s);
        QCOMPARE(fileNameOf(u"東京 🚀"_s, u"pdf"_s), u"東京 🚀.pdf"_s);
        const QString longOne = fileNameOf(u"🚀"_s.repeated(300), u"faultline"_s);
        QVERIFY(longOne.toUtf8().size() < 220 && longOne.startsWith(u"🚀🚀"_s) && longOne.isValidUtf16());
    }

    void aNameWithADotGetsItsEnding() {
        WindowDriver driver;
        driver.begin();
        driver.createByKey(Qt::Key_N, {0, 0});
        driver.saveAs(driver.folder().filePath(u"Shop v1.2"_s));
        QTRY_VERIFY(QFile::exists(driver.folder().filePath(u"Shop v1.2.faultline"_s)));
        QTRY_VERIFY(!driver.window().session().isModified());
        QVERIFY(!QFile::exists(driver.folder().filePath(u"Shop v1.2"_s)));
    }

    void itReplacesNothingUnasked() {
        WindowDriver driver;
        driver.begin();
        driver.createByKey(Qt::Key_N, {0, 0});
        const QString there = driver.folder().filePath(u"Shop v1.2.faultline"_s);
        overwrite(there, "old");
        const auto answer = [&](QMessageBox::ButtonRole role) {
            driver.saveAs(driver.folder().filePath(u"Shop v1.2"_s));
            auto* box = driver.awaitChild<QMessageBox>(u"replace-question"_s);
            QVERIFY(box);
            for (QAbstractButton* button : box->buttons())
                if (box->buttonRole(button) == role) driver.click(*button);
            QTRY_VERIFY(!driver.window().findChild<QMessageBox*>(u"replace-question"_s));
        };
        answer(QMessageBox::RejectRole);
        QCOMPARE(contentOf(there), "old");
        QVERIFY(driver.window().session().isModified());
        answer(QMessageBox::DestructiveRole);
        QTRY_VERIFY(!driver.window().session().isModified());
        QVERIFY(contentOf(there) != "old");
    }
};

QTEST_MAIN(TestUiSaveQuestion)
#include "tst_ui_save_question.moc"
