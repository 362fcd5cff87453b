// SPDX-License-Identifier: MIT
#pragma once
// The answer, always in sight: how available the system is, and what the last change did to it.

#include "core/analysis/derivation.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace faultline {

class DeltaChip;
class FigureButton;
struct Workspace;

/// A bar of fixed height over the canvas. Figures that do not fit the width go, the least first; from about
/// 520 px on the availability, the downtime and the SPOFs stay.
class AnswerHeader : public QWidget {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit AnswerHeader(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants to see the single points of failure.
    void spofsRequested();
    /// The user asks where a figure comes from.
    void whyRequested(const faultline::FigureQuestion& question);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Cells {
        FigureButton* availability;
        FigureButton* nines;
        FigureButton* downtime;
        FigureButton* outages;
        FigureButton* spofs;
        FigureButton* read;
        FigureButton* write;
    };

    void build();
    void wire();
    void refresh();
    void showReport(const Report& report);
    void showState();
    void stepTaken(int index);
    void adoptBaseline();
    void adapt();
    void applyTheme();
    [[nodiscard]] FigureButton* addFigure(const QString& name, const QString& caption, const QString& tip,
                                          std::optional<FigureQuestion> question);

    Workspace& m_workspace;
    Cells m_cells{};
    DeltaChip* m_delta = nullptr;
    QLabel* m_hint = nullptr;  ///< what to do next, where there is no figure
    QLabel* m_state = nullptr; ///< "updating… 1.2 s", "stopped"
    QPushButton* m_stop = nullptr;
    QPushButton* m_restart = nullptr;
    QTimer m_clock; ///< ticks while an answer is worked out
    std::vector<QWidget*> m_leastFirst;
    bool m_hasFigures = false;
    double m_secondsBusy = 0.0; ///< with an analysis that is a long one; 0: none

    int m_step = 0;                                 ///< of the history, when it last changed
    bool m_stepIsNew = false;                       ///< a step has begun since the last answer
    std::shared_ptr<const Report> m_beforeStep;     ///< the answer when the newest step began
    std::shared_ptr<const Report> m_baseline;       ///< what the delta is measured from; null: nothing yet
    std::shared_ptr<const Report> m_formerBaseline; ///< the baseline of the step before the newest
};

} // namespace faultline
