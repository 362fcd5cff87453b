// SPDX-License-Identifier: MIT
#pragma once
// A whole design as a picture on any QPainter: for export, reports, the clipboard and thumbnails.

#include "ui/render/overlay.h"

#include <QImage>

namespace faultline {

/// A design ready to paint. It keeps copies of what it needs and so outlives the design. Components without a
/// place are put in rows below the rest.
class DesignPicture {
public:
    /// Routes all connections; see Router for what that costs.
    explicit DesignPicture(const Design& design, const Overlay& overlay = {});

    /// Everything painted, with a margin of 16; empty for an empty design.
    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    /// Paints in canvas coordinates: domains from the outermost, connections, parts, arcs. `zoom` as in
    /// `paintPart`.
    void paint(QPainter& painter, const Theme& theme, double zoom = 1.0) const;
    /// Scales the picture to the middle of `target`, never above `maximumScale`, on the theme's canvas
    /// colour.
    void paintInto(QPainter& painter, const QRectF& target, const Theme& theme,
                   double maximumScale = 1.0) const;
    /// The picture at `scale` image pixels a canvas pixel, with the theme's canvas as ground.
    [[nodiscard]] QImage image(const Theme& theme, double scale = 1.0) const;

private:
    struct PlacedPart {
        QRectF rect;
        PartLook look;
    };
    struct PlacedDomain {
        QRectF rect;
        int depth = 0;
        DomainLook look;
    };

    void placeDomains(const Design& design, const Overlay& overlay);
    void placeParts(const Design& design, const Overlay& overlay);
    void placeConnections(const System& system, const Overlay& overlay);
    void placeArcs(const System& system);

    std::vector<PlacedDomain> m_domains;
    std::vector<PlacedPart> m_parts;
    std::vector<ConnectionLook> m_connections;
    std::vector<ArcLook> m_arcs;
    QRectF m_bounds;
};

} // namespace faultline
