// SPDX-License-Identifier: MIT
#pragma once
// What a QPainter does on an SvgCanvas, as elements of SVG.

#include <QBrush>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QRegion>
#include <QTransform>

#include <optional>

namespace faultline {

/// Collects elements. Geometry is written in the coordinates of the picture, so that no element needs a
/// transform of its own unless it is turned or stretched.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine();

    bool begin(QPaintDevice* device) override;
    bool end() override { return true; }
    void updateState(const QPaintEngineState& changed) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawTextItem(const QPointF& at, const QTextItem& item) override;
    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) override;
    void drawImage(const QRectF& rect, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags flags) override;
    [[nodiscard]] Type type() const override { return QPaintEngine::SVG; }

    /// The elements so far; ids begin with the place holder `idMark`.
    [[nodiscard]] QString body() const;
    static constexpr QChar idMark{0xFFFF};

private:
    void emitShape(const QPainterPath& path, bool isFilled);
    void clip(const QPainterPath& path, Qt::ClipOperation operation);
    void openClip();
    void closeClip();
    [[nodiscard]] double scale() const;
    [[nodiscard]] QString strokeAttributes(double factor) const;

    QString m_body;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    double m_opacity = 1.0;
    QPainterPath m_clip; ///< in the picture's coordinates
    bool m_isClipped = false;
    QPainterPath m_openClip;
    bool m_isClipOpen = false;
    int m_clips = 0;
};

} // namespace faultline
