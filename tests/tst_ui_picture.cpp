// SPDX-License-Identifier: MIT
// Pictures from the window: what is previewed is what is written, copied and seen on the canvas.
#include "core/analysis/analyze.h"
#include "tests/support/output_sheets.h"
#include "ui/canvas/scene.h"
#include "ui/picture_dialog.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

PictureSource pictureSource(const QString& name) {
    PictureSource source;
    source.design = std::make_shared<const Design>(sample(name));
    source.report =
        std::make_shared<const Report>(*analyze(std::make_shared<const System>(source.design->system)));
    source.title = u"A title"_s;
    return source;
}

} // namespace

class TestUiPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The offscreen platform has no size hints to pass on; that is no warning about us.
    void init() {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
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

QTEST_MAIN(TestUiPicture)
#include "tst_ui_picture.moc"
