// SPDX-License-Identifier: MIT
// What is to be seen is seen whole: nothing clipped at 1280 x 800, at any scale and in any language; and the
// look follows its settings at once.

#include "tests/support/every_panel.h"
#include "ui/journal.h"
#include "ui/language.h"
#include "ui/panels/answer_header_figure.h"
#include "ui/preferences.h"
#include "ui/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QScrollArea>
#include <QStandardPaths>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1280, 800};
constexpr QSize smallest{900, 600};

/// How wide a widget must be for what it says to be read; 0 where it says nothing or may be cut on purpose (a
/// name of any length has an ellipsis and a tooltip).
int neededWidth(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const bool mayBeCut = label->text().isEmpty() || label->minimumWidth() == 1;
        if (mayBeCut || label->textFormat() == Qt::RichText) return 0;
        if (!label->wordWrap()) return label->sizeHint().width();
        // Lines break between words, so the longest must have room.
        int longest = 0;
        for (const QString& word : label->text().split(QRegularExpression(u"\\s+"_s)))
            longest = std::max(longest, label->fontMetrics().horizontalAdvance(word));
        return longest;
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().isEmpty() && !qobject_cast<const FigureButton*>(button)
                   ? 0
                   : button->minimumSizeHint().width();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        // What it lists is the design's and of any length; what it always offers fits.
        if (box->minimumContentsLength() > 0) return 0;
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const int room = box->style()
                             ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                             .width();
        const int icon = box->itemIcon(box->currentIndex()).isNull() ? 0 : box->iconSize().width() + 4;
        return box->width() - room + box->fontMetrics().horizontalAdvance(box->currentText()) + icon;
    }
    // In a window narrower than at first, tabs that do not fit are reached by the arrows at their end.
    const bool isNarrow = widget.window()->width() < firstSize.width();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        return isNarrow ? 0 : tabs->sizeHint().width();
    return 0;
}

/// How high it must be for all its lines; 0 where it does not wrap any.
int neededHeight(const QWidget& widget) {
    const auto* label = qobject_cast<const QLabel*>(&widget);
    if (!label || !label->wordWrap() || label->text().isEmpty()) return 0;
    return label->heightForWidth(label->width());
}

QStringList clippedNow(QWidget& window, const QString& where) {
    QStringList all;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
        if (widget->width() < neededWidth(*widget))
            all << u"%1: %2 \"%3\" has %4 of %5"_s
                       .arg(where, widget->objectName(), widget->property("text").toString())
                       .arg(widget->width())
                       .arg(neededWidth(*widget));
        if (widget->height() < neededHeight(*widget))
            all << u"%1: %2 \"%3\" is %4 high, not %5"_s
                       .arg(where, widget->objectName(), widget->property("text").toString())
                       .arg(widget->height())
                       .arg(neededHeight(*widget));
        // A dock, a bar or a page that sticks out of the window would be cut by it.
        const QRect inWindow(widget->mapTo(&window, QPoint()), widget->size());
        const bool isScrolled = [&] {
            for (const QWidget* above = widget; above; above = above->parentWidget())
                if (qobject_cast<const QAbstractScrollArea*>(above)) return true;
            return false;
        }();
        if (!isScrolled && inWindow.right() > window.width())
            all << u"%1: %2 ends at %3"_s.arg(where, widget->objectName()).arg(inWindow.right());
    }
    return all;
}

/// What stays clipped once the layouts have settled.
QStringList clippedIn(QWidget& window, const QString& where) {
    QStringList all;
    const auto isWhole = [&] {
        all = clippedNow(window, where);
        return all.isEmpty();
    };
    (void)QTest::qWaitFor(isWhole, 1000);
    return all;
}

} // namespace

class tst_ui_looks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QDir(Journal::defaultFolder()).removeRecursively();
        installLanguage(*qApp, qEnvironmentVariable("LOOKS_LANGUAGE", u"en"_s));
        static Appearance appearance;
        applyStyle(*qApp, appearance);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void nothingIsClipped() {
        const std::vector<std::pair<QString, QSize>> views{{u"6-two-regions"_s, firstSize},
                                                           {u"shared-fate-one-release"_s, firstSize},
                                                           {u"cold-against-hot-standby"_s, firstSize},
                                                           {u"6-two-regions"_s, smallest}};
        for (const auto& [sample, size] : views) {
            WindowDriver driver(size);
            QStringList clipped = clippedIn(driver.window(), u"start page"_s);
            driver.openSample(sample);
            QCOMPARE(driver.window().size(), size);
            throughEveryPanel(driver,
                              [&](const QString& where) { clipped << clippedIn(driver.window(), where); });
            driver.window().showPreferences();
            auto* preferences = driver.awaitChild<Preferences>(u"preferences"_s);
            QVERIFY(preferences);
            clipped << clippedIn(*preferences, u"preferences"_s);
            clipped.removeDuplicates();
            QVERIFY2(clipped.isEmpty(), qPrintable(u'\n' + clipped.join(u'\n')));
        }
    }

    void norElsewhere_data() {
        QTest::addColumn<QString>("scale");
        QTest::addColumn<QString>("language");
        QTest::newRow("200 %") << u"2"_s << u"en"_s;
        QTest::newRow("German at 300 %") << u"3"_s << u"de"_s;
    }
    /// A scale and a language are chosen when a program starts, so each is a run of its own.
    void norElsewhere() {
        QFETCH(QString, scale);
        QFETCH(QString, language);
        QProcess run;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        environment.insert(u"LOOKS_LANGUAGE"_s, language);
        run.setProcessEnvironment(environment);
        run.setProcessChannelMode(QProcess::MergedChannels);
        run.start(QCoreApplication::applicationFilePath(), {u"nothingIsClipped"_s});
        QVERIFY(run.waitForFinished(60'000));
        QVERIFY2(run.exitStatus() == QProcess::NormalExit && run.exitCode() == 0, run.readAll().constData());
    }

    void aClippedWordIsNoticed() {
        QWidget window;
        auto* label = new QLabel(u"Some words that are long"_s, &window);
        label->resize(40, 20);
        window.resize(300, 100);
        window.show();
        QCOMPARE(clippedIn(window, {}).size(), 1);
        label->resize(280, 20);
        QVERIFY(clippedIn(window, {}).isEmpty());
        label->move(200, 0);
        QCOMPARE(clippedIn(window, {}).size(), 1);
    }

    void colourBlindSafePaletteIsSwitchedLive() {
        WindowDriver driver;
        driver.openSample(u"1-single-server"_s);
        const Appearance& appearance = driver.window().workspace().appearance;
        QCOMPARE(appearance.theme().colours, ColourSet::usual);
        const QImage before = driver.window().canvas()->grab().toImage();
        driver.window().showPreferences();
        auto* preferences = driver.awaitChild<Preferences>(u"preferences"_s);
        QVERIFY(preferences);
        preferences->findChild<QCheckBox*>(u"preferences-colour-blind-safe"_s)->click();
        QCOMPARE(appearance.theme().colours, ColourSet::safe);
        QVERIFY(driver.settings().isColourBlindSafe());
        preferences->close();
        QVERIFY(driver.window().canvas()->grab().toImage() != before);
        auto* action = driver.window().findChild<QAction*>(u"theme-colour-blind-safe"_s);
        QVERIFY(action && action->isChecked());
        driver.window().findChild<QAction*>(u"theme-dark"_s)->trigger();
        QCOMPARE(appearance.theme().scheme, Scheme::dark);
        QCOMPARE(appearance.theme().colours, ColourSet::safe);
        action->trigger();
        QCOMPARE(appearance.theme().colours, ColourSet::usual);
        QVERIFY(!driver.settings().isColourBlindSafe());
    }
};

QTEST_MAIN(tst_ui_looks)
#include "tst_ui_looks.moc"
