// SPDX-License-Identifier: MIT
#pragma once
// "Why this number?": a figure's derivation, in words and formulas, for reading and for copying.

#include "core/analysis/derivation.h"
#include "ui/latest_job.h"
#include "ui/panels/why_document.h"

#include <QWidget>

class QLabel;
class QTextBrowser;
class QToolButton;
class QUrl;

namespace faultline {

class EmptyState;
struct Workspace;

/// Shows the derivation of one figure and follows it as the design changes. It is worked out off the GUI
/// thread.
class WhyPanel : public QWidget {
    Q_OBJECT
public:
    /// The workspace must outlive this.
    explicit WhyPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows why a figure is what it is. The panel does not raise itself.
    void ask(const FigureQuestion& question);
    /// The whole derivation as plain text; empty before the first answer, and where there is none.
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Answer = std::shared_ptr<const Result<Derivation>>;

    void build();
    [[nodiscard]] QToolButton* addButton(const QString& name, const QString& icon, const QString& text,
                                         const QString& tip);
    void refresh();
    void take(Answer answer);
    void render();
    void showError(const Error& error);
    void follow(const QUrl& link);
    void openAll(bool isOpen);
    void applyTheme();

    Workspace& m_workspace;
    QLabel* m_title = nullptr;
    EmptyState* m_note = nullptr; ///< what to do, or why there is no derivation
    QTextBrowser* m_browser = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_open = nullptr;
    QToolButton* m_close = nullptr;
    std::optional<FigureQuestion> m_question;
    LatestJob m_job;
    Answer m_answer;
    OpenSteps m_steps;
    bool m_isOutdated = false; ///< to be asked again when shown
};

} // namespace faultline
