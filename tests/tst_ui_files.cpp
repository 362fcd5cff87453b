// SPDX-License-Identifier: MIT
// The file behind the window: nothing is overwritten unasked, and the window never waits for the disk.
#include "tests/support/window.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

class tst_UiFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsUntitled();
    void savesAndOpensAgain();
    void titleSaysWhatIsOpen();
    void refusedFileLeavesAllAsItWas();
    void samplesOpenAsCopies();
    void savingWithoutAPlace();
    void savesFollowOneAnother();
    void editsDuringASaveStayModified();
    void slowDiskIsNotWaitedFor();
    void sessionMayEndInItsOwnAnswer();
    void changeByAnotherProgramIsTold_data();
    void changeByAnotherProgramIsTold();
    void ownSavesAreNoNews();
    void removedFileIsTold();
    void changedFileIsNotOverwritten();
    void keptVersionIsSavedUnasked();
    void symbolicLinkIsFollowed();

private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    QString saved(const QString& name, const Design& design) const;
    [[nodiscard]] QString journals() const { return at(u"journals"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_UiFiles::init() {
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString tst_UiFiles::saved(const QString& name, const Design& design) const {
    overwrite(at(name), textOf(design));
    return at(name);
}

void tst_UiFiles::startsUntitled() {
    Window window(journals());
    QVERIFY(window.session.isUntitled() && window.session.isPristine() && !window.session.isModified());
    QCOMPARE(window.session.title(), u"Untitled"_s);
    window.add("a");
    QVERIFY(window.session.isModified() && !window.session.isPristine());
    QCOMPARE(window.session.title(), u"Untitled*"_s);
    window.document.history().undo();
    QVERIFY(window.session.isPristine());
    window.session.start(designNamed("Shop"));
    QVERIFY(window.session.isUntitled() && !window.session.isModified() && !window.session.isPristine());
    QCOMPARE(window.session.title(), u"Shop — Untitled"_s);
}

void tst_UiFiles::savesAndOpensAgain() {
    const Design design = designNamed("Shop");
    Window window(journals());
    window.session.start(design);
    window.add("extra");
    QSignalSpy titles(&window.session, &FileSession::titleChanged);
    const QString path = at(u"Ein Entwurf [1].faultline"_s);
    QCOMPARE(savingAs(window, path), QString());
    QCOMPARE(window.session.path(), path);
    QVERIFY(!window.session.isModified() && titles.count() > 0);
    QCOMPARE(contentOf(path), textOf(window.document.design()));

    Window other(journals());
    QSignalSpy busy(&other.session, &FileSession::busyChanged);
    QCOMPARE(opening(other, path), QString());
    QVERIFY(other.document.design() == window.document.design());
    QVERIFY(!other.session.isModified() && !other.document.history().canUndo());
    QTRY_COMPARE(busy.count(), 2);
    QVERIFY(!other.session.isBusy());

    other.add("more");
    QVERIFY(other.session.isModified());
    QCOMPARE(saving(other), QString());
    QVERIFY(!other.session.isModified());
    other.document.history().undo();
    QVERIFY(other.session.isModified());
    other.document.history().redo();
    QVERIFY(!other.session.isModified());
    QCOMPARE(contentOf(path), textOf(other.document.design()));

    QCOMPARE(savingAs(other, at(u"second.faultline"_s)), QString());
    QCOMPARE(contentOf(at(u"second.faultline"_s)), contentOf(path));
    other.session.start({});
    QVERIFY(other.session.isPristine());
}

void tst_UiFiles::titleSaysWhatIsOpen() {
    Window window(journals());
    QCOMPARE(opening(window, saved(u"shop.faultline"_s, designNamed("Shop"))), QString());
    QCOMPARE(window.session.title(), u"Shop — shop.faultline"_s);
    QStringList titles;
    connect(&window.session, &FileSession::titleChanged, this,
            [&] { titles.append(window.session.title()); });
    DesignProperties properties = window.document.system().properties;
    properties.name.clear();
    QVERIFY(window.document.edit({SetProperties{properties}}, u"Rename"_s));
    QCOMPARE(titles.back(), u"shop.faultline*"_s);
    window.document.history().undo();
    QCOMPARE(titles.back(), u"Shop — shop.faultline"_s);
}

void tst_UiFiles::refusedFileLeavesAllAsItWas() {
    Window window(journals());
    const QString path = saved(u"shop.faultline"_s, designNamed("Shop"));
    QCOMPARE(opening(window, path), QString());
    window.add("extra");
    const Design before = window.document.design();
    QSignalSpy changed(&window.document, &Document::changed);
    const QString broken =
        QString::fromUtf8(FAULTLINE_SOURCE_DIR "/tests/data/broken/domain-rect-part.faultline");
    for (const QString& refused : {broken, at(u"nothing.faultline"_s), m_folder->path()}) {
        const auto expected = loadDesign(diskPath(refused));
        QVERIFY(!expected);
        Outcome outcome;
        window.session.open(refused, FileSession::OpenAs::file, outcome.taker());
        QCOMPARE(outcome.code(), QString::fromStdString(expected.error().code));
        QVERIFY((*outcome.result)->error() == expected.error()); // the core's words, whole
    }
    QCOMPARE(changed.count(), 0);
    QVERIFY(window.document.design() == before);
    QCOMPARE(window.session.path(), path);
    QVERIFY(window.session.isModified());
    QCOMPARE(saving(window), QString()); // and it still knows what its file is
}

void tst_UiFiles::samplesOpenAsCopies() {
    const QString folder = QString::fromUtf8(FAULTLINE_SOURCE_DIR "/samples");
    const auto samples = QDir(folder).entryInfoList({u"*.faultline"_s}, QDir::Files);
    QVERIFY(samples.size() >= 5);
    for (const QFileInfo& sample : samples) {
        Window window(journals());
        QCOMPARE(opening(window, sample.absoluteFilePath(), FileSession::OpenAs::copy), QString());
        QVERIFY(window.document.design() == *loadDesign(diskPath(sample.absoluteFilePath())));
        QVERIFY(window.session.isUntitled() && !window.session.isModified());
        QCOMPARE(saving(window), u"no-file"_s);
    }
}

void tst_UiFiles::savingWithoutAPlace() {
    Window window(journals());
    window.add("a");
    QCOMPARE(saving(window), u"no-file"_s);
    QCOMPARE(savingAs(window, at(u"no/such/folder/x.faultline"_s)), u"file-unwritable"_s);
    QCOMPARE(savingAs(window, m_folder->path()), u"file-unwritable"_s);
    QVERIFY(window.session.isUntitled() && window.session.isModified());
}

void tst_UiFiles::savesFollowOneAnother() {
    Window window(journals());
    QCOMPARE(opening(window, saved(u"a.faultline"_s, designNamed("A"))), QString());
    std::vector<Outcome> outcomes(5);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        window.add("part" + std::to_string(i));
        window.session.save(outcomes[i].taker());
    }
    // None takes the one before for another program's.
    for (Outcome& outcome : outcomes) QCOMPARE(outcome.code(), QString());
    QVERIFY(!window.session.isModified());
    QCOMPARE(contentOf(window.session.path()), textOf(window.document.design()));
}

void tst_UiFiles::editsDuringASaveStayModified() {
    Window window(journals());
    QCOMPARE(opening(window, saved(u"a.faultline"_s, designNamed("A"))), QString());
    window.add("one");
    const QByteArray asked = textOf(window.document.design());
    Outcome outcome;
    window.session.save(outcome.taker());
    window.document.history().undo(); // the mouse is faster than the disk
    QCOMPARE(outcome.code(), QString());
    QCOMPARE(contentOf(window.session.path()), asked);
    // What is shown was once the file's content, and is no more.
    QVERIFY(window.session.isModified());
    QCOMPARE(saving(window), QString());
    QVERIFY(!window.session.isModified());
    QCOMPARE(contentOf(window.session.path()), textOf(window.document.design()));
}

/// A pipe that nobody writes to yet stands for a disk that takes its time.
void tst_UiFiles::slowDiskIsNotWaitedFor() {
    const QString pipe = at(u"pipe.faultline"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    Window window(journals());
    Outcome outcome;
    QElapsedTimer timer;
    timer.start();
    window.session.open(pipe, FileSession::OpenAs::copy, outcome.taker());
    window.add("meanwhile");
    QVERIFY2(timer.elapsed() < 100, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QTest::qWait(100);
    QVERIFY(window.session.isBusy() && !outcome.result->has_value());
    std::jthread writer([&] { overwrite(pipe, textOf(designNamed("Late"))); });
    QCOMPARE(outcome.code(), QString());
    QVERIFY(window.document.design() == designNamed("Late"));
}

void tst_UiFiles::sessionMayEndInItsOwnAnswer() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    auto window = std::make_unique<Window>(journals());
    QCOMPARE(opening(*window, path), QString());
    window->add("one");
    const QByteArray text = textOf(window->document.design());
    window->session.save([&](const Result<void>& outcome) {
        QVERIFY(outcome);
        window.reset(); // "save and close"
    });
    QTRY_VERIFY(!window);
    QCOMPARE(contentOf(path), text);
    QVERIFY(findRecoverable({path}, journals()).empty());
}

void tst_UiFiles::changeByAnotherProgramIsTold_data() {
    QTest::addColumn<bool>("isRenamed");
    QTest::newRow("written in place") << false;
    QTest::newRow("replaced by renaming") << true;
}

void tst_UiFiles::changeByAnotherProgramIsTold() {
    QFETCH(bool, isRenamed);
    const auto write = isRenamed ? &replace : &overwrite;
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    Window window(journals());
    QCOMPARE(opening(window, path), QString());
    QSignalSpy told(&window.session, &FileSession::changedOnDisk);
    for (const char* name : {"B", "C"}) { // the second time as well: the file is another one by then
        write(path, textOf(designNamed(name)));
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.front().front().value<FileSession::DiskChange>(), FileSession::DiskChange::modified);
        QTest::qWait(unnoticed);
        window.session.checkDisk();
        QTest::qWait(unnoticed);
        QCOMPARE(told.count(), 1); // once a change
        told.clear();
        QCOMPARE(opening(window, path), QString());
        QVERIFY(window.document.design() == designNamed(name));
    }
    // The same words once more are no change, nor is what happens to other files of the folder.
    write(path, textOf(designNamed("C")));
    overwrite(at(u"other.faultline"_s), "x");
    QTest::qWait(unnoticed);
    QCOMPARE(told.count(), 0);
    // Opened anew, it is another file's turn.
    QCOMPARE(opening(window, saved(u"b.faultline"_s, designNamed("B"))), QString());
    write(path, textOf(designNamed("D")));
    QTest::qWait(unnoticed);
    QCOMPARE(told.count(), 0);
}

void tst_UiFiles::ownSavesAreNoNews() {
    Window window(journals());
    QCOMPARE(opening(window, saved(u"a.faultline"_s, designNamed("A"))), QString());
    QSignalSpy told(&window.session, &FileSession::changedOnDisk);
    for (int i = 0; i < 4; ++i) {
        window.add("part" + std::to_string(i));
        QCOMPARE(saving(window), QString());
        QTest::qWait(i * 80);
        window.session.checkDisk();
    }
    QCOMPARE(savingAs(window, at(u"b.faultline"_s)), QString());
    QTest::qWait(unnoticed);
    QCOMPARE(told.count(), 0);
    // It has not gone deaf: the file that it follows now is watched.
    replace(at(u"b.faultline"_s), textOf(designNamed("B")));
    QTRY_COMPARE(told.count(), 1);
}

void tst_UiFiles::removedFileIsTold() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    Window window(journals());
    QCOMPARE(opening(window, path), QString());
    QSignalSpy told(&window.session, &FileSession::changedOnDisk);
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.front().front().value<FileSession::DiskChange>(), FileSession::DiskChange::removed);
    QVERIFY(window.session.isModified());
    QCOMPARE(saving(window), QString());
    QVERIFY(!window.session.isModified());
    QCOMPARE(contentOf(path), textOf(designNamed("A")));
    // Gone for a moment only, as while some programs save: no news.
    QVERIFY(QFile::rename(path, at(u"away"_s)));
    QTest::qWait(50);
    QVERIFY(QFile::rename(at(u"away"_s), path));
    QTest::qWait(unnoticed);
    QCOMPARE(told.count(), 1);
    QVERIFY(!window.session.isModified());
}

void tst_UiFiles::changedFileIsNotOverwritten() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    Window window(journals());
    QCOMPARE(opening(window, path), QString());
    window.add("mine");
    const QByteArray theirs = textOf(designNamed("Theirs"));
    overwrite(path, theirs);
    QCOMPARE(saving(window), u"changed-on-disk"_s); // although nobody has noticed yet
    QCOMPARE(contentOf(path), theirs);
    QVERIFY(window.session.isModified());
    QCOMPARE(saving(window), u"changed-on-disk"_s); // asked once more, it is not worn down
    Outcome outcome;
    window.session.saveAnyway(outcome.taker());
    QCOMPARE(outcome.code(), QString());
    QCOMPARE(contentOf(path), textOf(window.document.design()));
    QVERIFY(!window.session.isModified());
    window.add("more");
    QCOMPARE(saving(window), QString());
}

void tst_UiFiles::keptVersionIsSavedUnasked() {
    const QString path = saved(u"a.faultline"_s, designNamed("A"));
    Window window(journals());
    QCOMPARE(opening(window, path), QString());
    QSignalSpy told(&window.session, &FileSession::changedOnDisk);
    overwrite(path, textOf(designNamed("Theirs")));
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(!window.session.isModified());
    window.session.keepMine();
    QVERIFY(window.session.isModified());
    QCOMPARE(saving(window), QString());
    QCOMPARE(contentOf(path), textOf(designNamed("A")));
    // Kept against that change, not against the next.
    overwrite(path, textOf(designNamed("Theirs again")));
    window.add("mine");
    QCOMPARE(saving(window), u"changed-on-disk"_s);
}

void tst_UiFiles::symbolicLinkIsFollowed() {
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    const QString path = saved(u"elsewhere/a.faultline"_s, designNamed("A"));
    QVERIFY(QFile::link(path, at(u"link.faultline"_s)));
    Window window(journals());
    QCOMPARE(opening(window, at(u"link.faultline"_s)), QString());
    QSignalSpy told(&window.session, &FileSession::changedOnDisk);
    window.add("one");
    QCOMPARE(saving(window), QString());
    QVERIFY(QFileInfo(at(u"link.faultline"_s)).isSymbolicLink());
    QCOMPARE(contentOf(path), textOf(window.document.design()));
    replace(path, textOf(designNamed("B")));
    QTRY_COMPARE(told.count(), 1);
}

QTEST_MAIN(tst_UiFiles)
#include "tst_ui_files.moc"
