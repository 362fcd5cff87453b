// SPDX-License-Identifier: MIT
// A report as HTML and Markdown: well formed, for everybody, and no name is taken for markup.
#include "core/io/import/import.h"
#include "core/io/words.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/mermaid_drawing.h"
#include "tests/support/hostile_names.h"
#include "tests/support/report_text.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

Design withNames(const QString& name) {
    Design design = sample(u"shared-fate-one-release"_s);
    design.system.properties.name = name.toStdString();
    design.system.properties.notes = name.toStdString();
    for (Component& component : design.system.components)
        component.name = component.notes = name.toStdString();
    for (Domain& domain : design.system.domains) domain.name = name.toStdString();
    for (SharedRisk& risk : design.system.sharedRisks) risk.name = name.toStdString();
    return design;
}

} // namespace

class TestReportForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void htmlIsWellFormedAndFindable_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : sampleNames()) QTest::newRow(qPrintable(name)) << name;
    }
    void htmlIsWellFormedAndFindable() {
        QFETCH(QString, name);
        const Design design = sample(name);
        const Page page = parsed(report::html(documentOf(design)));
        QCOMPARE(page.error, QString());
        QCOMPARE(page.repeatedIds, QStringList());
        QCOMPARE(page.outside, QStringList());
        QVERIFY(page.links.size() > 10);
        for (const QString& link : page.links) QVERIFY2(page.ids.contains(link), qPrintable(link));
        for (const QString& element :
             {u"header"_s, u"nav"_s, u"main"_s, u"footer"_s, u"thead"_s, u"caption"_s, u"svg"_s})
            QVERIFY2(page.elements.contains(element), qPrintable(element));
        QVERIFY(page.attributes.contains(u"lang"_s) && page.attributes.contains(u"scope"_s));
        QCOMPARE(page.elements.count(u"h1"_s), 1);
    }

    /// What a keyboard and a screen reader go by, and no more than one file.
    void htmlIsForEverybody() {
        const Design design = sample(u"payment-checkout"_s);
        const std::string html = report::html(documentOf(design));
        const Page page = parsed(html);
        QCOMPARE(page.error, QString());
        QVERIFY(html.find("lang=\"en\">\n<head>") != std::string::npos);
        QCOMPARE(page.elements.count(u"h1"_s), 1);
        QCOMPARE(page.elements.count(u"main"_s), 1);
        QCOMPARE(page.elements.count(u"nav"_s), 1);
        QCOMPARE(page.elements.count(u"caption"_s), page.elements.count(u"table"_s));
        QCOMPARE(page.attributes.count(u"scope"_s), page.elements.count(u"th"_s));
        qsizetype pictures = 0;
        for (std::size_t at = 0; (at = html.find("<svg", at)) != std::string::npos; ++at, ++pictures) {
            const std::string start = html.substr(at, html.find('>', at) - at);
            QVERIFY2(start.find("role=\"img\"") != std::string::npos &&
                         start.find("aria-labelledby=") != std::string::npos,
                     start.c_str());
        }
        QVERIFY(pictures >= 2);
        for (const char* never : {"@import", "url(", "<link", "<script", "http-equiv=\"refresh"})
            QVERIFY2(html.find(never) == std::string::npos, never);
        QVERIFY(html.find("@media print") != std::string::npos);
        QVERIFY(html.find("prefers-color-scheme") != std::string::npos);
    }

    void noNameIsMarkup_data() { test::addHostileNames(); }
    void noNameIsMarkup() {
        QFETCH(QString, name);
        const Design design = withNames(name);
        const report::Document document = documentOf(design);
        const Page page = parsed(report::html(document));
        QCOMPARE(page.error, QString());
        QString expected = QString::fromStdString(shown(name.toStdString()));
        for (const char16_t nothing : {u'\uFFFE', u'\uFFFF'}) expected.replace(QChar(nothing), QChar(0xFFFD));
        QVERIFY2(page.text.contains(expected), qPrintable(expected));
        QCOMPARE(page.outside, QStringList());
        for (const QString& element : {u"script"_s, u"b"_s, u"img"_s, u"iframe"_s})
            QVERIFY2(!page.elements.contains(element), qPrintable(element));
        QVERIFY(!page.attributes.contains(u"onload"_s));

        const QString text = QString::fromStdString(report::markdown(document));
        // what a browser would see: escapes gone, and no tag but those that the writer makes itself
        static const QRegularExpression tag(u"<(?!br>|!-- -->|/?code>)"_s);
        QVERIFY2(!text.contains(tag), qPrintable(tag.match(text).captured()));
        static const QRegularExpression link(u"(?<!\\\\)\\]\\("_s);
        QVERIFY(!text.contains(link) && !text.contains(u"://"_s) && !text.contains(u"@team"_s));
        static const QRegularExpression bare(u"(?<!\\\\)`"_s);
        QVERIFY(!text.contains(bare));
        // every row of a table has as many cells as its head
        qsizetype columns = 0;
        static const QRegularExpression bar(u"(?<!\\\\)\\|"_s);
        for (const QString& line : text.split(u'\n')) {
            if (!line.startsWith(u'|')) columns = 0;
            if (columns == 0) columns = line.startsWith(u'|') ? line.count(bar) : 0;
            if (line.startsWith(u'|')) QVERIFY2(line.count(bar) == columns, qPrintable(line));
        }
    }

    void markdownDrawsTheDesign() {
        static const QRegularExpression fence(u"```mermaid\\n(.*?)\\n```\\n"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        for (const QString& name : sampleNames()) {
            const Design design = sample(name);
            const Report analysis = analysed(design);
            const auto drawings = report::mermaidDrawings({{&design, &analysis}});
            const QString text = QString::fromStdString(
                report::markdown(documentOf(design, analysis, {report::Part::drawing}), drawings));
            const QString drawn = fence.match(text).captured(1);
            const auto read = importDesign(ImportFormat::mermaid, {{{"drawing", drawn.toStdString()}}, 0});
            QVERIFY2(read, qPrintable(name));
            QCOMPARE(read->design.system.components.size(), design.system.components.size());
            QCOMPARE(read->design.system.domains.size(), design.system.domains.size());
            QVERIFY(!drawn.contains(u"%%"_s));
            QCOMPARE(drawn.count(u"⛔"_s),
                     static_cast<qsizetype>(std::ranges::count_if(analysis.spofs, [](const SpofResult& spof) {
                         return spof.event.type == EventType::component ||
                                spof.event.type == EventType::domain;
                     })));
        }
    }

    void noNameLeavesAMermaidDrawing() {
        const Design design =
            withNames(u"```\n<script>alert(1)</script> \"] --> x click \u202Ehref %%{init}%%"_s);
        const Report analysis = analysed(design);
        const auto drawings = report::mermaidDrawings({{&design, &analysis}});
        const std::string drawn = drawings(report::Drawing{});
        QVERIFY(drawn.starts_with("```mermaid\nflowchart LR\n") && drawn.ends_with("\n```"));
        const std::string inner = drawn.substr(3, drawn.size() - 6);
        for (const char* never : {"`", "<script", "%%", "\"] -->", "\u202E"})
            QVERIFY2(inner.find(never) == std::string::npos, never);
        report::Drawing part;
        part.domain = design.system.domains.front().id;
        const std::string alone = drawings(part);
        QVERIFY(!alone.empty() && alone.size() < drawn.size());
    }

    void aDateBehindAnArabicNameStaysInOrder() {
        QCOMPARE(documentOf(withNames(u"Shop"_s)).footer, std::string("Shop · 2026-11-26"));
        QCOMPARE(documentOf(withNames(u"منصة"_s)).footer, std::string("منصة\u200E · 2026-11-26"));
    }
};

QTEST_GUILESS_MAIN(TestReportForms)
#include "tst_report_forms.moc"
