// SPDX-License-Identifier: MIT
#pragma once
// What all panels with charts do alike: follow the newest answer, cost nothing while hidden, say what to do
// when there is nothing to show, and look their age when a newer answer is on its way.

#include "core/analysis/report.h"
#include "ui/workspace.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace faultline {

class EmptyState;

/// Calls `showReport` for the newest report while visible, and once when it comes into sight with a newer
/// one.
class ChartPanel : public QWidget {
    Q_OBJECT
public:
    ~ChartPanel() override;

    [[nodiscard]] QSize sizeHint() const override { return {420, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 140}; }

protected:
    ChartPanel(Workspace& workspace, const QString& objectName, QWidget* parent);

    /// Fills the panel. Called with a report of this workspace, on the GUI thread.
    virtual void showReport(const std::shared_ptr<const Report>& report) = 0;
    /// Takes colours from the theme; called before the first `showReport` and when the look changes, which
    /// is followed by another `showReport`.
    virtual void applyTheme(const Theme& theme) = 0;

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const Theme& theme() const { return m_workspace.appearance.theme(); }
    /// The layout that a derived class fills.
    [[nodiscard]] QVBoxLayout& content() const { return *m_content; }
    /// Two parts beside each other where the panel is wide, above each other where it is not. They share the
    /// width as the shares say.
    void addParts(QWidget* first, QWidget* second, int firstShare = 4, int secondShare = 3);
    /// Two parts beside each other where there is room, above each other where there is not, no higher than
    /// they must be.
    void addTop(QWidget* first, QWidget* second, int firstShare, int secondShare);

    void showContent();
    /// A heading and a sentence in place of the content: what is missing, and what to do.
    void showEmpty(const QString& heading, const QString& advice);
    /// The empty state for a report without an exact figure; false where there is one.
    bool showsWhyNoFigure(const Report& report);
    /// Shows the newest report again if visible, else when it next is.
    void refresh();

    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Veil;

    void takeTheme();
    void followState();

    Workspace& m_workspace;
    QStackedLayout* m_pages;
    QVBoxLayout* m_content;
    EmptyState* m_empty;
    Veil* m_veil;
    QTimer m_untilStale; ///< a short wait is not worth a flicker
    bool m_isThemed = false;
    bool m_isDue = true; ///< what is shown is older than the newest report
};

} // namespace faultline
