// SPDX-License-Identifier: MIT
#pragma once
// A design as a picture that forges draw from text; unlike the export it cannot be read back whole.

#include "core/model/design.h"

#include <set>
#include <string>

namespace faultline {

/// A Mermaid flowchart of a valid design, UTF-8, lines ending in "\n". Components and domains of `marked`
/// have a thick red line and a sign before their names. Names cannot end a string, a line or a code fence.
[[nodiscard]] std::string mermaidPicture(const Design& design, const std::set<ElementId>& marked);

} // namespace faultline
