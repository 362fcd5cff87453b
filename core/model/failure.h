// SPDX-License-Identifier: MIT
#pragma once
// How often a thing is down, in the form in which its author stated it.

#include "core/base/result.h"
#include "core/base/units.h"

#include <optional>

namespace faultline {

/// A stated failure figure: one of probability, availability or mean times (SPEC section 2).
/// The form is kept, so that a file is written back as it was read.
class Failure {
public:
    enum class Form { probability, availability, meanTimes };

    Failure() = default;
    static Failure fromProbability(Probability p, std::optional<Hours> mttr = {});
    static Failure fromAvailability(Probability a, std::optional<Hours> mttr = {});
    /// `mtbf` is the mean *up* time, as SPEC section 2 has it.
    static Failure fromMeanTimes(Hours mtbf, Hours mttr);

    [[nodiscard]] Form form() const noexcept { return m_form; }
    /// The stated figure: p or a in [0, 1], or the mean up time in hours, by `form()`.
    [[nodiscard]] double figure() const noexcept { return m_figure; }
    /// The stated repair time; always present with `meanTimes`.
    [[nodiscard]] std::optional<Hours> mttr() const noexcept { return m_mttr; }
    /// U in [0, 1]: p, 1 - a, or r/(f + r).
    [[nodiscard]] double unavailability() const noexcept;

    bool operator==(const Failure&) const = default;

private:
    Failure(Form form, double figure, std::optional<Hours> mttr)
        : m_form(form), m_figure(figure), m_mttr(mttr) {}

    Form m_form = Form::probability;
    double m_figure = 0.0;
    std::optional<Hours> m_mttr;
};

} // namespace faultline
