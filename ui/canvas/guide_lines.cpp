// SPDX-License-Identifier: MIT
#include "ui/canvas/guide_lines.h"

#include "ui/canvas/scene.h"

#include <QPainter>

namespace faultline {

GuideLines::GuideLines(CanvasScene& scene) : m_scene(scene), m_upright(scene), m_level(scene) {}

void GuideLines::show(const std::vector<QLineF>& lines) {
    // Upright and level lines apart, so that no more is painted anew than the lines are wide.
    const auto showSome = [this](DraftItem& item, const std::vector<QLineF>& some) {
        item.clear();
        QRectF bounds;
        for (const QLineF& line : some) bounds |= QRectF(line.p1(), line.p2()).adjusted(-4, -4, 4, 4);
        if (some.empty()) return;
        item.show(bounds, [some, color = m_scene.theme().accent](QPainter& painter, double zoom) {
            painter.setPen(QPen(color, 1.0 / zoom));
            painter.drawLines(some.data(), static_cast<int>(some.size()));
        });
    };
    std::vector<QLineF> upright;
    std::vector<QLineF> level;
    for (const QLineF& line : lines) (line.dx() == 0.0 ? upright : level).push_back(line);
    showSome(m_upright, upright);
    showSome(m_level, level);
}

void GuideLines::clear() {
    m_upright.clear();
    m_level.clear();
}

std::vector<QRectF> alignable(const CanvasScene& scene, const QRectF& sight, const PlacementDraft& moving) {
    std::vector<QRectF> rects;
    for (QGraphicsItem* item : scene.items(sight, Qt::IntersectsItemBoundingRect)) {
        if (!item->isVisible()) continue;
        if (const auto* part = dynamic_cast<PartItem*>(item)) {
            if (!moving.positions.contains(ComponentId(part->id().text())))
                rects.push_back(scene.placement().rectOf(part->id()));
        } else if (const auto* domain = dynamic_cast<DomainItem*>(item)) {
            if (!moving.rects.contains(DomainId(domain->id().text())))
                rects.push_back(scene.placement().shownRectOf(domain->id()));
        }
    }
    return rects;
}

} // namespace faultline
