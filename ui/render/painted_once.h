// SPDX-License-Identifier: MIT
#pragma once
// Small pictures that are the same for many parts (cards, badges) are painted once and then copied. Any
// thread: each has its own copies.

#include <QColor>
#include <QRectF>

#include <array>
#include <functional>

class QPainter;

namespace faultline {

/// Everything that such a picture depends on beside its size.
struct PictureKey {
    enum class What { card, tile, spofBadge, riskBadge, iconBadge };

    What what = What::card;
    std::array<QRgb, 3> colors{};
    std::array<int, 3> numbers{};
    bool operator==(const PictureKey&) const = default;
};

/// Paints into `rect` by `paint`, which uses the painter's own coordinates and stays in `rect`. On a raster
/// the picture comes from a cache and is set on whole device pixels; on SVG, PDF and turned painters `paint`
/// is called as it is.
void paintOnce(QPainter& painter, const QRectF& rect, const PictureKey& key,
               const std::function<void(QPainter&)>& paint);

} // namespace faultline
