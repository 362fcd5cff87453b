// SPDX-License-Identifier: MIT
#pragma once
// Two designs side by side as a document: what changed, and what it did.

#include "core/report/report_document.h"

namespace faultline::report {

/// One of the two.
struct Side {
    const Design& design;
    const Report& analysis;
    std::string title; ///< never empty
    std::string file;  ///< may be empty
};

/// The document; its drawings are of the design before, and with `isAfter` of the one after. `date` as in
/// `Options`.
[[nodiscard]] Document buildComparison(const Side& before, const Side& after, const std::string& date);

/// What the change did, in sentences.
[[nodiscard]] std::string comparisonVerdict(const Report& before, const Report& after);

} // namespace faultline::report
