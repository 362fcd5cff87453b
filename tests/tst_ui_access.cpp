// SPDX-License-Identifier: MIT
// Who does not see the window, or has no mouse: every control has a name, says what it does and can be
// reached.

#include "tests/support/every_panel.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/view.h"
#include "ui/command_palette.h"
#include "ui/journal.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QGraphicsView>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSlider>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

bool isControl(const QWidget& widget) {
    if (qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget)) return false;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QTextEdit*>(&widget) ||
           qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QGraphicsView*>(&widget);
}

/// Parts that Qt puts into a control of its own, and into bars; the control speaks for them.
bool isQtsOwn(const QWidget& widget) {
    if (widget.objectName().startsWith(u"qt_")) return true;
    for (const QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (qobject_cast<const QComboBox*>(above) || qobject_cast<const QAbstractSpinBox*>(above) ||
            qobject_cast<const QTabBar*>(above) || qobject_cast<const QAbstractItemView*>(above) ||
            qobject_cast<const QLineEdit*>(above))
            return true;
    return false;
}

QString nameFor(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QString whereIs(const QWidget& widget) {
    QStringList path;
    for (const QWidget* each = &widget; each; each = each->parentWidget())
        path.prepend(each->objectName().isEmpty() ? QString::fromLatin1(each->metaObject()->className())
                                                  : each->objectName());
    return path.join(u" > "_s);
}

/// A figure is looked at, a table speaks cell by cell: a tooltip is for what changes or starts something.
bool needsToolTip(const QWidget& widget) {
    return !qobject_cast<const QAbstractItemView*>(&widget) && !qobject_cast<const QGraphicsView*>(&widget) &&
           !qobject_cast<const QTextEdit*>(&widget);
}

bool isReachable(const QWidget& widget) {
    // A button in a toolbar is its action, which is in a menu as well.
    // The list of a search is walked with the arrows while the field has the keyboard.
    if (widget.objectName() == u"search-list") return true;
    const auto* button = qobject_cast<const QToolButton*>(&widget);
    if (button && qobject_cast<const QToolBar*>(button->parentWidget())) return true;
    return widget.focusPolicy() & Qt::TabFocus;
}

/// What is wrong with the controls that are to be seen in a window now.
QStringList complaints(QWidget& window, const QString& where) {
    QStringList all;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !isControl(*widget) || isQtsOwn(*widget)) continue;
        const auto complain = [&](const QString& what) {
            all << u"%1: %2 (%3)"_s.arg(where, what, whereIs(*widget));
        };
        if (nameFor(*widget).trimmed().isEmpty()) complain(u"no name"_s);
        if (needsToolTip(*widget) && widget->toolTip().trimmed().isEmpty()) complain(u"no tooltip"_s);
        if (widget->isEnabled() && !isReachable(*widget) && !qobject_cast<QGraphicsView*>(widget))
            complain(u"not reached by Tab"_s);
    }
    return all;
}

void verifyNone(QStringList wrong) {
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

} // namespace

class tst_ui_access : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QDir(Journal::defaultFolder()).removeRecursively();
        static Appearance appearance;
        applyStyle(*qApp, appearance);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void aControlWithoutNameIsNoticed() {
        QWidget window;
        auto* field = new QLineEdit(&window);
        auto* button = new QToolButton(&window);
        button->setText(u"Go"_s);
        button->setToolTip(u"Goes"_s);
        window.show();
        const QStringList wrong = complaints(window, u"here"_s);
        QCOMPARE(wrong.filter(u"no name"_s).size(), 1);
        QCOMPARE(wrong.filter(u"no tooltip"_s).size(), 1);
        field->setAccessibleName(u"Where to"_s);
        field->setToolTip(u"The place"_s);
        button->setFocusPolicy(Qt::NoFocus);
        QCOMPARE(complaints(window, u"here"_s).size(), 1);
    }

    void startPage() {
        WindowDriver driver;
        verifyNone(complaints(driver.window(), u"start page"_s));
    }

    void everyPanel_data() {
        QTest::addColumn<QString>("sample");
        for (const auto* name : {"6-two-regions", "shared-fate-one-release", "one-earth"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyPanel() {
        QFETCH(QString, sample);
        WindowDriver driver;
        driver.openSample(sample);
        QStringList wrong;
        throughEveryPanel(driver, [&](const QString& where) { wrong << complaints(driver.window(), where); });
        verifyNone(wrong);
    }

    void dialogsAndSearches() {
        WindowDriver driver;
        driver.openSample(u"6-two-regions"_s);
        QStringList wrong;
        driver.window().showPreferences();
        auto* preferences = driver.awaitChild<Preferences>(u"preferences"_s);
        QVERIFY(preferences);
        wrong << complaints(*preferences, u"preferences"_s);
        preferences->close();
        driver.window().showCommandPalette();
        wrong << complaints(driver.window(), u"command palette"_s);
        verifyNone(wrong);
    }

    void actionsSayWhatTheyDo() {
        WindowDriver driver;
        driver.openSample(u"6-two-regions"_s);
        QStringList wrong;
        for (const QAction* action : driver.window().findChildren<QAction*>()) {
            if (action->isSeparator() || action->menu() || action->objectName().isEmpty()) continue;
            if (action->objectName().startsWith(u"qt_") || action->objectName().startsWith(u"_q_")) continue;
            QString plain = action->text();
            plain.remove(u'&');
            if (action->toolTip().isEmpty() || action->toolTip() == plain)
                wrong << action->objectName() + u": "_s + action->toolTip();
        }
        verifyNone(wrong);
    }

    void thingsOnTheCanvasSpeak() {
        WindowDriver driver;
        driver.openSample(u"6-two-regions"_s);
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&driver.view());
        QVERIFY(canvas);
        const System& system = driver.window().workspace().document.system();
        QCOMPARE(canvas->childCount(), static_cast<int>(system.components.size() + system.domains.size() +
                                                        system.connections.size()));
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i) names << canvas->child(i)->text(QAccessible::Name);
        QVERIFY(!names.contains(QString()));
        QVERIFY2(names.contains(u"Global DNS, DNS, single point of failure, calls 4 gateways, "
                                "called by 1 client"_s),
                 qPrintable(names.join(u'\n')));
        QVERIFY(names.contains(u"Load Balancer A1, gateway, in Region A, calls 1 node, called by 1 DNS"_s));
        QCOMPARE(names.filter(u" replicates to "_s).size(), 3);
    }
};

QTEST_MAIN(tst_ui_access)
#include "tst_ui_access.moc"
