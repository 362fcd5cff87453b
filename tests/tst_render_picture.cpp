// SPDX-License-Identifier: MIT
#include "core/analysis/analyze.h"
#include "core/io/design_file.h"
#include "tests/support/large_design.h"
#include "ui/render/design_picture.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QSvgGenerator>
#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

QString samplesFolder() { return QString::fromUtf8(FAULTLINE_SOURCE_DIR) + u"/samples"_s; }

Design sample(const QString& name) {
    auto design = loadDesign((samplesFolder() + u'/' + name + u".faultline"_s).toStdString());
    if (!design) qFatal("no sample %s", qPrintable(name));
    return *design;
}

QByteArray svg(const DesignPicture& picture) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(picture.bounds());
    QPainter painter(&generator);
    picture.paint(painter, Theme::print());
    painter.end();
    return buffer.data();
}

} // namespace

class TestPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everySampleStaysInItsBounds() {
        const QStringList files = QDir(samplesFolder()).entryList({u"*.faultline"_s});
        QVERIFY(files.size() >= 6);
        for (const QString& name : files) {
            const DesignPicture picture(sample(name.chopped(10)));
            const QRectF bounds = picture.bounds();
            QImage image((bounds.size() + QSizeF(80, 80)).toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.translate(QPointF(40, 40) - bounds.topLeft());
            picture.paint(painter, Theme::light());
            painter.end();
            const QRect inside(40, 40, image.width() - 80, image.height() - 80);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixel(x, y) != qRgb(255, 255, 255))
                        QVERIFY2(inside.contains(x, y), qPrintable(name));
        }
    }

    void namesFiguresAndRequirementsComeOutAsText() {
        const QByteArray text = svg(DesignPicture(sample(u"6-two-regions"_s)));
        for (const char* word : {">Global DNS<", ">Region A<", ">Region B<", ">Client<", ">Server Node A1<",
                                 ">P 0.001<", ">any 1 of 4<", ">async<"})
            QVERIFY2(text.contains(word), word);
        QVERIFY(!text.contains("<image"));
    }

    void theAnswerIsSeen() {
        const Design design = sample(u"6-two-regions"_s);
        const auto report = analyze(std::make_shared<const System>(design.system));
        QVERIFY(report);
        const QImage plain = DesignPicture(design).image(Theme::light());
        const QImage spofs = DesignPicture(design, Overlay(*report, HeatMode::spofs)).image(Theme::light());
        const QImage heat =
            DesignPicture(design, Overlay(*report, HeatMode::criticality)).image(Theme::light());
        const QImage none = DesignPicture(design, Overlay(*report, HeatMode::none)).image(Theme::light());
        QVERIFY(plain != spofs);
        QVERIFY(spofs != heat);
        QCOMPARE(none, plain);
    }

    void overlaysSayWhatTheReportSays() {
        const Design design = sample(u"6-two-regions"_s);
        const auto report = analyze(std::make_shared<const System>(design.system));
        QVERIFY(report);
        const Overlay overlay(*report, HeatMode::criticality);
        QVERIFY(overlay.isSpof(ComponentId("dns")));
        QVERIFY(!overlay.isSpof(ComponentId("lb-a1")));
        for (const ImportanceResult& importance : report->importance) {
            const EventRef event = report->events[importance.event].ref;
            if (event.type != EventType::component) continue;
            const double criticality = importance.criticality.value_or(0.0);
            const ComponentId id = design.system.components[static_cast<std::size_t>(event.index)].id;
            QCOMPARE(overlay.heat(id), criticality < 0.001 ? 0.0 : criticality);
        }
        QVERIFY(overlay.heat(ComponentId("dns")) > 0.9);
        QCOMPARE(overlay.heat(ComponentId("client")), 0.0);
        QVERIFY(!Overlay().isSpof(ComponentId("dns")));
    }

    void aFoldedDomainStandsForWhatIsInIt() {
        Design design = sample(u"6-two-regions"_s);
        design.layout.folded.insert(DomainId("region-a"));
        const QByteArray text = svg(DesignPicture(design));
        QVERIFY(!text.contains("Server Node A1") && !text.contains("Database A"));
        QVERIFY(text.contains("Region A") && text.contains("Server Node B1"));
        QVERIFY(text.contains(">6 part"));
    }

    void whatHasNoPlaceIsPlacedApart() {
        Design design = sample(u"6-two-regions"_s);
        const std::size_t shown = static_cast<std::size_t>(svg(DesignPicture(design)).count("P 0.01<"));
        design.layout = {};
        const DesignPicture picture(design);
        const QByteArray text = svg(picture);
        QCOMPARE(static_cast<std::size_t>(text.count("P 0.01<")), shown);
        QVERIFY(text.contains("Region A"));
        QVERIFY(picture.bounds().width() > 4 * geometry::partSize.width());
    }

    void anEmptyDesignIsAnEmptyPicture() {
        const DesignPicture picture{Design()};
        QVERIFY(picture.bounds().isEmpty());
        QVERIFY(picture.image(Theme::light()).isNull());
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        picture.paintInto(painter, image.rect(), Theme::light());
        painter.end();
        QCOMPARE(QColor(image.pixel(20, 20)), Theme::light().canvas);
    }

    void theSameDesignIsTheSamePicture() {
        const Design design = sample(u"one-earth"_s);
        QCOMPARE(DesignPicture(design).image(Theme::dark(), 2.0),
                 DesignPicture(design).image(Theme::dark(), 2.0));
        const QImage image = DesignPicture(design).image(Theme::dark(), 0.5);
        QCOMPARE(image.width(), static_cast<int>(std::ceil(DesignPicture(design).bounds().width() * 0.5)));
    }

    void thumbnailsAreCentredAndWhole() {
        const DesignPicture picture(sample(u"1-single-server"_s));
        QImage image(240, 240, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::red);
        QPainter painter(&image);
        picture.paintInto(painter, {20, 20, 200, 200}, Theme::light(), 1.0);
        painter.end();
        QCOMPARE(QColor(image.pixel(10, 10)), QColor(Qt::red));
        QRect painted;
        for (int y = 20; y < 220; ++y)
            for (int x = 20; x < 220; ++x)
                if (QColor(image.pixel(x, y)) != Theme::light().canvas) painted |= QRect(x, y, 1, 1);
        QVERIFY(painted.width() > 100);
        QVERIFY(std::abs(painted.center().x() - 120) < 8 && std::abs(painted.center().y() - 120) < 8);
    }

    void largeDesignsArePainted() {
        const DesignPicture picture(test::largeDesign(test::tieredShape(1000)));
        const QImage image = picture.image(Theme::light(), 0.1);
        QVERIFY(!image.isNull());
        qsizetype painted = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (QColor(image.pixel(x, y)) != Theme::light().canvas) ++painted;
        QVERIFY(painted > 1000);
    }

    void figuresReadAsTheyWereStated() {
        QCOMPARE(figureText(Failure::fromProbability(*Probability::from(0.01))), u"P 0.01"_s);
        QCOMPARE(figureText(Failure::fromAvailability(*Probability::from(0.99995))), u"99.995 %"_s);
        const auto mtbf = [](double hours) {
            return figureText(Failure::fromMeanTimes(*Hours::from(hours), *Hours::from(4)));
        };
        QCOMPARE(mtbf(36), u"MTBF 36 h"_s);
        QCOMPARE(mtbf(2400), u"MTBF 100 d"_s);
        QCOMPARE(mtbf(17520), u"MTBF 2 y"_s);
        QCOMPARE(requirementText(1, 3), u"any 1 of 3"_s);
        QCOMPARE(requirementText(2, 3), u"2 of 3"_s);
        QCOMPARE(requirementText(3, 3), u"all 3"_s);
    }
};

QTEST_MAIN(TestPicture)
#include "tst_render_picture.moc"
