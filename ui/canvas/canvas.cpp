// SPDX-License-Identifier: MIT
#include "ui/canvas/canvas.h"

#include "ui/canvas/canvas_actions.h"
#include "ui/canvas/canvas_menus.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/creating.h"
#include "ui/canvas/hand.h"
#include "ui/canvas/hover_card.h"
#include "ui/canvas/kind_chip.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/kind_titles.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

constexpr int minimapMargin = 16;

/// Shows a menu that goes away with its choice; the canvas never waits for it.
void popUp(std::unique_ptr<QMenu> menu, const QPoint& at) {
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu.release()->popup(at);
}

} // namespace

Canvas::Canvas(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_scene(new CanvasScene(workspace, this)),
      m_view(new CanvasView(workspace, *m_scene, this)), m_minimap(new Minimap(*m_scene, *m_view, this)),
      m_empty(new QLabel(this)), m_actions(new CanvasActions(workspace, *m_scene, *m_view, *this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_empty->setObjectName(u"canvas-empty"_s);
    m_empty->setText(tr("Drag a part here from the palette, or press C for a client, "
                        "G for a gateway, N for a node, B for a database.\n"
                        "Then drag from the edge of one part to another to connect them."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* card = new HoverCard(*m_scene, *m_view);
    connect(&m_view->hand(), &Hand::hoverChanged, card, &HoverCard::pointAt);
    connect(m_view, &CanvasView::sightChanged, card, [card] { card->pointAt({}); });
    // What it says is about the design before the change.
    connect(&workspace.document, &Document::changed, card,
            [this, card] { card->pointAt(m_scene->moment().hovered); });
    connect(m_view, &CanvasView::sightChanged, this, &Canvas::followSight);
    connect(&workspace.document.history(), &QUndoStack::indexChanged, this, [this] { m_look = {}; });
    connectHand();
    connect(m_view, &CanvasView::zoomChanged, this, &Canvas::zoomChanged);
    connect(&workspace.selection, &Selection::revealRequested, this, &Canvas::reveal);
    connect(m_scene, &CanvasScene::designReplaced, this, [this] { m_isFitWanted = true; });
    connect(m_scene, &CanvasScene::designReplaced, this, &Canvas::fitIfWanted, Qt::QueuedConnection);
    connect(m_scene, &CanvasScene::pictureChanged, this, &Canvas::showEmptyState);
    connect(&workspace.appearance, &Appearance::changed, this, &Canvas::showEmptyState);
    connect(action(u"canvas-minimap"_s), &QAction::toggled, m_minimap, &Minimap::setWanted);
    showEmptyState();
}

Canvas::~Canvas() {
    // The view's hand and the cards over it work on the scene; children would go in the order they came.
    delete m_view;
}

void Canvas::connectHand() {
    Hand& hand = m_view->hand();
    connect(&hand, &Hand::hintChanged, this, &Canvas::hintChanged);
    connect(&hand, &Hand::propertiesWanted, this, &Canvas::propertiesRequested);
    connect(&hand, &Hand::menuWanted, this,
            [this](const Hit& hit, const QPointF& at, const QPoint& onScreen) {
                popUp(contextMenu(*this, *m_scene, hit, at), onScreen);
            });
    connect(&hand, &Hand::requirementMenuWanted, this,
            [this](const ElementId& caller, const QPoint& onScreen) {
                popUp(requirementMenu(*m_scene, caller), onScreen);
            });
    connect(&hand, &Hand::targetWanted, this, &Canvas::offerTargets);
    auto* chip = new KindChip(*m_scene, *m_view);
    connect(&hand, &Hand::connectionMade, chip,
            [chip](const ElementId& id, const QPointF& at) { chip->offer(ConnectionId(id.text()), at); });
}

void Canvas::offerTargets(const ElementId& from, ConnectionKind kind, const QPointF& at) {
    const auto create = [this, from, kind, at](ComponentKind target) {
        const auto creation = newConnectedPart(*m_scene, ComponentId(from.text()), kind, target, at);
        if (!creation || !commit(*m_scene, creation->edit, tr("Add %1").arg(nounOf(target)))) return;
        m_scene->workspace().selection.set({creation->id});
    };
    popUp(targetMenu(*m_scene, from, kind, create),
          m_view->viewport()->mapToGlobal(m_view->mapFromScene(at)));
}

QList<CanvasActionGroup> Canvas::actionGroups() const { return m_actions->groups(); }

QAction* Canvas::action(const QString& name) const { return m_actions->named(name); }

void Canvas::startPlacing(ComponentKind kind) {
    m_view->hand().setPlacing(kind);
    m_view->setFocus();
}

void Canvas::startPlacing(DomainKind kind) {
    m_view->hand().setPlacing(kind);
    m_view->setFocus();
}

void Canvas::insert(const Design& design, const QString& step) {
    m_actions->insert(design, m_view->sight().center(), step);
    m_view->setFocus();
}

std::vector<ComponentId> Canvas::connectable() const { return m_actions->connectable(); }

void Canvas::connectTo(const ComponentId& target) { m_actions->connectTo(target); }

void Canvas::startPlacingNamed(const QString& kind) {
    if (const auto known = kindNamed(kind)) std::visit([this](auto which) { startPlacing(which); }, *known);
}

HeatMode Canvas::heatMode() const { return m_scene->heatMode(); }

void Canvas::setHeatMode(HeatMode mode) {
    if (mode == m_scene->heatMode()) return;
    m_scene->setHeatMode(mode);
    m_actions->showHeatMode(mode);
    Q_EMIT heatModeChanged(mode);
}

double Canvas::zoom() const { return m_view->zoom(); }

void Canvas::setZoom(double zoom) { m_view->setZoom(zoom); }

void Canvas::fitAll() {
    keepLooking([this] { m_view->fit(m_scene->placement().bounds()); });
}

void Canvas::lookAt(const QPointF& middle, double zoom) {
    m_isFitWanted = false;
    keepLooking([this, middle, zoom] {
        m_view->setZoom(zoom);
        m_view->centerOn(middle);
    });
}

void Canvas::keepLooking(std::function<void()> look) {
    m_look = std::move(look);
    lookAgain();
}

void Canvas::lookAgain() {
    m_isLooking = true;
    m_look();
    m_lookedSize = m_view->size();
    m_isLooking = false;
}

void Canvas::followSight() {
    if (m_isLooking || !m_look) return;
    // A window takes its size in several steps while it opens, and docks come and go.
    if (m_view->size() != m_lookedSize)
        lookAgain();
    else
        m_look = {};
}

void Canvas::fitSelection() { m_view->fit(boundsOf(m_scene->workspace().selection.ids()), 2.0); }

QRectF Canvas::boundsOf(const std::vector<ElementId>& ids) const {
    QRectF bounds;
    const Placement& placement = m_scene->placement();
    for (const ElementId& id : ids) {
        if (const Connection* connection = m_scene->index().connection(id)) {
            bounds |= placement.shownRectOf(placement.shownAs(connection->from));
            bounds |= placement.shownRectOf(placement.shownAs(connection->to));
        } else {
            bounds |= placement.shownRectOf(placement.shownAs(id));
        }
    }
    return bounds;
}

void Canvas::reveal(const std::vector<ElementId>& ids) { m_view->reveal(boundsOf(ids)); }

void Canvas::fitIfWanted() {
    // A size that no layout has given yet fits nothing.
    if (!m_isFitWanted || !isVisible()) return;
    m_isFitWanted = false;
    fitAll();
}

void Canvas::showEmptyState() {
    const System& system = m_scene->workspace().document.system();
    const bool isEmpty = system.components.empty() && system.domains.empty();
    m_empty->setVisible(isEmpty);
    m_minimap->setWanted(action(u"canvas-minimap"_s)->isChecked());
    QPalette palette = m_empty->palette();
    palette.setColor(QPalette::WindowText, m_scene->theme().textMuted);
    m_empty->setPalette(palette);
    m_empty->setFont(drawingFont(type_scale::body));
}

void Canvas::arrangeOverlays() {
    m_minimap->fitInto(size());
    m_minimap->move(width() - m_minimap->width() - minimapMargin,
                    height() - m_minimap->height() - minimapMargin);
    m_minimap->raise();
    const int wide = std::min(width() - 2 * spacing::section, 720);
    m_empty->setGeometry((width() - wide) / 2, height() / 2 - 60, wide, 120);
    m_empty->raise();
}

void Canvas::holdDrawing() {
    const QPoint corner = mapTo(window(), QPoint());
    const QPoint moved = corner - m_corner.value_or(corner);
    m_corner = corner;
    // A look that was asked for is taken again instead.
    if (!m_look && !moved.isNull()) m_view->pan(-moved);
}

void Canvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeOverlays();
    if (isVisible()) holdDrawing();
}

void Canvas::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_corner.reset();
}

void Canvas::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrangeOverlays();
    m_corner = mapTo(window(), QPoint());
    fitIfWanted();
}

} // namespace faultline
