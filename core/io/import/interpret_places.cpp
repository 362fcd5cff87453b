// SPDX-License-Identifier: MIT
// Frames: which are places, which are groups, which are parts drawn as an empty frame; and what lies wrongly
// inside one.
#include "core/io/import/interpreting.h"
#include "core/io/import/label_words.h"
#include "core/io/import/place_words.h"

#include <algorithm>
#include <fmt/core.h>

namespace faultline {

namespace {

struct PlaceChoice {
    DomainKind kind = DomainKind::group;
    std::string reason;
    bool guessed = true;
};

const std::string& titleOf(const SketchContainer& container) {
    return container.title.empty() ? container.id : container.title;
}

PlaceChoice choosePlace(const SketchContainer& container) {
    if (container.kind) return {container.kind->value, container.kind->reason, container.kind->guessed};
    if (const auto place = placeIn(titleOf(container)))
        return {place->kind, fmt::format("the title says “{}”", place->word), false};
    for (const KindHint& hint : container.hints)
        if (const auto place = placeIn(hint.text); place && !place->isName)
            return {place->kind,
                    fmt::format("its {} says “{}”", hint.from == KindHint::From::className ? "class" : "look",
                                place->word),
                    false};
    if (container.title != container.id)
        if (const auto place = placeIn(container.id); place && !place->isName)
            return {place->kind, fmt::format("the id says “{}”", place->word), true};
    return {DomainKind::group, "the title names no place, so it is a frame that never fails", true};
}

std::vector<bool> filledContainers(const Sketch& sketch) {
    std::vector<bool> filled(sketch.containers.size(), false);
    for (const SketchNode& node : sketch.nodes)
        if (node.container) filled[*node.container] = true;
    for (const SketchContainer& container : sketch.containers)
        if (container.parent) filled[*container.parent] = true;
    return filled;
}

/// Frames without anything in them that lines lead to: boxes, really.
void findEmptyFrames(Interpreting& state) {
    const Sketch& sketch = state.sketch;
    const std::vector<bool> filled = filledContainers(sketch);
    state.partOfContainer.resize(sketch.containers.size());
    std::set<std::string> nodeIds;
    for (const SketchNode& node : sketch.nodes) nodeIds.insert(node.id);
    const auto take = [&](const SketchEnd& end) {
        if (end.of != SketchEnd::Of::container || filled[end.index] || state.partOfContainer[end.index])
            return;
        const SketchContainer& container = sketch.containers[end.index];
        if (nodeIds.contains(container.id)) return;
        SketchNode part;
        part.id = container.id;
        part.label = container.title;
        part.hints = container.hints;
        part.container = container.parent;
        part.line = container.line;
        state.partOfContainer[end.index] = state.parts.size();
        state.remark(SketchRemark::Kind::note, container.line,
                     fmt::format("The frame “{}” is empty and lines lead to it: it is taken for a part",
                                 nameFrom(titleOf(container), {})));
        state.parts.push_back(std::move(part));
    };
    for (const SketchEdge& edge : sketch.edges) {
        take(edge.from);
        take(edge.to);
    }
}

Domain domainOf(Interpreting& state, const SketchContainer& container) {
    const std::string id = state.freeId(container.id);
    if (id != container.id)
        state.remark(SketchRemark::Kind::note, container.line,
                     fmt::format("“{}” names a part as well as a frame: the frame gets the id “{}”",
                                 container.id, id));
    const PlaceChoice choice = choosePlace(container);
    Domain domain;
    domain.id = DomainId(id);
    domain.name = nameFrom(titleOf(container), id);
    domain.kind = choice.kind;
    const Domain* own = state.ownLookup ? state.ownLookup->domain(domain.id) : nullptr;
    if (own) domain = *own;
    state.note(ImportNote::About::domain, domain.id, nameOf(domain.kind),
               own ? "the file carries our own data" : choice.reason, !own && choice.guessed, container.line);
    return domain;
}

/// A cloud that holds regions is wider than they are.
void widenClouds(System& system) {
    std::set<DomainId> holders;
    for (const Domain& domain : system.domains)
        if (domain.kind == DomainKind::region && domain.parent) holders.insert(*domain.parent);
    for (Domain& domain : system.domains) {
        const bool saysRegion = lowered(domain.label()).find("region") != std::string::npos;
        if (domain.kind == DomainKind::region && holders.contains(domain.id) && !saysRegion)
            domain.kind = DomainKind::world;
    }
}

/// Kinds that serve from everywhere.
bool servesEverywhere(const Component& component) {
    using enum ComponentKind;
    if (component.kind == client || component.kind == dns || component.kind == cdn ||
        component.kind == external)
        return true;
    const std::string lower = lowered(component.label());
    return lower.find("global") != std::string::npos || lower.find("anycast") != std::string::npos;
}

class Lifting {
public:
    explicit Lifting(System& system) : m_system(system) {
        for (std::size_t i = 0; i < system.domains.size(); ++i) m_byId[system.domains[i].id] = i;
        for (std::size_t i = 0; i < system.components.size(); ++i) m_component[system.components[i].id] = i;
        for (const Connection& connection : system.connections)
            if (connection.kind == ConnectionKind::request)
                m_targets[m_component.at(connection.from)].push_back(m_component.at(connection.to));
    }

    /// The innermost domain around a component that also holds all that it calls, or nothing.
    [[nodiscard]] std::optional<DomainId> commonPlace(std::size_t component) const {
        for (const DomainId& around : domainsAround(m_system.components[component].domain)) {
            const auto isInside = [&](std::size_t target) {
                const auto of = domainsAround(m_system.components[target].domain);
                return std::ranges::find(of, around) != of.end();
            };
            const auto targets = m_targets.find(component);
            if (targets == m_targets.end() || std::ranges::all_of(targets->second, isInside)) return around;
        }
        return std::nullopt;
    }

    /// Whether a component calls into a place other than those around itself.
    [[nodiscard]] bool callsElsewhere(std::size_t component) const {
        const auto targets = m_targets.find(component);
        if (targets == m_targets.end()) return false;
        const auto around = domainsAround(m_system.components[component].domain);
        return std::ranges::any_of(targets->second, [&](std::size_t target) {
            const auto of = domainsAround(m_system.components[target].domain);
            return std::ranges::any_of(of, [&](const DomainId& id) {
                return !m_system.domains[m_byId.at(id)].isGroup() &&
                       std::ranges::find(around, id) == around.end();
            });
        });
    }

    /// Whether a move to `to` leaves a place.
    [[nodiscard]] bool leavesAPlace(std::size_t component, const std::optional<DomainId>& to) const {
        for (const DomainId& around : domainsAround(m_system.components[component].domain)) {
            if (to == around) return false;
            if (!m_system.domains[m_byId.at(around)].isGroup()) return true;
        }
        return false;
    }

private:
    [[nodiscard]] std::vector<DomainId> domainsAround(std::optional<DomainId> domain) const {
        std::vector<DomainId> around;
        for (; domain; domain = m_system.domains[m_byId.at(*domain)].parent) around.push_back(*domain);
        return around;
    }

    System& m_system;
    std::map<DomainId, std::size_t> m_byId;
    std::map<ComponentId, std::size_t> m_component;
    std::map<std::size_t, std::vector<std::size_t>> m_targets;
};

} // namespace

void placeContainers(Interpreting& state) {
    const Sketch& sketch = state.sketch;
    state.parts = sketch.nodes;
    findEmptyFrames(state);
    for (const SketchNode& part : state.parts) state.ids.insert(part.id);
    System& system = state.result.design.system;
    for (std::size_t i = 0; i < sketch.containers.size(); ++i) {
        state.domainOf.emplace_back();
        state.domainKindOf.push_back(DomainKind::group);
        if (state.partOfContainer[i]) continue;
        system.domains.push_back(domainOf(state, sketch.containers[i]));
        state.domainOf.back() = system.domains.back().id;
        state.domainKindOf.back() = system.domains.back().kind;
        if (sketch.containers[i].rect)
            state.result.design.layout.rects[system.domains.back().id] = *sketch.containers[i].rect;
    }
    // A parent may stand behind its child.
    for (std::size_t i = 0, d = 0; i < sketch.containers.size(); ++i) {
        if (state.partOfContainer[i]) continue;
        const auto& parent = sketch.containers[i].parent;
        system.domains[d].parent = parent ? std::optional(state.domainOf[*parent]) : std::nullopt;
        ++d;
    }
    if (!state.own) widenClouds(system);
    // So far there is one note a domain, in their order.
    for (std::size_t d = 0; d < system.domains.size(); ++d)
        state.result.notes[d].value = nameOf(system.domains[d].kind);
}

void liftGlobalParts(Interpreting& state) {
    System& system = state.result.design.system;
    if (system.domains.empty()) return;
    const Lifting lifting(system);
    std::vector<std::pair<std::size_t, std::optional<DomainId>>> moves;
    for (std::size_t i = 0; i < system.components.size(); ++i) {
        const Component& component = system.components[i];
        const bool isOwn = state.ownLookup && state.ownLookup->component(component.id);
        if (isOwn || !component.domain || !servesEverywhere(component) || !lifting.callsElsewhere(i))
            continue;
        const auto to = lifting.commonPlace(i);
        if (lifting.leavesAPlace(i, to)) moves.emplace_back(i, to);
    }
    for (const auto& [component, to] : moves) {
        Component& moved = system.components[component];
        const Domain* from = find<Domain>(system, *moved.domain);
        state.note(
            ImportNote::About::domain, moved.id, to ? to->text() : "",
            fmt::format("it is drawn in “{}” and serves other places too, so it is taken to lie outside",
                        from->label()),
            true, state.parts[component].line);
        moved.domain = to;
    }
}

} // namespace faultline
