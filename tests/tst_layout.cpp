// SPDX-License-Identifier: MIT
// Layout: nothing overlaps, domains hold what is theirs, callers come before what they call, the same design
// gets the same drawing, and what has its place keeps it.
#include "core/layout/layered_layout.h"
#include "core/layout/packed_layout.h"
#include "core/model/topology.h"
#include "tests/support/large_design.h"
#include "tests/support/notation.h"
#include "tests/support/random_design.h"

#include <QTest>

#include <thread>

using namespace faultline;
using namespace faultline::test;

namespace {

const LayoutOptions usual;

Rect rectOf(const Layout& layout, const ComponentId& id) {
    const Point& corner = layout.positions.at(id);
    return {corner.x, corner.y, usual.partWidth, usual.partHeight};
}

bool overlaps(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/// With room for padding and title.
bool holds(const Rect& domain, const Rect& inner) {
    return inner.x >= domain.x + usual.domainPadding &&
           inner.x + inner.width <= domain.x + domain.width - usual.domainPadding &&
           inner.y >= domain.y + usual.domainPadding + usual.domainTitleHeight &&
           inner.y + inner.height <= domain.y + domain.height - usual.domainPadding;
}

bool isOnGrid(const Rect& rect) {
    const auto whole = [](double value) { return std::fmod(value, usual.gridStep) == 0.0; };
    return whole(rect.x) && whole(rect.y);
}

/// A part or a domain of a drawing.
struct Drawn {
    std::string id;
    Rect rect;
    int domain = -1; ///< itself, or -1
    int parent = -1;
};

std::vector<Drawn> drawnOf(const System& system, const Layout& layout) {
    const Topology topology(system);
    std::vector<Drawn> drawn;
    for (std::size_t i = 0; i < system.components.size(); ++i)
        drawn.push_back({system.components[i].id.text(), rectOf(layout, system.components[i].id), -1,
                         topology.domainOf[i]});
    for (std::size_t i = 0; i < system.domains.size(); ++i)
        drawn.push_back({system.domains[i].id.text(), layout.rects.at(system.domains[i].id),
                         static_cast<int>(i), topology.parentOf[i]});
    return drawn;
}

/// What is wrong with a drawing, or nothing.
std::string faultOf(const System& system, const Layout& layout) {
    const Topology topology(system);
    const std::vector<Drawn> drawn = drawnOf(system, layout);
    const auto isInside = [&](int domain, int outer) {
        while (domain >= 0 && domain != outer) domain = topology.parentOf[static_cast<std::size_t>(domain)];
        return domain >= 0;
    };
    for (const Drawn& a : drawn) {
        if (!isOnGrid(a.rect)) return a.id + " is off the grid";
        if (a.parent >= 0) {
            const DomainId& parent = system.domains[static_cast<std::size_t>(a.parent)].id;
            if (!holds(layout.rects.at(parent), a.rect)) return a.id + " does not fit into " + parent.text();
        }
        for (const Drawn& b : drawn) {
            if (&a == &b || (a.domain >= 0 && isInside(b.parent, a.domain)) ||
                (b.domain >= 0 && isInside(a.parent, b.domain)))
                continue;
            if (overlaps(a.rect, b.rect)) return a.id + " overlaps " + b.id;
        }
    }
    return {};
}

Layout laidOut(const System& system, const LayoutOptions& options = {}) {
    const Result<Layout> layout = layeredLayout({system, {}}, options);
    if (!layout) throw std::runtime_error(layout.error().what);
    return *layout;
}

double left(const Layout& layout, const char* id) { return layout.positions.at(ComponentId(id)).x; }
double top(const Layout& layout, const char* id) { return layout.positions.at(ComponentId(id)).y; }

LayoutOptions downwards() {
    LayoutOptions options;
    options.flow = LayoutOptions::Flow::topToBottom;
    return options;
}

LayoutOptions keeping() {
    LayoutOptions options;
    options.keepPlaced = true;
    return options;
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT
private slots:
    void nothingToLayOut() {
        QVERIFY(laidOut(System()).positions.empty());
        const Layout lone = laidOut(systemFrom("db"));
        QCOMPARE(lone.positions.size(), std::size_t{1});
        QVERIFY(lone.positions.at(ComponentId("db")) == Point());
    }

    void callersComeFirst() {
        const System system = systemFrom("client > gw*2 > node*3 > db ~ db2");
        const Layout across = laidOut(system);
        QVERIFY(left(across, "client") < left(across, "gw1"));
        QVERIFY(left(across, "gw1") < left(across, "node2"));
        QVERIFY(left(across, "node3") < left(across, "db"));
        const Layout down = laidOut(system, downwards());
        QVERIFY(top(down, "client") < top(down, "gw1"));
        QVERIFY(top(down, "node1") < top(down, "db"));
        QCOMPARE(QString::fromStdString(faultOf(system, down)), QString());
    }

    void partsOfALayerStandInTheirOrder() {
        const System system = systemFrom("client > gw*2 > node*3; node > db");
        const Layout across = laidOut(system);
        QVERIFY(top(across, "gw1") < top(across, "gw2"));
        QVERIFY(top(across, "node1") < top(across, "node2"));
        QVERIFY(top(across, "node2") < top(across, "node3"));
        const Layout down = laidOut(system, downwards());
        QVERIFY(left(down, "gw1") < left(down, "gw2"));
        QVERIFY(left(down, "node2") < left(down, "node3"));
    }

    void allClientsStandInTheFirstLayer() {
        const Layout layout =
            laidOut(systemFrom("client1 > gw > node > db; client2 > db; {region r: client2}"));
        QVERIFY(left(layout, "client2") < left(layout, "node"));
        QVERIFY(left(layout, "client1") < left(layout, "gw"));
    }

    void replicasStandSideBySide() {
        const Layout layout = laidOut(systemFrom("client > gw*2 > node*2 > db; db ~ db2, db3"));
        QCOMPARE(left(layout, "gw1"), left(layout, "gw2"));
        QCOMPARE(left(layout, "node1"), left(layout, "node2"));
        QCOMPARE(left(layout, "db"), left(layout, "db2"));
        QCOMPARE(left(layout, "db"), left(layout, "db3"));
    }

    void replicasOfTwoRegionsShareALayer() {
        const System system =
            systemFrom("client > dns > gw1, gw2; gw1 > node1 > dba; gw2 > node2 > dbb; dba ~ dbb\n"
                       "{region a: gw1 node1 dba}; {region b: gw2 node2 dbb}; {world w: a b}");
        const Layout layout = laidOut(system);
        QCOMPARE(QString::fromStdString(faultOf(system, layout)), QString());
        QCOMPARE(left(layout, "dba"), left(layout, "dbb"));
        QCOMPARE(left(layout, "node1"), left(layout, "node2"));
    }

    void cyclesAreNoObstacle() {
        const System system =
            systemFrom("client > node1 > db1 > db2 > node1; db1 <> db2; db1 <~> db2; node1 ~ node2");
        QCOMPARE(QString::fromStdString(faultOf(system, laidOut(system))), QString());
    }

    void aHundredTwinsAreABlock() {
        const System system = systemFrom("client > gw > node*100 > db; {zone z: node}");
        const Layout layout = laidOut(system);
        QCOMPARE(QString::fromStdString(faultOf(system, layout)), QString());
        const Rect zone = layout.rects.at(DomainId("z"));
        QVERIFY2(zone.height < 1200 && zone.width < 1800, qPrintable(QString::number(zone.height)));
    }

    void domainsWithNothingInThemHaveAPlace() {
        System system = systemFrom("client > node; {region r: node}");
        for (const char* id : {"x", "y", "z"}) {
            Domain domain;
            domain.id = DomainId(id);
            if (*id != 'x') domain.parent = DomainId("x");
            system.domains.push_back(domain);
        }
        const Layout layout = laidOut(system);
        QCOMPARE(QString::fromStdString(faultOf(system, layout)), QString());
        QVERIFY(layout.rects.at(DomainId("y")).width >= usual.domainMinimumWidth);
    }

    void randomDesigns_data() {
        QTest::addColumn<int>("from");
        for (int from = 0; from < 80; from += 40) QTest::addRow("%d", from) << from;
    }
    void randomDesigns() {
        QFETCH(int, from);
        for (int seed = from; seed < from + 40; ++seed) {
            const System system = randomSystem(static_cast<std::uint64_t>(seed), {2, 25, 40});
            for (const LayoutOptions& options : {usual, downwards()}) {
                const std::string fault = faultOf(system, laidOut(system, options));
                QVERIFY2(fault.empty(),
                         qPrintable(QString::fromStdString(fault).append(u" with seed %1").arg(seed)));
            }
        }
    }

    void largeDesigns() {
        for (const System& system : {largeSystem(tieredShape(300)), randomLargeDesign(7, 300).system}) {
            const std::string fault = faultOf(system, laidOut(system));
            QVERIFY2(fault.empty(), fault.c_str());
        }
    }

    /// What is too large for dot, which would take minutes.
    void hugeDesigns() {
        const System system = largeSystem(tieredShape(2500));
        QVERIFY(isTooLargeForLayers(Topology(system)));
        const std::string fault = faultOf(system, laidOut(system));
        QVERIFY2(fault.empty(), fault.c_str());
        QVERIFY(!isTooLargeForLayers(Topology(largeSystem(tieredShape(1000)))));
    }

    void theSameDesignGetsTheSameDrawing() {
        const System system = largeSystem(tieredShape(100));
        const Layout first = laidOut(system);
        std::vector<Layout> others(3);
        std::vector<std::thread> threads;
        for (Layout& other : others) threads.emplace_back([&] { other = laidOut(system); });
        for (std::thread& thread : threads) thread.join();
        for (const Layout& other : others) QVERIFY(other == first);
    }

    void whatHasItsPlaceKeepsIt() {
        Design design{systemFrom("client > gw > node*2 > db; {region r: node db}"), {}};
        design.layout = laidOut(design.system);
        design.layout.positions.at(ComponentId("client")) = {-400, 96};
        const Layout before = design.layout;
        design.system = systemFrom(
            "client > gw > node*4 > db ~ db2; gw > cache; {region r: node db db2}; {zone z: cache}");
        const Result<Layout> after = layeredLayout(design, keeping());
        QVERIFY(after);
        for (const auto& [id, corner] : before.positions)
            QVERIFY2(after->positions.at(id) == corner, id.text().c_str());
        QCOMPARE(QString::fromStdString(faultOf(design.system, *after)), QString());
    }

    void randomDesignsKeepWhatIsPlaced() {
        for (int seed = 0; seed < 40; ++seed) {
            Design design{randomSystem(static_cast<std::uint64_t>(seed), {2, 25, 40}), {}};
            const Layout full = laidOut(design.system);
            int number = seed;
            for (const auto& [id, corner] : full.positions)
                if (number++ % 3 != 0) design.layout.positions.emplace(id, corner);
            if (seed % 2 == 0) design.layout.rects = full.rects;
            const Result<Layout> layout = layeredLayout(design, keeping());
            QVERIFY(layout);
            for (const auto& [id, corner] : design.layout.positions)
                QVERIFY(layout->positions.at(id) == corner);
            const std::string fault = faultOf(design.system, *layout);
            QVERIFY2(fault.empty(),
                     qPrintable(QString::fromStdString(fault).append(u" with seed %1").arg(seed)));
        }
    }

    void whatIsLockedStays() {
        Design design{systemFrom("client > node > db"), {}};
        design.layout.positions = {{ComponentId("node"), {800, 800}}, {ComponentId("db"), {0, 0}}};
        design.layout.locked = {ElementId("node")};
        const Result<Layout> layout = layeredLayout(design);
        QVERIFY(layout);
        QVERIFY(layout->positions.at(ComponentId("node")) == (Point{800, 800}));
        QVERIFY(left(*layout, "db") > 800);
        QVERIFY(layout->locked == design.layout.locked);
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        LayoutOptions options;
        options.stop = source.get_token();
        const Result<Layout> layout = layeredLayout({systemFrom("client > node"), {}}, options);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, std::string("stopped"));
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
