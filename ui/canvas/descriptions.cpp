// SPDX-License-Identifier: MIT
#include "ui/canvas/descriptions.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Descriptions)
};

QString label(const CanvasScene& scene, const ElementId& id) {
    return QString::fromStdString(scene.index().labelOf(id));
}

/// "3 nodes" where all are of one kind, else "3 parts".
QString counted(const std::vector<ComponentKind>& kinds) {
    const bool isOneKind =
        std::ranges::all_of(kinds, [&](ComponentKind kind) { return kind == kinds.front(); });
    if (!isOneKind) return Words::tr("%1 parts").arg(kinds.size());
    return u"%1 %2"_s.arg(QString::number(kinds.size()),
                          kinds.size() == 1 ? nounOf(kinds.front()) : pluralOf(kinds.front()));
}

/// "calls 3 nodes, called by 1 client": how it stands in the drawing.
void addLinks(QStringList& facts, const CanvasScene& scene, const ComponentId& id) {
    std::vector<ComponentKind> targets;
    std::vector<ComponentKind> callers;
    int copies = 0;
    for (const ElementId& line : scene.index().connectionsAt(id)) {
        const Connection* connection = scene.index().connection(line);
        if (!connection) continue;
        if (connection->kind == ConnectionKind::replication) {
            ++copies;
            continue;
        }
        const bool isCaller = connection->from == id;
        const Component* other = scene.index().component(isCaller ? connection->to : connection->from);
        if (other) (isCaller ? targets : callers).push_back(other->kind);
    }
    if (!targets.empty()) facts << Words::tr("calls %1").arg(counted(targets));
    if (!callers.empty()) facts << Words::tr("called by %1").arg(counted(callers));
    if (copies > 0)
        facts << (copies == 1 ? Words::tr("1 replication link")
                              : Words::tr("%1 replication links").arg(copies));
}

Described ofComponent(const CanvasScene& scene, const Component& component) {
    QStringList facts{nounOf(component.kind)};
    if (component.isStack())
        facts
            << Words::tr("%1 of %2 needed").arg(component.replicas->required).arg(component.replicas->count);
    if (component.domain) facts << Words::tr("in %1").arg(label(scene, *component.domain));
    if (scene.overlay().isSpof(component.id)) facts << Words::tr("single point of failure");
    addLinks(facts, scene, component.id);
    return {QString::fromStdString(component.label()), facts.join(u", "_s)};
}

Described ofDomain(const CanvasScene& scene, const Domain& domain) {
    QStringList facts{nounOf(domain.kind)};
    if (domain.parent) facts << Words::tr("in %1").arg(label(scene, *domain.parent));
    if (scene.overlay().isSpof(domain.id)) facts << Words::tr("single point of failure");
    const auto parts = scene.index().allInside(domain.id).size();
    facts << (parts == 0   ? Words::tr("empty")
              : parts == 1 ? Words::tr("holds 1 thing")
                           : Words::tr("holds %1 things").arg(parts));
    if (scene.placement().isFolded(domain.id)) facts << Words::tr("folded");
    return {QString::fromStdString(domain.label()), facts.join(u", "_s)};
}

Described ofConnection(const CanvasScene& scene, const Connection& connection) {
    const bool isRequest = connection.kind == ConnectionKind::request;
    const QString name = (isRequest ? Words::tr("%1 calls %2") : Words::tr("%1 replicates to %2"))
                             .arg(label(scene, connection.from), label(scene, connection.to));
    QStringList facts;
    if (connection.optional) facts << Words::tr("optional");
    if (scene.overlay().isSpof(connection.id)) facts << Words::tr("single point of failure");
    return {name, facts.join(u", "_s)};
}

template <class T>
int placeOf(const CanvasScene& scene, const T* element) {
    return static_cast<int>(element - elementsOf<T>(scene.workspace().document.system()).data());
}

} // namespace

QString descriptionOf(const CanvasScene& scene, const ElementId& id) {
    const auto [name, facts] = describedIn(scene, id);
    return facts.isEmpty() ? name : name + u", "_s + facts;
}

Described describedIn(const CanvasScene& scene, const ElementId& id) {
    if (const Component* component = scene.index().component(id)) return ofComponent(scene, *component);
    if (const Domain* domain = scene.index().domain(id)) return ofDomain(scene, *domain);
    if (const Connection* connection = scene.index().connection(id)) return ofConnection(scene, *connection);
    return {};
}

std::optional<EventRef> eventOf(const CanvasScene& scene, const ElementId& id) {
    if (const Component* component = scene.index().component(id))
        return component->kind == ComponentKind::client
                   ? std::nullopt
                   : std::optional(EventRef{EventType::component, placeOf(scene, component)});
    if (const Domain* domain = scene.index().domain(id))
        return domain->isGroup() ? std::nullopt
                                 : std::optional(EventRef{EventType::domain, placeOf(scene, domain)});
    if (const Connection* connection = scene.index().connection(id))
        return EventRef{EventType::connection, placeOf(scene, connection)};
    return {};
}

} // namespace faultline
