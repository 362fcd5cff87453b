// SPDX-License-Identifier: MIT
// The answer in words: what header and panels say is what the core says, what they point at is on the canvas,
// and "Why?" ends at the figure that was asked about.

#include "core/advice/remedy.h"
#include "core/analysis/figures.h"
#include "core/base/units.h"
#include "core/io/design_file.h"
#include "core/io/remedy_text.h"
#include "core/io/words.h"
#include "core/model/wording.h"
#include "tests/support/networks.h"
#include "tests/support/notation.h"
#include "ui/panels/answer_header.h"
#include "ui/panels/answer_header_delta.h"
#include "ui/panels/answer_header_figure.h"
#include "ui/panels/clients_panel.h"
#include "ui/panels/empty_state.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/result_table.h"
#include "ui/panels/spof_detail.h"
#include "ui/panels/spof_panel.h"
#include "ui/panels/spof_panel_rows.h"
#include "ui/panels/why_panel.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

#include <filesystem>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

QString text(const std::string& words) { return QString::fromStdString(words); }

Design sample(const char* name) {
    return *loadDesign(std::filesystem::path(FAULTLINE_SOURCE_DIR) / "samples" /
                       (std::string(name) + ".faultline"));
}

/// A window's workspace about a design, analysed.
struct Desk {
    Desk() { settle(); }
    explicit Desk(Design design) { open(std::move(design)); }
    explicit Desk(std::string_view notation) : Desk(Design{systemFrom(notation), {}}) {}

    void open(Design design) {
        workspace.document.setDesign(std::move(design));
        settle();
    }
    bool settle() {
        return QTest::qWaitFor([this] { return workspace.analysis.state() == AnalysisRunner::State::fresh; });
    }
    [[nodiscard]] const Report& report() const { return *workspace.analysis.report(); }
    [[nodiscard]] double unavailability() const { return *report().unavailability(); }
    [[nodiscard]] QStringList selected() const { return textsOf(workspace.selection.ids()); }
    [[nodiscard]] QStringList highlighted() const { return textsOf(workspace.selection.highlighted()); }
    static QStringList textsOf(const std::vector<ElementId>& ids) {
        QStringList texts;
        for (const ElementId& id : ids) texts.append(text(id.text()));
        return texts;
    }
    bool setP(const char* id, double p, MergeKey merge = {}) {
        Component changed = *find<Component>(workspace.document.system(), ComponentId(id));
        changed.failure = Failure::fromProbability(*Probability::from(p));
        return workspace.document.edit({Set<Component>{changed}}, u"P"_s, merge).has_value() && settle();
    }

    Appearance appearance;
    Workspace workspace{appearance};
};

template <class T>
T* child(const QWidget& parent, const char* name) {
    return parent.findChild<T*>(QString::fromLatin1(name));
}

QString valueOf(const QWidget& header, const char* name) {
    return child<FigureButton>(header, name)->value();
}

/// The cells of a table's row as they stand.
QStringList rowOf(const ResultTable& table, int row) {
    QStringList cells;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        cells.append(table.model()->index(row, column).data().toString());
    return cells;
}

void clickRow(ResultTable& table, int row) {
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(row, 0)).center());
}

void showAt(QWidget& widget, int width, int height) {
    widget.resize(width, height);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

class tst_UiAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); }

    void headerSaysWhatTheCoreSays() {
        Desk desk(sample("6-two-regions"));
        AnswerHeader header(desk.workspace);
        showAt(header, 1280, 72);
        const double unavailability = desk.unavailability();
        QCOMPARE(valueOf(header, "availability"), text(availabilityText(unavailability)));
        QCOMPARE(valueOf(header, "nines"), QString::number(*ninesOf(unavailability), 'f', 2));
        QCOMPARE(valueOf(header, "downtime"), u"about 3 days 16 hours"_s);
        QCOMPARE(valueOf(header, "outages"), text(outagesText(*desk.report().frequencyPerHour)));
        QCOMPARE(valueOf(header, "spofs"), u"1"_s);
        QCOMPARE(valueOf(header, "readPath"), text(availabilityText(*desk.report().read)));
        QCOMPARE(valueOf(header, "writePath"), text(availabilityText(*desk.report().write)));
        QCOMPARE(child<FigureButton>(header, "nines")->note(), u"exact"_s);
        QVERIFY(!child<QLabel>(header, "hint")->isVisible());
    }

    void headerSaysWhatToDoNext() {
        Desk desk;
        AnswerHeader header(desk.workspace);
        showAt(header, 1280, 72);
        auto* hint = child<QLabel>(header, "hint");
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().startsWith(u"Drag a client"_s));
        QVERIFY(!child<QWidget>(header, "availability")->isVisible());
        desk.open({systemFrom("client\nnode > db"), {}});
        QTRY_VERIFY(hint->text().contains(u"no client requests anything"_s));
        desk.open({systemFrom("client > node > db"), {}});
        QTRY_VERIFY(child<QWidget>(header, "availability")->isVisible());
        QVERIFY(!hint->isVisible());
    }

    void headerFits_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("hasPaths");
        QTest::newRow("1280") << 1280 << true;
        QTest::newRow("900") << 900 << false;
        QTest::newRow("700") << 700 << false;
        QTest::newRow("520") << 520 << false;
    }
    void headerFits() {
        QFETCH(int, width);
        QFETCH(bool, hasPaths);
        Desk desk(sample("active-active"));
        AnswerHeader header(desk.workspace);
        showAt(header, width, 72);
        header.layout()->activate();
        QCOMPARE(child<QWidget>(header, "readPath")->isVisible(), hasPaths);
        QVERIFY(child<QWidget>(header, "availability")->isVisible());
        QVERIFY(child<QWidget>(header, "downtime")->isVisible());
        QVERIFY(child<QWidget>(header, "spofs")->isVisible());
        int end = 0;
        for (const FigureButton* cell : header.findChildren<FigureButton*>()) {
            if (!cell->isVisible()) continue;
            QVERIFY2(cell->x() >= end, qPrintable(cell->objectName()));
            QVERIFY(cell->width() >= cell->sizeHint().width());
            end = cell->geometry().right();
        }
        QVERIFY(end < width);
    }

    void narrowHeaderSaysThatItWasStopped() {
        Desk desk(sample("active-active"));
        AnswerHeader header(desk.workspace);
        showAt(header, 520, 72);
        Component changed = desk.workspace.document.system().components.back();
        changed.failure = Failure::fromProbability(*Probability::from(0.5));
        QVERIFY(desk.workspace.document.edit({Set<Component>{changed}}, u"P"_s));
        desk.workspace.analysis.stop();
        const auto* restart = child<QWidget>(header, "restart");
        QTRY_VERIFY(restart->isVisible());
        QVERIFY(child<QWidget>(header, "availability")->isVisible());
        QTRY_VERIFY(restart->geometry().right() < header.width());
    }

    void clicksAskOrLead() {
        Desk desk(sample("1-single-server"));
        AnswerHeader header(desk.workspace);
        showAt(header, 1280, 72);
        QList<FigureQuestion> asked;
        connect(&header, &AnswerHeader::whyRequested, this,
                [&](const FigureQuestion& q) { asked.append(q); });
        QSignalSpy spofs(&header, &AnswerHeader::spofsRequested);
        QTest::mouseClick(child<QWidget>(header, "downtime"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().figure, Figure::downtime);
        child<QWidget>(header, "writePath")->setFocus();
        QTest::keyClick(child<QWidget>(header, "writePath"), Qt::Key_Space);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.back().path, Path::write);
        QCOMPARE(spofs.size(), 0);
        QTest::mouseClick(child<QWidget>(header, "spofs"), Qt::LeftButton);
        QCOMPARE(spofs.size(), 1);
    }

    void deltaWords() {
        QCOMPARE(deltaText(deltaBetween(0.01, 0.01 - 81.0 / 8760.0)), u"+1.1 nines, \u221281 h a year"_s);
        QCOMPARE(deltaText(deltaBetween(0.01, 0.02)), u"\u22120.3 nines, +87.6 h a year"_s);
        QCOMPARE(deltaText(deltaBetween(0.01, 0.01 * (1.0 + 1e-12))), u"no change"_s);
        QCOMPARE(deltaText(deltaBetween(1e-5, 0.0)), u"\u22125.3 min a year"_s);
        QCOMPARE(deltaBetween(0.0, 0.0).direction, AnswerDelta::Direction::same);
        QCOMPARE(deltaBetween(0.0, 1e-9).direction, AnswerDelta::Direction::worse);
    }

    /// A drag is one step: the delta is measured from where it began, all the while.
    void deltaOfTheLastStep() {
        Desk desk("client > node > db");
        AnswerHeader header(desk.workspace);
        showAt(header, 1280, 72);
        auto* chip = child<DeltaChip>(header, "delta");
        QVERIFY(chip->text().isEmpty());
        const double start = desk.unavailability();
        const MergeKey drag = desk.workspace.document.newMergeKey();
        for (const double p : {0.009, 0.005, 0.001}) {
            QVERIFY(desk.setP("node", p, drag));
            QCOMPARE(chip->text(), deltaText(deltaBetween(start, desk.unavailability())));
        }
        QCOMPARE(desk.workspace.document.history().count(), 1);
        const double afterDrag = desk.unavailability();
        QVERIFY(desk.setP("db", 0.02));
        QCOMPARE(chip->text(), deltaText(deltaBetween(afterDrag, desk.unavailability())));
        QVERIFY(chip->text().startsWith(u'\u2212'));
        // A move has no meaning: what the last change did stays in sight.
        const QString shown = chip->text();
        Place place;
        place.positions[ComponentId("db")] = Point{10, 10};
        QVERIFY(desk.workspace.document.edit({place}, u"Move"_s).has_value());
        QTest::qWait(20);
        QCOMPARE(chip->text(), shown);
        const double beforeUndo = desk.unavailability();
        desk.workspace.document.history().undo(); // the move
        desk.workspace.document.history().undo(); // P of the database
        QVERIFY(desk.settle());
        QCOMPARE(chip->text(), deltaText(deltaBetween(beforeUndo, afterDrag)));
        QVERIFY(chip->text().startsWith(u'+'));
        desk.open({systemFrom("client > node"), {}});
        QVERIFY(chip->text().isEmpty());
    }

    /// A drag that is given up leaves the chip as it was before, at once.
    void deltaOfAStepTakenBack() {
        Desk desk("client > node > db");
        AnswerHeader header(desk.workspace);
        showAt(header, 1280, 72);
        auto* chip = child<DeltaChip>(header, "delta");
        Document& document = desk.workspace.document;
        const MergeKey first = document.newMergeKey();
        QVERIFY(desk.setP("node", 0.5, first));
        QVERIFY(!chip->text().isEmpty());
        document.takeBack(first);
        QVERIFY(chip->text().isEmpty() && !chip->isVisible());
        QVERIFY(desk.settle());
        QVERIFY(chip->text().isEmpty());
        QVERIFY(desk.setP("db", 0.001));
        const QString shown = chip->text();
        QVERIFY(shown.startsWith(u'+'));
        const MergeKey second = document.newMergeKey();
        for (const double p : {0.02, 0.2, 0.4}) QVERIFY(desk.setP("node", p, second));
        QVERIFY(chip->text() != shown);
        document.takeBack(second);
        QVERIFY(desk.settle());
        QCOMPARE(chip->text(), shown);
    }

    /// A long analysis says that it is one, and can be stopped and started again.
    void longAnalysis() {
        Desk desk("client > node > db");
        AnswerHeader header(desk.workspace);
        showAt(header, 1280, 72);
        auto* stop = child<QPushButton>(header, "stop");
        auto* restart = child<QPushButton>(header, "restart");
        QVERIFY(!stop->isVisible() && !restart->isVisible());
        desk.workspace.document.setDesign({designOf(gridNetwork(30), {0.01, 0.01}), {}});
        QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), 5000);
        QVERIFY(child<QLabel>(header, "state")->text().startsWith(u"updating"_s));
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!stop->isVisible());
        QVERIFY(restart->isVisible());
        QCOMPARE(desk.workspace.analysis.state(), AnalysisRunner::State::stopped);
        QVERIFY(child<QLabel>(header, "state")->text().startsWith(u"Stopped"_s));
        QTest::mouseClick(restart, Qt::LeftButton);
        QCOMPARE(desk.workspace.analysis.state(), AnalysisRunner::State::stale);
        QVERIFY(!restart->isVisible());
        desk.open({systemFrom("client > node"), {}});
        QTRY_VERIFY(!child<QLabel>(header, "state")->isVisible());
    }

    void threeGrades() {
        Desk desk("client > dns > gw*2 > node*2 > db ~ db2; storage ; node > [optional] storage > ext\n"
                  "{region eu [p=0.0001]: gw node db db2}");
        SpofPanel panel(desk.workspace);
        showAt(panel, 900, 400);
        auto* table = child<ResultTable>(panel, "spofs");
        const std::vector<SpofRow> rows = spofRows(desk.report());
        QCOMPARE(table->model()->rowCount(), static_cast<int>(rows.size()));
        QStringList first = rowOf(*table, 0);
        first.removeAt(5); // what removes it: tested by itself
        QCOMPARE(first, QStringList({u"dns"_s, u"yes"_s, u"yes"_s, text(shareText(*rows[0].criticality)),
                                     u"client"_s, u"All three agree."_s}));
        QCOMPARE(rowOf(*table, 1).first(), u"eu"_s);
        QVERIFY(reasonText(rows[1]).startsWith(u"A place is no vertex"_s));
        const auto isStorage = [](const SpofRow& row) {
            return row.cutVertex == CutVertexReason::nothingNeeded;
        };
        QVERIFY(std::ranges::any_of(rows, isStorage));
        QVERIFY(child<QLabel>(panel, "summary")->text().startsWith(u"2 parts take the system down alone"_s));
    }

    void whatRemovesASinglePointOfFailure() {
        Desk desk(sample("4-one-gateway"));
        SpofPanel panel(desk.workspace);
        showAt(panel, 900, 400);
        auto* table = child<ResultTable>(panel, "spofs");
        constexpr int remedyColumn = 5;
        QCOMPARE(table->model()->headerData(remedyColumn, Qt::Horizontal).toString(), u"What removes it"_s);
        const auto shown = [&] {
            QString words = table->model()->index(0, remedyColumn).data().toString();
            return words.replace(QChar(QChar::Nbsp), u' ');
        };
        const auto wanted = [&] {
            const Remedy remedy = remediesFor(desk.report())->front();
            return text(remedyText(*desk.report().system, remedy) + " Then " +
                        availabilityText(*remedy.unavailability) + ".");
        };
        QTRY_COMPARE(shown(), wanted());
        QVERIFY(shown().startsWith(u"A second gateway"_s));
        // A part that is no single point of failure needs none.
        for (int row = 1; row < table->model()->rowCount(); ++row)
            QVERIFY(table->model()->index(row, remedyColumn).data().toString().isEmpty());
        // What was said about one design is not said about another.
        desk.open(Design{systemFrom("client > dns > ext"), {}});
        QVERIFY(shown() != wanted());
        QTRY_COMPARE(shown(), wanted());
    }

    /// A row is a line; what takes sentences stands beside the table, about the row that is chosen.
    void spofsAreALineEach() {
        Desk desk(sample("shared-fate-one-release"));
        SpofPanel panel(desk.workspace);
        showAt(panel, 960, 204); // as it is docked in a window of 1280 x 800
        auto* table = child<ResultTable>(panel, "spofs");
        auto* detail = child<SpofDetail>(panel, "spofDetail");
        const QAbstractItemModel& model = *table->model();
        constexpr int remedyColumn = 5;
        QTRY_VERIFY(model.index(0, remedyColumn).data().toString().startsWith(u"Keeping"_s));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(table->rowHeight(row), table->verticalHeader()->defaultSectionSize());
        QVERIFY(table->viewport()->height() >= 4 * table->rowHeight(0));
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        const auto isAbout = [&](int row) {
            const QString text = detail->text();
            for (const int column : {0, remedyColumn, remedyColumn + 1})
                if (!text.contains(model.index(row, column).data().toString())) return false;
            return text.startsWith(model.index(row, 0).data().toString() + u'\n');
        };
        QVERIFY(isAbout(0)); // before anything is chosen
        QVERIFY(model.rowCount() > 2);
        clickRow(*table, 1);
        QVERIFY(isAbout(1));
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(isAbout(2));
        // To a screen reader it belongs to the row.
        QVERIFY(model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString().startsWith(u"Keeping"_s));
        // In a narrow dock it lies below, and no column is cut off.
        showAt(panel, 300, 500);
        QTRY_VERIFY(detail->geometry().top() > table->geometry().bottom());
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        QVERIFY(isAbout(2));
    }

    /// As many lines as the words take, and not one more.
    void rowsAreAsHighAsTheirWords() {
        Desk desk;
        QStandardItemModel words(6, 2);
        for (int row = 0; row < words.rowCount(); ++row)
            for (int column = 0; column < words.columnCount(); ++column)
                words.setItem(row, column,
                              new QStandardItem(u"Keeping the gateway up takes two of it. "_s.repeated(
                                  row * (1 - column) + 1)));
        ResultTable table(desk.workspace);
        table.wrapColumn(0, 4);
        table.wrapColumn(1);
        table.showModel(&words, 0, Qt::AscendingOrder);
        table.setColumnWidth(0, 230);
        table.setColumnWidth(1, 131);
        showAt(table, 500, 400);
        const QFontMetrics metrics = table.fontMetrics();
        const auto linesOf = [&](const QModelIndex& index) {
            int lines = 1;
            QString line;
            for (const QString& word : index.data().toString().split(u' ', Qt::SkipEmptyParts)) {
                const QString longer = line.isEmpty() ? word : line + u' ' + word;
                const bool fits = metrics.horizontalAdvance(longer) <= table.columnWidth(index.column()) - 8;
                lines += fits ? 0 : 1;
                line = fits ? longer : word;
            }
            return lines;
        };
        const QAbstractItemModel& model = *table.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const int lines = std::max(std::min(4, linesOf(model.index(row, 0))),
                                       std::min(3, linesOf(model.index(row, 1))));
            QCOMPARE(table.rowHeight(row),
                     table.verticalHeader()->defaultSectionSize() + (lines - 1) * metrics.lineSpacing());
        }
    }

    void spofsLeadToTheCanvas() {
        Desk desk(sample("4-one-gateway"));
        SpofPanel panel(desk.workspace);
        showAt(panel, 900, 400);
        auto* table = child<ResultTable>(panel, "spofs");
        QSignalSpy revealed(&desk.workspace.selection, &Selection::revealRequested);
        const QString id = table->model()->index(0, 0).data(ResultTable::idsRole).toStringList().first();
        QTest::mouseMove(table->viewport(), table->visualRect(table->model()->index(0, 0)).center());
        QTRY_COMPARE(desk.highlighted(), QStringList{id});
        clickRow(*table, 0);
        QCOMPARE(revealed.size(), 1);
        QCOMPARE(desk.selected(), QStringList{id});
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(revealed.size(), 2);
        QVERIFY(desk.selected() != QStringList{id});
    }

    void noSpofs() {
        Desk desk("client");
        SpofPanel panel(desk.workspace);
        showAt(panel, 900, 400);
        auto* table = child<ResultTable>(panel, "spofs");
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(table->viewport()->accessibleDescription().contains(u"Draw a client"_s));
        desk.open({systemFrom("client > node [requires=3] > db*2"), {}});
        QVERIFY(table->viewport()->accessibleDescription().contains(u"down with nothing failed"_s));
    }

    void findings() {
        Desk desk("client > node*2 > db\n{region eu: node}\nnode3");
        FindingsPanel panel(desk.workspace);
        showAt(panel, 700, 400);
        auto* list = child<QListView>(panel, "findings");
        const auto& found = desk.report().findings;
        QVERIFY(found.size() >= 2);
        QCOMPARE(list->model()->rowCount(), static_cast<int>(found.size()));
        for (int row = 0; row < list->model()->rowCount(); ++row)
            QCOMPARE(list->model()->index(row, 0).data().toString(),
                     text(describe(found[static_cast<std::size_t>(row)], *desk.report().system)));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QStringList ids = Desk::textsOf(found[0].ids);
        ids.sort();
        QCOMPARE(desk.selected(), ids);
        QTest::keyClicks(child<QLineEdit>(panel, "filter"), u"nothing says this"_s);
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(child<EmptyState>(panel, "empty")->isVisible());
        child<QLineEdit>(panel, "filter")->clear();
        int shown = list->model()->rowCount();
        for (const char* name : {"errors", "warnings", "remarks", "assumptions"}) {
            auto* button = child<QToolButton>(panel, name);
            const int count = button->text().section(u' ', 0, 0).toInt();
            QTest::mouseClick(button, Qt::LeftButton);
            shown -= count;
            QCOMPARE(list->model()->rowCount(), shown);
        }
        QCOMPARE(shown, 0);
    }

    void nothingFound() {
        Desk desk("client > node > db\n{region eu [p=0.001]: node db}");
        QVERIFY(desk.report().findings.empty());
        FindingsPanel panel(desk.workspace);
        showAt(panel, 700, 400);
        QVERIFY(child<EmptyState>(panel, "empty")->text().startsWith(u"Nothing found"_s));
    }

    void clients() {
        Desk desk("client > node > [read] db ~ db2\nclient2 > node2 > db");
        ClientsPanel panel(desk.workspace);
        showAt(panel, 700, 400);
        auto* table = child<ResultTable>(panel, "clients");
        QCOMPARE(table->model()->rowCount(), 5);
        QCOMPARE(rowOf(*table, 0)[1], text(availabilityText(*desk.report().overall)));
        QCOMPARE(rowOf(*table, 1)[1], text(availabilityText(*desk.report().read)));
        QCOMPARE(rowOf(*table, 2)[1], text(availabilityText(*desk.report().write)));
        for (int client = 0; client < 2; ++client) {
            const auto& figure = desk.report().clients[static_cast<std::size_t>(client)].unavailability;
            QCOMPARE(rowOf(*table, 3 + client)[1], text(availabilityText(figure)));
            QCOMPARE(rowOf(*table, 3 + client)[3], text(durationText(*figure.exact * hoursPerYear)));
        }
        clickRow(*table, 4);
        QCOMPARE(desk.selected(), QStringList{u"client2"_s});
        // A row stays the current one while figures change.
        QVERIFY(desk.setP("node", 0.5));
        QCOMPARE(table->currentIndex().row(), 4);
    }

    void whyDownToTheReplicas() {
        Desk desk(sample("3-primary-and-replica"));
        WhyPanel panel(desk.workspace);
        showAt(panel, 700, 600);
        QVERIFY(child<EmptyState>(panel, "note")->isVisible());
        QVERIFY(panel.text().isEmpty());
        FigureQuestion question;
        question.figure = Figure::availability;
        panel.ask(question);
        auto* browser = child<QTextBrowser>(panel, "derivation");
        QTRY_VERIFY(browser->isVisible());
        QVERIFY(panel.text().contains(u"0.01 · 0.01 = 0.0001"_s));
        QVERIFY(panel.text().contains(text(availabilityText(desk.unavailability()))));
        // What is deep down opens by its button, and all of it is copied.
        const auto shown = browser->toPlainText().size();
        QVERIFY(!browser->toPlainText().contains(u"0.01 · 0.01"_s));
        QTest::mouseClick(child<QToolButton>(panel, "openAll"), Qt::LeftButton);
        QVERIFY(browser->toPlainText().size() > shown);
        QVERIFY(browser->toPlainText().contains(u"0.01 · 0.01 = 0.0001"_s));
        QTest::mouseClick(child<QToolButton>(panel, "closeAll"), Qt::LeftButton);
        QVERIFY(browser->toPlainText().size() < shown);
        QTest::mouseClick(child<QToolButton>(panel, "copy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), panel.text());
    }

    void whyWritesPowersOfTen() {
        Desk desk("client > node [p=1e-4], node2 [p=1e-4], node-1e-2 [p=1e-4]");
        WhyPanel panel(desk.workspace);
        showAt(panel, 700, 600);
        panel.ask({});
        auto* browser = child<QTextBrowser>(panel, "derivation");
        QTRY_VERIFY(browser->isVisible());
        QTest::mouseClick(child<QToolButton>(panel, "openAll"), Qt::LeftButton);
        QString shown = browser->toPlainText();
        QVERIFY2(shown.contains(u"10⁻¹²"_s), qPrintable(shown));
        QVERIFY(shown.contains(u"node-1e-2"_s));
        QVERIFY(!shown.remove(u"node-1e-2"_s).contains(QRegularExpression(u"\\de-\\d"_s)));
    }

    void whyFollows() {
        Desk desk("client > node > db");
        WhyPanel panel(desk.workspace);
        showAt(panel, 700, 600);
        panel.ask({});
        QTRY_VERIFY(panel.text().contains(u"= 0.0199\n"_s));
        QVERIFY(desk.setP("node", 0.03));
        QTRY_VERIFY(panel.text().contains(u"= 0.0397\n"_s));
        auto* browser = child<QTextBrowser>(panel, "derivation");
        Q_EMIT browser->anchorClicked(QUrl(u"reveal:node"_s));
        QCOMPARE(desk.selected(), QStringList{u"node"_s});
        const auto open = browser->toPlainText().size();
        Q_EMIT browser->anchorClicked(QUrl(u"toggle:0"_s));
        QVERIFY(browser->toPlainText().size() < open);
        FigureQuestion gone;
        gone.figure = Figure::criticality;
        gone.events = {{EventType::component, ElementId("gone")}};
        panel.ask(gone);
        QTRY_VERIFY(child<EmptyState>(panel, "note")->text().contains(u"no such figure"_s));
        QVERIFY(panel.text().isEmpty());
    }
};

QTEST_MAIN(tst_UiAnswer)
#include "tst_ui_answer.moc"
