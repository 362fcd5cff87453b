// SPDX-License-Identifier: MIT
#pragma once
// How a colour is seen by people whose colour vision differs, and how far two colours lie apart for them.

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace faultline::test {

enum class Vision { usual, protanopia, deuteranopia, tritanopia };

constexpr std::array<Vision, 4> allVisions{Vision::usual, Vision::protanopia, Vision::deuteranopia,
                                           Vision::tritanopia};

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// What the eye makes of linear RGB. Machado, Oliveira, Fernandes: "A Physiologically-based Model for
/// Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
inline Matrix simulationOf(Vision vision) {
    switch (vision) {
    case Vision::protanopia:
        return {{{0.152286, 1.052583, -0.204868},
                 {0.114503, 0.786281, 0.099216},
                 {-0.003882, -0.048116, 1.051998}}};
    case Vision::deuteranopia:
        return {{{0.367322, 0.860646, -0.227968},
                 {0.280085, 0.672501, 0.047413},
                 {-0.011820, 0.042940, 0.968881}}};
    case Vision::tritanopia:
        return {{{1.255528, -0.076749, -0.178779},
                 {-0.078411, 0.930809, 0.147602},
                 {0.004733, 0.691367, 0.303900}}};
    case Vision::usual: break;
    }
    return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
}

inline Triple product(const Matrix& matrix, const Triple& vector) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t i = 0; i < 3; ++i) result[row] += matrix[row][i] * vector[i];
    return result;
}

/// L*, a*, b* (CIE 1976, D65) of an opaque sRGB colour as this eye sees it.
inline Triple labOf(const QColor& color, Vision vision) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    Triple seen =
        product(simulationOf(vision), {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& channel : seen) channel = std::clamp(channel, 0.0, 1.0);
    const Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = product(toXyz, seen);
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

/// The distance ΔE*ab (CIE 1976) of two opaque colours for this eye; 2.3 is just noticed side by side.
inline double distance(const QColor& a, const QColor& b, Vision vision) {
    const Triple one = labOf(a, vision);
    const Triple other = labOf(b, vision);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace faultline::test
