// SPDX-License-Identifier: MIT
#pragma once
// A report as a person reads it: what matters first.

#include "app/cli/context.h"
#include "core/analysis/report.h"

#include <string_view>

namespace faultline::cli {

/// The whole report, line by line; at most `cutSets` cut sets are listed.
void printReport(const Report& report, std::string_view title, std::size_t cutSets, const TextTarget& target);

} // namespace faultline::cli
