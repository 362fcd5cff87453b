// SPDX-License-Identifier: MIT
// A random walk over canvas and inspector; as it goes, the scene is held against the document, and both
// against a canvas that was opened on the same design. tst_ui_long_walk goes further.
#include "tests/support/canvas_walker.h"

using namespace faultline;
using namespace faultline::test;

class TestCanvasWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void walk_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 2; ++seed) QTest::addRow("seed %u", seed) << seed;
    }

    void walk() {
        QFETCH(unsigned, seed);
        faultline::test::walk(seed, 500);
    }
};

QTEST_MAIN(TestCanvasWalk)
#include "tst_ui_canvas_walk.moc"
