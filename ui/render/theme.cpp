// SPDX-License-Identifier: MIT
#include "ui/render/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace faultline {

namespace {

Theme makeLight() {
    Theme t;
    t.scheme = Scheme::light;
    t.canvas = QColor(0xF7F8FA);
    t.grid = QColor(0xDDE1E7);
    t.surface = QColor(0xFFFFFF);
    t.raised = QColor(0xFFFFFF);
    t.outline = QColor(0xD5DAE1);
    t.line = QColor(0x66707F);
    t.text = QColor(0x1B2330);
    t.textMuted = QColor(0x5A6575);
    t.accent = QColor(0x1F5FD0);
    t.onAccent = QColor(0xFFFFFF);
    t.accentSoft = QColor(0xE3ECFB);
    t.danger = QColor(0xB3261E);
    t.dangerSoft = QColor(0xFBE5E3);
    t.warning = QColor(0x8A5300);
    t.warningSoft = QColor(0xFFF0D6);
    t.good = QColor(0x00704F);
    t.goodSoft = QColor(0xDDF3EB);
    t.info = QColor(0x2B6CB0);
    t.domainFill = QColor(0x5B, 0x7B, 0xA8, 18);
    t.domainOutline = QColor(0xA9B8CC);
    t.domainText = QColor(0x46566C);
    t.heatTint = QColor(0xE8590C);
    return t;
}

Theme makeDark() {
    Theme t;
    t.scheme = Scheme::dark;
    t.canvas = QColor(0x14171C);
    t.grid = QColor(0x2A2F38);
    t.surface = QColor(0x1C2027);
    t.raised = QColor(0x252A33);
    t.outline = QColor(0x3A414D);
    t.line = QColor(0x98A3B3);
    t.text = QColor(0xE9EDF3);
    t.textMuted = QColor(0xA7B1BF);
    t.accent = QColor(0x7AA8FF);
    t.onAccent = QColor(0x0B1B38);
    t.accentSoft = QColor(0x24365A);
    t.danger = QColor(0xFF8A80);
    t.dangerSoft = QColor(0x4A2523);
    t.warning = QColor(0xF2B84B);
    t.warningSoft = QColor(0x453514);
    t.good = QColor(0x5FD3A6);
    t.goodSoft = QColor(0x173D30);
    t.info = QColor(0x82BDF2);
    t.domainFill = QColor(0x8F, 0xB0, 0xDC, 20);
    t.domainOutline = QColor(0x4C5A6E);
    t.domainText = QColor(0xB4C2D6);
    t.heatTint = QColor(0xFF7A45);
    return t;
}

// The status colours lie as far apart as they can for all kinds of eyes: danger is vermillion, a gain is blue
// and not green, a warning is yellow (dark enough to be read, so nearly brown, on light), and info has no
// hue.
Theme safe(Theme t) {
    t.colours = ColourSet::safe;
    const bool isDark = t.scheme == Scheme::dark;
    t.danger = isDark ? QColor(0xF0703A) : QColor(0xB84E00);
    t.dangerSoft = isDark ? QColor(0x45261A) : QColor(0xFFF2E8);
    t.warning = isDark ? QColor(0xF5E03A) : QColor(0x4D3300);
    t.warningSoft = isDark ? QColor(0x3D3810) : QColor(0xFBF3C0);
    t.good = isDark ? QColor(0x3AA0FA) : QColor(0x0068C4);
    t.goodSoft = isDark ? QColor(0x15304B) : QColor(0xDFEEFB);
    t.info = isDark ? QColor(0x98A0AA) : QColor(0x656A72);
    t.heatTint = isDark ? QColor(0x8F6400) : QColor(0xE69F00);
    return t;
}

Theme makePrint() {
    Theme t = makeLight();
    t.scheme = Scheme::print;
    t.canvas = QColor(0xFFFFFF);
    t.grid = QColor(0xFFFFFF);
    t.domainFill = QColor(0x5B, 0x7B, 0xA8, 10);
    return t;
}

/// Hues near Okabe and Ito's eight, the yellow and black replaced by tones that stand on white and
/// near-black.
constexpr std::array<QRgb, 8> lightSeries{0x0072B2, 0xD55E00, 0x00805C, 0xA8558A,
                                          0x9A6B00, 0x3A8FC4, 0x66707F, 0x5B4BA0};
constexpr std::array<QRgb, 8> darkSeries{0x5AB0E8, 0xFF9350, 0x3FC79A, 0xE09CC6,
                                         0xE6B84A, 0x9AD1F2, 0xAAB4C2, 0xB0A2EE};
/// The same order of hues, and as much lightness between any two as eight of them can have.
constexpr std::array<QRgb, 8> safeLightSeries{0x0068B0, 0xCC5500, 0x0B4D2E, 0x974470,
                                              0x534307, 0x3D9EAE, 0x191A1C, 0x2E2194};
constexpr std::array<QRgb, 8> safeDarkSeries{0x56B4E9, 0xF08040, 0x3DFFB5, 0xAF549F,
                                             0xE7DC26, 0xC0E2F8, 0xA3A4A5, 0x8276FB};

} // namespace

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::print() {
    static const Theme theme = makePrint();
    return theme;
}

const Theme& Theme::of(Scheme scheme, ColourSet colours) {
    if (colours == ColourSet::safe) {
        static const std::array<Theme, 3> all{safe(makeLight()), safe(makeDark()), safe(makePrint())};
        return all[static_cast<std::size_t>(scheme)];
    }
    if (scheme == Scheme::dark) return dark();
    return scheme == Scheme::print ? print() : light();
}

QColor Theme::kindColor(ComponentKind kind) const {
    switch (kind) {
    case ComponentKind::client: return series(6);
    case ComponentKind::dns:
    case ComponentKind::cdn: return series(7);
    case ComponentKind::gateway: return series(0);
    case ComponentKind::node: return series(2);
    case ComponentKind::coordinator: return series(5);
    case ComponentKind::cache:
    case ComponentKind::queue: return series(4);
    case ComponentKind::database:
    case ComponentKind::storage: return series(3);
    case ComponentKind::external: return series(1);
    }
    return line;
}

QColor Theme::heat(double share) const {
    if (!(share > 0.0)) return QColor(Qt::transparent);
    QColor color = heatTint;
    color.setAlphaF(static_cast<float>(0.08 + 0.62 * std::sqrt(std::min(share, 1.0))));
    return color;
}

QColor Theme::series(int index) const {
    const bool isDark = scheme == Scheme::dark;
    const auto& all = colours == ColourSet::usual ? (isDark ? darkSeries : lightSeries)
                                                  : (isDark ? safeDarkSeries : safeLightSeries);
    return QColor(all[static_cast<std::size_t>(index) % all.size()]);
}

QFont drawingFont(int pixels, QFont::Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"),
                      QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace faultline
