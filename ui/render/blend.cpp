// SPDX-License-Identifier: MIT
#include "ui/render/blend.h"

#include "ui/render/theme.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor blended(const QColor& over, const QColor& under) {
    const float a = over.alphaF();
    const auto mix = [a](float top, float bottom) {
        return std::clamp(top * a + bottom * (1 - a), 0.0F, 1.0F);
    };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

double contrast(const QColor& a, const QColor& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor heatGround(double share, const QColor& under, const Theme& theme) {
    if (!(share > 0.0)) return under;
    constexpr double enough = 4.5;
    QColor heat = theme.heat(share);
    QColor ground = blended(heat, under);
    while (heat.alphaF() > 0.05F && contrast(theme.text, ground) < enough) {
        heat.setAlphaF(heat.alphaF() * 0.92F);
        ground = blended(heat, under);
    }
    return ground;
}

} // namespace faultline
