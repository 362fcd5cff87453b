// SPDX-License-Identifier: MIT
// German beside English: nothing without a translation, nothing that is lost in one, and a window that speaks
// it.

#include "core/base/phrases.h"
#include "core/base/worded.h"
#include "core/io/words.h"
#include "core/model/wording.h"
#include "tests/support/window_driver.h"
#include "ui/language.h"
#include "ui/panels/answer_header_figure.h"
#include "ui/panels/quantity_text.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

const QString translations = QStringLiteral(FAULTLINE_SOURCE_DIR "/resources/translations/");

struct Text {
    QString context;
    QString source;
    QStringList translated; ///< several forms where there is a number
    bool isFinished = true;
};

std::vector<Text> textsIn(const QString& path) {
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) qFatal("%s is not there", qPrintable(path));
    QXmlStreamReader xml(&file);
    std::vector<Text> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message") all.push_back({context, {}, {}});
        if (xml.name() == u"source") all.back().source = xml.readElementText();
        if (xml.name() == u"translation") {
            all.back().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            QString plain;
            while (xml.readNext() != QXmlStreamReader::EndElement || xml.name() != u"translation") {
                if (xml.tokenType() == QXmlStreamReader::Characters) plain += xml.text();
                if (xml.tokenType() == QXmlStreamReader::StartElement)
                    all.back().translated << xml.readElementText();
            }
            if (all.back().translated.isEmpty()) all.back().translated << plain;
        }
    }
    if (xml.hasError()) qFatal("%s", qPrintable(xml.errorString()));
    return all;
}

/// What a pattern matches in a text, sorted: "%1", "<b>", "{first}".
QStringList findings(const QString& text, const QRegularExpression& pattern) {
    QStringList all;
    for (auto match = pattern.globalMatch(text); match.hasNext();) all << match.next().captured();
    all.sort();
    return all;
}

QJsonObject phrasesOfCore() {
    QFile file(translations + u"core_de.json"_s);
    if (!file.open(QFile::ReadOnly)) qFatal("core_de.json is not there");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// All texts in core's sources, adjacent literals joined as the compiler does.
QString literalsOfCore() {
    static const QRegularExpression seam(u"\"\\s*\""_s);
    QString all;
    QDirIterator sources(QStringLiteral(FAULTLINE_SOURCE_DIR "/core"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        if (!file.open(QFile::ReadOnly)) qFatal("not readable");
        all += QString::fromUtf8(file.readAll());
    }
    return all.remove(seam);
}

} // namespace

class tst_ui_language : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished() {
        const auto texts = textsIn(translations + u"faultline_de.ts"_s);
        QVERIFY(texts.size() > 900);
        for (const Text& text : texts) {
            QVERIFY2(text.isFinished, qPrintable(text.context + u": "_s + text.source));
            for (const QString& german : text.translated)
                QVERIFY2(!german.trimmed().isEmpty() || text.source.trimmed().isEmpty(),
                         qPrintable(text.source));
        }
    }

    void placeholdersAreKept() {
        // Places, markup, and the blanks at the ends that join a text to the next.
        const QRegularExpression places(u"%n|%L?\\d+|</?\\w+>|^ | $"_s);
        for (const Text& text : textsIn(translations + u"faultline_de.ts"_s))
            for (const QString& german : text.translated) {
                QVERIFY2(findings(german, places) == findings(text.source, places),
                         qPrintable(text.source + u"\n"_s + german));
                QVERIFY2(german.contains(u'&') == text.source.contains(u'&'), qPrintable(german));
                QVERIFY2(german.endsWith(u'…') == text.source.endsWith(u'…'), qPrintable(german));
            }
    }

    void phrasesOfCoreAreKept() {
        const QRegularExpression fields(u"\\{[^}]*\\}|^ | $"_s);
        const QRegularExpression numbered(u"\\{\\d(:[^}]*)?\\}"_s);
        const QString sources = literalsOfCore();
        const QJsonObject phrases = phrasesOfCore();
        QVERIFY(phrases.size() > 150);
        for (auto each = phrases.begin(); each != phrases.end(); ++each) {
            const QString german = each.value().toString();
            QVERIFY2(!german.isEmpty(), qPrintable(each.key()));
            QVERIFY2(sources.contains(u'"' + each.key() + u'"'),
                     qPrintable(u"no such text: "_s + each.key()));
            // "{}" may be numbered to come in another order.
            const bool isReordered = german.contains(numbered) && !each.key().contains(numbered);
            if (isReordered)
                QCOMPARE(findings(german, fields).size(), findings(each.key(), fields).size());
            else
                QVERIFY2(findings(german, fields) == findings(each.key(), fields), qPrintable(german));
        }
    }

    void everyFindingHasGerman() {
        const QJsonObject phrases = phrasesOfCore();
        const QString sources = literalsOfCore();
        for (const std::string_view code : issueCodes()) {
            const QString name = QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
            const QRegularExpression entry(u"\\{\"%1\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\}"_s.arg(name));
            const auto found = entry.match(sources);
            QVERIFY2(found.hasMatch(), qPrintable(name));
            QVERIFY2(phrases.contains(found.captured(1)), qPrintable(name));
        }
    }

    void aPatternThatDoesNotFitIsPassedOver() {
        setPhrases(
            {{"{} is up", "{} {} {}"}, {"{} is down", "{} ist ausgefallen"}, {"{} of {}", "{1} von {0}"}});
        QCOMPARE(worded("{} is up", "x"), std::string("x is up"));
        QCOMPARE(worded("{} is down", "x"), std::string("x ist ausgefallen"));
        QCOMPARE(worded("{} of {}", 1, 2), std::string("2 von 1"));
        QCOMPARE(phrase("unheard of"), std::string("unheard of"));
        {
            const InEnglish report;
            QCOMPARE(worded("{} is down", "x"), std::string("x is down"));
        }
        QCOMPARE(worded("{} is down", "x"), std::string("x ist ausgefallen"));
        setPhrases({});
    }

    void theWindowSpeaksGerman() {
        QCOMPARE(languages().front(), qMakePair(u"en"_s, u"English"_s));
        QVERIFY(languages().contains(qMakePair(u"de"_s, u"Deutsch"_s)));
        installLanguage(*qApp, u"de"_s);
        QCOMPARE(QString::fromStdString(durationText(88.0)), u"3 Tage 16 Stunden"_s);
        WindowDriver driver;
        QCOMPARE(driver.widget<QAbstractButton>(u"start-new"_s)->text(), u"Neuer Entwurf"_s);
        driver.openSample(u"6-two-regions"_s);
        QCOMPARE(driver.widget<QMenu>(u"menu-file"_s)->title(), u"&Datei"_s);
        QCOMPARE(driver.window().panels()->dock(u"dock-inspector"_s)->windowTitle(), u"Inspektor"_s);
        const auto* downtime = driver.widget<FigureButton>(u"downtime"_s);
        QTRY_COMPARE(downtime->value(), u"etwa 3 Tage 16 Stunden"_s);
        QVERIFY(downtime->accessibleName().startsWith(u"Ausfallzeit im Jahr: "_s));
        QVERIFY(!driver.window().menuBar()->actions().isEmpty());
        // With or without Qt's own translations.
        QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text(),
                 u"Abbrechen"_s);
        QLineEdit field;
        QVERIFY(field.createStandardContextMenu()->actions().front()->text().startsWith(u"&Rückgängig"_s));
        installLanguage(*qApp, u"en"_s);
    }

    void adviceNamesKindsInGerman() {
        installLanguage(*qApp, u"de"_s);
        WindowDriver driver;
        driver.openSample(u"1-single-server"_s);
        const auto* panel = driver.widget<QWidget>(u"spofPanel"_s);
        const auto isSaid = [panel] {
            const auto labels = panel->findChildren<QLabel*>();
            return std::ranges::any_of(labels,
                                       [](auto* label) { return label->text().contains(u"(Knoten)"_s); });
        };
        QTRY_VERIFY(isSaid());
        installLanguage(*qApp, u"en"_s);
    }

    void figuresAreReadInGermanToo() {
        installLanguage(*qApp, u"de"_s);
        for (const auto& text : {u"3 Neunen"_s, u"drei Neunen"_s, u"three nines"_s, u"1 von 1000"_s})
            QCOMPARE(probabilityFrom(text).value(), 0.001);
        QCOMPARE(availabilityFrom(availabilityField(1e-15)).value().unavailability, 1e-15);
        for (const auto& text : {u"2 Tage"_s, u"48 Stunden"_s, u"1 Tag 24 h"_s, u"2 days"_s})
            QCOMPARE(hoursFrom(text, TimeUnit::hour).value(), 48.0);
        QCOMPARE(hoursFrom(u"1 Jahr"_s, TimeUnit::hour).value(), 8760.0);
        QCOMPARE(hoursFrom(u"3 Monde"_s, TimeUnit::hour).error().code, std::string("unknown-unit"));
        installLanguage(*qApp, u"en"_s);
        QVERIFY(!probabilityFrom(u"drei Neunen"_s));
    }

    void windowsSpeakAnotherLanguageAtOnce() {
        WindowDriver driver;
        driver.openSample(u"6-two-regions"_s);
        MainWindow& window = driver.window();
        MainWindow& other = driver.windows().addWindow(); // with the start page
        Document& document = window.workspace().document;
        const ComponentId first = document.system().components.front().id;
        QVERIFY(document.edit({Remove{{ElementId(first)}}}, u"Remove"_s));
        QTRY_COMPARE(window.workspace().trend.points().size(), 2U);
        window.workspace().selection.set({ElementId(document.system().components.back().id)});
        window.panels()->dock(u"dock-redundancy"_s)->bring();
        driver.view().setZoom(0.7);
        driver.view().centerOn(120.0, 80.0);
        const QRectF sight = driver.view().sight();
        const auto isNear = [](const QRectF& a, const QRectF& b) {
            return (a.topLeft() - b.topLeft()).manhattanLength() < 4.0 &&
                   (a.bottomRight() - b.bottomRight()).manhattanLength() < 4.0;
        };
        window.showPreferences();
        auto* preferences = driver.awaitChild<QDialog>(u"preferences"_s);
        QVERIFY(preferences);
        // Each language makes the dialog's widgets anew.
        const auto language = [&] { return preferences->findChild<QComboBox*>(u"preferences-language"_s); };
        language()->setFocus();
        while (language()->currentData().toString() != u"de"_s) {
            QTRY_VERIFY(language()->hasFocus());
            QTest::keyClick(language(), Qt::Key_Down);
        }

        QTRY_COMPARE(preferences->windowTitle(), u"Einstellungen"_s);
        QCOMPARE(language()->currentData().toString(), u"de"_s);
        QTRY_VERIFY(language()->hasFocus());
        QTRY_COMPARE(driver.widget<QMenu>(u"menu-file"_s)->title(), u"&Datei"_s);
        QCOMPARE(window.panels()->dock(u"dock-redundancy"_s)->windowTitle(), u"Redundanz"_s);
        QTRY_COMPARE(other.findChild<QAbstractButton*>(u"start-new"_s)->text(), u"Neuer Entwurf"_s);
        QVERIFY(driver.widget<FigureButton>(u"downtime"_s)->value().contains(u"Tage"_s));
        // All else is as it was: what is seen, what is chosen, what has been done.
        QTRY_VERIFY2(isNear(driver.view().sight(), sight),
                     qPrintable(QDebug::toString(driver.view().sight())));
        QVERIFY(window.panels()->dock(u"dock-redundancy"_s)->isInSight());
        QCOMPARE(window.workspace().selection.ids().size(), 1U);
        QCOMPARE(window.workspace().trend.points().size(), 2U);
        QVERIFY(document.history().canUndo());
        preferences->close();
        driver.use(window);
        QTRY_VERIFY(driver.view().hasFocus());
        driver.keys(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(document.system().components.front().id, first);

        driver.settings().setLanguage(u"en"_s);
        QTRY_COMPARE(driver.widget<QMenu>(u"menu-file"_s)->title(), u"&File"_s);
        QTRY_COMPARE(other.findChild<QAbstractButton*>(u"start-new"_s)->text(), u"New design"_s);
        driver.giveUpChanges();
    }
};

QTEST_MAIN(tst_ui_language)
#include "tst_ui_language.moc"
