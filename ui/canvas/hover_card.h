// SPDX-License-Identifier: MIT
#pragma once
// A small card beside the part under the mouse: its own figures, and what happens if it fails.

#include "core/base/id.h"
#include "ui/canvas/failure_preview.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace faultline {

class CanvasScene;
class CanvasView;

/// Comes after a short rest of the mouse and goes with the hover. It never takes the mouse or the focus.
class HoverCard : public QFrame {
    Q_OBJECT
public:
    /// Both must outlive this; it lies over the view's viewport.
    HoverCard(CanvasScene& scene, CanvasView& view);

    /// The thing that is pointed at now; empty: none. Cards come for components, domains and connections.
    void pointAt(const ElementId& id);

private:
    void comeUp();
    void restyle();
    void place();
    [[nodiscard]] QString figuresText() const;

    CanvasScene& m_scene;
    CanvasView& m_view;
    ElementId m_id;
    QTimer m_rest;
    FailurePreview m_preview;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_figures;
    QLabel* m_consequence;
};

} // namespace faultline
