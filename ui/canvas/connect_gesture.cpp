// SPDX-License-Identifier: MIT
#include "ui/canvas/connect_gesture.h"

#include "core/model/rules.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/creating.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QPainter>
#include <QToolTip>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConnectGesture)
};

/// The folded domain under the mouse: what is in it cannot be pointed at. Empty where there is none.
ElementId foldedAt(const Stage& stage, const QPointF& point) {
    const ElementId domain = stage.scene.domainAt(point);
    const bool isFolded = !domain.empty() && stage.scene.placement().isFolded(DomainId(domain.text()));
    return isFolded ? domain : ElementId();
}

/// What the mouse is over as the end of a connection: a part, a folded domain, or nothing.
ElementId targetAt(const Stage& stage, const QPointF& point) {
    const ElementId part = stage.scene.partAt(point);
    return part.empty() ? foldedAt(stage, point) : part;
}

/// Whether such a connection may end there.
Result<void> canEndAt(const Stage& stage, const ElementId& target, const Connection& connection) {
    if (!stage.scene.index().domain(target)) return canConnect(stage.workspace.document.system(), connection);
    const QString name = QString::fromStdString(stage.scene.index().labelOf(target));
    return Error{"folded-domain",
                 Words::tr("%1 is folded. Unfold it to connect to a part in it.").arg(name).toStdString(),
                 {}};
}

/// Lights up what is under the mouse, if anything, and says why it cannot be connected.
void showTarget(const Stage& stage, const ElementId& target, const Result<void>& allowed,
                const Pointer& pointer) {
    stage.scene.setDropTarget(target, allowed.has_value());
    if (!target.empty() && !allowed)
        QToolTip::showText(stage.view.viewport()->mapToGlobal(pointer.onView + QPoint(12, 12)),
                           refusalText(allowed.error()), &stage.view);
    else
        QToolTip::hideText();
}

void showLine(DraftItem& item, const CanvasScene& scene, ConnectionLook look) {
    look.selected = !look.refused;
    const QRectF bounds = connectionBounds(look);
    item.show(bounds, [look = std::move(look), &theme = scene.theme()](QPainter& painter, double zoom) {
        paintConnection(painter, look, theme, zoom);
    });
}

/// A free end: a rectangle without extent.
QRectF atPoint(const QPointF& point) { return {point, QSizeF()}; }

} // namespace

QString refusalText(const Error& error) {
    if (error.code == "self-connection") return Words::tr("A part cannot call itself.");
    if (error.code == "request-into-client") return Words::tr("A client asks others; nothing can call it.");
    if (error.code == "replication-at-client") return Words::tr("A client holds no data to replicate.");
    return sentenceOf(error);
}

ConnectGesture::ConnectGesture(Stage stage, ComponentId from, const QPointF& handle, ConnectEnds ends)
    : m_stage(stage), m_from(std::move(from)), m_handle(handle), m_ends(std::move(ends)),
      m_line(stage.scene) {}

ConnectionKind ConnectGesture::kindFor(const Pointer& pointer) const {
    const bool isOther = pointer.has(Qt::AltModifier) || pointer.isReplicationKeyHeld;
    return isOther != m_stage.options.drawReplication ? ConnectionKind::replication : ConnectionKind::request;
}

void ConnectGesture::move(const Pointer& pointer) {
    const ElementId target = targetAt(m_stage, pointer.at);
    const ConnectionKind kind = kindFor(pointer);
    Result<void> allowed;
    if (!target.empty())
        allowed = canEndAt(m_stage, target, draftConnection(m_from, ComponentId(target.text()), kind));
    showTarget(m_stage, target, allowed, pointer);
    ConnectionLook look;
    look.kind = kind;
    look.refused = !allowed;
    const Placement& placement = m_stage.scene.placement();
    const bool isFree = target.empty() || target == ElementId(m_from) || !m_stage.scene.part(target);
    look.path =
        Router::direct(placement.rectOf(m_from), isFree ? atPoint(pointer.at) : placement.rectOf(target));
    showLine(m_line, m_stage.scene, std::move(look));
}

void ConnectGesture::finish(const Pointer& pointer) {
    const ElementId target = targetAt(m_stage, pointer.at);
    const ConnectionKind kind = kindFor(pointer);
    cancel();
    // A click on the handle is no drag: it is the part that is meant.
    if ((pointer.at - m_handle).manhattanLength() <= 2.0 * geometry::gridStep)
        return m_stage.workspace.selection.set({m_from});
    if (target.empty()) return m_ends.droppedOnEmpty(m_from, kind, pointer.at);
    if (!m_stage.scene.part(target)) return;
    const auto creation = newConnection(m_stage.scene, m_from, ComponentId(target.text()), kind);
    if (!creation) return;
    const QString to = QString::fromStdString(m_stage.scene.index().labelOf(target));
    const QString from = QString::fromStdString(m_stage.scene.index().labelOf(m_from));
    if (!commit(m_stage.scene, creation->edit, Words::tr("Connect %1 to %2").arg(from, to))) return;
    m_stage.workspace.selection.set({creation->id});
    m_ends.made(ConnectionId(creation->id.text()), pointer.at);
}

void ConnectGesture::cancel() {
    m_line.clear();
    m_stage.scene.setDropTarget({});
    QToolTip::hideText();
}

QString ConnectGesture::hint() const {
    return Words::tr(
        "Let go on a part to connect it, on the empty canvas to create one. R or Alt: replication.");
}

ReconnectGesture::ReconnectGesture(Stage stage, ConnectionId connection, bool isTarget)
    : m_stage(stage), m_connection(std::move(connection)), m_isTarget(isTarget), m_line(stage.scene) {}

Connection ReconnectGesture::reconnected(const ElementId& part) const {
    Connection connection = *m_stage.scene.index().connection(m_connection);
    (m_isTarget ? connection.to : connection.from) = ComponentId(part.text());
    return connection;
}

void ReconnectGesture::move(const Pointer& pointer) {
    const ElementId part = targetAt(m_stage, pointer.at);
    Result<void> allowed;
    if (!part.empty()) allowed = canEndAt(m_stage, part, reconnected(part));
    showTarget(m_stage, part, allowed, pointer);
    const Connection& connection = *m_stage.scene.index().connection(m_connection);
    const Placement& placement = m_stage.scene.placement();
    const auto shown = [&](const ComponentId& end) { return placement.shownRectOf(placement.shownAs(end)); };
    const QRectF free = part.empty() || !allowed ? atPoint(pointer.at) : placement.rectOf(part);
    ConnectionLook look;
    look.kind = connection.kind;
    look.refused = !allowed;
    look.path = m_isTarget ? Router::direct(shown(connection.from), free)
                           : Router::direct(free, shown(connection.to));
    showLine(m_line, m_stage.scene, std::move(look));
}

void ReconnectGesture::finish(const Pointer& pointer) {
    const ElementId part = m_stage.scene.partAt(pointer.at);
    cancel();
    if (part.empty()) return;
    const Connection connection = reconnected(part);
    if (!canConnect(m_stage.workspace.document.system(), connection)) return;
    const QString name = QString::fromStdString(m_stage.scene.index().labelOf(part));
    (void)commit(m_stage.scene, {Set<Connection>{connection}}, Words::tr("Reconnect to %1").arg(name));
}

void ReconnectGesture::cancel() {
    m_line.clear();
    m_stage.scene.setDropTarget({});
    QToolTip::hideText();
}

QString ReconnectGesture::hint() const {
    return Words::tr("Let go on the part that it shall end at. Esc: back.");
}

} // namespace faultline
