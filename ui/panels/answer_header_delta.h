// SPDX-License-Identifier: MIT
#pragma once
// What the last change did, as a chip: "▲ +0.8 nines, −81 h a year".

#include <QString>
#include <QWidget>

#include <optional>

namespace faultline {

class Appearance;

/// The difference between two answers about the system.
struct AnswerDelta {
    std::optional<double> nines; ///< gained; nothing where one of the two has no end of nines
    double hoursPerYear = 0.0;   ///< downtime gained; below 0 is better
    enum class Direction { same, better, worse } direction = Direction::same;
};

/// The difference of two unavailabilities in [0, 1]. What differs by less than the engine's own error (a
/// relative 1e-9) is the same.
[[nodiscard]] AnswerDelta deltaBetween(double before, double after);
/// "+0.8 nines, −81 h a year"; "no change".
[[nodiscard]] QString deltaText(const AnswerDelta& delta);

/// Shows a delta by sign, shape and colour.
class DeltaChip : public QWidget {
    Q_OBJECT
public:
    explicit DeltaChip(const Appearance& appearance, QWidget* parent = nullptr);

    /// Nothing: there is no change to speak of, and the chip is empty.
    void setDelta(std::optional<AnswerDelta> delta);
    [[nodiscard]] const QString& text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    std::optional<AnswerDelta> m_delta;
    QString m_text;
};

} // namespace faultline
