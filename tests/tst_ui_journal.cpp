// SPDX-License-Identifier: MIT
// The journal: what was done two seconds ago survives whatever happens to the program.
#include "tests/support/window.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// Adds a part every ten milliseconds until it is killed, and says on standard output when it has.
int workUntilKilled(const QString& folder, const QString& path) {
    Window window(folder);
    QTimer working;
    int parts = 0;
    QObject::connect(&working, &QTimer::timeout, &window.session, [&] {
        window.add("part" + std::to_string(++parts));
        QElapsedTimer now;
        now.start();
        std::printf("%d %lld\n", parts, static_cast<long long>(now.msecsSinceReference()));
        std::fflush(stdout);
    });
    const auto begin = [&](const Result<void>& outcome) {
        if (!outcome) qFatal("not opened: %s", outcome.error().what.c_str());
        working.start(10);
    };
    if (path.isEmpty())
        begin({});
    else
        window.session.open(path, FileSession::OpenAs::file, begin);
    return QApplication::exec();
}

} // namespace

class tst_UiJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void journalComesAndGoes();
    void journalIsPrivate();
    void journalIsWrittenDuringADrag();
    void journalGoesElsewhereWhereItMust();
    void journalOfTheLongestName();
    void journalsOfTwoWindows();
    void leftJournalIsNeverOverwritten();
    void journalWithoutNewsIsSweptAway();
    void damagedJournalIsLeftAlone();
    void recoveredWorkIsStillJournalled();
    void recoveryKnowsAnOlderFile();
    void killedProgramLosesNothing_data();
    void killedProgramLosesNothing();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    QString saved(const QString& name, const Design& design) const;
    [[nodiscard]] QString journals() const { return at(u"journals"_s); }
    [[nodiscard]] std::vector<RecoverableJournal> recoverable(const QStringList& documents = {}) const {
        return findRecoverable(documents, journals());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_UiJournal::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString tst_UiJournal::saved(const QString& name, const Design& design) const {
    overwrite(at(name), textOf(design));
    return at(name);
}

void tst_UiJournal::journalComesAndGoes() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    const QString journal = at(u".a.faultline.journal"_s);
    auto window = std::make_unique<Window>(journals());
    QCOMPARE(opening(*window, path), QString());
    QTest::qWait(unnoticed);
    QVERIFY(!QFile::exists(journal)); // nothing to lose yet
    const auto appears = [&](const char* id) {
        window->add(id);
        QElapsedTimer timer;
        timer.start();
        const bool came = QTest::qWaitFor([&] { return contentOf(journal).contains(id); });
        return came && timer.elapsed() < 1000;
    };
    QVERIFY(appears("one"));
    QVERIFY(appears("two"));
    QCOMPARE(saving(*window), QString());
    QTRY_VERIFY(!QFile::exists(journal));
    QVERIFY(appears("three"));
    window->document.history().undo(); // back to what is saved
    QTRY_VERIFY(!QFile::exists(journal));
    QVERIFY(appears("four"));
    QCOMPARE(savingAs(*window, at(u"b.faultline"_s)), QString());
    QTRY_VERIFY(!QFile::exists(journal));
    window->add("five");
    QTRY_VERIFY(QFile::exists(at(u".b.faultline.journal"_s)));
    window.reset(); // closed, and what was not saved given up
    QCOMPARE(QDir(m_folder->path()).entryList({u".*journal*"_s}, QDir::Files | QDir::Hidden), QStringList());
}

void tst_UiJournal::journalIsPrivate() {
    Window window(journals());
    window.add("secret");
    const QString journal = journals() + u"/untitled.journal"_s;
    QTRY_VERIFY(contentOf(journal).contains("secret"));
    QCOMPARE(QFile::permissions(journal) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
}

void tst_UiJournal::journalIsWrittenDuringADrag() {
    Window window(journals());
    window.add("a");
    const QString journal = journals() + u"/untitled.journal"_s;
    const MergeKey drag = window.document.newMergeKey();
    QElapsedTimer timer;
    timer.start();
    double behind = 0.0; // how old the newest kept position was at most, once the first was there
    double kept = -1.0;
    while (timer.elapsed() < 3000) {
        const double now = double(timer.elapsed());
        const Place place{{{ComponentId("a"), Point{now, 0}}}, {}};
        QVERIFY(window.document.edit({place}, u"Move"_s, drag));
        QTest::qWait(10);
        if (const auto content = QFile::exists(journal) ? readJournal(journal) : Error{}) {
            const auto& positions = content->design->layout.positions;
            if (const auto at = positions.find(ComponentId("a")); at != positions.end()) kept = at->second.x;
        }
        if (kept >= 0.0) behind = std::max(behind, double(timer.elapsed()) - kept);
    }
    QVERIFY(kept > 0.0);
    QVERIFY2(behind < 2000.0, qPrintable(u"%1 ms"_s.arg(behind)));
}

void tst_UiJournal::journalGoesElsewhereWhereItMust() {
    Document document;
    Journal journal(document, journals());
    QSignalSpy written(&journal, &Journal::written);
    QSignalSpy failed(&journal, &Journal::failed);
    journal.follow(at(u"gone/a.faultline"_s), {}); // its folder cannot be written to
    QVERIFY(document.edit({Add<Component>{component("a")}}, u"Add"_s));
    QTRY_COMPARE(written.count(), 1);
    const auto found = QDir(journals()).entryList({u"a.faultline-*.journal"_s});
    QCOMPARE(found.size(), 1);
    const auto content = readJournal(journals() + u'/' + found.front());
    QVERIFY(content);
    QCOMPARE(content->document, at(u"gone/a.faultline"_s));

    // A folder that takes no more while the work goes on.
    Document other;
    Journal lasting(other, journals());
    QSignalSpy kept(&lasting, &Journal::written);
    QSignalSpy lost(&lasting, &Journal::failed);
    QVERIFY(QDir().mkpath(at(u"full"_s)));
    lasting.follow(at(u"full/b.faultline"_s), {});
    QVERIFY(other.edit({Add<Component>{component("a")}}, u"Add"_s));
    QTRY_COMPARE(kept.count(), 1);
    const QString beside = at(u"full/.b.faultline.journal"_s);
    QVERIFY(QFile::remove(beside) && QDir().mkpath(beside + u"/in the way"_s));
    QVERIFY(other.edit({Add<Component>{component("b")}}, u"Add"_s));
    QTRY_COMPARE(kept.count(), 2);
    QCOMPARE(lost.count(), 0);
    QCOMPARE(QDir(journals()).entryList({u"b.faultline-*.journal"_s}).size(), 1);

    // Nowhere at all: said, and said once.
    overwrite(at(u"file"_s), "in the way of a folder");
    Journal helpless(document, at(u"file/journals"_s));
    QSignalSpy told(&helpless, &Journal::failed);
    for (const char* id : {"b", "c"}) {
        QVERIFY(document.edit({Add<Component>{component(id)}}, u"Add"_s));
        QTest::qWait(unnoticed);
    }
    QCOMPARE(told.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void tst_UiJournal::journalOfTheLongestName() {
    // As long as a name can be: beside it there is no room for one with more around it.
    const QString name = u"n"_s.repeated(245) + u".faultline"_s;
    const QString path = saved(name, designNamed("A"));
    QVERIFY(QFile::exists(path));
    Window window(journals());
    QSignalSpy failed(&window.session, &FileSession::journalFailed);
    QCOMPARE(opening(window, path), QString());
    window.add("one");
    QTRY_COMPARE(QDir(journals()).entryList({u"*.journal"_s}, QDir::Files).size(), 1);
    QCOMPARE(failed.count(), 0);
}

void tst_UiJournal::journalsOfTwoWindows() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    Window first(journals());
    Window second(journals());
    for (Window* window : {&first, &second}) QCOMPARE(opening(*window, path), QString());
    first.add("mine");
    QTRY_VERIFY(contentOf(at(u".a.faultline.journal"_s)).contains("mine"));
    second.add("yours");
    QTRY_VERIFY(contentOf(at(u".a.faultline.2.journal"_s)).contains("yours"));
    QVERIFY(contentOf(at(u".a.faultline.journal"_s)).contains("mine"));
    // Both are alive, so neither is anybody's to take.
    QVERIFY(recoverable({path}).empty());
    RecoverableJournal live;
    live.journal = at(u".a.faultline.journal"_s);
    QCOMPARE(recovering(second, live), u"journal-in-use"_s);
    discardJournal(live.journal);
    QVERIFY(QFile::exists(live.journal));
}

void tst_UiJournal::leftJournalIsNeverOverwritten() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    const QString left = at(u".a.faultline.journal"_s);
    {
        auto file = JournalFile::create(path, journals());
        QVERIFY(file);
        auto design = std::make_shared<Design>(designNamed("Lost"));
        QVERIFY((*file)->write({path, digestOf(contentOf(path).toStdString()), design}));
    }
    const QByteArray work = contentOf(left);
    QVERIFY(!work.isEmpty());
    Window window(journals());
    QCOMPARE(opening(window, path), QString());
    window.add("one");
    QTRY_VERIFY(contentOf(at(u".a.faultline.2.journal"_s)).contains("one"));
    QCOMPARE(saving(window), QString());
    QCOMPARE(contentOf(left), work);
    const auto found = recoverable({path});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].journal, left);
    QCOMPARE(found[0].document, path);
    QCOMPARE(found[0].name, u"Lost"_s);
    QCOMPARE(found[0].components, 4);
    discardJournal(left);
    QVERIFY(!QFile::exists(left));
}

void tst_UiJournal::journalWithoutNewsIsSweptAway() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    const auto leave = [&](const QString& document, const Design& design) {
        auto file = JournalFile::create(document, journals());
        if (!file || !(*file)->write({document, {}, std::make_shared<Design>(design)})) qFatal("not written");
        return (*file)->path();
    };
    const QString same = leave(path, designNamed("A"));
    const QString nothing = leave({}, {});
    const QString something = leave({}, designNamed("B"));
    const QString empty = at(u".a.faultline.2.journal"_s);
    overwrite(empty, {});
    const auto found = recoverable({path});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].journal, something);
    QVERIFY(found[0].document.isEmpty());
    for (const QString& gone : {same, nothing, empty}) QVERIFY(!QFile::exists(gone));
}

void tst_UiJournal::damagedJournalIsLeftAlone() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    const QString journal = at(u".a.faultline.journal"_s);
    const auto codeOf = [&](const QByteArray& content) {
        overwrite(journal, content);
        const auto read = readJournal(journal);
        return read ? QString() : QString::fromStdString(read.error().code);
    };
    QCOMPARE(codeOf("{}"), u"journal-damaged"_s);
    QCOMPARE(codeOf("no json\n" + textOf(designNamed("A"))), u"journal-damaged"_s);
    QCOMPARE(codeOf("{\"faultline-journal\":2}\n" + textOf(designNamed("A"))), u"journal-damaged"_s);
    QCOMPARE(codeOf("{\"faultline-journal\":1}\n{\"format\""), u"json-syntax"_s);
    QVERIFY(recoverable({path}).empty());
    QVERIFY(QFile::exists(journal));
    RecoverableJournal damaged;
    damaged.journal = journal;
    Window window(journals());
    QCOMPARE(recovering(window, damaged), u"json-syntax"_s);
    QVERIFY(window.session.isPristine() && QFile::exists(journal));
}

void tst_UiJournal::recoveredWorkIsStillJournalled() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    const Design lost = designNamed("Lost");
    {
        auto file = JournalFile::create(path, journals());
        QVERIFY(file);
        QVERIFY(
            (*file)->write({path, digestOf(contentOf(path).toStdString()), std::make_shared<Design>(lost)}));
    }
    const auto found = recoverable({path});
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(!found[0].isOlder);
    Window window(journals());
    QCOMPARE(recovering(window, found[0]), QString());
    QVERIFY(window.document.design() == lost);
    QCOMPARE(window.session.path(), path);
    QVERIFY(window.session.isModified() && !window.document.history().canUndo());
    QVERIFY(recoverable({path}).empty()); // it is alive again
    window.add("later");
    QTRY_VERIFY(contentOf(found[0].journal).contains("later"));
    QCOMPARE(saving(window), QString());
    QCOMPARE(contentOf(path), textOf(window.document.design()));
    QTRY_VERIFY(!QFile::exists(found[0].journal));
    // The file is watched like any other.
    QSignalSpy told(&window.session, &FileSession::changedOnDisk);
    overwrite(path, textOf(designNamed("B")));
    QTRY_COMPARE(told.count(), 1);
}

void tst_UiJournal::recoveryKnowsAnOlderFile() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    {
        auto file = JournalFile::create(path, journals());
        QVERIFY(file);
        QVERIFY((*file)->write(
            {path, digestOf(contentOf(path).toStdString()), std::make_shared<Design>(designNamed("Lost"))}));
    }
    overwrite(path, textOf(designNamed("Theirs")));
    const auto found = recoverable({path});
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].isOlder);
    Window window(journals());
    QCOMPARE(recovering(window, found[0]), QString());
    QCOMPARE(saving(window), u"changed-on-disk"_s);
    QCOMPARE(contentOf(path), textOf(designNamed("Theirs")));
}

void tst_UiJournal::killedProgramLosesNothing_data() {
    QTest::addColumn<bool>("hasFile");
    QTest::newRow("with a file") << true;
    QTest::newRow("untitled") << false;
}

/// A real program at work, killed as nothing can be caught: what it did until two seconds before is there.
void tst_UiJournal::killedProgramLosesNothing() {
    QFETCH(bool, hasFile);
    const QString path = hasFile ? saved(u"a.faultline"_s, designNamed("A")) : QString();
    const QByteArray before = hasFile ? contentOf(path) : QByteArray();
    QProcess program;
    program.start(QApplication::applicationFilePath(), {u"--work-until-killed"_s, journals(), path});
    QVERIFY(program.waitForStarted());
    QByteArray said;
    const auto parts = [&] {
        said += program.readAllStandardOutput();
        return said.count('\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(parts() > 250, 30'000);
    QVERIFY(recoverable({path}).empty()); // it is alive: hands off
    QElapsedTimer now;
    now.start();
    const qint64 killed = now.msecsSinceReference();
    QCOMPARE(::kill(pid_t(program.processId()), SIGKILL), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    parts();
    int due = 0; // parts that were there two seconds before the end
    for (const QByteArray& line : said.split('\n'))
        if (const auto words = line.split(' '); words.size() == 2 && words[1].toLongLong() <= killed - 2000)
            due = words[0].toInt();
    QVERIFY(due > 0);

    const auto found = recoverable({path});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].document, path);
    Window window(journals());
    QCOMPARE(recovering(window, found[0]), QString());
    for (int part = 1; part <= due; ++part)
        QVERIFY(find<Component>(window.document.system(), ComponentId("part" + std::to_string(part))));
    QVERIFY(window.session.isModified());
    if (hasFile) QCOMPARE(contentOf(path), before);
    QCOMPARE(hasFile ? saving(window) : savingAs(window, at(u"new.faultline"_s)), QString());
    QTRY_VERIFY(!QFile::exists(found[0].journal));
    QVERIFY(recoverable({path}).empty());
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--work-until-killed"_s)
        return workUntilKilled(arguments.value(2), arguments.value(3));
    tst_UiJournal test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ui_journal.moc"
