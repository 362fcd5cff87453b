// SPDX-License-Identifier: MIT
#pragma once
// Where the things of a design stand in a picture of it, those without a place and those folded away
// included.

#include "core/model/topology.h"

#include <QRectF>

#include <vector>

namespace faultline {

/// Rectangles by index into the system's own lists. What is hidden in a folded domain has the rectangle of
/// that domain's box. Parts without a place stand in rows below the rest; a domain without one lies around
/// what is in it.
struct PicturePlacement {
    PicturePlacement(const Topology& topology, const Layout& layout);

    std::vector<QRectF> parts;
    std::vector<QRectF> domains;
    std::vector<int> depth;            ///< of domains; 0: outermost
    std::vector<int> partFoldedInto;   ///< the outermost folded domain around a part; -1: it is seen
    std::vector<int> domainFoldedInto; ///< the same around a domain
    std::vector<bool> folded;          ///< domains that are seen as a box

private:
    void placeParts(const Topology& topology, const Layout& layout);
    void placeDomains(const Topology& topology, const Layout& layout);
    void fold(const Topology& topology, const Layout& layout);
};

} // namespace faultline
