// SPDX-License-Identifier: MIT
#pragma once
// Divides the downtime among the parts so that it adds up: importance measures do not, since an outage of two
// parts together counts for each of them.

#include "core/analysis/report.h"
#include "core/base/result.h"

#include <stop_token>

namespace faultline {

/// What one event answers for of the system's unavailability.
struct DowntimeShare {
    std::uint32_t event = 0;     ///< number in `Report::events`
    double unavailability = 0.0; ///< above 0; times the hours of a year, its part of the downtime
};

/// Divides the unavailability among the uncertain events, the largest share first; what differs only by
/// rounding keeps the order of the events. The shares add up to the unavailability, to within rounding.
/// Events that do not matter have no share, nor those whose share is lost in rounding (below about 1e-14 of
/// the whole); empty where the unavailability is 0 or nothing uncertain decides it (`systemDown` is constant).
///
/// The share is Aumann and Shapley's: all probabilities grow together from 0 to what they are, and each event
/// is charged what it adds on the way, A(i) = U(i) · integral of I(i; t·U) over t in [0, 1], I being the
/// Birnbaum importance. For a multilinear function such as this it is the one way of dividing that adds up,
/// charges nothing to what does not matter and treats likes alike, whatever the units: Y. Sun and M.
/// Sundararajan, "Axiomatic attribution for multilinear functions", ACM Conference on Electronic Commerce,
/// 2011 (arXiv 1102.0989). To first order, each cut set's downtime is divided equally among its members.
///
/// The integrand is a polynomial of a degree below the number of events n that matter, so Gauss's quadrature
/// with n/2 points is exact; it ends earlier where two rules agree to 1e-12 of the whole. Cost: the
/// importance of all events some 12 to 30 times, for large n with probabilities near one up to n/2 times.
///
/// Any thread. Errors: "no-exact-figure" where the report has bounds or no entry, "stopped".
[[nodiscard]] Result<std::vector<DowntimeShare>> attributeDowntime(const Report& report,
                                                                   const std::stop_token& stop = {});

} // namespace faultline
