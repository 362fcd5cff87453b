// SPDX-License-Identifier: MIT
#include "ui/canvas/move_gesture.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/copies.h"
#include "ui/canvas/moving.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/snap.h"
#include "ui/canvas/view.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QPainter>

namespace faultline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MoveGesture)
};

} // namespace

MoveGesture::MoveGesture(Stage stage, const Pointer& start, const ElementId& grabbed)
    : m_stage(stage), m_start(start.at), m_grabbed(grabbed),
      m_roots(movableRoots(stage.scene, stage.workspace.selection.ids())), m_guides(stage.scene),
      m_ghosts(stage.scene) {
    m_moving = families(stage.scene, m_roots);
    m_others = alignable(stage.scene, stage.view.sight(), movedBy(stage.scene, m_roots, {}));
}

QRectF MoveGesture::startBounds() const {
    const Placement& placement = m_stage.scene.placement();
    const auto shown = [&](const ElementId& id) {
        const QRectF rect = placement.settledRectOf(id);
        const bool isBox = m_stage.scene.index().domain(id) && placement.isFolded(DomainId(id.text()));
        return isBox ? foldedDomainRect(rect) : rect;
    };
    // One thing lines up by itself; of many the whole, so that they keep their places to one another.
    QRectF bounds;
    for (const ElementId& root : m_roots) bounds |= shown(root);
    return bounds;
}

QPointF MoveGesture::offsetFor(const Pointer& pointer) {
    QPointF offset = pointer.at - m_start;
    if (pointer.has(Qt::ShiftModifier))
        (std::abs(offset.x()) > std::abs(offset.y()) ? offset.ry() : offset.rx()) = 0.0;
    const bool isFree = pointer.has(Qt::ControlModifier);
    SnapRules rules;
    rules.grid = m_stage.options.snapToGrid && !isFree;
    rules.guides = m_stage.options.smartGuides && !isFree;
    rules.reach = guideReach / m_stage.view.zoom();
    const Snap snap = snapped(startBounds().translated(offset), m_others, rules);
    m_guides.show(snap.guides);
    QPointF shift = snap.shift;
    if (pointer.has(Qt::ShiftModifier)) (offset.x() == 0.0 ? shift.rx() : shift.ry()) = 0.0;
    return offset + shift;
}

void MoveGesture::showGhosts(const QPointF& offset) {
    const PlacementDraft ghosts = movedBy(m_stage.scene, m_roots, offset);
    std::vector<std::pair<QRectF, PartLook>> parts;
    QRectF bounds;
    for (const auto& [id, point] : ghosts.positions) {
        parts.emplace_back(partRect(point), m_stage.scene.partLookOf(id));
        bounds |= lookBounds(partRect(point));
    }
    std::vector<QRectF> frames;
    for (const auto& [id, rect] : ghosts.rects) {
        frames.push_back(rect);
        bounds |= lookBounds(rect);
    }
    const Theme& theme = m_stage.scene.theme();
    m_ghosts.show(bounds, [parts = std::move(parts), frames = std::move(frames), &theme](QPainter& painter,
                                                                                         double zoom) {
        painter.setOpacity(0.7);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        for (const QRectF& frame : frames)
            painter.drawRoundedRect(frame, geometry::domainRadius, geometry::domainRadius);
        for (const auto& [rect, look] : parts) paintPart(painter, rect, look, theme, zoom);
    });
}

void MoveGesture::showTaker(const PlacementDraft& draft) {
    CanvasScene& scene = m_stage.scene;
    const std::set<ElementId> roots(m_roots.begin(), m_roots.end());
    // Inside a domain that moves along, the thing grabbed stays where it is: the domain counts.
    ElementId root = m_grabbed;
    for (const DomainId& around : scene.index().domainsAround(m_grabbed))
        if (roots.contains(around)) root = around;
    if (!roots.contains(root) || draft.isEmpty()) return scene.setDropTarget({});
    const ElementId taker = takerOf(scene, root, scene.placement().shownRectOf(root), m_moving);
    const auto parent = scene.index().parentOf(root);
    const bool isSame = parent ? taker == ElementId(*parent) : taker.empty();
    scene.setDropTarget(isSame ? ElementId() : taker);
}

void MoveGesture::move(const Pointer& pointer) {
    m_isCopying = pointer.has(Qt::AltModifier);
    m_offset = offsetFor(pointer);
    if (m_isCopying) {
        m_stage.scene.setDraft({});
        m_stage.scene.setDropTarget({});
        return showGhosts(m_offset);
    }
    m_ghosts.clear();
    const PlacementDraft draft = movedBy(m_stage.scene, m_roots, m_offset);
    m_stage.scene.setDraft(draft);
    showTaker(draft);
}

void MoveGesture::finish(const Pointer& pointer) {
    move(pointer);
    const PlacementDraft draft = movedBy(m_stage.scene, m_roots, m_offset);
    // Asked while the draft is shown: what domains are where depends on it.
    const Edit edit = dropping(m_stage.scene, m_roots, draft);
    const QPointF offset = m_offset;
    const bool isCopying = m_isCopying;
    clear();
    if (offset.isNull()) return m_stage.scene.settle();
    if (isCopying) return dropCopies(offset);
    const QString text =
        m_roots.size() == 1
            ? Words::tr("Move %1").arg(QString::fromStdString(m_stage.scene.index().labelOf(m_roots.front())))
            : Words::tr("Move %1 things").arg(m_roots.size());
    (void)commit(m_stage.scene, edit, text);
    m_stage.scene.settle();
}

void MoveGesture::dropCopies(const QPointF& offset) {
    const Design copied = fragmentOf(m_stage.scene, m_roots);
    const Copies copies = copiesInto(m_stage.scene, copied, offset, Homes::underneath);
    if (commit(m_stage.scene, copies.edit, Words::tr("Duplicate")))
        m_stage.workspace.selection.set(copies.ids);
}

void MoveGesture::cancel() {
    clear();
    m_stage.scene.settle(); // the way back is a step of a drag as well
}

void MoveGesture::clear() {
    m_guides.clear();
    m_ghosts.clear();
    m_stage.scene.setDropTarget({});
    m_stage.scene.setDraft({});
}

QString MoveGesture::hint() const {
    if (m_roots.empty()) return lockedHint();
    return Words::tr("Alt: drop a copy. Shift: keep to one direction. Ctrl: no snapping. Esc: back.");
}

} // namespace faultline
