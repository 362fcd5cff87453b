// SPDX-License-Identifier: MIT
#pragma once
// Deflated bytes back to text, with an end to what a few bytes may become.

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace faultline {

enum class DeflateForm { raw, zlib };

/// Errors: "import-size" for more than `limit` bytes, "import-syntax" for what is no deflated text.
[[nodiscard]] Result<std::string> inflated(std::string_view packed, DeflateForm form, std::size_t limit);

} // namespace faultline
