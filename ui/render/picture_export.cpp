// SPDX-License-Identifier: MIT
#include "ui/render/picture_export.h"

#include "core/base/version.h"
#include "ui/render/svg_canvas.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace faultline {

namespace {

constexpr double legendGap = 4.0; ///< the picture's own margin lies above it
constexpr double legendMargin = 16.0;
constexpr double narrowestLegend = 360.0;

/// A domain that is asked for is shown with what is in it.
Design unfolded(Design design, const std::set<ElementId>& ids) {
    std::erase_if(design.layout.folded, [&ids](const DomainId& id) { return ids.contains(id); });
    return design;
}

DesignPicture pictureOf(const Design& design, const Report* report, const PictureOptions& options) {
    const Overlay overlay = report ? Overlay(*report, options.overlay) : Overlay();
    if (options.only.empty()) return DesignPicture(design, overlay);
    return DesignPicture(unfolded(design, options.only), overlay).excerpt(design.system, options.only);
}

QString counted(int count, const char* text) {
    return QCoreApplication::translate("PictureExport", text).arg(count);
}

QString describe(const Design& design, const Report* report, const PictureOptions& options) {
    QStringList parts{counted(static_cast<int>(design.system.components.size()), "parts: %1"),
                      counted(static_cast<int>(design.system.connections.size()), "connections: %1"),
                      counted(static_cast<int>(design.system.domains.size()), "failure domains: %1")};
    if (report && options.overlay != HeatMode::none)
        parts << counted(static_cast<int>(report->spofs.size()), "single points of failure: %1");
    return QCoreApplication::translate("PictureExport", "The drawing of the design (%1).")
        .arg(parts.join(u", "_s));
}

} // namespace

PictureSheet::PictureSheet(const Design& design, const Report* report, const PictureOptions& options)
    : PictureSheet(pictureOf(design, report, options), design, report, options) {}

PictureSheet::PictureSheet(DesignPicture picture, const Design& design, const Report* report,
                           const PictureOptions& options)
    : m_options(options), m_picture(std::move(picture)), m_legend(design.system, report, options.overlay),
      m_size(m_picture.bounds().size()), m_description(describe(design, report, options)) {
    if (m_picture.bounds().isEmpty() || !options.hasLegend) return;
    m_size.setWidth(std::max(m_size.width(), narrowestLegend));
    m_legendHeight = m_legend.height(m_size.width() - 2.0 * legendMargin);
    if (m_legendHeight > 0.0) m_size.rheight() += legendGap + m_legendHeight + legendMargin;
}

void PictureSheet::paint(QPainter& painter, double zoom) const {
    const Theme& theme = Theme::of(m_options.scheme, m_options.colours);
    if (!m_options.isTransparent) painter.fillRect(QRectF(QPointF(), m_size), theme.canvas);
    const QRectF bounds = m_picture.bounds();
    const double indent = (m_size.width() - bounds.width()) / 2.0; // under a wider legend
    painter.save();
    painter.translate(QPointF(indent, 0.0) - bounds.topLeft());
    m_picture.paint(painter, theme, zoom);
    painter.restore();
    if (m_legendHeight > 0.0)
        m_legend.paint(painter, {legendMargin, bounds.height() + legendGap},
                       m_size.width() - 2.0 * legendMargin, theme);
}

void PictureSheet::paintPiece(QPainter& painter, const QRectF& piece) const {
    const Theme& theme = Theme::of(m_options.scheme, m_options.colours);
    const QRectF seen = piece.translated(m_picture.bounds().topLeft());
    painter.save();
    painter.setClipRect(QRectF(QPointF(), piece.size()), Qt::IntersectClip);
    painter.translate(-seen.topLeft());
    m_picture.paint(painter, theme, 1.0, seen);
    painter.restore();
}

double PictureSheet::legendHeight(double width) const {
    return m_options.hasLegend ? m_legend.height(width) : 0.0;
}

void PictureSheet::paintLegend(QPainter& painter, double width) const {
    m_legend.paint(painter, {}, width, Theme::of(m_options.scheme, m_options.colours));
}

Result<QImage> PictureSheet::image(double scale) const {
    if (m_size.isEmpty()) return Error{"picture-empty", "there is nothing to draw", {}};
    constexpr double longestSide = 32767.0; // QPainter's raster has no more
    const double width = std::ceil(m_size.width() * scale);
    const double height = std::ceil(m_size.height() * scale);
    const auto tooLarge = [&] {
        const QString what =
            u"a picture of %1 × %2 pixels is too large: a smaller scale, or svg or pdf, will do"_s;
        return Error{
            "picture-too-large", what.arg(width, 0, 'f', 0).arg(height, 0, 'f', 0).toStdString(), {}};
    };
    if (width > longestSide || height > longestSide) return tooLarge();
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return tooLarge();
    image.fill(m_options.isTransparent ? QColor(Qt::transparent)
                                       : Theme::of(m_options.scheme, m_options.colours).canvas);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, scale);
    painter.end();
    return image;
}

Result<QByteArray> PictureSheet::png() const {
    auto drawn = image(m_options.scale);
    if (!drawn) return drawn.error();
    constexpr double dotsPerMeter = 96.0 / 0.0254;
    drawn->setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMeter * m_options.scale)));
    drawn->setDotsPerMeterY(drawn->dotsPerMeterX());
    if (!m_options.title.isEmpty()) drawn->setText(u"Title"_s, m_options.title.simplified());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!drawn->save(&buffer, "PNG"))
        return Error{"picture-too-large", "there is not memory enough for the picture", {}};
    return buffer.data();
}

QByteArray PictureSheet::pdf() const {
    constexpr double pointsPerPixel = 0.75;
    constexpr double longestSide = 14400.0; // of a page, in points (ISO 32000-1, Annex C)
    const double fit =
        std::min(1.0, longestSide / (pointsPerPixel * std::max(m_size.width(), m_size.height())));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(m_options.title.simplified());
    writer.setCreator(u"Faultline "_s +
                      QString::fromUtf8(versionText.data(), static_cast<qsizetype>(versionText.size())));
    writer.setPageSize(
        QPageSize(m_size * pointsPerPixel * fit, QPageSize::Point, u"drawing"_s, QPageSize::ExactMatch));
    writer.setPageMargins({});
    constexpr int resolution = 1200; // fine enough that nothing is seen to be rounded
    writer.setResolution(resolution);
    QPainter painter(&writer);
    const double scale = fit * resolution / 96.0;
    painter.scale(scale, scale);
    paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray PictureSheet::svgElement(const QString& idPrefix) const {
    SvgCanvas canvas(QRectF(QPointF(), m_size));
    QPainter painter(&canvas);
    paint(painter);
    painter.end();
    return canvas.element(m_options.title.simplified(), m_description, idPrefix);
}

Result<QByteArray> PictureSheet::bytes() const {
    if (m_size.isEmpty()) return Error{"picture-empty", "there is nothing to draw", {}};
    switch (m_options.format) {
    case PictureFormat::png: return png();
    case PictureFormat::pdf: return pdf();
    case PictureFormat::svg: break;
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svgElement({});
}

} // namespace faultline
