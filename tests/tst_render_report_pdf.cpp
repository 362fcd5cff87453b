// SPDX-License-Identifier: MIT
// A report as a PDF, read back by other programs: its figures are the core's, and its links lead where they
// say.
#include "core/io/words.h"
#include "tests/support/hostile_names.h"
#include "tests/support/pdf_tools.h"
#include "tests/support/report_subject.h"
#include "ui/render/pdf_letters.h"

#include <QtTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pdfOf(Subject& subject, const Paper& paper = {}) {
    const auto pdf = reportPdf(subject.document, paper, subject.source());
    return pdf ? *pdf : QByteArray();
}

QString plain(std::string text) { return QString::fromStdString(text).replace(QChar(0xA0), u' '); }

} // namespace

class TestReportPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void figuresAreReadBack_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name :
             {u"1-single-server"_s, u"6-two-regions"_s, u"payment-checkout"_s, u"one-earth"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void figuresAreReadBack() {
        if (!hasTools()) QSKIP("no pdftotext here (poppler-utils)");
        QFETCH(QString, name);
        Subject subject(sample(name));
        const QString text = textOf(pdfOf(subject));
        QVERIFY2(text.contains(u"How the figure comes about"_s),
                 "letters, no ligature: it can be searched for");
        const double u = *subject.analysis.unavailability();
        QVERIFY2(text.contains(plain(availabilityText(u))), qPrintable(text));
        QVERIFY(text.contains(plain(report::typeset(probabilityText(u)))));
        for (const SpofResult& spof : subject.analysis.spofs)
            QVERIFY(text.contains(plain(labelOf(subject.design.system, spof.event)).section(u' ', 0, 0)));
        // every figure of the table of redundancy
        for (const RedundancyResult& row : subject.analysis.redundancy) {
            QVERIFY(text.contains(plain(report::typeset(probabilityText(row.figures->independent)))));
            if (row.figures->actual)
                QVERIFY(text.contains(plain(report::typeset(probabilityText(*row.figures->actual)))));
        }
        const CutSet& first = subject.analysis.cutSets->mostProbable.front();
        QVERIFY(text.contains(plain(report::typeset(probabilityText(first.probability)))));
    }

    void bookmarksAndLinksLeadThere() {
        Subject subject(sample(u"one-earth"_s));
        const ReportPages pages = subject.pages();
        QStringList titles;
        for (const PageMark& mark : pages.marks())
            if (mark.level == 0) titles << mark.title;
        QCOMPARE(titles.size(), 9);
        int links = 0;
        for (int page = 0; page < pages.count(); ++page)
            for (const PageLink& link : pages.links(page)) {
                ++links;
                QVERIFY2(pages.anchors().contains(link.anchor), qPrintable(link.anchor));
                QVERIFY(QRectF(QPointF(), pages.size(page)).contains(link.rect));
            }
        QVERIFY(links > 30);
        const QByteArray pdf = pdfOf(subject);
        QVERIFY(pdf.startsWith("%PDF"));
        if (!hasTools()) QSKIP("no pdfinfo here (poppler-utils)");
        const QString info = outputAbout(pdf, u"pdfinfo"_s, {u"FILE"_s});
        QVERIFY2(info.contains(QRegularExpression(u"Title: +One earth: Availability report"_s)),
                 qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Author: +Faultline"_s)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +%1\n"_s.arg(pages.count()))), qPrintable(info));
        QCOMPARE(pdf, pdfOf(subject)); // the same report is the same file
        const QString read = linksOf(pdf);
        QStringList expected;
        for (const PageMark& mark : pages.marks())
            expected << u"%1 %2"_s.arg(mark.place.page + 1).arg(mark.title);
        QStringList bookmarks;
        static const QRegularExpression item(u"<item page=\"([0-9]+)\">(.*)</item>"_s);
        for (auto found = item.globalMatch(read); found.hasNext();) {
            const auto match = found.next();
            bookmarks << match.captured(1) + u' ' + match.captured(2);
        }
        QCOMPARE(bookmarks, expected);
        // a number in the contents leads to the page of that number
        static const QRegularExpression number(u"<a href=\"[^\"#]*#([0-9]+)\">([0-9]+)</a>"_s);
        int numbers = 0;
        for (auto found = number.globalMatch(read); found.hasNext() && numbers < 9; ++numbers) {
            const auto match = found.next();
            QCOMPARE(match.captured(1), match.captured(2));
        }
        QCOMPARE(numbers, 9);
    }

    void noNameBreaksOutOfThePdf_data() { test::addHostileNames(); }
    void noNameBreaksOutOfThePdf() {
        QFETCH(QString, name);
        Design design = sample(u"1-single-server"_s);
        design.system.properties.name = design.system.properties.notes = name.toStdString();
        for (Component& component : design.system.components)
            component.name = component.notes = name.toStdString();
        Subject subject(design);
        const QByteArray pdf = pdfOf(subject);
        QVERIFY(pdf.startsWith("%PDF"));
        if (!hasTools()) QSKIP("no pdfinfo here (poppler-utils)");
        const QString info = outputAbout(pdf, u"pdfinfo"_s, {u"FILE"_s});
        QVERIFY2(info.contains(QRegularExpression(u"JavaScript: +no\n"_s)), qPrintable(info));
        QVERIFY2(!outputAbout(pdf, u"pdfinfo"_s, {u"-url"_s, u"FILE"_s}).contains(u"://"_s),
                 "a link leads out");
        const QString read = linksOf(pdf);
        static const QRegularExpression outward(u"<a href=\"(?![^\":]*#[0-9]+\")[^\"]*\""_s);
        QVERIFY2(!read.contains(outward), qPrintable(outward.match(read).captured()));
    }

    void longAndForeignNamesAreThere() {
        Design design = sample(u"6-two-regions"_s);
        const std::vector<std::string> names{
            "A name of eighty letters for a server that nobody would ever want to type by hand, 17",
            "数据库主节点", "قاعدة البيانات", "Rocket 🚀", std::string(80, 'W')};
        for (std::size_t i = 0; i < design.system.components.size(); ++i)
            design.system.components[i].name =
                names[i % names.size()] + (i < names.size() ? "" : std::to_string(i));
        Subject subject(design);
        const ReportPages pages = subject.pages();
        for (int page = 0; page < pages.count(); ++page) {
            const QImage image = painted(pages, page);
            const QRect ink = inked(image);
            QVERIFY2(ink.left() >= 50 && ink.right() <= image.width() - 48,
                     qPrintable(QString::number(page + 1)));
        }
        if (!hasTools()) QSKIP("no pdftotext here (poppler-utils)");
        const QString text = textOf(pdfOf(subject));
        QVERIFY(text.contains(u"eighty letters"_s));
        QVERIFY(text.contains(u"Rocket"_s));
        QVERIFY(text.contains(u"数据库主节点"_s));
        // poppler adds marks of direction; the letters are those of the name, not the shapes they take
        QVERIFY(text.contains(u"قاعدة البيانات"_s));
    }

    /// A box grows with its figure: none of its words is left out.
    void keyFiguresAreWhole() {
        if (!hasTools()) QSKIP("no pdftotext here (poppler-utils)");
        report::Document document;
        document.title = document.subtitle = document.author = "x";
        report::KeyFigures key;
        for (const char* number : {"one", "two", "three", "four"})
            key.figures.push_back({"Outages", std::string(number) + " in about 13 million leap years A",
                                   "each about one hundred and eleven days 11 hours and 59 minutes B"});
        document.sections.push_back({"Section", "section", {key}});
        const auto pdf = reportPdf(document, {}, [](const report::Drawing&) -> const PictureSheet& {
            qFatal("there is no drawing");
        });
        QVERIFY(pdf);
        const QString text = textOf(*pdf);
        for (const QString& word : {u"years"_s, u"A"_s, u"minutes"_s, u"B"_s})
            QCOMPARE(text.count(QRegularExpression(u"\\b%1\\b"_s.arg(word))), 4);
    }

    void glyphsMeanLetters() {
        const QByteArray table = "<0001> <0005> [<0041> <FB01> <FEDF> <0009> <FEFB> ]\n<0006> <0006> <FB01>";
        QCOMPARE(
            withPlainLetters(table),
            QByteArray("<0001> <0005> [<0041> <00660069> <0644> <0020> <06440627> ]\n<0006> <0006> <FB01>"));
        QCOMPARE(withPlainLetters("[<D83DDE80> <0041>]"), QByteArray("[<D83DDE80> <0041>]"));
    }

    void aLongNoteGoesOnOnTheNextPage() {
        Design design = sample(u"1-single-server"_s);
        for (int i = 0; i < 600; ++i) design.system.components[1].notes += "word" + std::to_string(i) + " ";
        Subject subject(design, {report::Part::findings});
        if (!hasTools()) QSKIP("no pdftotext here (poppler-utils)");
        const QString text = textOf(pdfOf(subject, {PaperSize::letter, true}));
        QVERIFY(text.contains(u"word0 "_s));
        const QRegularExpression last(u"word3[0-9]{2}"_s); // notes are cut after 4000 bytes
        QVERIFY(text.contains(last));
    }

    void itIsMadeOnAnotherThread() {
        Subject subject(sample(u"payment-checkout"_s));
        const QByteArray here = pdfOf(subject);
        QByteArray there;
        std::unique_ptr<QThread> thread(QThread::create([&there] {
            Subject own(sample(u"payment-checkout"_s));
            there = pdfOf(own);
        }));
        thread->start();
        QVERIFY(thread->wait(60000));
        QCOMPARE(there, here);
    }

    void itCanBeStopped() {
        Subject subject(sample(u"6-two-regions"_s));
        std::stop_source source;
        double most = 0.0;
        const auto stopped =
            reportPdf(subject.document, {}, subject.source(), source.get_token(), [&](double share) {
                QVERIFY(share >= most && share <= 1.0);
                most = share;
                if (share > 0.6) source.request_stop();
            });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, std::string("stopped"));
        QVERIFY(most > 0.6);
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_render_report_pdf.moc"
