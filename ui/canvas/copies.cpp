// SPDX-License-Identifier: MIT
#include "ui/canvas/copies.h"

#include "ui/canvas/names.h"
#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <algorithm>
#include <map>
#include <set>

namespace faultline {

namespace {

std::set<ElementId> withContent(const CanvasScene& scene, const std::vector<ElementId>& ids) {
    std::set<ElementId> all;
    for (const ElementId& id : ids) {
        if (!scene.index().component(id) && !scene.index().domain(id)) continue;
        all.insert(id);
        if (!scene.index().domain(id)) continue;
        const auto inside = scene.index().allInside(DomainId(id.text()));
        all.insert(inside.begin(), inside.end());
    }
    return all;
}

/// Makes the copies of one fragment.
class Copier {
public:
    Copier(const CanvasScene& scene, const Design& fragment, const QPointF& offset, Homes homes)
        : m_scene(scene), m_fragment(fragment), m_offset(offset), m_homes(homes),
          m_names(scene.workspace().document.system()) {
        const System& system = scene.workspace().document.system();
        for (const Component& component : system.components) m_taken.insert(component.label());
        for (const Domain& domain : system.domains) m_taken.insert(domain.label());
    }

    Copies run() {
        for (const Domain& domain : m_fragment.system.domains) rename(domain);
        for (const Component& component : m_fragment.system.components) rename(component);
        for (const Domain& domain : m_fragment.system.domains) addDomain(domain);
        for (const Component& component : m_fragment.system.components) addComponent(component);
        for (const Connection& connection : m_fragment.system.connections) addConnection(connection);
        for (const SharedRisk& risk : m_fragment.system.sharedRisks) addRisk(risk);
        return {{Batch{{{m_patch}, {m_place}, {m_arrange}}}}, m_outermost};
    }

private:
    struct Names {
        std::string id;
        std::string name;
    };

    template <class T>
    void rename(const T& element) {
        Names names;
        const bool isTaken = m_taken.contains(element.label());
        names.name = isTaken ? m_names.copyOf(element.label()) : element.label();
        m_taken.insert(names.name);
        names.id = m_names.idFor(names.name);
        m_new.emplace(element.id, std::move(names));
    }

    [[nodiscard]] const std::string& newId(const ElementId& id) const { return m_new.at(id).id; }

    /// The domain of a copy whose original is in `around`, or is outermost.
    std::optional<DomainId> home(const std::optional<DomainId>& around, const QRectF& rect,
                                 const ElementId& copy) {
        if (around && m_new.contains(*around)) return DomainId(newId(*around));
        m_outermost.push_back(copy);
        if (m_homes == Homes::asBefore)
            return around && m_scene.index().domain(*around) ? around : std::nullopt;
        const ElementId taker = m_scene.domainAt(rect.center());
        return taker.empty() ? std::nullopt : std::optional(DomainId(taker.text()));
    }

    void addDomain(Domain domain) {
        const DomainId original = domain.id;
        const auto at = m_fragment.layout.rects.find(original);
        const QRectF rect =
            at == m_fragment.layout.rects.end() ? QRectF() : toRectF(at->second).translated(m_offset);
        domain.id = DomainId(newId(original));
        domain.name = m_new.at(original).name;
        domain.parent = home(domain.parent, rect, domain.id);
        if (at != m_fragment.layout.rects.end()) m_place.rects.emplace(domain.id, toRect(rect));
        if (m_fragment.layout.folded.contains(original)) m_arrange.folded.emplace(domain.id, true);
        m_patch.domains.added.push_back({std::move(domain)});
    }

    void addComponent(Component component) {
        const ComponentId original = component.id;
        const auto at = m_fragment.layout.positions.find(original);
        const QPointF topLeft =
            at == m_fragment.layout.positions.end() ? m_offset : toPointF(at->second) + m_offset;
        component.id = ComponentId(newId(original));
        component.name = m_new.at(original).name;
        component.domain = home(component.domain, partRect(topLeft), component.id);
        m_place.positions.emplace(component.id, toPoint(topLeft));
        m_patch.components.added.push_back({std::move(component)});
    }

    void addConnection(Connection connection) {
        connection.from = ComponentId(newId(connection.from));
        connection.to = ComponentId(newId(connection.to));
        connection.id = ConnectionId(m_names.idFor(connection.from.text() + '-' + connection.to.text()));
        m_patch.connections.added.push_back({std::move(connection)});
    }

    void addRisk(SharedRisk risk) {
        std::vector<ElementId> members;
        for (const ElementId& member : risk.members) members.emplace_back(newId(member));
        for (const SharedRisk& known : m_scene.workspace().document.system().sharedRisks)
            if (known.id == risk.id && known.label() == risk.label()) {
                SharedRisk wider = known;
                wider.members.insert(wider.members.end(), members.begin(), members.end());
                m_patch.sharedRisks.replaced.push_back(std::move(wider));
                return;
            }
        risk.id = SharedRiskId(m_names.idFor(risk.label()));
        risk.members = std::move(members);
        m_patch.sharedRisks.added.push_back({std::move(risk)});
    }

    const CanvasScene& m_scene;
    const Design& m_fragment;
    QPointF m_offset;
    Homes m_homes;
    FreshNames m_names;
    std::set<std::string> m_taken;
    std::map<ElementId, Names> m_new;
    Patch m_patch;
    Place m_place;
    Arrange m_arrange;
    std::vector<ElementId> m_outermost;
};

} // namespace

Design fragmentOf(const CanvasScene& scene, const std::vector<ElementId>& ids) {
    const Design& design = scene.workspace().document.design();
    const std::set<ElementId> chosen = withContent(scene, ids);
    const auto has = [&](const ElementId& id) { return chosen.contains(id); };
    Design fragment;
    fragment.system.properties.mttr = design.system.properties.mttr;
    for (Component component : design.system.components) {
        if (!has(component.id)) continue;
        fragment.layout.positions.emplace(component.id,
                                          toPoint(scene.placement().rectOf(component.id).topLeft()));
        fragment.system.components.push_back(std::move(component));
    }
    for (Domain domain : design.system.domains) {
        if (!has(domain.id)) continue;
        fragment.layout.rects.emplace(domain.id, toRect(scene.placement().rectOf(domain.id)));
        if (scene.placement().isFolded(domain.id)) fragment.layout.folded.insert(domain.id);
        fragment.system.domains.push_back(std::move(domain));
    }
    for (const Connection& connection : design.system.connections)
        if (has(connection.from) && has(connection.to)) fragment.system.connections.push_back(connection);
    for (SharedRisk risk : design.system.sharedRisks) {
        std::erase_if(risk.members, [&](const ElementId& member) { return !has(member); });
        if (!risk.members.empty()) fragment.system.sharedRisks.push_back(std::move(risk));
    }
    return fragment;
}

Copies copiesInto(const CanvasScene& scene, const Design& fragment, const QPointF& offset, Homes homes) {
    return Copier(scene, fragment, offset, homes).run();
}

} // namespace faultline
