// SPDX-License-Identifier: MIT
#include "ui/canvas/commit.h"

#include "ui/canvas/scene.h"
#include "ui/workspace.h"

namespace faultline {

namespace {

Place grownDomains(const CanvasScene& scene) {
    Place place;
    for (const auto& [id, rect] : scene.workspace().document.design().layout.rects) {
        const QRectF drawn = scene.placement().rectOf(id);
        if (drawn != toRectF(rect)) place.rects.emplace(id, toRect(drawn));
    }
    return place;
}

} // namespace

Result<void> commit(CanvasScene& scene, const Edit& edit, const QString& text, MergeKey key) {
    Document& document = scene.workspace().document;
    if (key.value == 0) key = document.newMergeKey();
    if (auto done = document.edit(edit, text, key); !done) return done;
    Place grown = grownDomains(scene);
    if (grown.rects.empty()) return {};
    return document.edit({std::move(grown)}, text, key);
}

} // namespace faultline
