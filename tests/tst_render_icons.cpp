// SPDX-License-Identifier: MIT
#include "core/model/kinds.h"
#include "ui/render/icons.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QtTest>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

template <class Enum>
QStringList namesWith(const QString& prefix) {
    QStringList names;
    for (const std::string_view name : namesOf<Enum>)
        names << prefix + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return names;
}

QImage drawn(const QString& name, const QColor& color, int size) {
    return iconPixmap(name, color, size, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// Pixels whose coverage differs by more than an eighth.
int differentPixels(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y))) > 32) ++count;
    return count;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyKindHasOne() {
        const QStringList names = iconNames();
        QStringList wanted = namesWith<ComponentKind>(u"kind-"_s) + namesWith<DomainKind>(u"domain-"_s) +
                             namesWith<ConnectionKind>(u"connection-"_s);
        for (const QString& name : wanted) QVERIFY2(names.contains(name), qPrintable(name));
    }

    void everyFileKeepsTheStyle() {
        for (const QString& name : iconNames()) {
            QFile file(u":/icons/"_s + name + u".svg"_s);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray text = file.readAll();
            QVERIFY2(text.contains("viewBox=\"0 0 24 24\""), qPrintable(name));
            QVERIFY2(text.contains("stroke-width=\"1.75\""), qPrintable(name));
            QVERIFY2(text.contains("stroke=\"currentColor\""), qPrintable(name));
            QVERIFY2(!text.contains("<text") && !text.contains('#'), qPrintable(name));
        }
    }

    void smallOnesAreDrawnInTheirColor() {
        const QColor color(200, 40, 120);
        for (const QString& name : iconNames()) {
            const QImage image = drawn(name, color, 16);
            int covered = 0;
            for (int y = 0; y < 16; ++y)
                for (int x = 0; x < 16; ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    if (qAlpha(pixel) < 64) continue;
                    ++covered;
                    QVERIFY2(std::abs(qRed(pixel) - 200) < 8 && std::abs(qGreen(pixel) - 40) < 8 &&
                                 std::abs(qBlue(pixel) - 120) < 8,
                             qPrintable(name));
                }
            QVERIFY2(covered >= 10 && covered < 220, qPrintable(name));
        }
    }

    void noTwoLookAlike() {
        const QStringList names = iconNames();
        QList<QImage> images;
        for (const QString& name : names) images << drawn(name, Qt::black, 16);
        for (qsizetype a = 0; a < names.size(); ++a)
            for (qsizetype b = a + 1; b < names.size(); ++b)
                QVERIFY2(differentPixels(images[a], images[b]) >= 8, qPrintable(names[a] + u' ' + names[b]));
    }

    void pixmapsFollowThePixelRatio() {
        const QPixmap pixmap = iconPixmap(u"action-undo"_s, Qt::black, 16, 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        const QPixmap fromIcon = icon(u"action-undo"_s, Qt::black, Qt::gray).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(fromIcon.size(), QSize(32, 32));
        QCOMPARE(fromIcon.toImage(), pixmap.toImage());
    }

    void aDisabledIconHasItsOwnColor() {
        const QIcon made = icon(u"action-stop"_s, Qt::red, Qt::blue);
        const QImage normal = made.pixmap(QSize(24, 24), 1.0).toImage();
        const QImage disabled = made.pixmap(QSize(24, 24), 1.0, QIcon::Disabled).toImage();
        QCOMPARE(normal, iconPixmap(u"action-stop"_s, Qt::red, 24, 1.0).toImage());
        QCOMPARE(disabled, iconPixmap(u"action-stop"_s, Qt::blue, 24, 1.0).toImage());
    }

    void alphaOfTheColorCounts() {
        const QImage full = drawn(u"action-stop"_s, QColor(0, 0, 0), 48);
        const QImage half = drawn(u"action-stop"_s, QColor(0, 0, 0, 128), 48);
        int strongest = 0;
        for (int y = 0; y < 48; ++y)
            for (int x = 0; x < 48; ++x) {
                strongest = std::max(strongest, qAlpha(half.pixel(x, y)));
                QVERIFY(qAlpha(half.pixel(x, y)) <= qAlpha(full.pixel(x, y)) + 1);
            }
        QVERIFY(strongest > 100 && strongest < 150);
    }

    void anUnknownNameIsSaidOnceAndDrawsNothing() {
        QTest::ignoreMessage(QtWarningMsg, "no icon is called \"kind-toaster\"");
        const QImage image = drawn(u"kind-toaster"_s, Qt::black, 16);
        QCOMPARE(differentPixels(image, drawn(u"kind-toaster"_s, Qt::black, 16)), 0);
        for (int x = 0; x < 16; ++x) QCOMPARE(qAlpha(image.pixel(x, 8)), 0);
    }

    void staysVectorInSvg() {
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({48, 48});
        QPainter painter(&generator);
        paintIcon(painter, u"kind-database"_s, Qt::black, {0, 0, 48, 48});
        painter.end();
        QVERIFY(buffer.data().contains("<path"));
        QVERIFY(!buffer.data().contains("<image"));
    }
};

QTEST_MAIN(TestIcons)
#include "tst_render_icons.moc"
