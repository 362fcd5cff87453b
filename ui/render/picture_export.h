// SPDX-License-Identifier: MIT
#pragma once
// A design as a picture to hand on: PNG, SVG or a PDF page. Window, command line, clipboard and reports share
// it, so what comes out is what was seen.

#include "core/base/result.h"
#include "ui/render/legend.h"

#include <QByteArray>

namespace faultline {

enum class PictureFormat { png, svg, pdf };

struct PictureOptions {
    static constexpr double smallestScale = 0.1;
    static constexpr double largestScale = 8.0;

    PictureFormat format = PictureFormat::png;
    double scale = 2.0; ///< PNG: image pixels a canvas pixel, `smallestScale` to `largestScale`
    Scheme scheme = Scheme::light;
    ColourSet colours = ColourSet::usual;
    bool isTransparent = false; ///< without the theme's canvas as ground
    HeatMode overlay = HeatMode::spofs;
    bool hasLegend = false;
    std::set<ElementId> only; ///< these elements and what lies in these domains; empty: the whole design
    QString title;            ///< for screen readers and a PDF's properties
};

/// A picture with its legend below it, on one sheet.
class PictureSheet {
public:
    /// `report` may be null: no answer is shown then. A domain of `options.only` is drawn unfolded.
    PictureSheet(const Design& design, const Report* report, const PictureOptions& options);

    /// The same of a picture that has been made of the design already, or of a part of it.
    PictureSheet(DesignPicture picture, const Design& design, const Report* report,
                 const PictureOptions& options);

    /// In canvas pixels; empty where there is nothing to draw.
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// Paints the sheet with its top left corner in the painter's origin. `zoom` as in `paintPart`.
    void paint(QPainter& painter, double zoom = 1.0) const;
    /// The size of the drawing without its legend, in canvas pixels.
    [[nodiscard]] QSizeF drawingSize() const { return m_picture.bounds().size(); }
    /// Paints a piece of the drawing, with the piece's top left corner in the painter's origin.
    void paintPiece(QPainter& painter, const QRectF& piece) const;
    /// How high the legend is at a width, 0 without one; and the legend alone, from the painter's origin.
    [[nodiscard]] double legendHeight(double width) const;
    void paintLegend(QPainter& painter, double width) const;

    /// The sheet as an image; error as in `bytes`.
    [[nodiscard]] Result<QImage> image(double scale) const;
    /// A file of the options' format. Errors: "picture-empty" where there is nothing to draw,
    /// "picture-too-large" where the image would have more than 32767 pixels on a side or take more memory
    /// than there is.
    [[nodiscard]] Result<QByteArray> bytes() const;
    /// The sheet as an `svg` element to stand in a page; ids begin with `idPrefix`.
    [[nodiscard]] QByteArray svgElement(const QString& idPrefix) const;
    /// What the picture shows, in a sentence.
    [[nodiscard]] const QString& description() const { return m_description; }

private:
    [[nodiscard]] Result<QByteArray> png() const;
    [[nodiscard]] QByteArray pdf() const;

    PictureOptions m_options;
    DesignPicture m_picture;
    Legend m_legend;
    QSizeF m_size;
    double m_legendHeight = 0.0;
    QString m_description;
};

} // namespace faultline
