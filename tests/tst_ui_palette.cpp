// SPDX-License-Identifier: MIT
// The palette by mouse and keyboard: every kind is there, found, chosen and dragged.
#include "ui/panels/palette.h"

#include "ui/panels/kind_words.h"
#include "ui/workspace.h"

#include <QDrag>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <set>

using namespace faultline;
using namespace Qt::StringLiterals;

class TestPalette : public QObject {
    Q_OBJECT
    struct Stage {
        Appearance appearance;
        Workspace workspace{appearance};
        QWidget window;
        Palette* palette = new Palette(workspace);
        QListWidget* list = palette->findChild<QListWidget*>(u"palette-list"_s);
        QLineEdit* search = palette->findChild<QLineEdit*>(u"palette-search"_s);

        Stage() {
            auto* column = new QVBoxLayout(&window);
            column->addWidget(palette);
            window.resize(240, 900);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
        }
        [[nodiscard]] QListWidgetItem* item(const QString& text) const {
            return list->findItems(text, Qt::MatchExactly).value(0);
        }
        [[nodiscard]] QPoint middle(const QString& text) const {
            return list->visualItemRect(item(text)).center();
        }
        [[nodiscard]] QStringList shown() const {
            QStringList texts;
            for (int row = 0; row < list->count(); ++row)
                if (!list->item(row)->isHidden() && list->item(row)->flags().testFlag(Qt::ItemIsEnabled))
                    texts << list->item(row)->text();
            return texts;
        }
    };

private Q_SLOTS:
    void init() {
        // What the offscreen platform cannot do is no fault of ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void everyKindIsThereOnce() {
        std::multiset<QString> kinds;
        for (const KindGroup& group : kindGroups())
            for (const KindWords& words : group.kinds) {
                kinds.insert(words.kind);
                QVERIFY(!words.title.isEmpty() && !words.meaning.isEmpty());
            }
        QCOMPARE(kinds.size(), namesOf<ComponentKind>.size() + namesOf<DomainKind>.size());
        for (const std::string_view name : namesOf<ComponentKind>)
            QCOMPARE(kinds.count(QString::fromStdString(std::string(name))), 1U);
        for (const std::string_view name : namesOf<DomainKind>)
            QCOMPARE(kinds.count(QString::fromStdString(std::string(name))), 1U);
    }

    void keysAreTheAgreedOnes() {
        using enum ComponentKind;
        const std::vector<std::pair<ComponentKind, QString>> agreed{
            {client, u"C"_s},      {dns, u"D"_s},      {gateway, u"G"_s}, {node, u"N"_s},
            {coordinator, u"O"_s}, {cache, u"K"_s},    {queue, u"Q"_s},   {database, u"B"_s},
            {storage, u"S"_s},     {external, u"X"_s}, {cdn, u"E"_s}};
        for (const auto& [kind, key] : agreed) QCOMPARE(wordsOf(kind).key, key);
        QCOMPARE(wordsOf(DomainKind::region).key, u"R"_s);
    }

    void clickChooses() {
        Stage stage;
        QSignalSpy chosen(stage.palette, &Palette::kindChosen);
        QTest::mouseClick(stage.list->viewport(), Qt::LeftButton, {}, stage.middle(u"Gateway"_s));
        QTest::mouseClick(stage.list->viewport(), Qt::LeftButton, {}, stage.middle(u"Region"_s));
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0][0].toString(), u"gateway"_s);
        QCOMPARE(chosen[1][0].toString(), u"region"_s);
        QTest::mouseClick(stage.list->viewport(), Qt::LeftButton, {}, stage.middle(u"Compute"_s));
        QCOMPARE(chosen.size(), 2);
    }

    void searchAndEnterChoose() {
        Stage stage;
        QSignalSpy chosen(stage.palette, &Palette::kindChosen);
        stage.palette->focusSearch();
        QTest::keyClicks(stage.search, u"load bal"_s);
        QCOMPARE(stage.shown(), QStringList{u"Gateway"_s});
        QVERIFY(stage.item(u"Compute"_s)->isHidden());
        QTest::keyClick(stage.search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), u"gateway"_s);
        QTest::keyClick(stage.search, Qt::Key_Escape);
        QVERIFY(stage.search->text().isEmpty());
        QCOMPARE(stage.shown().size(), 17);
    }

    void arrowsWalkFromTheSearch() {
        Stage stage;
        QSignalSpy chosen(stage.palette, &Palette::kindChosen);
        stage.palette->focusSearch();
        QTest::keyClick(stage.search, Qt::Key_Down);
        QVERIFY(stage.list->hasFocus());
        QTest::keyClick(stage.list, Qt::Key_Down);
        QTest::keyClick(stage.list, Qt::Key_Down);
        QTest::keyClick(stage.list, Qt::Key_Enter);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), u"cdn"_s);
    }

    void nothingFoundSaysSo() {
        Stage stage;
        auto* nothing = stage.palette->findChild<QLabel*>(u"palette-nothing"_s);
        QVERIFY(!nothing->isVisible());
        stage.palette->focusSearch();
        QTest::keyClicks(stage.search, u"zebra"_s);
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->text().contains(u"zebra"_s));
        QVERIFY(!stage.list->isVisible());
        stage.search->clear();
        QVERIFY(!nothing->isVisible() && stage.list->isVisible());
    }

    void dragCarriesTheKind() {
        Stage stage;
        QSignalSpy chosen(stage.palette, &Palette::kindChosen);
        QWidget* rows = stage.list->viewport();
        const QPoint from = stage.middle(u"Database"_s);
        QTest::mousePress(rows, Qt::LeftButton, {}, from);
        QTest::mouseMove(rows, from + QPoint(0, 4));
        // The offscreen platform ends a drag as soon as it has begun; what it carried is there to look at.
        QTest::mouseMove(rows, from + QPoint(0, 40));
        const auto* drag = stage.list->findChild<QDrag*>();
        QVERIFY(drag);
        QCOMPARE(drag->mimeData()->formats(), QStringList{QString::fromLatin1(Palette::mimeType)});
        QCOMPARE(drag->mimeData()->data(QString::fromLatin1(Palette::mimeType)), QByteArray("database"));
        // It covers neither the point that is aimed at nor a part's worth of what is around it.
        const QRect carried(-drag->hotSpot(), drag->pixmap().deviceIndependentSize().toSize());
        QVERIFY(!carried.isEmpty() && !carried.contains(0, 0));
        QVERIFY(carried.right() <= 32 && carried.bottom() <= 32);
        QTest::mouseRelease(rows, Qt::LeftButton, {}, from + QPoint(0, 40));
        QCOMPARE(chosen.size(), 0);
    }

    void headingsAreNotDragged() {
        Stage stage;
        QWidget* rows = stage.list->viewport();
        const QPoint from = stage.middle(u"Places"_s);
        QTest::mousePress(rows, Qt::LeftButton, {}, from);
        QTest::mouseMove(rows, from + QPoint(0, 4));
        QTest::mouseMove(rows, from + QPoint(0, 40));
        QVERIFY(!stage.list->findChild<QDrag*>());
        QTest::mouseRelease(rows, Qt::LeftButton, {}, from + QPoint(0, 40));
    }
};

QTEST_MAIN(TestPalette)
#include "tst_ui_palette.moc"
