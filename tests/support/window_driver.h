// SPDX-License-Identifier: MIT
#pragma once
// Drives a main window as a user does: events enter through the window system's door, files lie in a folder
// that goes away with the test.

#include "ui/canvas/canvas.h"
#include "ui/canvas/view.h"
#include "ui/main_window_panels.h"
#include "ui/main_windows.h"
#include "ui/recent_files.h"
#include "ui/settings.h"

#include <QAbstractButton>
#include <QCursor>
#include <QDebug>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

namespace faultline {

/// A program with one window that is shown and active; its settings are its own. Points are canvas pixels;
/// a part is named by its top left corner.
class WindowDriver {
public:
    explicit WindowDriver(QSize size = {1280, 800}) {
        use(m_windows.addWindow());
        m_window->resize(size);
    }

    void use(MainWindow& window) {
        m_window = &window;
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] MainWindows& windows() { return m_windows; }
    [[nodiscard]] Settings& settings() { return m_settings; }
    [[nodiscard]] const QTemporaryDir& folder() const { return m_folder; }
    [[nodiscard]] CanvasView& view() { return m_window->canvas()->view(); }

    template <class T>
    [[nodiscard]] T* widget(const QString& name) {
        T* found = m_window->findChild<T*>(name);
        if (!found) qFatal("there is no widget called %s", qPrintable(name));
        return found;
    }

    /// The child, once it is there and shown; null after five seconds.
    template <class T>
    [[nodiscard]] T* awaitChild(const QString& name) {
        const auto shown = [&] {
            T* child = m_window->findChild<T*>(name);
            return child && child->isVisible();
        };
        return QTest::qWaitFor(shown, 5000) ? m_window->findChild<T*>(name) : nullptr;
    }

    /// The middle of a widget, through its window.
    void click(QWidget& widget) {
        QWidget* top = widget.window();
        const auto middle = [&] { return widget.mapTo(top, widget.rect().center()); };
        // A layout that is still to come would put another widget there.
        const auto isThere = [&] {
            const QWidget* hit = top->childAt(middle());
            return hit == &widget || widget.isAncestorOf(hit);
        };
        QTRY_VERIFY2(isThere(), qPrintable(widget.objectName()));
        QTest::mouseClick(top->windowHandle(), Qt::LeftButton, {}, middle());
    }

    /// The visible button with that text.
    void clickButton(const QString& text) {
        for (auto* button : m_window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == text) return click(*button);
        QFAIL(qPrintable(QStringLiteral("there is no button ") + text));
    }

    void keys(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        // Without a screen, a window that goes takes the keyboard with it, also from those that it was not
        // with.
        if (!QGuiApplication::focusWindow() && !QApplication::activeModalWidget()) use(*m_window);
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }

    void type(const QString& text) {
        for (const QChar letter : text) QTest::keyClick(m_window->windowHandle(), letter.toLatin1());
    }

    /// The start page's "New design", and a view that shows this part of the canvas, at most at its size.
    void begin(const QRectF& area = {-60, -60, 600, 320}) {
        click(*widget<QAbstractButton>(QStringLiteral("start-new")));
        QTRY_VERIFY(m_window->canvas());
        QTRY_VERIFY(view().hasFocus());
        m_window->canvas()
            ->action(QStringLiteral("canvas-minimap"))
            ->setChecked(false); // it may cover a corner
        view().fit(area);
    }

    void openSample(const QString& name) {
        Q_EMIT m_window->sampleRequested(QStringLiteral(":/samples/") + name + QStringLiteral(".faultline"));
        QTRY_VERIFY(m_window->canvas());
        QTRY_VERIFY(m_window->workspace().analysis.state() == AnalysisRunner::State::fresh);
    }

    void moveTo(QPointF onCanvas) {
        const QPoint at = inWindow(onCanvas);
        QCursor::setPos(m_window->mapToGlobal(at)); // what keys that work at the pointer ask for
        QTest::mouseMove(m_window->windowHandle(), at);
    }
    void press(QPointF onCanvas) {
        QTest::mousePress(m_window->windowHandle(), Qt::LeftButton, {}, inWindow(onCanvas));
    }
    void release(QPointF onCanvas) {
        QTest::mouseRelease(m_window->windowHandle(), Qt::LeftButton, {}, inWindow(onCanvas));
    }
    void drag(QPointF from, QPointF to) {
        moveTo(from);
        press(from);
        moveTo(from + (to - from) / 3);
        moveTo(from + (to - from) * 2 / 3);
        moveTo(to);
        release(to);
    }

    /// Clicks the kind in the palette, then the canvas.
    void placeFromPalette(const QString& kind, QPointF part) {
        auto* list = widget<QListWidget>(QStringLiteral("palette-list"));
        for (int row = 0; row < list->count(); ++row) {
            QListWidgetItem* item = list->item(row);
            if (item->data(Qt::UserRole).toString() != kind) continue;
            list->scrollToItem(item);
            const QPoint middle = list->viewport()->mapTo(m_window, list->visualItemRect(item).center());
            QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, middle);
        }
        clickPart(part);
    }

    void createByKey(Qt::Key key, QPointF part) {
        moveTo(middleOf(part));
        keys(key);
    }

    void clickPart(QPointF part) {
        moveTo(middleOf(part));
        press(middleOf(part));
        release(middleOf(part));
    }

    /// From the right handle of one part into the other.
    void connectParts(QPointF from, QPointF to) {
        moveTo(middleOf(from));
        drag(from + QPointF(120, 32), middleOf(to));
        moveTo(QPointF(-40, -40));
    }

    void drawRegion(const QRectF& rect) {
        moveTo(rect.topLeft());
        keys(Qt::Key_R);
        drag(rect.topLeft(), rect.bottomRight());
    }

    /// What is selected, in place.
    void rename(const QString& name) {
        keys(Qt::Key_F2);
        QTRY_VERIFY(m_window->findChild<QLineEdit*>(QStringLiteral("canvas-rename")));
        type(name);
        keys(Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QLineEdit*>(QStringLiteral("canvas-rename")));
    }

    /// Replaces a field's text, ends with Enter and gives the keyboard back to the canvas.
    void typeInto(const QString& field, const QString& text) {
        // Pages for other things have a field of that name too.
        const auto seen = [&] {
            for (auto* each : m_window->findChildren<QLineEdit*>(field))
                if (each->isVisible()) return each;
            return static_cast<QLineEdit*>(nullptr);
        };
        QTRY_VERIFY2(seen(), qPrintable(field));
        QLineEdit* edit = seen();
        click(*edit);
        keys(Qt::Key_A, Qt::ControlModifier);
        type(text);
        keys(Qt::Key_Return);
        view().setFocus();
    }

    void saveAs(const QString& path) {
        keys(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        answerSaveDialog(path);
    }

    void answerSaveDialog(const QString& path) {
        auto* dialog = awaitChild<QFileDialog>(QStringLiteral("save-dialog"));
        QVERIFY(dialog);
        auto* name = dialog->findChild<QLineEdit*>();
        name->selectAll();
        for (const QChar letter : path) QTest::keyClick(name, letter.toLatin1());
        QTest::keyClick(name, Qt::Key_Return);
    }

    /// So that nothing is asked when the window goes.
    void giveUpChanges() { m_window->workspace().document.history().setClean(); }

private:
    static QPointF middleOf(QPointF part) { return part + QPointF(60, 32); }

    /// Where a point of the canvas is in the window.
    [[nodiscard]] QPoint inWindow(QPointF onCanvas) {
        const QPoint inView = view().mapFromScene(onCanvas);
        if (!view().viewport()->rect().contains(inView))
            qWarning() << onCanvas << "is out of sight" << view().sight();
        return view().viewport()->mapTo(m_window, inView);
    }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    RecentFiles m_recentFiles{m_settings};
    Appearance m_appearance;
    MainWindows m_windows{{m_appearance, m_settings, m_recentFiles}, false};
    MainWindow* m_window = nullptr;
};

} // namespace faultline
