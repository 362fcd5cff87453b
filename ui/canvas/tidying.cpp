// SPDX-License-Identifier: MIT
#include "ui/canvas/tidying.h"

#include "core/layout/layered_layout.h"
#include "ui/canvas/clipboard.h"
#include "ui/canvas/commit.h"
#include "ui/canvas/copies.h"
#include "ui/canvas/scene.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

namespace faultline {

namespace {

/// The top left corner of everything that a layout places.
QPointF cornerOf(const Layout& layout) {
    QRectF bounds;
    for (const auto& [id, point] : layout.positions) bounds |= partRect(point);
    for (const auto& [id, rect] : layout.rects) bounds |= toRectF(rect);
    return bounds.topLeft();
}

/// What of a layout is not there already.
Place changed(const Layout& now, const Layout& wanted, const QPointF& shift) {
    Place place;
    for (const auto& [id, point] : wanted.positions) {
        const Point moved{point.x + shift.x(), point.y + shift.y()};
        const auto at = now.positions.find(id);
        if (at == now.positions.end() || at->second != moved) place.positions.emplace(id, moved);
    }
    for (const auto& [id, rect] : wanted.rects) {
        const Rect moved{rect.x + shift.x(), rect.y + shift.y(), rect.width, rect.height};
        const auto at = now.rects.find(id);
        if (at == now.rects.end() || at->second != moved) place.rects.emplace(id, moved);
    }
    return place;
}

} // namespace

Tidying::Tidying(Workspace& workspace, CanvasScene& scene, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_scene(scene) {
    m_pool.setMaxThreadCount(1);
    connect(&workspace.document, &Document::changed, this, &Tidying::drop);
}

Tidying::~Tidying() { m_stop.request_stop(); }

void Tidying::drop() {
    m_isAtWork = false;
    ++m_newest; // what is at work is no longer wanted
    m_stop.request_stop();
}

void Tidying::start(const std::vector<ElementId>& boxes) {
    drop();
    const Design& design = m_workspace.document.design();
    const bool isWhole = boxes.size() < 2;
    Design wanted = design;
    QPointF corner;
    if (!isWhole) {
        wanted = standingAlone(fragmentOf(m_scene, boxes));
        for (const ElementId& id : design.layout.locked)
            if (m_scene.index().component(id) ? wanted.layout.positions.contains(ComponentId(id.text()))
                                              : wanted.layout.rects.contains(DomainId(id.text())))
                wanted.layout.locked.insert(id);
        corner = cornerOf(wanted.layout);
    }
    m_isAtWork = true;
    m_stop = std::stop_source();
    m_pool.start(
        [this, number = m_newest, wanted = std::move(wanted), corner, isWhole, stop = m_stop.get_token()] {
            LayoutOptions options;
            options.stop = stop;
            auto layout = std::make_shared<Result<Layout>>(layeredLayout(wanted, options));
            QMetaObject::invokeMethod(
                this, [this, number, layout, corner, isWhole] { take(number, *layout, corner, isWhole); },
                Qt::QueuedConnection);
        });
}

void Tidying::take(quint64 number, const Result<Layout>& layout, const QPointF& corner, bool isWhole) {
    if (number != m_newest) return;
    m_isAtWork = false;
    if (!layout) return Q_EMIT failed(sentenceOf(layout.error()));
    // What is locked holds a selection where it is; else its corner does.
    const bool isHeld = isWhole || !layout->locked.empty();
    const QPointF shift = isHeld ? QPointF() : corner - cornerOf(*layout);
    const Place place = changed(m_workspace.document.design().layout, *layout, shift);
    if (!place.positions.empty() || !place.rects.empty()) {
        (void)commit(m_scene, {place}, tr("Tidy"));
        m_scene.settle();
    }
    Q_EMIT done(isWhole);
}

} // namespace faultline
