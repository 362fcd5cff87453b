// SPDX-License-Identifier: MIT
// The window as a user has it: real mouse and key events through the window system's door, and files on disk.

#include "tests/support/window_driver.h"

#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "core/io/words.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/scene.h"
#include "ui/command_palette.h"
#include "ui/command_palette_list.h"
#include "ui/command_palette_match.h"
#include "ui/main_window_files.h"
#include "ui/main_window_messages.h"
#include "ui/main_window_panels.h"
#include "ui/panels/answer_header_figure.h"
#include "ui/start_page.h"
#include "ui/start_page_card.h"
#include "ui/style.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

QString sampleFile(const QString& name) {
    return QStringLiteral(FAULTLINE_SOURCE_DIR) + u"/samples/"_s + name + u".faultline"_s;
}

/// The objectNames of a menu's actions, submenus included.
QStringList actionsOf(const QMenu& menu) {
    QStringList texts;
    for (QAction* action : menu.actions()) {
        if (action->menu())
            texts += actionsOf(*action->menu());
        else if (!action->isSeparator() && action->isVisible())
            texts.append(action->objectName());
    }
    return texts;
}

/// What a system says, with names in place of ids and no order: equal for systems of equal meaning.
std::map<std::string, std::string> meaningOf(const System& system) {
    std::map<std::string, std::string> facts;
    const auto nameOf = [&](const ElementId& id) -> std::string {
        for (const Component& each : system.components)
            if (ElementId(each.id) == id) return each.label();
        for (const Domain& each : system.domains)
            if (ElementId(each.id) == id) return each.label();
        return {};
    };
    const auto figure = [](const std::optional<Failure>& failure) {
        return failure ? probabilityText(failure->unavailability()) : std::string("none");
    };
    for (const Component& each : system.components)
        facts["part " + each.label()] = std::string(faultline::nameOf(each.kind)) + " in " +
                                        (each.domain ? nameOf(*each.domain) : "") + " P " +
                                        (each.kind == ComponentKind::client ? "" : figure(each.failure));
    for (const Domain& each : system.domains)
        facts["place " + each.label()] =
            std::string(faultline::nameOf(each.kind)) + " P " + figure(each.failure);
    for (const Connection& each : system.connections)
        facts["line " + nameOf(each.from) + " to " + nameOf(each.to)] =
            std::string(faultline::nameOf(each.kind)) + (each.optional ? " optional" : "");
    return facts;
}

} // namespace

class tst_ui_window : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fuzzyPrefersWordStarts();
    void startPageShowsTheSamples();
    void startPageLeadsToACanvas();
    void fromPaletteToHeader();
    void buildsTwoRegions();
    void commandPaletteFindsEveryAction();
    void commandPaletteRunsWhatIsChosen();
    void keyListHasEveryKey();
    void findGoesToAPart();
    void unsavedChangesAreAsked();
    void brokenFileIsToldInTheBar();
    void fileChangedByAnotherProgram();
    void unsavedWorkIsRecovered();
    void droppedFilesAreOpened();
    void arrangementIsRemembered();
    void themeIsRemembered();
    void panelsComeForward();
    void secondFileOpensInAnotherWindow();
    void nothingIsClippedAtFirstSize();
    void openedDesignsAreSeenWhole();
    void windowsStayOnTheScreen();
    void keyboardIsSeenInEveryPane();
};

void tst_ui_window::initTestCase() {
    // Journals of untitled designs go where no user's lie.
    QStandardPaths::setTestModeEnabled(true);
    QDir(Journal::defaultFolder()).removeRecursively();
    static Appearance appearance;
    applyStyle(*qApp, appearance);
}

void tst_ui_window::init() {
    // The offscreen platform cannot raise a window, and says so each time it is asked.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
}

void tst_ui_window::fuzzyPrefersWordStarts() {
    const auto initials = fuzzyMatch(u"ale"_s, u"Align left edges"_s);
    const auto inside = fuzzyMatch(u"ale"_s, u"Salamander bed"_s);
    QVERIFY(initials && inside);
    QVERIFY(initials->score > inside->score);
    QCOMPARE(fuzzyMatch(u"zoom"_s, u"Zoom in"_s)->at, (QList<int>{0, 1, 2, 3}));
    QVERIFY(!fuzzyMatch(u"xyz"_s, u"Zoom in"_s));
    QVERIFY(fuzzyMatch(u"in zoom"_s, u"Zoom in"_s)); // words in any order
    QCOMPARE(fuzzyMatch(QString(), u"Zoom in"_s)->score, 0);
    QVERIFY(fuzzyMatch(u"zoom in"_s, u"Zoom in"_s)->score >
            fuzzyMatch(u"zoom in"_s, u"Zoom into it"_s)->score);
}

void tst_ui_window::startPageShowsTheSamples() {
    WindowDriver driver;
    const auto cards = driver.window().findChildren<SampleCard*>();
    QCOMPARE(cards.size(), StartPage::samples().size());
    QVERIFY(cards.size() >= 17);
    QTRY_VERIFY(std::all_of(cards.begin(), cards.end(), [](auto* card) { return card->hasPicture(); }));
    QCOMPARE(cards.front()->text(), u"1 Single server"_s);
    driver.click(*driver.widget<SampleCard>(u"sample-6-two-regions"_s));
    QTRY_VERIFY(driver.window().canvas());
    QCOMPARE(driver.window().workspace().document.system().components.size(), std::size_t(14));
    QVERIFY(driver.window().session().isUntitled());
    QVERIFY(!driver.window().session().isModified());
    // The menu has them by the same names.
    for (const SampleCard* card : driver.window().findChildren<SampleCard*>()) {
        const auto* action =
            driver.window().findChild<QAction*>(u"open-"_s + QFileInfo(card->resource()).completeBaseName());
        QVERIFY(action);
        QCOMPARE(action->text(), card->text());
    }
}

void tst_ui_window::startPageLeadsToACanvas() {
    WindowDriver driver;
    QVERIFY(!driver.window().canvas());
    driver.click(*driver.widget<QPushButton>(u"start-new"_s));
    QTRY_VERIFY(driver.window().canvas());
    QTRY_VERIFY(driver.view().hasFocus());
}

void tst_ui_window::fromPaletteToHeader() {
    WindowDriver driver;
    driver.begin();
    driver.placeFromPalette(u"client"_s, {0, 0});
    driver.placeFromPalette(u"node"_s, {240, 0});
    const System& system = driver.window().workspace().document.system();
    QCOMPARE(system.components.size(), std::size_t(2));
    driver.connectParts({0, 0}, {240, 0});
    QCOMPARE(system.connections.size(), std::size_t(1));
    QCOMPARE(system.connections[0].from, system.components[0].id);
    driver.clickPart({240, 0});
    driver.typeInto(u"inspector-probability"_s, u"0.0123"_s);
    QCOMPARE(system.components[1].failure->unavailability(), 0.0123);

    const auto report = analyze(driver.window().workspace().document.snapshot());
    QVERIFY(report && report->unavailability());
    const QString expected = QString::fromStdString(availabilityText(*report->unavailability()));
    QTRY_COMPARE(driver.widget<FigureButton>(u"availability"_s)->value(), expected);
    QCOMPARE(expected, u"98.77 %"_s);

    driver.keys(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(driver.widget<FigureButton>(u"availability"_s)->value() != expected);
    driver.keys(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(driver.widget<FigureButton>(u"availability"_s)->value(), expected);
    driver.giveUpChanges();
}

void tst_ui_window::buildsTwoRegions() {
    WindowDriver driver({1800, 1200});
    driver.begin({-60, -60, 1100, 720});
    struct Box {
        const char* name;
        Qt::Key key;
        QPointF at;
    };
    const std::vector<std::pair<const char*, QRectF>> regions{{"Region A", {360, 0, 640, 288}},
                                                              {"Region B", {360, 336, 640, 288}}};
    const std::vector<Box> boxes{
        {"Client", Qt::Key_C, {0, 280}},
        {"Global DNS", Qt::Key_D, {180, 280}},
        {"Load Balancer A1", Qt::Key_G, {384, 56}},
        {"Load Balancer A2", Qt::Key_G, {384, 176}},
        {"Server Node A1", Qt::Key_N, {544, 56}},
        {"Server Node A2", Qt::Key_N, {544, 176}},
        {"Database A Primary", Qt::Key_B, {704, 112}},
        {"Database A Replica", Qt::Key_B, {856, 112}},
        {"Load Balancer B1", Qt::Key_G, {384, 392}},
        {"Load Balancer B2", Qt::Key_G, {384, 512}},
        {"Server Node B1", Qt::Key_N, {544, 392}},
        {"Server Node B2", Qt::Key_N, {544, 512}},
        {"Database B Primary", Qt::Key_B, {704, 448}},
        {"Database B Replica", Qt::Key_B, {856, 448}},
    };
    std::map<std::string, QPointF> places;
    for (const auto& [name, rect] : regions) {
        driver.drawRegion(rect);
        driver.rename(QString::fromLatin1(name));
        driver.typeInto(u"inspector-probability"_s, u"0.001"_s);
    }
    for (const Box& box : boxes) {
        driver.createByKey(box.key, box.at);
        driver.rename(QString::fromLatin1(box.name));
        // Written otherwise than the catalogue's figure is shown, so that it counts as stated for each kind.
        if (box.key != Qt::Key_C) driver.typeInto(u"inspector-probability"_s, u"1e-2"_s);
        places[box.name] = box.at;
    }
    const auto join = [&](const char* from, const char* to) {
        driver.connectParts(places[from], places[to]);
    };
    join("Client", "Global DNS");
    for (const char* region : {"A", "B"}) {
        for (const char* i : {"1", "2"}) {
            const std::string balancer = std::string("Load Balancer ") + region + i;
            const std::string node = std::string("Server Node ") + region + i;
            join("Global DNS", balancer.c_str());
            join(balancer.c_str(), node.c_str());
            join(node.c_str(), (std::string("Database ") + region + " Primary").c_str());
        }
    }
    driver.keys(Qt::Key_R, Qt::ShiftModifier); // from here on lines replicate
    join("Database A Primary", "Database A Replica");
    join("Database B Primary", "Database B Replica");
    join("Database A Primary", "Database B Primary");

    const QString path = driver.folder().filePath(u"built.faultline"_s);
    driver.saveAs(path);
    QTRY_VERIFY(!driver.window().session().isModified());
    const auto built = loadDesign(path.toStdString());
    const auto sample = loadDesign(sampleFile(u"6-two-regions"_s).toStdString());
    QVERIFY(built && sample);
    for (const auto& [thing, fact] : meaningOf(sample->system))
        QCOMPARE(QString::fromStdString(thing + ": " + meaningOf(built->system)[thing]),
                 QString::fromStdString(thing + ": " + fact));
    QCOMPARE(meaningOf(built->system), meaningOf(sample->system));
    const auto builtReport = analyze(std::make_shared<const System>(built->system));
    QVERIFY(qAbs(*builtReport->unavailability() - 0.0100021358649) < 1e-12);
    QTRY_COMPARE(driver.widget<FigureButton>(u"availability"_s)->value(),
                 QString::fromStdString(availabilityText(*builtReport->unavailability())));
}

void tst_ui_window::commandPaletteFindsEveryAction() {
    WindowDriver driver;
    driver.openSample(u"6-two-regions"_s);
    QMenuBar& menus = *driver.window().menuBar();
    QStringList names;
    for (QAction* action : menus.actions())
        if (action->menu()) names += actionsOf(*action->menu());
    QVERIFY(names.size() > 80);
    for (QAction* action :
         driver.window().canvas()->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY2(names.contains(action->objectName()), qPrintable(action->objectName()));
    QSet<QString> missing(names.begin(), names.end());
    missing.remove(u"help-commands"_s);
    driver.keys(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* popup = driver.widget<SearchPopup>(u"search-popup"_s);
    QTRY_VERIFY(popup->isVisible());
    const QStringList shown = popup->shownTitles();
    QVERIFY(shown.size() >= missing.size());
    // Each is found by its own title, and comes first or among its namesakes.
    for (const QString& title : shown) {
        driver.widget<QLineEdit>(u"search-field"_s)->setText(title);
        QVERIFY2(popup->shownTitles().contains(title), qPrintable(title));
        QVERIFY2(popup->shownTitles().indexOf(title) < 3, qPrintable(title));
    }
    driver.keys(Qt::Key_Escape);
    QTRY_VERIFY(!popup->isVisible());
    QTRY_VERIFY(driver.view().hasFocus());
}

void tst_ui_window::commandPaletteRunsWhatIsChosen() {
    WindowDriver driver;
    driver.openSample(u"1-single-server"_s);
    driver.keys(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    driver.type(u"select all"_s);
    driver.keys(Qt::Key_Return);
    QTRY_COMPARE(driver.window().workspace().selection.ids().size(),
                 driver.window().workspace().document.system().components.size());
    // Past the end the list begins anew; what has no letters in common says so.
    driver.keys(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* popup = driver.widget<SearchPopup>(u"search-popup"_s);
    driver.keys(Qt::Key_Up);
    QCOMPARE(driver.widget<QListView>(u"search-list"_s)->currentIndex().row(),
             static_cast<int>(popup->shownTitles().size()) - 1);
    // In a long explanation the letters of any word are somewhere; that is no fit.
    driver.type(u"zoom"_s);
    QVERIFY(popup->shownTitles().contains(u"Zoom in"_s));
    QVERIFY(!popup->shownTitles().contains(u"Import"_s));
    for (int i = 0; i < 4; ++i) driver.keys(Qt::Key_Backspace);
    driver.type(u"mermaid"_s); // a word of the explanation
    QVERIFY(popup->shownTitles().contains(u"Import"_s));
    for (int i = 0; i < 7; ++i) driver.keys(Qt::Key_Backspace);
    driver.type(u"qqqqqq"_s);
    QVERIFY(popup->shownTitles().isEmpty());
    QVERIFY(driver.widget<QWidget>(u"search-nothing"_s)->isVisible());
    driver.keys(Qt::Key_Escape);
}

void tst_ui_window::keyListHasEveryKey() {
    WindowDriver driver;
    driver.openSample(u"1-single-server"_s);
    driver.keys(Qt::Key_F1);
    auto* popup = driver.widget<SearchPopup>(u"search-popup"_s);
    QTRY_VERIFY(popup->isVisible());
    const QStringList all = popup->shownTitles();
    for (QAction* action : driver.window().findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || !action->objectName().startsWith(u"canvas-"_s)) continue;
        QVERIFY2(all.contains(plainText(*action)), qPrintable(action->objectName()));
    }
    driver.type(u"Ctrl+D"_s);
    driver.keys(Qt::Key_Escape);
}

void tst_ui_window::findGoesToAPart() {
    WindowDriver driver;
    driver.openSample(u"6-two-regions"_s);
    driver.keys(Qt::Key_F, Qt::ControlModifier);
    driver.type(u"lb-b2"_s); // by id; its name is "Load Balancer B2"
    Selection& selection = driver.window().workspace().selection;
    QCOMPARE(selection.highlighted(), (std::vector<ElementId>{ElementId("lb-b2")}));
    driver.keys(Qt::Key_Return);
    QCOMPARE(selection.ids(), (std::vector<ElementId>{ElementId("lb-b2")}));
    QVERIFY(selection.highlighted().empty());
    driver.keys(Qt::Key_F, Qt::ControlModifier);
    driver.type(u"outside both regions"_s); // in the notes of the DNS
    driver.keys(Qt::Key_Return);
    QCOMPARE(selection.ids(), (std::vector<ElementId>{ElementId("dns")}));
}

void tst_ui_window::unsavedChangesAreAsked() {
    WindowDriver driver;
    driver.begin();
    driver.createByKey(Qt::Key_N, {0, 0});
    QVERIFY(driver.window().session().isModified());
    driver.window().close();
    auto* box = driver.awaitChild<QMessageBox>(u"unsaved-question"_s);
    QVERIFY(box && driver.window().isVisible());
    driver.click(*box->button(QMessageBox::Cancel));
    QTRY_VERIFY(!driver.window().findChild<QMessageBox*>(u"unsaved-question"_s));
    QVERIFY(driver.window().isVisible());
    // Saving asks for a place first, and closes after.
    driver.window().close();
    box = driver.awaitChild<QMessageBox>(u"unsaved-question"_s);
    driver.click(*box->button(QMessageBox::Save));
    const QString path = driver.folder().filePath(u"kept.faultline"_s);
    driver.answerSaveDialog(path);
    QTRY_VERIFY(driver.windows().windows().empty());
    const auto kept = loadDesign(path.toStdString());
    QVERIFY(kept);
    QCOMPARE(kept->system.components.size(), std::size_t(1));
}

void tst_ui_window::brokenFileIsToldInTheBar() {
    WindowDriver driver;
    const QString path = driver.folder().filePath(u"broken.faultline"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text("{'format': 'faultline', 'version': 1, 'components': [{'id': 'n', 'kind': 'node', "
                    "'failure': {'probability': 1.5}}]}");
    file.write(text.replace('\'', '"'));
    file.close();
    driver.windows().open(path, &driver.window());
    QTRY_COMPARE(driver.window().messages().count(), 1);
    const QString told = driver.window().messages().texts().front();
    QVERIFY2(told.contains(u"broken.faultline"_s) && told.contains(u"1.5"_s), qPrintable(told));
    QVERIFY2(told.contains(u"/components/0/failure/probability"_s), qPrintable(told));
    QVERIFY2(told.contains(u"\nA probability must lie in [0, 1]; it is 1.5.\n"_s) ||
                 told.contains(u"\nProbability must lie in [0, 1]; it is 1.5.\n"_s),
             qPrintable(told));
    QVERIFY(driver.window().session().isPristine());
    driver.click(*driver.widget<QWidget>(u"message-close"_s));
    QTRY_COMPARE(driver.window().messages().count(), 0);
}

void tst_ui_window::fileChangedByAnotherProgram() {
    WindowDriver driver;
    const QString path = driver.folder().filePath(u"shared.faultline"_s);
    QVERIFY(QFile::copy(sampleFile(u"1-single-server"_s), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    driver.windows().open(path, &driver.window());
    QTRY_VERIFY(driver.window().canvas());
    driver.use(driver.window());
    driver.createByKey(Qt::Key_N, driver.view().sight().center() + QPointF(0, 100));
    auto other = loadDesign(path.toStdString());
    other->system.properties.name = "Theirs";
    QVERIFY(saveDesign(*other, path.toStdString()));
    driver.window().session().checkDisk();
    QTRY_COMPARE(driver.window().messages().count(), 1);
    // Saving does not overwrite it unasked.
    driver.use(driver.window());
    driver.keys(Qt::Key_S, Qt::ControlModifier);
    auto* box = driver.awaitChild<QMessageBox>(u"overwrite-question"_s);
    QVERIFY(box);
    driver.click(*box->button(QMessageBox::Cancel));
    QCOMPARE(loadDesign(path.toStdString())->system.properties.name, std::string("Theirs"));
    driver.clickButton(u"Load it"_s);
    QTRY_COMPARE(driver.window().workspace().document.system().properties.name, std::string("Theirs"));
    QTRY_COMPARE(driver.window().messages().count(), 0);
}

void tst_ui_window::unsavedWorkIsRecovered() {
    WindowDriver driver;
    const QString path = driver.folder().filePath(u"crashed.faultline"_s);
    QVERIFY(QFile::copy(sampleFile(u"1-single-server"_s), path));
    auto work = loadDesign(path.toStdString());
    work->system.properties.name = "Unsaved";
    {
        auto journal = JournalFile::create(path, driver.folder().path());
        QVERIFY(journal);
        QVERIFY((*journal)->write({path, {}, std::make_shared<Design>(*work)}));
    }
    // The window that shows the file takes the work up; there is no second one of that name.
    driver.windows().open(path, &driver.window());
    QTRY_VERIFY(driver.window().canvas());
    driver.window().files().offerRecovery({path});
    QTRY_VERIFY(driver.window().messages().count() >= 1);
    driver.clickButton(u"Recover"_s);
    QTRY_COMPARE(driver.window().workspace().document.system().properties.name, std::string("Unsaved"));
    QVERIFY(driver.window().session().isModified());
    QCOMPARE(driver.windows().windows().size(), std::size_t(1));
    driver.giveUpChanges();
}

void tst_ui_window::openedDesignsAreSeenWhole() {
    WindowDriver driver;
    driver.windows().open(sampleFile(u"6-two-regions"_s), &driver.window());
    QTRY_VERIFY(driver.window().canvas());
    const auto isSeenWhole = [&] {
        const auto& scene = driver.view().canvasScene();
        return driver.view().sight().contains(scene.placement().bounds());
    };
    QTRY_VERIFY(isSeenWhole());
    // A window comes to its size step by step, docks and messages come and go.
    for (const QSize& size : {QSize(1000, 700), QSize(1400, 640), QSize(1280, 800)}) {
        driver.window().resize(size);
        QTRY_COMPARE(driver.window().size(), size);
        QTRY_VERIFY(isSeenWhole());
    }
    driver.window().messages().add({MessageKind::info, u"A message"_s, {}, {}, {}});
    QTRY_VERIFY(isSeenWhole());
    // Who looks elsewhere is left there.
    driver.view().setZoom(0.3);
    driver.view().pan({40, 0});
    driver.window().resize(1100, 700);
    QTRY_COMPARE(driver.window().size(), QSize(1100, 700));
    QTest::qWait(50);
    QCOMPARE(driver.view().zoom(), 0.3);
}

void tst_ui_window::keyboardIsSeenInEveryPane() {
    WindowDriver driver;
    driver.openSample(u"6-two-regions"_s);
    driver.view().setFocus();
    const Selection& selection = driver.window().workspace().selection;
    QTRY_VERIFY(driver.view().hasFocus());
    const auto paneWithFocus = [&]() -> QString {
        for (PanelDock* dock : driver.window().panels()->docks())
            if (dock->isAncestorOf(QApplication::focusWidget())) return dock->objectName();
        return {};
    };
    driver.keys(Qt::Key_F6);
    QTRY_COMPARE(paneWithFocus(), u"dock-palette"_s);
    driver.keys(Qt::Key_F6);
    QTRY_COMPARE(paneWithFocus(), u"dock-inspector"_s);
    // A frame around everything has no ring of its own.
    QVERIFY(!qobject_cast<QScrollArea*>(QApplication::focusWidget()));
    driver.keys(Qt::Key_F6);
    QTRY_COMPARE(paneWithFocus(), u"dock-spofs"_s);
    driver.keys(Qt::Key_Down);
    QTRY_VERIFY(!selection.highlighted().empty());
    // What was pointed at by key goes out when the keyboard goes on.
    driver.keys(Qt::Key_F6);
    QTRY_VERIFY(driver.view().hasFocus());
    QVERIFY(selection.highlighted().empty());
}

void tst_ui_window::windowsStayOnTheScreen() {
    WindowDriver driver({900, 600});
    for (int i = 0; i < 12; ++i) {
        const MainWindow& window = driver.windows().addWindow();
        const QRect room = window.screen()->availableGeometry();
        QVERIFY2(window.pos().x() >= room.left() && window.pos().y() >= room.top(), "");
        const QSize spare = (room.size() - window.size()).expandedTo({0, 0});
        QVERIFY(window.pos().x() - room.left() <= spare.width());
        QVERIFY(window.pos().y() - room.top() <= spare.height());
    }
}

void tst_ui_window::droppedFilesAreOpened() {
    WindowDriver driver;
    driver.openSample(u"1-single-server"_s);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(sampleFile(u"2-more-nodes"_s)),
                  QUrl::fromLocalFile(driver.folder().filePath(u"none.faultline"_s))});
    // Onto the canvas, which takes parts alone: the window takes the files.
    QWidget& canvas = *driver.view().viewport();
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(&canvas, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(&driver.window(), &drop);
    QVERIFY(drop.isAccepted());
    QTRY_COMPARE(driver.windows().windows().size(), std::size_t(2));
    QTRY_VERIFY(driver.windows().windows()[1]->canvas());
    // What could not be opened needs no window of its own.
    QTRY_COMPARE(driver.window().messages().count(), 1);
    QVERIFY(driver.window().messages().texts().front().contains(u"none.faultline"_s));
}

void tst_ui_window::arrangementIsRemembered() {
    WindowDriver driver;
    driver.openSample(u"1-single-server"_s);
    driver.window().resize(1400, 900);
    driver.window().panels()->dock(u"dock-palette"_s)->close();
    driver.window().panels()->dock(u"dock-findings"_s)->bring();
    driver.window().canvas()->action(u"canvas-snap"_s)->trigger();
    driver.window().close();
    QTRY_VERIFY(driver.windows().windows().empty());
    MainWindow& second = driver.windows().addWindow();
    driver.use(second);
    driver.openSample(u"1-single-server"_s);
    QCOMPARE(second.size(), QSize(1400, 900));
    QVERIFY(!second.panels()->dock(u"dock-palette"_s)->isVisible());
    QTRY_VERIFY(second.panels()->dock(u"dock-findings"_s)->isInSight());
    // What the tabs say is not said again.
    for (const auto& name : {u"dock-findings"_s, u"dock-spofs"_s, u"dock-history"_s})
        QVERIFY2(second.panels()->dock(name)->titleBarWidget(), qPrintable(name));
    QVERIFY(!second.canvas()->action(u"canvas-snap"_s)->isChecked());
}

void tst_ui_window::themeIsRemembered() {
    WindowDriver driver;
    driver.openSample(u"1-single-server"_s);
    driver.window().findChild<QAction*>(u"theme-dark"_s)->trigger();
    QCOMPARE(driver.window().workspace().appearance.theme().scheme, Scheme::dark);
    QCOMPARE(driver.settings().theme(), Appearance::Choice::dark);
    driver.window().findChild<QAction*>(u"theme-light"_s)->trigger();
    QCOMPARE(driver.window().workspace().appearance.theme().scheme, Scheme::light);
}

void tst_ui_window::panelsComeForward() {
    WindowDriver driver;
    driver.openSample(u"6-two-regions"_s);
    for (PanelDock* dock : driver.window().panels()->docks()) {
        QAction* go = driver.window().findChild<QAction*>(u"go-"_s + dock->objectName());
        QVERIFY2(go, qPrintable(dock->objectName()));
        go->trigger();
        QTRY_VERIFY2(dock->isInSight(), qPrintable(dock->objectName()));
    }
    driver.click(*driver.widget<FigureButton>(u"spofs"_s));
    QTRY_VERIFY(driver.window().panels()->dock(u"dock-spofs"_s)->isInSight());
}

void tst_ui_window::secondFileOpensInAnotherWindow() {
    WindowDriver driver;
    const QString first = sampleFile(u"1-single-server"_s);
    driver.windows().open(first, &driver.window());
    QTRY_VERIFY(driver.window().canvas());
    driver.windows().open(sampleFile(u"2-more-nodes"_s), &driver.window());
    QTRY_COMPARE(driver.windows().windows().size(), std::size_t(2));
    QTRY_VERIFY(driver.windows().windows().back()->canvas());
    driver.windows().open(first);
    QCOMPARE(driver.windows().windows().size(), std::size_t(2)); // it is open already
    driver.windows().quit();
    QTRY_VERIFY(driver.windows().windows().empty());
}

void tst_ui_window::nothingIsClippedAtFirstSize() {
    WindowDriver driver({1280, 800});
    driver.openSample(u"6-two-regions"_s);
    QCOMPARE(driver.window().size(), QSize(1280, 800));
    QVERIFY(driver.window().minimumSizeHint().width() <= 1280);
    QVERIFY(driver.window().canvas()->width() >= 600);
    QVERIFY(driver.window().canvas()->height() >= 320);
    for (const QWidget* child : driver.window().findChildren<QWidget*>()) {
        if (!child->isVisible() || child->isWindow() || child->visibleRegion().isEmpty()) continue;
        const auto* label = qobject_cast<const QAbstractButton*>(child);
        if (!label || label->text().isEmpty()) continue;
        QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
    }
}

QTEST_MAIN(tst_ui_window)
#include "tst_ui_window.moc"
