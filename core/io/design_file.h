// SPDX-License-Identifier: MIT
#pragma once
// The design file, `.faultline` (SPEC section 5): a Design as UTF-8 JSON, and back.

#include "core/base/result.h"
#include "core/model/design.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace faultline {

/// Reads a design, whole or not at all. Unknown keys are kept in `Extras`; keys that mean nothing on a
/// connection of its kind (`access` of a replication link) count as unknown. About linear in the text.
///
/// Error: `where` is a JSON pointer with its line, or line and column where the text is no JSON; `what` names
/// the rule and the value. Codes: those of json::Document::parse; "format-unknown", "version-unknown",
/// "missing-key", "wrong-type", "unknown-value", "not-integer", "number-range", "failure-form",
/// "probability-range", "mttr-not-positive", "mtbf-not-positive", "seconds-range", "cost-range",
/// "size-negative", "count-range", "required-above-count", "repair-crews-range", "requires-range"; those of
/// `checkSystem`.
[[nodiscard]] Result<Design> readDesign(std::string_view text);

/// The text of a design: one element a line, keys in the order of SPEC section 5, keys at their default left
/// out, unknown keys last in their object, numbers in their shortest exact form. Reading it gives an equal
/// design, and writing that gives the same bytes. What no reader could take back is not written: a placement
/// that is not finite or has no element, an unknown key that is known after all, or whose object is gone.
[[nodiscard]] std::string writeDesign(const Design& design);

/// Reads a file of at most 256 MiB. Error codes "file-unreadable", "file-too-large" (`where` is the path) and
/// those of readDesign.
[[nodiscard]] Result<Design> loadDesign(const std::filesystem::path& path);

/// Writes a file so that it holds the old design or the new one, whatever happens (see writeWholeFile).
/// Error code "file-unwritable".
[[nodiscard]] Result<void> saveDesign(const Design& design, const std::filesystem::path& path);

} // namespace faultline
