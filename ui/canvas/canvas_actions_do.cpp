// SPDX-License-Identifier: MIT
// What the canvas's actions do.
#include "core/model/rules.h"
#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/clipboard.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/copies.h"
#include "ui/canvas/creating.h"
#include "ui/canvas/moving.h"
#include "ui/canvas/names.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/error_text.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>
#include <set>
#include <utility>

namespace faultline {

namespace {

constexpr double copyStep = 3.0 * geometry::gridStep;

QRectF boundsOf(const Design& design) {
    QRectF bounds;
    for (const auto& [id, point] : design.layout.positions) bounds |= partRect(point);
    for (const auto& [id, rect] : design.layout.rects) bounds |= toRectF(rect);
    return bounds;
}

} // namespace

void CanvasActions::copy() {
    m_pasteCount = 0;
    Design fragment = fragmentOf(m_scene, selectedBoxes());
    QGuiApplication::clipboard()->setMimeData(new DesignMimeData(standingAlone(std::move(fragment))));
}

void CanvasActions::remove(const QString& step) { (void)commit(m_scene, {Remove{selected()}}, step); }

void CanvasActions::duplicate() {
    const std::vector<ElementId> boxes = selectedBoxes();
    const Copies copies =
        copiesInto(m_scene, fragmentOf(m_scene, boxes), {copyStep, copyStep}, Homes::asBefore);
    if (commit(m_scene, copies.edit, tr("Duplicate"))) m_workspace.selection.set(copies.ids);
}

void CanvasActions::paste(std::optional<QPointF> middle) {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    const auto design = designIn(mime);
    if (design && !(design->system.components.empty() && design->system.domains.empty()))
        return insert(*design, middle, tr("Paste"));
    if (!design && mime && !mime->text().trimmed().isEmpty()) return Q_EMIT m_canvas.textPasted(mime->text());
    Q_EMIT m_canvas.hintChanged(tr("There are no parts on the clipboard."));
}

void CanvasActions::insert(const Design& design, std::optional<QPointF> middle, const QString& step) {
    const QRectF bounds = boundsOf(design);
    // Each further paste lands a step beside the one before, and never out of sight.
    QPointF offset = ++m_pasteCount * QPointF(copyStep, copyStep);
    if (middle)
        offset = snappedToGrid(*middle - bounds.center());
    else if (!m_view.sight().intersects(bounds.translated(offset)))
        offset = snappedToGrid(m_view.sight().center() - bounds.center());
    const Copies copies = copiesInto(m_scene, design, offset, Homes::underneath);
    if (commit(m_scene, copies.edit, step)) m_workspace.selection.reveal(copies.ids);
}

void CanvasActions::selectAll() {
    std::vector<ElementId> ids;
    const System& system = m_workspace.document.system();
    const auto add = [&](const auto& elements) {
        for (const auto& element : elements)
            if (!m_scene.placement().isHidden(element.id)) ids.emplace_back(element.id);
    };
    add(system.components);
    add(system.domains);
    m_workspace.selection.set(std::move(ids));
}

void CanvasActions::toggleLock() {
    const auto& locked = m_workspace.document.design().layout.locked;
    const std::vector<ElementId> boxes = selectedBoxes();
    const bool isLocking =
        !std::ranges::all_of(boxes, [&](const ElementId& id) { return locked.contains(id); });
    Arrange arrange;
    for (const ElementId& id : boxes) arrange.locked.emplace(id, isLocking);
    (void)commit(m_scene, {std::move(arrange)}, isLocking ? tr("Lock") : tr("Unlock"));
}

void CanvasActions::toggleFold() {
    Arrange arrange;
    for (const ElementId& id : selectedBoxes())
        if (const Domain* domain = m_scene.index().domain(id))
            arrange.folded.emplace(domain->id, !m_scene.placement().isFolded(domain->id));
    (void)commit(m_scene, {std::move(arrange)}, tr("Fold or unfold"));
}

void CanvasActions::place(PlacementDraft draft, const QString& step) {
    if (!draft.isEmpty()) (void)commit(m_scene, {placing(draft)}, step);
}

void CanvasActions::nudge(const QPointF& by) {
    const std::vector<ElementId> roots = movableRoots(m_scene, selectedBoxes());
    if (roots.empty()) return Q_EMIT m_canvas.hintChanged(selectedBoxes().empty() ? QString() : lockedHint());
    // Holding the key down is one step of the history.
    if (roots != m_nudged || m_nudgeKey.value == 0) m_nudgeKey = m_workspace.document.newMergeKey();
    m_nudged = roots;
    (void)commit(m_scene, {placing(movedBy(m_scene, roots, by))}, tr("Nudge"), m_nudgeKey);
}

void CanvasActions::walkTo(Direction direction) {
    const auto& ids = selected();
    if (ids.size() != 1 || !(m_scene.part(ids.front()) || m_scene.domain(ids.front()))) {
        (void)m_view.hand().walk(true);
        return;
    }
    if (const ElementId next = neighbour(m_scene, ids.front(), direction); !next.empty())
        m_workspace.selection.reveal({next});
}

std::vector<ComponentId> CanvasActions::selectedParts() const {
    std::vector<ComponentId> parts;
    for (const ElementId& id : selected())
        if (m_scene.index().component(id)) parts.emplace_back(id.text());
    return parts;
}

ConnectionKind CanvasActions::drawnKind() const {
    return m_view.hand().options().drawReplication ? ConnectionKind::replication : ConnectionKind::request;
}

std::vector<ComponentId> CanvasActions::connectable() const {
    const System& system = m_workspace.document.system();
    const ConnectionKind kind = drawnKind();
    std::set<std::pair<ComponentId, ComponentId>> joined;
    for (const Connection& each : system.connections)
        if (each.kind == kind) joined.emplace(each.from, each.to);
    std::vector<ComponentId> targets;
    for (const Component& target : system.components)
        if (std::ranges::any_of(selectedParts(), [&](const ComponentId& from) {
                return !joined.contains({from, target.id}) &&
                       canConnect(system, draftConnection(from, target.id, kind));
            }))
            targets.push_back(target.id);
    return targets;
}

void CanvasActions::connectTo(const ComponentId& target) {
    const System& system = m_workspace.document.system();
    FreshNames names(system);
    Patch patch;
    for (const ComponentId& from : selectedParts())
        if (auto connection = freshConnection(system, names, from, target, drawnKind()))
            patch.connections.added.push_back({*std::move(connection)});
    if (patch.connections.added.empty()) return;
    const QString to = QString::fromStdString(m_scene.index().labelOf(target));
    (void)commit(m_scene, {std::move(patch)}, tr("Connect to %1").arg(to));
}

void CanvasActions::addConnected(Direction direction) {
    const Component* part = m_scene.index().component(selected().front());
    if (!part) return;
    const bool isCaller = direction == Direction::left;
    const ComponentKind kind = isCaller ? usualCaller(part->kind) : usualTarget(part->kind);
    const QPointF spot = spotBeside(m_scene, part->id, direction);
    const auto creation = isCaller ? newCaller(m_scene, part->id, kind, spot)
                                   : newConnectedPart(m_scene, part->id, ConnectionKind::request, kind, spot);
    if (!creation) return Q_EMIT m_canvas.hintChanged(sentenceOf(creation.error()));
    if (commit(m_scene, creation->edit, tr("Add %1").arg(nounOf(kind))))
        m_workspace.selection.reveal({creation->id});
}

} // namespace faultline
