// SPDX-License-Identifier: MIT
#include "core/model/edit_parts.h"
#include "core/model/element_rules.h"

#include <algorithm>
#include <unordered_set>

namespace faultline {
namespace {

using Doomed = std::unordered_set<std::string_view>;

/// Takes elements out of a system and notes in a patch what brings them back.
class Remover {
public:
    Remover(System& system, const Remove& remove) : m_system(system) {
        for (const ElementId& id : remove.ids) m_doomed.insert(id.text());
    }

    void run();
    [[nodiscard]] Patch takeInverse() { return std::move(m_inverse); }
    [[nodiscard]] ChangeSet takeChanges();

private:
    [[nodiscard]] bool isDoomed(const ElementId& id) const { return m_doomed.contains(id.text()); }
    void noteHeirs();
    template <class T>
    bool moveOut(T& element, std::optional<DomainId>& container, std::vector<T>& noted) const;
    bool leave(SharedRisk& risk, std::vector<SharedRisk>& noted) const;
    template <class T, class Goes, class Adapt>
    void sweep(std::vector<T>& list, ListPatch<T>& inverse, Goes goes, Adapt adapt);

    System& m_system;
    Doomed m_doomed;
    std::unordered_map<std::string, std::optional<DomainId>> m_heirs; ///< of each doomed domain
    Patch m_inverse;
    ChangeSet m_changes;
};

/// For each doomed domain the nearest domain around it that stays.
void Remover::noteHeirs() {
    std::unordered_map<std::string_view, const Domain*> doomed;
    for (const Domain& domain : m_system.domains)
        if (isDoomed(domain.id)) doomed.emplace(domain.id.text(), &domain);
    for (const auto& entry : doomed) {
        std::vector<const Domain*> path;
        std::optional<DomainId> heir = entry.second->id;
        while (heir && !m_heirs.contains(heir->text())) {
            const auto at = doomed.find(heir->text());
            if (at == doomed.end()) break;
            path.push_back(at->second);
            heir = at->second->parent;
        }
        if (heir)
            if (const auto known = m_heirs.find(heir->text()); known != m_heirs.end()) heir = known->second;
        // All on the way share the heir, so that no later walk repeats this one.
        for (const Domain* domain : path) m_heirs[domain->id.text()] = heir;
    }
}

/// Moves an element from a doomed container to its heir, noting the element as it was.
template <class T>
bool Remover::moveOut(T& element, std::optional<DomainId>& container, std::vector<T>& noted) const {
    if (!container) return false;
    const auto heir = m_heirs.find(container->text());
    if (heir == m_heirs.end()) return false;
    noted.push_back(element);
    container = heir->second;
    return true;
}

bool Remover::leave(SharedRisk& risk, std::vector<SharedRisk>& noted) const {
    const auto goes = [this](const ElementId& member) { return isDoomed(member); };
    if (std::none_of(risk.members.begin(), risk.members.end(), goes)) return false;
    noted.push_back(risk);
    std::erase_if(risk.members, goes);
    return true;
}

/// Drops what `goes`, lets `adapt` change what stays (true: it did, and noted the old value).
template <class T, class Goes, class Adapt>
void Remover::sweep(std::vector<T>& list, ListPatch<T>& inverse, Goes goes, Adapt adapt) {
    std::size_t to = 0;
    for (std::size_t at = 0; at < list.size(); ++at) {
        if (goes(list[at])) {
            m_changes.removed.emplace_back(list[at].id);
            inverse.added.push_back({std::move(list[at]), at});
            continue;
        }
        if (adapt(list[at], inverse.replaced)) m_changes.updated.emplace_back(list[at].id);
        if (to != at) list[to] = std::move(list[at]);
        ++to;
    }
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(to), list.end());
}

void Remover::run() {
    noteHeirs();
    const auto isListed = [this](const auto& element) { return isDoomed(element.id); };
    const auto losesAnEnd = [this](const Connection& connection) {
        return isDoomed(connection.id) || isDoomed(connection.from) || isDoomed(connection.to);
    };
    sweep(m_system.connections, m_inverse.connections, losesAnEnd,
          [](const Connection&, const auto&) { return false; });
    sweep(m_system.components, m_inverse.components, isListed,
          [this](Component& component, auto& noted) { return moveOut(component, component.domain, noted); });
    sweep(m_system.domains, m_inverse.domains, isListed,
          [this](Domain& domain, auto& noted) { return moveOut(domain, domain.parent, noted); });
    sweep(m_system.sharedRisks, m_inverse.sharedRisks, isListed,
          [this](SharedRisk& risk, auto& noted) { return leave(risk, noted); });
}

ChangeSet Remover::takeChanges() {
    std::sort(m_changes.removed.begin(), m_changes.removed.end());
    std::sort(m_changes.updated.begin(), m_changes.updated.end());
    m_changes.meaning = !m_changes.removed.empty();
    return std::move(m_changes);
}

/// Takes what was removed out of the layout and returns the edits that put it back.
std::vector<Edit> unplace(Layout& layout, const std::vector<ElementId>& removed) {
    Place place;
    Arrange arrange;
    for (const ElementId& id : removed) {
        const DomainId domain(id.text());
        if (const auto at = layout.positions.find(ComponentId(id.text())); at != layout.positions.end()) {
            place.positions.emplace(at->first, at->second);
            layout.positions.erase(at);
        }
        if (const auto at = layout.rects.find(domain); at != layout.rects.end()) {
            place.rects.emplace(at->first, at->second);
            layout.rects.erase(at);
        }
        if (layout.folded.erase(domain) > 0) arrange.folded.emplace(domain, true);
        if (layout.locked.erase(id) > 0) arrange.locked.emplace(id, true);
    }
    std::vector<Edit> inverse;
    if (place != Place{}) inverse.push_back({std::move(place)});
    if (arrange != Arrange{}) inverse.push_back({std::move(arrange)});
    return inverse;
}

} // namespace

Result<Applied> applyRemove(Design& design, const Remove& remove) {
    const Lookup lookup(design.system);
    for (const ElementId& id : remove.ids) {
        if (lookup.find(id.text())) continue;
        Error error = unknownId(id.text(), "what is to be removed", std::nullopt);
        error.where = id.text();
        return error;
    }
    Remover remover(design.system, remove);
    remover.run();
    ChangeSet changes = remover.takeChanges();
    std::vector<Edit> layout = unplace(design.layout, changes.removed);
    changes.layout = !layout.empty();
    Edit inverse{remover.takeInverse()};
    if (changes.layout) {
        layout.insert(layout.begin(), std::move(inverse));
        inverse = Edit{Batch{std::move(layout)}};
    }
    return Applied{std::move(inverse), std::move(changes)};
}

} // namespace faultline
