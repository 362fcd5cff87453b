// SPDX-License-Identifier: MIT
#pragma once
// Leads a window through everything that it can show, for tests that look at each of it.

#include "tests/support/window_driver.h"
#include "ui/panels/inspector.h"

#include <functional>

namespace faultline {

/// What the inspector has a page for: nothing (the design), and the first of each kind of thing, alone and
/// together.
inline std::vector<std::vector<ElementId>> everySelection(const System& system) {
    std::vector<std::vector<ElementId>> all{{}};
    std::vector<ElementId> mixed;
    const auto take = [&](const auto& elements) {
        if (elements.empty()) return;
        all.push_back({elements.front().id});
        mixed.push_back(elements.front().id);
    };
    take(system.components);
    take(system.connections);
    take(system.domains);
    take(system.sharedRisks);
    if (!system.components.empty()) all.push_back({system.components.back().id});
    if (system.components.size() > 2) all.push_back({system.components[1].id, system.components[2].id});
    for (const Connection& connection : system.connections)
        if (connection.kind == ConnectionKind::replication) all.push_back({connection.id});
    if (mixed.size() > 1) all.push_back(mixed);
    return all;
}

/// Calls `look` with a name for what is to be seen: once for each page of the inspector, and once for each
/// panel. Panels have their answer then.
inline void throughEveryPanel(WindowDriver& driver, const std::function<void(const QString&)>& look) {
    Workspace& workspace = driver.window().workspace();
    driver.window().panels()->dock(QStringLiteral("dock-inspector"))->bring();
    for (const auto& ids : everySelection(workspace.document.system())) {
        workspace.selection.set(ids);
        QCoreApplication::processEvents();
        look(QStringLiteral("inspector ") +
             (ids.empty() ? QString() : QString::fromStdString(ids.front().text())));
    }
    for (PanelDock* dock : driver.window().panels()->docks()) {
        dock->bring();
        QTRY_VERIFY(dock->isInSight());
        QTRY_VERIFY(workspace.analysis.state() == AnalysisRunner::State::fresh);
        QCoreApplication::processEvents();
        look(dock->objectName());
    }
}

} // namespace faultline
