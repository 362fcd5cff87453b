// SPDX-License-Identifier: MIT
#pragma once
// Terraform's functions, as far as counts and names are made with them.

#include "core/io/import/hcl_value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline::hcl {

/// What a function comes to; unknown for an unknown function, or where what it is given does not tell.
/// `given` is not empty.
[[nodiscard]] Value called(std::string_view function, const std::vector<Value>& given);

[[nodiscard]] Value textValue(std::string text);
[[nodiscard]] Value numberValue(double number);
[[nodiscard]] Value truthValue(bool truth);
[[nodiscard]] Value listValue(std::vector<Value> items);

/// A number, or a string that is one.
[[nodiscard]] std::optional<double> numberOf(const Value& value);
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

} // namespace faultline::hcl
