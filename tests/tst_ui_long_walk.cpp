// SPDX-License-Identifier: MIT
// 20,000 random actions on canvas and inspector: as tst_ui_canvas_walk, and much longer.
#include "tests/support/canvas_walker.h"

using namespace faultline;
using namespace faultline::test;

class TestLongWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void walk_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 101; seed <= 120; ++seed) QTest::addRow("seed %u", seed) << seed;
    }

    void walk() {
        QFETCH(unsigned, seed);
        faultline::test::walk(seed, 1'000);
    }
};

QTEST_MAIN(TestLongWalk)
#include "tst_ui_long_walk.moc"
