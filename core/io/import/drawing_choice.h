// SPDX-License-Identifier: MIT
#pragma once
// Which drawing of a file with several is read: one rule for all formats.

#include "core/io/import/sketch.h"

#include <functional>

namespace faultline {

/// Drawing number `which` of the `count` that a file holds, from 0; without a number the first that can be
/// read and holds a node, else the first that can be read, else the first one's error. "import-choice" where
/// there is no such number. Reads each at most once.
[[nodiscard]] Result<Sketch> chosenDrawing(std::optional<std::size_t> which, std::size_t count,
                                           const std::function<Result<Sketch>(std::size_t)>& read);

} // namespace faultline
