// SPDX-License-Identifier: MIT
#pragma once
// How strings and numbers are spelled in JSON and in messages about it.

#include <cstddef>
#include <string>
#include <string_view>

namespace faultline::json {

/// Appends a quoted JSON string. Quote, backslash and control characters are escaped, other text stays UTF-8;
/// each byte that is no UTF-8 becomes U+FFFD, so that what is written can always be read.
void appendString(std::string& out, std::string_view text);

/// Appends the decimal with the fewest digits that reads back as the same double, with an exponent where its
/// size is below 1e-6 or from 1e15 on. `value` must be finite.
void appendNumber(std::string& out, double value);

/// Text fit for a message: control characters, ends of lines and what turns the direction of writing escaped,
/// and cut after about `limit` bytes, between characters, with "…" in place of the rest.
[[nodiscard]] std::string printable(std::string_view text, std::size_t limit);

/// Appends a key to a JSON pointer (RFC 6901): "/" and the key with its ~ and / escaped.
void appendPointerToken(std::string& pointer, std::string_view key);

/// Takes the first token off a JSON pointer that begins with "/" and returns it with its escapes resolved.
[[nodiscard]] std::string takePointerToken(std::string_view& pointer);

/// Length in bytes of the UTF-8 character at the front of `text` (RFC 3629), 0 where there is no valid one.
[[nodiscard]] std::size_t characterLength(std::string_view text);

} // namespace faultline::json
