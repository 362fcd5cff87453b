// SPDX-License-Identifier: MIT
#pragma once
// The lines that show what a dragged thing is in line with.

#include "ui/canvas/draft_item.h"
#include "ui/canvas/placement.h"

#include <QLineF>

#include <vector>

namespace faultline {

class CanvasScene;

constexpr double guideReach = 6.0; ///< screen pixels from which a thing comes into line

/// Guides over a scene, as `snapped` gives them. They leave the scene when this ends.
class GuideLines {
public:
    explicit GuideLines(CanvasScene& scene);

    /// These instead of those before.
    void show(const std::vector<QLineF>& lines);
    void clear();

private:
    CanvasScene& m_scene;
    DraftItem m_upright;
    DraftItem m_level;
};

/// What can be lined up with: parts and domains in sight that do not move.
[[nodiscard]] std::vector<QRectF> alignable(const CanvasScene& scene, const QRectF& sight,
                                            const PlacementDraft& moving = {});

} // namespace faultline
