// SPDX-License-Identifier: MIT
// The palette that is told apart with any colour vision, looked at with each of them.

#include "tests/support/colour_vision.h"
#include "ui/render/blend.h"
#include "ui/render/theme.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace faultline;
using namespace faultline::test;
using namespace Qt::StringLiterals;

namespace {

/// Ten times what is just noticed: told apart at a glance, far from one another.
constexpr double atAGlance = 23.0;
/// Eight colours have less room than four.
constexpr double sideBySide = 18.0;

constexpr std::array<Scheme, 3> schemes{Scheme::light, Scheme::dark, Scheme::print};

std::vector<QColor> statusColours(const Theme& theme) {
    return {theme.danger, theme.warning, theme.good, theme.info};
}

double leastDistance(const std::vector<QColor>& colours, Vision vision) {
    double least = 1e9;
    for (std::size_t i = 0; i < colours.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) least = std::min(least, distance(colours[i], colours[j], vision));
    return least;
}

} // namespace

class TestColours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSimulationDoesWhatIsKnown() {
        // Each kind of eye leaves greys as they are, and loses what it is known to lose.
        for (const Vision vision : allVisions)
            QVERIFY(distance(QColor(0x808080), QColor(0x818181), vision) < 1.0);
        const QColor red(0xB3261E);
        const QColor brown(0x8A5300);
        QVERIFY(distance(red, brown, Vision::usual) > 30.0);
        QVERIFY(distance(red, brown, Vision::deuteranopia) < 6.0);
        const QColor green(0x00704F);
        const QColor blue(0x2B6CB0);
        QVERIFY(distance(green, blue, Vision::usual) > 60.0);
        QVERIFY(distance(green, blue, Vision::tritanopia) < 15.0);
        QVERIFY(std::abs(labOf(Qt::white, Vision::usual)[0] - 100.0) < 1e-3);
        QVERIFY(std::abs(labOf(QColor(0x777777), Vision::usual)[0] - 50.03) < 0.05);
    }

    void statusColoursAreToldApart() {
        for (const Scheme scheme : schemes) {
            const Theme& theme = Theme::of(scheme, ColourSet::safe);
            for (const Vision vision : allVisions) {
                QVERIFY2(leastDistance(statusColours(theme), vision) >= atAGlance,
                         qPrintable(u"scheme %1, vision %2: %3"_s.arg(static_cast<int>(scheme))
                                        .arg(static_cast<int>(vision))
                                        .arg(leastDistance(statusColours(theme), vision))));
                QVERIFY(distance(theme.danger, theme.accent, vision) >= atAGlance);
                QVERIFY(distance(theme.danger, theme.line, vision) >= atAGlance);
                QVERIFY(distance(theme.danger, heatGround(1.0, theme.raised, theme), vision) >= sideBySide);
            }
        }
    }

    void theUsualPaletteWouldNotPass() {
        // What makes the setting worth having; were the usual palette as safe, it could go.
        QVERIFY(leastDistance(statusColours(Theme::light()), Vision::deuteranopia) < atAGlance);
        QVERIFY(leastDistance(statusColours(Theme::dark()), Vision::tritanopia) < atAGlance);
    }

    void seriesAndKindsAreToldApart() {
        for (const Scheme scheme : schemes) {
            const Theme& theme = Theme::of(scheme, ColourSet::safe);
            std::vector<QColor> series;
            for (int i = 0; i < 8; ++i) series.push_back(theme.series(i));
            for (const Vision vision : allVisions) QVERIFY(leastDistance(series, vision) >= sideBySide);
            for (const QColor& color : series) QVERIFY(contrast(color, theme.surface) >= 3.0);
            QVERIFY(theme.kindColor(ComponentKind::gateway) !=
                    Theme::of(scheme).kindColor(ComponentKind::gateway));
        }
    }

    void textCanBeReadInBothSets() {
        for (const ColourSet set : {ColourSet::usual, ColourSet::safe})
            for (const Scheme scheme : schemes) {
                const Theme& theme = Theme::of(scheme, set);
                QCOMPARE(theme.scheme, scheme);
                QCOMPARE(theme.colours, set);
                for (const QColor& color : statusColours(theme))
                    for (const QColor& ground : {theme.surface, theme.raised, theme.canvas})
                        QVERIFY2(contrast(color, ground) >= 4.5,
                                 qPrintable(color.name() + u" on "_s + ground.name()));
                const std::vector<std::pair<QColor, QColor>> onTheirOwn{{theme.danger, theme.dangerSoft},
                                                                        {theme.warning, theme.warningSoft},
                                                                        {theme.good, theme.goodSoft},
                                                                        {theme.text, theme.accentSoft}};
                for (const auto& [color, ground] : onTheirOwn)
                    QVERIFY2(contrast(color, ground) >= 4.5,
                             qPrintable(color.name() + u" on "_s + ground.name()));
                for (const double share : {0.01, 0.1, 1.0})
                    QVERIFY(contrast(theme.text, heatGround(share, theme.raised, theme)) >= 4.5);
            }
    }

    void moreHeatIsMoreVisibleToEveryEye() {
        for (const Scheme scheme : schemes)
            for (const Vision vision : allVisions) {
                const Theme& theme = Theme::of(scheme, ColourSet::safe);
                double before = 0.0;
                for (const double share : {0.001, 0.01, 0.1, 0.5, 1.0}) {
                    const double seen =
                        distance(heatGround(share, theme.raised, theme), theme.raised, vision);
                    QVERIFY(seen > before);
                    before = seen;
                }
                QVERIFY(before >= sideBySide);
            }
    }
};

QTEST_APPLESS_MAIN(TestColours)
#include "tst_render_colours.moc"
