// SPDX-License-Identifier: MIT
// Pictures as files: what they show, that other programs can read them, and that no name breaks out of them.
#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "tests/support/hostile_names.h"
#include "tests/support/large_design.h"
#include "ui/render/picture_export.h"
#include "ui/render/svg_canvas.h"

#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
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

Report reportOn(const Design& design) {
    auto report = analyze(std::make_shared<const System>(design.system));
    if (!report) qFatal("no report");
    return *report;
}

QByteArray picture(const Design& design, const PictureOptions& options) {
    const Report report = reportOn(design);
    const auto bytes = PictureSheet(design, &report, options).bytes();
    return bytes ? *bytes : QByteArray();
}

PictureOptions as(PictureFormat format) {
    PictureOptions options;
    options.format = format;
    return options;
}

struct Parsed {
    QStringList texts; ///< of <text> elements
    QStringList elements;
    QString error;
};

Parsed parsed(const QByteArray& svg) {
    Parsed result;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QString name = xml.name().toString();
        result.elements << name;
        if (name == u"text"_s) result.texts << xml.readElementText();
    }
    if (xml.hasError()) result.error = xml.errorString();
    return result;
}

/// What a program that is a test package prints; nothing where it is not installed.
QString outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

Design withName(const QString& name) {
    Design design = sample(u"1-single-server"_s);
    design.system.properties.name = name.toStdString();
    for (Component& component : design.system.components) component.name = name.toStdString();
    return design;
}

/// The share of pixels that differ by more than antialiasing may.
double difference(const QImage& a, const QImage& b) {
    constexpr int tolerance = 96;
    qsizetype differing = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor p(a.pixel(x, y));
            const QColor q(b.pixel(x, y));
            if (std::abs(p.red() - q.red()) + std::abs(p.green() - q.green()) +
                    std::abs(p.blue() - q.blue()) >
                tolerance)
                ++differing;
        }
    return static_cast<double>(differing) / (static_cast<double>(a.width()) * a.height());
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aPngHasItsScaleGroundAndTitle() {
        const Design design = sample(u"1-single-server"_s);
        const QSizeF size = DesignPicture(design).bounds().size();
        PictureOptions options = as(PictureFormat::png);
        options.title = u"A title"_s;
        for (const double scale : {1.0, 2.0, 4.0}) {
            options.scale = scale;
            const QImage image = QImage::fromData(picture(design, options), "PNG");
            QCOMPARE(image.width(), static_cast<int>(std::ceil(size.width() * scale)));
            QCOMPARE(image.height(), static_cast<int>(std::ceil(size.height() * scale)));
            QCOMPARE(QColor(image.pixel(1, 1)), Theme::light().canvas);
            QCOMPARE(image.text(u"Title"_s), u"A title"_s);
        }
        options.isTransparent = true;
        QCOMPARE(qAlpha(QImage::fromData(picture(design, options), "PNG").pixel(1, 1)), 0);
        options.isTransparent = false;
        options.scheme = Scheme::dark;
        QCOMPARE(QColor(QImage::fromData(picture(design, options), "PNG").pixel(1, 1)), Theme::dark().canvas);
    }

    void overlayAndLegendAreAsked() {
        const Design design = sample(u"shared-fate-one-release"_s);
        PictureOptions options = as(PictureFormat::svg);
        const QByteArray ringed = picture(design, options);
        options.overlay = HeatMode::none;
        const QByteArray plain = picture(design, options);
        QVERIFY(ringed != plain);
        options.hasLegend = true;
        const QStringList words = parsed(picture(design, options)).texts;
        QVERIFY(words.contains(u"request"_s));
        QVERIFY(!words.contains(u"single point of failure"_s));
        for (const SharedRisk& risk : design.system.sharedRisks)
            QVERIFY2(words.contains(QString::fromStdString(risk.label())), risk.label().c_str());
        options.overlay = HeatMode::criticality;
        const QStringList all = parsed(picture(design, options)).texts;
        QVERIFY(all.contains(u"criticality, from 0 to 100 %"_s));
    }

    void svgIsTextInFontsWithFallbacks() {
        const QByteArray svg = picture(sample(u"6-two-regions"_s), as(PictureFormat::svg));
        const Parsed result = parsed(svg);
        QCOMPARE(result.error, QString());
        for (const QString& word :
             {u"Global DNS"_s, u"Region A"_s, u"Client"_s, u"any 1 of 4"_s, u"P 0.01"_s})
            QVERIFY2(result.texts.contains(word), qPrintable(word));
        for (const QString& element : {u"image"_s, u"foreignObject"_s, u"script"_s, u"style"_s})
            QVERIFY2(!result.elements.contains(element), qPrintable(element));
        QVERIFY(svg.contains("'Inter'") && svg.contains(", sans-serif\""));
        QVERIFY(svg.startsWith("<?xml"));
    }

    /// Read back by another program's eyes, an SVG looks as the PNG does.
    void svgLooksAsThePngDoes() {
        const Design design = sample(u"active-active"_s);
        PictureOptions options = as(PictureFormat::png);
        options.scale = 1.0;
        options.hasLegend = true;
        const QImage png =
            QImage::fromData(picture(design, options), "PNG").convertToFormat(QImage::Format_RGB32);
        options.format = PictureFormat::svg;
        QSvgRenderer renderer(picture(design, options));
        QVERIFY(renderer.isValid());
        QImage svg(png.size(), QImage::Format_RGB32);
        svg.fill(Qt::white);
        QPainter painter(&svg);
        renderer.render(&painter, QRectF(QPointF(), renderer.viewBoxF().size()));
        painter.end();
        const double share = difference(png, svg);
        QVERIFY2(share < 0.03, qPrintable(QString::number(share)));
    }

    void noNameBreaksOut_data() { test::addHostileNames(); }
    void noNameBreaksOut() {
        QFETCH(QString, name);
        const Design design = withName(name);
        PictureOptions options = as(PictureFormat::svg);
        options.title = name;
        const QByteArray svg = picture(design, options);
        const Parsed result = parsed(svg);
        QCOMPARE(result.error, QString());
        const QStringList known{u"svg"_s, u"title"_s, u"desc"_s, u"path"_s, u"text"_s, u"g"_s, u"clipPath"_s};
        for (const QString& element : result.elements) QVERIFY2(known.contains(element), qPrintable(element));
        QVERIFY(!svg.contains("href"));
        options.format = PictureFormat::png;
        QVERIFY(!picture(design, options).isEmpty());
        options.format = PictureFormat::pdf;
        const QByteArray pdf = picture(design, options);
        QVERIFY(pdf.startsWith("%PDF") && !pdf.contains("/JavaScript") && !pdf.contains("/URI"));
    }

    /// Words from right to left stand where they are measured, with nothing of their blanks at the wrong end.
    void wordsFromTheRightKeepTheirPlace() {
        const Design design = withName(u"قاعدة البيانات الرئيسية للطلبات والمدفوعات في المنطقة 14"_s);
        PictureOptions options = as(PictureFormat::svg);
        const Parsed result = parsed(picture(design, options));
        int arabic = 0;
        int shortened = 0;
        for (const QString& text : result.texts)
            if (text.contains(QChar(0x0642))) {
                ++arabic;
                QCOMPARE(text, text.trimmed());
                // a name that is shortened keeps its dots at the side where it was cut
                QCOMPARE(text.contains(u'…'), text.contains(QChar(0x200F)));
                shortened += text.contains(u'…') ? 1 : 0;
            }
        QVERIFY(arabic > 0 && shortened > 0);
    }

    void anExcerptShowsWhatIsInIt() {
        const Design design = sample(u"6-two-regions"_s);
        PictureOptions options = as(PictureFormat::svg);
        options.only = {DomainId("region-a")};
        const QByteArray svg = picture(design, options);
        const Parsed result = parsed(svg);
        QVERIFY(result.texts.contains(u"Server Node A1"_s) && result.texts.contains(u"Region A"_s));
        QVERIFY(!result.texts.contains(u"Server Node B1"_s) && !result.texts.contains(u"Client"_s));
        QVERIFY2(result.elements.contains(u"clipPath"_s), "lines that lead out end at the edge");
        options.only = {ComponentId("dns")};
        const QSizeF alone = PictureSheet(design, nullptr, options).size();
        QVERIFY(alone.width() < 300 && alone.height() < 200); // its card and its arc
        Design folded = design;
        folded.layout.folded.insert(DomainId("region-a"));
        options.only = {DomainId("region-a")};
        QVERIFY(parsed(picture(folded, options)).texts.contains(u"Server Node A1"_s));
    }

    void aPdfIsOnePageOfTheDrawingsSize() {
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty()) QSKIP("no pdfinfo here (poppler-utils)");
        const Design design = sample(u"6-two-regions"_s);
        PictureOptions options = as(PictureFormat::pdf);
        options.title = u"A title"_s;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(picture(design, options));
        file.close();
        const QString info = outputOf(u"pdfinfo"_s, {file.fileName()});
        QVERIFY2(info.contains(QRegularExpression(u"Pages: +1\n"_s)), qPrintable(info));
        QVERIFY2(info.contains(QRegularExpression(u"Title: +A title\n"_s)), qPrintable(info));
        const auto size = QRegularExpression(u"Page size: +([0-9.]+) x ([0-9.]+)"_s).match(info);
        const QSizeF drawing = DesignPicture(design).bounds().size() * 0.75;
        QVERIFY(std::abs(size.captured(1).toDouble() - drawing.width()) <= 1.0);
        QVERIFY(std::abs(size.captured(2).toDouble() - drawing.height()) <= 1.0);
        const QString text = outputOf(u"pdftotext"_s, {file.fileName(), u"-"_s});
        for (const QString& word : {u"Global DNS"_s, u"Region A"_s, u"P 0.001"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
    }

    void whatCannotBeDrawnIsSaid() {
        const auto empty = PictureSheet(Design(), nullptr, {}).bytes();
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, std::string("picture-empty"));
        Design wide = sample(u"1-single-server"_s);
        wide.layout.positions[wide.system.components[0].id] = {1e6, 0.0};
        const auto large = PictureSheet(wide, nullptr, {}).bytes();
        QVERIFY(!large);
        QCOMPARE(large.error().code, std::string("picture-too-large"));
        PictureOptions options = as(PictureFormat::pdf);
        QVERIFY(PictureSheet(wide, nullptr, options).bytes());
    }

    void manyPartsHaveTheirNames() {
        const Design design = test::largeDesign(test::tieredShape(100));
        PictureOptions options = as(PictureFormat::svg);
        const auto bytes = PictureSheet(design, nullptr, options).bytes();
        QVERIFY(bytes);
        const Parsed result = parsed(*bytes);
        QCOMPARE(result.error, QString());
        QVERIFY(result.texts.size() > 100);
    }
};

QTEST_MAIN(TestExport)
#include "tst_render_export.moc"
