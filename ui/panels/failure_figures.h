// SPDX-License-Identifier: MIT
#pragma once
// The failure figures of whatever is selected, and what an edit makes of them.

#include "core/model/edit.h"

#include <functional>
#include <vector>

namespace faultline {

/// One selected thing as far as it fails.
struct FailureSubject {
    std::optional<Failure> stated;
    std::optional<Failure> assumed; ///< the catalogue's, for components; others never fail without a figure
    Hours mttr = Hours::defaultMttr();

    [[nodiscard]] double unavailability() const;
    /// Mean up time in hours; infinite where it never fails, 0 where it is always down.
    [[nodiscard]] double mtbf() const;
};

/// In the order of the ids. Clients and what does not exist are left out.
[[nodiscard]] std::vector<FailureSubject> failureSubjects(const System& system,
                                                          const std::vector<ElementId>& ids);

/// What becomes of a thing's figure; nothing takes it away.
using FailureChange = std::function<std::optional<Failure>(const FailureSubject&)>;

/// The edit that changes all of them at one stroke; clients stay as they are.
[[nodiscard]] Edit failureEdit(const System& system, const std::vector<ElementId>& ids,
                               const FailureChange& change);

/// The probability, the subject's own repair time kept.
[[nodiscard]] FailureChange withProbability(Probability probability);
/// An availability, as such where 1 - A loses nothing of `unavailability`, else as a probability.
[[nodiscard]] FailureChange withAvailability(Probability availability, Probability unavailability);
/// The mean up time, with the repair time that counts now.
[[nodiscard]] FailureChange withMtbf(Hours mtbf);
/// The repair time; the stated figure stays. Nothing: back to the design's, but with mean times, which
/// cannot be without.
[[nodiscard]] FailureChange withMttr(std::optional<Hours> mttr);
/// No figure.
[[nodiscard]] FailureChange withoutFigure();

} // namespace faultline
