// SPDX-License-Identifier: MIT
#pragma once
// Everything that can be done on the canvas, as actions: shared by keys, menus, toolbar and command palette.

#include "ui/canvas/arrange.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/graph_walk.h"
#include "ui/canvas/hand.h"
#include "ui/canvas/tidying.h"
#include "ui/document.h"

#include <QActionGroup>

#include <functional>

namespace faultline {

/// Makes the actions and does what they say. Enabled is what makes sense for what is selected.
class CanvasActions : public QObject {
    Q_OBJECT
public:
    /// All must outlive this; `canvas` gets the actions, and so their keys.
    CanvasActions(Workspace& workspace, CanvasScene& scene, CanvasView& view, Canvas& canvas);

    [[nodiscard]] QList<CanvasActionGroup> groups() const { return m_groups; }
    [[nodiscard]] QAction* named(const QString& name) const;
    void showHeatMode(HeatMode mode);

    /// Pastes what is on the clipboard with its middle there, or a step beside the original.
    void paste(std::optional<QPointF> middle);
    void insert(const Design& design, std::optional<QPointF> middle, const QString& step);
    /// See `Canvas`.
    [[nodiscard]] std::vector<ComponentId> connectable() const;
    void connectTo(const ComponentId& target);

private:
    /// When an action makes sense.
    enum class Needs { nothing, oneBox, some, boxes, twoBoxes, threeBoxes, part, parts, domain };

    struct Spec {
        const char* name;
        QString text;
        QString tip;
        QList<QKeySequence> keys;
        Needs needs = Needs::nothing;
    };

    QAction* add(CanvasActionGroup& group, const Spec& spec, std::function<void()> act);
    void addEditing();
    void addInserting();
    void addArranging();
    void addMoving();
    void addViewing();
    void addHeat(CanvasActionGroup& view);
    void refresh();
    void updateIcons();

    [[nodiscard]] const std::vector<ElementId>& selected() const;
    [[nodiscard]] std::vector<ElementId> selectedBoxes() const;
    [[nodiscard]] std::vector<ComponentId> selectedParts() const;
    [[nodiscard]] ConnectionKind drawnKind() const;
    void copy();
    void remove(const QString& step);
    void duplicate();
    void selectAll();
    void toggleLock();
    void toggleFold();
    void place(PlacementDraft draft, const QString& step);
    void nudge(const QPointF& by);
    void walkTo(Direction direction);
    void addConnected(Direction direction);

    Workspace& m_workspace;
    CanvasScene& m_scene;
    CanvasView& m_view;
    Canvas& m_canvas;
    QList<CanvasActionGroup> m_groups;
    std::vector<std::pair<QAction*, Needs>> m_conditions;
    QActionGroup m_heat{this};
    MergeKey m_nudgeKey;
    std::vector<ElementId> m_nudged;
    int m_pasteCount = 0;
    Tidying m_tidying;
};

} // namespace faultline
