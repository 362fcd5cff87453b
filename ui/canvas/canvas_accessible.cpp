// SPDX-License-Identifier: MIT
#include "ui/canvas/canvas_accessible.h"

#include "ui/canvas/descriptions.h"
#include "ui/canvas/graph_walk.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/workspace.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <map>

namespace faultline {

namespace {

/// One thing on a canvas.
class ThingAccessible : public QAccessibleInterface {
public:
    ThingAccessible(CanvasView& view, ElementId id) : m_view(&view), m_id(std::move(id)) {}

    [[nodiscard]] bool isValid() const override {
        return m_view && m_view->canvasScene().index().typeOf(m_id);
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QString text(QAccessible::Text what) const override {
        return isValid() && what == QAccessible::Name ? descriptionOf(m_view->canvasScene(), m_id)
                                                      : QString();
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid()) return state;
        const Selection& selection = m_view->canvasScene().workspace().selection;
        state.selectable = state.focusable = true;
        state.selected = selection.contains(m_id);
        state.focused = m_view->hasFocus() && selection.ids().size() == 1 && state.selected;
        return state;
    }
    [[nodiscard]] QRect rect() const override {
        if (!isValid()) return {};
        const CanvasScene& scene = m_view->canvasScene();
        QRectF onCanvas = scene.placement().shownRectOf(scene.placement().shownAs(m_id));
        if (const ConnectionItem* line = scene.connection(m_id)) onCanvas = line->look().path.boundingRect();
        const QRect onView = m_view->viewportTransform().mapRect(onCanvas).toAlignedRect();
        return {m_view->viewport()->mapToGlobal(onView.topLeft()), onView.size()};
    }

private:
    QPointer<CanvasView> m_view;
    ElementId m_id;
};

/// The view with all things on it as children: parts as one walks, then domains, then connections.
class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~CanvasAccessible() override {
        for (const auto& [id, number] : m_known) QAccessible::deleteAccessibleInterface(number);
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(things().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const std::vector<ElementId> all = things();
        if (index < 0 || index >= static_cast<int>(all.size())) return nullptr;
        return childNamed(all[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const std::vector<ElementId> all = things();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (childNamed(all[i]) == child) return static_cast<int>(i);
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        const auto& ids = view().canvasScene().workspace().selection.ids();
        return ids.size() == 1 ? childNamed(ids.front()) : nullptr;
    }

private:
    [[nodiscard]] CanvasView& view() const { return static_cast<CanvasView&>(*widget()); }

    [[nodiscard]] std::vector<ElementId> things() const {
        const CanvasScene& scene = view().canvasScene();
        const System& system = scene.workspace().document.system();
        std::vector<ElementId> all = walkingOrder(scene);
        for (const Domain& domain : system.domains)
            if (!scene.placement().isHidden(domain.id) && !scene.placement().isFolded(domain.id))
                all.emplace_back(domain.id);
        for (const Connection& connection : system.connections) all.emplace_back(connection.id);
        return all;
    }

    QAccessibleInterface* childNamed(const ElementId& id) const {
        const auto known = m_known.find(id);
        if (known != m_known.end()) return QAccessible::accessibleInterface(known->second);
        auto* made = new ThingAccessible(view(), id);
        m_known.emplace(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    mutable std::map<ElementId, QAccessible::Id> m_known;
};

QAccessibleInterface* canvasInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<CanvasView*>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

} // namespace

void installCanvasAccessibility() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(canvasInterface);
        return true;
    }();
    (void)isInstalled;
}

} // namespace faultline
