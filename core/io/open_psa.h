// SPDX-License-Identifier: MIT
#pragma once
// Fault trees of the Open-PSA Model Exchange Format (Epstein, Rauzy: Open-PSA Model Exchange Format 2.0d),
// as far as the field's benchmark sets use it: gates, basic events, house events, constant probabilities.

#include "core/analysis/fault_tree.h"
#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace faultline {

/// Reads `<opsa-mef>`: and, or, atleast (k-of-n, kept as such), not, xor, nand, nor, iff, imply, constant,
/// nested formulas, house events. The top is the gate that no gate refers to, or the one named `top`. Error
/// codes: "xml-syntax", "mef-…"; `where` names the line or the element.
[[nodiscard]] Result<FaultTree> readFaultTree(std::string_view xml, std::string_view top = {});

/// The same from a file; "file-unreadable" where it cannot be read.
[[nodiscard]] Result<FaultTree> loadFaultTree(const std::filesystem::path& path, std::string_view top = {});

} // namespace faultline
