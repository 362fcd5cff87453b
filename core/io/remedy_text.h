// SPDX-License-Identifier: MIT
#pragma once
// What would take a single point of failure away, in a sentence.

#include "core/advice/remedy.h"

#include <string>

namespace faultline {

/// "A second gateway in EU West that Users can use instead.", in the user's language.
[[nodiscard]] std::string remedyText(const System& system, const Remedy& remedy);

} // namespace faultline
