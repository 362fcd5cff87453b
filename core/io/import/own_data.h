// SPDX-License-Identifier: MIT
#pragma once
// Our own design file as it travels in the comments of a text in another format.

#include "core/io/import/sketch.h"

#include <string>
#include <string_view>

namespace faultline {

/// A design file cut into comment lines, each `prefix` and then "faultline: " and a chunk. Chunks break
/// between characters, and never at a blank, which a format may trim.
[[nodiscard]] std::string ownDataLines(std::string_view design, std::string_view prefix);

/// The chunks of those lines of `text` that are such comments, joined; empty where there are none.
[[nodiscard]] std::string ownDataIn(std::string_view text, std::string_view prefix);

/// Gives parts and frames the ids that they have in our own design, where the format could not spell them
/// (the key `drawnIds` of the design file says which), and takes that key out. Without own data, or where it
/// cannot be read, the sketch stays as it is.
void restoreOwnIds(Sketch& sketch);

} // namespace faultline
