// SPDX-License-Identifier: MIT
// The command line as a user has it: the binary is run, whole outputs and exit codes are compared.

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <QtEndian>

#include <cmath>

namespace {

struct Outcome {
    QByteArray out;
    QByteArray error;
    int exitCode = -1;
};

QString sourceDir() { return QStringLiteral(FAULTLINE_SOURCE_DIR); }
QString dataDir() { return sourceDir() + QStringLiteral("/tests/data/cli"); }

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs the program in the folder of the test's files.
Outcome run(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {}) {
    QProcess process;
    process.setWorkingDirectory(dataDir());
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : environment)
        variables.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    process.setProcessEnvironment(variables);
    process.start(QStringLiteral(FAULTLINE_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
    return {process.readAllStandardOutput(), process.readAllStandardError(), process.exitCode()};
}

/// A figure's last digits are the C library's business; all else is compared exactly.
bool agree(const QJsonValue& a, const QJsonValue& b) {
    if (a.isDouble() && b.isDouble()) {
        const double x = a.toDouble();
        const double y = b.toDouble();
        return std::abs(x - y) <= 1e-11 * std::max(std::abs(x), std::abs(y));
    }
    if (a.isArray() && b.isArray()) {
        const QJsonArray x = a.toArray();
        const QJsonArray y = b.toArray();
        if (x.size() != y.size()) return false;
        for (int i = 0; i < x.size(); ++i)
            if (!agree(x[i], y[i])) return false;
        return true;
    }
    if (a.isObject() && b.isObject()) {
        const QJsonObject x = a.toObject();
        const QJsonObject y = b.toObject();
        if (x.keys() != y.keys()) return false;
        for (const QString& key : x.keys())
            if (!agree(x[key], y[key])) return false;
        return true;
    }
    return a == b;
}

bool outputsAgree(const QByteArray& actual, const QByteArray& expected) {
    if (!expected.startsWith('{')) return actual == expected;
    const auto parsed = QJsonDocument::fromJson(actual);
    return parsed.isObject() && agree(parsed.object(), QJsonDocument::fromJson(expected).object());
}

QJsonObject jsonFrom(const QStringList& arguments) {
    const Outcome outcome = run(arguments);
    return QJsonDocument::fromJson(outcome.out).object();
}

/// The commands that the program's own help names.
QStringList commands() {
    QString help = QString::fromUtf8(run({QStringLiteral("--help")}).out);
    help = help.section(QStringLiteral("\nCommands:\n"), 1).section(QStringLiteral("\n\n"), 0, 0);
    static const QRegularExpression line(QStringLiteral("^  (\\w+) "), QRegularExpression::MultilineOption);
    QStringList names;
    for (auto match = line.globalMatch(help); match.hasNext();) names << match.next().captured(1);
    return names;
}

/// The options that a command's help names, as "--json".
QStringList optionsOf(const QString& command) {
    const QString help = QString::fromUtf8(run({command, QStringLiteral("--help")}).out);
    QStringList options;
    static const QRegularExpression line(QStringLiteral("^  (?:-\\w,)?(--[a-z-]+)"),
                                         QRegularExpression::MultilineOption);
    for (auto match = line.globalMatch(help); match.hasNext();) options << match.next().captured(1);
    return options;
}

} // namespace

class tst_Cli : public QObject {
    Q_OBJECT

private slots:
    void wholeOutputs_data();
    void wholeOutputs();
    void standardInput();
    void keysInTheOrderOfTheContract();
    void numbersWithAllDigits();
    void bounds();
    void helpAndVersion();
    void manualNamesEverything();
    void completionNamesEverything();
    void colour();
    void junitIsXml();
    void sarifIsWellFormed();
    void outputFile();
    void convertWritesFiles();
    void convertChoosesByTheEnding();
    void exportWritesPictures();
    void exportTakesEveryChoice();
    void reportWritesFiles();
    void whatifAgreesWithTheFigures();
    void adviceTakesAwayWhatAnalyzeNames();
    void brokenPipe();
    void limits_data();
    void limits();
};

/// A .case file: the arguments on the first line behind "$ ", then standard output, then what stands on
/// standard error behind "! ", then "exit N".
void tst_Cli::wholeOutputs_data() {
    QTest::addColumn<QString>("file");
    const QStringList cases = QDir(dataDir()).entryList({QStringLiteral("*.case")}, QDir::Files, QDir::Name);
    QVERIFY(cases.size() >= 30);
    for (const QString& name : cases) QTest::newRow(qPrintable(name)) << dataDir() + QLatin1Char('/') + name;
}

void tst_Cli::wholeOutputs() {
    QFETCH(QString, file);
    QList<QByteArray> lines = contentOf(file).split('\n');
    QVERIFY2(lines.size() >= 3 && lines.first().startsWith("$ ") && lines.last().isEmpty(), "no case");
    const QStringList arguments = QProcess::splitCommand(QString::fromUtf8(lines.takeFirst().mid(2)));
    lines.removeLast();
    const QByteArray exitLine = lines.takeLast();
    QVERIFY2(exitLine.startsWith("exit "), exitLine.constData());
    QByteArray out;
    QByteArray error;
    for (const QByteArray& line : std::as_const(lines))
        (line.startsWith("! ") ? error : out) += (line.startsWith("! ") ? line.mid(2) : line) + '\n';
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.error, error);
    QCOMPARE(outcome.exitCode, exitLine.mid(5).toInt());
    QVERIFY2(outputsAgree(outcome.out, out), "\n" + outcome.out);
}

void tst_Cli::standardInput() {
    const QByteArray design = contentOf(dataDir() + QStringLiteral("/shop.faultline"));
    const Outcome named = run({QStringLiteral("analyze"), QStringLiteral("shop.faultline")});
    const Outcome piped = run({QStringLiteral("analyze"), QStringLiteral("-")}, design);
    QCOMPARE(piped.exitCode, 0);
    QCOMPARE(piped.out, named.out);
    const Outcome broken = run({QStringLiteral("analyze"), QStringLiteral("-")}, "{");
    QCOMPARE(broken.exitCode, 3);
    QVERIFY2(broken.error.startsWith("faultline-cli: standard input: line 1, column 2: "), broken.error);
    const QByteArray normal = run({QStringLiteral("convert"), QStringLiteral("-")}, design).out;
    QCOMPARE(run({QStringLiteral("convert"), QStringLiteral("-")}, normal).out, normal);
}

void tst_Cli::keysInTheOrderOfTheContract() {
    const QByteArray out =
        run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("shop.faultline")}).out;
    qsizetype at = 0;
    for (const char* key :
         {"design", "method", "unavailability", "availability", "nines", "downtimeMinutesPerYear",
          "failuresPerYear", "meanOutageHours", "bounds", "paths", "clients", "spofs", "cutVertices",
          "cutSets", "importance", "redundancy", "assumed", "diagnostics"}) {
        const qsizetype next = out.indexOf("\n  \"" + QByteArray(key) + "\": ");
        QVERIFY2(next > at || (at == 0 && next > 0), key);
        at = next;
    }
}

void tst_Cli::numbersWithAllDigits() {
    // 0.1 + 0.2 in binary needs 17 digits to read back as the same double.
    const QJsonObject report =
        jsonFrom({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("before.faultline")});
    const double u = report[QStringLiteral("unavailability")].toDouble();
    QVERIFY2(std::abs(u - 0.0199) < 1e-15, qPrintable(QString::number(u, 'g', 17)));
    QCOMPARE(report[QStringLiteral("downtimeMinutesPerYear")].toDouble(), u * 525600);
    QVERIFY(std::abs(report[QStringLiteral("nines")].toDouble() + std::log10(u)) < 1e-14);
    const QJsonObject nobody =
        jsonFrom({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("nobody.faultline")});
    for (const char* key : {"unavailability", "availability", "nines", "failuresPerYear", "meanOutageHours"})
        QVERIFY2(nobody[QLatin1String(key)].isNull(), key);
}

void tst_Cli::bounds() {
    const QStringList call{QStringLiteral("analyze"), QStringLiteral("--json"),
                           QStringLiteral("shop.faultline")};
    const QJsonObject exact = jsonFrom(call);
    const QJsonObject bounded = jsonFrom(call + QStringList{QStringLiteral("--budget"), QStringLiteral("1")});
    QCOMPARE(exact[QStringLiteral("method")].toString(), QStringLiteral("exact"));
    QVERIFY(exact[QStringLiteral("bounds")].isNull());
    QCOMPARE(bounded[QStringLiteral("method")].toString(), QStringLiteral("bounds"));
    QVERIFY(bounded[QStringLiteral("unavailability")].isNull());
    const double u = exact[QStringLiteral("unavailability")].toDouble();
    const QJsonObject interval = bounded[QStringLiteral("bounds")].toObject();
    QVERIFY(interval[QStringLiteral("lower")].toDouble() <= u &&
            u <= interval[QStringLiteral("upper")].toDouble());
    const QJsonObject client = bounded[QStringLiteral("clients")].toArray().at(0).toObject();
    QVERIFY(client[QStringLiteral("unavailability")].isNull() && client[QStringLiteral("bounds")].isObject());
    const Outcome text =
        run({QStringLiteral("analyze"), QStringLiteral("shop.faultline"), QStringLiteral("--budget=1")});
    QVERIFY2(text.out.contains("the budget did not suffice"), text.out);
    const Outcome check = run({QStringLiteral("check"), QStringLiteral("shop.faultline"),
                               QStringLiteral("--budget=1"), QStringLiteral("--min-availability=99.9%")});
    QCOMPARE(check.exitCode, 1);
    // Time enough changes nothing, and none at all is refused.
    QCOMPARE(jsonFrom(call + QStringList{QStringLiteral("--time-limit"), QStringLiteral("1000")}), exact);
    const Outcome none =
        run({QStringLiteral("analyze"), QStringLiteral("shop.faultline"), QStringLiteral("--time-limit=0")});
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.error.contains("--time-limit"), none.error);
}

void tst_Cli::helpAndVersion() {
    const Outcome version = run({QStringLiteral("--version")});
    QCOMPARE(version.exitCode, 0);
    QVERIFY2(version.out.startsWith("faultline-cli ") && version.out.endsWith("\n"), version.out);
    const Outcome help = run({QStringLiteral("--help")});
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(commands().size() >= 5, help.out);
    for (const QString& command : commands()) {
        QVERIFY2(help.out.contains("\n  " + command.toUtf8() + " "), qPrintable(command));
        const Outcome own = run({command, QStringLiteral("--help")});
        QCOMPARE(own.exitCode, 0);
        QVERIFY2(own.out.contains("Examples:\n  faultline-cli " + command.toUtf8()), own.out);
        QCOMPARE(own.error, QByteArray());
        QCOMPARE(run({command, QStringLiteral("--version")}).out, version.out);
        QVERIFY2(optionsOf(command).size() >= 4, own.out);
    }
}

void tst_Cli::manualNamesEverything() {
    QString manual =
        QString::fromUtf8(contentOf(sourceDir() + QStringLiteral("/packaging/man/faultline-cli.1")));
    manual.replace(QStringLiteral("\\-"), QStringLiteral("-"));
    const qsizetype general = manual.indexOf(QStringLiteral(".SH OPTIONS OF EVERY COMMAND"));
    QVERIFY(general > 0);
    for (const QString& command : commands()) {
        const qsizetype start = manual.indexOf(QStringLiteral("\n.SS %1 ").arg(command));
        QVERIFY2(start > 0, qPrintable(command));
        const qsizetype next = manual.indexOf(QStringLiteral("\n.S"), start + 4);
        const QString section = manual.mid(start, next - start) +
                                manual.mid(general, manual.indexOf(QStringLiteral(".SH COMMANDS")) - general);
        for (const QString& option : optionsOf(command))
            QVERIFY2(section.contains(QRegularExpression(option + QStringLiteral("\\b(?!-)"))),
                     qPrintable(command + QLatin1Char(' ') + option));
    }
}

void tst_Cli::completionNamesEverything() {
    const QString script = sourceDir() + QStringLiteral("/packaging/completion/faultline-cli.bash");
    const auto complete = [&](const QStringList& words) {
        QProcess bash;
        bash.setWorkingDirectory(dataDir());
        const QStringList call{QStringLiteral("-c"),
                               QStringLiteral("source \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
                                              "_faultline_cli; printf '%s\\n' \"${COMPREPLY[@]}\""),
                               script, QStringLiteral("faultline-cli")};
        bash.start(QStringLiteral("bash"), call + words);
        bash.waitForFinished();
        return QString::fromUtf8(bash.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    };
    const QStringList first = complete({QString()});
    for (const QString& command : commands()) {
        QVERIFY2(first.contains(command), qPrintable(command));
        const QStringList offered = complete({command, QStringLiteral("--")});
        for (const QString& option : optionsOf(command))
            QVERIFY2(offered.contains(option), qPrintable(command + QLatin1Char(' ') + option));
    }
    QVERIFY(complete({QStringLiteral("analyze"), QStringLiteral("sh")})
                .contains(QStringLiteral("shop.faultline")));
    QCOMPARE(complete({QStringLiteral("whatif"), QStringLiteral("shop.faultline"), QStringLiteral("--fail"),
                       QStringLiteral("gw1,eu-")}),
             QStringList({QStringLiteral("gw1,eu-1"), QStringLiteral("gw1,eu-2")}));
}

void tst_Cli::colour() {
    const QStringList call{QStringLiteral("analyze"), QStringLiteral("shop.faultline")};
    const QByteArray plain = run(call).out;
    QVERIFY(!plain.contains('\033'));
    const Outcome coloured = run(call + QStringList{QStringLiteral("--color"), QStringLiteral("always")});
    QVERIFY(coloured.out.contains("\033[1m"));
    QString stripped = QString::fromUtf8(coloured.out);
    stripped.remove(QRegularExpression(QStringLiteral("\033\\[\\d*m")));
    QCOMPARE(stripped.toUtf8(), plain);
    QCOMPARE(run(call + QStringList{QStringLiteral("--color=never")}).out, plain);
}

void tst_Cli::junitIsXml() {
    const Outcome outcome =
        run({QStringLiteral("check"), QStringLiteral("--no-spof"), QStringLiteral("--format"),
             QStringLiteral("junit"), QStringLiteral("shop.faultline"), QStringLiteral("hostile.faultline"),
             QStringLiteral("bad-mttr.faultline")});
    QCOMPARE(outcome.exitCode, 3);
    QXmlStreamReader xml(outcome.out);
    int cases = 0;
    int failures = 0;
    int errors = 0;
    int announced = -1;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("testsuites"))
            announced = xml.attributes().value(QStringLiteral("tests")).toInt();
        cases += xml.name() == QLatin1String("testcase") ? 1 : 0;
        failures += xml.name() == QLatin1String("failure") ? 1 : 0;
        errors += xml.name() == QLatin1String("error") ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, announced);
    QCOMPARE(errors, 1);
    QCOMPARE(failures, 2);
}

void tst_Cli::sarifIsWellFormed() {
    const QJsonObject log =
        jsonFrom({QStringLiteral("check"), QStringLiteral("--no-spof"), QStringLiteral("--format"),
                  QStringLiteral("sarif"), QStringLiteral("shop.faultline"),
                  QStringLiteral("./hostile.faultline"), QStringLiteral("bad-mttr.faultline")});
    QCOMPARE(log[QStringLiteral("version")].toString(), QStringLiteral("2.1.0"));
    const QJsonObject toolRun = log[QStringLiteral("runs")].toArray().at(0).toObject();
    QStringList rules;
    const QJsonObject driver =
        toolRun[QStringLiteral("tool")].toObject()[QStringLiteral("driver")].toObject();
    for (const auto& rule : driver[QStringLiteral("rules")].toArray())
        rules << rule.toObject()[QStringLiteral("id")].toString();
    QStringList places;
    for (const auto& entry : toolRun[QStringLiteral("results")].toArray()) {
        const QJsonObject result = entry.toObject();
        QVERIFY(rules.contains(result[QStringLiteral("ruleId")].toString()));
        QVERIFY(!result[QStringLiteral("message")].toObject()[QStringLiteral("text")].toString().isEmpty());
        const QJsonObject place = result[QStringLiteral("locations")]
                                      .toArray()
                                      .at(0)
                                      .toObject()[QStringLiteral("physicalLocation")]
                                      .toObject();
        places
            << QStringLiteral("%1:%2")
                   .arg(
                       place[QStringLiteral("artifactLocation")].toObject()[QStringLiteral("uri")].toString())
                   .arg(place[QStringLiteral("region")].toObject()[QStringLiteral("startLine")].toInt());
    }
    QCOMPARE(places, QStringList({QStringLiteral("shop.faultline:15"), QStringLiteral("hostile.faultline:7"),
                                  QStringLiteral("bad-mttr.faultline:5")}));
}

void tst_Cli::outputFile() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a report.md"));
    const QStringList call{QStringLiteral("check"), QStringLiteral("shop.faultline"),
                           QStringLiteral("--format"), QStringLiteral("markdown")};
    const Outcome written = run(call + QStringList{QStringLiteral("--output"), path});
    QCOMPARE(contentOf(path), run(call).out);
    QCOMPARE(written.out, run({QStringLiteral("check"), QStringLiteral("shop.faultline")}).out);
    const Outcome refused = run(call + QStringList{QStringLiteral("--output"), folder.path()});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.error.contains("cannot be written"), refused.error);
}

void tst_Cli::convertWritesFiles() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("copy.faultline"));
    const Outcome outcome =
        run({QStringLiteral("convert"), QStringLiteral("lone.faultline"), QStringLiteral("-o"), path});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(contentOf(path), run({QStringLiteral("convert"), QStringLiteral("lone.faultline")}).out);
    QVERIFY(contentOf(path).contains("\"id\": \"box\""));
}

void tst_Cli::convertChoosesByTheEnding() {
    QTemporaryDir folder;
    const auto written = [&](const QString& name) {
        const QString path = folder.filePath(name);
        const Outcome outcome =
            run({QStringLiteral("convert"), QStringLiteral("shop.faultline"), QStringLiteral("-o"), path});
        return outcome.exitCode == 0 ? contentOf(path) : QByteArray::number(outcome.exitCode) + outcome.error;
    };
    QVERIFY(written(QStringLiteral("a.faultline")).startsWith("{"));
    QVERIFY(written(QStringLiteral("a")).startsWith("{"));
    QVERIFY(written(QStringLiteral("a.mmd")).contains("flowchart LR"));
    QCOMPARE(written(QStringLiteral("A.MERMAID")), written(QStringLiteral("a.mmd")));
    QVERIFY(written(QStringLiteral("a.dot")).contains("digraph"));
    QCOMPARE(written(QStringLiteral("a.gv")), written(QStringLiteral("a.dot")));
    QVERIFY(written(QStringLiteral("a.drawio")).contains("<mxGraphModel"));
    QCOMPARE(written(QStringLiteral("a.dio")), written(QStringLiteral("a.drawio")));
    // A design in a file that is called a picture, a tree or a table would mislead.
    for (const char* name : {"a.drawio.svg", "a.drawio.png", "a.pdf", "a.xml", "a.csv"}) {
        const QByteArray refused = written(QString::fromLatin1(name));
        QVERIFY2(refused.startsWith("2") && refused.contains("use export"), refused);
        QVERIFY(!QFile::exists(folder.filePath(QString::fromLatin1(name))));
    }
}

/// Without a display: the tests of this file have none.
void tst_Cli::exportWritesPictures() {
#ifndef FAULTLINE_DRAWS
    const Outcome none = run({QStringLiteral("export"), QStringLiteral("shop.faultline"),
                              QStringLiteral("-o"), QStringLiteral("never.png")});
    QCOMPARE(none.exitCode, 3);
    QVERIFY2(none.error.contains("faultline-draw") && none.error.contains("FAULTLINE_GUI"), none.error);
#else
    QTemporaryDir folder;
    const auto made = [&](const char* name, const QStringList& options = {}) {
        const QString path = folder.filePath(QLatin1String(name));
        const Outcome outcome = run(QStringList{QStringLiteral("export"), QStringLiteral("shop.faultline"),
                                                QStringLiteral("-o"), path} +
                                    options);
        return outcome.exitCode == 0 && outcome.out.isEmpty() && outcome.error.isEmpty() ? contentOf(path)
                                                                                         : outcome.error;
    };
    QVERIFY(made("a.png").startsWith("\x89PNG"));
    QVERIFY(made("a.pdf").startsWith("%PDF"));
    const QByteArray svg = made("A.SVG", {QStringLiteral("--legend"), QStringLiteral("--only=eu-1")});
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) xml.readNext();
    QVERIFY2(!xml.hasError(), svg);
    const Outcome piped = run({QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--format=svg")},
                              contentOf(dataDir() + QStringLiteral("/shop.faultline")));
    QVERIFY2(piped.out.startsWith("<?xml") && piped.exitCode == 0, piped.error);
    QVERIFY(made("b.png", {QStringLiteral("--only=eu-7")})
                .contains("did you mean \xE2\x80\x9C"
                          "eu-1"));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("b.png"))));
#endif
}

/// Each choice about a picture, seen in the file.
void tst_Cli::exportTakesEveryChoice() {
#ifdef FAULTLINE_DRAWS
    const auto made = [&](const QStringList& options) {
        const Outcome outcome =
            run(QStringList{QStringLiteral("export"), QStringLiteral("shop.faultline")} + options);
        return outcome.exitCode == 0 ? outcome.out : QByteArray();
    };
    const auto png = [&](const QStringList& options) {
        return made(QStringList{QStringLiteral("--format=png")} + options);
    };
    const auto svg = [&](const QStringList& options) {
        return made(QStringList{QStringLiteral("--format=svg")} + options);
    };
    const auto bigEndian = [](const QByteArray& bytes, int at) {
        return qFromBigEndian<quint32>(bytes.constData() + at);
    };
    constexpr int widthAt = 16; // of a PNG's first block
    const QByteArray once = png({QStringLiteral("--scale=1")});
    QVERIFY(once.size() > 100);
    for (const int scale : {2, 3, 4}) {
        const QByteArray larger = png({QStringLiteral("--scale=%1").arg(scale)});
        const int expected = scale * static_cast<int>(bigEndian(once, widthAt));
        QVERIFY(std::abs(static_cast<int>(bigEndian(larger, widthAt)) - expected) <= scale);
    }
    const QByteArray groundless = png({QStringLiteral("--scale=1"), QStringLiteral("--transparent")});
    QVERIFY(groundless.size() > 100 && groundless != once); // that pixels are: tst_render_export
    QSet<QByteArray> looks;
    for (const char* theme : {"light", "dark", "print"})
        looks.insert(svg({QStringLiteral("--theme=") + QLatin1String(theme)}));
    QCOMPARE(looks.size(), 3);
    QSet<QByteArray> answers;
    for (const char* overlay : {"none", "spofs", "criticality", "birnbaum"})
        answers.insert(svg({QStringLiteral("--overlay=") + QLatin1String(overlay)}));
    QCOMPARE(answers.size(), 4);
    QVERIFY(answers.contains(svg({QStringLiteral("--no-overlay")})));
    QVERIFY(!svg({}).contains(">request</text>"));
    QVERIFY(svg({QStringLiteral("--legend")}).contains(">request</text>"));
    const QByteArray excerpt = svg({QStringLiteral("--domain=eu-1")});
    QVERIFY(excerpt.size() > 100 && excerpt.size() < svg({}).size());
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("shop.faultline"), QStringLiteral("--format=png"),
                  QStringLiteral("--scale=99")})
                 .exitCode,
             2);
#endif
}

void tst_Cli::reportWritesFiles() {
    const QStringList date{QStringLiteral("SOURCE_DATE_EPOCH=1700000000")};
    const QStringList call{QStringLiteral("report"), QStringLiteral("shop.faultline")};
    const Outcome markdown = run(call + QStringList{QStringLiteral("--format=md")}, {}, date);
    QCOMPARE(markdown.exitCode, 0);
    QVERIFY2(markdown.out.startsWith("# ") && markdown.out.contains("2023-11-14"), markdown.out);
    const Outcome some =
        run(call + QStringList{QStringLiteral("--format=md"), QStringLiteral("--sections=spofs,summary")});
    QCOMPARE(some.out.count("\n## "), 2);
    QTemporaryDir compared;
    const QString change = compared.filePath(QStringLiteral("change.md"));
    const Outcome comparison = run({QStringLiteral("compare"), QStringLiteral("before.faultline"),
                                    QStringLiteral("after.faultline"), QStringLiteral("--report"), change});
    QVERIFY2(comparison.exitCode == 0 && comparison.out.isEmpty(), comparison.error);
    QVERIFY2(contentOf(change).contains("## What it did"), contentOf(change));
    for (const char* command : {"report", "compare"}) { // whose folders they are is nobody's business
        const QString whole = dataDir() + QStringLiteral("/before.faultline");
        QStringList arguments{QLatin1String(command), whole};
        if (QLatin1String(command) == QLatin1String("compare"))
            arguments << dataDir() + QStringLiteral("/after.faultline") << QStringLiteral("--report")
                      << change;
        else
            arguments << QStringLiteral("-o") << change;
        QCOMPARE(run(arguments).exitCode, 0);
        const QByteArray text = contentOf(change);
        QVERIFY2(text.contains("before") && !text.contains(dataDir().toUtf8()), text);
    }
#ifdef FAULTLINE_DRAWS
    QTemporaryDir folder;
    for (const char* name : {"a.pdf", "a.html"}) {
        const QString path = folder.filePath(QLatin1String(name));
        const Outcome outcome = run(call + QStringList{QStringLiteral("-o"), path}, {}, date);
        QVERIFY2(outcome.exitCode == 0 && outcome.error.isEmpty(), outcome.error);
        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith("%PDF") || content.startsWith("<!DOCTYPE html>"));
        QVERIFY(run(call + QStringList{QStringLiteral("-o"), path}, {}, date).exitCode == 0);
        QVERIFY2(contentOf(path) == content, "the same report is the same file");
    }
    const QString never = folder.filePath(QStringLiteral("no/such/folder/a.pdf"));
    const Outcome refused = run(call + QStringList{QStringLiteral("-o"), never});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.error.contains("cannot be written"), refused.error);
#endif
}

void tst_Cli::whatifAgreesWithTheFigures() {
    // Whoever is served with these parts failed has an availability above 0 then, and nobody else has.
    const QByteArray file = contentOf(dataDir() + QStringLiteral("/shop.faultline"));
    const QJsonObject design = QJsonDocument::fromJson(file).object();
    int down = 0;
    for (const char* list : {"components", "connections", "domains", "sharedRisks"})
        for (const auto& element : design[QLatin1String(list)].toArray()) {
            const QString id = element.toObject()[QStringLiteral("id")].toString();
            if (element.toObject()[QStringLiteral("kind")] == QStringLiteral("client")) continue;
            const QJsonObject answer = jsonFrom({QStringLiteral("whatif"), QStringLiteral("shop.faultline"),
                                                 QStringLiteral("--json"), QStringLiteral("--fail"), id});
            const bool up = answer[QStringLiteral("up")].toBool();
            const QJsonObject after = answer[QStringLiteral("after")].toObject();
            QVERIFY2(up == (after[QStringLiteral("unavailability")].toDouble() < 1.0), qPrintable(id));
            down += up ? 0 : 1;
        }
    // The single points of failure of the design, and parts that never fail by themselves.
    QVERIFY2(down >= 5, qPrintable(QString::number(down)));
}

void tst_Cli::adviceTakesAwayWhatAnalyzeNames() {
    const QString file = QStringLiteral("shop.faultline");
    const QJsonObject analysis = jsonFrom({QStringLiteral("analyze"), QStringLiteral("--json"), file});
    const QJsonObject advice = jsonFrom({QStringLiteral("advise"), QStringLiteral("--json"), file});
    QCOMPARE(advice[QStringLiteral("now")].toObject()[QStringLiteral("unavailability")],
             analysis[QStringLiteral("unavailability")]);
    const QJsonArray named = analysis[QStringLiteral("spofs")].toArray();
    const QJsonArray advised = advice[QStringLiteral("spofs")].toArray();
    QVERIFY(!named.isEmpty());
    QCOMPARE(advised.size(), named.size());
    int removed = 0;
    for (qsizetype i = 0; i < named.size(); ++i) {
        const QJsonObject one = advised[i].toObject();
        QCOMPARE(one[QStringLiteral("id")], named[i].toObject()[QStringLiteral("id")]);
        const QJsonObject then = one[QStringLiteral("then")].toObject();
        if (then.isEmpty()) continue;
        ++removed;
        QVERIFY(then[QStringLiteral("unavailability")].toDouble() <
                analysis[QStringLiteral("unavailability")].toDouble());
        QVERIFY(then[QStringLiteral("spofs")].toInt() < named.size());
    }
    QVERIFY(removed > 0);
}

void tst_Cli::brokenPipe() {
    QProcess shell;
    shell.setWorkingDirectory(dataDir());
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"),
                 QStringLiteral("trap '' PIPE; { sleep 0.2; \"$0\" analyze --json shop.faultline; "
                                "echo \"$?\" >&2; } | true"),
                 QStringLiteral(FAULTLINE_CLI)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardError(), QByteArray("0\n"));
}

void tst_Cli::limits_data() {
    QTest::addColumn<QStringList>("limit");
    QTest::addColumn<int>("exitCode");
    // before.faultline has U = 0.0199: 174.3 hours a year, 1.7 nines, 43.4 outages, two SPOFs.
    const auto row = [](const char* option, const char* value, int exitCode) {
        QTest::addRow("%s %s", option, value)
            << QStringList{QLatin1String(option), QLatin1String(value)} << exitCode;
    };
    row("--min-availability", "0.98", 0);
    row("--min-availability", "0.9801", 0);
    row("--min-availability", "98.01%", 0);
    row("--min-availability", "98.01 %", 0);
    row("--min-availability", "0.98011", 1);
    row("--min-availability", "1", 1);
    row("--min-availability", "98.01", 2);
    row("--min-availability", "101%", 2);
    row("--min-availability", "-1", 2);
    row("--min-availability", "nan", 2);
    row("--min-availability", "", 2);
    row("--max-downtime", "8d", 0);
    row("--max-downtime", "7d", 1);
    row("--max-downtime", "1w", 1);
    row("--max-downtime", "7d6h20m", 0);
    row("--max-downtime", "7d 6h 19m a year", 1);
    row("--max-downtime", "174h/y", 1);
    row("--max-downtime", "175 hours per year", 0);
    row("--max-downtime", "175", 2);
    row("--max-downtime", "4 parsecs", 2);
    row("--max-downtime", "a year", 2);
    row("--min-nines", "1.7", 0);
    row("--min-nines", "2", 1);
    row("--max-failures-per-year", "44", 0);
    row("--max-failures-per-year", "43", 1);
    row("--max-failures-per-year", "-1", 2);
    row("--max-spofs", "2", 0);
    row("--max-spofs", "1", 1);
    row("--max-spofs", "many", 2);
}

void tst_Cli::limits() {
    QFETCH(QStringList, limit);
    QFETCH(int, exitCode);
    const Outcome outcome =
        run(QStringList{QStringLiteral("check"), QStringLiteral("before.faultline")} + limit);
    QVERIFY2(outcome.exitCode == exitCode, outcome.out + outcome.error);
    QVERIFY2(exitCode != 2 || outcome.error.contains(limit.first().toUtf8()), outcome.error);
    QVERIFY2(exitCode != 1 || outcome.out.contains("does not hold"), outcome.out);
}

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_cli.moc"
