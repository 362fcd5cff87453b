// SPDX-License-Identifier: MIT
// How windows and the program end: nothing unsaved is lost unasked, nothing is asked twice or needlessly, and
// whatever is at work does not keep a window.
#include "tests/support/window_driver.h"
#include "ui/journal_file.h"
#include "ui/main_window_files.h"
#include "ui/main_window_messages.h"
#include "ui/style.h"

#include "core/io/design_file.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

/// A window with one part in it that is not saved.
void drawSomething(WindowDriver& driver) {
    driver.begin();
    driver.createByKey(Qt::Key_N, {0, 0});
    QVERIFY(driver.window().session().isModified());
}

QMessageBox* askedQuestion(WindowDriver& driver) {
    return driver.awaitChild<QMessageBox>(u"unsaved-question"_s);
}

void answer(WindowDriver& driver, QMessageBox::StandardButton button) {
    QMessageBox* box = askedQuestion(driver);
    QVERIFY(box);
    driver.click(*box->button(button));
}

/// The design with its part, saved in a file of its own.
QString saveTo(WindowDriver& driver, const QString& name) {
    const QString path = driver.folder().filePath(name);
    driver.saveAs(path);
    [&] {
        QTRY_VERIFY(!driver.window().session().isModified());
        // Until it is deleted, it may yet take the keyboard with it.
        QTRY_VERIFY(!driver.window().findChild<QFileDialog*>(u"save-dialog"_s));
    }();
    driver.use(driver.window());
    return path;
}

std::size_t partsIn(const QString& path) {
    const auto design = loadDesign(path.toStdString());
    return design ? design->system.components.size() : 0;
}

/// Nodes that each ask the one to the right and the one below: the engine is at work on 30 by 30 for long.
System gridOf(int side) {
    const auto at = [](int row, int column) {
        return ComponentId("n" + std::to_string(row) + "-" + std::to_string(column));
    };
    System system;
    const auto add = [&](const ComponentId& id, ComponentKind kind) {
        Component part;
        part.id = id;
        part.kind = kind;
        part.requirement.mode = Requirement::Mode::any;
        system.components.push_back(part);
    };
    const auto join = [&](const ComponentId& from, const ComponentId& to) {
        Connection line;
        line.id = ConnectionId(from.text() + ">" + to.text());
        line.from = from;
        line.to = to;
        system.connections.push_back(line);
    };
    add(ComponentId("client"), ComponentKind::client);
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) add(at(row, column), ComponentKind::node);
    join(ComponentId("client"), at(0, 0));
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            if (column + 1 < side) join(at(row, column), at(row, column + 1));
            if (row + 1 < side) join(at(row, column), at(row + 1, column));
        }
    return system;
}

bool isAllClosed(WindowDriver& driver) {
    return QTest::qWaitFor([&] { return driver.windows().windows().empty(); }, 10'000);
}

} // namespace

class tst_ui_quit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        static Appearance appearance;
        applyStyle(*qApp, appearance);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void quitKeyEndsACleanWindow() {
        WindowDriver driver;
        drawSomething(driver);
        saveTo(driver, u"clean.faultline"_s);
        QSignalSpy closed(&driver.windows(), &MainWindows::allClosed);
        driver.keys(Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(driver.windows().windows().empty());
    }

    void discardLosesNothingButTheChange() {
        WindowDriver driver;
        drawSomething(driver);
        const QString path = saveTo(driver, u"kept.faultline"_s);
        driver.createByKey(Qt::Key_B, {200, 0});
        driver.keys(Qt::Key_Q, Qt::ControlModifier);
        answer(driver, QMessageBox::Discard);
        QVERIFY(isAllClosed(driver));
        QCOMPARE(partsIn(path), std::size_t(1));
    }

    void saveWritesToTheFileAndCloses() {
        WindowDriver driver;
        drawSomething(driver);
        const QString path = saveTo(driver, u"kept.faultline"_s);
        driver.createByKey(Qt::Key_B, {200, 0});
        driver.keys(Qt::Key_W, Qt::ControlModifier);
        answer(driver, QMessageBox::Save);
        QVERIFY(isAllClosed(driver));
        QCOMPARE(partsIn(path), std::size_t(2));
    }

    void questionIsAskedOnce() {
        WindowDriver driver;
        drawSomething(driver);
        driver.window().close();
        QVERIFY(askedQuestion(driver));
        driver.window().close();
        driver.windows().quit();
        QCOMPARE(driver.window().findChildren<QMessageBox*>(u"unsaved-question"_s).size(), 1);
        answer(driver, QMessageBox::Discard);
        QVERIFY(isAllClosed(driver));
    }

    void aReloadThatIsAskedAboutHoldsTheQuit() {
        WindowDriver driver;
        drawSomething(driver);
        const QString path = saveTo(driver, u"kept.faultline"_s);
        driver.createByKey(Qt::Key_B, {200, 0});
        driver.window().files().reload();
        QVERIFY(askedQuestion(driver));
        driver.windows().quit();
        QCOMPARE(driver.window().findChildren<QMessageBox*>(u"unsaved-question"_s).size(), 1);
        answer(driver, QMessageBox::Discard);
        QTRY_VERIFY(!driver.window().session().isModified());
        QTRY_COMPARE(driver.window().workspace().document.system().components.size(), std::size_t(1));
        QCOMPARE(driver.windows().windows().size(), std::size_t(1));
    }

    /// Each way of staying ends the quitting: closing one window later closes that one only.
    void stayingEndsTheQuit_data() {
        QTest::addColumn<QString>("way");
        for (const char* way : {"cancel", "no place", "disk refuses"})
            QTest::addRow("%s", way) << QString::fromLatin1(way);
    }
    void stayingEndsTheQuit() {
        QFETCH(QString, way);
        WindowDriver driver;
        MainWindow& first = driver.window();
        drawSomething(driver);
        if (way == u"disk refuses"_s) {
            const QString path = driver.folder().filePath(u"gone"_s);
            QVERIFY(QDir().mkdir(path));
            saveTo(driver, u"gone/file.faultline"_s);
            driver.createByKey(Qt::Key_B, {200, 0});
            QVERIFY(QDir(path).removeRecursively());
        }
        driver.windows().quit();
        if (way == u"cancel"_s) {
            answer(driver, QMessageBox::Cancel);
            QTRY_VERIFY(!first.findChild<QMessageBox*>(u"unsaved-question"_s));
        } else if (way == u"no place"_s) {
            answer(driver, QMessageBox::Save);
            auto* dialog = driver.awaitChild<QFileDialog>(u"save-dialog"_s);
            QVERIFY(dialog);
            dialog->reject();
            QTRY_VERIFY(!first.findChild<QFileDialog*>(u"save-dialog"_s));
        } else {
            answer(driver, QMessageBox::Save);
            QTRY_VERIFY(first.messages().texts().join(u' ').contains(u"was not saved"_s));
        }
        QVERIFY(first.isVisible());
        QVERIFY(first.session().isModified());
        // Another window may come and go now; the first may be asked again.
        MainWindow& second = driver.windows().addWindow();
        const QPointer<MainWindow> gone(&second);
        second.close();
        QTRY_VERIFY(!gone);
        QTest::qWait(0);
        QVERIFY(!first.findChild<QMessageBox*>(u"unsaved-question"_s));
        driver.use(first);
        first.close();
        answer(driver, QMessageBox::Discard);
        QVERIFY(isAllClosed(driver));
    }

    void quitAsksWindowAfterWindow() {
        WindowDriver driver;
        std::vector<QPointer<MainWindow>> all{&driver.window()};
        drawSomething(driver);
        for (int i = 0; i < 2; ++i) {
            driver.use(driver.windows().addWindow());
            all.emplace_back(&driver.window());
            if (i == 1) drawSomething(driver); // the one between has nothing to lose
        }
        driver.windows().quit();
        answer(driver, QMessageBox::Discard);
        QTRY_VERIFY(!all[2]);
        QTRY_VERIFY(!all[1]);
        driver.use(*all[0]);
        answer(driver, QMessageBox::Discard);
        QVERIFY(isAllClosed(driver));
    }

    void closingWhileSavingAsksNothing() {
        WindowDriver driver;
        drawSomething(driver);
        const QString path = saveTo(driver, u"kept.faultline"_s);
        driver.createByKey(Qt::Key_B, {200, 0});
        // By calls: between two keys the disk may be done already.
        driver.window().files().save();
        QVERIFY(driver.window().session().isBusy());
        driver.windows().quit();
        QVERIFY(!driver.window().findChild<QMessageBox*>(u"unsaved-question"_s));
        QVERIFY(isAllClosed(driver));
        QCOMPARE(partsIn(path), std::size_t(2));
    }

    void closingWhileASaveFailsAsks() {
        WindowDriver driver;
        drawSomething(driver);
        const QString folder = driver.folder().filePath(u"gone"_s);
        QVERIFY(QDir().mkdir(folder));
        saveTo(driver, u"gone/file.faultline"_s);
        driver.createByKey(Qt::Key_B, {200, 0});
        QVERIFY(QDir(folder).removeRecursively());
        driver.window().files().save();
        driver.windows().quit();
        answer(driver, QMessageBox::Discard);
        QVERIFY(isAllClosed(driver));
    }

    void closingStopsALongAnalysis() {
        WindowDriver driver;
        driver.begin();
        driver.window().session().start({gridOf(30), {}});
        QTest::qWait(100); // so that it is in the middle of it
        QVERIFY(driver.window().workspace().analysis.state() == AnalysisRunner::State::stale);
        driver.windows().quit();
        QVERIFY(isAllClosed(driver));
    }
};

QTEST_MAIN(tst_ui_quit)
#include "tst_ui_quit.moc"
