// SPDX-License-Identifier: MIT
#include "ui/render/blend.h"

#include "ui/render/theme.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace faultline {

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// What the alpha of every heat is multiplied with so that text can be read on the greatest: the same for
/// all, so that twice the share stays visibly more.
float readableStrength(const QColor& under, const Theme& theme) {
    constexpr double enough = 4.5;
    thread_local std::map<std::tuple<QRgb, QRgb, QRgb>, float> known;
    const auto [found, isNew] =
        known.try_emplace({under.rgba(), theme.text.rgba(), theme.heatTint.rgba()}, 1.0F);
    if (!isNew) return found->second;
    const QColor most = theme.heat(1.0);
    float& strength = found->second;
    QColor heat = most;
    while (strength > 0.1F && contrast(theme.text, blended(heat, under)) < enough) {
        strength *= 0.97F;
        heat.setAlphaF(most.alphaF() * strength);
    }
    return strength;
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
    QColor heat = theme.heat(share);
    heat.setAlphaF(heat.alphaF() * readableStrength(under, theme));
    return blended(heat, under);
}

} // namespace faultline
