// SPDX-License-Identifier: MIT
// What we exported ourselves carries our own design: it decides about everything that still stands in the
// drawing, and the drawing decides what stands in it and in which frame.
#include "core/io/design_file.h"
#include "core/io/import/interpreting.h"

#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace faultline {

namespace {

/// The order of our own file, which a drawing rarely keeps; what is new stands last.
template <class T>
void reorder(std::vector<T>& elements, const std::vector<T>& own) {
    std::map<std::string_view, std::size_t> placeOf;
    for (const T& each : own) placeOf.emplace(each.id.text(), placeOf.size());
    const auto place = [&](const T& each) {
        const auto found = placeOf.find(each.id.text());
        return found == placeOf.end() ? own.size() : found->second;
    };
    std::ranges::stable_sort(elements, {}, place);
}

} // namespace

void readOwnData(Interpreting& state) {
    if (state.sketch.ownData.empty()) return;
    auto design = readDesign(state.sketch.ownData);
    if (!design) {
        state.remark(
            SketchRemark::Kind::skipped, 0,
            fmt::format("The file carries data of this program that cannot be read, so everything is "
                        "taken from the drawing: {}",
                        design.error().what));
        return;
    }
    state.own = std::move(*design);
    state.ownLookup.emplace(state.own->system);
}

void finishWithOwnData(Interpreting& state) {
    if (!state.own) return;
    Design& design = state.result.design;
    const Design& own = *state.own;
    design.system.properties = own.system.properties;
    reorder(design.system.components, own.system.components);
    reorder(design.system.connections, own.system.connections);
    reorder(design.system.domains, own.system.domains);
    const Lookup drawn(design.system);
    std::vector<SharedRisk> risks;
    for (const SharedRisk& risk : own.system.sharedRisks) {
        SharedRisk kept = risk;
        std::erase_if(kept.members, [&](const ElementId& id) {
            const auto found = drawn.find(id.text());
            return !found || (found->type != EventType::component && found->type != EventType::domain);
        });
        const auto holder = drawn.find(risk.id.text());
        if (!holder && (!kept.members.empty() || risk.members.empty())) risks.push_back(std::move(kept));
    }
    for (const auto& [id, place] : own.layout.positions)
        if (drawn.component(id)) design.layout.positions.try_emplace(id, place);
    for (const auto& [id, rect] : own.layout.rects)
        if (drawn.domain(id)) design.layout.rects.try_emplace(id, rect);
    for (const DomainId& id : own.layout.folded)
        if (drawn.domain(id)) design.layout.folded.insert(id);
    for (const ElementId& id : own.layout.locked)
        if (const auto found = drawn.find(id.text());
            found && (found->type == EventType::component || found->type == EventType::domain))
            design.layout.locked.insert(id);
    design.system.sharedRisks.insert(design.system.sharedRisks.end(), risks.begin(), risks.end());
}

} // namespace faultline
