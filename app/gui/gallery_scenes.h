// SPDX-License-Identifier: MIT
#pragma once
// What there is to be pictured of a window: each panel, menu and dialog, by name.

#include <QString>

#include <functional>
#include <vector>

namespace faultline {

class MainWindow;

/// One picture: how the window comes to show it, and whether what is made beside it is there.
struct GalleryScene {
    QString name;
    std::function<void()> prepare;
    std::function<bool()> isReady;
};

/// All of them, in the order in which they are to be taken. The window must outlive them.
[[nodiscard]] std::vector<GalleryScene> galleryScenes(MainWindow& window);

} // namespace faultline
