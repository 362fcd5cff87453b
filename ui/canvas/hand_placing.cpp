// SPDX-License-Identifier: MIT
// The hand puts new things onto the canvas: by a click, by a key, by a drag from the palette.
#include "ui/canvas/commit.h"
#include "ui/canvas/creating.h"
#include "ui/canvas/graph_walk.h"
#include "ui/canvas/hand.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString nounOf(const PlacedKind& kind) {
    return std::visit([](auto which) { return faultline::nounOf(which); }, kind);
}

} // namespace

std::optional<PlacedKind> kindNamed(const QString& name) {
    const std::string text = name.toStdString();
    if (const auto kind = valueNamed<ComponentKind>(text)) return *kind;
    if (const auto kind = valueNamed<DomainKind>(text)) return *kind;
    return {};
}

std::optional<PlacedKind> kindIn(const QMimeData& mime) {
    const QString type = u"application/x-faultline-kind"_s;
    return mime.hasFormat(type) ? kindNamed(QString::fromUtf8(mime.data(type))) : std::nullopt;
}

void Hand::setPlacing(std::optional<PlacedKind> kind) {
    m_placing = kind;
    if (m_ghost) m_ghost->clear();
    if (m_guides) m_guides->clear();
    m_scene.setDropTarget({});
    setHovered({});
    showHandles();
    updateCursor({});
    Q_EMIT hintChanged(
        !kind ? QString()
        : std::holds_alternative<DomainKind>(*kind)
            ? tr("Drag a frame for the %1, or click. Enter: around what is selected. Esc: not now.")
                  .arg(nounOf(*kind))
            : tr("Click where the %1 goes; on a line it is put into it. Esc: not now.").arg(nounOf(*kind)));
    Q_EMIT placingChanged();
}

Snap Hand::restingPlace(const Pointer& pointer) const {
    QRectF rect(QPointF(), geometry::partSize);
    rect.moveCenter(pointer.at);
    SnapRules rules;
    const bool isFree = pointer.has(Qt::ControlModifier);
    rules.grid = m_options.snapToGrid && !isFree;
    rules.guides = m_options.smartGuides && !isFree;
    rules.reach = guideReach / m_view.zoom();
    return snapped(rect, rules.guides ? alignable(m_scene, m_view.sight()) : std::vector<QRectF>(), rules);
}

void Hand::showGhost(const Pointer& pointer) {
    if (!m_placing || std::holds_alternative<DomainKind>(*m_placing)) return;
    if (!m_ghost) m_ghost = std::make_unique<DraftItem>(m_scene);
    if (!m_guides) m_guides = std::make_unique<GuideLines>(m_scene);
    PartLook look;
    look.kind = std::get<ComponentKind>(*m_placing);
    look.label = titleOf(look.kind);
    const Snap snap = restingPlace(pointer);
    QRectF rect(QPointF(), geometry::partSize);
    rect.moveCenter(pointer.at + snap.shift);
    m_ghost->show(lookBounds(rect), [look, rect, this](QPainter& painter, double zoom) {
        painter.setOpacity(0.7);
        paintPart(painter, rect, look, m_scene.theme(), zoom);
    });
    m_guides->show(snap.guides);
    const ElementId line = m_scene.connectionAt(pointer.at, geometry::gridStep);
    m_scene.setDropTarget(
        !line.empty() && canInsert(m_scene, line, look.kind) ? line : m_scene.domainAt(pointer.at));
}

void Hand::placeAt(const Pointer& pointer, bool mayInsert) {
    if (!m_placing) return;
    const PlacedKind kind = *m_placing;
    setPlacing({});
    Creation creation;
    if (const auto* part = std::get_if<ComponentKind>(&kind)) {
        const ElementId line = mayInsert ? m_scene.connectionAt(pointer.at, geometry::gridStep) : ElementId();
        const auto inside = newPartInside(m_scene, line, *part, pointer.at);
        creation =
            inside ? *inside : newPart(m_scene, *part, pointer.at + restingPlace(pointer).shift, false);
    } else {
        const QRectF rect(snappedToGrid(pointer.at), QSizeF(320.0, 200.0));
        creation = newDomain(m_scene, std::get<DomainKind>(kind), rect);
    }
    if (commit(m_scene, creation.edit, tr("Add %1").arg(nounOf(kind))))
        m_workspace.selection.set({creation.id});
}

void Hand::createAtPointer(PlacedKind kind) {
    if (isBusy()) return;
    Pointer pointer = pointerOf(m_view.mapFromScene(m_view.pointerOrMiddle()), {});
    if (std::holds_alternative<ComponentKind>(kind))
        pointer.at = freeSpotNear(m_scene, pointer.at, m_view.sight());
    m_placing = kind;
    // Only a line that the user points at is meant.
    placeAt(pointer, m_view.viewport()->underMouse());
    m_workspace.selection.reveal(m_workspace.selection.ids()); // there may have been no room in sight
}

void Hand::placeByKey() {
    const PlacedKind kind = *m_placing;
    QRectF around;
    for (const ElementId& id : m_workspace.selection.ids())
        if (m_scene.part(id) || m_scene.domain(id)) around |= m_scene.placement().shownRectOf(id);
    const auto* domain = std::get_if<DomainKind>(&kind);
    if (!domain || around.isNull()) {
        setPlacing({});
        return createAtPointer(kind);
    }
    setPlacing({});
    const Creation creation = newDomain(m_scene, *domain, domainAround(around));
    if (commit(m_scene, creation.edit, tr("Add %1").arg(nounOf(kind))))
        m_workspace.selection.reveal({creation.id});
}

void Hand::dragOver(QDragMoveEvent& event) {
    const auto kind = kindIn(*event.mimeData());
    if (!kind) return event.ignore();
    event.setDropAction(Qt::CopyAction);
    event.accept();
    if (m_placing != kind) setPlacing(kind);
    m_last = pointerOf(event.position().toPoint(), {});
    showGhost(m_last);
}

void Hand::dragGone() { setPlacing({}); }

void Hand::drop(QDropEvent& event) {
    const auto kind = kindIn(*event.mimeData());
    if (!kind) return event.ignore();
    event.setDropAction(Qt::CopyAction);
    event.accept();
    m_placing = kind;
    placeAt(pointerOf(event.position().toPoint(), {}));
    m_view.setFocus();
}

} // namespace faultline
