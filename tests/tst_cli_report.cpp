// SPDX-License-Identifier: MIT
// The command that writes reports, as somebody has it who waits for it, stops it, or has no room left.

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sampleFile(const QString& name) {
    return QString::fromUtf8(FAULTLINE_SOURCE_DIR) + u"/samples/"_s + name + u".faultline"_s;
}

/// The forms that this build writes.
QStringList forms() {
#ifdef FAULTLINE_DRAWS
    return {u"md"_s, u"html"_s, u"pdf"_s};
#else
    return {u"md"_s};
#endif
}

QStringList filesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// Whether a report is there from its first word to its last.
bool isWhole(const QByteArray& content, const QString& form) {
    if (form == u"pdf"_s) return content.startsWith("%PDF") && content.endsWith("%%EOF\n");
    if (form == u"html"_s) return content.startsWith("<!DOCTYPE") && content.endsWith("</html>\n");
    return content.startsWith("# ") && content.endsWith("|\n");
}

} // namespace

class TestCliReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is being done is said to a terminal, in one line that is gone at the end; to nothing else.
    void progressIsForTerminals() {
        QTemporaryDir folder;
        const QString out = folder.filePath(u"a.md"_s);
        const QStringList arguments{u"report"_s, sampleFile(u"6-two-regions"_s), u"-o"_s, out};
        QProcess piped;
        piped.start(QStringLiteral(FAULTLINE_CLI), arguments);
        QVERIFY(piped.waitForFinished(60000));
        QCOMPARE(piped.exitCode(), 0);
        QCOMPARE(piped.readAllStandardError(), QByteArray());
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty()) QSKIP("no script here (bsdutils)");
        QProcess terminal;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"TERM"_s, u"xterm"_s);
        terminal.setProcessEnvironment(variables);
        const QString command =
            u"'"_s + QStringLiteral(FAULTLINE_CLI) + u"' '"_s + arguments.join(u"' '"_s) + u'\'';
        terminal.start(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s});
        QVERIFY(terminal.waitForFinished(60000));
        QCOMPARE(terminal.exitCode(), 0);
        const QByteArray said = terminal.readAllStandardOutput();
        qsizetype at = 0;
        for (const char* words : {"Analysing the design…", " 0 %  Summary…", "Redundancy: P against P²…",
                                  "Appendix: all parts…"}) {
            const qsizetype found = said.indexOf(words, at);
            QVERIFY2(found >= at, words);
            at = found;
        }
        QVERIFY2(said.endsWith("\r\x1b[K"), said.right(40).toHex().constData());
    }

    /// Killed at any time, there is no report or a whole one.
    void aKillLeavesNoHalfFile() {
        for (const QString& form : forms())
            for (const int milliseconds : {1, 20, 60, 150, 400}) {
                QTemporaryDir folder;
                const QString out = folder.filePath(u"a."_s + form);
                QProcess process;
                process.start(QStringLiteral(FAULTLINE_CLI),
                              {u"report"_s, sampleFile(u"one-earth"_s), u"-o"_s, out});
                QVERIFY(process.waitForStarted());
                QTest::qSleep(milliseconds);
                process.kill();
                process.waitForFinished(60000);
                QFile file(out);
                if (!file.exists()) continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                QVERIFY2(isWhole(file.readAll(), form), qPrintable(form));
            }
    }

    /// Without room on the disk it is said, and nothing is left, or what was there before.
    void aFullDiskLeavesWhatWasThere() {
        for (const QString& form : forms())
            for (const bool isThere : {false, true}) {
                QTemporaryDir folder;
                const QString out = folder.filePath(u"a."_s + form);
                if (isThere) {
                    QFile old(out);
                    QVERIFY(old.open(QIODevice::WriteOnly));
                    old.write("as it was");
                }
                QProcess process;
                process.start(u"bash"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 8; exec \"$@\""_s, u"bash"_s,
                                          QStringLiteral(FAULTLINE_CLI), u"report"_s,
                                          sampleFile(u"one-earth"_s), u"-o"_s, out});
                QVERIFY(process.waitForFinished(60000));
                QCOMPARE(process.exitCode(), 3);
                QVERIFY(process.readAllStandardError().contains("cannot be written"));
                QCOMPARE(filesIn(folder), isThere ? QStringList{u"a."_s + form} : QStringList());
                QFile file(out);
                QCOMPARE(file.open(QIODevice::ReadOnly), isThere);
                if (isThere) QCOMPARE(file.readAll(), QByteArray("as it was"));
            }
    }
};

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_cli_report.moc"
