// SPDX-License-Identifier: MIT
// Export as text from the window: the dialog says where to, the message bar what became of it.
#include "tests/support/window_driver.h"
#include "ui/main_window_messages.h"

#include <QAction>
#include <QFile>

using namespace faultline;
using namespace Qt::StringLiterals;

class TestUiTextExports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesWhatTheMenuNames_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("mermaid") << u"file-export-mermaid"_s << u"shop.mmd"_s << QByteArray("%% ");
        QTest::newRow("open-psa") << u"file-export-open-psa"_s << u"shop.xml"_s << QByteArray("<?xml");
        QTest::newRow("components") << u"file-export-components-csv"_s << u"shop.csv"_s
                                    << QByteArray("id,name,kind");
    }
    void writesWhatTheMenuNames() {
        QFETCH(QString, action);
        QFETCH(QString, file);
        QFETCH(QByteArray, beginning);
        WindowDriver driver;
        driver.openSample(u"4-one-gateway"_s);
        driver.window().findChild<QAction*>(action)->trigger();
        auto* dialog = driver.awaitChild<QFileDialog>(u"export-text-dialog"_s);
        QVERIFY(dialog);
        const QString path = driver.folder().filePath(file);
        auto* name = dialog->findChild<QLineEdit*>();
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(!driver.window().messages().texts().isEmpty());
        QFile written(path);
        QVERIFY(written.open(QFile::ReadOnly));
        QVERIFY(written.readAll().startsWith(beginning));
        driver.giveUpChanges();
    }

    void saysWhyItCouldNot() {
        WindowDriver driver;
        driver.begin();
        driver.window().findChild<QAction*>(u"file-export-open-psa"_s)->trigger();
        auto* dialog = driver.awaitChild<QFileDialog>(u"export-text-dialog"_s);
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        name->setText(driver.folder().filePath(u"nothing.xml"_s));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(driver.window().messages().texts().join(u' ').contains(u"nothing.xml"_s));
        QVERIFY(!QFile::exists(driver.folder().filePath(u"nothing.xml"_s)));
        driver.giveUpChanges();
    }
};

QTEST_MAIN(TestUiTextExports)
#include "tst_ui_text_exports.moc"
