// SPDX-License-Identifier: MIT
#include "ui/canvas/canvas_groups.h"

namespace faultline {

namespace {

CanvasGroup byId(const System& system, const ComponentId& caller, int ring, const RequirementGroup& group) {
    CanvasGroup result{caller, ring, group.required, static_cast<int>(group.members.size()), {}};
    for (const GroupMember& member : group.members)
        for (const int connection : member.connections)
            result.connections.emplace_back(system.connections[static_cast<std::size_t>(connection)].id);
    return result;
}

} // namespace

std::vector<CanvasGroup> requirementGroups(const System& system) {
    std::vector<CanvasGroup> groups;
    const Topology topology(system);
    const Stores stores = findStores(topology);
    const Requirements requirements(topology, stores);
    for (int caller = 0; caller < topology.componentCount(); ++caller) {
        int ring = 0;
        for (const RequirementGroup& group : requirements.groupsOf(caller, Path::overall))
            if (group.members.size() > 1)
                groups.push_back(byId(system, topology.component(caller).id, ring++, group));
    }
    return groups;
}

} // namespace faultline
