// SPDX-License-Identifier: MIT
// A report on pages: what is read back from the PDF is what the core says; nothing is clipped, empty or lost.
#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "core/io/words.h"
#include "core/report/html.h"
#include "core/report/report_document.h"
#include "tests/support/hostile_names.h"
#include "tests/support/large_design.h"
#include "ui/render/report_pdf.h"

#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

Design sample(const QString& name) {
    const QString path = QString::fromUtf8(FAULTLINE_SOURCE_DIR) + u"/samples/"_s + name + u".faultline"_s;
    auto design = loadDesign(path.toStdString());
    if (!design) qFatal("no sample %s", qPrintable(name));
    return *design;
}

/// A design with everything that a report is made from.
struct Subject {
    explicit Subject(Design d, std::set<report::Part> parts = report::allParts())
        : design(std::move(d)),
          analysis(*analyze(std::make_shared<const System>(design.system), report::analysisOptions())),
          drawings(design, analysis) {
        report::Options options;
        options.title = design.system.properties.name.empty() ? "untitled" : design.system.properties.name;
        options.date = "2026-11-26";
        options.parts = std::move(parts);
        document = *report::buildReport(design, analysis, options);
    }
    [[nodiscard]] DrawingSource source() {
        return
            [this](const report::Drawing& drawing) -> const PictureSheet& { return drawings.sheet(drawing); };
    }
    [[nodiscard]] ReportPages pages(const Paper& paper = {}) {
        auto result = ReportPages::of(document, paper, source());
        if (!result) qFatal("no pages");
        return *result;
    }

    Design design;
    Report analysis;
    ReportDrawings drawings;
    report::Document document;
};

QImage painted(const ReportPages& pages, int page) {
    QImage image(pages.size(page).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pages.paint(page, painter);
    painter.end();
    return image;
}

/// What is not white, in points.
QRect inked(const QImage& image) {
    QRect all;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != qRgb(255, 255, 255)) all |= QRect(x, y, 1, 1);
    return all;
}

QString toolOutput(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Words of a PDF in the order in which they are read, blanks made alike.
QString textOf(const QByteArray& pdf) {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(pdf);
    file.close();
    return toolOutput(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s}).replace(QChar(0xA0), u' ');
}

QByteArray pdfOf(Subject& subject, const Paper& paper = {}) {
    const auto pdf = reportPdf(subject.document, paper, subject.source());
    return pdf ? *pdf : QByteArray();
}

QString plain(std::string text) { return QString::fromStdString(text).replace(QChar(0xA0), u' '); }

bool hasTools() { return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(); }

} // namespace

class TestReport : public QObject {
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

    void pagesAreFilledAndNothingIsClipped_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isLetter");
        QTest::addColumn<bool>("isLandscape");
        for (const QString& name : {u"1-single-server"_s, u"shared-fate-one-release"_s, u"one-earth"_s})
            for (const bool isLetter : {false, true})
                for (const bool isLandscape : {false, true})
                    QTest::addRow("%s %s %s", qPrintable(name), isLetter ? "Letter" : "A4",
                                  isLandscape ? "landscape" : "portrait")
                        << name << isLetter << isLandscape;
    }
    void pagesAreFilledAndNothingIsClipped() {
        QFETCH(QString, name);
        QFETCH(bool, isLetter);
        QFETCH(bool, isLandscape);
        Subject subject(sample(name));
        const ReportPages pages = subject.pages({isLetter ? PaperSize::letter : PaperSize::a4, isLandscape});
        QVERIFY(pages.count() >= 3);
        for (int page = 0; page < pages.count(); ++page) {
            const QImage image = painted(pages, page);
            const QRect ink = inked(image);
            QVERIFY2(ink.left() >= 50 && ink.right() <= image.width() - 48,
                     qPrintable(u"page %1: %2 to %3"_s.arg(page + 1).arg(ink.left()).arg(ink.right())));
            QVERIFY(ink.top() >= 44 && ink.bottom() <= image.height() - 18);
            // above the footer something stands that is more than a heading
            const QRect content = inked(image.copy(0, 0, image.width(), image.height() - 62));
            QVERIFY2(content.height() > 40, qPrintable(u"page %1"_s.arg(page + 1)));
            // and nothing runs into the footer
            QCOMPARE(inked(image.copy(0, image.height() - 58, image.width(), 12)), QRect());
        }
    }

    void noHeadingStandsAlone() {
        for (const QString& name :
             {u"one-earth"_s, u"microservices-with-queue-and-cache"_s, u"6-two-regions"_s}) {
            Subject subject(sample(name));
            for (const Paper& paper : {Paper{}, Paper{PaperSize::letter, true}}) {
                const ReportPages pages = subject.pages(paper);
                for (const PageMark& mark : pages.marks()) {
                    const QImage image = painted(pages, mark.place.page);
                    const int below = static_cast<int>(mark.place.y) + 20;
                    const QRect rest =
                        inked(image.copy(0, below, image.width(), image.height() - 60 - below));
                    QVERIFY2(rest.height() > 8, qPrintable(name + u": "_s + mark.title));
                }
            }
        }
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
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        const QString info = toolOutput(u"pdfinfo"_s, {file.fileName()});
        QVERIFY2(info.contains(QRegularExpression(u"Title: +One earth: Availability report"_s)),
                 qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Author: +Faultline"_s)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +%1\n"_s.arg(pages.count()))), qPrintable(info));
        QCOMPARE(pdf, pdfOf(subject)); // the same report is the same file
        const QString read = toolOutput(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, file.fileName()});
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
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        const QString info = toolOutput(u"pdfinfo"_s, {file.fileName()});
        QVERIFY2(info.contains(QRegularExpression(u"JavaScript: +no\n"_s)), qPrintable(info));
        QVERIFY2(!toolOutput(u"pdfinfo"_s, {u"-url"_s, file.fileName()}).contains(u"://"_s),
                 "a link leads out");
        const QString read = toolOutput(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, file.fileName()});
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

    /// However wide the words of a table are, its last column ends at the margin.
    void aTableOfWideWordsKeepsToThePage() {
        Design design = sample(u"6-two-regions"_s);
        for (std::size_t i = 0; i < design.system.components.size(); ++i) {
            design.system.components[i].name = std::string(80, 'W') + std::to_string(i);
            if (design.system.components[i].kind == ComponentKind::node)
                design.system.components[i].failure =
                    Failure::fromProbability(*Probability::from(0.0012345 * static_cast<double>(i + 1)));
        }
        for (Domain& domain : design.system.domains) domain.name = std::string(80, 'M');
        Subject subject(design, {report::Part::redundancy, report::Part::spofs, report::Part::appendix});
        for (const Paper& paper : {Paper{}, Paper{PaperSize::letter, true}}) {
            const ReportPages pages = subject.pages(paper);
            for (int page = 0; page < pages.count(); ++page)
                QVERIFY2(inked(painted(pages, page)).right() <= pages.size(page).width() - 48,
                         qPrintable(
                             u"page %1 ends at %2"_s.arg(page + 1).arg(inked(painted(pages, page)).right())));
        }
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

    void htmlHasTheColoursOfTheTheme() {
        const std::string style(report::htmlStyle());
        for (const Theme* theme : {&Theme::print(), &Theme::dark()})
            for (const QColor& color :
                 {theme->text, theme->textMuted, theme->outline, theme->line, theme->accent, theme->danger,
                  theme->warning, theme->good, theme->series(0), theme->series(1)})
                QVERIFY2(style.find(color.name().toStdString()) != std::string::npos,
                         qPrintable(color.name()));
    }

    void drawingsOfDomainsFollowForLargeDesigns() {
        Subject subject(test::largeDesign(test::tieredShape(60)), {report::Part::drawing});
        int drawings = 0;
        for (const report::Block& block : subject.document.sections.front().blocks)
            drawings += std::holds_alternative<report::Drawing>(block) ? 1 : 0;
        QVERIFY2(drawings >= 2, qPrintable(QString::number(drawings)));
        QVERIFY(subject.pages().count() >= drawings / 2);
    }

    /// Wide drawings of domains share a turned page rather than leave most of one empty each.
    void wideDrawingsShareATurnedPage() {
        Design design;
        for (int d = 0; d < 4; ++d) {
            const DomainId domain("d" + std::to_string(d));
            design.system.domains.push_back({});
            design.system.domains.back().id = domain;
            design.layout.rects[domain] = {0.0, 300.0 * d, 2400.0, 180.0};
            for (int i = 0; i < 12; ++i) {
                Component part;
                part.id = ComponentId("c" + std::to_string(d) + "-" + std::to_string(i));
                part.kind = ComponentKind::node;
                part.domain = domain;
                design.layout.positions[part.id] = {40.0 + 190.0 * i, 300.0 * d + 60.0};
                design.system.components.push_back(part);
            }
        }
        Subject subject(design, {report::Part::drawing});
        const ReportPages pages = subject.pages();
        std::set<int> used;
        int marks = 0;
        for (const PageMark& mark : pages.marks())
            if (mark.level == 1) {
                ++marks;
                used.insert(mark.place.page);
                QVERIFY(pages.size(mark.place.page).width() > pages.size(mark.place.page).height());
            }
        QCOMPARE(marks, 4);
        QVERIFY2(used.size() <= 2, qPrintable(QString::number(used.size())));
        for (int page = 0; page < pages.count(); ++page)
            QVERIFY(inked(painted(pages, page)).bottom() <= pages.size(page).height() - 18);
    }
};

QTEST_MAIN(TestReport)
#include "tst_render_report.moc"
