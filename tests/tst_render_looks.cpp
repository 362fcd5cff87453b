// SPDX-License-Identifier: MIT
#include "ui/render/connection_painter.h"
#include "ui/render/domain_painter.h"
#include "ui/render/part_painter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QtTest>

#include <functional>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

constexpr QRectF sceneRect(0, 0, 320, 240);
const QRectF partPlace = partRect(QPointF(96, 88));

QImage drawn(double zoom, const std::function<void(QPainter&)>& paint) {
    QImage image((sceneRect.size() * zoom).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    paint(painter);
    return image;
}

QImage drawn(const PartLook& look, const Theme& theme = Theme::light(), double zoom = 1.0) {
    return drawn(zoom, [&](QPainter& painter) { paintPart(painter, partPlace, look, theme, zoom); });
}

QImage drawn(const DomainLook& look, const Theme& theme = Theme::light(), double zoom = 1.0) {
    return drawn(zoom, [&](QPainter& painter) {
        paintDomain(painter, {40, 40, 240, 160}, look, theme, zoom);
    });
}

QImage drawn(const ConnectionLook& look, const Theme& theme = Theme::light(), double zoom = 1.0) {
    return drawn(zoom, [&](QPainter& painter) { paintConnection(painter, look, theme, zoom); });
}

/// What differs, in scene coordinates; null where nothing does.
QRectF differing(const QImage& a, const QImage& b, double zoom = 1.0) {
    QRect found;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y)) found |= QRect(x, y, 1, 1);
    return {found.x() / zoom, found.y() / zoom, found.width() / zoom, found.height() / zoom};
}

/// How many pixels differ visibly where all colour is gone.
int differentInGrey(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24) ++count;
    return count;
}

PartLook plainPart() {
    PartLook look;
    look.label = u"Server Node"_s;
    look.sublabel = u"P 0.01"_s;
    return look;
}

QList<PartLook> partStates() {
    QList<PartLook> states{plainPart()};
    const auto add = [&states](auto change) {
        PartLook look = plainPart();
        change(look);
        states << look;
    };
    add([](PartLook& l) { l.kind = ComponentKind::database; });
    add([](PartLook& l) { l.kind = ComponentKind::client; });
    add([](PartLook& l) { l.spof = true; });
    add([](PartLook& l) { l.failed = true; });
    add([](PartLook& l) { l.unserved = true; });
    add([](PartLook& l) { l.selected = true; });
    add([](PartLook& l) { l.hovered = true; });
    add([](PartLook& l) { l.highlighted = true; });
    add([](PartLook& l) { l.dropTarget = true; });
    add([](PartLook& l) { l.dropRefused = true; });
    add([](PartLook& l) { l.locked = true; });
    add([](PartLook& l) { l.faded = true; });
    add([](PartLook& l) { l.assumed = true; });
    add([](PartLook& l) { l.heat = 0.2; });
    add([](PartLook& l) { l.heat = 0.8; });
    add([](PartLook& l) { l.count = 2; });
    add([](PartLook& l) { l.count = 3; });
    add([](PartLook& l) { l.count = 3, l.required = 2; });
    add([](PartLook& l) { l.risks = {{0}}; });
    add([](PartLook& l) { l.risks = {{1}}; });
    add([](PartLook& l) { l.risks = {{0}, {1}, {2}, {3}, {4}, {5}, {6}, {30}}; });
    return states;
}

ConnectionLook connection(ConnectionKind kind) {
    ConnectionLook look;
    look.kind = kind;
    look.path = {{{40, 60}, {160, 60}, {160, 180}, {280, 180}}};
    return look;
}

/// Everything at once, with names as long as they come.
PartLook loadedPart(ComponentKind kind) {
    PartLook look;
    look.kind = kind;
    look.label = u"A name of eighty letters, which is as long as any name in a design ought to get"_s;
    look.sublabel = u"MTBF 365 d and more"_s;
    look.count = 1000;
    look.required = 999;
    look.heat = 1.0;
    look.risks = {{0}, {1}, {2}, {3}, {4}, {5}, {6}, {30}};
    look.spof = look.failed = look.selected = look.hovered = look.highlighted = look.locked = true;
    look.assumed = look.unserved = true;
    return look;
}

QByteArray svg(const std::function<void(QPainter&)>& paint) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(sceneRect);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace

class TestLooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyStateOfAPartIsAnotherPicture() {
        for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::print}) {
            QList<QImage> images;
            for (const PartLook& look : partStates()) images << drawn(look, Theme::of(scheme));
            for (qsizetype a = 0; a < images.size(); ++a)
                for (qsizetype b = a + 1; b < images.size(); ++b)
                    QVERIFY2(images[a] != images[b], qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
        }
    }

    void whatMattersIsSeenWithoutColor() {
        for (const Scheme scheme : {Scheme::light, Scheme::dark})
            for (const double zoom : {0.3, 1.0}) {
                PartLook spof = plainPart();
                spof.spof = true;
                PartLook failed = plainPart();
                failed.failed = true;
                PartLook unserved = plainPart();
                unserved.unserved = true;
                QList<QImage> images;
                for (const PartLook& look : {plainPart(), spof, failed, unserved})
                    images << drawn(look, Theme::of(scheme), zoom);
                const int enough = static_cast<int>(120.0 * zoom * zoom);
                for (qsizetype a = 0; a < images.size(); ++a)
                    for (qsizetype b = a + 1; b < images.size(); ++b)
                        QVERIFY2(differentInGrey(images[a], images[b]) >= enough,
                                 qPrintable(u"%1 and %2 at %3"_s.arg(a).arg(b).arg(zoom)));
            }
    }

    void nothingIsPaintedOutsideAPartsBounds() {
        QImage empty = drawn(1.0, [](QPainter&) {});
        for (const double zoom : {0.05, 0.2, 0.34, 0.4, 0.7, 1.0, 2.5}) {
            empty = drawn(zoom, [](QPainter&) {});
            const double pixel = 1.0 / zoom; // what an edge may share with its neighbour
            const QRectF bounds = lookBounds(partPlace).adjusted(-pixel, -pixel, pixel, pixel);
            for (const ComponentKind kind : {ComponentKind::client, ComponentKind::node}) {
                const QRectF painted = differing(empty, drawn(loadedPart(kind), Theme::light(), zoom), zoom);
                QVERIFY(!painted.isNull());
                QVERIFY2(bounds.contains(painted), qPrintable(QString::number(zoom)));
            }
            for (const PartLook& look : partStates()) {
                const QRectF painted = differing(empty, drawn(look, Theme::light(), zoom), zoom);
                QVERIFY2(bounds.contains(painted), qPrintable(QString::number(zoom)));
            }
        }
    }

    void namesInAnyScriptStayInTheirPlace() {
        const QStringList names{u"Gateway"_s,
                                u"A name of eighty letters, which is as long as any name ought to get"_s,
                                QString(80, u'W'),
                                u"法兰克福第一数据中心的主数据库和备用数据库"_s,
                                u"قاعدة البيانات الرئيسية في فرانكفورت"_s,
                                u"🚀 Launch 🔥 pad 🛰️ control 🧯"_s};
        for (const ComponentKind kind : {ComponentKind::client, ComponentKind::node})
            for (const QString& name : names) {
                PartLook look = plainPart();
                look.kind = kind;
                look.label.clear();
                const QImage without = drawn(look);
                look.label = name;
                const QRectF text = differing(without, drawn(look));
                QVERIFY(!text.isNull());
                QVERIFY2(partLabelRect(partPlace, look).adjusted(-2, -2, 2, 2).contains(text),
                         qPrintable(name));
                QVERIFY(partPlace.contains(text));
            }
    }

    void aStacksNameStaysClearOfItsFrame() {
        for (const int count : {1, 2, 3}) {
            PartLook look = plainPart();
            look.count = count;
            look.label.clear();
            const QImage without = drawn(look);
            look.label = u"Payments gateway queue"_s; // two lines, with what hangs below the second
            const QRectF text = differing(without, drawn(look));
            QVERIFY(!text.isNull());
            QVERIFY2(text.bottom() <= partPlace.bottom() - 2.0, qPrintable(QString::number(count)));
        }
    }

    void textThatCannotBeReadIsLeftOut() {
        for (const bool readable : {false, true}) {
            const double zoom = readable ? 0.6 : 0.4;
            PartLook part = plainPart();
            const QImage withName = drawn(part, Theme::light(), zoom);
            part.label.clear();
            part.sublabel.clear();
            QCOMPARE(withName != drawn(part, Theme::light(), zoom), readable);
            ConnectionLook link = connection(ConnectionKind::replication);
            const QImage plain = drawn(link, Theme::light(), zoom);
            link.labels = QStringList{u"sync"_s};
            QCOMPARE(drawn(link, Theme::light(), zoom) != plain, readable);
        }
    }

    void farAwayAPartStillShowsItsKind() {
        PartLook database = plainPart();
        database.kind = ComponentKind::database;
        PartLook storage = plainPart(); // of one hue with a database: the icon tells
        storage.kind = ComponentKind::storage;
        QVERIFY(drawn(database, Theme::light(), 0.2) != drawn(storage, Theme::light(), 0.2));
        QVERIFY(drawn(database, Theme::light(), 0.05) != drawn(plainPart(), Theme::light(), 0.05));
    }

    void labelsOfLinesThereAndBackLieClear() {
        for (const double length : {90.0, 120.0, 200.0}) {
            const QPolygonF there{{QPointF(100, 50), QPointF(100, 50 + length)}};
            const QPolygonF back{{QPointF(110, 50 + length), QPointF(110, 50)}};
            const QRectF first = pillRect(connectionLabelCenter(there), u"async · no failover"_s);
            const QRectF second = pillRect(connectionLabelCenter(back), u"async · no failover"_s);
            QVERIFY2(!first.intersects(second), qPrintable(QString::number(length)));
        }
    }

    void kindsOfConnectionDifferWithoutColor() {
        ConnectionLook optional = connection(ConnectionKind::request);
        optional.optional = true;
        ConnectionLook failed = connection(ConnectionKind::request);
        failed.failed = true;
        ConnectionLook spof = connection(ConnectionKind::request);
        spof.spof = true;
        for (const double zoom : {0.3, 1.0}) {
            const QImage request = drawn(connection(ConnectionKind::request), Theme::light(), zoom);
            const QImage replication = drawn(connection(ConnectionKind::replication), Theme::light(), zoom);
            const int enough = static_cast<int>(60.0 * zoom);
            QVERIFY(differentInGrey(request, replication) >= enough);
            QVERIFY(differentInGrey(request, drawn(optional, Theme::light(), zoom)) >= enough);
        }
        QVERIFY(differentInGrey(drawn(failed), drawn(connection(ConnectionKind::request))) >= 60);
        QVERIFY(differentInGrey(drawn(failed), drawn(spof)) >= 30);
    }

    void aConnectionShowsItsDirection() {
        for (const ConnectionKind kind : {ConnectionKind::request, ConnectionKind::replication}) {
            const ConnectionLook there = connection(kind);
            ConnectionLook back = there;
            std::reverse(back.path.begin(), back.path.end());
            for (const double zoom : {0.3, 1.0}) {
                const QImage a = drawn(there, Theme::light(), zoom);
                QVERIFY(differentInGrey(a, drawn(back, Theme::light(), zoom)) >= 3);
            }
        }
    }

    void nothingIsPaintedOutsideAConnectionsBounds() {
        for (const double zoom : {0.1, 0.3, 0.5, 1.0, 2.0})
            for (const ConnectionKind kind : {ConnectionKind::request, ConnectionKind::replication})
                for (const QPolygonF& path : {QPolygonF({{40, 60}, {160, 60}, {160, 180}, {280, 180}}),
                                              QPolygonF(QList<QPointF>{{160, 100}, {190, 100}}),
                                              QPolygonF({{160, 100}, {160, 104}, {150, 104}})}) {
                    ConnectionLook look = connection(kind);
                    look.path = path;
                    look.labels = {u"sync"_s, u"manual failover"_s, u"optional"_s};
                    look.selected = look.spof = look.highlighted = true;
                    const double pixel = 1.0 / zoom;
                    const QRectF bounds = connectionBounds(look).adjusted(-pixel, -pixel, pixel, pixel);
                    const QImage empty = drawn(zoom, [](QPainter&) {});
                    const QRectF painted = differing(empty, drawn(look, Theme::light(), zoom), zoom);
                    QVERIFY(!painted.isNull());
                    QVERIFY2(bounds.contains(painted), qPrintable(QString::number(zoom)));
                }
        ConnectionLook nothing;
        QCOMPARE(drawn(nothing), drawn(1.0, [](QPainter&) {}));
        QVERIFY(connectionBounds(nothing).isNull());
    }

    void everyStateOfADomainIsAnotherPicture() {
        QList<DomainLook> states(1);
        states.first().label = u"EU West"_s;
        const auto add = [&states](auto change) {
            DomainLook look = states.first();
            change(look);
            states << look;
        };
        add([](DomainLook& l) { l.kind = DomainKind::rack; });
        add([](DomainLook& l) { l.sublabel = u"P 0.001"_s; });
        add([](DomainLook& l) { l.heat = 0.3; });
        add([](DomainLook& l) { l.spof = true; });
        add([](DomainLook& l) { l.failed = true; });
        add([](DomainLook& l) { l.folded = true; });
        add([](DomainLook& l) { l.foldable = false; });
        add([](DomainLook& l) { l.selected = true; });
        add([](DomainLook& l) { l.hovered = true; });
        add([](DomainLook& l) { l.highlighted = true; });
        add([](DomainLook& l) { l.dropTarget = true; });
        add([](DomainLook& l) { l.dropRefused = true; });
        add([](DomainLook& l) { l.locked = true; });
        add([](DomainLook& l) { l.faded = true; });
        add([](DomainLook& l) { l.risks = {{2}}; });
        for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
            QList<QImage> images;
            for (const DomainLook& look : states) images << drawn(look, Theme::of(scheme));
            for (qsizetype a = 0; a < images.size(); ++a)
                for (qsizetype b = a + 1; b < images.size(); ++b)
                    QVERIFY2(images[a] != images[b], qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
        }
    }

    void nothingIsPaintedOutsideADomainsBounds() {
        DomainLook look;
        look.label = u"A name of eighty letters, which is as long as any name in a design ought to get"_s;
        look.sublabel = u"P 0.001"_s;
        look.risks = {{0}, {1}, {2}, {3}, {4}, {5}};
        look.spof = look.failed = look.selected = look.highlighted = look.locked = true;
        for (const double zoom : {0.05, 0.2, 0.3, 0.5, 1.0, 2.0}) {
            const double pixel = 1.0 / zoom;
            const QImage empty = drawn(zoom, [](QPainter&) {});
            const QRectF painted = differing(empty, drawn(look, Theme::light(), zoom), zoom);
            QVERIFY2(lookBounds({40, 40, 240, 160}).adjusted(-pixel, -pixel, pixel, pixel).contains(painted),
                     qPrintable(QString::number(zoom)));
        }
    }

    void vectorOutputHoldsTextAndNoPictures() {
        PartLook look = plainPart();
        look.spof = true;
        look.count = 3;
        look.required = 2;
        look.risks = {{0}};
        const QByteArray text = svg([&](QPainter& p) { paintPart(p, partPlace, look, Theme::print(), 1.0); });
        QVERIFY(text.contains(">Server Node</text>"));
        QVERIFY(text.contains(">P 0.01</text>"));
        QVERIFY(text.contains(">2 of 3</text>"));
        QVERIFY(!text.contains("<image"));
    }

    void aRiskLooksTheSameWhereverItIsShown() {
        QCOMPARE(riskLetter(0), u"A"_s);
        QCOMPARE(riskLetter(25), u"Z"_s);
        QCOMPARE(riskLetter(26), u"A1"_s);
        const QRectF place(20, 20, 16, 16);
        const auto badge = [&](int index) {
            return drawn(2.0, [&](QPainter& p) { paintRiskBadge(p, place, {index}, Theme::light()); });
        };
        for (int a = 0; a < 20; ++a)
            for (int b = a + 1; b < 20; ++b) QVERIFY(differentInGrey(badge(a), badge(b)) > 0);
    }
};

QTEST_MAIN(TestLooks)
#include "tst_render_looks.moc"
