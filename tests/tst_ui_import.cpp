// SPDX-License-Identifier: MIT
// An import in the window, from the menu to the design, with real events.
#include "core/model/rules.h"
#include "tests/support/window.h"
#include "tests/support/window_driver.h"
#include "ui/import_choices.h"
#include "ui/import_dialog.h"
#include "ui/import_list.h"
#include "ui/window_imports.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QUndoStack>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto shop = "graph LR\n"
                      "  u[User] --> lb[Load Balancer]\n"
                      "  lb --> t[Thingummy]\n"
                      "  t --> p[(Primary DB)]\n"
                      "  p -- replicates --> r[(Replica DB)]\n"
                      "  subgraph eu [Region EU]\n"
                      "    lb\n"
                      "    t\n"
                      "  end\n";

/// The dialog once it has read; null after ten seconds.
ImportDialog* awaitDialog(MainWindow& window) {
    const auto ready = [&] {
        auto* dialog = window.findChild<ImportDialog*>();
        return dialog && dialog->isReady();
    };
    return QTest::qWaitFor(ready, 10'000) ? window.findChild<ImportDialog*>() : nullptr;
}

QTreeWidgetItem* rowOf(ImportList& list, ImportNote::About about, const std::string& id) {
    for (int g = 0; g < list.topLevelItemCount(); ++g)
        for (int i = 0; i < list.topLevelItem(g)->childCount(); ++i) {
            QTreeWidgetItem* item = list.topLevelItem(g)->child(i);
            const ImportNote* note = list.noteIn(list.indexFromItem(item));
            if (note && note->about == about && note->id.text() == id) return item;
        }
    return nullptr;
}

/// Opens the editor of a row's value with the mouse.
template <class Editor>
Editor* editorOf(ImportList& list, QTreeWidgetItem& item) {
    list.scrollToItem(&item);
    const QRect cell = list.visualRect(list.indexFromItem(&item, 1));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, cell.center());
    Editor* editor = nullptr;
    (void)QTest::qWaitFor([&] { return (editor = list.viewport()->findChild<Editor*>()) != nullptr; }, 5000);
    return editor;
}

void choose(ImportList& list, QTreeWidgetItem& item, const QString& key) {
    auto* box = editorOf<QComboBox>(list, item);
    QVERIFY(box);
    const int wanted = box->findData(key);
    QVERIFY2(wanted >= 0, qPrintable(key));
    QTRY_VERIFY(box->view()->isVisible());
    // Every choice can be read, however narrow the column.
    QVERIFY(box->view()->width() >= box->view()->sizeHintForColumn(0));
    QVERIFY(box->width() >= box->sizeHint().width());
    // With the keyboard, as far as the choice lies from what holds.
    const int steps = wanted - box->currentIndex();
    for (int i = 0; i < std::abs(steps); ++i)
        QTest::keyClick(box->view(), steps > 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(box->view()->currentIndex().row(), wanted);
    const QPointer<QComboBox> open(box);
    QTest::keyClick(box->view(), Qt::Key_Return);
    QTRY_VERIFY(!open);
}

} // namespace

class TestUiImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void severalFilesFollowOneAnother() {
        WindowDriver driver;
        for (const char* name : {"one.mmd", "two.mmd", "three.mmd"})
            driver.windows().open(written(name, shop), &driver.window());
        const auto next = [&](const QString& name) {
            ImportDialog* dialog = nullptr;
            QTRY_VERIFY((dialog = awaitDialog(driver.window())) && dialog->name() == name);
        };
        next(u"one.mmd"_s);
        driver.click(*driver.window().findChild<QPushButton*>(u"import-accept"_s));
        next(u"two.mmd"_s);
        QTest::keyClick(awaitDialog(driver.window()), Qt::Key_Escape);
        next(u"three.mmd"_s);
        driver.click(*driver.window().findChild<QPushButton*>(u"import-accept"_s));
        QTRY_COMPARE(driver.windows().windows().size(), std::size_t(2));
        const auto nameOf = [&](std::size_t at) {
            return driver.windows().windows()[at]->workspace().document.system().properties.name;
        };
        QTRY_COMPARE(nameOf(0), std::string("one"));
        QTRY_COMPARE(nameOf(1), std::string("three"));
        QVERIFY(!driver.window().findChild<ImportDialog*>());
        for (MainWindow* window : driver.windows().windows())
            window->workspace().document.history().setClean();
    }

    void enterImportsWhereverTheKeyboardIs() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* accept = dialog->findChild<QPushButton*>(u"import-accept"_s);
        auto* guesses = dialog->findChild<QCheckBox*>(u"import-guesses-only"_s);
        // Once the button itself has had the focus and lost it.
        accept->setFocus(Qt::TabFocusReason);
        guesses->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(guesses->hasFocus());
        QVERIFY(accept->isDefault());
        QTest::keyClick(guesses, Qt::Key_Return);
        QTRY_VERIFY(driver.window().canvas());
        driver.giveUpChanges();
    }

    void filesThatBelongTogetherAreOneImport() {
        const auto service = [](const char* name) {
            return u"apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: %1}\nspec:\n  selector: "
                   u"{matchLabels: "
                   "{app: %1}}\n  template:\n    metadata: {labels: {app: %1}}\n    spec: {containers: "
                   "[{name: %1, "
                   "image: nginx}]}\n"_s.arg(QString::fromLatin1(name))
                       .toUtf8();
        };
        WindowDriver driver;
        driver.window().imports().open({written("web.yaml", service("web")),
                                        written("other.yml", "services:\n  db:\n    image: postgres\n"),
                                        written("api.yaml", service("api"))});
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        QCOMPARE(dialog->name(), u"web.yaml and 2 more"_s);
        QCOMPARE(dialog->design().system.components.size(), std::size_t(2));
        QTest::keyClick(dialog, Qt::Key_Escape);
        // What is of another kind follows by itself; so do others after one that is broken.
        QTRY_VERIFY((dialog = awaitDialog(driver.window())) && dialog->name() == u"other.yml"_s);
        QCOMPARE(dialog->design().system.components.size(), std::size_t(1));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void fileBecomesADesign() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox*>(u"import-format"_s)->currentText(), u"Mermaid"_s);
        driver.click(*dialog->findChild<QPushButton*>(u"import-accept"_s));
        QTRY_VERIFY(driver.window().canvas());
        const Design& design = driver.window().workspace().document.design();
        QCOMPARE(design.system.components.size(), std::size_t(5));
        QCOMPARE(design.system.properties.name, std::string("shop"));
        QCOMPARE(design.layout.positions.size(), std::size_t(5));
        QCOMPARE(find<Component>(design.system, ComponentId("p"))->kind, ComponentKind::database);
        // One step of the history, and not saved yet.
        QUndoStack& history = driver.window().workspace().document.history();
        QCOMPARE(history.count(), 1);
        QCOMPARE(history.undoText(), u"Import shop.mmd"_s);
        QVERIFY(driver.window().session().isModified());
        history.undo();
        QCOMPARE(driver.window().workspace().document.design(), Design());
        history.redo();
        history.setClean();
    }

    /// The picture comes from another thread; leaving does not wait for it, and a correction makes a new one.
    void thePictureFollows() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* preview = dialog->findChild<QWidget*>(u"import-preview"_s);
        QTRY_VERIFY(dialog->isDrawn());
        const QImage before = preview->grab().toImage();
        auto* list = dialog->findChild<ImportList*>();
        choose(*list, *rowOf(*list, ImportNote::About::kind, "t"), u"queue"_s);
        QTRY_VERIFY(dialog->isDrawn() && preview->grab().toImage() != before);
        dialog->resize(dialog->width() + 200, dialog->height() + 100);
        QTRY_VERIFY(dialog->isDrawn());
        QVERIFY(preview->grab().toImage().size() != before.size());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void guessesCanBeChangedBefore() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* list = dialog->findChild<ImportList*>();
        QCOMPARE(list->guesses(), 1);
        QTreeWidgetItem* row = rowOf(*list, ImportNote::About::kind, "t");
        QVERIFY(row);
        QCOMPARE(row->text(0), u"Thingummy"_s);
        QCOMPARE(row->text(1), u"Node"_s);
        QVERIFY(row->text(2).contains(u"line 3"_s));
        choose(*list, *row, u"coordinator"_s);
        QTRY_COMPARE(row->text(1), u"Coordinator"_s);
        choose(*list, *rowOf(*list, ImportNote::About::domain, "eu"), u"zone"_s);
        choose(*list, *rowOf(*list, ImportNote::About::replication, "c4"), u"request"_s);
        QTRY_COMPARE(find<Domain>(dialog->design().system, DomainId("eu"))->kind, DomainKind::zone);
        driver.click(*dialog->findChild<QPushButton*>(u"import-accept"_s));
        QTRY_VERIFY(driver.window().canvas());
        const System& system = driver.window().workspace().document.system();
        QCOMPARE(find<Component>(system, ComponentId("t"))->kind, ComponentKind::coordinator);
        QCOMPARE(find<Domain>(system, DomainId("eu"))->kind, DomainKind::zone);
        QCOMPARE(find<Connection>(system, ConnectionId("c4"))->kind, ConnectionKind::request);
        driver.window().workspace().document.history().setClean();
    }

    void keysAreEnough() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* list = dialog->findChild<ImportList*>();
        QTRY_VERIFY(list->hasFocus());
        // The first guess is current; Enter opens its choices and does not press Import.
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(list->viewport()->findChild<QComboBox*>());
        auto* box = list->viewport()->findChild<QComboBox*>();
        QTRY_VERIFY(box->view()->isVisible());
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE(find<Component>(dialog->design().system, ComponentId("t"))->kind,
                     ComponentKind::coordinator);
        QVERIFY(dialog->isVisible());
        QTRY_VERIFY(!list->viewport()->findChild<QComboBox*>());
        // On a heading Enter is the dialog's.
        list->setCurrentItem(list->topLevelItem(0));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(driver.window().canvas());
        driver.window().workspace().document.history().setClean();
    }

    /// Esc takes the list of choices away with its field; the next one is the dialog's.
    void escapeEndsAChoiceAtOnce() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* list = dialog->findChild<ImportList*>();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_F2);
        QTRY_VERIFY(list->viewport()->findChild<QComboBox*>());
        auto* box = list->viewport()->findChild<QComboBox*>();
        QTRY_VERIFY(box->view()->isVisible());
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Escape);
        QTRY_VERIFY(!list->viewport()->findChild<QComboBox*>());
        QTRY_VERIFY(list->hasFocus());
        QVERIFY(dialog->isVisible());
        QCOMPARE(find<Component>(dialog->design().system, ComponentId("t"))->kind, ComponentKind::node);
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void whatCannotBeIsSaid() {
        WindowDriver driver;
        driver.windows().open(written("shop.mmd", shop), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* list = dialog->findChild<ImportList*>();
        // The load balancer is called by the user: it cannot be a client.
        choose(*list, *rowOf(*list, ImportNote::About::kind, "lb"), u"client"_s);
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"import-message"_s)->text().contains(u"client"_s));
        QCOMPARE(find<Component>(dialog->design().system, ComponentId("lb"))->kind, ComponentKind::gateway);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
        QVERIFY(!driver.window().canvas());
    }

    void refusedFilesSayWhy() {
        WindowDriver driver;
        driver.windows().open(written("broken.yml", "services: [\n"), &driver.window());
        auto message = [&]() -> QLabel* {
            auto* dialog = driver.window().findChild<ImportDialog*>();
            return dialog ? dialog->findChild<QLabel*>(u"import-message"_s) : nullptr;
        };
        QTRY_VERIFY(message() && message()->text().startsWith(u"Nothing was read"_s));
        QVERIFY2(message()->text().contains(u"line"_s), qPrintable(message()->text()));
        auto* dialog = driver.window().findChild<ImportDialog*>();
        QVERIFY(!dialog->findChild<QPushButton*>(u"import-accept"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void severalDrawingsAreOffered() {
        WindowDriver driver;
        const QByteArray text = "# One\n```mermaid\ngraph LR\n a[App] --> b[(DB)]\n```\n"
                                "# Two\n```mermaid\ngraph LR\n x[Web] --> y[API] --> z[Cache]\n```\n";
        driver.windows().open(written("notes.md", text), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* drawing = dialog->findChild<QComboBox*>(u"import-drawing"_s);
        QCOMPARE(drawing->count(), 2);
        QCOMPARE(dialog->design().system.components.size(), std::size_t(2));
        drawing->setFocus();
        QTest::keyClick(drawing, Qt::Key_Down);
        QTRY_VERIFY(dialog->isReady() && dialog->design().system.components.size() == 3);
        dialog->reject();
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void theFirstDrawingThatHoldsSomethingIsShown() {
        WindowDriver driver;
        const QByteArray text = "# Empty\n```mermaid\ngraph LR\n```\n"
                                "# Two\n```mermaid\ngraph LR\n x[Web] --> y[API]\n```\n";
        driver.windows().open(written("notes.md", text), &driver.window());
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        auto* drawing = dialog->findChild<QComboBox*>(u"import-drawing"_s);
        QCOMPARE(drawing->count(), 2);
        QCOMPARE(drawing->currentText(), u"Two (line 7)"_s);
        QCOMPARE(dialog->design().system.components.size(), std::size_t(2));
        dialog->reject();
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void pastedTextGoesIntoTheDesign() {
        WindowDriver driver;
        driver.begin();
        driver.createByKey(Qt::Key_N, {0, 0});
        QUndoStack& history = driver.window().workspace().document.history();
        QCOMPARE(history.count(), 1);
        QGuiApplication::clipboard()->setText(u"graph LR\n  n[App] --> db[(Database)]\n"_s);
        driver.keys(Qt::Key_V, Qt::ControlModifier);
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        driver.click(*dialog->findChild<QPushButton*>(u"import-accept"_s));
        QTRY_COMPARE(driver.window().workspace().document.system().components.size(), std::size_t(3));
        QCOMPARE(history.count(), 2);
        QCOMPARE(history.undoText(), u"Import pasted text"_s);
        history.undo();
        QCOMPARE(driver.window().workspace().document.system().components.size(), std::size_t(1));
        history.setClean();
    }

    void otherTextIsNoDrawing() {
        WindowDriver driver;
        driver.begin();
        QGuiApplication::clipboard()->setText(u"Dear all,\nplease find attached\n"_s);
        driver.keys(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(driver.widget<QLabel>(u"status-hint"_s)->text().contains(u"clipboard"_s));
        QVERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void droppedFilesAreImported() {
        WindowDriver driver;
        QMimeData mime;
        mime.setUrls(
            {QUrl::fromLocalFile(written("stack.yml", "services:\n  web:\n    image: nginx\n    ports: "
                                                      "[\"80:80\"]\n  db:\n    image: postgres\n"))});
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&driver.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&driver.window(), &drop);
        ImportDialog* dialog = awaitDialog(driver.window());
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QComboBox*>(u"import-format"_s)->currentText(), u"Docker Compose"_s);
        dialog->reject();
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void menuAsksForAFile() {
        WindowDriver driver;
        const QString path = written("shop.mmd", shop);
        driver.click(*driver.widget<QPushButton>(u"start-import"_s));
        auto* first = driver.awaitChild<QFileDialog>(u"import-file-dialog"_s);
        QVERIFY(first);
        // There may be no folder for documents: a dialog that begins there has its name for a file's.
        QVERIFY(first->findChild<QLineEdit*>()->text().isEmpty());
        first->reject();
        QTRY_VERIFY(!driver.window().findChild<QFileDialog*>());
        driver.keys(Qt::Key_I, Qt::ControlModifier);
        auto* files = driver.awaitChild<QFileDialog>(u"import-file-dialog"_s);
        QVERIFY(files);
        auto* name = files->findChild<QLineEdit*>();
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(awaitDialog(driver.window()));
        driver.window().findChild<ImportDialog*>()->reject();
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
        // The next file lies beside the last one.
        driver.keys(Qt::Key_I, Qt::ControlModifier);
        auto* again = driver.awaitChild<QFileDialog>(u"import-file-dialog"_s);
        QVERIFY(again);
        QCOMPARE(again->directory().absolutePath(), QFileInfo(path).absolutePath());
        again->reject();
        QTRY_VERIFY(!driver.window().findChild<QFileDialog*>());
    }

    void leavingWhileReadingDoesNotWait() {
        WindowDriver driver;
        QByteArray large = "graph LR\n";
        for (int i = 0; i < 1500; ++i)
            large +=
                "  n" + QByteArray::number(i) + "[App] --> n" + QByteArray::number(i * 7 % 1500 + 1) + "\n";
        driver.windows().open(written("large.mmd", large), &driver.window());
        auto* dialog = driver.window().findChild<ImportDialog*>();
        QVERIFY(dialog && !dialog->isReady());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!driver.window().findChild<ImportDialog*>());
    }

    void everyChoiceKeepsTheRules() {
        // Whatever is chosen for whichever note, the design stays one that may be.
        ImportRequest request;
        request.text =
            QString::fromLatin1(shop) + u"  t -. metrics .-> m[Prometheus]\n  t -->|reads| c[Cache x3]\n"_s;
        const ImportReading reading = readImport(request, {});
        QVERIFY(reading.imported);
        int made = 0;
        for (const ImportNote& note : reading.imported->notes) {
            std::vector<Choice> choices = choicesFor(note, reading.imported->design);
            if (isTyped(note))
                for (const QString& text : {u"2 of 3"_s, u"5"_s, u"0.5"_s, u"-1"_s, u"x"_s, QString()})
                    choices.push_back({text, text});
            for (const Choice& choice : choices) {
                Design design = reading.imported->design;
                const auto outcome = makeChoice(note, choice.key, design);
                QVERIFY2(checkSystem(design.system), qPrintable(choice.key));
                if (!outcome) QVERIFY(design == reading.imported->design);
                made += outcome.has_value();
            }
        }
        QVERIFY2(made > 60, qPrintable(QString::number(made)));
    }

private:
    QString written(const QString& name, const QByteArray& content) {
        const QString path = m_folder->filePath(name);
        overwrite(path, content);
        return path;
    }
    QString written(const char* name, const QByteArray& content) {
        return written(QString::fromLatin1(name), content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestUiImport)
#include "tst_ui_import.moc"
