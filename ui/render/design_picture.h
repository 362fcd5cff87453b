// SPDX-License-Identifier: MIT
#pragma once
// A whole design as a picture on any QPainter: for export, reports, the clipboard and thumbnails.

#include "core/model/topology.h"
#include "ui/render/overlay.h"

#include <QImage>

#include <set>
#include <utility>

namespace faultline {

struct PicturePlacement;

/// A design ready to paint. It keeps copies of what it needs and so outlives the design. Components without a
/// place are put in rows below the rest.
class DesignPicture {
public:
    /// Routes all connections; see Router for what that costs.
    explicit DesignPicture(const Design& design, const Overlay& overlay = {});

    /// The same picture with nothing in it but these elements and what lies in these domains, where it
    /// stands. A connection is kept where both its ends are, or where it is named itself; of those that lead
    /// out of a domain a stub is seen. `system` is the one that the picture was made of.
    [[nodiscard]] DesignPicture excerpt(const System& system, const std::set<ElementId>& ids) const;

    /// Everything painted, with a margin of 16; empty for an empty design.
    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    /// Paints in canvas coordinates: domains from the outermost, connections, parts, arcs. `zoom` as in
    /// `paintPart`. Of a `seen` rectangle that is not null only what touches it is painted, whole.
    void paint(QPainter& painter, const Theme& theme, double zoom = 1.0, const QRectF& seen = {}) const;
    /// Scales the picture to the middle of `target`, never above `maximumScale`, on the theme's canvas
    /// colour.
    void paintInto(QPainter& painter, const QRectF& target, const Theme& theme,
                   double maximumScale = 1.0) const;
    /// The picture at `scale` image pixels a canvas pixel, with the theme's canvas as ground; empty for an
    /// empty design and where memory does not suffice.
    [[nodiscard]] QImage image(const Theme& theme, double scale = 1.0) const;

private:
    struct PlacedPart {
        QRectF rect;
        PartLook look;
        int component = 0;
    };
    struct PlacedDomain {
        QRectF rect;
        int depth = 0;
        DomainLook look;
        int domain = 0;
    };
    struct PlacedArc {
        ArcLook look;
        int caller = 0;
    };

    void addDomains(const Topology& topology, const PicturePlacement& placement, const Overlay& overlay);
    void addParts(const System& system, const PicturePlacement& placement, const Overlay& overlay);
    /// Gives the number of each connection's look, or -1 where it is folded away.
    std::vector<int> addConnections(const Topology& topology, const PicturePlacement& placement,
                                    const Overlay& overlay);
    void addArcs(const Topology& topology, const PicturePlacement& placement, const std::vector<int>& lookOf);
    void measure();

    std::vector<PlacedDomain> m_domains;
    std::vector<PlacedPart> m_parts;
    std::vector<ConnectionLook> m_connections;
    std::vector<int> m_connectionOf; ///< the connection that each look was made of
    std::vector<PlacedArc> m_arcs;
    std::vector<ConnectionLook> m_stubs; ///< lines that end at the edge of the picture
    QRectF m_bounds;
};

} // namespace faultline
