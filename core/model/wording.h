// SPDX-License-Identifier: MIT
#pragma once
// The findings in words: what, why it matters, what to do.

#include "core/model/design.h"
#include "core/model/issue.h"

#include <span>
#include <string>
#include <string_view>

namespace faultline {

/// Every code that a finding may have, in alphabetical order.
[[nodiscard]] std::span<const std::string_view> issueCodes();

/// One to three plain English sentences, naming elements by their labels (by their id, if they are gone).
/// A code without words comes back as it is. Linear in the system.
[[nodiscard]] std::string describe(const Issue& issue, const System& system);

} // namespace faultline
