// SPDX-License-Identifier: MIT
#pragma once
// Sentences with something filled in, in the user's language.

#include "core/base/phrases.h"

#include <fmt/format.h>

namespace faultline {

/// As `fmt::format`, with the pattern that the dictionary has for the English one, which the compiler checks.
/// A pattern of the dictionary that does not fit the arguments is passed over for the English one.
template <class... Arguments>
[[nodiscard]] std::string worded(fmt::format_string<Arguments...> english, Arguments&&... arguments) {
    const fmt::string_view pattern = english;
    try {
        return fmt::vformat(phrase({pattern.data(), pattern.size()}), fmt::make_format_args(arguments...));
    } catch (const fmt::format_error&) {
        return fmt::vformat(pattern, fmt::make_format_args(arguments...));
    }
}

} // namespace faultline
