// SPDX-License-Identifier: MIT
// The router keeps its promises on random drawings, and draws the small ones as one would by hand.

#include "core/io/design_file.h"
#include "ui/render/geometry.h"
#include "ui/render/router.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <random>
#include <thread>

using namespace faultline;
using namespace Qt::StringLiterals;

namespace {

struct Drawing {
    std::vector<QRectF> parts;
    std::vector<RouterLink> links;
};

QRectF box(double x, double y) { return {QPointF(x, y), geometry::partSize}; }

Router routed(const Drawing& drawing) {
    Router router;
    router.setParts(drawing.parts);
    router.setLinks(drawing.links);
    router.settle();
    return router;
}

// Parts on a jittered lattice, `gap` apart at least; links among near ones, or any two.
Drawing randomDrawing(unsigned seed, int parts, int links, int gap, int reach) {
    std::mt19937 random(seed);
    const int columns = std::max(2, static_cast<int>(std::sqrt(parts)));
    std::uniform_int_distribution<int> jitter(0, 8);
    std::uniform_int_distribution<int> any(0, parts - 1);
    std::uniform_int_distribution<int> step(-reach, reach);
    Drawing drawing;
    for (int i = 0; i < parts; ++i)
        drawing.parts.push_back(box((i % columns) * (184.0 + gap) + 8.0 * jitter(random),
                                    (i / columns) * (128.0 + gap) + 8.0 * jitter(random)));
    while (static_cast<int>(drawing.links.size()) < links) {
        const int from = any(random), to = from + step(random) + columns * step(random);
        if (to >= 0 && to < parts && to != from) drawing.links.push_back({from, to});
    }
    return drawing;
}

QRectF piece(QPointF a, QPointF b) {
    return {QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
            QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y()))};
}

bool onOutline(QPointF point, const QRectF& rect) {
    const bool onX = point.x() == rect.left() || point.x() == rect.right();
    const bool onY = point.y() == rect.top() || point.y() == rect.bottom();
    return (onX && point.y() >= rect.top() && point.y() <= rect.bottom()) ||
           (onY && point.x() >= rect.left() && point.x() <= rect.right());
}

bool entersInside(QPointF a, QPointF b, const QRectF& rect) {
    const QRectF line = piece(a, b);
    return line.left() < rect.right() && line.right() > rect.left() && line.top() < rect.bottom() &&
           line.bottom() > rect.top();
}

// What no route may lack, whatever the drawing; empty when all is well.
QString shapeFault(const Drawing& drawing, const Router& router) {
    for (int link = 0; link < router.linkCount(); ++link) {
        const QPolygonF& route = router.route(link);
        const auto [from, to] = drawing.links[static_cast<std::size_t>(link)];
        if (route.size() < 2) return u"link %1 has no route"_s.arg(link);
        if (!onOutline(route.first(), drawing.parts[static_cast<std::size_t>(from)]) ||
            !onOutline(route.last(), drawing.parts[static_cast<std::size_t>(to)]))
            return u"link %1 ends off an outline"_s.arg(link);
        for (qsizetype i = 0; i + 1 < route.size(); ++i)
            if (route[i].x() != route[i + 1].x() && route[i].y() != route[i + 1].y())
                return u"link %1 runs askew"_s.arg(link);
    }
    return {};
}

int routesThroughParts(const Drawing& drawing, const Router& router) {
    int count = 0;
    for (int link = 0; link < router.linkCount(); ++link) {
        const QPolygonF& route = router.route(link);
        bool enters = false;
        for (qsizetype i = 0; i + 1 < route.size(); ++i)
            for (const QRectF& part : drawing.parts) enters |= entersInside(route[i], route[i + 1], part);
        count += enters ? 1 : 0;
    }
    return count;
}

struct Piece {
    int link;
    bool vertical;
    double at, low, high;
};

std::vector<Piece> piecesOf(const Router& router) {
    std::vector<Piece> pieces;
    for (int link = 0; link < router.linkCount(); ++link) {
        const QPolygonF& route = router.route(link);
        for (qsizetype i = 0; i + 1 < route.size(); ++i) {
            const QRectF line = piece(route[i], route[i + 1]);
            const bool vertical = line.width() == 0;
            if (vertical)
                pieces.push_back({link, true, line.left(), line.top(), line.bottom()});
            else
                pieces.push_back({link, false, line.top(), line.left(), line.right()});
        }
    }
    return pieces;
}

// Stretches longer than 3 px that two links run side by side nearer than `gap`.
int crowdedPairs(const Router& router, double gap) {
    const std::vector<Piece> pieces = piecesOf(router);
    int count = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (std::size_t j = i + 1; j < pieces.size(); ++j) {
            const Piece &a = pieces[i], &b = pieces[j];
            if (a.vertical != b.vertical || a.link == b.link || std::abs(a.at - b.at) >= gap) continue;
            count += std::min(a.high, b.high) - std::max(a.low, b.low) > 3.0 ? 1 : 0;
        }
    return count;
}

int crossings(const Router& router) {
    const std::vector<Piece> pieces = piecesOf(router);
    int count = 0;
    for (const Piece& a : pieces)
        for (const Piece& b : pieces)
            if (a.vertical && !b.vertical && a.link != b.link && b.at > a.low && b.at < a.high &&
                a.at > b.low && a.at < b.high)
                ++count;
    return count;
}

int bends(const Router& router, int link) { return static_cast<int>(router.route(link).size()) - 2; }

Drawing sampleDrawing(const QString& path) {
    const Result<Design> design = loadDesign(path.toStdString());
    Drawing drawing;
    if (!design) return drawing;
    std::map<ComponentId, int> index;
    for (const Component& component : design->system.components) {
        index[component.id] = static_cast<int>(drawing.parts.size());
        drawing.parts.push_back(partRect(design->layout.positions.at(component.id)));
    }
    for (const Connection& connection : design->system.connections)
        drawing.links.push_back({index.at(connection.from), index.at(connection.to)});
    return drawing;
}

} // namespace

class TestRouter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void straightWherePartsFaceEachOther() {
        const Router router = routed({{box(0, 0), box(240, 16)}, {{0, 1}}});
        QCOMPARE(router.route(0), QPolygonF(QList<QPointF>{{120, 40}, {240, 40}}));
    }

    void twoBendsInTheMiddleOfTheGap() {
        const Router router = routed({{box(0, 0), box(240, 200)}, {{0, 1}}});
        QCOMPARE(router.route(0), QPolygonF({{120, 32}, {180, 32}, {180, 232}, {240, 232}}));
    }

    void pairsRunSideBySide() {
        const Router router = routed({{box(0, 0), box(240, 0)}, {{0, 1}, {1, 0}, {0, 1}}});
        for (int link = 0; link < 3; ++link) QCOMPARE(bends(router, link), 0);
        QCOMPARE(crowdedPairs(router, Router::preferredGap - 0.01), 0);
    }

    void aFanDoesNotCrossItself() {
        Drawing drawing{{box(0, 400)}, {}};
        for (int i = 0; i < 6; ++i) {
            drawing.parts.push_back(box(320, 160.0 * i));
            drawing.links.push_back({0, i + 1});
        }
        const Router router = routed(drawing);
        QCOMPARE(crossings(router), 0);
        QCOMPARE(crowdedPairs(router, 6.0), 0);
        for (int link = 0; link < 6; ++link) QCOMPARE(router.route(link).first().x(), 120.0);
    }

    void downwardsWhereTheNeighboursStandBelow() {
        const Router router = routed({{box(200, 0), box(200, 200), box(440, 200)}, {{0, 1}, {0, 2}}});
        QCOMPARE(router.route(1).first().y(), 64.0);
        QCOMPARE(router.route(1).last().y(), 200.0);
    }

    void goesRoundAPartInTheWay() {
        const Drawing drawing{{box(0, 0), box(240, 0), box(480, 0)}, {{0, 2}}};
        const Router router = routed(drawing);
        QCOMPARE(shapeFault(drawing, router), QString());
        QCOMPARE(routesThroughParts(drawing, router), 0);
        for (qsizetype i = 0; i + 1 < router.route(0).size(); ++i)
            QVERIFY(!entersInside(router.route(0)[i], router.route(0)[i + 1],
                                  drawing.parts[1].adjusted(-9.9, -9.9, 9.9, 9.9)));
    }

    void findsTheWayThroughANarrowGap() {
        Drawing drawing{{box(0, 0), box(400, 0)}, {{0, 1}}};
        for (int i = -20; i <= 20; ++i) // a wall, 8 px open between its parts
            drawing.parts.push_back(box(200, 72.0 * i + 36));
        const Router router = routed(drawing);
        QCOMPARE(shapeFault(drawing, router), QString());
        QCOMPARE(routesThroughParts(drawing, router), 0);
    }

    void crossesWhatItMust_data() {
        QTest::addColumn<QList<QRectF>>("parts");
        QTest::newRow("overlap") << QList<QRectF>{box(0, 0), box(40, 24)};
        QTest::newRow("touch") << QList<QRectF>{box(0, 0), box(120, 0)};
        QTest::newRow("same place") << QList<QRectF>{box(0, 0), box(0, 0)};
        QTest::newRow("one inside the other") << QList<QRectF>{{0, 0, 400, 300}, box(100, 100)};
        QTest::newRow("under another") << QList<QRectF>{box(0, 0), box(400, 0), {-200, -200, 400, 400}};
        QTest::newRow("no size") << QList<QRectF>{box(0, 0), {400, 100, 0, 0}};
    }

    void crossesWhatItMust() {
        QFETCH(QList<QRectF>, parts);
        const Drawing drawing{{parts.begin(), parts.end()}, {{0, 1}, {1, 0}}};
        QCOMPARE(shapeFault(drawing, routed(drawing)), QString());
    }

    void aLinkToItselfIsALoop() {
        const Drawing drawing{{box(0, 0)}, {{0, 0}}};
        const Router router = routed(drawing);
        QCOMPARE(shapeFault(drawing, router), QString());
        QCOMPARE(routesThroughParts(drawing, router), 0);
    }

    void samples_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(FAULTLINE_SOURCE_DIR "/samples"));
        const QStringList names = folder.entryList({u"*.faultline"_s});
        QVERIFY(names.size() > 10);
        for (const QString& name : names) QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void samples() {
        QFETCH(QString, path);
        const Drawing drawing = sampleDrawing(path);
        QVERIFY(!drawing.links.empty());
        const Router router = routed(drawing);
        QCOMPARE(shapeFault(drawing, router), QString());
        QCOMPARE(routesThroughParts(drawing, router), 0);
        QCOMPARE(crowdedPairs(router, 2.9), 0);
        for (int link = 0; link < router.linkCount(); ++link) QVERIFY(bends(router, link) <= 4);
    }

    void randomDrawings_data() {
        QTest::addColumn<int>("gap");
        QTest::addColumn<int>("links");
        QTest::addColumn<int>("together"); // pairs that may lie on each other, for want of room
        QTest::newRow("ample") << 160 << 60 << 0;
        QTest::newRow("usual") << 64 << 80 << 0;
        QTest::newRow("dense") << 0 << 100 << 6;
    }

    void randomDrawings() {
        QFETCH(int, gap);
        QFETCH(int, links);
        QFETCH(int, together);
        int found = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Drawing drawing = randomDrawing(seed, 64, links, gap, 2);
            const Router router = routed(drawing);
            QCOMPARE(shapeFault(drawing, router), QString());
            QCOMPARE(routesThroughParts(drawing, router), 0);
            found += crowdedPairs(router, 0.4);
        }
        QVERIFY2(found <= together, qPrintable(QString::number(found)));
    }

    void theSameEveryTime() {
        const Drawing drawing = randomDrawing(5, 100, 200, 32, 9);
        const Router first = routed(drawing), second = routed(drawing);
        for (int link = 0; link < first.linkCount(); ++link) QCOMPARE(second.route(link), first.route(link));
    }

    // Whatever moves led to a drawing: while they go on every promise holds, and settled it is as if opened.
    void movesLeaveNoTrace_data() {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U, 4U}) QTest::addRow("%u", seed) << seed;
    }

    void movesLeaveNoTrace() {
        QFETCH(unsigned, seed);
        Drawing drawing = randomDrawing(seed, 64, 90, 48, 2);
        Router router = routed(drawing);
        std::mt19937 random(seed);
        std::uniform_int_distribution<std::size_t> part(0, drawing.parts.size() - 1);
        std::uniform_int_distribution<int> step(-6, 6);
        std::vector<QPolygonF> shown;
        for (int link = 0; link < router.linkCount(); ++link) shown.push_back(router.route(link));
        for (int move = 0; move < 200; ++move) {
            const std::size_t moved = part(random);
            const QPointF by(8.0 * step(random), 8.0 * step(random));
            if (std::ranges::any_of(drawing.parts, [&](const QRectF& other) {
                    return &other != &drawing.parts[moved] &&
                           other.intersects(drawing.parts[moved].translated(by).adjusted(-20, -20, 20, 20));
                }))
                continue;
            drawing.parts[moved].translate(by);
            router.movePart(static_cast<int>(moved), drawing.parts[moved]);
            for (const int link : router.update()) shown[static_cast<std::size_t>(link)] = router.route(link);
            QCOMPARE(shapeFault(drawing, router), QString());
            QCOMPARE(routesThroughParts(drawing, router), 0);
        }
        for (const int link : router.settle()) shown[static_cast<std::size_t>(link)] = router.route(link);
        const Router fresh = routed(drawing);
        for (int link = 0; link < fresh.linkCount(); ++link) {
            QCOMPARE(router.route(link), fresh.route(link));
            QCOMPARE(shown[static_cast<std::size_t>(link)], fresh.route(link)); // nothing changed untold
        }
    }

    // Stopped at the start and somewhere on the way: what was left over is done by the next.
    void stopsLeaveNoTrace() {
        const Drawing drawing = randomDrawing(21, 400, 900, 48, 9);
        const Router fresh = routed(drawing);
        Router router;
        router.setParts(drawing.parts);
        router.setLinks(drawing.links);
        std::stop_source early;
        early.request_stop();
        QVERIFY(router.settle(early.get_token()).empty());
        std::stop_source later;
        std::thread stopping([&later] {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            later.request_stop();
        });
        (void)router.settle(later.get_token());
        stopping.join();
        (void)router.settle();
        for (int link = 0; link < fresh.linkCount(); ++link) QCOMPARE(router.route(link), fresh.route(link));
    }

    void editsLeaveNoTrace() {
        Drawing drawing = randomDrawing(11, 64, 90, 64, 2);
        Router router = routed(drawing);
        const auto compare = [&] {
            const Router fresh = routed(drawing);
            router.setParts(drawing.parts);
            router.setLinks(drawing.links);
            (void)router.update();
            for (int link = 0; link < fresh.linkCount(); ++link)
                QCOMPARE(router.route(link), fresh.route(link));
        };
        drawing.parts.insert(drawing.parts.begin(), box(-400, 0)); // every index moves up by one
        for (RouterLink& link : drawing.links) link = {link.from + 1, link.to + 1};
        drawing.links.insert(drawing.links.begin() + 3, {0, 20});
        compare();
        drawing.links.erase(drawing.links.begin() + 40, drawing.links.begin() + 50);
        compare();
        std::erase_if(drawing.links, [](const RouterLink& link) { return link.from == 64 || link.to == 64; });
        drawing.parts.pop_back();
        compare();
        std::ranges::reverse(drawing.links);
        compare();
        drawing.parts[9].translate(16, 8);
        compare();
        drawing = {};
        compare();
        QCOMPARE(router.linkCount(), 0);
    }

    void aSmallMoveStaysLocal() {
        Drawing drawing = randomDrawing(7, 144, 160, 64, 1);
        Router router = routed(drawing);
        QVERIFY(router.update().empty());
        QVERIFY(router.settle().empty());
        drawing.parts[0].translate(1, 1); // in a corner
        router.movePart(0, drawing.parts[0]);
        const std::vector<int> changed = router.settle();
        QVERIFY(!changed.empty());
        QVERIFY2(changed.size() < 30, qPrintable(QString::number(changed.size())));
    }

    /// Lines across the whole drawing lie near everything: a step of a drag moves but a few of them.
    void aStepAmongFarLinksStaysLocal() {
        Drawing drawing = randomDrawing(9, 300, 600, 32, 9);
        Router router = routed(drawing);
        std::size_t most = 0;
        for (int step = 0; step < 20; ++step) {
            drawing.parts[150].translate(step % 2 == 0 ? 8 : 3, 5);
            router.movePart(150, drawing.parts[150]);
            most = std::max(most, router.update().size());
            QCOMPARE(shapeFault(drawing, router), QString());
        }
        QVERIFY2(most < 200, qPrintable(QString::number(most)));
        (void)router.settle();
        const Router fresh = routed(drawing);
        for (int link = 0; link < fresh.linkCount(); ++link) QCOMPARE(router.route(link), fresh.route(link));
    }

    void addingALinkLeavesTheOthersWays() {
        Drawing drawing = randomDrawing(8, 64, 40, 160, 1);
        const Router before = routed(drawing);
        drawing.links.push_back({0, 63});
        const Router after = routed(drawing);
        int moved = 0;
        for (int link = 0; link < before.linkCount(); ++link)
            moved += before.route(link).size() != after.route(link).size() ? 1 : 0;
        QCOMPARE(moved, 0);
    }

    void dragStep() {
        Drawing drawing = randomDrawing(9, 300, 600, 32, 3);
        Router router = routed(drawing);
        QBENCHMARK {
            drawing.parts[150].translate(1, 0);
            router.movePart(150, drawing.parts[150]);
            QVERIFY(!router.update().empty());
        }
    }
};

QTEST_MAIN(TestRouter)
#include "tst_render_router.moc"
