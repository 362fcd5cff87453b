// SPDX-License-Identifier: MIT
#include "core/model/change_set.h"

#include <map>

namespace faultline {
namespace {

/// One id's way through successive changes.
struct Fate {
    bool before = true;    ///< it existed at the start
    bool after = true;     ///< it exists at the end
    bool replaced = false; ///< in between it was gone
};

} // namespace

ChangeSet combined(const std::vector<ChangeSet>& changes) {
    ChangeSet whole;
    std::map<ElementId, Fate> fates;
    for (const ChangeSet& change : changes) {
        for (const ElementId& id : change.updated) fates.try_emplace(id);
        for (const ElementId& id : change.removed) {
            Fate& fate = fates[id];
            fate.after = false;
            fate.replaced = true;
        }
        for (const ElementId& id : change.added)
            fates.try_emplace(id, Fate{.before = false}).first->second.after = true;
        whole.meaning |= change.meaning;
        whole.layout |= change.layout;
        whole.properties |= change.properties;
    }
    for (const auto& [id, fate] : fates) {
        const bool stayed = fate.before && fate.after && !fate.replaced;
        if (stayed) whole.updated.push_back(id);
        if (fate.before && !stayed) whole.removed.push_back(id);
        if (fate.after && !stayed) whole.added.push_back(id);
    }
    return whole;
}

} // namespace faultline
