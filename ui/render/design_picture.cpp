// SPDX-License-Identifier: MIT
#include "ui/render/design_picture.h"

#include "core/model/requirements.h"
#include "ui/render/picture_placement.h"
#include "ui/render/router.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace faultline {

namespace {

constexpr double pictureMargin = 16.0;

std::vector<RiskBadge> badgesOf(const std::map<ElementId, std::vector<RiskBadge>>& badges,
                                const ElementId& id) {
    const auto found = badges.find(id);
    return found == badges.end() ? std::vector<RiskBadge>() : found->second;
}

/// The boxes that connections end at: parts that are seen, and folded domains.
struct Ends {
    explicit Ends(const PicturePlacement& placement) : boxOf(placement.parts.size(), -1) {
        std::vector<int> boxOfDomain(placement.domains.size(), -1);
        for (std::size_t i = 0; i < placement.parts.size(); ++i) {
            const int into = placement.partFoldedInto[i];
            int own = -1;
            int& box = into < 0 ? own : boxOfDomain[static_cast<std::size_t>(into)];
            if (box < 0) {
                box = static_cast<int>(boxes.size());
                boxes.push_back(placement.parts[i]);
                folded.push_back(into >= 0);
            }
            boxOf[i] = box;
        }
    }
    [[nodiscard]] bool isFolded(int box) const { return folded[static_cast<std::size_t>(box)]; }

    std::vector<QRectF> boxes;
    std::vector<bool> folded;
    std::vector<int> boxOf; ///< by component
};

/// Only a client that is seen is round.
ComponentKind outlineKind(const Topology& topology, const PicturePlacement& placement, int component) {
    return placement.partFoldedInto[static_cast<std::size_t>(component)] < 0
               ? topology.component(component).kind
               : ComponentKind::node;
}

} // namespace

DesignPicture::DesignPicture(const Design& design, const Overlay& overlay) {
    const Topology topology(design.system);
    const PicturePlacement placement(topology, design.layout);
    addDomains(topology, placement, overlay);
    addParts(design.system, placement, overlay);
    addArcs(topology, placement, addConnections(topology, placement, overlay));
    measure();
}

void DesignPicture::addDomains(const Topology& topology, const PicturePlacement& placement,
                               const Overlay& overlay) {
    const System& system = topology.system;
    const auto badges = riskBadges(system);
    std::vector<int> content(system.domains.size(), 0);
    for (const int into : placement.partFoldedInto)
        if (into >= 0) ++content[static_cast<std::size_t>(into)];
    for (std::size_t d = 0; d < system.domains.size(); ++d) {
        if (placement.domainFoldedInto[d] >= 0 || placement.domains[d].isNull()) continue;
        PlacedDomain placed{placement.domains[d], placement.depth[d], domainLook(system.domains[d], overlay),
                            static_cast<int>(d)};
        placed.look.foldable = false;
        placed.look.folded = placement.folded[d];
        placed.look.content = content[d] == 1
                                  ? QCoreApplication::translate("DesignPicture", "1 part")
                                  : QCoreApplication::translate("DesignPicture", "%1 parts").arg(content[d]);
        placed.look.risks = badgesOf(badges, system.domains[d].id);
        m_domains.push_back(std::move(placed));
    }
    std::stable_sort(m_domains.begin(), m_domains.end(),
                     [](const PlacedDomain& a, const PlacedDomain& b) { return a.depth < b.depth; });
}

void DesignPicture::addParts(const System& system, const PicturePlacement& placement,
                             const Overlay& overlay) {
    const auto badges = riskBadges(system);
    for (std::size_t i = 0; i < system.components.size(); ++i) {
        if (placement.partFoldedInto[i] >= 0) continue;
        PlacedPart placed{placement.parts[i], partLook(system.components[i], overlay), static_cast<int>(i)};
        placed.look.risks = badgesOf(badges, system.components[i].id);
        m_parts.push_back(std::move(placed));
    }
}

std::vector<int> DesignPicture::addConnections(const Topology& topology, const PicturePlacement& placement,
                                               const Overlay& overlay) {
    const auto& connections = topology.system.connections;
    const Ends ends(placement);
    std::vector<int> lookOf(connections.size(), -1);
    std::vector<RouterLink> links;
    std::vector<std::size_t> connectionOf;
    std::map<std::tuple<int, int, ConnectionKind>, int> merged;
    for (std::size_t c = 0; c < connections.size(); ++c) {
        const RouterLink link{ends.boxOf[static_cast<std::size_t>(topology.from[c])],
                              ends.boxOf[static_cast<std::size_t>(topology.to[c])]};
        if (link.from == link.to) continue; // both in one folded domain
        const auto next = static_cast<int>(links.size());
        lookOf[c] = next;
        if (ends.isFolded(link.from) || ends.isFolded(link.to)) {
            // of many lines to one box the first stands for all
            const std::tuple key(link.from, link.to, connections[c].kind);
            lookOf[c] = merged.try_emplace(key, next).first->second;
            if (lookOf[c] != next) continue;
        }
        links.push_back(link);
        connectionOf.push_back(c);
    }
    Router router;
    router.setParts(ends.boxes);
    router.setLinks(links);
    router.settle();
    for (std::size_t i = 0; i < links.size(); ++i) {
        const std::size_t c = connectionOf[i];
        const int from = topology.from[c];
        const int to = topology.to[c];
        ConnectionLook look = connectionLook(connections[c], topology.component(to).kind, overlay);
        look.path =
            attached(router.route(static_cast<int>(i)), placement.parts[static_cast<std::size_t>(from)],
                     outlineKind(topology, placement, from), placement.parts[static_cast<std::size_t>(to)],
                     outlineKind(topology, placement, to));
        m_connections.push_back(std::move(look));
        m_connectionOf.push_back(static_cast<int>(c));
    }
    return lookOf;
}

void DesignPicture::addArcs(const Topology& topology, const PicturePlacement& placement,
                            const std::vector<int>& lookOf) {
    const Stores stores = findStores(topology);
    const Requirements requirements(topology, stores);
    for (int caller = 0; caller < topology.componentCount(); ++caller) {
        if (placement.partFoldedInto[static_cast<std::size_t>(caller)] >= 0) continue;
        int ring = 0;
        for (const RequirementGroup& group : requirements.groupsOf(caller, Path::overall)) {
            if (group.members.size() < 2) continue;
            std::vector<QPolygonF> paths;
            for (const GroupMember& member : group.members)
                for (const int connection : member.connections)
                    if (const int look = lookOf[static_cast<std::size_t>(connection)]; look >= 0)
                        paths.push_back(m_connections[static_cast<std::size_t>(look)].path);
            const QString text = requirementText(group.required, static_cast<int>(group.members.size()));
            const QRectF part = placement.parts[static_cast<std::size_t>(caller)];
            m_arcs.push_back({requirementArc(part, paths, text, ring++), caller});
        }
    }
}

void DesignPicture::measure() {
    for (const PlacedDomain& domain : m_domains) m_bounds |= lookBounds(domain.rect);
    for (const PlacedPart& part : m_parts) m_bounds |= lookBounds(part.rect);
    for (const ConnectionLook& connection : m_connections) m_bounds |= connectionBounds(connection);
    for (const PlacedArc& arc : m_arcs) m_bounds |= arcBounds(arc.look);
    if (!m_bounds.isNull()) m_bounds.adjust(-pictureMargin, -pictureMargin, pictureMargin, pictureMargin);
}

void DesignPicture::paint(QPainter& painter, const Theme& theme, double zoom, const QRectF& seen) const {
    const auto isSeen = [&seen](const QRectF& bounds) { return seen.isNull() || seen.intersects(bounds); };
    for (const PlacedDomain& domain : m_domains)
        if (isSeen(lookBounds(domain.rect))) paintDomain(painter, domain.rect, domain.look, theme, zoom);
    if (!m_stubs.empty()) {
        painter.save();
        painter.setClipRect(m_bounds, Qt::IntersectClip);
        for (const ConnectionLook& line : m_stubs)
            if (isSeen(connectionBounds(line))) paintConnectionLine(painter, line, theme, zoom);
        painter.restore();
    }
    for (const ConnectionLook& line : m_connections)
        if (isSeen(connectionBounds(line))) paintConnectionLine(painter, line, theme, zoom);
    for (const ConnectionLook& line : m_connections)
        if (isSeen(connectionBounds(line))) paintConnectionLabels(painter, line, theme, zoom);
    for (const PlacedPart& part : m_parts)
        if (isSeen(lookBounds(part.rect))) paintPart(painter, part.rect, part.look, theme, zoom);
    for (const PlacedArc& arc : m_arcs)
        if (isSeen(arcBounds(arc.look))) paintRequirementArc(painter, arc.look, theme, zoom);
}

void DesignPicture::paintInto(QPainter& painter, const QRectF& target, const Theme& theme,
                              double maximumScale) const {
    painter.fillRect(target, theme.canvas);
    if (m_bounds.isEmpty() || target.isEmpty()) return;
    const double scale =
        std::min({maximumScale, target.width() / m_bounds.width(), target.height() / m_bounds.height()});
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-m_bounds.center());
    paint(painter, theme, scale);
    painter.restore();
}

QImage DesignPicture::image(const Theme& theme, double scale) const {
    const QSize size(static_cast<int>(std::ceil(m_bounds.width() * scale)),
                     static_cast<int>(std::ceil(m_bounds.height() * scale)));
    if (size.isEmpty()) return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return image; // larger than memory allows
    image.fill(theme.canvas);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-m_bounds.topLeft());
    paint(painter, theme, scale);
    return image;
}

} // namespace faultline
