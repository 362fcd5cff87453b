// SPDX-License-Identifier: MIT
#pragma once
// The data of "@{ shape: cyl, label: "Orders" }", which are YAML.

#include "core/io/import/mermaid_flowchart.h"

#include <string>
#include <string_view>
#include <vector>

namespace faultline::mermaid {

/// Data that were read, and what Mermaid would say against them, a sentence each.
struct ReadData {
    FlowData data;
    std::vector<std::string> complaints;
};

/// Reads what stands between "@{" and "}". Data that are no YAML give what can be told of them, and a
/// complaint.
[[nodiscard]] ReadData readData(std::string_view text);

/// Whether Mermaid has a shape of that name.
[[nodiscard]] bool isShapeName(std::string_view name);

} // namespace faultline::mermaid
