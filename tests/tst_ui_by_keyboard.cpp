// SPDX-License-Identifier: MIT
// A design from nothing to saved without the mouse.
#include "tests/support/window_driver.h"

#include "core/model/lookup.h"

using namespace faultline;
using namespace Qt::StringLiterals;

class TestUiByKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsADesign() {
        WindowDriver driver;
        driver.keys(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(driver.window().canvas());
        QTRY_VERIFY(driver.view().hasFocus());
        driver.keys(Qt::Key_C);
        driver.keys(Qt::Key_Right, Qt::ControlModifier); // a gateway
        driver.keys(Qt::Key_Right, Qt::ControlModifier); // a node
        driver.keys(Qt::Key_Right, Qt::ControlModifier); // a database
        driver.keys(Qt::Key_N);
        const Document& document = driver.window().workspace().document;
        QCOMPARE(document.system().components.size(), std::size_t(5));
        const auto selected = [&] { return driver.window().workspace().selection.ids(); };
        QCOMPARE(selected(), std::vector{ElementId("node-2")});

        connectTo(driver, u"datab"_s);
        QVERIFY(isJoined(document.system(), "node-2", "database"));
        // Enter ends the popup with the keyboard back on the canvas, which walks on.
        QTRY_VERIFY(driver.view().hasFocus());
        QCOMPARE(selected(), std::vector{ElementId("node-2")});
        driver.window().workspace().selection.set({ElementId("gateway")});
        connectTo(driver, u"node 2"_s);
        QVERIFY(isJoined(document.system(), "gateway", "node-2"));
        // Nothing is offered twice, nor what may not be.
        QCOMPARE(driver.window().canvas()->connectable(), std::vector{ComponentId("database")});

        driver.window().workspace().selection.set({ElementId("node"), ElementId("node-2")});
        driver.keys(Qt::Key_R);
        driver.keys(Qt::Key_Return);
        QCOMPARE(document.system().domains.size(), std::size_t(1));
        const DomainId region = document.system().domains.front().id;
        QCOMPARE(selected(), std::vector{ElementId(region)});
        for (const Component& part : document.system().components)
            QCOMPARE(part.domain == region, part.kind == ComponentKind::node);
        driver.rename(u"EU"_s);
        QCOMPARE(document.system().domains.front().name, std::string("EU"));

        driver.saveAs(driver.folder().filePath(u"typed"_s));
        QTRY_VERIFY(!driver.window().session().isModified());
        QVERIFY(driver.window().session().path().endsWith(u"/typed.faultline"_s));
    }

    void connectsAllThatIsSelected() {
        WindowDriver driver;
        driver.begin();
        for (const int x : {0, 160, 320}) driver.createByKey(Qt::Key_N, {double(x), 0});
        driver.createByKey(Qt::Key_B, {160, 160});
        driver.window().workspace().selection.set(
            {ElementId("node"), ElementId("node-2"), ElementId("node-3")});
        const int steps = driver.window().workspace().document.history().index();
        connectTo(driver, u"database"_s);
        const System& system = driver.window().workspace().document.system();
        for (const char* node : {"node", "node-2", "node-3"}) QVERIFY(isJoined(system, node, "database"));
        QCOMPARE(driver.window().workspace().document.history().index(), steps + 1);
        driver.giveUpChanges();
    }

    void enterPlacesWhatWaits() {
        WindowDriver driver;
        driver.begin();
        driver.window().canvas()->startPlacing(ComponentKind::cache);
        driver.keys(Qt::Key_Return);
        driver.window().workspace().selection.clear();
        driver.window().canvas()->startPlacing(DomainKind::zone);
        driver.keys(Qt::Key_Enter);
        const System& system = driver.window().workspace().document.system();
        QCOMPARE(system.components.size(), std::size_t(1));
        QCOMPARE(system.domains.size(), std::size_t(1));
        driver.giveUpChanges();
    }

private:
    static void connectTo(WindowDriver& driver, const QString& name) {
        driver.keys(Qt::Key_L);
        auto* field = driver.awaitChild<QLineEdit>(u"search-field"_s);
        QVERIFY(field);
        QTRY_VERIFY(field->hasFocus());
        driver.type(name);
        driver.keys(Qt::Key_Return);
    }

    static bool isJoined(const System& system, const char* from, const char* to) {
        for (const Connection& each : system.connections)
            if (each.from == ComponentId(from) && each.to == ComponentId(to)) return true;
        return false;
    }
};

QTEST_MAIN(TestUiByKeyboard)
#include "tst_ui_by_keyboard.moc"
