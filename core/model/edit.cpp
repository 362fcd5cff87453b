// SPDX-License-Identifier: MIT
#include "core/model/edit.h"

#include "core/model/edit_parts.h"

#include <algorithm>

namespace faultline {
namespace {

template <class T>
auto& patchListOf(Patch& patch) {
    if constexpr (std::is_same_v<T, Component>)
        return patch.components;
    else if constexpr (std::is_same_v<T, Connection>)
        return patch.connections;
    else if constexpr (std::is_same_v<T, Domain>)
        return patch.domains;
    else
        return patch.sharedRisks;
}

bool sameMeaning(DesignProperties a, DesignProperties b) {
    a.notes.clear();
    b.notes.clear();
    a.extras.clear();
    b.extras.clear();
    return a == b;
}

Applied applyProperties(System& system, const DesignProperties& properties) {
    ChangeSet changes;
    changes.properties = system.properties != properties;
    changes.meaning = !sameMeaning(system.properties, properties);
    return {{SetProperties{std::exchange(system.properties, properties)}}, std::move(changes)};
}

Result<Applied> applyBatch(Design& design, const Batch& batch) {
    Batch inverse;
    std::vector<ChangeSet> changes;
    const auto reverse = [&] { std::reverse(inverse.edits.begin(), inverse.edits.end()); };
    for (const Edit& edit : batch.edits) {
        Result<Applied> applied = apply(design, edit);
        if (!applied) {
            reverse();
            // Inverses in reverse order cannot fail: each meets the design that its edit left behind.
            for (const Edit& back : inverse.edits) (void)apply(design, back).value();
            return applied.error();
        }
        inverse.edits.push_back(std::move(applied->inverse));
        changes.push_back(std::move(applied->changes));
    }
    reverse();
    return Applied{{std::move(inverse)}, combined(changes)};
}

/// Sends each edit to the code that applies it.
struct Applying {
    Design& design;

    template <class T>
    Result<Applied> operator()(const Add<T>& edit) const {
        Patch patch;
        patchListOf<T>(patch).added.push_back(edit);
        return applyPatch(design.system, patch);
    }
    template <class T>
    Result<Applied> operator()(const Set<T>& edit) const {
        Patch patch;
        patchListOf<T>(patch).replaced.push_back(edit.element);
        return applyPatch(design.system, patch);
    }
    Result<Applied> operator()(const Patch& edit) const { return applyPatch(design.system, edit); }
    Result<Applied> operator()(const Remove& edit) const { return applyRemove(design, edit); }
    Result<Applied> operator()(const SetProperties& edit) const {
        return applyProperties(design.system, edit.properties);
    }
    Result<Applied> operator()(const Place& edit) const { return applyPlace(design, edit); }
    Result<Applied> operator()(const Arrange& edit) const { return applyArrange(design, edit); }
    Result<Applied> operator()(const Batch& edit) const { return applyBatch(design, edit); }
};

} // namespace

Result<Applied> apply(Design& design, const Edit& edit) { return std::visit(Applying{design}, edit.what); }

} // namespace faultline
