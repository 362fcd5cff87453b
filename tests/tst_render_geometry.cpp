// SPDX-License-Identifier: MIT
#include "ui/render/blend.h"
#include "ui/render/connection_painter.h"
#include "ui/render/drawn_text.h"
#include "ui/render/theme.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

/// Whether a point lies on an outline: a little outwards is outside, a little inwards is inside.
bool isOnOutline(const QPainterPath& outline, const QPointF& point) {
    const QPointF inwards = outline.boundingRect().center() - point;
    const QPointF step = inwards / std::hypot(inwards.x(), inwards.y());
    return outline.contains(point + step * 0.5) && !outline.contains(point - step * 0.5);
}

} // namespace

class TestGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void raysMeetTheOutline() {
        const QRectF rect = partRect(QPointF(40, -16));
        for (const ComponentKind kind : {ComponentKind::client, ComponentKind::node}) {
            for (int degrees = 0; degrees < 360; degrees += 5) {
                const double angle = degrees * std::numbers::pi / 180.0;
                const QPointF far = rect.center() + 500.0 * QPointF(std::cos(angle), std::sin(angle));
                const QPointF met = partOutlinePoint(rect, kind, far);
                // the corners of a box are rounded, by less than their radius
                if (kind == ComponentKind::client || std::abs(std::abs(met.x() - 100.0) - 60.0) > 8.0 ||
                    std::abs(met.y() - 16.0) < 24.0)
                    QVERIFY2(isOnOutline(partOutline(rect, kind), met), qPrintable(QString::number(degrees)));
            }
            QCOMPARE(partOutlinePoint(rect, kind, rect.center()), rect.center());
        }
    }

    void endsAreMovedOntoTheRoundEnd() {
        const QRectF client = partRect(QPointF(0, 0));
        const QRectF node = partRect(QPointF(300, 0));
        for (double y = 2.0; y <= 62.0; y += 4.0) {
            const QPolygonF path({{120, y}, {200, y}, {200, 32}, {300, 32}});
            const QPolygonF moved = attached(path, client, ComponentKind::client, node, ComponentKind::node);
            QVERIFY(isOnOutline(partOutline(client, ComponentKind::client), moved.first()));
            QCOMPARE(moved.first().y(), y);
            QCOMPARE(moved.last(), path.last());
        }
        const QPolygonF fromBelow = attached(QList<QPointF>{{10, 64}, {10, 200}}, client,
                                             ComponentKind::client, node, ComponentKind::node);
        QVERIFY(isOnOutline(partOutline(client, ComponentKind::client), fromBelow.first()));
        QCOMPARE(fromBelow.first().x(), 10.0);
    }

    void straightLinksRunFromOutlineToOutline() {
        const QRectF a = partRect(QPointF(0, 0));
        const QRectF b = partRect(QPointF(400, 80));
        const QLineF link = straightLink(a, ComponentKind::client, b, ComponentKind::node);
        QVERIFY(isOnOutline(partOutline(a, ComponentKind::client), link.p1()));
        QVERIFY(isOnOutline(partOutline(b, ComponentKind::node), link.p2()));
        const QRectF over = partRect(QPointF(8, 8));
        QCOMPARE(straightLink(a, ComponentKind::node, over, ComponentKind::node).length(), 0.0);
    }

    void roundedPathsKeepTheirEnds() {
        const QPolygonF path({{0, 0}, {100, 0}, {100, 3}, {200, 3}, {200, 90}});
        const QPainterPath rounded = roundedPath(path);
        QCOMPARE(rounded.pointAtPercent(0.0), path.first());
        QCOMPARE(rounded.pointAtPercent(1.0), path.last());
        QVERIFY(path.boundingRect().adjusted(-0.01, -0.01, 0.01, 0.01).contains(rounded.boundingRect()));
        QVERIFY(rounded.length() < 290.0);
        QVERIFY(roundedPath({}).isEmpty());
    }

    void domainsHoldTheirContent() {
        const QRectF content(101, 203, 120, 64);
        const QRectF domain = domainAround(content);
        const double padding = geometry::domainPadding;
        const QRectF inside =
            domain.adjusted(padding, padding + geometry::domainTitleHeight, -padding, -padding);
        QVERIFY(inside.contains(content));
        QCOMPARE(snappedToGrid(domain.topLeft()), domain.topLeft());
        QCOMPARE(snappedToGrid(domain.bottomRight()), domain.bottomRight());
        QVERIFY(domain.contains(domainFoldRect(domain)));
        QVERIFY(domainTitleRect(domain).contains(domainFoldRect(domain)));
    }

    void fittedTextFits() {
        const TextStyle style{type_scale::body, QFont::Normal};
        const QStringList texts{u"Gateway"_s,
                                u"Load Balancer in Frankfurt 2"_s,
                                QString(90, u'W'),
                                u"法兰克福第一数据中心的主数据库和备用数据库"_s,
                                u"قاعدة البيانات الرئيسية في فرانكفورت"_s,
                                u"🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀 launch"_s,
                                u"a\n b\t c"_s};
        for (const QString& text : texts)
            for (const double width : {40.0, 70.0, 104.0})
                for (const int most : {1, 2, 3}) {
                    const QStringList lines = fittedLines(text, style, width, most);
                    QVERIFY(!lines.isEmpty() && lines.size() <= most);
                    for (const QString& line : lines) {
                        QVERIFY(!line.isEmpty());
                        QVERIFY2(textWidth(line, style) <= width + 0.5, qPrintable(line));
                    }
                }
        QCOMPARE(fittedLines(u"  "_s, style, 100, 2), QStringList());
        QCOMPARE(fittedLines(u"a\n b"_s, style, 100, 2), QStringList{u"a b"_s});
    }

    void longTextKeepsItsBeginningAndItsEnd() {
        const TextStyle style{type_scale::body, QFont::Normal};
        const QStringList lines =
            fittedLines(u"Alpha database of the northern warehouse replica 7"_s, style, 100, 2);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().startsWith(u"Alpha"_s));
        QVERIFY(lines.last().startsWith(u'…'));
        QVERIFY(lines.last().endsWith(u"7"_s));
    }

    void wordsAreNotCutWhileSmallerTextWillDo() {
        const TextStyle style{type_scale::body, QFont::Normal};
        const double width = textWidth(u"Recommendations"_s, style) - 4.0;
        const FittedText whole = fittedWords(u"Recommendations DB"_s, style, type_scale::caption, {width, 2});
        QCOMPARE(whole.lines, (QStringList{u"Recommendations"_s, u"DB"_s}));
        QVERIFY(whole.style.pixels < style.pixels);
        const FittedText endless = fittedWords(QString(60, u'W'), style, type_scale::caption, {width, 2});
        QCOMPARE(endless.style, style);
        const FittedText chinese =
            fittedWords(u"数据中心的主数据库"_s, style, type_scale::caption, {width, 2});
        QCOMPARE(chinese.style, style);
    }

    void textCanBeReadOnAnyHeat() {
        for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::print}) {
            const Theme& theme = Theme::of(scheme);
            double before = 1.0;
            for (const double share : {0.001, 0.01, 0.1, 0.5, 1.0}) {
                const QColor ground = heatGround(share, theme.raised, theme);
                QVERIFY(contrast(theme.text, ground) >= 4.5);
                QVERIFY2(contrast(theme.raised, ground) > before, "more heat is more visible");
                before = contrast(theme.raised, ground);
            }
            QCOMPARE(heatGround(0.0, theme.raised, theme), theme.raised);
        }
    }

    void contrastIsThatOfThePrintedExamples() {
        // WCAG 2.1: black on white is 21; #767676 on white is the grey that just passes 4.5
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-3);
        QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
        QCOMPARE(blended(QColor(255, 255, 255, 0), QColor(10, 20, 30)), QColor(10, 20, 30));
    }

    void arcsCrossTheirLines() {
        std::mt19937 random(7);
        const QRectF part = partRect(QPointF(0, 0));
        for (int round = 0; round < 200; ++round) {
            std::vector<QPolygonF> paths;
            for (int i = 0; i < 3; ++i) {
                const double along = static_cast<double>(random() % 49) + 8.0;
                switch (random() % 3) {
                case 0: paths.push_back(QList<QPointF>{{120, along}, {400, along}}); break;
                case 1: paths.push_back(QList<QPointF>{{along, 64}, {along, 400}}); break;
                default: paths.push_back(QList<QPointF>{{0, along}, {-40, along}, {-40, 300}}); break;
                }
            }
            const int ring = static_cast<int>(random() % 3);
            const ArcLook arc = requirementArc(part, paths, u"any 1 of 3"_s, ring);
            QVERIFY(arc.span > 0.0 && arc.span < 360.0);
            const QPainterPath shape = arcShape(arc);
            for (const QPolygonF& path : paths) {
                QPainterPath line;
                line.addPolygon(path);
                QVERIFY(shape.intersects(line));
            }
            QVERIFY(arcBounds(arc).contains(shape.boundingRect()));
        }
        QCOMPARE(requirementArc(part, {}, u"all 2"_s).span, 0.0);
    }

    void linesOnOneSideHaveAShortArc() {
        const ArcLook arc = requirementArc(
            partRect(QPointF(0, 0)),
            {QList<QPointF>{{120, 20}, {300, 20}}, QList<QPointF>{{120, 44}, {300, 44}}}, u"all 2"_s);
        QVERIFY(arc.span < 120.0);
    }

    void labelsThereAndBackLieApart() {
        QPolygonF path(QList<QPointF>{{0, 0}, {0, 180}});
        const QPointF there = connectionLabelCenter(path);
        std::reverse(path.begin(), path.end());
        QVERIFY(QLineF(there, connectionLabelCenter(path)).length() > 20.0);
        QCOMPARE(connectionLabelCenter(QList<QPointF>{{0, 0}, {72, 0}}), QPointF(36, 0));
    }

    void connectionsCanBePointedAt() {
        const QPolygonF path({{0, 0}, {100, 0}, {100, 100}});
        const QPainterPath shape = connectionShape(path, 12);
        QVERIFY(shape.contains(QPointF(50, 5)) && shape.contains(QPointF(95, 50)));
        QVERIFY(!shape.contains(QPointF(50, 20)));
        QCOMPARE(longestSegment({{{0, 0}, {50, 0}, {50, 80}, {90, 80}}}), QLineF(50, 0, 50, 80));
    }
};

QTEST_MAIN(TestGeometry)
#include "tst_render_geometry.moc"
