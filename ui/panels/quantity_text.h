// SPDX-License-Identifier: MIT
#pragma once
// Figures as people type them and read them: "1 in 1000", "99,9 %", "three nines", "90 min".

#include "core/base/result.h"

#include <QString>

namespace faultline {

/// Units of time that figures are shown in, shortest first. A year has 8760 h.
enum class TimeUnit { second, minute, hour, day, year };

/// How available a thing is, without the rounding of 1 - A.
struct AvailabilityFigure {
    double availability = 1.0;   ///< in [0, 1]; 1 for what is nearer to 1 than a double can be
    double unavailability = 0.0; ///< in [0, 1], exact to the last digit however many nines there are
};

// The errors of these have a sentence for the user in `what` that names the rule and the value; their codes
// are "not-a-number", "ambiguous", "unknown-unit" and "out-of-range".

/// A number with a point or a comma: "0.01", "0,01", "1e-4", "1 200". "1,200" is refused: it means 1.2 to
/// some and 1200 to others.
[[nodiscard]] Result<double> numberFrom(const QString& text);
/// A whole number in [least, most].
[[nodiscard]] Result<int> countFrom(const QString& text, int least, int most);
/// A probability in [0, 1]: "0.01", "1e-4", "1 %", "1 in 1000", "1/1000"; "3 nines" is what they leave.
[[nodiscard]] Result<double> probabilityFrom(const QString& text);
/// An availability: "99.9", "99.9 %", "0.999", "3 nines", "three nines". A bare number up to 1 is a share, a
/// greater one a percentage; a bare 1 is refused, since it may be either.
[[nodiscard]] Result<AvailabilityFigure> availabilityFrom(const QString& text);
/// A time of 0 h or more in hours: "2 h", "90 min", "1 h 30 min", "1.5 years"; a bare number is in `bare`.
[[nodiscard]] Result<double> hoursFrom(const QString& text, TimeUnit bare);

/// A stated number in its shortest exact form: "0.01", "1e-07".
[[nodiscard]] QString exactText(double number);
/// A worked-out number with six digits at most.
[[nodiscard]] QString roundedText(double number);
/// "99.9 %" from an unavailability in [0, 1], six digits of it kept; "17 nines" below 1e-12.
[[nodiscard]] QString availabilityField(double unavailability);
/// "3 nines", "2.3 nines" from an unavailability; empty for 0 and for less than half a nine.
[[nodiscard]] QString ninesText(double unavailability);
/// "90 min", "16.5 d": the longest unit in which the time stands exactly with three decimals, else rounded to
/// six digits. Parsing it gives the time again where it stands exactly.
[[nodiscard]] QString timeText(double hours);
/// The unit that `timeText` takes.
[[nodiscard]] TimeUnit unitShownFor(double hours);

} // namespace faultline
