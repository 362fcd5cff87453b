// SPDX-License-Identifier: MIT
// Every entry of every menu, whatever is selected; and keys that lead to one action each.
#include "tests/support/window_driver.h"

#include "core/model/rules.h"
#include "ui/style.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>
#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

/// The objectNames of a menu's actions, submenus included.
QStringList actionsOf(const QMenu& menu) {
    QStringList names;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            names += actionsOf(*action->menu());
        else if (!action->isSeparator() && !action->objectName().isEmpty())
            names.append(action->objectName());
    }
    return names;
}

} // namespace

class tst_ui_actions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        static Appearance appearance;
        applyStyle(*qApp, appearance);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }
    void noTwoActionsShareAKey();
    void everyActionAtAnyTime_data();
    void everyActionAtAnyTime();
};

void tst_ui_actions::noTwoActionsShareAKey() {
    WindowDriver driver;
    driver.openSample(u"1-single-server"_s);
    QHash<QString, QString> owners;
    for (QAction* action : driver.window().findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts()) {
            const QString text = key.toString(QKeySequence::PortableText);
            QVERIFY2(!owners.contains(text),
                     qPrintable(text + u' ' + owners.value(text) + u' ' + action->objectName()));
            owners.insert(text, action->objectName());
        }
    QVERIFY(owners.size() > 60);
}

void tst_ui_actions::everyActionAtAnyTime_data() {
    QTest::addColumn<QStringList>("selected");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("a part") << QStringList{u"lb-a1"_s};
    QTest::newRow("a region") << QStringList{u"region-a"_s};
    QTest::newRow("many things") << QStringList{u"lb-a1"_s, u"region-b"_s, u"db-a1"_s, u"dns"_s};
}

/// Whatever is selected, every entry of every menu does something or nothing, without a warning.
void tst_ui_actions::everyActionAtAnyTime() {
    QFETCH(QStringList, selected);
    WindowDriver driver;
    driver.openSample(u"6-two-regions"_s);
    std::vector<ElementId> ids;
    for (const QString& id : selected) ids.emplace_back(id.toStdString());
    QStringList names;
    for (QAction* action : driver.window().menuBar()->actions())
        if (action->menu()) names += actionsOf(*action->menu());
    for (const QString& name : names) {
        if (name.isEmpty() || name == u"file-quit" || name == u"file-close" || name.startsWith(u"open-"_s))
            continue;
        driver.window().workspace().selection.set(ids);
        QAction* action = driver.window().findChild<QAction*>(name);
        QVERIFY2(action, qPrintable(name));
        if (action->isEnabled()) action->trigger();
        QCoreApplication::processEvents();
        while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
        while (QWidget* dialog = QApplication::activeModalWidget()) {
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QVERIFY2(driver.window().isVisible(), qPrintable(name));
        QVERIFY2(checkSystem(driver.window().workspace().document.system()), qPrintable(name));
    }
    while (driver.window().workspace().document.history().canUndo())
        driver.window().workspace().document.history().undo();
    for (MainWindow* window : driver.windows().windows()) window->workspace().document.history().setClean();
}

QTEST_MAIN(tst_ui_actions)
#include "tst_ui_actions.moc"
