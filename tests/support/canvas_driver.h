// SPDX-License-Identifier: MIT
#pragma once
// A canvas in a window, driven as a hand drives it: by mouse and key events. For tests that have Qt Widgets.

#include "core/model/rules.h"
#include "ui/canvas/canvas.h"
#include "ui/canvas/hand.h"
#include "ui/canvas/scene.h"
#include "ui/canvas/view.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QMouseEvent>
#include <QtTest>

namespace faultline::test {

/// Any warning fails the test, but for what the offscreen platform says about itself.
inline void failOnWarnings() {
    using namespace Qt::StringLiterals;
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
}

/// Points are of the canvas; the window is 1200 x 800 and shows it at 100 % with its origin in the middle.
class CanvasDriver {
public:
    explicit CanvasDriver(Design design = {}) {
        workspace.document.setDesign(std::move(design));
        canvas.resize(1200, 800);
        canvas.show();
        canvas.activateWindow();
        // A test must not begin before the window has its size, its first picture and the focus.
        (void)QTest::qWaitForWindowActive(&canvas);
        view().setZoom(1.0);
        view().centerOn(0.0, 0.0);
        view().setFocus();
    }

    CanvasView& view() { return canvas.view(); }
    CanvasScene& scene() { return canvas.view().canvasScene(); }
    Document& document() { return workspace.document; }
    const Design& design() { return workspace.document.design(); }
    const System& system() { return workspace.document.system(); }

    void send(QEvent::Type type, const QPointF& at, Qt::MouseButton button, Qt::KeyboardModifiers keys = {}) {
        const QPointF onView = view().viewportTransform().map(at);
        const Qt::MouseButton cause = type == QEvent::MouseMove ? Qt::NoButton : button;
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
        QMouseEvent event(type, onView, QPointF(view().viewport()->mapToGlobal(onView.toPoint())), cause,
                          held, keys);
        QApplication::sendEvent(view().viewport(), &event);
    }
    void hover(const QPointF& at) { send(QEvent::MouseMove, at, Qt::NoButton); }
    void press(const QPointF& at, Qt::KeyboardModifiers keys = {}) {
        send(QEvent::MouseButtonPress, at, Qt::LeftButton, keys);
    }
    void move(const QPointF& at, Qt::KeyboardModifiers keys = {}) {
        send(QEvent::MouseMove, at, Qt::LeftButton, keys);
    }
    void release(const QPointF& at, Qt::KeyboardModifiers keys = {}) {
        send(QEvent::MouseButtonRelease, at, Qt::LeftButton, keys);
    }
    void click(const QPointF& at, Qt::KeyboardModifiers keys = {}) {
        hover(at);
        press(at, keys);
        release(at, keys);
    }
    void doubleClick(const QPointF& at) {
        click(at);
        send(QEvent::MouseButtonDblClick, at, Qt::LeftButton);
        release(at);
    }
    /// Presses, moves in a few steps, and lets go.
    void drag(const QPointF& from, const QPointF& to, Qt::KeyboardModifiers keys = {}) {
        hover(from);
        press(from, keys);
        for (int i = 1; i <= 4; ++i) move(from + (i / 4.0) * (to - from), keys);
        release(to, keys);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&view(), key, keys); }

    [[nodiscard]] QPointF middleOf(const std::string& id) {
        return scene().placement().shownRectOf(ElementId(id)).center();
    }
    [[nodiscard]] const Component* part(const std::string& id) {
        return find<Component>(system(), ComponentId(id));
    }
    [[nodiscard]] const Domain* domain(const std::string& id) { return find<Domain>(system(), DomainId(id)); }
    [[nodiscard]] std::vector<ElementId> selected() { return workspace.selection.ids(); }

    /// Undoes the last step and holds the design against `before`; then does it again.
    void checkUndo(const Design& before) {
        const Design after = design();
        const int steps = document().history().index();
        document().history().undo();
        QVERIFY(design() == before);
        document().history().redo();
        QVERIFY(design() == after);
        QCOMPARE(document().history().index(), steps);
        QVERIFY(checkSystem(system()).has_value());
    }

    Appearance appearance;
    Workspace workspace{appearance};
    Canvas canvas{workspace};
};

/// A client, a gateway and two nodes in a row, 200 apart, connected; a region around the nodes.
inline Design smallDesign() {
    Design design;
    const auto add = [&](const char* id, ComponentKind kind, double x, double y) {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        component.kind = kind;
        design.system.components.push_back(component);
        design.layout.positions[component.id] = {x, y};
    };
    add("client", ComponentKind::client, -480, -32);
    add("gateway", ComponentKind::gateway, -240, -32);
    add("node 1", ComponentKind::node, 80, -96);
    add("node 2", ComponentKind::node, 80, 48);
    const auto connect = [&](const char* id, const char* from, const char* to) {
        Connection connection;
        connection.id = ConnectionId(id);
        connection.from = ComponentId(from);
        connection.to = ComponentId(to);
        design.system.connections.push_back(connection);
    };
    connect("c-g", "client", "gateway");
    connect("g-1", "gateway", "node 1");
    connect("g-2", "gateway", "node 2");
    Domain region;
    region.id = DomainId("region");
    region.name = "EU West";
    design.system.domains.push_back(region);
    design.layout.rects[region.id] = {40, -160, 320, 320};
    for (Component& component : design.system.components)
        if (component.kind == ComponentKind::node) component.domain = region.id;
    return design;
}

} // namespace faultline::test
