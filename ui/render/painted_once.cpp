// SPDX-License-Identifier: MIT
#include "ui/render/painted_once.h"

#include <QCache>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

struct SizedKey {
    PictureKey key;
    QSize size;      ///< in device pixels
    int eighths = 0; ///< width in the painter's own coordinates: pens do not scale with the rectangle
    bool operator==(const SizedKey&) const = default;
};

size_t qHash(const SizedKey& sized, size_t seed = 0) {
    const PictureKey& key = sized.key;
    return qHashMulti(seed, static_cast<int>(key.what), key.colors[0], key.colors[1], key.colors[2],
                      key.numbers[0], key.numbers[1], key.numbers[2], sized.size.width(), sized.size.height(),
                      sized.eighths);
}

QImage painted(const SizedKey& key, const QRectF& rect, const std::function<void(QPainter&)>& paint) {
    constexpr int cacheLimit = 48 << 20; // bytes
    thread_local QCache<SizedKey, QImage> images(cacheLimit);
    if (const QImage* known = images.object(key)) return *known;
    QImage image(key.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(key.size.width() / rect.width(), key.size.height() / rect.height());
    painter.translate(-rect.topLeft());
    paint(painter);
    painter.end();
    images.insert(key, new QImage(image), image.sizeInBytes());
    return image;
}

} // namespace

void paintOnce(QPainter& painter, const QRectF& rect, const PictureKey& key,
               const std::function<void(QPainter&)>& paint) {
    constexpr double largest = 1024.0; // beyond it a picture is not worth its memory
    const QTransform transform = painter.deviceTransform();
    const QRectF device = transform.mapRect(rect);
    const bool isRaster = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (!isRaster || transform.type() > QTransform::TxScale || device.width() > largest) {
        painter.save();
        paint(painter);
        painter.restore();
        return;
    }
    const QPointF corner(std::round(device.x()), std::round(device.y()));
    const QSize size(std::max(1, static_cast<int>(std::round(device.right()) - corner.x())),
                     std::max(1, static_cast<int>(std::round(device.bottom()) - corner.y())));
    const QImage image = painted({key, size, static_cast<int>(std::lround(rect.width() * 8.0))}, rect, paint);
    painter.drawImage(transform.inverted().mapRect(QRectF(corner, size)), image);
}

} // namespace faultline
