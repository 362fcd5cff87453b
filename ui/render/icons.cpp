// SPDX-License-Identifier: MIT
#include "ui/render/icons.h"

#include <QCache>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

Q_LOGGING_CATEGORY(iconLog, "faultline.icons")

/// The drawing of an icon in one colour without its alpha, which the painter's opacity stands for.
struct DrawingKey {
    QString name;
    QRgb rgb = 0;
    bool operator==(const DrawingKey&) const = default;
};

struct ImageKey {
    DrawingKey drawing;
    int pixels = 0;
    bool operator==(const ImageKey&) const = default;
};

size_t qHash(const DrawingKey& key, size_t seed = 0) { return qHashMulti(seed, key.name, key.rgb); }

size_t qHash(const ImageKey& key, size_t seed = 0) {
    return qHashMulti(seed, key.drawing.name, key.drawing.rgb, key.pixels);
}

std::shared_ptr<QSvgRenderer> load(const DrawingKey& key) {
    QFile file(u":/icons/"_s + key.name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(iconLog, "no icon is called \"%s\"", qUtf8Printable(key.name));
        return nullptr;
    }
    QByteArray text = file.readAll();
    text.replace("currentColor", QColor(key.rgb).name().toLatin1());
    auto renderer = std::make_shared<QSvgRenderer>(text);
    return renderer->isValid() ? renderer : nullptr;
}

/// Null for an unknown name; that is remembered, so that it is said once.
QSvgRenderer* drawing(const DrawingKey& key) {
    thread_local QHash<DrawingKey, std::shared_ptr<QSvgRenderer>> drawings;
    const auto known = drawings.constFind(key);
    return (known != drawings.cend() ? *known : *drawings.insert(key, load(key))).get();
}

DrawingKey keyOf(const QString& name, const QColor& color) { return {name, color.rgb() | 0xFF000000U}; }

QImage rasterized(const DrawingKey& key, int pixels) {
    constexpr int cacheLimit = 16 << 20; // bytes
    thread_local QCache<ImageKey, QImage> images(cacheLimit);
    const ImageKey imageKey{key, pixels};
    if (const QImage* known = images.object(imageKey)) return *known;
    QSvgRenderer* renderer = drawing(key);
    if (!renderer) return {};
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer->render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    images.insert(imageKey, new QImage(image), image.sizeInBytes());
    return image;
}

QRectF squareIn(const QRectF& rect) {
    const double side = std::min(rect.width(), rect.height());
    return {rect.center().x() - side / 2.0, rect.center().y() - side / 2.0, side, side};
}

/// Set on whole device pixels: strokes come out as sharp as the cached picture is.
void paintRaster(QPainter& painter, const DrawingKey& key, const QRectF& square) {
    constexpr int largest = 512; // beyond it a picture is not worth its memory
    const QTransform transform = painter.deviceTransform();
    const QRectF device = transform.mapRect(square);
    const int pixels = std::max(1, static_cast<int>(std::lround(device.width())));
    if (pixels > largest) {
        if (QSvgRenderer* renderer = drawing(key)) renderer->render(&painter, square);
        return;
    }
    const QRectF whole(std::round(device.x()), std::round(device.y()), pixels, pixels);
    const QImage image = rasterized(key, pixels);
    if (!image.isNull()) painter.drawImage(transform.inverted().mapRect(whole), image);
}

/// Paints from the drawing each time it is asked, so one engine serves all sizes and pixel ratios.
class Engine : public QIconEngine {
public:
    Engine(QString name, const QColor& normal, const QColor& disabled)
        : m_name(std::move(name)), m_normal(normal), m_disabled(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        paintIcon(*painter, m_name, colorOf(mode), rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintIcon(painter, m_name, colorOf(mode), pixmap.rect());
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new Engine(*this); }
    QString iconName() override { return m_name; }

private:
    [[nodiscard]] const QColor& colorOf(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? m_disabled : m_normal;
    }

    QString m_name;
    QColor m_normal;
    QColor m_disabled;
};

} // namespace

QStringList iconNames() {
    QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (QString& name : names) name.chop(4);
    return names;
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio) {
    const int pixels = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintIcon(painter, name, color, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& normal, const QColor& disabled) {
    return QIcon(new Engine(name, normal, disabled));
}

void paintIcon(QPainter& painter, const QString& name, const QColor& color, const QRectF& rect) {
    const DrawingKey key = keyOf(name, color);
    const QRectF square = squareIn(rect);
    if (square.isEmpty()) return;
    const double opacity = painter.opacity();
    if (color.alpha() < 255) painter.setOpacity(opacity * color.alphaF());
    const bool isRaster = painter.paintEngine()->type() == QPaintEngine::Raster;
    if (isRaster && painter.deviceTransform().type() <= QTransform::TxScale)
        paintRaster(painter, key, square);
    else if (QSvgRenderer* renderer = drawing(key))
        renderer->render(&painter, square);
    painter.setOpacity(opacity);
}

} // namespace faultline
