// SPDX-License-Identifier: MIT
// What the program remembers between runs.
#include "tests/support/window.h"
#include "ui/recent_files.h"
#include "ui/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

class tst_UiSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingsComeBack();
    void settingsDefaults();
    void damagedSettingsReadAsDefaults();
    void recentFiles();
    void recentFilesOfOneName();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    QString saved(const QString& name, const Design& design) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_UiSettings::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString tst_UiSettings::saved(const QString& name, const Design& design) const {
    overwrite(at(name), textOf(design));
    return at(name);
}

void tst_UiSettings::settingsComeBack() {
    const QString file = at(u"settings.ini"_s);
    {
        Settings settings(file);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setWindowGeometry("geometry\0x");
        settings.setWindowState("state", 3);
        QCOMPARE(changed.count(), 0);
        settings.setTheme(Appearance::Choice::dark);
        settings.setColourBlindSafe(true);
        settings.setLanguage(u"de"_s);
        settings.setSnapsToGrid(false);
        settings.setShowsGuides(false);
        settings.setShowsMinimap(false);
        settings.setHeatMode(HeatMode::birnbaum);
        QCOMPARE(changed.count(), 7);
        settings.setShowsMinimap(false);
        QCOMPARE(changed.count(), 7); // no news
    }
    const Settings settings(file);
    QCOMPARE(settings.windowGeometry(), QByteArray("geometry\0x"));
    QCOMPARE(settings.windowState(3), QByteArray("state"));
    QCOMPARE(settings.windowState(4), QByteArray()); // other docks by now
    QCOMPARE(settings.theme(), Appearance::Choice::dark);
    QVERIFY(settings.isColourBlindSafe());
    QCOMPARE(settings.language(), u"de"_s);
    QVERIFY(!settings.snapsToGrid() && !settings.showsGuides() && !settings.showsMinimap());
    QCOMPARE(settings.heatMode(), HeatMode::birnbaum);
}

void tst_UiSettings::settingsDefaults() {
    const Settings settings(at(u"none.ini"_s));
    QVERIFY(settings.windowGeometry().isEmpty() && settings.windowState(1).isEmpty());
    QCOMPARE(settings.theme(), Appearance::Choice::system);
    QVERIFY(!settings.isColourBlindSafe());
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.snapsToGrid() && settings.showsGuides() && settings.showsMinimap());
    QCOMPARE(settings.heatMode(), HeatMode::spofs);
    QVERIFY(settings.recentFiles().isEmpty());
}

void tst_UiSettings::damagedSettingsReadAsDefaults() {
    overwrite(at(u"s.ini"_s), "[look]\ntheme=plaid\ncolourBlindSafe=perhaps\n[canvas]\nheat=17\n"
                              "snapToGrid=\nguides=maybe\nminimap=0\n");
    const Settings settings(at(u"s.ini"_s));
    QCOMPARE(settings.theme(), Appearance::Choice::system);
    QCOMPARE(settings.heatMode(), HeatMode::spofs);
    QVERIFY(!settings.isColourBlindSafe());
    QVERIFY(settings.snapsToGrid() && settings.showsGuides());
    QVERIFY(!settings.showsMinimap());
}

void tst_UiSettings::recentFilesOfOneName() {
    QCOMPARE(shownNames({u"/a/shop.faultline"_s, u"/a/x/two.faultline"_s, u"/b/v1.2.faultline"_s,
                         u"/b/two.faultline"_s}),
             (QStringList{u"shop"_s, u"two — x"_s, u"v1.2"_s, u"two — b"_s}));
}

void tst_UiSettings::recentFiles() {
    Settings settings(at(u"settings.ini"_s));
    RecentFiles recent(settings);
    QSignalSpy changed(&recent, &RecentFiles::changed);
    for (int i = 1; i <= 12; ++i) recent.add(saved(u"%1.faultline"_s.arg(i), {}));
    QCOMPARE(recent.all().size(), Settings::maximumRecentFiles);
    QCOMPARE(recent.all().front(), at(u"12.faultline"_s));
    QCOMPARE(recent.all().back(), at(u"3.faultline"_s));
    recent.add(at(u"5.faultline"_s));
    QCOMPARE(recent.all().front(), at(u"5.faultline"_s));
    QCOMPARE(recent.all().size(), Settings::maximumRecentFiles);
    QCOMPARE(recent.existing(), recent.all());
    QCOMPARE(changed.count(), 13);

    QVERIFY(QFile::remove(at(u"7.faultline"_s)));
    recent.refresh();
    QTRY_VERIFY(!recent.existing().contains(at(u"7.faultline"_s)));
    QCOMPARE(recent.existing().size(), Settings::maximumRecentFiles - 1);
    QVERIFY(recent.all().contains(at(u"7.faultline"_s))); // a disk that is away may come back
    RecentFiles another(settings);
    QTRY_COMPARE(another.existing(), recent.existing());
    saved(u"7.faultline"_s, {});
    recent.refresh();
    QTRY_COMPARE(recent.existing(), recent.all());
    recent.remove(at(u"5.faultline"_s));
    QVERIFY(!recent.all().contains(at(u"5.faultline"_s)) && recent.existing() == recent.all());
    recent.clear();
    QVERIFY(recent.all().isEmpty() && recent.existing().isEmpty() && settings.recentFiles().isEmpty());
}

QTEST_MAIN(tst_UiSettings)
#include "tst_ui_settings.moc"
