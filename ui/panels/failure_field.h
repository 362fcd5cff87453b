// SPDX-License-Identifier: MIT
#pragma once
// How often a thing is down, in every form in which people say it; editing one shows the others following.

#include "ui/panels/failure_figures.h"
#include "ui/panels/text_field.h"

class QLabel;
class QPushButton;
class QSlider;

namespace faultline {

/// Probability with a slider, availability, MTBF and MTTR of the things with the given ids. The form in which
/// a figure was typed last is the one that is kept. Editors: "inspector-probability",
/// "inspector-probability-slider", "inspector-availability", "inspector-mtbf", "inspector-mttr",
/// "inspector-failure-reset".
class FailureField : public Field {
    Q_OBJECT
public:
    using Ids = std::function<std::vector<ElementId>()>;

    FailureField(Document& document, Ids ids, QWidget* parent = nullptr);

    void commit() override;
    void discard() override;
    void setTheme(const Theme& theme) override;
    void focus() { m_probability->focus(); }

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] TextField* makeProbability();
    [[nodiscard]] TextField* makeAvailability();
    [[nodiscard]] TextField* makeMtbf();
    [[nodiscard]] TextField* makeMttr();
    void makeSlider();
    /// What `read` says of all subjects; nothing where they differ.
    [[nodiscard]] std::optional<QString>
    common(const std::function<QString(const FailureSubject&)>& read) const;
    QString write(const QString& text, const FailureChange& change, MergeKey merge = {});
    QString clear();
    void slide(int position);
    void giveUpDrag();
    void showOrigin();

    Document& m_document;
    Ids m_ids;
    std::vector<FailureSubject> m_subjects;
    StepRun m_run;
    QSlider* m_slider;
    QLabel* m_nines;
    TextField* m_probability;
    TextField* m_availability;
    TextField* m_mtbf;
    TextField* m_mttr;
    QLabel* m_origin;
    QPushButton* m_reset;
};

/// Positions of the slider: hundredths of a decade from 1e-6 up to 0.5.
namespace failure_slider {
inline constexpr int last = 570;
/// The probability at a position, with three digits.
[[nodiscard]] double probabilityAt(int position);
/// The nearest position; what lies outside is at an end.
[[nodiscard]] int positionOf(double probability);
} // namespace failure_slider

} // namespace faultline
