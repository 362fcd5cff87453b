// SPDX-License-Identifier: MIT
// Reports and paper from the window: what is previewed is what is written, and a stop leaves no file.
#include "core/analysis/analyze.h"
#include "tests/support/large_design.h"
#include "tests/support/networks.h"
#include "tests/support/output_sheets.h"
#include "ui/page_preview.h"
#include "ui/report_dialog.h"
#include "ui/report_printing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

ReportDesign reportDesign(const QString& name) {
    return {std::make_shared<const Design>(sample(name)), u"A title"_s, name + u".faultline"_s};
}

} // namespace

class TestUiReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The offscreen platform has no size hints to pass on; that is no warning about us.
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void theReportIsPreviewedAndWritten() {
        QTemporaryDir folder;
        ReportDialog dialog(reportDesign(u"6-two-regions"_s), {}, folder.path(), nullptr);
        QSignalSpy previewed(&dialog, &ReportDialog::previewed);
        QSignalSpy saved(&dialog, &ReportDialog::saved);
        dialog.show();
        QVERIFY(previewed.wait(patience));
        const int pages = child<PagePreview>(dialog, u"page-preview"_s).report()->pages().count();
        QVERIFY(pages > 4);
        for (const QString& name : {u"a.pdf"_s, u"a.html"_s, u"a.md"_s}) {
            dialog.saveTo(folder.filePath(name));
            QVERIFY(saved.wait(patience));
            const QByteArray content = contentOf(folder.filePath(name));
            QVERIFY2(content.startsWith("%PDF") || content.startsWith("<!DOCTYPE") ||
                         content.startsWith("# "),
                     qPrintable(name));
        }
        QVERIFY(child<QLabel>(dialog, u"report-message"_s).text().contains(u"a.md"_s));
    }

    /// Enter asks where to, the name that is suggested is no path, and what is chosen there is written.
    void enterAsksForAFile() {
        QTemporaryDir folder;
        ReportDesign design = reportDesign(u"1-single-server"_s);
        design.title = u"../a/b: \"c\""_s;
        ReportDialog dialog(design, {}, folder.path(), nullptr);
        QSignalSpy previewed(&dialog, &ReportDialog::previewed);
        QSignalSpy saved(&dialog, &ReportDialog::saved);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(!previewed.isEmpty(), patience);
        QVERIFY(child<QPushButton>(dialog, u"report-save"_s).isDefault());
        QTest::keyClick(&child<QComboBox>(dialog, u"report-form"_s), Qt::Key_Return);
        auto& files = child<QFileDialog>(dialog, u"report-save-dialog"_s);
        QTRY_VERIFY(files.isVisible());
        QCOMPARE(QFileInfo(files.selectedFiles().value(0)).absolutePath(), folder.path());
        QCOMPARE(QFileInfo(files.selectedFiles().value(0)).fileName(), u"-a-b- -c-.pdf"_s);
        QTest::keyClick(&files, Qt::Key_Return);
        QVERIFY(saved.wait(patience));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"-a-b- -c-.pdf"_s});
    }

    void choicesChangeThePages() {
        ReportDialog dialog(reportDesign(u"6-two-regions"_s), {}, {}, nullptr);
        QSignalSpy previewed(&dialog, &ReportDialog::previewed);
        QVERIFY(previewed.wait(patience));
        auto& preview = child<PagePreview>(dialog, u"page-preview"_s);
        const int all = preview.report()->pages().count();
        child<QCheckBox>(dialog, u"report-part-appendix"_s).click();
        QVERIFY(previewed.wait(patience));
        QVERIFY(preview.report()->pages().count() < all);
        child<QComboBox>(dialog, u"report-orientation"_s).setCurrentIndex(1);
        QVERIFY(previewed.wait(patience));
        QVERIFY(preview.report()->pages().size(0).width() > preview.report()->pages().size(0).height());
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>()) box->setChecked(false);
        QVERIFY(!child<QPushButton>(dialog, u"report-save"_s).isEnabled());
        QVERIFY(!child<QLabel>(dialog, u"report-message"_s).text().isEmpty());
    }

    /// What is known is not asked again, and the file is the same.
    void aKnownAnswerIsTaken() {
        ReportWish wish;
        wish.design = reportDesign(u"6-two-regions"_s);
        wish.before = reportDesign(u"4-one-gateway"_s);
        const auto first = MadeReport::of(wish, {}, {});
        QVERIFY(first);
        ReportWish again = wish;
        (*first)->putAnalyses(again);
        QVERIFY(again.design.analysis && again.before->analysis);
        QCOMPARE(again.design.analysis->system->components.size(),
                 wish.design.design->system.components.size());
        QCOMPARE(again.before->analysis->system->components.size(),
                 wish.before->design->system.components.size());
        const auto second = MadeReport::of(again, {}, {});
        QVERIFY(second);
        QVERIFY((*first)->bytes(ReportForm::pdf, {}, {}) && (*second)->bytes(ReportForm::pdf, {}, {}));
        QCOMPARE(*(*second)->bytes(ReportForm::pdf, {}, {}), *(*first)->bytes(ReportForm::pdf, {}, {}));
        ReportWish kept = again;
        (*second)->putAnalyses(kept);
        QCOMPARE(kept.design.analysis, again.design.analysis);
    }

    void stoppingLeavesNoFile() {
        QTemporaryDir folder;
        const ReportDesign large{
            std::make_shared<const Design>(test::largeDesign(test::tieredShape(60))), u"Large"_s, {}};
        ReportDialog dialog(large, {}, folder.path(), nullptr);
        dialog.saveTo(folder.filePath(u"never.pdf"_s));
        QTest::qWait(5);
        child<QPushButton>(dialog, u"report-cancel"_s).click();
        QVERIFY(child<QLabel>(dialog, u"report-message"_s).text().contains(u"no file"_s));
        QTRY_VERIFY(child<QPushButton>(dialog, u"report-save"_s).isEnabled());
        QVERIFY2(
            QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty(),
            "neither a report nor a piece of one");
    }

    void aStopInAnyPhaseLeavesNoFile() {
        QTemporaryDir folder;
        ReportWish wish;
        wish.design = reportDesign(u"payment-checkout"_s);
        using Phase = ReportStep::Phase;
        for (const ReportForm form : {ReportForm::pdf, ReportForm::html, ReportForm::markdown})
            for (const Phase phase :
                 {Phase::analysing, Phase::writing, Phase::layingOut, Phase::painting, Phase::saving}) {
                if (phase == Phase::painting && form != ReportForm::pdf) continue; // nothing else has pages
                std::stop_source source;
                const std::string path = folder.filePath(u"never"_s).toStdString();
                const auto outcome =
                    writeReport(wish, form, path, source.get_token(), [&](const ReportStep& step) {
                        if (step.phase == phase) source.request_stop();
                    });
                QVERIFY(source.stop_requested());
                QVERIFY(!outcome);
                QCOMPARE(outcome.error().code, std::string("stopped"));
                QVERIFY(QDir(folder.path()).isEmpty());
            }
    }

    /// Every phase is told of in its order, each section by its name, and no share is less than the one
    /// before.
    void progressIsTrue() {
        QTemporaryDir folder;
        ReportWish wish;
        wish.design = reportDesign(u"6-two-regions"_s);
        std::vector<ReportStep> steps;
        const std::string path = folder.filePath(u"a.pdf"_s).toStdString();
        QVERIFY(writeReport(wish, ReportForm::pdf, path, {},
                            [&steps](const ReportStep& step) { steps.push_back(step); }));
        double most = 0.0;
        auto phase = ReportStep::Phase::analysing;
        std::set<std::string> parts;
        for (const ReportStep& step : steps) {
            QVERIFY(step.phase >= phase);
            phase = step.phase;
            QCOMPARE(step.share.has_value(), step.phase != ReportStep::Phase::analysing);
            QVERIFY(step.share.value_or(most) >= most && step.share.value_or(most) <= 1.0);
            most = step.share.value_or(most);
            if (step.phase == ReportStep::Phase::writing) parts.insert(step.part);
        }
        QCOMPARE(phase, ReportStep::Phase::saving);
        QCOMPARE(parts.size(), report::partTitles().size());
    }

    /// Nobody knows how long an analysis will take: the bar says that there is work, not how much.
    void theBarIsBusyWhileNobodyKnows() {
        auto slow = std::make_shared<Design>();
        slow->system = test::designOf(test::gridNetwork(30), {0.01, 0.01});
        ReportDialog dialog({slow, u"Slow"_s, {}}, {}, {}, nullptr);
        dialog.show();
        const auto& bar = child<QProgressBar>(dialog, u"report-progress"_s);
        const auto& message = child<QLabel>(dialog, u"report-message"_s);
        QTRY_COMPARE_WITH_TIMEOUT(message.text(), u"Analysing the design…"_s, patience);
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(bar.maximum(), 0);
    }

    void theBarSaysHowMuchOfThePagesThereIs() {
        const ReportDesign large{
            std::make_shared<const Design>(test::largeDesign(test::tieredShape(300))), u"Large"_s, {}};
        ReportDialog dialog(large, {}, {}, nullptr);
        QSignalSpy previewed(&dialog, &ReportDialog::previewed);
        dialog.show();
        const auto& bar = child<QProgressBar>(dialog, u"report-progress"_s);
        const auto& message = child<QLabel>(dialog, u"report-message"_s);
        std::set<QString> said;
        while (previewed.isEmpty()) {
            QTest::qWait(1);
            if (!bar.isVisible()) continue;
            said.insert(message.text());
            QCOMPARE(bar.maximum() == 0, message.text().startsWith(u"Analysing"_s));
        }
        QVERIFY(said.size() >= 2);
        QVERIFY(!bar.isVisible());
        QVERIFY(message.text().startsWith(u"Pages:"_s));
    }

    void whatCannotBeWrittenIsSaid() {
        QTemporaryDir folder;
        ReportDialog dialog(reportDesign(u"1-single-server"_s), {}, {}, nullptr);
        QSignalSpy saved(&dialog, &ReportDialog::saved);
        dialog.saveTo(folder.filePath(u"no/such/folder/a.pdf"_s));
        QVERIFY(saved.wait(patience));
        QVERIFY(child<QLabel>(dialog, u"report-message"_s).text().contains(u"was not written"_s));
    }

    void twoDesignsAreCompared() {
        ReportDialog dialog(reportDesign(u"5-dns-and-two-gateways"_s), reportDesign(u"4-one-gateway"_s), {},
                            nullptr);
        QSignalSpy previewed(&dialog, &ReportDialog::previewed);
        QVERIFY(previewed.wait(patience));
        const auto report = child<PagePreview>(dialog, u"page-preview"_s).report();
        QCOMPARE(report->document().subtitle, std::string("Comparison of two designs"));
        QVERIFY(dialog.findChildren<QCheckBox*>().isEmpty());
    }

    void printingIsWhatIsPreviewed() {
        const auto made =
            MadeReport::of({reportDesign(u"6-two-regions"_s), {}, report::allParts(), {}, {}}, {}, {});
        QVERIFY(made);
        QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
        QVERIFY(printPages(printer, (*made)->pages(), 0, (*made)->pages().count() - 1));
        const QByteArray content = contentOf(folder.filePath(u"printed.pdf"_s));
        QVERIFY(content.startsWith("%PDF"));
        QCOMPARE(content.count("/Type /Page\n"), (*made)->pages().count());
    }
};

QTEST_MAIN(TestUiReport)
#include "tst_ui_report.moc"
