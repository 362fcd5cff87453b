// SPDX-License-Identifier: MIT
// The inspector by mouse and keyboard: each field to the model and back by undo; nonsense; many things at
// once.
#include "core/model/catalogue.h"
#include "core/model/rules.h"
#include "ui/panels/failure_field.h"
#include "ui/panels/inspector.h"
#include "ui/workspace.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

Component part(const char* id, ComponentKind kind, const char* name) {
    Component component;
    component.id = ComponentId(id);
    component.kind = kind;
    component.name = name;
    return component;
}

Connection link(const char* id, const char* from, const char* to,
                ConnectionKind kind = ConnectionKind::request) {
    Connection connection;
    connection.id = ConnectionId(id);
    connection.from = ComponentId(from);
    connection.to = ComponentId(to);
    connection.kind = kind;
    return connection;
}

/// client > gateway > two nodes > primary ⇒ replica, the nodes in a zone of a region.
Design sample() {
    using enum ComponentKind;
    Design design;
    System& system = design.system;
    system.properties.name = "Sample";
    system.components = {part("c", client, "Client"),         part("lb", gateway, "Gateway"),
                         part("n1", node, "Node 1"),          part("n2", node, "Node 2"),
                         part("db1", database, "DB Primary"), part("db2", database, "DB Replica")};
    for (std::size_t i = 1; i < system.components.size(); ++i)
        system.components[i].failure = Failure::fromProbability(*Probability::from(0.01));
    Domain region;
    region.id = DomainId("eu");
    region.name = "EU West";
    Domain zone;
    zone.id = DomainId("z1");
    zone.name = "Zone 1";
    zone.kind = DomainKind::zone;
    zone.parent = region.id;
    system.domains = {region, zone};
    system.components[2].domain = zone.id;
    system.components[3].domain = zone.id;
    system.connections = {link("e1", "c", "lb"),   link("e2", "lb", "n1"),
                          link("e3", "lb", "n2"),  link("e4", "n1", "db1"),
                          link("e5", "n2", "db1"), link("e6", "db1", "db2", ConnectionKind::replication)};
    return design;
}

Replicas threeOfWhichTwo() {
    Replicas replicas;
    replicas.count = 3;
    replicas.required = 2;
    return replicas;
}

} // namespace

class TestInspector : public QObject {
    Q_OBJECT

    struct Stage {
        Appearance appearance;
        Workspace workspace{appearance};
        QWidget elsewhere; ///< takes the focus away
        Inspector inspector{workspace};

        explicit Stage(const Design& design = sample()) {
            workspace.document.setDesign(design);
            inspector.resize(320, 1400);
            inspector.show();
            inspector.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&inspector));
        }
        Document& document() { return workspace.document; }
        const System& system() { return workspace.document.system(); }
        void select(const std::vector<const char*>& ids) {
            std::vector<ElementId> all;
            for (const char* id : ids) all.emplace_back(std::string(id));
            workspace.selection.set(all);
        }
        const Component& component(const char* id) { return *find<Component>(system(), ComponentId(id)); }
        const Connection& connection(const char* id) { return *find<Connection>(system(), ConnectionId(id)); }
        /// New rows get their places.
        static void settle() { QCoreApplication::processEvents(); }
        /// The visible editor with that name; null where there is none.
        template <class W>
        W* editor(const QString& name) {
            settle();
            for (W* each : inspector.findChildren<W*>(u"inspector-"_s + name))
                if (each->isVisible()) return each;
            return nullptr;
        }
        template <class W>
        W* named(const QString& name, const QString& accessible) {
            settle();
            for (W* each : inspector.findChildren<W*>(u"inspector-"_s + name))
                if (each->isVisible() && each->accessibleName() == accessible) return each;
            return nullptr;
        }
        /// Replaces what stands there, key by key.
        void type(const QString& name, const QString& text, Qt::Key end = Qt::Key_Return) {
            auto* edit = editor<QWidget>(name);
            QVERIFY2(edit, qPrintable(name));
            edit->setFocus();
            QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClick(edit, Qt::Key_Delete);
            QTest::keyClicks(edit, text);
            if (end != Qt::Key_unknown) QTest::keyClick(edit, end);
        }
        /// Opens the list and walks to the line by keys.
        void choose(const QString& name, const QString& text) {
            auto* box = editor<QComboBox>(name);
            QVERIFY2(box, qPrintable(name));
            int wanted = -1;
            for (int i = 0; i < box->count(); ++i)
                if (box->itemText(i).trimmed() == text) wanted = i;
            QVERIFY2(wanted >= 0, qPrintable(text));
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Down, Qt::AltModifier);
            QAbstractItemView* list = box->view();
            QTRY_VERIFY(list->isVisible());
            QTest::keyClick(list, Qt::Key_Home);
            while (list->currentIndex().row() < wanted) QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Return);
            QTRY_VERIFY(!list->isVisible());
        }
        QString message(const QString& name) {
            auto* label = editor<QLabel>(name + u"-message"_s);
            return label ? label->text() : QString();
        }
        QString text(const QString& name) { return editor<QLineEdit>(name)->text(); }
        int steps() { return workspace.document.history().index(); }
        void undo() { workspace.document.history().undo(); }
    };

private Q_SLOTS:
    void init() {
        // What the offscreen platform cannot do is no fault of ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void nameIsTypedAndUndone() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"name"_s, u"Web <b> 7"_s);
        QCOMPARE(stage.component("n1").name, std::string("Web <b> 7"));
        QCOMPARE(stage.document().history().undoText(), u"Rename Node 1"_s);
        stage.undo();
        QCOMPARE(stage.component("n1").name, std::string("Node 1"));
        QCOMPARE(stage.text(u"name"_s), u"Node 1"_s);
        QCOMPARE(stage.steps(), 0);
    }

    void leavingCommitsAndEscapeRestores() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"name"_s, u"Other"_s, Qt::Key_Escape);
        QCOMPARE(stage.text(u"name"_s), u"Node 1"_s);
        QCOMPARE(stage.steps(), 0);
        stage.type(u"name"_s, u"Other"_s, Qt::Key_Tab);
        QCOMPARE(stage.component("n1").name, std::string("Other"));
        QCOMPARE(stage.steps(), 1);
        // Passing through changes nothing.
        for (int i = 0; i < 40; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(stage.steps(), 1);
    }

    void failureInEveryForm_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("unavailability");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("probability");
        QTest::addColumn<QString>("availability");
        QTest::addColumn<QString>("mtbf");
        using enum Failure::Form;
        const auto row = [](const char* field, const char* typed, double u, Failure::Form form, const char* p,
                            const char* a, const char* f) {
            QTest::addRow("%s %s", field, typed)
                << QString::fromUtf8(field) << QString::fromUtf8(typed) << u << static_cast<int>(form)
                << QString::fromUtf8(p) << QString::fromUtf8(a) << QString::fromUtf8(f);
        };
        row("probability", "0.02", 0.02, probability, "0.02", "98 %", "196 h");
        row("probability", "1e-4", 1e-4, probability, "0.0001", "99.99 %", "1666.5 d");
        row("probability", "1 in 1000", 0.001, probability, "0.001", "99.9 %", "166.5 d");
        row("probability", "0,5", 0.5, probability, "0.5", "50 %", "4 h");
        row("probability", "0", 0.0, probability, "0", "100 %", "");
        row("probability", "1", 1.0, probability, "1", "0 %", "");
        row("availability", "99.9", 1.0 - 0.999, availability, "0.001", "99.9 %", "166.5 d");
        row("availability", "99,5", 1.0 - 0.995, availability, "0.005", "99.5 %", "796 h");
        row("availability", "3 nines", 1.0 - 0.999, availability, "0.001", "99.9 %", "166.5 d");
        row("availability", "15 nines", 1e-15, probability, "1e-15", "15 nines", "4.56621e+11 y");
        row("mtbf", "196 h", 0.02, meanTimes, "0.02", "98 %", "196 h");
        row("mtbf", "166.5 d", 0.001, meanTimes, "0.001", "99.9 %", "166.5 d");
    }
    void failureInEveryForm() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(double, unavailability);
        QFETCH(int, form);
        QFETCH(QString, probability);
        QFETCH(QString, availability);
        QFETCH(QString, mtbf);
        Stage stage;
        stage.select({"n1"});
        const Design before = stage.document().design();
        stage.type(field, typed);
        QCOMPARE(stage.message(field), QString());
        const Failure failure = *stage.component("n1").failure;
        QCOMPARE(static_cast<int>(failure.form()), form);
        QVERIFY(std::abs(failure.unavailability() - unavailability) <= 1e-12 * unavailability);
        QCOMPARE(stage.text(u"probability"_s), probability);
        QCOMPARE(stage.text(u"availability"_s), availability);
        QCOMPARE(stage.text(u"mtbf"_s), mtbf);
        QCOMPARE(stage.steps(), 1);
        stage.undo();
        QCOMPARE(stage.document().design(), before);
        QCOMPARE(stage.text(u"probability"_s), u"0.01"_s);
    }

    void repairTimeKeepsTheFigure() {
        Stage stage;
        stage.select({"n1"});
        QCOMPARE(stage.text(u"mttr"_s), QString());
        QCOMPARE(stage.editor<QLineEdit>(u"mttr"_s)->placeholderText(), u"4 h, the design's"_s);
        stage.type(u"mttr"_s, u"90 min"_s);
        QCOMPARE(stage.component("n1").failure->mttr()->value(), 1.5);
        QCOMPARE(stage.component("n1").failure->figure(), 0.01);
        QCOMPARE(stage.text(u"mttr"_s), u"1.5 h"_s);
        QCOMPARE(stage.text(u"mtbf"_s), u"148.5 h"_s);
        stage.type(u"mtbf"_s, u"30 d"_s);
        QCOMPARE(stage.component("n1").failure->form(), Failure::Form::meanTimes);
        QCOMPARE(stage.component("n1").failure->mttr()->value(), 1.5);
        stage.type(u"mttr"_s, u""_s);
        QVERIFY(stage.message(u"mttr"_s).contains(u"MTBF"_s));
        QCOMPARE(stage.steps(), 2);
        stage.type(u"mttr"_s, u"2 d"_s);
        QCOMPARE(stage.component("n1").failure->figure(), 720.0);
        QCOMPARE(stage.component("n1").failure->unavailability(), 48.0 / 768.0);
        // Probability keeps the repair time, and then it may go.
        stage.type(u"probability"_s, u"0.1"_s);
        QCOMPARE(stage.component("n1").failure->mttr()->value(), 48.0);
        stage.type(u"mttr"_s, u""_s);
        QVERIFY(!stage.component("n1").failure->mttr());
    }

    void nonsenseIsMarkedAndChangesNothing_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* field, const char* typed, const char* said) {
            QTest::addRow("%s %s", field, typed)
                << QString::fromUtf8(field) << QString::fromUtf8(typed) << QString::fromUtf8(said);
        };
        row("probability", "1.5", "1.5");
        row("probability", "-1", "-1");
        row("probability", "often", "often");
        row("probability", "often", "1 in 1000");
        row("availability", "often", "three nines");
        row("availability", "101", "101");
        row("availability", "1", "100 %");
        row("mtbf", "0", "longer than 0");
        row("mtbf", "3 lightyears", "lightyears");
        row("mtbf", "1 h 30", "1 h 30 min");
        row("mttr", "0 h", "longer than 0");
        row("mttr", "-4 h", "0 or more");
        row("count", "0", "1 to 1000");
        row("count", "1001", "1 to 1000");
        row("count", "2.5", "2.5");
        row("count", "two", "two");
        row("count", "three", "1 to 1000");
        row("cost", "-3", "0 or more");
        row("cost", "cheap", "cheap");
        row("cost", "free", "99.5");
    }
    void nonsenseIsMarkedAndChangesNothing() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Stage stage;
        stage.select({"n1"});
        const Design before = stage.document().design();
        const QImage atRest = stage.inspector.grab().toImage();
        stage.type(field, typed);
        QVERIFY2(stage.message(field).contains(said), qPrintable(stage.message(field)));
        QCOMPARE(stage.document().design(), before);
        QCOMPARE(stage.steps(), 0);
        QVERIFY(stage.inspector.grab().toImage() != atRest);
        QCOMPARE(stage.editor<QWidget>(field)->accessibleDescription(), stage.message(field));
        QTest::keyClick(stage.editor<QWidget>(field), Qt::Key_Escape);
        QCOMPARE(stage.message(field), QString());
        QCOMPARE(stage.document().design(), before);
        // Leaving with nonsense loses nothing either.
        stage.type(field, typed, Qt::Key_Tab);
        QVERIFY(!stage.message(field).isEmpty());
        QCOMPARE(stage.document().design(), before);
    }

    /// What is pasted may be one endless word: nothing is pushed out of the panel by it.
    void noWordMakesThePanelWider() {
        Stage stage;
        stage.select({"n1"});
        QApplication::clipboard()->setText(QString(10'000, u'W'));
        for (const QString& field : {u"probability"_s, u"mttr"_s, u"name"_s}) {
            auto* edit = stage.editor<QLineEdit>(field);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
            QTest::keyClick(edit, Qt::Key_Return);
            QVERIFY2(field == u"name"_s || !stage.message(field).isEmpty(), qPrintable(field));
            Stage::settle();
            QVERIFY2(stage.inspector.widget()->width() <= stage.inspector.viewport()->width(),
                     qPrintable(field));
        }
        QCOMPARE(stage.component("n1").name.size(), std::size_t{10'000});
        auto* title = stage.inspector.findChild<QLabel*>(u"inspector-title"_s);
        QVERIFY(title && title->height() < 200);
    }

    /// A field of one line shows pasted lines as one; they are taken as they are seen.
    void pastedLinesBecomeOne() {
        Stage stage;
        stage.select({"n1"});
        QApplication::clipboard()->setText(u"one\ntwo\tthree\r\n"_s);
        auto* name = stage.editor<QLineEdit>(u"name"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(stage.component("n1").name, std::string("one two three"));
    }

    /// The mean time between failures of something this rare is beyond any number.
    void theRarestFailureIsNotAlwaysDown() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"probability"_s, u"1e-320"_s);
        QCOMPARE(stage.text(u"mtbf"_s), QString());
        QCOMPARE(stage.editor<QLineEdit>(u"mtbf"_s)->placeholderText(), u"never fails"_s);
        stage.type(u"probability"_s, u"1"_s);
        QCOMPARE(stage.editor<QLineEdit>(u"mtbf"_s)->placeholderText(), u"always down"_s);
    }

    void catalogueFigureIsNamedAndComesBack() {
        Design design = sample();
        design.system.components[2].failure.reset();
        Stage stage(design);
        stage.select({"n1"});
        QCOMPARE(stage.text(u"probability"_s), QString());
        QVERIFY(stage.editor<QLineEdit>(u"probability"_s)->placeholderText().contains(u"0.001"_s));
        QCOMPARE(stage.text(u"availability"_s), u"99.9 %"_s);
        const QString origin = stage.editor<QLabel>(u"failure-origin"_s)->text();
        QVERIFY(origin.contains(u"0.001"_s) && origin.contains(u"href"_s));
        QVERIFY(!stage.editor<QPushButton>(u"failure-reset"_s));
        stage.type(u"probability"_s, u"0.2"_s);
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.2);
        QVERIFY(!stage.editor<QLabel>(u"failure-origin"_s));
        QTest::mouseClick(stage.editor<QPushButton>(u"failure-reset"_s), Qt::LeftButton);
        QVERIFY(isAssumed(stage.component("n1")));
        stage.undo();
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.2);
    }

    void sliderIsOneStep() {
        Stage stage;
        stage.select({"n1"});
        auto* slider = stage.editor<QSlider>(u"probability-slider"_s);
        QVERIFY(slider);
        QCOMPARE(slider->value(), failure_slider::positionOf(0.01));
        const double share = 400.0 / failure_slider::last;
        const QPoint from(static_cast<int>(share * (slider->width() - 16)) + 8, slider->height() / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        double last = 0.01;
        for (int x = 4; x <= 40; x += 4) {
            QTest::mouseMove(slider, from + QPoint(x, 0));
            last = stage.component("n1").failure->unavailability();
            QCOMPARE(stage.text(u"probability"_s).toDouble(), last);
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, from + QPoint(40, 0));
        QVERIFY(last > 0.01);
        QCOMPARE(stage.steps(), 1);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(stage.component("n1").failure->unavailability(), 1e-6);
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.5);
        stage.undo();
        stage.undo();
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.01);
        QCOMPARE(stage.steps(), 0);
    }

    /// Esc in the midst of a drag: as if it had never begun, and the mouse that is still down drags nothing.
    void escapeGivesUpADragOfTheSlider() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"cost"_s, u"5"_s);
        auto* slider = stage.editor<QSlider>(u"probability-slider"_s);
        const int position = slider->value();
        const double share = double(position) / failure_slider::last;
        const QPoint from(static_cast<int>(share * (slider->width() - 16)) + 8, slider->height() / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        QTest::mouseMove(slider, from + QPoint(30, 0));
        QVERIFY(stage.component("n1").failure->unavailability() > 0.01);
        QCOMPARE(stage.steps(), 2);
        QTest::keyClick(slider, Qt::Key_Escape);
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.01);
        QCOMPARE(slider->value(), position);
        QCOMPARE(stage.steps(), 1);
        QVERIFY(!stage.document().history().canRedo());
        for (const auto* event : {"MouseMove", "MouseRelease"})
            QTest::ignoreMessage(QtWarningMsg, QByteArray("Mouse event \"") + event +
                                                   "\" not accepted by receiving widget");
        QTest::mouseMove(slider, from + QPoint(60, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, from + QPoint(60, 0));
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.01);
        QCOMPARE(stage.steps(), 1);
    }

    void sliderPositionsAndBack() {
        for (int position = 0; position <= failure_slider::last; ++position)
            QCOMPARE(failure_slider::positionOf(failure_slider::probabilityAt(position)), position);
        QCOMPARE(failure_slider::probabilityAt(0), 1e-6);
        QCOMPARE(failure_slider::probabilityAt(failure_slider::last), 0.5);
        QCOMPARE(failure_slider::positionOf(0.0), 0);
        QCOMPARE(failure_slider::positionOf(1.0), failure_slider::last);
    }

    void stackFieldsAppearAsTheyApply() {
        Stage stage;
        stage.select({"n1"});
        for (const QString& name :
             {u"required"_s, u"standby"_s, u"repair-crews"_s, u"dormancy"_s, u"coverage"_s, u"seconds"_s})
            QVERIFY2(!stage.editor<QWidget>(name), qPrintable(name));
        stage.type(u"count"_s, u"3"_s);
        QCOMPARE(stage.component("n1").replicas->count, 3);
        stage.type(u"required"_s, u"2"_s);
        QCOMPARE(stage.component("n1").replicas->required, 2);
        stage.type(u"required"_s, u"4"_s);
        QVERIFY(stage.message(u"required"_s).contains(u"1 to 3"_s));
        QTest::keyClick(stage.editor<QWidget>(u"required"_s), Qt::Key_Escape);
        QVERIFY(!stage.editor<QWidget>(u"coverage"_s));
        stage.choose(u"standby"_s, u"Warm: half asleep"_s);
        QCOMPARE(stage.component("n1").replicas->standby, StandbyMode::warm);
        stage.type(u"dormancy"_s, u"0.25"_s);
        QCOMPARE(stage.component("n1").replicas->dormancy->value(), 0.25);
        stage.type(u"coverage"_s, u"99 %"_s);
        QCOMPARE(stage.component("n1").replicas->switchover.coverage.value(), 0.99);
        stage.type(u"seconds"_s, u"2 min"_s);
        QCOMPARE(stage.component("n1").replicas->switchover.seconds.value(), 120.0);
        stage.type(u"seconds"_s, u"30"_s);
        QCOMPARE(stage.component("n1").replicas->switchover.seconds.value(), 30.0);
        stage.type(u"repair-crews"_s, u"1"_s);
        QCOMPARE(stage.component("n1").replicas->repairCrews, 1);
        stage.type(u"repair-crews"_s, u""_s);
        QVERIFY(!stage.component("n1").replicas->repairCrews);
        stage.choose(u"standby"_s, u"Cold: switched off"_s);
        QVERIFY(!stage.editor<QWidget>(u"dormancy"_s));
        while (stage.steps() > 0) stage.undo();
        QCOMPARE(stage.document().design(), sample());
        QVERIFY(!stage.editor<QWidget>(u"required"_s));
    }

    void countStepsMergeAndClampWhatIsNeeded() {
        Stage stage;
        stage.select({"n1"});
        auto* box = stage.editor<QAbstractSpinBox>(u"count"_s);
        box->setFocus();
        for (int i = 0; i < 3; ++i) QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(stage.component("n1").replicas->count, 4);
        QCOMPARE(stage.steps(), 1);
        stage.type(u"required"_s, u"4"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(stage.component("n1").replicas->count, 3);
        QCOMPARE(stage.component("n1").replicas->required, 3);
        for (int i = 0; i < 9; ++i) QTest::keyClick(box, Qt::Key_Down);
        QVERIFY(!stage.component("n1").replicas);
        stage.undo();
        QCOMPARE(stage.component("n1").replicas->required, 4);
        QVERIFY(checkSystem(stage.system()));
    }

    void manyAreEditedInOneStep() {
        Stage stage;
        stage.select({"n1", "n2", "db1"});
        QVERIFY(!stage.editor<QWidget>(u"name"_s));
        QCOMPARE(stage.text(u"probability"_s), u"0.01"_s);
        QCOMPARE(stage.editor<QComboBox>(u"kind"_s)->currentIndex(), -1);
        QCOMPARE(stage.editor<QComboBox>(u"kind"_s)->placeholderText(), u"Mixed"_s);
        stage.type(u"probability"_s, u"0.05"_s);
        for (const char* id : {"n1", "n2", "db1"})
            QCOMPARE(stage.component(id).failure->unavailability(), 0.05);
        QCOMPARE(stage.component("db2").failure->unavailability(), 0.01);
        QCOMPARE(stage.steps(), 1);
        QCOMPARE(stage.document().history().undoText(), u"Set probability of 3 components"_s);
        stage.choose(u"domain"_s, u"EU West"_s);
        for (const char* id : {"n1", "n2", "db1"})
            QCOMPARE(stage.component(id).domain->text(), std::string("eu"));
        stage.undo();
        stage.undo();
        QCOMPARE(stage.document().design(), sample());
    }

    void mixedValuesAreShownAsMixed() {
        Design design = sample();
        design.system.components[2].failure =
            Failure::fromProbability(*Probability::from(0.3), *Hours::from(7.0));
        design.system.components[2].replicas = threeOfWhichTwo();
        Stage stage(design);
        stage.select({"n1", "n2"});
        QCOMPARE(stage.text(u"probability"_s), QString());
        QCOMPARE(stage.editor<QLineEdit>(u"probability"_s)->placeholderText(), u"Mixed"_s);
        stage.type(u"availability"_s, u"99"_s);
        QCOMPARE(stage.component("n1").failure->mttr()->value(), 7.0); // each keeps its own
        QVERIFY(!stage.component("n2").failure->mttr());
        stage.type(u"count"_s, u"2"_s);
        QCOMPARE(stage.component("n1").replicas->count, 2);
        QCOMPARE(stage.component("n1").replicas->required, 2);
        QCOMPARE(stage.component("n2").replicas->count, 2);
    }

    void thingsOfSeveralTypes() {
        Stage stage;
        stage.select({"n1", "e1", "eu"});
        stage.type(u"probability"_s, u"0.001"_s);
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.001);
        QCOMPARE(stage.connection("e1").failure->unavailability(), 0.001);
        QCOMPARE(find<Domain>(stage.system(), DomainId("eu"))->failure->unavailability(), 0.001);
        QCOMPARE(stage.steps(), 1);
        QTest::mouseClick(stage.named<QToolButton>(u"types-open"_s, u"EU West"_s), Qt::LeftButton);
        QCOMPARE(stage.workspace.selection.ids(), std::vector<ElementId>{ElementId("eu")});
        QVERIFY(stage.editor<QWidget>(u"name"_s));
    }

    void clientsHaveNoFigure() {
        Stage stage;
        stage.select({"c"});
        for (const QString& name : {u"probability"_s, u"count"_s, u"service"_s})
            QVERIFY2(!stage.editor<QWidget>(name), qPrintable(name));
        stage.select({"c", "n1"});
        stage.type(u"probability"_s, u"0.5"_s);
        QVERIFY(!stage.component("c").failure);
        QCOMPARE(stage.component("n1").failure->unavailability(), 0.5);
    }

    void aKindThatTheRulesRefuse() {
        Stage stage;
        stage.select({"n1"});
        stage.choose(u"kind"_s, u"Client"_s);
        QCOMPARE(stage.component("n1").kind, ComponentKind::node);
        QVERIFY(stage.message(u"kind"_s).contains(u"Nobody can request a client"_s));
        QCOMPARE(stage.editor<QComboBox>(u"kind"_s)->currentText(), u"Node"_s);
        stage.choose(u"kind"_s, u"Coordinator"_s);
        QCOMPARE(stage.component("n1").kind, ComponentKind::coordinator);
        QCOMPARE(stage.message(u"kind"_s), QString());
    }

    void whatIsNeededIsSaid() {
        Stage stage;
        stage.select({"lb"});
        QCOMPARE(stage.message(u"requires"_s), u"Needs any 1 of Node 1, Node 2."_s);
        stage.choose(u"requires"_s, u"All of its targets"_s);
        QCOMPARE(stage.component("lb").requirement.mode, Requirement::Mode::all);
        QCOMPARE(stage.message(u"requires"_s), u"Needs all of Node 1, Node 2."_s);
        stage.choose(u"requires"_s, u"At least so many"_s);
        stage.type(u"requires-count"_s, u"3"_s);
        QCOMPARE(stage.component("lb").requirement.count, 3);
        QVERIFY(stage.message(u"requires"_s).contains(u"cannot be met"_s));
        stage.choose(u"requires"_s, u"Automatic"_s);
        QCOMPARE(stage.component("lb").requirement, Requirement());
        stage.select({"db2"});
        QVERIFY(stage.message(u"requires"_s).contains(u"needs nobody"_s));
        stage.select({"n1"});
        stage.type(u"service"_s, u"shop"_s);
        QCOMPARE(stage.component("n1").service, std::string("shop"));
        stage.select({"lb"});
        QCOMPARE(stage.message(u"requires"_s), u"Needs Node 1; and Node 2."_s);
    }

    void requestFields() {
        Stage stage;
        stage.select({"e4"});
        QVERIFY(!stage.editor<QWidget>(u"mode"_s));
        stage.choose(u"access"_s, u"Only reads"_s);
        QCOMPARE(stage.connection("e4").access, Access::read);
        auto* optional = stage.editor<QCheckBox>(u"optional"_s);
        optional->setFocus();
        QTest::keyClick(optional, Qt::Key_Space);
        QVERIFY(stage.connection("e4").optional);
        QTest::mouseClick(stage.editor<QPushButton>(u"swap"_s), Qt::LeftButton);
        QCOMPARE(stage.connection("e4").from.text(), std::string("db1"));
        stage.type(u"probability"_s, u"1e-5"_s);
        QCOMPARE(stage.connection("e4").failure->unavailability(), 1e-5);
        QTest::mouseClick(stage.editor<QPushButton>(u"failure-reset"_s), Qt::LeftButton);
        QVERIFY(!stage.connection("e4").failure);
        while (stage.steps() > 0) stage.undo();
        QCOMPARE(stage.document().design(), sample());
        stage.select({"e1"});
        QVERIFY(!stage.editor<QPushButton>(u"swap"_s)->isEnabled());
        QVERIFY(stage.editor<QPushButton>(u"swap"_s)->toolTip().contains(u"client"_s));
    }

    void replicationFields() {
        Stage stage;
        stage.select({"e6"});
        QVERIFY(!stage.editor<QWidget>(u"access"_s) && !stage.editor<QWidget>(u"optional"_s));
        stage.choose(u"mode"_s, u"Synchronous"_s);
        QCOMPARE(stage.connection("e6").mode, ReplicationMode::sync);
        stage.choose(u"failover"_s, u"Manual"_s);
        QCOMPARE(stage.editor<QLineEdit>(u"seconds"_s)->placeholderText(), u"1 h"_s);
        stage.type(u"seconds"_s, u"90"_s);
        QCOMPARE(stage.connection("e6").seconds->value(), 90.0);
        stage.type(u"coverage"_s, u"0.9"_s);
        QCOMPARE(stage.connection("e6").failoverCoverage(), 0.9);
        stage.type(u"coverage"_s, u"1.1"_s);
        QVERIFY(stage.message(u"coverage"_s).contains(u"1.1"_s));
        stage.choose(u"failover"_s, u"Never takes over"_s);
        QVERIFY(!stage.editor<QWidget>(u"coverage"_s));
        stage.choose(u"kind"_s, u"Request"_s);
        QCOMPARE(stage.connection("e6"), link("e6", "db1", "db2"));
        while (stage.steps() > 0) stage.undo();
        QCOMPARE(stage.document().design(), sample());
    }

    void domainFields() {
        Stage stage;
        stage.select({"eu"});
        const auto domain = [&] { return *find<Domain>(stage.system(), DomainId("eu")); };
        stage.type(u"name"_s, u"Europe"_s);
        QCOMPARE(domain().name, std::string("Europe"));
        stage.choose(u"kind"_s, u"Data centre"_s);
        QCOMPARE(domain().kind, DomainKind::datacenter);
        // It cannot be put into itself or what is in it.
        auto* parent = stage.editor<QComboBox>(u"domain"_s);
        QCOMPARE(parent->count(), 1);
        stage.type(u"availability"_s, u"99.95"_s);
        QCOMPARE(domain().failure->figure(), 0.9995);
        stage.editor<QPlainTextEdit>(u"notes"_s)->setFocus();
        QTest::keyClicks(stage.editor<QPlainTextEdit>(u"notes"_s), u"near the sea"_s);
        QTest::keyClick(stage.editor<QPlainTextEdit>(u"notes"_s), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(domain().notes, std::string("near the sea"));
        QTest::mouseClick(stage.editor<QToolButton>(u"contents-open"_s), Qt::LeftButton);
        QCOMPARE(stage.workspace.selection.ids(),
                 (std::vector<ElementId>{ElementId("n1"), ElementId("n2"), ElementId("z1")}));
    }

    void aGroupHasNoFailure() {
        Stage stage;
        stage.select({"eu"});
        QVERIFY(stage.editor<QLineEdit>(u"availability"_s));
        stage.choose(u"kind"_s, u"Group"_s);
        QCOMPARE(find<Domain>(stage.system(), DomainId("eu"))->kind, DomainKind::group);
        QVERIFY(!stage.editor<QLineEdit>(u"availability"_s));
        // Beside a place it has none either: only the place takes the figure.
        stage.select({"eu", "z1"});
        stage.type(u"availability"_s, u"99.5"_s);
        QCOMPARE(find<Domain>(stage.system(), DomainId("z1"))->failure->figure(), 0.995);
        QVERIFY(!find<Domain>(stage.system(), DomainId("eu"))->failure);
    }

    void sharedRiskFromTheSelection() {
        Stage stage;
        stage.select({"n1", "n2", "e1"});
        stage.inspector.createSharedRisk();
        QCOMPARE(stage.system().sharedRisks.size(), 1U);
        const auto risk = [&]() -> const SharedRisk& { return stage.system().sharedRisks.front(); };
        QCOMPARE(risk().members, (std::vector<ElementId>{ElementId("n1"), ElementId("n2")}));
        QCOMPARE(stage.workspace.selection.ids(), std::vector<ElementId>{risk().id});
        QVERIFY(stage.editor<QLineEdit>(u"name"_s)->hasFocus());
        QTest::keyClicks(stage.editor<QLineEdit>(u"name"_s), u"Same release"_s);
        QTest::keyClick(stage.editor<QLineEdit>(u"name"_s), Qt::Key_Return);
        QCOMPARE(risk().name, std::string("Same release"));
        stage.type(u"probability"_s, u"1 in 500"_s);
        QCOMPARE(risk().failure->unavailability(), 0.002);
        QTest::mouseClick(stage.named<QToolButton>(u"members-remove"_s, u"Take off Node 1"_s),
                          Qt::LeftButton);
        QCOMPARE(risk().members, std::vector<ElementId>{ElementId("n2")});
        stage.choose(u"member-add"_s, u"EU West"_s);
        QCOMPARE(risk().members.size(), 2U);
        stage.select({"n2"});
        QVERIFY(stage.named<QToolButton>(u"risks-open"_s, u"Same release"_s));
        QTest::mouseClick(stage.editor<QToolButton>(u"risks-remove"_s), Qt::LeftButton);
        QCOMPARE(risk().members, std::vector<ElementId>{ElementId("eu")});
        stage.choose(u"risk-add"_s, u"Same release"_s);
        QCOMPARE(risk().members.size(), 2U);
        QTest::mouseClick(stage.editor<QToolButton>(u"risks-open"_s), Qt::LeftButton);
        QTest::mouseClick(stage.editor<QPushButton>(u"delete"_s), Qt::LeftButton);
        QVERIFY(stage.system().sharedRisks.empty());
        while (stage.steps() > 0) stage.undo();
        QCOMPARE(stage.document().design(), sample());
    }

    void theDesignItself() {
        Stage stage;
        stage.type(u"name"_s, u"Shop"_s);
        QCOMPARE(stage.system().properties.name, std::string("Shop"));
        stage.choose(u"objective"_s, u"Some client is served"_s);
        QCOMPARE(stage.system().properties.objective, Objective::anyClient);
        stage.type(u"default-mttr"_s, u"90 min"_s);
        QCOMPARE(stage.system().properties.mttr->value(), 1.5);
        stage.type(u"default-mttr"_s, u"0"_s);
        QVERIFY(!stage.message(u"default-mttr"_s).isEmpty());
        QTest::keyClick(stage.editor<QWidget>(u"default-mttr"_s), Qt::Key_Escape);
        QCOMPARE(stage.editor<QLabel>(u"total-cost"_s)->text(), u"none given"_s);
        stage.select({"n1"});
        stage.type(u"cost"_s, u"120,50"_s);
        stage.select({"n2"});
        stage.type(u"cost"_s, u"1000"_s);
        stage.select({});
        QCOMPARE(stage.editor<QLabel>(u"total-cost"_s)->text(), u"1120.50"_s);
        QTest::mouseClick(stage.editor<QPushButton>(u"risk-new"_s), Qt::LeftButton);
        QCOMPARE(stage.system().sharedRisks.size(), 1U);
        stage.select({});
        QVERIFY(stage.editor<QToolButton>(u"risks-open"_s));
    }

    void changesFromElsewhereSpareWhatIsTyped() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"probability"_s, u"0.2"_s);
        stage.type(u"name"_s, u"half ty"_s, Qt::Key_unknown);
        stage.undo();
        QCOMPARE(stage.text(u"name"_s), u"half ty"_s);
        QCOMPARE(stage.text(u"probability"_s), u"0.01"_s);
        QTest::keyClicks(stage.editor<QLineEdit>(u"name"_s), u"ped"_s);
        QTest::keyClick(stage.editor<QLineEdit>(u"name"_s), Qt::Key_Return);
        QCOMPARE(stage.component("n1").name, std::string("half typed"));
    }

    void selectingAnotherTakesWhatWasTyped() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"name"_s, u"Typed"_s, Qt::Key_unknown);
        stage.select({"n2"});
        QCOMPARE(stage.component("n1").name, std::string("Typed"));
        QCOMPARE(stage.component("n2").name, std::string("Node 2"));
        QCOMPARE(stage.text(u"name"_s), u"Node 2"_s);
        // Nonsense stays where it was and does not wander to the next.
        stage.type(u"probability"_s, u"5"_s, Qt::Key_unknown);
        stage.select({"n1"});
        QCOMPARE(stage.text(u"probability"_s), u"0.01"_s);
        QCOMPARE(stage.component("n2").failure->unavailability(), 0.01);
    }

    void undoThatTakesTheSelectedAwayWhileTyping() {
        Stage stage;
        QVERIFY(stage.document().edit({Add<Component>{part("x", ComponentKind::node, "X")}}, u"Add"_s));
        stage.select({"x", "n1"});
        stage.type(u"service"_s, u"shop"_s, Qt::Key_unknown);
        stage.undo();
        QCOMPARE(stage.document().design(), sample());
        QCOMPARE(stage.steps(), 0);
        QVERIFY(stage.document().history().canRedo());
        stage.document().history().redo();
        QCOMPARE(stage.workspace.selection.ids(), std::vector<ElementId>{ElementId("n1")});
    }

    void everyControlSaysWhatItIs() {
        Stage stage;
        for (const auto& ids :
             std::vector<std::vector<const char*>>{{}, {"n1"}, {"e1"}, {"e6"}, {"eu"}, {"n1", "e1"}}) {
            stage.select(ids);
            int controls = 0;
            for (QWidget* each : stage.inspector.findChildren<QWidget*>()) {
                if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus ||
                    !each->objectName().startsWith(u"inspector-"_s))
                    continue;
                ++controls;
                QVERIFY2(!each->accessibleName().isEmpty() || qobject_cast<QPushButton*>(each),
                         qPrintable(each->objectName()));
                QVERIFY2(!each->toolTip().isEmpty(), qPrintable(each->objectName()));
            }
            QVERIFY(controls > 3);
        }
    }

    void movingAPartAboutAsksNothing() {
        Stage stage;
        stage.select({"n1"});
        stage.type(u"name"_s, u"typing"_s, Qt::Key_unknown);
        Place place;
        place.positions[ComponentId("n1")] = Point{8, 16};
        QVERIFY(stage.document().edit({place}, u"Move"_s));
        QCOMPARE(stage.text(u"name"_s), u"typing"_s);
        QCOMPARE(stage.steps(), 1);
    }
};

QTEST_MAIN(TestInspector)
#include "tst_ui_inspector.moc"
