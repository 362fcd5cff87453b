// SPDX-License-Identifier: MIT
// A report on pages: they are filled, nothing is clipped, and no heading stands alone.
#include "core/report/html.h"
#include "tests/support/large_design.h"
#include "tests/support/pdf_tools.h"
#include "tests/support/report_subject.h"

#include <QtTest>

#include <memory>
#include <thread>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// Domains below each other, each with a row of parts that is too wide for a page.
Design wideDomains(int domains, int parts) {
    Design design;
    for (int d = 0; d < domains; ++d) {
        const DomainId domain("d" + std::to_string(d));
        design.system.domains.push_back({});
        design.system.domains.back().id = domain;
        design.layout.rects[domain] = {0.0, 300.0 * d, 190.0 * parts + 120.0, 180.0};
        for (int i = 0; i < parts; ++i) {
            Component part;
            part.id = ComponentId("c" + std::to_string(d) + "-" + std::to_string(i));
            part.name = "Part-" + std::to_string(d) + "-" + std::to_string(i);
            part.kind = ComponentKind::node;
            part.domain = domain;
            design.layout.positions[part.id] = {40.0 + 190.0 * i, 300.0 * d + 60.0};
            design.system.components.push_back(part);
        }
    }
    return design;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

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

    /// The preview paints what a job has made, also when the job's thread and its fonts are gone.
    void pagesOutliveTheThreadThatMadeThem() {
        Subject subject(sample(u"6-two-regions"_s));
        std::unique_ptr<ReportPages> made;
        std::thread maker([&] { made.reset(new ReportPages(subject.pages({}))); });
        maker.join();
        const ReportPages here = subject.pages({});
        QCOMPARE(made->count(), here.count());
        for (int page = 0; page < here.count(); ++page)
            QVERIFY2(painted(*made, page) == painted(here, page), qPrintable(QString::number(page)));
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

    /// Words that lead to a table, a chart or a list stand on its page, wherever that page begins.
    void anIntroductionStaysWithWhatItLeadsTo() {
        report::Table table;
        table.columns = {{"What", report::ColumnRole::name, 1.0}};
        table.rows.assign(3, report::Row{{report::Cell("row")}, false, {}});
        report::Chart chart;
        chart.rows.assign(4, report::ChartRow{"row", {{0.2, 0.6}}, {}, "value"});
        report::KeyFigures key;
        key.figures.push_back({"Label", "1", "detail"});
        report::Bullets list;
        list.items.push_back({{"item"}});
        for (const report::Block& block : std::vector<report::Block>{table, chart, key, list})
            for (std::size_t lines = 24; lines < 48; ++lines) {
                report::Document document;
                document.title = document.subtitle = "x";
                report::Section section{"Section", "section", {}};
                for (std::size_t i = 0; i < lines; ++i)
                    section.blocks.push_back(report::Paragraph{{{"filler"}}});
                section.blocks.push_back(report::Paragraph{{{"leads on", report::Style::plain, "section"}}});
                section.blocks.push_back(block);
                document.sections.push_back(section);
                const auto pages =
                    ReportPages::of(document, {}, [](const report::Drawing&) -> const PictureSheet& {
                        qFatal("there is no drawing");
                    });
                QVERIFY(pages);
                int found = 0;
                for (int page = 0; page < pages->count(); ++page)
                    for (const PageLink& link : pages->links(page)) {
                        ++found;
                        const QImage image = painted(*pages, page);
                        const int below = static_cast<int>(link.rect.bottom()) + 4;
                        const QRect rest =
                            inked(image.copy(0, below, image.width(), image.height() - 60 - below));
                        QVERIFY2(rest.height() > 4, qPrintable(u"%1 lines"_s.arg(lines)));
                    }
                QCOMPARE(found, 1);
            }
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

    /// What could not be read on one page is shown in pieces that can: of several drawings on one page, and
    /// every part whole in one of them.
    void whatIsTooLargeIsShownInPieces() {
        Subject subject(wideDomains(4, 12), {report::Part::drawing});
        for (const Paper& paper : {Paper{}, Paper{PaperSize::letter, true}}) {
            const ReportPages pages = subject.pages(paper);
            std::set<int> used;
            int marks = 0;
            for (const PageMark& mark : pages.marks())
                if (mark.level == 1) {
                    ++marks;
                    used.insert(mark.place.page);
                }
            QCOMPARE(marks, 4);
            QVERIFY2(pages.count() <= 6, qPrintable(QString::number(pages.count())));
            for (int page = 0; page < pages.count(); ++page) {
                const QRect ink = inked(painted(pages, page));
                QVERIFY(ink.bottom() <= pages.size(page).height() - 18);
                QVERIFY(ink.left() >= 50 && ink.right() <= pages.size(page).width() - 48);
            }
        }
        const auto pdf = reportPdf(subject.document, {}, subject.source());
        QVERIFY(pdf);
        if (!hasTools()) QSKIP("no pdftotext here (poppler-utils)");
        // the names of a row of twelve: two pieces, of which the second repeats the last part of the first
        const QList<double> heights = heightsOf(*pdf, u"Part-0-"_s);
        const auto readable = std::ranges::count_if(heights, [](double height) { return height >= 6.0; });
        QVERIFY2(readable >= 12, qPrintable(QString::number(readable)));
    }

    /// Where domains follow, each on its own, the whole is an overview; without them it is shown closer too.
    void theWholeIsShownCloserWhereNoDomainIs() {
        Design design = wideDomains(1, 30);
        design.system.domains.clear();
        design.layout.rects.clear();
        for (Component& component : design.system.components) component.domain.reset();
        Subject alone(design, {report::Part::drawing});
        Subject divided(wideDomains(4, 12), {report::Part::drawing});
        const auto whole = [](const Subject& subject) {
            return std::get<report::Drawing>(subject.document.sections.front().blocks.front());
        };
        QVERIFY(!whole(alone).hasCloserLooks);
        QVERIFY(whole(divided).hasCloserLooks);
        if (!hasTools()) QSKIP("no pdftotext here (poppler-utils)");
        QVERIFY(textOf(*reportPdf(alone.document, {}, alone.source())).contains(u"The same, closer."_s));
        QVERIFY(!textOf(*reportPdf(divided.document, {}, divided.source())).contains(u"The same"_s));
    }
};

QTEST_MAIN(TestReport)
#include "tst_render_report.moc"
