// SPDX-License-Identifier: MIT
#include "ui/canvas/canvas_actions.h"

#include "ui/canvas/commit.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/render/icons.h"
#include "ui/workspace.h"

#include <algorithm>

namespace faultline {

using namespace Qt::StringLiterals;

namespace {

QString nameOfKind(std::string_view kind) {
    return QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size()));
}

} // namespace

CanvasActions::CanvasActions(Workspace& workspace, CanvasScene& scene, CanvasView& view, Canvas& canvas)
    : QObject(&canvas), m_workspace(workspace), m_scene(scene), m_view(view), m_canvas(canvas),
      m_tidying(workspace, scene) {
    addEditing();
    addInserting();
    addArranging();
    addMoving();
    addViewing();
    connect(&workspace.selection, &Selection::changed, this, &CanvasActions::refresh);
    connect(&workspace.appearance, &Appearance::changed, this, &CanvasActions::updateIcons);
    connect(&scene, &CanvasScene::designReplaced, this, [this] { m_pasteCount = 0; });
    connect(&m_tidying, &Tidying::done, this, [this](bool isWhole) {
        Q_EMIT m_canvas.hintChanged({});
        if (isWhole) m_canvas.fitAll();
    });
    connect(&m_tidying, &Tidying::failed, &m_canvas, &Canvas::hintChanged);
    refresh();
    updateIcons();
}

QAction* CanvasActions::add(CanvasActionGroup& group, const Spec& spec, std::function<void()> act) {
    auto* action = new QAction(spec.text, &m_canvas);
    action->setObjectName(QString::fromLatin1(spec.name));
    action->setToolTip(spec.tip.isEmpty() ? spec.text : spec.tip);
    action->setStatusTip(action->toolTip());
    action->setShortcuts(spec.keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // While a gesture is under way or a name is typed, a key must not change what they work on.
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (!m_view.hand().isBusy()) act();
    });
    m_canvas.addAction(action);
    group.actions.append(action);
    m_conditions.emplace_back(action, spec.needs);
    return action;
}

QAction* CanvasActions::named(const QString& name) const {
    return m_canvas.findChild<QAction*>(name, Qt::FindDirectChildrenOnly);
}

const std::vector<ElementId>& CanvasActions::selected() const { return m_workspace.selection.ids(); }

std::vector<ElementId> CanvasActions::selectedBoxes() const {
    std::vector<ElementId> boxes;
    for (const ElementId& id : selected())
        if (m_scene.part(id) || m_scene.domain(id)) boxes.push_back(id);
    return boxes;
}

void CanvasActions::refresh() {
    const std::size_t all = selected().size();
    const std::vector<ElementId> boxes = selectedBoxes();
    const auto isDomain = [this](const ElementId& id) { return m_scene.domain(id) != nullptr; };
    for (const auto& [action, needs] : m_conditions) {
        bool isOn = true;
        switch (needs) {
        case Needs::nothing: break;
        case Needs::some: isOn = all > 0; break;
        case Needs::oneBox: isOn = all == 1 && boxes.size() == 1; break;
        case Needs::boxes: isOn = !boxes.empty(); break;
        case Needs::twoBoxes: isOn = boxes.size() > 1; break;
        case Needs::threeBoxes: isOn = boxes.size() > 2; break;
        case Needs::part: isOn = all == 1 && m_scene.part(selected().front()); break;
        case Needs::parts: isOn = !selectedParts().empty(); break;
        case Needs::domain: isOn = std::ranges::any_of(boxes, isDomain); break;
        }
        action->setEnabled(isOn);
    }
}

void CanvasActions::showHeatMode(HeatMode mode) {
    for (QAction* action : m_heat.actions())
        if (action->data().toInt() == static_cast<int>(mode)) action->setChecked(true);
}

void CanvasActions::updateIcons() {
    const Theme& theme = m_scene.theme();
    static const std::pair<const char*, const char*> icons[] = {{"cut", "cut"},
                                                                {"copy", "copy"},
                                                                {"paste", "paste"},
                                                                {"duplicate", "duplicate"},
                                                                {"delete", "delete"},
                                                                {"zoom-in", "zoom-in"},
                                                                {"zoom-out", "zoom-out"},
                                                                {"fit", "fit"},
                                                                {"fit-selection", "fit-selection"},
                                                                {"snap", "grid"},
                                                                {"minimap", "minimap"},
                                                                {"tidy", "tidy"},
                                                                {"align-left", "align-left"},
                                                                {"align-center", "align-center"},
                                                                {"align-right", "align-right"},
                                                                {"align-top", "align-top"},
                                                                {"align-middle", "align-middle"},
                                                                {"align-bottom", "align-bottom"},
                                                                {"distribute-h", "distribute-h"},
                                                                {"distribute-v", "distribute-v"}};
    const QStringList known = iconNames();
    const auto set = [&](const QString& action, const QString& name) {
        QAction* found = named(u"canvas-"_s + action);
        if (found && known.contains(name)) found->setIcon(icon(name, theme.text, theme.textMuted));
    };
    for (const auto& [action, name] : icons)
        set(QString::fromLatin1(action), u"action-"_s + QString::fromLatin1(name));
    for (const std::string_view kind : namesOf<ComponentKind>)
        set(u"insert-"_s + nameOfKind(kind), u"kind-"_s + nameOfKind(kind));
    for (const std::string_view kind : namesOf<DomainKind>)
        set(u"insert-"_s + nameOfKind(kind), u"domain-"_s + nameOfKind(kind));
    set(u"draw-replication"_s, u"connection-replication"_s);
    set(u"lock"_s, u"lock"_s);
    set(u"fold"_s, u"fold"_s);
}

} // namespace faultline
