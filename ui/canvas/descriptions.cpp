// SPDX-License-Identifier: MIT
#include "ui/canvas/descriptions.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/workspace.h"

#include <QCoreApplication>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("faultline::Descriptions", text, nullptr, count);
}

QString label(const CanvasScene& scene, const ElementId& id) {
    return QString::fromStdString(scene.index().labelOf(id));
}

/// "calls 3 parts, called by 1": how it stands in the drawing.
void addLinks(QStringList& facts, const CanvasScene& scene, const ComponentId& id) {
    int calls = 0;
    int callers = 0;
    int copies = 0;
    for (const ElementId& line : scene.index().connectionsAt(id)) {
        const Connection* connection = scene.index().connection(line);
        if (!connection) continue;
        if (connection->kind == ConnectionKind::replication)
            ++copies;
        else
            ++(connection->from == id ? calls : callers);
    }
    if (calls > 0) facts << (calls == 1 ? tr("calls 1 part") : tr("calls %1 parts").arg(calls));
    if (callers > 0) facts << (callers == 1 ? tr("called by 1 part") : tr("called by %1 parts").arg(callers));
    if (copies > 0)
        facts << (copies == 1 ? tr("1 replication link") : tr("%1 replication links").arg(copies));
}

QString ofComponent(const CanvasScene& scene, const Component& component) {
    QStringList facts{QString::fromStdString(component.label()), nounOf(component.kind)};
    if (component.isStack())
        facts << tr("%1 of %2 needed").arg(component.replicas->required).arg(component.replicas->count);
    if (component.domain) facts << tr("in %1").arg(label(scene, *component.domain));
    if (scene.overlay().isSpof(component.id)) facts << tr("single point of failure");
    addLinks(facts, scene, component.id);
    return facts.join(u", "_s);
}

QString ofDomain(const CanvasScene& scene, const Domain& domain) {
    QStringList facts{QString::fromStdString(domain.label()), nounOf(domain.kind)};
    if (domain.parent) facts << tr("in %1").arg(label(scene, *domain.parent));
    if (scene.overlay().isSpof(domain.id)) facts << tr("single point of failure");
    const auto parts = scene.index().allInside(domain.id).size();
    facts << (parts == 0 ? tr("empty") : parts == 1 ? tr("holds 1 thing") : tr("holds %1 things").arg(parts));
    if (scene.placement().isFolded(domain.id)) facts << tr("folded");
    return facts.join(u", "_s);
}

QString ofConnection(const CanvasScene& scene, const Connection& connection) {
    const bool isRequest = connection.kind == ConnectionKind::request;
    QString text = (isRequest ? tr("%1 calls %2") : tr("%1 replicates to %2"))
                       .arg(label(scene, connection.from), label(scene, connection.to));
    if (connection.optional) text += u", "_s + tr("optional");
    if (scene.overlay().isSpof(connection.id)) text += u", "_s + tr("single point of failure");
    return text;
}

template <class T>
int placeOf(const CanvasScene& scene, const T* element) {
    return static_cast<int>(element - elementsOf<T>(scene.workspace().document.system()).data());
}

} // namespace

QString descriptionOf(const CanvasScene& scene, const ElementId& id) {
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
