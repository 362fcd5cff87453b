// SPDX-License-Identifier: MIT
// Pictures, reports and paper from the window: what is previewed is what is written, and a stop leaves no
// file.
#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "tests/support/large_design.h"
#include "ui/canvas/scene.h"
#include "ui/page_preview.h"
#include "ui/picture_dialog.h"
#include "ui/report_dialog.h"
#include "ui/report_printing.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // milliseconds

Design sample(const QString& name) {
    const QString path = QString::fromUtf8(FAULTLINE_SOURCE_DIR) + u"/samples/"_s + name + u".faultline"_s;
    auto design = loadDesign(path.toStdString());
    if (!design) qFatal("no sample %s", qPrintable(name));
    return *design;
}

ReportDesign reportDesign(const QString& name) {
    return {std::make_shared<const Design>(sample(name)), u"A title"_s, name + u".faultline"_s};
}

PictureSource pictureSource(const QString& name) {
    PictureSource source;
    source.design = std::make_shared<const Design>(sample(name));
    source.report =
        std::make_shared<const Report>(*analyze(std::make_shared<const System>(source.design->system)));
    source.title = u"A title"_s;
    return source;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class T>
T& child(const QWidget& parent, const QString& name) {
    auto* found = parent.findChild<T*>(name);
    if (!found) qFatal("no %s", qPrintable(name));
    return *found;
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

    void aStopAtAnyPointLeavesNoFile() {
        QTemporaryDir folder;
        ReportWish wish;
        wish.design = reportDesign(u"payment-checkout"_s);
        for (const double at : {0.0, 0.3, 0.55, 0.7, 0.9}) {
            std::stop_source source;
            const QString path = folder.filePath(u"never.pdf"_s);
            const auto outcome =
                writeReport(wish, ReportForm::pdf, path.toStdString(), source.get_token(), [&](double share) {
                    if (share >= at) source.request_stop();
                });
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, std::string("stopped"));
            QVERIFY(QDir(folder.path()).isEmpty());
        }
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

    void thePictureIsPreviewedWrittenAndCopied() {
        QTemporaryDir folder;
        PictureSource source = pictureSource(u"6-two-regions"_s);
        source.selection = {ComponentId("dns"), ComponentId("client")};
        PictureDialog dialog(source, folder.path(), nullptr);
        QSignalSpy previewed(&dialog, &PictureDialog::previewed);
        QSignalSpy saved(&dialog, &PictureDialog::saved);
        dialog.show();
        QVERIFY(previewed.wait(patience));
        for (const QString& name : {u"a.png"_s, u"a.svg"_s, u"a.pdf"_s}) {
            dialog.saveTo(folder.filePath(name));
            QVERIFY(saved.wait(patience));
        }
        const QImage whole(folder.filePath(u"a.png"_s));
        QVERIFY(contentOf(folder.filePath(u"a.svg"_s)).contains("Region A"));
        QVERIFY(contentOf(folder.filePath(u"a.pdf"_s)).startsWith("%PDF"));
        child<QComboBox>(dialog, u"picture-extent"_s).setCurrentIndex(1); // what is selected
        QVERIFY(previewed.wait(patience));
        child<QPushButton>(dialog, u"picture-copy"_s).click();
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->hasImage());
        QVERIFY(copied->data(u"image/svg+xml"_s).contains("Global DNS"));
        QVERIFY(!copied->data(u"image/svg+xml"_s).contains("Region A"));
        QVERIFY(qvariant_cast<QImage>(copied->imageData()).width() < whole.width());
    }

    /// Every choice of the sheet, made by keys and clicks, is in the file that it writes.
    void everyChoiceIsInThePicture() {
        QTemporaryDir folder;
        PictureDialog dialog(pictureSource(u"6-two-regions"_s), folder.path(), nullptr);
        QSignalSpy previewed(&dialog, &PictureDialog::previewed);
        QSignalSpy saved(&dialog, &PictureDialog::saved);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(!previewed.isEmpty(), patience);
        int number = 0;
        const auto written = [&](const char* ending) {
            const QString path = folder.filePath(u"%1.%2"_s.arg(++number).arg(QLatin1StringView(ending)));
            dialog.saveTo(path);
            return saved.wait(patience) ? contentOf(path) : QByteArray();
        };
        const auto key = [&](const QString& name, Qt::Key pressed) {
            auto& box = child<QComboBox>(dialog, name);
            const int was = box.currentIndex();
            QTest::keyClick(&box, pressed);
            return box.currentIndex() != was && previewed.wait(patience);
        };
        const auto click = [&](const QString& name) {
            auto& box = child<QCheckBox>(dialog, name);
            QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
            return previewed.wait(patience);
        };
        const QImage twice = QImage::fromData(written("png"));
        QVERIFY(key(u"picture-scale"_s, Qt::Key_End));
        const QImage fourTimes = QImage::fromData(written("png"));
        QVERIFY(std::abs(fourTimes.width() - 2 * twice.width()) <= 2);
        QCOMPARE(qAlpha(fourTimes.pixel(0, 0)), 255);
        QVERIFY(key(u"picture-scale"_s, Qt::Key_Home));
        QVERIFY(click(u"picture-transparent"_s));
        const QImage groundless = QImage::fromData(written("png"));
        QVERIFY(std::abs(2 * groundless.width() - twice.width()) <= 2);
        QCOMPARE(qAlpha(groundless.pixel(0, 0)), 0);
        QByteArray before = written("svg");
        for (const QString& choice : {u"picture-theme"_s, u"picture-theme"_s, u"picture-overlay"_s,
                                      u"picture-overlay"_s, u"picture-extent"_s}) {
            QVERIFY2(key(choice, Qt::Key_Down), qPrintable(choice));
            const QByteArray now = written("svg");
            QVERIFY2(!now.isEmpty() && now != before, qPrintable(choice));
            before = now;
        }
        QVERIFY2(!before.contains("Region B") && before.contains("Region A"), "the last choice: one domain");
        QVERIFY(!before.contains(">request</text>"));
        QVERIFY(click(u"picture-legend"_s));
        QVERIFY(written("svg").contains(">request</text>"));
    }

    /// The picture on the canvas and the one that is exported differ by no more than antialiasing.
    void canvasAndPictureAreAlike() {
        Appearance appearance;
        appearance.choose(Appearance::Choice::light, ColourSet::usual, false);
        Workspace workspace(appearance);
        const Design design = sample(u"6-two-regions"_s);
        CanvasScene scene(workspace);
        workspace.document.setDesign(design);
        QTRY_VERIFY(workspace.analysis.report() != nullptr &&
                    workspace.analysis.state() == AnalysisRunner::State::fresh);
        PictureOptions options;
        options.scale = 1.0;
        options.overlay = HeatMode::spofs;
        const auto image = PictureSheet(design, workspace.analysis.report().get(), options).image(1.0);
        QVERIFY(image);
        QImage canvas(image->size(), QImage::Format_RGB32);
        canvas.fill(Theme::light().canvas);
        QPainter painter(&canvas);
        scene.render(&painter, canvas.rect(), DesignPicture(design).bounds(), Qt::IgnoreAspectRatio);
        painter.end();
        qsizetype differing = 0;
        for (int y = 0; y < canvas.height(); ++y)
            for (int x = 0; x < canvas.width(); ++x) {
                const QColor a(canvas.pixel(x, y));
                const QColor b(image->pixel(x, y));
                if (std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                        std::abs(a.blue() - b.blue()) >
                    96)
                    ++differing;
            }
        const double share =
            static_cast<double>(differing) / (static_cast<double>(canvas.width()) * canvas.height());
        QVERIFY2(share < 0.01, qPrintable(QString::number(share)));
    }
};

QTEST_MAIN(TestUiReport)
#include "tst_ui_report.moc"
