// SPDX-License-Identifier: MIT
#pragma once
// When two names are numbered twins: "Server Node 1" and "Server Node B2".

#include <string>
#include <string_view>

namespace faultline {

/// The stem of a component's name (SPEC section 3, "Stem"): what is left of it without its number, letter and
/// standby words. Only ASCII letters are lowered; other characters stay as they are. Empty only for a name
/// that holds nothing but separators.
[[nodiscard]] std::string stemOf(std::string_view name);

} // namespace faultline
